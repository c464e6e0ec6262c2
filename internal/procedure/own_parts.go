package procedure

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// reserved is the word for "no procedure" on the command line.
const reserved = "none"

// newID reads an id that nothing has yet.
func (r *reader) newID(to *string) take {
	return func(n *yaml.Node) {
		r.id(to)(n)
		if *to == reserved || r.library.byID[*to] != nil {
			r.fault(n, "the id %q is taken: choose another", *to)
		}
	}
}

// newContact faults the id of a contact that another document has already,
// unless it is the one that the file extends: then it takes its place.
func (r *reader) newContact(n *yaml.Node, id string) {
	if r.library == nil || id == "" {
		return
	}
	if owner := r.library.contacts[id]; owner != nil && owner != r.base {
		r.fault(n, "%s has a contact %q already: choose another id", owner.ID, id)
	}
}

// remove reads the rules that an own file doesn't take over.
func (r *reader) remove(n *yaml.Node, p *Procedure) {
	if n == nil {
		return
	}
	r.each(n, "remove", func(item *yaml.Node) {
		var rule string
		r.rule(&rule)(item)
		switch {
		case rule == "":
		case r.base.clause(rule) == nil:
			r.fault(item, "%s doesn't list %s, so there is nothing to remove", r.base.ID, rule)
		case p.clause(rule) != nil:
			r.fault(item, "%s is removed and listed under duties too", rule)
		case slices.Contains(p.Removed, rule):
			r.fault(item, "%s is removed twice", rule)
		default:
			p.Removed = append(p.Removed, rule)
		}
	})
}

// before finds the clause that a duty of an own file takes the place of; nil if
// there is none, or more than one. It reports too whether the duty has to say
// everything itself, which one with a misspelt rule isn't blamed for.
func (r *reader) before(n *yaml.Node) (before *Clause, whole bool) {
	rule := value(n, "rule")
	if r.base == nil || rule == nil {
		return nil, true
	}
	if found := r.base.clauses(rule.Value); len(found) == 1 {
		return found[0], false
	}
	return nil, r.rules.specs[rule.Value] != nil
}

// without reads the parameters of the clause before that the file does without.
func (r *reader) without(n *yaml.Node, before *Clause) []string {
	if n == nil {
		return nil
	}
	var names, given []string
	for name := range before.Parameters {
		given = append(given, name)
	}
	slices.Sort(given)
	r.someOf(&names, "parameter to do without", given)(n)
	return names
}
