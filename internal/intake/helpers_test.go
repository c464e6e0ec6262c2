package intake

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// today is the day of every import in these tests.
func today() calendar.Date { return calendar.MustISO("2026-11-22") }

func day(iso string) calendar.Date { return calendar.MustISO(iso) }

// knownAuthority knows one authority on record and three that a procedure names.
func knownAuthority(name string) (id string, builtin, ok bool) {
	switch strings.ToLower(name) {
	case "city of york council", "cambridgeshire county council", "walsall council":
		return slug(name), true, true
	case "leeds city council":
		return slug(name), false, true
	}
	return "", false, false
}

// at is the day of the import with people on record.
func at(tb testing.TB, on calendar.Date, people ...*care.Record) Now {
	tb.Helper()
	work, err := calendar.EnglandAndWales()
	if err != nil {
		tb.Fatal(err)
	}
	now := Now{Today: on, Work: work, Known: knownAuthority, Existing: map[string]*care.Record{}}
	for _, p := range people {
		now.Existing[FoldRef(p.Subject.Ref)] = p
	}
	return now
}

// fold makes a record of entries, which it numbers.
func fold(ref string, on calendar.Date, entries ...care.Entry) *care.Record {
	for i := range entries {
		entries[i].Number = int64(i + 1)
	}
	return care.Fold(care.Subject{UID: "uid-" + ref, Type: care.YoungPerson, Ref: ref}, entries, on)
}

// mustRead reads a sheet that has to be readable.
func mustRead(tb testing.TB, name string, data []byte) *Sheet {
	tb.Helper()
	s, err := Read(name, data, Mapping{})
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// sample reads one of the project's samples.
func sample(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "samples", name))
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// table is a CSV file of headings and rows.
func table(rows ...string) []byte { return []byte(strings.Join(rows, "\n") + "\n") }

// book is a workbook that the function fills.
func book(tb testing.TB, fill func(f *excelize.File)) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer func() {
		if err := f.Close(); err != nil {
			tb.Error(err)
		}
	}()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// set puts a row into a workbook's sheet.
func set(tb testing.TB, f *excelize.File, tab, cell string, values ...any) {
	tb.Helper()
	if err := f.SetSheetRow(tab, cell, &values); err != nil {
		tb.Fatal(err)
	}
}

// golden compares with a file under testdata; UPDATE=1 rewrites it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// written is what a proposal and its faults say, in lines.
func written(p *Proposal, faults []Fault) string {
	var b strings.Builder
	for _, f := range faults {
		fmt.Fprintln(&b, f)
	}
	for _, a := range p.Authorities {
		fmt.Fprintf(&b, "authority %s %q builtin=%v rows=%v\n", a.ID, a.Name, a.Builtin, a.Rows)
	}
	for _, person := range p.People {
		fmt.Fprintf(&b, "%s new=%v left=%v\n", person.Ref, person.New, person.Left)
		for _, l := range person.Lines {
			fmt.Fprintf(&b, "  %s\n", l.Text)
		}
		for _, r := range person.Remarks {
			fmt.Fprintf(&b, "  ! %s\n", r)
		}
	}
	for _, r := range p.Remarks {
		fmt.Fprintln(&b, r)
	}
	return b.String()
}

// texts gives the words of the first person's lines.
func texts(p *Proposal) []string {
	var list []string
	for _, l := range p.People[0].Lines {
		list = append(list, l.Text)
	}
	return list
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
