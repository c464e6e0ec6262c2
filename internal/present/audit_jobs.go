package present

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/audit"
)

// toDo writes the jobs, block by block.
func (pg *page) toDo() {
	tasks := pg.tasks()
	if len(tasks) == 0 {
		return
	}
	pg.heading("WHAT TO DO")
	shape := pg.shape(tasks)
	for i, t := range tasks {
		if i == 0 || t.job.Block != tasks[i-1].job.Block {
			pg.Blank()
			pg.blockHeading(t.job.Block, tasks)
		}
		pg.writeTask(t, shape)
	}
	pg.Blank()
}

// blockHeading heads a block with the number of its jobs.
func (pg *page) blockHeading(b audit.Block, tasks []task) {
	n := 0
	for _, t := range tasks {
		if t.job.Block == b {
			n++
		}
	}
	text := fmt.Sprintf("%s (%d)", pg.blockName(b), n)
	if b.Kind == audit.Chase && b.Authority != "" && pg.o.Has.Chase {
		text += pg.chased(b.Authority)
		if full := text + ":   ypa chase " + b.Authority; columns(pg.show(full)) <= pg.style.page() {
			pg.line(pg.style.strong(pg.show(full)))
			return
		}
	}
	pg.heading(pg.show(text))
}

// chased says how often an authority was asked for what it still owes, and when
// last. After the third time it goes further up (regulation 5(c)).
func (pg *page) chased(authority string) string {
	for _, c := range pg.r.Chases {
		if c.Authority != authority || c.Times == 0 {
			continue
		}
		said := fmt.Sprintf(", chased %d times, last %s", c.Times, c.Last.Near(pg.r.AsOf))
		if c.Times == 1 {
			said = ", chased once, " + c.Last.Near(pg.r.AsOf)
		}
		if c.Escalate {
			said += ", so escalate, reg 5(c)"
		}
		return said
	}
	return ", not chased yet"
}

// blockName is the heading of a block without numbers.
func (pg *page) blockName(b audit.Block) string {
	switch b.Kind {
	case audit.Today:
		return "Today"
	case audit.Ours:
		return "Ours"
	case audit.Chase:
		return "Chase " + pg.authority(b.Authority)
	}
	return ""
}

// authority is what an authority is called; no authority is on record for some.
func (pg *page) authority(id string) string {
	if id == "" {
		return "the placing authority"
	}
	return pg.r.AuthorityName(id)
}

// shape is how wide the parts of a job's first line are.
type shape struct {
	indent  shown // under which the lines of a job stand
	whose   int   // on the brief page: whose turn it is
	who     int   // 0: no room, the young person has the line alone
	basis   int
	howEnds int
}

// widestWho is the most that a name may take of the first line of a job.
const widestWho = 26

func (pg *page) shape(tasks []task) shape {
	var s shape
	for _, t := range tasks {
		s.indent = blanks(max(columns(s.indent), columns(t.mark)+1))
		s.basis = max(s.basis, columns(shown(t.lead.Basis)), columns("guidance"))
		if w := columns(t.who); w <= widestWho {
			s.who = max(s.who, w)
		}
	}
	s.who += columnGap
	s.howEnds = pg.style.page() - s.basis - columnGap
	if !pg.style.wide() {
		s.who = 0
	}
	return s
}

// writeTask writes one job: what is so, why, and what to type.
func (pg *page) writeTask(t task, s shape) {
	head := left(t.mark, columns(s.indent))
	if columns(t.who)+columnGap > s.who {
		how := shown(strings.TrimSpace(string(pg.show(t.how)) + "  " + string(t.lead.Basis)))
		pg.labelled(head, t.who, how, false)
		pg.block(s.indent, s.indent, pg.show(t.what))
	} else {
		pg.oneLine(head+left(t.who, s.who), pg.show(t.what), pg.show(t.how), shown(t.lead.Basis), s)
	}
	if t.all != "" {
		pg.block(s.indent, s.indent, t.all)
	}
	if t.because != "" {
		pg.block(s.indent, s.indent, t.because)
	}
	pg.commands(s.indent, t)
}

// oneLine writes a text between its label and, on the right, how long and who
// asks it. What does not fit goes on under itself.
func (pg *page) oneLine(label, text, how, basis shown, s shape) {
	rest := s.howEnds - columns(label)
	room := rest
	if how != "" {
		room -= columns(how) + columnGap
	}
	lines := wrapHanging(text, max(room, 1), rest)
	if room < longest(text) {
		lines = append([]shown{""}, wrap(text, rest)...)
	}
	first, _ := apart(label+lines[0], how, s.howEnds)
	pg.line(left(first, pg.style.page()-s.basis) + basis)
	for _, l := range lines[1:] {
		pg.line(blanks(columns(label)) + l)
	}
}

// commands writes what to type: on one line where that fits, else one a line.
func (pg *page) commands(indent shown, t task) {
	if len(t.fixes) == 0 {
		return
	}
	label := indent + left(shown(t.done+":"), len("When known: "))
	line := label + joined(t.fixes, "   and   ")
	if columns(line) <= pg.style.page() && pg.style.wide() {
		pg.line(line)
		return
	}
	under := blanks(columns(label))
	if !pg.style.wide() || slices.ContainsFunc(t.fixes, func(f shown) bool { return columns(label+f) > pg.style.page() }) {
		pg.line(indent + shown(t.done+":"))
		label, under = indent+"  ", indent+"  "
	}
	for i, f := range t.fixes {
		if i > 0 {
			label = under
		}
		pg.block(label, under+"  ", f)
	}
}
