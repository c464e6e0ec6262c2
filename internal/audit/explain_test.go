package audit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

func TestExplain(t *testing.T) {
	t.Parallel()
	e, err := audit.Explain(" IV-Checks ", openBooks(t).library)
	if err != nil {
		t.Fatal(err)
	}
	if e.Rule != "iv-checks" || e.Chapter != procedure.ChapterIV || !e.Once || e.Paused || e.Home {
		t.Errorf("%+v", e)
	}
	var by []string
	for _, a := range e.Asked {
		by = append(by, a.Document+" "+a.String()+" "+string(a.Basis)+": "+strings.Join(a.Only, "; "))
	}
	if diff := cmp.Diff([]string{"S1 childrens-home 2.1 local: children's homes", "S2 york 2.1 local: ", "S3 cambridgeshire 2.1 local: "}, by); diff != "" {
		t.Errorf("who asks (-want +got):\n%s", diff)
	}
	var figures []string
	for _, p := range e.Figures {
		text := p.Name + " own " + p.Own
		for _, g := range p.Given {
			text += ", " + g.Value + " by " + g.Source.String()
		}
		figures = append(figures, text)
	}
	want := []string{
		"checks own , qualified, dbs, childrens-services, nspcc by childrens-home 2.1, dbs, childrens-services, probation, manager, referees by york 2.1, dbs, childrens-services, probation by cambridgeshire 2.1",
		"referees own 1, 2 by york 2.1",
		"grace own 28 days",
	}
	if diff := cmp.Diff(want, figures); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
}

func TestExplainConditions(t *testing.T) {
	t.Parallel()
	library := openBooks(t).library
	for name, c := range map[string]struct {
		rule, source string
		only         []string
		otherwise    procedure.Basis
		sure         procedure.Sure
	}{
		"another authority's area": {"iro-contact", "law-england reg 41(3)(d)(ii)", []string{"children's homes", "where the home stands in the area of another authority than the placing one", "since Wed 1 Apr 2015"}, "", procedure.SureRead},
		"stands in":                {"iv-review", "law-england Volume 2", []string{"where no other document in force asks it"}, "", procedure.SureSecondary},
		"looked after only":        {"advocacy-information", "york 1", []string{"who is looked after"}, "", ""},
		"less for others":          {"advocacy-information", "trix-supported ¶1-4", []string{"supported accommodation"}, procedure.BasisGuidance, ""},
		"not seen":                 {"personal-adviser", "law-wales s106", []string{"since Wed 6 Apr 2016"}, "", procedure.SureNotSeen},
	} {
		e, err := audit.Explain(c.rule, library)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(e.Asked, func(a audit.Asked) bool { return a.String() == c.source })
		if i < 0 {
			t.Errorf("%s: %s is not asked by %s", name, c.rule, c.source)
			continue
		}
		a := e.Asked[i]
		if diff := cmp.Diff(c.only, a.Only); diff != "" || a.Otherwise != c.otherwise || a.Sure != c.sure {
			t.Errorf("%s: otherwise %q, sure %q, only (-want +got):\n%s", name, a.Otherwise, a.Sure, diff)
		}
	}
}

func TestExplainOrder(t *testing.T) {
	t.Parallel()
	library := openBooks(t).library
	e, err := audit.Explain("advocacy-explained", library)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"advocacy-information"}, e.Behind); diff != "" {
		t.Errorf("behind (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"advocacy-reminded", "advocacy-format"}, e.Before); diff != "" {
		t.Errorf("before (-want +got):\n%s", diff)
	}
	if e, err = audit.Explain("advocacy-information", library); err != nil || len(e.Figures) != 1 || e.Figures[0].Own != "7 days" {
		t.Errorf("the grace after arrival: %+v, %v", e.Figures, err)
	}
}

func TestExplainUnknownRule(t *testing.T) {
	t.Parallel()
	library := openBooks(t).library
	for rule, want := range map[string]string{
		"iv-chekcs": `unknown rule "iv-chekcs": did you mean iv-checks? the rules are advocacy-information, iro-contact, `,
		"weather":   `unknown rule "weather": the rules are advocacy-information, `,
		"":          `unknown rule "": the rules are `,
	} {
		if _, err := audit.Explain(rule, library); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s…", rule, err, want)
		}
	}
}

// explained is one of the cases, explained.
func explained(t *testing.T, rule, lines string) (audit.PersonExplanation, error) {
	t.Helper()
	c := &caseText{home: "childrens-home england; procedure childrens-home; records from 2025-01-01", authority: cambridgeshire()}
	for line := range strings.SplitSeq(lines, "\n") {
		if err := c.read(strings.TrimSpace(line)); err != nil {
			t.Fatal(err)
		}
	}
	a, rec := c.build(t).auditOf(openBooks(t), date(t, "2026-11-23"))
	if r, _ := audit.Find(rule); r.Home {
		rec = nil
	}
	return a.Explain(rule, rec)
}

const visited = `born 2013-07-07; arrived 2025-02-03; looked after since 2025-01-20
2026-06-01 independent visitor appointed; name Derek Shaw; visit every 2 months
2026-09-20 independent visitor's visit; mode visit
2026-10-05 told about; topics advocacy
2027-01-05 independent visitor's visit; mode visit`

func TestExplainForOne(t *testing.T) {
	t.Parallel()
	e, err := explained(t, "iv-visited", visited)
	if err != nil {
		t.Fatal(err)
	}
	if e.Finding.State != audit.Overdue || e.Finding.Due != date(t, "2026-10-20") || e.Finding.Person != refOfCases {
		t.Errorf("finding: %s %s of %s", e.Finding.State, e.Finding.Due, e.Finding.Person)
	}
	if diff := cmp.Diff([]string{"law-england", "childrens-home", "cambridgeshire"}, e.InForce); diff != "" {
		t.Errorf("in force (-want +got):\n%s", diff)
	}
	var figures, entries []string
	for _, a := range e.Applied {
		figures = append(figures, a.Name+" "+a.Value+" "+string(a.Basis)+" "+a.From.String())
	}
	if diff := cmp.Diff([]string{"interval 1 month local cambridgeshire 2.2", "tolerance 7 days setting  "}, figures); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
	for _, entry := range e.Entries {
		entries = append(entries, entry.On.String()+" "+string(entry.Kind))
	}
	if diff := cmp.Diff([]string{"2025-01-20 status", "2026-06-01 iv-appointed", "2026-09-20 iv-visit"}, entries); diff != "" {
		t.Errorf("entries that decide it (-want +got):\n%s", diff)
	}
}

func TestExplainFiguresOfEveryType(t *testing.T) {
	t.Parallel()
	lines := "born 2013-07-07; arrived 2025-02-03; looked after since 2025-01-20\n2026-06-01 independent visitor appointed; name Derek Shaw"
	for rule, want := range map[string]string{
		"iv-checks":          "checks qualified, dbs, childrens-services, nspcc, probation",
		"iv-consulted":       "must-agree no",
		"iro-notified-event": "events missing, absent",
	} {
		e, err := explained(t, rule, lines)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(e.Applied, func(a audit.Applied) bool { return a.Name+" "+a.Value == want }) {
			t.Errorf("%s: %+v, want %s", rule, e.Applied, want)
		}
	}
}

func TestExplainUndecided(t *testing.T) {
	t.Parallel()
	e, err := explained(t, "iro-contact", "born 2013-07-07; arrived 2025-02-03; looked after since 2025-01-20")
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Undecided) != 1 || e.Undecided[0].String() != "law-england reg 41(3)(d)(ii)" {
		t.Errorf("it turns on whose area the home stands in: %v", e.Undecided)
	}
}

func TestExplainTheHome(t *testing.T) {
	t.Parallel()
	e, err := explained(t, "private-space", "born 2013-07-07; arrived 2025-02-03\n2026-01-05 a place to meet in private confirmed")
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[care.Kind]int{}
	for _, entry := range e.Entries {
		kinds[entry.Kind]++
	}
	if e.Finding.State != audit.Met || kinds["private-space"] != 1 {
		t.Errorf("%s, on %v", e.Finding.State, kinds)
	}
}

func TestExplainRefuses(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	c := &caseText{home: "childrens-home england; procedure childrens-home", authority: york(), who: "arrived 2025-02-03; left 2026-10-30; looked after since 2025-01-20"}
	a, rec := c.build(t).auditOf(b, date(t, "2026-11-23"))
	for name, c := range map[string]struct {
		rule string
		rec  *care.Record
		want string
	}{
		"a rule that is not there":  {"iv-visit", rec, "did you mean iv-visited?"},
		"the home's for one person": {"private-space", rec, "is about the home"},
		"one person's for the home": {"iv-visited", nil, "is about young people"},
		"somebody who has left":     {"iv-visited", rec, "RH-01 does not live in the home on Mon 23 Nov 2026"},
	} {
		if _, err := a.Explain(c.rule, c.rec); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// TestRulesAreWhole: every rule says what it asks, when it is flagged, what it
// reads and what closes it; ids and kinds are those of the other packages.
func TestRulesAreWhole(t *testing.T) {
	t.Parallel()
	var ids []string
	for _, r := range audit.Catalogue() {
		ids = append(ids, r.ID)
		if r.Asks == "" || r.Flags == "" || r.Next == "" || r.Action == "" || len(r.Reads) == 0 || len(r.Fixes) == 0 || r.Check == nil {
			t.Errorf("%s lacks something: %+v", r.ID, r)
		}
		for _, k := range append(r.Reads, audit.ReadAlways()...) {
			if _, ok := care.Info(k); !ok {
				t.Errorf("%s reads %q, which is no kind of entry", r.ID, k)
			}
		}
		for _, other := range r.Behind {
			if _, ok := audit.Find(other); !ok {
				t.Errorf("%s stands behind %q, which is no rule", r.ID, other)
			}
		}
		for _, fix := range r.Fixes {
			if !strings.HasPrefix(fix, "ypa ") || !r.Home && !strings.Contains(fix+" ", " REF ") && !strings.HasPrefix(fix, "ypa authority set ") {
				t.Errorf("%s is closed by %q", r.ID, fix)
			}
		}
	}
	var specs []string
	for _, s := range procedure.Specs() {
		specs = append(specs, s.Rule)
	}
	if diff := cmp.Diff(specs, ids); diff != "" {
		t.Errorf("the rules of the procedures and those of the audit differ (-procedures +audit):\n%s", diff)
	}
}
