package present

import (
	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// The JSON of one finding, in an audit and on the pages about one rule or one
// young person.
type (
	findingJSON struct {
		Rule      string         `json:"rule"`
		Person    *string        `json:"young_person"`
		State     string         `json:"state"`
		Basis     string         `json:"basis"`
		Owner     string         `json:"owner"`
		Due       *calendar.Date `json:"due"`
		Booked    *calendar.Date `json:"booked"`
		Since     *calendar.Date `json:"since"`
		Days      *int           `json:"days"`
		Late      int            `json:"late"`
		Job       *int           `json:"job"`
		Figure    *figureJSON    `json:"figure"`
		What      string         `json:"what"`
		Because   string         `json:"because"`
		Ask       *string        `json:"ask"`
		Fix       *string        `json:"fix"`
		Fixes     []string       `json:"fixes"`
		Sources   []sourceJSON   `json:"sources"`
		New       bool           `json:"new"`
		FirstSeen *calendar.Date `json:"first_seen"`
		Waiver    *waiverJSON    `json:"waiver"`
		Needs     []string       `json:"needs"`
		Behind    *string        `json:"behind"`
	}
	figureJSON struct {
		Value string `json:"value"`
		Basis string `json:"basis"`
	}
	sourceJSON struct {
		Procedure string `json:"procedure"`
		Section   string `json:"section"`
		Basis     string `json:"basis"`
	}
	waiverJSON struct {
		Reason *string       `json:"reason"` // people's own words: null unless names were asked for
		Author string        `json:"author"`
		Made   calendar.Date `json:"made"`
		Until  calendar.Date `json:"until"`
		Covers string        `json:"covers"`
	}
)

func findingOf(f *audit.Finding, s Style, asOf calendar.Date) findingJSON {
	j := findingJSON{
		Rule: f.Rule, Person: textOrNull(f.Person), State: string(f.State), Basis: string(f.Basis), Owner: string(f.Owner),
		Due: dayOrNull(f.Due), Booked: dayOrNull(f.Booked), Since: dayOrNull(f.Since), Late: f.Late,
		What: f.What.String(s.Names), Because: f.Because.String(s.Names), Ask: textOrNull(f.Ask.String(s.Names)),
		Fix: textOrNull(f.Fix()), Fixes: list(f.Fixes), Sources: []sourceJSON{}, New: f.New, FirstSeen: dayOrNull(f.First),
		Needs: list(f.Needs), Behind: textOrNull(f.Behind),
	}
	if f.State == audit.Overdue {
		days := asOf.Sub(f.Due)
		j.Days = &days
	}
	if f.Job > 0 {
		j.Job = &f.Job
	}
	if f.Figure.Value != "" {
		j.Figure = &figureJSON{Value: f.Figure.Value, Basis: string(f.Figure.Basis)}
	}
	for _, c := range f.Sources {
		j.Sources = append(j.Sources, sourceJSON{Procedure: c.Procedure, Section: c.Section, Basis: string(c.Basis)})
	}
	if w := f.Waiver; w != nil {
		j.Waiver = &waiverJSON{Reason: s.nameOrNull(w.Reason), Author: w.Author, Made: w.Made, Until: w.Until, Covers: string(w.Covers)}
	}
	return j
}
