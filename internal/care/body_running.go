package care

import "ypa/internal/calendar"

// What is recorded about the running of the home. None of it names a young
// person, in no field: these entries are kept when one of theirs is erased.

// PrintedContact is a number or address that is printed for young people: one of
// the home's own, or more about one that a procedure or the law gives. Only what
// is set is said.
type PrintedContact struct {
	ID      string `json:"id"`
	For     string `json:"contact_for,omitempty"` // advocacy, commissioner, helpline, iv, iro, regulator, courts, other
	Name    string `json:"name,omitempty"`
	Phone   string `json:"phone,omitempty"`
	Email   string `json:"email,omitempty"`
	URL     string `json:"url,omitempty"`
	Printed Answer `json:"printed,omitempty"` // no: left out, where a body has gone
	Noted
}

// ContactCheck is the day on which somebody made sure of a printed contact.
type ContactCheck struct {
	ID string `json:"id"`
	Noted
}

// ProcedureReview is the home's own review of a procedure that it goes by.
type ProcedureReview struct {
	Procedure string        `json:"procedure"`
	Next      calendar.Date `json:"next,omitzero"` // when the next one is due; zero: not said
	Noted
}

// HomeVisit is a visit to the home by somebody who oversees it: the Regulation
// 44 independent person (England), or the responsible individual (Wales, reg 73
// of the Regulated Services (Wales) Regulations 2017).
type HomeVisit struct {
	By string `json:"by"` // independent-person, responsible-individual
	Noted
}

// VisitReport is the day on which the report of a visit was sent.
type VisitReport struct {
	Visit calendar.Date `json:"visit"` // the day of the visit
	Noted
}

// Recommendation is something that the report of a visit recommends.
type Recommendation struct {
	Number int           `json:"number"`       // from 1, in the order of recording
	Due    calendar.Date `json:"due,omitzero"` // by when, as the independent person set it (reg 44(5)); zero: not said
	Text   string        `json:"text"`         // about the home
	Noted
}

// RecommendationDone is the day on which a recommendation was carried out.
type RecommendationDone struct {
	Number int `json:"number"`
	Noted
}

// QualityReport is the day of a report on the quality of support (SI 2023/416
// reg 32) or of care (SI 2015/541 reg 45).
type QualityReport struct {
	Noted
}
