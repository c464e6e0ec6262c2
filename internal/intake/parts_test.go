package intake

import (
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"ypa/internal/xlsx"
)

// whole is a workbook that needs all its parts: texts, looks and two sheets.
func whole(tb testing.TB) []byte {
	tb.Helper()
	return book(tb, func(f *excelize.File) {
		set(tb, f, "Sheet1", "A1", "Ref", "Name", "DOB")
		set(tb, f, "Sheet1", "A2", "A-1", "Zoë O’Dwyer")
		styled(tb, f, "C2", 41002, "dd/mm/yyyy")
		if _, err := f.NewSheet("Old"); err != nil {
			tb.Fatal(err)
		}
	})
}

// Whatever a program calls the parts of a workbook, and however it says which
// they are, the same is read.
func TestPartsUnderOtherNames(t *testing.T) {
	inside := func(old, text string) func(name, content string) (string, string) {
		return func(name, content string) (string, string) { return name, strings.ReplaceAll(content, old, text) }
	}
	for _, tt := range []struct {
		name   string
		change func(name, content string) (string, string)
	}{
		{"capitals in names", func(n, c string) (string, string) { return strings.ToUpper(n), c }},
		{"small letters in names", func(n, c string) (string, string) { return strings.ToLower(n), c }},
		{"backslashes in names", func(n, c string) (string, string) { return strings.ReplaceAll(n, "/", `\`), c }},
		{"a slash before names", func(n, c string) (string, string) { return "/" + n, c }},
		{"backslashes in relations", inside("worksheets/sheet", `worksheets\sheet`)},
		{"a way from the top", inside(`Target="styles.xml"`, `Target="/xl/styles.xml"`)},
		{"a way round", inside(`Target="worksheets/`, `Target="../xl/worksheets/`)},
		{"a numbered workbook", func(n, c string) (string, string) {
			return strings.ReplaceAll(n, "workbook.xml", "workbook22.xml"), strings.ReplaceAll(c, "workbook.xml", "workbook22.xml")
		}},
		{"numbered texts and looks", func(n, c string) (string, string) {
			swap := strings.NewReplacer("sharedStrings.xml", "sharedStrings2.xml", "styles.xml", "styles3.xml")
			return swap.Replace(n), swap.Replace(c)
		}},
		{"a workbook at the top", func(n, c string) (string, string) {
			return strings.TrimPrefix(n, "xl/"), strings.ReplaceAll(c, "xl/", "")
		}},
		{"texts and looks that no relation names", func(n, c string) (string, string) {
			if path.Base(n) == "workbook.xml.rels" {
				c = strings.NewReplacer("relationships/styles", "x", "relationships/sharedStrings", "x").Replace(c)
			}
			return n, c
		}},
		{"relations to texts and looks that are elsewhere", func(n, c string) (string, string) {
			if path.Base(n) == "workbook.xml.rels" {
				c = strings.NewReplacer(`"styles.xml"`, `"gone.xml"`, `"sharedStrings.xml"`, `"gone.xml"`).Replace(c)
			}
			return n, c
		}},
		{"the strict form", func(n, c string) (string, string) {
			return n, strings.NewReplacer(
				"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
				"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
			).Replace(c)
		}},
		{"a damaged theme", func(n, c string) (string, string) {
			if path.Base(n) == "theme1.xml" {
				c = c[:len(c)/2]
			}
			return n, c
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data := rename(t, whole(t), tt.change)
			if string(data) == string(rename(t, whole(t), inside("", ""))) {
				t.Fatal("nothing was changed")
			}
			s := mustRead(t, "a.xlsx", data)
			want := []Cell{{Text: "A-1"}, {Text: "Zoë O’Dwyer"}, dayCell(day("2012-04-03"))}
			if diff := cmp.Diff(want, s.Rows[0].Cells); diff != "" || len(s.OtherTabs) != 1 {
				t.Errorf("beside %q: %s", s.OtherTabs, diff)
			}
		})
	}
}

// XML is read in the encoding that it says it is in.
func TestEncodingsOfParts(t *testing.T) {
	const says = `encoding="UTF-8"`
	latin := func(c *charmap.Charmap, label string) func(string) string {
		return func(content string) string {
			text, err := c.NewEncoder().String(strings.Replace(content, says, `encoding="`+label+`"`, 1))
			if err != nil {
				t.Fatal(err)
			}
			return text
		}
	}
	for _, tt := range []struct {
		name   string
		change func(content string) string
		ok     bool
	}{
		{"UTF-16, little end first", func(c string) string { return string(wide(strings.Replace(c, says, `encoding="UTF-16"`, 1), true)) }, true},
		{"UTF-16, big end first", func(c string) string { return string(wide(strings.Replace(c, says, `encoding="utf-16be"`, 1), false)) }, true},
		{"a mark before UTF-8", func(c string) string { return "\ufeff" + c }, true},
		{"Windows-1252", latin(charmap.Windows1252, "windows-1252"), true},
		{"Latin-9", latin(charmap.ISO8859_15, "iso-8859-15"), true},
		{"an encoding that nobody knows", func(c string) string { return strings.Replace(c, says, `encoding="x-1"`, 1) }, false},
		{"not what it says", func(c string) string { return strings.ReplaceAll(c, "ë", "\xeb") }, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data := repack(t, whole(t), func(name, content string) string {
				if !strings.HasPrefix(name, "xl/") || strings.HasPrefix(name, "xl/theme") {
					return content
				}
				return tt.change(strings.ReplaceAll(content, "’", "'"))
			})
			s, err := Read("a.xlsx", data, Mapping{})
			if tt.ok && (err != nil || s.Rows[0].cell(1).Text != "Zoë O'Dwyer") {
				t.Errorf("%v, error %v", s, err)
			}
			if !tt.ok && (err == nil || err.Error() != "a.xlsx "+errDamaged.Error()) {
				t.Errorf("error %v", err)
			}
		})
	}
}

// What can't be a workbook, or could be two, is refused.
func TestPartsThatAreRefused(t *testing.T) {
	good := whole(t)
	relation := func(target string) string {
		return `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="` + target + `"/></Relationships>`
	}
	swap := func(part, old, text string) []byte {
		return repack(t, good, func(name, content string) string {
			if name == part {
				return strings.Replace(content, old, text, 1)
			}
			return content
		})
	}
	twice := func(part string) []byte {
		return rename(t, good, func(name, content string) (string, string) {
			if path.Base(name) == "app.xml" {
				return strings.ToUpper(part), "<x/>"
			}
			return name, content
		})
	}
	for _, tt := range []struct {
		name string
		data []byte
		want error
	}{
		{"a text document", packed(t, map[string]string{"_rels/.rels": relation("word/document.xml"), "word/document.xml": "<document/>"}), errNoWorkbook},
		{"a binary workbook", packed(t, map[string]string{"_rels/.rels": relation("xl/workbook.bin"), "xl/workbook.bin": "\x83\x01"}), errNoWorkbook},
		{"relations that break off", packed(t, map[string]string{"_rels/.rels": "<Relationships>"}), errDamaged},
		{"a workbook elsewhere", packed(t, map[string]string{"_rels/.rels": relation("https://example.org/workbook.xml")}), errNoWorkbook},
		{"two workbooks", twice("xl/workbook.xml"), errDamaged},
		{"two tables of looks", twice("xl/styles.xml"), errDamaged},
		{"the same sheet twice", swap("xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "worksheets/sheet1.xml"), errDamaged},
		{"looks that break off", swap("xl/styles.xml", "</cellXfs>", ""), errDamaged},
		{"a word of its own", swap("xl/workbook.xml", `name="Old"`, `name="&old;"`), errDamaged},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, err := Read("the list", tt.data, Mapping{})
			if err == nil || err.Error() != "the list "+tt.want.Error() {
				t.Errorf("%v, error %v, want %v", s, err, tt.want)
			}
		})
	}
}

// A word that the file itself makes longer and longer is no word.
func TestWordsThatGrow(t *testing.T) {
	data := repack(t, simple(t), func(name, content string) string {
		if name != "xl/sharedStrings.xml" {
			return content
		}
		at := strings.Index(content, "<sst")
		return content[:at] + `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>` + strings.Replace(content[at:], "Ana", "&b;", 1)
	})
	if s, err := Read("a.xlsx", data, Mapping{}); err == nil || !strings.Contains(err.Error(), "is damaged") {
		t.Errorf("%v, error %v", s, err)
	}
}

// A small file that would fill the memory is refused before it does.
func TestWorkbooksThatFillTheMemory(t *testing.T) {
	good := simple(t)
	add := func(part, before, text string) []byte {
		return repack(t, good, func(name, content string) string {
			if name == part {
				return strings.Replace(content, before, text+before, 1)
			}
			return content
		})
	}
	const sheet, texts, list = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
	for _, tt := range []struct {
		name string
		data []byte
		want error
	}{
		{"elements inside each other", add(sheet, "</sheetData>", strings.Repeat("<a>", maxDepth)+strings.Repeat("</a>", maxDepth)), errDamaged},
		{"the same in a formula", withRows(t, "<row><c><f>"+strings.Repeat("<a>", maxDepth)+strings.Repeat("</a>", maxDepth)+"</f></c></row>"), errDamaged},
		{"words inside a tag", withRows(t, "<row "+strings.Repeat(`a="" `, maxTag)+"/>"), errDamaged},
		{"a text without an end", withRows(t, `<row><c t="str"><v>`+strings.Repeat("a", 2*maxTag)+"</v></c></row>"), errDamaged},
		{"texts", add(texts, "</sst>", strings.Repeat("<si/>", maxTexts)), errTexts},
		{"sheets", add(list, "</sheets>", strings.Repeat("<sheet/>", maxParts)), errParts},
		{"a long list of sheets", add(list, "</sheets>", strings.Repeat(strings.Repeat(" ", maxTag-1)+"<a/>", maxDecoded/maxTag)), errUnzipped},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Read("the list", tt.data, Mapping{}); err == nil || err.Error() != "the list "+tt.want.Error() {
				t.Errorf("error %v, want %v", err, tt.want)
			}
		})
	}
}

// A text in a thousand pieces is one text, at no greater cost.
func TestTextInPieces(t *testing.T) {
	s := mustRead(t, "a.xlsx", withRows(t, `<row><c t="str"><v>`+strings.Repeat("a<!---->", 1_000)+`</v></c></row>`))
	if got := s.Rows[1].cell(0).Text; got != strings.Repeat("a", 1_000) {
		t.Errorf("read %d letters", len(got))
	}
}

// Places are counted as spreadsheet programs do.
func TestPlaces(t *testing.T) {
	for index := range xlsx.MaxColumns {
		name, err := excelize.CoordinatesToCellName(index+1, index+1)
		if err != nil {
			t.Fatal(err)
		}
		col, row, ok := position(name)
		if col != index || row != index+1 || !ok || xlsx.Letter(index)+itoa(row) != name {
			t.Fatalf("%s is column %d (%s), row %d", name, col, xlsx.Letter(index), row)
		}
	}
	for _, name := range []string{"$B$3", "b3", "B$3"} {
		if col, row, ok := position(name); col != 1 || row != 3 || !ok {
			t.Errorf("%s is column %d, row %d, %v", name, col, row, ok)
		}
	}
	for _, name := range []string{"", "A", "1", "A0", "A-1", "XFE1", "A1048577", "A1:B2", "1A", "É1", strings.Repeat("A", 1000) + "1", "A" + strings.Repeat("9", 1000)} {
		if col, row, ok := position(name); ok {
			t.Errorf("%q is column %d, row %d", name, col, row)
		}
	}
}
