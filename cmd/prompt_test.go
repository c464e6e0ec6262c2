package cmd

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
)

// keyboardApp is a run of the program at which somebody types these lines.
func keyboardApp(lines ...string) (*app, *bytes.Buffer) {
	a := stepApp()
	said := &bytes.Buffer{}
	a.Stdin, a.Stderr, a.Terminal = strings.NewReader(strings.Join(lines, "\n")), said, true
	return a, said
}

// broken is a keyboard that can't be read, or a screen that can't be written.
type broken struct{}

func (broken) Read([]byte) (int, error)  { return 0, errors.New("unplugged") }
func (broken) Write([]byte) (int, error) { return 0, errors.New("unplugged") }

func TestPromptBreaks(t *testing.T) {
	a, _ := keyboardApp()
	a.Stdin = broken{}
	if _, _, err := a.prompt("Go on?", "", func(s string) (string, error) { return s, nil }); err == nil {
		t.Error("it was read")
	}
	a, _ = keyboardApp("end")
	a.Stderr = broken{}
	if _, _, err := a.prompt("Go on?", "", func(s string) (string, error) { return s, nil }); err == nil {
		t.Error("it was written")
	}
	a, _ = keyboardApp("", "x")
	answer, how, err := a.prompt("Go on?", "usual", func(s string) (string, error) { return s, nil })
	if answer != "usual" || how != replied || err != nil {
		t.Errorf("Enter gives %q, %d, %v", answer, how, err)
	}
}

// TestSayAnswers: answers stand below each other; where not all fit, as few lines as
// can be are broken.
func TestSayAnswers(t *testing.T) {
	const long = "What does the young person want about the independent visitor?"
	for name, tc := range map[string]struct {
		list []answered
		want string
	}{
		"all fit": {[]answered{{"Why", "home"}, {"Which young person", "RH-07"}}, "  Why                 home\n  Which young person  RH-07\n"},
		"a long question": {
			[]answered{{"Which young person", "RH-04"}, {"The day", "Mon 23 Nov 2026"}, {long, "not known"}},
			"  Which young person  RH-04\n  The day             Mon 23 Nov 2026\n  " + long + "\n                      not known\n",
		},
		"a long answer": {
			[]answered{{"Which young person", "RH-04"}, {"Who placed them", long}},
			"  Which young person  RH-04\n  Who placed them\n      " + long + "\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			a, said := keyboardApp()
			a.Width = 80
			a.sayAnswers(tc.list)
			if diff := cmp.Diff(tc.want, said.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCanAsk(t *testing.T) {
	for name, change := range map[string]func(*app){
		"no terminal": func(a *app) { a.Terminal = false },
		"--no-input":  func(a *app) { a.set.NoInput = true },
		"json":        func(a *app) { a.set.Format = "json" },
	} {
		a, _ := keyboardApp()
		if !a.canAsk() {
			t.Fatal("nobody can be asked on a terminal")
		}
		change(a)
		if a.canAsk() {
			t.Errorf("%s: it asks", name)
		}
	}
}

func TestArgWords(t *testing.T) {
	for command, want := range map[string][]string{
		"child status RH-01 --since DATE":              {"child", "status", "RH-01", "--since", "DATE"},
		`advocate refer RH-01 --made-by "social team"`: {"advocate", "refer", "RH-01", "--made-by", "social team"},
		`x  "" y`: {"x", "", "y"},
		"":        nil,
	} {
		if diff := cmp.Diff(want, argWords(command)); diff != "" {
			t.Errorf("%q: %s", command, diff)
		}
	}
}

// TestComplete fills in commands as somebody would who types these lines.
func TestComplete(t *testing.T) {
	for name, c := range map[string]struct {
		fix   string
		typed []string
		want  string
		how   reply
	}{
		"a day":                         {"ypa child admit RH-01 --on DATE", []string{"3/11/2026"}, "child admit RH-01 --on 2026-11-03", replied},
		"a day that nobody knows":       {"ypa child admit RH-01 --on DATE", []string{"-"}, "", notKnownYet},
		"a day is added":                {"ypa inform RH-01 --about advocacy", []string{"yesterday"}, "inform RH-01 --about advocacy --on 2026-11-21", replied},
		"the day of telling":            {"ypa iro notify RH-01 --event looked-after", []string{"yesterday"}, "iro notify RH-01 --event looked-after --notified 2026-11-21", replied},
		"a word of the help":            {"ypa child status RH-01 --status STATUS --since DATE", []string{"in", "1/11/2026"}, "child status RH-01 --status in-need --since 2026-11-01", replied},
		"yes is asked, whatever stands": {"ypa child set RH-01 --out-of-area yes", []string{"no", "1/11/2026"}, "child set RH-01 --out-of-area no --on 2026-11-01", replied},
		"what is unknown is left out":   {"ypa iro set RH-01 --name NAME --phone NUMBER --on DATE", []string{"Peter Lund", "-", "1/11/2026"}, "iro set RH-01 --name Peter Lund --on 2026-11-01", replied},
		"all of it unknown":             {"ypa iv set RH-01 --visit-every 1m --confirmed yes --on DATE", []string{"-", "-", "-"}, "", notKnownYet},
		"a length of time":              {"ypa iv set RH-01 --visit-every 1m --on DATE", []string{"often", "6 weeks", "1/11/2026"}, "iv set RH-01 --visit-every 6 weeks --on 2026-11-01", replied},
		"several words":                 {"ypa child set RH-01 --factor FACTORS --no-factor FACTORS --on DATE", []string{"dist, goin", "-", "1/11/2026"}, "child set RH-01 --factor distance,going-out --on 2026-11-01", replied},
		"today stands":                  {"ypa home set --private-space today", []string{"", ""}, "home set --private-space 2026-11-22", replied},
		"back":                          {"ypa child admit RH-01 --on DATE", []string{"<"}, "", goBack},
		"stopped":                       {"ypa child status RH-01 --status STATUS --since DATE", []string{"in-need", "q"}, "", stopAsking},
	} {
		t.Run(name, func(t *testing.T) {
			a, said := keyboardApp(c.typed...)
			f := &filling{a: a, ctx: t.Context()}
			got, how, err := f.complete(c.fix)
			if err != nil || how != c.how || strings.Join(got, " ") != c.want {
				t.Errorf("%q, %d, %v; said %q", strings.Join(got, " "), how, err, said)
			}
		})
	}
}

func TestInPlainWords(t *testing.T) {
	for usage, want := range map[string]string{
		"the `DATE` it was true or done (default today)": "The day it was true or done",
		"`WHO` confirmed them":                           "Who confirmed them",
		"the new legal `STATUS`: looked-after, in-need":  "The new legal status: looked-after, in-need",
	} {
		if got := inPlainWords(usage); got != want {
			t.Errorf("%q: %q", usage, got)
		}
	}
}

// TestAlike: the same news of several young people is one line, where one command
// does for all of them.
func TestAlike(t *testing.T) {
	of := func(ref, rule string) audit.Finding {
		return audit.Finding{Person: ref, Rule: rule, Fixes: []string{strings.TrimSpace("ypa do " + ref + " --x")}}
	}
	for name, c := range map[string]struct {
		fresh    []audit.Finding
		who, fix string
		more     int
	}{
		"one":                      {[]audit.Finding{of("RH-01", "iro-told")}, "RH-01", "ypa do RH-01 --x", 0},
		"two of one rule":          {[]audit.Finding{of("RH-01", "iro-told"), of("RH-02", "iro-told")}, "RH-01 RH-02", "ypa do RH-01 RH-02 --x", 0},
		"another rule":             {[]audit.Finding{of("RH-01", "iro-told"), of("RH-01", "iv-checks"), of("RH-02", "iv-checks")}, "RH-01", "ypa do RH-01 --x", 2},
		"one at a time":            {[]audit.Finding{of("RH-01", "iv-checks"), of("RH-02", "iv-checks")}, "RH-01", "ypa do RH-01 --x", 1},
		"about the home, and more": {[]audit.Finding{of("", "private-space"), of("RH-01", "iro-told")}, "the home", "ypa do  --x", 1},
	} {
		who, fix, more := alike(c.fresh)
		if who != c.who || fix != c.fix || more != c.more {
			t.Errorf("%s: %q, %q, %d", name, who, fix, more)
		}
	}
}

func FuzzArgWords(f *testing.F) {
	f.Add(`advocate refer RH-01 --made-by "social team"`)
	f.Add(`" "" x`)
	f.Fuzz(func(t *testing.T, command string) {
		if !utf8.ValidString(command) {
			return // a fix is text of the program
		}
		said := strings.ReplaceAll(strings.ReplaceAll(command, `"`, ""), " ", "")
		got := strings.ReplaceAll(strings.Join(argWords(command), ""), " ", "")
		if said != got {
			t.Errorf("%q gives %q", command, argWords(command))
		}
	})
}
