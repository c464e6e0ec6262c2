package care

import (
	"cmp"
	"slices"

	"ypa/internal/calendar"
)

// Visitor is the present independent visitor's appointment.
type Visitor struct {
	Contact
	Appointed   calendar.Date
	Stated      bool // whether the day of appointment was said
	Entry       int64
	Chain       int64 // the first entry of the appointment's chain
	VisitEvery  calendar.Span
	ViaService  Answer
	Confirmed   calendar.Date
	Independent Answer
	AlreadyMade bool
}

// Visitor finds the present appointment, and whether there is one. An informal
// continuation after leaving care is none.
func (r *Record) Visitor() (Visitor, bool) {
	appointments := All[IVAppointment](r)
	if len(appointments) == 0 {
		return Visitor{}, false
	}
	a := appointments[len(appointments)-1]
	for _, e := range All[IVEnd](r) {
		if !r.endedBefore(e.Entry, a.Entry) {
			return Visitor{}, false
		}
	}
	v := Visitor{
		Contact: a.Body.Contact, Appointed: a.On, Stated: a.Stated(), Entry: a.Number, Chain: a.Chain(),
		VisitEvery: a.Body.VisitEvery, ViaService: a.Body.ViaService, Confirmed: a.Body.Confirmed,
		Independent: a.Body.Independent, AlreadyMade: a.Body.AlreadyMade,
	}
	for _, d := range All[IVDetails](r) {
		if d.Body.Entry != 0 && d.Body.Entry != a.Chain() {
			continue // about somebody else
		}
		// Details that don't name their appointment are about somebody else where
		// they were recorded before this one, which then was dated back.
		if before(a.Entry, d.Entry) && (d.Body.Entry != 0 || d.Chain() > a.Chain()) {
			v.add(d.Body)
		}
	}
	return v, true
}

func (v *Visitor) add(d IVDetails) {
	v.Contact = mergeContact(v.Contact, d.Contact)
	v.VisitEvery = cmp.Or(d.VisitEvery, v.VisitEvery)
	v.ViaService = cmp.Or(d.ViaService, v.ViaService)
	v.Confirmed = cmp.Or(d.Confirmed, v.Confirmed)
	v.Independent = cmp.Or(d.Independent, v.Independent)
}

// Checks merges the checks on the present visitor that are on record. What was
// checked for an earlier visitor does not count.
func (r *Record) Checks() IVChecks {
	var sum IVChecks
	since := r.beforeVisitor()
	for _, o := range All[IVChecks](r) {
		if before(o.Entry, since) {
			continue
		}
		b := o.Body
		sum.DBS = cmp.Or(b.DBS, sum.DBS)
		sum.ChildrensService = cmp.Or(b.ChildrensService, sum.ChildrensService)
		sum.NSPCC = cmp.Or(b.NSPCC, sum.NSPCC)
		sum.Probation = cmp.Or(b.Probation, sum.Probation)
		sum.Qualified = cmp.Or(b.Qualified, sum.Qualified)
		sum.Manager = cmp.Or(b.Manager, sum.Manager)
		sum.Referees = max(b.Referees, sum.Referees)
		sum.All = cmp.Or(b.All, sum.All)
	}
	return sum
}

// beforeVisitor is the entry after which everything is about the present
// visitor: the end of the appointment before, or that appointment itself.
func (r *Record) beforeVisitor() *Entry {
	since := &Entry{}
	appointments := All[IVAppointment](r)
	n := len(appointments)
	if n == 0 {
		return since
	}
	if n > 1 {
		since = appointments[n-2].Entry
	}
	for _, e := range All[IVEnd](r) {
		if before(since, e.Entry) && before(e.Entry, appointments[n-1].Entry) {
			since = e.Entry
		}
	}
	return since
}

// Considered is a day on which the need for the present visitor was considered.
type Considered struct {
	On     calendar.Date
	Stated bool
	Wishes string // what the young person wants, as recorded; empty: not recorded
	Entry  int64
}

// IVConsidered gives the days on which the need for the appointment was
// considered, at reviews or apart from them, oldest first.
func (r *Record) IVConsidered() []Considered {
	var list []Considered
	for _, o := range All[IVReview](r) {
		if o.Body.Decision != "not-considered" {
			list = append(list, Considered{On: o.On, Stated: o.Stated(), Wishes: o.Body.Wishes, Entry: o.Number})
		}
	}
	for _, o := range All[ReviewHeld](r) {
		if o.Body.IVNeed != "" && o.Body.IVNeed != "not-considered" {
			list = append(list, Considered{On: o.On, Stated: o.Stated(), Wishes: o.Body.IVWishes, Entry: o.Number})
		}
	}
	byDay(list, func(c Considered) calendar.Date { return c.On })
	return list
}

// byDay sorts a list by its days; what is of one day stays in its order.
func byDay[T any](list []T, day func(T) calendar.Date) {
	slices.SortStableFunc(list, func(a, b T) int { return day(a).Compare(day(b)) })
}

// Views gives what the young person said about having a visitor, oldest first.
func (r *Record) Views() []Of[IVView] { return All[IVView](r) }

// Visits gives the visits in person, oldest first; phone, letter and text are
// contact, not visits.
func (r *Record) Visits() []Of[IVVisit] {
	all := All[IVVisit](r)
	list := make([]Of[IVVisit], 0, len(all))
	for _, o := range all {
		if o.Body.Mode == "" || o.Body.Mode == "visit" {
			list = append(list, o)
		}
	}
	return list
}
