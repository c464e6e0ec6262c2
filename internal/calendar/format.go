package calendar

import "strconv"

// nearMonths is how far a day may lie from today and still be written without
// its year. Below twelve, no day and month can be read as another year's.
const nearMonths = 11

// How many letters of the name of a weekday or month are written.
const (
	short = 3
	whole = len("Wednesday") // the longest of all
)

// look is one way of writing a day for people.
type look struct {
	weekday int // letters of its name; 0: without it
	month   int // letters of its name
	year    bool
}

// Short returns d without its year, as "Thu 3 Dec", and "" for no date.
func (d Date) Short() string { return d.text(look{weekday: short, month: short}) }

// Medium returns d as "Mon 9 Nov 2026", and "" for no date.
func (d Date) Medium() string { return d.text(look{weekday: short, month: short, year: true}) }

// Long returns d as "Monday 23 November 2026", and "" for no date.
func (d Date) Long() string { return d.text(look{weekday: whole, month: whole, year: true}) }

// DayMonth returns d as "3 Dec", and "" for no date.
func (d Date) DayMonth() string { return d.text(look{month: short}) }

// Near returns [Date.Short] where d lies within eleven months of today, before
// or after, and [Date.Medium] elsewhere, or where there is no today.
func (d Date) Near(today Date) string {
	if d.Before(today.AddMonths(-nearMonths)) || d.After(today.AddMonths(nearMonths)) {
		return d.Medium()
	}
	return d.Short()
}

func (d Date) text(l look) string {
	if d.IsZero() {
		return ""
	}
	var buf [len("Wednesday 30 September 2026")]byte
	b := buf[:0]
	year, month, day := d.Time().Date()
	if l.weekday > 0 {
		b = append(b, cut(d.Weekday().String(), l.weekday)...)
		b = append(b, ' ')
	}
	b = strconv.AppendInt(b, int64(day), 10)
	b = append(b, ' ')
	b = append(b, cut(month.String(), l.month)...)
	if l.year {
		b = append(b, ' ')
		b = strconv.AppendInt(b, int64(year), 10)
	}
	return string(b)
}

// cut returns the first letters of an English name.
func cut(name string, letters int) string { return name[:min(letters, len(name))] }
