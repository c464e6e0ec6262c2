package procedure

import "ypa/internal/calendar"

// Procedure is one document as its file gives it. It isn't changed after
// loading and may be read from several goroutines.
type Procedure struct {
	ID          string            `json:"id"`
	Title       string            `json:"title"`
	Document    string            `json:"document"` // S0 to S4, the statutes, or what a home calls its own
	Kind        Kind              `json:"kind"`
	Own         bool              `json:"own,omitempty"`       // a home's or an authority's own file, none that ships
	Extends     string            `json:"extends,omitempty"`   // of an own file: the shipped procedure that it is based on
	Removed     []string          `json:"removed,omitempty"`   // the rules of that one which it doesn't take over
	Heading     string            `json:"heading,omitempty"`   // whom it names at its head, where that is an authority or a home
	Issuer      string            `json:"issuer,omitempty"`    // whom its text names as whose it is; empty: nobody
	HomeKind    string            `json:"home_kind,omitempty"` // the kind of home it is written for; a law file applies to no other
	Nations     []string          `json:"nations"`
	Version     string            `json:"version,omitempty"` // as the document numbers itself
	Dated       Day               `json:"dated,omitzero"`    // when the document was last updated; zero if it doesn't say
	NextReview  Day               `json:"next_review,omitzero"`
	Names       []string          `json:"names,omitempty"`       // what a spreadsheet calls the authority
	Words       map[string]string `json:"words,omitempty"`       // see WordKeys
	Points      map[string]Point  `json:"points,omitempty"`      // see PointKeys
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
	Inherited      string           `json:"inherited,omitempty"` // the procedure that an own file took it over from, unchanged
	Of             string           `json:"of,omitempty"`        // the instrument, in a law file
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
	Sure  Sure   `json:"sure,omitempty"` // of a figure of the law, where it is less sure than the clause

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
	Link           string `json:"link,omitempty"` // where the form is
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

// Point is what a document says on one of [PointKeys], in ypa's own words.
type Point struct {
	Text    string `json:"text"`
	Section string `json:"section,omitempty"` // empty where several sections say it
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
