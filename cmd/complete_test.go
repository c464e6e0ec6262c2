package cmd

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ypa/internal/care"
)

// TestEveryFlagOffers: the shell offers words for every flag that doesn't name a
// file, and the words of a set where its help lists one.
func TestEveryFlagOffers(t *testing.T) {
	a := stepApp()
	root := newRoot(a)
	a.completions(root)
	listed := 0
	check := func(c *cobra.Command, f *pflag.Flag) {
		how, said := c.GetFlagCompletionFunc(f.Name)
		switch {
		case namesFile(f):
			return
		case !said:
			t.Errorf("%s --%s: the shell offers files for %q", c.CommandPath(), f.Name, f.Usage)
			return
		}
		for _, set := range care.Vocabulary() {
			if len(set.Words) < 2 || !strings.HasSuffix(f.Usage, ": "+strings.Join(set.Words, ", ")) {
				continue
			}
			listed++
			if offers, directive := how(c, nil, ""); !slices.Equal(offers, set.Words) || directive != cobra.ShellCompDirectiveNoFileComp {
				t.Errorf("%s --%s offers %v, and takes %v", c.CommandPath(), f.Name, offers, set.Words)
			}
			break
		}
	}
	walk(root, func(c *cobra.Command) { c.LocalFlags().VisitAll(func(f *pflag.Flag) { check(c, f) }) })
	root.PersistentFlags().VisitAll(func(f *pflag.Flag) { check(root, f) })
	if listed < 50 {
		t.Errorf("only %d flags list the words of a set", listed)
	}
}

// TestArgumentsOfferNoFiles: only where the argument is a file are files offered.
func TestArgumentsOfferNoFiles(t *testing.T) {
	a := stepApp()
	root := newRoot(a)
	a.completions(root)
	walk(root, func(c *cobra.Command) {
		if c.HasSubCommands() || slices.Contains(takesFiles(), c.CommandPath()) {
			return
		}
		if c.ValidArgsFunction == nil {
			t.Errorf("%s: the shell offers files", c.CommandPath())
		}
	})
}

// offersFor is what the shell is offered behind a line; the last word is what is
// being typed.
func offersFor(t *testing.T, dir, line string) []string {
	t.Helper()
	var out, talk bytes.Buffer
	m := stepApp().Machine
	m.Stdin, m.Stdout, m.Stderr = strings.NewReader(""), &out, &talk
	m.Login = func() string { return "Karen Doyle" }
	m.Getenv = func(string) string { return "" }
	m.DataDir, m.ConfigDir = dir, dir
	words := strings.Split(line, " ")
	words = append([]string{"--register", filepath.Join(dir, "demo.db")}, words...)
	if code := Run(t.Context(), m, append([]string{cobra.ShellCompNoDescRequestCmd}, words...)); code != exitDone {
		t.Fatalf("%q: exit %d, %s", line, code, talk.String())
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	return lines[:len(lines)-1] // the last one says how to go on
}

// TestOffersAreLive: the register is read for what is offered, nobody's name is,
// and the file stays as it is, byte for byte.
func TestOffersAreLive(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "demo.db")
	if got := offersFor(t, dir, "child show "); len(got) != 0 {
		t.Errorf("without a register: %v", got)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 0 {
		t.Errorf("completing made %v, %v", list, err)
	}
	put(t, file, demoRegister(t))
	if code, talk := onMachine(t, dir, "event", "add", "RH-03", "--kind", "complaint", "--on", "2026-11-01"); code != exitDone {
		t.Fatal(talk)
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		"child show RH-0":           "RH-03",
		"audit ev":                  "everyone",
		"audit --rule iro-c":        "iro-contact",
		"audit --fail-on n":         "never",
		"audit everyone --except ":  "RH-07",
		"explain iv-rev":            "iv-review",
		"waive iro-contact RH":      "RH-01",
		"chase ":                    "york",
		"child set RH-01 --auth":    "--authority",
		"procedures show tr":        "trix-supported",
		"iro notify RH-03 --event ": "missing",
		"init --kind s":             "supported-accommodation",
		"init --procedure ":         "none",
		"schedule --weekly t":       "thursday",
		"--color a":                 "always",
		"review held RH-01 --ki":    "--kind",
	} {
		if got := offersFor(t, dir, line); !slices.Contains(got, want) {
			t.Errorf("%q offers %v, not %s", line, got, want)
		}
	}
	for _, line := range []string{"correct ", "withdraw ", "event close "} {
		got := offersFor(t, dir, line)
		if len(got) == 0 || strings.Trim(got[0], "0123456789") != "" {
			t.Errorf("%q offers %v, no numbers of entries", line, got)
		}
	}
	for _, c := range leaves(newRoot(stepApp())) {
		for _, offer := range offersFor(t, dir, c+" ") {
			if strings.Contains(offer, "Vale") || strings.Contains(offer, "Doyle") {
				t.Errorf("%s offers %q", c, offer)
			}
		}
	}
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
		t.Errorf("completing changed the register: %v", err)
	}
}
