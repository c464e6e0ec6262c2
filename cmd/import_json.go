package cmd

import "ypa/internal/care"

// importedEntry is a proposed or recorded entry in JSON.
type importedEntry struct {
	Kind     care.Kind `json:"kind"`
	On       string    `json:"on"`
	DayBasis string    `json:"day_basis"`
	Ends     bool      `json:"ends"`
}

// importedPerson is a row in JSON.
type importedPerson struct {
	Row         int             `json:"row"`
	YoungPerson string          `json:"young_person"`
	New         bool            `json:"new"`
	Left        bool            `json:"left"`
	Entries     []importedEntry `json:"entries"`
	Remarks     []string        `json:"remarks"`
}

// importedFault is a fault in JSON.
type importedFault struct {
	Row     int    `json:"row"`
	Column  string `json:"column"`
	Heading string `json:"heading"`
	Read    string `json:"read"`
	Want    string `json:"want"`
}

// importJSON is an import in JSON.
type importJSON struct {
	Schema      int              `json:"schema"`
	File        string           `json:"file"`
	Applied     bool             `json:"applied"`
	Recorded    int              `json:"recorded"`
	HeaderRow   int              `json:"header_row"`
	Authorities []string         `json:"authorities"`
	People      []importedPerson `json:"young_people"`
	Faults      []importedFault  `json:"faults"`
}

func (im *importing) printJSON(p *page) error {
	people, faults, authorities := []importedPerson{}, []importedFault{}, []string{}
	for _, f := range im.faults {
		faults = append(faults, importedFault{f.Row, f.Column.Letter, f.Column.Heading, f.Read, f.Want})
	}
	for _, a := range im.proposal.Authorities {
		authorities = append(authorities, a.ID)
	}
	for _, person := range im.proposal.People {
		one := importedPerson{Row: person.Row, YoungPerson: person.Ref, New: person.New, Left: person.Left, Entries: []importedEntry{}, Remarks: append([]string{}, person.Remarks...)}
		for _, l := range person.Lines {
			one.Entries = append(one.Entries, importedEntry{l.Entry.Kind, l.Entry.On.String(), string(l.Entry.Basis), l.Ends})
		}
		people = append(people, one)
	}
	return p.json(importJSON{
		Schema: 1, File: im.sheet.File, Applied: len(im.change.Entries) > 0, Recorded: len(im.change.Entries),
		HeaderRow: im.sheet.HeaderRow, Authorities: authorities, People: people, Faults: faults,
	})
}
