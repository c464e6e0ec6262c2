package present

import (
	"fmt"
	"strings"

	"ypa/internal/care"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// soonDays is how far ahead the page looks, in days: what is due soon is due
// within two weeks.
const soonDays = 14

// madeUp heads everything about a home of the demonstration.
const madeUp = "MADE-UP HOME: everybody here is invented, and so is every number."

// top writes what stands above the table.
func (pg *page) top() {
	if pg.r.Home.MadeUp {
		pg.heading(madeUp)
	}
	saved := ""
	if pg.style.wide() {
		saved = pg.lastSaved()
	}
	pg.pair(pg.show(pg.title()), pg.show(saved))
	pg.Text(pg.headline())
	learnt := pg.learnt()
	for _, l := range learnt {
		pg.block("  ", "    ", pg.showf("entry %d  %s", l.Entry, l.Text))
	}
	if rest := len(pg.r.Learnt) - len(learnt); len(learnt) > 0 && rest > 0 {
		pg.block("  ", "    ", pg.showf("and %d more (--all)", rest))
	}
	pg.notices()
	pg.Blank()
}

// fewFacts is how many facts that came later are listed without --all.
const fewFacts = fewEnough

// learnt are the facts that came later, as many as are listed.
func (pg *page) learnt() []audit.LateFact {
	if pg.o.Brief && !pg.o.All {
		return nil
	}
	if pg.o.All || len(pg.r.Learnt) <= fewFacts {
		return pg.r.Learnt
	}
	return pg.r.Learnt[:fewFacts]
}

// title names the home, the day and what the register knew.
func (pg *page) title() string {
	day := pg.r.AsOf.Long()
	switch {
	case pg.r.KnownAt != "":
		return fmt.Sprintf("%s: audit for %s, as the register stood %s", pg.r.Home.Name, day, stood(pg.r.KnownAt, pg.r.AsOf))
	case pg.r.Filtered:
		return fmt.Sprintf("%s: part of the audit, %s", pg.r.Home.Name, day)
	}
	return fmt.Sprintf("%s: weekly audit, %s", pg.r.Home.Name, day)
}

// stood says at what point of its history the register is read.
func stood(knownAt string, asOf calendar.Date) string {
	if number, ok := strings.CutPrefix(knownAt, "#"); ok {
		return "at entry " + number
	}
	day, err := calendar.ParseISO(knownAt)
	switch {
	case err != nil:
		return "at " + knownAt
	case day == asOf:
		return "at the end of that day"
	}
	return "at the end of " + day.Near(asOf)
}

// headline is the answer in one sentence or two.
func (pg *page) headline() string {
	sum := &pg.r.Summary
	said := pg.inNeed() + ": " + pg.jobCount() + "."
	switch {
	case len(pg.r.Lines) == 0:
		said = pg.nobody()
	case sum.Flagged == 0:
		said = pg.quiet()
	}
	if pg.r.Since != nil && !pg.r.Filtered && (sum.Flagged > 0 || pg.o.Since) {
		said += " " + pg.sinceThen() + ": " + pg.changeCount() + "."
	}
	if n := len(pg.r.Learnt); n > 0 {
		end := ":"
		if len(pg.learnt()) == 0 {
			end = " (--all)."
		}
		said += fmt.Sprintf(" The register has since learnt of %s about that time%s", care.Counted(n, "fact", "facts"), end)
	}
	return said
}

func (pg *page) nobody() string {
	said := "No young people are on record yet."
	if pg.r.Filtered {
		said = "No young person is among what was asked for."
	}
	if len(pg.r.Jobs) > 0 {
		said += " The home needs something: " + pg.jobCount() + "."
	}
	return said
}

// inNeed says how many young people need something.
func (pg *page) inNeed() string {
	all, some := len(pg.r.Lines), pg.r.Summary.WithSomething
	switch {
	case some == 0 && all == 1:
		return "The one young person needs nothing, the home does"
	case some == 0:
		return fmt.Sprintf("None of the %s needs anything, the home does", people(all))
	case all == 1:
		return "The one young person needs something"
	case some == 1:
		return fmt.Sprintf("1 of %s needs something", people(all))
	}
	return fmt.Sprintf("%d of %s need something", some, people(all))
}

// tally counts the jobs by whose they are.
func tally(r *audit.Report) (today, ours, chased int) {
	for i := range r.Jobs {
		switch r.Jobs[i].Block.Kind {
		case audit.Today:
			today++
		case audit.Ours:
			ours++
		case audit.Chase:
			chased++
		}
	}
	return today, today + ours, chased
}

func (pg *page) jobCount() string {
	today, ours, chased := tally(pg.r)
	said := care.Counted(ours, "job", "jobs") + " for us"
	if today > 0 {
		said += fmt.Sprintf(" (%d today)", today)
	}
	switch {
	case chased == 0:
		return said
	case ours == 0:
		return care.Counted(chased, "job", "jobs") + ", all to chase"
	}
	return fmt.Sprintf("%s, %d to chase", said, chased)
}

// quiet is the sentence for an audit that flags nothing.
func (pg *page) quiet() string {
	said := fmt.Sprintf("Nothing is flagged for any of the %s.", people(len(pg.r.Lines)))
	if len(pg.r.Lines) == 1 {
		said = "Nothing is flagged for the one young person."
	}
	if today, _, _ := tally(pg.r); today > 0 {
		said += fmt.Sprintf(" %s today.", care.Counted(today, "job ends", "jobs end"))
	}
	var also []string
	if n := pg.r.Summary.CannotTell; n > 0 {
		also = append(also, care.Counted(n, "thing", "things")+" can't be told")
	}
	if n := count(pg.soon()); n > 0 {
		also = append(also, care.Counted(n, "falls", "fall")+" due by "+pg.horizon())
	}
	if len(also) > 0 {
		said += " " + capital(strings.Join(also, ", ")) + "."
	}
	return said
}

// horizon is the last day that the page looks ahead to.
func (pg *page) horizon() string { return pg.r.AsOf.AddDays(soonDays).Near(pg.r.AsOf) }

func newCount(n int) string {
	if n == 0 {
		return "nothing new"
	}
	return fmt.Sprintf("%d new", n)
}
