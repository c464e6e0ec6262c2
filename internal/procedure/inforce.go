package procedure

import (
	"slices"
	"strings"
)

// InForce is what is asked in one setting, merged. It isn't changed after it was
// made and may be used from several goroutines.
type InForce struct {
	procedures  []*Procedure
	home        *Procedure // nil: none
	authority   *Procedure // nil: none
	lookedAfter map[string]*Duty
	others      map[string]*Duty
	undecided   map[string][]Source
	rules       []string
	words       []map[string]string // whose word goes: the first that has one
}

// InForce merges what is asked in a setting: the law of the home's nation and
// kind for what concerns the home, the law of the placing authority's nation for
// reviews, IRO and independent visitor, the home's procedure and the
// authority's. Make it once for each authority.
func (l *Library) InForce(s Setting) *InForce {
	if s.AuthorityNation == "" {
		s.AuthorityNation = l.NationOf(s.AuthorityProcedure, s.HomeNation)
	}
	f := &InForce{undecided: map[string][]Source{}}
	listed := map[string][]cited{}
	for _, p := range l.procedures {
		if !p.inForce(s) {
			continue
		}
		f.take(p)
		for i := range p.Duties {
			c := cited{&p.Duties[i], p}
			switch applies, known := c.applies(s); {
			case !known:
				f.undecided[c.Rule] = append(f.undecided[c.Rule], p.source(c.Clause))
			case applies:
				listed[c.Rule] = append(listed[c.Rule], c)
			}
		}
	}
	f.lookedAfter, f.others = l.duties(listed)
	f.rules = filter(l.rules.order, func(rule string) bool { return f.lookedAfter[rule] != nil })
	f.words = f.wording(s)
	return f
}

func (f *InForce) take(p *Procedure) {
	switch p.Kind {
	case KindHome:
		f.home = p
	case KindAuthority:
		f.authority = p
	case KindProgram:
		return // no document
	case KindLaw:
	}
	f.procedures = append(f.procedures, p)
}

// wording puts the words in the order in which they go: the home's procedure's,
// those of the law on homes of its kind, those of its nation's law.
func (f *InForce) wording(s Setting) []map[string]string {
	var own, kind, nation []map[string]string
	for _, p := range f.procedures {
		switch {
		case p == f.home:
			own = append(own, p.Words)
		case p.Kind == KindLaw && p.HomeKind != "":
			kind = append(kind, p.Words)
		case p.Kind == KindLaw && slices.Contains(p.Nations, s.HomeNation):
			nation = append(nation, p.Words)
		}
	}
	return slices.Concat(own, kind, nation)
}

// Duty gives what a rule asks for a young person who is looked after; false if
// nothing in force lists the rule.
func (f *InForce) Duty(rule string) (*Duty, bool) { return f.DutyFor(rule, true) }

// DutyFor is Duty for a young person who is looked after or isn't: some
// procedures ask less, or nothing, for who isn't (S0 ¶4, S2 1, S3 1).
func (f *InForce) DutyFor(rule string, lookedAfter bool) (*Duty, bool) {
	duties := f.others
	if lookedAfter {
		duties = f.lookedAfter
	}
	d, ok := duties[rule]
	return d, ok
}

// Undecided lists the sources of a rule that may or may not be in force, because
// nobody said in whose area the home stands.
func (f *InForce) Undecided(rule string) []Source { return slices.Clone(f.undecided[rule]) }

// Rules lists the rules that something in force lists, in the catalogue's order.
func (f *InForce) Rules() []string { return slices.Clone(f.rules) }

// Procedures lists the documents in force: law, the home's, the authority's.
// ypa's own checks, which are in force everywhere, are no document.
func (f *InForce) Procedures() []*Procedure { return slices.Clone(f.procedures) }

// IDs lists the ids of the documents in force, in the same order.
func (f *InForce) IDs() []string {
	var ids []string
	for _, p := range f.procedures {
		ids = append(ids, p.ID)
	}
	return ids
}

// String names the documents in force.
func (f *InForce) String() string { return strings.Join(f.IDs(), ", ") }

// Word gives the noun for a key of [WordKeys] that messages and papers are
// written with: the word of the home's procedure, or else of the law on the home
// (in Wales the regulator is Care Inspectorate Wales), or else ypa's own; empty
// for a key that isn't one.
func (f *InForce) Word(key string) string {
	for _, given := range f.words {
		if word := wordIn(given, key); word != "" {
			return word
		}
	}
	return ownWord(key)
}

// AuthorityWord is Word for letters to the placing authority: the noun of the
// authority's procedure where that has one.
func (f *InForce) AuthorityWord(key string) string {
	if f.authority != nil {
		if word := wordIn(f.authority.Words, key); word != "" {
			return word
		}
	}
	return f.Word(key)
}

// IVRoute says how a referral for an independent visitor goes, and by whose
// procedure: the authority's, or else the home's. False if neither says.
func (f *InForce) IVRoute() (Referral, *Procedure, bool) {
	return f.route(func(r Route) Referral { return r.IV })
}

// AdvocacyRoute is IVRoute for an advocate.
func (f *InForce) AdvocacyRoute() (Referral, *Procedure, bool) {
	return f.route(func(r Route) Referral { return r.Advocacy })
}

func (f *InForce) route(pick func(Route) Referral) (Referral, *Procedure, bool) {
	for _, p := range []*Procedure{f.authority, f.home} {
		if p != nil && pick(p.Route) != (Referral{}) {
			return pick(p.Route), p, true
		}
	}
	return Referral{}, nil, false
}
