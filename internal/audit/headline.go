package audit

import "ypa/internal/care"

// The first two of the three rules that the weekly audit exists for.

func headlineRules() []Rule {
	return []Rule{
		{
			ID: "advocacy-information", Headline: 1, Next: "advocacy", Action: "advocacy", Check: advocacyInformation,
			Asks:  "Everybody who lives here can reach an advocate or an advocacy service, and has been told how.",
			Flags: "No advocate or advocacy service with a phone number or an e-mail address is on record, of the young person's own or of the placing authority; or they were never told of one. A number in a procedure that ships with ypa does not count.",
			Reads: []care.Kind{"advocate", "advocate-ended", "advocate-offered", "advocate-declined", "informed", "event", "event-closed"},
			Fixes: []string{"ypa inform REF --about advocacy", "ypa advocate set REF --name NAME --phone NUMBER"},
		},
		{
			ID: "iro-contact", Headline: 2, Next: "IRO's number", Action: "iro", Who: lookedAfter, Check: iroContact,
			Asks:  "The phone number or the e-mail address of everybody's IRO is on record.",
			Flags: "The IRO has neither on record; or there is no IRO although one should have been named by now (see iro-appointed).",
			Reads: []care.Kind{"iro", "iro-ended", "held"},
			Fixes: []string{"ypa iro set REF --name NAME --phone NUMBER --email ADDRESS"},
		},
		{
			ID: "iv-review", Headline: 3, Next: "IV need", Action: "iv-review", Who: withVisitor, Check: ivReview,
			Asks:  "Whether an independent visitor is still wanted and needed is considered at reviews, and what the young person wants counts most.",
			Flags: "A review held after the appointment did not consider it (on that day, later or shortly before); or it was not considered for too long; or what the young person wants was not recorded with it. The day is the earlier of that review and the end of the time.",
			Reads: []care.Kind{"iv-appointed", "iv-ended", "iv-details", "iv-reviewed", "held"},
			Fixes: []string{"ypa iv review REF --decision continue --wishes TEXT"},
		},
	}
}

// lookedAfter is for rules about a running looked-after period.
func lookedAfter(c *Case) string {
	if c.Looked {
		return ""
	}
	switch c.Legal.Status {
	case care.CareLeaver:
		return "care leaver"
	case care.LookedAfter:
		return "18 or older"
	case "":
		return ""
	default:
		return "not looked after"
	}
}

// withVisitor is for rules about an independent visitor's appointment.
func withVisitor(c *Case) string {
	if why := lookedAfter(c); why != "" {
		return why
	}
	if !c.HasIV {
		return "no IV"
	}
	return ""
}

// statusUnknown is what the rules about looked-after young people say when no
// legal status is on record.
func (c *Case) statusUnknown() (Verdict, bool) {
	if c.Legal.Status != "" {
		return Verdict{}, false
	}
	v := cannotTell(say("Is ", c.name(), " looked after? No legal status is on record."), "status")
	v.Fixes = fixes("ypa child status " + c.ref() + " --status STATUS --since DATE")
	return v, true
}
