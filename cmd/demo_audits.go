package cmd

import (
	"sync"
	"time"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

// demoAudits is how many weekly audits the made-up home has on record. Where its
// register is removed again nobody sees more than the last one, and each takes
// milliseconds to make.
func demoAudits(kept bool) int {
	if kept {
		return 8
	}
	return 1
}

// written is what was written of one subject.
type written struct {
	subject care.Subject
	entries []care.Entry
}

// fold gives the record of a day.
func (w written) fold(asOf calendar.Date) *care.Record { return care.Fold(w.subject, w.entries, asOf) }

// demoHistory is what the made-up home's register holds, as it was written.
type demoHistory struct {
	home        written
	authorities []written
	people      []written
	size        int64
}

// saveMondays puts the audits of past Mondays on record, up to that of last week:
// the one of this week is what is being looked at. Each is made by the audit
// itself, of that day and by what the register holds now, as ypa audit --as-of
// DATE --save makes it.
func (a *app) saveMondays(tx *register.Tx, h *demoHistory, count int) error {
	books, err := a.books()
	if err != nil {
		return err
	}
	last := a.today().AddDays(-7)
	for last.Weekday() != time.Monday {
		last = last.AddDays(-1)
	}
	made := make([]care.Entry, count)
	var all sync.WaitGroup
	for i := range made {
		all.Go(func() {
			day := last.AddDays(-7 * (count - 1 - i))
			s := &sight{asOf: day, home: h.homeOn(day), library: books.library, work: books.work}
			s.auditor = audit.New(s.home, books.library, books.work, day)
			base := audit.Report{AsOf: day, Program: a.program(), Entries: h.size + int64(i)}
			made[i] = care.New(h.home.subject.UID, day, h.auditOf(s, base).Save(true))
		})
	}
	all.Wait()
	for _, e := range made {
		if _, err := tx.Append(e); err != nil {
			return err
		}
	}
	return nil
}

// homeOn folds the home and its authorities on a day.
func (h *demoHistory) homeOn(day calendar.Date) care.Home {
	var authorities []*care.Record
	for _, w := range h.authorities {
		authorities = append(authorities, w.fold(day))
	}
	return care.FoldHome(h.home.fold(day), authorities)
}

// auditOf audits everybody.
func (h *demoHistory) auditOf(s *sight, base audit.Report) *audit.Report {
	var people []audit.Person
	for _, w := range h.people {
		people = append(people, s.auditor.Person(w.fold(s.asOf)))
	}
	base.Home, base.Procedures = s.home, s.used(people)
	return audit.Assemble(base, people, s.auditor.Home(), audit.Narrow{})
}
