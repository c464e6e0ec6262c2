package procedure

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/calendar"
)

// twoHomes is a library of a home's procedure and an authority's that give the
// figures of one rule, each as "value basis"; empty: not given.
func twoHomes(tb testing.TB, rule, param, home, authority string) *Duty {
	tb.Helper()
	file := func(id, kind, names, figure string) *Procedure {
		text := fmt.Sprintf("id: %s\ntitle: a\ndocument: a\nkind: %s procedure\nnations: [england]\n%sduties:\n"+
			"  - {rule: %s, sections: ['1'], basis: local, owner: authority, asks: a%s}\n", id, kind, names, rule, figure)
		p, err := Parse(id+".yaml", []byte(text))
		if err != nil {
			tb.Fatal(err)
		}
		return p
	}
	figure := func(given string) string {
		if given == "" {
			return ""
		}
		at := strings.LastIndex(given, " ")
		return fmt.Sprintf(", parameters: {%s: {value: %s, basis: %s}}", param, given[:at], given[at+1:])
	}
	l, err := newLibrary(rulesForTest(tb), []*Procedure{
		file("ours", "home", "", figure(home)),
		file("theirs", "authority", "names: [Theirs]\n", figure(authority)),
	})
	if err != nil {
		tb.Fatal(err)
	}
	d, ok := l.InForce(Setting{HomeProcedure: "ours", AuthorityProcedure: "theirs"}).Duty(rule)
	if !ok {
		tb.Fatalf("nothing lists %s", rule)
	}
	return d
}

func TestSpanMerges(t *testing.T) {
	for name, c := range map[string]struct {
		home, authority string
		want            string
	}{
		"nobody gives one":                   {"", "", "3 months (setting, ypa)"},
		"one gives one":                      {"", "4 months local", "4 months (local, theirs 1)"},
		"the shorter":                        {"2 months local", "4 months local", "2 months (local, ours 1)"},
		"the shorter, the other way round":   {"4 months local", "2 months local", "2 months (local, theirs 1)"},
		"the shorter, whoever is stronger":   {"4 months guidance", "2 months local", "2 months (local, theirs 1)"},
		"of equals the stronger":             {"2 months local", "2 months guidance", "2 months (guidance, theirs 1)"},
		"of equal equals the first":          {"2 months local", "2 months local", "2 months (local, ours 1)"},
		"a source before a shorter setting":  {"1 month setting", "4 months local", "4 months (local, theirs 1)"},
		"a file's setting before ypa's own":  {"5 months setting", "", "5 months (setting, ypa)"},
		"a source longer than ypa's default": {"1 year local", "", "1 year (local, ours 1)"},
	} {
		t.Run(name, func(t *testing.T) {
			d := twoHomes(t, "advocacy-reminded", paramInterval, c.home, c.authority)
			if got := dumpValue(d.Span(paramInterval)); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestSetMerges(t *testing.T) {
	d := twoHomes(t, "iv-checks", "checks", "[nspcc, dbs] local", "[probation, dbs] guidance")
	if got := dumpValue(d.Set("checks")); got != "[dbs nspcc probation] (guidance, theirs 1)" {
		t.Errorf("checks: %s", got)
	}
	for word, want := range map[string]string{"nspcc": "ours 1", "probation": "theirs 1", "dbs": "ours 1; theirs 1", "manager": ""} {
		var asking []string
		for _, s := range d.Asking("checks", word) {
			asking = append(asking, s.String())
		}
		if got := strings.Join(asking, "; "); got != want {
			t.Errorf("%s is asked by %q, want %q", word, got, want)
		}
	}
	d.Set("checks").Value[0] = "changed"
	if d.Set("checks").Value[0] != "dbs" {
		t.Error("a caller can change what is in force")
	}
}

func TestYesMerges(t *testing.T) {
	for name, c := range map[string]struct{ home, authority, want string }{
		"nobody":         {"", "", "false (setting, ypa)"},
		"both no":        {"no local", "no local", "false (local, ours 1)"},
		"one yes":        {"no local", "yes local", "true (local, theirs 1)"},
		"the other yes":  {"yes local", "no local", "true (local, ours 1)"},
		"yes over basis": {"yes local", "no guidance", "true (local, ours 1)"},
	} {
		t.Run(name, func(t *testing.T) {
			d := twoHomes(t, "iv-consulted", "must-agree", c.home, c.authority)
			if got := dumpValue(d.Yes("must-agree")); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestCountMerges(t *testing.T) {
	rules := rulesForTest(t)
	p, _ := rules.specs["iv-checks"].param("referees")
	two, _ := p.read("2")
	three, _ := p.read("3")
	d, _ := libraryForTest(t).InForce(rowanHouse("york")).Duty("iv-checks")
	if got := dumpValue(d.Count("referees")); got != "2 (local, york 2.1)" {
		t.Errorf("York asks for %s", got)
	}
	m := merge(&p, []given{{reading: two, basis: BasisLocal, from: Source{Procedure: "a"}}, {reading: three, basis: BasisLocal, from: Source{Procedure: "b"}}})
	if m.holds.reading.count != 3 || m.holds.from.Procedure != "b" {
		t.Errorf("the largest holds: %+v", m.holds)
	}
}

func TestSpans(t *testing.T) {
	texts := func(d *Duty) []string {
		var all []string
		for _, f := range d.Spans(paramInterval) {
			all = append(all, dumpValue(f))
		}
		return all
	}
	d := twoHomes(t, "advocacy-reminded", paramInterval, "2 months local", "4 months local")
	if diff := cmp.Diff([]string{"2 months (local, ours 1)", "4 months (local, theirs 1)"}, texts(d)); diff != "" {
		t.Error(diff)
	}
	d = twoHomes(t, "advocacy-reminded", paramInterval, "", "")
	if diff := cmp.Diff([]string{"3 months (setting, ypa)"}, texts(d)); diff != "" {
		t.Error(diff)
	}
	d = twoHomes(t, "iv-visited", paramInterval, "", "")
	if got := texts(d); got != nil {
		t.Errorf("nobody says how often a visitor comes: %v", got)
	}
}

// TestUnknownParameter: a parameter that the rule hasn't is a mistake in the
// program, and can't pass for one that wasn't given.
func TestUnknownParameter(t *testing.T) {
	d := twoHomes(t, "advocacy-reminded", paramInterval, "", "")
	for name, ask := range map[string]func(){
		"no such name":   func() { d.Span("intervall") },
		"another's type": func() { d.Set(paramInterval) },
		"no such text":   func() { d.Text("intervall") },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if r := recover(); r == nil || !strings.Contains(fmt.Sprint(r), "advocacy-reminded has no parameter") {
					t.Errorf("recovered %v", r)
				}
			}()
			ask()
		})
	}
}

// TestMergeProperties: whatever is given, what holds is one of the figures, none
// is shorter, and the order of equals is the only order that matters.
func TestMergeProperties(t *testing.T) {
	rules := rulesForTest(t)
	param, _ := rules.specs["advocacy-reminded"].param(paramInterval)
	one := rapid.Custom(func(t *rapid.T) given {
		span := calendar.Span{
			N:    rapid.IntRange(1, 40).Draw(t, "n"),
			Unit: calendar.Unit(rapid.IntRange(int(calendar.Days), int(calendar.Years)).Draw(t, "unit")),
		}
		basis := rapid.SampledFrom([]Basis{BasisLaw, BasisGuidance, BasisLocal}).Draw(t, "basis")
		return given{reading: reading{span: span}, basis: basis, from: Source{Procedure: rapid.StringMatching(`[a-z]`).Draw(t, "from")}}
	})
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(one, 1, 6).Draw(t, "given")
		m := merge(&param, all)
		found := false
		for _, g := range all {
			if g.reading.span.Shorter(m.holds.reading.span) {
				t.Fatalf("%s is shorter than %s", g.reading.span, m.holds.reading.span)
			}
			found = found || cmp.Equal(g, m.holds, cmp.AllowUnexported(given{}, reading{}))
		}
		if !found {
			t.Fatalf("%+v was never given", m.holds)
		}
		slices.Reverse(all)
		back := merge(&param, all)
		a, b := m.holds, back.holds
		if a.basis != b.basis || a.reading.span.Shorter(b.reading.span) || b.reading.span.Shorter(a.reading.span) {
			t.Fatalf("one way %+v, the other %+v", a, b)
		}
	})
}

func TestOwnerIsHome(t *testing.T) {
	l := libraryForTest(t)
	s := supported("")
	f := l.InForce(s)
	if d, _ := f.Duty("iro-told"); d.Owner != OwnerHome {
		t.Errorf("iro-told is the home's: %s", d.Owner)
	}
	p, _ := l.Get("trix-supported")
	ours, theirs := p.Duties[0], p.Duties[0]
	ours.Owner, theirs.Owner = OwnerHome, OwnerAuthority
	spec := l.rules.specs[ours.Rule]
	d := newDuty(spec, []cited{{&theirs, p}, {&ours, p}}, true)
	if d.Owner != OwnerHome {
		t.Error("a duty that one source gives to the home is the home's")
	}
	if d = newDuty(spec, []cited{{&theirs, p}}, true); d.Owner != OwnerAuthority {
		t.Error("a duty that no source gives to the home is the authority's")
	}
}
