package present

import (
	"fmt"

	"ypa/internal/care"
)

// childLabel is the column at which what is said of a young person begins.
const childLabel = 21

// fewestJobs is how many lines of what to do are shown even where the screen is
// full: they matter more than a page that does not scroll.
const fewestJobs = 4

// wide writes the screen with a table of people; false: it does not fit.
func (c *childPage) wide() bool {
	people, ok := c.peopleTable()
	if !ok {
		return false
	}
	c.top()
	c.Blank()
	c.lines(people)
	c.Blank()
	for _, l := range c.facts() {
		c.fact(l)
	}
	closing := c.closing()
	c.toDo(max(window-c.count(people)-3-len(closing), fewestJobs+2))
	c.Blank()
	for _, l := range closing {
		c.pieces("", "", l, "      ")
	}
	return true
}

// count is how many lines stand above the list of what to do.
func (c *childPage) count(people []shown) int {
	var n lineCounter
	q := &childPage{Printer: NewPrinter(&n, c.style), v: c.v, has: c.has}
	q.top()
	for _, l := range q.facts() {
		q.fact(l)
	}
	return int(n) + len(people)
}

// top writes who this is.
func (c *childPage) top() {
	if c.v.MadeUp {
		c.heading(madeUp)
	}
	c.pair(c.show(c.title(true)), c.show("on "+c.v.AsOf.Long()))
	c.sayings(c.standing()...)
	c.sayings(c.extras()...)
}

// peopleTable sets the people in columns.
func (c *childPage) peopleTable() ([]shown, bool) {
	head := []shown{"People", "Who", "How to reach", "Told on", "Since"}
	var rows [][]field
	for i := range c.v.People {
		p := &c.v.People[i]
		who, reach := c.who(p), c.reach(p)
		if p.None != "" {
			who = marked(who, p.Job)
		} else if p.Gap != "" {
			reach = marked(reach, p.Job)
		}
		told := p.NotTold
		if told == "" && !p.Told.IsZero() {
			told = c.near(p.Told)
		}
		since := c.near(p.Since)
		if !p.Checked.IsZero() {
			since = "checked " + nearDay(p.Checked, c.v.AsOf)
		}
		rows = append(rows, []field{
			{text: c.show(p.Role)},
			{text: c.show(who), alert: p.None != "" && p.Flagged},
			{text: c.show(dash(reach)), alert: p.Gap != "" && p.Flagged},
			{text: c.show(dash(marked(told, p.ToldJob))), alert: p.NotTold != ""},
			{text: c.show(dash(since))},
		})
	}
	return c.style.table(head, rows, tallest)
}

// said is a line of facts: what it is about, and what is so.
type said struct {
	label string
	text  string
	jobs  []int
	alert bool
}

// fact writes one of them with its jobs behind.
func (c *childPage) fact(l said) {
	text := l.text
	for _, n := range l.jobs {
		text = marked(text, n)
	}
	c.labelled(left(c.show(l.label), childLabel), c.show(text), "", l.alert)
}

// toDo lists the jobs in as many lines as there are: with their commands where
// all of them fit, else with those that need no line of their own.
func (c *childPage) toDo(room int) {
	if len(c.v.ToDo) == 0 {
		return
	}
	c.Blank()
	c.heading("To do")
	room -= 2
	jobs := c.toDoJobs(true)
	if lineSum(jobs) > room {
		jobs = c.toDoJobs(false)
	}
	for i, lines := range jobs {
		room -= len(lines)
		if rest := len(jobs) - i; room < 1 && rest > 1 {
			c.line(c.show(fmt.Sprintf("and %d more: ypa audit %s", rest, c.v.Ref)))
			return
		}
		c.lines(lines)
	}
}

func lineSum(jobs [][]shown) int {
	n := 0
	for _, lines := range jobs {
		n += len(lines)
	}
	return n
}

// toDoJobs are the lines of each job.
func (c *childPage) toDoJobs(full bool) [][]shown {
	mark, how, what := 0, 10, 0
	for _, t := range c.v.ToDo {
		mark, how = max(mark, len(fmt.Sprintf("[%d] ", t.Job))), max(how, columns(c.show(t.How)))
		if w := columns(c.what(t)); w <= widestWhat {
			what = max(what, w)
		}
	}
	var jobs [][]shown
	for _, t := range c.v.ToDo {
		jobs = append(jobs, c.toDoLines(t, mark, how+columnGap, what+3, full))
	}
	return jobs
}

// widestWhat is the most that what is so may take of a line with its command.
const widestWhat = 44

// what is what a job is about.
func (c *childPage) what(t ToDoRow) shown { return c.show(clause(t.What.String(c.style.Names))) }

// toDoLines is one job: its number, how long, what is so, what to type; the
// command on a line of its own where it does not fit behind and all is wanted.
func (c *childPage) toDoLines(t ToDoRow, mark, how, what int, full bool) []shown {
	label := left(c.show(fmt.Sprintf("[%d]", t.Job)), mark) + left(c.show(t.How), how)
	text, fix, width := c.what(t), shown(""), c.style.page()
	if len(t.Fixes) > 0 {
		fix = c.show(t.Fixes[0])
	}
	if line := label + left(text, what) + fix; columns(text) < what && columns(line) <= width {
		return []shown{line}
	}
	indent := blanks(mark + how)
	lines := under(label, indent, wrap(text, width-columns(label)))
	if fix == "" || !full {
		return lines
	}
	return append(lines, under(indent, indent+"  ", wrapHanging(fix, width-columns(indent), width-columns(indent)-2))...)
}

// under puts one indent before the first line and another before the rest.
func under(first, rest shown, lines []shown) []shown {
	for i := range lines {
		if i > 0 {
			first = rest
		}
		lines[i] = first + lines[i]
	}
	return lines
}

// closing is what stands at the end: how much is on record, and where to go.
func (c *childPage) closing() [][]shown {
	v := c.v
	entries := care.Counted(v.Entries, "entry", "entries")
	if !v.LastOn.IsZero() {
		entries += fmt.Sprintf(", last %s by %s", c.near(v.LastOn), v.LastBy)
	}
	if v.Late > 0 {
		entries += fmt.Sprintf("; %d %s written more than 7 days after the day", v.Late, word(v.Late, "was", "were"))
	}
	ways := []shown{c.show("All of them: ypa history " + v.Ref)}
	if c.has.Card {
		ways = append(ways, c.show(fmt.Sprintf("For %s: ypa card %s", c.called(), v.Ref)))
	}
	ways = append(ways, c.show("Change: ypa child set "+v.Ref))
	return [][]shown{{c.show(entries + ".")}, ways}
}
