package cmd

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"ypa/internal/calendar"
)

// TestDemoAuditsAreTheAudits: what the made-up home has on record of the audits of
// past Mondays is what the audit of that day finds.
func TestDemoAuditsAreTheAudits(t *testing.T) {
	file := t.TempDir() + "/made-up.db"
	run := func(args ...string) []byte {
		t.Helper()
		var out, talk bytes.Buffer
		m := stepApp().Machine
		m.Now = func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }
		m.Stdout, m.Stderr, m.Getenv = &out, &talk, func(string) string { return "" }
		m.Login = func() string { return "Karen Doyle" }
		if code := Run(t.Context(), m, args); code != exitDone {
			t.Fatalf("%v: exit code %d\n%s", args, code, talk.String())
		}
		return out.Bytes()
	}
	run("demo", file)
	first := calendar.MustISO("2026-11-09").AddDays(-7 * (demoAudits(true) - 1))
	for day := first; day.Before(calendar.MustISO("2026-11-15")); day = day.AddDays(7) {
		var page struct {
			Since struct {
				AsOf      string `json:"as_of"`
				New       []any  `json:"new"`
				StillOpen []any  `json:"still_open"`
				Closed    []any  `json:"closed"`
			} `json:"since"`
		}
		out := run("audit", "--register", file, "--as-of", day.String(), "--since", day.String(), "--format", "json", "--fail-on", "never")
		if err := json.Unmarshal(out, &page); err != nil {
			t.Fatal(err)
		}
		if s := page.Since; s.AsOf != day.String() || len(s.New)+len(s.Closed) > 0 || len(s.StillOpen) == 0 {
			t.Errorf("on %s: compared with the audit of %s, %v is new and %v has closed", day, s.AsOf, s.New, s.Closed)
		}
	}
}
