package present

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"

	"ypa/internal/audit"
)

// labelWidth is the column at which the values of a card begin, after an indent
// of two.
const labelWidth = 22

// longForm is a cell where there is room for the whole of what it says.
func longForm(text string) string {
	switch text {
	case "NOBODY":
		return "NOBODY ON RECORD"
	case "NO PHONE/EMAIL":
		return "NO PHONE OR E-MAIL"
	}
	return text
}

// cards writes one block a young person, for narrow screens.
func (pg *page) cards(rows []*audit.Line, out hiddenRows) {
	for i, l := range rows {
		if i > 0 {
			pg.Blank()
		}
		pg.heading(pg.show(pg.who(l.Ref)))
		for i, c := range l.Cells {
			pg.card(shown(headlines()[i]), longForm(cellText(c)), c.State.Flagged(), c.Job)
		}
		pg.cardEnd(l, "more ")
	}
	if home, here := pg.home(); here {
		pg.Blank()
		pg.heading("The home")
		pg.cardEnd(&home, "")
	}
	if hidden := out.line(); hidden != "" {
		pg.Blank()
		pg.Text(hidden)
	}
}

// card writes one line of a card, with the jobs it points at on the right.
func (pg *page) card(label shown, text string, alert bool, jobs ...int) {
	pg.labelled("  "+left(label, labelWidth), pg.show(text), pg.marks(jobs), alert)
}

// marks are the numbers of jobs in brackets: "[6] [7]".
func (pg *page) marks(jobs []int) shown {
	jobs = slices.DeleteFunc(slices.Clone(jobs), func(n int) bool { return n == 0 })
	if len(jobs) == 0 {
		return ""
	}
	return pg.showf("[%s]", numbers(jobs, "] ["))
}

// labelled writes a value behind its label, and something on the right of its
// first line, or of a line of its own where there is no room.
func (p *Printer) labelled(label, text, mark shown, alert bool) {
	width := p.style.page()
	indent := blanks(columns(label))
	room := width - columns(label)
	lines := wrap(text, room)
	if mark != "" {
		lines = wrapHanging(text, max(room-columns(mark)-columnGap, 1), room)
		if longest(text) > room-columns(mark)-columnGap {
			lines = wrap(text, room)
		}
	}
	for i, l := range lines {
		if i > 0 {
			label = indent
		}
		if alert {
			l = p.style.alert(l)
		}
		line, fits := apart(label+l, mark, width)
		if !fits {
			p.line(label + l)
			continue
		}
		mark = ""
		p.line(line)
	}
	if mark != "" {
		p.line(right(mark, width))
	}
}

// cardEnd writes what a card says beside the three headlines.
func (pg *page) cardEnd(l *audit.Line, more string) {
	today := pg.endingToday(l)
	jobs := slices.DeleteFunc(slices.Clone(l.Jobs), func(n int) bool { return slices.Contains(today, n) })
	if text := otherWords(l, len(jobs), more); text != "" {
		pg.card("Other", text, false, jobs...)
	}
	switch next := l.NextDue; {
	case next.On.IsZero():
	case next.On == pg.r.AsOf:
		pg.card("Next due", strings.TrimSpace("today: "+next.What), false, today...)
	default:
		pg.card("Next due", strings.TrimSuffix(next.On.Near(pg.r.AsOf)+", "+next.What, ", "), false)
	}
}

// endingToday gives the jobs of a young person that end today, if that is what
// falls due next.
func (pg *page) endingToday(l *audit.Line) []int {
	var list []int
	for i := range pg.r.Jobs {
		j := &pg.r.Jobs[i]
		if j.Block.Kind == audit.Today && l.NextDue.On == pg.r.AsOf && slices.Contains(l.Jobs, j.Number) {
			list = append(list, j.Number)
		}
	}
	return list
}

// otherWords says in words what the column "Other" of the table holds.
func otherWords(l *audit.Line, jobs int, more string) string {
	var parts []string
	if jobs > 0 {
		parts = append(parts, care.Counted(jobs, more+"job", more+"jobs"))
	}
	if l.Unknown > 0 {
		text := fmt.Sprintf("%d can't be told", l.Unknown)
		if jobs == 0 {
			text = care.Counted(l.Unknown, "thing", "things") + " can't be told"
		}
		parts = append(parts, text)
	}
	if l.Explained > 0 {
		parts = append(parts, fmt.Sprintf("%d explained", l.Explained))
	}
	return strings.Join(parts, ", ")
}
