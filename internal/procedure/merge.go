package procedure

import (
	"cmp"
	"slices"
)

// cited is a clause with the document it stands in.
type cited struct {
	*Clause
	procedure *Procedure
}

// duties merges the clauses of each rule, for who is looked after and for others.
// Where the clauses ask the same of both, it is one duty.
func (l *Library) duties(listed map[string][]cited) (lookedAfter, others map[string]*Duty) {
	lookedAfter, others = make(map[string]*Duty, len(listed)), make(map[string]*Duty, len(listed))
	for rule, all := range listed {
		spec := l.rules.specs[rule]
		lookedAfter[rule] = newDuty(spec, asked(all, true), true)
		if !slices.ContainsFunc(all, func(c cited) bool { return c.NotLookedAfter != "" }) {
			others[rule] = lookedAfter[rule]
			continue
		}
		if clauses := asked(all, false); len(clauses) > 0 {
			others[rule] = newDuty(spec, clauses, false)
		}
	}
	return lookedAfter, others
}

// asked leaves out clauses that ask nothing for who isn't looked after, and
// those that only stand in where nothing else asks.
func asked(clauses []cited, lookedAfter bool) []cited {
	clauses = slices.DeleteFunc(slices.Clone(clauses), func(c cited) bool {
		return !lookedAfter && c.NotLookedAfter == NotAsked
	})
	standIn := func(c cited) bool { return c.When == WhenNothingElseAsks }
	if slices.ContainsFunc(clauses, func(c cited) bool { return !standIn(c) }) {
		clauses = slices.DeleteFunc(clauses, standIn)
	}
	return clauses
}

func newDuty(spec *Spec, clauses []cited, lookedAfter bool) *Duty {
	d := &Duty{Rule: spec.Rule, Owner: OwnerAuthority, Sources: make([]Source, 0, len(clauses)), params: make([]merged, 0, len(spec.Params))}
	for _, c := range clauses {
		src := c.procedure.source(c.Clause)
		if !lookedAfter && c.NotLookedAfter != "" {
			src.Basis = Basis(c.NotLookedAfter)
		}
		d.Sources = append(d.Sources, src)
		if src.Basis.Stronger(d.Basis) {
			d.Basis = src.Basis
		}
		if src.Owner == OwnerHome {
			d.Owner = OwnerHome
		}
	}
	for i := range spec.Params {
		p := &spec.Params[i]
		var figures []given
		for at, c := range clauses {
			if v, ok := c.Parameters[p.Name]; ok {
				figures = append(figures, v.given(d.Sources[at]))
			}
		}
		d.params = append(d.params, merge(p, figures))
	}
	return d
}

// given is the figure as its source gives it.
func (v Value) given(from Source) given {
	g := given{reading: v.reading, basis: v.Basis, from: from}
	if v.Basis != BasisSetting {
		g.sure = cmp.Or(v.Sure, from.Sure)
	}
	return g
}

// merge finds what holds of one parameter. A source's own figure goes before one
// that a file states as a setting, and that before the catalogue's default.
func merge(p *Param, each []given) merged {
	m := merged{param: p, each: each}
	if p.Default != "" {
		m.holds, m.known = given{reading: p.preset, basis: BasisSetting}, true
	}
	from := sourced(each)
	if len(from) == 0 {
		from = each
	}
	for i, g := range from {
		if i == 0 {
			m.holds, m.known = g, true
			continue
		}
		m.holds = p.stricter(m.holds, g)
	}
	return m
}

// sourced leaves out figures that are only settings.
func sourced(each []given) []given {
	var kept []given
	for _, g := range each {
		if g.basis != BasisSetting {
			kept = append(kept, g)
		}
	}
	return kept
}

// stricter merges two figures of the parameter. Of equals the stronger basis is
// named, and of equal bases the first.
func (p *Param) stricter(a, b given) given {
	if p.Type == TypeSet {
		in := func(w string) bool {
			return slices.Contains(a.reading.words, w) || slices.Contains(b.reading.words, w)
		}
		union := reading{words: filter(p.Words, in)}
		if b.basis.Stronger(a.basis) {
			a = b
		}
		a.reading = union
		return a
	}
	switch {
	case p.Type.before(b.reading, a.reading):
		return b
	case p.Type.before(a.reading, b.reading):
		return a
	case b.basis.Stronger(a.basis):
		return b
	}
	return a
}

// before reports whether a is the stricter reading.
func (t Type) before(a, b reading) bool {
	switch t {
	case TypeSpan:
		return a.span.Shorter(b.span)
	case TypeYes:
		return a.yes && !b.yes
	case TypeCount:
		return a.count > b.count
	case TypeSet: // has no order: stricter makes the union
	}
	return false
}
