package care

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

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
	return last.On == on && reflect.DeepEqual(last.Body, body) && !f.Person.saidSince(last.Entry)
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

// standing reports whether somebody stood on a day. What is added to somebody
// whose first day was never said holds for them on every day.
func (f Facts) standing(on calendar.Date, who func(*Record) Holder) bool {
	if who(f.at(on)).Appointed() {
		return true
	}
	h := who(f.Person)
	return h.Appointed() && f.Person.opens(h.Entry)
}

// opens reports whether an entry is the first of its kind and its day was
// assumed, so that it counts as earlier than every stated day.
func (r *Record) opens(number int64) bool {
	for place := range kindTable {
		list := r.words(place)
		if len(list) == 0 {
			continue
		}
		first := slices.MinFunc(list, func(a, b *Entry) int { return cmp.Compare(a.Chain(), b.Chain()) })
		if first.Number == number {
			return first.Basis == Assumed
		}
	}
	return false
}

// needed refuses a command whose one word says what it is for.
func needed(f Facts, command, flag, set, given string) error {
	if given != "" {
		return nil
	}
	words := WordsOf(set).Words
	choice := strings.Join(words, "|")
	if len(words) > 10 {
		choice = strings.ToUpper(flag)
	}
	return refuse(fmt.Sprintf("--%s is needed: %s", flag, strings.Join(words, ", ")), fmt.Sprintf("ypa %s %s --%s %s", command, f.ref(), flag, choice))
}
