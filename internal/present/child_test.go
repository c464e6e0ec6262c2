package present

import (
	"bytes"
	"testing"
)

func TestChildScreens(t *testing.T) {
	for _, tt := range []struct {
		name  string
		view  ChildView
		style Style
		has   Commands
	}{
		{"chloe-100", chloeView(), Style{Width: 100, Names: true}, Commands{}},
		{"chloe-100-card", chloeView(), Style{Width: 100, Names: true}, Commands{Card: true}},
		{"chloe-70", chloeView(), Style{Width: 70, Names: true}, Commands{}},
		{"chloe-references", chloeView(), Style{}, Commands{}},
		{"chloe-accessible", chloeView(), Style{Names: true, Accessible: true}, Commands{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			golden(t, "child/"+tt.name+".txt", written(t, func(b *bytes.Buffer) error {
				return ChildShow(b, Output{Style: tt.style}, tt.view, tt.has)
			}))
		})
	}
}
