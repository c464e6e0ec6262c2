package intake

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// run is one call of Propose.
type run struct {
	sheet       *Sheet
	now         Now
	columns     map[Field]Column
	rows        map[string]int // where a reference was first read
	authorities *authorities
	twins       map[twin]string // references on record
	proposal    *Proposal
	faults      []Fault
}

// Propose reads every row and compares it with the record. With any fault the
// proposal holds no people; all faults of all rows are there, in the order of
// the sheet.
//
// Records in now are read and not changed. One that cannot be read is a fault
// of its row; [care.Record.Err] then says why.
func Propose(sheet *Sheet, now Now) (*Proposal, []Fault) {
	r := &run{sheet: sheet, now: now, columns: make(map[Field]Column), rows: map[string]int{}, proposal: &Proposal{Sheet: sheet}}
	if r.now.Work == nil {
		r.now.Work = &calendar.Holidays{}
	}
	r.authorities = newAuthorities(&r.now)
	if !r.headings() {
		return r.proposal, r.faults
	}
	type reading struct {
		row   Row
		facts facts
		*reader
	}
	var list []reading
	for _, row := range sheet.Rows {
		if why := r.leaveOut(row); why != "" {
			r.proposal.Remarks = append(r.proposal.Remarks, fmt.Sprintf("row %d is not read: %s", row.Number, why))
			continue
		}
		rd := &reader{run: r, row: row}
		facts := rd.whole()
		r.faults = append(r.faults, rd.faults...)
		list = append(list, reading{row, facts, rd})
	}
	r.proposal.Authorities = r.authorities.list
	var people []Person
	for _, l := range list {
		if len(r.faults) == 0 {
			people = append(people, l.compare(l.facts))
		}
	}
	if len(r.faults) == 0 {
		r.proposal.People, r.proposal.Absent = people, r.absent()
	}
	slices.SortStableFunc(r.faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column.Index, b.Column.Index))
	})
	return r.proposal, r.faults
}

// headings checks that each column that is needed is there, once.
func (r *run) headings() bool {
	for _, c := range r.sheet.Columns {
		if c.Field != "" {
			r.columns[c.Field] = c
		}
		if c.double {
			r.faults = append(r.faults, Fault{Row: r.sheet.HeaderRow, Column: c, Read: c.Heading, Want: c.Why + ": say in a map file which of the two is to be read"})
		}
	}
	missing := func(what string) {
		r.faults = append(r.faults, Fault{Row: r.sheet.HeaderRow, Want: "a column for " + what + ": say in a map file which it is"})
	}
	if _, ok := r.columns[fieldReference]; !ok {
		missing("the reference (such as Ref, Reference, Young Person)")
	}
	if !heads(append(r.sheet.Columns, Column{Field: fieldReference})) {
		missing("the name (such as Name, Full name)")
	}
	return len(r.faults) == 0
}

// record finds who is on record under a reference.
func (r *run) record(ref string) *care.Record { return r.now.Existing[FoldRef(ref)] }

// absent gives the residents on record whom the sheet doesn't name.
func (r *run) absent() []string {
	var list []string
	for _, key := range slices.Sorted(maps.Keys(r.now.Existing)) {
		rec := r.now.Existing[key]
		if _, there := r.rows[key]; !there && rec.Residence().Here {
			list = append(list, rec.Subject.Ref)
		}
	}
	return list
}
