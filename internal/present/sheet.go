package present

import (
	"io"
	"strconv"

	"ypa/internal/calendar"
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
	text   string
	day    calendar.Date
	number int
	filled bool
}

// TextDatum is a cell with text; "" is empty.
func TextDatum(text string) Datum { return Datum{text: text, filled: text != ""} }

// DayDatum is a cell with a day; the zero day is empty.
func DayDatum(day calendar.Date) Datum { return Datum{day: day, filled: !day.IsZero()} }

// NumberDatum is a cell with a whole number; 0 is a number.
func NumberDatum(n int) Datum { return Datum{number: n, filled: true} }

// Empty reports whether nothing stands in the cell.
func (d Datum) Empty() bool { return !d.filled }

// String is the cell as it stands in CSV, before any guard.
func (c SheetColumn) String(d Datum) string {
	if !d.filled {
		return ""
	}
	switch c.Type {
	case DayColumn:
		return d.day.String()
	case NumberColumn:
		return strconv.Itoa(d.number)
	case TextColumn:
	}
	return d.text
}

// CSV writes the sheet. Into a file it goes as Excel wants it, see [writeCSV];
// text that a spreadsheet would take for a formula is guarded. [Workbook] writes
// it as a tab of a workbook.
func (s *Sheet) CSV(w io.Writer, file bool) error {
	header := make([]string, 0, len(s.Columns))
	for _, c := range s.Columns {
		header = append(header, c.Name)
	}
	rows := make([][]string, 0, len(s.Rows))
	for _, r := range s.Rows {
		row := make([]string, len(r))
		for i, d := range r {
			if row[i] = s.Columns[i].String(d); s.Columns[i].Type == TextColumn {
				row[i] = csvText(row[i])
			}
		}
		rows = append(rows, row)
	}
	return writeCSV(w, file, header, rows)
}
