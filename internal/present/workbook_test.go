package present

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// awkwardSheet holds what spreadsheet programs like to change.
func awkwardSheet() *Sheet {
	return &Sheet{
		Name: "1-awkward", Title: "Awkward & long",
		Columns: []SheetColumn{
			{Name: "text", Title: "A text"}, {Name: "on_day", Title: "On", Type: DayColumn}, {Name: "how_many", Type: NumberColumn},
		},
		Rows: [][]Datum{
			{TextDatum(`=cmd|'/c calc'!A0`), DayDatum(day("2026-11-23")), NumberDatum(0)},
			{TextDatum("01632960808"), DayDatum(day("1900-03-01")), NumberDatum(-12)},
			{TextDatum("+44 7700 900123"), DayDatum(day("1900-02-28")), NumberDatum(1_000_000)},
			{TextDatum("007"), Datum{}, Datum{}},
			{TextDatum("\x1b]8;;x\a \u202eevil, \"quoted\" Łuczak _x0041_ "), DayDatum(day("2199-12-31")), NumberDatum(7)},
			{Datum{}, Datum{}, Datum{}},
			{TextDatum(strings.Repeat("long ", 9_000)), Datum{}, Datum{}},
		},
	}
}

func workbookOf(t *testing.T, sheets ...*Sheet) ([]byte, *excelize.File) {
	t.Helper()
	data := written(t, func(b *bytes.Buffer) error {
		return Workbook(b, sheets, Book{Title: "Rowan House", Day: day("2026-11-23")})
	})
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return data, f
}

func TestWorkbookKeepsWhatStandsInCells(t *testing.T) {
	_, f := workbookOf(t, awkwardSheet())
	for cell, want := range map[string]string{
		"A1": "A text", "B1": "On", "C1": "how many",
		"A2": `=cmd|'/c calc'!A0`, "B2": "2026-11-23", "C2": "0",
		"A3": "01632960808", "B3": "1900-03-01", "C3": "-12",
		"A4": "+44 7700 900123", "B4": "1900-02-28", "C4": "1000000",
		"A5": "007", "B5": "", "C5": "",
		"A6": `\x1b]8;;x\x07 <U+202E>evil, "quoted" Łuczak _x0041_ `, "B6": "2199-12-31",
	} {
		got, err := f.GetCellValue("1-awkward", cell)
		if err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", cell, got, err, want)
		}
		if formula, err := f.GetCellFormula("1-awkward", cell); err != nil || formula != "" {
			t.Errorf("%s is a formula: %q %v", cell, formula, err)
		}
	}
	for cell, want := range map[string]excelize.CellType{"A3": excelize.CellTypeSharedString, "B2": excelize.CellTypeUnset, "C3": excelize.CellTypeUnset} {
		if got, err := f.GetCellType("1-awkward", cell); err != nil || got != want {
			t.Errorf("%s has type %v %v, want %v", cell, got, err, want)
		}
	}
	if long, err := f.GetCellValue("1-awkward", "A8"); err != nil || len(long) > 32_767 || !strings.HasSuffix(long, "whole in the CSV)") {
		t.Errorf("a long text ends %q %v", long[max(0, len(long)-40):], err)
	}
}

// A workbook says nothing about when and by whom it was made, so that the same
// data give the same bytes.
func TestWorkbookIsTheSameEveryTime(t *testing.T) {
	first, f := workbookOf(t, awkwardSheet(), awkwardSheet())
	for range 5 {
		if again, _ := workbookOf(t, awkwardSheet(), awkwardSheet()); !bytes.Equal(first, again) {
			t.Fatal("the same sheets gave other bytes")
		}
	}
	props, err := f.GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if props.Creator != "ypa" || props.LastModifiedBy != "" || props.Created != "2026-11-23T00:00:00Z" || props.Modified != props.Created {
		t.Errorf("properties: %+v", props)
	}
	archive, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range archive.File {
		if !part.Modified.IsZero() && part.Modified.Year() > 1980 {
			t.Errorf("%s has the time %s", part.Name, part.Modified)
		}
		if raw := read(t, part); bytes.Contains(raw, []byte("xuri")) || bytes.Contains(raw, []byte("<f>")) {
			t.Errorf("%s names its maker or holds a formula", part.Name)
		}
	}
}

func read(t *testing.T, part *zip.File) []byte {
	t.Helper()
	r, err := part.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestWorkbookLooks(t *testing.T) {
	_, f := workbookOf(t, awkwardSheet(), &Sheet{Name: "empty", Columns: []SheetColumn{{Name: "nothing"}}}, &Sheet{Name: "no columns"})
	panes, err := f.GetPanes("1-awkward")
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes: %+v %v", panes, err)
	}
	filters := 0
	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm._FilterDatabase" {
			filters++
		}
	}
	if filters != 2 {
		t.Errorf("%d sheets have filters, not the two with columns", filters)
	}
	for column, want := range map[string]float64{"A": 60, "B": 11, "C": 12} {
		if got, err := f.GetColWidth("1-awkward", column); err != nil || got != want {
			t.Errorf("column %s is %v wide %v, want %v", column, got, err, want)
		}
	}
}

// TestWorkbookPrints: a tab as wide as a page is one page wide; a wider one goes on
// beside itself, with its first column on every page.
func TestWorkbookPrints(t *testing.T) {
	sheet := func(name string, columns int) *Sheet {
		s := &Sheet{Name: name, Rows: [][]Datum{{}}}
		for range columns {
			s.Columns = append(s.Columns, SheetColumn{Name: "text"})
			s.Rows[0] = append(s.Rows[0], TextDatum(strings.Repeat("a", 59)))
		}
		return s
	}
	_, f := workbookOf(t, sheet("narrow", 3), sheet("wide", 4))
	for tab, want := range map[string]int{"narrow": 1, "wide": 2} {
		layout, err := f.GetPageLayout(tab)
		if err != nil || *layout.FitToWidth != want || *layout.FitToHeight != 0 || *layout.Orientation != "landscape" {
			t.Errorf("%s: %v pages wide, %v, %v", tab, *layout.FitToWidth, *layout.Orientation, err)
		}
	}
	titles := map[string]string{}
	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm.Print_Titles" {
			titles[n.Scope] = n.RefersTo
		}
	}
	want := map[string]string{"narrow": "'narrow'!$1:$1", "wide": "'wide'!$A:$A,'wide'!$1:$1"}
	if diff := cmp.Diff(want, titles); diff != "" {
		t.Errorf("what stands on every page (-want +got):\n%s", diff)
	}
}

func TestWorkbookTabs(t *testing.T) {
	long := strings.Repeat("young-people-", 4)
	var sheets []*Sheet
	for _, name := range []string{"a/b:c", "A-B-C", long, long, "", "\U0001f600" + strings.Repeat("x", 40)} {
		sheets = append(sheets, &Sheet{Name: name, Columns: []SheetColumn{{Name: "x"}}})
	}
	_, f := workbookOf(t, sheets...)
	want := []string{"a-b-c", "A-B-C-2", "young-people-young-people-young", "young-people-young-people-you-2", "sheet", "\U0001f600" + strings.Repeat("x", 29)}
	got := f.GetSheetList()
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("tabs %q, want %q", got, want)
		}
	}
}

func TestWorkbookNeedsASheet(t *testing.T) {
	if err := Workbook(io.Discard, nil, Book{}); err == nil {
		t.Error("a workbook without a sheet was written")
	}
}
