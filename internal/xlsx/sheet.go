package xlsx

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// chunk is how many bytes of rows are gathered before they are written.
const chunk = 32 << 10

// write writes the tab, its elements in the order of 18.3.1.99. The first tab is the
// one that is seen when the workbook is opened.
func (s *Sheet) write(w io.Writer, first bool, shared *texts) error {
	b := s.appendHead(nil, first)
	letters := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		letters[i] = Letter(i)
		b = appendCell(b, letters[i], 1, headingStyle, Text(c.Heading), shared)
	}
	if len(s.Columns) > 0 {
		b = append(b, `</row>`...)
	}
	for n := range s.Length {
		b = s.appendRow(b, n, letters, shared)
		if len(b) < chunk {
			continue
		}
		if _, err := w.Write(b); err != nil {
			return err
		}
		b = b[:0]
	}
	_, err := w.Write(s.appendTail(b))
	return err
}

// appendHead begins a tab, up to its headings.
func (s *Sheet) appendHead(b []byte, first bool) []byte {
	b = append(b, declaration+`<worksheet xmlns="`+sheetSchema+`">`...)
	selected := ""
	if first {
		selected = ` tabSelected="1"`
	}
	if len(s.Columns) == 0 {
		return fmt.Appendf(b, `<sheetViews><sheetView%s workbookViewId="0"/></sheetViews><sheetData>`, selected)
	}
	b = fmt.Appendf(b, `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:%s%d"/>`+
		`<sheetViews><sheetView%s workbookViewId="0">`+
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`+
		`</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`, s.last(), s.Length+1, selected)
	for i, c := range s.Columns {
		b = fmt.Appendf(b, `<col min="%d" max="%[1]d" width="%d" style="%d" customWidth="1"/>`, i+1, c.Width, c.style())
	}
	return append(b, `</cols><sheetData><row r="1">`...)
}

// appendRow adds the row of a number from 0, which is the second of the tab: the
// first has the headings. Empty cells are left out, their column has their look.
func (s *Sheet) appendRow(b []byte, n int, letters []string, shared *texts) []byte {
	row := s.Row(n)
	b = append(b, `<row r="`...)
	b = strconv.AppendInt(b, int64(n+2), 10)
	if row.Height > 0 {
		b = append(b, `" ht="`...)
		b = strconv.AppendInt(b, int64(min(row.Height, MaxHeight)), 10)
		b = append(b, `" customHeight="1`...)
	}
	b = append(b, `">`...)
	for i, c := range row.Cells {
		b = appendCell(b, letters[i], n+2, s.Columns[i].style(), c, shared)
	}
	return append(b, `</row>`...)
}

// appendCell adds a cell (18.3.1.4).
func appendCell(b []byte, letter string, row, style int, c Cell, shared *texts) []byte {
	if c.kind == nothing {
		return b
	}
	b = append(b, `<c r="`...)
	b = append(b, letter...)
	b = strconv.AppendInt(b, int64(row), 10)
	b = append(b, `" s="`...)
	b = strconv.AppendInt(b, int64(style), 10)
	value := c.number
	if c.kind == text {
		b = append(b, `" t="s`...)
		value = int64(shared.place(c.text))
	}
	b = append(b, `"><v>`...)
	b = strconv.AppendInt(b, value, 10)
	return append(b, `</v></c>`...)
}

// appendTail ends a tab: filters, and A4 across with narrow margins, in inches, as
// many pages high as it takes. Paper 9 is A4 (18.3.1.63).
func (s *Sheet) appendTail(b []byte) []byte {
	b = append(b, `</sheetData>`...)
	if len(s.Columns) > 0 {
		b = fmt.Appendf(b, `<autoFilter ref="A1:%s%d"/>`+
			`<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.4" header="0.3" footer="0.3"/>`+
			`<pageSetup paperSize="9" fitToWidth="%d" fitToHeight="0" orientation="landscape"/>`+
			`<headerFooter><oddHeader>%s</oddHeader></headerFooter>`, s.last(), s.Length+1, s.Across, escaped(s.header()))
	}
	return append(b, `</worksheet>`...)
}

// header is what stands above every page: the title at the left, the page at the
// right (18.3.1.46). Excel refuses more than 255 characters, so a title that is too
// long is cut.
func (s *Sheet) header() string {
	const most, right = 200, "&RPage &P of &N"
	var left strings.Builder
	units := 0
	for _, r := range s.Title {
		char := string(r)
		if r == '&' { // which begins a code, unless doubled
			char = "&&"
		}
		if units += len(utf16.Encode([]rune(char))); units > most {
			break
		}
		left.WriteString(char)
	}
	return "&L" + xstring(left.String()) + right
}

// filtered is the range that has filters, headings included.
func (s *Sheet) filtered() string {
	return fmt.Sprintf("%s!$A$1:$%s$%d", s.quoted(), s.last(), s.Length+1)
}

// repeated is what stands on every page: the headings, and the first column where
// the tab goes on beside itself.
func (s *Sheet) repeated() string {
	if s.Across > 1 {
		return s.quoted() + "!$A:$A," + s.quoted() + "!$1:$1"
	}
	return s.quoted() + "!$1:$1"
}

// quoted is the name of the tab in a formula.
func (s *Sheet) quoted() string { return "'" + s.Name + "'" }

// last is the letter of the last column.
func (s *Sheet) last() string { return Letter(len(s.Columns) - 1) }

// Letter names the column of a number from 0, as spreadsheet programs do: A to Z, then
// AA, up to XFD.
func Letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return Letter(i/26-1) + Letter(i%26)
}
