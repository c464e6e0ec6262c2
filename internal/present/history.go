package present

import (
	"fmt"
	"io"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// lateAfter is how many days after its day an entry may be written before it is
// marked, in days: a setting, not law.
const lateAfter = 7

// HistoryInfo is what the history of one subject is made from.
type HistoryInfo struct {
	Head        Head
	Ref         string
	Name        string                  // shown with names only
	RecordsFrom calendar.Date           // what is of a day before is no late entry
	Entries     []care.Entry            // in the order of their numbers
	Describe    func(care.Entry) string // says in words what an entry says; it decides about names
}

// line is an entry with what became of it.
type historyLine struct {
	care.Entry
	what  string
	marks []string
	late  int // days after its day, where that is marked
}

type historyJSON struct {
	Number   int64         `json:"entry"`
	Act      care.Act      `json:"act"`
	Kind     care.Kind     `json:"kind"`
	On       calendar.Date `json:"on"`
	OnBasis  care.DayBasis `json:"on_basis"`
	Recorded calendar.Date `json:"recorded_on"`
	Author   string        `json:"author"`
	Command  string        `json:"command"`
	What     string        `json:"what"`
	SHA256   *string       `json:"sha256"` // of the file that left, of a pack of its SHA256SUMS; null: nothing left
	Corrects *int64        `json:"corrects"`
	Late     int           `json:"days_late"`
	Standing bool          `json:"standing"`
}

// History writes the entries about one subject, each with its day, who wrote it
// when, and what became of it: table, csv or json.
func History(w io.Writer, out Output, v HistoryInfo) error {
	title := v.Ref
	if out.Names {
		title = withName(v.Ref, v.Name)
	}
	l := listing{
		head: v.Head, title: title + ": " + care.Counted(len(v.Entries), "entry", "entries"), names: 2, high: anyHeight,
		empty: "Nothing is on record about " + v.Ref + ".",
		columns: []listColumn{
			{"Entry", "entry"}, {"Day", "on"}, {"What", "what"}, {"Remarks", "remarks"}, {"Written", "recorded_on"}, {"By", "author"},
		},
	}
	j := struct {
		listHead
		Ref     string        `json:"ref"`
		Name    *string       `json:"name"`
		Entries []historyJSON `json:"entries"`
	}{v.Head.json(), v.Ref, out.nameOrNull(v.Name), []historyJSON{}}
	standing := map[int64]bool{}
	for _, e := range care.Standing(v.Entries) {
		standing[e.Number] = true
	}
	for _, h := range v.lines() {
		written := calendar.OfTime(h.At)
		day := aDay(h.On, v.Head.AsOf)
		if h.Basis == care.Assumed {
			day.text = "day not said"
		}
		j.Entries = append(j.Entries, historyJSON{
			Number: h.Number, Act: h.Act, Kind: h.Kind, On: h.On, OnBasis: h.Basis, Recorded: written, Author: h.Author, Command: h.Command,
			What: h.what, SHA256: checksum(h.Entry), Corrects: corrects(h.Entry), Late: h.late, Standing: standing[h.Number],
		})
		l.rows = append(l.rows, []item{
			aNumber(int(h.Number)), day, same(h.what), same(strings.Join(h.marks, ", ")), aDay(written, v.Head.AsOf), same(h.Author),
		})
	}
	return l.write(w, out, ViewHistory, j)
}

// checksum is the whole checksum of what left the register; nil: the entry is of
// something else. Tables for people show its beginning.
func checksum(e care.Entry) *string {
	if e.Erased() || e.Act == care.Withdrawn {
		return nil
	}
	body, err := care.Decode(e.Kind, e.Raw)
	left, is := body.(care.Export)
	if err != nil || !is || left.SHA256 == "" {
		return nil
	}
	return &left.SHA256
}

func corrects(e care.Entry) *int64 {
	if e.Corrects == 0 {
		return nil
	}
	return &e.Corrects
}

// lines puts the entries into words and marks what was written late, corrected
// or withdrawn.
func (v *HistoryInfo) lines() []historyLine {
	next := map[int64]string{} // what became of an entry's word
	gone := map[int64]int64{}  // the word that a withdrawal takes back
	last := map[int64]int64{}  // the last word of each chain so far
	for _, e := range v.Entries {
		if before, ok := last[e.Chain()]; ok {
			next[before] = fmt.Sprintf("%s by %d", ended(e.Act), e.Number)
			gone[e.Number] = before
		}
		delete(last, e.Chain())
		if e.Act != care.Withdrawn {
			last[e.Chain()] = e.Number
		}
	}
	var lines []historyLine
	for _, e := range v.Entries {
		h := historyLine{Entry: e}
		if e.Act == care.Withdrawn && gone[e.Number] != 0 {
			e.Corrects = gone[e.Number]
		}
		h.what = v.words(e)
		h.late = v.late(e)
		if h.late > 0 {
			h.marks = append(h.marks, fmt.Sprintf("written %s after", days(h.late)))
		}
		if e.Act == care.Corrected {
			h.marks = append(h.marks, v.corrects(e))
		}
		if e.Imported() {
			h.marks = append(h.marks, "from a spreadsheet")
		}
		if mark := next[e.Number]; mark != "" {
			h.marks = append(h.marks, mark)
		}
		lines = append(lines, h)
	}
	return lines
}

// ended is what became of a word that a later entry of its chain took the place
// of.
func ended(a care.Act) string {
	if a == care.Withdrawn {
		return "withdrawn"
	}
	return "corrected"
}

// corrects says which entry a correction puts right, or brings back.
func (v *HistoryInfo) corrects(e care.Entry) string {
	if n := care.ChainOf(v.Entries, e.Number).Restores(e.Number); n != 0 {
		return fmt.Sprintf("brings back %d", n)
	}
	return fmt.Sprintf("corrects %d", e.Corrects)
}

// words says what an entry says. What was disposed of says
// nothing any more.
func (v *HistoryInfo) words(e care.Entry) string {
	if e.Erased() {
		return "content disposed of"
	}
	return v.Describe(e)
}

// late is by how many days an entry was written after the day that it
// describes, where that is more than seven. Imported entries are never late,
// nor are those of days before the records begin.
func (v *HistoryInfo) late(e care.Entry) int {
	if e.Imported() || e.Basis == care.Assumed || e.Act == care.Withdrawn || e.On.Before(v.RecordsFrom) {
		return 0
	}
	if n := calendar.OfTime(e.At).Sub(e.On); n > lateAfter {
		return n
	}
	return 0
}
