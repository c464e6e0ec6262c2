package calendar_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
)

func iso(s string) calendar.Date { return calendar.MustISO(s) }

func TestNewDate(t *testing.T) {
	tests := []struct {
		name  string
		year  int
		month time.Month
		day   int
		want  string // or the error
	}{
		{"first day", 1900, time.January, 1, "1900-01-01"},
		{"last day", 2199, time.December, 31, "2199-12-31"},
		{"leap day", 2024, time.February, 29, "2024-02-29"},
		{"leap day of a century", 2000, time.February, 29, "2000-02-29"},
		{"common year", 2023, time.February, 29, "there is no day 29: February 2023 has 28 days"},
		{"century without a leap day", 1900, time.February, 29, "there is no day 29: February 1900 has 28 days"},
		{"30 February", 2024, time.February, 30, "there is no day 30: February 2024 has 29 days"},
		{"31 November", 2026, time.November, 31, "there is no day 31: November 2026 has 30 days"},
		{"day 0", 2026, time.November, 0, "there is no day 0: November 2026 has 30 days"},
		{"day below 0", 2026, time.November, -1, "there is no day -1: November 2026 has 30 days"},
		{"month 0", 2026, 0, 1, "there is no month 0"},
		{"month 13", 2026, 13, 1, "there is no month 13"},
		{"before 1900", 1899, time.December, 31, "the year 1899 lies outside 1900 to 2199"},
		{"after 2199", 2200, time.January, 1, "the year 2200 lies outside 1900 to 2199"},
		{"year 1 of Go's zero time", 1, time.January, 1, "the year 1 lies outside 1900 to 2199"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := calendar.NewDate(tt.year, tt.month, tt.day)
			got := d.String()
			if err != nil {
				got += err.Error()
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// Every day of the range is counted once and in order. The other side is a
// plain list of month lengths, stepped through day by day.
func TestEveryDay(t *testing.T) {
	lengths := []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	day, weekday := calendar.Date{}, time.Monday // 1 January 1900 was a Monday
	count := 0
	for year := 1900; year <= 2199; year++ {
		for i, length := range lengths {
			month := time.Month(i + 1)
			if month == time.February && (year%400 == 0 || year%4 == 0 && year%100 != 0) {
				length++
			}
			for n := 1; n <= length; n++ {
				d, err := calendar.NewDate(year, month, n)
				if err != nil {
					t.Fatal(err)
				}
				if d.Year() != year || d.Month() != month || d.Day() != n || d.Weekday() != weekday {
					t.Fatalf("%d-%d-%d, a %v, came back as %s, a %v", year, month, n, weekday, d, d.Weekday())
				}
				if count > 0 && (d.Sub(day) != 1 || d != day.AddDays(1) || !d.After(day)) {
					t.Fatalf("%s is not the day after %s", d, day)
				}
				day, weekday = d, (weekday+1)%7
				count++
			}
		}
	}
	if !day.AddDays(1).IsZero() || !day.AddDays(1-count).AddDays(-1).IsZero() {
		t.Error("the range does not end where it should")
	}
}

func TestCompare(t *testing.T) {
	early, late, none := iso("2026-02-28"), iso("2026-03-01"), calendar.Date{}
	got := []calendar.Date{late, none, early}
	slices.SortFunc(got, calendar.Date.Compare)
	if diff := cmp.Diff([]calendar.Date{none, early, late}, got); diff != "" {
		t.Error(diff)
	}
	tests := []struct {
		name                 string
		a, b                 calendar.Date
		compare              int
		before, after, equal bool
	}{
		{"earlier", early, late, -1, true, false, false},
		{"later", late, early, 1, false, true, false},
		{"same", early, iso("2026-02-28"), 0, false, false, true},
		{"no date before a date", none, early, -1, true, false, false},
		{"no date and no date", none, calendar.Date{}, 0, false, false, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.a.Compare(tt.b); got != tt.compare {
				t.Errorf("Compare = %d, want %d", got, tt.compare)
			}
			if got := tt.a.Before(tt.b); got != tt.before {
				t.Errorf("Before = %t", got)
			}
			if got := tt.a.After(tt.b); got != tt.after {
				t.Errorf("After = %t", got)
			}
			if got := tt.a.Equal(tt.b); got != tt.equal || got != (tt.a == tt.b) {
				t.Errorf("Equal = %t", got)
			}
		})
	}
}

func TestNoDate(t *testing.T) {
	none, day := calendar.Date{}, iso("2026-11-03")
	if !none.IsZero() || day.IsZero() {
		t.Error("only the zero value is no date")
	}
	for name, got := range map[string]calendar.Date{
		"AddDays":    none.AddDays(1),
		"AddMonths":  none.AddMonths(1),
		"EndOfMonth": none.EndOfMonth(),
		"Birthday":   none.Birthday(1),
	} {
		if !got.IsZero() {
			t.Errorf("%s counts from no date to %s", name, got)
		}
	}
	for name, got := range map[string]string{
		"String": none.String(), "Short": none.Short(), "Medium": none.Medium(), "Long": none.Long(),
		"DayMonth": none.DayMonth(), "Near": none.Near(day), "Near nothing": none.Near(none),
	} {
		if got != "" {
			t.Errorf("%s of no date is %q", name, got)
		}
	}
	if none.Sub(day) != 0 || day.Sub(none) != 0 || none.Age(day) != 0 || day.Age(none) != 0 {
		t.Error("something was counted from or to no date")
	}
	if !none.Time().IsZero() {
		t.Error("no date has a time")
	}
}

func TestTime(t *testing.T) {
	want := time.Date(2026, time.June, 30, 0, 0, 0, 0, time.UTC)
	if got := iso("2026-06-30").Time(); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOfTime(t *testing.T) {
	newYork, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	east := time.FixedZone("+09", 9*60*60)
	tests := []struct {
		name string
		at   time.Time
		want string
	}{
		{"summer, half past midnight in London", time.Date(2026, 6, 30, 23, 30, 0, 0, time.UTC), "2026-07-01"},
		{"summer, just before midnight", time.Date(2026, 6, 30, 22, 59, 59, 0, time.UTC), "2026-06-30"},
		{"winter, half an hour to midnight", time.Date(2026, 11, 30, 23, 30, 0, 0, time.UTC), "2026-11-30"},
		{"New York, evening in summer", time.Date(2026, 6, 30, 19, 30, 0, 0, newYork), "2026-07-01"},
		{"New York, last evening of the year", time.Date(2026, 12, 31, 20, 0, 0, 0, newYork), "2027-01-01"},
		{"far east, morning", time.Date(2026, 7, 1, 7, 30, 0, 0, east), "2026-06-30"},
		{"night the clocks go forward", time.Date(2026, 3, 29, 0, 59, 0, 0, time.UTC), "2026-03-29"},
		{"that night, an hour before it ends", time.Date(2026, 3, 29, 23, 0, 0, 0, time.UTC), "2026-03-30"},
		{"night the clocks go back", time.Date(2026, 10, 24, 23, 0, 0, 0, time.UTC), "2026-10-25"},
		{"after they went back", time.Date(2026, 10, 25, 23, 59, 0, 0, time.UTC), "2026-10-25"},
		{"winter of 1970, an hour ahead all year", time.Date(1970, 1, 15, 23, 30, 0, 0, time.UTC), "1970-01-16"},
		{"Go's zero time", time.Time{}, ""},
		{"before 1900", time.Date(1899, 12, 31, 12, 0, 0, 0, time.UTC), ""},
		{"after 2199", time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := calendar.OfTime(tt.at).String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLondon(t *testing.T) {
	if name := calendar.London().String(); name != "Europe/London" {
		t.Errorf("London is %q", name)
	}
}

func TestMustISOPanics(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !strings.Contains(err.Error(), `"2026-02-30"`) {
			t.Errorf("panicked with %v", err)
		}
	}()
	calendar.MustISO("2026-02-30")
}
