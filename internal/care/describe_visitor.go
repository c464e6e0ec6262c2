package care

import "fmt"

// visitor describes what is recorded about the independent visitor.
func (p *phrase) visitor(body any) bool {
	switch b := body.(type) {
	case IVRequest:
		p.start("asked for an independent visitor")
		p.note(b.Noted)
	case IVView:
		p.start("view on an independent visitor:", b.View.Phrase())
		p.word("sufficient understanding", b.Understanding)
		p.note(b.Noted)
	case IVDecision:
		p.start("independent visitor considered:", plain(b.Decision))
		for _, f := range b.Factors {
			p.add(f.Phrase())
		}
		p.note(b.Noted)
	case IVReferral:
		p.start("referred for an independent visitor")
		p.value("to", b.To)
		if b.KnownPerson != "" {
			p.add("someone they know: " + b.KnownPerson)
		}
		p.referral(b.Agreed, b.AlreadyMade, b.Reason)
		p.note(b.Noted)
	case IVMatch:
		p.someone("independent visitor found", b.Contact)
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

// appointment describes what is recorded once there is a visitor.
func (p *phrase) appointment(body any) bool {
	switch b := body.(type) {
	case IVAppointment:
		p.someone("independent visitor appointed:", b.Contact)
		p.terms(IVDetails{VisitEvery: b.VisitEvery, ViaService: b.ViaService, Confirmed: b.Confirmed, Independent: b.Independent})
		p.already(b.AlreadyMade, b.Reason)
		p.note(b.Noted)
	case IVDetails:
		p.someone("independent visitor", b.Contact)
		p.terms(b)
		p.note(b.Noted)
	case IVChecks:
		p.checks(b)
	case IVVisit:
		p.start(visitPhrase(b.Mode))
		p.answer("in private", b.Private)
		p.note(b.Noted)
	case IVReview:
		p.start("need for the independent visitor considered:", plain(b.Decision))
		p.free("wishes", b.Wishes)
		p.note(b.Noted)
	case IVEnd:
		p.start("independent visitor's appointment ended")
		p.word("reason", b.Reason)
		p.answer("goes on informally", b.Informally)
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

func (p *phrase) terms(b IVDetails) {
	p.value("visits every", b.VisitEvery.String())
	p.answer("reached through the service", b.ViaService)
	p.day("confirmed in writing", b.Confirmed)
	p.answer("independent of the authority", b.Independent)
}

func visitPhrase(mode string) string {
	switch mode {
	case "", "visit":
		return "independent visitor's visit"
	case "phone":
		return "independent visitor in touch by phone"
	}
	return "independent visitor in touch by " + plain(mode)
}

func (p *phrase) checks(b IVChecks) {
	p.start("checks on the independent visitor")
	p.day("DBS", b.DBS)
	p.day("children's services", b.ChildrensService)
	p.day("NSPCC", b.NSPCC)
	p.day("probation", b.Probation)
	p.day("suitably qualified", b.Qualified)
	p.day("manager's agreement", b.Manager)
	switch {
	case b.Referees == 1:
		p.add("1 referee")
	case b.Referees > 1:
		p.add(fmt.Sprintf("%d referees", b.Referees))
	}
	p.day("all required checks", b.All)
	p.value("confirmed by", b.ConfirmedBy)
	p.note(b.Noted)
}
