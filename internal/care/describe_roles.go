package care

import (
	"cmp"
	"strings"
)

// advocacy describes what is recorded about advocates.
func (p *phrase) advocacy(body any) bool {
	switch b := body.(type) {
	case Advocate:
		p.someone(b.AdvocateKind.Phrase(), b.Contact)
		p.word("chosen by the young person", b.Chosen)
		p.note(b.Noted)
	case AdvocateRequest:
		p.start("asked for an advocate", purpose(b.For))
		p.note(b.Noted)
	case AdvocateOffer:
		p.start("offered an advocate", purpose(b.For))
		p.answer("active offer", b.Active)
		p.note(b.Noted)
	case AdvocateReferral:
		p.start("referred for an advocate", purpose(b.For))
		p.value("to", b.To)
		p.value("by", b.MadeBy)
		p.referral(b.Agreed, b.AlreadyMade, b.Reason)
		p.note(b.Noted)
	case AdvocateAgreement:
		p.start("taken on by an advocate", purpose(b.For))
		p.note(b.Noted)
	case AdvocateDecision:
		p.start("advocate considered", purpose(b.For))
		p.begin += ": " + plain(b.Decision)
		p.note(b.Noted)
	case AdvocateMeeting:
		p.start("met the advocate", purpose(b.For))
		p.note(b.Noted)
	case AdvocateDecline:
		p.start("said no to an advocate for now", purpose(b.For))
		p.note(b.Noted)
	case AdvocateEnd:
		p.start("work ended:", cmp.Or(purpose(b.For), orAll(b.AdvocateKind)))
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

func orAll(k AdvocateKind) string {
	if k == "" {
		return "all independent people"
	}
	return k.Phrase()
}

// referral adds what both kinds of referral say.
func (p *phrase) referral(agreed Consent, already bool, reason string) {
	p.add(agreed.Phrase())
	p.already(already, reason)
}

func (p *phrase) already(already bool, reason string) {
	if already {
		p.add("already made by others")
	}
	p.free("reason", reason)
}

// officer describes what is recorded about the IRO and the reviews.
func (p *phrase) officer(body any) bool {
	switch b := body.(type) {
	case IRO:
		p.someone("IRO", b.Contact)
		p.note(b.Noted)
	case IROEnd:
		p.start("IRO's appointment ended")
		p.note(b.Noted)
	case IRONotice:
		p.start("IRO told of", b.Event.Phrase())
		p.day("happened", b.EventOn)
		p.how(b.How)
		if b.Consulted {
			p.add("and asked for a view")
		}
		p.note(b.Noted)
	case IROConsultation:
		p.start("IRO consulted about", aboutPhrase(b.About))
		p.note(b.Noted)
	case Booking:
		p.start(b.Meeting.Phrase(), "booked for", b.Day.Medium())
		p.word("IV wanted", b.IVWanted)
		p.note(b.Noted)
	case BookingCancelled:
		p.start(b.Meeting.Phrase(), "booking cancelled")
		p.note(b.Noted)
	case ReviewHeld:
		p.held(b)
	default:
		return false
	}
	return true
}

// how adds the way in which the IRO was told.
func (p *phrase) how(way string) {
	if way != "" {
		p.add("by " + strings.NewReplacer("email", "e-mail", "other", "other means").Replace(way))
	}
}

func aboutPhrase(about string) string {
	switch about {
	case "care-plan":
		return "the care plan"
	case "placement":
		return "the placement"
	}
	return EventKind(about).Phrase()
}

func (p *phrase) held(b ReviewHeld) {
	p.start(b.Number, b.Meeting.Phrase(), "held")
	p.word("need for the IV considered", b.IVNeed)
	p.free("wishes about the IV", b.IVWishes)
	p.day("IV's views of", b.IVViews)
	p.word("IV wanted there", b.IVWanted)
	p.answer("IV invited", b.IVInvited)
	p.answer("views differ from the plan", b.ViewsDiffer)
	p.answer("wishes heard", b.WishesHeard)
	p.word("advocate", b.Advocate)
	p.note(b.Noted)
}
