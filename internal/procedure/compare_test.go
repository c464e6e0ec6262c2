package procedure

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func shipped(tb testing.TB, ids ...string) []*Procedure {
	tb.Helper()
	l := libraryForTest(tb)
	var found []*Procedure
	for _, id := range ids {
		p, ok := l.Get(id)
		if !ok {
			tb.Fatalf("no procedure %s", id)
		}
		found = append(found, p)
	}
	return found
}

func dutyRowOf(t *testing.T, c Comparison, rule string) DutyRow {
	t.Helper()
	i := slices.IndexFunc(c.Duties, func(r DutyRow) bool { return r.Rule == rule })
	if i < 0 {
		t.Fatalf("no row for %s", rule)
	}
	return c.Duties[i]
}

// TestCompareDuties holds in what documents differ over a rule.
func TestCompareDuties(t *testing.T) {
	for name, c := range map[string]struct{ a, b, rule, want string }{
		"the same":                  {"york", "cambridgeshire", "iv-views", ""},
		"other checks":              {"york", "cambridgeshire", "iv-checks", "checks, referees"},
		"one alone":                 {"york", "walsall", "iv-secure", "listed"},
		"the other way round":       {"walsall", "york", "iv-secure", "listed"},
		"a figure against none":     {"york", "cambridgeshire", "iv-visited", "interval"},
		"yes against the default":   {"walsall", "york", "iv-route", "known-person"},
		"another basis":             {"law-england", "york", "advocacy-format", "basis, not looked after"},
		"who isn't looked after":    {"york", "walsall", "advocate-requested", "not looked after"},
		"neither, for them":         {"york", "cambridgeshire", "advocate-for-views", ""},
		"the same figure":           {"law-england", "law-wales", "review-first", ""},
		"ypa's own figure, given":   {"law-england", "law-wales", "iro-appointed", ""},
		"a document against itself": {"york", "york", "iv-factors", ""},
	} {
		t.Run(name, func(t *testing.T) {
			row := dutyRowOf(t, Compare(shipped(t, c.a, c.b)...), c.rule)
			if got := strings.Join(row.Differs, ", "); got != c.want {
				t.Errorf("%s of %s and %s differs in %q, want %q", c.rule, c.a, c.b, got, c.want)
			}
		})
	}
}

// TestCompareOwner: an owner that differs is named.
func TestCompareOwner(t *testing.T) {
	_, own := ownIn(t, ownHead+"duties:\n  - {rule: iv-visited, sections: ['1'], owner: home}\n")
	row := dutyRowOf(t, Compare(shipped(t, "childrens-home")[0], own), "iv-visited")
	if got := strings.Join(row.Differs, ", "); got != "owner" {
		t.Errorf("differs in %q", got)
	}
	if row.Sides[1].Owner != OwnerHome || row.Sides[0].Owner != OwnerAuthority {
		t.Errorf("sides %+v", row.Sides)
	}
}

func TestCompareSides(t *testing.T) {
	c := Compare(shipped(t, "law-england", "york", "walsall")...)
	if diff := cmp.Diff([]string{"law-england", "york", "walsall"}, c.IDs); diff != "" {
		t.Error(diff)
	}
	row := dutyRowOf(t, c, "iro-appointed")
	if got := row.Sides[0]; !got.Listed || got.Basis != BasisLaw || len(got.Sections) != 2 || len(got.Asks) != 2 {
		t.Errorf("two clauses are one side: %+v", got)
	}
	if got := row.Sides[1]; got.Listed || got.Basis != "" {
		t.Errorf("York doesn't list it: %+v", got)
	}
	if got, want := row.Figures[0].Values, []FigureSide{{"5 working days", BasisGuidance, SureSecondary}, {}, {}}; !cmp.Equal(got, want) {
		t.Errorf("figures %v, want %v", got, want)
	}
	route := dutyRowOf(t, c, "iv-route")
	if got, want := route.Figures[0].Values, []FigureSide{{}, {"no", BasisSetting, ""}, {"yes", BasisLocal, ""}}; !cmp.Equal(got, want) {
		t.Errorf("figures %v, want %v", got, want)
	}
	if slices.ContainsFunc(c.Duties, func(r DutyRow) bool { return r.Rule == "independent-person" }) {
		t.Error("there is a row for a rule that none of them lists")
	}
	for i, r := range c.Duties[1:] {
		if r.Title == "" || r.Chapter == "" || r.Rule == c.Duties[i].Rule {
			t.Errorf("row %+v", r)
		}
	}
}

// TestPoints holds the table of what the five disagree on.
func TestPoints(t *testing.T) {
	want := map[string][]string{
		"checks": {
			"", "qualified, dbs, childrens-services, nspcc", "dbs, childrens-services, probation, manager, referees (2); the appointment in writing",
			"dbs, childrens-services, probation", "",
		},
		"visits":    {"no figure", "no figure", "no figure", "every 1 month", "no figure"},
		"objection": {"their agreement is needed", "nobody is appointed", "nobody is appointed", "an alternative is sought", "nobody is appointed"},
		"factors": {
			"distance, communication, risk, health-education", "",
			"distance, communication, risk, health-education, going-out, individual-setting, contact-infrequent, no-parent-visit",
			"little-contact", "",
		},
		"iv_at_review": {
			"invited if the young person asks", "", "views sought before each; invited if the young person asks",
			"views sought before each; invited if the young person asks or agrees", "",
		},
		"regulator": {"Regulatory Authority", "Regulatory Authority", "Regulatory Authority", "Ofsted", ""},
	}
	said := []string{"referral", "decided", "advocacy_duty", "not_looked_after", "terms"}
	silent := map[string]string{ // by which documents nothing is said
		"appointment_reviewed": "trix-supported childrens-home",
		"file_access":          "trix-supported childrens-home walsall",
		"outside_help":         "cambridgeshire",
	}
	c := Compare(shipped(t, "trix-supported", "childrens-home", "york", "cambridgeshire", "walsall")...)
	for _, row := range c.Points {
		var texts, none []string
		for i, side := range row.Sides {
			texts = append(texts, side.Text)
			if side.Text == "" {
				none = append(none, c.IDs[i])
			}
			if side.Text != "" && side.Section == "" && row.Key != "terms" && row.Key != "regulator" {
				t.Errorf("%s: %s cites nothing", row.Key, c.IDs[i])
			}
		}
		if w, exact := want[row.Key]; exact {
			if diff := cmp.Diff(w, texts); diff != "" {
				t.Errorf("%s:\n%s", row.Key, diff)
			}
		} else if got := strings.Join(none, " "); got != silent[row.Key] || silent[row.Key] == "" && !slices.Contains(said, row.Key) {
			t.Errorf("%s: nothing is said by %q, want %q", row.Key, got, silent[row.Key])
		}
		if !row.Differs {
			t.Errorf("the five disagree on %s: %q", row.Key, texts)
		}
	}
	if got, want := len(c.Points), len(want)+len(said)+len(silent); got != want {
		t.Errorf("%d points, want %d", got, want)
	}
}

// TestCompareProperties: a document agrees with itself in everything, and two
// disagree in the same whichever comes first.
func TestCompareProperties(t *testing.T) {
	all := libraryForTest(t).Procedures()
	for _, a := range all {
		for _, row := range Compare(a, a).Duties {
			if len(row.Differs) > 0 {
				t.Errorf("%s differs from itself over %s: %v", a.ID, row.Rule, row.Differs)
			}
		}
		for _, row := range slices.Concat(Compare(a, a).Points, Compare(a, a).Words) {
			if row.Differs {
				t.Errorf("%s differs from itself over %s", a.ID, row.Key)
			}
		}
		for _, b := range all {
			there, back := Compare(a, b), Compare(b, a)
			for i := range there.Duties {
				if !slices.Equal(there.Duties[i].Differs, back.Duties[i].Differs) {
					t.Errorf("%s and %s: %v one way, %v the other", a.ID, b.ID, there.Duties[i].Differs, back.Duties[i].Differs)
				}
			}
		}
	}
}

// TestCompareJSON: lists are never null.
func TestCompareJSON(t *testing.T) {
	data, err := json.Marshal(Compare(shipped(t, "ypa", "york")...))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(data), "null") {
		t.Error("there is a null in it")
	}
	if !strings.HasPrefix(string(data), `{"procedures":["ypa","york"],"duties":[{"rule":"advocacy-information","chapter":"headline"`) {
		t.Errorf("it begins %.120s", data)
	}
}
