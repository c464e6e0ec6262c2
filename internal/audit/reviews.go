package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Looked-after reviews: regulation 33 of the Care Planning, Placement and Case
// Review (England) Regulations 2010, and its Welsh counterpart.

func reviewRules() []Rule {
	return []Rule{
		{
			ID: "review-first", Next: "first review", Action: "review", Who: lookedAfter, Check: reviewFirst,
			Asks:  "The first looked-after review is held within a time of becoming looked after. A move restarts nothing.",
			Flags: "No review is on record and its last lawful day has passed. A review that fell due before the young person came here is a question.",
			Reads: []care.Kind{"held", "booked", "booking-cancelled", "circumstances"},
			Fixes: []string{"ypa review held REF --on DATE", "ypa review book REF --on DATE"},
		},
		{
			ID: "review-second", Next: "second review", Action: "review", Who: lookedAfter, Check: reviewSecond,
			Asks:  "The second looked-after review is held within a time of the first.",
			Flags: "Only a first review is on record and the last lawful day of the second has passed. One that fell due before the young person came here is a question.",
			Reads: []care.Kind{"held", "booked", "booking-cancelled", "circumstances"},
			Fixes: []string{"ypa review held REF --on DATE", "ypa review book REF --on DATE"},
		},
		{
			ID: "review-later", Next: "review", Action: "review", Who: lookedAfter, Check: reviewLater,
			Asks:  "Every later looked-after review is held within a time of the one before.",
			Flags: "The last lawful day after the review held last has passed.",
			Reads: []care.Kind{"held", "booked", "booking-cancelled", "circumstances"},
			Fixes: []string{"ypa review held REF --on DATE", "ypa review book REF --on DATE"},
		},
		{
			ID: "review-booked-late", Next: "review", Action: "review", Who: lookedAfter,
			Behind: []string{"review-first", "review-second", "review-later"}, Check: reviewBookedLate,
			Asks:  "No looked-after review is booked for a day after its last lawful one.",
			Flags: "It is, while the last lawful day is still ahead. Once that has passed, the review itself is overdue.",
			Reads: []care.Kind{"held", "booked", "booking-cancelled", "circumstances"},
			Fixes: []string{"ypa review book REF --on DATE"},
		},
	}
}

// shortBreaks is what the review rules say of short breaks: their own figures
// (regulation 48) are not built.
func (c *Case) shortBreaks() (Verdict, bool) {
	if v, unknown := c.statusUnknown(); unknown {
		return v, true
	}
	f := c.Rec.Circumstance(func(b care.Circumstances) string { return string(b.ShortBreaks) })
	if f.Answer() != care.Yes {
		return Verdict{}, false
	}
	return cannotTell(say("Short breaks have review days of their own (regulation 48), which ypa does not work out."), "review days for short breaks"), true
}

// earlierReviews is the question about reviews from before our records.
func (c *Case) earlierReviews(which string) Verdict {
	v := cannotTell(say("When was the ", which, " looked-after review held? Ask "+c.authorityName()+"."), "earlier reviews")
	v.Fixes = fixes("ypa review held " + c.ref() + " --on DATE --number " + which)
	return v
}

// elsewhere reports whether a review fell due before the young person came here,
// or may have: then whether it was held is a question, not a gap. Where the day
// of arrival is not known, the day from which our records are complete stands in
// for it.
func (c *Case) elsewhere(due calendar.Date) bool {
	if !c.AsOf.After(due) {
		return false
	}
	if came, known := c.arrived(); known {
		return due.Before(came)
	}
	return c.Home.RecordsFrom.IsZero() || due.Before(c.Home.RecordsFrom)
}

// booked is the day booked for the next review, unless that has passed.
func (c *Case) booked() (calendar.Date, bool) {
	b, ok := c.Rec.Booked(care.Review)
	return b.Body.Day, ok && !b.Body.Day.Before(c.AsOf)
}

// reviewDue is the verdict on a review that has not been held: its last day,
// and the booking if there is one in time.
func (c *Case) reviewDue(from, due calendar.Date, within procedure.Figure[calendar.Span], v Verdict) Verdict {
	v.Figure = spanFigure(within)
	v.Fixes = fixes("ypa review held "+c.ref()+" --on DATE", "ypa review book "+c.ref()+" --on DATE")
	v = c.deadline(from, due, v)
	day, booked := c.booked()
	switch {
	case v.State == Overdue:
		v.Because = append(v.Because, say("; no such review on record")...)
	case booked && !day.After(due):
		v.State, v.Booked = Met, day
		v.Because = append(v.Because, say("; booked for ", c.day(day))...)
	case booked:
		v.Because = append(v.Because, say("; booked for ", c.day(day), ", too late")...)
	case v.State == DueSoon:
		v.Because = append(v.Because, say("; no day is booked")...)
	}
	return v
}

func reviewFirst(c *Case) Verdict {
	if v, stop := c.shortBreaks(); stop {
		return v
	}
	start, known := c.lookedSince()
	within := c.Duty.Span("within")
	if c.Reviews.First >= 0 {
		held := c.Reviews.Held[c.Reviews.First].On
		if !known {
			return met(say("held ", c.day(held)))
		}
		return c.done(held, c.add(start, within.Value), say("held ", c.day(held)))
	}
	if c.Reviews.Earlier || c.Reviews.Second >= 0 {
		return c.earlierReviews("first")
	}
	if !known {
		v := cannotTell(say("Since when is ", c.name(), " looked after? Without the day nobody can say when the first review was due."), "since")
		v.Fixes = fixes("ypa child status " + c.ref() + " --status looked-after --since DATE")
		return v
	}
	due := c.add(start, within.Value)
	if c.elsewhere(due) {
		return c.earlierReviews("first")
	}
	return c.reviewDue(start, due, within, Verdict{
		What: say("The first looked-after review was not held in time."), Brief: say("first review not held"),
		Because: say("Looked after since ", c.day(start), "; ", within.Value.String(), ended(c, due)),
	})
}

func reviewSecond(c *Case) Verdict {
	if v, stop := c.shortBreaks(); stop {
		return v
	}
	within := c.Duty.Span("within")
	if c.Reviews.Second >= 0 {
		held := c.Reviews.Held[c.Reviews.Second].On
		if c.Reviews.First < 0 {
			return met(say("held ", c.day(held)))
		}
		return c.done(held, c.add(c.Reviews.Held[c.Reviews.First].On, within.Value), say("held ", c.day(held)))
	}
	if c.Reviews.Earlier {
		return c.earlierReviews("second")
	}
	if c.Reviews.First < 0 {
		if v := c.check("review-first", reviewFirst); v.State == CannotTell {
			return c.earlierReviews("second")
		}
		return behind("review-first", "no first review yet")
	}
	first := c.Reviews.Held[c.Reviews.First].On
	due := c.add(first, within.Value)
	if c.elsewhere(due) {
		return c.earlierReviews("second")
	}
	return c.reviewDue(first, due, within, Verdict{
		What: say("The second looked-after review was not held in time."), Brief: say("second review not held"),
		Because: say("First one ", c.day(first), "; ", within.Value.String(), ended(c, due)),
	})
}

// check runs another rule's check with that rule's own duty.
func (c *Case) check(rule string, check func(*Case) Verdict) Verdict {
	duty, ok := c.Force.DutyFor(rule, true)
	if !ok {
		return none("not asked by the procedures in force")
	}
	own := c.Duty
	defer func() { c.Duty = own }()
	c.Duty = duty
	return check(c)
}

func reviewLater(c *Case) Verdict {
	if v, stop := c.shortBreaks(); stop {
		return v
	}
	within := c.Duty.Span("within")
	held, any := c.Reviews.Last()
	switch {
	case !any:
		if v := c.check("review-first", reviewFirst); v.State == CannotTell {
			return c.earlierReviews("later")
		}
		return behind("review-first", "no review yet")
	case c.Reviews.Second < 0 && !c.Reviews.Earlier:
		if v := c.check("review-second", reviewSecond); v.State == CannotTell {
			return c.earlierReviews("later")
		}
		return behind("review-second", "no second review yet")
	}
	due := c.add(held.On, within.Value)
	return c.reviewDue(held.On, due, within, Verdict{
		What: say("The looked-after review was not held in time."), Brief: say("review not held"),
		Because: say("Last one ", c.day(held.On), "; ", within.Value.String(), ended(c, due)),
	})
}
