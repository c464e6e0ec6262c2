package intake

import (
	"bytes"
	"encoding/csv"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"ypa/internal/care"
	made "ypa/internal/sample"
)

// trackerCSV writes a tracker as plain CSV.
func trackerCSV(rows [][]TrackerCell) ([]byte, error) {
	var headings []string
	for _, c := range TrackerColumns() {
		headings = append(headings, c.Heading)
	}
	table := [][]string{headings}
	for _, row := range rows {
		var cells []string
		for i, c := range row {
			if TrackerColumns()[i].Day {
				c.Text = c.Day.String()
			}
			cells = append(cells, c.Text)
		}
		table = append(table, cells)
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	err := w.WriteAll(table)
	return b.Bytes(), err
}

// tracker writes everybody on record and settles it.
func tracker(tb testing.TB, now Now, names bool) ([][]TrackerCell, []Unheld) {
	tb.Helper()
	var rows [][]TrackerCell
	for _, key := range sortedKeys(now.Existing) {
		rows = append(rows, TrackerRow(now.Existing[key], now.Home, names))
	}
	left, err := SettleTracker(rows, "tracker.csv", trackerCSV, now)
	if err != nil {
		tb.Fatal(err)
	}
	return rows, left
}

// says is what a row holds, by heading.
func says(row []TrackerCell) map[string]string {
	held := map[string]string{}
	for i, c := range TrackerColumns() {
		if !row[i].Empty() {
			held[c.Heading] = row[i].Text + row[i].Day.String()
		}
	}
	return held
}

// unchanged fails where an import of a tracker finds anything new.
func unchanged(t interface {
	Helper()
	Fatalf(string, ...any)
}, now Now, rows [][]TrackerCell,
) {
	t.Helper()
	data, err := trackerCSV(rows)
	if err != nil {
		t.Fatalf("%v", err)
	}
	sheet, err := Read("tracker.csv", data, Mapping{})
	if err != nil {
		t.Fatalf("%v", err)
	}
	p, faults := Propose(sheet, now)
	if c := p.Counts(); len(faults) > 0 || c.Entries > 0 || c.Unchanged != len(now.Existing) || len(p.Absent) > 0 || len(p.Authorities) > 0 {
		t.Fatalf("faults %v, %+v, absent %v\n%s", faults, c, p.Absent, data)
	}
}

// Every heading of a tracker is one that an import reads as the field it is.
func TestTrackerHeadingsAreRead(t *testing.T) {
	data, err := trackerCSV([][]TrackerCell{make([]TrackerCell, len(TrackerColumns()))})
	if err != nil {
		t.Fatal(err)
	}
	sheet := mustRead(t, "tracker.csv", append(data, "A-1\n"...))
	fields := Fields()
	for i, c := range TrackerColumns() {
		if got := sheet.Columns[i]; got.Field != c.Field {
			t.Errorf("%q is read as %q, not %q", c.Heading, got.Field, c.Field)
		}
		fields = slices.DeleteFunc(fields, func(f Field) bool { return f == c.Field })
	}
	if want := []Field{fieldFirstName, fieldSurname, fieldLookedAfter, ignore}; !slices.Equal(fields, want) {
		t.Errorf("fields without a column: %v, want %v: the name and the status say them", fields, want)
	}
	for _, s := range care.Vocabulary()["status"].Words {
		if got, ok := statusOf(statusTitle(care.Status(s))); !ok || string(got) != s {
			t.Errorf("the status %s is written %q, which is read as %q", s, statusTitle(care.Status(s)), got)
		}
	}
}

// demo is the made-up home on its day.
func demo(tb testing.TB) Now {
	tb.Helper()
	var people []*care.Record
	for _, p := range made.Demo(today()).People {
		people = append(people, care.Fold(care.Subject{UID: "uid-" + p.Ref, Type: care.YoungPerson, Ref: p.Ref}, made.Number(p.Entries, "uid-"+p.Ref, 1), today()))
	}
	now := at(tb, today(), people...)
	now.Home.Authorities = map[string]care.AuthorityRecord{"york": {Name: "City of York Council"}, "cambridgeshire": {Name: "Cambridgeshire County Council"}, "walsall": {Name: "Walsall Council"}}
	now.Known = func(name string) (string, bool, bool) {
		for id, a := range now.Home.Authorities {
			if a.Name == name {
				return id, false, true
			}
		}
		return "", false, false
	}
	return now
}

func TestTrackerOfTheDemo(t *testing.T) {
	now := demo(t)
	for _, names := range []bool{true, false} {
		rows, left := tracker(t, now, names)
		if len(left) > 0 {
			t.Errorf("left out: %v", left)
		}
		unchanged(t, now, rows)
	}
}

// Without names nobody is named, and nothing as personal is given.
func TestTrackerWithoutNames(t *testing.T) {
	rows, _ := tracker(t, demo(t), false)
	for _, row := range rows {
		for _, heading := range []string{"Name", "Known as", "IRO", "Advocate / service", "IV name", "Social worker", "Notes", "YP's view of IV", "DOB", "IRO Tel", "IRO Email", "Advocate tel", "IV tel", "SW tel", "SW email", "Authority ref"} {
			if text, there := says(row)[heading]; there {
				t.Errorf("%s holds %q", heading, text)
			}
		}
	}
}

// Whatever is on record: a tracker of it changes nothing when it is imported.
func TestTrackerChangesNothing(t *testing.T) {
	whole := 0
	rapid.Check(t, func(rt *rapid.T) {
		on := day("2026-11-22")
		log := []care.Entry{care.New("", on.AddDays(-400), care.Identity{Ref: "A-1", Name: rapid.SampledFrom([]string{"Ana Bell", "None", "Yes", "07700 900111"}).Draw(rt, "name")})}
		for range rapid.IntRange(0, 12).Draw(rt, "commands") {
			log = append(log, drawEntry(rt, on))
		}
		now := recordedAt(t, on, log)
		rows, left := tracker(t, now, rapid.Bool().Draw(rt, "names"))
		unchanged(rt, now, rows)
		if len(left) == 0 {
			whole++
		}
	})
	if whole == 0 {
		t.Error("something was left out of every tracker")
	}
}
