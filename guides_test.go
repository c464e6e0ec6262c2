package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// unrun are pages whose lines are no commands of a user: the generated manual, whose
// examples are run by the tests of cmd.
func unrun() []string { return []string{"docs/cli.md"} }

// TestGuides runs every command line of the README and of the guides, page by page
// and in order, as somebody would who follows them from the first line on. Where a
// page shows what a command prints, it prints that. What isn't run is listed, with
// the reason that the page itself gives. UPDATE=1 writes anew what is shown.
func TestGuides(t *testing.T) {
	pages, err := filepath.Glob("docs/*.md")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages under docs", err)
	}
	var total tally
	seen := map[string]bool{}
	for _, page := range append([]string{"README.md"}, pages...) {
		if slices.Contains(unrun(), page) {
			continue
		}
		t.Run(page, func(t *testing.T) { total.add(follow(t, page, seen)) })
	}
	t.Logf("%d command lines run, %d of them with what they print, %d more named in sentences; %d not run:\n%s",
		total.run, total.shown, total.named, len(total.left), strings.Join(total.left, "\n"))
	if total.run == 0 {
		t.Error("no command line was found")
	}
}

// tally counts what became of the command lines of a page.
type tally struct {
	run, shown, named int
	left              []string // not run, and why
}

func (a *tally) add(b tally) {
	a.run, a.shown, a.named = a.run+b.run, a.shown+b.shown, a.named+b.named
	a.left = append(a.left, b.left...)
}

// follow types what one page says to type.
func follow(t *testing.T, page string, seen map[string]bool) tally {
	t.Helper()
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before := strings.ReplaceAll(string(raw), "\r\n", "\n")
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	f := newFollower(t, here, page, seen)
	t.Chdir(f.dir)
	var lines []string
	for _, part := range parts(before) {
		lines = append(lines, f.part(part)...)
	}
	if now := strings.Join(lines, "\n"); now != before {
		if os.Getenv("UPDATE") == "" {
			t.Errorf("what is shown isn't what is printed: UPDATE=1 go test . writes it anew")
		} else if err := os.WriteFile(filepath.Join(here, page), []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return f.tally
}
