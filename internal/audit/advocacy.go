package audit

import (
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Advocacy: S0 Advocacy, S1 1, S2 1, S3 1, S4 1 and regulation 7 of the
// Children's Homes (England) Regulations 2015.

func advocacyRules() []Rule {
	return []Rule{
		{
			ID: "independent-person", Next: "independent person", Action: "advocacy", Check: independentPerson,
			Asks:  "Everybody has somebody independent whom they can contact themselves: an advocate, a rights officer, an adult relative, a personal adviser, a befriender, an organisation's visitor, an independent visitor or a mentor.",
			Flags: "None of them has a phone number or an e-mail address on record once the days of grace after arrival are over.",
			Reads: []care.Kind{"advocate", "advocate-ended", "adviser", "iv-appointed", "iv-details", "iv-ended"},
			Fixes: []string{"ypa advocate set REF --name NAME --phone NUMBER"},
		},
		{
			ID: "advocacy-explained", Next: "explain advocacy", Action: "advocacy", Together: true, Once: true, Present: true,
			Behind: []string{"advocacy-information"}, Check: advocacyExplained,
			Asks:  "Soon after arrival everybody is told what an advocate can do and how to get one.",
			Flags: "No explanation on or after the day of arrival is on record once the days of grace are over. The guide counts, a letter does not.",
			Reads: []care.Kind{"informed", "event", "event-closed"},
			Fixes: []string{"ypa inform REF --about advocacy"},
		},
		{
			ID: "advocacy-reminded", Next: "reminder", Action: "remind", Together: true, Present: true,
			Behind: []string{"advocacy-information", "advocacy-explained"}, Check: advocacyReminded,
			Asks:  "Everybody is reminded from time to time, and after changes, that they can have an advocate.",
			Flags: "The last explanation, reminder or offer is too long ago; or legal status, authority, home or IRO changed since, and the days after that change are over.",
			Reads: []care.Kind{"informed", "advocate-offered", "advocate-declined", "move", "iro", "iro-ended", "event", "event-closed"},
			Fixes: []string{"ypa inform REF --about advocacy"},
		},
		{
			ID: "advocate-referral", Next: "referral", Action: "advocate-refer", Who: servedByAuthority, Check: advocateReferral,
			Asks:  "The social worker refers everybody who is looked after, on a child protection plan or in need to the advocacy provider that the authority commissions.",
			Flags: "No referral is on record once the working days after admission are over, and they did not say no.",
			Reads: []care.Kind{"advocate-referred", "advocate-declined"},
			Fixes: []string{`ypa advocate refer REF --made-by "social worker" --agreed yes`},
		},
		{
			ID: "commissioner-told", Next: "Help at Hand", Action: "commissioner", Together: true, Present: true, Check: commissionerTold,
			Asks:  "Everybody is told how to reach the Children's Commissioner: in England the Help at Hand service, in Wales the Children's Commissioner for Wales.",
			Flags: "They were never told, and the days of grace after arrival are over.",
			Reads: []care.Kind{"informed", "event", "event-closed"},
			Fixes: []string{"ypa inform REF --about commissioner"},
		},
		{
			ID: "personal-adviser", Next: "personal adviser", Action: "adviser", Who: careLeaver, Check: personalAdviser,
			Asks:  "A care leaver has a personal adviser.",
			Flags: "The legal status is care leaver and no personal adviser is on record.",
			Reads: []care.Kind{"adviser", "advocate", "advocate-ended"},
			Fixes: []string{"ypa adviser set REF --kind personal --name NAME --phone NUMBER"},
		},
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
	v := c.sinceArrival(Verdict{
		What:    say("No independent person to contact directly."),
		Brief:   say("no independent person to contact"),
		Because: say("Nobody independent with a phone or e-mail is on record"),
		Fixes:   fixes("ypa advocate set " + c.ref() + " --name NAME --phone NUMBER"),
	}, c.Duty.Span("grace"))
	ended := happened(care.All[care.AdvocateEnd](c.Rec)).and(happened(care.All[care.IVEnd](c.Rec))).last()
	if v.State == Missing && ended.After(v.Since) && len(c.Rec.Advocates()) == 0 {
		v.Since, v.Because = ended, say("The last one ended ", c.day(ended))
	}
	return v
}

func advocacyExplained(c *Case) Verdict {
	came, known := c.arrived()
	told := toldOf(c.Rec, care.AboutAdvocacy, care.AboutGuide)
	if !known {
		return c.arrivalUnknown()
	}
	grace := c.Duty.Span("grace")
	fix := fixes("ypa inform " + c.ref() + " --about advocacy")
	if on, ok := told.from(came); ok {
		return c.done(on, c.add(came, grace.Value), say("explained ", c.day(on)))
	}
	if told.undated() {
		v := cannotTell(say("Was advocacy explained to ", c.name(), " after coming here? It was, and the day is not on record."), "day advocacy was explained")
		v.Fixes = fix
		return v
	}
	return c.sinceArrival(Verdict{
		What:    say("What an advocate can do was not explained on arrival."),
		Brief:   say("advocacy not explained"),
		Because: c.sinceComing("not explained"),
		Ask:     say("Was advocacy explained to ", c.name(), " on arrival, "+c.day(came)+"?"),
		Needs:   []string{"advocacy explained"},
		Fixes:   fix,
	}, grace)
}

func commissionerTold(c *Case) Verdict {
	told := toldOf(c.Rec, care.AboutCommissioner)
	if told.ever {
		return met(say("told", told.on(c)))
	}
	v := c.sinceArrival(Verdict{
		What:    say("Not told how to reach the Children's Commissioner."),
		Brief:   say("not told about Help at Hand"),
		Because: c.sinceComing("not told"),
		Fixes:   fixes("ypa inform " + c.ref() + " --about commissioner"),
	}, c.Duty.Span("grace"))
	if c.Home.Nation == procedure.Wales { // Help at Hand is England's
		v.Next, v.Brief = "Commissioner", say("not told of the Commissioner for Wales")
	}
	return v
}
