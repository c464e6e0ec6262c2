package present

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"

	"ypa/internal/calendar"
)

// Head is what stands above a list: whose it is, and of which day.
type Head struct {
	Home   string
	MadeUp bool
	AsOf   calendar.Date
}

// listHead is how the JSON of a list begins.
type listHead struct {
	Schema int           `json:"schema"`
	Home   string        `json:"home"`
	MadeUp bool          `json:"made_up"`
	AsOf   calendar.Date `json:"as_of"`
}

func (h Head) json() listHead {
	return listHead{Schema: schema, Home: h.Home, MadeUp: h.MadeUp, AsOf: h.AsOf}
}

// item is one value of a list: as people read it and as files hold it.
type item struct {
	text  string
	data  Datum
	alert bool
}

// same is a value that is the same for people and programs.
func same(text string) item { return item{text: text, data: TextDatum(text)} }

// aNumber is a whole number.
func aNumber(n int) item { return item{text: strconv.Itoa(n), data: NumberDatum(n)} }

// aDay is a day; none is empty.
func aDay(d, today calendar.Date) item { return item{text: d.Near(today), data: DayDatum(d)} }

// listColumn is a column of a list: its heading, and its name in files.
type listColumn struct{ head, key string }

// listing is a list of the register.
type listing struct {
	head    Head
	title   string
	empty   string // what is said where there is nothing
	columns []listColumn
	rows    [][]item
	names   int // how many columns name a row, where it is shown as a card
	high    int // lines that a row may have in a table
	foot    []string
}

// write writes the list in the format of out; j is its JSON.
func (l *listing) write(w io.Writer, out Output, v View, j any) error {
	switch out.Format {
	case Table, "":
		var b bytes.Buffer
		l.text(NewPrinter(&b, out.Style))
		_, err := w.Write(b.Bytes())
		return err
	case JSON:
		return WriteJSON(w, j)
	case HTML:
		return l.html(w)
	default:
		return l.sheet(v).write(w, out, v, l.book())
	}
}

// sheet is the list as data.
func (l *listing) sheet(v View) *Sheet {
	s := &Sheet{Name: strings.ReplaceAll(string(v), " ", "-"), Title: l.title}
	for i, c := range l.columns {
		s.Columns = append(s.Columns, SheetColumn{Name: c.key, Title: c.head, Type: l.typeOf(i)})
	}
	for _, r := range l.rows {
		var row []Datum
		for _, i := range r {
			row = append(row, i.data)
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// typeOf is the type of a column: that of its cells where they have one.
func (l *listing) typeOf(column int) DatumType {
	t, seen := TextColumn, false
	for _, r := range l.rows {
		if d := r[column].data; !d.Empty() {
			if seen && d.kind != t {
				return TextColumn
			}
			t, seen = d.kind, true
		}
	}
	return t
}

// leaveOut takes columns out, by their names in files.
func (l *listing) leaveOut(keys ...string) {
	kept := func(i int) bool { return !slices.Contains(keys, l.columns[i].key) }
	for n, row := range l.rows {
		var short []item
		for i := range row {
			if kept(i) {
				short = append(short, row[i])
			}
		}
		l.rows[n] = short
	}
	var columns []listColumn
	for i := range l.columns {
		if kept(i) {
			columns = append(columns, l.columns[i])
		}
	}
	l.columns = columns
}

// book is what a workbook of the list says of itself.
func (l *listing) book() Book { return Book{Title: l.title, Day: l.head.AsOf} }

// text writes the list for people.
func (l *listing) text(p *Printer) {
	if l.head.MadeUp {
		p.heading(madeUp)
	}
	if l.title != "" {
		p.pair(p.style.show(l.title), p.style.show(l.on(p.style)))
		p.Blank()
	}
	switch {
	case len(l.rows) == 0:
		p.Text(l.empty)
	case p.style.Accessible:
		l.sentences(p)
	case !l.table(p):
		l.cards(p)
	}
	if len(l.foot) > 0 {
		p.Blank()
	}
	for _, f := range l.foot {
		p.Text(f)
	}
}

func (l *listing) on(s Style) string {
	if l.head.AsOf.IsZero() || s.Accessible {
		return ""
	}
	return "on " + l.head.AsOf.Long()
}

// table writes the rows in columns; false: they don't fit. Columns in which
// nothing stands are left out.
func (l *listing) table(p *Printer) bool {
	shownColumns := l.used()
	var head []shown
	var rows [][]field
	for _, c := range shownColumns {
		head = append(head, p.style.show(l.columns[c].head))
	}
	for _, r := range l.rows {
		var row []field
		for _, c := range shownColumns {
			row = append(row, field{text: p.style.show(dash(r[c].text)), alert: r[c].alert})
		}
		rows = append(rows, row)
	}
	lines, ok := p.style.table(head, rows, max(l.high, tallest))
	p.lines(lines)
	return ok
}

// used gives the columns in which something stands.
func (l *listing) used() []int {
	var list []int
	for c := range l.columns {
		for _, r := range l.rows {
			if r[c].text != "" {
				list = append(list, c)
				break
			}
		}
	}
	return list
}

// cards writes one block a row.
func (l *listing) cards(p *Printer) {
	label := 0
	for _, c := range l.columns[l.names:] {
		label = max(label, columns(p.style.show(c.head)))
	}
	for i, r := range l.rows {
		if i > 0 {
			p.Blank()
		}
		p.heading(p.style.show(l.name(r)))
		for c, v := range r[l.names:] {
			if v.text != "" {
				p.labelled("  "+left(p.style.show(l.columns[c+l.names].head), label+columnGap), p.style.show(v.text), "", v.alert)
			}
		}
	}
}

// name is what a row is called.
func (l *listing) name(r []item) string {
	var parts []string
	for _, v := range r[:l.names] {
		if v.text != "" {
			parts = append(parts, v.text)
		}
	}
	return strings.Join(parts, "  ")
}

// sentences writes one paragraph a row.
func (l *listing) sentences(p *Printer) {
	for _, r := range l.rows {
		parts := []shown{p.style.show(stop(l.name(r)))}
		for c, v := range r[l.names:] {
			if v.text != "" {
				parts = append(parts, p.style.show(stop(l.columns[c+l.names].head+": "+v.text)))
			}
		}
		p.pieces("", "", parts, " ")
	}
}
