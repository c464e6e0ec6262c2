package present

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"ypa/internal/calendar"
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
	tallestRow = 409        // points, the most that Excel has
)

// column fills a column of a tab: heading, cells, width and style, which also
// holds for cells that somebody fills in later. It says whether long cells of it
// break into lines.
func (b *workbook) column(tab string, i int, c SheetColumn, rows [][]Datum) (breaks bool, err error) {
	letter, err := excelize.ColumnNumberToName(i + 1)
	if err != nil {
		return false, err
	}
	width := utf8.RuneCountInString(c.heading()) + ofFilter
	for _, row := range rows {
		width = max(width, utf8.RuneCountInString(row[i].String()))
	}
	style := b.styles[c.Type]
	if breaks = width > widest; breaks {
		style = b.wide[c.Type]
	}
	err = errors.Join(
		b.file.SetColStyle(tab, letter, style),
		b.file.SetColWidth(tab, letter, letter, float64(min(max(width+1, narrowest), widest))),
		b.file.SetCellStr(tab, letter+"1", c.heading()),
	)
	for n, row := range rows {
		if row[i].Empty() || err != nil {
			continue
		}
		err = b.cell(tab, fmt.Sprintf("%s%d", letter, n+2), row[i])
	}
	return breaks, err
}

// height makes room for cells that break into lines: not every program does so by
// itself. Words break before the edge, so a line is taken to hold a little less.
func (b *workbook) height(tab string, row int, cells []Datum, breaks []bool) error {
	lines := 1
	for i, d := range cells {
		if breaks[i] {
			lines = max(lines, (utf8.RuneCountInString(d.String())+lineOfCell-1)/lineOfCell)
		}
	}
	if lines == 1 {
		return nil
	}
	return b.file.SetRowHeight(tab, row, min(float64(lines)*lineHeight, tallestRow))
}

// heading is what stands above the column.
func (c SheetColumn) heading() string {
	if c.Title != "" {
		return Visible(c.Title)
	}
	return Visible(strings.ReplaceAll(c.Name, "_", " "))
}

// cell fills a cell. A text that is too long for Excel says that it was cut.
func (b *workbook) cell(tab, cell string, d Datum) error {
	switch d.kind {
	case DayColumn:
		if serial, ok := daySerial(d.day); ok {
			return b.file.SetCellInt(tab, cell, serial)
		}
		return b.file.SetCellStr(tab, cell, d.day.String())
	case NumberColumn:
		return b.file.SetCellInt(tab, cell, int64(d.number))
	case TextColumn:
	}
	text := Visible(d.text)
	if cut := upTo(text, cellLength); cut != text {
		const note = " ... (cut here: longer than a cell of Excel; whole in the CSV)"
		text = upTo(text, cellLength-len(note)) + note
	}
	return b.file.SetCellStr(tab, cell, literal(text))
}

// literal keeps what looks like an escape of XLSX, as in _x0041_, from being
// read as the character that it would stand for; excelize writes it as it is.
func literal(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`).ReplaceAllString(text, "_x005F_$1")
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

// dress makes the header stand still and gives it filters, and sets the tab up
// for print: A4, landscape, narrow margins, the header on every page. A wide tab
// goes on beside itself, with the first column on every page, rather than become
// too small to read.
func (b *workbook) dress(tab string, s *Sheet) error {
	if len(s.Columns) == 0 {
		return nil
	}
	last, err := excelize.CoordinatesToCellName(len(s.Columns), len(s.Rows)+1)
	if err != nil {
		return err
	}
	end, err := excelize.CoordinatesToCellName(len(s.Columns), 1)
	if err != nil {
		return err
	}
	across, err := b.pagesAcross(tab, len(s.Columns))
	if err != nil {
		return err
	}
	titles := fmt.Sprintf("'%s'!$1:$1", tab)
	if across > 1 {
		titles = fmt.Sprintf("'%s'!$A:$A,", tab) + titles
	}
	a4, landscape, asMany, fit, side, above, head := 9, "landscape", 0, true, 0.4, 0.7, 0.3 // margins in inches
	title := strings.ReplaceAll(Visible(s.Title), "&", "&&")
	return errors.Join(
		b.file.SetCellStyle(tab, "A1", end, b.header),
		b.file.AutoFilter(tab, "A1:"+last, nil),
		b.file.SetPanes(tab, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
		b.file.SetSheetProps(tab, &excelize.SheetPropsOptions{FitToPage: &fit}),
		b.file.SetPageLayout(tab, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &across, FitToHeight: &asMany}),
		b.file.SetPageMargins(tab, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &above, Bottom: &side, Header: &head, Footer: &head}),
		b.file.SetHeaderFooter(tab, &excelize.HeaderFooterOptions{OddHeader: "&L" + upTo(title, 200) + "&RPage &P of &N"}),
		b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: tab}),
	)
}

// pagesAcross is over how many pages beside each other a tab is printed.
func (b *workbook) pagesAcross(tab string, columns int) (int, error) {
	width := 0.0
	for i := range columns {
		letter, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return 0, err
		}
		one, err := b.file.GetColWidth(tab, letter)
		if err != nil {
			return 0, err
		}
		width += one
	}
	return max(1, int(math.Ceil(width/readable))), nil
}
