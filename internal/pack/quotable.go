package pack

import (
	"ypa/internal/present"
)

// What may be quoted are numbers over the home. They go into reports that
// several authorities read, beside the details of some: nobody may learn by
// taking away what the details say about one young person whose details are not
// there.
//
// So a number counts all who live here, and is never broken down by anything
// that makes groups of young people. What is left when the details are taken
// away is then about all whose details stay out, together. Where that is a single
// one, the number counts only those whose details are here, and says of how many.

// counted are the young people whom the quotable numbers count.
func (b *build) counted() []*Person {
	if len(b.hidden) == 1 {
		return b.shown
	}
	return append(append([]*Person{}, b.shown...), b.hidden...)
}

// measure is one number that may be quoted.
type measure struct {
	id     string
	what   string
	number int
	of     int // young people counted; -1: it is about the home
	none   bool
}

// aboutHome is a number that no young person is part of.
const aboutHome = -1

// over counts something over the young people who are counted.
func (b *build) over(id, what string, of func(*Person) int) measure {
	people := b.counted()
	m := measure{id: id, what: what, of: len(people), none: len(people) == 0}
	for _, p := range people {
		m.number += of(p)
	}
	return m
}

// months breaks a number down by month: only where every month concerns at least
// as many young people as there are whose details stay out, and never a single
// one. Otherwise there is no breakdown at all, for the last part could be worked
// out from the others.
func (b *build) months(id, what string, of func(*Person, span) int) []measure {
	spans := b.spans()
	if len(spans) < 2 {
		return nil
	}
	least := max(len(b.hidden), 2)
	var list []measure
	for _, s := range spans {
		concerned := 0
		for _, p := range b.counted() {
			if of(p, s) > 0 {
				concerned++
			}
		}
		if concerned < least && len(b.hidden) > 0 {
			return nil
		}
		m := b.over(id+"_"+s.id(), what+" in "+s.String(), func(p *Person) int { return of(p, s) })
		list = append(list, m)
	}
	return list
}

// measuresSheet is a sheet of numbers.
func measuresSheet(name, title string, list []measure) sheet {
	s := sheet{quotable: true, key: []string{"measure"}}
	s.Name, s.Title = name, title
	s.Columns = []present.SheetColumn{
		{Name: "measure", Title: "Measure", About: "A short name that stays the same from pack to pack."},
		{Name: "what", Title: "What", About: "What is counted, in words."},
		{Name: "number", Title: "Number", Type: present.NumberColumn, About: "How many. Empty: nothing to count."},
		{Name: "young_people_counted", Title: "Young people counted", Type: present.NumberColumn, About: "How many young people the number is about; empty where it is about the home."},
	}
	for _, m := range list {
		row := []present.Datum{present.TextDatum(m.id), present.TextDatum(m.what), present.NumberDatum(m.number), {}}
		if m.none {
			row[2] = present.Datum{}
		}
		if m.of != aboutHome {
			row[3] = present.NumberDatum(m.of)
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}
