package audit_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/care"
)

// explainedHome is a home with a young person whose IRO is not on record, which
// is explained, as is the private space.
func explainedHome() *caseText {
	return &caseText{
		home:      "childrens-home england; procedure childrens-home; records from 2026-01-05",
		authority: york(),
		who:       "called Amara Keane; born 2012-05-04; arrived 2026-01-05; looked after since 2026-01-05",
		facts: []string{
			"2026-11-02 a finding explained; rule iro-contact; reason the post is vacant; until 2026-11-30",
			"2026-11-02 a finding explained; rule iv-objection; reason to be talked over; until 2027-03-31",
			"2026-11-02 a finding about the home explained; rule private-space; reason builders; until 2026-12-31",
		},
	}
}

func TestExplainedFindings(t *testing.T) {
	t.Parallel()
	b, w := openBooks(t), explainedHome().build(t)
	for name, c := range map[string]struct {
		rule, day string
		state     audit.State
		covers    audit.State
	}{
		"the day before it was made": {"iro-contact", "2026-11-01", audit.Missing, ""},
		"the day it was made":        {"iro-contact", "2026-11-02", audit.Waived, audit.Missing},
		"its last day":               {"iro-contact", "2026-11-30", audit.Waived, audit.Missing},
		"the day after":              {"iro-contact", "2026-12-01", audit.Missing, ""},
		"about the home":             {"private-space", "2026-12-31", audit.Waived, audit.Missing},
		"about the home, over":       {"private-space", "2027-01-01", audit.Missing, ""},
		"another rule of the person": {"iro-appointed", "2026-11-23", audit.Overdue, ""},
		"what is not flagged":        {"iv-objection", "2026-11-23", audit.NotApplicable, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, ok := w.finding(t, b, c.rule, date(t, c.day))
			if !ok || f.State != c.state {
				t.Fatalf("%s is %s", c.rule, f.State)
			}
			if c.covers == "" {
				if f.Waiver != nil {
					t.Errorf("explained: %+v", f.Waiver)
				}
				return
			}
			if f.Waiver.Covers != c.covers || f.Standing() != c.covers || f.Waiver.Author != "Karen Doyle" || f.Waiver.Reason == "" || f.Waiver.Made != date(t, "2026-11-02") || f.Waiver.Until.IsZero() {
				t.Errorf("explained: %+v", f.Waiver)
			}
		})
	}
}

// TestExplainedKeepsItsCapitals: what is explained leaves the sums that the exit
// code goes by, and nothing else.
func TestExplainedKeepsItsCapitals(t *testing.T) {
	t.Parallel()
	b, w := openBooks(t), explainedHome().build(t)
	with := w.report(t, b, date(t, "2026-11-23"))
	w.person = w.person[:len(w.person)-2]
	w.home = w.home[:len(w.home)-1]
	without := w.report(t, b, date(t, "2026-11-23"))
	if cell := with.Lines[0].Cells[1]; cell.Text != "NO IRO" || cell.State != audit.Waived || cell.Job != 0 {
		t.Errorf("the column says %+v", cell)
	}
	if with.Summary.Flagged != without.Summary.Flagged-2 || with.Summary.Waived != 2 || with.Lines[0].Explained != 1 || with.Lines[0].Flagged != without.Lines[0].Flagged-1 {
		t.Errorf("with: %+v, %+v; without: %+v", with.Summary, with.Lines[0], without.Summary)
	}
	for i := range with.Findings {
		f := with.Findings[i]
		if f.State != audit.Waived {
			continue
		}
		f.State, f.Waiver = f.Waiver.Covers, nil
		for j := range without.Findings {
			if o := without.Findings[j]; o.Rule == f.Rule && o.Person == f.Person {
				o.Job = 0
				if diff := cmp.Diff(o, f); diff != "" {
					t.Errorf("%s says something else (-flagged +explained):\n%s", f.Rule, diff)
				}
			}
		}
	}
	// What presupposes an IRO stays behind the gap: one gap, one flag.
	if f, _ := w.finding(t, b, "iro-told", date(t, "2026-11-23")); f.State != audit.NotApplicable {
		t.Errorf("iro-told is %s", f.State)
	}
}

// TestExplainedLateness: an explained deadline still says by how many days it was
// missed.
func TestExplainedLateness(t *testing.T) {
	t.Parallel()
	c := explainedHome()
	c.facts = append(c.facts, "2026-11-02 a finding explained; rule iro-appointed; reason the post is vacant; until 2026-11-30")
	f, _ := c.build(t).finding(t, openBooks(t), "iro-appointed", date(t, "2026-11-23"))
	if f.State != audit.Waived || f.Days != date(t, "2026-11-23").Sub(f.Due) || f.Days < 300 {
		t.Errorf("%s, due %s, %d days", f.State, f.Due, f.Days)
	}
}

func TestWaiversInForce(t *testing.T) {
	t.Parallel()
	b, w := openBooks(t), explainedHome().build(t)
	for day, want := range map[string][]string{
		"2026-11-01": nil,
		"2026-11-15": {"active RH-01 iro-contact", "active  private-space", "unused RH-01 iv-objection"},
		"2026-11-16": {"expiring RH-01 iro-contact", "active  private-space", "unused RH-01 iv-objection"},
		"2026-12-01": {"active  private-space", "unused RH-01 iv-objection"},
		"2026-12-31": {"expiring  private-space", "unused RH-01 iv-objection"},
		"2027-01-01": {"unused RH-01 iv-objection"},
		"2027-04-01": nil,
	} {
		var got []string
		for _, o := range w.report(t, b, date(t, day)).Waivers {
			got = append(got, strings.Join([]string{string(o.State), o.Person, o.Rule}, " "))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", day, diff)
		}
	}
}

// chasedHome is a home with a young person for whom York owes an IRO.
func chasedHome(days ...string) *caseText {
	c := &caseText{
		home:      "childrens-home england; procedure childrens-home; records from 2026-01-05",
		authority: york(),
		who:       "called Amara Keane; born 2012-05-04; arrived 2026-01-05; looked after since 2026-01-05",
	}
	for _, day := range days {
		c.facts = append(c.facts, day+" authority chased; authority york; rules iro-contact, iro-appointed; how email")
	}
	return c
}

func TestChased(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	once := "2026-10-05 authority chased; authority york; rules review-first; how phone"
	for name, c := range map[string]struct {
		on    *caseText
		times int // for the IRO's contact
		want  []audit.Chasing
	}{
		"never":        {chasedHome(), 0, nil},
		"once":         {chasedHome("2026-11-02"), 1, []audit.Chasing{{Authority: "york", Times: 1, Last: date(t, "2026-11-02")}}},
		"twice a day":  {chasedHome("2026-11-02", "2026-11-02"), 1, []audit.Chasing{{Authority: "york", Times: 1, Last: date(t, "2026-11-02")}}},
		"three times":  {chasedHome("2026-09-07", "2026-10-05", "2026-11-02"), 3, []audit.Chasing{{Authority: "york", Times: 3, Last: date(t, "2026-11-02"), Escalate: true}}},
		"before it is": {chasedHome("2026-01-04", "2026-11-02"), 1, []audit.Chasing{{Authority: "york", Times: 1, Last: date(t, "2026-11-02")}}},
		"of two things, and none of them three times": {
			func() *caseText {
				c := chasedHome("2026-09-07", "2026-11-02")
				c.facts = append(c.facts, once)
				return c
			}(), 2, []audit.Chasing{{Authority: "york", Times: 3, Last: date(t, "2026-11-02")}},
		},
		"another authority": {
			func() *caseText {
				c := chasedHome()
				c.facts = []string{"2026-11-02 authority chased; authority walsall; rules iro-contact; how email"}
				return c
			}(), 0, nil,
		},
		"what was owed is there": {
			func() *caseText {
				c := chasedHome("2026-11-02")
				c.facts = append(c.facts, "2026-11-10 IRO; name Fiona Marsh; phone 01632 960101")
				return c
			}(), 0, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := c.on.build(t)
			r := w.report(t, b, date(t, "2026-11-23"))
			f, _ := w.finding(t, b, "iro-contact", date(t, "2026-11-23"))
			if len(f.Chased) != c.times || f.Escalate() != (c.times >= audit.EscalateAfter) {
				t.Errorf("asked for %d times, on %v", len(f.Chased), f.Chased)
			}
			if diff := cmp.Diff(c.want, r.Chases); diff != "" {
				t.Errorf("authorities (-want +got):\n%s", diff)
			}
		})
	}
}

// TestExplainAmongAll: a rule that looks at several records is explained with
// them.
func TestExplainAmongAll(t *testing.T) {
	t.Parallel()
	b, day := openBooks(t), date(t, "2026-11-23")
	c := chasedHome()
	c.facts = []string{
		"2026-11-10 IRO (recorded 2026-11-20); name Fiona Marsh; phone 01632 960101",
		"RH-02: born 2012-05-04; arrived 2026-01-05; looked after since 2026-01-05",
		"RH-02: 2026-11-10 IRO; name Fiona Marsh; phone 01632 960102",
	}
	w := c.build(t)
	a, rec := w.auditOf(b, day)
	own, other := a.Person(rec), a.Person(care.Fold(subjectOf(care.YoungPerson, "RH-02"), w.others["RH-02"], day))
	for name, want := range map[string]struct {
		rule  string
		rec   *care.Record
		all   []audit.Person
		state audit.State
	}{
		"IROs, of all":    {"iro-details-differ", rec, []audit.Person{own, other}, audit.Note},
		"IROs, of one":    {"iro-details-differ", rec, nil, audit.Met},
		"entries, of all": {"entry-late", nil, []audit.Person{own, other}, audit.Note},
		"the home's own":  {"entry-late", nil, nil, audit.Met},
	} {
		e, err := a.Explain(want.rule, want.rec, want.all...)
		if err != nil || e.Finding.State != want.state {
			t.Errorf("%s: %s, %v", name, e.Finding.State, err)
		}
	}
	if own.Findings[0].Person != "RH-01" || own.Written.Entries != 1 {
		t.Errorf("%+v", own.Written)
	}
}
