package audit

import (
	"cmp"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// State is what a rule found.
type State string

// The states. Overdue and Missing are flagged.
const (
	Met           State = "met"
	DueSoon       State = "due-soon"
	Overdue       State = "overdue"     // a deadline has passed
	Missing       State = "missing"     // should be on record now and is not; never printed beside a young person
	CannotTell    State = "cannot-tell" // a fact that decides is not known
	Waived        State = "waived"
	Note          State = "note"
	NotApplicable State = "not-applicable"
)

// States lists them, most serious first.
func States() []State {
	return []State{Overdue, Missing, CannotTell, DueSoon, Waived, Note, Met, NotApplicable}
}

// Flagged reports whether the state counts for the exit code.
func (s State) Flagged() bool { return s == Overdue || s == Missing }

// Part is a piece of a sentence. Coded stands where names are not wanted: a
// role instead of a person.
//
// Discreet stands on paper that goes further than the people who care for the
// young person: what kind of event it was where that touches crime, health or
// exploitation, the factors that speak for a visitor, what somebody wrote; empty
// is Coded.
type Part struct {
	Named    string
	Coded    string
	Discreet string
}

// Text is a sentence in parts, so that output without names can leave out third
// persons.
type Text []Part

// say builds a text from strings and parts.
func say(pieces ...any) Text {
	t := make(Text, 0, len(pieces))
	for _, p := range pieces {
		switch v := p.(type) {
		case string:
			t = append(t, Part{Named: v, Coded: v})
		case Part:
			t = append(t, v)
		case Text:
			t = append(t, v...)
		}
	}
	return t
}

// person is somebody's name, or what they are where names are not wanted.
func person(name, role string) Part {
	if name == "" {
		return Part{Named: role, Coded: role}
	}
	return Part{Named: name, Coded: role}
}

// private is what is said of somebody only among those who care for them, and
// what stands for it elsewhere.
func private(text, instead string) Part {
	return Part{Named: text, Coded: text, Discreet: instead}
}

// String gives the text with or without names.
func (t Text) String(names bool) string {
	var b strings.Builder
	for _, p := range t {
		if names {
			b.WriteString(p.Named)
		} else {
			b.WriteString(p.Coded)
		}
	}
	return b.String()
}

// Discreet gives the text for paper that goes further: without names, and without
// what is nobody else's business.
func (t Text) Discreet() string {
	var b strings.Builder
	for _, p := range t {
		b.WriteString(cmp.Or(p.Discreet, p.Coded))
	}
	return b.String()
}

// Figure is the number that a verdict turns on, with its own basis: the duty
// may be law where the number is only a setting.
type Figure struct {
	Value string
	Basis procedure.Basis
}

// Finding is what one rule says of one young person, or of the home.
type Finding struct {
	Rule     string
	Headline int    // the column of the first table, 0: none
	Person   string // reference; empty: the home
	State    State
	Basis    procedure.Basis
	Owner    procedure.Owner
	Due      calendar.Date // the day it is, or was, due; zero: none
	Days     int           // as-of − due where overdue
	Since    calendar.Date // since when it is so, where it has no day of its own
	Booked   calendar.Date // the day that is booked for it
	Figure   Figure
	What     Text   // what is so, at most 57 characters: "No IRO."
	Brief    Text   // the same in a few words, for --brief and for lists: "no IRO"
	Cell     string // for a headline column: NOBODY, NO PHONE/EMAIL, no IV
	Because  Text
	Ask      Text // for what cannot be told: the question, and whom to ask
	Fixes    []string
	Sources  []procedure.Source
	Needs    []string // the fields that would settle what cannot be told
	Waiver   *Waiver
	Behind   string // the rule whose finding this one stands behind
	Next     string // what happens on the due day, in a word or two: "review", "IV visit"
	Job      int    // the job that closes it, 0: none
	New      bool   // the last saved audit did not have it
	First    calendar.Date
	Late     int             // days by which a duty that is met was done late
	Count    int             // of how many things it speaks, where it counts them: entries recorded late
	Chased   []calendar.Date // the days on which the authority was asked for it since it is so, oldest first
}

// Fix is the first command that helps; empty where none does.
func (f *Finding) Fix() string {
	if len(f.Fixes) == 0 {
		return ""
	}
	return f.Fixes[0]
}

// On is the day that people look at: the booked one, else the due one.
func (f *Finding) On() calendar.Date {
	if !f.Booked.IsZero() {
		return f.Booked
	}
	return f.Due
}

// Standing is the state without the waiver: what a waived finding covers, else
// its own.
func (f *Finding) Standing() State {
	if f.Waiver != nil && f.State == Waived {
		return f.Waiver.Covers
	}
	return f.State
}

// Escalate reports whether the authority was asked for it so often that it goes
// to somebody above, as regulation 5(c) of the Children's Homes (England)
// Regulations 2015 wants of a home that is not content with the answer.
func (f *Finding) Escalate() bool { return len(f.Chased) >= EscalateAfter }

// Waiver explains a finding for a time.
type Waiver struct {
	Reason string
	Author string
	Made   calendar.Date
	Until  calendar.Date
	Covers State // the state that it covers
}
