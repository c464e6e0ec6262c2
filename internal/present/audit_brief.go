package present

import (
	"ypa/internal/audit"
	"ypa/internal/care"
)

// window is how many lines a short page may have: a small terminal shows 30,
// one of them for what is typed next.
const window = 29

// brief is the page in one window: the table, a line a job, the totals. What
// does not fit is counted.
func (pg *page) brief() {
	pg.top()
	rows, out := pg.rows()
	tasks := pg.tasks()
	changed := pg.lineCount((*page).briefChanges)
	if pg.style.wide() {
		table, closing := pg.lineCount(func(q *page) { q.briefPeople(rows, out) }), pg.lineCount((*page).briefEnd)+changed
		head := pg.lineCount((*page).top)
		if over := head + table + 1 + min(len(tasks), max(8-changed, 3)) + 1 + closing - window; over > 0 && !pg.o.All {
			rows, out = pg.fewest(rows, out, over)
		}
		pg.briefPeople(rows, out)
		pg.Blank()
		pg.briefChanges()
		room := window - head - pg.lineCount(func(q *page) { q.briefPeople(rows, out) }) - 2 - closing
		pg.briefTasks(tasks, room)
	} else {
		pg.briefChanges()
		pg.briefTasks(tasks, window-pg.lineCount((*page).top)-pg.lineCount((*page).briefEnd)-changed-1)
	}
	if len(tasks) > 0 {
		pg.Blank()
	}
	pg.briefEnd()
}

// lineCount is how many lines a part of the page takes.
func (pg *page) lineCount(part func(*page)) int {
	var n lineCounter
	part(newPage(&n, pg.style, pg.r, pg.o))
	return int(n)
}

// lineCounter counts the lines written to it.
type lineCounter int

func (n *lineCounter) Write(p []byte) (int, error) {
	for _, c := range p {
		if c == '\n' {
			*n++
		}
	}
	return len(p), nil
}

func (pg *page) briefPeople(rows []*audit.Line, out hiddenRows) {
	if len(pg.r.Lines) == 0 {
		pg.firstSteps()
		return
	}
	if !pg.headlineTable(rows, out) {
		pg.cards(rows, out)
	}
}

// fewest leaves out rows, those with nothing to see first, until over lines are
// saved; at least four stay.
func (pg *page) fewest(rows []*audit.Line, out hiddenRows, over int) ([]*audit.Line, hiddenRows) {
	var kept []*audit.Line
	for _, l := range rows {
		if pg.busy(l) {
			kept = append(kept, l)
		}
	}
	out.quiet += len(rows) - len(kept)
	if most := max(len(rows)-over-1, 4); len(kept) > most {
		out.busy = len(kept) - most
		kept = kept[:most]
	}
	return kept, out
}

// briefTasks writes a line a job, as many as there is room for.
func (pg *page) briefTasks(tasks []task, room int) {
	s := pg.shape(tasks)
	for _, t := range tasks {
		s.whose = max(s.whose, columns(pg.show(pg.turn(t.job.Block)))+columnGap)
	}
	for i, t := range tasks {
		room -= pg.lineCount(func(q *page) { q.briefTask(t, s) })
		if rest := len(tasks) - i; room < 1 && rest > 1 {
			pg.line(pg.showf("and %s: ypa audit", care.Counted(rest, "more job", "more jobs")))
			return
		}
		pg.briefTask(t, s)
	}
}

// turn says whose a job is, in a word or two.
func (pg *page) turn(b audit.Block) string {
	switch b.Kind {
	case audit.Today:
		return "TODAY, ours"
	case audit.Ours:
		return "ours"
	case audit.Chase:
		return pg.authority(b.Authority)
	}
	return ""
}

// widestLabel is the most that number, whose and who may take of a line.
const widestLabel = 60

func (pg *page) briefTask(t task, s shape) {
	text := t.brief
	if t.lead.New {
		text += " (new)"
	}
	how := pg.show(howLong(pg.r.Lateness(t.job), pg.r.AsOf))
	mark := left(t.mark, columns(s.indent))
	turn := pg.show(pg.turn(t.job.Block))
	label := mark + left(turn, s.whose) + left(t.who, s.who)
	if pg.style.wide() && columns(label) <= widestLabel {
		pg.oneLine(label, pg.show(text), how, shown(t.lead.Basis), s)
		return
	}
	pg.labelled(mark, turn+", "+t.who+": "+pg.show(text), how, false)
}

// briefEnd repeats the answer in two lines.
func (pg *page) briefEnd() {
	var parts []shown
	for i, name := range headlines() {
		parts = append(parts, pg.showf("%s %d of %d", name, len(pg.r.Summary.HeadlineFlagged[i]), pg.r.Summary.AppliesTo[i]))
	}
	parts = append(parts, pg.showf("Can't tell %d", pg.r.Summary.CannotTell), pg.showf("Explained %d", pg.r.Summary.Waived))
	pg.pieces("", "", parts, "   ")
	var last []shown
	if pg.r.Checkpoint != "" {
		last = append(last, pg.showf("Checkpoint %s.", pg.r.Checkpoint))
	}
	last = append(last, "Why and how: ypa audit")
	if pg.o.Has.Chase {
		last = append(last, "Chase: ypa chase")
	}
	if pg.o.Has.Due {
		last = append(last, "Soon: ypa due")
	}
	for _, c := range pg.o.Next {
		last = append(last, pg.show(c))
	}
	pg.pieces("", "", last, "   ")
}
