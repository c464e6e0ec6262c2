package procedure

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
)

// rowanHouse is a children's home in York's area, for somebody whom an authority
// placed.
func rowanHouse(authority string) Setting {
	return Setting{
		HomeKind:           ChildrensHome,
		HomeNation:         England,
		HomeProcedure:      "childrens-home",
		AuthorityProcedure: authority,
		AuthorityNation:    England,
		HostIsPlacing:      authority == "york",
		HostKnown:          true,
		AsOf:               calendar.MustISO("2026-11-22"),
	}
}

func supported(authority string) Setting {
	s := rowanHouse(authority)
	s.HomeKind, s.HomeProcedure = SupportedAccommodation, "trix-supported"
	return s
}

func wales() Setting {
	s := rowanHouse("")
	s.HomeNation, s.AuthorityNation = Wales, Wales
	return s
}

func acrossTheBorder() Setting {
	s := rowanHouse("")
	s.AuthorityNation = Wales
	return s
}

// dump writes a setting's duties for people to read.
func dump(f *InForce) string {
	var b strings.Builder
	fmt.Fprintf(&b, "in force: %s\n", f)
	for _, rule := range f.Rules() {
		d, _ := f.Duty(rule)
		b.WriteString("\n" + dumpDuty(d))
		switch other, ok := f.DutyFor(rule, false); {
		case !ok:
			b.WriteString("  not looked after: not asked\n")
		case dumpDuty(other) != dumpDuty(d):
			b.WriteString("  not looked after: " + strings.ReplaceAll(dumpDuty(other), "\n  ", "\n      "))
		}
	}
	return b.String()
}

func dumpDuty(d *Duty) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s, %s\n", d.Rule, d.Basis, d.Owner)
	for _, s := range d.Sources {
		fmt.Fprintf(&b, "  %s: %s, %s %s\n", s, s.Basis, s.Owner, s.Sure)
	}
	spec, _ := SpecOf(d.Rule)
	for _, p := range spec.Params {
		fmt.Fprintf(&b, "  %s = %s\n", p.Name, dumpValue(d.Text(p.Name)))
	}
	return b.String()
}

func dumpValue[T any](f Figure[T]) string {
	if !f.Given {
		return "not given"
	}
	from := "ypa"
	if f.Basis != BasisSetting {
		from = f.From.String()
	}
	if f.Sure != "" {
		from += " " + string(f.Sure)
	}
	return fmt.Sprintf("%v (%s, %s)", f.Value, f.Basis, from)
}

func TestInForceGolden(t *testing.T) {
	l := libraryForTest(t)
	for name, s := range map[string]Setting{
		"childrens-home-york":                  rowanHouse("york"),
		"childrens-home-cambridgeshire":        rowanHouse("cambridgeshire"),
		"childrens-home-walsall":               rowanHouse("walsall"),
		"supported-accommodation-no-authority": supported(""),
		"wales":                                wales(),
		"england-placed-by-wales":              acrossTheBorder(),
	} {
		t.Run(name, func(t *testing.T) {
			got := dump(l.InForce(s))
			path := filepath.Join("testdata", "inforce", name+".txt")
			if update() {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s (UPDATE=1 rewrites it):\n%s", path, diff)
			}
		})
	}
}

func sourcesOf(f *InForce, rule string) string {
	d, ok := f.Duty(rule)
	if !ok {
		return ""
	}
	var all []string
	for _, s := range d.Sources {
		all = append(all, s.String())
	}
	return strings.Join(all, "; ")
}

// TestWhatApplies holds how home, authority, nation and day choose the sources.
func TestWhatApplies(t *testing.T) {
	l := libraryForTest(t)
	with := func(s Setting, change func(*Setting)) Setting {
		change(&s)
		return s
	}
	for name, c := range map[string]struct {
		setting Setting
		rule    string
		want    string
	}{
		"regulation 41 binds where another authority placed": {
			rowanHouse("cambridgeshire"), "iro-contact", "law-england reg 41(3)(d)(ii); childrens-home 3",
		},
		"and not where the host placed": {
			rowanHouse("york"), "iro-contact", "childrens-home 3",
		},
		"nor claims to where the host isn't known": {
			with(rowanHouse("york"), func(s *Setting) { s.HostKnown = false }), "iro-contact", "childrens-home 3",
		},
		"nor in supported accommodation": {
			supported("cambridgeshire"), "iro-contact", "trix-supported IRO",
		},
		"guidance on the visitor's review steps back behind a procedure": {
			rowanHouse("york"), "iv-review", "york 2.3",
		},
		"and stands where none asks": {
			rowanHouse(""), "iv-review", "law-england Volume 2",
		},
		"the authority's nation chooses the reviews": {
			acrossTheBorder(), "review-first", "law-wales reg 39",
		},
		"the home's nation chooses what concerns the home": {
			acrossTheBorder(), "private-space", "law-england reg 22(1)",
		},
		"an authority without a nation is taken for the home's": {
			with(wales(), func(s *Setting) { s.AuthorityNation = "" }), "review-first", "law-wales reg 39",
		},
		"or for where its procedure is from": {
			with(wales(), func(s *Setting) { s.AuthorityNation, s.AuthorityProcedure = "", "york" }), "review-first", "law-england reg 33(1)",
		},
		"children's homes regulations don't reach supported accommodation": {
			supported(""), "advocacy-information", "trix-supported ¶1-4",
		},
		"before the regulations of 2010 began": {
			with(rowanHouse(""), func(s *Setting) { s.AsOf = calendar.MustISO("2011-03-31") }), "review-first", "",
		},
		"on the day they began": {
			with(rowanHouse(""), func(s *Setting) { s.AsOf = calendar.MustISO("2011-04-01") }), "review-first", "law-england reg 33(1)",
		},
		"without a day everything is in force": {
			with(rowanHouse(""), func(s *Setting) { s.AsOf = calendar.Date{} }), "review-first", "law-england reg 33(1)",
		},
		"the active offer is a Welsh authority's": {
			acrossTheBorder(), "advocacy-active-offer", "law-wales statement",
		},
		"and no English one's": {
			rowanHouse("york"), "advocacy-active-offer", "",
		},
		"the responsible individual visits a home in Wales": {
			wales(), "visit-responsible-individual", "law-wales reg 73",
		},
		"and no home in England": {
			acrossTheBorder(), "visit-responsible-individual", "",
		},
		"nor an independent person one in Wales": {
			wales(), "visit-monthly", "",
		},
		"reports on quality are for supported accommodation": {
			supported(""), "quality-report", "law-supported reg 32",
		},
		"which has no independent person": {
			supported(""), "visit-monthly", "",
		},
		"ypa's own checks are made everywhere": {
			with(wales(), func(s *Setting) { s.HomeProcedure = "" }), "iro-details-differ", "ypa own check",
		},
		"a home without a procedure": {
			with(rowanHouse("walsall"), func(s *Setting) { s.HomeProcedure = "" }), "commissioner-told", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := sourcesOf(l.InForce(c.setting), c.rule); got != c.want {
				t.Errorf("%s: sources %q, want %q", c.rule, got, c.want)
			}
		})
	}
}

func TestUndecided(t *testing.T) {
	l := libraryForTest(t)
	s := rowanHouse("york")
	if got := l.InForce(s).Undecided("iro-contact"); len(got) != 0 {
		t.Errorf("with a known host nothing is undecided: %v", got)
	}
	s.HostKnown = false
	got := l.InForce(s).Undecided("iro-contact")
	if len(got) != 1 || got[0].String() != "law-england reg 41(3)(d)(ii)" {
		t.Errorf("undecided: %v, want regulation 41", got)
	}
}

func TestNotLookedAfter(t *testing.T) {
	l := libraryForTest(t)
	for name, c := range map[string]struct {
		setting Setting
		rule    string
		want    Basis // empty: not asked
	}{
		"S0 has no law for them, but guidance": {supported(""), "advocacy-information", BasisGuidance},
		"regulation 7 makes no difference":     {rowanHouse("york"), "advocacy-information", BasisLaw},
		"S3 reminds who is looked after": {
			Setting{HomeKind: SupportedAccommodation, HomeNation: England, AuthorityProcedure: "cambridgeshire"},
			"advocacy-reminded", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, ok := l.InForce(c.setting).DutyFor(c.rule, false)
			if ok != (c.want != "") || ok && d.Basis != c.want {
				t.Errorf("%s: %v %v, want %q", c.rule, d, ok, c.want)
			}
		})
	}
}

func TestInForceLists(t *testing.T) {
	l := libraryForTest(t)
	f := l.InForce(acrossTheBorder())
	want := []string{"law-england", "law-wales", "childrens-home"}
	if diff := cmp.Diff(want, f.IDs()); diff != "" {
		t.Error(diff)
	}
	if got := len(f.Procedures()); got != len(want) {
		t.Errorf("%d procedures, want %d", got, len(want))
	}
	if got := l.InForce(supported("york")).String(); got != "law-england, law-supported, trix-supported, york" {
		t.Errorf("in force: %s", got)
	}
	if _, ok := f.Duty("no-such-rule"); ok {
		t.Error("a rule that nothing lists has no duty")
	}
	if slices.Contains(f.Rules(), "advocate-referral") {
		t.Error("advocate-referral is Walsall's only")
	}
}

func TestWord(t *testing.T) {
	l := libraryForTest(t)
	none, welsh, bare := rowanHouse("york"), wales(), supported("york")
	none.HomeProcedure, welsh.HomeProcedure, bare.HomeProcedure = "", "", ""
	for name, c := range map[string]struct {
		setting   Setting
		key, want string
	}{
		"the home's word":                        {rowanHouse("york"), "young_person", "child"},
		"another home's":                         {supported("york"), "placing_authority", "accommodating authority"},
		"ypa's own, if it has none":              {rowanHouse("york"), "advocacy_service", "advocacy service"},
		"ypa's own, without a home":              {none, "young_people", "young people"},
		"no such key":                            {none, "teapot", ""},
		"the plural of the home's":               {supported("york"), "placing_authorities", "accommodating authorities"},
		"the home's own plural":                  {rowanHouse("york"), "young_people", "children"},
		"reviews":                                {rowanHouse("york"), "reviews", "Looked After Reviews"},
		"a plural that has no word":              {none, "advocates", "advocates"},
		"the nation's regulator":                 {none, "regulator", "Ofsted"},
		"in Wales":                               {welsh, "regulator", "Care Inspectorate Wales"},
		"the home's before Wales's":              {wales(), "regulator", "Regulatory Authority"},
		"Wales's where it has none":              {wales(), "commissioner", "Children's Commissioner for Wales"},
		"the home's nation, not the authority's": {acrossTheBorder(), "commissioner", "Children's Commissioner"},
		"the law on homes of its kind":           {bare, "manager", "registered service manager"},
		"and the nation's after that":            {bare, "regulator", "Ofsted"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := l.InForce(c.setting).Word(c.key); got != c.want {
				t.Errorf("Word(%s) = %q, want %q", c.key, got, c.want)
			}
		})
	}
}

func TestRoutes(t *testing.T) {
	l := libraryForTest(t)
	iv, by, ok := l.InForce(rowanHouse("cambridgeshire")).IVRoute()
	if !ok || by.ID != "cambridgeshire" || iv.Email != "IV.Service@cambridgeshire.gov.uk" {
		t.Errorf("IV route %v of %v", iv, by)
	}
	if _, by, _ = l.InForce(rowanHouse("")).IVRoute(); by == nil || by.ID != "childrens-home" {
		t.Errorf("without the authority's, the home's route stands: %v", by)
	}
	advocacy, _, ok := l.InForce(rowanHouse("cambridgeshire")).AdvocacyRoute()
	if !ok || !advocacy.NeedsAgreement {
		t.Errorf("Cambridgeshire wants agreement to a referral: %v", advocacy)
	}
	if _, _, ok := l.InForce(rowanHouse("")).AdvocacyRoute(); ok {
		t.Error("S1 names no route to an advocate")
	}
}

func TestCheckSetting(t *testing.T) {
	l := libraryForTest(t)
	for name, c := range map[string]struct {
		change func(*Setting)
		want   string // empty: fine
	}{
		"as it should be":      {func(*Setting) {}, ""},
		"nothing but the home": {func(s *Setting) { s.HomeProcedure, s.AuthorityProcedure, s.AuthorityNation = "", "", "" }, ""},
		"no kind":              {func(s *Setting) { s.HomeKind = "" }, `unknown kind of home ""`},
		"no nation":            {func(s *Setting) { s.HomeNation = "scotland" }, `unknown nation of the home "scotland"`},
		"authority's nation":   {func(s *Setting) { s.AuthorityNation = "wale" }, "did you mean wales?"},
		"a law as procedure":   {func(s *Setting) { s.HomeProcedure = "law-england" }, "allowed: trix-supported, childrens-home"},
		"a home as authority":  {func(s *Setting) { s.AuthorityProcedure = "childrens-home" }, "allowed: york, cambridgeshire, walsall"},
		"a misspelt procedure": {func(s *Setting) { s.HomeProcedure = "childrens-homes" }, "did you mean childrens-home?"},
	} {
		t.Run(name, func(t *testing.T) {
			s := rowanHouse("york")
			c.change(&s)
			err := l.Check(s)
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("Check: %v, want %q", err, c.want)
			}
		})
	}
}
