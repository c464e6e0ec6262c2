package pack

import (
	"fmt"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// homeMeasures are the numbers of the second file.
func (b *build) homeMeasures() []measure {
	list := []measure{
		{id: "young_people", what: "young people living here", number: len(b.People), of: aboutHome},
		{id: "details_here", what: "young people whose details are in the pack", number: len(b.shown), of: aboutHome},
		{id: "visits", what: "visits by " + b.visitor() + " on record", number: b.visits(), of: aboutHome},
		{id: "reports_not_sent", what: "visits whose report is not on record as sent", number: b.unreported(), of: aboutHome},
	}
	list = append(list, b.states()...)
	list = append(list, b.over("events", "events and notifications", b.eventsIn(b.whole())))
	list = append(list, b.months("events", "events and notifications", func(p *Person, s span) int { return b.eventsIn(s)(p) })...)
	return append(list,
		b.over("reviews_held", "looked-after reviews and conferences held", func(p *Person) int { return len(ofPeriod[care.ReviewHeld](b, p)) }),
		b.over("visitor_visits", "visits by independent visitors", b.ivVisits),
		b.over("advocate_meetings", "meetings with an advocate", func(p *Person) int { return len(ofPeriod[care.AdvocateMeeting](b, p)) }),
		b.over("iro_notified", "times an IRO was told of an event", func(p *Person) int { return len(ofPeriod[care.IRONotice](b, p)) }),
		b.over("told", "times a young person was told about their rights or people", func(p *Person) int { return len(ofPeriod[care.Informed](b, p)) }),
		b.over("asked_of_authorities", "times a placing authority was asked for what it owes", func(p *Person) int { return len(ofPeriod[care.Chased](b, p)) }),
		b.over("explained", "findings explained for a time", b.explanations))
}

// visitor is who visits a home of this kind.
func (b *build) visitor() string {
	if b.Home.Regulation44() {
		return "the independent person"
	}
	return "the responsible individual"
}

// visits counts the visits to the home in the time of the pack.
func (b *build) visits() int {
	n := 0
	for _, v := range b.Home.Visits("") {
		if b.whole().holds(v.On) {
			n++
		}
	}
	return n
}

func (b *build) unreported() int {
	n := 0
	for _, v := range b.Home.Visits("") {
		if v.Reported.IsZero() {
			n++
		}
	}
	return n
}

// states count the findings of the last day.
func (b *build) states() []measure {
	var list []measure
	for _, one := range []struct {
		id, what string
		is       func(audit.State) bool
	}{
		{"flagged", "overdue or not on record", audit.State.Flagged},
		{"due_soon", "due soon", func(s audit.State) bool { return s == audit.DueSoon }},
		{"cannot_tell", "cannot be told", func(s audit.State) bool { return s == audit.CannotTell }},
	} {
		of := byPerson(b.Now.Findings, func(f *audit.Finding) bool { return one.is(f.State) })
		list = append(list,
			b.over("young_people_"+one.id, "findings about young people: "+one.what, of.about),
			measure{id: "home_" + one.id, what: "findings about the home: " + one.what, number: len(of[""]), of: aboutHome})
	}
	return list
}

// eventsIn counts the events that began in a span.
func (b *build) eventsIn(s span) func(*Person) int {
	return func(p *Person) int {
		n := 0
		for _, e := range p.Record.Events() {
			if s.holds(e.On) {
				n++
			}
		}
		return n
	}
}

func (b *build) ivVisits(p *Person) int {
	n := 0
	for _, v := range p.Record.Visits() {
		if b.whole().holds(v.On) {
			n++
		}
	}
	return n
}

func (b *build) explanations(p *Person) int {
	n := 0
	for _, w := range p.Record.Waivers() {
		if w.Holds(b.Until) {
			n++
		}
	}
	return n
}

// homeFindings are what the audit says of the home.
func (b *build) homeFindings() sheet {
	s := sheet{key: []string{"rule"}}
	s.Name, s.Title, s.Columns = "3-home-findings", "Findings about the home", findingColumns()
	for _, cells := range b.findingsAbout("") {
		s.add(cells...)
	}
	return s
}

// recommendations are what was recommended, and what became of it. Their words
// are about the home and name nobody.
func (b *build) recommendations() sheet {
	s := sheet{key: []string{"number"}}
	s.Name, s.Title = "3-recommendations", "Recommendations"
	s.Columns = append(s.Columns,
		numberColumn("number", "No.", "The number of the recommendation."),
		dayColumn("on", "Made on", "The day it was made."),
		dayColumn("due", "By when", "The day by which it was to be carried out; empty: none was set."),
		dayColumn("done", "Done on", "The day it was carried out; empty: not on record."),
		textColumn("state", "State", "done, open, or overdue."),
		textColumn("text", "What", "What was recommended."),
	)
	for _, r := range b.Home.Recommendations() {
		s.add(r.Number, r.On, r.Due, r.Done, b.became(r), r.Text)
	}
	return s
}

func (b *build) became(r care.Recommended) string {
	switch {
	case !r.Open():
		return "done"
	case !r.Due.IsZero() && b.Until.After(r.Due):
		return "overdue"
	}
	return "open"
}

// longDay is a day without its year, shortDay the same where there is one.
func longDay(d calendar.Date) string { return fmt.Sprintf("%d %s", d.Day(), d.Month()) }

func shortDay(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return longDay(d)
}
