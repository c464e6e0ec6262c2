package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// What the authority tells and gives: S0 ¶6, S2 1, S3 1, S4 1.

// toldInPeriod gives when the young person was told of something in the running
// looked-after period, as far as counts lets it count. A day that nobody said may
// lie in it.
func (c *Case) toldInPeriod(counts func(care.Informed) bool, topics ...care.Topic) happenings {
	return happened(slices.DeleteFunc(slices.Clone(c.Rec.Told(topics...)), func(o care.Of[care.Informed]) bool {
		return !counts(o.Body) || o.Stated() && !c.Period.Contains(o.On)
	}))
}

func anyway(care.Informed) bool { return true }

func advocacyToldByAuthority(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	by := c.Duty.Set("by").Value
	told := c.toldInPeriod(func(b care.Informed) bool { return slices.Contains(by, b.GivenBy) }, care.AboutAdvocacy, care.AboutGuide)
	due, known := c.firstReviewDay()
	fix := fixes("ypa inform " + c.ref() + " --about advocacy --given-by " + by[0])
	switch {
	case len(told.days) > 0 && known:
		return c.done(told.days[0], due, say("explained ", c.day(told.days[0])))
	case told.ever:
		return met(say("explained", told.on(c)))
	case !known:
		v := cannotTell(say("Since when is ", c.name(), " looked after? By the first review the authority explains advocacy."), "since")
		v.Fixes = append(fixes("ypa child status "+c.ref()+" --status looked-after --since DATE"), fix...)
		return v
	}
	who := "IRO"
	if len(by) > 1 {
		who = "social worker or IRO"
	}
	start, _ := c.lookedSince()
	v := c.deadline(start, due, Verdict{
		What: say("Not told of advocacy by " + who + "."), Brief: say("not told of advocacy by " + who),
		Because: say("To be explained by the first review, " + c.day(due) + "; nothing by the " + who + " is on record"),
		Ask:     say("Did the "+who+" explain advocacy to ", c.name(), " by the first review?"), Needs: []string{"advocacy explained"},
		Fixes: fix,
	})
	if v.State != Met && !c.Duty.Yes("flagged").Value {
		v.State = Note
	}
	return v
}

// firstReviewDay is the day of the first review of the running period, or its
// last lawful day where that came first.
func (c *Case) firstReviewDay() (calendar.Date, bool) {
	by, known := c.firstReviewBy()
	for _, o := range c.Reviews.Held {
		if o.Stated() && (!known || o.On.Before(by)) {
			by, known = o.On, true
		}
	}
	return by, known
}

func inNeed(c *Case) string {
	if c.Legal.Status == "" || c.Legal.Status == care.InNeed {
		return ""
	}
	return "not in need"
}

func advocacyOtherServices(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	told := toldOf(c.Rec, care.AboutOtherServices)
	came, arrived := c.arrived()
	fix := fixes("ypa inform " + c.ref() + " --about other-services")
	grace := c.Duty.Span("grace")
	from := came
	if c.Legal.Since.After(from) {
		from = c.Legal.Since
	}
	until := c.add(from, grace.Value)
	switch {
	case len(told.days) > 0 && arrived && c.Legal.Stated:
		return c.done(told.days[0], until, say("told ", c.day(told.days[0])))
	case told.ever:
		return met(say("told", told.on(c)))
	case !arrived:
		return c.arrivalUnknown()
	case !c.Legal.Stated:
		v := cannotTell(say("Since when is ", c.name(), " in need? The day is not on record."), "since")
		v.Fixes = append(fixes("ypa child status "+c.ref()+" --status in-need --since DATE"), fix...)
		return v
	}
	return c.lacking(from, until, Verdict{
		What: say("No other organisation for advocacy was named to them."), Brief: say("no other advocacy organisation named"),
		Because: say("Here and in need since ", c.day(from), "; ", figureText(grace), ended(c, until)),
		Figure:  spanFigure(grace), Fixes: fix,
	})
}
