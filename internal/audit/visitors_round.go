package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// The independent visitor and the review: S0 IV, S2 2.2, S3 2.2.

func visitorRoundRules() []Rule {
	kinds := appointmentKinds("held", "booked", "booking-cancelled")
	return []Rule{
		{
			ID: "iv-views", Next: "ask the IV for views", Action: "iv-views", Once: true, Who: withVisitor, Check: ivViews,
			Asks:  "The independent visitor is asked for their views before each looked-after review.",
			Flags: "A review was held since the appointment and nobody asked the visitor before it. It is due soon in the days before a booked review; asked late is asked, and after some days it is left at that.",
			Reads: append(slices.Clone(kinds), "iv-views"),
			Fixes: []string{"ypa iv views REF --on DATE", "ypa review held REF --on DATE --iv-views DATE"},
		},
		{
			ID: "iv-invited", Next: "invite the IV", Action: "iv-invite", Once: true, Who: withVisitor, Check: ivInvited,
			Asks:  "The independent visitor is invited to a looked-after review that the young person wants them at: asked for it, or, where a procedure says so, agreed to it.",
			Flags: "Such a review was held and no invitation is on record. It is due soon in the days before a booked review; after some days it is left at that. What the young person wants, where nobody asked, is a question.",
			Reads: append(slices.Clone(kinds), "iv-invited"),
			Fixes: []string{"ypa iv invite REF --on DATE --review DATE", "ypa review held REF --on DATE --iv-invited yes"},
		},
	}
}

// round is the reviews around which something is asked of the visitor, and when
// that was done.
type round struct {
	held   care.Of[care.ReviewHeld] // the last one since the appointment
	any    bool                     // whether there is one
	before calendar.Date            // the review before it
	next   calendar.Date            // the day of the one that is booked; zero: none

	forHeld care.Answer // whether it was owed for the one held; not known: nobody asked the young person
	forNext care.Answer

	on      calendar.Date // when it was done for the one held
	done    bool
	undated bool // it was done some time, on a day that nobody said
	ready   bool // it is done for the next one
}

// reviewRound finds the reviews, for what is owed for every one.
func reviewRound(c *Case) round {
	r := round{held: care.Of[care.ReviewHeld]{Entry: &care.Entry{}}, forHeld: care.Yes, forNext: care.Yes}
	for _, o := range c.Reviews.Held {
		if c.Visitor.Stated && !o.On.After(c.Visitor.Appointed) {
			r.before = o.On
			continue
		}
		if r.any {
			r.before = r.held.On
		}
		r.held, r.any = o, true
	}
	if b, ok := c.Rec.Booked(care.Review); ok && !b.Body.Day.Before(c.AsOf) {
		r.next = b.Body.Day
	}
	return r
}

// fit finds out for which review something was done: the one it names, or else
// the first one since. What was done shortly after a review that had to do
// without is for that one, late.
func (r *round) fit(c *Case, list []care.Asking) {
	lapse := c.add(r.held.On, c.Duty.Span("lapse").Value)
	var late []care.Asking
	for _, a := range list {
		named := a.Review == r.held.On || !r.next.IsZero() && a.Review == r.next
		switch {
		case r.any && named && a.Review == r.held.On, r.any && !named && a.Stated && a.On.After(r.before) && !a.On.After(r.held.On):
			r.done = true
			if a.Stated {
				r.on = a.On
			}
		case named:
			r.ready = true
		case !a.Stated:
			r.undated = true
		case r.any && a.On.After(r.held.On) && !a.On.After(lapse):
			late = append(late, a)
		case !r.any || a.On.After(r.held.On):
			r.ready = true
		}
	}
	if len(late) > 0 && !r.done {
		r.on, r.done, late = late[0].On, true, late[1:]
	}
	r.ready = r.ready || len(late) > 0
}

// verdict is what is so: for the review that was held, for the one that is
// booked, and what to ask where nobody knows what the young person wants.
func (r *round) verdict(c *Case, held, next, ask Verdict) Verdict {
	notice, _ := c.Duty.Span("notice").Value.Back(r.next, c.Work)
	open := r.any && !r.done && !c.AsOf.After(c.add(r.held.On, c.Duty.Span("lapse").Value))
	near := !r.next.IsZero() && !c.AsOf.Before(notice) && !r.ready
	switch {
	case open && r.forHeld == care.Yes:
		return r.unmet(c, held)
	case open && r.forHeld == care.NotKnown:
		return about(c, r.held.On, ask)
	case near && r.forNext == care.Yes:
		next.Because = say("Review on ", c.day(r.next))
		next.State, next.Due, next.Figure = DueSoon, r.next, spanFigure(c.Duty.Span("notice"))
		return next
	case near && r.forNext == care.NotKnown:
		return about(c, r.next, ask)
	}
	return r.rest(c)
}

// about puts the day of the review before a question.
func about(c *Case, review calendar.Date, ask Verdict) Verdict {
	ask.Ask = append(say("Review on ", c.day(review), ": "), ask.Ask...)
	ask.Because = ask.Ask
	return ask
}

// rest is what is so where nothing is to be done at present.
func (r *round) rest(c *Case) Verdict {
	switch {
	case r.any && !r.done && r.forHeld == care.Yes:
		return none("the review is longer ago")
	case r.any && r.done && r.on.IsZero():
		return met(say("done for the review on ", c.day(r.held.On)))
	case r.any && r.done:
		return c.done(r.on, r.held.On, say("done ", c.day(r.on), ", for the review on ", c.day(r.held.On)))
	case r.ready && !r.next.IsZero():
		return met(say("done for the review on ", c.day(r.next)))
	case !r.next.IsZero() && r.forNext == care.Yes:
		return Verdict{State: Met, Due: r.next, Because: say("before the review on ", c.day(r.next))}
	}
	return none("no review it is owed for")
}

// unmet is the verdict on a review that had to do without.
func (r *round) unmet(c *Case, v Verdict) Verdict {
	if r.undated || !c.Visitor.Stated {
		ask := cannotTell(v.Ask, v.Needs...)
		if !c.Visitor.Stated {
			ask = undatedAppointment(v)
		}
		ask.Fixes = v.Fixes
		return ask
	}
	v.Because = say("Review held ", c.day(r.held.On), ", and nothing on record before it")
	return c.pressing(r.held.On, r.held.On, v)
}
