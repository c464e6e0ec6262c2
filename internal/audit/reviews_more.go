package audit

import "ypa/internal/care"

// What became of a review that was booked.

func reviewMoreRules() []Rule {
	return []Rule{{
		ID: "review-outcome", Next: "say what became of the review", Action: "review-outcome", Who: lookedAfter, Check: reviewOutcome,
		Asks:  "Once the day of a booked looked-after review has passed, the record says what became of it: held, booked for another day, or cancelled.",
		Flags: "None of these is on record, and the working days after the booked day are over.",
		Reads: []care.Kind{"held", "booked", "booking-cancelled"},
		Fixes: []string{"ypa review held REF --on DATE", "ypa review book REF --on DATE", "ypa review cancel REF"},
	}}
}

func reviewOutcome(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	booking, ok := c.Rec.Booked(care.Review)
	day := booking.Body.Day
	if !ok || !c.Period.Contains(day) {
		return none("no review booked")
	}
	if !c.AsOf.After(day) {
		return met(say("booked for ", c.day(day)))
	}
	grace := c.Duty.Span("grace")
	due := c.add(day, grace.Value)
	return c.pressing(day, due, Verdict{
		What: say("What became of the review on ", c.shortDay(day), "?"), Brief: say("outcome of the review on ", c.shortDay(day)),
		Because: say("Booked for ", c.day(day), ", and neither held, moved nor cancelled on record; ", figureText(grace), ended(c, due)),
		Figure:  spanFigure(grace),
		Fixes:   fixes("ypa review held "+c.ref()+" --on "+day.String(), "ypa review book "+c.ref()+" --on DATE", "ypa review cancel "+c.ref()),
	})
}
