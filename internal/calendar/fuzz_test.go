package calendar_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"ypa/internal/calendar"
)

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"2026-11-03", "3/11/2026", "3-11-2026", "3.11.2026", "11/25/2026", "3 Nov 2026", "3rd November 2026",
		"Tue 3 Nov 2026", "Wed, 3 Nov 2026", "03-Nov-26", "Nov 3, 2026", "2026-02-30", "31/02/2012", "3 Nov",
		"today", "yesterday", "tomorrow", "monday", "weds", "3 weeks ago", "a month ago", "in 3 weeks", "+14d", "-3d",
		"+9999y", "end of month", "next monday", "", " ", "\ufeff", "３/１１/２０２６", "\x1b[2J", "3/11/2026\xff",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		today := monday()
		d, err := calendar.Parse(text, today)
		if err != nil {
			checkParseError(t, text, d, err)
			return
		}
		if d.Before(iso("1900-01-01")) || d.After(iso("2199-12-31")) {
			t.Fatalf("%q is read as %s", text, d)
		}
		for _, again := range []string{d.String(), d.Long(), " " + text + "\t", strings.ToUpper(text)} {
			if got, err := calendar.Parse(again, today); err != nil || got != d {
				t.Fatalf("%q is read as %s, %q as %s, %v", text, d, again, got, err)
			}
		}
		// Whether a text is counted from today or not, and nothing else,
		// decides whether it moves with today.
		fixed, err := calendar.Parse(text, calendar.Date{})
		moved, errMoved := calendar.Parse(text, today.AddMonths(2))
		if errMoved == nil && (err == nil) != (moved == d) || err == nil && fixed != d {
			t.Fatalf("%q: %s today, %s two months on, %s without a today", text, d, moved, fixed)
		}
	})
}

func checkParseError(t *testing.T, text string, d calendar.Date, err error) {
	t.Helper()
	var fault *calendar.ParseError
	if !d.IsZero() || !errors.As(err, &fault) || fault.Err == nil || fault.Try == "" {
		t.Fatalf("%q: got %s, %v", text, d, err)
	}
	if message := err.Error(); !utf8.ValidString(message) || strings.ContainsAny(message, "\x1b\r\n\x00\u202e") || len(message) > 1000 {
		t.Fatalf("%q: the error cannot be printed as it is: %q", text, message)
	}
}

func FuzzReadExtraDays(f *testing.F) {
	for _, seed := range []string{
		"", "\ufeff# none\r\n", "2029-01-01 New Year\n30/3/2029\n", "Mon, 7 May 2029: early May\r\n",
		"31/02/2029\n3 Nov\n\n11/25/2029 x", "2029-01-01,x # y", "tomorrow", "\xff\xfe2\x000\x00", "\r\r\r", ";;,,::",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, file string) {
		days, err := calendar.ReadExtraDays(strings.NewReader(file), "extra.txt")
		lines := strings.Count(file, "\n") + 1
		if err != nil {
			message := err.Error()
			if days != nil || !strings.HasPrefix(message, "extra.txt:") || strings.Count(message, "\n")+1 > lines {
				t.Fatalf("%q: got %v, %v", file, days, err)
			}
			return
		}
		if len(days) > lines {
			t.Fatalf("%d days from %d lines", len(days), lines)
		}
		var written strings.Builder
		for _, d := range days {
			written.WriteString(d.Long() + " again\n")
		}
		again, err := calendar.ReadExtraDays(strings.NewReader(written.String()), "extra.txt")
		if err != nil || len(again) != len(days) {
			t.Fatalf("%q came back as %v, %v", written.String(), again, err)
		}
		for i, d := range days {
			if d.IsZero() || again[i] != d {
				t.Fatalf("day %d is %s, then %s", i, d, again[i])
			}
		}
	})
}

func FuzzParseSpan(f *testing.F) {
	for _, seed := range []string{
		"20 working days", "3 months", "28 days", "1 month", "7 days", "1m", "4w", "30d", "5wd", "1y", "0 days",
		"-3 days", "1.5 months", "10000 days", "", "three weeks", "1 working", "9999 years", "0001 d",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := calendar.ParseSpan(text)
		if err != nil {
			if !s.IsZero() {
				t.Fatalf("%q: got %q with %v", text, s, err)
			}
			checkParseError(t, text, calendar.Date{}, err)
			return
		}
		written, err := s.MarshalText()
		if err != nil || s.N < 0 || s.N > 9999 || s.IsZero() {
			t.Fatalf("%q is read as %q, %v", text, s, err)
		}
		var back calendar.Span
		if err := back.UnmarshalText(written); err != nil || back != s {
			t.Fatalf("%q is written as %q and read as %q, %v", text, written, back, err)
		}
	})
}
