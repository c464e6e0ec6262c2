package calendar

// relative reads a day counted from today. The error is errNoForm where it
// isn't one.
func (s scanned) relative(today Date) (Date, error) {
	d, ok := s.fromToday(today)
	switch {
	case !ok:
		return Date{}, errNoForm
	case today.IsZero():
		return Date{}, errNoToday
	case d.IsZero():
		return Date{}, errTooFar
	}
	return d, nil
}

// fromToday is false where s does not say a day counted from today.
func (s scanned) fromToday(today Date) (Date, bool) {
	switch s.shape() {
	case "w":
		return dayNamed(s[0].text, today)
	case "+nw":
		return shift(today, s[1].n, s[2].text)
	case "-nw":
		return shift(today, -s[1].n, s[2].text)
	case "nww":
		if s[2].text == "ago" {
			return shift(today, -s[0].n, s[1].text)
		}
	case "wnw":
		if s[0].text == "in" {
			return shift(today, s[1].n, s[2].text)
		}
	case "www":
		return phrase(s[0].text, s[1].text, s[2].text, today)
	}
	return Date{}, false
}

// phrase reads three words.
func phrase(a, b, c string, today Date) (Date, bool) {
	switch {
	case a == "end" && b == "of" && c == "month":
		return today.EndOfMonth(), true
	case a == "a" && c == "ago":
		return shift(today, -1, b)
	case a == "in" && b == "a":
		return shift(today, 1, c)
	default:
		return Date{}, false
	}
}

// shift counts n units on from today, back where n is negative. Working days
// are not counted here: which days those are depends on the home's own list.
func shift(today Date, n int, unit string) (Date, bool) {
	u, ok := unitNamed(unit)
	if !ok || u == WorkingDays {
		return Date{}, false
	}
	var d Date
	if n < 0 {
		d, _ = Span{N: -n, Unit: u}.Back(today, nil)
	} else {
		d, _ = Span{N: n, Unit: u}.From(today, nil)
	}
	return d, true
}

// dayNamed reads a single word. A weekday is today or one of the six days
// before: records are about what has happened.
func dayNamed(text string, today Date) (Date, bool) {
	switch text {
	case "today":
		return today, true
	case "yesterday":
		return today.AddDays(-1), true
	case "tomorrow":
		return today.AddDays(1), true
	}
	w, ok := weekdayNamed(text)
	if !ok {
		return Date{}, false
	}
	back := (today.Weekday() - w + daysPerWeek) % daysPerWeek
	return today.AddDays(-int(back)), true
}
