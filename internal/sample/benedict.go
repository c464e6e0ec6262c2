package sample

import "ypa/internal/care"

// benedict has an IRO whom nobody here can ring or write to. The next review is
// booked in time.
func benedict(d days) Person {
	first := d.office(2, 12)
	came := d.atWork(first.AddDays(-25))
	l := begin(d, "RH-02", opening{
		name: "Benedict Tarn", born: d.ago(16*12, 13), authority: cambridgeshire, since: came, came: came, outOfArea: care.Yes,
	})
	l.on(came, care.SocialWorker{Contact: care.Contact{Name: "Owen Blythe", Email: "owen.blythe@example.org"}})
	l.on(
		came, care.IRO{Contact: care.Contact{Name: "Peter Lund"}, Noted: noted("New to Cambridgeshire; the number is to follow.")},
		care.IRONotice{Event: care.EventLookedAfter, EventOn: came, How: "email", Noted: noted("By way of the social worker.")},
	)
	l.welcomed(came.AddDays(2), care.AboutIRO, care.AboutIV)
	l.explained(d.atWork(came.AddDays(9)), "social-worker")
	l.chased(cambridgeshire, "Owen Blythe", d.askedCambridgeshire(), "iro-contact")
	l.reminded(d.ago(1, 14), d.ago(0, 25))
	l.reviewed(first, "first", care.ReviewHeld{})
	l.on(first, care.IVView{View: care.Unsure}, care.IVDecision{Decision: "not-now", Noted: noted("Wants to settle first. To be asked again.")})
	l.answered(d.ago(1, 8), care.ConsentYes)
	l.booked(d.office(0, 20), d.in(0, 9))
	return l.end()
}
