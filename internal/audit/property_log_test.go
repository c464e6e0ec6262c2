package audit_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// What holds of the rules whatever way the log came about.

// homeFindings are what the rules about the home say on a day.
func (w *world) homeFindings(b books, asOf calendar.Date) []audit.Finding {
	a, _ := w.auditOf(b, asOf)
	return a.Home()
}

// everything is all that is said of a young person and of the home.
func (w *world) everything(tb testing.TB, b books, asOf calendar.Date) []audit.Finding {
	tb.Helper()
	return append(w.findings(tb, b, asOf), w.homeFindings(b, asOf)...)
}

// word is another entry of a chain.
func (w *world) word(of care.Entry, act care.Act, on calendar.Date) care.Entry {
	w.number++
	e := of
	e.Number, e.Change, e.Act, e.Corrects, e.On = w.number, w.number, act, of.Chain(), on
	return e
}

// chains are the first entries of the chains of one subject.
func chains(entries []care.Entry) []care.Entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e care.Entry) bool { return e.Corrects != 0 })
}

// TestWithdrawnIsNeverHadBeen: a chain that was withdrawn, however often it was
// corrected before, says nothing.
func TestWithdrawnIsNeverHadBeen(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rapid.Check(t, func(rt *rapid.T) {
		c, asOf := anyCase(rt), anyDay(rt, "as of")
		with, without := c.build(t), c.build(t)
		to, from := &with.person, &without.person
		if rapid.Bool().Draw(rt, "about the home") {
			to, from = &with.home, &without.home
		}
		gone := rapid.SampledFrom(*to).Draw(rt, "withdrawn")
		for range rapid.IntRange(0, 3).Draw(rt, "corrections") {
			*to = append(*to, with.word(gone, care.Corrected, anyDay(rt, "corrected to")))
		}
		*to = append(*to, with.word(gone, care.Withdrawn, gone.On))
		*from = slices.DeleteFunc(*from, func(e care.Entry) bool { return e.Number == gone.Number })
		if diff := cmp.Diff(without.everything(t, b, asOf), with.everything(t, b, asOf)); diff != "" {
			rt.Fatalf("%s, withdrawn, still counts:\n%s", show(gone), diff)
		}
	})
}

// stated draws a young person whose days are all said, and all different.
func stated(rt *rapid.T) *caseText {
	c := anyCase(rt)
	arrived, since := anyDay(rt, "arrival"), anyDay(rt, "since")
	c.who = "called Amara; born 2012-05-04; arrived " + arrived.String() + "; looked after since " + since.String()
	used := map[string]bool{arrived.String(): true, since.String(): true, "2020-01-01": true}
	var facts []string
	for _, line := range c.facts {
		day, rest := line[:10], regexp.MustCompile(` \((day assumed|imported)\)`).ReplaceAllString(line[10:], "")
		if !used[day] && !strings.Contains(rest, "who they are") { // of which the word recorded last counts
			facts = append(facts, day+rest)
		}
		used[day] = true
	}
	c.facts = facts
	return c
}

// TestOrderOfRecordingDoesNotMatter: what was said of stated days, without
// corrections, comes to the same in whatever order it was recorded.
func TestOrderOfRecordingDoesNotMatter(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	named := regexp.MustCompile(` --for \d+`)
	rapid.Check(t, func(rt *rapid.T) {
		c, asOf := stated(rt), anyDay(rt, "as of")
		one, other := c.build(t), c.build(t)
		to := rapid.Permutation(numbersOf(one)).Filter(func(to []int64) bool { return !crossed(one.person, to) }).Draw(rt, "order of recording")
		other.person, other.home = renumbered(t, other.person, to), renumbered(t, other.home, to)
		all, again := one.everything(t, b, asOf), other.everything(t, b, asOf)
		for _, list := range [][]audit.Finding{all, again} {
			for i := range list {
				for j, fix := range list[i].Fixes {
					list[i].Fixes[j] = named.ReplaceAllString(fix, "")
				}
			}
		}
		if diff := cmp.Diff(all, again); diff != "" {
			rt.Fatalf("the order of recording decides:\n%s", diff)
		}
	})
}

// crossed reports whether another order records an appointment before details
// that don't name theirs, as a spreadsheet's may not, and were recorded first, or the other way about. There it does matter: what
// was recorded before a visitor's appointment, dated back, is about the visitor
// before, whose number must not be given out as the new one's.
func crossed(entries []care.Entry, to []int64) bool {
	for _, a := range entries {
		for _, d := range entries {
			if a.Kind == "iv-appointed" && d.Kind == "iv-details" && (a.Number < d.Number) != (to[a.Number-1] < to[d.Number-1]) {
				return true
			}
		}
	}
	return false
}

// numbersOf are the numbers of all entries of a world.
func numbersOf(w *world) []int64 {
	list := make([]int64, w.number)
	for i := range list {
		list[i] = int64(i + 1)
	}
	return list
}

// renumbered gives each entry another number, and the entries that name it, too.
func renumbered(tb testing.TB, entries []care.Entry, to []int64) []care.Entry {
	tb.Helper()
	var list []care.Entry
	for _, e := range entries {
		e.Number = to[e.Number-1]
		var body map[string]any
		if err := json.Unmarshal([]byte(e.Raw), &body); err != nil {
			tb.Fatal(err)
		}
		if named, ok := body["entry"].(float64); ok && named > 0 {
			body["entry"] = to[int64(named)-1]
			raw, err := json.Marshal(body)
			if err != nil {
				tb.Fatal(err)
			}
			e.Raw = string(raw)
		}
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b care.Entry) int { return int(a.Number - b.Number) })
	return list
}

// TestAnythingGoes: no sequence of valid entries, corrections, withdrawals and
// erasures brings the audit down, and every rule has its finding.
func TestAnythingGoes(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rules := audit.Catalogue()
	rapid.Check(t, func(rt *rapid.T) {
		w := anyCase(rt).build(t)
		for _, list := range []*[]care.Entry{&w.person, &w.home, &w.authority} {
			w.upset(rt, list)
		}
		asOf := date(t, "2012-02-29").AddDays(rapid.IntRange(0, 10000).Draw(rt, "any as of"))
		r := w.report(t, b, asOf)
		if diff := cmp.Diff(r.Findings, w.report(t, b, asOf).Findings); diff != "" {
			rt.Fatalf("the same log gives two answers:\n%s", diff)
		}
		if len(r.Lines) == 1 && len(r.Findings) != len(rules) {
			rt.Fatalf("%d findings of %d rules", len(r.Findings), len(rules))
		}
	})
}

// upset corrects, withdraws and erases entries at random.
func (w *world) upset(rt *rapid.T, list *[]care.Entry) {
	for range rapid.IntRange(0, 5).Draw(rt, "more words") {
		if len(*list) == 0 {
			return
		}
		e := w.word(rapid.SampledFrom(chains(*list)).Draw(rt, "of"), care.Corrected, anyDay(rt, "on"))
		switch rapid.IntRange(0, 3).Draw(rt, "act") {
		case 0:
			e.Act = care.Withdrawn
		case 1:
			e.Raw = ""
		default:
		}
		*list = append(*list, e)
	}
}

// TestAnotherYoungPersonsEntries: an entry about one changes no finding about
// another, but the note on IROs whose details differ.
func TestAnotherYoungPersonsEntries(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rapid.Check(t, func(rt *rapid.T) {
		c, beside, asOf := anyCase(rt), anyCase(rt), anyDay(rt, "as of")
		w := c.build(t)
		own := func() []audit.Finding {
			var list []audit.Finding
			for _, f := range w.report(t, b, asOf).Findings {
				if f.Person == refOfCases && f.Rule != "iro-details-differ" {
					f.Job = 0
					list = append(list, f)
				}
			}
			return list
		}
		alone := own()
		w.others = map[string][]care.Entry{"RH-02": beside.build(t).person}
		if diff := cmp.Diff(alone, own()); diff != "" {
			rt.Fatalf("somebody else's record changes a finding:\n%s", diff)
		}
	})
}
