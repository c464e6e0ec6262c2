package intake

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
)

// Sheet is a spreadsheet as it was understood: its rows below the headings, and
// what each column means. Everything in it that is shown to people, the texts
// of cells apart, is safe to show.
type Sheet struct {
	File      string   // the name it was read under
	Format    string   // CSV, XLSX
	Encoding  string   // UTF-8, Windows-1252, UTF-16; empty for XLSX
	Separator string   // comma, semicolon, tab; empty for XLSX
	Tab       string   // the sheet of the workbook that was read; empty for CSV
	OtherTabs []string // the workbook's other sheets, which were not read
	HeaderRow int      // the row of the headings, from 1
	Columns   []Column // every column that has a heading or something below it
	Rows      []Row    // the rows below the headings that hold anything
	Remarks   []string // what a reader should know about how it was read
	cells     int      // of the row of the headings, empty ones at its end included
}

// Column is a column of a sheet and what it means.
type Column struct {
	Index   int    // from 0
	Letter  string // as spreadsheet programs show it: A, B, AA
	Heading string // as it stands there, safe to show
	Field   Field  // what it means; empty: it is not read
	Why     string // why it is not read
	plain   string // the heading, comparable
	double  bool   // means what another column means already
}

// String names the column, as column C (DOB).
func (c Column) String() string {
	if c.Heading == "" {
		return "column " + c.Letter
	}
	return "column " + c.Letter + " (" + c.Heading + ")"
}

// Row is one row of a sheet.
type Row struct {
	Number int // as a spreadsheet program shows it, from 1
	Hidden bool
	Cells  []Cell
}

// Cell is one cell, as it stands in the sheet.
type Cell struct {
	Text    string        // as written; a day cell as 2026-11-03
	Day     calendar.Date // set where the cell holds a real day, not a text
	Trouble string        // why the cell cannot be used, where it can't
}

func (c Cell) blank() bool { return strings.TrimSpace(c.Text) == "" && c.Trouble == "" }

// cell gives a cell of the row; beyond its end there are empty ones.
func (r Row) cell(index int) Cell {
	if index >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[index]
}

// texts gives what the cells of the row hold.
func (r Row) texts() []string {
	list := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		list[i] = c.Text
	}
	return list
}

// filled counts the cells that hold something.
func (r Row) filled() int {
	n := 0
	for _, c := range r.Cells {
		if !c.blank() {
			n++
		}
	}
	return n
}

// Source says in a few lines how the file was understood: its kind, the sheet
// that was read and those that weren't, the row of the headings.
func (s *Sheet) Source() []string {
	kind := slices.DeleteFunc([]string{s.Format, s.Encoding, s.Separator}, func(word string) bool { return word == "" })
	lines := []string{strings.Join(kind, ", ")}
	if s.Tab != "" {
		lines = append(lines, "sheet "+quote(s.Tab))
	}
	for _, other := range s.OtherTabs {
		lines = append(lines, "not read: sheet "+quote(other))
	}
	lines = append(lines, "headings in row "+itoa(s.HeaderRow))
	return append(lines, s.Remarks...)
}

// width is how many cells a row needs: up to the last heading.
func (s *Sheet) width() int {
	for _, c := range slices.Backward(s.Columns) {
		if c.Heading != "" {
			return c.Index + 1
		}
	}
	return 0
}
