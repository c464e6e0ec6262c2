package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// The way to an independent visitor: the wish, the referral, the wait, and what
// comes instead.

// inPeriod gives the entries of a kind that lie in the looked-after period.
func inPeriod[B any](c *Case) []*care.Entry {
	var list []*care.Entry
	for _, o := range care.All[B](c.Rec) {
		if c.Period.Contains(o.On) {
			list = append(list, o.Entry)
		}
	}
	return list
}

// stepsToVisitor are the referrals, the people found and the appointments of
// this period, in the order in which they happened.
func stepsToVisitor(c *Case) []*care.Entry {
	steps := slices.Concat(inPeriod[care.IVReferral](c), inPeriod[care.IVMatch](c), inPeriod[care.IVAppointment](c))
	slices.SortFunc(steps, func(a, b *care.Entry) int { return a.On.Compare(b.On) })
	return steps
}

// onTheWay says that somebody is appointed, found or referred for.
func onTheWay(c *Case) (Text, bool) {
	if c.HasIV {
		return say(c.visitor(), " is appointed"), true
	}
	if match, ok := care.Latest[care.IVMatch](c.Rec); ok && openSearch(c, match.Entry) {
		return say("an independent visitor was found"), true
	}
	if _, open := openReferral(c); open {
		return say("referred for an independent visitor"), true
	}
	return nil, false
}

// stepFrom is the first step to a visitor on a day or later.
func stepFrom(c *Case, day calendar.Date) (*care.Entry, bool) {
	steps := stepsToVisitor(c)
	i := slices.IndexFunc(steps, func(e *care.Entry) bool { return !e.On.Before(day) })
	if i < 0 {
		return nil, false
	}
	return steps[i], true
}

// notReferred is the verdict where a referral is owed since a day.
func notReferred(c *Case, since calendar.Date, because Text) Verdict {
	grace := c.Duty.Span("grace")
	until := c.add(since, grace.Value)
	return c.lacking(since, until, Verdict{
		What: say("Not referred for an independent visitor."), Brief: say("not referred for an IV"),
		Because: append(because, say("; ", figureText(grace), ended(c, until))...),
		Figure:  spanFigure(grace), Fixes: fixes("ypa iv refer " + c.ref() + " --agreed yes"),
	})
}

// wanted are the days on which the young person asked for a visitor, and the
// last decision where that was to refer, oldest first.
func wanted(c *Case) []*care.Entry {
	list := inPeriod[care.IVRequest](c)
	if d, ok := care.Latest[care.IVDecision](c.Rec); ok && d.Body.Decision == "refer" && c.Period.Contains(d.On) {
		list = append(list, d.Entry)
	}
	slices.SortStableFunc(list, func(a, b *care.Entry) int { return a.On.Compare(b.On) })
	return list
}

// settled reports whether a wish needs no referral any more: the young person
// objects since, or a visitor was decided not to be needed.
func settled(c *Case, wish *care.Entry) bool {
	if said := views(c); len(said) > 0 && said[len(said)-1].Body.View == care.Objects && follows(said[len(said)-1].Entry, wish) {
		return true
	}
	d, ok := care.Latest[care.IVDecision](c.Rec)
	return ok && d.Body.Decision == "not-needed" && follows(d.Entry, wish)
}

func ivReferred(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	wishes := wanted(c)
	if len(wishes) == 0 {
		return none("no IV asked for")
	}
	grace := c.Duty.Span("grace").Value
	answer := met(say("nothing is waiting for a referral"))
	if on, way := onTheWay(c); way {
		answer = met(on)
	}
	for _, w := range wishes {
		step, taken := stepFrom(c, w.On)
		stated := w.Basis != care.Assumed
		switch {
		case taken && stated && step.Basis != care.Assumed:
			answer = c.done(step.On, c.add(w.On, grace), say("a step was taken ", c.day(step.On)))
		case taken, c.HasIV, settled(c, w):
		case !stated:
			v := cannotTell(say("When did ", c.name(), " ask for an independent visitor, or was it decided? The day is not on record."), "day an IV was asked for")
			v.Fixes = fixes("ypa iv refer " + c.ref() + " --agreed yes")
			return v
		case w.Kind == care.KindOf(care.IVRequest{}):
			return notReferred(c, w.On, say("Asked for one ", c.day(w.On)))
		default:
			return notReferred(c, w.On, say("Decided ", c.day(w.On)))
		}
	}
	return answer
}

func ivSecure(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	secure := c.Rec.Circumstance(func(b care.Circumstances) string { return string(b.Secure) })
	since := secure.Since
	if start, known := c.lookedSince(); known && since.Before(start) {
		since, secure.Stated = start, true
	}
	switch decision, decided := care.Latest[care.IVDecision](c.Rec); {
	case secure.Answer() == care.No:
		return none("not in secure accommodation")
	case secure.Answer() != care.Yes:
		v := cannotTell(say("Is ", c.name(), " in secure accommodation? Not on record."), "secure")
		v.Fixes = fixes("ypa child set " + c.ref() + " --secure no")
		return v
	case objects(c):
		return none("objects to an IV")
	case decided && decision.Body.Decision == "not-needed" && !decision.On.Before(since):
		return none("decided that no IV is needed")
	}
	on, way := onTheWay(c)
	step, taken := stepFrom(c, since)
	switch {
	case taken && secure.Stated && step.Basis != care.Assumed:
		return c.done(step.On, c.add(since, c.Duty.Span("grace").Value), say("a step was taken ", c.day(step.On)))
	case way:
		return met(on)
	case taken:
		return met(say("a step to an independent visitor was taken"))
	case !secure.Stated:
		v := cannotTell(say("Since when is ", c.name(), " in secure accommodation? The day is not on record."), "secure since")
		v.Fixes = fixes("ypa iv refer " + c.ref() + " --agreed yes")
		return v
	}
	v := notReferred(c, since, say(private("In secure accommodation", "So"), " since ", c.day(since)))
	v.Fixes = append(v.Fixes, "ypa iv consider "+c.ref()+" --decision not-needed")
	return v
}

// objects reports whether the latest view on having a visitor is an objection.
func objects(c *Case) bool {
	said := views(c)
	return len(said) > 0 && said[len(said)-1].Body.View == care.Objects
}
