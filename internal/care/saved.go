package care

import (
	"slices"

	"ypa/internal/calendar"
)

// Flagged counts the findings that were flagged.
func (s SavedAudit) Flagged() int {
	n := 0
	for _, f := range s.Findings {
		if f.State == "overdue" || f.State == "missing" {
			n++
		}
	}
	return n
}

// Audited is a saved audit and who has read it.
type Audited struct {
	Of[SavedAudit]
	ReadOn calendar.Date // zero: nobody has
	ReadBy string
}

// Audits gives the saved audits in fold order: by the day audited, then as they
// were saved.
func (h Home) Audits() []Audited {
	read := map[int64]Of[AuditRead]{}
	for _, o := range entriesOfHome[AuditRead](h) {
		if _, earlier := read[o.Body.Audit]; !earlier {
			read[o.Body.Audit] = o
		}
	}
	var list []Audited
	for _, o := range entriesOfHome[SavedAudit](h) {
		one := Audited{Of: o}
		if o.Body.Read == Yes {
			one.ReadOn, one.ReadBy = calendar.OfTime(o.At), o.Author
		} else if r, ok := read[o.Chain()]; ok {
			one.ReadOn, one.ReadBy = r.On, r.Author
		}
		list = append(list, one)
	}
	return list
}

// LastReadAudit is the day on which an audit was last read by somebody; zero:
// never.
func (h Home) LastReadAudit() calendar.Date {
	var day calendar.Date
	for _, one := range h.Audits() {
		if one.ReadOn.After(day) {
			day = one.ReadOn
		}
	}
	return day
}

// Exports gives what left the register, oldest first.
func (h Home) Exports() []Of[Export] { return slices.Clone(entriesOfHome[Export](h)) }
