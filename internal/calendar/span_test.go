package calendar_test

import (
	"encoding/json"
	"errors"
	"math"
	"slices"
	"testing"

	"ypa/internal/calendar"
)

func span(n int, u calendar.Unit) calendar.Span { return calendar.Span{N: n, Unit: u} }

func TestParseSpan(t *testing.T) {
	tests := []struct {
		text string
		want calendar.Span
		back string // as String writes it
	}{
		{"20 working days", span(20, calendar.WorkingDays), "20 working days"},
		{"1 working day", span(1, calendar.WorkingDays), "1 working day"},
		{"5wd", span(5, calendar.WorkingDays), "5 working days"},
		{"3 months", span(3, calendar.Months), "3 months"},
		{"1 month", span(1, calendar.Months), "1 month"},
		{"1m", span(1, calendar.Months), "1 month"},
		{"28 days", span(28, calendar.Days), "28 days"},
		{"7 DAYS", span(7, calendar.Days), "7 days"},
		{"30d", span(30, calendar.Days), "30 days"},
		{"1 day", span(1, calendar.Days), "1 day"},
		{"4w", span(4, calendar.Weeks), "4 weeks"},
		{" 1  week ", span(1, calendar.Weeks), "1 week"},
		{"2 years", span(2, calendar.Years), "2 years"},
		{"1y", span(1, calendar.Years), "1 year"},
		{"0 days", span(0, calendar.Days), "0 days"},
		{"9999 days", span(9999, calendar.Days), "9999 days"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, err := calendar.ParseSpan(tt.text)
			if err != nil || got != tt.want || got.String() != tt.back {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}

func TestParseSpanRefuses(t *testing.T) {
	const noSpan = "it is not a whole number, up to 9999, and a unit"
	for name, tt := range map[string]struct{ text, why string }{
		"nothing":         {"", "it is empty"},
		"spaces":          {"  ", "it is empty"},
		"no unit":         {"3", noSpan},
		"no number":       {"months", noSpan},
		"word for number": {"three months", noSpan},
		"minus":           {"-3 days", noSpan},
		"plus":            {"+3 days", noSpan},
		"half":            {"1.5 months", noSpan},
		"no such unit":    {"3 moons", noSpan},
		"working weeks":   {"3 working weeks", noSpan},
		"other days":      {"3 school days", noSpan},
		"two spans":       {"1 month 3 days", noSpan},
		"too long":        {"10000 days", noSpan},
		"a date":          {"2026-11-03", noSpan},
		"odd sign":        {"3 days!", noSpan},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := calendar.ParseSpan(tt.text)
			var fault *calendar.ParseError
			if !errors.As(err, &fault) || fault.Err.Error() != tt.why || !got.IsZero() {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
	_, err := calendar.ParseSpan("soon")
	const want = `cannot read "soon": ` + noSpan + `; forms that work: ` +
		`7 days, 20 working days, 4 weeks, 3 months, 1 year, 30d, 5wd, 4w, 1m or 1y`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestSpanFromAndBack(t *testing.T) {
	h := englandAndWales(t)
	tests := []struct {
		span            string
		day, from, back string
	}{
		{span: "28 days", day: "2026-11-09", from: "2026-12-07", back: "2026-10-12"},
		{span: "4 weeks", day: "2026-11-09", from: "2026-12-07", back: "2026-10-12"},
		{span: "20 working days", day: "2026-11-09", from: "2026-12-07", back: "2026-10-12"},
		{span: "5 working days", day: "2026-12-24", from: "2027-01-05", back: "2026-12-17"},
		{span: "3 months", day: "2025-11-30", from: "2026-02-28", back: "2025-08-30"},
		{span: "6 months", day: "2026-08-31", from: "2027-02-28", back: "2026-02-28"},
		{span: "1 year", day: "2024-02-29", from: "2025-02-28", back: "2023-02-28"},
		{span: "0 days", day: "2026-11-08", from: "2026-11-08", back: "2026-11-08"},
		{span: "0 working days", day: "2026-11-08", from: "2026-11-08", back: "2026-11-08"},
	}
	for _, tt := range tests {
		t.Run(tt.span, func(t *testing.T) {
			s, err := calendar.ParseSpan(tt.span)
			if err != nil {
				t.Fatal(err)
			}
			if got, ok := s.From(iso(tt.day), h); !ok || got != iso(tt.from) {
				t.Errorf("From: got %v, %t, want %s", got, ok, tt.from)
			}
			if got, ok := s.Back(iso(tt.day), h); !ok || got != iso(tt.back) {
				t.Errorf("Back: got %v, %t, want %s", got, ok, tt.back)
			}
		})
	}
}

func TestSpanCannotTell(t *testing.T) {
	h, day := englandAndWales(t), iso("2026-11-09")
	for name, tt := range map[string]struct {
		span calendar.Span
		day  calendar.Date
		h    *calendar.Holidays
	}{
		"no span":                  {calendar.Span{}, day, h},
		"no date":                  {span(3, calendar.Days), calendar.Date{}, h},
		"no date, working days":    {span(3, calendar.WorkingDays), calendar.Date{}, h},
		"no holidays":              {span(3, calendar.WorkingDays), day, nil},
		"unknown unit":             {span(3, calendar.Years+1), day, h},
		"no unit":                  {span(3, 0), day, h},
		"negative":                 {span(-3, calendar.Days), day, h},
		"too long":                 {span(10000, calendar.Days), day, h},
		"absurd":                   {span(math.MinInt, calendar.Weeks), day, h},
		"out of range":             {span(300, calendar.Years), day, h},
		"out of range, weeks":      {span(9999, calendar.Weeks), iso("2100-01-01"), h},
		"holidays not yet known":   {span(5, calendar.WorkingDays), iso("2028-12-28"), h},
		"holidays no longer known": {span(5, calendar.WorkingDays), iso("2010-12-28"), h},
	} {
		t.Run(name, func(t *testing.T) {
			if got, ok := tt.span.From(tt.day, tt.h); ok {
				t.Errorf("From says %s", got)
			}
		})
	}
	if got, ok := span(5, calendar.WorkingDays).Back(iso("2019-01-03"), h); ok {
		t.Errorf("Back into a year that is not known says %s", got)
	}
	if got, ok := span(200, calendar.Years).Back(day, h); ok {
		t.Errorf("Back before 1900 says %s", got)
	}
}

func TestShorter(t *testing.T) {
	ascending := [][]calendar.Span{
		{span(0, calendar.Days), span(0, calendar.Months)},
		{span(1, calendar.Days)},
		{span(1, calendar.WorkingDays)},
		{span(7, calendar.Days), span(1, calendar.Weeks), span(5, calendar.WorkingDays)},
		{span(10, calendar.Days)},
		{span(28, calendar.Days), span(4, calendar.Weeks), span(20, calendar.WorkingDays)},
		{span(30, calendar.Days)},
		{span(1, calendar.Months)},
		{span(31, calendar.Days)},
		{span(3, calendar.Months)},
		{span(6, calendar.Months)},
		{span(12, calendar.Months), span(1, calendar.Years)},
		{span(9999, calendar.Years)},
		{{}},
	}
	for i, row := range ascending {
		for j, other := range ascending {
			for _, a := range row {
				for _, b := range other {
					if got := a.Shorter(b); got != (i < j) {
						t.Errorf("%q shorter than %q: %t", a, b, got)
					}
				}
			}
		}
	}
}

func TestShorterOfUnknownUnit(t *testing.T) {
	if odd := span(3, calendar.Years+1); !odd.Shorter(span(1, calendar.Days)) {
		t.Error("a unit without a length must be taken as the strictest")
	}
}

func TestSpanJSON(t *testing.T) {
	type duty struct {
		Every calendar.Span  `json:"every"`
		Grace calendar.Span  `json:"grace,omitzero"`
		Also  *calendar.Span `json:"also,omitempty"`
	}
	for _, tt := range []struct {
		in   duty
		want string
	}{
		{duty{Every: span(1, calendar.Months)}, `{"every":"1 month"}`},
		{duty{Grace: span(0, calendar.Days)}, `{"every":"","grace":"0 days"}`},
	} {
		data, err := json.Marshal(tt.in)
		if err != nil || string(data) != tt.want {
			t.Errorf("got %s, %v, want %s", data, err, tt.want)
		}
		var out duty
		if err := json.Unmarshal(data, &out); err != nil || out != tt.in {
			t.Errorf("got %v back, %v", out, err)
		}
	}
	s := span(3, calendar.Weeks)
	if err := s.UnmarshalText([]byte("soon")); err == nil || s != span(3, calendar.Weeks) {
		t.Errorf("got %v, %v", s, err)
	}
	if err := s.UnmarshalText(nil); err != nil || !s.IsZero() {
		t.Errorf("empty text: got %v, %v", s, err)
	}
}

func TestSpanMarshalRefusesWhatCannotBeRead(t *testing.T) {
	for _, s := range []calendar.Span{
		span(-1, calendar.Days), span(10000, calendar.Days), span(3, 0), span(1, calendar.Years+1),
	} {
		if text, err := s.MarshalText(); err == nil {
			t.Errorf("wrote %q", text)
		}
	}
	_, err := span(3, 9).MarshalText()
	const want = `span "3 Unit(9)": the number must be 0 to 9999 and the unit a known one`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestUnitString(t *testing.T) {
	var got []string
	for u := calendar.Days; u <= calendar.Years; u++ {
		got = append(got, u.String())
	}
	if want := []string{"days", "working days", "weeks", "months", "years"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
