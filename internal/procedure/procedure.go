package procedure

import (
	"fmt"
	"strings"

	"ypa/internal/calendar"
)

// Procedure is one document as its file gives it. It isn't changed after
// loading and may be read from several goroutines.
type Procedure struct {
	ID          string            `json:"id"`
	Title       string            `json:"title"`
	Document    string            `json:"document"` // S0 to S4, or the statutes
	Kind        Kind              `json:"kind"`
	HomeKind    string            `json:"home_kind,omitempty"` // the kind of home it is written for; a law file applies to no other
	Nations     []string          `json:"nations"`
	Version     string            `json:"version,omitempty"` // as the document numbers itself
	Dated       Day               `json:"dated,omitzero"`    // when the document was last updated; zero if it doesn't say
	NextReview  Day               `json:"next_review,omitzero"`
	Names       []string          `json:"names,omitempty"`       // what a spreadsheet calls the authority
	Words       map[string]string `json:"words,omitempty"`       // see WordKeys
	Instruments map[string]string `json:"instruments,omitempty"` // of a law file: short id to full title
	Route       Route             `json:"route,omitzero"`
	Contacts    []Contact         `json:"contacts,omitempty"`
	Remarks     []Remark          `json:"remarks,omitempty"`
	Provisions  []Provision       `json:"provisions,omitempty"`
	Duties      []Clause          `json:"duties,omitempty"`
	SHA256      string            `json:"sha256"` // of the YAML file's bytes, in lower-case hex
}

// Clause is one duty as one document states it.
type Clause struct {
	Rule           string           `json:"rule"`
	Of             string           `json:"of,omitempty"` // the instrument, in a law file
	Sections       []string         `json:"sections"`
	Basis          Basis            `json:"basis"`
	NotLookedAfter string           `json:"not_looked_after,omitempty"` // another basis, or NotAsked, for who isn't looked after
	Owner          Owner            `json:"owner"`
	Sure           Sure             `json:"sure,omitempty"`
	SelectedBy     string           `json:"selected_by,omitempty"` // ByHome or ByAuthority, in a law file
	HomeKind       string           `json:"home_kind,omitempty"`
	When           string           `json:"when,omitempty"`
	From           calendar.Date    `json:"from,omitzero"`  // the first day it is in force
	Until          calendar.Date    `json:"until,omitzero"` // the last day it is in force
	Parameters     map[string]Value `json:"parameters,omitempty"`
	Asks           string           `json:"asks"` // what it asks, in ypa's own words
}

// Value is a parameter as a document gives it: the figure in words ("6 months",
// "dbs, nspcc", "yes", "2") and who gave it.
type Value struct {
	Text  string `json:"value"`
	Basis Basis  `json:"basis"`

	reading reading
}

// Route is how referrals travel under a procedure.
type Route struct {
	IV       Referral `json:"iv,omitzero"`
	Advocacy Referral `json:"advocacy,omitzero"`
}

// Referral is one way: by whom, to whom, on which form, to which address. What
// the document doesn't say is empty.
type Referral struct {
	To             string `json:"to,omitempty"`
	By             string `json:"by,omitempty"`
	Form           string `json:"form,omitempty"`
	Email          string `json:"email,omitempty"`
	NeedsAgreement bool   `json:"needs_agreement,omitempty"` // the document asks for the young person's agreement
	KnownPerson    string `json:"known_person,omitempty"`    // what happens with somebody the young person already knows
	Section        string `json:"section,omitempty"`
	Note           string `json:"note,omitempty"`
}

// Contact is a number or address that a document gives or that the law's
// national bodies have. It is shown and printed, and never counts as on record.
type Contact struct {
	ID        string        `json:"id"`
	For       string        `json:"for"` // see contactUses
	Name      string        `json:"name"`
	Phone     string        `json:"phone,omitempty"`
	Email     string        `json:"email,omitempty"`
	URL       string        `json:"url,omitempty"`
	CheckedOn calendar.Date `json:"checked_on,omitzero"` // zero: nobody has checked it
	Sure      Sure          `json:"sure,omitempty"`
	Note      string        `json:"note,omitempty"`
}

func contactUses() []string {
	return []string{"advocacy", "commissioner", "helpline", "iv", "iro", "regulator", "courts"}
}

// Remark is something that is wrong or out of date in the document itself.
type Remark struct {
	Section string `json:"section"`
	Text    string `json:"text"`
}

// Provision is a part of a law that no rule judges yet, for who reads the file.
type Provision struct {
	Of      string `json:"of"`
	Section string `json:"section"`
	About   string `json:"about"`
	Sure    Sure   `json:"sure"`
}

// Day is a day as a document states it: some name only a month.
type Day struct {
	Written string        // 2024-03-14, or 2020-05 where only the month is named
	Last    calendar.Date // the day, or the last day of the month
}

// IsZero reports whether no day is stated.
func (d Day) IsZero() bool { return d.Written == "" }

// String gives the day as written.
func (d Day) String() string { return d.Written }

// MarshalText gives the day as written.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.Written), nil }

// UnmarshalText reads a day (2024-03-14) or a month (2020-05), which ends on its
// last day.
func (d *Day) UnmarshalText(text []byte) error {
	written := string(text)
	if len(written) == len("2020-05") {
		first, err := calendar.ParseISO(written + "-01")
		if err != nil {
			return fmt.Errorf("%q is no month: write 2020-05 or 2020-05-31", written)
		}
		*d = Day{Written: written, Last: first.EndOfMonth()}
		return nil
	}
	day, err := calendar.ParseISO(written)
	if err != nil {
		return fmt.Errorf("%q is no day: write 2020-05-31, or 2020-05 where only the month is known", written)
	}
	*d = Day{Written: written, Last: day}
	return nil
}

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

// source gives the citation of a clause.
func (p *Procedure) source(c *Clause) Source {
	return Source{
		Procedure:  p.ID,
		Instrument: p.Instruments[c.Of],
		Section:    strings.Join(c.Sections, ", "),
		Basis:      c.Basis,
		Owner:      c.Owner,
		Sure:       c.Sure,
		Asks:       c.Asks,
	}
}
