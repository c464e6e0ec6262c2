package sample_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/sample"
)

// TestHomeIsVisited: on any day the home was visited in every calendar month that
// its records cover wholly and that has ended, and every report was sent in time.
func TestHomeIsVisited(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := draw(t)
		home := sample.Demo(today)
		visited := map[calendar.Date]bool{} // by the last day of the month
		sent := map[calendar.Date]calendar.Date{}
		var last calendar.Date
		for _, e := range home.Entries {
			switch b := e.Body.(type) {
			case care.HomeVisit:
				visited[e.On.EndOfMonth()], last = true, e.On
			case care.VisitReport:
				sent[b.Visit] = e.On
			}
		}
		for month := home.Facts.RecordsFrom.EndOfMonth().AddDays(1); month.EndOfMonth().Before(today); month = month.EndOfMonth().AddDays(1) {
			if !visited[month.EndOfMonth()] {
				t.Fatalf("%s: no visit in the month that begins %s", today, month)
			}
		}
		if ago := today.Sub(last); ago < 25 || ago > 36 {
			t.Fatalf("%s: the last visit, %s, was %d days ago", today, last, ago)
		}
		if len(sent) != len(visited) {
			t.Fatalf("%s: %d reports of %d visits", today, len(sent), len(visited))
		}
		for visit, on := range sent {
			if on.Before(visit) || on.After(today) || on.After(visit.EndOfMonth().AddDays(1).EndOfMonth()) {
				t.Fatalf("%s: the report of %s was sent %s", today, visit, on)
			}
		}
	})
}

// TestEveryNumberIsChecked: no number that is printed for anybody was left out.
func TestEveryNumberIsChecked(t *testing.T) {
	a, today := newAuditing(t), calendar.MustISO(screens)
	checked := map[string]bool{}
	home := sample.Demo(today)
	for _, e := range home.Entries {
		if b, ok := e.Body.(care.ContactCheck); ok {
			checked[b.ID] = true
		}
	}
	want := map[string]bool{}
	folded, _ := house(home, today)
	for _, c := range audit.New(folded, a.library, a.work, today).PrintedAnywhere() {
		want[c.ID] = true
	}
	if diff := cmp.Diff(want, checked); diff != "" {
		t.Errorf("numbers (-printed +checked):\n%s", diff)
	}
}

// TestChased: York was chased twice for each of the two, Cambridgeshire once, and
// only for what was flagged by then.
func TestChased(t *testing.T) {
	a := newAuditing(t)
	rapid.Check(t, func(t *rapid.T) {
		today := draw(t)
		found := a.of(sample.Demo(today), today)
		for _, c := range []struct {
			ref, rule string
			times     int
		}{
			{"RH-02", "iro-contact", 1},
			{"RH-04", "iv-review", 2},
			{"RH-06", "personal-adviser", 2},
		} {
			if got := found.findings[c.ref][c.rule].Chased; len(got) != c.times {
				t.Fatalf("%s: %s %s was chased on %v, not %d times since it lacks", today, c.ref, c.rule, got, c.times)
			}
		}
	})
}
