package present

import (
	"cmp"
	"fmt"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// lastSaved says when an audit was last saved, and by whom, or that nobody has
// read it.
func (pg *page) lastSaved() string {
	last := pg.r.LastSaved
	if last == nil || pg.r.KnownAt != "" {
		return ""
	}
	return fmt.Sprintf("last saved %s", pg.savedBy(last))
}

// savedBy is the day of a saved audit and who signed it.
func (pg *page) savedBy(s *audit.Saved) string {
	day := s.On.Near(pg.r.AsOf)
	switch {
	case s.ReadOn.IsZero():
		return day + ": scheduled, not read"
	case s.ReadBy != "" && s.ReadBy != s.Author:
		return day + ", read by " + s.ReadBy
	}
	return day + " by " + s.Author
}

// sinceThen says since when something is compared, as a sentence begins.
func (pg *page) sinceThen() string {
	switch last := pg.r.Since.On; pg.r.AsOf.Sub(last) {
	case 7:
		return "Since last week"
	case 0:
		return "Since today's audit"
	default:
		return "Since " + last.Near(pg.r.AsOf)
	}
}

// changeCount says how many findings are new and, where the changes are asked
// for, how many are still open or closed.
func (pg *page) changeCount() string {
	said := newCount(pg.r.Summary.New)
	if !pg.o.Since {
		return said
	}
	c := pg.r.Changes
	return fmt.Sprintf("%s, %d still open, %d closed", said, len(c.Still), len(c.Closed)+c.Erased)
}

// change is one of the three lists of what changed.
type change struct {
	title, tail string // "Still open", ", first seen in the audit of"
	list        []entry
}

// heading is the title with how many there are.
func (c change) heading() string {
	n := count(c.list)
	if n == 0 {
		return c.title + " (0)"
	}
	return fmt.Sprintf("%s (%d)%s", c.title, n, c.tail)
}

// changes are what is new, what is still open with the audit it was first seen
// in, and what closed with what it is now.
func (pg *page) changes() []change {
	c := pg.r.Changes
	what := func(f *audit.Finding, named bool) string { return sentence(f.What.String(named)) }
	seen := func(f *audit.Finding) calendar.Date { return cmp.Or(f.First, pg.r.AsOf) }
	closed := pg.eachOne(c.Closed, pg.closedText, noDay)
	if c.Erased > 0 {
		closed = append(closed, entry{refs: []string{"-"}, n: c.Erased, text: "About young people whose records were erased."})
	}
	return []change{
		{title: "New", list: pg.eachOne(c.Opened, what, noDay)},
		{title: "Still open", tail: ", first seen in the audit of", list: pg.eachOne(c.Still, pg.openText, seen)},
		{title: "Closed", list: closed},
	}
}

// eachOne makes a line of each finding. What several rules say of one young
// person in the same words is one line, which says how many findings it is.
func (pg *page) eachOne(list []audit.Finding, say func(*audit.Finding, bool) string, on func(*audit.Finding) calendar.Date) []entry {
	type same struct{ person, what string }
	at := map[same]int{}
	var lines []entry
	for i := range list {
		f := &list[i]
		k := same{f.Person, cmp.Or(f.What.String(false), f.Rule)}
		if place, known := at[k]; known {
			lines[place].n++
			continue
		}
		at[k] = len(lines)
		lines = append(lines, entry{day: on(f), refs: []string{f.Person}, n: 1, text: say(f, pg.style.Names), basis: f.Basis})
	}
	for i := range lines {
		if l := &lines[i]; l.n > 1 {
			l.text += fmt.Sprintf(" (%d findings)", l.n)
		}
	}
	return lines
}

// openText says what is still open, and for how long.
func (pg *page) openText(f *audit.Finding, named bool) string {
	how := howLong(f, pg.r.AsOf)
	if how == "" {
		return sentence(f.What.String(named))
	}
	return sentence(f.What.String(named)) + " " + capital(how) + "."
}

// fewChanges is how many of each kind of change a short page lists.
const fewChanges = 4

// briefChanges lists what is new and what closed, a line each, where that was
// asked for; what is still open was counted above.
func (pg *page) briefChanges() {
	if !pg.o.Since || pg.r.Since == nil {
		return
	}
	changed := false
	for i, list := range [][]audit.Finding{pg.r.Changes.Opened, pg.r.Changes.Closed} {
		lines := pg.eachOne(list, []func(*audit.Finding, bool) string{pg.newText, pg.closedBriefly}[i], noDay)
		if len(lines) == 0 {
			continue
		}
		changed = true
		pg.briefList([]string{"New", "Closed"}[i], lines)
	}
	if !changed {
		pg.line(pg.show("Nothing new, and nothing closed."))
	}
	pg.Blank()
}

// briefList is one of the two lists.
func (pg *page) briefList(title string, lines []entry) {
	mark := columns("Closed: ")
	s := shape{who: pg.widest(lines), basis: columns("guidance")}
	s.howEnds = pg.style.page() - s.basis - columnGap
	for i, e := range lines {
		label := blanks(mark)
		if i == 0 {
			label = left(shown(title+":"), mark)
		}
		if rest := len(lines) - i; i == fewChanges-1 && rest > 1 {
			pg.line(label + pg.showf("and %d more: ypa audit --since %d", count(lines[i:]), pg.r.Since.Entry))
			return
		}
		who := pg.show(pg.whose(e.refs))
		if pg.style.wide() && columns(who) <= s.who {
			pg.oneLine(label+left(who, s.who+columnGap), pg.show(e.text), "", shown(e.basis), s)
			continue
		}
		pg.labelled(label, who+": "+pg.show(e.text), "", false)
	}
}

// newText says what is new, as short as it can be said.
func (pg *page) newText(f *audit.Finding, named bool) string {
	return clause(cmp.Or(f.Brief.String(named), f.What.String(named)))
}

// closedBriefly says what a finding that closed is now.
func (pg *page) closedBriefly(f *audit.Finding, named bool) string {
	now, is := pg.r.Now(f)
	if !is {
		return clause(pg.closedText(f, named))
	}
	return f.Rule + ": " + became(now.State)
}

// closedText says what a finding that closed is now: not everything that is no
// longer flagged was put right.
func (pg *page) closedText(f *audit.Finding, named bool) string {
	now, is := pg.r.Now(f)
	_, here := pg.name[f.Person]
	switch {
	case !is && !here && f.Person != "":
		return f.Rule + ": no longer lives here."
	case !is:
		return f.Rule + ": no longer flagged."
	}
	because := sentence(cmp.Or(now.Because.String(named), now.What.String(named)))
	return strings.TrimSpace(fmt.Sprintf("%s: %s. %s", f.Rule, became(now.State), because))
}

// became is what became of a finding that is no longer flagged.
func became(s audit.State) string {
	switch s {
	case audit.Met:
		return "done"
	case audit.Waived:
		return "explained for now"
	case audit.CannotTell:
		return "can't be told now"
	case audit.DueSoon:
		return "due soon"
	default:
		return "no longer asked"
	}
}

// sinceSection writes what changed since the saved audit.
func (pg *page) sinceSection() {
	if !pg.o.Since || pg.r.Since == nil {
		return
	}
	pg.heading(pg.show("WHAT CHANGED " + pg.sinceTitle()))
	for _, c := range pg.changes() {
		if len(c.list) == 0 {
			pg.line(pg.show(c.heading()))
			continue
		}
		dates := 0
		for _, e := range c.list {
			if !e.day.IsZero() {
				dates = max(dates, 15, len(e.day.Near(pg.r.AsOf))+5)
			}
		}
		pg.list(c.heading(), c.list, dates)
	}
	if last := pg.changes()[2]; len(last.list) == 0 {
		pg.Blank()
	}
}

func (pg *page) sinceTitle() string {
	s := pg.r.Since
	return fmt.Sprintf("since the audit of %s (entry %d)", pg.savedBy(s), s.Entry)
}

// spokenSince says what changed since the saved audit.
func (pg *page) spokenSince() {
	if !pg.o.Since || pg.r.Since == nil {
		return
	}
	pg.Text("What changed " + pg.sinceTitle() + ".")
	for _, c := range pg.changes() {
		if len(c.list) == 0 {
			pg.Text(c.title + ": none.")
			continue
		}
		pg.spokenList(c.title, c.list)
	}
}

// changeTables are the lists of what changed, for a browser.
func (pg *page) changeTables() []htmlTable {
	if !pg.o.Since || pg.r.Since == nil {
		return nil
	}
	var tables []htmlTable
	for _, c := range pg.changes() {
		tables = append(tables, pg.datedTable(Visible(c.title+" since the audit of "+pg.savedBy(pg.r.Since)), "First seen", c.list))
	}
	return tables
}
