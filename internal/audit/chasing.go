package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// owed reports whether a finding is something that the placing authority owes,
// waived or not.
func (f *Finding) owed() bool {
	return f.Standing().Flagged() && f.Owner == procedure.OwnerAuthority
}

// chased writes into each finding when the present placing authority was asked
// for it, since it is so. What another authority was asked for before does not
// count.
func chased(findings []Finding, chases []care.Of[care.Chased], authority string) {
	for i := range findings {
		f := &findings[i]
		if !f.owed() {
			continue
		}
		for _, o := range chases {
			if o.Body.Authority == authority && slices.Contains(o.Body.Rules, f.Rule) && !o.On.Before(began(f)) {
				f.Chased = append(f.Chased, o.On)
			}
		}
		slices.SortFunc(f.Chased, calendar.Date.Compare)
		f.Chased = slices.Compact(f.Chased)
	}
}

// chases sums up, for each authority, how often it was asked for what it still
// owes.
func chases(r *Report) []Chasing {
	authority := map[string]string{}
	for _, l := range r.Lines {
		authority[l.Ref] = l.Authority
	}
	days, escalate := map[string][]calendar.Date{}, map[string]bool{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if id := authority[f.Person]; f.owed() && f.State != Waived && len(f.Chased) > 0 {
			days[id] = append(days[id], f.Chased...)
			escalate[id] = escalate[id] || f.Escalate()
		}
	}
	var list []Chasing
	for id, on := range days {
		slices.SortFunc(on, calendar.Date.Compare)
		on = slices.Compact(on)
		list = append(list, Chasing{Authority: id, Times: len(on), Last: on[len(on)-1], Escalate: escalate[id]})
	}
	slices.SortFunc(list, func(a, b Chasing) int { return strings.Compare(a.Authority, b.Authority) })
	return list
}
