package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// evaluateAll runs the rules about the home, or those about a young person, and
// appends what they find.
func (a *Auditor) evaluateAll(list []Finding, c *Case, home bool) []Finding {
	g := a.none
	if !home {
		g = a.inForce(c.Authority)
	}
	ref := "" // the home
	if c.Rec != nil {
		ref = c.ref()
	}
	duties := g.asks(home || c.lookedAfter())
	for i := range a.rules {
		r := &a.rules[i]
		if r.Home != home {
			continue
		}
		list = append(list, r.finding(ref))
		f := &list[len(list)-1]
		switch {
		case duties[i] != nil:
			a.evaluate(c, r, duties[i], f)
		case g.undecided[i]:
			v := hostUnknown()
			f.fill(&v, nil)
		default:
			f.fill(&a.unasked, nil)
		}
	}
	return list
}

// finding begins what a rule finds about a young person; without a reference,
// about the home.
func (r *Rule) finding(person string) Finding {
	return Finding{Rule: r.ID, Headline: r.Headline, Next: r.Next, Person: person}
}

// evaluate runs one rule that something in force lists: it does not apply where it
// says so itself; a duty that happens once and fell due before our records cannot
// be told.
func (a *Auditor) evaluate(c *Case, r *Rule, duty *procedure.Duty, f *Finding) {
	c.Duty = duty
	if r.Who != nil {
		if why := r.Who(c); why != "" {
			v := none(why)
			f.fill(&v, duty)
			return
		}
	}
	v := r.Check(c)
	if r.Once && (v.State.Flagged() || v.State == DueSoon) && c.beforeUs(v.Once) {
		v = c.notOurs(v)
	}
	if v.State != CannotTell {
		v.Ask, v.Needs = nil, nil
	}
	if (r.Present || v.Present) && !c.Away.IsZero() && (v.State.Flagged() || v.State == DueSoon) {
		v.State, v.Cell = Note, "paused"
		v.Because = append(say("Paused: being missing from home since ", c.day(c.Away), ". "), v.Because...)
	}
	f.fill(&v, duty)
}

// hostUnknown is a duty that hangs on the authority in whose area the home lies.
func hostUnknown() Verdict {
	v := cannotTell(say("In whose area does the home lie? It decides whether this is asked."), "host authority")
	v.Fixes = fixes("ypa home set --host-authority ID")
	return v
}

// notOurs turns a duty from before our records into a question.
func (c *Case) notOurs(v Verdict) Verdict {
	when := "before the records here begin"
	if came, known := c.arrived(); known && v.Once.Before(came) {
		when = "before the arrival here"
	}
	v.State, v.Cell = CannotTell, "can't tell"
	v.Because = say("Fell due ", c.day(v.Once), ", "+when+", and nothing is on record")
	v.Ask = append(append(Text{}, v.Ask...), say(" It fell due "+when+".")...)
	v.Due, v.Since = calendar.Date{}, calendar.Date{}
	return v
}

// fill turns a verdict into a finding.
func (f *Finding) fill(v *Verdict, duty *procedure.Duty) {
	f.State, f.Due, f.Booked, f.Since, f.Late, f.Count = v.State, v.Due, v.Booked, v.Since, v.Late, v.Count
	f.What, f.Brief, f.Cell, f.Because, f.Ask = v.What, v.Brief, v.Cell, v.Because, v.Ask
	f.Figure, f.Fixes, f.Needs, f.Behind = v.Figure, v.Fixes, v.Needs, v.Behind
	if v.Next != "" {
		f.Next = v.Next
	}
	if duty != nil {
		f.Basis, f.Owner = duty.Basis, duty.Owner
		f.Sources = slices.Clip(duty.Sources) // the duty's own, which nobody changes
		if v.Only != nil {
			f.Sources = slices.DeleteFunc(slices.Clone(duty.Sources), func(s procedure.Source) bool { return !v.Only(s) })
		}
		for _, s := range v.Also {
			if !slices.ContainsFunc(f.Sources, func(o procedure.Source) bool { return o.String() == s.String() }) {
				f.Sources = append(f.Sources, s)
			}
		}
	}
	if v.Basis != "" {
		f.Basis = v.Basis
	}
	if v.Owner != "" {
		f.Owner = v.Owner
	}
}
