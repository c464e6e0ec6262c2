package present

import (
	"io"
	"strconv"

	"ypa/internal/calendar"
	"ypa/internal/guard"
)

// Sheet is a table with typed cells, as it leaves the register: a CSV file, a
// tab of a workbook, a resource of a data package.
type Sheet struct {
	Name    string // of the file and the tab, lower case with hyphens: "3-young-people"
	Title   string // in words
	Columns []SheetColumn
	Rows    [][]Datum // each as long as Columns
}

// SheetColumn is a column of a sheet.
type SheetColumn struct {
	Name  string // in CSV, snake_case
	Title string // as people read it, in a workbook
	Type  DatumType
	About string // what stands in it, in a sentence, for whoever gets the file
}

// DatumType says what a column holds.
type DatumType int

// The types of a column. An empty cell of any type is one that nothing is known
// of, or that does not apply.
const (
	TextColumn   DatumType = iota
	DayColumn              // 2026-11-26 in CSV, a date in a workbook
	NumberColumn           // a whole number
)

// Datum is one cell of a sheet. The zero value is empty.
type Datum struct {
	kind   DatumType
	text   string
	day    calendar.Date
	number int
	own    bool // a text in ypa's own form, which needs no guard
	filled bool
}

// TextDatum is a cell with text; "" is empty.
func TextDatum(text string) Datum { return Datum{text: text, filled: text != ""} }

// OwnDatum is a cell with text that ypa or a procedure has the form of, such as
// the month 2026-11: no reference, no name, nothing that somebody typed.
func OwnDatum(text string) Datum { return Datum{text: text, own: true, filled: text != ""} }

// DayDatum is a cell with a day; the zero day is empty.
func DayDatum(day calendar.Date) Datum {
	return Datum{kind: DayColumn, day: day, filled: !day.IsZero()}
}

// NumberDatum is a cell with a whole number; 0 is a number.
func NumberDatum(n int) Datum { return Datum{kind: NumberColumn, number: n, filled: true} }

// Empty reports whether nothing stands in the cell.
func (d Datum) Empty() bool { return !d.filled }

// String is the cell as text, exactly, before any guard.
func (d Datum) String() string {
	if !d.filled {
		return ""
	}
	switch d.kind {
	case DayColumn:
		return d.day.String()
	case NumberColumn:
		return strconv.Itoa(d.number)
	case TextColumn:
	}
	return d.text
}

// guarded is the cell as CSV for people holds it.
func (d Datum) guarded() string {
	if d.kind != TextColumn {
		return d.String()
	}
	if d.own {
		return Visible(d.text)
	}
	return guard.Text(Visible(d.text))
}

// CSV writes the sheet for people: what cannot be seen is made visible, and text
// that a spreadsheet would take for a formula or a number is guarded, see package
// guard. Into a file it goes as Excel wants it: with a byte order mark, and CRLF
// at the end of lines.
func (s *Sheet) CSV(w io.Writer, file bool) error { return s.csv(w, file, Datum.guarded) }

// RawCSV writes the sheet for programs: every text as it is, no guard, no byte
// order mark. No spreadsheet program should open it.
func (s *Sheet) RawCSV(w io.Writer) error { return s.csv(w, false, Datum.String) }

func (s *Sheet) csv(w io.Writer, file bool, cell func(Datum) string) error {
	header := make([]string, 0, len(s.Columns))
	for _, c := range s.Columns {
		header = append(header, c.Name)
	}
	return writeCSV(w, file, header, s.cells(cell))
}

// cells are the rows as texts.
func (s *Sheet) cells(cell func(Datum) string) [][]string {
	rows := make([][]string, 0, len(s.Rows))
	for _, r := range s.Rows {
		row := make([]string, len(r))
		for i, d := range r {
			row[i] = cell(d)
		}
		rows = append(rows, row)
	}
	return rows
}

// RowsCSV writes the rows as CSV without the headings, to go on with a sheet that
// was begun.
func (s *Sheet) RowsCSV(w io.Writer, out Output) error {
	cell := Datum.guarded
	if out.Raw {
		cell = Datum.String
	}
	return writeRows(w, out.File && !out.Raw, s.cells(cell))
}

// write writes the sheet in the format of out, as far as a sheet has it.
func (s *Sheet) write(w io.Writer, out Output, v View, about Book) error {
	switch {
	case out.Format == CSV && out.Raw:
		return s.RawCSV(w)
	case out.Format == CSV:
		return s.CSV(w, out.File)
	case out.Format == XLSX:
		return Workbook(w, []*Sheet{s}, about)
	}
	return &UnknownFormatError{View: v, Name: string(out.Format)}
}
