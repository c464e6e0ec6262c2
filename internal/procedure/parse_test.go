package procedure

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// head is the beginning of a home's file, nine lines long.
const head = `id: rowan-house
title: Rowan House's own
document: H1
kind: home procedure
nations: [england]
dated: 2026-01-31
next_review: 2027-01
words: {young_person: young person, young_people: young people}
duties:
`

// lawHead is the beginning of a law file, seven lines long.
const lawHead = `id: law-mars
title: Law of Mars
document: statutes
kind: law
nations: [wales]
instruments: {act: The Red Act}
duties:
`

const goodDuty = `
  - rule: iv-visited
    sections: [2.10]
    basis: local
    owner: authority
    asks: a visit
    parameters:
      interval: {value: 6 weeks, basis: local}
`

func TestParseGood(t *testing.T) {
	p, err := Parse("own.yaml", []byte("\ufeff"+strings.ReplaceAll(head+goodDuty, "\n", "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	if p.ID != "rowan-house" || p.NextReview.Last.String() != "2027-01-31" || len(p.Duties) != 1 {
		t.Errorf("read %+v", p)
	}
	c := p.Duties[0]
	if got := c.Sections[0]; got != "2.10" {
		t.Errorf("section %q, want it as written", got)
	}
	if v := c.Parameters[paramInterval]; v.Text != "6 weeks" || v.reading.span.String() != "6 weeks" {
		t.Errorf("interval %+v", v)
	}
}

// TestParseFaults: every kind of mistake, with its line.
func TestParseFaults(t *testing.T) {
	duty := func(lines string) string { return head + lines }
	for name, c := range map[string]struct {
		text string
		want []string // each of the messages, in order
	}{
		"empty file":          {"", []string{"f.yaml:1: the file is empty"}},
		"comments only":       {"# nothing\n", []string{"f.yaml:1: the file is empty"}},
		"not YAML":            {"id: [a\nb: ]\n", []string{"not YAML: "}},
		"not YAML, with line": {"id: a\ntitle: b\n\tkind: c\n", []string{"f.yaml:2: not YAML: found a tab"}},
		"two documents":       {head + goodDuty + "---\nid: b\n", []string{"f.yaml:18: a second document begins here"}},
		"broken second":       {head + goodDuty + "---\n[\n", []string{"not YAML: "}},
		"a list":              {"- id\n", []string{"f.yaml:1: the file is a list of keys and values"}},
		"unknown key": {
			duty("  []\ndutys: []\n"),
			[]string{`f.yaml:11: the file: unknown key "dutys"; did you mean duties?`},
		},
		"key given twice": {duty("  []\nid: other\n"), []string{`f.yaml:11: the file: "id" is given twice`}},
		"keys missing": {
			"id: a\nkind: law\n",
			[]string{
				`f.yaml:1: the file has no "title"`, `f.yaml:1: the file has no "document"`,
				`f.yaml:1: the file has no "nations"`, `f.yaml:1: the file has no "duties"`,
				`f.yaml:1: the file has no "instruments"`,
			},
		},
		"unknown kind": {
			strings.Replace(head, "home procedure", "homely", 1) + "  []\n",
			[]string{`f.yaml:4: unknown kind "homely" (allowed: home procedure, authority procedure, law, ypa's own checks)`},
		},
		"bad id": {strings.Replace(head, "rowan-house", "Rowan House", 1) + "  []\n", []string{`f.yaml:1: "Rowan House" is no id`}},
		"nothing given": {
			strings.Replace(head, "title: Rowan House's own", "title:", 1) + "  []\n",
			[]string{"f.yaml:2: nothing is given here"},
		},
		"a list for a title": {
			strings.Replace(head, "Rowan House's own", "[a, b]", 1) + "  []\n",
			[]string{"f.yaml:2: a plain value is wanted here"},
		},
		"a reference": {
			strings.Replace(head, "H1", "*title", 1) + "  []\n",
			[]string{"not YAML: unknown anchor"},
		},
		"an escape in a title": {
			strings.Replace(head, "Rowan House's own", `"a\e[2Jb"`, 1) + "  []\n",
			[]string{"f.yaml:2: line breaks and control characters"},
		},
		"unknown nation": {
			strings.Replace(head, "england", "englnd", 1) + "  []\n",
			[]string{`f.yaml:5: unknown nation "englnd"; did you mean england?`},
		},
		"nation twice": {
			strings.Replace(head, "[england]", "[england, england]", 1) + "  []\n",
			[]string{`f.yaml:5: nation "england" is named twice`},
		},
		"nations not a list": {
			strings.Replace(head, "[england]", "england", 1) + "  []\n",
			[]string{"f.yaml:5: nation: write a list"},
		},
		"no such day": {
			strings.Replace(head, "2026-01-31", "2026-02-31", 1) + "  []\n",
			[]string{`f.yaml:6: "2026-02-31" is no day`},
		},
		"no such month": {
			strings.Replace(head, "2027-01", "2027-13", 1) + "  []\n",
			[]string{`f.yaml:7: "2027-13" is no month`},
		},
		"a day that is a list": {
			strings.Replace(head, "2027-01", "[]", 1) + "  []\n",
			[]string{`f.yaml:7: a plain value`},
		},
		"unknown word": {
			strings.Replace(head, "words: {", "words: {stuff: carers, ", 1) + "  []\n",
			[]string{`f.yaml:8: words: unknown key "stuff"; did you mean staff?`},
		},
		"an empty word": {
			strings.Replace(head, ": young people}", ": ''}", 1) + "  []\n",
			[]string{`f.yaml:8: nothing is given here`},
		},
		"duties not a list":           {duty("  a: b\n"), []string{"f.yaml:10: duties: write a list"}},
		"an authority without names":  {strings.Replace(head, "home pro", "authority pro", 1) + "  []\n", []string{`f.yaml:1: the file has no "names"`}},
		"a home with names":           {duty("  []\nnames: [Rowan]\n"), []string{`f.yaml:1: "names" belongs to a file of kind "authority procedure"`}},
		"a home with instruments":     {duty("  []\ninstruments: {a: b}\n"), []string{`"instruments" belongs to a file of kind "law"`}},
		"no names in the list":        {duty("  []\nnames: []\n"), []string{`belongs to`, "f.yaml:11: names: the list is empty"}},
		"a law with a route":          {lawHead + "  []\nroute: {}\n", []string{"f.yaml:1: a law has no route and no points of its own"}},
		"instruments not a mapping":   {strings.Replace(lawHead, "{act: The Red Act}", "[a]", 1) + "  []\n", []string{"f.yaml:6: instruments: write an id and a title"}},
		"an instrument given twice":   {strings.Replace(lawHead, "{act:", "{act: A, act:", 1) + "  []\n", []string{`f.yaml:6: instrument "act" is given twice`}},
		"an instrument without title": {strings.Replace(lawHead, "The Red Act", "", 1) + "  []\n", []string{"f.yaml:6: nothing is given here"}},
		"a route without an end": {
			duty("  []\nroute:\n  iv: {by: a social worker}\n"),
			[]string{`f.yaml:12: a route has no "to"`, `f.yaml:12: a route has no "section"`},
		},
		"neither yes nor no": {
			duty("  []\nroute:\n  iv: {to: a, section: b, needs_agreement: maybe}\n"),
			[]string{`f.yaml:12: unknown answer "maybe" (allowed: yes, no)`},
		},
		"a contact that can't be reached": {
			duty("  []\ncontacts:\n  - {id: a, for: iv, name: A}\n"),
			[]string{`f.yaml:12: contact "a" has neither phone nor email nor url`},
		},
		"a contact given twice": {
			duty("  []\ncontacts:\n  - {id: a, for: iv, name: A, phone: 1}\n  - {id: a, for: iv, name: A, phone: 1}\n"),
			[]string{`f.yaml:13: contact "a" is given twice`},
		},
		"a contact checked on no day": {
			duty("  []\ncontacts:\n  - {id: a, for: iv, name: A, phone: 1, checked_on: 1/2/2026}\n"),
			[]string{`f.yaml:12: "1/2/2026" is no day: write 2020-05-31`},
		},
		"a contact checked on a list": {
			duty("  []\ncontacts:\n  - {id: a, for: iv, name: A, phone: 1, checked_on: []}\n"),
			[]string{`f.yaml:12: a plain value`},
		},
		"a remark on nothing": {duty("  []\nremarks:\n  - {text: a}\n"), []string{`f.yaml:12: a remark has no "section"`}},
		"a point that is none": {
			duty("  []\npoints:\n  decide: {text: a, section: b}\n"),
			[]string{`f.yaml:12: points: unknown key "decide"; did you mean decided?`},
		},
		"a point from nowhere": {
			duty("  []\npoints:\n  decided: {text: a}\n"),
			[]string{`f.yaml:12: point decided has no "section"`},
		},
		"one child and no children": {
			strings.Replace(head, ", young_people: young people", "", 1) + "  []\n",
			[]string{"f.yaml:8: words: young_person and young_people are given together"},
		},
		"a name without letters": {
			strings.Replace(head, "home pro", "authority pro", 1) + "  []\nnames: [A, '--']\n",
			[]string{`f.yaml:11: names: "--" has no letters`},
		},
		"a home that extends without a library": {
			duty("  []\nextends: childrens-home\n"),
			[]string{`f.yaml:11: the file: unknown key "extends"`},
		},
		"a provision of no act": {
			lawHead + "  []\nprovisions:\n  - {of: ac, section: s1, about: it, sure: A}\n",
			[]string{`f.yaml:10: unknown instrument "ac"; did you mean act? (allowed: act)`},
		},
	} {
		t.Run(name, func(t *testing.T) { parseFaults(t, c.text, c.want) })
	}
}

// TestDutyFaults: every kind of mistake in a duty, with its line.
func TestDutyFaults(t *testing.T) {
	const rest = "sections: ['1'], basis: local, owner: home, asks: a"
	const law = "sections: [s1], basis: law, owner: home, asks: a, of: act, selected_by: home, sure: A"
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"unknown rule": {
			head + "  - {rule: iv-vsited, " + rest + "}\n",
			[]string{`f.yaml:10: unknown rule "iv-vsited"; did you mean iv-visited?`},
		},
		"a rule like no other": {
			head + "  - {rule: teapot, " + rest + "}\n",
			[]string{`f.yaml:10: unknown rule "teapot" (allowed: advocacy-information, `},
		},
		"no rule":            {head + "  - {" + rest + "}\n", []string{`f.yaml:10: a duty has no "rule"`}},
		"a list for a rule":  {head + "  - {rule: [], " + rest + "}\n", []string{"f.yaml:10: a plain value"}},
		"a duty in words":    {head + "  - be good\n", []string{"f.yaml:10: a duty is a list of keys and values"}},
		"keys missing":       {head + "  - rule: iro-told\n", []string{`has no "sections"`, `has no "basis"`, `has no "owner"`, `has no "asks"`}},
		"unknown basis":      {head + "  - {rule: iro-told, sections: ['1'], basis: lore, owner: home, asks: a}\n", []string{`unknown basis "lore" (allowed: law, guidance, local)`}},
		"a setting as basis": {head + "  - {rule: iro-told, sections: ['1'], basis: setting, owner: home, asks: a}\n", []string{`unknown basis "setting"`}},
		"no section":         {head + "  - {rule: iro-told, sections: [], basis: local, owner: home, asks: a}\n", []string{"sections: the list is empty"}},
		"sections not a list": {
			head + "  - {rule: iro-told, sections: 2.1, basis: local, owner: home, asks: a}\n",
			[]string{"sections: write a list"},
		},
		"unknown parameter": {
			head + "  - {rule: iro-told, " + rest + ", parameters: {grase: {value: 1 day, basis: local}}}\n",
			[]string{`f.yaml:10: parameters of iro-told: unknown key "grase"; did you mean grace? (allowed: grace)`},
		},
		"a rule without parameters": {
			head + "  - {rule: iro-contact, " + rest + ", parameters: {grace: {value: 1 day, basis: local}}}\n",
			[]string{"f.yaml:10: iro-contact has no parameters"},
		},
		"a span that is none": {
			head + "  - rule: iro-told\n    " + strings.ReplaceAll(rest, ", ", "\n    ") + "\n    parameters:\n      grace:\n        value: soon\n        basis: local\n",
			[]string{"f.yaml:17: grace (a span): "},
		},
		"a parameter without basis": {
			head + "  - {rule: iro-told, " + rest + ", parameters: {grace: {value: 1 day}}}\n",
			[]string{`parameter grace has no "basis"`},
		},
		"a parameter without value": {
			head + "  - {rule: iro-told, " + rest + ", parameters: {grace: {value: , basis: local}}}\n",
			[]string{"nothing is given here"},
		},
		"a bare figure": {
			head + "  - {rule: iro-told, " + rest + ", parameters: {grace: 1 day}}\n",
			[]string{"parameter grace is a list of keys and values"},
		},
		"a word outside the set": {
			head + "  - {rule: iv-checks, " + rest + ", parameters: {checks: {value: [dsb], basis: local}}}\n",
			[]string{`checks (a set): unknown word "dsb"; did you mean dbs?`},
		},
		"a word twice": {
			head + "  - {rule: iv-checks, " + rest + ", parameters: {checks: {value: [dbs, dbs], basis: local}}}\n",
			[]string{`checks (a set): "dbs" is named twice`},
		},
		"a set in words": {
			head + "  - {rule: iv-checks, " + rest + ", parameters: {checks: {value: dbs, basis: local}}}\n",
			[]string{"checks: write a list"},
		},
		"a count in words": {
			head + "  - {rule: iv-checks, " + rest + ", parameters: {checks: {value: [dbs], basis: local}, referees: {value: two, basis: local}}}\n",
			[]string{`referees (a count): "two" is no whole number from 1 to 1000`},
		},
		"no referees": {
			head + "  - {rule: iv-checks, " + rest + ", parameters: {checks: {value: [dbs], basis: local}, referees: {value: 0, basis: local}}}\n",
			[]string{`referees (a count): "0" is no whole number`},
		},
		"perhaps": {
			head + "  - {rule: iv-consulted, " + rest + ", parameters: {must-agree: {value: perhaps, basis: local}}}\n",
			[]string{`must-agree (a yes/no): "perhaps" is neither yes nor no`},
		},
		"a figure that must be given": {
			head + "  - {rule: review-first, " + rest + "}\n",
			[]string{`f.yaml:10: review-first: parameter "within" has no default and must be given`},
		},
		"the same twice": {
			head + "  - {rule: iro-told, " + rest + "}\n  - {rule: iro-told, " + rest + "}\n",
			[]string{"f.yaml:11: iro-told: the same sections are listed for it already"},
		},
		"over before it begins": {
			head + "  - {rule: iro-told, " + rest + ", from: 2026-02-01, until: 2026-01-31}\n",
			[]string{"f.yaml:10: iro-told: it ends on 2026-01-31, before it begins"},
		},
		"a home that makes law": {
			head + "  - {rule: iro-told, sections: ['1'], basis: law, owner: home, asks: a}\n",
			[]string{"iro-told: a procedure asks as local or guidance"},
		},
		"a home's figure called law": {
			head + "  - {rule: iro-told, " + rest + ", parameters: {grace: {value: 1 day, basis: law}}}\n",
			[]string{"iro-told: a procedure asks as local or guidance"},
		},
		"a home with a nation's choice": {
			head + "  - {rule: iro-told, " + rest + ", selected_by: home, when: nothing-else-asks}\n",
			[]string{`iro-told: "selected_by" belongs to a file of kind "law"`, `iro-told: "when" belongs`},
		},
		"a law without certainty": {
			lawHead + "  - {rule: iro-told, sections: [s1], basis: law, owner: home, asks: a}\n",
			[]string{`iro-told: a duty in a law file has "of"`, `has "selected_by"`, `has "sure"`},
		},
		"a home that is sure": {
			head + "  - {rule: iro-told, " + rest + ", parameters: {grace: {value: 1 day, basis: local, sure: C}}}\n",
			[]string{`iro-told: "sure" belongs to a file of kind "law"`},
		},
		"a law that is a setting": {
			lawHead + "  - {rule: iro-told, " + strings.Replace(law, "basis: law", "basis: setting", 1) + "}\n",
			[]string{`f.yaml:8: unknown basis "setting" (allowed: law, guidance, local)`},
		},
		"a check of ypa's own that is law": {
			strings.Replace(head, "home procedure", "ypa's own checks", 1) + "  - {rule: iro-told, " + strings.Replace(rest, "local", "law", 1) + "}\n",
			[]string{`f.yaml:10: unknown basis "law" (allowed: setting)`},
		},
		"an unknown condition": {
			lawHead + "  - {rule: iro-told, " + law + ", when: it-rains}\n",
			[]string{`unknown condition "it-rains" (allowed: host-is-not-placing, nothing-else-asks)`},
		},
		"duties before the kind": {
			"duties:\n  - {rule: iro-told, " + law + "}\n" + strings.TrimSuffix(lawHead, "duties:\n") + "names: [A]\n",
			[]string{`"names" belongs to a file of kind "authority procedure"`},
		},
	} {
		t.Run(name, func(t *testing.T) { parseFaults(t, c.text, c.want) })
	}
}

func parseFaults(t *testing.T, text string, want []string) {
	t.Helper()
	_, err := Parse("f.yaml", []byte(text))
	checkFaults(t, err, "f.yaml", want)
}

func checkFaults(t *testing.T, err error, file string, want []string) {
	t.Helper()
	if err == nil {
		t.Fatal("no fault was found")
	}
	got := strings.Split(err.Error(), "\n")
	if len(got) != len(want) {
		t.Fatalf("faults:\n%s\nwant %d of them", err, len(want))
	}
	for i := range want {
		if !strings.Contains(got[i], want[i]) {
			t.Errorf("fault %q, want %q", got[i], want[i])
		}
	}
	var f Fault
	if !errors.As(err, &f) || f.File != file || f.Line < 1 {
		t.Errorf("the error holds no fault with file and line: %v", err)
	}
}

func TestParseLarge(t *testing.T) {
	_, err := Parse("f.yaml", make([]byte, maxFile+1))
	if err == nil || !strings.Contains(err.Error(), "larger than 1 MiB") {
		t.Errorf("a huge file: %v", err)
	}
}

// TestFaultsInOrder: all mistakes at once, by line.
func TestFaultsInOrder(t *testing.T) {
	text := strings.Replace(head, "2027-01", "2027-99", 1) +
		"  - {rule: nonsense, sections: ['1'], basis: local, owner: home, asks: a}\nroutes: 1\n"
	_, err := Parse("f.yaml", []byte(text))
	var lines []string
	for e := range strings.SplitSeq(err.Error(), "\n") {
		lines = append(lines, strings.Split(e, ":")[1])
	}
	if diff := cmp.Diff([]string{"7", "10", "11"}, lines); diff != "" {
		t.Errorf("%s\n%s", err, diff)
	}
}

// FuzzParse: whatever the bytes, there is a procedure that the library takes, or
// an error that names file and line.
func FuzzParse(f *testing.F) {
	f.Add([]byte(head + goodDuty))
	f.Add([]byte(lawHead + "  - {rule: iro-told, of: act, sections: [s1], basis: law, owner: home, sure: A, selected_by: home, asks: a}"))
	f.Add([]byte(head + "  []\ncontacts:\n  - {id: a, for: iv, name: A, phone: 1, checked_on: 2026-01-02}\nroute:\n  iv: {to: a, section: b}\n"))
	f.Add([]byte("a: &a [*a]"))
	f.Add([]byte("? [a]\n: b"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Parse("f.yaml", data)
		if again, errAgain := Parse("f.yaml", data); !reflect.DeepEqual(p, again) || !reflect.DeepEqual(err, errAgain) {
			t.Fatalf("the second time it is another: %v, %v", err, errAgain)
		}
		if err != nil {
			var fault Fault
			if !errors.As(err, &fault) || fault.Line < 1 {
				t.Errorf("an error without a line: %v", err)
			}
			return
		}
		l, err := newLibrary(rulesForTest(t), []*Procedure{p})
		if err != nil {
			return // two names that are one
		}
		s := rowanHouse("")
		s.HomeProcedure, s.AuthorityProcedure = p.ID, p.ID
		for _, rule := range l.InForce(s).Rules() {
			if _, known := SpecOf(rule); !known {
				t.Errorf("a rule got in that nobody knows: %q", rule)
			}
		}
	})
}
