package present

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"ypa/internal/calendar"
	"ypa/internal/xlsx"
)

// Book is what a workbook says of itself in its properties.
type Book struct {
	Title string        // in words; "" is none
	Day   calendar.Date // as which it counts as made: the day of its data, not of the clock
}

// Workbook writes sheets as one XLSX file, a tab each: real dates in ISO form,
// whole numbers, and text that stays text, also when somebody edits the cell:
// no formula, no leading zero lost. The header is bold, stands still and has
// filters. The same sheets give the same bytes; nobody's name and no time of
// making is in the properties.
func Workbook(w io.Writer, sheets []*Sheet, about Book) error {
	if len(sheets) == 0 {
		return errors.New("write workbook: it has no sheets")
	}
	book := &xlsx.Book{Title: Visible(about.Title), Creator: "ypa", Language: "en-GB"}
	if !about.Day.IsZero() {
		book.Day = about.Day.String()
	}
	taken := map[string]bool{}
	for _, s := range sheets {
		if below := xlsx.MaxRows - 1; len(s.Rows) > below {
			return fmt.Errorf("write workbook: sheet %s: %d rows: a sheet of Excel holds %d", s.Name, len(s.Rows), below)
		}
		book.Sheets = append(book.Sheets, s.tab(tabName(s.Name, taken)))
	}
	if err := book.Write(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// tabName makes a name that Excel takes for a tab: without the characters that it
// refuses, not too long, and no two the same. It is put among those taken, which
// are in lower case.
func tabName(name string, taken map[string]bool) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, r) {
			return '-'
		}
		return r
	}, Visible(name))
	if strings.TrimSpace(name) == "" {
		name = "sheet"
	}
	for n := 1; ; n++ {
		end := ""
		if n > 1 {
			end = fmt.Sprintf("-%d", n)
		}
		try := upTo(name, xlsx.MaxName-len(end)) + end
		if key := strings.ToLower(try); !taken[key] {
			taken[key] = true
			return try
		}
	}
}

// upTo cuts a text to so many UTF-16 units, between characters.
func upTo(text string, most int) string {
	units := 0
	for i, r := range text {
		if units += utf16.RuneLen(r); units > most {
			return text[:i]
		}
	}
	return text
}

// tab is the sheet as a tab of a workbook. A wide one is printed beside itself, with
// the first column on every page, rather than become too small to read.
func (s *Sheet) tab(name string) xlsx.Sheet {
	tab := xlsx.Sheet{Name: name, Title: Visible(s.Title), Length: len(s.Rows)}
	width := 0
	for i, c := range s.Columns {
		column := c.column(i, s.Rows)
		width += column.Width
		tab.Columns = append(tab.Columns, column)
	}
	tab.Across = max(1, (width+readable-1)/readable)
	cells := make([]xlsx.Cell, len(s.Columns))
	tab.Row = func(n int) xlsx.Row {
		for i, d := range s.Rows[n] {
			cells[i] = d.cell()
		}
		return xlsx.Row{Height: height(s.Rows[n], tab.Columns), Cells: cells}
	}
	return tab
}
