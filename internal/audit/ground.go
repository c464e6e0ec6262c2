package audit

import "ypa/internal/procedure"

// ground is what is in force for some young people, and what it asks of each
// rule, by the rule's place in the catalogue: worked out once, since it is wanted
// for every rule of every young person.
type ground struct {
	*procedure.InForce
	lookedAfter, others []*procedure.Duty // nil: nothing in force lists the rule
	undecided           []bool            // where nothing lists the rule: whether something may
}

// groundOf merges what is in force in a setting.
func (a *Auditor) groundOf(s procedure.Setting) *ground {
	n := len(a.rules)
	g := &ground{InForce: a.library.InForce(s), lookedAfter: make([]*procedure.Duty, n), others: make([]*procedure.Duty, n), undecided: make([]bool, n)}
	for i := range a.rules {
		rule := a.rules[i].ID
		g.lookedAfter[i], _ = g.DutyFor(rule, true)
		g.others[i], _ = g.DutyFor(rule, false)
		g.undecided[i] = len(g.Undecided(rule)) > 0
	}
	return g
}

// asks gives what is asked for a young person who is looked after, or isn't.
func (g *ground) asks(lookedAfter bool) []*procedure.Duty {
	if lookedAfter {
		return g.lookedAfter
	}
	return g.others
}
