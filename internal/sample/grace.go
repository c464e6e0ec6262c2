package sample

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// grace has nothing flagged: the social worker referred her to the advocacy
// provider, the IRO was consulted and told of what happened, and a visitor is
// being looked for because she wants one.
func grace(d days) Person {
	since := d.office(8, 0)
	came := d.atWork(since.AddDays(30))
	l := begin(d, "RH-07", opening{
		name: "Grace Holt", born: d.ago(12*12+3, 7), authority: walsall, since: since, came: came, outOfArea: care.Yes,
	})
	l.on(came, care.SocialWorker{Contact: care.Contact{Name: "Leanne Poole", Phone: "020 7946 0161", Email: "leanne.poole@example.org"}})
	l.iro(d.atWork(since.AddDays(2)), care.Contact{Name: "Ian Castle", Phone: "01632 960307", Email: "ian.castle@example.org"})
	l.on(d.atWork(came.AddDays(-5)), care.IROConsultation{About: string(care.EventOutOfArea)})
	l.welcomed(came.AddDays(1), care.AboutIV)
	l.explained(d.atWork(since.AddDays(8)), "social-worker")
	l.explained(d.atWork(since.AddDays(15)), "iro")
	l.reminded(d.ago(4, 20), d.ago(2, 16), d.ago(0, 26))
	graceAdvocate(l, d.atWork(came.AddDays(6)))
	l.answered(d.ago(1, 24), care.ConsentYes)
	graceMissing(l)
	graceReviews(l, since)
	return l.end()
}

func graceAdvocate(l *life, day calendar.Date) {
	l.on(day, care.AdvocateReferral{For: "support", To: "the commissioned provider", MadeBy: "social worker", Agreed: care.Agreed})
	taken := l.atWork(day.AddDays(9))
	l.on(
		taken, care.AdvocateAgreement{For: "support"},
		care.Advocate{Contact: care.Contact{Name: "Ruth Delgado", Phone: "07700 900140"}, AdvocateKind: care.KindAdvocate, Chosen: "yes"},
	)
	l.on(taken.AddDays(12), care.AdvocateMeeting{For: "support"})
}

// graceMissing is a night away of which the IRO was told in time.
func graceMissing(l *life) {
	gone := l.ago(3, 9)
	l.on(gone, care.Event{Event: care.EventMissing})
	l.on(gone.AddDays(1), care.EventClosed{Event: care.EventMissing, Noted: noted("With a friend from her old school.")})
	l.on(gone.AddDays(1), care.IRONotice{Event: care.EventMissing, EventOn: gone, How: "phone", Consulted: true})
}

func graceReviews(l *life, since calendar.Date) {
	second := l.firstReviews(since)
	l.on(second, care.IVDecision{Decision: "not-now"})
	held := l.office(0, 25)
	l.reviewed(held, "later", care.ReviewHeld{})
	l.on(held, care.IVView{View: care.Agrees}, care.IVDecision{Decision: "refer", Factors: []care.Factor{"distance", "little-contact"}})
	l.booked(held, l.in(4, 20))
	l.on(l.office(0, 20), care.IVReferral{Agreed: care.Agreed, To: "Black Country Befrienders"})
}
