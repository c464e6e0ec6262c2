package calendar

import "time"

// IsWorkingDay reports whether d is a Monday to Friday and no bank holiday or
// extra day. Outside the known years it goes by the weekday and the extra days
// alone. No date is no working day.
func (h *Holidays) IsWorkingDay(d Date) bool {
	if d.IsZero() || d.weekend() {
		return false
	}
	i := int(d.n / 64)
	return i >= len(h.off) || h.off[i]>>(d.n%64)&1 == 0
}

func (d Date) weekend() bool {
	w := d.Weekday()
	return w == time.Saturday || w == time.Sunday
}

// AddWorkingDays returns the nth working day after d, or before it where n is
// negative. The day of the event, d, is day 0 and need not be a working day.
//
// It is false where a day had to be counted whose year is not in the data. The
// day returned then takes account of the known holidays only, and the true one
// is that day or lies further off. It is false and no date where there is no d
// or the answer lies out of range.
func (h *Holidays) AddWorkingDays(d Date, n int) (Date, bool) {
	step := 1
	if n < 0 {
		step = -1
	}
	day := d
	for n != 0 && !day.IsZero() {
		day = day.AddDays(step)
		if h.IsWorkingDay(day) {
			n -= step
		}
	}
	if day.IsZero() {
		return Date{}, false
	}
	return day, h.knows(d, day)
}

// WorkingDaysBetween returns how many working days after a lead to b: those
// after a, up to and including b. Where b comes first they are counted from b
// to the day before a and are negative. [Holidays.AddWorkingDays] from a with
// the result gives b where b is a working day.
//
// It is false where a day had to be counted whose year is not in the data; the
// true number is then at most that far from 0. It is false and 0 where either
// is no date.
func (h *Holidays) WorkingDaysBetween(a, b Date) (int, bool) {
	if a.IsZero() || b.IsZero() {
		return 0, false
	}
	step := 1
	if b.Before(a) {
		step = -1
	}
	n := 0
	for day := a; day != b; {
		day = day.AddDays(step)
		if h.IsWorkingDay(day) {
			n += step
		}
	}
	return n, h.knows(a, b)
}

// knows reports whether the data have every day from a, which does not count,
// to b, which does.
func (h *Holidays) knows(a, b Date) bool {
	if a == b {
		return true
	}
	first, last := a.AddDays(1), b
	if b.Before(a) {
		first, last = b, a.AddDays(-1)
	}
	return !h.from.IsZero() && !first.Before(h.from) && !last.After(h.until)
}
