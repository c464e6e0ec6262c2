package calendar_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
)

// bankHolidays is written out a second time, from a list made by hand, so that
// a slip in the data or in reading them shows. Special days stand with moved
// and single ones: VE Day 2020, the jubilee and the funeral of 2022, the
// coronation of 2023.
func bankHolidays() map[string]string {
	return map[string]string{
		"2019": "1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec",
		"2020": "1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec",
		"2021": "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec",
		"2022": "3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec",
		"2023": "2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec",
		"2024": "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec",
		"2025": "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec",
		"2026": "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec",
		"2027": "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec",
		"2028": "3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec",
	}
}

func TestEnglandAndWales(t *testing.T) {
	h := englandAndWales(t)
	got := map[string]string{}
	for year := range bankHolidays() {
		first := iso(year + "-01-01")
		var days []string
		for _, d := range h.Between(first.AddDays(-1), first.AddMonths(12).AddDays(-1)) {
			days = append(days, d.DayMonth())
		}
		got[year] = strings.Join(days, ", ")
	}
	if diff := cmp.Diff(bankHolidays(), got); diff != "" {
		t.Error(diff)
	}
	if h.KnownFrom() != iso("2019-01-01") || h.KnownUntil() != iso("2028-12-31") {
		t.Errorf("known from %s until %s", h.KnownFrom(), h.KnownUntil())
	}
}

func TestNotTheOtherDivisions(t *testing.T) {
	h := englandAndWales(t)
	for name, day := range map[string]string{
		"2 January, Scotland": "2026-01-02", "World Cup, Scotland": "2026-06-15", "St Andrew, Scotland": "2026-11-30",
		"St Patrick, Northern Ireland": "2026-03-17", "the Boyne, Northern Ireland": "2026-07-13",
	} {
		if !h.IsWorkingDay(iso(day)) {
			t.Errorf("%s: %s is a working day in England and Wales", name, day)
		}
	}
}

func TestBetween(t *testing.T) {
	h := englandAndWales(t).With(iso("2026-12-26"), iso("2026-12-29")) // a Saturday, a Tuesday
	got := h.Between(iso("2026-12-25"), iso("2026-12-29"))
	if diff := cmp.Diff([]calendar.Date{iso("2026-12-28"), iso("2026-12-29")}, got); diff != "" {
		t.Errorf("the first day does not count, the last does, a Saturday is free anyway:\n%s", diff)
	}
	if got := h.Between(iso("2026-11-09"), iso("2026-11-16")); len(got) != 0 {
		t.Errorf("there is none in that week, got %v", got)
	}
}

func TestWith(t *testing.T) {
	plain := englandAndWales(t)
	extra, again := iso("2027-06-01"), iso("2026-12-25")
	h := plain.With(extra, calendar.Date{}, again, extra)
	if h.IsWorkingDay(extra) || h.IsWorkingDay(again) {
		t.Error("an extra day is worked")
	}
	if !plain.IsWorkingDay(extra) {
		t.Error("the first list was changed")
	}
	if h.KnownFrom() != plain.KnownFrom() || h.KnownUntil() != plain.KnownUntil() {
		t.Error("extra days changed the years that are known")
	}
	if got := h.Between(iso("2027-05-31"), iso("2027-06-30")); !cmp.Equal(got, []calendar.Date{extra}) {
		t.Errorf("got %v, want the extra day once", got)
	}
	if h.With(iso("2027-06-02")).IsWorkingDay(extra) {
		t.Error("the extra day of before is worked again")
	}
	beyond := iso("2031-05-05")
	if plain.With(beyond).IsWorkingDay(beyond) || !plain.IsWorkingDay(beyond) {
		t.Error("an extra day after the known years is not taken up")
	}
	if alone := new(calendar.Holidays).With(extra); alone.IsWorkingDay(extra) || !alone.KnownUntil().IsZero() {
		t.Error("an extra day makes no year known")
	}
}
