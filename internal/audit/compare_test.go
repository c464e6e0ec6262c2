package audit_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// told shows findings in a line each.
func told(list []audit.Finding) []string {
	var lines []string
	for _, f := range list {
		who := f.Person
		if who == "" {
			who = "home"
		}
		lines = append(lines, fmt.Sprintf("%s %s %s %s", f.Rule, who, f.State, f.Due))
	}
	return lines
}

func found(rule, person string, state audit.State, due string) audit.Finding {
	f := audit.Finding{Rule: rule, Person: person, State: state, Basis: procedure.BasisLaw, Owner: procedure.OwnerHome}
	if due != "" {
		f.Due = calendar.MustISO(due)
	}
	return f
}

func TestCompare(t *testing.T) {
	t.Parallel()
	before := &audit.Report{Findings: []audit.Finding{
		found("iro-contact", "RH-02", audit.Missing, ""),
		found("iro-contact", "RH-05", audit.Met, ""),
		found("iv-review", "RH-04", audit.Overdue, "2026-09-15"),
		found("advocacy-information", "RH-03", audit.Missing, ""),
		found("private-space", "", audit.Missing, ""),
		found("private-space", "RH-03", audit.Missing, ""),
		found("visit-monthly", "", audit.Overdue, "2026-10-31"),
	}}
	after := &audit.Report{Findings: []audit.Finding{
		found("advocacy-information", "RH-03", audit.Waived, ""),
		found("iro-contact", "RH-02", audit.Overdue, "2026-11-20"),
		found("iro-contact", "RH-05", audit.Missing, ""),
		found("iv-review", "RH-04", audit.CannotTell, ""),
		found("private-space", "", audit.Missing, ""),
		found("private-space", "RH-03", audit.Note, ""),
		found("visit-monthly", "", audit.Overdue, "2026-10-31"),
	}}
	got := audit.Compare(before, after)
	for name, pair := range map[string][2][]string{
		"opened": {{"iro-contact RH-05 missing "}, told(got.Opened)},
		"still":  {{"iro-contact RH-02 overdue 2026-11-20", "private-space home missing ", "visit-monthly home overdue 2026-10-31"}, told(got.Still)},
		"closed": {{"iv-review RH-04 overdue 2026-09-15", "advocacy-information RH-03 missing ", "private-space RH-03 missing "}, told(got.Closed)},
	} {
		if diff := cmp.Diff(pair[0], pair[1]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestCompareSeveralOfOneRule: the same day first, then one after the other.
func TestCompareSeveralOfOneRule(t *testing.T) {
	t.Parallel()
	days := func(list ...string) *audit.Report {
		r := &audit.Report{}
		for _, day := range list {
			r.Findings = append(r.Findings, found("visit-recommendation", "", audit.Overdue, day))
		}
		return r
	}
	got := audit.Compare(days("2026-10-01", "2026-10-02", "2026-10-03"), days("2026-10-03", "2026-10-09"))
	if diff := cmp.Diff([]string{"visit-recommendation home overdue 2026-10-03", "visit-recommendation home overdue 2026-10-09"}, told(got.Still)); diff != "" {
		t.Errorf("still (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"visit-recommendation home overdue 2026-10-02"}, told(got.Closed)); diff != "" || len(got.Opened) > 0 {
		t.Errorf("closed (-want +got):\n%s\nopened %v", diff, told(got.Opened))
	}
}

func TestCompareSaved(t *testing.T) {
	t.Parallel()
	saved := care.SavedAudit{Findings: []care.SavedFinding{
		{Rule: "iro-contact", Subject: "u2", State: "missing", Basis: "law", Owner: "authority"},
		{Rule: "iv-review", Subject: "u4", State: "overdue", Basis: "local", Owner: "authority", Due: calendar.MustISO("2026-09-15")},
		{Rule: "iv-review", Subject: "u1", State: "waived", Basis: "local", Owner: "authority"},
		{Rule: "iro-contact", Subject: "u8", State: "missing", Basis: "law", Owner: "authority"},
		{Rule: "iro-contact", Subject: "u9", State: "missing", Basis: "law", Owner: "authority"},
		{Rule: "private-space", State: "missing", Basis: "local", Owner: "home"},
	}}
	refs := map[string]string{"u1": "RH-01", "u2": "RH-02", "u4": "RH-04", "u8": "RH-08"}
	contact, space := found("iro-contact", "RH-02", audit.Missing, ""), found("private-space", "", audit.Missing, "")
	for name, c := range map[string]struct {
		asked                 audit.Narrow
		now                   []audit.Finding
		opened, still, closed []string
		erased                int
	}{
		"the whole home": {
			now:    []audit.Finding{contact, space, found("iv-review", "RH-01", audit.Overdue, "2026-11-01")},
			opened: []string{"iv-review RH-01 overdue 2026-11-01"}, still: []string{"iro-contact RH-02 missing ", "private-space home missing "},
			closed: []string{"iv-review RH-04 overdue 2026-09-15", "iro-contact RH-08 missing "}, erased: 1,
		},
		"one rule": {
			asked: audit.Narrow{Rules: []string{"iro-contact"}}, now: []audit.Finding{contact},
			still: []string{"iro-contact RH-02 missing "}, closed: []string{"iro-contact RH-08 missing "}, erased: 1,
		},
		"the home's turn": {
			asked: audit.Narrow{Owner: procedure.OwnerHome}, now: []audit.Finding{space}, still: []string{"private-space home missing "},
		},
		"one young person": {
			asked: audit.Narrow{Refs: []string{"RH-04"}}, closed: []string{"iv-review RH-04 overdue 2026-09-15"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			after := &audit.Report{Refs: refs, Asked: c.asked, Findings: c.now}
			got := audit.CompareSaved(saved, after)
			for what, pair := range map[string][2][]string{"opened": {c.opened, told(got.Opened)}, "still": {c.still, told(got.Still)}, "closed": {c.closed, told(got.Closed)}} {
				if diff := cmp.Diff(pair[0], pair[1]); diff != "" {
					t.Errorf("%s (-want +got):\n%s", what, diff)
				}
			}
			if got.Erased != c.erased {
				t.Errorf("%d of people who were erased, want %d", got.Erased, c.erased)
			}
		})
	}
}

// TestCompareSavedKnowsColumnAndBasis: what was kept comes back.
func TestCompareSavedKnowsColumnAndBasis(t *testing.T) {
	t.Parallel()
	saved := care.SavedAudit{Findings: []care.SavedFinding{{Rule: "iro-contact", Subject: "u2", State: "missing", Basis: "guidance", Owner: "authority"}}}
	got := audit.CompareSaved(saved, &audit.Report{Refs: map[string]string{"u2": "RH-02"}}).Closed
	want := []audit.Finding{{Rule: "iro-contact", Headline: 2, Person: "RH-02", State: audit.Missing, Basis: procedure.BasisGuidance, Owner: procedure.OwnerAuthority}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("closed (-want +got):\n%s", diff)
	}
}

// anyFindings draws findings, some of them the same rule for the same person.
func anyFindings(t *rapid.T, label string) []audit.Finding {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) audit.Finding {
		return found(
			rapid.SampledFrom([]string{"iro-contact", "iv-review", "private-space"}).Draw(t, "rule"),
			rapid.SampledFrom([]string{"", "RH-01", "RH-02"}).Draw(t, "person"),
			rapid.SampledFrom(audit.States()).Draw(t, "state"),
			rapid.SampledFrom([]string{"", "2026-11-02", "2026-11-09"}).Draw(t, "due"),
		)
	}), 0, 12).Draw(t, label)
}

// TestComparePartitions: what is flagged in either is in exactly one list, and
// turned round, what opened has closed.
func TestComparePartitions(t *testing.T) {
	t.Parallel()
	count := func(list []audit.Finding) map[string]int {
		n := map[string]int{}
		for _, f := range list {
			if f.State.Flagged() {
				n[f.Rule+" "+f.Person]++
			}
		}
		return n
	}
	rapid.Check(t, func(rt *rapid.T) {
		before := &audit.Report{Findings: anyFindings(rt, "before")}
		after := &audit.Report{Findings: anyFindings(rt, "after")}
		c, back := audit.Compare(before, after), audit.Compare(after, before)
		if diff := cmp.Diff(count(after.Findings), count(append(append([]audit.Finding{}, c.Opened...), c.Still...))); diff != "" {
			rt.Fatalf("opened and still are not what is flagged now:\n%s", diff)
		}
		if diff := cmp.Diff(count(before.Findings), count(append(append([]audit.Finding{}, c.Closed...), c.Still...))); diff != "" {
			rt.Fatalf("closed and still are not what was flagged then:\n%s", diff)
		}
		if diff := cmp.Diff(count(c.Opened), count(back.Closed)); diff != "" {
			rt.Fatalf("turned round, what opened has not closed:\n%s", diff)
		}
		for key, n := range count(c.Opened) {
			if count(c.Closed)[key] > 0 {
				rt.Fatalf("%d of %s opened and others closed", n, key)
			}
		}
		same := audit.Compare(after, after)
		if len(same.Opened)+len(same.Closed) > 0 {
			rt.Fatalf("compared with itself: opened %v, closed %v", told(same.Opened), told(same.Closed))
		}
	})
}
