package present

import (
	"fmt"

	"ypa/internal/audit"
)

// people writes the young people and the home: as a table where there is room,
// else as cards.
func (pg *page) people() {
	if len(pg.r.Lines) == 0 {
		pg.firstSteps()
		return
	}
	rows, out := pg.rows()
	if pg.style.wide() && pg.headlineTable(rows, out) {
		return
	}
	pg.cards(rows, out)
}

// firstSteps says what to type where nobody is on record.
func (pg *page) firstSteps() {
	if pg.r.Filtered {
		return
	}
	pg.Item("  ypa child add REF  ", "the first one, by reference")
	pg.Item("  ypa import FILE    ", "all of them, from a spreadsheet")
}

// headlineTable writes the first table, and is false where it does not fit.
func (pg *page) headlineTable(rows []*audit.Line, out hiddenRows) bool {
	head := []shown{"Young person", "Advocacy\ninformation", "IRO contact", "IV review", "Other", "Next due"}
	var fields [][]field
	for _, l := range rows {
		fields = append(fields, pg.fields(l))
	}
	home, here := pg.home()
	if here {
		fields = append(fields, []field{
			{text: "The home"},
			{},
			{},
			{},
			{text: pg.show(otherText(&home, ""))},
			{text: pg.show(pg.nextText(home.NextDue, ""))},
		})
	}
	lines, ok := pg.style.table(head, fields, tallest)
	if !ok {
		return false
	}
	pg.lines(lines)
	if hidden := out.line(); hidden != "" {
		pg.Text(hidden)
	}
	pg.legend(rows)
	return true
}

// fields is the row of a young person.
func (pg *page) fields(l *audit.Line) []field {
	list := []field{{text: pg.show(pg.who(l.Ref))}}
	for _, c := range l.Cells {
		text := cellText(c)
		if c.Job > 0 {
			text += fmt.Sprintf(" [%d]", c.Job)
		}
		list = append(list, field{text: pg.show(text), alert: c.State.Flagged()})
	}
	return append(list, field{text: pg.show(otherText(l, "-"))}, field{text: pg.show(pg.nextText(l.NextDue, "-"))})
}

// legend explains the signs of the table, with a job of this audit as example.
func (pg *page) legend(rows []*audit.Line) {
	parts := []shown{"CAPITALS: not on record, or overdue."}
	if n := pg.firstJob(rows); n > 0 {
		parts = append(parts, pg.showf("[%d]: job %d below.", n, n))
	}
	pg.pieces("", "", append(parts, "?: can't tell yet.", "-: nothing."), "   ")
}

// firstJob is the first job that a headline column points at, else the first.
func (pg *page) firstJob(rows []*audit.Line) int {
	for _, l := range rows {
		for _, c := range l.Cells {
			if c.Job > 0 {
				return c.Job
			}
		}
	}
	if len(pg.r.Jobs) > 0 {
		return pg.r.Jobs[0].Number
	}
	return 0
}
