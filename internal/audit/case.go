package audit

import (
	"cmp"
	"fmt"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Case is what a rule looks at: one young person (or the home) on a day, with
// the duty as the procedures in force state it. What several rules ask is
// worked out once.
type Case struct {
	Rec   *care.Record // nil for the home
	Home  *care.Home
	AsOf  calendar.Date
	Work  *calendar.Holidays
	Force *procedure.InForce
	Duty  *procedure.Duty

	ID        care.Identity
	Here      care.Residence
	Legal     care.Legal
	Period    care.Period // the looked-after period that runs
	Looked    bool        // whether one runs
	Authority care.AuthorityRecord
	IRO       care.Holder
	IROEnded  calendar.Date // when the last one ended, with none since
	Visitor   care.Visitor
	HasIV     bool
	Reviews   care.Reviews
	Events    []care.Happening
	Away      calendar.Date // missing from home since; zero: not
	Told      happenings    // of whoever lives here: told how to reach an advocate

	InUse   []*procedure.Procedure // for the home: the procedures that it goes by
	Printed []Printed              // for the home: the numbers that are printed for young people
}

// newCase works out the position of one young person.
func newCase(a *Auditor, rec *care.Record) *Case {
	c := &Case{Rec: rec, Home: &a.home, AsOf: a.asOf, Work: a.work}
	c.ID = rec.Identity()
	c.Here = rec.Residence()
	c.Legal = rec.Status()
	c.Period, c.Looked = rec.Period()
	id := rec.Authority().Value
	c.Authority = a.home.Authorities[id]
	c.Authority.ID = id
	c.IRO, c.IROEnded = rec.IRO()
	c.Visitor, c.HasIV = rec.Visitor()
	if c.Looked {
		c.Reviews = rec.ReviewsIn(c.Period)
	}
	c.Events = rec.Events()
	for _, e := range c.Events {
		if e.Body.Event == care.EventMissing && e.Open() {
			c.Away = e.On
		}
	}
	c.Force = a.inForce(c.Authority).InForce
	if c.Here.Here {
		c.Told = toldOfAdvocacy(rec)
	}
	return c
}

// ref is the reference, for commands.
func (c *Case) ref() string { return c.Rec.Subject.Ref }

// name is what the young person is called, or "the young person" where names
// are not wanted.
func (c *Case) name() Part { return person(c.ID.FirstName(), "the young person") }

// iro is the IRO by name, or by role.
func (c *Case) iro() Part {
	p := person(c.IRO.Name, "the IRO")
	if p.Named != p.Coded {
		p.Named = "IRO " + p.Named
	}
	return p
}

// visitor is the independent visitor by name, or by role.
func (c *Case) visitor() Part { return person(c.Visitor.Name, "the independent visitor") }

// authorityName is what the placing authority is called in a sentence.
func (c *Case) authorityName() string {
	return cmp.Or(c.Authority.Short(), "the placing authority")
}

// day writes a day as sentences do: "Thu 15 Oct", with the year where it is far.
func (c *Case) day(d calendar.Date) string { return d.Near(c.AsOf) }

// shortDay is a day where there is little room: "Thu 15 Oct", or "15 Oct 2024"
// where it is far.
func (c *Case) shortDay(d calendar.Date) string {
	if near := d.Near(c.AsOf); near == d.Short() {
		return near
	}
	return fmt.Sprintf("%s %d", d.DayMonth(), d.Year())
}

// add counts a span from a day.
func (c *Case) add(d calendar.Date, s calendar.Span) calendar.Date {
	to, _ := s.From(d, c.Work)
	return to
}

// arrived is the day of admission, where it was said.
func (c *Case) arrived() (calendar.Date, bool) {
	return c.Here.Admitted.Since, c.Here.Admitted.Stated
}

// duty is what the procedures in force ask of one rule for this young person;
// false where nothing asks it. Who has no legal status on record is taken for
// looked after: the rules then say that they cannot tell.
func (c *Case) duty(rule string) (*procedure.Duty, bool) {
	return c.Force.DutyFor(rule, c.Rec == nil || c.lookedAfter())
}

// lookedAfter reports whether the young person is, or may be, looked after.
func (c *Case) lookedAfter() bool {
	return c.Looked || c.Legal.Status == care.LookedAfter || c.Legal.Status == ""
}

// lookedSince is the day the looked-after period began, where it was said.
func (c *Case) lookedSince() (calendar.Date, bool) {
	return c.Period.Start, c.Looked && c.Period.Stated
}

// beforeUs reports whether a duty that fell due on a day, and happens once,
// lies before the home's records begin or before the young person came.
func (c *Case) beforeUs(due calendar.Date) bool {
	if due.IsZero() {
		return false
	}
	if !c.Home.RecordsFrom.IsZero() && due.Before(c.Home.RecordsFrom) {
		return true
	}
	came, known := c.arrived()
	return known && due.Before(came)
}

// firstReviewBy is the last lawful day of the first review of the running
// period (SI 2010/959 reg 33(1)), where its beginning is known.
func (c *Case) firstReviewBy() (calendar.Date, bool) {
	since, known := c.lookedSince()
	if !known {
		return calendar.Date{}, false
	}
	return c.add(since, calendar.Span{N: 20, Unit: calendar.WorkingDays}), true
}
