package pack

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// changes are what differs in what is flagged since the last visit.
type changes struct {
	opened, still, closed findings
	known                 bool // there was something to compare with
}

// findings are findings by whom they are about: a reference, or "" for the home. A
// finding is large, so they stay where the audit has them.
type findings map[string][]*audit.Finding

// byPerson sorts findings by whom they are about, each in its order.
func byPerson(list []audit.Finding, keep func(*audit.Finding) bool) findings {
	sorted := findings{}
	for i := range list {
		if f := &list[i]; keep == nil || keep(f) {
			sorted[f.Person] = append(sorted[f.Person], f)
		}
	}
	return sorted
}

// about counts the findings about a young person.
func (l findings) about(p *Person) int { return len(l[p.Record.Subject.Ref]) }

// has reports whether one of a rule about the same is among them.
func (l findings) has(f *audit.Finding) bool {
	return slices.ContainsFunc(l[f.Person], func(g *audit.Finding) bool { return g.Rule == f.Rule })
}

// compare sorts what opened and closed. Of young people who have left since
// nothing is said.
func (b *build) compare() {
	b.now = byPerson(b.Now.Findings, nil)
	b.told = byPerson(b.Now.Findings, inPack)
	c := b.Changes
	if c == nil {
		b.changes.still = byPerson(b.Now.Findings, func(f *audit.Finding) bool { return f.State.Flagged() })
		return
	}
	b.changes = changes{opened: byPerson(c.Opened, nil), still: byPerson(c.Still, nil), closed: byPerson(c.Closed, nil), known: true}
}

// sinceWords says what became of a finding since the last visit.
func (b *build) sinceWords(f *audit.Finding) string {
	switch {
	case !b.changes.known:
		return ""
	case b.changes.closed.has(f):
		return "closed"
	case b.changes.opened.has(f):
		return "opened"
	case b.changes.still.has(f):
		return "still open"
	}
	return ""
}

// openSince is since when a finding is so; zero where it has no day.
func openSince(f *audit.Finding) calendar.Date {
	if f.Standing() == audit.Overdue {
		return f.Due
	}
	return f.Since
}

// oldest says for how long what the reader sees is open at most: of the young
// people and, apart from them, of the home, whose oldest may be the review day of
// a procedure that passed years ago. Empty: nothing that is open has a day.
func (b *build) oldest() string {
	var refs, said []string
	for _, p := range b.shown {
		refs = append(refs, p.Record.Subject.Ref)
	}
	for _, file := range []struct {
		name  string
		about []string
	}{{"3-findings", refs}, {"3-home-findings", []string{""}}} {
		if n := b.longestOpen(file.about); n > 0 {
			said = append(said, fmt.Sprintf("%s in %s", care.Counted(n, "day", "days"), file.name))
		}
	}
	if len(said) == 0 {
		return ""
	}
	return fmt.Sprintf(" The oldest that is open: %s.", strings.Join(said, ", "))
}

// longestOpen is for how many days the oldest open finding about these is so; -1:
// none has a day.
func (b *build) longestOpen(refs []string) int {
	days := -1
	for _, ref := range refs {
		for _, f := range append(slices.Clone(b.changes.still[ref]), b.changes.opened[ref]...) {
			if since := openSince(f); !since.IsZero() {
				days = max(days, b.Until.Sub(since))
			}
		}
	}
	return days
}

// sinceMeasures are the numbers of the first file.
func (b *build) sinceMeasures() []measure {
	var list []measure
	lists := []struct {
		id, what string
		findings findings
	}{{"closed", "closed", b.changes.closed}, {"opened", "opened", b.changes.opened}, {"still_open", "still open", b.changes.still}}
	for _, l := range lists {
		person := b.over("young_people_"+l.id, "findings about young people: "+l.what, l.findings.about)
		home := measure{id: "home_" + l.id, what: "findings about the home: " + l.what, number: len(l.findings[""]), of: aboutHome}
		if !b.changes.known && l.id != "still_open" {
			person.none, home.none = true, true
		}
		list = append(list, person, home)
	}
	list = append(list,
		b.over("entries_written", "entries written about young people", func(p *Person) int { return len(b.written(p)) }),
		b.over("entries_late", "of these, written long after the day they describe", b.late))
	return append(list, b.recommended()...)
}

// recommended counts what became of the recommendations.
func (b *build) recommended() []measure {
	made, done, open := 0, 0, 0
	for _, r := range b.Home.Recommendations() {
		if b.whole().holds(r.On) {
			made++
		}
		switch {
		case r.Open():
			open++
		case b.whole().holds(r.Done):
			done++
		}
	}
	return []measure{
		{id: "recommendations_made", what: "recommendations made", number: made, of: aboutHome},
		{id: "recommendations_done", what: "recommendations carried out", number: done, of: aboutHome},
		{id: "recommendations_open", what: "recommendations not carried out yet", number: open, of: aboutHome},
	}
}

// written gives the entries that were written about a young person in the time
// of the pack.
func (b *build) written(p *Person) []care.Entry {
	var list []care.Entry
	for _, e := range p.Entries {
		if !e.Erased() && b.whole().holds(calendar.OfTime(e.At)) && e.Kind != care.KindOf(care.PackCode{}) {
			list = append(list, e)
		}
	}
	return list
}

// late counts those of them that came long after their day. An imported fact
// brings its day from another paper.
func (b *build) late(p *Person) int {
	n := 0
	for _, e := range b.written(p) {
		if b.daysAfter(&e) > b.Late {
			n++
		}
	}
	return n
}

// daysAfter is how many days after its day an entry was written; 0 where its day
// was assumed or lies before the records here begin, or an import brought it.
func (b *build) daysAfter(e *care.Entry) int {
	if e.Basis == care.Assumed || e.Imported() || e.On.Before(b.Home.RecordsFrom) {
		return 0
	}
	return max(0, calendar.OfTime(e.At).Sub(e.On))
}
