package pack

import (
	"fmt"

	"ypa/internal/calendar"
)

// span is a part of the time that the pack covers.
type span struct{ from, until calendar.Date }

func (s span) holds(d calendar.Date) bool { return !d.Before(s.from) && !d.After(s.until) }

// id names the month of the span: 2026_11.
func (s span) id() string { return fmt.Sprintf("%04d_%02d", s.until.Year(), s.until.Month()) }

// String is the month, and which part of it.
func (s span) String() string {
	text := fmt.Sprintf("%s %d", s.until.Month(), s.until.Year())
	switch {
	case s.from.Day() > 1:
		return fmt.Sprintf("%s, from the %d", text, s.from.Day())
	case s.until != s.until.EndOfMonth():
		return fmt.Sprintf("%s, to the %d", text, s.until.Day())
	}
	return text
}

// whole is all the time that the pack covers.
func (b *build) whole() span { return span{b.From, b.Until} }

// spans are the months that it covers.
func (b *build) spans() []span {
	if b.From.IsZero() {
		return nil
	}
	var list []span
	for from := b.From; !from.After(b.Until); {
		end := from.EndOfMonth()
		if end.After(b.Until) {
			end = b.Until
		}
		list = append(list, span{from, end})
		from = end.AddDays(1)
	}
	return list
}
