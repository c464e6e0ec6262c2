package calendar_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ypa/internal/calendar"
)

// days draws from all days there are.
func days() *rapid.Generator[calendar.Date] { return daysBetween("1900-01-01", "2199-12-31") }

func daysBetween(first, last string) *rapid.Generator[calendar.Date] {
	most := iso(last).Sub(iso(first))
	return rapid.Custom(func(t *rapid.T) calendar.Date {
		return iso(first).AddDays(rapid.IntRange(0, most).Draw(t, "n"))
	})
}

func spans() *rapid.Generator[calendar.Span] {
	return rapid.Custom(func(t *rapid.T) calendar.Span {
		n := rapid.IntRange(0, 9999).Draw(t, "n")
		return span(n, rapid.SampledFrom([]calendar.Unit{
			calendar.Days, calendar.WorkingDays, calendar.Weeks, calendar.Months, calendar.Years,
		}).Draw(t, "unit"))
	})
}

func TestPropertyDaysAndTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := days().Draw(t, "a"), days().Draw(t, "b")
		n := b.Sub(a)
		if a.AddDays(n) != b || b.AddDays(-n) != a || a.Sub(b) != -n {
			t.Fatalf("%s and %s are %d days apart", a, b, n)
		}
		if a.Before(b) != (n > 0) || a.After(b) != (n < 0) || (a == b) != (n == 0) || a.Compare(b) != -b.Compare(a) {
			t.Fatalf("%s and %s are in no order", a, b)
		}
		if got := a.Time().AddDate(0, 0, n); got != b.Time() {
			t.Fatalf("%s and %d days is %s, for Go %v", a, n, b, got)
		}
		if a.Before(b) != (a.String() < b.String()) {
			t.Fatalf("%s and %s sort otherwise as texts", a, b)
		}
	})
}

func TestPropertyAddMonths(t *testing.T) {
	inside := daysBetween("1950-01-01", "2149-12-31")
	rapid.Check(t, func(t *rapid.T) {
		d, o := inside.Draw(t, "d"), inside.Draw(t, "o")
		n := rapid.IntRange(-500, 500).Draw(t, "months")
		got := d.AddMonths(n)
		months := (got.Year()-d.Year())*12 + int(got.Month()) - int(d.Month())
		if months != n {
			t.Fatalf("%s and %d months is %s, %d months on", d, n, got, months)
		}
		if got.Day() != min(d.Day(), got.EndOfMonth().Day()) {
			t.Fatalf("%s and %d months is %s: not the same day and not clipped", d, n, got)
		}
		if d.Compare(o)*got.Compare(o.AddMonths(n)) < 0 {
			t.Fatalf("%d months turn the order of %s and %s", n, d, o)
		}
		if next := d.AddMonths(n + 1); !next.After(got) {
			t.Fatalf("%s: %d months is %s, one more is %s", d, n, got, next)
		}
		if naive := d.Time().AddDate(0, n, 0); naive.Before(got.Time()) {
			t.Fatalf("%s and %d months is %s, later than Go's %v", d, n, got, naive)
		}
	})
}

func TestPropertyAge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		born := daysBetween("1900-01-01", "2090-12-31").Draw(t, "born")
		age := rapid.IntRange(0, 100).Draw(t, "age")
		birthday := born.Birthday(age)
		if born.Age(birthday) != age || age > 0 && born.Age(birthday.AddDays(-1)) != age-1 {
			t.Fatalf("born on %s, %d on %s", born, age, birthday)
		}
		if leap := born.Month() == time.February && born.Day() == 29; !leap && birthday != born.AddMonths(12*age) {
			t.Fatalf("born on %s, %d on %s", born, age, birthday)
		}
	})
}

func TestPropertyWorkingDays(t *testing.T) {
	h := englandAndWales(t).With(iso("2024-07-15"), iso("2027-05-04"))
	known := daysBetween("2019-06-01", "2028-06-01")
	rapid.Check(t, func(t *rapid.T) {
		d, o := known.Draw(t, "d"), known.Draw(t, "o")
		n := rapid.IntRange(1, 100).Draw(t, "n") * rapid.SampledFrom([]int{-1, 1}).Draw(t, "sign")
		got, ok := h.AddWorkingDays(d, n)
		if !ok || !h.IsWorkingDay(got) || got.Weekday() == time.Saturday || got.Weekday() == time.Sunday {
			t.Fatalf("%s and %d working days is %s, %t", d, n, got.Medium(), ok)
		}
		if len(h.Between(got.AddDays(-1), got)) != 0 {
			t.Fatalf("%s and %d working days is %s, a holiday", d, n, got)
		}
		if count, ok := h.WorkingDaysBetween(d, got); !ok || count != n {
			t.Fatalf("%s and %d working days is %s, counted back %d", d, n, got, count)
		}
		if other, _ := h.AddWorkingDays(o, n); d.Compare(o)*got.Compare(other) < 0 {
			t.Fatalf("%d working days turn the order of %s and %s", n, d, o)
		}
		if weekends, _ := new(calendar.Holidays).AddWorkingDays(d, n); got.Sub(d)*n < weekends.Sub(d)*n {
			t.Fatalf("%s and %d working days is %s, nearer than with weekends alone", d, n, got)
		}
	})
}

func TestPropertyParseWritten(t *testing.T) {
	forms := []func(calendar.Date) string{
		calendar.Date.String, calendar.Date.Medium, calendar.Date.Long,
		func(d calendar.Date) string { return fmt.Sprintf("%d/%d/%d", d.Day(), d.Month(), d.Year()) },
		func(d calendar.Date) string { return fmt.Sprintf("%02d-%02d-%d", d.Day(), d.Month(), d.Year()) },
		func(d calendar.Date) string { return fmt.Sprintf("%d.%d.%d", d.Day(), d.Month(), d.Year()) },
		func(d calendar.Date) string { return fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year()) },
		func(d calendar.Date) string { return fmt.Sprintf("%s %d", d.DayMonth(), d.Year()) },
		func(d calendar.Date) string { return d.Time().Format("02-Jan-2006") },
		func(d calendar.Date) string { return d.Time().Format("Mon, 2 January, 2006") },
	}
	dress := []func(string) string{
		strings.ToUpper, strings.ToLower, strings.TrimSpace,
		func(s string) string { return "\t " + strings.ReplaceAll(s, " ", "  ") + "\u00a0" },
		func(s string) string { return strings.ReplaceAll(s, "/", " / ") },
	}
	rapid.Check(t, func(t *rapid.T) {
		d, today := days().Draw(t, "d"), days().Draw(t, "today")
		text := rapid.SampledFrom(forms).Draw(t, "form")(d)
		text = rapid.SampledFrom(dress).Draw(t, "dress")(text)
		for _, today := range []calendar.Date{today, {}} {
			if got, err := calendar.Parse(text, today); err != nil || got != d {
				t.Fatalf("%q: got %v, %v, want %s", text, got, err, d)
			}
		}
	})
}

func TestPropertyParseCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := daysBetween("2000-01-01", "2100-12-31").Draw(t, "today")
		n := rapid.IntRange(-999, 999).Draw(t, "n")
		for _, want := range []struct {
			unit string
			day  calendar.Date
		}{
			{"day", today.AddDays(n)},
			{"week", today.AddDays(7 * n)},
			{"month", today.AddMonths(n)},
		} {
			long := fmt.Sprintf("in %d %ss", n, want.unit)
			if n < 0 {
				long = fmt.Sprintf("%d %ss ago", -n, want.unit)
			}
			for _, text := range []string{long, fmt.Sprintf("%+d%c", n, want.unit[0])} {
				if got, err := calendar.Parse(text, today); err != nil || got != want.day {
					t.Fatalf("%q on %s: got %v, %v, want %s", text, today, got, err, want.day)
				}
			}
		}
	})
}

// A day printed without its year is read by people as the one that is nearest
// to today, so that must be the right one.
func TestPropertyNearIsUnambiguous(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := daysBetween("1950-01-01", "2150-12-31").Draw(t, "today")
		d := today.AddDays(rapid.IntRange(-500, 500).Draw(t, "distance"))
		if d.Near(today) != d.Short() {
			return
		}
		for _, months := range []int{-12, 12} {
			if other := d.AddMonths(months); other.Near(today) == d.Near(today) {
				t.Fatalf("on %s both %s and %s are %q", today, d, other, d.Near(today))
			}
		}
	})
}

func TestPropertySpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := spans().Draw(t, "a"), spans().Draw(t, "b"), spans().Draw(t, "c")
		if got, err := calendar.ParseSpan(strings.ToUpper(a.String())); err != nil || got != a {
			t.Fatalf("%q came back as %q, %v", a, got, err)
		}
		if a.Shorter(a) || a.Shorter(b) && b.Shorter(a) {
			t.Fatalf("%q and %q are each shorter than the other", a, b)
		}
		if a.Shorter(b) && !a.Shorter(c) && !c.Shorter(b) {
			t.Fatalf("%q, %q and %q are in no order", a, b, c)
		}
		if longer := span(a.N+1, a.Unit); !a.Shorter(longer) {
			t.Fatalf("%q is not shorter than %q", a, longer)
		}
	})
}

// What the average lengths say holds for every day, wherever one length is a
// third longer than the other.
func TestPropertyShorterEndsEarlier(t *testing.T) {
	h := englandAndWales(t)
	rapid.Check(t, func(t *rapid.T) {
		d := daysBetween("2019-06-01", "2026-06-01").Draw(t, "d")
		a, b := spans().Draw(t, "a"), spans().Draw(t, "b")
		a.N, b.N = 20+a.N%80, 20+b.N%80
		endA, okA := a.From(d, h)
		endB, okB := b.From(d, h)
		apart := span(a.N*4, a.Unit).Shorter(span(b.N*3, b.Unit))
		if okA && okB && apart && !endA.Before(endB) {
			t.Fatalf("from %s %q ends on %s and %q on %s", d, a, endA, b, endB)
		}
	})
}
