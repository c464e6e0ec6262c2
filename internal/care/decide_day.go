package care

import (
	"fmt"
	"reflect"

	"ypa/internal/calendar"
)

// at is the position of the young person on another day, as known now: an entry
// made for a past day is decided on what stood then.
func (f Facts) at(on calendar.Date) *Record {
	r := *f.Person
	r.AsOf = on
	return &r
}

// again reports whether the same word stands last of its kind on that day. The
// register then names the entry instead of writing a second one, so a command
// that is run twice must not be refused for what its first run changed.
func again[B any](f Facts, on calendar.Date, body B) bool {
	list := All[B](f.at(on))
	if len(list) == 0 {
		return false
	}
	last := list[len(list)-1]
	return last.On == on && reflect.DeepEqual(last.Body, body)
}

// dated refuses a day in the future for something done whose day another flag
// than --on gives.
func (f Facts) dated(flag string, on calendar.Date) error {
	if on.After(f.Today) {
		return refuse(fmt.Sprintf("--%s: %s is in the future, and this is about something done", flag, on.Medium()),
			fmt.Sprintf("give the day it was done with --%s", flag))
	}
	return nil
}

// standing gives the holder who stood on a day. Somebody whose first day was
// never said stands on every day up to now.
func (f Facts) standing(on calendar.Date, who func(*Record) Holder) (Holder, bool) {
	if h := who(f.at(on)); h.Appointed() {
		return h, true
	}
	h := who(f.Person)
	return h, h.Appointed() && !h.Stated
}
