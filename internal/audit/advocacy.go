package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// Advocacy: S0 Advocacy, S1 1, S2 1, S3 1, S4 1 and regulation 7 of the
// Children's Homes (England) Regulations 2015.

func advocacyRules() []Rule {
	return []Rule{
		{ID: "independent-person", Next: "independent person", Action: "advocacy", Check: independentPerson},
		{ID: "advocacy-explained", Next: "explain advocacy", Action: "advocacy", Together: true, Once: true, Present: true, Behind: []string{"advocacy-information"}, Check: advocacyExplained},
		{ID: "advocacy-reminded", Next: "reminder", Action: "remind", Together: true, Present: true, Behind: []string{"advocacy-information", "advocacy-explained"}, Check: advocacyReminded},
		{ID: "advocate-referral", Next: "referral", Action: "advocate-refer", Who: servedByAuthority, Check: advocateReferral},
		{ID: "commissioner-told", Next: "Help at Hand", Action: "commissioner", Together: true, Present: true, Check: commissionerTold},
		{ID: "personal-adviser", Next: "personal adviser", Action: "adviser", Who: careLeaver, Check: personalAdviser},
	}
}

func independentPerson(c *Case) Verdict {
	for _, p := range c.Rec.Advocates() {
		if p.Reachable() {
			return met(say(person(p.Name, "an independent person"), " can be contacted directly"))
		}
	}
	adviser, _ := c.Rec.AdviserOf("personal")
	switch {
	case c.Authority.Advocacy.Reachable():
		return met(say("the advocacy service of " + c.authorityName() + " can be contacted directly"))
	case c.HasIV && c.Visitor.Reachable():
		return met(say(c.visitor(), " can be contacted directly"))
	case adviser.Reachable():
		return met(say(person(adviser.Name, "the personal adviser"), " can be contacted directly"))
	}
	return c.sinceArrival(Verdict{
		What:  say("No independent person to contact directly."),
		Brief: say("no independent person to contact"),
		Fixes: fixes("ypa advocate set " + c.ref() + " --name NAME --phone NUMBER"),
	}, "grace")
}

func advocacyExplained(c *Case) Verdict {
	came, known := c.arrived()
	if !known {
		v := cannotTell(say("When did ", c.name(), " come here? The day of arrival is not on record."), "admitted")
		v.Fixes = fixes("ypa inform " + c.ref() + " --about advocacy")
		return v
	}
	grace := c.Duty.Span("grace")
	until := c.add(came, grace.Value)
	for _, o := range c.Rec.Told(care.AboutAdvocacy, care.AboutGuide) {
		if !o.On.Before(came) {
			return c.done(o.On, until, say("explained ", c.day(o.On)))
		}
	}
	return c.sinceArrival(Verdict{
		What:  say("What an advocate can do was not explained on arrival."),
		Brief: say("advocacy not explained"),
		Fixes: fixes("ypa inform " + c.ref() + " --about advocacy"),
	}, "grace")
}

func advocacyReminded(c *Case) Verdict {
	told := last(toldOfAdvocacy(c.Rec))
	if told.IsZero() {
		return behind("advocacy-information", "never told about advocacy")
	}
	interval, after := c.Duty.Span("interval"), c.Duty.Span("after-change")
	due := c.add(told, interval.Value)
	v := Verdict{
		What: say("Not reminded of advocacy since ", c.day(told), "."), Brief: say("advocacy reminder"),
		Because: say("Last told ", c.day(told), "; ", figureText(interval), " end ", c.day(due)),
		Figure:  spanFigure(interval), Fixes: fixes("ypa inform " + c.ref() + " --about advocacy"),
	}
	for _, change := range changes(c) {
		by := c.add(change.on, after.Value)
		if change.on.After(told) && by.Before(due) {
			due = by
			v.Figure = spanFigure(after)
			v.Because = say("Last told ", c.day(told), ", before ", change.what, " on ", c.day(change.on), "; ", figureText(after), " end ", c.day(due))
		}
	}
	return c.deadline(told, due, v)
}

// change is something after which a young person is reminded again.
type change struct {
	on   calendar.Date
	what string
}

// changes gives the stated days on which legal status, authority, home or IRO
// changed.
func changes(c *Case) []change {
	var list []change
	for _, s := range c.Rec.Statuses() {
		if s.Stated() {
			list = append(list, change{s.On, "the legal status changed"})
		}
	}
	if f := c.Rec.Authority(); f.Stated {
		list = append(list, change{f.Since, "the authority changed"})
	}
	if came, known := c.arrived(); known {
		list = append(list, change{came, "the arrival"})
	}
	for _, m := range c.Rec.Moves() {
		list = append(list, change{m.On, "the move"})
	}
	if c.IRO.Appointed() && c.IRO.Stated {
		list = append(list, change{c.IRO.Since, "the IRO changed"})
	}
	return list
}

func commissionerTold(c *Case) Verdict {
	if told := c.Rec.Told(care.AboutCommissioner); len(told) > 0 {
		return met(say("told ", c.day(told[len(told)-1].On)))
	}
	return c.sinceArrival(Verdict{
		What:  say("Not told how to reach the Children's Commissioner."),
		Brief: say("not told about Help at Hand"),
		Fixes: fixes("ypa inform " + c.ref() + " --about commissioner"),
	}, "grace")
}

func careLeaver(c *Case) string {
	if c.Legal.Status == "" || c.Legal.Status == care.CareLeaver {
		return ""
	}
	return "no care leaver"
}

func personalAdviser(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if adviser, _ := c.Rec.AdviserOf("personal"); adviser.Appointed() {
		return met(say(person(adviser.Name, "a personal adviser"), " is the personal adviser"))
	}
	for _, p := range c.Rec.Advocates() {
		if p.Kind == care.KindPersonalAdviser {
			return met(say(person(p.Name, "a personal adviser"), " is the personal adviser"))
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
	}
	return "not looked after, in need or on a plan"
}

func advocateReferral(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if o, ok := care.Latest[care.AdvocateReferral](c.Rec); ok {
		return met(say("referred ", c.day(o.On)))
	}
	if o, ok := care.Latest[care.AdvocateDecline](c.Rec); ok {
		return met(say(c.name(), " said no for now on ", c.day(o.On)))
	}
	came, known := c.arrived()
	if !known {
		v := cannotTell(say("When did ", c.name(), " come here? The day of arrival is not on record."), "admitted")
		v.Fixes = fixes("ypa advocate refer " + c.ref() + ` --made-by "social worker" --agreed yes`)
		return v
	}
	grace := c.Duty.Span("grace")
	until := c.add(came, grace.Value)
	return c.lacking(came, until, Verdict{
		What:    say("Social worker has not referred to advocacy provider."),
		Brief:   say("not referred to advocacy provider"),
		Because: say("Here since ", c.day(came), "; ", figureText(grace), " end ", c.day(until), ". Ask ", c.name(), " first"),
		Figure:  spanFigure(grace),
		Fixes:   fixes("ypa advocate refer " + c.ref() + ` --made-by "social worker" --agreed yes`),
	})
}
