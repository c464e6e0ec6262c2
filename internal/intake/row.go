package intake

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"
)

// leaveOut finds rows that are no young person: headings once more, a remark
// or a title between the rows.
func (r *run) leaveOut(row Row) string {
	again := true
	for _, c := range r.columns {
		again = again && plain(row.cell(c.Index).Text) == c.plain
	}
	if again {
		return "it repeats the headings"
	}
	ref := strings.TrimSpace(row.cell(r.columns[fieldReference].Index).Text)
	if row.filled() == 1 && care.CheckRef(ref) != nil && !r.holdsName(row) {
		return "it holds one cell, which is no reference and no name"
	}
	return ""
}

// holdsName reports whether a column for the young person's name holds anything.
func (r *run) holdsName(row Row) bool {
	for _, f := range []Field{fieldName, fieldFirstName, fieldSurname, fieldKnownAs} {
		if c, ok := r.columns[f]; ok && !row.cell(c.Index).blank() {
			return true
		}
	}
	return false
}

// whole reads a row and what its place among the others tells.
func (r *reader) whole() facts {
	r.shape()
	f := r.read()
	f.authority = r.authority()
	if f.ref == "" {
		return f
	}
	key := FoldRef(f.ref)
	if first, again := r.rows[key]; again {
		r.fault(fieldReference, f.ref, fmt.Sprintf("a reference of its own: row %d has this one already", first))
	} else {
		r.rows[key] = r.row.Number
	}
	if r.record(f.ref) == nil && f.name == "" {
		r.needName()
	}
	return f
}

// needName reports a new young person without a name, unless the name is at
// fault already.
func (r *reader) needName() {
	field := fieldName
	if _, whole := r.columns[fieldName]; !whole {
		field = fieldFirstName
		if _, first := r.columns[field]; !first {
			field = fieldSurname
		}
	}
	if !r.faulty(fieldName) && !r.faulty(fieldFirstName) && !r.faulty(fieldSurname) {
		r.fault(field, r.dash(field), "a name is needed: the reference is not on record yet")
	}
}

// shape reports rows that don't have the cells that the headings need. Only
// CSV can tell: a workbook leaves out empty cells.
func (r *reader) shape() {
	if r.sheet.Format != "CSV" {
		return
	}
	have, need := len(r.row.Cells), r.sheet.width()
	switch {
	case have < need:
		at := slices.IndexFunc(r.sheet.Columns, func(c Column) bool { return c.Index >= have && c.Heading != "" })
		r.faults = append(r.faults, Fault{
			Row: r.row.Number, Column: r.sheet.Columns[at], Read: itoa(have) + " cells",
			Want: fmt.Sprintf("a short row: row %d has headings for %d cells, and an empty one at the end needs its separator too", r.sheet.HeaderRow, need),
		})
	case have > r.sheet.cells:
		r.faults = append(r.faults, Fault{
			Row: r.row.Number, Read: itoa(have) + " cells",
			Want: fmt.Sprintf("a long row: row %d has %d cells, and a text that holds a separator needs quotation marks", r.sheet.HeaderRow, r.sheet.cells),
		})
	}
}
