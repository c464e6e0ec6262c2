package audit

import (
	"slices"

	"ypa/internal/care"
)

// What comes of an objection to a visitor (S3 2.1), and of a referral.

// objectedSince is the first of the objections that stand last without a break.
func objectedSince(c *Case) care.Of[care.IVView] {
	said := views(c)
	at := len(said) - 1
	for at > 0 && said[at-1].Body.View == care.Objects {
		at--
	}
	return said[at]
}

func ivAlternative(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if !objects(c) {
		return met(say("no objection on record"))
	}
	view := objectedSince(c)
	grace := c.Duty.Span("grace")
	until := c.add(view.On, grace.Value)
	sought := slices.DeleteFunc(append(inPeriod[care.IVAlternative](c), stepsToVisitor(c)...), func(e *care.Entry) bool { return !follows(e, view.Entry) })
	slices.SortStableFunc(sought, func(a, b *care.Entry) int { return a.On.Compare(b.On) })
	v := Verdict{
		What: say("No alternative sought after the objection to an IV."), Brief: say("no alternative to the IV sought"),
		Because: say("Objected ", c.day(view.On), "; ", figureText(grace), ended(c, until)),
		Figure:  spanFigure(grace), Fixes: fixes("ypa iv alternative " + c.ref() + " --note TEXT"),
	}
	switch {
	case len(sought) > 0 && view.Stated() && sought[0].Basis != care.Assumed:
		return c.done(sought[0].On, until, say("an alternative was sought ", c.day(sought[0].On)))
	case len(sought) > 0:
		return met(say("an alternative was sought"))
	case !view.Stated():
		ask := cannotTell(say("When did ", c.name(), " object to an independent visitor? The day is not on record."), "day of the objection")
		ask.Fixes = v.Fixes
		return ask
	}
	return c.lacking(view.On, until, v)
}

// search is a referral and what came of it.
type search struct {
	begun   *care.Entry // the first referral; asking again does not begin anew
	outcome *care.Entry // nil: none yet
}

// lastSearch is the last search of this period, and whether there was any.
func lastSearch(c *Case) (search, bool) {
	outcomes := slices.Concat(inPeriod[care.IVMatch](c), inPeriod[care.IVAppointment](c), inPeriod[care.IVEnd](c))
	slices.SortStableFunc(outcomes, func(a, b *care.Entry) int { return a.On.Compare(b.On) })
	var s search
	for _, referral := range inPeriod[care.IVReferral](c) {
		if s.begun == nil || s.outcome != nil && follows(referral, s.outcome) {
			s = search{begun: referral}
		}
		if i := slices.IndexFunc(outcomes, func(e *care.Entry) bool { return follows(e, s.begun) }); i >= 0 {
			s.outcome = outcomes[i]
		}
	}
	return s, s.begun != nil
}

func ivWaiting(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	s, any := lastSearch(c)
	if !any {
		return none("no referral for an IV")
	}
	grace := c.Duty.Span("grace")
	begun := s.begun.On
	until := c.add(begun, grace.Value)
	v := Verdict{
		What: say("Nothing has come of the referral for an IV."), Brief: say("no outcome of the IV referral"),
		Because: say("Referred ", c.day(begun), "; ", figureText(grace), ended(c, until)), Figure: spanFigure(grace),
		Fixes: fixes("ypa iv match "+c.ref()+" --name NAME", "ypa iv appoint "+c.ref()+" --name NAME", "ypa iv end "+c.ref()+" --reason no-match"),
	}
	dated := s.begun.Basis != care.Assumed
	switch {
	case s.outcome != nil && dated && s.outcome.Basis != care.Assumed:
		return c.done(s.outcome.On, until, say("it came to something ", c.day(s.outcome.On)))
	case s.outcome != nil:
		return met(say("it came to something"))
	case !dated:
		ask := cannotTell(say("When was ", c.name(), " referred for an independent visitor? The day is not on record."), "day of the referral")
		ask.Fixes = v.Fixes
		return ask
	}
	return c.lacking(begun, until, v)
}
