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

// FallsDue reports whether [Due] looks at a finding.
func FallsDue(f *Finding, from, until calendar.Date) bool {
	_, ok := dueItem(f, &Rule{}, from, until)
	return ok || bookedLate(f)
}

// bookedLate reports whether a finding says that a review is booked too late,
// which what is due has to say.
func bookedLate(f *Finding) bool { return f.Rule == "review-booked-late" && f.State.Flagged() }

// Due lists what falls due from the day of the report to until, soonest first.
// What one action closes is one item, and so is what one command closes for
// several young people. What is late or not on record already is not among it:
// that is the audit's.
func Due(r *Report, until calendar.Date) []DueItem {
	rules, authority := ByID(), map[string]string{}
	for i := range r.Lines {
		authority[r.Lines[i].Ref] = r.Lines[i].Authority
	}
	var list []DueItem
	for rest := r.Findings; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].Person == rest[0].Person {
			n++
		}
		list = append(list, dueOf(rest[:n], rules, authority[rest[0].Person], r.AsOf, until)...)
		rest = rest[n:]
	}
	list = several(list)
	slices.SortStableFunc(list, func(a, b DueItem) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(whose(&a), whose(&b)), cmp.Compare(strength(a.Basis), strength(b.Basis)), slices.Compare(a.Refs, b.Refs))
	})
	return list
}

// dueOf lists what falls due of the findings about one young person, or the home.
func dueOf(findings []Finding, rules map[string]*Rule, authority string, from, until calendar.Date) []DueItem {
	var late *Finding
	for i := range findings {
		if bookedLate(&findings[i]) {
			late = &findings[i]
		}
	}
	var list []DueItem
	for i := range findings {
		f := &findings[i]
		item, ok := dueItem(f, rules[f.Rule], from, until)
		if !ok {
			continue
		}
		if item.Turn == TurnAuthority {
			item.Authority = authority
		}
		if late != nil && strings.HasPrefix(f.Rule, "review-") && item.Latest == late.Due {
			item.Booked, item.BookedLate, item.Fix = late.Booked, true, late.Fix()
		}
		list = add(list, item)
	}
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
func dueItem(f *Finding, rule *Rule, from, until calendar.Date) (DueItem, bool) {
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
	type thing struct {
		on, latest  calendar.Date
		rules, what string
	}
	var out []DueItem
	place := map[thing]int{}
	for _, item := range list {
		same := thing{item.On, item.Latest, strings.Join(item.Rules, " "), item.What.String(false)}
		joins := item.together && len(item.Refs) > 0 && item.Turn == TurnHome
		if at, known := place[same]; joins && known {
			out[at].Refs = append(out[at].Refs, item.Refs...)
			continue
		}
		if joins {
			place[same] = len(out)
		}
		out = append(out, item)
	}
	for i := range out {
		if refs := out[i].Refs; len(refs) > 1 {
			out[i].Fix = strings.Replace(out[i].Fix, refs[0], strings.Join(refs, " "), 1)
		}
	}
	return out
}
