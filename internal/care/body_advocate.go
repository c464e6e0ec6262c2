package care

// Advocate is somebody independent whom the young person may contact: an
// advocate, a service's desk, or another of the people S1 §1 lists.
type Advocate struct {
	Contact
	AdvocateKind AdvocateKind `json:"advocate_kind"`
	Chosen       string       `json:"chosen,omitempty"`
	Noted
}

// AdvocateRequest is the young person's own wish for an advocate.
type AdvocateRequest struct {
	For string `json:"for,omitempty"`
	Noted
}

// AdvocateOffer is an offer of an advocate; Active is the Welsh active offer.
type AdvocateOffer struct {
	For    string `json:"for,omitempty"`
	Active Answer `json:"active,omitempty"`
	Noted
}

// AdvocateReferral is a referral to an advocacy service.
type AdvocateReferral struct {
	For         string  `json:"for,omitempty"`
	To          string  `json:"to,omitempty"`
	MadeBy      string  `json:"made_by,omitempty"`
	Agreed      Consent `json:"agreed"`
	AlreadyMade bool    `json:"already_made,omitempty"` // recorded although it would have been refused
	Reason      string  `json:"reason,omitempty"`
	Noted
}

// AdvocateAgreement is an advocate or service taking the young person on.
type AdvocateAgreement struct {
	For string `json:"for,omitempty"`
	Noted
}

// AdvocateDecision is the outcome of considering an advocate.
type AdvocateDecision struct {
	For      string `json:"for,omitempty"`
	Decision string `json:"decision"` // refer, not-now, not-needed
	Noted
}

// AdvocateMeeting is a meeting of the young person with the advocate.
type AdvocateMeeting struct {
	For string `json:"for,omitempty"`
	Noted
}

// AdvocateDecline is the young person saying no, for now, to an offer.
type AdvocateDecline struct {
	For string `json:"for,omitempty"`
	Noted
}

// AdvocateEnd is the end of an advocate's work: for one purpose where For says
// which, and then the advocate stays; else of the kind, or of all kinds.
type AdvocateEnd struct {
	For          string       `json:"for,omitempty"`
	AdvocateKind AdvocateKind `json:"advocate_kind,omitempty"`
	Noted
}
