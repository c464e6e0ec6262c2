package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// happenings are the times when something was done. A day that was assumed is
// none: it counts that the thing was done, not when.
type happenings struct {
	days []calendar.Date // those that were said, oldest first
	ever bool            // whether it was done at all
}

// happened reads the days off entries.
func happened[B any](list []care.Of[B]) happenings {
	var h happenings
	for _, o := range list {
		h.add(o.Entry)
	}
	slices.SortFunc(h.days, calendar.Date.Compare)
	return h
}

// toldOf gives when the young person was told of one of some topics.
func toldOf(rec *care.Record, topics ...care.Topic) happenings {
	var h happenings
	for o := range rec.ToldEach(topics...) {
		h.add(o.Entry)
	}
	slices.SortFunc(h.days, calendar.Date.Compare)
	return h
}

// add adds one entry.
func (h *happenings) add(e *care.Entry) {
	h.ever = true
	if e.Basis != care.Assumed {
		h.days = append(h.days, e.On)
	}
}

// and adds other ways of doing the same.
func (h happenings) and(o happenings) happenings {
	h.days = slices.Concat(h.days, o.days)
	slices.SortFunc(h.days, calendar.Date.Compare)
	h.ever = h.ever || o.ever
	return h
}

// undated reports that it was done and nobody said when.
func (h happenings) undated() bool { return h.ever && len(h.days) == 0 }

// last is the latest day; zero when there is none.
func (h happenings) last() calendar.Date {
	if len(h.days) == 0 {
		return calendar.Date{}
	}
	return h.days[len(h.days)-1]
}

// from is the first day on or after another; false when there is none.
func (h happenings) from(d calendar.Date) (calendar.Date, bool) {
	i := slices.IndexFunc(h.days, func(o calendar.Date) bool { return !o.Before(d) })
	if i < 0 {
		return calendar.Date{}, false
	}
	return h.days[i], true
}

// on is the latest day for the end of a sentence, " Thu 15 Oct", where one was
// said.
func (h happenings) on(c *Case) string {
	if len(h.days) == 0 {
		return ""
	}
	return " " + c.day(h.last())
}
