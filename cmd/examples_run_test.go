package cmd

import (
	"bytes"
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"ypa/internal/disk"
)

// TestExamplesRun runs every example of every command's help, each on a home of its
// own in which what it takes for granted was recorded before. It ends with 0, or
// with 1 or 3 where it is a command whose help says that these are what was found.
func TestExamplesRun(t *testing.T) {
	samples, err := filepath.Abs("../testdata/samples")
	if err != nil {
		t.Fatal(err)
	}
	h := &exampleHome{demo: demoRegister(t), samples: samples, now: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)}
	ran := 0
	walk(newRoot(stepApp()), func(c *cobra.Command) {
		if c.IsAdditionalHelpTopicCommand() || c.HasParent() && c.Parent().Name() == "visit-pack" {
			return
		}
		for line := range strings.SplitSeq(c.Example, "\n") {
			line = strings.TrimSpace(line)
			if h.seen(line) {
				continue
			}
			ran++
			t.Run(line, func(t *testing.T) { h.run(t, line) })
		}
	})
	t.Logf("%d examples run", ran)
	if ran < 200 {
		t.Errorf("only %d examples", ran)
	}
}

// exampleHome is where examples are run.
type exampleHome struct {
	demo    []byte // the made-up home's register
	samples string // the folder of made-up lists
	now     time.Time
	past    []string
}

// seen reports whether a line was run already: a noun shows those of its verbs.
func (h *exampleHome) seen(line string) bool {
	if slices.Contains(h.past, line) {
		return true
	}
	h.past = append(h.past, line)
	return false
}

// run runs one line.
func (h *exampleHome) run(t *testing.T, line string) {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	line, typed, want := h.prepare(t, dir, line)
	code, said := h.type1(dir, line, typed, h.now)
	if found := code == exitFlagged || code == exitUnknown; code != want && !(found && findsThings(line)) {
		t.Errorf("%s: exit %d: %s", line, code, said)
	}
}

// findsThings reports whether 1 and 3 are no failures of a command.
func findsThings(line string) bool {
	return slices.ContainsFunc([]string{"ypa audit", "ypa doctor", "ypa group audit"}, func(c string) bool {
		return line == c || strings.HasPrefix(line, c+" ")
	})
}

// must runs a line that has to end with 0 and gives what it says.
func (h *exampleHome) must(t *testing.T, dir, line string, now time.Time) string {
	t.Helper()
	code, said := h.type1(dir, line, "", now)
	if code != exitDone {
		t.Fatalf("before it, %s: exit %d: %s", line, code, said)
	}
	return said
}

// type1 types one line at a computer that is a terminal where something is typed at
// its questions; a file for the keyboard is read where the line names one.
func (h *exampleHome) type1(dir, line, typed string, now time.Time) (code int, said string) {
	var out bytes.Buffer
	terminal := typed != ""
	line, from, piped := strings.Cut(line, " < ")
	if piped {
		text, _ := os.ReadFile(from)
		typed, terminal = string(text), false
	}
	m := Machine{
		Rand: rand.Reader, Stdin: strings.NewReader(typed), Stdout: &out, Stderr: &out, DataDir: dir, ConfigDir: dir,
		Now:    func() time.Time { return now },
		Getenv: func(string) string { return "" }, Login: func() string { return "Karen Doyle" }, Build: Build{Version: "test"},
		Place:    func(string) disk.Place { return disk.Place{} },
		Terminal: terminal, Width: 100,
		OS: "linux", Program: "/usr/local/bin/ypa", Account: "karen",
		Tool: func(context.Context, string, string, ...string) (string, int, error) { return "", 0, nil },
	}
	return Run(context.Background(), m, exampleWords(strings.TrimPrefix(line, "ypa "))), out.String()
}
