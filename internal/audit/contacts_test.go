package audit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/care"
)

// printedLine shows a number in a line.
func printedLine(p audit.Printed) string {
	from := p.From
	if from == "" {
		from = "home"
	}
	line := strings.Join([]string{p.ID, p.For, p.Phone, from}, " | ")
	if p.Checked.IsZero() {
		line += " | never"
	} else {
		line += " | " + p.Checked.String() + " " + p.By
	}
	if p.Left {
		line += " | left out"
	}
	return line
}

// TestPrinted puts the home's word on top of what procedures and laws give.
func TestPrinted(t *testing.T) {
	t.Parallel()
	entry := func(number int64, on string, body any) care.Entry {
		raw, err := care.Encode(body)
		if err != nil {
			t.Fatal(err)
		}
		return care.Entry{Number: number, Kind: care.KindOf(body), Act: care.Recorded, On: date(t, on), Basis: care.Stated, Author: "Karen Doyle", Raw: raw}
	}
	rec := care.Fold(subjectOf(care.TheHome, "home"), []care.Entry{
		entry(1, "2026-01-01", care.HomeFacts{HomeKind: "childrens-home", Nation: "england", Procedure: "childrens-home"}),
		entry(2, "2026-11-03", care.ContactCheck{ID: "cambridgeshire-iv"}),
		entry(3, "2026-11-01", care.ContactCheck{ID: "help-at-hand"}),
		entry(4, "2026-11-05", care.PrintedContact{ID: "ofsted", Phone: "01632 960700"}),
		entry(5, "2026-11-06", care.PrintedContact{ID: "mentors", Name: "Rowan Mentors", Phone: "01632 960222"}),
		entry(6, "2026-11-06", care.PrintedContact{ID: "unknown-before", Printed: care.No}),
		entry(7, "2026-11-07", care.PrintedContact{ID: "mentors", Printed: care.No}),
	}, date(t, "2026-11-23"))
	b := openBooks(t)
	home := care.FoldHome(rec, nil)
	for _, id := range []string{"cambridgeshire", "york"} {
		home.Authorities[id] = care.AuthorityRecord{ID: id, Procedure: id}
	}
	a := audit.New(home, b.library, b.work, date(t, "2026-11-23"))
	lines := func(list []audit.Printed) map[string]string {
		got := map[string]string{}
		for _, p := range list {
			got[p.ID] = printedLine(p)
		}
		return got
	}
	all := lines(a.PrintedAnywhere())
	for id, want := range map[string]string{
		"cambridgeshire-iv": "cambridgeshire-iv | iv |  | cambridgeshire | 2026-11-03 Karen Doyle",
		"ofsted":            "ofsted | regulator | 01632 960700 | law-england | never",
		"mentors":           "mentors | other | 01632 960222 | home | never | left out",
		"unknown-before":    "",
	} {
		if diff := cmp.Diff(want, all[id]); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
	}
	given := fmt.Sprint(lines(a.Printed("york")))
	if strings.Contains(given, "cambridgeshire-iv") || !strings.Contains(given, "help-at-hand") {
		t.Errorf("of York: %s", given)
	}
	ids := []string{}
	for _, p := range a.PrintedAnywhere() {
		if slices.Contains(ids, p.ID) {
			t.Errorf("%s stands there twice", p.ID)
		}
		ids = append(ids, p.ID)
	}
}

func TestWaiversOnRecord(t *testing.T) {
	t.Parallel()
	waiver := func(rule, until string) care.Explained {
		return care.Explained{Rule: rule, Made: date(t, "2026-11-01"), Until: date(t, until)}
	}
	finding := func(rule string, state, covers audit.State) audit.Finding {
		f := audit.Finding{Rule: rule, Person: "RH-01", State: state}
		if covers != "" {
			f.Waiver = &audit.Waiver{Covers: covers}
		}
		return f
	}
	got := audit.WaiversOf("RH-01", []care.Explained{
		waiver("iv-visited", "2026-12-31"), waiver("iro-told", "2026-12-07"), waiver("iv-checks", "2026-12-08"),
		waiver("iv-review", "2026-12-31"), waiver("iro-contact", "2026-11-22"), waiver("iv-views", "2026-12-31"),
	}, []audit.Finding{
		finding("iv-visited", audit.Waived, audit.Overdue), finding("iro-told", audit.Missing, ""), finding("iv-checks", audit.Waived, audit.Missing),
		finding("iv-review", audit.Met, ""), finding("iro-contact", audit.Missing, ""),
		{Rule: "iv-views", Person: "RH-02", State: audit.Missing},
	}, date(t, "2026-11-23"))
	var lines []string
	for _, o := range got {
		lines = append(lines, fmt.Sprintf("%s %s %s %s", o.Person, o.Rule, o.State, o.Covers))
	}
	want := []string{
		"RH-01 iro-told expiring missing",
		"RH-01 iv-checks active missing",
		"RH-01 iv-visited active overdue",
		"RH-01 iv-review unused met",
		"RH-01 iv-views unused ",
		"RH-01 iro-contact expired missing",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}
