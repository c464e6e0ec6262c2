package calendar

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// govUK is GOV.UK's list of bank holidays as it stands there, for all of the
// United Kingdom. See the package comment for its licence.
//
//go:embed bank-holidays.json
var govUK []byte

// englandAndWales is the division of the list that counts here. Scotland's has
// 2 January and 30 November, Northern Ireland's 17 March and 12 July.
const englandAndWales = "common.nations.england-and-wales_slug"

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
// part of the program. It takes about half a millisecond: call it once and
// hand the result on.
func EnglandAndWales() (*Holidays, error) { return readGOVUK(govUK, englandAndWales) }

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

// govUKFile is the part of GOV.UK's file that is needed. A division holds a
// list of days for each year, and two texts beside them.
type govUKFile struct {
	Divisions map[string]map[string]json.RawMessage `json:"divisions"`
}

type govUKDay struct {
	Date string `json:"date"` // 25/12/2026
}

func readGOVUK(data []byte, division string) (*Holidays, error) {
	var file govUKFile
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("bank holidays: %w", err)
	}
	var days []Date
	var years []int
	for key, raw := range file.Divisions[division] {
		year, err := strconv.Atoi(key)
		if err != nil {
			continue // the division's name
		}
		listed, err := readYear(raw, year)
		if err != nil {
			return nil, fmt.Errorf("bank holidays of %s in %s: %w", key, division, err)
		}
		years, days = append(years, year), append(days, listed...)
	}
	if len(years) == 0 {
		return nil, fmt.Errorf("bank holidays: there are none for %s", division)
	}
	first, last := slices.Min(years), slices.Max(years)
	if last-first+1 != len(years) {
		return nil, fmt.Errorf("bank holidays: a year between %d and %d is not there", first, last)
	}
	return newHolidays(days, civil(first, time.January, 1), civil(last, time.December, 31)), nil
}

func readYear(raw json.RawMessage, year int) ([]Date, error) {
	var listed []govUKDay
	if err := json.Unmarshal(raw, &listed); err != nil {
		return nil, err
	}
	if len(listed) == 0 {
		return nil, errors.New("the list is empty")
	}
	days := make([]Date, 0, len(listed))
	for _, l := range listed {
		d, err := Parse(l.Date, Date{})
		if err != nil {
			return nil, err
		}
		if d.Year() != year {
			return nil, fmt.Errorf("%s is a day of another year", d)
		}
		days = append(days, d)
	}
	return days, nil
}
