package care

import "ypa/internal/calendar"

// IVRequest is the young person's wish for an independent visitor.
type IVRequest struct {
	Noted
}

// IVView is what the young person thinks of having an independent visitor.
type IVView struct {
	View          View   `json:"view"`
	Understanding string `json:"understanding,omitempty"` // yes, no, not-assessed (s23ZB(6))
	Noted
}

// IVDecision is the outcome of considering an independent visitor.
type IVDecision struct {
	Decision string   `json:"decision"` // refer, not-now, not-needed
	Factors  []Factor `json:"factors,omitempty"`
	Noted
}

// IVReferral is a referral for an independent visitor.
type IVReferral struct {
	Agreed      Consent `json:"agreed"`
	To          string  `json:"to,omitempty"`
	KnownPerson string  `json:"known_person,omitempty"` // someone the young person already knows
	AlreadyMade bool    `json:"already_made,omitempty"`
	Reason      string  `json:"reason,omitempty"`
	Noted
}

// IVMatch is a person found for the young person, not yet appointed.
type IVMatch struct {
	Contact
	Noted
}

// IVAppointment is the appointment of an independent visitor (s23ZB).
type IVAppointment struct {
	Contact
	VisitEvery  calendar.Span `json:"visit_every,omitzero"`
	ViaService  Answer        `json:"via_service,omitempty"`
	Confirmed   calendar.Date `json:"confirmed,omitzero"` // in writing (S2 2.1)
	Independent Answer        `json:"independent,omitempty"`
	AlreadyMade bool          `json:"already_made,omitempty"`
	Reason      string        `json:"reason,omitempty"`
	Noted
}

// IVDetails adds to an appointment without making a new one.
type IVDetails struct {
	Contact
	Entry       int64         `json:"entry,omitempty"` // the first entry of the appointment's chain; 0: the one that was on record then
	VisitEvery  calendar.Span `json:"visit_every,omitzero"`
	ViaService  Answer        `json:"via_service,omitempty"`
	Confirmed   calendar.Date `json:"confirmed,omitzero"`
	Independent Answer        `json:"independent,omitempty"`
	Noted
}

// IVChecks are the days on which checks on the visitor were seen or confirmed.
// Certificates and their numbers are the visitor's own and are never kept.
type IVChecks struct {
	DBS              calendar.Date `json:"dbs,omitzero"`
	ChildrensService calendar.Date `json:"childrens_services,omitzero"`
	NSPCC            calendar.Date `json:"nspcc,omitzero"`
	Probation        calendar.Date `json:"probation,omitzero"`
	Qualified        calendar.Date `json:"qualified,omitzero"`
	Manager          calendar.Date `json:"manager,omitzero"`
	Referees         int           `json:"referees,omitempty"`
	All              calendar.Date `json:"all,omitzero"` // the authority confirmed every required check
	ConfirmedBy      string        `json:"confirmed_by,omitempty"`
	Noted
}

// IVVisit is a visit or another contact of the independent visitor.
type IVVisit struct {
	Mode    string `json:"mode"` // visit, phone, letter, text; only a visit counts as one
	Private Answer `json:"private,omitempty"`
	Noted
}

// IVReview is a consideration of whether the appointment should go on (S2 2.3,
// S3 2.3, S4 2.3), with what the young person wants.
type IVReview struct {
	Decision string `json:"decision"` // continue, end, not-considered
	Wishes   string `json:"wishes,omitempty"`
	Noted
}

// IVEnd is the end of an appointment.
type IVEnd struct {
	Reason     string `json:"reason,omitempty"`
	Informally Answer `json:"continues_informally,omitempty"`
	Noted
}
