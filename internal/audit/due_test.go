package audit_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/procedure"
)

// dueLines shows what falls due, one line an item.
func dueLines(items []audit.DueItem) []string {
	var list []string
	for _, i := range items {
		who := strings.Join(i.Refs, " ")
		if who == "" {
			who = "home"
		}
		whose := strings.TrimSpace(string(i.Turn) + " " + i.Authority)
		line := fmt.Sprintf("%s %s: %s (%s) by %s, %s", i.On, who, i.What.String(false), strings.Join(i.Rules, " "), i.Latest, whose)
		if i.BookedLate {
			line += ", booked late for " + i.Booked.String()
		}
		list = append(list, line+"; "+i.Fix)
	}
	return list
}

// falls is a finding that falls due on a day.
func falls(tb testing.TB, ref, rule, due string, change ...func(*audit.Finding)) audit.Finding {
	tb.Helper()
	r, ok := audit.Find(rule)
	if !ok {
		tb.Fatalf("no rule %s", rule)
	}
	f := audit.Finding{
		Rule: rule, Person: ref, Headline: r.Headline, State: audit.DueSoon, Next: "next of " + rule, Owner: procedure.OwnerHome,
		Basis: procedure.BasisLocal, Fixes: []string{strings.TrimSpace("ypa do " + ref)},
	}
	if due != "" {
		f.Due = date(tb, due)
	}
	for _, c := range change {
		c(&f)
	}
	return f
}

func TestDue(t *testing.T) {
	t.Parallel()
	booked := func(day string) func(*audit.Finding) { return func(f *audit.Finding) { f.Booked = date(t, day) } }
	state := func(s audit.State) func(*audit.Finding) { return func(f *audit.Finding) { f.State = s } }
	theirs := func(f *audit.Finding) { f.Owner = procedure.OwnerAuthority }
	brief := func(f *audit.Finding) { f.Brief = audit.Text{{Named: "tell of it", Coded: "tell of it"}} }
	law := func(f *audit.Finding) { f.Basis = procedure.BasisLaw }
	for _, c := range []struct {
		name     string
		findings []audit.Finding
		want     []string
	}{
		{name: "nothing"},
		{
			name:     "in the time that is asked about, both ends included",
			findings: []audit.Finding{falls(t, "RH-01", "iv-visited", "2026-11-23"), falls(t, "RH-02", "iv-visited", "2026-12-23", state(audit.Met)), falls(t, "RH-03", "iv-visited", "2026-12-24"), falls(t, "RH-04", "iv-visited", "2026-11-22")},
			want:     []string{"2026-11-23 RH-01: next of iv-visited (iv-visited) by 2026-11-23, home; ypa do RH-01", "2026-12-23 RH-02: next of iv-visited (iv-visited) by 2026-12-23, home; ypa do RH-02"},
		},
		{
			name: "not what is late, explained, a question, or has no day",
			findings: []audit.Finding{
				falls(t, "RH-01", "iv-visited", "2026-11-30", state(audit.Overdue)), falls(t, "RH-01", "iv-views", "2026-11-30", state(audit.Waived)),
				falls(t, "RH-01", "iv-review", "2026-11-30", state(audit.CannotTell)), falls(t, "RH-01", "iv-checks", ""),
			},
		},
		{
			name:     "on the booked day, with the latest beside it",
			findings: []audit.Finding{falls(t, "RH-01", "review-first", "2026-12-07", booked("2026-12-03"), theirs)},
			want:     []string{"2026-12-03 RH-01: next of review-first (review-first) by 2026-12-07, authority york; ypa do RH-01"},
		},
		{
			name: "booked late stands on the latest day",
			findings: []audit.Finding{
				falls(t, "RH-01", "review-later", "2026-12-10", state(audit.Met), theirs),
				falls(t, "RH-01", "review-booked-late", "2026-12-10", state(audit.Overdue), booked("2027-01-12"), theirs),
			},
			want: []string{"2026-12-10 RH-01: next of review-later (review-later) by 2026-12-10, authority york, booked late for 2027-01-12; ypa do RH-01"},
		},
		{
			name:     "booked after it is due, whatever the rule",
			findings: []audit.Finding{falls(t, "RH-01", "iv-visited", "2026-12-10", booked("2027-01-12"))},
			want:     []string{"2026-12-10 RH-01: next of iv-visited (iv-visited) by 2026-12-10, home, booked late for 2027-01-12; ypa do RH-01"},
		},
		{
			name:     "what one action closes is one thing, called as no headline calls it",
			findings: []audit.Finding{falls(t, "RH-01", "iro-contact", "2026-12-02", theirs), falls(t, "RH-01", "iro-appointed", "2026-12-02", theirs, law)},
			want:     []string{"2026-12-02 RH-01: next of iro-appointed (iro-contact iro-appointed) by 2026-12-02, authority york; ypa do RH-01"},
		},
		{
			name:     "one command for several is one thing",
			findings: []audit.Finding{falls(t, "RH-01", "iro-told", "2026-12-02"), falls(t, "RH-02", "iro-told", "2026-12-02"), falls(t, "RH-03", "iro-told", "2026-12-03")},
			want:     []string{"2026-12-02 RH-01 RH-02: next of iro-told (iro-told) by 2026-12-02, home; ypa do RH-01 RH-02", "2026-12-03 RH-03: next of iro-told (iro-told) by 2026-12-03, home; ypa do RH-03"},
		},
		{
			name:     "what happened is said",
			findings: []audit.Finding{falls(t, "RH-01", "iro-notified-event", "2026-11-24", brief)},
			want:     []string{"2026-11-24 RH-01: tell of it (iro-notified-event) by 2026-11-24, home; ypa do RH-01"},
		},
		{
			name: "ours before theirs, and those who oversee the home by their names",
			findings: []audit.Finding{
				falls(t, "RH-02", "iv-visited", "2026-11-30", theirs), falls(t, "", "visit-monthly", "2026-11-30"),
				falls(t, "", "visit-responsible-individual", "2026-11-30"), falls(t, "", "private-space", "2026-11-30"),
			},
			want: []string{
				"2026-11-30 home: next of private-space (private-space) by 2026-11-30, home; ypa do",
				"2026-11-30 home: next of visit-monthly (visit-monthly) by 2026-11-30, independent-person; ypa do",
				"2026-11-30 home: next of visit-responsible-individual (visit-responsible-individual) by 2026-11-30, responsible-individual; ypa do",
				"2026-11-30 RH-02: next of iv-visited (iv-visited) by 2026-11-30, authority; ypa do RH-02",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := &audit.Report{AsOf: date(t, "2026-11-23"), Lines: []audit.Line{{Ref: "RH-01", Authority: "york"}}, Findings: c.findings}
			if diff := cmp.Diff(c.want, dueLines(audit.Due(r, date(t, "2026-12-23")))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
