package present

import (
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// columns is how many columns of a terminal text takes. Colours take none. It
// does not ask what the machine is set to, so that the same text is as wide
// everywhere.
func columns(t shown) int {
	return displaywidth.Options{ControlSequences: true}.String(string(t))
}

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
	cells := [][][]shown{named(head)}
	for _, row := range rows {
		line := make([][]shown, len(head))
		for i, f := range row {
			line[i] = wrap(f.text, widths[i])
			if len(line[i]) > high {
				return nil, false
			}
		}
		cells = append(cells, line)
	}
	widths = broad(cells)
	lines := append(across(cells[0], widths), ruled(widths))
	for r, row := range rows {
		for i, f := range row {
			s.colour(cells[r+1][i], f.alert)
		}
		lines = append(lines, across(cells[r+1], widths)...)
	}
	return lines, true
}

// named are the lines of the names of columns.
func named(head []shown) [][]shown {
	lines := make([][]shown, len(head))
	for i, h := range head {
		for line := range strings.SplitSeq(string(h), "\n") {
			lines[i] = append(lines[i], shown(line))
		}
	}
	return lines
}

// broad are the widths that columns take once their cells are broken.
func broad(rows [][][]shown) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			for _, line := range cell {
				widths[i] = max(widths[i], columns(line))
			}
		}
	}
	return widths
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

// colour gives each line of a cell that is flagged its colour.
func (s Style) colour(lines []shown, alert bool) {
	if alert {
		for i := range lines {
			lines[i] = s.alert(lines[i])
		}
	}
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

// across puts the lines of cells beside each other, two spaces between columns.
func across(cells [][]shown, widths []int) []shown {
	high := 1
	for _, cell := range cells {
		high = max(high, len(cell))
	}
	lines := make([]shown, high)
	for n := range lines {
		var line strings.Builder
		for i, cell := range cells {
			var text shown
			if n < len(cell) {
				text = cell[n]
			}
			line.WriteString(string(text))
			if gap := widths[i] - columns(text); i < len(cells)-1 {
				line.WriteString(strings.Repeat(" ", gap+columnGap))
			}
		}
		lines[n] = shown(line.String())
	}
	return lines
}

// ruled is the line of hyphens below the names of the columns.
func ruled(widths []int) shown {
	parts := make([]string, len(widths))
	for i, w := range widths {
		parts[i] = strings.Repeat("-", w)
	}
	return shown(strings.Join(parts, strings.Repeat(" ", columnGap)))
}
