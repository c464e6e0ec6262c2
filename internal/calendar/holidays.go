package calendar

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// englandAndWales are the bank holidays in England and Wales of whole years, one
// ISO day a line in order. They are taken from GOV.UK's list, bank-holidays.json, by
// this package's tests (UPDATE=1): reading that took a tenth of an audit's start. See
// the package comment for its licence.
//
//go:embed england-and-wales.txt
var englandAndWales string

// Holidays are the days from Monday to Friday that are not worked. They never
// change once made, so many may read them at once.
//
// Bank holidays are proclaimed a few years ahead, and single ones later: for a
// jubilee, a coronation, a funeral. So a deadline in working days is worked out
// when asked for and never stored, and no answer is given for years that are
// not in the data. The zero value knows no year.
type Holidays struct {
	days        []Date   // ascending, each once
	off         []uint64 // the same, one bit for each day since 1900
	from, until Date
}

func newHolidays(days []Date, from, until Date) *Holidays {
	slices.SortFunc(days, Date.Compare)
	h := &Holidays{days: slices.Compact(days), from: from, until: until}
	if len(h.days) > 0 {
		h.off = make([]uint64, h.days[len(h.days)-1].n/64+1)
	}
	for _, d := range h.days {
		h.off[d.n/64] |= 1 << (d.n % 64)
	}
	return h
}

// EnglandAndWales reads the list of bank holidays in England and Wales that is
// part of the program.
func EnglandAndWales() (*Holidays, error) { return readDays(englandAndWales) }

func readDays(list string) (*Holidays, error) {
	var days []Date
	for line := range strings.Lines(list) {
		d, err := ParseISO(strings.TrimSpace(line))
		if err != nil {
			return nil, fmt.Errorf("bank holidays: %w", err)
		}
		days = append(days, d)
	}
	if len(days) == 0 {
		return nil, errors.New("bank holidays: there are none")
	}
	from, until := days[0].Year(), days[len(days)-1].Year()
	return newHolidays(days, civil(from, time.January, 1), civil(until, time.December, 31)), nil
}

// With returns a copy in which the given days are not worked either. What years
// are known stays as it was.
func (h *Holidays) With(days ...Date) *Holidays {
	all := slices.DeleteFunc(slices.Concat(h.days, days), Date.IsZero)
	return newHolidays(all, h.from, h.until)
}

// KnownFrom returns 1 January of the first year in the data.
func (h *Holidays) KnownFrom() Date { return h.from }

// KnownUntil returns 31 December of the last year in the data.
func (h *Holidays) KnownUntil() Date { return h.until }

// Between returns the bank holidays and extra days that fell on a Monday to
// Friday after the one day and up to and including the other: those that a
// count of working days between the two left out.
func (h *Holidays) Between(after, until Date) []Date {
	var found []Date
	for _, d := range h.days {
		if d.After(after) && !d.After(until) && !d.weekend() {
			found = append(found, d)
		}
	}
	return found
}
