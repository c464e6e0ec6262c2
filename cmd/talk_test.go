package cmd

import (
	"bytes"
	"crypto/rand"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// machineIn is a machine whose register lies in a folder; lines are what somebody
// types at it, where it is a terminal.
func machineIn(dir string, terminal bool, lines ...string) (m Machine, out, said *bytes.Buffer) {
	out, said = &bytes.Buffer{}, &bytes.Buffer{}
	m = stepApp().Machine
	m.Stdin, m.Stdout, m.Stderr, m.Terminal = strings.NewReader(strings.Join(lines, "\n")+"\n"), out, said, terminal
	m.Getenv = func(string) string { return "" }
	m.Login = func() string { return "Karen Doyle" }
	m.Rand = rand.Reader
	m.DataDir, m.ConfigDir, m.Width = dir, dir, 100
	return m, out, said
}

// recorded is a folder with a register of one young person.
func recorded(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, line := range []string{
		`init "Rowan House"`, `authority add york`,
		`child add RH-01 --name "Ines Talbot" --born 14/2/2013 --status looked-after --since 3/11/2026 --admitted 3/11/2026 --authority york`,
	} {
		m, _, said := machineIn(dir, false)
		m.Now = func() time.Time { return stepApp().Now().Add(-time.Hour) }
		if code := Run(t.Context(), m, argWords(line)); code != exitDone {
			t.Fatalf("%s: %s", line, said)
		}
	}
	return dir
}

// TestAsked: what is written down about the questions names commands and flags
// that there are.
func TestAsked(t *testing.T) {
	a := stepApp()
	newRoot(a)
	paths := map[string]*cobra.Command{}
	for c := range a.forms {
		paths[pathOf(c)] = c
	}
	for path, row := range asked() {
		c := paths[path]
		if c == nil {
			t.Errorf("there is no command %s that takes its flags as data", path)
			continue
		}
		for name := range strings.FieldsSeq(row) {
			name = strings.TrimRight(name, "!~")
			if !slices.Contains([]string{onlyArguments, pick}, name) && c.Flags().Lookup(name) == nil {
				t.Errorf("%s has no --%s", path, name)
			}
		}
	}
}

// TestAskedIsEnough types every command that records without its flags: what it
// is refused for is what is asked for.
func TestAskedIsEnough(t *testing.T) {
	dir := recorded(t)
	a := stepApp()
	newRoot(a)
	needed, tried := regexp.MustCompile(`--([a-z-]+) is needed`), 0
	for c := range a.forms {
		path, args := pathOf(c), arguments(c.Use)
		if strings.Contains(asked()[path], onlyArguments) || slices.ContainsFunc(args, func(w string) bool { return !strings.HasPrefix(w, "REF") }) || path == "child add" {
			continue
		}
		tried++
		line := strings.Fields(path)
		if len(args) > 0 {
			line = append(line, "RH-01")
		}
		m, _, said := machineIn(dir, false)
		Run(t.Context(), m, line)
		row := strings.Fields(asked()[path])
		for _, found := range needed.FindAllStringSubmatch(said.String(), -1) {
			_, written := asked()[path]
			if written && !slices.Contains(row, found[1]+"!") && !slices.Contains(row, found[1]+"~") {
				t.Errorf("%s is refused without --%s, and doesn't ask for it: %s", path, found[1], said)
			}
			if !written {
				t.Errorf("%s needs --%s: write down what it asks", path, found[1])
			}
		}
		if strings.Contains(said.String(), "nothing to record") && !strings.Contains(asked()[path], "~") {
			t.Errorf("%s has nothing to record, and doesn't ask for anything: %s", path, said)
		}
	}
	if tried < 35 {
		t.Errorf("only %d commands were tried", tried)
	}
}

func TestUsageArguments(t *testing.T) {
	for use, want := range map[string]string{
		"add REF": "REF", "set REF...": "REF...", "waive RULE REF...": "RULE REF...", "chase [AUTHORITY]": "", "set": "",
		"consent REF... | --authority ID": "REF...",
	} {
		if got := strings.Join(arguments(use), " "); got != want {
			t.Errorf("%s: %q", use, got)
		}
	}
}

// TestCtrlC: somebody who presses Ctrl-C while a question waits is let go, and
// nothing is recorded.
func TestCtrlC(t *testing.T) {
	stopped := make(chan struct{})
	a, _ := keyboardApp()
	a.Stdin, a.stopped = silent{stopped}, stopped
	close(stopped)
	if _, _, err := a.prompt("Go on?", "", func(s string) (string, error) { return s, nil }); err == nil {
		t.Error("it goes on")
	} else if code, _, _ := explain(err); code != exitCancelled {
		t.Errorf("%v", err)
	}
}

// silent is a keyboard at which nobody types.
type silent struct{ until chan struct{} }

func (s silent) Read([]byte) (int, error) {
	<-s.until
	select {}
}

func TestLooseNumber(t *testing.T) {
	wrong := usage("", "too much")
	for args, want := range map[string]string{
		"iro set RH-01 --phone 01632 960808":          `put the number in quotes, as in --phone "01632 960808"`,
		"iro set --phone=01632 960808 RH-01":          `put the number in quotes, as in --phone "01632 960808"`,
		"authority set york --iv-phone +44 1632 9608": `put the number in quotes, as in --iv-phone "01632 960808"`,
		"iro set RH-01 --phone 01632 RH-02":           "",
		"iro set RH-01 --name 01632 960808":           "",
		"iro set RH-01 --phone":                       "",
	} {
		if _, _, hint := explain(looseNumber(strings.Fields(args), wrong)); hint != want {
			t.Errorf("%s: %q", args, hint)
		}
	}
	if looseNumber([]string{"--phone", "1", "2"}, nil) != nil {
		t.Error("what was right is refused")
	}
}

// TestSpoken: the command that the answers stand for holds no name and no note.
func TestSpoken(t *testing.T) {
	dir := recorded(t)
	m, out, said := machineIn(dir, true, "Peter Lund", "01632 960808", "", "", "y", "n")
	if code := Run(t.Context(), m, []string{"iro", "set", "RH-01"}); code != exitDone {
		t.Fatalf("%d: %s", code, said)
	}
	if !strings.Contains(said.String(), "This is: ypa iro set RH-01 --name - --phone - --on 2026-11-22") {
		t.Error(said)
	}
	if !strings.Contains(out.String(), "IRO Peter Lund, phone 01632 960808") {
		t.Error(out)
	}
}

// TestHelpTopics: every topic has its page, and what is none gets the nearest.
func TestHelpTopics(t *testing.T) {
	for _, topic := range []string{"dates", "formats", "exit-codes", "privacy", "settings", "procedures", "audit", "iv visit", ""} {
		m, out, said := machineIn(t.TempDir(), false)
		if code := Run(t.Context(), m, append([]string{"help"}, strings.Fields(topic)...)); code != exitDone || out.Len() < 200 {
			t.Errorf("%s: %d, %s%s", topic, code, out, said)
		}
	}
	for typed, want := range map[string]string{"date": "ypa help dates", "iv vist": "ypa help iv visit", "qqqqqq": "ypa --help"} {
		m, _, said := machineIn(t.TempDir(), false)
		if code := Run(t.Context(), m, append([]string{"help"}, strings.Fields(typed)...)); code != exitUsage || !strings.Contains(said.String(), want) {
			t.Errorf("%s: %d, %s", typed, code, said)
		}
	}
}

// TestMenuLines: every line of the menu is a command that there is.
func TestMenuLines(t *testing.T) {
	for _, one := range menuLines() {
		for _, line := range append([]choice{one}, one.more...) {
			if line.line == "" && len(line.more) > 0 {
				continue
			}
			root := newRoot(stepApp())
			c, rest, err := root.Find(strings.Fields(line.line))
			if err != nil || c == root || c.ParseFlags(rest) != nil {
				t.Errorf("%q is no command", line.line)
			}
		}
	}
}
