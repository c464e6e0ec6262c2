package register

import (
	"fmt"
	"path/filepath"
	"testing"

	"ypa/internal/care"
)

// crowd fills a register with young people of 48 entries each.
func crowd(people int) func(*Tx) error {
	return func(tx *Tx) error {
		for i := range people {
			s, err := admit(tx, fmt.Sprintf("RH-%d", i+1))
			if err != nil {
				return err
			}
			for n := range 46 {
				on := day("2026-01-01").AddDays(n)
				if _, err := tx.Append(care.New(s.UID, on, care.Event{Event: care.EventMissing})); err != nil {
					return err
				}
			}
		}
		return nil
	}
}

func BenchmarkAppend(b *testing.B) {
	for n := 0; b.Loop(); n++ {
		path := filepath.Join(b.TempDir(), fmt.Sprint(n))
		if err := Create(b.Context(), path, fixedOptions(), crowd(1000)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/48000, "ns/entry")
}

// crowded makes a register to measure reading with.
func crowded(b *testing.B) *Register {
	b.Helper()
	path := filepath.Join(b.TempDir(), "register.db")
	if err := Create(b.Context(), path, fixedOptions(), crowd(1000)); err != nil {
		b.Fatal(err)
	}
	r, err := OpenReader(b.Context(), path, fixedOptions())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = r.Close() })
	return r
}

func BenchmarkMap(b *testing.B) {
	r := crowded(b)
	for b.Loop() {
		for _, err := range Map(b.Context(), r, Cut{}, care.YoungPerson, func(care.Subject, []care.Entry) int { return 0 }) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/48000, "ns/entry")
}

func BenchmarkVerify(b *testing.B) {
	r := crowded(b)
	for b.Loop() {
		if report, err := r.Verify(b.Context()); err != nil || len(report.Faults) > 0 {
			b.Fatal(report.Faults, err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/48000, "ns/entry")
}

// BenchmarkOpen is what every command pays before it does anything.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "register.db")
	if err := Create(b.Context(), path, fixedOptions(), crowd(8)); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		r, err := OpenReader(b.Context(), path, fixedOptions())
		if err != nil {
			b.Fatal(err)
		}
		if err := r.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
