package present

import (
	"slices"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// reviewOf says where the looked-after reviews stand; nil where none are asked.
func reviewOf(rec *care.Record, f ofPerson) *ReviewLine {
	period, looked := rec.LastPeriod()
	if !looked {
		return nil
	}
	var v ReviewLine
	if held, ok := rec.ReviewsIn(period).Last(); ok {
		v.Held = held.On
	}
	if booked, ok := rec.Booked(care.Review); ok {
		v.Booked = booked.Body.Day
	}
	for _, rule := range []string{"review-first", "review-second", "review-later"} {
		next := f.of(rule)
		if next == nil || next.Due.IsZero() || next.State == audit.NotApplicable || next.State == audit.Met && next.Due.Before(rec.AsOf) {
			continue
		}
		v.Due, v.Job = next.Due, next.Job
		if next.State == audit.Overdue {
			v.Late = rec.AsOf.Sub(next.Due)
		}
	}
	if late := f.of("review-booked-late"); late != nil && late.State.Flagged() {
		v.Job = late.Job
		if v.Due.IsZero() {
			v.Due = late.Due
		}
	}
	if !v.Due.IsZero() && v.Booked.After(v.Due) {
		v.TooLate = v.Booked.Sub(v.Due)
	}
	return &v
}

// wishesOf is what the young person wants, as last recorded.
func wishesOf(rec *care.Record) Wishes {
	var w Wishes
	for _, k := range rec.IVConsidered() {
		if k.Wishes != "" {
			w.On, w.Text = k.On, k.Wishes
		}
	}
	if held, ok := care.Latest[care.ReviewHeld](rec); ok {
		w.Review, w.Heard = true, held.Body.WishesHeard
		if w.On.Before(held.On) {
			w.On, w.Text = held.On, ""
		}
	}
	return w
}

// everybody lists what every young person is told about.
func everybody() []care.Topic {
	return []care.Topic{care.AboutAdvocacy, care.AboutIRO, care.AboutCommissioner, care.AboutComplaints, care.AboutRights}
}

// toldOf gathers, day by day, what was last told on it; and what was never told.
func toldOf(rec *care.Record) (days []ToldDay, never []care.Topic) {
	seen := make(map[care.Topic]bool)
	list := care.All[care.Informed](rec)
	for _, o := range slices.Backward(list) {
		var fresh []care.Topic
		for _, t := range o.Body.Topics {
			if !seen[t] {
				seen[t] = true
				fresh = append(fresh, t)
			}
		}
		if len(fresh) == 0 {
			continue
		}
		if n := len(days); n > 0 && days[n-1].On == o.On && days[n-1].Author == o.Author {
			days[n-1].Topics = append(days[n-1].Topics, fresh...)
			continue
		}
		days = append(days, ToldDay{On: o.On, Topics: fresh, Author: o.Author})
	}
	for _, t := range everybody() {
		if !seen[t] {
			never = append(never, t)
		}
	}
	return days, never
}

// happenedTo lists what happened lately or is still open, latest first.
func happenedTo(rec *care.Record, f ofPerson, asOf calendar.Date) []HappenedLine {
	var list []HappenedLine
	waiting := f.of("iro-notified-event")
	for _, e := range slices.Backward(rec.Events()) {
		if !e.Open() && asOf.Sub(e.On) > recently && asOf.Sub(e.Ended) > recently {
			continue
		}
		line := HappenedLine{Kind: e.Body.Event, On: e.On, Ended: e.Ended}
		for _, n := range rec.Notices() {
			if n.Body.Event == e.Body.Event && !n.On.Before(e.On) {
				line.IROTold = n.On
			}
		}
		if waiting != nil && line.IROTold.IsZero() && (waiting.State.Flagged() || waiting.State == audit.DueSoon) {
			line.Waiting, line.Due, line.Job = true, waiting.Due, waiting.Job
		}
		list = append(list, line)
	}
	return list
}
