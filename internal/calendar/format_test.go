package calendar_test

import (
	"testing"

	"ypa/internal/calendar"
)

func TestFormats(t *testing.T) {
	tests := []struct {
		day                           string
		short, medium, long, dayMonth string
	}{
		{"2026-12-03", "Thu 3 Dec", "Thu 3 Dec 2026", "Thursday 3 December 2026", "3 Dec"},
		{"2026-11-09", "Mon 9 Nov", "Mon 9 Nov 2026", "Monday 9 November 2026", "9 Nov"},
		{"2026-11-23", "Mon 23 Nov", "Mon 23 Nov 2026", "Monday 23 November 2026", "23 Nov"},
		{"2026-05-01", "Fri 1 May", "Fri 1 May 2026", "Friday 1 May 2026", "1 May"},
		{"2026-09-30", "Wed 30 Sep", "Wed 30 Sep 2026", "Wednesday 30 September 2026", "30 Sep"},
		{"2013-02-14", "Thu 14 Feb", "Thu 14 Feb 2013", "Thursday 14 February 2013", "14 Feb"},
	}
	for _, tt := range tests {
		t.Run(tt.day, func(t *testing.T) {
			d := iso(tt.day)
			for name, pair := range map[string][2]string{
				"Short": {d.Short(), tt.short}, "Medium": {d.Medium(), tt.medium},
				"Long": {d.Long(), tt.long}, "DayMonth": {d.DayMonth(), tt.dayMonth},
			} {
				if pair[0] != pair[1] {
					t.Errorf("%s: got %q, want %q", name, pair[0], pair[1])
				}
			}
		})
	}
}

func TestNear(t *testing.T) {
	today := iso("2026-11-23")
	tests := []struct {
		name, day, want string
	}{
		{"last summer", "2026-06-10", "Wed 10 Jun"},
		{"last spring", "2026-03-16", "Mon 16 Mar"},
		{"next year, soon", "2027-01-12", "Tue 12 Jan"},
		{"today", "2026-11-23", "Mon 23 Nov"},
		{"eleven months ago", "2025-12-23", "Tue 23 Dec"},
		{"a day longer ago", "2025-12-22", "Mon 22 Dec 2025"},
		{"in eleven months", "2027-10-23", "Sat 23 Oct"},
		{"a day more", "2027-10-24", "Sun 24 Oct 2027"},
		{"two years ago", "2024-03-02", "Sat 2 Mar 2024"},
		{"birth", "2011-01-30", "Sun 30 Jan 2011"},
		{"disposal", "2084-07-01", "Sat 1 Jul 2084"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := iso(tt.day).Near(today); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := today.Near(calendar.Date{}); got != "Mon 23 Nov 2026" {
		t.Errorf("without a today: %q", got)
	}
	for _, edge := range []string{"1900-01-01", "2199-12-31"} {
		if got := today.Near(iso(edge)); got != "Mon 23 Nov 2026" {
			t.Errorf("seen from %s: %q", edge, got)
		}
	}
}

func TestFormattingAllocatesOnce(t *testing.T) {
	d := iso("2026-11-03")
	for name, write := range map[string]func() string{
		"String": d.String, "Short": d.Short, "Medium": d.Medium, "Long": d.Long, "DayMonth": d.DayMonth,
	} {
		if n := testing.AllocsPerRun(100, func() {
			if write() == "" {
				t.Error("nothing written")
			}
		}); n > 1 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}
