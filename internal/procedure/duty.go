package procedure

import (
	"fmt"
	"slices"

	"ypa/internal/calendar"
)

// Duty is what is asked of one rule, merged from every source in force. It isn't
// changed after it was made.
type Duty struct {
	Rule    string
	Basis   Basis    // the strongest of the sources'
	Owner   Owner    // the home, if any source gives it to the home
	Sources []Source // law first, then the home's procedure, then the authority's

	params []merged // in the order of the catalogue
}

// Figure is a parameter of a duty, with who gave it.
type Figure[T any] struct {
	Value T
	Basis Basis  // BasisSetting where no source gives one and ypa's own default stands
	From  Source // who gave it; the zero Source for ypa's own default
	Sure  Sure   // of a figure of the law: how well it is known; empty for all others
	Given bool   // false: no source gives one and ypa has no default
}

// given is a figure as one source gives it.
type given struct {
	reading reading
	basis   Basis
	from    Source
	sure    Sure
}

// merged is a parameter of a duty: each source's figure, and what holds.
type merged struct {
	param *Param
	each  []given
	holds given
	known bool
}

// Span gives a length of time: the shortest that any source gives. It panics on
// a parameter that the rule doesn't have (so do Set, Yes, Count, Spans and
// Asking): names stand in the code, not in data.
func (d *Duty) Span(param string) Figure[calendar.Span] {
	return figure(d.param(param, TypeSpan), func(r *reading) calendar.Span { return r.span })
}

// Set gives a set of words: the union of all sources', in the rule's own order.
// The basis and the source are those of the strongest; [Duty.Asking] tells who
// asks for one word.
func (d *Duty) Set(param string) Figure[[]string] {
	return figure(d.param(param, TypeSet), func(r *reading) []string { return slices.Clone(r.words) })
}

// Yes gives a yes or no: yes if any source says yes.
func (d *Duty) Yes(param string) Figure[bool] {
	return figure(d.param(param, TypeYes), func(r *reading) bool { return r.yes })
}

// Count gives a whole number: the largest that any source gives.
func (d *Duty) Count(param string) Figure[int] {
	return figure(d.param(param, TypeCount), func(r *reading) int { return r.count })
}

// Text gives a figure of any type as a file would write it: "6 months", "dbs,
// nspcc", "yes", "2".
func (d *Duty) Text(param string) Figure[string] {
	m := d.named(param)
	if m == nil {
		panic(fmt.Sprintf("procedure: %s has no parameter %q", d.Rule, param))
	}
	return figure(m, func(r *reading) string { return m.param.text(*r) })
}

// Spans gives every source's own length of time, in the order of the sources,
// for a rule that asks which of them is breached. Where no source gives one, it
// is ypa's own default, if there is one.
func (d *Duty) Spans(param string) []Figure[calendar.Span] {
	m := d.param(param, TypeSpan)
	var all []Figure[calendar.Span]
	for i := range m.each {
		all = append(all, valued(&m.each[i], m.each[i].reading.span))
	}
	if len(all) == 0 && m.known {
		all = append(all, d.Span(param))
	}
	return all
}

// Asking lists the sources whose set has the word, in order.
func (d *Duty) Asking(param, word string) []Source {
	var asking []Source
	for _, g := range d.param(param, TypeSet).each {
		if slices.Contains(g.reading.words, word) {
			asking = append(asking, g.from)
		}
	}
	return asking
}

// named finds a parameter; nil: the rule has none of that name.
func (d *Duty) named(name string) *merged {
	for i := range d.params {
		if d.params[i].param.Name == name {
			return &d.params[i]
		}
	}
	return nil
}

func (d *Duty) param(name string, want Type) *merged {
	m := d.named(name)
	if m == nil || m.param.Type != want {
		panic(fmt.Sprintf("procedure: %s has no parameter %q of type %s", d.Rule, name, want))
	}
	return m
}

func figure[T any](m *merged, pick func(*reading) T) Figure[T] {
	if !m.known {
		return Figure[T]{}
	}
	return valued(&m.holds, pick(&m.holds.reading))
}

func valued[T any](g *given, value T) Figure[T] {
	return Figure[T]{Value: value, Basis: g.basis, From: g.from, Sure: g.sure, Given: true}
}
