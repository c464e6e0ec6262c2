package care

import (
	"time"

	"ypa/internal/calendar"
)

// SubjectType says what an entry is about.
type SubjectType string

// The types of subject.
const (
	YoungPerson SubjectType = "young-person"
	Authority   SubjectType = "authority"
	TheHome     SubjectType = "home"
)

// Subject is somebody or something that entries are about.
type Subject struct {
	UID  string // random, never shown; the only name that a leaf of the log holds
	Type SubjectType
	Ref  string // what people type: RH-01, york, home; empty once erased
}

// Act says what an entry does to its chain.
type Act string

// The acts.
const (
	Recorded  Act = "record"   // opens a chain
	Corrected Act = "correct"  // gives the chain a new word
	Withdrawn Act = "withdraw" // takes the chain back
)

// DayBasis says whether the day of an entry was stated or assumed.
type DayBasis string

// The bases of a day.
const (
	Stated  DayBasis = "stated"
	Assumed DayBasis = "assumed" // imported without a day of its own: the fact counts, the day does not
)

// Entry is one line of the register.
//
// Number, Change, At and Author are given by the register when it is appended;
// a command fills in the rest.
type Entry struct {
	Number   int64 // from 1, over the whole register
	Change   int64 // the command run that wrote it
	Subject  string
	Kind     Kind
	Act      Act
	Corrects int64 // the first entry of the chain, 0 in the first itself
	On       calendar.Date
	Basis    DayBasis
	At       time.Time // when it was recorded, UTC
	Author   string
	Command  string // the command that wrote it, without its arguments: "iro set", "import"
	Body     any    // the struct of its kind (see Kinds), set when it is to be written
	Raw      string // the body as stored, JSON; empty means erased and nothing else
}

// Chain is the number of the first entry of the chain that e belongs to.
func (e *Entry) Chain() int64 {
	if e.Corrects != 0 {
		return e.Corrects
	}
	return e.Number
}

// Imported reports whether a spreadsheet brought the entry.
func (e *Entry) Imported() bool { return e.Command == "import" }

// Erased reports whether the content was disposed of.
func (e *Entry) Erased() bool { return e.Raw == "" && e.Body == nil }

// Content is the body of the entry, decoded where it has to be; nil where it was
// erased, or cannot be read.
func (e *Entry) Content() any {
	if e.Body != nil || e.Raw == "" {
		return e.Body
	}
	body, err := Decode(e.Kind, e.Raw)
	if err != nil {
		return nil
	}
	return body
}

// New is an entry of the kind of body, true on a stated day.
func New(subject string, on calendar.Date, body any) Entry {
	return Entry{Subject: subject, Kind: KindOf(body), Act: Recorded, On: on, Basis: Stated, Body: body}
}

// NewAssumed is an entry whose day was not said: day is where it is put.
func NewAssumed(subject string, day calendar.Date, body any) Entry {
	e := New(subject, day, body)
	e.Basis = Assumed
	return e
}
