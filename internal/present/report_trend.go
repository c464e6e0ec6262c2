package present

import (
	"fmt"
	"strconv"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// audits is how many saved audits the trend goes back.
const audits = 12

// The measures of the drawing, in its own units.
const (
	trendWidth  = 900
	trendHeight = 44 // of the tallest bar
	trendTop    = 16 // for the number above it
	trendFoot   = 18 // for the day below
)

// trend is how many findings were flagged in the audits saved last and now.
type trend struct {
	Heading       string
	Title         string
	Width, Height int
	Base          int // where bars stand
	Bars          []bar
	Table         htmlTable
}

// bar is one audit; what law asks is the lower, darker part.
type bar struct {
	X, Y, Width, Height, Middle, Over, Under int
	LawY, LawHeight                          int
	Count, Law                               int
	Day                                      string
}

// lastTime says when an earlier audit was.
func lastTime(a care.Audited, asOf calendar.Date) string {
	if asOf.Sub(a.On) == 7 {
		return "last week"
	}
	return a.On.Near(asOf) + ":"
}

// flaggedThen counts what a saved audit had flagged under a headline.
func flaggedThen(a care.Audited, headline int) int {
	of := map[string]int{}
	for _, rule := range audit.Catalogue() {
		of[rule.ID] = rule.Headline
	}
	n := 0
	for _, f := range a.Body.Findings {
		if of[f.Rule] == headline && audit.State(f.State).Flagged() {
			n++
		}
	}
	return n
}

// trend draws the last saved audits and this one.
func (s *sheetOfPaper) trend() trend {
	type point struct {
		day      string
		all, law int
	}
	var points []point
	asOf := s.Report.AsOf
	for _, a := range s.Saved {
		if a.On.After(asOf) {
			continue
		}
		p := point{day: nearDay(a.On, asOf), all: a.Body.Flagged()}
		for _, f := range a.Body.Findings {
			if audit.State(f.State).Flagged() && f.Basis == string(procedure.BasisLaw) {
				p.law++
			}
		}
		points = append(points, p)
	}
	if len(points) > audits {
		points = points[len(points)-audits:]
	}
	now := point{day: "this audit", all: s.Report.Summary.Flagged}
	for i := range s.Report.Findings {
		if f := &s.Report.Findings[i]; f.State.Flagged() && f.Basis == procedure.BasisLaw {
			now.law++
		}
	}
	t := trend{Heading: "Earlier audits", Title: "Findings flagged in the last saved audits", Width: trendWidth, Height: trendTop + trendHeight + trendFoot, Base: trendTop + trendHeight}
	if len(points) == 0 {
		return t
	}
	points = append(points, now)
	most := 1
	for _, p := range points {
		most = max(most, p.all)
	}
	t.Table = htmlTable{Caption: "Findings flagged in the last saved audits and in this one", CaptionHeard: true, Class: "figures", Columns: []string{"Flagged"}}
	all, law := []htmlCell{{Text: "findings"}}, []htmlCell{{Text: "of them law"}}
	step := trendWidth / len(points)
	for i, p := range points {
		b := bar{Width: step * 3 / 5, Height: p.all * trendHeight / most, LawHeight: p.law * trendHeight / most, Count: p.all, Law: p.law, Day: Visible(p.day)}
		b.X = i*step + (step-b.Width)/2
		b.Y, b.LawY, b.Middle = t.Base-b.Height, t.Base-b.LawHeight, b.X+b.Width/2
		b.Over, b.Under = b.Y-4, t.Base+14
		t.Bars = append(t.Bars, b)
		t.Table.Columns = append(t.Table.Columns, Visible(p.day))
		all, law = append(all, htmlCell{Text: strconv.Itoa(p.all)}), append(law, htmlCell{Text: strconv.Itoa(p.law)})
	}
	t.Table.row("", all...)
	t.Table.row("", law...)
	saved := len(points) - 1
	t.Heading = fmt.Sprintf("Last %s and this one", care.Counted(saved, "saved audit", "saved audits"))
	t.Title = fmt.Sprintf("Findings flagged in the last %s and in this one", care.Counted(saved, "saved audit", "saved audits"))
	return t
}
