package procedure

import (
	"encoding/json"
	"strings"
	"testing"

	"ypa/internal/calendar"
)

func TestLibraryFaults(t *testing.T) {
	contact := []Contact{{ID: "desk"}}
	for name, c := range map[string]struct {
		procedures []*Procedure
		want       string
	}{
		"an id twice":          {[]*Procedure{{ID: "a"}, {ID: "a"}}, `procedure "a" is there twice`},
		"a name twice":         {[]*Procedure{{ID: "a", Names: []string{"X & Y"}}, {ID: "b", Names: []string{"x and y"}}}, "a and b both claim"},
		"a name of signs":      {[]*Procedure{{ID: "a", Names: []string{"--"}}}, "a has a name without letters"},
		"a contact's id twice": {[]*Procedure{{ID: "a", Contacts: contact}, {ID: "b", Contacts: contact}}, `a and b both have a contact "desk"`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := newLibrary(rulesForTest(t), c.procedures)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("newLibrary: %v, want %q", err, c.want)
			}
		})
	}
}

// TestStale: a compiled library that doesn't fit the catalogue is refused.
func TestStale(t *testing.T) {
	figure := func(name, text string) []Clause {
		return []Clause{{Rule: "iro-told", Parameters: map[string]Value{name: {Text: text}}}}
	}
	for name, c := range map[string]struct {
		procedures []*Procedure
		want       string
	}{
		"unknown rule":      {[]*Procedure{{ID: "a", Duties: []Clause{{Rule: "b"}}}}, `compiled.go: a: unknown rule "b"`},
		"unknown parameter": {[]*Procedure{{ID: "a", Duties: figure("b", "1")}}, `unknown parameter "b"`},
		"unreadable figure": {[]*Procedure{{ID: "a", Duties: figure("grace", "b")}}, "a: iro-told grace: "},
		"the same twice":    {[]*Procedure{{ID: "a"}, {ID: "a"}}, "twice"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(rulesForTest(t), c.procedures)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("load: %v, want %q", err, c.want)
			}
		})
	}
}

func TestProceduresIsACopy(t *testing.T) {
	l := libraryForTest(t)
	l.Procedures()[0] = nil
	if l.Procedures()[0] == nil {
		t.Error("a caller can change the library")
	}
}

func TestDay(t *testing.T) {
	var d Day
	if err := json.Unmarshal([]byte(`"2024-02"`), &d); err != nil {
		t.Fatal(err)
	}
	if d.Last != calendar.MustISO("2024-02-29") {
		t.Errorf("February 2024 ends on %s", d.Last)
	}
	out, err := json.Marshal(d)
	if err != nil || string(out) != `"2024-02"` {
		t.Errorf("written back as %s (%v)", out, err)
	}
}

func TestBasisOrder(t *testing.T) {
	order := []Basis{BasisLaw, BasisGuidance, BasisLocal, BasisSetting, ""}
	for i, a := range order {
		for j, b := range order {
			if got, want := a.Stronger(b), i < j; got != want {
				t.Errorf("%q stronger than %q: %v", a, b, got)
			}
		}
	}
}

func TestCatalogue(t *testing.T) {
	seen := map[string]bool{}
	chapters := map[Chapter]bool{
		ChapterHeadline: true, ChapterAdvocacy: true, ChapterIRO: true,
		ChapterReviews: true, ChapterIV: true, ChapterHome: true,
	}
	for _, s := range Specs() {
		if seen[s.Rule] || !idForm().MatchString(s.Rule) || s.Title == "" || !chapters[s.Chapter] {
			t.Errorf("rule %+v", s)
		}
		seen[s.Rule] = true
		for _, p := range s.Params {
			if p.About == "" || p.Type.Merges() == "" || (p.Type == TypeSet) != (len(p.Words) > 0) {
				t.Errorf("%s: parameter %+v", s.Rule, p)
			}
		}
	}
	if len(seen) != 69 {
		t.Errorf("%d rules, want 69", len(seen))
	}
	if _, ok := SpecOf("no-such-rule"); ok {
		t.Error("there is no such rule")
	}
}

func TestCatalogueFaults(t *testing.T) {
	_, err := newCatalogue([]Spec{{Rule: "a", Params: []Param{{Name: "b", Type: TypeSpan, Default: "soon"}}}})
	if err == nil || !strings.Contains(err.Error(), "default of a b: ") {
		t.Errorf("a default that is no span: %v", err)
	}
	_, err = newCatalogue([]Spec{{Rule: "a", Params: []Param{{Name: "b", Default: "1"}}}})
	if err == nil || !strings.Contains(err.Error(), "parameter b has no type") {
		t.Errorf("a parameter without a type: %v", err)
	}
	if got := (Param{}).text(reading{count: 1}); got != "" {
		t.Errorf("a figure without a type is written %q", got)
	}
	if got := Type("").Merges(); got != "" {
		t.Errorf("no type merges as %q", got)
	}
}

func TestWordKeys(t *testing.T) {
	seen := map[string]bool{}
	for _, key := range WordKeys() {
		if ownWord(key) == "" || seen[key] {
			t.Errorf("ypa has no word of its own for %s, or it is there twice", key)
		}
		seen[key] = true
	}
	for _, key := range []string{
		"young_person", "young_people", "review", "reviews", "placing_authority", "placing_authorities", "home", "homes",
		"looked_after", "manager", "staff", "social_worker", "iro", "advocate", "independent_visitor", "regulator", "commissioner",
	} {
		if !seen[key] {
			t.Errorf("messages need a word for %s", key)
		}
	}
	if ownWord("") != "" {
		t.Error("there is no word for nothing")
	}
}

func TestPlural(t *testing.T) {
	for one, want := range map[string]string{
		"accommodating authority": "accommodating authorities",
		"Service":                 "Services",
		"Looked After Review":     "Looked After Reviews",
		"Children and Young People in Care Review": "Children and Young People in Care Reviews",
		"key": "keys",
		"y":   "ys",
	} {
		if got := plural(one); got != want {
			t.Errorf("several of %q are %q, want %q", one, got, want)
		}
	}
}
