package calendar_test

import (
	"math"
	"testing"

	"ypa/internal/calendar"
)

func TestAddMonths(t *testing.T) {
	tests := []struct {
		name   string
		start  string
		months int
		want   string
		addate string // what time.AddDate makes of it; "" where the same
	}{
		{"30 November to a short February", "2025-11-30", 3, "2026-02-28", "2026-03-02"},
		{"30 November to a leap day", "2023-11-30", 3, "2024-02-29", "2024-03-01"},
		{"31 August and half a year", "2026-08-31", 6, "2027-02-28", "2027-03-03"},
		{"31 December and half a year", "2025-12-31", 6, "2026-06-30", "2026-07-01"},
		{"not clipped", "2026-06-10", 6, "2026-12-10", ""},
		{"over the year's end", "2026-11-23", 2, "2027-01-23", ""},
		{"December stays December", "2026-12-15", 12, "2027-12-15", ""},
		{"leap day and a year", "2024-02-29", 12, "2025-02-28", "2025-03-01"},
		{"leap day and four years", "2024-02-29", 48, "2028-02-29", ""},
		{"none", "2026-01-31", 0, "2026-01-31", ""},
		{"back, clipped", "2026-03-31", -1, "2026-02-28", "2026-03-03"},
		{"back over the year's start", "2026-01-31", -2, "2025-11-30", "2025-12-01"},
		{"back to December", "2026-01-15", -1, "2025-12-15", ""},
		{"to the last month", "2199-11-30", 1, "2199-12-30", ""},
		{"to the first month", "1900-02-28", -1, "1900-01-28", ""},
		{"past the end", "2199-12-01", 1, "", "2200-01-01"},
		{"before the start", "1900-01-31", -1, "", "1899-12-31"},
		{"absurd", "2026-01-01", math.MaxInt, "", "-"},
		{"absurd, back", "2026-01-01", math.MinInt, "", "-"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := iso(tt.start)
			if got := d.AddMonths(tt.months).String(); got != tt.want {
				t.Errorf("%s and %d months: got %q, want %q", d, tt.months, got, tt.want)
			}
			if tt.addate == "-" {
				return
			}
			naive := d.Time().AddDate(0, tt.months, 0).Format("2006-01-02")
			if want := tt.want; tt.addate == "" && naive != want || tt.addate != "" && (naive != tt.addate || naive == want) {
				t.Errorf("time.AddDate gives %s, so the case does not show what it should", naive)
			}
		})
	}
}

func TestAddDays(t *testing.T) {
	tests := []struct {
		name  string
		start string
		days  int
		want  string
	}{
		{"over a leap day", "2024-02-28", 2, "2024-03-01"},
		{"over no leap day", "2026-02-28", 1, "2026-03-01"},
		{"back over the year's start", "2026-01-01", -1, "2025-12-31"},
		{"over the night the clocks change", "2026-10-24", 2, "2026-10-26"},
		{"past the end", "2199-12-31", 1, ""},
		{"before the start", "1900-01-01", -1, ""},
		{"absurd", "2026-01-01", math.MaxInt, ""},
		{"absurd, back", "2026-01-01", math.MinInt, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := iso(tt.start).AddDays(tt.days).String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSub(t *testing.T) {
	if got := iso("2026-11-22").Sub(iso("2026-09-15")); got != 68 {
		t.Errorf("15 September to 22 November is %d days, want 68", got)
	}
	if got := iso("2026-09-15").Sub(iso("2026-11-22")); got != -68 {
		t.Errorf("backwards it is %d days, want -68", got)
	}
}

func TestEndOfMonth(t *testing.T) {
	for start, want := range map[string]string{
		"2026-11-03": "2026-11-30", "2026-11-30": "2026-11-30", "2026-12-01": "2026-12-31",
		"2026-02-10": "2026-02-28", "2024-02-10": "2024-02-29", "2199-12-01": "2199-12-31",
	} {
		if got := iso(start).EndOfMonth().String(); got != want {
			t.Errorf("%s: got %s, want %s", start, got, want)
		}
	}
}

func TestAge(t *testing.T) {
	tests := []struct {
		name     string
		born, on string
		want     int
	}{
		{"day before the 18th birthday", "2008-11-24", "2026-11-23", 17},
		{"the 18th birthday itself", "2008-11-24", "2026-11-24", 18},
		{"month before", "2008-12-24", "2026-11-30", 17},
		{"day of birth", "2026-11-24", "2026-11-24", 0},
		{"day before birth", "2026-11-24", "2026-11-23", -1},
		{"born on 29 February, 28 February of a common year", "2008-02-29", "2026-02-28", 17},
		{"born on 29 February, 1 March of a common year", "2008-02-29", "2026-03-01", 18},
		{"born on 29 February, 28 February of a leap year", "2008-02-29", "2028-02-28", 19},
		{"born on 29 February, 29 February", "2008-02-29", "2028-02-29", 20},
		{"born on 1 March, 29 February", "2008-03-01", "2028-02-29", 19},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := iso(tt.born).Age(iso(tt.on)); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestBirthday(t *testing.T) {
	tests := []struct {
		name string
		born string
		n    int
		want string
	}{
		{"18th", "2011-01-30", 18, "2029-01-30"},
		{"birth", "2011-01-30", 0, "2011-01-30"},
		{"29 February in a common year", "2008-02-29", 18, "2026-03-01"},
		{"29 February in a leap year", "2008-02-29", 20, "2028-02-29"},
		{"29 February in a century", "2008-02-29", 92, "2100-03-01"},
		{"75th, for which a record is kept", "2009-07-01", 75, "2084-07-01"},
		{"past the end", "2150-01-01", 50, ""},
		{"before the start", "1950-01-01", -51, ""},
		{"absurd", "2011-01-30", math.MaxInt, ""},
		{"absurd, back", "2011-01-30", math.MinInt, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := iso(tt.born).Birthday(tt.n).String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// A birthday is not the same as so many years later: a deadline is clipped
// back to February, an age is reached in March.
func TestBirthdayIsNotAnAnniversary(t *testing.T) {
	born := iso("2008-02-29")
	later, ok := calendar.Span{N: 18, Unit: calendar.Years}.From(born, nil)
	if !ok || later != iso("2026-02-28") || born.Birthday(18) != iso("2026-03-01") {
		t.Errorf("18 years later is %s, the birthday %s", later, born.Birthday(18))
	}
}
