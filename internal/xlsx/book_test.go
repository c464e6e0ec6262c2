package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// table is a sheet of cells that are there.
func table(name string, columns []Column, cells [][]Cell) Sheet {
	return Sheet{
		Name: name, Title: name, Columns: columns, Length: len(cells), Across: 1,
		Row: func(n int) Row { return Row{Cells: cells[n]} },
	}
}

func written(t interface{ Fatal(args ...any) }, b *Book) []byte {
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestParts keeps every part of a workbook as it was found good: it was held against
// the schema, and opened by several programs (docs/decisions/0035).
func TestParts(t *testing.T) {
	columns := []Column{
		{Heading: "Text", Width: 20},
		{Heading: "Day", Look: LookDay, Width: 11},
		{Heading: "Number", Look: LookNumber, Width: 10},
		{Heading: "Long", Wrapped: true, Width: 60},
	}
	full := table("1-full", columns, [][]Cell{
		{Text("same"), Number(46353), Number(-12), Text("two\nlines ")},
		{Text("same"), {}, {}, Text("=1+1 & <b>")},
		{},
	})
	full.Title, full.Across = "Rowan & House", 2
	given := full.Row
	full.Row = func(n int) Row { return Row{Height: 30 * n, Cells: given(n).Cells} }
	book := &Book{Title: "Rowan & House", Creator: "ypa", Language: "en-GB", Day: "2026-11-26", Sheets: []Sheet{full, {Name: "2-empty"}}}

	archive := opened(t, written(t, book))
	var got strings.Builder
	for _, f := range archive.File {
		fmt.Fprintf(&got, "-- %s --\n%s\n", f.Name, strings.ReplaceAll(content(t, f), "><", ">\n<"))
		if f.Modified.Year() > 1980 {
			t.Errorf("%s has the time %s", f.Name, f.Modified)
		}
	}
	const golden = "testdata/parts.golden"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
}

func opened(t *testing.T, data []byte) *zip.Reader {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

func content(t *testing.T, f *zip.File) string {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// anyText draws what is hard to keep: controls, escapes and what looks like them,
// formulas, spaces at the ends, very long ones.
func anyText(t *rapid.T, label string) string {
	piece := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"_x000D_", "_x005F_", "_x0041_", "_xD83D_", "_x", "_", "x0041_", "\r\n", "\r", "\n", "\t", "\x00", "\x1b[1m", "\ufffe", "\uffff", "\ufffd",
		"=1+1", "+44", "-2", "@sum", "'", "007", "2026-11-26", "1e5", "TRUE", " ", "\u00a0", "&amp;", "<b>", "]]>", `"`, "👩‍👩‍👧", "\u202e", "Ŵyn",
	}))
	s := strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, label), "")
	if rapid.IntRange(0, 20).Draw(t, label+" long") == 0 {
		return strings.Repeat("\U0001f600=", (MaxText-len(utf16.Encode([]rune(s))))/3) + s
	}
	return s
}

// What is written is read back by an independent reader: texts to the last character
// and as texts, days as days, numbers as numbers, nothing as a formula.
func TestReadBack(t *testing.T) {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC) // what days are counted from after February 1900
	rapid.Check(t, func(t *rapid.T) {
		columns := []Column{
			{Heading: anyText(t, "heading"), Wrapped: true, Width: 60},
			{Heading: "on", Look: LookDay, Width: 11},
			{Heading: "how many", Look: LookNumber, Width: 11},
		}
		var rows [][]Cell
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			day, n := rapid.Int64Range(61, 2_958_465).Draw(t, "day"), rapid.Int64Range(-1_000_000_000, 1_000_000_000).Draw(t, "number")
			rows = append(rows, []Cell{Text(anyText(t, "text")), Number(day), Number(n)})
		}
		book := &Book{Creator: "ypa", Sheets: []Sheet{table("first", columns, rows), table("second", columns, rows)}}
		f, err := excelize.OpenReader(bytes.NewReader(written(t, book)))
		if err != nil {
			t.Fatal(err)
		}
		for _, tab := range []string{"first", "second"} {
			holds(t, f, tab, "A1", columns[0].Heading, excelize.CellTypeSharedString)
			for n, row := range rows {
				at := func(letter string) string { return fmt.Sprintf("%s%d", letter, n+2) }
				holds(t, f, tab, at("A"), row[0].text, excelize.CellTypeSharedString)
				holds(t, f, tab, at("B"), epoch.AddDate(0, 0, int(row[1].number)).Format(time.DateOnly), excelize.CellTypeUnset)
				holds(t, f, tab, at("C"), fmt.Sprint(row[2].number), excelize.CellTypeUnset)
			}
		}
	})
}

// holds says whether a cell has a text, as it is shown, and a type.
func holds(t *rapid.T, f *excelize.File, tab, cell, want string, kind excelize.CellType) {
	got, err := f.GetCellValue(tab, cell)
	if err != nil || got != want {
		t.Fatalf("%s of %s: %.300q, %v; want %.300q", cell, tab, got, err, want)
	}
	if is, err := f.GetCellType(tab, cell); err != nil || is != kind {
		t.Fatalf("%s of %s has type %v, %v", cell, tab, is, err)
	}
	if formula, err := f.GetCellFormula(tab, cell); err != nil || formula != "" {
		t.Fatalf("%s of %s is a formula: %q, %v", cell, tab, formula, err)
	}
}

func TestTextsThatXMLCannotHold(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain", "Łuczak & 👩", "Łuczak & 👩"},
		{"control", "\x1b[1m", "_x001B_[1m"},
		{"carriage return", "a\r\nb\tc", "a_x000D_\nb\tc"},
		{"looks like an escape", "_x0041_", "_x005F_x0041_"},
		{"two that share a stroke", "_x0041_x0042_", "_x005F_x0041_x005F_x0042_"},
		{"is none", "_x004_ _xghij_ _x", "_x004_ _xghij_ _x"},
		{"becomes one with the next", "_x007A\x00", "_x005F_x007A_x0000_"},
		{"no character", "\ufffe", "_xFFFE_"},
		{"no UTF-8", "\xff_x0041_", "\ufffd_x005F_x0041_"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := xstring(c.text); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// Excel refuses a header of more than 255 characters, and takes a single & for the
// beginning of a code.
func TestHeaderOfPages(t *testing.T) {
	for _, title := range []string{"Rowan House", strings.Repeat("&", 300), "x" + strings.Repeat("&", 300), strings.Repeat("\U0001f600", 300)} {
		got := (&Sheet{Title: title}).header()
		left, _ := strings.CutSuffix(got, "&RPage &P of &N")
		left = strings.TrimPrefix(left, "&L")
		if units := len(utf16.Encode([]rune(got))); units > 255 || strings.Contains(strings.ReplaceAll(left, "&&", ""), "&") || left == "" {
			t.Errorf("%d units: %q", units, got)
		}
	}
}

func TestLetters(t *testing.T) {
	for i := range MaxColumns {
		if want, err := excelize.ColumnNumberToName(i + 1); err != nil || Letter(i) != want {
			t.Fatalf("column %d is %q, want %q %v", i, Letter(i), want, err)
		}
	}
}

// full takes so many bytes and then no more.
type full int

func (f *full) Write(p []byte) (int, error) {
	if int(*f) < len(p) {
		return 0, errFull
	}
	*f -= full(len(p))
	return len(p), nil
}

var errFull = errors.New("no space left")

// A disk that is full is told, wherever in the workbook it happens.
func TestWriteTellsOfAFullDisk(t *testing.T) {
	cells := make([][]Cell, 3_000)
	for i := range cells {
		cells[i] = []Cell{Text(strings.Repeat(fmt.Sprint(i*i), 20))}
	}
	book := &Book{Creator: "ypa", Sheets: []Sheet{table("long", []Column{{Heading: "x", Width: 10}}, cells)}}
	size := len(written(t, book))
	for room := 0; room < size; room += size / 50 {
		disk := full(room)
		if err := book.Write(&disk); !errors.Is(err, errFull) {
			t.Fatalf("room for %d of %d bytes: %v", room, size, err)
		}
	}
}
