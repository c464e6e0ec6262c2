package intake

import (
	"fmt"
	"slices"
	"strings"
)

// candidate is a row that may hold the headings.
type candidate struct {
	tab, row int
	columns  []Column
	filled   int
	hidden   bool
}

// better prefers a row that can head the list, then one that people see, then
// the one with more known headings, then the one with more cells.
func (c candidate) better(o candidate) bool {
	if heads(c.columns) != heads(o.columns) {
		return heads(c.columns)
	}
	if c.hidden != o.hidden {
		return o.hidden
	}
	if a, b := known(c.columns), known(o.columns); a != b {
		return a > b
	}
	return c.filled > o.filled
}

// headings gives the row of each tab that is likeliest to hold the headings,
// best first. Tabs without rows, and those the map file doesn't ask for, have
// none.
func (l *lexicon) headings(tabs []tab) []candidate {
	var list []candidate
	for t, tab := range tabs {
		if !l.wanted(tab.name) || len(tab.rows) == 0 {
			continue
		}
		best := candidate{tab: -1}
		for i, row := range tab.rows[:min(len(tab.rows), searchRows)] {
			c := candidate{tab: t, row: i, columns: l.resolve(row.texts()), filled: row.filled(), hidden: tab.hidden}
			if best.tab < 0 || c.better(best) {
				best = c
			}
		}
		list = append(list, best)
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		switch {
		case a.better(b):
			return -1
		case b.better(a):
			return 1
		}
		return 0
	})
	return list
}

func (l *lexicon) wanted(name string) bool {
	return l.mapping.Tab == "" || name == l.mapping.Tab || visible(name, maxHeading) == l.mapping.Tab
}

// sheet makes the sheet out of the tabs that were read; s holds what is known
// of the file so far.
func (l *lexicon) sheet(tabs []tab, s Sheet) (*Sheet, error) {
	list := l.headings(tabs)
	if len(list) == 0 {
		return nil, l.nothing(tabs)
	}
	best := list[0]
	t := tabs[best.tab]
	if t.err != nil {
		return nil, t.err
	}
	s.Tab = visible(t.name, maxHeading)
	s.HeaderRow, s.Rows = t.rows[best.row].Number, t.rows[best.row+1:]
	s.cells = len(t.rows[best.row].Cells)
	s.Columns = l.columns(t.rows[best.row], s.Rows)
	for i, o := range tabs {
		if i != best.tab {
			s.OtherTabs = append(s.OtherTabs, visible(o.name, maxHeading))
		}
	}
	for _, c := range list[1:] {
		if heads(c.columns) {
			s.Remarks = append(s.Remarks, fmt.Sprintf("sheet %q has headings of its own: to read it, put its name behind \"sheet:\" in a map file", visible(tabs[c.tab].name, maxHeading)))
		}
	}
	for _, c := range l.mapping.unmet(s.Columns) {
		s.Remarks = append(s.Remarks, fmt.Sprintf("line %d of the map file, %q: there is no such column", c.line, visible(c.key, maxHeading)))
	}
	s.remarkHidden()
	return &s, nil
}

// nothing says why there is no row to begin with.
func (l *lexicon) nothing(tabs []tab) error {
	var names []string
	asked := false
	for _, t := range tabs {
		if t.err != nil {
			return t.err
		}
		names = append(names, quote(visible(t.name, maxHeading)))
		asked = asked || l.wanted(t.name)
	}
	if asked || len(tabs) == 0 {
		return errNoRows
	}
	return fmt.Errorf("has no sheet %q, which the map file asks for: there are %s", visible(l.mapping.Tab, maxHeading), strings.Join(names, ", "))
}

// columns gives the columns that have a heading or something below it, those
// beyond the last heading included.
func (l *lexicon) columns(header Row, rows []Row) []Column {
	used := make([]bool, len(header.Cells))
	for _, r := range rows {
		for i, c := range r.Cells {
			for i >= len(used) {
				used = append(used, false)
			}
			used[i] = used[i] || !c.blank()
		}
	}
	headings := header.texts()
	headings = append(headings, make([]string, len(used)-len(headings))...)
	return slices.DeleteFunc(l.resolve(headings), func(c Column) bool { return c.plain == "" && !used[c.Index] })
}

// remarkHidden says which rows can't be seen in the spreadsheet program.
func (s *Sheet) remarkHidden() {
	var numbers []string
	for _, r := range s.Rows {
		if r.Hidden {
			numbers = append(numbers, itoa(r.Number))
		}
	}
	if len(numbers) > 0 {
		s.Remarks = append(s.Remarks, "hidden in the sheet and read all the same: row "+strings.Join(numbers, ", "))
	}
}
