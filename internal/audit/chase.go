package audit

import (
	"cmp"
	"slices"
	"strings"

	"ypa/internal/procedure"
)

// EscalateAfter is how often an authority is asked for the same before it is
// time to go above whoever was asked: three times, a setting.
const EscalateAfter = 3

// Owing is all that one placing authority owes the young people of a home.
type Owing struct {
	Authority string // id; empty: of young people for whom none is on record
	People    []PersonOwing
}

// PersonOwing is what an authority owes one young person.
type PersonOwing struct {
	Ref  string
	Gaps []Gap
}

// Rules lists the rules of all gaps, each once.
func (p PersonOwing) Rules() []string {
	var rules []string
	for _, g := range p.Gaps {
		rules = append(rules, g.Rules...)
	}
	return rules
}

// Gap is one thing that is owed: findings that the same action closes.
type Gap struct {
	Lead  *Finding // the most serious of them
	Rules []string
}

// Question reports whether it is a question, not something that is flagged.
func (g Gap) Question() bool { return g.Lead.State == CannotTell }

// Owed lists what each placing authority owes, by the authority's name: what is
// flagged and is its turn, then what only it can tell. Somebody to whom nothing
// is owed is left out, and so is an authority that owes nothing.
func (r *Report) Owed() []Owing {
	rules, byID := ByID(), map[string]*Owing{}
	for i := range r.Lines {
		line := &r.Lines[i]
		p := PersonOwing{Ref: line.Ref, Gaps: gaps(r, rules, line.Ref)}
		if len(p.Gaps) == 0 {
			continue
		}
		o := byID[line.Authority]
		if o == nil {
			o = &Owing{Authority: line.Authority}
			byID[line.Authority] = o
		}
		o.People = append(o.People, p)
	}
	var list []Owing
	for _, o := range byID {
		list = append(list, *o)
	}
	slices.SortFunc(list, func(a, b Owing) int {
		return cmp.Or(strings.Compare(r.AuthorityName(a.Authority), r.AuthorityName(b.Authority)), strings.Compare(a.Authority, b.Authority))
	})
	return list
}

// gaps lists what is owed to one young person: what is flagged, most serious
// first, then what cannot be told.
func gaps(r *Report, rules map[string]*Rule, ref string) []Gap {
	type key struct {
		action   string
		question bool
	}
	at := map[key]int{}
	var list []Gap
	for i := range r.Findings {
		f := &r.Findings[i]
		question := f.State == CannotTell && !ownFact(f)
		if f.Person != ref || f.Owner != procedure.OwnerAuthority || !f.State.Flagged() && !question {
			continue
		}
		k := key{cmp.Or(rules[f.Rule].Action, f.Rule), question}
		if question {
			k.action = f.Rule // each question is one of its own
		}
		n, known := at[k]
		if !known {
			n = len(list)
			at[k] = n
			list = append(list, Gap{Lead: f})
		}
		list[n].Rules = append(list[n].Rules, f.Rule)
	}
	slices.SortStableFunc(list, func(a, b Gap) int { return cmp.Compare(order(a), order(b)) })
	return list
}

// ownFact reports whether a question is about something that the home itself
// records of a young person, so that nobody else is to be asked.
func ownFact(f *Finding) bool {
	return len(f.Fixes) == 0 || strings.HasPrefix(f.Fixes[0], "ypa child ")
}

// order puts questions behind what is flagged.
func order(g Gap) int {
	if g.Question() {
		return 1
	}
	return 0
}
