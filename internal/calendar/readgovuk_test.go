package calendar

import (
	"strings"
	"testing"
)

func TestReadGOVUKRefuses(t *testing.T) {
	division := func(years string) string {
		return `{"divisions":{"` + englandAndWales + `":{"title":"x",` + years + `}}}`
	}
	const good = `"2026":[{"date":"25/12/2026"}]`
	if h, err := readGOVUK([]byte(division(good)), englandAndWales); err != nil || h.IsWorkingDay(MustISO("2026-12-25")) {
		t.Fatalf("the cases below start from what is read: %v", err)
	}
	tests := []struct{ name, data, want string }{
		{"no JSON", "<html>", "bank holidays: invalid character"},
		{"other division", `{"divisions":{"scotland":{` + good + `}}}`, "there are none for " + englandAndWales},
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
			h, err := readGOVUK([]byte(tt.data), englandAndWales)
			if err == nil || !strings.Contains(err.Error(), tt.want) || h != nil {
				t.Errorf("got %v, %v, want %s", h, err, tt.want)
			}
		})
	}
}

// The file holds Scotland too. Its 30 November moves the deadline by a day, so
// reading the wrong division would show.
func TestScotlandDiffers(t *testing.T) {
	scotland, err := readGOVUK(govUK, "common.nations.scotland_slug")
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := scotland.AddWorkingDays(MustISO("2026-11-09"), 20); !ok || got != MustISO("2026-12-08") {
		t.Errorf("got %s, %t", got, ok)
	}
}
