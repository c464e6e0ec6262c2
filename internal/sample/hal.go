package sample

import "ypa/internal/care"

// hal has moved on, and stays in the register.
func hal(d days) Person {
	came := d.office(22, 0)
	l := begin(d, "RH-08", opening{
		name: "Hal Mercer", born: d.ago(15*12+11, 10), authority: cambridgeshire, since: came, came: came, outOfArea: care.Yes,
	})
	l.on(came, care.IRONotice{Event: care.EventLookedAfter, EventOn: came, How: "phone"})
	// The same name as the IRO of RH-02, with what is not known there.
	l.iro(d.atWork(came.AddDays(3)), care.Contact{Name: "Peter Lund", Phone: "01632 960808", Email: "peter.lund@example.org"})
	l.welcomed(came.AddDays(1))
	l.reminded(d.ago(8, 0), d.ago(5, 6), d.ago(2, 20))
	l.firstReviews(came)
	for _, months := range []int{13, 8, 3} {
		day := d.office(months, 4)
		l.reviewed(day, "later", care.ReviewHeld{})
		l.on(day, care.IVDecision{Decision: "not-needed"})
	}
	l.on(d.office(0, 24), care.Leaving{Reason: "moved", Noted: noted("To foster carers nearer to his brother.")})
	return l.end()
}
