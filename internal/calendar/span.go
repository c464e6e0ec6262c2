package calendar

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Span is a length of time as a rule states it, "20 working days" or "6
// months". The zero Span is none. Zero days is a Span of its own: at once.
type Span struct {
	N    int // 0 to 9999
	Unit Unit
}

// maxSpan is the largest N. It has the digits that scan lets pass.
const maxSpan = 9999

const spanForms = "7 days, 20 working days, 4 weeks, 3 months, 1 year, 30d, 5wd, 4w, 1m or 1y"

var errNoSpan = errors.New("it is not a whole number, up to 9999, and a unit")

// ParseSpan reads a length of time: a whole number and days, working days,
// weeks, months or years, or their letters d, wd, w, m and y. Capitals and
// spaces don't matter. An error is a [*ParseError].
func ParseSpan(text string) (Span, error) {
	s, err := parseSpan(text)
	if err != nil {
		return Span{}, newParseError(text, err, spanForms)
	}
	return s, nil
}

func parseSpan(text string) (Span, error) {
	if strings.TrimSpace(text) == "" {
		return Span{}, errEmpty
	}
	s, _ := scan(text) // what cannot be scanned has no shape either
	switch s.shape() {
	case "nw":
		if u, ok := unitNamed(s[1].text); ok {
			return Span{N: s[0].n, Unit: u}, nil
		}
	case "nww":
		if s[1].text == "working" && (s[2].text == "day" || s[2].text == "days") {
			return Span{N: s[0].n, Unit: WorkingDays}, nil
		}
	}
	return Span{}, errNoSpan
}

// IsZero reports whether s is no span.
func (s Span) IsZero() bool { return s == Span{} }

// String returns "1 month", "20 working days", and "" for no span.
func (s Span) String() string {
	if s.IsZero() {
		return ""
	}
	unit := s.Unit.String()
	if s.N == 1 {
		unit = strings.TrimSuffix(unit, "s")
	}
	return strconv.Itoa(s.N) + " " + unit
}

// From returns the last day of a period of this length that begins with an
// event on d. It is false where the day cannot be told: there is no d or no
// span, the day lies out of range, or bank holidays are not known that far
// (see [Holidays.AddWorkingDays], whose earliest possible day is then
// returned). Only working days need h; for other units it may be nil.
func (s Span) From(d Date, h *Holidays) (Date, bool) { return s.move(d, h, 1) }

// Back returns the first day of a period of this length that ends with an
// event on d, and is false as [Span.From] is. Where months are clipped the two
// do not undo each other.
func (s Span) Back(d Date, h *Holidays) (Date, bool) { return s.move(d, h, -1) }

func (s Span) move(d Date, h *Holidays, sign int) (Date, bool) {
	if !s.valid() {
		return Date{}, false
	}
	n := sign * s.N
	switch s.Unit {
	case Days:
		d = d.AddDays(n)
	case WorkingDays:
		if h == nil {
			return Date{}, false
		}
		return h.AddWorkingDays(d, n)
	case Weeks:
		d = d.AddDays(n * daysPerWeek)
	case Months:
		d = d.AddMonths(n)
	case Years:
		d = d.AddMonths(n * monthsPerYear)
	}
	return d, !d.IsZero()
}

func (s Span) valid() bool {
	return s.N >= 0 && s.N <= maxSpan && s.Unit >= Days && s.Unit <= Years
}

// Shorter reports whether s is the stricter of two spans. It compares average
// lengths, for which neither day nor holidays are needed: five working days
// are as long as a week, a month is 30.4 days, a year is twelve months. Near
// the border it can be wrong for one day or another: 28 days is shorter than a
// month, though not from 1 February. No span sets no limit, so every span is
// shorter than none.
func (s Span) Shorter(o Span) bool {
	if s.IsZero() || o.IsZero() {
		return !s.IsZero()
	}
	return int64(s.N)*s.Unit.length() < int64(o.N)*o.Unit.length()
}

// MarshalText writes s as [Span.String] does. A Span that no text reads back,
// with a negative number or an unknown unit, is an error.
func (s Span) MarshalText() ([]byte, error) {
	if !s.IsZero() && !s.valid() {
		return nil, fmt.Errorf("span %q: the number must be 0 to %d and the unit a known one", s, maxSpan)
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads what [ParseSpan] reads; empty text is no span. An error
// leaves s as it was.
func (s *Span) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Span{}
		return nil
	}
	read, err := ParseSpan(string(text))
	if err != nil {
		return err
	}
	*s = read
	return nil
}
