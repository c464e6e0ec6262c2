package present

import (
	"bytes"
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// columns is how many columns of a terminal text takes. Colours take none. It
// does not ask what the machine is set to, so that the same text is as wide
// everywhere.
func columns(t shown) int { return twwidth.WidthWithOptions(string(t), twwidth.Options{}) }

// field is one cell of a table.
type field struct {
	text  shown
	alert bool // flagged: coloured where there is colour
}

const (
	columnGap = 2
	tallest   = 6         // lines of a row, before cards are easier to read
	anyHeight = 1_000_000 // for rows that are read like text
)

// table lays rows out in columns that fit the width, breaking cells at spaces
// where they must be. It is false where that can't be done: cards then. The
// lines of a header cell are given, parted by a line break; no row is higher
// than so many lines.
func (s Style) table(head []shown, rows [][]field, high int) ([]shown, bool) {
	rows = endsAligned(rows)
	widths, ok := fit(head, rows, s.screen())
	if !ok {
		return nil, false
	}
	cells := make([][]string, 0, len(rows))
	for _, row := range rows {
		line := make([]string, len(head))
		for i, f := range row {
			broken := wrap(f.text, widths[i])
			if len(broken) > high {
				return nil, false
			}
			line[i] = s.stacked(broken, f.alert)
		}
		cells = append(cells, line)
	}
	return draw(head, cells)
}

// endsAligned puts blanks before numbers, so that those of a column end below each
// other. A column that has anything else but a dash is left as it is.
func endsAligned(rows [][]field) [][]field {
	numbers := map[int]int{} // the widest number of a column; -1: it has something else
	for _, row := range rows {
		for i, f := range row {
			text := strings.TrimSpace(string(f.text))
			switch {
			case numbers[i] < 0:
			case strings.Trim(text, "0123456789") != "" && text != "-":
				numbers[i] = -1
			default:
				numbers[i] = max(numbers[i], len(text))
			}
		}
	}
	aligned := make([][]field, len(rows))
	for r, row := range rows {
		aligned[r] = slices.Clone(row)
		for i := range row {
			if missing := numbers[i] - len(row[i].text); missing > 0 && row[i].text != "" {
				aligned[r][i].text = glue(blanks(missing)) + row[i].text
			}
		}
	}
	return aligned
}

// stacked joins the lines of a cell, each in its colour.
func (s Style) stacked(lines []shown, alert bool) string {
	if alert {
		for i := range lines {
			lines[i] = s.alert(lines[i])
		}
	}
	return string(joined(lines, "\n"))
}

// fit finds the widths of columns: natural ones, else the widest is narrowed
// again and again, never below its longest word.
func fit(head []shown, rows [][]field, width int) ([]int, bool) {
	natural, least := make([]int, len(head)), make([]int, len(head))
	for i, h := range head {
		for line := range strings.SplitSeq(string(h), "\n") {
			natural[i] = max(natural[i], columns(shown(line)))
		}
		least[i] = natural[i]
		for _, row := range rows {
			natural[i] = max(natural[i], columns(row[i].text))
			least[i] = max(least[i], longest(row[i].text))
		}
	}
	over := columnGap*(len(head)-1) - width
	for _, n := range natural {
		over += n
	}
	for ; over > 0; over-- {
		widest := -1
		for i := range natural {
			if natural[i] > least[i] && (widest < 0 || natural[i] > natural[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return nil, false
		}
		natural[widest]--
	}
	return natural, true
}

// draw lets tablewriter set the table: names of columns, a line of hyphens, and
// two spaces between columns. Its own wrapping and capitals are off.
func draw(head []shown, rows [][]string) ([]shown, bool) {
	symbols := tw.NewSymbolCustom("plain").WithRow("-").WithColumn("  ").WithCenter("  ").WithHeaderMid("  ")
	look := tw.Rendition{Borders: tw.BorderNone, Symbols: symbols, Settings: tw.Settings{
		Separators: tw.Separators{BetweenColumns: tw.On, BetweenRows: tw.Off},
		Lines:      tw.Lines{ShowHeaderLine: tw.On},
	}}
	part := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone},
		Padding:    tw.CellPadding{Global: tw.Padding{Overwrite: true}},
		Alignment:  tw.CellAlignment{Global: tw.AlignLeft},
	}
	var b bytes.Buffer
	t := tablewriter.NewTable(&b,
		tablewriter.WithConfig(tablewriter.Config{Header: part, Row: part}),
		tablewriter.WithRenderer(renderer.NewBlueprint(look)),
		tablewriter.WithEastAsian(tw.Off))
	t.Header(plainStrings(head))
	if t.Bulk(rows) != nil || t.Render() != nil {
		return nil, false
	}
	var lines []shown
	for line := range strings.SplitSeq(strings.TrimSuffix(b.String(), "\n"), "\n") {
		lines = append(lines, shown(line))
	}
	return lines, true
}

func plainStrings(head []shown) []string {
	list := make([]string, 0, len(head))
	for _, h := range head {
		list = append(list, string(h))
	}
	return list
}
