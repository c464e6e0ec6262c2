package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// ReviewBy is the day by which a procedure in use was to be reviewed.
type ReviewBy struct {
	Procedure string // its id
	Day       calendar.Date
}

// InUse lists the procedures that the home goes by, in the library's order: its
// own, and those of the authorities on record.
func (a *Auditor) InUse() []*procedure.Procedure { return a.inUse() }

// PastReview lists the procedures in use whose day of review is over, soonest
// first. The home's own review takes the place of the day in the document, as
// in the rule procedure-current.
func (a *Auditor) PastReview() []ReviewBy {
	due, _ := reviewsDue(a.homeCase())
	var past []ReviewBy
	for _, r := range due {
		if a.asOf.After(r.day) {
			past = append(past, ReviewBy{Procedure: r.id, Day: r.day})
		}
	}
	return past
}
