package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// What the young person thinks of having an independent visitor: s23ZB(6), (7).

// views are what the young person said in this period about having a visitor,
// oldest first.
func views(c *Case) []care.Of[care.IVView] {
	return slices.DeleteFunc(slices.Clone(c.Rec.Views()), func(o care.Of[care.IVView]) bool {
		return o.Body.View == care.ViewNotAsked || !c.Period.Contains(o.On)
	})
}

func ivConsulted(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	said := views(c)
	v := Verdict{
		What: say("No view on the independent visitor is on record."), Brief: say("not asked about the IV"),
		Ask:   say("Was ", c.name(), " asked about having an independent visitor? Ask "+c.authorityName()+"."),
		Needs: []string{"iv view"},
		Fixes: fixes("ypa iv consult " + c.ref() + " --view VIEW"),
	}
	if c.HasIV {
		return askedBeforeAppointment(c, said, v)
	}
	if referral, open := openReferral(c); open {
		return askedBeforeReferral(c, referral, said, v)
	}
	return none("no IV")
}

// askedBeforeReferral is iv-consulted while nobody is appointed.
func askedBeforeReferral(c *Case, ref care.Of[care.IVReferral], said []care.Of[care.IVView], v Verdict) Verdict {
	since := slices.DeleteFunc(slices.Clone(said), func(o care.Of[care.IVView]) bool { return !follows(o.Entry, ref.Entry) })
	switch {
	case ref.Body.Agreed == care.Agreed, ref.Body.Agreed == care.CannotSay:
		return met(say("asked before the referral"))
	case ref.Body.Agreed == care.Refused && len(since) == 0:
		v.What, v.Brief = say("Referred for an IV against the young person's word."), say("referred for an IV against their word")
		v.Because = say("Did not agree to the referral of ", c.day(ref.On))
	case len(said) > 0:
		return met(say("asked ", c.day(said[0].On)))
	default:
		v.Because = say("Referred ", c.day(ref.On), " without being asked")
	}
	return c.lacking(ref.On, ref.On, v)
}

// askedBeforeAppointment is iv-consulted while somebody is appointed.
func askedBeforeAppointment(c *Case, said []care.Of[care.IVView], v Verdict) Verdict {
	day, stated := c.Visitor.Appointed, c.Visitor.Stated
	if must := c.Duty.Yes("must-agree"); must.Value && len(said) > 0 {
		latest := said[len(said)-1]
		said = agreements(said, day)
		if len(said) == 0 {
			v.State, v.Basis = Missing, must.Basis
			v.Only = func(s procedure.Source) bool { return s == must.From }
			if stated {
				v.Since = day
			}
			v.What, v.Brief = say(c.name(), " has not agreed to having an IV."), say("has not agreed to the IV")
			v.Because = say("The procedure asks for agreement; the last word, on ", c.day(latest.On), ", was: "+string(latest.Body.View))
			return v
		}
	}
	asked := happened(said)
	switch {
	case asked.ever && (!stated || asked.undated()):
		return met(say("asked", asked.on(c)))
	case asked.ever:
		return c.done(asked.days[0], day, say("asked ", c.day(asked.days[0])))
	case !stated:
		ask := cannotTell(say("Was ", c.name(), " asked before ", c.visitor(), " was appointed? Ask "+c.authorityName()+"."), "iv view", "iv appointed")
		ask.Fixes = v.Fixes
		return ask
	}
	v.Because = say("Appointed ", c.day(day), ", and no view is on record")
	v.Ask = say("Was ", c.name(), " asked before ", c.visitor(), " was appointed on ", c.day(day), "? Ask "+c.authorityName()+".")
	return c.lacking(day, day, v)
}

// agreements keeps the views that agree, where agreement is what counts: the
// last one up to the day of appointment, or else those after it.
func agreements(said []care.Of[care.IVView], appointed calendar.Date) []care.Of[care.IVView] {
	var kept []care.Of[care.IVView]
	for _, o := range said {
		switch {
		case o.Body.View == care.Agrees:
			kept = append(kept, o)
		case !o.On.After(appointed):
			kept = nil
		}
	}
	return kept
}

func ivObjection(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	said := views(c)
	if len(said) == 0 || said[len(said)-1].Body.View != care.Objects {
		return met(say("no objection on record"))
	}
	view := said[len(said)-1]
	v := Verdict{
		State: Missing,
		What:  say(c.name(), " objects to the independent visitor."), Brief: say("objects to the IV"),
		Because: say("Objected, and the appointment is still open"),
		Fixes:   fixes("ypa iv end "+c.ref()+" --reason objection", "ypa iv consult "+c.ref()+" --view VIEW"),
	}
	if view.Stated() {
		v.Since = view.On
		v.Because = say("Objected ", c.day(view.On), ", and the appointment is still open")
	}
	if view.Body.Understanding == "yes" {
		return v
	}
	beside := func(s procedure.Source) bool { return s.Basis != procedure.BasisLaw }
	if slices.ContainsFunc(c.Duty.Sources, beside) {
		v.Basis, v.Only = procedure.BasisLocal, beside
		return v
	}
	if view.Body.Understanding == "no" {
		return met(say("objected ", c.day(view.On), ", without sufficient understanding, so the law does not bar it"))
	}
	ask := cannotTell(say("Does ", c.name(), ", who objects, have sufficient understanding? It decides whether the law bars the visitor."), "understanding")
	ask.Fixes = fixes("ypa iv consult " + c.ref() + " --view objects --understanding yes")
	return ask
}
