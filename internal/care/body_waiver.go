package care

import "ypa/internal/calendar"

// Waiver explains, for a time, why what a rule asks is not done for a young
// person. Its author is the entry's, the day it was made the entry's own.
type Waiver struct {
	Rule   string        `json:"rule"`
	Reason string        `json:"reason"`
	Until  calendar.Date `json:"until"` // the last day on which it holds
	Noted
}

// HomeWaiver is a [Waiver] of a rule about the home. Its words name no young
// person.
type HomeWaiver struct {
	Waiver
}

// Chased is the day on which a placing authority was asked for what it owes a
// young person: the challenge that regulation 5(c) of the Children's Homes
// (England) Regulations 2015 asks of a home.
type Chased struct {
	Authority string   `json:"authority"`
	Rules     []string `json:"rules"` // what was asked for, by the rules that were flagged
	How       string   `json:"how"`   // email, phone, letter
	To        string   `json:"to,omitempty"`
	Noted
}
