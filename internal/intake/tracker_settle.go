package intake

import (
	"fmt"
	"slices"

	"ypa/internal/care"
)

// Unheld is something on record that a tracker can't hold: an import would read
// it otherwise, so its cell is empty.
type Unheld struct {
	Ref string
	Why string // which cell and why, without names
}

// SettleTracker makes rows that an import reads without finding anything new. It
// writes them, reads the file back and proposes, as an import would; a cell at
// fault is emptied, and so is a row that would propose anything. What was left
// out is said. Rows are changed in place; write gives the bytes of the file, of
// which name is the name.
func SettleTracker(rows [][]TrackerCell, name string, write func([][]TrackerCell) ([]byte, error), now Now) ([]Unheld, error) {
	var list []Unheld
	for len(rows) > 0 {
		data, err := write(rows)
		if err != nil {
			return nil, err
		}
		sheet, err := Read(name, data, Mapping{})
		if err != nil {
			return nil, fmt.Errorf("the tracker can't be read back: %w", err)
		}
		p, faults := Propose(sheet, now)
		before := len(list)
		for _, f := range faults {
			list = append(list, emptied(sheet, rows, f)...)
		}
		for _, person := range p.People {
			list = append(list, onlyNamed(sheet, rows, person)...)
		}
		if len(list) == before {
			return list, nil
		}
	}
	return list, nil
}

// rowAt finds the row of a tracker by its number in the file.
func rowAt(sheet *Sheet, rows [][]TrackerCell, number int) []TrackerCell {
	i := slices.IndexFunc(sheet.Rows, func(r Row) bool { return r.Number == number })
	if i < 0 || i >= len(rows) {
		return nil
	}
	return rows[i]
}

// emptied takes away a cell that an import would refuse.
func emptied(sheet *Sheet, rows [][]TrackerCell, f Fault) []Unheld {
	row := rowAt(sheet, rows, f.Row)
	if row == nil || f.Column.Index >= len(row) || f.Column.Index == 0 || row[f.Column.Index].Empty() {
		return nil
	}
	row[f.Column.Index] = TrackerCell{}
	return []Unheld{{Ref: row[0].Text, Why: f.Column.Heading + ": an import would not read it"}}
}

// onlyNamed takes away everything but the reference and the name where an import
// would find something new.
func onlyNamed(sheet *Sheet, rows [][]TrackerCell, p Person) []Unheld {
	row := rowAt(sheet, rows, p.Row)
	if row == nil || len(p.Lines) == 0 {
		return nil
	}
	for i, c := range TrackerColumns() {
		if c.Field != fieldReference {
			row[i] = TrackerCell{}
		}
	}
	info, _ := care.Info(p.Lines[0].Entry.Kind)
	return []Unheld{{Ref: p.Ref, Why: "all but the reference: an import would read it otherwise (" + info.Title + ")"}}
}
