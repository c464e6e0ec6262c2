package procedure

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// duty reads one clause. Its parameters are read last, whatever their place,
// because the rule says what they are.
func (r *reader) duty(n *yaml.Node, p *Procedure) {
	var c Clause
	var parameters, without *yaml.Node
	keys := r.clause(p, &c)
	keys["parameters"] = later(&parameters)
	needed := []string{"rule", "sections", "basis", "owner", "asks"}
	before, whole := r.before(n)
	if before != nil {
		keys["without"] = later(&without)
	}
	if !whole {
		needed = needed[:2] // what else it leaves out stays as it was
	}
	seen := r.fields(n, "a duty", keys, needed...)
	if c.Rule == "" {
		return
	}
	if parameters != nil {
		r.parameters(parameters, &c)
	}
	if before != nil {
		c.fill(before, r.without(without, before))
	}
	r.complete(n, &c)
	r.lawful(n, p, &c, seen)
	if !c.Until.IsZero() && c.Until.Compare(c.From) < 0 {
		r.fault(n, "%s: it ends on %s, before it begins", c.Rule, c.Until)
	}
	if slices.ContainsFunc(p.Duties, c.same) {
		r.fault(n, "%s: the same sections are listed for it already", c.Rule)
	}
	p.Duties = append(p.Duties, c)
}

// clause lists what may stand in a duty, but for its parameters.
func (r *reader) clause(p *Procedure, c *Clause) map[string]take {
	return map[string]take{
		"rule":             r.rule(&c.Rule),
		"of":               r.instrument(p, &c.Of),
		"sections":         r.texts(&c.Sections, "sections"),
		"basis":            oneOf(r, &c.Basis, "basis", p.Kind.bases()),
		"not_looked_after": oneOf(r, &c.NotLookedAfter, "basis", []string{"guidance", "local", NotAsked}),
		"owner":            oneOf(r, &c.Owner, "owner", owners()),
		"sure":             oneOf(r, &c.Sure, "certainty", sures()),
		"selected_by":      oneOf(r, &c.SelectedBy, "choice", selectors()),
		"home_kind":        oneOf(r, &c.HomeKind, "kind of home", homeKinds()),
		"when":             oneOf(r, &c.When, "condition", conditions()),
		"from":             r.date(&c.From),
		"until":            r.date(&c.Until),
		"asks":             r.text(&c.Asks),
	}
}

// same reports whether two clauses cite the same place for the same rule.
func (c *Clause) same(o Clause) bool {
	return c.Rule == o.Rule && c.Of == o.Of && slices.Equal(c.Sections, o.Sections) && c.From == o.From
}

func (r *reader) rule(to *string) take {
	return func(n *yaml.Node) {
		text, ok := r.scalar(n)
		if !ok {
			return
		}
		if r.rules.specs[text] == nil {
			r.fault(n, "%s", unknown("rule", text, r.rules.order))
			return
		}
		*to = text
	}
}

// parameters reads the figures of a clause.
func (r *reader) parameters(n *yaml.Node, c *Clause) {
	spec := r.rules.specs[c.Rule]
	if len(spec.Params) == 0 {
		r.fault(n, "%s has no parameters", c.Rule)
		return
	}
	c.Parameters = map[string]Value{}
	keys := map[string]take{}
	for _, p := range spec.Params {
		keys[p.Name] = func(v *yaml.Node) { r.value(v, p, c) }
	}
	r.fields(n, "parameters of "+c.Rule, keys)
}

// value reads one figure and who gave it.
func (r *reader) value(n *yaml.Node, p Param, c *Clause) {
	var v Value
	r.fields(n, "parameter "+p.Name, map[string]take{
		"value": r.figure(p, &v),
		"basis": oneOf(r, &v.Basis, "basis", bases()),
		"sure":  oneOf(r, &v.Sure, "certainty", sures()),
	}, "value", "basis")
	c.Parameters[p.Name] = v
}

func (r *reader) figure(p Param, v *Value) take {
	return func(n *yaml.Node) {
		text := ""
		if p.Type == TypeSet {
			var words []string
			r.texts(&words, p.Name)(n)
			text = strings.Join(words, wordSep)
		} else {
			text, _ = r.scalar(n)
		}
		if text == "" {
			return
		}
		read, err := p.read(text)
		if err != nil {
			r.fault(n, "%s (a %s): %s", p.Name, p.Type, err)
			return
		}
		v.Text, v.reading = text, read
	}
}

// complete faults a clause that leaves out a figure which has no default.
func (r *reader) complete(n *yaml.Node, c *Clause) {
	for _, p := range r.rules.specs[c.Rule].Params {
		if _, given := c.Parameters[p.Name]; !given && p.Default == "" && !p.Optional {
			r.fault(n, "%s: parameter %q has no default and must be given", c.Rule, p.Name)
		}
	}
}

// lawful keeps law and procedures apart: only a law file says "law", and only
// there does nation, kind of home or a condition choose what applies. Local
// stands there where the law leaves it to somebody on the spot.
func (r *reader) lawful(n *yaml.Node, p *Procedure, c *Clause, seen map[string]bool) {
	if p.Kind == KindLaw {
		for _, key := range []string{"of", "selected_by", "sure"} {
			if !seen[key] {
				r.fault(n, "%s: a duty in a law file has %q", c.Rule, key)
			}
		}
		return
	}
	for _, key := range []string{"of", "selected_by", "home_kind", "when", "sure"} {
		if seen[key] {
			r.fault(n, "%s: %q belongs to a file of kind %q", c.Rule, key, KindLaw)
		}
	}
	if c.claims(BasisLaw) {
		r.fault(n, "%s: a procedure asks as local or guidance; law stands in the law files", c.Rule)
	}
	for _, v := range c.Parameters {
		if v.Sure != "" {
			r.fault(n, "%s: %q belongs to a file of kind %q", c.Rule, "sure", KindLaw)
		}
	}
}

// claims reports whether the duty or one of its figures has the basis.
func (c *Clause) claims(b Basis) bool {
	for _, v := range c.Parameters {
		if v.Basis == b {
			return true
		}
	}
	return c.Basis == b
}
