package cmd

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ypa/internal/audit"
)

// run runs a command line where there is no register.
func run(t *testing.T, args ...string) string {
	t.Helper()
	var out, failed bytes.Buffer
	m := stepApp().Machine
	m.Stdin, m.Stdout, m.Stderr = strings.NewReader(""), &out, &failed
	m.Login = func() string { return "" }
	m.Getenv = func(string) string { return "" }
	args = append(args, "--register", t.TempDir()+"/register.db")
	if code := Run(t.Context(), m, args); code != exitDone {
		t.Fatalf("ypa %s: exit %d, %s", strings.Join(args, " "), code, failed.String())
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

var guidancePlace = regexp.MustCompile(`^(explain|shown|compared|command) ([a-z0-9 -]+?)(?: "(.+)")?$`)

// TestGuidanceIsShown: docs/coverage.md says of some lines of the five documents
// that a command shows them. It does.
func TestGuidanceIsShown(t *testing.T) {
	text, err := os.ReadFile("../internal/audit/testdata/coverage.txt")
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	page := func(args ...string) string {
		key := strings.Join(args, " ")
		if pages[key] == "" {
			pages[key] = run(t, args...)
		}
		return pages[key]
	}
	n := 0
	for line := range strings.SplitSeq(string(text), "\n") {
		number, rest, found := strings.Cut(line, " | ")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		for place := range strings.SplitSeq(rest[strings.LastIndex(rest, " | ")+3:], "; ") {
			m := guidancePlace.FindStringSubmatch(place)
			if m == nil {
				continue
			}
			n++
			var shown string
			switch m[1] {
			case "explain":
				shown = page("explain", m[2])
			case "shown":
				shown = page("procedures", "show", m[2])
			case "compared":
				other := "cambridgeshire"
				shown = page("procedures", "diff", m[2], other, "--format", "json")
			case "command":
				if c, _, err := newRoot(stepApp()).Find(strings.Fields(m[2])); err != nil || c.CommandPath() != "ypa "+m[2] {
					t.Errorf("line %s: there is no command %s", number, m[2])
				}
			}
			if !strings.Contains(shown, m[3]) {
				t.Errorf("line %s: %s: the command does not show it", number, place)
			}
		}
	}
	if n < 30 {
		t.Errorf("only %d places are shown", n)
	}
}

// TestFixesParse types what the rules name, and what the cases of the rules
// showed, as it would be typed, with what is in capitals filled in.
func TestFixesParse(t *testing.T) {
	text, err := os.ReadFile("../internal/audit/testdata/fixes.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	for _, r := range audit.Catalogue() {
		lines = append(lines, r.Fixes...)
	}
	slices.Sort(lines)
	for _, line := range slices.Compact(lines) {
		t.Run(line, func(t *testing.T) { typeExample(t, "  "+filledIn(line)) })
	}
}

// filledIn puts words where a command has capitals.
func filledIn(line string) string {
	line = strings.ReplaceAll(line, "done NUMBER", "done 1")
	line = strings.ReplaceAll(line, "procedures reviewed ID", "procedures reviewed york")
	line = strings.ReplaceAll(line, "authority set ID", "authority set york")
	for _, fill := range [][2]string{
		{"REF", "RH-01"},
		{"DATE", "2026-11-20"},
		{"NAME", "\"Ruth Bell\""},
		{"NUMBER", "\"01632 960101\""},
		{"ADDRESS", "a@example.org"},
		{"STATUS", "care-leaver"},
		{"VIEW", "agrees"},
		{"DECISION", "not-now"},
		{"EVENT", "missing"},
		{"TEXT", "\"as they said\""},
		{"ENTRY", "12"},
		{"ID", "help-at-hand"},
		{"FORM", "easy-read"},
		{"REASON", "other"},
		{"SPAN", "1m"},
		{"WHO", "\"social worker\""},
	} {
		line = regexp.MustCompile(`\b`+fill[0]+`\b`).ReplaceAllString(line, fill[1])
	}
	return line
}
