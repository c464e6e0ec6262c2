package cmd

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
)

// TestManual holds docs/cli.md to the command tree. UPDATE=1 writes it anew.
func TestManual(t *testing.T) {
	var b strings.Builder
	writeManual(&b, Manual())
	generated(t, "../docs/cli.md", b.String())
	walk(Manual(), func(c *cobra.Command) {
		if !c.Hidden && c.GroupID != "" && !strings.Contains(b.String(), "\n### "+c.CommandPath()) {
			t.Errorf("%s is not on the page", c.CommandPath())
		}
	})
}

// TestSettingsPage holds the table of docs/settings.md to the program's.
func TestSettingsPage(t *testing.T) {
	const path, begin, end = "../docs/settings.md", "<!-- settings -->\n", "<!-- end -->\n"
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(raw), begin)
	_, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		t.Fatal("docs/settings.md has no place for the table")
	}
	var b strings.Builder
	b.WriteString("| Setting | What it is | Where nobody says otherwise | Environment |\n|---|---|---|---|\n")
	for _, s := range settingsTable() {
		fmt.Fprintf(&b, "| `%s` | %s | %s | `%s` |\n", s.key, s.about, s.usual, envName(s.key))
	}
	generated(t, path, before+begin+b.String()+end+after)
}

// generated compares a generated page with the one in docs.
func generated(t *testing.T, path, got string) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is not what the program says; UPDATE=1 go test ./cmd writes it anew (-page +program):\n%s", path, diff)
	}
}

// TestPagesParse types every command that stands on a line of its own in the
// pages for users.
func TestPagesParse(t *testing.T) {
	for _, name := range []string{"settings", "schedule", "windows", "privacy"} {
		raw, err := os.ReadFile("../docs/" + name + ".md")
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for line := range strings.SplitSeq(string(raw), "\n") {
			if rest, ok := strings.CutPrefix(line, "    ypa "); ok {
				rest, _, _ = strings.Cut(rest, " | ")
				typeExample(t, "  ypa "+rest)
				n++
			}
		}
		if n == 0 {
			t.Errorf("docs/%s.md shows no command", name)
		}
	}
}
