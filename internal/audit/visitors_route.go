package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// The way that an authority's procedure gives referrals for a visitor: S0 IV, S2
// 2.1, S3 2.1, S4 2.1.

func visitorRouteRules() []Rule {
	return []Rule{{
		ID: "iv-route", Next: "the authority's IV service", Action: "iv-route", Together: true, Once: true, Who: lookedAfter, Check: ivRoute,
		Asks:  "A visitor comes by the way that the authority's procedure names: its service, co-ordinator or volunteer lead. Somebody known already may be proposed without it, except where the procedure says otherwise. The service's phone number or e-mail address is on record.",
		Flags: "The young person is referred, or somebody is appointed, otherwise; or neither phone nor e-mail of the service is on record for the authority. What a procedure's own text gives does not count as on record.",
		Reads: appointmentKinds("iv-referred", "iv-matched"),
		Fixes: []string{"ypa authority set ID --iv-phone NUMBER --iv-email ADDRESS", "ypa iv refer REF --agreed yes", "ypa iv set REF --via-service yes"},
	}}
}

func ivRoute(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if _, way := onTheWay(c); !way {
		return none("no referral for an IV")
	}
	if c.Authority.ID == "" {
		v := cannotTell(say("Which authority placed ", c.name(), "? It decides how a visitor comes."), "placing authority")
		v.Fixes = fixes("ypa child set " + c.ref() + " --authority ID")
		return v
	}
	right := byRoute(c)
	switch {
	case right == care.No:
		return otherWay(c)
	case !c.Authority.IV.Reachable():
		return Verdict{
			State: Missing, What: c.unreachableService(), Brief: say("no phone or e-mail of the IV service"),
			Because: say("Neither is on record for " + c.authorityName()), Once: c.onTheWaySince(),
			Ask: say("How is the service reached that finds visitors for " + c.authorityName() + "?"), Needs: []string{"IV service"},
			Fixes: fixes("ypa authority set " + c.Authority.ID + " --iv-phone NUMBER --iv-email ADDRESS"),
		}
	case right == care.Yes:
		return met(say("by the way that the procedure names"))
	case c.HasIV:
		v := cannotTell(say("Did ", c.visitor(), " come through the service that "+c.authorityName()+" names?"), "via service")
		v.Fixes = fixes("ypa iv set " + c.ref() + " --via-service yes")
		return v
	}
	v := cannotTell(say("To whom was ", c.name(), " referred for an independent visitor? Not on record."), "referred to")
	v.Fixes = fixes("ypa iv refer " + c.ref() + " --agreed yes")
	return v
}

// onTheWaySince is the day on which the present visitor was appointed, or the
// young person referred: before our records it is a question which way they came.
func (c *Case) onTheWaySince() calendar.Date {
	if c.HasIV {
		return c.Visitor.Appointed
	}
	referral, _ := openReferral(c)
	return referral.On
}

// unreachableService says whose service cannot be reached, which makes one job of
// it for all young people of an authority.
func (c *Case) unreachableService() Text {
	const room = 57 - len("No phone or e-mail of 's IV service.")
	name := c.authorityName()
	if len(name) > room {
		name = c.Authority.ID
	}
	if len(name) > room {
		return say("No phone or e-mail of the authority's IV service.")
	}
	return say("No phone or e-mail of " + name + "'s IV service.")
}

// otherWay is the verdict on a referral or an appointment by another way.
func otherWay(c *Case) Verdict {
	if c.HasIV {
		v := Verdict{
			State: Missing, What: say("The IV did not come through the authority's service."), Brief: say("IV not by the authority's way"),
			Because: say("Not by the way that the procedure names"), Once: c.onTheWaySince(),
			Ask: say("Did ", c.visitor(), " come by another way than the procedure names?"), Needs: []string{"via service"},
			Fixes: fixes("ypa iv set "+c.ref()+" --via-service yes", "ypa iv refer "+c.ref()+" --agreed yes"),
		}
		if c.Visitor.Stated {
			v.Since = c.Visitor.Appointed
		}
		return v
	}
	referral, _ := openReferral(c)
	v := Verdict{
		State: Missing, What: say("Referred for an IV, not to the authority's service."), Brief: say("IV referral not by the authority's way"),
		Once: c.onTheWaySince(),
		Ask:  say("To whom was ", c.name(), " referred for an independent visitor?"), Needs: []string{"referred to"},
		Because: say("The referral went to ", person(referral.Body.To, "somebody else"), ", not to whom the procedure names"),
		Fixes:   fixes("ypa iv refer "+c.ref()+" --agreed yes", "ypa authority set "+c.Authority.ID+" --iv-name NAME"),
	}
	if referral.Stated() {
		v.Since = referral.On
	}
	return v
}

// byRoute says whether the visitor, or the referral where nobody is appointed,
// comes by the authority's way. What is recorded of the appointment goes first.
func byRoute(c *Case) care.Answer {
	referral, referred := care.Latest[care.IVReferral](c.Rec)
	referred = referred && c.Period.Contains(referral.On)
	known := referred && referral.Body.KnownPerson != "" && !c.Duty.Yes("known-person").Value
	switch {
	case known:
		return care.Yes
	case c.HasIV && c.Visitor.ViaService.Asked():
		return c.Visitor.ViaService
	case !referred || referral.Body.To == "":
		return care.NotKnown
	}
	return c.routeHas(referral.Body.To)
}

// routeHas compares whom a referral went to with whom the procedure names, or
// with the service on record. People write less than a procedure does: a part of
// the name will do.
func (c *Case) routeHas(to string) care.Answer {
	route, from, named := c.Force.IVRoute()
	ways := []string{c.Authority.IV.Name, c.Authority.IV.Organisation, c.Authority.IV.Email}
	if named {
		ways = append(ways, route.To, route.Email, from.Words["iv_service"])
	}
	ways = slices.DeleteFunc(ways, func(w string) bool { return w == "" })
	if len(ways) == 0 {
		return care.NotKnown
	}
	plain := func(s string) string {
		return strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(s, "-", "")), " ")), "the ")
	}
	to = plain(to)
	if slices.ContainsFunc(ways, func(w string) bool { return strings.Contains(plain(w), to) || strings.Contains(to, plain(w)) }) {
		return care.Yes
	}
	return care.No
}
