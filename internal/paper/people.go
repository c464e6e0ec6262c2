package paper

import (
	"cmp"

	"ypa/internal/care"
)

// looked reports whether they are looked after.
func (s Source) looked() bool {
	_, looked := s.Person.Period()
	return looked
}

// hasWorker reports whether a social worker is to be expected.
func (s Source) hasWorker() bool {
	switch s.Person.Status().Status {
	case care.LookedAfter, care.ChildProtection, care.InNeed:
		return true
	default:
		return false
	}
}

func (s Source) iro() Person {
	iro, _ := s.Person.IRO()
	return asPerson(iro.Contact)
}

// advocate is the advocate who can be reached, else the service, else the one
// that is named; somebody who said not now keeps the service's number.
func (s Source) advocate() Person {
	var named Person
	for _, p := range s.Person.Advocates() {
		if p.Kind != care.KindAdvocate {
			continue
		}
		named = asPerson(p.Contact)
		if named.Known {
			return named
		}
	}
	service := asPerson(s.advocacyService())
	service.Kind = string(care.KindService)
	switch {
	case s.saidNotNow():
		service.Declined, service.Known = true, false
		return service
	case service.Known && named.Name == "":
		return service
	case service.Known:
		named.Service, named.Phone, named.Email, named.Known = service.Name, service.Phone, service.Email, true
	}
	return named
}

// saidNotNow reports whether the last word on an advocate is no for now.
func (s Source) saidNotNow() bool {
	no, ok := care.Latest[care.AdvocateDecline](s.Person)
	if !ok {
		return false
	}
	later := func(e *care.Entry) bool { return !e.On.Before(no.On) && e.Number > no.Number }
	if o, asked := care.Latest[care.AdvocateRequest](s.Person); asked && later(o.Entry) {
		return false
	}
	if o, referred := care.Latest[care.AdvocateReferral](s.Person); referred && later(o.Entry) {
		return false
	}
	o, taken := care.Latest[care.AdvocateAgreement](s.Person)
	return !taken || !later(o.Entry)
}

// visitor is the independent visitor with the number of the authority's service:
// volunteers' own numbers are printed only where it is on record that they are
// reached without it.
func (s Source) visitor(m *MadeCard) Person {
	v, ok := s.Person.Visitor()
	if !ok {
		return Person{}
	}
	who := asPerson(v.Contact)
	if v.ViaService != care.No {
		scheme := s.authority().IV
		who.Phone, who.Email = scheme.Phone, scheme.Email
		who.Service = cmp.Or(scheme.Organisation, scheme.Name, "the visitors' team")
		who.Known = who.Name != "" && scheme.Reachable()
	}
	fix := "ypa iv set " + s.ref() + " --phone NUMBER"
	if v.ViaService != care.No {
		fix = "ypa authority set " + cmp.Or(s.authority().ID, "ID") + " --iv-phone NUMBER (the visitors' service: a volunteer's own number is not printed)"
	}
	return m.lacking(GapVisitor, who, true, fix)
}

// others are the other independent people who can be reached (S1 1 lists them).
func (s Source) others() []Person {
	var list []Person
	for _, p := range s.Person.Advocates() {
		if p.IsAdvocate() || p.Kind == care.KindFamily || !p.Reachable() {
			continue
		}
		who := asPerson(p.Contact)
		who.Kind = p.Kind.Phrase()
		if p.Kind == care.KindOtherPerson || p.Kind == care.KindOrganisationVisitor {
			who.Kind = ""
		}
		list = append(list, who)
	}
	return list
}
