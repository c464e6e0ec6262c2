package audit

import (
	"fmt"
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// What is offered when something happens: section 26A of the Children Act 1989,
// the Guide 9.60, S0 ¶3, S2 1, S3 1.

// eventCalls are the events of a kind that call for an advocate.
func eventCalls(c *Case, kind care.EventKind, purpose string, counts func(care.Happening) bool) []advocacyStep {
	var list []advocacyStep
	for _, e := range c.Events {
		if e.Body.Event == kind && counts(e) {
			list = append(list, advocacyStep{Entry: e.Entry, purpose: purpose})
		}
	}
	return list
}

func stillOpen(e care.Happening) bool { return e.Open() }

// whenUnsure is the question about what happened on a day that nobody said.
func (c *Case) whenUnsure(what Text, needs, purpose string) Verdict {
	v := cannotTell(say("When was ", what, ", and was ", c.name(), " offered an advocate since? A day is not on record."), needs, "advocate offered")
	v.Fixes = fixes("ypa advocate offer " + c.ref() + forPurpose(purpose))
	return v
}

// moreCalls counts what else calls for the same.
func moreCalls(list []advocacyStep, one, several string) Text {
	switch n := len(list) - 1; {
	case n == 1:
		return say(private("; 1 "+one+" more", "; 1 more"))
	case n > 1:
		return say(private(fmt.Sprintf("; %d %s more", n, several), fmt.Sprintf("; %d more", n)))
	}
	return nil
}

func advocateForComplaint(c *Case) Verdict {
	calls := eventCalls(c, care.EventComplaint, "complaint", stillOpen)
	if len(calls) == 0 {
		return none("no complaint is open")
	}
	if p, ok := actingAdvocate(c.Rec); ok {
		return met(say(person(p.Name, "an advocate"), " is acting"))
	}
	a := c.answered(calls, advocacySupport(c), calendar.Span{N: 1, Unit: calendar.Days})
	a.late = 0 // nobody says by when
	switch {
	case len(a.open) > 0:
	case len(a.unsure) > 0:
		return c.whenUnsure(say("the complaint"), "day of the complaint", "complaint")
	default:
		return a.met(c, "an advocate was offered or asked for")
	}
	on := a.open[0].On
	return c.lacking(on, on, Verdict{
		What: say("Complained, and was not offered an advocate for it."), Brief: say("offer an advocate for the complaint"),
		Because: append(say("The complaint of ", c.day(on), " is open, and nothing was offered or asked for since"), moreCalls(a.open, "complaint", "complaints")...),
		Fixes:   fixes("ypa advocate offer " + c.ref() + " --for complaint"),
	})
}

func advocateAfterRestraint(c *Case) Verdict {
	came, known := c.arrived()
	calls := eventCalls(c, care.EventRestraint, "", func(e care.Happening) bool { return !known || !e.Stated() || !e.On.Before(came) })
	if len(calls) == 0 {
		return none("no restraint")
	}
	grace := c.Duty.Span("grace")
	a := c.answered(calls, advocacySupport(c), grace.Value)
	switch {
	case len(a.open) > 0:
	case len(a.unsure) > 0:
		return c.whenUnsure(say(private("the restraint", "the event")), "day of the restraint", "")
	default:
		return a.met(c, "an advocate was offered or asked for")
	}
	on := a.open[0].On
	due := c.add(on, grace.Value)
	return c.pressing(on, due, Verdict{
		What: say("An advocate was not offered after ", private("a restraint", "an event"), "."), Brief: say("offer an advocate after ", private("a restraint", "an event")),
		Because: append(say(private("Restraint", "It happened"), " on ", c.day(on), "; ", figureText(grace), ended(c, due)), moreCalls(a.open, "restraint", "restraints")...),
		Figure:  spanFigure(grace), Fixes: fixes("ypa advocate offer " + c.ref()),
	})
}

// wishesDiffer are the records that the wishes differ from the plan: open events
// that say so, and the last review that was asked, if it said yes. unknown is
// that review where nobody could say.
func wishesDiffer(c *Case) (calls, unknown []advocacyStep) {
	calls = eventCalls(c, care.EventViewsDiffer, "", stillOpen)
	var last care.Of[care.ReviewHeld]
	for _, o := range care.All[care.ReviewHeld](c.Rec) {
		if o.Body.ViewsDiffer != "" && (!c.Looked || c.Period.Contains(o.On)) {
			last = o
		}
	}
	switch last.Body.ViewsDiffer {
	case care.Yes:
		calls = append(calls, advocacyStep{Entry: last.Entry})
	case care.NotKnown:
		unknown = append(unknown, advocacyStep{Entry: last.Entry})
	case care.No:
	}
	slices.SortStableFunc(calls, func(a, b advocacyStep) int { return a.On.Compare(b.On) })
	return calls, unknown
}

func viewsDiffer(c *Case) Verdict {
	calls, unknown := wishesDiffer(c)
	if len(calls)+len(unknown) == 0 {
		return none("no wishes that differ are on record")
	}
	grace := c.Duty.Span("grace")
	fix := fixes("ypa advocate offer " + c.ref() + " --for views")
	a := c.answered(calls, advocacySupport(c), grace.Value)
	switch {
	case len(a.open) > 0:
	case len(a.unsure) > 0:
		return c.whenUnsure(say("it that the wishes differed"), "day the wishes differed", "views")
	case a.done > 0:
		return a.met(c, "an advocate was offered or asked for")
	default:
		if maybe := c.answered(unknown, advocacySupport(c), grace.Value); maybe.done > 0 {
			return met(say("an advocate was offered or asked for ", c.day(maybe.last)))
		}
		v := cannotTell(say("Do the wishes of ", c.name(), " differ from the plan? At the last review nobody knew."), "views differ")
		v.Fixes = fix
		return v
	}
	on := a.open[0].On
	due := c.add(on, grace.Value)
	return c.pressing(on, due, Verdict{
		What: say("Wishes differ from the plan; no advocate was offered."), Brief: say("wishes differ, no advocate offered"),
		Because: say("On record ", c.day(on), "; ", figureText(grace), ended(c, due)),
		Figure:  spanFigure(grace), Fixes: fix,
	})
}
