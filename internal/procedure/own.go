package procedure

import (
	"maps"
	"slices"

	"go.yaml.in/yaml/v3"
)

// ParseOwn reads a home's or an authority's own file, with the strictness of
// [Parse]: the error joins one [Fault] for each mistake. The file may extend a
// procedure that ships with ypa: it then takes over what it doesn't say itself,
// and may add duties, replace some with its own, remove others. The library is
// what there is already; [Library.With] adds the procedure to it.
func ParseOwn(file string, data []byte, library *Library) (*Procedure, error) {
	r := &reader{file: file, rules: library.rules, library: library}
	p, err := r.read(data)
	if err != nil {
		return nil, err
	}
	p.Own = true
	return p, nil
}

// With gives a library that has an own procedure too; this one isn't changed. A
// name that a shipped procedure has means the own one from then on. An id, or an
// own procedure's name, that is there already is an error.
func (l *Library) With(own *Procedure) (*Library, error) {
	at := slices.IndexFunc(l.procedures, func(p *Procedure) bool { return place(p.Kind) > place(own.Kind) })
	if at < 0 {
		at = len(l.procedures)
	}
	return newLibrary(l.rules, slices.Insert(l.Procedures(), at, own))
}

// place is where documents of a kind stand in a library: sources are cited in
// its order.
func place(k Kind) int {
	return slices.Index([]Kind{KindLaw, KindHome, KindAuthority, KindProgram}, k)
}

// ownReview is the rule that a document is reviewed by the day it states.
const ownReview = "procedure-current"

// listReview lists that rule for an own file that states the day of its next
// review: to state it is to ask for it.
func (p *Procedure) listReview() {
	if p.clause(ownReview) != nil || slices.Contains(p.Removed, ownReview) {
		return
	}
	p.Duties = append(p.Duties, Clause{
		Rule: ownReview, Sections: []string{"next review"}, Basis: BasisLocal, Owner: OwnerHome,
		Asks: "It states the day of its own next review.",
	})
}

// inherit takes over what stands at the top of the document it extends, where
// the file has nothing of its own. A word, a point, a way for referrals and a
// contact count one by one.
func (p *Procedure) inherit(base *Procedure) {
	p.Extends, p.Kind, p.HomeKind = base.ID, base.Kind, base.HomeKind
	if len(p.Nations) == 0 {
		p.Nations = slices.Clone(base.Nations)
	}
	if p.Document == "" {
		p.Document = "own"
	}
	if p.Dated.IsZero() && p.Version == "" {
		p.Dated, p.Version = base.Dated, base.Version
	}
	if p.NextReview.IsZero() {
		p.NextReview = base.NextReview
	}
	if p.Route.IV == (Referral{}) {
		p.Route.IV = base.Route.IV
	}
	if p.Route.Advocacy == (Referral{}) {
		p.Route.Advocacy = base.Route.Advocacy
	}
	p.Words, p.Points = over(base.Words, p.Words), over(base.Points, p.Points)
	for _, c := range base.Contacts {
		if !slices.ContainsFunc(p.Contacts, func(o Contact) bool { return o.ID == c.ID }) {
			p.Contacts = append(p.Contacts, c)
		}
	}
}

// over lays one map over another; neither is changed.
func over[V any](base, own map[string]V) map[string]V {
	if len(base) == 0 {
		return own
	}
	all := maps.Clone(base)
	maps.Copy(all, own)
	return all
}

// takeOver adds the duties of the document it extends: a rule that the file
// lists too has the file's in its place, one that it removes is left out.
func (p *Procedure) takeOver(base *Procedure) {
	own := p.Duties
	p.Duties = nil
	of := func(rule string) []Clause {
		return slices.DeleteFunc(slices.Clone(own), func(c Clause) bool { return c.Rule != rule })
	}
	for _, c := range base.Duties {
		switch mine := of(c.Rule); {
		case slices.Contains(p.Removed, c.Rule):
		case len(mine) == 0:
			c.Inherited = base.ID
			p.Duties = append(p.Duties, c)
		case p.clause(c.Rule) == nil:
			p.Duties = append(p.Duties, mine...)
		}
	}
	for _, c := range own {
		if base.clause(c.Rule) == nil {
			p.Duties = append(p.Duties, c)
		}
	}
}

// fill completes a clause by the one that it takes the place of, but for the
// parameters that it does without.
func (c *Clause) fill(before *Clause, without []string) {
	if c.Basis == "" {
		c.Basis = before.Basis
	}
	if c.Owner == "" {
		c.Owner = before.Owner
	}
	if c.Asks == "" {
		c.Asks = before.Asks
	}
	if c.NotLookedAfter == "" {
		c.NotLookedAfter = before.NotLookedAfter
	}
	if len(before.Parameters) == 0 {
		return
	}
	c.Parameters = over(before.Parameters, c.Parameters)
	for _, name := range without {
		delete(c.Parameters, name)
	}
}

// ownTop adds what only an own file may say, and says what it needs. It looks
// for what the file extends before anything else is read.
func (r *reader) ownTop(n *yaml.Node, p *Procedure, keys map[string]take) (needed []string) {
	keys["id"] = r.newID(&p.ID)
	keys["kind"] = oneOf(r, &p.Kind, "kind", kinds()[:2])
	keys["extends"] = func(*yaml.Node) {}
	extends := value(n, "extends")
	if extends == nil {
		return []string{"id", "title", "document", "kind", "nations", "duties"}
	}
	var id string
	oneOf(r, &id, "procedure to extend", r.library.extendable())(extends)
	r.base = r.library.byID[id]
	if r.base == nil {
		return []string{"id", "title"}
	}
	for _, key := range []string{"kind", "home_kind"} {
		keys[key] = func(v *yaml.Node) { r.fault(v, "%q is that of %s, which the file extends", key, id) }
	}
	return []string{"id", "title"}
}

// extendable lists the procedures that ship with ypa.
func (l *Library) extendable() []string {
	var ids []string
	for _, p := range l.procedures {
		if !p.Own && (p.Kind == KindHome || p.Kind == KindAuthority) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// value finds the value of a key before the mapping is read; nil: there is none.
func value(n *yaml.Node, key string) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}
