package paper

import (
	"cmp"
	"errors"
	"fmt"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Said is what a letter says that is not on record.
type Said struct {
	Names       bool // the full name, in letters to an authority
	Agreed      care.Consent
	Purpose     string
	KnownPerson bool
	Notice      care.IRONotice // the event that the IRO is told of, as it will be recorded
	Consult     bool           // the IRO is asked for a view as well
}

// ErrNobody is why a letter about an IRO isn't written: none is on record.
var ErrNobody = errors.New("no IRO with a phone or e-mail is on record")

// MadeLetter is a letter and what its maker has to know.
type MadeLetter struct {
	Data  LetterData
	Notes []string
}

// Letter gathers a letter of a kind.
func (s Source) Letter(k Kind, said Said) (MadeLetter, error) {
	authority := s.authority()
	m := MadeLetter{Data: LetterData{
		Home: s.Home.Name, From: s.From, Made: s.Today.Medium(), Authority: cmp.Or(authority.Name, authority.ID),
		Who: s.who(said.Names), Words: words(s.force().AuthorityWord),
		IRO: s.iro(), Advocacy: asPerson(s.advocacyService()),
	}}
	if k.ToThem() {
		m.Data.Name, m.Data.Who = s.Person.Identity().FirstName(), ""
		m.Data.Words = words(s.force().Word)
	}
	switch k {
	case Introduction:
		s.introduction(&m)
	case IVReferral:
		s.ivReferral(&m, said)
	case AdvocacyReferral:
		s.advocacyReferral(&m, said)
	case IRONotification:
		s.notification(&m, said)
	case IROChange:
		if !m.Data.IRO.Known {
			return m, ErrNobody
		}
	case Card:
		return m, fmt.Errorf("the card is no letter")
	}
	return m, nil
}

// who calls a young person by initials and the authority's own number: a full
// name has no place in plain mail.
func (s Source) who(names bool) string {
	id := s.Person.Identity()
	who := id.Initials()
	if names {
		who = id.Name
	}
	if id.AuthorityRef != "" {
		return who + ", your number " + id.AuthorityRef
	}
	if came := s.Person.Residence().Admitted; came.Stated {
		return who + ", your number not known to us, here since " + came.Since.Medium()
	}
	return who + ", your number not known to us"
}

// introduction goes to the young person, or through their carer where the
// procedure asks that for their age (S2 1: under eight).
func (s Source) introduction(m *MadeLetter) {
	m.Data.ViaCarer = s.ThroughCarer()
	m.Data.Numbers, _, _ = s.numbers("commissioner")
	if !m.Data.Advocacy.Known {
		fix := "ypa authority set " + cmp.Or(s.authority().ID, "ID") + " --advocacy-name NAME --advocacy-phone NUMBER"
		m.note("no advocacy service with a phone or e-mail is on record, so the letter names none: " + fix)
	}
	if _, asked := s.carerDuty(); asked && s.Person.Identity().Born.IsZero() {
		m.note(s.ref() + ": the date of birth is not on record, so nobody can tell whether the letter goes through the carer: ypa child set " + s.ref() + " --born DATE")
	}
}

func (m *MadeLetter) note(text string) { m.Notes = append(m.Notes, text) }

func (s Source) carerDuty() (*procedure.Duty, bool) {
	return s.force().DutyFor("advocacy-letter-carer", s.looked())
}

// ThroughCarer reports whether the introductory letter goes through the carer.
func (s Source) ThroughCarer() bool {
	d, asked := s.carerDuty()
	born := s.Person.Identity().Born
	return asked && !born.IsZero() && s.Today.Before(born.Birthday(d.Count("age").Value))
}

// notification goes to the IRO, or with none to the authority's service.
func (s Source) notification(m *MadeLetter, said Said) {
	d := &m.Data
	d.To, d.ToPhone, d.ToEmail = d.IRO.Name, d.IRO.Phone, d.IRO.Email
	if d.To == "" {
		d.To = "the " + d.Words["iro"] + " service of " + cmp.Or(d.Authority, "the "+d.Words["placing_authority"])
		m.note("no IRO is on record, so the letter goes to the authority: ypa iro set " + s.ref() + " --name NAME --email ADDRESS")
	} else if !d.IRO.Known {
		m.note("neither phone nor e-mail of the IRO is on record, so none is on the letter: ypa iro set " + s.ref() + " --email ADDRESS")
	}
	d.Event = s.force().InAuthorityWords()(said.Notice.Event.Phrase())
	d.Consult = said.Consult
	if on := said.Notice.EventOn; !on.IsZero() {
		d.EventOn = on.Medium()
	}
	for _, e := range s.Person.Events() {
		if e.Chain() == said.Notice.Entry && !e.Open() {
			d.EventEnded = e.Ended.Medium()
		}
	}
}
