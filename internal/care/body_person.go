package care

import "ypa/internal/calendar"

// Contact is how somebody can be reached. A person with neither a phone number
// nor an e-mail address cannot be.
type Contact struct {
	Name         string `json:"name,omitempty"`
	Organisation string `json:"organisation,omitempty"`
	Phone        string `json:"phone,omitempty"`
	Email        string `json:"email,omitempty"`
}

// Reachable reports whether there is a phone number or an e-mail address.
func (c Contact) Reachable() bool { return c.Phone != "" || c.Email != "" }

// Noted is the note that every entry may carry. Notes never leave with a pack.
type Noted struct {
	Note string `json:"note,omitempty"`
}

// Identity says who a young person is. Only the fields that are set are said;
// the latest known counts, whatever the day that is asked about.
type Identity struct {
	Ref          string        `json:"ref,omitempty"` // in the first entry; verify compares it with the subject's
	Name         string        `json:"name,omitempty"`
	KnownAs      string        `json:"known_as,omitempty"`
	Born         calendar.Date `json:"born,omitzero"`
	AuthorityRef string        `json:"authority_ref,omitempty"` // the placing authority's own number
	Noted
}

// StatusFact is a legal status, true from the day of its entry.
type StatusFact struct {
	Status Status `json:"status"`
	Noted
}

// PlacingAuthority names the authority that placed the young person, by its id.
type PlacingAuthority struct {
	Authority string `json:"authority"`
	Noted
}

// Admission is the day a young person came, or came back, to the home.
type Admission struct {
	Noted
}

// Leaving is the first day that a young person no longer lives in the home.
type Leaving struct {
	Reason string `json:"reason,omitempty"` // moved, home, died, other
	Noted
}

// Move is a change of building within the same home. It restarts no clock.
type Move struct {
	OutOfArea Answer `json:"out_of_area,omitempty"`
	Noted
}

// Circumstances are dated facts about a young person. Only what is set is said.
type Circumstances struct {
	OutOfArea          Answer `json:"out_of_area,omitempty"`   // outside the placing authority's area
	AtADistance        Answer `json:"at_a_distance,omitempty"` // and not in an adjoining one (SI 2010/959 reg 11(5))
	Secure             Answer `json:"secure,omitempty"`
	ShortBreaks        Answer `json:"short_breaks,omitempty"`
	ImmigrationControl Answer `json:"immigration_control,omitempty"`
	Disability         Answer `json:"disability,omitempty"`
	ViewsHard          Answer `json:"views_hard_to_express,omitempty"`
	CommunicationNeed  string `json:"communication_need,omitempty"` // what it is; "none" where there is none
	ParentVisit        string `json:"parent_visit,omitempty"`       // a day, "none" or "not-known"
	Noted
}

// Factors are the answers to what S0, S2 2.1 and S3 2.1 ask to be weighed
// before an independent visitor is considered. Only what is set is said.
type Factors struct {
	Factors map[Factor]Answer `json:"factors"`
	Noted
}

// SocialWorker is the young person's social worker.
type SocialWorker struct {
	Contact
	Team string `json:"team,omitempty"`
	Noted
}

// Informed records that a young person was told about something.
type Informed struct {
	Topics     []Topic `json:"topics"`
	How        string  `json:"how,omitempty"`
	FitsNeed   Answer  `json:"fits_need,omitempty"`
	Understood string  `json:"understood,omitempty"`
	GivenBy    string  `json:"given_by,omitempty"` // empty: the home
	ViaCarer   Answer  `json:"via_carer,omitempty"`
	Noted
}

// Event is something that happened to a young person.
type Event struct {
	Event EventKind `json:"event"`
	Noted
}

// EventClosed is the end of an event: back home, complaint answered.
type EventClosed struct {
	Event EventKind `json:"event"`
	Entry int64     `json:"entry"` // the first entry of the event's chain
	Noted
}

// Adviser is a personal adviser or an immigration adviser.
type Adviser struct {
	Contact
	AdviserKind   string        `json:"adviser_kind"`
	PathwayReview calendar.Date `json:"pathway_review,omitzero"`
	Noted
}

// noteText is the note, of whatever body carries one.
func (n Noted) noteText() string { return n.Note }

// NoteOf is the free text that goes with a body; empty: none.
func NoteOf(body any) string {
	if n, ok := body.(interface{ noteText() string }); ok {
		return n.noteText()
	}
	return ""
}
