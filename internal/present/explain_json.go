package present

// The JSON of the page about a rule.
type explainJSON struct {
	listHead
	Rule    string              `json:"rule"`
	Asks    string              `json:"asks"`
	Flags   *string             `json:"flagged_when"`
	Person  *string             `json:"young_person"`
	Owner   string              `json:"owner"`
	Sources []explainSourceJSON `json:"sources"`
	Figures []explainFigureJSON `json:"figures"`
	Facts   []explainFactJSON   `json:"facts"`
	Finding *findingJSON        `json:"finding"`
}

type explainSourceJSON struct {
	sourceJSON
	Instrument *string `json:"instrument"`
	Asks       string  `json:"asks"`
	Sure       *string `json:"sure"`
}

type explainFigureJSON struct {
	Name  string  `json:"name"`
	Value string  `json:"value"`
	Basis string  `json:"basis"`
	From  *string `json:"from"`
}

type explainFactJSON struct {
	Text   string `json:"text"`
	Entry  *int64 `json:"entry"`
	Author string `json:"author"`
	After  int    `json:"days_after"`
}

func (v *ExplainInfo) json(asks string, s Style) explainJSON {
	j := explainJSON{
		listHead: v.Head.json(), Rule: v.Rule, Asks: asks, Flags: textOrNull(v.Flags), Person: textOrNull(v.Ref), Owner: string(v.Owner),
		Sources: []explainSourceJSON{}, Figures: []explainFigureJSON{}, Facts: []explainFactJSON{},
	}
	for _, c := range v.Sources {
		j.Sources = append(j.Sources, explainSourceJSON{
			sourceJSON: sourceJSON{Procedure: c.Procedure, Section: c.Section, Basis: string(c.Basis)},
			Instrument: textOrNull(c.Instrument), Asks: c.Asks, Sure: textOrNull(string(c.Sure)),
		})
	}
	for _, g := range v.Figures {
		figure := explainFigureJSON{Name: g.Name, Value: g.Value, Basis: string(g.Basis)}
		if g.From.Procedure != "" {
			from := g.From.String()
			figure.From = &from
		}
		j.Figures = append(j.Figures, figure)
	}
	for _, f := range v.Facts {
		fact := explainFactJSON{Text: f.Text.String(s.Names), Author: f.Author, After: f.After}
		if f.Entry > 0 {
			fact.Entry = &f.Entry
		}
		j.Facts = append(j.Facts, fact)
	}
	if v.Finding != nil {
		found := findingOf(v.Finding, s, v.Head.AsOf)
		j.Finding = &found
	}
	return j
}
