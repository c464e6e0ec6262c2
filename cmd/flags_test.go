package cmd

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// everyFlag is a command with a flag of each sort.
type everyFlag struct {
	line, name string
	contact    care.Contact
	on         calendar.Date
	every      calendar.Span
	answer     care.Answer
	status     care.Status
	topics     []care.Topic
}

func newEveryFlag(a *app, to *everyFlag) (*cobra.Command, *inputs) {
	c := &cobra.Command{Use: "try REF"}
	in := a.inputs(c)
	in.line(&to.line, "line", "a line")
	in.name(&to.name, "who", "a name")
	in.contact(&to.contact, "iv-", "a name")
	in.date(&to.on, "day", "a day")
	in.span(&to.every, "every", "a length of time")
	in.answer(&to.answer, "secure", "yes or no")
	wordFlag(in, &to.status, "status", "status", "a word")
	wordsFlag(in, &to.topics, "about", "topic", "words")
	return c, in
}

func TestInputs(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		want everyFlag
	}{
		"nothing":                      {},
		"a line":                       {args: []string{"--line", " in the hall "}, want: everyFlag{line: "in the hall"}},
		"a name":                       {args: []string{"--who", "Omar Hale"}, want: everyFlag{name: "Omar Hale"}},
		"a contact":                    {args: []string{"--iv-name", "Desk", "--iv-phone", "01632 960808", "--iv-email", "desk@example.org"}, want: everyFlag{contact: care.Contact{Name: "Desk", Phone: "01632 960808", Email: "desk@example.org"}}},
		"a day":                        {args: []string{"--day", "monday"}, want: everyFlag{on: calendar.MustISO("2026-11-16")}},
		"a length of time":             {args: []string{"--every", "6 weeks"}, want: everyFlag{every: calendar.Span{N: 6, Unit: calendar.Weeks}}},
		"a yes/no flag alone":          {args: []string{"--secure"}, want: everyFlag{answer: care.Yes}},
		"a yes/no flag with =":         {args: []string{"--secure=No"}, want: everyFlag{answer: care.No}},
		"a yes/no flag and its answer": {args: []string{"--secure", "not-known"}, want: everyFlag{answer: care.NotKnown}},
		"a word":                       {args: []string{"--status", "Looked After"}, want: everyFlag{status: care.LookedAfter}},
		"words, once each":             {args: []string{"--about", "iro, advocacy,IRO", "--about", "help-at-hand"}, want: everyFlag{topics: []care.Topic{care.AboutIRO, care.AboutAdvocacy, care.AboutCommissioner}}},
	} {
		t.Run(name, func(t *testing.T) {
			var got everyFlag
			command, in := newEveryFlag(stepApp(), &got)
			if err := command.ParseFlags(joinAnswers(command, c.args)); err != nil {
				t.Fatal(err)
			}
			if err := in.read(); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(everyFlag{})); diff != "" {
				t.Errorf("read (-want +got):\n%s", diff)
			}
		})
	}
}

func TestInputsRefuse(t *testing.T) {
	for want, args := range map[string][]string{
		"--line is empty":                      {"--line", " "},
		"--about is empty":                     {"--about", ""},
		"--about holds an empty word":          {"--about", "iro,,advocacy"},
		"--line: holds a character":            {"--line", "a\x1b[2J"},
		"--who begins like a spreadsheet":      {"--who", "=1"},
		"--iv-phone is no telephone number":    {"--iv-phone", "ask Omar"},
		"--iv-email is no e-mail address":      {"--iv-email", "omar"},
		"--day: ":                              {"--day", "3/13/2026"},
		"--every: ":                            {"--every", "often"},
		"--secure: unknown answer \"perhaps\"": {"--secure=perhaps"},
		"--status: unknown legal status":       {"--status", "fostered"},
		"--about: unknown topic":               {"--about", "weather"},
	} {
		t.Run(want, func(t *testing.T) {
			command, in := newEveryFlag(stepApp(), &everyFlag{})
			if err := command.ParseFlags(args); err != nil {
				t.Fatal(err)
			}
			err := noneEmpty(command)
			if err == nil {
				err = in.read()
			}
			if err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Fatalf("error %v", err)
			}
			if code, _, _ := explain(err); code != exitUsage {
				t.Errorf("exit code %d", code)
			}
			if strings.Contains(err.Error(), "Omar") || strings.Contains(err.Error(), "omar") {
				t.Errorf("%q repeats what was said about a person", err)
			}
		})
	}
}

func TestInputsRefuseAFormatBeforeAnythingIsRecorded(t *testing.T) {
	a := stepApp()
	a.set.Format = "csv"
	_, in := newEveryFlag(a, &everyFlag{})
	if err := in.read(); err == nil || !strings.Contains(err.Error(), "table, json") {
		t.Errorf("error %v", err)
	}
}

func TestJoinAnswers(t *testing.T) {
	root := newRoot(stepApp())
	for line, want := range map[string]string{
		"child set RH-01 --secure no":                     "child set RH-01 --secure=no",
		"child set --secure Not-Known RH-01":              "child set --secure=Not-Known RH-01",
		"child set RH-01 --secure --disability no":        "child set RH-01 --secure --disability=no",
		"child set RH-01 --secure":                        "child set RH-01 --secure",
		"child set RH-01 --secure RH-02":                  "child set RH-01 --secure RH-02",
		"child set RH-01 --known-as no":                   "child set RH-01 --known-as no",
		"child set RH-01 -- --secure no":                  "child set RH-01 -- --secure no",
		"child set RH-01 --secure=yes no":                 "child set RH-01 --secure=yes no",
		"no such command --secure no":                     "no such command --secure no",
		"review held RH-01 --wishes-heard yes --on today": "review held RH-01 --wishes-heard=yes --on today",
	} {
		if got := strings.Join(joinAnswers(root, strings.Fields(line)), " "); got != want {
			t.Errorf("%s: became %s", line, got)
		}
	}
}

func TestNearestFlag(t *testing.T) {
	c := newChildAdd(stepApp())
	for message, want := range map[string]string{
		"unknown flag: --disabilty":                  "--disability",
		"unknown flag: --nam":                        "--name",
		"unknown flag: --zzzzzz":                     "",
		"unknown shorthand flag: 'n' in -name":       "--name",
		"unknown shorthand flag: 'b' in -bron":       "--born",
		"flag needs an argument: --name":             "",
		"invalid argument \"x\" for \"--n\" flag: y": "",
	} {
		if got := nearestFlag(c, message); got != want {
			t.Errorf("%s: %q, want %q", message, got, want)
		}
	}
}

func TestArguments(t *testing.T) {
	c := &cobra.Command{Use: "try"}
	for name, tc := range map[string]struct {
		check cobra.PositionalArgs
		args  []string
		want  string
		hint  string
	}{
		"several":                  {someRefs, []string{"RH-01", "RH-02"}, "", ""},
		"one":                      {oneRef, []string{"RH-01"}, "", ""},
		"none at all":              {noArgs, nil, "", ""},
		"nobody":                   {someRefs, nil, "which young person?", "as in: try RH-01"},
		"two for one":              {oneRef, []string{"RH-01", "Talbot"}, "takes one reference, and 2 were given", "in quotes"},
		"a stray answer":           {someRefs, []string{"RH-01", "No"}, "\"No\" is no reference", "--secure=no"},
		"something where there is": {noArgs, []string{"today"}, "takes flags only", "--help"},
		"no id":                    {oneID, nil, "which authority?", "try york"},
		"a name without quotes":    {oneID, []string{"hull", "City"}, "takes one id", "in quotes"},
	} {
		t.Run(name, func(t *testing.T) {
			_, message, hint := explain(tc.check(c, tc.args))
			if !strings.Contains(message, tc.want) || (tc.want == "") != (message == "") || !strings.Contains(hint, tc.hint) {
				t.Errorf("%q, hint %q", message, hint)
			}
			if strings.Contains(message+hint, "Talbot") {
				t.Error("half of a name is repeated")
			}
		})
	}
}

func TestAsk(t *testing.T) {
	for name, tc := range map[string]struct{ typed, want, wrong string }{
		"a line":        {typed: " Ines Talbot \nmore\n", want: "Ines Talbot"},
		"no line break": {typed: "Ines Talbot", want: "Ines Talbot"},
		"nothing":       {typed: "", wrong: "full name was not given"},
		"an empty line": {typed: "\nInes\n", wrong: "full name was not given"},
		"a formula":     {typed: "=Ines\n", wrong: "--name begins like"},
		"two names":     {typed: "In\x00es\n", wrong: "--name: holds a character"},
	} {
		t.Run(name, func(t *testing.T) {
			var asked strings.Builder
			a := stepApp()
			a.Terminal, a.Stdin, a.Stderr = true, strings.NewReader(tc.typed), &asked
			got, err := a.fullName("-")
			if got != tc.want || (err != nil) != (tc.wrong != "") || err != nil && !strings.HasPrefix(err.Error(), tc.wrong) {
				t.Errorf("%q, %v", got, err)
			}
			if asked.String() != "Full name: " {
				t.Errorf("asked %q", asked.String())
			}
		})
	}
}
