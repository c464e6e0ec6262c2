package paper

import (
	"cmp"
	"fmt"
	"strings"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// ivReferral goes to whom the authority's procedure names (S0 IV, S2 2.1, S3
// 2.1, S4 2.1), by way of the social worker where it says so.
func (s Source) ivReferral(m *MadeLetter, said Said) {
	route, from, named := s.force().IVRoute()
	s.route(m, route, from, named, s.authority().IV, "iv", "iv_service")
	m.Data.KnownPerson = said.KnownPerson
	if v, there := s.Person.Visitor(); there {
		m.Data.Present = v.Appointed.Medium()
		if !v.Stated {
			m.Data.Present = "on a day not known to us"
		}
		m.note(fmt.Sprintf("%s has an independent visitor on record, and the letter says so; where that has ended: ypa iv end %s --reason REASON --on DATE", s.ref(), s.ref()))
	}
	m.Data.Agreed = string(said.Agreed)
	if said.Agreed == "" {
		if view, ok := care.Latest[care.IVView](s.Person); ok && view.Body.View == care.Agrees {
			m.Data.Agreed = string(care.Agreed)
		}
	}
	s.agreement(m, "ypa iv consult "+s.ref()+" --view VIEW")
}

// advocacyReferral is ivReferral for an advocate (S2 1, S3 1, S4 1).
func (s Source) advocacyReferral(m *MadeLetter, said Said) {
	route, from, named := s.force().AdvocacyRoute()
	s.route(m, route, from, named, s.authority().Advocacy, "advocacy", "advocacy_service")
	m.Data.Agreed, m.Data.Purpose = string(said.Agreed), wantedFor(said.Purpose)
	if _, asked := care.Latest[care.AdvocateRequest](s.Person); asked && said.Agreed == "" && !s.saidNotNow() {
		m.Data.Agreed = string(care.Agreed)
	}
	s.agreement(m, "ypa advocate decline "+s.ref()+", if the answer is no for now")
}

// agreement says what a referral without agreement is.
func (s Source) agreement(m *MadeLetter, how string) {
	switch care.Consent(m.Data.Agreed) {
	case care.Agreed, care.CannotSay:
	default:
		m.Data.Agreed = cmp.Or(m.Data.Agreed, string(care.NotAsked))
		m.note(fmt.Sprintf("%s has not agreed to this on record, and the letter says so: ask first, then --agreed yes (%s)", s.ref(), how))
	}
}

// route says to whom a referral goes: by the name on record of the authority's
// service, by the words of its procedure, or by its name alone.
func (s Source) route(m *MadeLetter, r procedure.Referral, from *procedure.Procedure, named bool, service care.Contact, flag, word string) {
	d := &m.Data
	authority := s.authority()
	ofAuthority := named && from.Kind == procedure.KindAuthority
	d.To = strings.TrimPrefix(strings.Join(nonEmpty(service.Name, service.Organisation), ", "), ", ")
	d.ToPhone, d.ToEmail = service.Phone, cmp.Or(service.Email, r.Email)
	if ofAuthority {
		d.Route = r.To
		if r.Section != "" {
			d.Route += " (section " + r.Section + ")"
		}
		d.Form = r.Form
		d.To = cmp.Or(d.To, r.To)
	}
	d.To = cmp.Or(d.To, "the "+d.Words[word]+" of "+cmp.Or(d.Authority, "the "+d.Words["placing_authority"]))
	switch {
	case authority.ID == "":
		m.note(s.ref() + ": no placing authority is on record, so the letter cannot say to whom it goes: ypa child set " + s.ref() + " --authority ID")
	case !service.Reachable() && d.ToEmail == "":
		m.note(fmt.Sprintf("neither phone nor e-mail of that service is on record, so none is on the letter: ypa authority set %s --%s-phone NUMBER --%s-email ADDRESS", authority.ID, flag, flag))
	case !service.Reachable():
		m.note(fmt.Sprintf("the address is the one that the procedure gives, and nobody has put it on record: ypa authority set %s --%s-email ADDRESS", authority.ID, flag))
	}
	if strings.Contains(r.By, "social worker") {
		s.through(m)
	}
}

// through names the social worker who passes a referral on.
func (s Source) through(m *MadeLetter) {
	worker, team := s.Person.SocialWorker()
	if !worker.Appointed() {
		m.Data.Through = "the " + m.Data.Words["social_worker"]
		m.note("the referral goes by way of the social worker, and none is on record: ypa worker set " + s.ref() + " --name NAME --email ADDRESS")
		return
	}
	m.Data.Through = strings.Join(nonEmpty(cmp.Or(worker.Name, team), m.Data.Words["social_worker"], cmp.Or(worker.Email, worker.Phone)), ", ")
}

func nonEmpty(texts ...string) []string {
	var list []string
	for _, t := range texts {
		if t != "" {
			list = append(list, t)
		}
	}
	return list
}

// wantedFor is what an advocate is wanted for, as it follows "for".
func wantedFor(purpose string) string {
	switch purpose {
	case "review", "complaint":
		return "a " + purpose
	case "conference":
		return "a child protection conference"
	case "matter":
		return "something they want to raise"
	case "family-contact":
		return "contact with family"
	case "social-worker":
		return "something about their social worker"
	case "leaving-care":
		return "leaving care"
	case "support":
		return "the support they get"
	case "views":
		return "saying what they think and want"
	}
	return ""
}
