package care

import (
	"slices"

	"ypa/internal/calendar"
)

// Explained is a waiver on record: why what a rule asks is not done, by whom and
// for how long it is explained.
type Explained struct {
	Rule   string
	Reason string
	Author string
	Made   calendar.Date // the first day on which it holds
	Until  calendar.Date // the last one
	Entry  int64
}

// Holds reports whether the waiver is in force on a day: from the day it was
// made to the last day it names, that day included. It is the only place where
// this is decided.
func (e Explained) Holds(on calendar.Date) bool {
	return !on.Before(e.Made) && !on.After(e.Until)
}

// Waivers gives the last waiver of each rule about the young person, whether it
// still holds or not, in the order in which they were made. A later one of the
// same rule takes the place of the one before.
func (r *Record) Waivers() []Explained {
	return explained(r, func(b Waiver) Waiver { return b })
}

// WaiverOf gives the waiver of a rule that holds on the day of the record.
func (r *Record) WaiverOf(rule string) (Explained, bool) { return holding(r.Waivers(), rule, r.AsOf) }

// Waivers gives the last waiver of each rule about the home, as [Record.Waivers]
// does.
func (h Home) Waivers() []Explained {
	if h.Record == nil {
		return nil
	}
	return explained(h.Record, func(b HomeWaiver) Waiver { return b.Waiver })
}

// WaiverOf gives the waiver of a rule about the home that holds on the day of
// its record.
func (h Home) WaiverOf(rule string) (Explained, bool) {
	if h.Record == nil {
		return Explained{}, false
	}
	return holding(h.Waivers(), rule, h.Record.AsOf)
}

func holding(list []Explained, rule string, on calendar.Date) (Explained, bool) {
	i := slices.IndexFunc(list, func(e Explained) bool { return e.Rule == rule && e.Holds(on) })
	if i < 0 {
		return Explained{}, false
	}
	return list[i], true
}

// explained keeps the last waiver of each rule.
func explained[B any](r *Record, waiver func(B) Waiver) []Explained {
	var list []Explained
	for _, o := range All[B](r) {
		b := waiver(o.Body)
		list = slices.DeleteFunc(list, func(e Explained) bool { return e.Rule == b.Rule })
		list = append(list, Explained{Rule: b.Rule, Reason: b.Reason, Author: o.Author, Made: o.On, Until: b.Until, Entry: o.Number})
	}
	return list
}
