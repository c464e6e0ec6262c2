package calendar

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// divisionHere is the division of GOV.UK's list that counts here. Scotland's has
// 2 January and 30 November, Northern Ireland's 17 March and 12 July.
const divisionHere = "common.nations.england-and-wales_slug"

// TestEnglandAndWales holds the list that ships to GOV.UK's own, as it stands there.
func TestEnglandAndWales(t *testing.T) {
	want, err := readGOVUK(listOfGOVUK(t), divisionHere)
	if err != nil {
		t.Fatal(err)
	}
	var list strings.Builder
	for _, d := range want.days {
		list.WriteString(d.String() + "\n")
	}
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile("england-and-wales.txt", []byte(list.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := os.ReadFile("england-and-wales.txt"); err != nil || string(data) != list.String() {
		t.Errorf("england-and-wales.txt is not GOV.UK's list: run UPDATE=1 go test ./internal/calendar: %v", err)
	}
	got, err := EnglandAndWales()
	if err != nil || got.from != want.from || got.until != want.until || !slices.Equal(got.off, want.off) {
		t.Errorf("the list from %s to %s, GOV.UK's from %s to %s: %v", got.from, got.until, want.from, want.until, err)
	}
}

func TestReadDaysRefuses(t *testing.T) {
	for list, want := range map[string]string{"": "there are none", "2026-02-30\n": "2026-02-30"} {
		if h, err := readDays(list); err == nil || !strings.Contains(err.Error(), want) || h != nil {
			t.Errorf("%q: %v, %v", list, h, err)
		}
	}
}

func listOfGOVUK(tb testing.TB) []byte {
	tb.Helper()
	data, err := os.ReadFile("bank-holidays.json")
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

func TestReadGOVUKRefuses(t *testing.T) {
	division := func(years string) string {
		return `{"divisions":{"` + divisionHere + `":{"title":"x",` + years + `}}}`
	}
	const good = `"2026":[{"date":"25/12/2026"}]`
	if h, err := readGOVUK([]byte(division(good)), divisionHere); err != nil || h.IsWorkingDay(MustISO("2026-12-25")) {
		t.Fatalf("the cases below start from what is read: %v", err)
	}
	tests := []struct{ name, data, want string }{
		{"no JSON", "<html>", "bank holidays: invalid character"},
		{"other division", `{"divisions":{"scotland":{` + good + `}}}`, "there are none for " + divisionHere},
		{"no years", division(`"slug":"y"`), "there are none for"},
		{"a year is no list", division(`"2026":"soon"`), "bank holidays of 2026 in"},
		{"an empty year", division(good + `,"2027":[]`), "the list is empty"},
		{"a year left out", division(good + `,"2028":[{"date":"25/12/2028"}]`), "a year between 2026 and 2028 is not there"},
		{"no day", division(`"2026":[{"date":"31/11/2026"}]`), "there is no day 31: November 2026"},
		{"day left out", division(`"2026":[{"title":"Christmas"}]`), "it is empty"},
		{"day of another year", division(`"2026":[{"date":"25/12/2027"}]`), "2027-12-25 is a day of another year"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h, err := readGOVUK([]byte(tt.data), divisionHere)
			if err == nil || !strings.Contains(err.Error(), tt.want) || h != nil {
				t.Errorf("got %v, %v, want %s", h, err, tt.want)
			}
		})
	}
}

// The file holds Scotland too. Its 30 November moves the deadline by a day, so
// reading the wrong division would show.
func TestScotlandDiffers(t *testing.T) {
	scotland, err := readGOVUK(listOfGOVUK(t), "common.nations.scotland_slug")
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := scotland.AddWorkingDays(MustISO("2026-11-09"), 20); !ok || got != MustISO("2026-12-08") {
		t.Errorf("got %s, %t", got, ok)
	}
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
