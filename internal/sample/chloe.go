package sample

import "ypa/internal/care"

// chloe came some weeks ago from another home, with little on paper: nobody
// spoke of advocacy, no referral was made, the review is booked too late, and
// the IRO does not know yet that she was missing for a night.
func chloe(d days) Person {
	came := d.office(0, 39)
	l := begin(d, "RH-03", opening{
		name: "Chloé O'Dwyer-Łuczak", born: d.ago(15*12+9, 24), authority: walsall, since: d.ago(32, 21), came: came,
		outOfArea: care.Yes, note: "From another home that closed. One folder came with her.",
	})
	l.on(d.atWork(came.AddDays(-4)), care.IRO{Contact: care.Contact{Name: "Maureen Iqbal", Phone: "01632 960303"}})
	l.on(d.atWork(came.AddDays(-3)), care.IROConsultation{About: string(care.EventOutOfArea)})
	l.told(came.AddDays(1), care.AboutIRO, care.AboutCommissioner, care.AboutComplaints)
	chloeReviews(l)
	chloeMissing(l)
	return l.end()
}

// chloeReviews holds the one review that the folder tells of, and little of it:
// earlier ones cannot be told. Six months after it end before the booked day.
func chloeReviews(l *life) {
	held := l.office(5, 10)
	l.on(held, care.ReviewHeld{Meeting: care.Review, Number: "later"}, care.IVDecision{Decision: "not-now"})
	l.booked(l.office(0, 24), l.in(0, 50))
}

// chloeMissing is what has to be told to the IRO within two working days.
func chloeMissing(l *life) {
	gone := l.workingDaysAgo(2)
	l.on(gone, care.Event{Event: care.EventMissing, Noted: noted("Not back at ten at night; police told.")})
	l.on(gone.AddDays(1), care.EventClosed{Event: care.EventMissing, Noted: noted("Back by herself in the morning.")})
}
