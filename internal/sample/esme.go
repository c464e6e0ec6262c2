package sample

import "ypa/internal/care"

// esme became looked after a fortnight ago, in an emergency. Nobody has been
// named as IRO; the first review is booked in time.
func esme(d days) Person {
	came := d.ago(0, 14)
	l := begin(d, "RH-05", opening{
		name: "Esme Vale", born: d.ago(11*12+11, 0), authority: cambridgeshire, since: came, came: came,
		outOfArea: care.Yes, note: "Emergency placement, late in the evening.",
	})
	l.on(came, care.SocialWorker{Contact: care.Contact{Name: "Tamsin Ore", Phone: "020 7946 0144"}, Team: "Duty team"})
	l.on(came.AddDays(1), care.IRONotice{
		Event: care.EventLookedAfter, EventOn: came, How: "phone", Noted: noted("Told the authority's IRO service: there is no IRO yet."),
	})
	l.welcomed(came.AddDays(2), care.AboutGuide)
	l.explained(d.office(0, 5), "social-worker")
	l.booked(d.office(0, 6), d.in(0, 10))
	return l.end()
}
