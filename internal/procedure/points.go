package procedure

import (
	"cmp"
	"slices"
	"strings"
)

// point is something on which documents can be laid side by side though it is no
// duty, or is more than one.
type point struct {
	key, about string
	found      func(*Procedure) Point // from duties, words and route; nil: a file states it
}

// points lists them in the order of the table.
func points() []point {
	return []point{
		{"checks", "Checks on the independent visitor", checksPoint},
		{"visits", "Visits by the independent visitor", visitsPoint},
		{"objection", "If the young person objects", objectionPoint},
		{"referral", "Referral for an independent visitor", referralPoint},
		{"factors", "Factors that speak for one", factorsPoint},
		{"decided", "Where it is decided", nil},
		{"appointment_reviewed", "Whether the appointment is looked at again", reviewPoint},
		{"iv_at_review", "The independent visitor and the review", ivAtReviewPoint},
		{"file_access", "What the visitor may know", nil},
		{"advocacy_duty", "Who answers for advocacy", nil},
		{"not_looked_after", "Who isn't looked after", nil},
		{"terms", "Terms", termsPoint},
		{"regulator", "Word for the regulator", regulatorPoint},
		{"outside_help", "Help from outside", nil},
	}
}

// PointKeys lists the points that a file states itself, in order.
func PointKeys() []string {
	var keys []string
	for _, p := range points() {
		if p.found == nil {
			keys = append(keys, p.key)
		}
	}
	return keys
}

// point gives what the document says on one of the points.
func (p *Procedure) point(of point) Point {
	if of.found == nil {
		return p.Points[of.key]
	}
	return of.found(p)
}

// clauses are what the document says of one rule.
func (p *Procedure) clauses(rule string) []*Clause {
	var found []*Clause
	for i := range p.Duties {
		if p.Duties[i].Rule == rule {
			found = append(found, &p.Duties[i])
		}
	}
	return found
}

// clause is the first of them, or none.
func (p *Procedure) clause(rule string) *Clause {
	if found := p.clauses(rule); len(found) > 0 {
		return found[0]
	}
	return nil
}

func (c *Clause) section() string { return strings.Join(c.Sections, ", ") }

func checksPoint(p *Procedure) Point {
	c := p.clause("iv-checks")
	if c == nil {
		return Point{}
	}
	text := c.Parameters["checks"].Text
	if referees := c.Parameters["referees"].Text; referees != "" {
		text += " (" + referees + ")"
	}
	if p.clause("iv-confirmed") != nil {
		text += "; the appointment in writing"
	}
	return Point{Text: text, Section: c.section()}
}

func visitsPoint(p *Procedure) Point {
	c := p.clause("iv-visited")
	if c == nil {
		return Point{}
	}
	text := "no figure"
	if every := c.Parameters[paramInterval].Text; every != "" {
		text = "every " + every
	}
	return Point{Text: text, Section: c.section()}
}

func objectionPoint(p *Procedure) Point {
	if c := p.clause("iv-consulted"); c != nil && c.Parameters["must-agree"].Text == yes {
		return Point{Text: "their agreement is needed", Section: c.section()}
	}
	if c := p.clause("iv-alternative"); c != nil {
		return Point{Text: "an alternative is sought", Section: c.section()}
	}
	if c := p.clause("iv-objection"); c != nil {
		return Point{Text: "nobody is appointed", Section: c.section()}
	}
	return Point{}
}

func referralPoint(p *Procedure) Point {
	r := p.Route.IV
	var parts []string
	for _, part := range []string{r.To, r.Form, r.Email} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return Point{Text: strings.Join(parts, "; "), Section: r.Section}
}

func factorsPoint(p *Procedure) Point {
	c := p.clause("iv-factors")
	if c == nil {
		return Point{}
	}
	return Point{Text: c.Parameters["factors"].Text, Section: c.section()}
}

func reviewPoint(p *Procedure) Point {
	c := p.clause("iv-review")
	if c == nil {
		return Point{}
	}
	return Point{Text: c.Asks, Section: c.section()}
}

func ivAtReviewPoint(p *Procedure) Point {
	var parts []string
	section := ""
	if c := p.clause("iv-views"); c != nil {
		parts, section = append(parts, "views sought before each"), c.section()
	}
	if c := p.clause("iv-invited"); c != nil {
		wanted := strings.Split(c.Parameters["wanted"].Text, wordSep)
		parts, section = append(parts, "invited if the young person "+strings.Join(whoWants(wanted), " or ")), cmp.Or(section, c.section())
	}
	return Point{Text: strings.Join(parts, "; "), Section: section}
}

// whoWants puts the words of iv-invited's parameter into the present.
func whoWants(words []string) []string {
	present := slices.Clone(words)
	for i, w := range present {
		switch w {
		case "asked":
			present[i] = "asks"
		case "agreed":
			present[i] = "agrees"
		}
	}
	return present
}

func termsPoint(p *Procedure) Point {
	var terms []string
	for _, key := range []string{"young_person", "placing_authority", "home", "review", "manager"} {
		if term := p.Words[key]; term != "" {
			terms = append(terms, term)
		}
	}
	return Point{Text: strings.Join(terms, ", ")}
}

func regulatorPoint(p *Procedure) Point { return Point{Text: p.Words["regulator"]} }
