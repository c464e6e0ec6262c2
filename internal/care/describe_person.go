package care

import (
	"fmt"
	"strings"

	"ypa/internal/calendar"
)

// home describes what is recorded about the home or an authority.
func (p *phrase) home(body any) bool {
	switch b := body.(type) {
	case HomeFacts:
		p.value("name", b.Name)
		p.add(strings.ReplaceAll(plain(b.HomeKind), "childrens", "children's"))
		p.add(capital(b.Nation))
		p.value("procedure", b.Procedure)
		p.value("URN", b.URN)
		p.value("host authority", b.HostAuthority)
		p.day("records from", b.RecordsFrom)
		if b.MadeUp {
			p.add("made up")
		}
		p.note(b.Noted)
	case PrivateSpace:
		p.start("a place to meet in private confirmed")
		p.note(b.Noted)
	case AuthorityFacts:
		p.add(b.Name)
		p.value("procedure", b.Procedure)
		p.add(capital(b.Nation))
		p.service("advocacy service", b.Advocacy)
		p.service("IV service", b.IV)
		p.day("contacts checked", b.Checked)
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

// service adds one of an authority's two services.
func (p *phrase) service(role string, c Contact) {
	if c == (Contact{}) {
		return
	}
	s := &phrase{}
	s.someone(role, c)
	p.add(s.String())
}

func capital(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

// who describes who the young person is and where they stand.
func (p *phrase) who(body any) bool {
	switch b := body.(type) {
	case Identity:
		p.identity(b)
	case StatusFact:
		p.start("legal status", b.Status.Phrase())
		p.note(b.Noted)
	case PlacingAuthority:
		p.start("placing authority", b.Authority)
		p.note(b.Noted)
	case Admission:
		p.start("came to the home")
		p.note(b.Noted)
	case Leaving:
		p.start("left the home")
		p.word("reason", b.Reason)
		p.note(b.Noted)
	case Move:
		p.start("moved to another building")
		p.answer("out of area", b.OutOfArea)
		p.note(b.Noted)
	case Circumstances:
		p.circumstances(b)
	case Factors:
		p.factors(b)
	default:
		return false
	}
	return true
}

func (p *phrase) identity(b Identity) {
	if p.full {
		p.value("name", b.Name)
		p.value("called", b.KnownAs)
		p.value("the authority's number", b.AuthorityRef)
	} else {
		p.add(given("name", b.Name))
		p.add(given("the name they use", b.KnownAs))
		p.add(given("the authority's number", b.AuthorityRef))
	}
	p.day("born", b.Born)
	p.note(b.Noted)
	if len(p.parts) == 0 {
		p.add("reference")
	}
}

// given is the name of a field that says something.
func given(field, value string) string {
	if value == "" {
		return ""
	}
	return field
}

func (p *phrase) circumstances(b Circumstances) {
	p.answer("out of area", b.OutOfArea)
	p.answer("at a distance", b.AtADistance)
	p.answer("secure accommodation", b.Secure)
	p.answer("short breaks", b.ShortBreaks)
	p.answer("immigration control", b.ImmigrationControl)
	p.answer("disability", b.Disability)
	p.answer("views hard to express", b.ViewsHard)
	if b.CommunicationNeed == "none" {
		p.add("communication need: none")
	} else {
		p.free("communication need", b.CommunicationNeed)
	}
	if b.ParentVisit != "" {
		visit := plain(b.ParentVisit)
		if d, err := calendar.ParseISO(b.ParentVisit); err == nil {
			visit = d.Medium()
		}
		p.add("last visit by a parent: " + visit)
	}
	p.note(b.Noted)
}

// factors lists them by answer, in the order of the vocabulary.
func (p *phrase) factors(b Factors) {
	p.start("factors for an independent visitor")
	for _, f := range WordsOf("factor").Words {
		p.answer(Factor(f).Phrase(), b.Factors[Factor(f)])
	}
	p.note(b.Noted)
}

// life describes what the young person was told and what happened.
func (p *phrase) life(body any) bool {
	switch b := body.(type) {
	case SocialWorker:
		p.someone("social worker", b.Contact)
		p.value("team", b.Team)
		p.note(b.Noted)
	case Informed:
		p.informed(b)
	case Event:
		p.start(b.Event.Phrase())
		p.note(b.Noted)
	case EventClosed:
		p.start("ended:", b.Event.Phrase())
		p.add(fmt.Sprintf("entry %d", b.Entry))
		p.note(b.Noted)
	case Adviser:
		p.someone(b.AdviserKind+" adviser", b.Contact)
		p.day("pathway plan review", b.PathwayReview)
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

func (p *phrase) informed(b Informed) {
	var topics []string
	for _, t := range b.Topics {
		topics = append(topics, t.Phrase())
	}
	p.start("told about", andList(topics))
	p.add(telling(b.How))
	p.add(giver(b.GivenBy))
	p.answer("through the carer", b.ViaCarer)
	p.answer("in a form that fits", b.FitsNeed)
	p.word("understood", b.Understood)
	p.note(b.Noted)
}
