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
	lead  *audit.Finding
	text  string
	basis procedure.Basis // the strongest of theirs
}

// gather collects findings that a list is about; those that say the same of
// several young people become one line.
func (pg *page) gather(keep func(*audit.Finding) bool, say func(*audit.Finding, bool) string, on func(*audit.Finding) calendar.Date) []entry {
	var list []entry
	for i := range pg.r.Findings {
		f := &pg.r.Findings[i]
		if !keep(f) {
			continue
		}
		e := entry{refs: []string{f.Person}, n: 1, lead: f, text: say(f, pg.style.Names), basis: f.Basis, day: on(f)}
		at := slices.IndexFunc(list, func(o entry) bool {
			return (f.Person == "") == (o.refs[0] == "") && o.day == e.day && say(o.lead, false) == say(f, false)
		})
		if at < 0 {
			list = append(list, e)
			continue
		}
		list[at].join(f, say(f, false))
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
