package cmd

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ypa/internal/audit"
	"ypa/internal/bench"
	"ypa/internal/calendar"
)

// TestVeryMany: where there are very many young people, one looked at alone has the
// findings that the audit of everybody has, but for what was not compared; and what
// falls due is the same without the rest.
func TestVeryMany(t *testing.T) {
	file := filepath.Join(t.TempDir(), "made.db")
	if err := bench.Generate(t.Context(), file, bench.Plan{People: manyPeople + 1, Seed: 3, Today: calendar.MustISO("2026-11-22")}); err != nil {
		t.Fatal(err)
	}
	day := calendar.MustISO("2026-11-23")
	until := day.AddDays(30)
	assembled := func(q request) *audit.Report {
		a := stepApp()
		a.Getenv = func(string) string { return "" }
		a.set.Register, q.asOf = file, day
		r, _, _, err := a.assemble(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	all := assembled(request{})
	ahead := assembled(request{keep: func(f *audit.Finding) bool { return audit.FallsDue(f, day, until) }})
	if ahead.Summary.Flagged != all.Summary.Flagged {
		t.Errorf("%d findings are flagged where only what falls due is kept, not %d", ahead.Summary.Flagged, all.Summary.Flagged)
	}
	due := audit.Due(ahead, until)
	if diff := cmp.Diff(audit.Due(all, until), due, cmpopts.IgnoreUnexported(audit.DueItem{})); diff != "" || len(due) == 0 {
		t.Errorf("%d items: %s", len(due), diff)
	}
	const compared = "iro-details-differ"
	ref := ""
	for i := range all.Findings {
		if f := &all.Findings[i]; f.Rule == compared && f.State == audit.Met { // somebody who has an IRO to compare
			ref = f.Person
		}
	}
	says := func(r *audit.Report) map[string]string {
		found := map[string]string{}
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Person == ref {
				found[f.Rule] = fmt.Sprint(f.State, f.Due, f.Because, f.Sources, f.Fixes)
			}
		}
		return found
	}
	want, got := says(all), says(assembled(request{refs: []string{ref}}))
	if strings.HasPrefix(got[compared], string(audit.Met)) || len(got) == 0 {
		t.Errorf("%s is %q of %d findings: nothing was compared", compared, got[compared], len(got))
	}
	delete(want, compared)
	delete(got, compared)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	alone, about := assembled(request{refs: []string{ref}}), assembled(request{about: ref})
	if diff := cmp.Diff(alone.Jobs, about.Jobs); diff != "" || len(alone.Jobs) == 0 {
		t.Errorf("the jobs of %s are %d in the audit of them alone, where child show has others: %s", ref, len(alone.Jobs), diff)
	}
}
