package bench_test

import (
	"path/filepath"
	"testing"

	"ypa/internal/bench"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

func made(tb testing.TB, people int) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "made.db")
	if err := bench.Generate(tb.Context(), path, bench.Plan{People: people, Seed: 1, Today: calendar.MustISO("2026-11-23")}); err != nil {
		tb.Fatal(err)
	}
	return path
}

// TestGenerate makes a register that verifies, holds every kind of entry about
// young people, and has as many entries as it says.
func TestGenerate(t *testing.T) {
	path := made(t, 400)
	reg, err := register.OpenReader(t.Context(), path, register.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer reg.Close()
	report, err := reg.Verify(t.Context())
	if err != nil || len(report.Faults) > 0 {
		t.Fatalf("%v, %v", report.Faults, err)
	}
	seen := map[care.Kind]int{}
	err = reg.View(t.Context(), register.Cut{}, func(r *register.Reader) error {
		log, err := r.Log(1, r.Size())
		for _, e := range log {
			seen[e.Kind]++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range care.Kinds() {
		if seen[k.Kind] == 0 && k.Of == care.YoungPerson {
			t.Errorf("no entry of the kind %s is made", k.Kind)
		}
	}
	n := 0
	for one, err := range register.Map(t.Context(), reg, register.Cut{}, care.YoungPerson, func(_ care.Subject, entries []care.Entry) int { return len(entries) }) {
		if err != nil {
			t.Fatal(err)
		}
		if one != bench.EntriesEach {
			t.Fatalf("a young person has %d entries", one)
		}
		n++
	}
	if n != 400 {
		t.Errorf("%d young people", n)
	}
}

// TestSameSeed: the same plan gives the same checkpoint, another seed another.
func TestSameSeed(t *testing.T) {
	heads := map[string]int{}
	for _, seed := range []uint64{1, 1, 2} {
		path := filepath.Join(t.TempDir(), "made.db")
		plan := bench.Plan{People: 5, Seed: seed, Today: calendar.MustISO("2026-11-23")}
		if err := bench.Generate(t.Context(), path, plan); err != nil {
			t.Fatal(err)
		}
		reg, err := register.OpenReader(t.Context(), path, register.Options{})
		if err != nil {
			t.Fatal(err)
		}
		_ = reg.View(t.Context(), register.Cut{}, func(r *register.Reader) error {
			heads[r.Head().Checkpoint()]++
			return nil
		})
		_ = reg.Close()
	}
	if len(heads) != 2 {
		t.Errorf("%v", heads)
	}
}
