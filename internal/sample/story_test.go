package sample_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/sample"
)

// headline is what the three columns of the first table show, for all who live
// here.
func headline() map[string][3]audit.State {
	const met, missing, none = audit.Met, audit.Missing, audit.NotApplicable
	return map[string][3]audit.State{
		"RH-01": {met, met, met},
		"RH-02": {met, missing, none},
		"RH-03": {missing, met, none},
		"RH-04": {met, met, audit.Overdue},
		"RH-05": {met, missing, none},
		"RH-06": {met, none, none},
		"RH-07": {met, met, none},
	}
}

// promised is what else the demonstration is to show.
func promised() map[string]map[string]audit.State {
	return map[string]map[string]audit.State{
		"RH-01": {"iv-checks": audit.CannotTell, "iv-visited": audit.Met, "review-later": audit.Met, "iro-told": audit.Met},
		"RH-02": {"review-second": audit.Met, "review-booked-late": audit.Met},
		"RH-03": {
			"independent-person": audit.Missing, "advocate-referral": audit.Missing, "review-booked-late": audit.Overdue,
			"review-first": audit.CannotTell, "review-second": audit.CannotTell,
			"iro-notified-event": audit.DueSoon, "iro-consulted-placement": audit.Met,
		},
		"RH-04": {"iv-checks": audit.Met, "iv-consulted": audit.Met},
		"RH-05": {"iro-appointed": audit.Overdue, "review-first": audit.Met, "iro-notified-looked-after": audit.Met},
		"RH-06": {"personal-adviser": audit.Missing, "advocacy-reminded": audit.DueSoon},
		"RH-07": {
			"advocate-referral": audit.Met, "iro-notified-event": audit.Met, "iro-consulted-placement": audit.Met,
			"review-first": audit.Met, "review-second": audit.Met, "review-later": audit.Met, "iv-consulted": audit.Met,
		},
	}
}

// gaps is all that is not as it should be, by the reference: nothing else is
// flagged, explained, noted or can't be told, on any day.
func gaps() map[string][]string {
	return map[string][]string{
		"":      {"private-space overdue", "visit-recommendation overdue"},
		"RH-01": {"iv-checks cannot-tell"},
		"RH-02": {"iro-contact missing"},
		"RH-03": {
			"advocacy-information missing", "advocate-referral missing", "independent-person missing",
			"review-booked-late overdue", "review-first cannot-tell", "review-second cannot-tell",
		},
		"RH-04": {"iv-review overdue", "iv-visited waived"},
		"RH-05": {"iro-appointed overdue", "iro-contact missing"},
		"RH-06": {"personal-adviser missing"},
	}
}

// gaps lists what is neither met nor still to come, in the order of the rules'
// names.
func (a audited) gaps() map[string][]string {
	m := map[string][]string{}
	for ref, findings := range a.findings {
		for rule, f := range findings {
			if f.State != audit.Met && f.State != audit.DueSoon && f.State != audit.NotApplicable {
				m[ref] = append(m[ref], rule+" "+string(f.State))
			}
		}
		slices.Sort(m[ref])
	}
	return m
}

type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// tells checks that an audit of the demonstration tells its story.
func (a auditing) tells(t fataler, today calendar.Date) {
	t.Helper()
	found := a.of(sample.Demo(today), today)
	columns := map[string][3]audit.State{}
	for ref, p := range found.people {
		switch {
		case p.Err != nil:
			t.Fatalf("%s: %s: %v", today, ref, p.Err)
		case !p.Line.MissingOn.IsZero():
			t.Fatalf("%s: %s is still missing from home", today, ref)
		case p.Resident:
			columns[ref] = [3]audit.State{
				found.findings[ref]["advocacy-information"].State,
				found.findings[ref]["iro-contact"].State,
				found.findings[ref]["iv-review"].State,
			}
		}
	}
	if diff := cmp.Diff(headline(), columns); diff != "" {
		t.Fatalf("%s: headline columns (-want +got):\n%s", today, diff)
	}
	for ref, rules := range promised() {
		for rule, want := range rules {
			if got := found.findings[ref][rule]; got.State != want {
				t.Fatalf("%s: %s %s is %s, not %s: %s", today, ref, rule, got.State, want, got.Because.String(true))
			}
		}
	}
	if diff := cmp.Diff(gaps(), found.gaps()); diff != "" {
		t.Fatalf("%s: what is flagged, explained or can't be told (-want +got):\n%s", today, diff)
	}
	if due, want := found.findings["RH-03"]["iro-notified-event"].Due, a.workday(today); due != want {
		t.Fatalf("%s: the IRO is to be told by %s, not on %s", today, due, want)
	}
}

// workday is the day itself, or the next one that is worked.
func (a auditing) workday(day calendar.Date) calendar.Date {
	for !a.work.IsWorkingDay(day) {
		day = day.AddDays(1)
	}
	return day
}

// draw is any day of the years that the demonstration is checked for.
func draw(t *rapid.T) calendar.Date {
	first := calendar.MustISO("2024-01-01")
	return first.AddDays(rapid.IntRange(0, calendar.MustISO("2028-12-31").Sub(first)).Draw(t, "days after "+first.String()))
}

func TestDemoTellsItsStoryOnAnyDay(t *testing.T) {
	a := newAuditing(t)
	rapid.Check(t, func(t *rapid.T) { a.tells(t, draw(t)) })
}

func TestDemoTellsItsStoryOnAwkwardDays(t *testing.T) {
	a := newAuditing(t)
	for _, c := range []struct{ name, today string }{
		{"the day of the screens", "2026-11-23"},
		{"a Saturday", "2026-05-16"},
		{"Good Friday", "2026-04-03"},
		{"Easter Monday", "2025-04-21"},
		{"Christmas Day", "2026-12-25"},
		{"the bank holiday put off to 28 December", "2026-12-28"},
		{"New Year's Day", "2027-01-01"},
		{"a leap day", "2028-02-29"},
		{"the day after a short February", "2027-03-01"},
		{"a 31st, three months after a 30th", "2027-08-31"},
		{"the last day whose holidays are known", "2028-12-31"},
	} {
		t.Run(c.name, func(t *testing.T) { a.tells(t, calendar.MustISO(c.today)) })
	}
}
