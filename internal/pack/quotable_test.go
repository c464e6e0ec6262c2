package pack_test

import (
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/pack"
)

// rows reads a CSV file of a pack, each row by the names of its columns.
func rows(t *testing.T, p *pack.Pack, name string) []map[string]string {
	t.Helper()
	for _, f := range p.Files {
		if f.Name != name {
			continue
		}
		all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(f.Data), "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var list []map[string]string
		for _, r := range all[1:] {
			row := map[string]string{}
			for i, cell := range r {
				row[all[0][i]] = cell
			}
			list = append(list, row)
		}
		return list
	}
	t.Fatalf("there is no %s", name)
	return nil
}

// inDetail counts in the details what a number that may be quoted counts over
// all: what somebody who wants to know more would take away from it.
func inDetail(t *testing.T, p *pack.Pack) map[string]int {
	t.Helper()
	n := map[string]int{}
	for _, r := range rows(t, p, "3-findings.csv") {
		switch r["state"] {
		case "overdue", "not on record":
			n["young_people_flagged"]++
		case "due soon":
			n["young_people_due_soon"]++
		case "cannot be told":
			n["young_people_cannot_tell"]++
		}
		switch r["since_last_visit"] {
		case "opened":
			n["young_people_opened"]++
		case "still open":
			n["young_people_still_open"]++
		case "closed":
			n["young_people_closed"]++
		}
	}
	for _, r := range rows(t, p, "3-events.csv") {
		if r["on"] >= "2026-08-20" {
			n["events"]++
			n["events_"+strings.ReplaceAll(r["on"][:7], "-", "_")]++
		}
	}
	for _, r := range rows(t, p, "3-reviews.csv") {
		if r["state"] == "held" {
			n["reviews_held"]++
		}
	}
	for _, r := range rows(t, p, "3-explained.csv") {
		if r["holds"] == "yes" {
			n["explained"]++
		}
	}
	n["told"], n["asked_of_authorities"] = len(rows(t, p, "3-told.csv")), len(rows(t, p, "3-asked-of-authorities.csv"))
	n["entries_written"] = len(rows(t, p, "3-entries.csv"))
	return n
}

// TestNothingIsLearntByTakingAway: whoever agreed and whatever happened, what is
// left of a number that may be quoted when the details are taken away is nothing,
// or is about all those together whose details stay out, and these are at least
// two. And no number is a part of another that concerns fewer of them.
func TestNothingIsLearntByTakingAway(t *testing.T) {
	from := calendar.MustISO("2026-08-20")
	rapid.Check(t, func(rt *rapid.T) {
		h := agreed(0)
		refs := []string{"RH-01", "RH-02", "RH-03", "RH-04", "RH-05", "RH-06", "RH-07"}
		out := 0
		concerned := map[string]map[string]bool{}
		for _, ref := range refs {
			if rapid.Bool().Draw(rt, ref+" agrees") {
				h.says(ref, own(care.ConsentYes))
			} else {
				out++
			}
			for i := range rapid.IntRange(0, 4).Draw(rt, ref+" events") {
				day := from.AddDays(rapid.IntRange(0, 98).Draw(rt, fmt.Sprintf("%s event %d", ref, i)))
				h.more[ref] = append(h.more[ref], care.New("", day, care.Event{Event: care.EventComplaint}))
			}
		}
		in := h.input(t, today, from)
		for _, p := range in.People {
			for _, e := range p.Record.Events() {
				if e.On.Before(from) {
					continue
				}
				month := fmt.Sprintf("events_%04d_%02d", e.On.Year(), e.On.Month())
				if concerned[month] == nil {
					concerned[month] = map[string]bool{}
				}
				concerned[month][p.Code] = true
			}
		}
		checkNumbers(t, rt, build(t, in), out, concerned)
	})
}

func checkNumbers(t *testing.T, rt *rapid.T, p *pack.Pack, out int, concerned map[string]map[string]bool) {
	t.Helper()
	details, seen, months := inDetail(t, p), map[string]bool{}, 0
	for _, r := range append(rows(t, p, "1-since-last-visit.csv"), rows(t, p, "2-the-home.csv")...) {
		id := r["measure"]
		if seen[id] {
			rt.Errorf("%s stands there twice", id)
		}
		seen[id] = true
		if r["young_people_counted"] == "" {
			continue // about the home
		}
		number, _ := strconv.Atoi(r["number"])
		counted, _ := strconv.Atoi(r["young_people_counted"])
		month := strings.HasPrefix(id, "events_")
		if month {
			months++
		}
		switch {
		case out == 1 && counted != 6, out != 1 && counted != 7:
			rt.Errorf("%d stay out, and %s counts %d", out, id, counted)
		case month && out > 1 && len(concerned[id]) < out:
			rt.Errorf("%d stay out, and %s concerns %d", out, id, len(concerned[id]))
		}
		if _, known := details[id]; known && out < 2 && number != details[id] {
			rt.Errorf("%d stays out, and %s is %d where the details say %d", out, id, number, details[id])
		} else if number < details[id] {
			rt.Errorf("%s is %d and the details say %d", id, number, details[id])
		}
	}
	if months != 0 && months != 4 {
		rt.Errorf("%d of 4 months stand there: the others can be worked out", months)
	}
}
