package audit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// sampleReport assembles the sample home.
func sampleReport(tb testing.TB, narrow audit.Narrow) *audit.Report {
	tb.Helper()
	a, people := sampleHome(tb, openBooks(tb), sampleDay)
	home := care.Home{Name: "Rowan House", Authorities: map[string]care.AuthorityRecord{
		"york": {Name: "City of York Council"}, "cambridgeshire": {Name: "Cambridgeshire County Council"}, "walsall": {Name: "Walsall Council"},
	}}
	return audit.Assemble(audit.Report{Home: home, AsOf: date(tb, sampleDay)}, people, a.Home(), narrow)
}

// jobLines shows jobs in a line each.
func jobLines(r *audit.Report) []string {
	kinds := []string{"today", "ours", "chase"}
	var list []string
	for _, j := range r.Jobs {
		var rules []string
		for _, i := range j.Findings {
			rules = append(rules, r.Findings[i].Rule)
		}
		refs := strings.Join(j.Refs, " ")
		if refs == "" {
			refs = "home"
		}
		block := strings.TrimSpace(kinds[j.Block.Kind] + " " + j.Block.Authority)
		list = append(list, fmt.Sprintf("[%d] %s: %s: %s", j.Number, block, refs, strings.Join(rules, ", ")))
	}
	return list
}

func TestJobsOfTheSampleHome(t *testing.T) {
	t.Parallel()
	r := sampleReport(t, audit.Narrow{})
	want := []string{
		"[1] ours: RH-07: advocacy-information, independent-person",
		"[2] ours: RH-03: advocacy-information, independent-person",
		"[3] ours: home: private-space",
		"[4] ours: home: contact-checked",
		"[5] ours: home: procedure-current",
		"[6] chase cambridgeshire: RH-05: iro-contact, iro-appointed",
		"[7] chase cambridgeshire: RH-02: iro-contact",
		"[8] chase cambridgeshire: RH-02: iv-considered",
		"[9] chase walsall: RH-03: iv-considered",
		"[10] chase walsall: RH-03: review-booked-late",
		"[11] chase walsall: RH-07: advocacy-other-services",
		"[12] chase walsall: RH-07: advocate-referral",
		"[13] chase walsall: RH-03: advocate-referral",
		"[14] chase york: RH-04: iv-review",
		"[15] chase york: RH-06: personal-adviser",
	}
	if diff := cmp.Diff(want, jobLines(r)); diff != "" {
		t.Errorf("jobs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"ypa inform RH-03 --about advocacy", "ypa advocate set RH-03 --name NAME --phone NUMBER"}, r.Jobs[1].Fixes); diff != "" {
		t.Errorf("one command each, none twice (-want +got):\n%s", diff)
	}
	for _, j := range r.Jobs {
		for _, i := range j.Findings {
			if r.Findings[i].Job != j.Number {
				t.Errorf("%s of job %d says that it is of job %d", r.Findings[i].Rule, j.Number, r.Findings[i].Job)
			}
		}
	}
}

func TestSumsOfTheSampleHome(t *testing.T) {
	t.Parallel()
	r := sampleReport(t, audit.Narrow{})
	s := r.Summary
	got := map[string]int{
		"young people": s.YoungPeople, "with something": s.WithSomething, "flagged": s.Flagged, "overdue": s.Overdue, "missing": s.Missing,
		"jobs": s.Jobs, "today": s.JobsToday, "ours": s.JobsOurs, "chased": s.JobsChased, "cannot tell": s.CannotTell, "new": s.New,
	}
	want := map[string]int{
		"young people": 7, "with something": 6, "flagged": 18, "overdue": 4, "missing": 14,
		"jobs": 15, "today": 0, "ours": 5, "chased": 10, "cannot tell": 42, "new": 0,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sums (-want +got):\n%s", diff)
	}
	if s.AppliesTo != [3]int{7, 5, 2} {
		t.Errorf("the headlines apply to %v", s.AppliesTo)
	}
	if diff := cmp.Diff([3][]string{{"RH-03", "RH-07"}, {"RH-02", "RH-05"}, {"RH-04"}}, s.HeadlineFlagged); diff != "" {
		t.Errorf("the headlines are flagged for (-want +got):\n%s", diff)
	}
	var states int
	for i := range r.Findings {
		if r.Findings[i].State != audit.NotApplicable {
			states++
		}
	}
	if total := s.Flagged + s.DueSoon + s.CannotTell + s.Waived + s.Notes + s.Met; total != states {
		t.Errorf("the sums make %d of %d findings", total, states)
	}
}

func TestLinesOfTheSampleHome(t *testing.T) {
	t.Parallel()
	r := sampleReport(t, audit.Narrow{})
	var got []string
	for _, l := range r.Lines {
		var cells []string
		for _, c := range l.Cells {
			cells = append(cells, fmt.Sprintf("%s [%d]", c.Text, c.Job))
		}
		got = append(got, fmt.Sprintf("%s %s, %s, other %v, %d flagged, %d ?, next %s %s", l.Ref, l.Authority, strings.Join(cells, ", "), l.Jobs, l.Flagged, l.Unknown, l.NextDue.On, l.NextDue.What))
	}
	want := []string{
		"RH-01 york, ok [0], ok [0], ok [0], other [], 0 flagged, 15 ?, next 2027-02-02 reminder",
		"RH-02 cambridgeshire, ok [0], NO PHONE/EMAIL [7], no IV [0], other [8], 2 flagged, 5 ?, next 2026-12-03 offer advocate",
		"RH-03 walsall, NOBODY [2], ok [0], no IV [0], other [9 10 13], 5 flagged, 3 ?, next 2026-12-10 review",
		"RH-04 york, ok [0], ok [0], 68 DAYS LATE [14], other [], 1 flagged, 15 ?, next 2027-01-19 reminder",
		"RH-05 cambridgeshire, ok [0], NO IRO [6], no IV [0], other [], 2 flagged, 3 ?, next 2026-12-03 offer advocate",
		"RH-06 york, ok [0], care leaver [0], care leaver [0], other [15], 1 flagged, 1 ?, next 2027-02-05 reminder",
		"RH-07 walsall, NOBODY [1], not looked after [0], not looked after [0], other [11 12], 4 flagged, 0 ?, next  ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

func TestNarrow(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		narrow audit.Narrow
		want   []string
		people int
	}{
		"by rule": {audit.Narrow{Rules: []string{"iro-contact"}}, []string{
			"[1] chase cambridgeshire: RH-05: iro-contact", "[2] chase cambridgeshire: RH-02: iro-contact",
		}, 7},
		"by owner": {audit.Narrow{Owner: procedure.OwnerHome}, []string{
			"[1] ours: RH-07: advocacy-information, independent-person", "[2] ours: RH-03: advocacy-information, independent-person", "[3] ours: home: private-space",
			"[4] ours: home: contact-checked", "[5] ours: home: procedure-current",
		}, 7},
		"by reference": {audit.Narrow{Refs: []string{"RH-04"}}, []string{"[1] chase york: RH-04: iv-review"}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := sampleReport(t, c.narrow)
			if diff := cmp.Diff(c.want, jobLines(r)); diff != "" {
				t.Errorf("jobs (-want +got):\n%s", diff)
			}
			if len(r.Lines) != c.people || !r.Filtered {
				t.Errorf("%d lines, filtered %v", len(r.Lines), r.Filtered)
			}
		})
	}
}

// small is a home with the young people given, by reference, on Monday 23
// November 2026.
func small(tb testing.TB, b books, people map[string]string) *audit.Report {
	tb.Helper()
	day := date(tb, "2026-11-23")
	var list []audit.Person
	var home []audit.Finding
	var base care.Home
	for _, ref := range slices.Sorted(mapKeys(people)) {
		c := &caseText{home: "childrens-home england; procedure childrens-home", authority: york()}
		for line := range strings.SplitSeq(people[ref], "\n") {
			if err := c.read(strings.TrimSpace(line)); err != nil {
				tb.Fatal(err)
			}
		}
		w := c.build(tb)
		authorities := []*care.Record{care.Fold(subjectOf(care.Authority, w.placedBy), w.authority, day)}
		base = care.FoldHome(care.Fold(subjectOf(care.TheHome, "home"), w.home, day), authorities)
		a := audit.New(base, b.library, b.work, day)
		list = append(list, a.Person(care.Fold(subjectOf(care.YoungPerson, ref), w.person, day)))
		home = a.Home()
	}
	return audit.Assemble(audit.Report{Home: base, AsOf: day}, list, home, audit.Narrow{})
}

func mapKeys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

const wellKept = `2026-10-05 procedure reviewed; procedure childrens-home
2026-10-05 a number for young people checked; id coram-voice
2026-10-05 a number for young people checked; id nyas
2026-10-05 a number for young people checked; id childline
2026-10-05 a number for young people checked; id cafcass
2026-10-20 visit to the home; by independent-person
2026-11-03 report of a visit sent; visit 2026-10-20
born 2011-01-30; arrived 2026-01-05; looked after since 2024-03-02
2026-01-05 a place to meet in private confirmed
2026-01-05 circumstances; out of area no
2026-01-05 advocate; advocate kind advocate; name Sam Okoro; phone 07700 900111
2026-01-05 IRO; name Fiona Marsh; phone 01632 960101
2026-10-05 told about; topics advocacy, iro
2026-08-03 held; meeting review; number later
2026-08-03 an independent visitor considered; decision not-now`

func TestOneDutyForSeveralIsOneJob(t *testing.T) {
	t.Parallel()
	r := small(t, openBooks(t), map[string]string{"RH-01": wellKept, "RH-02": wellKept, "RH-04": wellKept + "\n2026-10-05 told about; topics commissioner"})
	if diff := cmp.Diff([]string{"[1] ours: RH-01 RH-02: commissioner-told, commissioner-told"}, jobLines(r)); diff != "" {
		t.Fatalf("jobs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"ypa inform RH-01 RH-02 --about commissioner"}, r.Jobs[0].Fixes); diff != "" {
		t.Errorf("commands (-want +got):\n%s", diff)
	}
	if r.Summary.WithSomething != 2 {
		t.Errorf("%d need something", r.Summary.WithSomething)
	}
}

func TestTodayComesFirst(t *testing.T) {
	t.Parallel()
	r := small(t, openBooks(t), map[string]string{
		"RH-01": wellKept,
		"RH-02": wellKept + "\n2026-10-05 told about; topics commissioner\n2026-11-19 happened; event missing\n2026-11-20 ended; event missing",
	})
	want := []string{"[1] today: RH-02: iro-notified-event", "[2] ours: RH-01: commissioner-told"}
	if diff := cmp.Diff(want, jobLines(r)); diff != "" {
		t.Errorf("jobs (-want +got):\n%s", diff)
	}
	if s := r.Summary; s.JobsToday != 1 || s.JobsOurs != 2 || s.Flagged != 1 {
		t.Errorf("today %d, ours %d, flagged %d", s.JobsToday, s.JobsOurs, s.Flagged)
	}
	if n := r.Lines[1].NextDue; n.On != date(t, "2026-11-23") || n.What != "tell IRO" {
		t.Errorf("next due: %s %s", n.On, n.What)
	}
}

func TestMissingFromHomeNow(t *testing.T) {
	t.Parallel()
	r := small(t, openBooks(t), map[string]string{"RH-01": wellKept + "\n2026-11-20 happened; event missing"})
	if len(r.Away) != 1 || r.Away[0].Ref != "RH-01" || r.Away[0].MissingOn != date(t, "2026-11-20") {
		t.Fatalf("away: %+v", r.Away)
	}
	if r.Summary.Notes != 1 || len(r.Jobs) != 0 {
		t.Errorf("%d paused, jobs %v: what needs them there waits, the IRO does not until the 24th", r.Summary.Notes, jobLines(r))
	}
}

// TestAnotherYoungPersonChangesNothing: whatever is on record for one changes no
// finding of another.
func TestAnotherYoungPersonChangesNothing(t *testing.T) {
	t.Parallel()
	own := func(r *audit.Report) []audit.Finding {
		var list []audit.Finding
		for _, f := range r.Findings {
			if f.Person == "RH-01" && f.Rule != "iro-details-differ" { // which compares, and is a note
				f.Job, f.New = 0, false // which hang on the home's jobs, and on an audit that was saved
				list = append(list, f)
			}
		}
		return list
	}
	b := openBooks(t)
	before := own(small(t, b, map[string]string{"RH-01": wellKept, "RH-02": wellKept}))
	for _, thing := range things() {
		with := wellKept + "\n2026-11-02 " + thing
		if diff := cmp.Diff(before, own(small(t, b, map[string]string{"RH-01": wellKept, "RH-02": with}))); diff != "" {
			t.Errorf("%s on RH-02's record changes RH-01's findings:\n%s", thing, diff)
		}
	}
}

func TestOrderOfOnePersonsFindings(t *testing.T) {
	t.Parallel()
	r := sampleReport(t, audit.Narrow{Refs: []string{"RH-03"}})
	place := 0
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Person == "" {
			continue
		}
		at := slices.Index(audit.States(), f.State)
		if f.State.Flagged() {
			at = 0 // overdue or not on record: one standing
		}
		if at < place {
			t.Errorf("%s (%s) stands after something less serious", f.Rule, f.State)
		}
		place = at
		if f.State == audit.Overdue && f.Days != r.AsOf.Sub(f.Due) {
			t.Errorf("%s: %d days", f.Rule, f.Days)
		}
	}
}

func TestAuthorityName(t *testing.T) {
	t.Parallel()
	r := &audit.Report{Home: care.Home{Authorities: map[string]care.AuthorityRecord{"york": {ID: "york", Name: "City of York Council"}, "bare": {ID: "bare"}}}}
	for id, want := range map[string]string{"york": "York", "bare": "bare", "unknown": "unknown"} {
		if got := r.AuthorityName(id); got != want {
			t.Errorf("%s is called %q, want %q", id, got, want)
		}
	}
	if audit.Owed(procedure.OwnerAuthority) != "authority" || audit.Owed(procedure.OwnerHome) != "home" {
		t.Error("whose turn it is")
	}
}

func TestFindingOn(t *testing.T) {
	t.Parallel()
	due, booked := date(t, "2026-12-10"), date(t, "2026-12-03")
	for name, c := range map[string]struct {
		f    audit.Finding
		want calendar.Date
	}{
		"booked":     {audit.Finding{Due: due, Booked: booked}, booked},
		"not booked": {audit.Finding{Due: due}, due},
	} {
		if got := c.f.On(); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
	if fix := (&audit.Finding{}).Fix(); fix != "" {
		t.Errorf("a finding without commands has %q", fix)
	}
}
