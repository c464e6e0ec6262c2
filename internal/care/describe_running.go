package care

import (
	"fmt"
	"slices"
)

// running describes what is recorded about the running of the home.
func (p *phrase) running(body any) bool {
	switch b := body.(type) {
	case PrintedContact:
		p.printed(b)
	case ContactCheck:
		p.start("number for young people checked:", b.ID)
		p.note(b.Noted)
	case ProcedureReview:
		p.start("procedure reviewed:", b.Procedure)
		p.day("next by", b.Next)
		p.note(b.Noted)
	case HomeVisit:
		p.start("visit by", visitedBy(b.By))
		p.note(b.Noted)
	case VisitReport:
		p.start("report sent")
		p.day("of the visit on", b.Visit)
		p.note(b.Noted)
	case Recommendation:
		p.start(fmt.Sprintf("recommendation %d", b.Number))
		p.day("by", b.Due)
		p.free("text", b.Text)
		p.note(b.Noted)
	case RecommendationDone:
		p.start(fmt.Sprintf("recommendation %d carried out", b.Number))
		p.note(b.Noted)
	case QualityReport:
		p.start("quality report made")
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

func visitedBy(who string) string {
	if who == "" {
		return "somebody"
	}
	return "the " + plain(who)
}

func (p *phrase) printed(b PrintedContact) {
	p.start("number for young people:", b.ID)
	if b.For != "" {
		p.add("for: " + plain(b.For))
	}
	p.add(b.Name)
	p.value("phone", b.Phone)
	p.value("e-mail", b.Email)
	p.value("page", b.URL)
	p.answer("printed", b.Printed)
	p.note(b.Noted)
}

// explained describes waivers and what authorities were asked for.
func (p *phrase) explained(body any) bool {
	switch b := body.(type) {
	case Waiver:
		p.waiver(b)
	case HomeWaiver:
		p.waiver(b.Waiver)
	case Chased:
		p.start("chased", b.Authority)
		p.how(b.How)
		p.value("to", b.To)
		if len(b.Rules) > 0 {
			p.add("for " + andList(b.Rules))
		}
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

func (p *phrase) waiver(b Waiver) {
	p.start("explained:", b.Rule)
	p.day("until", b.Until)
	p.free("reason", b.Reason)
	p.note(b.Noted)
}

// round describes what is recorded around an appointment and its reviews.
func (p *phrase) round(body any) bool {
	switch b := body.(type) {
	case IVViews:
		p.start("independent visitor asked for views")
		p.note(b.Noted)
	case IVInvitation:
		p.start("independent visitor invited")
		p.day("to the review on", b.Review)
		p.note(b.Noted)
	case IVPrepared:
		p.start("staff told of the independent visitor's role")
		p.note(b.Noted)
	case IVAlternative:
		p.start("an alternative to an independent visitor sought")
		p.note(b.Noted)
	case IVInformation:
		p.information(b)
	case IVAfterCare:
		p.start("independent visitor after care considered:", plain(b.Decision))
		p.word("expenses", b.Expenses)
		p.free("wishes", b.Wishes)
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

func (p *phrase) information(b IVInformation) {
	p.start("what the independent visitor is told:", plain(b.Scope))
	if len(b.With) > 0 {
		who := slices.Clone(b.With)
		for i, w := range who {
			who[i] = "the " + plain(w)
		}
		p.add("decided with " + andList(who))
	}
	p.answer("risks shared", b.RiskShared)
	p.note(b.Noted)
}
