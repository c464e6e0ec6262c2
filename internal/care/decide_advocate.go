package care

import (
	"cmp"
	"fmt"
	"slices"

	"ypa/internal/calendar"
)

// SetAdvocate names an advocate, a service's desk or another independent
// person, or adds to what is known of the one on record. Without a kind it is
// about an advocate, or about a service when only an organisation is named.
type SetAdvocate struct {
	On   calendar.Date
	Body Advocate
}

// Decide refuses details that belong to nobody, or to one of two.
func (c SetAdvocate) Decide(f Facts) ([]Entry, error) {
	b := c.Body
	if b.Contact == (Contact{}) && b.Chosen == "" {
		return nil, refuse("nothing to record: no name, organisation, phone or e-mail was given",
			"ypa advocate set "+f.ref()+" --name NAME --phone NUMBER --email ADDRESS")
	}
	var err error
	switch {
	case b.Name != "":
		b.AdvocateKind = cmp.Or(b.AdvocateKind, KindAdvocate)
	case b.Organisation != "":
		b.AdvocateKind = cmp.Or(b.AdvocateKind, KindService)
	default:
		b.AdvocateKind, err = c.detailed(f)
	}
	if err != nil {
		return nil, err
	}
	return f.one(c.On, b)
}

// detailed finds whom details without a name are about.
func (c SetAdvocate) detailed(f Facts) (AdvocateKind, error) {
	people := f.at(c.On).Advocates()
	for _, p := range f.Person.Advocates() {
		if f.Person.opens(p.Entry) {
			people = append(people, p)
		}
	}
	kinds := advocateKinds(people, c.Body.AdvocateKind)
	switch len(kinds) {
	case 1:
		return kinds[0], nil
	case 0:
		return "", refuse(fmt.Sprintf("%s: no %s is on record on %s, so these details belong to nobody", f.ref(), cmp.Or(c.Body.AdvocateKind, KindAdvocate), c.On.Medium()),
			fmt.Sprintf("ypa advocate set %s --name NAME --phone NUMBER; for a service's desk: ypa advocate set %s --organisation NAME --phone NUMBER", f.ref(), f.ref()))
	}
	return "", refuse(f.ref()+" has an advocate and a service on record, and these details could belong to either",
		"say whose they are: --kind advocate or --kind service")
}

// advocateKinds gives the kinds of people: the one asked for, or without one
// those of advocates and services.
func advocateKinds(people []Independent, kind AdvocateKind) []AdvocateKind {
	var kinds []AdvocateKind
	for _, p := range people {
		if (kind == "" && p.IsAdvocate() || p.Kind == kind) && !slices.Contains(kinds, p.Kind) {
			kinds = append(kinds, p.Kind)
		}
	}
	return kinds
}

// RequestAdvocate records that the young person asked for an advocate.
type RequestAdvocate struct {
	On   calendar.Date
	Body AdvocateRequest
}

// Decide refuses a day in the future.
func (c RequestAdvocate) Decide(f Facts) ([]Entry, error) { return f.one(c.On, c.Body) }

// OfferAdvocate records that an advocate was offered. In Wales an active offer
// is one that does not wait for the young person to ask.
type OfferAdvocate struct {
	On   calendar.Date
	Body AdvocateOffer
}

// Decide refuses a day in the future.
func (c OfferAdvocate) Decide(f Facts) ([]Entry, error) { return f.one(c.On, c.Body) }

// ReferAdvocate refers the young person to an advocacy service.
type ReferAdvocate struct {
	On   calendar.Date
	Body AdvocateReferral
}

// Decide refuses a referral that the young person does not know of and agree to
// (S3 §1), unless someone else has already made it.
func (c ReferAdvocate) Decide(f Facts) ([]Entry, error) {
	if err := referral(f, "advocate", c.Body.Agreed, c.Body.AlreadyMade, c.Body.Reason); err != nil {
		return nil, err
	}
	c.Body.To = cmp.Or(c.Body.To, f.Route.Advocacy)
	return f.one(c.On, c.Body)
}

// AgreeAdvocate records that an advocate or service took the young person on.
type AgreeAdvocate struct {
	On   calendar.Date
	Body AdvocateAgreement
}

// Decide refuses a day in the future.
func (c AgreeAdvocate) Decide(f Facts) ([]Entry, error) { return f.one(c.On, c.Body) }

// ConsiderAdvocate records whether an advocate was thought to be needed.
type ConsiderAdvocate struct {
	On   calendar.Date
	Body AdvocateDecision
}

// Decide refuses a consideration that came to nothing.
func (c ConsiderAdvocate) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "advocate consider", "decision", "decision", c.Body.Decision); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// MeetAdvocate records that the young person met the advocate.
type MeetAdvocate struct {
	On   calendar.Date
	Body AdvocateMeeting
}

// Decide refuses a day in the future.
func (c MeetAdvocate) Decide(f Facts) ([]Entry, error) { return f.one(c.On, c.Body) }

// DeclineAdvocate records that the young person said no for now.
type DeclineAdvocate struct {
	On   calendar.Date
	Body AdvocateDecline
}

// Decide refuses a day in the future.
func (c DeclineAdvocate) Decide(f Facts) ([]Entry, error) { return f.one(c.On, c.Body) }

// EndAdvocate ends an advocate's work, or a request or referral that came to
// nothing. Without a kind it is about the one advocate or service on record,
// never about a friend of the family who happens to be on record too.
type EndAdvocate struct {
	On   calendar.Date
	Body AdvocateEnd
}

// Decide refuses an end of what never began, and one that could be of two.
func (c EndAdvocate) Decide(f Facts) ([]Entry, error) {
	kinds := advocateKinds(f.at(c.On).Advocates(), c.Body.AdvocateKind)
	switch len(kinds) {
	case 0:
		kind, ok := c.ofNobody(f)
		if !ok {
			return nil, refuse(fmt.Sprintf("%s: no %s is on record on %s, so nothing ends", f.ref(), cmp.Or(c.Body.AdvocateKind, KindAdvocate), c.On.Medium()),
				"who is on record is shown by: ypa child show "+f.ref())
		}
		c.Body.AdvocateKind = kind
	case 1:
		c.Body.AdvocateKind = kinds[0]
	default:
		return nil, refuse(f.ref()+" has an advocate and a service on record, so it is not clear whose work ended",
			fmt.Sprintf("ypa advocate end %s --kind advocate, or --kind service", f.ref()))
	}
	return f.one(c.On, c.Body)
}

// ofNobody finds what ends although nobody was named: the same end told a
// second time, or a request, an offer or a referral.
func (c EndAdvocate) ofNobody(f Facts) (AdvocateKind, bool) {
	said := c.Body.AdvocateKind
	r := f.at(c.On)
	if last, ok := Latest[AdvocateEnd](r); ok && last.On == c.On && last.Body.Noted == c.Body.Noted &&
		(said == "" || said == last.Body.AdvocateKind) {
		return last.Body.AdvocateKind, true
	}
	begun := len(All[AdvocateRequest](r))+len(All[AdvocateOffer](r))+len(All[AdvocateReferral](r))+len(All[AdvocateAgreement](r)) > 0
	said = cmp.Or(said, KindAdvocate)
	return said, begun && Independent{Kind: said}.IsAdvocate()
}
