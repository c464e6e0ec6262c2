package bench_test

import (
	"sync"
	"testing"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// BenchmarkAudit reads, folds and judges a thousand young people by every rule,
// on one core.
func BenchmarkAudit(b *testing.B) {
	const people = 1000
	reg, err := register.OpenReader(b.Context(), made(b, people), register.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer reg.Close()
	asOf := calendar.MustISO("2026-11-23")
	auditor := auditorOf(b, reg, asOf)
	b.ReportAllocs()
	var done sync.Pool
	for b.Loop() {
		for failed, err := range register.Lend(b.Context(), reg, register.Cut{}, care.YoungPerson, func(s care.Subject, entries []care.Entry) error {
			list, _ := done.Get().(*[]audit.Finding)
			if list == nil {
				list = new([]audit.Finding)
			}
			p := auditor.PersonIn(care.Fold(s, entries, asOf), *list)
			*list = p.Findings
			done.Put(list)
			return p.Err
		}) {
			if err != nil || failed != nil {
				b.Fatal(err, failed)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/people, "µs/young-person")
}

// auditorOf makes the auditor of the home in a register.
func auditorOf(tb testing.TB, reg *register.Register, asOf calendar.Date) *audit.Auditor {
	tb.Helper()
	library, err := procedure.Load()
	if err != nil {
		tb.Fatal(err)
	}
	work, err := calendar.EnglandAndWales()
	if err != nil {
		tb.Fatal(err)
	}
	var home care.Home
	err = reg.View(tb.Context(), register.Cut{}, func(r *register.Reader) error {
		fold := func(t care.SubjectType) (list []*care.Record) {
			subjects, err := r.Subjects(t)
			if err != nil {
				tb.Fatal(err)
			}
			for _, s := range subjects {
				entries, err := r.Entries(s.UID)
				if err != nil {
					tb.Fatal(err)
				}
				list = append(list, care.Fold(s, entries, asOf))
			}
			return list
		}
		home = care.FoldHome(fold(care.TheHome)[0], fold(care.Authority))
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return audit.New(home, library, work, asOf)
}
