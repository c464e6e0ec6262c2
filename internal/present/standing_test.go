package present

import (
	"bytes"
	"testing"

	"ypa/internal/audit"
)

// standingWeek is what falls due in the week of Rowan House.
func standingWeek() []audit.DueItem {
	return []audit.DueItem{
		{On: day("2026-11-24"), Refs: []string{"RH-03"}, What: says("tell the IRO of a missing episode")},
		{On: day("2026-11-26"), What: says("Reg 44 visit")},
		{On: day("2026-11-27"), Refs: []string{"RH-01"}, What: says("IV visit")},
		{On: day("2026-11-29"), Refs: []string{"RH-02"}, What: says("review")},
	}
}

func TestStanding(t *testing.T) {
	saved := rowan()
	saved.LastSaved = &audit.Saved{On: day("2026-11-16"), Author: "Karen Doyle"}
	nobody := calm()
	nobody.Lines, nobody.Summary = nil, audit.Summary{}
	for _, tt := range []struct {
		name   string
		report *audit.Report
		week   []audit.DueItem
		style  Style
	}{
		{"rowan-100", saved, standingWeek(), Style{Width: 100, Names: true}},
		{"rowan-70", saved, standingWeek(), Style{Width: 70, Names: true}},
		{"rowan-accessible", saved, standingWeek(), Style{Width: 100, Names: true, Accessible: true}},
		{"calm-100", calm(), nil, Style{Width: 100}},
		{"nobody-100", nobody, nil, Style{Width: 100}},
		{"crowd-70", crowd(40), nil, Style{Width: 70}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := written(t, func(b *bytes.Buffer) error { return Standing(b, tt.style, tt.report, tt.week) })
			golden(t, "standing/"+tt.name+".txt", text)
			for _, l := range tt.report.Lines {
				if l.Name != "" && bytes.Contains(text, []byte(l.Name)) {
					t.Errorf("%s is named", l.Ref)
				}
			}
		})
	}
}
