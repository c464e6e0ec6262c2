package calendar

import "time"

// AddDays returns the day n days after d, or before it where n is negative. It
// is no date where that lies before 1900 or after 2199.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n > lastDay || n < -lastDay {
		return Date{}
	}
	return ofCount(int64(d.n) + int64(n))
}

// Sub returns how many days d lies after o, negative where it lies before.
// Between a day and no date it is 0: ask [Date.IsZero] first.
func (d Date) Sub(o Date) int {
	if d.IsZero() || o.IsZero() {
		return 0
	}
	return int(d.n - o.n)
}

// AddMonths returns the same day n months later, or earlier where n is
// negative; the last day of that month where it is shorter. So 31 August 2026
// and six months is 28 February 2027. It is no date where that lies before
// 1900 or after 2199.
//
// Months are clipped each time: going on month by month from the 31st does not
// come back to a 31st. Count from the first day instead.
func (d Date) AddMonths(n int) Date {
	const most = (maxYear - minYear + 1) * monthsPerYear
	if d.IsZero() || n > most || n < -most {
		return Date{}
	}
	year, month, day := d.Time().Date()
	months := year*monthsPerYear + int(month-time.January) + n
	year, month = months/monthsPerYear, time.January+time.Month(months%monthsPerYear)
	if year < minYear || year > maxYear {
		return Date{}
	}
	return civil(year, month, min(day, daysIn(year, month)))
}

// EndOfMonth returns the last day of d's month.
func (d Date) EndOfMonth() Date {
	if d.IsZero() {
		return Date{}
	}
	year, month, _ := d.Time().Date()
	return civil(year, month, daysIn(year, month))
}

// Age returns the age in whole years, on the given day, of someone born on d.
// It is negative before the birth, and 0 where either is no date.
//
// In England and Wales an age is reached at the start of the birthday (Family
// Law Reform Act 1969 s9(1)). Someone born on 29 February has it on 1 March in
// common years.
func (d Date) Age(on Date) int {
	if d.IsZero() || on.IsZero() {
		return 0
	}
	year, month, day := d.Time().Date()
	onYear, onMonth, onDay := on.Time().Date()
	age := onYear - year
	if onMonth < month || onMonth == month && onDay < day {
		age--
	}
	return age
}

// Birthday returns the day on which someone born on d reaches age n: the first
// day on which [Date.Age] is n. It is no date before 1900 and after 2199.
func (d Date) Birthday(n int) Date {
	const most = maxYear - minYear
	if d.IsZero() || n > most || n < -most {
		return Date{}
	}
	year, month, day := d.Time().Date()
	year += n
	if year < minYear || year > maxYear {
		return Date{}
	}
	if day > daysIn(year, month) { // 29 February in a common year
		month, day = time.March, 1
	}
	return civil(year, month, day)
}
