package present

import (
	"strings"
	"unicode/utf8"

	"ypa/internal/calendar"
	"ypa/internal/xlsx"
)

// readable is how many characters of columns fit beside each other on A4 across
// before print becomes smaller than some six tenths of its size.
const readable = 210

// Widths of columns, in characters.
const (
	narrowest = 8
	widest    = 60
	ofFilter  = 3 // the arrow beside a heading

	lineOfCell = widest - 6 // characters that a line of a broken cell holds
	lineHeight = 15         // points
)

// column is the column of a number from 0 in a workbook: as wide as what stands in
// it, up to a limit. Beyond that its cells break into lines.
func (c SheetColumn) column(i int, rows [][]Datum) xlsx.Column {
	looks := [...]xlsx.Look{TextColumn: xlsx.LookText, DayColumn: xlsx.LookDay, NumberColumn: xlsx.LookNumber}
	heading := c.heading()
	width := utf8.RuneCountInString(heading) + ofFilter
	for _, row := range rows {
		width = max(width, row[i].width())
	}
	return xlsx.Column{
		Heading: fitting(heading),
		Look:    looks[c.Type],
		Wrapped: width > widest,
		Width:   min(max(width+1, narrowest), widest),
	}
}

// height makes room for cells that break into lines, in points: not every program
// does so by itself. Words break before the edge, so a line is taken to hold a
// little less. 0: a line is enough.
func height(row []Datum, columns []xlsx.Column) int {
	lines := 1
	for i, d := range row {
		if columns[i].Wrapped {
			lines = max(lines, (d.width()+lineOfCell-1)/lineOfCell)
		}
	}
	if lines == 1 {
		return 0
	}
	return min(lines*lineHeight, xlsx.MaxHeight)
}

// heading is what stands above the column.
func (c SheetColumn) heading() string {
	if c.Title != "" {
		return Visible(c.Title)
	}
	return Visible(strings.ReplaceAll(c.Name, "_", " "))
}

// width is how many characters stand in the cell.
func (d Datum) width() int { return utf8.RuneCountInString(d.String()) }

// cell is the datum in a workbook.
func (d Datum) cell() xlsx.Cell {
	if d.Empty() {
		return xlsx.Cell{}
	}
	switch d.kind {
	case DayColumn:
		if serial, ok := daySerial(d.day); ok {
			return xlsx.Number(serial)
		}
		return xlsx.Text(d.day.String())
	case NumberColumn:
		return xlsx.Number(int64(d.number))
	case TextColumn:
	}
	return xlsx.Text(fitting(Visible(d.text)))
}

// fitting is a text as a cell holds it. One that is too long for Excel says that it
// was cut.
func fitting(text string) string {
	if upTo(text, xlsx.MaxText) == text {
		return text
	}
	const note = " ... (cut here: longer than a cell of Excel; whole in the CSV)"
	return upTo(text, xlsx.MaxText-len(note)) + note
}

// daySerial counts a day as spreadsheets do. Before March 1900 they don't agree
// with each other: false then.
func daySerial(d calendar.Date) (int64, bool) {
	first := calendar.MustISO("1900-03-01")
	if d.Before(first) {
		return 0, false
	}
	return int64(d.Sub(first)) + 61, true
}
