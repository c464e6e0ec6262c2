package present

import (
	"bytes"
	"fmt"
	"io"

	"ypa/internal/audit"
)

// AuditOptions say what of an audit is shown.
type AuditOptions struct {
	Brief bool     // a line a job, one window of 30 lines
	Since bool     // list what changed since the saved audit that it is compared with
	All   bool     // also what is met, what does not apply, and every young person
	Has   Commands // commands that the text may speak of
	Next  []string // what to type next; empty: worked out from the audit
}

// Commands says which commands exist beside those that every release has. No
// text names a command that does not exist.
type Commands struct {
	Card  bool // ypa card
	Chase bool // ypa chase
	Due   bool // ypa due
	Save  bool // ypa audit --save
}

// Audit writes an audit in the format of out: table, csv, json or markdown.
func Audit(w io.Writer, out Output, r *audit.Report, o AuditOptions) error {
	switch out.Format {
	case Table, "":
		return auditText(w, out.Style, r, o)
	case JSON:
		return auditJSON(w, out, r, o)
	case Markdown:
		return auditMarkdown(w, out.Style, r, o)
	case HTML:
		return auditHTML(w, out.Style, r, o)
	default:
		s := auditSheet(out, r, o)
		return s.write(w, out, ViewAudit, Book{Title: s.Title, Day: r.AsOf})
	}
}

// auditText writes an audit for people. Nothing is written before all of it is
// ready.
func auditText(w io.Writer, s Style, r *audit.Report, o AuditOptions) error {
	var b bytes.Buffer
	pg := newPage(&b, s, r, o)
	switch {
	case s.Accessible:
		pg.spoken()
	case o.Brief:
		pg.brief()
	default:
		pg.full()
	}
	if pg.Err() != nil {
		return pg.Err()
	}
	_, err := w.Write(b.Bytes())
	return err
}

// page is an audit on its way to a screen.
type page struct {
	*Printer
	r    *audit.Report
	o    AuditOptions
	name map[string]string // by reference
}

func newPage(w io.Writer, s Style, r *audit.Report, o AuditOptions) *page {
	pg := &page{Printer: NewPrinter(w, s), r: r, o: o, name: map[string]string{}}
	for _, l := range r.Lines {
		pg.name[l.Ref] = l.Name
	}
	return pg
}

// full is the whole page: the table, what to do, what comes, and the answer
// again.
func (pg *page) full() {
	pg.top()
	pg.people()
	pg.Blank()
	pg.toDo()
	pg.coming()
	pg.questions()
	pg.explained()
	pg.notes()
	if pg.o.All {
		pg.rest()
	}
	pg.sinceSection()
	pg.inShort()
}

// show makes text safe to print, in the style of the page.
func (pg *page) show(text string) shown { return pg.style.show(text) }

// showf is show with a format.
func (pg *page) showf(format string, args ...any) shown { return pg.show(fmt.Sprintf(format, args...)) }

// text is a sentence of the audit, with names or without.
func (pg *page) text(t audit.Text) string { return t.String(pg.style.Names) }

// who is a young person as the page calls them, or the home.
func (pg *page) who(ref string) string {
	name := pg.name[ref]
	switch {
	case ref == "":
		return "The home"
	case pg.style.Names && name != "":
		return ref + " " + name
	}
	return ref
}
