package audit

import "ypa/internal/care"

// More rules about the home, and the one about a status that has run out.

func homeMoreRules() []Rule {
	return []Rule{
		{
			ID: "status-current", Next: "18th birthday", Action: "status", Who: maybeLookedAfter, Check: statusCurrent,
			Asks:  "Nobody is recorded as looked after past their 18th birthday, when it ends at the latest.",
			Flags: "The last legal status on record is still looked after, and the birthday has passed.",
			Reads: []care.Kind{"status", "identity"},
			Fixes: []string{"ypa child status REF --status STATUS --since DATE"},
		},
		{
			ID: "procedure-current", Next: "review a procedure", Action: "procedure-current", Home: true, Check: procedureCurrent,
			Asks:  "The procedures that the home goes by, its own and those of its placing authorities, are not past the day by which they are to be reviewed.",
			Flags: "A procedure states such a day, it has passed, and the home has not reviewed the procedure itself. A month without a day ends on its last one.",
			Reads: []care.Kind{"home", "procedure-reviewed"},
			Fixes: []string{"ypa procedures reviewed ID --on DATE"},
		},
		{
			ID: "contact-checked", Next: "check a number", Action: "contact-checked", Home: true, Check: contactChecked,
			Asks:  "Somebody makes sure, from time to time, of every number and address that is printed for young people.",
			Flags: "One was never checked, or too long ago. What the home leaves out of what it prints does not count.",
			Reads: []care.Kind{"home", "contact", "contact-checked"},
			Fixes: []string{"ypa contacts check ID"},
		},
		{
			ID: "visit-monthly", Next: "Reg 44 visit", Action: "visit", Home: true, Check: visitMonthly,
			Asks:  "The Regulation 44 independent person visits the home in every calendar month.",
			Flags: "No visit is on record in the calendar month that ended last. Months before that are in the pack. A month that our records do not wholly cover is a question.",
			Reads: []care.Kind{"home", "visit"},
			Fixes: []string{"ypa reg44 visit --on DATE"},
		},
		{
			ID: "visit-report", Next: "Reg 44 report", Action: "visit-report", Home: true, Check: visitReport,
			Asks:  "The independent person's report of a visit is with Ofsted by the end of the month after it. The independent person sends it; the home asks.",
			Flags: "That day has passed, and that the report was sent is not on record.",
			Reads: []care.Kind{"visit", "visit-report-sent"},
			Fixes: []string{"ypa reg44 report --on DATE --sent DATE"},
		},
		{
			ID: "visit-recommendation", Next: "Reg 44 recommendation", Action: "recommendation", Home: true, Check: visitRecommendation,
			Asks:  "What the independent person recommends is carried out by the day that they set.",
			Flags: "That day has passed and the recommendation is still open.",
			Reads: []care.Kind{"recommendation", "recommendation-done"},
			Fixes: []string{"ypa reg44 done NUMBER --on DATE"},
		},
		{
			ID: "visit-responsible-individual", Next: "RI visit", Action: "visit", Home: true, Check: visitResponsible,
			Asks:  "The responsible individual visits the home at least as often as the law says.",
			Flags: "The last visit, or the beginning of our records where there is none, is longer ago than that.",
			Reads: []care.Kind{"home", "visit"},
			Fixes: []string{"ypa reg44 visit --who responsible-individual --on DATE"},
		},
		{
			ID: "quality-report", Next: "quality report", Action: "quality-report", Home: true, Check: qualityReported,
			Asks:  "The provider reports on the quality of the support at least as often as the law says.",
			Flags: "The last report, or the beginning of our records where there is none, is longer ago than that.",
			Reads: []care.Kind{"home", "quality-report"},
			Fixes: []string{"ypa reg44 quality-report --on DATE"},
		},
		{
			ID: "entry-late", Next: "record soon", Action: "entry-late", Home: true, Across: true, Check: entryLate,
			Asks:  "What happens is recorded soon after.",
			Flags: "Never: it is a note, one line for the home, that counts the entries recorded later than that. What a spreadsheet brought, what was true before our records or before an arrival, and corrections do not count.",
			Reads: []care.Kind{"home", "visit", "visit-report-sent", "private-space"},
			Fixes: []string{"ypa history"},
		},
	}
}

// maybeLookedAfter is for the rule about a status that has run out: it looks at
// the word on record, not at the period.
func maybeLookedAfter(c *Case) string {
	if c.Legal.Status == "" || c.Legal.Status == care.LookedAfter {
		return ""
	}
	return lookedAfter(c)
}

func statusCurrent(c *Case) Verdict {
	if c.ID.Born.IsZero() {
		v := cannotTell(say("When was ", c.name(), " born? Being looked after ends with the 18th birthday."), "born")
		v.Fixes = fixes("ypa child set " + c.ref() + " --born DATE")
		return v
	}
	adult := c.ID.Born.Birthday(18)
	v := c.deadline(adult.AddMonths(-12), adult, Verdict{
		What: say("Recorded as looked after past the 18th birthday."), Brief: say("looked after past 18 on record"),
		Because: say("18 on ", c.day(adult), ", when being looked after ends at the latest"),
		Fixes:   fixes("ypa child status " + c.ref() + " --status STATUS --since " + adult.String()),
	})
	if unknown, ok := c.statusUnknown(); ok && v.State != Met {
		return unknown
	}
	return v
}
