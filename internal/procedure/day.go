package procedure

import (
	"fmt"

	"ypa/internal/calendar"
)

// Day is a day as a document states it: some name only a month.
type Day struct {
	Written string        // 2024-03-14, or 2020-05 where only the month is named
	Last    calendar.Date // the day, or the last day of the month
}

// IsZero reports whether no day is stated.
func (d Day) IsZero() bool { return d.Written == "" }

// String gives the day as written.
func (d Day) String() string { return d.Written }

// MarshalText gives the day as written.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.Written), nil }

// UnmarshalText reads a day (2024-03-14) or a month (2020-05), which ends on its
// last day.
func (d *Day) UnmarshalText(text []byte) error {
	written := string(text)
	if len(written) == len("2020-05") {
		first, err := calendar.ParseISO(written + "-01")
		if err != nil {
			return fmt.Errorf("%q is no month: write 2020-05 or 2020-05-31", written)
		}
		*d = Day{Written: written, Last: first.EndOfMonth()}
		return nil
	}
	day, err := calendar.ParseISO(written)
	if err != nil {
		return fmt.Errorf("%q is no day: write 2020-05-31, or 2020-05 where only the month is known", written)
	}
	*d = Day{Written: written, Last: day}
	return nil
}
