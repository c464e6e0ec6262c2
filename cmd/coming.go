package cmd

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// coming is something that is to be done by a day. One action may close several
// findings.
type coming struct {
	on       calendar.Date
	person   string
	action   string
	what     []string
	headline string // what, where only a headline rule says it
	basis    procedure.Basis
	fix      string
}

// text says what, in a few words. What a headline rule calls it is said only
// where no other rule does: the others are about single acts.
func (c *coming) text() string {
	if len(c.what) == 0 {
		return c.headline
	}
	return strings.Join(c.what, ", ")
}

// upcoming lists what falls due today or later.
func upcoming(findings []audit.Finding, today calendar.Date) []coming {
	var list []coming
	rules := audit.ByID()
	for i := range findings {
		f := &findings[i]
		r := rules[f.Rule]
		waiting := f.State == audit.DueSoon || f.State == audit.Met
		if !waiting || f.Next == "" || f.Due.IsZero() || f.On().Before(today) {
			continue
		}
		at := slices.IndexFunc(list, func(c coming) bool { return c.action == r.Action && c.on == f.On() })
		if at < 0 {
			at = len(list)
			list = append(list, coming{on: f.On(), person: f.Person, action: r.Action, basis: f.Basis, fix: f.Fix()})
		}
		if r.Headline > 0 {
			list[at].headline = f.Next
		} else {
			list[at].what = append(list[at].what, f.Next)
		}
	}
	return list
}

// aligned writes what falls due, one a line, in columns: the day, what, on what
// basis, and the command.
func aligned(next []coming, today calendar.Date) []string {
	wide := 0
	for i := range next {
		wide = max(wide, utf8.RuneCountInString(next[i].text()))
	}
	lines := make([]string, len(next))
	for i := range next {
		c := &next[i]
		lines[i] = fmt.Sprintf("%-10s  %-*s  %-8s", c.on.Near(today), wide, c.text(), c.basis)
	}
	return lines
}

// sooner orders what is coming by its day.
func sooner(a, b coming) int { return a.on.Compare(b.on) }
