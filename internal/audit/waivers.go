package audit

import (
	"cmp"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// WaiverState is what a waiver on record comes to on a day.
type WaiverState string

// The states of a waiver.
const (
	WaiverActive   WaiverState = "active"   // it explains a finding
	WaiverExpiring WaiverState = "expiring" // it does, and ends within 14 days (a setting)
	WaiverUnused   WaiverState = "unused"   // nothing is flagged that it could explain
	WaiverExpired  WaiverState = "expired"  // its time is over
)

// WaiverStates lists them in the order in which they are shown.
func WaiverStates() []WaiverState {
	return []WaiverState{WaiverExpiring, WaiverActive, WaiverUnused, WaiverExpired}
}

// OnRecord is a waiver on record and what it comes to.
type OnRecord struct {
	care.Explained
	Person string // reference; empty: the home
	State  WaiverState
	Covers State // what it explains, or the rule's state where it explains nothing
}

// WaiversOf says what the waivers of a young person, or of the home where person
// is empty, come to on a day, by the findings of that day.
func WaiversOf(person string, waivers []care.Explained, findings []Finding, asOf calendar.Date) []OnRecord {
	var list []OnRecord
	for _, w := range waivers {
		o := OnRecord{Explained: w, Person: person, State: WaiverExpired}
		i := slices.IndexFunc(findings, func(f Finding) bool { return f.Person == person && f.Rule == w.Rule })
		if i >= 0 {
			o.Covers = findings[i].State
			if f := findings[i].Waiver; f != nil {
				o.Covers = f.Covers
			}
		}
		if w.Holds(asOf) {
			o.State = WaiverUnused
			if o.Covers.Flagged() {
				o.State = WaiverActive
			}
			if o.State == WaiverActive && w.Until.Sub(asOf) <= soon {
				o.State = WaiverExpiring
			}
		}
		list = append(list, o)
	}
	slices.SortStableFunc(list, CompareWaivers)
	return list
}

// CompareWaivers orders waivers by state, then by the day they end, then by whom
// they are about.
func CompareWaivers(a, b OnRecord) int {
	return cmp.Or(
		cmp.Compare(slices.Index(WaiverStates(), a.State), slices.Index(WaiverStates(), b.State)),
		a.Until.Compare(b.Until), strings.Compare(a.Person, b.Person), strings.Compare(a.Rule, b.Rule),
	)
}
