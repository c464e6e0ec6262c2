package audit

// Reviews that are booked for too late a day.

// running finds the review that is next: its rule and its last lawful day.
func (c *Case) running() (string, Verdict, bool) {
	for _, r := range [...]struct {
		rule  string
		check func(*Case) Verdict
	}{{"review-first", reviewFirst}, {"review-second", reviewSecond}, {"review-later", reviewLater}} {
		if v := c.check(r.rule, r.check); !v.Due.IsZero() {
			return r.rule, v, true
		}
	}
	return "", Verdict{}, false
}

func reviewBookedLate(c *Case) Verdict {
	if v, stop := c.shortBreaks(); stop {
		return v
	}
	day, booked := c.booked()
	if !booked {
		return none("no review booked")
	}
	rule, next, known := c.running()
	if !known {
		v := cannotTell(say("Is the review on ", c.day(day), " in time? When the last one was held is not on record."), "earlier reviews")
		v.Fixes = fixes("ypa review held " + c.ref() + " --on DATE --number later")
		return v
	}
	switch {
	case next.State == Overdue:
		return behind(rule, "the review itself is overdue")
	case !day.After(next.Due):
		return met(say("booked for ", c.day(day), ", by ", c.day(next.Due)))
	}
	return Verdict{
		State: Overdue, Due: next.Due, Booked: day, Figure: next.Figure,
		What:    say("Looked-after review booked too late: ", c.shortDay(day), "."),
		Brief:   say("review booked after ", c.shortDay(next.Due)),
		Because: next.Because, Fixes: fixes("ypa review book " + c.ref() + " --on DATE"),
	}
}
