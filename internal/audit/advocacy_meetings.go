package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// An advocate's support at reviews and conferences: S0 role, S2 1, S3 1.

// meetingOf is a review or a conference, held or booked.
type meetingOf struct {
	kind   care.Meeting
	on     calendar.Date
	stated bool
	from   calendar.Date // the first day on which support counts for it: the day after the one before
	answer string        // what was recorded of advocacy with it
}

// what names it: "the review on Thu 12 Nov".
func (m meetingOf) what(c *Case) string { return "the " + string(m.kind) + " on " + c.shortDay(m.on) }

// meetings gives the meetings of a kind that were held since arrival, oldest
// first, and the day from which support counts for the next.
func meetings(c *Case, kind care.Meeting) (held []meetingOf, next calendar.Date) {
	came, arrived := c.arrived()
	for _, o := range care.All[care.ReviewHeld](c.Rec) {
		if (o.Body.Meeting == care.Conference) != (kind == care.Conference) {
			continue
		}
		if !arrived || !o.On.Before(came) || !o.Stated() {
			held = append(held, meetingOf{kind, o.On, o.Stated(), next, o.Body.Advocate})
		}
		if o.Stated() {
			next = o.On.AddDays(1)
		}
	}
	return held, next
}

// advocateForMeeting gives the most serious word on the meetings of both kinds.
func advocateForMeeting(c *Case) Verdict {
	lapse := c.Duty.Span("lapse")
	worst := none("no meeting is booked, or was held in " + lapse.Value.String())
	for _, kind := range []care.Meeting{care.Review, care.Conference} {
		held, next := meetings(c, kind)
		var all []Verdict
		for _, m := range held {
			over := c.AsOf.After(c.add(m.on, lapse.Value)) // left at that
			if m.stated && !over || !m.stated && len(held) == 1 {
				all = append(all, c.atMeeting(m))
			}
		}
		if b, ok := c.Rec.Booked(kind); ok {
			all = append(all, c.beforeMeeting(meetingOf{kind: kind, on: b.Body.Day, from: next}))
		}
		for _, v := range all {
			if slices.Index(States(), v.State) < slices.Index(States(), worst.State) {
				worst = v
			}
		}
	}
	return worst
}

// supported reports whether there was an advocate's support for a meeting, and
// since when; perhaps, where only the day is not known.
func (c *Case) supported(m meetingOf) (v Verdict, ok, perhaps bool) {
	on, found, perhaps := firstServing(advocacySupport(c), m.from, string(m.kind))
	day := m.on
	if day.After(c.AsOf) {
		day = c.AsOf
	}
	switch {
	case m.answer != "":
		return met(say("recorded with the " + string(m.kind) + ": an advocate was " + m.answer)), true, false
	case c.actingOn(day):
		p, _ := actingAdvocate(c.Rec)
		return met(say(person(p.Name, "an advocate"), " acts")), true, false
	case found:
		return c.done(on, m.on, say("an advocate was offered or asked for ", c.day(on))), true, false
	}
	return Verdict{}, false, perhaps
}

// notSupported is what is so where there was none.
func (c *Case) notSupported(m meetingOf) Verdict {
	return Verdict{
		What:  say("Advocacy not offered for " + m.what(c) + "."),
		Brief: say("advocacy for " + m.what(c)),
		Fixes: fixes("ypa advocate offer " + c.ref() + " --for " + string(m.kind)),
	}
}

// atMeeting is the verdict on a meeting that was held.
func (c *Case) atMeeting(m meetingOf) Verdict {
	v, ok, perhaps := c.supported(m)
	switch {
	case ok:
		return v
	case perhaps, !m.stated:
		v := cannotTell(say("Was an advocate offered for the "+string(m.kind)+"? A day is not on record."), "day of the "+string(m.kind), "advocate offered")
		v.Fixes = c.notSupported(m).Fixes
		return v
	}
	v = c.notSupported(m)
	v.Because = say("Held ", c.day(m.on), "; since the one before no advocate was acting, offered, asked for or declined")
	return c.deadline(m.on, m.on, v)
}

// beforeMeeting is the verdict on a meeting that is booked.
func (c *Case) beforeMeeting(m meetingOf) Verdict {
	notice := c.Duty.Span("notice")
	v, ok, perhaps := c.supported(m)
	if ok {
		return v
	}
	if perhaps || c.AsOf.After(m.on) {
		v := cannotTell(say("Was the "+string(m.kind)+" booked for "+c.day(m.on)+" held, and was an advocate offered for it?"), string(m.kind)+" held", "advocate offered")
		if perhaps {
			v = cannotTell(say("Was an advocate offered for the "+string(m.kind)+" on "+c.day(m.on)+"? The day of an offer is not on record."), "day of the offer")
		}
		v.Fixes = append(c.notSupported(m).Fixes, "ypa review held "+c.ref()+" --on DATE --kind "+string(m.kind)+" --advocate ANSWER")
		return v
	}
	v = c.notSupported(m)
	v.Due, v.State, v.Figure = m.on, DueSoon, spanFigure(notice)
	v.Because = say("Booked for ", c.day(m.on), "; nothing was offered or asked for since the one before")
	if from, _ := notice.Value.Back(m.on, c.Work); c.AsOf.Before(from) {
		v.State = Met
		v.Because = say("booked for ", c.day(m.on), "; an advocate is to be offered from ", c.day(from))
	}
	return v
}
