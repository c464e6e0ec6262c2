package bench

import (
	"fmt"
	"hash/fnv"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// arrives is who they are, where they stand in law, and what is known of them.
func (l *life) arrives(ref, authority string) {
	l.authority = authority
	born := l.came.AddMonths(-12 * (7 + l.IntN(10))).AddDays(-l.IntN(360))
	id := care.Identity{Ref: ref, Name: l.name(), Born: born, AuthorityRef: fmt.Sprint(4000000 + l.i)}
	if l.chance(20) {
		id.KnownAs = "Inny"
	}
	status := care.LookedAfter
	if l.chance(6) {
		status = []care.Status{care.InNeed, care.ChildProtection, care.CareLeaver}[l.IntN(3)]
	}
	l.on(l.came, id, care.StatusFact{Status: status}, care.PlacingAuthority{Authority: authority}, care.Admission{Noted: l.maybe()})
	about := care.Circumstances{OutOfArea: l.answer(40), AtADistance: l.answer(10), Secure: l.answer(1), Disability: l.answer(15), ViewsHard: l.answer(8), ImmigrationControl: l.answer(4), ParentVisit: "none"}
	if l.chance(10) {
		about.CommunicationNeed = "Makaton, and pictures"
	}
	if l.chance(80) {
		assumed := care.NewAssumed("", l.came, about)
		l.entries = append(l.entries, assumed)
	} else {
		l.on(l.came, about)
	}
	l.on(l.came, care.Factors{Factors: map[care.Factor]care.Answer{"distance": l.answer(30), "going-out": l.answer(10), "individual-setting": care.No}})
	if !l.chance(5) {
		l.on(l.came.AddDays(2), care.SocialWorker{Contact: l.contact(10), Team: "Children looked after, east"})
	}
}

func (l *life) answer(percent int) care.Answer {
	switch {
	case l.chance(percent):
		return care.Yes
	case l.chance(5):
		return care.NotKnown
	}
	return care.No
}

// officer is one of the dozen IROs of the authority: the same on every record, but
// for one in a hundred that has an old number and some that have none.
func (l *life) officer() care.Contact {
	k := l.IntN(12)
	h := fnv.New32a()
	_, _ = fmt.Fprint(h, l.authority, k) // a hash takes everything
	n := int(h.Sum32() % 1000)
	c := care.Contact{Name: firstNames()[k] + " " + lastNames()[n%len(lastNames())]}
	switch {
	case l.chance(6):
	case l.chance(1):
		c.Phone = number(n + 1)
	default:
		c.Phone, c.Email = number(n), fmt.Sprintf("iro%d@example.org", n)
	}
	return c
}

// hasPeople is the advocate and the IRO, and what was told about them.
func (l *life) hasPeople() {
	if !l.chance(8) {
		l.on(l.came.AddDays(2), care.Informed{Topics: []care.Topic{care.AboutAdvocacy, care.AboutCommissioner, care.AboutComplaints}, How: "spoken", Understood: "yes", Noted: l.maybe()})
	}
	if l.chance(60) {
		l.on(l.day(5), care.AdvocateOffer{For: "support"}, care.AdvocateReferral{For: "support", MadeBy: "social worker", Agreed: care.Agreed})
		l.on(l.day(10), care.AdvocateAgreement{For: "support"}, care.Advocate{Contact: l.contact(5), AdvocateKind: care.KindAdvocate, Chosen: "yes"})
		l.on(l.day(40), care.AdvocateMeeting{For: "support", Noted: l.maybe()})
		if l.chance(10) {
			l.on(l.day(90), care.AdvocateEnd{AdvocateKind: care.KindAdvocate})
		}
	} else {
		l.on(l.day(20), care.AdvocateDecision{For: "views", Decision: "not-now"}, care.AdvocateOffer{For: "review"}, care.AdvocateDecline{For: "review"})
	}
	if l.chance(15) {
		l.on(l.day(95), care.AdvocateRequest{For: "complaint", Noted: l.maybe()})
	}
	if l.chance(96) {
		l.on(l.came.AddDays(3), care.IRO{Contact: l.officer()})
		l.on(l.came.AddDays(5), care.Informed{Topics: []care.Topic{care.AboutIRO}, How: "letter", GivenBy: "iro"})
		l.on(l.came.AddDays(1), care.IRONotice{Event: care.EventLookedAfter, EventOn: l.came, How: "email"})
	}
	if l.chance(15) {
		l.on(l.day(50), care.IROEnd{})
		l.on(l.day(52), care.IRO{Contact: l.officer()})
	}
	if l.chance(5) {
		l.on(l.day(60), care.Adviser{AdviserKind: "personal", Contact: l.contact(5)})
	}
}

// hasReviews is a first review, a second and later ones, each booked before.
func (l *life) hasReviews() {
	held := l.came.AddDays(22)
	for n := range 6 {
		if l.chance(4) {
			break
		}
		l.on(held.AddDays(-10), care.Booking{Meeting: care.Review, Day: held, IVWanted: "not-asked"})
		b := care.ReviewHeld{Meeting: care.Review, WishesHeard: care.Yes, Advocate: "offered", Noted: l.maybe()}
		if l.chance(70) {
			b.IVNeed, b.IVWishes = "continue", "wants the visits to go on"
		}
		l.on(held, b)
		held = held.AddMonths([]int{3, 5, 6, 6, 6, 6}[n]).AddDays(-5)
	}
	if l.chance(3) {
		l.on(l.day(80), care.BookingCancelled{Meeting: care.Review})
	}
	if l.chance(40) {
		l.on(l.today.AddDays(-3), care.Booking{Meeting: care.Review, Day: l.today.AddDays(30), IVWanted: "agreed"})
	}
}

// hasVisitor is an independent visitor from the wish to the visits.
func (l *life) hasVisitor() {
	begun := l.came.AddDays(40)
	visitor := l.contact(20)
	l.on(begun, care.IVRequest{}, care.IVView{View: care.Agrees}, care.IVDecision{Decision: "refer", Factors: []care.Factor{"distance"}})
	l.on(begun.AddDays(4), care.IVReferral{Agreed: care.Agreed, To: "Volunteer Lead"})
	l.on(begun.AddDays(25), care.IVMatch{Contact: visitor})
	l.on(begun.AddDays(35), care.IVAppointment{Contact: visitor, VisitEvery: calendar.Span{N: 1, Unit: calendar.Months}, ViaService: care.Yes, Independent: care.Yes},
		care.IVPrepared{}, care.IVInformation{Scope: "summary", With: []string{"young-person", "social-worker", "manager"}})
	if l.chance(85) {
		l.on(begun.AddDays(36), care.IVChecks{All: begun.AddDays(30), ConfirmedBy: "Volunteer Lead"})
		l.on(begun.AddDays(40), care.IVDetails{Confirmed: begun.AddDays(39)})
	}
	for n := range 8 {
		visit := begun.AddDays(60).AddMonths(2 * n)
		l.on(visit.AddDays(l.IntN(12)), care.IVVisit{Mode: "visit", Private: care.Yes, Noted: l.maybe()})
	}
	l.on(l.day(55), care.IVReview{Decision: "continue", Wishes: "likes going out together"}, care.IVViews{})
	l.on(l.day(90), care.IVInvitation{})
	switch {
	case l.chance(8):
		l.on(l.day(97), care.IVEnd{Reason: "resigned"})
	case l.chance(8):
		l.on(l.day(97), care.IVAfterCare{Decision: "continue", Wishes: "wants to stay in touch", Expenses: "yes"})
	}
}

// refusesVisitor is a young person who objects, and what was sought instead.
func (l *life) refusesVisitor() {
	l.on(l.day(20), care.IVDecision{Decision: "refer", Factors: []care.Factor{"risk"}}, care.IVView{View: care.Objects, Understanding: "yes"})
	if l.chance(60) {
		l.on(l.day(30), care.IVAlternative{Noted: care.Noted{Note: "A mentor from the football club."}})
	}
}

// meetsTrouble is what happened, who was told, what was explained or chased, and
// where they went.
func (l *life) meetsTrouble() {
	kinds := []care.EventKind{care.EventMissing, care.EventComplaint, care.EventAccident, care.EventRestraint, care.EventHealth, care.EventExcluded, care.EventPlanConcern}
	for n := range 1 + l.IntN(4) {
		kind, day := kinds[l.IntN(len(kinds))], l.day(15+20*n)
		l.on(day, care.Event{Event: kind, Noted: l.maybe()})
		if l.chance(80) {
			l.on(day.AddDays(1), care.IRONotice{Event: kind, EventOn: day, How: "phone", Consulted: l.chance(70)})
		}
		if kind == care.EventPlanConcern {
			l.on(day.AddDays(2), care.IROConsultation{About: "care-plan"})
		}
		if l.chance(95) {
			l.on(day.AddDays(3), care.EventClosed{Event: kind})
		}
	}
	if l.chance(30) {
		l.on(l.day(70), care.PackConsent{By: "young-person", Answer: "yes"}, care.PackCode{Code: fmt.Sprintf("K%d", l.i)})
	}
	if l.chance(20) {
		l.on(l.day(60), care.Move{OutOfArea: care.No})
	}
	if l.chance(6) {
		l.on(l.day(98), care.Waiver{Rule: "iv-visited", Reason: "asked to wait until the examinations are over", Until: l.today.AddMonths(1)})
	}
	if l.chance(12) {
		l.on(l.day(96), care.Chased{Authority: "york", Rules: []string{"iro-contact"}, How: "email"})
	}
	if l.chance(4) {
		l.on(l.day(99), care.Leaving{Reason: "moved"})
	}
}
