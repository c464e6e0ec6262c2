package procedure

import (
	"cmp"
	"strings"
)

// Source is where a duty or a figure comes from.
type Source struct {
	Procedure  string // its id
	Instrument string // the full title of the Act, regulations or guidance; empty outside law files
	Section    string
	Basis      Basis
	Owner      Owner
	Sure       Sure   // empty outside law files
	Asks       string // in ypa's own words
}

// String names the source as findings cite it: "york 2.3", "law-england reg 33(1)".
func (s Source) String() string { return s.Procedure + " " + s.Section }

// source gives the citation of a clause: of this document, or of the one that
// the clause was taken over from.
func (p *Procedure) source(c *Clause) Source {
	return Source{
		Procedure:  cmp.Or(c.Inherited, p.ID),
		Instrument: p.Instruments[c.Of],
		Section:    strings.Join(c.Sections, ", "),
		Basis:      c.Basis,
		Owner:      c.Owner,
		Sure:       c.Sure,
		Asks:       c.Asks,
	}
}
