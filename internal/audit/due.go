package audit

import (
	"cmp"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// Turn is whose turn something is, more closely than [procedure.Owner]: the
// people who oversee a home are neither it nor an authority.
type Turn string

// The turns.
const (
	TurnHome                  Turn = "home"
	TurnAuthority             Turn = "authority"
	TurnIndependentPerson     Turn = "independent-person"     // Regulation 44
	TurnResponsibleIndividual Turn = "responsible-individual" // Wales
)

// turn is whose turn a finding is.
func turn(f *Finding) Turn {
	switch {
	case f.Rule == "visit-monthly" || f.Rule == "visit-report":
		return TurnIndependentPerson
	case f.Rule == "visit-responsible-individual":
		return TurnResponsibleIndividual
	case f.Owner == procedure.OwnerAuthority:
		return TurnAuthority
	}
	return TurnHome
}

// DueItem is something that falls due: one thing to do, for one young person or
// for several at once.
type DueItem struct {
	On         calendar.Date // the day it stands on: the booked one, else the latest
	Latest     calendar.Date // the last day in time
	Booked     calendar.Date // zero: nothing is booked
	BookedLate bool          // booked after the last day: it then stands on the latter
	Refs       []string      // empty: the home
	Rules      []string
	What       Text
	Turn       Turn
	Authority  string // id, where it is an authority's turn
	Basis      procedure.Basis
	Fix        string // the command that records it

	action   string
	together bool
	headline bool // only a headline rule says it yet
}

// Due lists what falls due from the day of the report to until, soonest first.
// What one action closes is one item, and so is what one command closes for
// several young people. What is late or not on record already is not among it:
// that is the audit's.
func Due(r *Report, until calendar.Date) []DueItem {
	authority, late := map[string]string{}, map[string]*Finding{}
	for i := range r.Lines {
		authority[r.Lines[i].Ref] = r.Lines[i].Authority
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Rule == "review-booked-late" && f.State.Flagged() {
			late[f.Person] = f
		}
	}
	rules := map[string]Rule{}
	for _, rule := range Catalogue() {
		rules[rule.ID] = rule
	}
	var list []DueItem
	for i := range r.Findings {
		f := &r.Findings[i]
		if item, ok := dueItem(f, rules[f.Rule], r.AsOf, until); ok {
			if item.Turn == TurnAuthority {
				item.Authority = authority[f.Person]
			}
			if l := late[f.Person]; l != nil && strings.HasPrefix(f.Rule, "review-") && item.Latest == l.Due {
				item.Booked, item.BookedLate, item.Fix = l.Booked, true, l.Fix()
			}
			list = add(list, item)
		}
	}
	list = several(list)
	slices.SortStableFunc(list, func(a, b DueItem) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(whose(&a), whose(&b)), cmp.Compare(strength(a.Basis), strength(b.Basis)), slices.Compare(a.Refs, b.Refs))
	})
	return list
}

// whose puts the home's own before what others owe.
func whose(d *DueItem) int {
	if d.Turn == TurnHome {
		return 0
	}
	return 1
}

// dueItem makes an item of a finding that falls due in the time that is asked
// about.
func dueItem(f *Finding, rule Rule, from, until calendar.Date) (DueItem, bool) {
	waiting := f.State == DueSoon || f.State == Met
	if !waiting || f.Next == "" || f.Due.IsZero() {
		return DueItem{}, false
	}
	item := DueItem{
		On: f.On(), Latest: f.Due, Booked: f.Booked, Rules: []string{f.Rule}, What: what(f),
		Turn: turn(f), Basis: f.Basis, Fix: f.Fix(), action: cmp.Or(rule.Action, f.Rule), together: rule.Together, headline: f.Headline > 0,
	}
	if f.Booked.After(f.Due) {
		item.On, item.BookedLate = f.Due, true
	}
	if f.Person != "" {
		item.Refs = []string{f.Person}
	}
	return item, !item.On.Before(from) && !item.On.After(until)
}

// what says what falls due: where it is about something that happened, which.
func what(f *Finding) Text {
	of := []string{"iro-notified-event", "iro-consulted-event", "iro-consulted-plan", "advocate-after-restraint", "advocate-for-complaint"}
	if f.State == DueSoon && slices.Contains(of, f.Rule) && len(f.Brief) > 0 {
		return f.Brief
	}
	return say(f.Next)
}

// add adds an item, or joins it to the one that the same action closes on the
// same day. What a headline rule calls it is said only where no other does.
func add(list []DueItem, item DueItem) []DueItem {
	i := slices.IndexFunc(list, func(d DueItem) bool {
		return d.action == item.action && d.On == item.On && slices.Equal(d.Refs, item.Refs) && d.Turn == item.Turn
	})
	if i < 0 {
		return append(list, item)
	}
	have := &list[i]
	have.Rules = append(have.Rules, item.Rules...)
	switch {
	case item.headline:
	case have.headline:
		have.What, have.headline = item.What, false
	case have.What.String(true) != item.What.String(true):
		have.What = append(append(slices.Clone(have.What), say(", ")...), item.What...)
	}
	if strength(item.Basis) < strength(have.Basis) {
		have.Basis = item.Basis
	}
	if item.Latest.Before(have.Latest) {
		have.Latest = item.Latest
	}
	return list
}

// several makes one item of one thing to do for several young people, where one
// command does it for all of them.
func several(list []DueItem) []DueItem {
	var out []DueItem
	for _, item := range list {
		i := slices.IndexFunc(out, func(d DueItem) bool {
			return d.together && item.together && len(item.Refs) > 0 && len(d.Refs) > 0 && d.Turn == TurnHome && item.Turn == TurnHome &&
				d.On == item.On && d.Latest == item.Latest && slices.Equal(d.Rules, item.Rules) && d.What.String(false) == item.What.String(false)
		})
		if i < 0 {
			out = append(out, item)
			continue
		}
		said := strings.Join(out[i].Refs, " ")
		out[i].Refs = append(slices.Clone(out[i].Refs), item.Refs...)
		out[i].Fix = strings.Replace(out[i].Fix, said, strings.Join(out[i].Refs, " "), 1)
	}
	return out
}
