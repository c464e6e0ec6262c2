package calendar_test

import (
	"errors"
	"strings"
	"testing"

	"ypa/internal/calendar"
)

// monday is the day of the weekly audit in these tests, 23 November 2026.
func monday() calendar.Date { return iso("2026-11-23") }

func TestParse(t *testing.T) {
	tests := []struct{ text, want string }{
		// with the year
		{"2026-11-03", "2026-11-03"},
		{"  2026-11-03\t", "2026-11-03"},
		{"2026 - 11 - 03", "2026-11-03"},
		{"3/11/2026", "2026-11-03"},
		{"03/11/2026", "2026-11-03"},
		{"3-11-2026", "2026-11-03"},
		{"3.11.2026", "2026-11-03"},
		{"03.11.2026", "2026-11-03"},
		{" 3 / 11 / 2026 ", "2026-11-03"},
		{"25/11/2026", "2026-11-25"},
		{"29/02/2024", "2024-02-29"},
		{"3 Nov 2026", "2026-11-03"},
		{"03 Nov 2026", "2026-11-03"},
		{"3 NOVEMBER 2026", "2026-11-03"},
		{"3\u00a0november\u00a02026", "2026-11-03"},
		{"3Nov2026", "2026-11-03"},
		{"03-Nov-2026", "2026-11-03"},
		{"3 November, 2026", "2026-11-03"},
		{"3 Sept 2026", "2026-09-03"},
		{"1st Nov 2026", "2026-11-01"},
		{"2nd Nov 2026", "2026-11-02"},
		{"3rd Nov 2026", "2026-11-03"},
		{"4th Nov 2026", "2026-11-04"},
		{"11th Nov 2026", "2026-11-11"},
		{"12th November 2026", "2026-11-12"},
		{"13th Nov 2026", "2026-11-13"},
		{"21st Nov 2026", "2026-11-21"},
		{"Tue 3 Nov 2026", "2026-11-03"},
		{"tuesday 3 november 2026", "2026-11-03"},
		{"Tues 3/11/2026", "2026-11-03"},
		{"Tuesday, 3 November 2026", "2026-11-03"},
		{"Tue 2026-11-03", "2026-11-03"},
		{"Weds 4 Nov 2026", "2026-11-04"},
		// from today, a Monday
		{"today", "2026-11-23"},
		{"TODAY ", "2026-11-23"},
		{"yesterday", "2026-11-22"},
		{"tomorrow", "2026-11-24"},
		{"monday", "2026-11-23"},
		{"Mon", "2026-11-23"},
		{"tuesday", "2026-11-17"},
		{"weds", "2026-11-18"},
		{"thurs", "2026-11-19"},
		{"Fri", "2026-11-20"},
		{"saturday", "2026-11-21"},
		{"sunday", "2026-11-22"},
		{"3 weeks ago", "2026-11-02"},
		{"1 week ago", "2026-11-16"},
		{"a week ago", "2026-11-16"},
		{"3 days ago", "2026-11-20"},
		{"0 days ago", "2026-11-23"},
		{"2 months ago", "2026-09-23"},
		{"1 year ago", "2025-11-23"},
		{"in 3 weeks", "2026-12-14"},
		{"In  1  Month", "2026-12-23"},
		{"in a month", "2026-12-23"},
		{"+14d", "2026-12-07"},
		{"+ 14 days", "2026-12-07"},
		{"-3d", "2026-11-20"},
		{"+2w", "2026-12-07"},
		{"+1m", "2026-12-23"},
		{"+3m", "2027-02-23"},
		{"-1y", "2025-11-23"},
		{"end of month", "2026-11-30"},
		{"End Of Month", "2026-11-30"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, err := calendar.Parse(tt.text, monday())
			if err != nil || got != iso(tt.want) {
				t.Errorf("got %v, %v, want %s", got, err, tt.want)
			}
		})
	}
}

func TestParseWeekdayIsTodayOrTheLastOne(t *testing.T) {
	for i := range 7 {
		today := monday().AddDays(i)
		for back := range 7 {
			want := today.AddDays(-back)
			got, err := calendar.Parse(want.Weekday().String(), today)
			if err != nil || got != want {
				t.Errorf("%s on a %s: got %v, %v, want %v", want.Weekday(), today.Weekday(), got, err, want)
			}
		}
	}
}

func TestParseClipsMonths(t *testing.T) {
	got, err := calendar.Parse("3 months ago", iso("2026-05-31"))
	if err != nil || got != iso("2026-02-28") {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestParseRefuses(t *testing.T) {
	const noForm = "it is not in a form known here"
	const dayFirst = "dates are written day first, the month after the day"
	tests := []struct{ name, text, why string }{
		{"nothing", "", "it is empty"},
		{"spaces", " \t", "it is empty"},
		{"month first", "11/25/2026", "there is no month 25; dates are written day first, so 25 November is 25/11/2026"},
		{"month first, dashes", "11-25-2026", "there is no month 25; dates are written day first, so 25 November is 25/11/2026"},
		{"no day either way", "2/31/2026", "there is no month 31"},
		{"month first, by name", "Nov 3 2026", dayFirst},
		{"month first, comma", "November 3, 2026", dayFirst},
		{"month first, hyphens", "Nov-3-2026", dayFirst},
		{"two digits", "3/11/26", "the year needs all four digits"},
		{"two digits, by name", "3 Nov 26", "the year needs all four digits"},
		{"two digits, hyphens", "03-Nov-26", "the year needs all four digits"},
		{"two digits, year first", "26-11-03", "the year needs all four digits"},
		{"three digits", "3/11/226", "the year needs all four digits"},
		{"no year", "3 Nov", "the year is not there"},
		{"no year, figures", "3/11", "the year is not there"},
		{"no year, weekday", "Thu 3 Dec", "the year is not there"},
		{"year first, slashes", "2026/11/03", "with the year first, month and day have two digits each and hyphens between"},
		{"year first, no zero", "2026-11-3", "with the year first, month and day have two digits each and hyphens between"},
		{"30 February", "30/02/2026", "there is no day 30: February 2026 has 28 days"},
		{"31 February 2012", "31/02/2012", "there is no day 31: February 2012 has 29 days"},
		{"31 November", "31 Nov 2026", "there is no day 31: November 2026 has 30 days"},
		{"impossible ISO", "2026-02-30", "there is no day 30: February 2026 has 28 days"},
		{"month 13", "30/13/2026", "there is no month 13"},
		{"month 0", "3/0/2026", "there is no month 0"},
		{"day 0", "0/11/2026", "there is no day 0: November 2026 has 30 days"},
		{"before 1900", "3/11/1826", "the year 1826 lies outside 1900 to 2199"},
		{"wrong weekday", "Wed 3 Nov 2026", "3 Nov 2026 is a Tuesday, not a Wednesday"},
		{"wrong weekday, ISO", "Wed 2026-11-03", "3 Nov 2026 is a Tuesday, not a Wednesday"},
		{"mixed marks", "3/11-2026", noForm},
		{"figures apart", "3 11 2026", noForm},
		{"digits torn apart", "3/1 1/2026", noForm},
		{"long day", "003/11/2026", noForm},
		{"long day, by name", "003 Nov 2026", noForm},
		{"wrong ordinal", "3th Nov 2026", noForm},
		{"year first, by name", "2026 Nov 3", noForm},
		{"no such month", "3 Foo 2026", noForm},
		{"misspelt month", "3 Novmber 2026", noForm},
		{"month cut short", "3 No 2026", noForm},
		{"name too long", "3 Novembers 2026", noForm},
		{"not a month, no year", "3 bananas", noForm},
		{"not a month first", "Room 3 2026", noForm},
		{"weekday and number", "Tue 3", noForm},
		{"weekday and comma", "Tue,", noForm},
		{"next monday", "next monday", noForm},
		{"last monday", "last monday", noForm},
		{"bare number and unit", "14d", noForm},
		{"working days", "+5wd", noForm},
		{"no such unit", "3 moons ago", noForm},
		{"no ago", "3 weeks hence", noForm},
		{"not in", "on 3 weeks", noForm},
		{"three other words", "end of term", noForm},
		{"no such word", "soon", noForm},
		{"to be confirmed", "TBC", noForm},
		{"a question mark", "?", noForm},
		{"a phone number", "07700 900123", noForm},
		{"a spreadsheet's count of days", "46329", noForm},
		{"too many words", "a b c d e f g h i j", noForm},
		{"a time", "2026-11-03T10:00", noForm},
		{"Arabic digits", "٣/١١/٢٠٢٦", noForm},
		{"broken UTF-8", "3/11/2026\xff", noForm},
		{"past the end", "+9999y", "that day lies outside 1900 to 2199"},
		{"before the start", "9999 weeks ago", "that day lies outside 1900 to 2199"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := calendar.Parse(tt.text, monday())
			var fault *calendar.ParseError
			if !errors.As(err, &fault) || !got.IsZero() {
				t.Fatalf("got %v, %v", got, err)
			}
			if fault.Err.Error() != tt.why || fault.Read != tt.text {
				t.Errorf("%q: %v, want %s", fault.Read, fault.Err, tt.why)
			}
			if !errors.Is(err, fault.Err) {
				t.Error("the cause is not wrapped")
			}
		})
	}
}

func TestParseErrorText(t *testing.T) {
	_, err := calendar.Parse("11/25/2026", monday())
	const want = `cannot read "11/25/2026": there is no month 25; dates are written day first, ` +
		`so 25 November is 25/11/2026; forms that work: 2026-11-03, 3/11/2026 (day first), ` +
		`3 Nov 2026, today, yesterday, monday, 3 weeks ago, +14d or end of month`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

// A terminal escape, a mark that turns the writing direction and a very long
// cell must not reach the screen as they are.
func TestParseErrorIsSafeToPrint(t *testing.T) {
	_, err := calendar.Parse("\x1b[2J\u202e"+strings.Repeat("é", 5000), monday())
	want := `cannot read "\x1b[2J\u202e` + strings.Repeat("é", 35) + `…":`
	if err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v", err)
	}
}

// A spreadsheet's cell or a file is no place for a day counted from today.
func TestParseWithoutToday(t *testing.T) {
	none := calendar.Date{}
	if got, err := calendar.Parse("Tue 3 Nov 2026", none); err != nil || got != iso("2026-11-03") {
		t.Errorf("got %v, %v", got, err)
	}
	const forms = "forms that work: 2026-11-03, 3/11/2026 (day first) or 3 Nov 2026"
	for _, text := range []string{"today", "monday", "3 weeks ago", "in a week", "+14d", "-1m", "end of month"} {
		got, err := calendar.Parse(text, none)
		want := `cannot read "` + text + `": a day counted from today cannot be used here; ` + forms
		if err == nil || err.Error() != want || !got.IsZero() {
			t.Errorf("got %v, %v", got, err)
		}
	}
}

// The looks of a day that carry their year can be typed in again.
func TestParseReadsWhatIsPrinted(t *testing.T) {
	d := iso("2026-11-03")
	for _, text := range []string{d.String(), d.Medium(), d.Long(), strings.ToUpper(d.Long())} {
		if got, err := calendar.Parse(text, monday()); err != nil || got != d {
			t.Errorf("%q: got %v, %v", text, got, err)
		}
	}
}
