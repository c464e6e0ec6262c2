package audit_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// save puts the audit of a day on record, as whoever reads it at once would.
func (w *world) save(tb testing.TB, b books, asOf calendar.Date) {
	tb.Helper()
	w.keep(asOf, w.report(tb, b, asOf).Save(true))
}

// keep puts something about the home on record, written on its day.
func (w *world) keep(on calendar.Date, body any) {
	w.number++
	e := care.New("uid-home", on, body)
	e.Number, e.At, e.Author = w.number, on.Time().Add(9*time.Hour), "Karen Doyle"
	w.home = append(w.home, e)
}

// TestSavingChangesNothing: what an audit finds is the same before and after it
// was saved, and compared with itself nothing is new and nothing has closed.
func TestSavingChangesNothing(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rapid.Check(t, func(rt *rapid.T) {
		w, asOf := anyCase(rt).build(t), anyDay(rt, "as of")
		before := w.report(t, b, asOf)
		w.save(t, b, asOf)
		after := w.report(t, b, asOf)
		for i, f := range after.Findings {
			if f.State.Flagged() != (f.First == asOf) || f.New {
				rt.Fatalf("%s is %s, new %v, and first seen %s", f.Rule, f.State, f.New, f.First)
			}
			after.Findings[i].First = before.Findings[i].First
			after.Findings[i].New = before.Findings[i].New
		}
		if diff := cmp.Diff(before.Findings, after.Findings); diff != "" {
			rt.Fatalf("saving changed what is found:\n%s", diff)
		}
		if c := after.Changes; len(c.Opened)+len(c.Closed) > 0 || len(c.Still) != after.Summary.Flagged {
			rt.Fatalf("compared with itself: opened %v, closed %v, %d of %d still open", told(c.Opened), told(c.Closed), len(c.Still), after.Summary.Flagged)
		}
	})
}

// TestSavedIsDeterministic: the same record gives the same bytes, and they say
// nothing but rules, uids, words and days.
func TestSavedIsDeterministic(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rapid.Check(t, func(rt *rapid.T) {
		c, asOf := anyCase(rt), anyDay(rt, "as of")
		first, err := care.Encode(c.build(t).report(t, b, asOf).Save(false))
		if err != nil {
			rt.Fatal(err)
		}
		second, err := care.Encode(c.build(t).report(t, b, asOf).Save(false))
		if err != nil {
			rt.Fatal(err)
		}
		if string(first) != string(second) {
			rt.Fatalf("two audits of one record:\n%s\n%s", first, second)
		}
		for _, name := range []string{"Amara", "Maximilian", "Fiona", "Derek", "RH-01\"}"} {
			if strings.Contains(string(first), name) {
				rt.Fatalf("a saved audit holds %q:\n%s", name, first)
			}
		}
	})
}

// TestFirstSeen: a finding is as old as the first of the saved audits that had
// it without a break.
func TestFirstSeen(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	c := &caseText{home: "childrens-home england; procedure childrens-home", authority: york(), who: "born 2011-01-30; arrived 2026-01-05; looked after since 2024-03-02"}
	w := c.build(t)
	seen := func(rule, asOf string) calendar.Date {
		f, ok := w.finding(t, b, rule, date(t, asOf))
		if !ok || !f.State.Flagged() {
			t.Fatalf("%s is %s on %s", rule, f.State, asOf)
		}
		return f.First
	}
	if first := seen("iro-contact", "2026-11-02"); !first.IsZero() {
		t.Errorf("nothing was saved, and it was first seen %s", first)
	}
	for _, day := range []string{"2026-11-02", "2026-11-09"} {
		w.save(t, b, date(t, day))
	}
	if first := seen("iro-contact", "2026-11-16"); first != date(t, "2026-11-02") {
		t.Errorf("flagged in both, and first seen %s", first)
	}
	w.fact(t, "2026-11-10 IRO; name Fiona Marsh; phone 01632 960101")
	w.save(t, b, date(t, "2026-11-16")) // not flagged in this one
	w.fact(t, "2026-11-17 IRO's appointment ended")
	w.save(t, b, date(t, "2026-12-07"))
	if first := seen("iro-contact", "2026-12-08"); first != date(t, "2026-12-07") {
		t.Errorf("flagged again since, and first seen %s", first)
	}
	if first := seen("iro-contact", "2026-11-09"); first != date(t, "2026-11-02") {
		t.Errorf("as of an earlier day, and first seen %s", first)
	}
	a, rec := w.auditOf(b, date(t, "2026-12-08"))
	e, err := a.Explain("iro-contact", rec)
	if err != nil || e.Finding.First != date(t, "2026-12-07") {
		t.Errorf("explained, it was first seen %s (%v)", e.Finding.First, err)
	}
}

// TestComparedWith: the last one saved up to the day, unless another was chosen.
func TestComparedWith(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	c := &caseText{home: "childrens-home england; procedure childrens-home", authority: york(), who: "born 2011-01-30; arrived 2026-01-05; looked after since 2024-03-02"}
	w := c.build(t)
	w.save(t, b, date(t, "2026-11-02"))
	w.fact(t, "2026-11-03 IRO; name Fiona Marsh; phone 01632 960101")
	w.save(t, b, date(t, "2026-11-09"))
	r := w.report(t, b, date(t, "2026-11-08"))
	if r.LastSaved.On != date(t, "2026-11-02") || r.Since != r.LastSaved {
		t.Fatalf("compared with %+v", r.Since)
	}
	var closed []string
	for _, f := range r.Changes.Closed {
		closed = append(closed, f.Rule)
		if now, is := r.Now(&f); !is || now.State.Flagged() {
			t.Errorf("%s closed and is %v", f.Rule, now)
		}
	}
	if diff := cmp.Diff([]string{"iro-contact", "iro-appointed"}, closed); diff != "" {
		t.Errorf("closed (-want +got):\n%s", diff)
	}
	if r := w.report(t, b, date(t, "2026-11-01")); r.LastSaved != nil || r.Since != nil || r.Summary.New != 0 {
		t.Errorf("before the first one it is compared with %+v", r.Since)
	}
	first := audit.NewSaved(r.Home.Audits()[0])
	later := w.report(t, b, date(t, "2026-11-10"))
	chosen := audit.Assemble(audit.Report{Home: later.Home, AsOf: later.AsOf, Since: first}, nil, nil, audit.Narrow{})
	if chosen.Since.On != date(t, "2026-11-02") || chosen.LastSaved.On != date(t, "2026-11-09") {
		t.Errorf("compared with that of %s, saved last %s", chosen.Since.On, chosen.LastSaved.On)
	}
}

func TestChangedFiles(t *testing.T) {
	t.Parallel()
	r := &audit.Report{Procedures: []audit.Used{{ID: "york", SHA256: "aa"}, {ID: "walsall", SHA256: "bb"}, {ID: "law-england", SHA256: "cc"}}}
	if got := r.ChangedFiles(); got != nil {
		t.Errorf("compared with nothing: %v", got)
	}
	r.Since = &audit.Saved{Body: care.SavedAudit{Procedures: []string{"york aa", "law-england dd", "cambridgeshire ee"}}}
	if diff := cmp.Diff([]string{"law-england"}, r.ChangedFiles()); diff != "" {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
}

// TestUnread: nine days without an audit that somebody read are too long, counted
// from the day the home was put on record where none ever was.
func TestUnread(t *testing.T) {
	t.Parallel()
	entry := func(number int64, on, at string, body any) care.Entry {
		e := care.New("uid-home", date(t, on), body)
		e.Number, e.At = number, date(t, at).Time().Add(9*time.Hour)
		return e
	}
	home := entry(1, "2025-01-01", "2026-11-02", care.HomeFacts{Name: "Rowan House"})
	scheduled := entry(2, "2026-11-09", "2026-11-09", care.SavedAudit{Read: care.No})
	read := entry(3, "2026-11-10", "2026-11-10", care.AuditRead{Audit: 2})
	late := entry(4, "2026-11-05", "2026-11-12", care.SavedAudit{Read: care.Yes}) // of an earlier day
	for name, c := range map[string]struct {
		entries []care.Entry
		asOf    string
		since   string
		days    int
		late    bool
	}{
		"nothing is on record":         {nil, "2026-11-22", "", 0, false},
		"before the first audit":       {[]care.Entry{home}, "2026-11-10", "2026-11-02", 8, false},
		"no first audit":               {[]care.Entry{home}, "2026-11-11", "2026-11-02", 9, true},
		"one that nobody read":         {[]care.Entry{home, scheduled}, "2026-11-11", "2026-11-02", 9, true},
		"read on the eighth day":       {[]care.Entry{home, scheduled, read}, "2026-11-18", "2026-11-10", 8, false},
		"read nine days ago":           {[]care.Entry{home, scheduled, read}, "2026-11-19", "2026-11-10", 9, true},
		"one of an earlier day":        {[]care.Entry{home, scheduled, read, late}, "2026-11-20", "2026-11-12", 8, false},
		"one of a day that is to come": {[]care.Entry{home, late}, "2026-11-04", "2026-11-02", 2, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folded := care.FoldHome(care.Fold(subjectOf(care.TheHome, "home"), c.entries, date(t, c.asOf)), nil)
			since, days, late := audit.Unread(folded, date(t, c.asOf))
			if since.String() != c.since || days != c.days || late != c.late {
				t.Errorf("since %s, %d days, late %v", since, days, late)
			}
		})
	}
}

// TestSavedAuditsAreNotWrittenLate: an audit of an earlier day, saved today, is no
// entry that was recorded late.
func TestSavedAuditsAreNotWrittenLate(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	c := &caseText{home: "childrens-home england; procedure childrens-home; records from 2025-01-01", authority: york(), who: "born 2011-01-30; arrived 2026-01-05; looked after since 2024-03-02"}
	w := c.build(t)
	before, _ := w.finding(t, b, "entry-late", date(t, "2026-11-22"))
	w.save(t, b, date(t, "2026-10-05"))
	w.home[len(w.home)-1].At = date(t, "2026-11-22").Time()
	after, _ := w.finding(t, b, "entry-late", date(t, "2026-11-22"))
	if before.State != after.State || before.Count != after.Count {
		t.Errorf("%s of %d before, %s of %d after", before.State, before.Count, after.State, after.Count)
	}
}
