package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// Facts are what a command decides on: the position of the young person it is
// about, the home, the route and the words of the procedures as plain text, and
// the day.
type Facts struct {
	Person *Record // folded on Today; nil where the command is about the home or an authority
	Home   Home
	Route  Route
	Today  calendar.Date
}

// Route is how the placing authority's procedure wants referrals to go.
type Route struct {
	IV       string // to whom a referral for an independent visitor goes
	Advocacy string // and one for an advocate
}

// Command is a recording command: it decides which entries to write, or refuses
// with what to do instead. It writes nothing itself.
type Command interface {
	Decide(Facts) ([]Entry, error)
}

// uid is the subject of the young person.
func (f Facts) uid() string { return f.Person.Subject.UID }

// ref is the reference of the young person.
func (f Facts) ref() string { return f.Person.Subject.Ref }

// done refuses a day in the future for something that has been done.
func (f Facts) done(on calendar.Date) error {
	if on.After(f.Today) {
		return refuse(fmt.Sprintf("%s is in the future, and this is about something done", on.Medium()),
			"give the day it was done with --on, or leave --on out for today")
	}
	if f.Person == nil {
		return nil
	}
	if born := f.Person.Identity().Born; on.Before(born) {
		return refuse(on.Medium()+" is before the day of birth on record",
			"give the day with --on; the birth is put right with: ypa child set "+f.ref()+" --born DATE")
	}
	return nil
}

// one is a single entry about the young person on a day that has come.
func (f Facts) one(on calendar.Date, body any) ([]Entry, error) {
	if err := f.done(on); err != nil {
		return nil, err
	}
	return []Entry{New(f.uid(), on, body)}, nil
}
