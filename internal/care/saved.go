package care

import (
	"cmp"
	"iter"
	"slices"

	"ypa/internal/calendar"
)

// Scheduled signs an audit that was saved where nobody was there to read it.
const Scheduled = "scheduled"

// Flagged counts the findings that were flagged.
func (s SavedAudit) Flagged() int {
	n := 0
	for _, f := range s.Findings {
		if f.Flagged() {
			n++
		}
	}
	return n
}

// Flagged reports whether it counted for the exit code.
func (f SavedFinding) Flagged() bool { return f.State == "overdue" || f.State == "missing" }

// Audited is a saved audit and who has read it.
type Audited struct {
	Of[SavedAudit]
	ReadOn calendar.Date // zero: nobody has
	ReadBy string
}

// Audits gives the saved audits in fold order: by the day audited, then as they
// were saved.
func (h Home) Audits() []Audited {
	list := slices.Collect(h.AuditsBack())
	slices.Reverse(list)
	return list
}

// AuditsBack gives the saved audits from the last one back. Each is decoded when
// it is asked for: a home has hundreds in time, and the last few are wanted.
func (h Home) AuditsBack() iter.Seq[Audited] {
	return func(yield func(Audited) bool) {
		if h.Record == nil {
			return
		}
		readers := h.auditsRead()
		for o := range Back[SavedAudit](h.Record) {
			one := Audited{Of: o}
			if o.Body.Read == Yes {
				one.ReadOn, one.ReadBy = calendar.OfTime(o.At), o.Author
			} else if r, ok := readers[o.Chain()]; ok {
				one.ReadOn, one.ReadBy = r.On, r.Author
			}
			if !yield(one) {
				return
			}
		}
	}
}

// auditsRead gives, by the entry of the audit, who first read it after it was
// saved unread.
func (h Home) auditsRead() map[int64]Of[AuditRead] {
	read := map[int64]Of[AuditRead]{}
	for _, o := range entriesOfHome[AuditRead](h) {
		if _, earlier := read[o.Body.Audit]; !earlier {
			read[o.Body.Audit] = o
		}
	}
	return read
}

// LastAudit is the saved audit of the latest day, and whether there is one.
func (h Home) LastAudit() (Audited, bool) {
	for one := range h.AuditsBack() {
		return one, true
	}
	return Audited{Of: absent[SavedAudit]()}, false
}

// LastReadAudit is the day on which an audit was last read by somebody; zero:
// never.
func (h Home) LastReadAudit() calendar.Date {
	var day calendar.Date
	for _, o := range entriesOfHome[AuditRead](h) {
		if o.On.After(day) {
			day = o.On
		}
	}
	if h.Record == nil {
		return day
	}
	place := placeOfBody[SavedAudit]()
	saved := slices.Clone(h.Record.words(place))
	slices.SortFunc(saved, func(a, b *Entry) int { return cmp.Compare(b.Chain(), a.Chain()) })
	for _, e := range saved { // the one saved last first: none before it was read later
		on := calendar.OfTime(e.At)
		if !on.After(day) {
			break
		}
		var o Of[SavedAudit]
		if read(h.Record, place, e, &o) && o.Body.Read == Yes && !e.On.After(h.Record.AsOf) {
			return on
		}
	}
	return day
}

// Began is the day on which the home was put on record; zero: not known.
func (h Home) Began() calendar.Date {
	if h.Record == nil {
		return calendar.Date{}
	}
	var day calendar.Date
	for _, o := range Ever[HomeFacts](h.Record) {
		if on := calendar.OfTime(o.At); day.IsZero() || on.Before(day) {
			day = on
		}
	}
	return day
}

// Exports gives what left the register, oldest first.
func (h Home) Exports() []Of[Export] { return slices.Clone(entriesOfHome[Export](h)) }
