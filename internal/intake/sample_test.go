package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

// What the home's tracker proposes, line by line, and what it stores.
func TestTheTracker(t *testing.T) {
	s := mustRead(t, "rowan-house-tracker.csv", sample(t, "rowan-house-tracker.csv"))
	p, faults := Propose(s, at(t, today()))
	golden(t, "tracker", strings.Join(s.Source(), "\n")+"\n"+written(p, faults)+stored(t, p))
	want := Counts{New: 8, Left: 1, Entries: 87, Assumed: 40}
	if got := p.Counts(); got != want {
		t.Errorf("counts %+v, want %+v", got, want)
	}
}

// stored gives the entries of a proposal as the register would keep them.
func stored(t *testing.T, p *Proposal) string {
	t.Helper()
	var b strings.Builder
	for _, person := range p.People {
		for _, e := range person.Entries() {
			raw, err := care.Encode(e.Body)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(&b, person.Ref, e.On, e.Basis, e.Kind, e.Command, string(raw))
		}
	}
	return b.String()
}

// The same list as CSV and as a workbook says the same.
func TestWorkbookAndCSVSayTheSame(t *testing.T) {
	asCSV, faults := Propose(mustRead(t, "a.csv", sample(t, "rowan-house-tracker.csv")), at(t, today()))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	sheet := mustRead(t, "a.xlsx", sample(t, "rowan-house-tracker.xlsx"))
	asXLSX, faults := Propose(sheet, at(t, today()))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if diff := cmp.Diff(stored(t, asCSV), stored(t, asXLSX)); diff != "" {
		t.Errorf("CSV and XLSX differ:\n%s", diff)
	}
	want := []string{"XLSX", `sheet "YP tracker"`, `not read: sheet "Old (2024)"`, "headings in row 3"}
	if diff := cmp.Diff(want, sheet.Source()); diff != "" {
		t.Error(diff)
	}
}

// LibreOffice keeps the same list with other names, styles and texts.
func TestLibreOfficeSaysTheSame(t *testing.T) {
	want, faults := Propose(mustRead(t, "a.xlsx", sample(t, "rowan-house-tracker.xlsx")), at(t, today()))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	data, err := os.ReadFile(filepath.Join("testdata", "libreoffice.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	got, faults := Propose(mustRead(t, "a.xlsx", data), at(t, today()))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if diff := cmp.Diff(stored(t, want), stored(t, got)); diff != "" {
		t.Errorf("saved by LibreOffice it differs:\n%s", diff)
	}
}

// Every fault that the sample lists is found, in one go, and nothing is
// proposed.
func TestTheBadRows(t *testing.T) {
	p, faults := Propose(mustRead(t, "bad-rows.csv", sample(t, "bad-rows.csv")), at(t, today()))
	golden(t, "bad-rows", written(p, faults))
	for _, want := range []struct{ what, row, column, read, want string }{
		{"an impossible date", "2", "C (DOB)", "31/02/2012", "February 2012 has 29 days"},
		{"a two-digit year", "3", "C (DOB)", "03/04/12", "all four digits"},
		{"a missing name", "4", "B (Name)", "", "a name is needed"},
		{"an unknown status", "5", "E (Legal Status)", "Fostered-ish", "care leaver"},
		{"a birth in the future", "6", "C (DOB)", "03/04/2032", "is the year right"},
		{"a reference used twice", "7", "A (Young Person)", "BX-01", "row 2"},
		{"a formula as a name", "8", "B (Name)", "=HYPERLINK", "formula"},
		{"a telephone number for a name", "8", "H (IRO)", "+44 7700 900123", "telephone number"},
		{"an e-mail that is none", "8", "J (IRO Email)", "not-an-email", "name@example.org"},
		{"a terminal escape", "9", "B (Name)", `\x1b`, "U+001B"},
		{"a status from the future", "9", "F (Since)", "01/03/2027", "still to come"},
		{"an unknown authority", "9", "G (Placing Authority)", "Atlantis Council", "ypa authority add atlantis"},
		{"words for a telephone number", "9", "I (IRO Tel)", "ring the office", "020 7946 0123"},
		{"admitted before birth", "10", "D (Date admitted)", "01/02/2011", "before the birth"},
		{"a short row", "10", "L (Advocate tel)", "11 cells", "12 cells"},
	} {
		t.Run(want.what, func(t *testing.T) {
			for _, f := range faults {
				if fmt.Sprint(f.Row) == want.row && f.Column.String() == "column "+want.column &&
					strings.Contains(f.Read, want.read) && strings.Contains(f.Want, want.want) {
					return
				}
			}
			t.Errorf("no such fault among\n%s", written(p, faults))
		})
	}
	if len(faults) != 15 || len(p.People) != 0 {
		t.Errorf("%d faults and %d people, want 15 and none", len(faults), len(p.People))
	}
}

// No fault holds the name of a young person.
func TestFaultsHoldNoName(t *testing.T) {
	data := table("Ref,First name,Surname,Known as",
		"A-1,Ana\u202e,Bell 0123456789,Annie\x07", "A-2,@Ana,-Bell,"+strings.Repeat("Ana", 80), "A-3,|Ana,Bell 12345,Ana 0 0 0 0 0 1")
	_, faults := Propose(mustRead(t, "a.csv", data), at(t, today()))
	if len(faults) != 9 {
		t.Errorf("%d faults, want 9", len(faults))
	}
	for _, f := range faults {
		if strings.Contains(f.String(), "Ana") || strings.Contains(f.String(), "Bell") || strings.Contains(f.String(), "Ann") {
			t.Errorf("a name is in %q", f)
		}
	}
}

func TestWindows1252(t *testing.T) {
	s := mustRead(t, "windows-1252.csv", sample(t, "windows-1252.csv"))
	if diff := cmp.Diff([]string{"CSV, Windows-1252, semicolons", "headings in row 1"}, s.Source()); diff != "" {
		t.Error(diff)
	}
	p, faults := Propose(s, at(t, today()))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	id, ok := p.People[0].Lines[0].Entry.Body.(care.Identity)
	if want := "Zoë D’Arcy"; !ok || id.Name != want {
		t.Errorf("name %q, want %q", id.Name, want)
	}
}
