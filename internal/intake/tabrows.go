package intake

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

const maxMerged = 2_000 // blocks of cells that were made one

var errMerged = fmt.Errorf("has more than %d merged cells over several rows: unmerge them", maxMerged)

// rows reads the rows of a sheet that hold anything.
func (w *workbook) rows(dec *xml.Decoder) ([]Row, error) {
	r := rowReader{book: w, dec: dec}
	err := each(dec, r.element)
	if err == nil {
		r.markMerged()
	}
	return r.rows, err
}

// rowReader is the work of rows on one sheet.
type rowReader struct {
	book   *workbook
	dec    *xml.Decoder
	rows   []Row
	number int // of the row being read
	hidden bool
	next   int // index of the next cell that doesn't say where it is
	merged []merged
}

func (r *rowReader) element(start xml.StartElement) error {
	switch start.Name.Local {
	case "row":
		r.number, r.next = r.number+1, 0
		if n, err := strconv.Atoi(attr(start, "r")); err == nil && n > 0 {
			r.number = n
		}
		h := attr(start, "hidden")
		r.hidden = h == "1" || h == "true"
	case "c":
		return r.cell(start)
	case "mergeCell":
		return r.merge(attr(start, "ref"))
	}
	return nil
}

func attr(start xml.StartElement, name string) string {
	for _, a := range start.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// cell reads one cell and puts it in its row.
func (r *rowReader) cell(start xml.StartElement) error {
	col := r.next
	if ref := attr(start, "r"); ref != "" {
		c, n, ok := position(ref)
		if !ok {
			return errDamaged
		}
		col, r.number = c, n
	}
	r.next = col + 1
	raw := rawCell{kind: attr(start, "t")}
	raw.style, _ = strconv.Atoi(attr(start, "s"))
	if err := raw.read(r.dec); err != nil {
		return errDamaged
	}
	cell := r.book.cell(raw)
	if cell.blank() {
		return nil
	}
	return r.put(col, cell)
}

// put adds a cell that holds something.
func (r *rowReader) put(col int, cell Cell) error {
	if col >= maxColumns {
		return errColumns
	}
	n := len(r.rows)
	switch {
	case n > 0 && r.rows[n-1].Number > r.number:
		return errDamaged // rows stand in order in every sheet
	case n == 0 || r.rows[n-1].Number < r.number:
		if n == maxRows {
			return errRows
		}
		r.rows = append(r.rows, Row{Number: r.number, Hidden: r.hidden})
		n++
	}
	row := &r.rows[n-1]
	for len(row.Cells) <= col {
		row.Cells = append(row.Cells, Cell{})
	}
	row.Cells[col] = cell
	return nil
}

// merged is a block of cells that were made one: the first of its columns, and
// its rows.
type merged struct {
	col         int
	first, last int
}

// merge keeps a block that goes over several rows.
func (r *rowReader) merge(ref string) error {
	from, to, _ := strings.Cut(ref, ":")
	col, first, ok1 := position(from)
	_, last, ok2 := position(to)
	switch {
	case !ok1 || !ok2 || first >= last || col >= maxColumns:
		return nil // looks only, or none that any program shows
	case len(r.merged) == maxMerged:
		return errMerged
	}
	r.merged = append(r.merged, merged{col, first, last})
	return nil
}

// markMerged marks the empty cells that are merged with one above: they look
// filled and hold nothing.
func (r *rowReader) markMerged() {
	for _, m := range r.merged {
		for i := range r.rows {
			row := &r.rows[i]
			if row.Number <= m.first || row.Number > m.last || !row.cell(m.col).blank() {
				continue
			}
			for len(row.Cells) <= m.col {
				row.Cells = append(row.Cells, Cell{})
			}
			row.Cells[m.col].Trouble = fmt.Sprintf("the cell is merged with row %d: unmerge it and fill in both", m.first)
		}
	}
}
