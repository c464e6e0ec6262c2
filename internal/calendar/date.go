package calendar

import (
	"cmp"
	"fmt"
	"time"
)

// The years that a [Date] can lie in. They hold everyone a home cares for and
// the 75 years for which a case record is kept, and catch most slips of the
// keyboard.
const (
	minYear = 1900
	maxYear = 2199
)

const (
	secondsPerDay = 24 * 60 * 60
	monthsPerYear = 12
	daysPerWeek   = 7

	// dayZero is the day before 1 January 1900, in days since 1 January 1970.
	dayZero = -25568
	// lastDay is 31 December 2199 as a Date counts.
	lastDay = 109573
)

// Date is a civil day from 1 January 1900 to 31 December 2199. The zero value
// means "no date". Two Dates are the same day when they are ==.
//
// No date sorts before every date. Its year, month, day and weekday mean
// nothing, and what is counted from it is no date again.
type Date struct {
	n int32 // days; 1 is Monday 1 January 1900
}

// NewDate returns the day given by its parts. A day that does not exist, or
// lies before 1900 or after 2199, is an error.
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < minYear || year > maxYear {
		return Date{}, fmt.Errorf("the year %d lies outside %d to %d", year, minYear, maxYear)
	}
	if month < time.January || month > time.December {
		return Date{}, fmt.Errorf("there is no month %d", int(month))
	}
	if last := daysIn(year, month); day < 1 || day > last {
		return Date{}, fmt.Errorf("there is no day %d: %s %d has %d days", day, month, year, last)
	}
	return civil(year, month, day), nil
}

// OfTime returns the day that t falls on in London: the day of the law, of the
// home and of every deadline. It is no date before 1900 and after 2199.
func OfTime(t time.Time) Date {
	year, month, day := t.In(London()).Date()
	if year < minYear || year > maxYear {
		return Date{}
	}
	return civil(year, month, day)
}

// civil counts a day that is known to exist and to lie in range.
func civil(year int, month time.Month, day int) Date {
	unix := time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()
	return ofCount(unix/secondsPerDay - dayZero)
}

// ofCount returns the nth day, or no date where that lies out of range.
func ofCount(n int64) Date {
	if n < 1 || n > lastDay {
		return Date{}
	}
	return Date{n: int32(n)}
}

// daysIn returns how many days a month has.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.n == 0 }

// Equal reports whether d and o are the same day. It is ==, for those who
// compare by a method.
func (d Date) Equal(o Date) bool { return d == o }

// Compare returns -1, 0 or +1 as d is before, on or after o.
func (d Date) Compare(o Date) int { return cmp.Compare(d.n, o.n) }

// Before reports whether d is earlier than o.
func (d Date) Before(o Date) bool { return d.n < o.n }

// After reports whether d is later than o.
func (d Date) After(o Date) bool { return d.n > o.n }

// Time returns midnight in UTC at the start of d; the zero Time for no date.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Unix((int64(d.n)+dayZero)*secondsPerDay, 0).UTC()
}

// Year returns the year of d, 1900 to 2199.
func (d Date) Year() int { return d.Time().Year() }

// Month returns the month of d.
func (d Date) Month() time.Month { return d.Time().Month() }

// Day returns the day of the month, 1 to 31.
func (d Date) Day() int { return d.Time().Day() }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.n % daysPerWeek) }
