package audit

import (
	"slices"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// The views of the visitor, and the invitation.

func ivViews(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	r := reviewRound(c)
	r.fit(c, c.Rec.IVViewsSought())
	held := Verdict{
		What: say("The IV was not asked for views before the review."), Brief: say("IV's views not asked before the review"),
		Ask:   say("Was ", c.visitor(), " asked for their views before the review, and when?"),
		Needs: []string{"iv views"}, Fixes: fixes("ypa iv views " + c.ref() + " --on DATE"),
	}
	next := held
	next.What, next.Brief = say("Ask the independent visitor for views on the review."), say("ask the IV for views")
	return r.verdict(c, held, next, Verdict{})
}

func ivInvited(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	r := reviewRound(c)
	forHeld, forNext := wantedAt(c, &r)
	r.forHeld, r.forNext = c.invites(forHeld), c.invites(forNext)
	r.fit(c, c.Rec.IVInvitations())
	held := Verdict{
		What: say("The IV was wanted at the review and not invited."), Brief: say("IV not invited to the review"),
		Ask:   say("Was ", c.visitor(), " invited to the review, and when?"),
		Needs: []string{"iv invited"}, Fixes: fixes("ypa review held " + c.ref() + " --on " + r.held.On.String() + " --iv-invited yes"),
		Only: c.asksFor(forHeld),
	}
	next := Verdict{
		What: say("Invite the independent visitor to the review."), Brief: say("invite the IV to the review"),
		Fixes: fixes("ypa iv invite " + c.ref()), Only: c.asksFor(forNext),
	}
	ask := cannotTell(say("does ", c.name(), " want ", c.visitor(), " there? Not on record."), "iv wanted")
	if !r.next.IsZero() {
		ask.Fixes = fixes("ypa review book " + c.ref() + " --on " + r.next.String() + " --iv-wanted asked")
	}
	return r.verdict(c, held, next, ask)
}

// asksFor keeps the sources that want an invitation for what was said.
func (c *Case) asksFor(said string) func(procedure.Source) bool {
	return func(s procedure.Source) bool { return slices.Contains(c.Duty.Asking("wanted", said), s) }
}

// wantedAt is what the young person said about having the visitor at the review
// that was held, and at the one that is booked.
func wantedAt(c *Case, r *round) (held, next string) {
	held = r.held.Body.IVWanted
	for _, b := range care.All[care.Booking](c.Rec) {
		switch said := b.Body.IVWanted; {
		case b.Body.Meeting != care.Review || said == "":
		case r.any && !follows(b.Entry, r.held.Entry):
			if r.held.Body.IVWanted == "" && b.On.After(r.before) {
				held = said
			}
		default:
			next = said
		}
	}
	return held, next
}

// invites says whether an invitation is owed by what the young person said.
func (c *Case) invites(said string) care.Answer {
	switch {
	case slices.Contains(c.Duty.Set("wanted").Value, said):
		return care.Yes
	case said == "", said == "not-asked":
		return care.NotKnown
	}
	return care.No
}
