package procedure

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ypa/internal/calendar"
)

// Chapter is the part of the catalogue that a rule stands in.
type Chapter string

// The chapters, in the catalogue's order.
const (
	ChapterHeadline Chapter = "headline"
	ChapterAdvocacy Chapter = "advocacy"
	ChapterIRO      Chapter = "iro"
	ChapterReviews  Chapter = "reviews"
	ChapterIV       Chapter = "iv"
	ChapterHome     Chapter = "home"
)

// Spec is a rule that a file may speak of, and what a file may say about it.
type Spec struct {
	Rule    string // its id, which never changes and is never used again
	Chapter Chapter
	Title   string
	Params  []Param
}

// Type is the type of a parameter. It fixes how several sources are merged.
type Type string

// The types.
const (
	TypeSpan  Type = "span"   // a length of time: "6 months", "20 working days"
	TypeSet   Type = "set"    // some of a fixed list of words
	TypeYes   Type = "yes/no" // one or the other
	TypeCount Type = "count"  // a whole number from 1
)

const (
	wordSep  = ", " // between the words of a set, in Value.Text
	maxCount = 1000 // more than anybody asks for

	yes = "yes"
	no  = "no"
)

// Merges says what holds where several sources give a value.
func (t Type) Merges() string {
	switch t {
	case TypeSpan:
		return "the shortest"
	case TypeSet:
		return "all of them together"
	case TypeYes:
		return "yes if any source says yes"
	case TypeCount:
		return "the largest"
	}
	return ""
}

// Param is a figure that a rule runs on.
type Param struct {
	Name     string
	Type     Type
	About    string   // what it measures
	Words    []string // of a set: the words allowed, in order
	Default  string   // ypa's own setting where no source gives a figure; empty: there is none
	Optional bool     // without a default: a clause may leave it out

	preset reading
}

// reading is a parameter's value, read.
type reading struct {
	span  calendar.Span
	words []string
	yes   bool
	count int
}

// read reads the text of a value of this parameter.
func (p Param) read(text string) (reading, error) {
	switch p.Type {
	case TypeSpan:
		span, err := calendar.ParseSpan(text)
		return reading{span: span}, err
	case TypeSet:
		return p.readSet(strings.Split(text, wordSep))
	case TypeYes:
		if text != yes && text != no {
			return reading{}, fmt.Errorf("%q is neither yes nor no", text)
		}
		return reading{yes: text == yes}, nil
	case TypeCount:
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > maxCount {
			return reading{}, fmt.Errorf("%q is no whole number from 1 to %d", text, maxCount)
		}
		return reading{count: n}, nil
	}
	return reading{}, fmt.Errorf("parameter %s has no type", p.Name)
}

// text writes a value of this parameter as a file would.
func (p Param) text(r reading) string {
	switch p.Type {
	case TypeSpan:
		return r.span.String()
	case TypeSet:
		return strings.Join(r.words, wordSep)
	case TypeYes:
		if r.yes {
			return yes
		}
		return no
	case TypeCount:
		return strconv.Itoa(r.count)
	}
	return ""
}

// readSet puts the words into the parameter's own order.
func (p Param) readSet(words []string) (reading, error) {
	for i, w := range words {
		if !slices.Contains(p.Words, w) {
			return reading{}, errors.New(unknown("word", w, p.Words))
		}
		if slices.Contains(words[:i], w) {
			return reading{}, fmt.Errorf("%q is named twice", w)
		}
	}
	in := func(w string) bool { return slices.Contains(words, w) }
	return reading{words: filter(p.Words, in)}, nil
}

// filter keeps the words that pass, in their order, in a slice of its own.
func filter(words []string, keep func(string) bool) []string {
	var kept []string
	for _, w := range words {
		if keep(w) {
			kept = append(kept, w)
		}
	}
	return kept
}

// param finds a parameter by its name.
func (s *Spec) param(name string) (Param, bool) {
	i := slices.IndexFunc(s.Params, func(p Param) bool { return p.Name == name })
	if i < 0 {
		return Param{}, false
	}
	return s.Params[i], true
}

// paramNames lists what a file may give for the rule.
func (s *Spec) paramNames() []string {
	var names []string
	for _, p := range s.Params {
		names = append(names, p.Name)
	}
	return names
}

// catalogue is the table of rules, ready for look-ups.
type catalogue struct {
	order []string // the rules' ids
	specs map[string]*Spec
}

// newCatalogue indexes a table and reads its defaults. A default that can't be
// read is a mistake in this package.
func newCatalogue(specs []Spec) (*catalogue, error) {
	c := &catalogue{specs: map[string]*Spec{}}
	for _, s := range specs {
		for i := range s.Params {
			p := &s.Params[i]
			if p.Default == "" {
				continue
			}
			var err error
			if p.preset, err = p.read(p.Default); err != nil {
				return nil, fmt.Errorf("default of %s %s: %w", s.Rule, p.Name, err)
			}
		}
		c.order = append(c.order, s.Rule)
		c.specs[s.Rule] = &s
	}
	return c, nil
}
