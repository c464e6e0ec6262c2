package care

import "ypa/internal/calendar"

// What the program records of its own work. These entries are about the home,
// name young people by uid only and hold no free text about them, so that they
// stay when the entries about somebody are erased.

// SavedAudit is an audit that was saved; the entry's day is the day that was
// audited. It holds what was found, never the because: sentences could name
// somebody.
type SavedAudit struct {
	Read       Answer         `json:"read"`    // yes: its author read it; no: it was scheduled and nobody has
	Entries    int64          `json:"entries"` // the size of the log that it was made from
	Program    string         `json:"program"`
	Procedures []string       `json:"procedures,omitempty"` // id and SHA-256 of each file that shaped it, "york 9f86d0…"
	People     int            `json:"people"`               // young people audited
	Met        int            `json:"met"`                  // duties that were met
	Findings   []SavedFinding `json:"findings,omitempty"`   // flagged, waived or not to be told
	Noted
}

// SavedFinding is one line of a saved audit.
type SavedFinding struct {
	Rule    string        `json:"rule"`
	Subject string        `json:"subject,omitempty"` // the young person's uid; empty: the home
	State   string        `json:"state"`
	Basis   string        `json:"basis"` // law, guidance, local
	Owner   string        `json:"owner"` // home, authority: whose turn it was
	Due     calendar.Date `json:"due,omitzero"`
}

// AuditRead is the day on which somebody read an audit that was saved unread.
// Its author is the entry's.
type AuditRead struct {
	Audit int64 `json:"audit"` // the entry of the saved audit
	Noted
}

// Export is something that left the register: a visitor's pack, a report, a
// card, a letter. Who made it and when is the entry's own.
type Export struct {
	What     string        `json:"what"`          // a word of the set "export"
	For      string        `json:"for,omitempty"` // for whom: a role or an authority's id, never a young person's name
	SHA256   string        `json:"sha256"`        // of the file, or of the list of checksums of a pack, hexadecimal
	Names    Answer        `json:"names"`         // whether names went out
	From     calendar.Date `json:"from,omitzero"` // the days that it covers
	Until    calendar.Date `json:"until,omitzero"`
	Entries  int64         `json:"entries"`            // the size of the log that it was made from
	Subjects []string      `json:"subjects,omitempty"` // uids of the young people whose details went out
	Noted
}

// Disposal is what is left of a young person's record that was erased. The day
// and who did it are the entry's own. Its words name nobody.
type Disposal struct {
	Subject string `json:"subject"`          // the uid
	Ground  string `json:"ground"`           // a word of the set "disposal-ground"
	Reason  string `json:"reason,omitempty"` // where it was done before its time, or they never came
	Entries int    `json:"entries"`          // how many were erased
	Noted
}
