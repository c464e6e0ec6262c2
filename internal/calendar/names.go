package calendar

import (
	"strings"
	"time"
)

// monthNamed reads the name of a month, whole or its first letters, three or
// more: nov, sept, november. The text is in lower case.
func monthNamed(text string) (time.Month, bool) {
	for m := time.January; m <= time.December; m++ {
		if begins(m.String(), text) {
			return m, true
		}
	}
	return 0, false
}

// weekdayNamed reads the name of a weekday in the same way: mon, thurs, monday.
func weekdayNamed(text string) (time.Weekday, bool) {
	if text == "weds" { // common, though not how the name begins
		return time.Wednesday, true
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if begins(d.String(), text) {
			return d, true
		}
	}
	return 0, false
}

// begins reports whether text is the name or its first letters, three or more,
// whatever the case.
func begins(name, text string) bool {
	return short <= len(text) && len(text) <= len(name) && strings.EqualFold(name[:len(text)], text)
}

// ordinal returns what follows a day of the month: 1st, 2nd, 3rd, 11th.
func ordinal(n int) string {
	if n/10 == 1 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	default:
		return "th"
	}
}

// unitNamed reads the name of a unit, or its letters, in lower case.
func unitNamed(text string) (Unit, bool) {
	switch text {
	case "d", "day", "days":
		return Days, true
	case "wd":
		return WorkingDays, true
	case "w", "week", "weeks":
		return Weeks, true
	case "m", "month", "months":
		return Months, true
	case "y", "year", "years":
		return Years, true
	default:
		return 0, false
	}
}
