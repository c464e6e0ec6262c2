package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Line is one young person in the first table.
type Line struct {
	UID       string // of the subject, never shown
	Ref       string
	Name      string // the name they use
	Status    care.Status
	Authority string // id
	Cells     [3]Cell
	Flagged   int   // findings that are flagged
	Jobs      []int // jobs that no headline column points at
	Unknown   int   // findings that cannot be told
	Explained int   // findings that are waived
	NextDue   NextDue
	MissingOn calendar.Date // missing from home since, zero: not
}

// Cell is a headline column of one young person.
type Cell struct {
	State State
	Text  string // "ok", "NO IRO", "69 DAYS LATE", "no IV"
	Job   int
}

// NextDue is the next day on which something happens or ends, booked or latest.
type NextDue struct {
	On   calendar.Date
	What string
}

// Job is what one action closes: findings of one young person, or one duty for
// several.
type Job struct {
	Number   int
	Block    Block
	Refs     []string // empty: the home
	Findings []int    // indexes into Report.Findings, the lead first
	Fixes    []string
}

// Block is where a job stands on the page.
type Block struct {
	Kind      BlockKind
	Authority string // id, for Chase; empty: no authority is on record
}

// BlockKind orders the blocks of the page.
type BlockKind int

// The blocks: what can still be saved today, what is the home's, what an
// authority owes.
const (
	Today BlockKind = iota
	Ours
	Chase
)

// Summary counts. AppliesTo has, for each headline rule, for how many young
// people it runs.
type Summary struct {
	YoungPeople, WithSomething            int
	Flagged, Overdue, Missing, DueSoon    int
	CannotTell, Waived, Notes, Met        int
	Jobs, JobsToday, JobsOurs, JobsChased int
	AppliesTo                             [3]int
	HeadlineFlagged                       [3][]string // references
	New                                   int
}

// Report is an audit of the home on a day.
type Report struct {
	Home       care.Home
	AsOf       calendar.Date
	KnownAt    string // as asked, empty: everything the register knows
	Program    string
	Apart      bool // whether those asked about were looked at without the others: there are very many
	Entries    int64
	Head       string  // base64 root
	Checkpoint string  // short form
	LastSaved  *Saved  // the last audit that was saved, up to AsOf
	Since      *Saved  // the saved audit that this one is compared with; LastSaved unless another was chosen
	Changes    Changes // since then
	Procedures []Used
	Lines      []Line
	Findings   []Finding // all of them, by reference, then most serious, then longest
	Jobs       []Job
	Summary    Summary
	KnownTo    calendar.Date     // bank holidays are known up to this day
	Away       []Line            // missing from home now
	Filtered   bool              // rules, owners or references narrowed it
	Asked      Narrow            // to what
	Refs       map[string]string // the reference of every young person on record, residents or not, by uid
	Learnt     []LateFact        // facts about days up to AsOf that came after KnownAt
	Waivers    []OnRecord        // in force on the day: those that end soon, the others, those that explain nothing
	Chases     []Chasing         // the authorities that owe something and were asked for it, by id
}

// Chasing is how often a placing authority was asked for what it still owes.
type Chasing struct {
	Authority string        // id
	Times     int           // on how many days it was asked for something that is still owed
	Last      calendar.Date // the last of them
	Escalate  bool          // something was asked for three times or more: see [Finding.Escalate]
}

// Used is a procedure or a law that the audit went by.
type Used struct {
	ID     string
	SHA256 string
}

// LateFact is an entry that the register had not yet at the time asked about.
type LateFact struct {
	Entry int64
	Text  string
}

// AuthorityName is what a placing authority is called, its id when nothing
// else is known.
func (r *Report) AuthorityName(id string) string {
	if a, ok := r.Home.Authorities[id]; ok {
		return a.Short()
	}
	return id
}

// Owed tells whose turn a finding is, in a word.
func Owed(o procedure.Owner) string {
	if o == procedure.OwnerAuthority {
		return "authority"
	}
	return "home"
}
