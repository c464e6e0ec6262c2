package procedure

import (
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
)

// ownHead is the beginning of a file that extends the children's home's, three
// lines long.
const ownHead = `id: rowan-house
title: Rowan House's procedure
extends: childrens-home
`

// ownIn is a library with an own procedure, and that procedure.
func ownIn(tb testing.TB, text string) (*Library, *Procedure) {
	tb.Helper()
	l := libraryForTest(tb)
	p, err := ParseOwn("own.yaml", []byte(text), l)
	if err != nil {
		tb.Fatal(err)
	}
	with, err := l.With(p)
	if err != nil {
		tb.Fatal(err)
	}
	return with, p
}

// inRowanHouse is what is in force for somebody whom York placed there.
func inRowanHouse(l *Library, id string) *InForce {
	s := rowanHouse("york")
	s.HomeProcedure = id
	return l.InForce(s)
}

func TestOwnTakesOver(t *testing.T) {
	l, p := ownIn(t, ownHead)
	base, _ := l.Get("childrens-home")
	if len(p.Duties) != len(base.Duties) || p.Duties[0].Inherited != base.ID || base.Duties[0].Inherited != "" {
		t.Errorf("%d duties of %d, the first from %q", len(p.Duties), len(base.Duties), p.Duties[0].Inherited)
	}
	if !p.Own || p.Extends != base.ID || p.Kind != KindHome || p.HomeKind != ChildrensHome || p.Document != "own" ||
		p.Dated != base.Dated || p.NextReview != base.NextReview || p.Route != base.Route {
		t.Errorf("took over %+v", p)
	}
	if diff := cmp.Diff(base.Words, p.Words); diff != "" {
		t.Error(diff)
	}
	f := inRowanHouse(l, "rowan-house")
	if got := sourcesOf(f, "commissioner-told"); got != "childrens-home 1" {
		t.Errorf("what is taken over cites where it stands: %q", got)
	}
	if got := f.String(); got != "law-england, rowan-house, york" {
		t.Errorf("in force: %s", got)
	}
	if got := f.Word("young_people"); got != "children" {
		t.Errorf("young people are %q", got)
	}
}

// TestOwnDuties: added, replaced, removed; with figures added, replaced, removed.
func TestOwnDuties(t *testing.T) {
	l, p := ownIn(t, ownHead+`
dated: 2026-09-01
next_review: 2027-09
words: {young_person: young person, young_people: young people, manager: registered manager}
remove: [independent-person]
duties:
  - rule: iro-notified-event
    sections: ["4.2"]
    parameters:
      grace: {value: 1 working day, basis: local}
  - rule: iv-visited
    sections: ["5"]
    asks: once a fortnight
    parameters:
      interval: {value: 2 weeks, basis: local}
  - rule: advocacy-reminded
    sections: ["4.1"]
    basis: local
    owner: home
    asks: every month
    parameters:
      interval: {value: 1 month, basis: local}
`)
	f := inRowanHouse(l, "rowan-house")
	if _, asked := f.Duty("independent-person"); asked {
		t.Error("a rule that was removed is asked")
	}
	for name, c := range map[string]struct{ rule, param, want string }{
		"a figure added":         {"iro-notified-event", "grace", "1 working day (local, rowan-house 4.2)"},
		"and the others kept":    {"iro-notified-event", "events", "missing, absent (local, rowan-house 4.2)"},
		"a duty replaced":        {"iv-visited", "interval", "2 weeks (local, rowan-house 5)"},
		"a duty added":           {"advocacy-reminded", "interval", "1 month (local, rowan-house 4.1)"},
		"nothing said of a duty": {"iro-told", "grace", "5 working days (setting, ypa)"},
	} {
		t.Run(name, func(t *testing.T) {
			d, ok := f.Duty(c.rule)
			if !ok {
				t.Fatalf("nothing lists %s", c.rule)
			}
			if got := dumpValue(d.Text(c.param)); got != c.want {
				t.Errorf("%s %s = %s, want %s", c.rule, c.param, got, c.want)
			}
		})
	}
	if got := sourcesOf(f, ownReview); got != "rowan-house next review" {
		t.Errorf("who states the day of the next review asks for it: %q", got)
	}
	if p.Words["staff"] != "" || p.Words["regulator"] != "Regulatory Authority" || f.Word("manager") != "registered manager" {
		t.Errorf("words %v", p.Words)
	}
	if d, _ := f.Duty("iro-notified-event"); d.Sources[0].Asks == "" || d.Owner != OwnerHome {
		t.Errorf("what a replaced duty doesn't say stays: %+v", d.Sources)
	}
	if c := p.clauses("iv-visited"); len(c) != 1 || c[0].Asks != "once a fortnight" || c[0].Inherited != "" {
		t.Errorf("a replaced duty is there once: %+v", c)
	}
}

// TestOwnReview: whoever states the day of the next review asks for it, unless
// the file says otherwise.
func TestOwnReview(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"nothing stated":        {"", "childrens-home revision"},
		"a day stated":          {"next_review: 2027-09\n", "rowan-house next review"},
		"and a duty of its own": {"next_review: 2027-09\nduties:\n  - {rule: procedure-current, sections: ['9']}\n", "rowan-house 9"},
		"and not wanted":        {"next_review: 2027-09\nremove: [procedure-current]\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			l, _ := ownIn(t, ownHead+c.text)
			if got := sourcesOf(inRowanHouse(l, "rowan-house"), ownReview); got != c.want {
				t.Errorf("asked by %q, want %q", got, c.want)
			}
		})
	}
	l, _ := ownIn(t, strings.Replace(ownHead, "childrens-home", "trix-supported", 1)+"next_review: 2027-09\n")
	s := supported("york")
	s.HomeProcedure = "rowan-house"
	if got := sourcesOf(l.InForce(s), ownReview); got != "rowan-house next review" {
		t.Errorf("where the one it extends states no day: %q", got)
	}
}

// TestOwnOfLittle: the document it extends may have no words and no duties, and
// the library nothing else.
func TestOwnOfLittle(t *testing.T) {
	bare, err := Parse("bare.yaml", []byte(strings.Replace(head, "words: {young_person: young person, young_people: young people}\n", "", 1)+"  []\n"))
	if err != nil {
		t.Fatal(err)
	}
	l, err := newLibrary(rulesForTest(t), []*Procedure{bare})
	if err != nil {
		t.Fatal(err)
	}
	p, err := ParseOwn("own.yaml", []byte("id: own\ntitle: a\nextends: rowan-house\nwords: {staff: carers}\n"), l)
	if err != nil {
		t.Fatal(err)
	}
	if l, err = l.With(p); err != nil {
		t.Fatal(err)
	}
	if got := l.Procedures(); len(got) != 2 || got[1].Words["staff"] != "carers" || len(got[1].Duties) != 0 {
		t.Errorf("%d procedures, words %v", len(got), p.Words)
	}
}

func TestOwnWithout(t *testing.T) {
	l, _ := ownIn(t, `id: leeds
title: Leeds
extends: cambridgeshire
names: [Leeds City Council]
duties:
  - rule: iv-visited
    sections: ["3"]
    without: [interval]
contacts:
  - {id: cambridgeshire-iv, for: iv, name: Leeds's own, phone: 0113 496 0000}
`)
	s := rowanHouse("leeds")
	d, _ := l.InForce(s).Duty("iv-visited")
	if got := dumpValue(d.Text(paramInterval)); got != "not given" {
		t.Errorf("a figure that the file does without: %s", got)
	}
	p, _ := l.Get("leeds")
	if len(p.Contacts) != 1 || p.Contacts[0].Name != "Leeds's own" {
		t.Errorf("a contact takes the place of the one it extends: %+v", p.Contacts)
	}
	if named, ok := l.AuthorityNamed("leeds city council"); !ok || named.ID != "leeds" {
		t.Error("a spreadsheet's Leeds isn't found")
	}
}

// TestOwnFaults: each mistake with its line.
func TestOwnFaults(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"unknown procedure": {
			strings.Replace(ownHead, "childrens-home", "children-home", 1),
			[]string{`own.yaml:3: unknown procedure to extend "children-home"; did you mean childrens-home? (allowed: trix-supported, childrens-home, york, cambridgeshire, walsall)`},
		},
		"the law": {
			strings.Replace(ownHead, "childrens-home", "law-england", 1),
			[]string{`unknown procedure to extend "law-england"`},
		},
		"a list":            {strings.Replace(ownHead, "childrens-home", "[]", 1), []string{"own.yaml:3: a plain value is wanted here"}},
		"extends twice":     {ownHead + "extends: york\n", []string{`own.yaml:4: the file: "extends" is given twice`}},
		"no title":          {"id: a\nextends: childrens-home\n", []string{`own.yaml:1: the file has no "title"`}},
		"not a mapping":     {"- a\n", []string{"own.yaml:1: the file is a list of keys and values"}},
		"empty":             {"", []string{"own.yaml:1: the file is empty"}},
		"its kind":          {ownHead + "kind: home procedure\n", []string{`own.yaml:4: "kind" is that of childrens-home, which the file extends`}},
		"a taken id":        {strings.Replace(ownHead, "rowan-house", "york", 1), []string{`own.yaml:1: the id "york" is taken: choose another`}},
		"the word for none": {strings.Replace(ownHead, "rowan-house", "none", 1), []string{`own.yaml:1: the id "none" is taken`}},
		"without extending": {
			"id: a\ntitle: b\n",
			[]string{`has no "document"`, `has no "kind"`, `has no "nations"`, `has no "duties"`},
		},
		"law of its own": {
			"id: a\ntitle: b\ndocument: c\nkind: law\nnations: [england]\nduties: []\n",
			[]string{`own.yaml:4: unknown kind "law" (allowed: home procedure, authority procedure)`},
		},
		"unknown rule": {
			ownHead + "duties:\n  - {rule: iv-vsited, sections: ['1']}\n",
			[]string{`own.yaml:5: unknown rule "iv-vsited"; did you mean iv-visited?`},
		},
		"no section of its own": {
			ownHead + "duties:\n  - {rule: iv-visited, owner: home}\n",
			[]string{`own.yaml:5: a duty has no "sections"`},
		},
		"a new duty, half": {
			ownHead + "duties:\n  - {rule: iv-route, sections: ['1']}\n",
			[]string{`own.yaml:5: a duty has no "basis"`, `a duty has no "owner"`, `a duty has no "asks"`},
		},
		"law": {
			ownHead + "duties:\n  - {rule: iv-visited, sections: ['1'], basis: law}\n",
			[]string{"own.yaml:5: iv-visited: a procedure asks as local or guidance"},
		},
		"without what is needed": {
			ownHead + "duties:\n  - rule: iv-checks\n    sections: ['1']\n    without: [checks]\n",
			[]string{`own.yaml:5: iv-checks: parameter "checks" has no default and must be given`},
		},
		"without what isn't there": {
			ownHead + "duties:\n  - rule: iv-checks\n    sections: ['1']\n    without: [grace]\n",
			[]string{`own.yaml:7: unknown parameter to do without "grace" (allowed: checks)`},
		},
		"without, of a new duty": {
			ownHead + "duties:\n  - {rule: iv-route, sections: ['1'], basis: local, owner: home, asks: a, without: [known-person]}\n",
			[]string{`own.yaml:5: a duty: unknown key "without"`},
		},
		"removed though not there": {
			ownHead + "remove: [iv-route]\n",
			[]string{"own.yaml:4: childrens-home doesn't list iv-route, so there is nothing to remove"},
		},
		"removed and listed": {
			ownHead + "duties:\n  - {rule: iv-visited, sections: ['1']}\nremove: [iv-visited]\n",
			[]string{"own.yaml:6: iv-visited is removed and listed under duties too"},
		},
		"removed twice":   {ownHead + "remove: [iv-visited, iv-visited]\n", []string{"own.yaml:4: iv-visited is removed twice"}},
		"removed unknown": {ownHead + "remove: [teapot]\n", []string{`own.yaml:4: unknown rule "teapot"`}},
		"another's contact": {
			ownHead + "contacts:\n  - {id: ofsted, for: regulator, name: Ofsted, phone: 1}\n",
			[]string{`own.yaml:5: law-england has a contact "ofsted" already: choose another id`},
		},
		"an authority without names": {
			strings.Replace(ownHead, "childrens-home", "york", 1),
			[]string{`own.yaml:1: the file has no "names"`},
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ParseOwn("own.yaml", []byte(c.text), libraryForTest(t))
			checkFaults(t, err, "own.yaml", c.want)
		})
	}
}

// TestWithFaults: what only shows beside other own files.
func TestWithFaults(t *testing.T) {
	leeds := func(id string) string {
		return "id: " + id + "\ntitle: Leeds\nextends: cambridgeshire\nnames: [Leeds City Council]\n"
	}
	l, _ := ownIn(t, leeds("leeds"))
	other, err := ParseOwn("own.yaml", []byte(leeds("leeds-2")), l)
	if err != nil {
		t.Fatal(err)
	}
	if _, err = l.With(other); err == nil || !strings.Contains(err.Error(), `leeds and leeds-2 both claim the name "Leeds City Council"`) {
		t.Errorf("two own files of one name: %v", err)
	}
	if _, err = ParseOwn("own.yaml", []byte(leeds("leeds")), l); err == nil || !strings.Contains(err.Error(), "taken") {
		t.Errorf("two own files of one id: %v", err)
	}
}

// TestOwnGoesFirst: an authority's own file has its name from the shipped one.
func TestOwnGoesFirst(t *testing.T) {
	l, _ := ownIn(t, "id: york-2026\ntitle: York's new chapter\nextends: york\nnames: [City of York Council]\n")
	if p, _ := l.AuthorityNamed("City of York Council"); p.ID != "york-2026" {
		t.Errorf("the name means %s", p.ID)
	}
	if p, _ := l.AuthorityNamed("CYC"); p.ID != "york" {
		t.Errorf("the other names mean %s", p.ID)
	}
	var ids []string
	for _, p := range l.Procedures() {
		ids = append(ids, p.ID)
	}
	want := "law-england law-wales law-supported trix-supported childrens-home york cambridgeshire walsall york-2026 ypa"
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("order %s", got)
	}
}

// TestDutyToCome: what a document asks from a day on isn't asked before, and
// what it asks until a day isn't asked after.
func TestDutyToCome(t *testing.T) {
	l, _ := ownIn(t, ownHead+`duties:
  - {rule: iv-visited, sections: ["5"], until: 2026-12-31}
  - {rule: iv-visited, sections: ["5a"], from: 2027-01-01, parameters: {interval: {value: 2 weeks, basis: local}}}
`)
	for day, want := range map[string]string{
		"2026-12-31": "law-england s23ZB(2); rowan-house 5; york 2.2",
		"2027-01-01": "law-england s23ZB(2); rowan-house 5a; york 2.2",
	} {
		s := rowanHouse("york")
		s.HomeProcedure, s.AsOf = "rowan-house", calendar.MustISO(day)
		f := l.InForce(s)
		if got := sourcesOf(f, "iv-visited"); got != want {
			t.Errorf("on %s: %s, want %s", day, got, want)
		}
		d, _ := f.Duty("iv-visited")
		if got, want := d.Span(paramInterval).Given, day == "2027-01-01"; got != want {
			t.Errorf("on %s an interval is given: %v", day, got)
		}
	}
}

// ownPage is the page for people who write a procedure, and its worked example.
func ownPage(t *testing.T) (page, example string) {
	t.Helper()
	text, err := os.ReadFile("../../docs/own-procedure.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, begun := strings.Cut(string(text), "```yaml\n")
	example, _, ended := strings.Cut(rest, "```\n")
	if !begun || !ended {
		t.Fatal("the page has no block of YAML")
	}
	return string(text), example
}

// TestOwnExample loads the worked example.
func TestOwnExample(t *testing.T) {
	_, text := ownPage(t)
	l, p := ownIn(t, text)
	f := inRowanHouse(l, p.ID)
	for rule, want := range map[string]string{
		"advocacy-reminded":  "law-england reg 7(2)(a)(vii); larch-house 3.2",
		"iro-notified-event": "larch-house 4.1",
		"commissioner-told":  "childrens-home 1",
		"iv-checks":          "larch-house 5.1; york 2.1",
		"independent-person": "",
	} {
		if got := sourcesOf(f, rule); got != want {
			t.Errorf("%s is asked by %q, want %q", rule, got, want)
		}
	}
	d, _ := f.Duty("iv-checks")
	if slices.Contains(d.Set("checks").Value, "qualified") || !slices.Contains(d.Set("checks").Value, "probation") {
		t.Errorf("the page says that one check fewer is asked, and all of York's: %v", d.Set("checks").Value)
	}
	if got := f.Word("young_people"); got != "young people" {
		t.Errorf("the example's word is %q", got)
	}
}

// TestOwnExampleMistakes holds the messages on the page to what is said.
func TestOwnExampleMistakes(t *testing.T) {
	page, text := ownPage(t)
	text = strings.NewReplacer("rule: advocacy-reminded", "rule: advocacy-remindet", "value: 1 working day", "value: soon").Replace(text)
	_, err := ParseOwn("procedure.yaml", []byte(text), libraryForTest(t))
	if err == nil {
		t.Fatal("no mistake was found")
	}
	for message := range strings.SplitSeq(err.Error(), "\n") {
		if !strings.Contains(page, "\n    "+message+"\n") {
			t.Errorf("the page hasn't the message %s", message)
		}
	}
}

// FuzzParseOwn: whatever the bytes, there is a procedure whose every rule is
// known, or an error that names file and line.
func FuzzParseOwn(f *testing.F) {
	f.Add([]byte(ownHead))
	f.Add([]byte(ownHead + "remove: [iv-checks]\nduties:\n  - {rule: iv-visited, sections: [1], without: []}\n"))
	f.Add([]byte(ownHead + "duties:\n  - rule: [iv-visited]\n"))
	f.Add([]byte("id: leeds\ntitle: a\nextends: york\nnames: [Leeds]\nroute: {iv: {to: a, section: b}}\n"))
	f.Add([]byte(head + goodDuty))
	l := libraryForTest(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ParseOwn("own.yaml", data, l)
		if again, errAgain := ParseOwn("own.yaml", data, l); !reflect.DeepEqual(p, again) || !reflect.DeepEqual(err, errAgain) {
			t.Fatalf("the second time it is another: %v, %v", err, errAgain)
		}
		if err != nil {
			var fault Fault
			if !errors.As(err, &fault) || fault.Line < 1 {
				t.Errorf("an error without a line: %v", err)
			}
			return
		}
		with, err := l.With(p)
		if err != nil {
			return // a name twice in the file
		}
		s := rowanHouse(p.ID)
		s.HomeProcedure = p.ID
		for _, rule := range with.InForce(s).Rules() {
			if _, known := SpecOf(rule); !known {
				t.Errorf("a rule got in that nobody knows: %q", rule)
			}
		}
	})
}
