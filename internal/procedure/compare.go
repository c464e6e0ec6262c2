package procedure

import (
	"slices"
	"strings"
)

// Comparison lays documents side by side. In every row there is one side for
// each document, in the order of IDs.
type Comparison struct {
	IDs    []string   `json:"procedures"`
	Duties []DutyRow  `json:"duties"` // of every rule that one of them lists, in the catalogue's order
	Points []PointRow `json:"points"` // what is no duty, or more than one
	Words  []PointRow `json:"words"`  // of every key that one of them has its own word for
}

// DutyRow is one rule in several documents.
type DutyRow struct {
	Rule    string      `json:"rule"`
	Chapter Chapter     `json:"chapter"`
	Title   string      `json:"title"`
	Sides   []DutySide  `json:"sides"`
	Figures []FigureRow `json:"figures"`
	Differs []string    `json:"differs"` // in what: listed, basis, owner, not looked after, the names of figures; empty: they agree
}

// DutySide is what one document says of a rule. The zero DutySide is that of a
// document which doesn't list it.
type DutySide struct {
	Listed         bool     `json:"listed"`
	Sections       []string `json:"sections"`
	Basis          Basis    `json:"basis"`
	Owner          Owner    `json:"owner"`
	NotLookedAfter string   `json:"not_looked_after"` // for who isn't looked after: another basis, or NotAsked; empty: the same
	Asks           []string `json:"asks"`
}

// FigureRow is one parameter of a rule in several documents.
type FigureRow struct {
	Name    string       `json:"name"`
	About   string       `json:"about"`
	Values  []FigureSide `json:"values"`
	Differs bool         `json:"differs"`
}

// FigureSide is a parameter as one document gives it. Where the document lists
// the rule and gives none, it is ypa's own setting. Empty: there is none.
type FigureSide struct {
	Value string `json:"value"`
	Basis Basis  `json:"basis"`
	Sure  Sure   `json:"sure"` // of a figure of the law
}

// PointRow is something else that documents can be compared in.
type PointRow struct {
	Key     string  `json:"key"`
	About   string  `json:"about"`
	Sides   []Point `json:"sides"`
	Differs bool    `json:"differs"`
}

// Compare lays documents side by side: two for ypa procedures diff, or more. How
// each puts a duty in words is shown, and doesn't count as disagreeing.
func Compare(procedures ...*Procedure) Comparison {
	c := Comparison{Duties: []DutyRow{}, Points: []PointRow{}, Words: []PointRow{}}
	for _, p := range procedures {
		c.IDs = append(c.IDs, p.ID)
	}
	for _, spec := range Specs() {
		if slices.ContainsFunc(procedures, func(p *Procedure) bool { return p.clause(spec.Rule) != nil }) {
			c.Duties = append(c.Duties, dutyRow(&spec, procedures))
		}
	}
	for _, of := range points() {
		c.Points = append(c.Points, pointRow(of.key, of.about, procedures, func(p *Procedure) Point { return p.point(of) }))
	}
	for _, key := range WordKeys() {
		if slices.ContainsFunc(procedures, func(p *Procedure) bool { return p.Words[key] != "" }) {
			c.Words = append(c.Words, pointRow(key, ownWord(key), procedures, func(p *Procedure) Point { return Point{Text: p.Words[key]} }))
		}
	}
	return c
}

func dutyRow(spec *Spec, procedures []*Procedure) DutyRow {
	row := DutyRow{Rule: spec.Rule, Chapter: spec.Chapter, Title: spec.Title, Figures: []FigureRow{}, Differs: []string{}}
	for _, p := range procedures {
		row.Sides = append(row.Sides, dutySide(p.clauses(spec.Rule)))
	}
	differ := func(what string, of func(DutySide) string) {
		if disagree(row.Sides, of) {
			row.Differs = append(row.Differs, what)
		}
	}
	if slices.ContainsFunc(row.Sides, func(s DutySide) bool { return !s.Listed }) {
		row.Differs = append(row.Differs, "listed")
	}
	differ("basis", func(s DutySide) string { return string(s.Basis) })
	differ("owner", func(s DutySide) string { return string(s.Owner) })
	differ("not looked after", func(s DutySide) string { return s.NotLookedAfter })
	for _, param := range spec.Params {
		figure := figureRow(spec, param, procedures)
		if figure.Differs {
			row.Differs = append(row.Differs, param.Name)
		}
		row.Figures = append(row.Figures, figure)
	}
	return row
}

// dutySide merges the clauses that one document has for a rule, as newDuty does.
func dutySide(clauses []*Clause) DutySide {
	s := DutySide{Sections: []string{}, Asks: []string{}}
	for _, c := range clauses {
		if !s.Listed {
			s.Owner, s.NotLookedAfter = c.Owner, c.NotLookedAfter
		}
		s.Listed = true
		s.Sections = append(s.Sections, c.Sections...)
		s.Asks = append(s.Asks, c.Asks)
		if c.Basis.Stronger(s.Basis) {
			s.Basis = c.Basis
		}
		if c.Owner == OwnerHome {
			s.Owner = OwnerHome
		}
	}
	return s
}

// disagree reports whether the documents that list the rule differ in something.
func disagree(sides []DutySide, of func(DutySide) string) bool {
	var first *DutySide
	for i := range sides {
		switch {
		case !sides[i].Listed:
		case first == nil:
			first = &sides[i]
		case of(*first) != of(sides[i]):
			return true
		}
	}
	return false
}

func figureRow(spec *Spec, param Param, procedures []*Procedure) FigureRow {
	row := FigureRow{Name: param.Name, About: param.About}
	var texts []string
	for _, p := range procedures {
		side := FigureSide{}
		if clauses := p.clauses(spec.Rule); len(clauses) > 0 {
			side = figureSide(param, clauses)
			texts = append(texts, side.Value)
		}
		row.Values = append(row.Values, side)
	}
	row.Differs = len(slices.Compact(texts)) > 1
	return row
}

func figureSide(param Param, clauses []*Clause) FigureSide {
	for _, c := range clauses {
		if v, ok := c.Parameters[param.Name]; ok {
			g := v.given(Source{Sure: c.Sure})
			return FigureSide{Value: param.text(g.reading), Basis: g.basis, Sure: g.sure}
		}
	}
	if param.Default == "" {
		return FigureSide{}
	}
	return FigureSide{Value: param.Default, Basis: BasisSetting}
}

func pointRow(key, about string, procedures []*Procedure, say func(*Procedure) Point) PointRow {
	row := PointRow{Key: key, About: about}
	var texts []string
	for _, p := range procedures {
		side := say(p)
		row.Sides = append(row.Sides, side)
		texts = append(texts, strings.ToLower(side.Text))
	}
	row.Differs = len(slices.Compact(texts)) > 1
	return row
}
