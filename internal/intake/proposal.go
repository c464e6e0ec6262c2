package intake

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// Now is what a sheet is compared with: the day of the import and what is on
// record on that day.
type Now struct {
	Today    calendar.Date
	Work     *calendar.Holidays      // for the last day of a first review
	Home     care.Home               // its authorities, so that no id is given twice
	Existing map[string]*care.Record // everyone on record, those who left too, by FoldRef
	// Known finds a placing authority by its name: its id, and whether it is
	// not on record yet but named by a procedure that ships with the program.
	// Without it no authority is known.
	Known func(name string) (id string, builtin, ok bool)
	// AddAuthorities proposes unknown authorities too, instead of faults.
	AddAuthorities bool
}

// FoldRef is how references are compared: without regard to case.
func FoldRef(ref string) string { return strings.ToLower(norm.NFC.String(ref)) }

// Proposal is what a sheet would record.
type Proposal struct {
	Sheet       *Sheet
	People      []Person       // one a row, in the order of the sheet; none where there are faults
	Authorities []NewAuthority // to be added before the people
	Absent      []string       // residents on record who are not in the sheet: nothing changes for them
	Remarks     []string       // rows that were left out, and why
}

// Person is what one row would record.
type Person struct {
	Row     int
	Ref     string // as on record, else as in the sheet
	New     bool
	Left    bool // the sheet says that they have left
	Lines   []Line
	Skipped []Skip   // what the row says nothing about, or nothing new
	Remarks []string // what a reader should look at twice
}

// Line is a proposed entry with its words. The entry's Subject is empty for a
// new young person; number, time and author are the register's to give.
type Line struct {
	Entry care.Entry
	Text  string // what would be recorded; never the young person's name
	Ends  bool   // somebody who stands on record would no longer do so
}

// Skip is a column of a row that changes nothing.
type Skip struct {
	Field Field
	Why   string
}

// Entries gives the proposed entries in the order in which to record them.
func (p Person) Entries() []care.Entry {
	list := make([]care.Entry, len(p.Lines))
	for i, l := range p.Lines {
		list[i] = l.Entry
	}
	return list
}

// Counts is a proposal in figures.
type Counts struct {
	New, Changed, Unchanged int // young people
	Left                    int // of them, those who have left by the sheet
	Entries                 int
	Assumed                 int // entries without a day of their own
	Ends                    int
}

// Counts adds up the proposal.
func (p *Proposal) Counts() Counts {
	var c Counts
	for _, person := range p.People {
		switch {
		case person.New:
			c.New++
		case len(person.Lines) > 0:
			c.Changed++
		default:
			c.Unchanged++
		}
		if person.Left {
			c.Left++
		}
		for _, l := range person.Lines {
			c.Entries++
			if l.Entry.Basis == care.Assumed {
				c.Assumed++
			}
			if l.Ends {
				c.Ends++
			}
		}
	}
	return c
}
