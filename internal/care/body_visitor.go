package care

import "ypa/internal/calendar"

// IVViews is the day on which the independent visitor was asked for their views,
// as S2 2.2 wants before each review.
type IVViews struct {
	Noted
}

// IVInvitation invites the independent visitor to a review.
type IVInvitation struct {
	Review calendar.Date `json:"review,omitzero"` // the day of the review; zero: not said
	Noted
}

// IVPrepared is the day on which staff were told about the independent visitor's
// role (S2 2.2).
type IVPrepared struct {
	Noted
}

// IVAlternative is something else that was sought for a young person who objects
// to a visitor (S3 2.1). The note says what.
type IVAlternative struct {
	Noted
}

// IVInformation is a decision about how much the independent visitor is told,
// and who took part in it (S2 2.2, S3 2.2). It is no right to see the file.
type IVInformation struct {
	Scope      string   `json:"scope"`                 // none, summary, full
	With       []string `json:"with,omitempty"`        // young-person, social-worker, manager
	RiskShared Answer   `json:"risk_shared,omitempty"` // what bears on anybody's safety was shared
	Noted
}

// IVAfterCare is a decision about the independent visitor once the young person
// is no longer looked after, with what they want (S2 2.2; S3 Expenses).
type IVAfterCare struct {
	Decision string `json:"decision"` // continue, end, undecided
	Wishes   string `json:"wishes,omitempty"`
	Expenses string `json:"expenses,omitempty"` // yes, no, undecided
	Noted
}
