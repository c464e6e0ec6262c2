package sample

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// The ids of the authorities. York is also the one whose area the home lies in.
const (
	york           = "york"
	cambridgeshire = "cambridgeshire"
	walsall        = "walsall"
)

// authorities are the three that place young people here. Walsall's advocacy
// service is not on record: what is not known has to show somewhere.
func authorities(d days) []Authority {
	checked := d.office(2, 0)
	facts := func(id string, b care.AuthorityFacts) Authority {
		b.Ref, b.Procedure, b.Nation, b.Checked = id, id, "england", checked
		return Authority{ID: id, Entries: []care.Entry{care.New("", checked, b)}}
	}
	return []Authority{
		facts(cambridgeshire, care.AuthorityFacts{
			Name:     "Cambridgeshire County Council",
			Advocacy: care.Contact{Organisation: "Fen Voices", Phone: "01632 960220", Email: "desk@fenvoices.example.org"},
			IV:       care.Contact{Organisation: "Independent Visitor service", Email: "visitors@cambridgeshire.example.org"},
		}),
		agrees(facts(walsall, care.AuthorityFacts{
			Name: "Walsall Council",
			IV:   care.Contact{Organisation: "Black Country Befrienders", Phone: "01632 960360"},
		}), d.office(1, 20)),
		agrees(facts(york, care.AuthorityFacts{
			Name:     "City of York Council",
			Advocacy: care.Contact{Organisation: "Speak Up", Phone: "01632 960330", Email: "hello@speakup.example.org"},
			IV:       care.Contact{Name: "Nadia Frost", Organisation: "Volunteer Lead", Phone: "01632 960345"},
		}), d.office(1, 16)),
	}
}

// yorkChased is who answers for York when it is chased.
const yorkChased = "Ruth Adeyemi"

// askedYork and askedCambridgeshire are the days on which the two were chased.
func (d days) askedYork() []calendar.Date { return []calendar.Date{d.office(0, 45), d.office(0, 17)} }

func (d days) askedCambridgeshire() []calendar.Date { return []calendar.Date{d.office(0, 7)} }

// fiona is the IRO of York's young people.
func fiona() care.Contact {
	return care.Contact{Name: "Fiona Marsh", Phone: "01632 960101", Email: "fiona.marsh@example.org"}
}

// sam is the advocate of several young people.
func sam() care.Advocate {
	return care.Advocate{
		Contact:      care.Contact{Name: "Sam Okoro", Organisation: "Speak Up", Phone: "07700 900111", Email: "sam.okoro@example.org"},
		AdvocateKind: care.KindAdvocate, Chosen: "yes",
	}
}

// yorkWorker is the social worker of York's young people.
func yorkWorker() care.SocialWorker {
	return care.SocialWorker{Contact: care.Contact{Name: "Priya Sood", Phone: "020 7946 0180"}, Team: "Children looked after, east"}
}
