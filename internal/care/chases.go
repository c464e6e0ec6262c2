package care

import (
	"slices"

	"ypa/internal/calendar"
)

// Chases gives the days on which the placing authority was asked for what it
// owes, oldest first.
func (r *Record) Chases() []Of[Chased] { return All[Chased](r) }

// ChasedFor gives the days on which what a rule asks was asked of the authority,
// on a day or later, oldest first: since the day is since when it is lacking.
// Without a day all count.
func (r *Record) ChasedFor(rule string, since calendar.Date) []calendar.Date {
	var days []calendar.Date
	for _, o := range All[Chased](r) {
		if slices.Contains(o.Body.Rules, rule) && !o.On.Before(since) {
			days = append(days, o.On)
		}
	}
	return slices.Compact(days)
}
