package cmd

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/bench"
	"ypa/internal/calendar"
	"ypa/internal/present"
)

// TestStreamedAuditIsTheAudit: written while it is made or after, an audit is the
// same bytes and ends with the same exit code.
func TestStreamedAuditIsTheAudit(t *testing.T) {
	file := filepath.Join(t.TempDir(), "made.db")
	plan := bench.Plan{People: 150, Seed: 3, Today: calendar.MustISO("2026-11-22")}
	if err := bench.Generate(t.Context(), file, plan); err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]auditOptions{
		"all that is listed": {failOn: failFlagged},
		"what is met, too":   {failOn: failNever, all: true},
		"a rule":             {failOn: failFlagged, rules: []string{"iro-details-differ"}},
		"whose turn":         {failOn: failDueSoon, owner: "authority", except: []string{"YP-000003"}},
		"an earlier day":     {failOn: failFlagged, asOf: "2026-03-01", knownAt: "#3000"},
		"nothing found":      {failOn: failFlagged, rules: []string{"iv-ended"}, owner: "home"},
	} {
		t.Run(name, func(t *testing.T) {
			once, code := audited(t, file, o, -1)
			all, want := audited(t, file, o, 1000)
			if diff := cmp.Diff(string(all), string(once)); diff != "" || code != want {
				t.Errorf("exit code %d, not %d; the streamed audit differs: %s", code, want, diff)
			}
		})
	}
}

// audited makes the CSV of an audit, streamed from so many young people on.
func audited(t *testing.T, file string, o auditOptions, from int) ([]byte, int) {
	t.Helper()
	var out bytes.Buffer
	a := stepApp()
	a.Stdout, a.Stderr, a.Getenv = &out, &out, func(string) string { return "" }
	a.set = settings{Register: file, Format: "csv", Output: filepath.Join(t.TempDir(), "audit.csv")}
	q, err := a.request(o, nil)
	if err != nil {
		t.Fatal(err)
	}
	done, err := a.streamAudit(t.Context(), q, o, from)
	if done != (from < 0) {
		t.Fatalf("streamed: %v, %v", done, err)
	}
	if !done {
		report, _, _, err2 := a.assemble(t.Context(), q)
		if err2 != nil {
			t.Fatal(err2)
		}
		page, err2 := a.auditPage(report, o, present.CSV)
		if err2 == nil {
			err2 = a.send(page)
		}
		if err2 != nil {
			t.Fatal(err2)
		}
		err = exitFor(report, o.failOn)
	}
	code := exitDone
	if err != nil {
		code, _, _ = explain(err)
	}
	written, err := os.ReadFile(a.set.Output)
	if err != nil {
		t.Fatal(err)
	}
	return written, code
}

// TestStreamLeavesNoHalfFile: where the audit fails, no file has the name.
func TestStreamLeavesNoHalfFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "made.db")
	if err := bench.Generate(t.Context(), file, bench.Plan{People: 5, Seed: 3, Today: calendar.MustISO("2026-11-22")}); err != nil {
		t.Fatal(err)
	}
	a := stepApp()
	a.Getenv = func(string) string { return "" }
	a.set = settings{Register: file, Format: "csv", Output: filepath.Join(dir, "audit.csv")}
	o := auditOptions{failOn: failNever, except: []string{"RH-99"}}
	q, err := a.request(o, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.streamAudit(t.Context(), q, o, -1); err == nil {
		t.Error("nobody of that reference is there")
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}
