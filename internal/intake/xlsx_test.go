package intake

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// styled sets a cell with a number format of its own.
func styled(tb testing.TB, f *excelize.File, cell string, value any, format string) {
	tb.Helper()
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		tb.Fatal(err)
	}
	if err := f.SetCellStyle("Sheet1", cell, cell, style); err != nil {
		tb.Fatal(err)
	}
	if err := f.SetCellDefault("Sheet1", cell, ""); err != nil {
		tb.Fatal(err)
	}
	if err := f.SetCellValue("Sheet1", cell, value); err != nil {
		tb.Fatal(err)
	}
	if err := f.SetCellStyle("Sheet1", cell, cell, style); err != nil {
		tb.Fatal(err)
	}
}

// What the cells of a workbook hold, whatever they look like.
func TestWorkbookCells(t *testing.T) {
	custom := func(format string, value any) func(testing.TB, *excelize.File) {
		return func(tb testing.TB, f *excelize.File) {
			tb.Helper()
			styled(tb, f, "C2", value, format)
		}
	}
	plainly := func(value any) func(testing.TB, *excelize.File) {
		return func(tb testing.TB, f *excelize.File) {
			tb.Helper()
			set(tb, f, "Sheet1", "C2", value)
		}
	}
	trouble := func(text, why string) Cell { return Cell{Text: text, Trouble: why} }
	const monthOnly = "the cell shows a month without its day: show it as a whole date"
	const noDate = "the cell is shown as a date and holds none"
	for _, tt := range []struct {
		name string
		fill func(testing.TB, *excelize.File)
		want Cell
	}{
		{"text", plainly("Looked after"), Cell{Text: "Looked after"}},
		{"text that looks like a number", plainly("01632960101"), Cell{Text: "01632960101"}},
		{"a text with a guard", plainly("'+44 7700 900123"), Cell{Text: "+44 7700 900123"}},
		{"a number", plainly(1632960101), Cell{Text: "1632960101"}},
		{"a long number", plainly(77009001234.0), Cell{Text: "77009001234"}},
		{"a part of a number", plainly(0.5), Cell{Text: "0.5"}},
		{"yes", plainly(true), Cell{Text: "TRUE"}},
		{"no", plainly(false), Cell{Text: "FALSE"}},
		{"a time, which is a day", plainly(time.Date(2026, 11, 3, 0, 0, 0, 0, time.UTC)), dayCell(day("2026-11-03"))},
		{"a day", custom("dd/mm/yyyy", 46329), dayCell(day("2026-11-03"))},
		{"a day with its time", custom("dd/mm/yyyy hh:mm", 46329.999), dayCell(day("2026-11-03"))},
		{"a day in words", custom(`[$-809]dddd d mmmm yyyy;@`, 46329), dayCell(day("2026-11-03"))},
		{"a day without its year", custom("d-mmm", 46329), dayCell(day("2026-11-03"))},
		{"the first day that Excel counts right", custom("dd/mm/yyyy", 61), dayCell(day("1900-03-01"))},
		{"a day that Excel counts wrong", custom("dd/mm/yyyy", 60), trouble("60", noDate)},
		{"a day before all days", custom("dd/mm/yyyy", -1), trouble("-1", noDate)},
		{"a day after all days", custom("dd/mm/yyyy", 120001), trouble("120001", noDate)},
		{"a year alone", custom("yyyy", 46329), trouble("46329", monthOnly)},
		{"a month", custom("mmm-yy", 46329), trouble("46329", monthOnly)},
		{"a month without its year", custom("mmmm", 46329), trouble("46329", monthOnly)},
		{"a time of day", custom("h:mm:ss", 0.5), Cell{Text: "0.5"}},
		{"minutes", custom("[mm]:ss", 0.5), Cell{Text: "0.5"}},
		{"a coloured number", custom("[Red]0.00", 7), Cell{Text: "7"}},
		{"general in so many words", custom("General", 7), Cell{Text: "7"}},
		{"a reference with a mask", custom(`"RH-"00`, 7), Cell{Text: "RH-07"}},
		{"a telephone number with a mask", custom(`00000\ 000000`, 1632960101), Cell{Text: "01632 960101"}},
		{"too many digits for the mask", custom("00", 123), Cell{Text: "123"}},
		{"a mask and no whole number", custom("00", 1.5), Cell{Text: "1.5"}},
		{"a mask with a figure of its own", custom(`"Y0-"00`, 7), Cell{Text: "7"}},
		{"a formula that failed", plainly("#REF!"), trouble("#REF!", "the formula in the cell failed: put in what it should be")},
		{"a date that was too wide", plainly("########"), trouble("########", "the column was too narrow when the file was saved: widen it and save again")},
		{"an escaped line end", plainly("one_x000A_two"), Cell{Text: "one\ntwo"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data := book(t, func(f *excelize.File) {
				set(t, f, "Sheet1", "A1", "Ref", "Name", "DOB")
				set(t, f, "Sheet1", "A2", "A-1", "Ana")
				tt.fill(t, f)
			})
			s := mustRead(t, "a.xlsx", data)
			if diff := cmp.Diff(tt.want, s.Rows[0].cell(2)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Macintosh files count days from 1904.
func TestDaysFrom1904(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		yes := true
		if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
			t.Fatal(err)
		}
		set(t, f, "Sheet1", "A1", "Ref", "Name", "DOB")
		set(t, f, "Sheet1", "A2", "A-1", "Ana")
		styled(t, f, "C2", 39539, "dd/mm/yyyy")
		set(t, f, "Sheet1", "A3", "A-2", "Ben")
		styled(t, f, "C3", 1, "dd/mm/yyyy")
	})
	s := mustRead(t, "a.xlsx", data)
	got := []string{s.Rows[0].cell(2).Text, s.Rows[1].cell(2).Text}
	if !cmp.Equal(got, []string{"2012-04-02", "1904-01-02"}) {
		t.Errorf("days %q", got)
	}
}

// repack writes a workbook anew with some of its parts changed; a part that the
// function gives nothing for is left out.
func repack(tb testing.TB, data []byte, change func(name, content string) string) []byte {
	tb.Helper()
	return rename(tb, data, func(name, content string) (string, string) { return name, change(name, content) })
}

// rename is repack that changes names too.
func rename(tb testing.TB, data []byte, change func(name, content string) (string, string)) []byte {
	tb.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		tb.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range r.File {
		part, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		content, err := io.ReadAll(part)
		if err != nil {
			tb.Fatal(err)
		}
		name, text := change(f.Name, string(content))
		if text == "" {
			continue
		}
		out, err := w.Create(name)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := io.WriteString(out, text); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// simple is a workbook with one young person.
func simple(tb testing.TB) []byte {
	tb.Helper()
	return book(tb, func(f *excelize.File) {
		set(tb, f, "Sheet1", "A1", "Ref", "Name", "DOB")
		set(tb, f, "Sheet1", "A2", "A-1", "Ana", "3 Apr 2012")
	})
}

// rows puts other rows into the simple workbook.
func withRows(tb testing.TB, rows string) []byte {
	tb.Helper()
	return repack(tb, simple(tb), func(name, content string) string {
		if name != "xl/worksheets/sheet1.xml" {
			return content
		}
		before, rest, _ := strings.Cut(content, "</sheetData>")
		return before + rows + "</sheetData>" + rest
	})
}

// Cells as other programs write them.
func TestCellsOfOtherPrograms(t *testing.T) {
	for _, tt := range []struct{ name, rows, want string }{
		{"without their places", `<row><c t="inlineStr"><is><t>A-2</t></is></c><c t="str"><v>Ben</v></c></row>`, "3: A-2|Ben"},
		{"text in parts", `<row r="7"><c r="A7" t="inlineStr"><is><r><rPr/><t>A</t></r><r><t>-2</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>`, "7: A-2"},
		{"an ISO day", `<row r="3"><c r="A3" t="d"><v>2026-11-03T00:00:00</v></c></row>`, "3: 2026-11-03T00:00:00"},
		{"a failed formula", `<row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`, "3: #DIV/0!!the formula in the cell failed: put in what it should be"},
		{"the result of a formula", `<row r="3"><c r="A3" t="str"><f>"A"&amp;2</f><v>A-2</v></c></row>`, "3: A-2"},
		{"a formula without a result", `<row r="3"><c r="A3"><f>B1</f></c></row>`, "3: !the formula in the cell has no result: open the file in a spreadsheet program and save it again"},
		{"an escaped character", `<row r="3"><c r="A3" t="str"><v>A_x001B_2_x_y</v></c></row>`, "3: A\x1b2_x_y"},
		{"a text that isn't there", `<row r="3"><c r="A3" t="s"><v>99</v></c></row>`, "3: !the cell is damaged: fill it in again"},
		{"a number that is none", `<row r="3"><c r="A3"><v>A-2</v></c></row>`, "3: A-2"},
		{"an unknown style", `<row r="3"><c r="A3" s="999"><v>5</v></c></row>`, "3: 5"},
		{"empty cells and rows", `<row r="3"><c r="A3" s="1"/></row><row r="1048576"><c r="XFD1048576"/></row>`, ""},
		{"a hidden row", `<row r="3" hidden="1"><c r="A3" t="str"><v>A-2</v></c></row>`, "3: A-2"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := mustRead(t, "a.xlsx", withRows(t, tt.rows))
			var got []string
			for _, r := range s.Rows[1:] {
				var cells []string
				for _, c := range r.Cells {
					text := c.Text
					if c.Trouble != "" {
						text += "!" + c.Trouble
					}
					cells = append(cells, text)
				}
				got = append(got, itoa(r.Number)+": "+strings.Join(cells, "|"))
			}
			if got := strings.Join(got, "\n"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHiddenRowsAreReadAndNamed(t *testing.T) {
	s := mustRead(t, "a.xlsx", withRows(t, `<row r="5" hidden="true"><c r="A5" t="str"><v>A-2</v></c></row>`))
	if want := []string{"hidden in the sheet and read all the same: row 5"}; !cmp.Equal(s.Remarks, want) {
		t.Errorf("remarks %q", s.Remarks)
	}
}

// A cell that is merged with the one above looks filled and is empty: nobody
// should have to guess.
func TestMergedCells(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		set(t, f, "Sheet1", "A1", "A title over everything")
		set(t, f, "Sheet1", "A2", "Ref", "Name", "IRO")
		set(t, f, "Sheet1", "A3", "A-1", "Ana", "Fiona Marsh")
		set(t, f, "Sheet1", "A4", "A-2", "Ben")
		for _, m := range [][2]string{{"A1", "C1"}, {"C3", "C4"}} {
			if err := f.MergeCell("Sheet1", m[0], m[1]); err != nil {
				t.Fatal(err)
			}
		}
	})
	p, faults := Propose(mustRead(t, "a.xlsx", data), at(t, today()))
	if want := "row 4, column C (IRO): nothing read; the cell is merged with row 3: unmerge it and fill in both\n"; written(p, faults) != want {
		t.Errorf("got %q", written(p, faults))
	}
}

// The sheet with the headings is found among others; what it isn't is named.
func TestWhichSheet(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		set(t, f, "Sheet1", "A1", "Notes for staff", "x", "y", "z")
		for _, name := range []string{"Leavers", "Now", "Hidden"} {
			if _, err := f.NewSheet(name); err != nil {
				t.Fatal(err)
			}
		}
		set(t, f, "Leavers", "A1", "Ref", "Name")
		set(t, f, "Leavers", "A2", "L-1", "Lee")
		set(t, f, "Now", "A4", "Ref", "Name", "DOB")
		set(t, f, "Now", "A5", "N-1", "Nia", "3 Apr 2012")
		set(t, f, "Hidden", "A1", "Ref", "Name", "DOB", "IRO", "Left")
		if err := f.SetSheetVisible("Hidden", false); err != nil {
			t.Fatal(err)
		}
		if err := f.AddChartSheet("Chart", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Values: "Now!$A$1:$A$2"}}}); err != nil {
			t.Fatal(err)
		}
	})
	s := mustRead(t, "a.xlsx", data)
	want := []string{
		"XLSX", `sheet "Now"`, `not read: sheet "Sheet1"`, `not read: sheet "Leavers"`, `not read: sheet "Hidden"`, `not read: sheet "Chart"`, "headings in row 4",
		`sheet "Leavers" has headings of its own: to read it, put its name behind "sheet:" in a map file`,
		`sheet "Hidden" has headings of its own: to read it, put its name behind "sheet:" in a map file`,
	}
	if diff := cmp.Diff(want, s.Source()); diff != "" {
		t.Error(diff)
	}
	s, err := Read("a.xlsx", data, Mapping{Tab: "Leavers"})
	if err != nil || s.Rows[0].cell(0).Text != "L-1" {
		t.Errorf("the sheet that was asked for: %v, %v", s, err)
	}
	_, err = Read("a.xlsx", data, Mapping{Tab: "Gone"})
	if err == nil || !strings.Contains(err.Error(), `has no sheet "Gone", which the map file asks for: there are "Sheet1", "Leavers"`) {
		t.Errorf("error %v", err)
	}
	_, err = Read("a.xlsx", data, Mapping{Tab: "Chart"})
	if err == nil || !strings.Contains(err.Error(), "holds no rows") {
		t.Errorf("error %v", err)
	}
}

// Damaged and hostile workbooks are refused, and never read in part.
func TestBadWorkbooks(t *testing.T) {
	good := simple(t)
	drop := func(part string) []byte {
		return repack(t, good, func(name, content string) string {
			if name == part {
				return ""
			}
			return content
		})
	}
	swap := func(part, old, text string) []byte {
		return repack(t, good, func(name, content string) string {
			if name == part {
				return strings.Replace(content, old, text, 1)
			}
			return content
		})
	}
	flipped := bytes.Clone(good)
	flipped[len(flipped)/3] ^= 0xff
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"cut off", good[:len(good)/2], "is damaged"},
		{"a byte changed", flipped, "is damaged"},
		{"no workbook in it", drop("xl/workbook.xml"), "is a zip file and no Excel workbook"},
		{"no list of parts", drop("xl/_rels/workbook.xml.rels"), "is damaged"},
		{"no sheet", drop("xl/worksheets/sheet1.xml"), "holds no rows"},
		{"a sheet that breaks off", swap("xl/worksheets/sheet1.xml", "</row>", "</row><row><c"), "is damaged"},
		{"a cell that breaks off", swap("xl/worksheets/sheet1.xml", "</c>", "</v>"), "is damaged"},
		{"a formula that breaks off", swap("xl/worksheets/sheet1.xml", "<v>", "<f><v>"), "is damaged"},
		{"texts that break off", swap("xl/sharedStrings.xml", "</si>", ""), "is damaged"},
		{"broken settings", swap("xl/workbook.xml", "<sheets>", "<sheets"), "is damaged"},
		{"a cell in no place", withRows(t, `<row r="3"><c r="3A" t="str"><v>x</v></c></row>`), "is damaged"},
		{"rows out of order", withRows(t, `<row r="1"><c r="A1" t="str"><v>x</v></c></row>`), "is damaged"},
		{"a cell far to the right", withRows(t, `<row r="3"><c r="XFD3" t="str"><v>x</v></c></row>`), "has more than 300 columns"},
		{"too many rows", withRows(t, strings.Repeat(`<row><c t="str"><v>x</v></c></row>`, maxRows)), "has more than 20000 rows"},
		{"too many merged cells", swap("xl/worksheets/sheet1.xml", "</sheetData>", "</sheetData><mergeCells>"+strings.Repeat(`<mergeCell ref="A1:A2"/>`, maxMerged+1)+"</mergeCells>"), "has more than 2000 merged cells"},
		{"an OpenDocument file", packed(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "is an OpenDocument file"},
		{"pictures", packed(t, map[string]string{"a.png": "x"}), "is a zip file and no Excel workbook"},
		{"too large once it is unpacked", packed(t, map[string]string{"a": strings.Repeat("x", maxUnzipped+1)}), "unpacks to more than 100 MB"},
		{"too many parts", crowd(t), "has more than 2000 parts"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, err := Read("the list", tt.data, Mapping{})
			if err == nil || !strings.HasPrefix(err.Error(), "the list "+tt.want) {
				t.Errorf("%v, error %v, want %q", s, err, tt.want)
			}
		})
	}
}

// packed is a zip file.
func packed(tb testing.TB, parts map[string]string) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range sortedKeys(parts) {
		out, err := w.Create(name)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := io.WriteString(out, parts[name]); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func crowd(tb testing.TB) []byte {
	tb.Helper()
	parts := map[string]string{}
	for i := range maxParts + 1 {
		parts[itoa(i)] = "x"
	}
	return packed(tb, parts)
}

// Texts that look different in their parts are one text.
func TestTextInParts(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		set(t, f, "Sheet1", "A1", "Ref", "Name", "Notes")
		set(t, f, "Sheet1", "A2", "A-1", "Ana")
		if err := f.SetCellRichText("Sheet1", "C2", []excelize.RichTextRun{{Text: "quiet, "}, {Text: "mostly", Font: &excelize.Font{Bold: true}}}); err != nil {
			t.Fatal(err)
		}
	})
	if got := mustRead(t, "a.xlsx", data).Rows[0].cell(2).Text; got != "quiet, mostly" {
		t.Errorf("note %q", got)
	}
}

// A broken sheet that isn't the one to import doesn't matter.
func TestAnotherSheetMayBeBroken(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		set(t, f, "Sheet1", "A1", "Ref", "Name")
		set(t, f, "Sheet1", "A2", "A-1", "Ana")
		if _, err := f.NewSheet("Old"); err != nil {
			t.Fatal(err)
		}
		set(t, f, "Old", "A1", "x")
	})
	data = repack(t, data, func(name, content string) string {
		if name == "xl/worksheets/sheet2.xml" {
			return content[:len(content)-30]
		}
		return content
	})
	if s := mustRead(t, "a.xlsx", data); len(s.Rows) != 1 {
		t.Errorf("%d rows", len(s.Rows))
	}
}
