package calendar_test

import (
	"math"
	"testing"

	"ypa/internal/calendar"
)

// deadlines are worked examples, checked by hand against the printed lists of
// bank holidays. naive is what leaving out the weekends only would give.
func deadlines() []struct{ start, two, five, twenty, naive string } {
	return []struct{ start, two, five, twenty, naive string }{
		{"2020-04-06", "", "", "2020-05-06", ""},
		{"2021-12-10", "2021-12-14", "2021-12-17", "2022-01-12", "2022-01-07"},
		{"2022-05-03", "", "", "2022-05-31", ""},
		{"2022-05-09", "2022-05-11", "2022-05-16", "2022-06-08", "2022-06-06"},
		{"2022-09-01", "2022-09-05", "2022-09-08", "2022-09-30", "2022-09-29"},
		{"2023-04-24", "2023-04-26", "2023-05-02", "2023-05-24", "2023-05-22"},
		{"2024-12-09", "2024-12-11", "2024-12-16", "2025-01-09", "2025-01-06"},
		{"2025-04-07", "2025-04-09", "2025-04-14", "2025-05-08", "2025-05-05"},
		{"2026-10-31", "2026-11-03", "2026-11-06", "2026-11-27", "2026-11-27"}, // a Saturday; no holiday comes
		{"2026-11-09", "2026-11-11", "2026-11-16", "2026-12-07", "2026-12-07"}, // Scotland's 30 November does not count
		{"2026-12-07", "2026-12-09", "2026-12-14", "2027-01-07", "2027-01-04"},
		{"2027-12-13", "2027-12-15", "2027-12-20", "2028-01-13", "2028-01-10"},
	}
}

func TestDeadlines(t *testing.T) {
	h := englandAndWales(t)
	for _, tt := range deadlines() {
		for n, want := range map[int]string{2: tt.two, 5: tt.five, 20: tt.twenty} {
			if want == "" {
				continue
			}
			got, ok := h.AddWorkingDays(iso(tt.start), n)
			if !ok || got != iso(want) {
				t.Errorf("%s + %d working days: got %s, %t, want %s", tt.start, n, got, ok, want)
			}
			if count, ok := h.WorkingDaysBetween(iso(tt.start), iso(want)); !ok || count != n {
				t.Errorf("%s to %s: got %d working days, %t, want %d", tt.start, want, count, ok, n)
			}
		}
	}
}

func TestWeekendsAloneAreNotEnough(t *testing.T) {
	h, weekends := englandAndWales(t), new(calendar.Holidays)
	for _, tt := range deadlines() {
		if tt.naive == "" {
			continue
		}
		naive, ok := weekends.AddWorkingDays(iso(tt.start), 20)
		if ok || naive != iso(tt.naive) {
			t.Errorf("%s: without holidays got %s, %t, want %s and false", tt.start, naive, ok, tt.naive)
		}
		holidays := len(h.Between(iso(tt.start), iso(tt.twenty)))
		if right, _ := h.AddWorkingDays(iso(tt.start), 20); (right == naive) != (holidays == 0) {
			t.Errorf("%s: %s with %d holidays, %s without", tt.start, right, holidays, naive)
		}
	}
	if h.IsWorkingDay(iso("2025-05-05")) {
		t.Error("the wrong answer for 7 April 2025 is itself a bank holiday")
	}
}

// In 2020 and 2022 bank holidays were moved. Keeping the usual day moves the
// deadline.
func TestMovedHolidays(t *testing.T) {
	h := englandAndWales(t)
	for _, tt := range []struct{ usual, start, right, wrong string }{
		{"2020-05-04", "2020-04-06", "2020-05-06", "2020-05-07"},
		{"2022-05-30", "2022-05-03", "2022-05-31", "2022-06-01"},
	} {
		if !h.IsWorkingDay(iso(tt.usual)) {
			t.Errorf("%s was a working day", tt.usual)
		}
		right, _ := h.AddWorkingDays(iso(tt.start), 20)
		wrong, _ := h.With(iso(tt.usual)).AddWorkingDays(iso(tt.start), 20)
		if right != iso(tt.right) || wrong != iso(tt.wrong) {
			t.Errorf("got %s, and %s with the usual day", right, wrong)
		}
	}
}

// A newly announced holiday moves a deadline that is already running.
func TestExtraDayMovesDeadline(t *testing.T) {
	h := englandAndWales(t).With(iso("2026-11-20"))
	if got, ok := h.AddWorkingDays(iso("2026-11-09"), 20); !ok || got != iso("2026-12-08") {
		t.Errorf("got %s, %t", got, ok)
	}
}

func TestAddWorkingDays(t *testing.T) {
	h := englandAndWales(t)
	tests := []struct {
		name  string
		start string
		n     int
		want  string
		ok    bool
	}{
		{"none is the day itself, a Sunday too", "2026-11-22", 0, "2026-11-22", true},
		{"none, beyond what is known", "2040-01-01", 0, "2040-01-01", true},
		{"from a Friday", "2026-11-20", 1, "2026-11-23", true},
		{"from a Saturday", "2026-11-21", 1, "2026-11-23", true},
		{"from a bank holiday", "2026-12-25", 1, "2026-12-29", true},
		{"back from a Monday", "2026-11-23", -1, "2026-11-20", true},
		{"back from a Sunday", "2026-11-22", -1, "2026-11-20", true},
		{"back over Christmas", "2026-12-29", -1, "2026-12-24", true},
		{"back five", "2026-11-16", -5, "2026-11-09", true},
		{"to the last known working day", "2028-12-22", 3, "2028-12-29", true},
		{"one more is not known yet", "2028-12-22", 4, "2029-01-01", false},
		{"from the last known day", "2028-12-31", 1, "2029-01-01", false},
		{"wholly unknown", "2035-12-20", 5, "2035-12-27", false},
		{"back from after the known years, all known", "2029-01-01", -1, "2028-12-29", true},
		{"back from after the known years", "2029-01-03", -5, "2028-12-27", false},
		{"from the day before the known years", "2018-12-31", 1, "2019-01-02", true},
		{"a day earlier is not known", "2018-12-30", 2, "2019-01-02", false},
		{"back to the first known day", "2019-01-03", -1, "2019-01-02", true},
		{"back before the known years", "2019-01-02", -1, "2018-12-31", false},
		{"past the end of all", "2199-12-31", 1, "", false},
		{"before the start of all", "1900-01-01", -1, "", false},
		{"absurd", "2026-11-09", math.MaxInt, "", false},
		{"absurd, back", "2026-11-09", math.MinInt, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := h.AddWorkingDays(iso(tt.start), tt.n)
			if got.String() != tt.want || ok != tt.ok {
				t.Errorf("got %q, %t, want %q, %t", got, ok, tt.want, tt.ok)
			}
		})
	}
	if got, ok := h.AddWorkingDays(calendar.Date{}, 0); ok || !got.IsZero() {
		t.Errorf("from no date: got %s, %t", got, ok)
	}
}

func TestWorkingDaysBetween(t *testing.T) {
	h := englandAndWales(t)
	tests := []struct {
		name string
		a, b string
		want int
		ok   bool
	}{
		{"the same day", "2026-11-23", "2026-11-23", 0, true},
		{"the same unknown day", "2040-01-02", "2040-01-02", 0, true},
		{"a weekend", "2026-11-20", "2026-11-22", 0, true},
		{"Friday to Monday", "2026-11-20", "2026-11-23", 1, true},
		{"over Christmas", "2026-12-24", "2026-12-29", 1, true},
		{"backwards", "2026-12-29", "2026-12-24", -1, true},
		{"backwards to a weekend", "2026-11-23", "2026-11-21", 0, true},
		{"into an unknown year", "2028-12-29", "2029-01-02", 2, false},
		{"out of an unknown year", "2018-12-28", "2019-01-02", 2, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := h.WorkingDaysBetween(iso(tt.a), iso(tt.b))
			if got != tt.want || ok != tt.ok {
				t.Errorf("got %d, %t, want %d, %t", got, ok, tt.want, tt.ok)
			}
		})
	}
	for _, pair := range [][2]calendar.Date{{{}, iso("2026-11-23")}, {iso("2026-11-23"), {}}} {
		if got, ok := h.WorkingDaysBetween(pair[0], pair[1]); ok || got != 0 {
			t.Errorf("with no date: got %d, %t", got, ok)
		}
	}
}

func TestIsWorkingDay(t *testing.T) {
	h := englandAndWales(t)
	for day, want := range map[string]bool{
		"2026-11-20": true, "2026-11-21": false, "2026-11-22": false, "2026-11-23": true,
		"2026-12-25": false, "2026-12-28": false, "2022-09-19": false,
		"1900-01-01": true, "2199-12-31": true, // weekdays alone decide where no year is known
	} {
		if got := h.IsWorkingDay(iso(day)); got != want {
			t.Errorf("%s: %t", day, got)
		}
	}
	if h.IsWorkingDay(calendar.Date{}) {
		t.Error("no date is a working day")
	}
}
