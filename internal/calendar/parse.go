package calendar

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// yearDigits is how many digits a year has: fewer leave the century to guess.
const yearDigits = 4

// The forms that errors offer.
const (
	absoluteForms = isoForm + ", 3/11/2026 (day first) or 3 Nov 2026"
	allForms      = isoForm + ", 3/11/2026 (day first), 3 Nov 2026, today, yesterday, monday, " +
		"3 weeks ago, +14d or end of month"
)

var (
	errEmpty      = errors.New("it is empty")
	errNoForm     = errors.New("it is not in a form known here")
	errNoToday    = errors.New("a day counted from today cannot be used here")
	errNoYear     = errors.New("the year is not there")
	errTwoDigits  = errors.New("the year needs all four digits")
	errMonthFirst = errors.New("dates are written day first, the month after the day")
	errYearFirst  = errors.New("with the year first, month and day have two digits each and hyphens between")
	errTooFar     = fmt.Errorf("that day lies outside %d to %d", minYear, maxYear)
)

// Parse reads a day as people write it:
//
//	2026-11-03            year first only so, with both zeros
//	3/11/2026             also with - or . between, always day first
//	3 Nov 2026            also 3 November 2026, 3rd Nov 2026, 3-Nov-2026
//	Tue 3 Nov 2026        before any of these; the weekday must agree
//	today, yesterday, tomorrow
//	monday, mon           today on a Monday, else the last one
//	3 weeks ago           days, weeks, months, years; also "a week ago"
//	in 3 weeks
//	+14d, -3d, +2w, +1m   d, w, m, y
//	end of month          the last day of today's month
//
// Capitals and spaces don't matter. The month never comes first, a year never
// has two digits, and what could be read in two ways is refused. Where today is
// no date, days counted from it are refused too. An error is a [*ParseError].
func Parse(text string, today Date) (Date, error) {
	if d, err := parseISO(text); err == nil {
		return d, nil
	}
	d, err := parseWritten(text, today)
	if err != nil {
		forms := allForms
		if today.IsZero() {
			forms = absoluteForms
		}
		return Date{}, newParseError(text, err, forms)
	}
	return d, nil
}

func parseWritten(text string, today Date) (Date, error) {
	if strings.TrimSpace(text) == "" {
		return Date{}, errEmpty
	}
	s, ok := scan(text)
	if !ok {
		return Date{}, errNoForm
	}
	d, err := s.absolute()
	if errors.Is(err, errNoForm) {
		return s.relative(today)
	}
	return d, err
}

// absolute reads a day with its year, and the weekday that may stand before it.
// The error is errNoForm where it isn't one.
func (s scanned) absolute() (Date, error) {
	if len(s) < 2 || s[0].kind != word {
		return s.dated()
	}
	want, ok := weekdayNamed(s[0].text)
	if !ok {
		return s.dated()
	}
	s = s[1:]
	if s[0].kind == ',' {
		s = s[1:]
	}
	d, err := s.dated()
	if err != nil {
		return Date{}, err
	}
	if d.Weekday() != want {
		return Date{}, fmt.Errorf("%s %d is a %s, not a %s", d.DayMonth(), d.Year(), d.Weekday(), want)
	}
	return d, nil
}

// dated reads day, month and year, in figures or with the month's name.
func (s scanned) dated() (Date, error) {
	switch s.shape() {
	case "n-n-n", "n/n/n", "n.n.n":
		if len(s[0].text) == yearDigits {
			return yearFirst(s)
		}
		return figures(s[0], s[2], s[4])
	case "nwn":
		return named(s[0], s[1], s[2])
	case "n-w-n":
		return named(s[0], s[2], s[4])
	case "nw,n":
		return named(s[0], s[1], s[3])
	case "nwwn":
		if s[1].text == ordinal(s[0].n) {
			return named(s[0], s[2], s[3])
		}
	case "n-n", "n/n", "n.n":
		return Date{}, errNoYear
	case "nw", "n-w":
		if _, ok := monthNamed(s[len(s)-1].text); ok {
			return Date{}, errNoYear
		}
	case "wnn", "wn,n", "w-n-n":
		if _, ok := monthNamed(s[0].text); ok {
			return Date{}, errMonthFirst
		}
	}
	return Date{}, errNoForm
}

// yearFirst reads 2026-11-03 that has spaces in or around it. Other marks and
// missing zeros are refused: nobody agrees on what 2026/3/11 is.
func yearFirst(s scanned) (Date, error) {
	year, month, day := s[0], s[2], s[4]
	if s[1].kind != '-' || len(month.text) != 2 || len(day.text) != 2 {
		return Date{}, errYearFirst
	}
	return NewDate(year.n, time.Month(month.n), day.n)
}

// figures reads 3/11/2026.
func figures(day, month, year token) (Date, error) {
	switch {
	case len(day.text) > 2 || len(month.text) > 2:
		return Date{}, errNoForm
	case len(year.text) != yearDigits:
		return Date{}, errTwoDigits
	case month.n > monthsPerYear && monthFirst(month.n, day.n, year.n):
		return Date{}, fmt.Errorf("there is no month %d; dates are written day first, so %d %s is %d/%d/%d",
			month.n, month.n, time.Month(day.n), month.n, day.n, year.n)
	}
	return NewDate(year.n, time.Month(month.n), day.n)
}

// monthFirst reports whether the figures would be a day with day and month
// changed over.
func monthFirst(day, month, year int) bool {
	_, err := NewDate(year, time.Month(month), day)
	return err == nil
}

// named reads 3 Nov 2026.
func named(day, month, year token) (Date, error) {
	m, ok := monthNamed(month.text)
	switch {
	case !ok || len(day.text) > 2:
		return Date{}, errNoForm
	case len(year.text) != yearDigits:
		return Date{}, errTwoDigits
	}
	return NewDate(year.n, m, day.n)
}
