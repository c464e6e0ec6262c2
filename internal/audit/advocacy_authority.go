package audit

import "ypa/internal/care"

// What the authority owes a young person who needs somebody at their side.

func careLeaver(c *Case) string {
	if c.Legal.Status == "" || c.Legal.Status == care.CareLeaver {
		return ""
	}
	return "not a care leaver"
}

func personalAdviser(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if adviser, _ := c.Rec.AdviserOf("personal"); adviser.Appointed() {
		return met(say(person(adviser.Name, "somebody"), " is the personal adviser"))
	}
	for _, p := range c.Rec.Advocates() {
		if p.Kind == care.KindPersonalAdviser {
			return met(say(person(p.Name, "somebody"), " is the personal adviser"))
		}
	}
	v := Verdict{
		State: Missing, What: say("No personal adviser."), Brief: say("no personal adviser"),
		Because: say("A care leaver; the day that began is not known"),
		Fixes:   fixes("ypa adviser set " + c.ref() + " --kind personal --name NAME --phone NUMBER"),
	}
	if c.Legal.Stated {
		v.Since = c.Legal.Since
		v.Because = say("Not looked after since ", c.day(c.Legal.Since))
	}
	return v
}

// servedByAuthority is for young people whom S4 1 wants referred: looked after,
// with a child protection plan, or in need.
func servedByAuthority(c *Case) string {
	switch c.Legal.Status {
	case care.LookedAfter, care.ChildProtection, care.InNeed, "":
		return ""
	default:
		return "not looked after, in need or on a plan"
	}
}

func advocateReferral(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	referred, declined := happened(care.All[care.AdvocateReferral](c.Rec)), happened(care.All[care.AdvocateDecline](c.Rec))
	came, arrived := c.arrived()
	grace := c.Duty.Span("grace")
	until := c.add(came, grace.Value)
	switch {
	case referred.ever && arrived && len(referred.days) > 0:
		return c.done(referred.days[0], until, say("referred ", c.day(referred.days[0])))
	case referred.ever:
		return met(say("referred", referred.on(c)))
	case declined.ever:
		return met(say(c.name(), " said no for now", declined.on(c)))
	case !arrived:
		return c.arrivalUnknown()
	}
	return c.lacking(came, until, Verdict{
		What:    say("Social worker has not referred to advocacy provider."),
		Brief:   say("not referred to advocacy provider"),
		Because: say("Here since ", c.day(came), "; ", figureText(grace), ended(c, until), ". Ask ", c.name(), " first"),
		Figure:  spanFigure(grace),
		Fixes:   fixes("ypa advocate refer " + c.ref() + ` --made-by "social worker" --agreed yes`),
	})
}
