package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// Independent visitors: section 23ZB of the Children Act 1989, S0 IV, S1 2,
// S2 2, S3 2, S4 2. Never to be mixed up with the independent person of
// regulation 44.

func visitorRules() []Rule {
	return []Rule{
		{
			ID: "iv-considered", Next: "consider an IV", Action: "iv-consider", Who: lookedAfter, Check: ivConsidered,
			Asks:  "Whether an independent visitor would be in the young person's interests is considered at reviews.",
			Flags: "Nobody is appointed, found or referred for, and no decision is on record with the review held last or since; before the first review, once its last lawful day has passed.",
			Reads: []care.Kind{"iv-appointed", "iv-ended", "iv-details", "iv-referred", "iv-matched", "iv-considered", "held"},
			Fixes: []string{"ypa iv consider REF --decision DECISION"},
		},
		{
			ID: "iv-consulted", Next: "ask about an IV", Action: "iv-consult", Once: true, Who: lookedAfter, Check: ivConsulted,
			Asks:  "The young person is asked what they think of having an independent visitor before one is appointed or they are referred for one. Some procedures ask for their agreement.",
			Flags: "A visitor is appointed and no view is on record on or before that day; or they were referred without being asked, or against their word. Where agreement is asked for, anything but agreement is flagged.",
			Reads: []care.Kind{"iv-view", "iv-appointed", "iv-ended", "iv-details", "iv-referred", "iv-matched"},
			Fixes: []string{"ypa iv consult REF --view VIEW"},
		},
		{
			ID: "iv-objection", Next: "IV objected to", Action: "iv-end", Who: withVisitor, Check: ivObjection,
			Asks:  "Nobody stays appointed as independent visitor against the young person's objection. The law asks for sufficient understanding, most procedures do not.",
			Flags: "The latest view on record is an objection and the appointment is open.",
			Reads: []care.Kind{"iv-view", "iv-appointed", "iv-ended", "iv-details"},
			Fixes: []string{"ypa iv end REF --reason objection", "ypa iv consult REF --view VIEW"},
		},
		{
			ID: "iv-checks", Next: "IV checks", Action: "iv-checks", Once: true, Who: withVisitor, Check: ivChecks,
			Asks:  "The authority has made the checks on the independent visitor that the procedures in force name, all of them together. Only the days are kept, never certificates or their numbers.",
			Flags: "A required check is not on record, and the days after the appointment are over or the visitor has visited already. That the authority confirmed every required check counts as all.",
			Reads: []care.Kind{"iv-checked", "iv-visit", "iv-appointed", "iv-ended", "iv-details"},
			Fixes: []string{"ypa iv check REF --all DATE --confirmed-by NAME"},
		},
		{
			ID: "iv-visited", Next: "IV visit", Action: "iv-visit", Present: true, Who: withVisitor, Check: ivVisited,
			Asks:  "The independent visitor visits in person as often as was agreed, or as the authority's procedure asks where that is more often. Phone, letter and text are contact, not visits.",
			Flags: "The last visit, or the appointment where there was none, is longer ago than that and the days of tolerance are over.",
			Reads: []care.Kind{"iv-visit", "iv-appointed", "iv-ended", "iv-details", "event", "event-closed"},
			Fixes: []string{"ypa iv visit REF --on DATE"},
		},
	}
}

// follows reports whether one entry stands after another: on a later day, or on
// the same one and recorded later.
func follows(a, b *care.Entry) bool {
	if a.On != b.On {
		return a.On.After(b.On)
	}
	return a.Chain() > b.Chain()
}

// openReferral is a referral of this period for a visitor that has had no
// outcome since.
func openReferral(c *Case) (care.Of[care.IVReferral], bool) {
	ref, ok := care.Latest[care.IVReferral](c.Rec)
	return ref, ok && openSearch(c, ref.Entry)
}

// openSearch reports whether what an entry began has neither ended nor led to an
// appointment.
func openSearch(c *Case, begun *care.Entry) bool {
	if !c.Period.Contains(begun.On) {
		return false
	}
	if end, ended := care.Latest[care.IVEnd](c.Rec); ended && follows(end.Entry, begun) {
		return false
	}
	appointment, appointed := care.Latest[care.IVAppointment](c.Rec)
	return !appointed || !follows(appointment.Entry, begun)
}

func ivConsidered(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if c.HasIV {
		return met(say(c.visitor(), " is appointed"))
	}
	if _, open := openReferral(c); open {
		return met(say("referred for an independent visitor"))
	}
	if match, ok := care.Latest[care.IVMatch](c.Rec); ok && openSearch(c, match.Entry) {
		return met(say("an independent visitor was found"))
	}
	var on calendar.Date // of the last decision in this period
	for _, o := range care.All[care.IVDecision](c.Rec) {
		if c.Period.Contains(o.On) {
			on = o.On
		}
	}
	v := Verdict{
		What: say("Not considered whether to have an independent visitor."), Brief: say("an IV was not considered"),
		Fixes: fixes("ypa iv consider " + c.ref() + " --decision DECISION"),
	}
	held, any := c.Reviews.Last()
	if !any {
		return unreviewed(c, on, v)
	}
	margin := c.Duty.Span("margin")
	if from, _ := margin.Value.Back(held.On, c.Work); !on.IsZero() && !on.Before(from) {
		return met(say("considered ", c.day(on)))
	}
	v.Figure = spanFigure(margin)
	v.Because = say("Review held ", c.day(held.On), ", and no decision with it or since")
	return c.lacking(held.On, held.On, v)
}

// unreviewed is iv-considered before the first review.
func unreviewed(c *Case, decided calendar.Date, v Verdict) Verdict {
	if !decided.IsZero() {
		return met(say("considered ", c.day(decided)))
	}
	by, known := c.firstReviewBy()
	if !known {
		ask := cannotTell(say("Was an independent visitor considered for ", c.name(), "? Ask "+c.authorityName()+"."), "iv considered", "since")
		ask.Fixes = v.Fixes
		return ask
	}
	if !c.AsOf.After(by) {
		return Verdict{State: Met, Due: by, Because: say("to be considered at the first review, by ", c.day(by))}
	}
	v.Because = say("No review and no decision on record; the first review was due ", c.day(by))
	return c.lacking(by, by, v)
}
