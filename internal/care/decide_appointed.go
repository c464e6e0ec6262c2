package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// appointed refuses what needs an independent visitor when none is appointed
// on the day.
func (f Facts) appointed(on calendar.Date, what string) error {
	if _, ok := f.visitor(on); ok {
		return nil
	}
	if v, ok := f.Person.Visitor(); ok {
		return refuse(fmt.Sprintf("%s has had an independent visitor only since %s, so %s on %s cannot be recorded", f.ref(), v.Appointed.Medium(), what, on.Medium()),
			"give the right day with --on; entries are listed by: ypa history "+f.ref())
	}
	return refuse(fmt.Sprintf("%s: no independent visitor is appointed on %s, so %s cannot be recorded", f.ref(), on.Medium(), what),
		fmt.Sprintf("ypa iv appoint %s --name NAME --on DATE", f.ref()))
}

// placed refuses, besides, a day before the one on which an appointment without
// a day of its own is put: what changes the appointment would come before it.
func (f Facts) placed(on calendar.Date, what string) error {
	if v, ok := f.visitor(on); ok && on.Before(v.Appointed) {
		return refuse(fmt.Sprintf("the day of %s's appointment is not known and counts as %s, so %s on %s cannot be recorded", f.ref(), v.Appointed.Medium(), what, on.Medium()),
			fmt.Sprintf("give that day or a later one with --on %s, and the true day in a --note", v.Appointed))
	}
	return f.appointed(on, what)
}

// SetIV adds to the present appointment without making a new one.
type SetIV struct {
	On   calendar.Date
	Body IVDetails
}

// Decide refuses details of nobody, and none at all.
func (c SetIV) Decide(f Facts) ([]Entry, error) {
	if c.Body == (IVDetails{Noted: c.Body.Noted}) {
		return nil, refuse("nothing to record: no details were given", fmt.Sprintf("ypa iv set %s --phone NUMBER --email ADDRESS", f.ref()))
	}
	if err := f.dated("confirmed", c.Body.Confirmed); err != nil {
		return nil, err
	}
	if err := f.placed(c.On, "a detail"); err != nil {
		return nil, err
	}
	if v, ok := f.visitor(c.On); ok {
		c.Body.Entry = v.Chain
	}
	return f.one(c.On, c.Body)
}

// CheckIV records the days on which checks on the visitor were seen or
// confirmed. They may come before the appointment, and should.
type CheckIV struct {
	On   calendar.Date
	Body IVChecks
}

// Decide refuses no checks at all, days in the future and an authority's word
// that nobody gave.
func (c CheckIV) Decide(f Facts) ([]Entry, error) {
	b := c.Body
	if b.Referees < 0 {
		return nil, refuse("--referees is a number of people: 1, 2", fmt.Sprintf("ypa iv check %s --referees 2", f.ref()))
	}
	if b == (IVChecks{Noted: b.Noted, ConfirmedBy: b.ConfirmedBy}) {
		return nil, refuse("nothing to record: no check was given",
			fmt.Sprintf("ypa iv check %s --dbs DATE, or: ypa iv check %s --all DATE --confirmed-by WHO", f.ref(), f.ref()))
	}
	if !b.All.IsZero() && b.ConfirmedBy == "" {
		return nil, refuse("--all needs --confirmed-by: who at the authority confirmed every required check",
			fmt.Sprintf("ypa iv check %s --all %s --confirmed-by WHO", f.ref(), b.All))
	}
	for _, d := range []struct {
		flag string
		on   calendar.Date
	}{
		{"dbs", b.DBS},
		{"childrens-services", b.ChildrensService},
		{"nspcc", b.NSPCC},
		{"probation", b.Probation},
		{"qualified", b.Qualified},
		{"manager", b.Manager},
		{"all", b.All},
	} {
		if err := f.dated(d.flag, d.on); err != nil {
			return nil, err
		}
	}
	return f.one(c.On, b)
}

// VisitIV records a visit, or another contact, of the independent visitor.
type VisitIV struct {
	On   calendar.Date
	Body IVVisit
}

// Decide refuses a visit of nobody.
func (c VisitIV) Decide(f Facts) ([]Entry, error) {
	if c.Body.Mode == "" {
		c.Body.Mode = "visit"
	}
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if err := f.appointed(c.On, "a visit"); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// ReviewIV records that the need for the independent visitor was considered,
// apart from a looked-after review (S2, S3, S4 2.3).
type ReviewIV struct {
	On   calendar.Date
	Body IVReview
}

// Decide refuses a consideration that came to nothing, and one about nobody.
func (c ReviewIV) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "iv review", "decision", "iv-decision", c.Body.Decision); err != nil {
		return nil, err
	}
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if err := f.appointed(c.On, "a review of the need"); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// Forgotten says what this consideration, as it was recorded, leaves open. It
// is empty where nothing is.
func (c ReviewIV) Forgotten(f Facts) string {
	return f.unsettled(c.On, c.Body.Decision, c.Body.Wishes)
}

// EndIV ends the appointment. A visitor who goes on as a friend, without one,
// does so informally.
type EndIV struct {
	On   calendar.Date
	Body IVEnd
}

// Decide refuses an end without a reason, and of nothing. A search ends too: with
// nobody found, or withdrawn.
func (c EndIV) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "iv end", "reason", "iv-end", c.Body.Reason); err != nil {
		return nil, err
	}
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if again(f, c.On, c.Body) {
		return f.one(c.On, c.Body)
	}
	check := f.placed
	if _, appointed := f.visitor(c.On); !appointed && (c.Body.Reason == "no-match" || c.Body.Reason == "withdrawn") {
		check = f.expected // nobody was appointed: the search has ended
	}
	if err := check(c.On, "an end"); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}
