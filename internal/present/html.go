package present

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode/utf8"
)

// pages are the HTML pages: no script, nothing from the network, the style in
// the page itself.
//
//go:embed pages/*.gohtml
var pages embed.FS

// htmlTable is a table of a page. On a narrow screen each row becomes a card.
type htmlTable struct {
	ID           string
	Class        string
	Caption      string
	CaptionHeard bool // the heading above says it to those who see
	Columns      []string
	Rows         []htmlRow
	Empty        string // what stands there instead of no rows
}

type htmlRow struct {
	ID    string
	Cells []htmlCell // the first one names the row
}

// htmlCell is a cell; its label is its column's heading, for cards.
type htmlCell struct {
	Label string
	Text  string
	Hint  string // shown when the pointer rests on it
	Flag  bool
	Fit   string // how its text breaks: "short" not at all, "run" anywhere
	Jobs  []int  // jobs that it points at
}

// row adds a row of cells, which get the headings of their columns.
func (t *htmlTable) row(id string, cells ...htmlCell) {
	for i := range cells {
		cells[i].Label = t.Columns[i]
		cells[i].Text = Visible(cells[i].Text) // which also makes plain spaces of those that hold words together
		cells[i].Hint = Visible(cells[i].Hint)
		cells[i].Fit = fitOf(cells[i].Text)
	}
	t.Rows = append(t.Rows, htmlRow{ID: id, Cells: cells})
}

// fitOf says how a text may break: a short one stays on its line, and so does a
// word that fits a column.
func fitOf(text string) string {
	longest := 0
	for word := range strings.FieldsSeq(text) {
		longest = max(longest, utf8.RuneCountInString(word))
	}
	switch {
	case text == "":
		return ""
	case longest > longWord:
		return "run"
	case utf8.RuneCountInString(text) <= shortText:
		return "short"
	}
	return ""
}

// In characters: the longest word that a column is made wide enough for, and the
// longest text that never breaks.
const (
	longWord  = 24
	shortText = 14
)

// htmlPage is a page of tables.
type htmlPage struct {
	Title  string
	Class  string
	MadeUp string
	On     string
	Lead   []string
	Tables []htmlTable
	Foot   []string
}

// write writes the page. Nothing is written before all of it is ready.
func (p *htmlPage) write(w io.Writer) error {
	p.Title, p.On = Visible(p.Title), Visible(p.On)
	for i := range p.Lead {
		p.Lead[i] = Visible(p.Lead[i])
	}
	for i := range p.Foot {
		p.Foot[i] = Visible(p.Foot[i])
	}
	return render(w, "list.gohtml", p)
}

// render fills in a page. html/template escapes whatever comes from the data.
func render(w io.Writer, name string, data any) error {
	t, err := template.ParseFS(pages, "pages/shared.gohtml", "pages/"+name)
	if err != nil {
		return fmt.Errorf("page %s: %w", name, err)
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, name, data); err != nil {
		return fmt.Errorf("page %s: %w", name, err)
	}
	_, err = w.Write(b.Bytes())
	return err
}

// madeUpLine heads a page about a made-up home.
func madeUpLine(is bool) string {
	if is {
		return madeUp
	}
	return ""
}

// html writes a list as a page with one table.
func (l *listing) html(w io.Writer) error { return l.page().write(w) }

// page is a list as a page with one table.
func (l *listing) page() *htmlPage {
	p := htmlPage{Title: l.title, MadeUp: madeUpLine(l.head.MadeUp), On: l.on(Style{}), Foot: l.foot}
	t := htmlTable{Caption: l.title, CaptionHeard: true, Empty: Visible(l.empty)}
	used := l.used()
	for _, c := range used {
		t.Columns = append(t.Columns, Visible(l.columns[c].head))
	}
	for _, r := range l.rows {
		var cells []htmlCell
		for _, c := range used {
			cells = append(cells, htmlCell{Text: r[c].text, Flag: r[c].alert})
		}
		t.row("", cells...)
	}
	p.Tables = []htmlTable{t}
	return &p
}

// html writes what falls due as a page.
func (d *DueList) html(w io.Writer, s Style) error {
	today := d.Report.AsOf
	p := htmlPage{Title: d.title(), MadeUp: madeUpLine(d.Report.Home.MadeUp), On: "on " + today.Long()}
	t := htmlTable{
		Caption: "What falls due, soonest first", Columns: []string{"When", "Who", "What", "Latest", "Whose"}, Empty: "Nothing falls due until then.",
	}
	for n := range d.Items {
		i := &d.Items[n]
		when := i.On.Near(today)
		if mark := d.mark(i); mark != "" {
			when += ", " + mark
		}
		t.row("", htmlCell{Text: when}, htmlCell{Text: d.who(s, i)}, htmlCell{Text: d.what(s, i, true), Flag: i.BookedLate}, htmlCell{Text: i.Latest.Near(today)}, htmlCell{Text: d.whose(i)})
	}
	p.Tables = []htmlTable{t}
	if len(d.Items) > 0 {
		p.Foot = []string{d.sum()}
	}
	return p.write(w)
}
