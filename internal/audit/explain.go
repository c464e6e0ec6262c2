package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Explanation says what a rule is about, whoever it is asked for: plain data,
// for the page under docs/rules and for ypa explain.
type Explanation struct {
	Rule    string
	Chapter procedure.Chapter
	Title   string
	Asks    string      // what has to be so
	Flags   string      // when it is flagged
	Good    string      // what the documents say beside it, good to know; empty: nothing
	Asked   []Asked     // who asks it: the law first, then homes, then authorities
	Figures []Parameter // the numbers it runs on
	Behind  []string    // the rules that stand before it: while one is flagged, this one does not apply
	Before  []string    // the rules that it stands before
	Reads   []care.Kind // the kinds of entry that decide it
	Fixes   []string    // the commands that close it, with REF for the reference and what is to be filled in in capitals
	Once    bool        // happens once: from before our records it is a question
	Paused  bool        // paused while the young person is missing from home
	Home    bool        // about the home
	Across  bool        // compares the records of all young people
}

// Asked is one document that asks for a rule, and for whom.
type Asked struct {
	procedure.Source
	Document  string          // S0 to S4, or the statutes
	Title     string          // of the document
	Only      []string        // for whom, in words: "children's homes"; empty: for all
	Otherwise procedure.Basis // for who isn't looked after, where that differs; empty: the same
}

// Parameter is a figure of a rule, with who gives it.
type Parameter struct {
	Name   string
	About  string // what it measures
	Own    string // ypa's own setting, where no document gives one; empty: none
	Merges string // what holds where several documents give it
	Given  []Given
}

// Given is a figure as one document gives it.
type Given struct {
	Value  string
	Basis  procedure.Basis
	Source procedure.Source
}

// Explain explains a rule in general. An unknown rule is an error that names the
// nearest and lists all.
func Explain(rule string, library *procedure.Library) (Explanation, error) {
	rule = strings.ToLower(strings.TrimSpace(rule))
	r, ok := Find(rule)
	if !ok {
		return Explanation{}, unknownRule(rule)
	}
	spec, _ := procedure.SpecOf(rule)
	e := Explanation{
		Rule: rule, Chapter: spec.Chapter, Title: spec.Title, Asks: r.Asks, Flags: r.Flags, Good: guidance(rule), Behind: r.Behind, Reads: r.Reads,
		Fixes: r.Fixes, Once: r.Once, Paused: r.Present, Home: r.Home, Across: r.Across,
	}
	for _, p := range spec.Params {
		e.Figures = append(e.Figures, Parameter{Name: p.Name, About: p.About, Own: p.Default, Merges: p.Type.Merges()})
	}
	for _, p := range library.Procedures() {
		for i := range p.Duties {
			if c := &p.Duties[i]; c.Rule == rule {
				e.take(p, c)
			}
		}
	}
	for _, other := range Catalogue() {
		if slices.Contains(other.Behind, rule) {
			e.Before = append(e.Before, other.ID)
		}
	}
	return e, nil
}

func unknownRule(rule string) error {
	var ids []string
	for _, r := range Catalogue() {
		ids = append(ids, r.ID)
	}
	hint := ""
	if near := care.Nearest(rule, ids); near != "" {
		hint = "did you mean " + near + "? "
	}
	return fmt.Errorf("unknown rule %q: %sthe rules are %s", rule, hint, strings.Join(ids, ", "))
}

// take adds one clause of a document.
func (e *Explanation) take(p *procedure.Procedure, c *procedure.Clause) {
	source := procedure.Source{
		Procedure: p.ID, Instrument: p.Instruments[c.Of], Section: strings.Join(c.Sections, ", "),
		Basis: c.Basis, Owner: c.Owner, Sure: c.Sure, Asks: c.Asks,
	}
	asked := Asked{Source: source, Document: p.Document, Title: p.Title, Only: conditions(p, c)}
	if c.NotLookedAfter != "" && c.NotLookedAfter != procedure.NotAsked {
		asked.Otherwise = procedure.Basis(c.NotLookedAfter)
	}
	e.Asked = append(e.Asked, asked)
	for i := range e.Figures {
		if v, ok := c.Parameters[e.Figures[i].Name]; ok {
			e.Figures[i].Given = append(e.Figures[i].Given, Given{Value: v.Text, Basis: v.Basis, Source: source})
		}
	}
}

// conditions says in words for whom a clause holds.
func conditions(p *procedure.Procedure, c *procedure.Clause) []string {
	var list []string
	switch cmp.Or(c.HomeKind, p.HomeKind) {
	case procedure.ChildrensHome:
		list = append(list, "children's homes")
	case procedure.SupportedAccommodation:
		list = append(list, "supported accommodation")
	}
	switch c.When {
	case procedure.WhenHostIsNotPlacing:
		list = append(list, "where the home stands in the area of another authority than the placing one")
	case procedure.WhenNothingElseAsks:
		list = append(list, "where no other document in force asks it")
	}
	if c.NotLookedAfter == procedure.NotAsked {
		list = append(list, "who is looked after")
	}
	if !c.From.IsZero() {
		list = append(list, "since "+c.From.Medium())
	}
	if !c.Until.IsZero() {
		list = append(list, "until "+c.Until.Medium())
	}
	return list
}
