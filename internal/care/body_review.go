package care

import "ypa/internal/calendar"

// IRO is the independent reviewing officer.
type IRO struct {
	Contact
	Noted
}

// IROEnd is the end of an independent reviewing officer's appointment.
type IROEnd struct {
	Noted
}

// IRONotice is the day on which the independent reviewing officer was told of
// an event. The entry's own day is the day of telling.
type IRONotice struct {
	Event     EventKind     `json:"event"`
	EventOn   calendar.Date `json:"event_on,omitzero"` // the day of the event
	Entry     int64         `json:"entry,omitempty"`   // the event's entry, where one is on record
	How       string        `json:"how,omitempty"`
	Consulted bool          `json:"consulted,omitempty"` // asked for a view at the same time
	Noted
}

// IROConsultation is a question put to the independent reviewing officer.
type IROConsultation struct {
	About string `json:"about"` // care-plan, placement or an event kind
	Entry int64  `json:"entry,omitempty"`
	Noted
}

// Booking is a day agreed for a meeting. The entry's own day is the day of
// booking; a later booking of the same kind of meeting replaces it.
type Booking struct {
	Meeting  Meeting       `json:"meeting"`
	Day      calendar.Date `json:"day"`
	IVWanted string        `json:"iv_wanted,omitempty"` // asked, agreed, no, not-asked
	Noted
}

// BookingCancelled takes a booking back without another day.
type BookingCancelled struct {
	Meeting Meeting `json:"meeting"`
	Noted
}

// ReviewHeld is a looked-after review, or a child protection conference, that
// took place.
type ReviewHeld struct {
	Meeting     Meeting       `json:"meeting"`
	Number      string        `json:"number,omitempty"` // first, second, later; empty: by its place
	IVNeed      string        `json:"iv_need,omitempty"`
	IVWishes    string        `json:"iv_wishes,omitempty"`
	IVViews     calendar.Date `json:"iv_views,omitzero"`
	IVWanted    string        `json:"iv_wanted,omitempty"`
	IVInvited   Answer        `json:"iv_invited,omitempty"`
	ViewsDiffer Answer        `json:"views_differ,omitempty"`
	WishesHeard Answer        `json:"wishes_heard,omitempty"`
	Advocate    string        `json:"advocate,omitempty"`
	Noted
}
