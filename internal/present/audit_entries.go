package present

import (
	"slices"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// entry is one line below the jobs: the same thing said of one or more young
// people.
type entry struct {
	day   calendar.Date
	refs  []string
	n     int // findings that it stands for
	text  string
	basis procedure.Basis // the strongest of theirs
}

// gather collects findings that a list is about; those that say the same of
// several young people become one line.
func (pg *page) gather(keep func(*audit.Finding) bool, say func(*audit.Finding, bool) string, on func(*audit.Finding) calendar.Date) []entry {
	type same struct {
		day  calendar.Date
		home bool
		text string
	}
	var list []entry
	place := make(map[same]int)
	for i := range pg.r.Findings {
		f := &pg.r.Findings[i]
		if !keep(f) {
			continue
		}
		key := same{on(f), f.Person == "", say(f, false)}
		if at, known := place[key]; known {
			list[at].join(f, key.text)
			continue
		}
		place[key] = len(list)
		list = append(list, entry{day: key.day, refs: []string{f.Person}, n: 1, text: say(f, pg.style.Names), basis: f.Basis})
	}
	return list
}

// join adds a finding that says the same. Of several young people it is said
// without names.
func (e *entry) join(f *audit.Finding, coded string) {
	e.n++
	if f.Basis.Stronger(e.basis) {
		e.basis = f.Basis
	}
	if !slices.Contains(e.refs, f.Person) {
		e.refs = append(e.refs, f.Person)
		e.text = coded
	}
}

func noDay(*audit.Finding) calendar.Date { return calendar.Date{} }
