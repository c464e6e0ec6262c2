package present

import (
	"io"
	"strings"
	"testing"
)

// What Excel can't hold is refused or cut, and what breaks into lines has room.
func TestWorkbookKeepsToTheLimitsOfExcel(t *testing.T) {
	err := Workbook(io.Discard, []*Sheet{{Name: "many", Rows: make([][]Datum, 1_048_576)}}, Book{})
	if err == nil || !strings.Contains(err.Error(), "sheet many: 1048576 rows: a sheet of Excel holds 1048575") {
		t.Errorf("as many rows as Excel has, and a heading: %v", err)
	}
	long := &Sheet{Name: "long", Title: strings.Repeat("&", 300), Columns: []SheetColumn{{Title: strings.Repeat("long ", 9_000)}}, Rows: [][]Datum{
		{TextDatum("short")}, {TextDatum(strings.Repeat("two ", 25))}, {TextDatum(strings.Repeat("many ", 900))},
	}}
	_, f := workbookOf(t, long)
	if heading, err := f.GetCellValue("long", "A1"); err != nil || len(heading) > 32_767 || !strings.HasSuffix(heading, "whole in the CSV)") {
		t.Errorf("a heading of %d ends %q %v", len(heading), heading[max(0, len(heading)-40):], err)
	}
	for row, want := range map[int]float64{2: 15, 3: 30, 4: 409} {
		if got, err := f.GetRowHeight("long", row); err != nil || got != want {
			t.Errorf("row %d is %v points high %v, want %v", row, got, err, want)
		}
	}
}
