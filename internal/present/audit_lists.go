package present

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/audit"
)

// fewEnough is how many lines a list below the jobs may have before the rest is
// only counted.
const fewEnough = 12

// soon gives what falls due in the next two weeks and is no job yet, soonest
// first.
func (pg *page) soon() []entry {
	keep := func(f *audit.Finding) bool { return f.State == audit.DueSoon && f.Job == 0 }
	say := func(f *audit.Finding, named bool) string {
		text := capital(cmp.Or(f.Next, f.Brief.String(named), f.Rule))
		if !f.Booked.IsZero() && !f.Due.IsZero() && f.Booked != f.Due {
			return text + ", booked; latest " + f.Due.Near(pg.r.AsOf)
		}
		if because := clause(f.Because.String(named)); because != "" {
			text += ". " + because
		}
		return text
	}
	list := pg.gather(keep, say, (*audit.Finding).On)
	slices.SortStableFunc(list, func(a, b entry) int { return a.day.Compare(b.day) })
	return list
}

// coming writes what falls due soon.
func (pg *page) coming() {
	list := pg.soon()
	if len(list) == 0 {
		return
	}
	dates := 0
	for _, e := range list {
		dates = max(dates, len(e.day.Near(pg.r.AsOf)))
	}
	pg.list(fmt.Sprintf("Coming by %s (%d)", pg.horizon(), count(list)), list, max(dates, 10)+5)
}

// count is how many findings a list stands for.
func count(list []entry) int {
	n := 0
	for _, e := range list {
		n += e.n
	}
	return n
}

// questions writes what cannot be told, as questions.
func (pg *page) questions() {
	list := pg.unknown()
	if len(list) > 0 {
		pg.list(fmt.Sprintf("Can't tell yet (%d)", count(list)), list, 0)
	}
}

func (pg *page) unknown() []entry {
	return pg.gather(func(f *audit.Finding) bool { return f.State == audit.CannotTell }, func(f *audit.Finding, named bool) string {
		return sentence(cmp.Or(f.Ask.String(named), f.Because.String(named)))
	}, noDay)
}

// explained writes what has been explained for a time, with the reason.
func (pg *page) explained() {
	list := pg.waived()
	if len(list) > 0 {
		pg.list(fmt.Sprintf("Explained (%d)", count(list)), list, 0)
	}
}

func (pg *page) waived() []entry {
	return pg.gather(func(f *audit.Finding) bool { return f.State == audit.Waived && f.Waiver != nil }, func(f *audit.Finding, named bool) string {
		w := f.Waiver
		text := clause(f.What.String(named)) + ", until " + w.Until.Near(pg.r.AsOf)
		if named && w.Reason != "" {
			text += ": " + clause(w.Reason)
		}
		return fmt.Sprintf("%s. %s, %s.", text, w.Author, w.Made.Near(pg.r.AsOf))
	}, noDay)
}

// notes writes what is worth knowing and flags nothing.
func (pg *page) notes() {
	list := pg.noted()
	if len(list) > 0 {
		pg.list(fmt.Sprintf("Notes (%d)", count(list)), list, 0)
	}
}

func (pg *page) noted() []entry { return pg.inState(audit.Note, noteText) }

func (pg *page) inState(s audit.State, say func(*audit.Finding, bool) string) []entry {
	return pg.gather(func(f *audit.Finding) bool { return f.State == s }, say, noDay)
}

// noteText is what a note says: what is so and why, or only why.
func noteText(f *audit.Finding, named bool) string {
	what, why := sentence(f.What.String(named)), sentence(f.Because.String(named))
	return strings.TrimSpace(what + " " + why)
}

// rest writes what is met and what does not apply.
func (pg *page) rest() {
	if list := pg.met(); len(list) > 0 {
		pg.list(fmt.Sprintf("Met (%d)", count(list)), list, 0)
	}
	if list := pg.notApplicable(); len(list) > 0 {
		pg.list(fmt.Sprintf("Does not apply (%d)", count(list)), list, 0)
	}
}

func (pg *page) met() []entry { return pg.inState(audit.Met, restText) }

func (pg *page) notApplicable() []entry { return pg.inState(audit.NotApplicable, restText) }

func restText(f *audit.Finding, named bool) string {
	return strings.TrimSuffix(f.Rule+": "+clause(f.Because.String(named)), ": ")
}

// list writes entries in columns: the day, where there are days, who, what, and
// who asks it. On a narrow screen what goes below who.
func (pg *page) list(title string, list []entry, dates int) {
	pg.heading(pg.show(title))
	s := shape{who: pg.widest(list), basis: columns("guidance")}
	for _, e := range list {
		s.basis = max(s.basis, len(e.basis))
	}
	s.howEnds = pg.style.page() - s.basis - columnGap
	for i, e := range list {
		if i == fewEnough && !pg.o.All && len(list) > fewEnough+1 {
			pg.block("    ", "    ", pg.showf("and %d more (--all)", count(list[i:])))
			break
		}
		pg.listLine(e, dates, s)
	}
	pg.Blank()
}

// widest is how wide the column of who must be: as above, and for all of a
// list.
func (pg *page) widest(list []entry) int {
	who := columns("The home")
	for i := range pg.r.Lines {
		if w := columns(pg.show(pg.who(pg.r.Lines[i].Ref))); w <= widestWho {
			who = max(who, w)
		}
	}
	for _, e := range list {
		if w := columns(pg.show(pg.whose(e.refs))); w <= widestWho {
			who = max(who, w)
		}
	}
	return who
}

func (pg *page) listLine(e entry, dates int, s shape) {
	label, gap := shown("    "), columnGap
	if dates > 0 {
		label += left(shown(e.day.Near(pg.r.AsOf)), dates)
		gap = 3
	}
	name := pg.show(pg.whose(e.refs))
	if !pg.style.wide() || columns(name) > s.who {
		pg.labelled(label, name, shown(e.basis), false)
		pg.block("      ", "      ", pg.show(e.text))
	} else {
		pg.oneLine(label+left(name, s.who+gap), pg.show(e.text), "", shown(e.basis), s)
	}
	if len(e.refs) > 2 {
		pg.block("      ", "      ", pg.show(strings.Join(e.refs, " ")))
	}
}
