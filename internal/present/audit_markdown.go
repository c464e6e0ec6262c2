package present

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"ypa/internal/audit"
)

// auditMarkdown writes the same page as Markdown: the table of headlines, then
// the jobs and the lists.
func auditMarkdown(w io.Writer, s Style, r *audit.Report, o AuditOptions) error {
	var b bytes.Buffer
	pg := newPage(io.Discard, s, r, o)
	m := &markdown{b: &b, pg: pg}
	m.top()
	m.table()
	m.jobs()
	m.lists()
	m.end()
	_, err := w.Write(b.Bytes())
	return err
}

// markdown is an audit on its way to a file of Markdown.
type markdown struct {
	b  *bytes.Buffer
	pg *page
}

// text makes a text safe to stand in Markdown.
func (m *markdown) text(text string) string { return escaped(m.pg.show(text)) }

// escaped writes the characters that Markdown, or the HTML in it, would take for
// its own so that they stand for themselves.
func escaped(t shown) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(string(t), hard, " ") {
		switch r {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '\\', '`', '*', '_', '|', '[', ']', '#', '~':
			b.WriteByte('\\')
			fallthrough
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// code sets what is to be typed.
func (m *markdown) code(text string) string {
	text = string(m.pg.show(text))
	fence := "`"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	if len(fence) > 1 {
		return fence + " " + text + " " + fence
	}
	return fence + text + fence
}

func (m *markdown) linef(format string, args ...any) {
	fmt.Fprintf(m.b, format, args...)
	m.b.WriteByte('\n')
}

func (m *markdown) top() {
	m.linef("# %s\n", m.text(m.pg.title()))
	if m.pg.r.Home.MadeUp {
		m.linef("**%s**\n", m.text(madeUp))
	}
	if saved := m.pg.lastSaved(); saved != "" {
		m.linef("%s.\n", m.text(capital(saved)))
	}
	m.linef("%s\n", m.text(m.pg.headline()))
	for _, l := range m.pg.r.Learnt {
		m.linef("- entry %d: %s", l.Entry, m.text(l.Text))
	}
	if len(m.pg.r.Learnt) > 0 {
		m.b.WriteByte('\n')
	}
	for _, n := range m.pg.noticeList() {
		m.linef("%s\n", m.text(n))
	}
}

func (m *markdown) table() {
	if len(m.pg.r.Lines) == 0 {
		return
	}
	names := headlines()
	m.linef("| Young person | %s | Other | Next due |", strings.Join(names[:], " | "))
	m.linef("|---|---|---|---|---|---|")
	rows, out := m.pg.rows()
	for _, l := range rows {
		fmt.Fprintf(m.b, "| %s |", m.text(m.pg.who(l.Ref)))
		for _, c := range l.Cells {
			m.cell(c)
		}
		m.linef(" %s | %s |", otherText(l, "-"), m.text(m.pg.nextText(l.NextDue, "-")))
	}
	if home, here := m.pg.home(); here {
		m.linef("| The home | | | | %s | %s |", otherText(&home, ""), m.text(m.pg.nextText(home.NextDue, "")))
	}
	m.b.WriteByte('\n')
	if hidden := out.line(); hidden != "" {
		m.linef("%s\n", m.text(hidden))
	}
}

// cell writes a headline column; what is flagged is bold.
func (m *markdown) cell(c audit.Cell) {
	text := m.text(cellText(c))
	if c.State.Flagged() {
		text = "**" + text + "**"
	}
	if c.Job > 0 {
		text += fmt.Sprintf(" [%d]", c.Job)
	}
	fmt.Fprintf(m.b, " %s |", text)
}

func (m *markdown) jobs() {
	tasks := m.pg.tasks()
	if len(tasks) == 0 {
		return
	}
	m.linef("## What to do\n")
	for i, t := range tasks {
		if i == 0 || t.job.Block != tasks[i-1].job.Block {
			m.linef("### %s\n", m.text(m.pg.blockName(t.job.Block)))
		}
		m.job(t)
	}
}

func (m *markdown) job(t task) {
	m.linef("**[%d] %s** %s (%s)  ", t.job.Number, escaped(t.who), m.text(t.what), m.text(strings.TrimPrefix(t.how+", "+string(t.lead.Basis), ", ")))
	if t.all != "" {
		m.linef("%s  ", escaped(t.all))
	}
	if t.because != "" {
		m.linef("%s  ", escaped(t.because))
	}
	var fixes []string
	for _, f := range t.fixes {
		fixes = append(fixes, m.code(string(f)))
	}
	if len(fixes) > 0 {
		m.linef("%s: %s", t.done, strings.Join(fixes, " and "))
	}
	m.b.WriteByte('\n')
}

func (m *markdown) lists() {
	m.list("Coming by "+m.pg.horizon(), m.pg.soon())
	m.list("Can't tell yet", m.pg.unknown())
	m.list("Explained", m.pg.waived())
	m.list("Notes", m.pg.noted())
	if m.pg.o.All {
		m.list("Met", m.pg.met())
		m.list("Does not apply", m.pg.notApplicable())
	}
	m.since()
}

// since writes what changed since the saved audit.
func (m *markdown) since() {
	if !m.pg.o.Since || m.pg.r.Since == nil {
		return
	}
	m.linef("## What changed %s\n", m.text(m.pg.sinceTitle()))
	for _, c := range m.pg.changes() {
		m.linef("### %s\n", m.text(c.heading()))
		m.entries(c.list)
	}
}

func (m *markdown) list(title string, entries []entry) {
	if len(entries) == 0 {
		return
	}
	m.linef("## %s (%d)\n", m.text(title), count(entries))
	m.entries(entries)
}

// entries writes a line each.
func (m *markdown) entries(entries []entry) {
	for _, e := range entries {
		day := ""
		if !e.day.IsZero() {
			day = e.day.Near(m.pg.r.AsOf) + ", "
		}
		who := m.pg.whose(e.refs)
		if len(e.refs) > 1 {
			who = strings.Join(e.refs, " ")
		}
		m.linef("- %s**%s**: %s (%s)", day, m.text(who), m.text(e.text), e.basis)
	}
	if len(entries) > 0 {
		m.b.WriteByte('\n')
	}
}

func (m *markdown) end() {
	m.linef("## In short\n")
	for _, s := range m.pg.sums() {
		m.linef("- %s: %s%s", s.name, s.of, m.text(strings.TrimSuffix(", "+strings.Join(s.list, " "), ", ")))
	}
	for _, part := range m.pg.closing() {
		m.linef("- %s", escaped(part))
	}
}
