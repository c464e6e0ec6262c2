package intake

import (
	"encoding/xml"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"ypa/internal/care"
)

// checkSheet proposes what was read and checks what holds for every sheet: what
// is shown can be shown, faults stand beside no proposals, and what is proposed
// can be stored.
func checkSheet(t *testing.T, s *Sheet) {
	t.Helper()
	shown := append(s.Source(), s.Tab)
	for _, c := range s.Columns {
		shown = append(shown, c.String(), c.Why)
	}
	p, faults := Propose(s, at(t, today()))
	if len(faults) > 0 && len(p.People) > 0 {
		t.Fatal("faults beside proposals")
	}
	if once, twice := told(p, faults), told(Propose(s, at(t, today()))); !slices.Equal(once, twice) {
		t.Fatalf("the second time it is another: %q, %q", once, twice)
	}
	for _, f := range faults {
		if f.Row < 1 {
			t.Fatalf("a fault without its row: %s", f)
		}
		shown = append(shown, f.String())
		if utf8.RuneCountInString(f.Read) > maxRead+1 {
			t.Fatalf("read %q is too long", f.Read)
		}
	}
	for _, person := range p.People {
		for _, l := range person.Lines {
			shown = append(shown, l.Text)
			if _, err := care.Encode(l.Entry.Body); err != nil {
				t.Fatal(err)
			}
		}
		shown = append(append(shown, person.Ref), person.Remarks...)
	}
	for _, text := range append(shown, p.Remarks...) {
		if at := strings.IndexFunc(text, func(r rune) bool { return unicode.IsControl(r) || !unicode.IsPrint(r) }); at >= 0 {
			t.Fatalf("%q can't be shown: %q", text, text[at:])
		}
	}
	if _, err := WriteMap(s); err != nil {
		t.Fatal(err)
	}
}

// told is all that is said about a proposal.
func told(p *Proposal, faults []Fault) []string {
	list := slices.Clone(p.Remarks)
	for _, f := range faults {
		list = append(list, f.String())
	}
	for _, person := range p.People {
		list = append(append(list, person.Ref), person.Remarks...)
		for _, l := range person.Lines {
			list = append(list, l.Text)
		}
	}
	return list
}

// checkSame reads a file once more and holds that it is the same again.
func checkSame(t *testing.T, name string, data []byte, s *Sheet, err error) {
	t.Helper()
	again, errAgain := Read(name, data, Mapping{})
	if !reflect.DeepEqual(s, again) || !reflect.DeepEqual(err, errAgain) {
		t.Fatalf("the second time it is another: %v, %v", err, errAgain)
	}
}

func FuzzReadCSV(f *testing.F) {
	for _, name := range []string{"rowan-house-tracker.csv", "bad-rows.csv", "windows-1252.csv"} {
		f.Add(sample(f, name))
	}
	f.Add(wide("Ref\tName\nA-1\tAna\n", true))
	f.Add([]byte("sep=;\nRef;Name;IRO;Tel\nA-1;'=x;\u202e;\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Read("fuzz.csv", data, Mapping{})
		checkSame(t, "fuzz.csv", data, s, err)
		if err == nil {
			checkSheet(t, s)
		}
	})
}

func FuzzReadXLSX(f *testing.F) {
	f.Add(sample(f, "rowan-house-tracker.xlsx"))
	f.Add(simple(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Read("fuzz.xlsx", data, Mapping{})
		checkSame(t, "fuzz.xlsx", data, s, err)
		if err == nil {
			checkSheet(t, s)
		}
	})
}

// FuzzSheetXML puts made-up rows into a sheet, for few changes of a packed file
// get past its checksums.
func FuzzSheetXML(f *testing.F) {
	f.Add(`<row r="3" hidden="1"><c r="A3" t="str"><v>A-2</v></c><c t="inlineStr"><is><t>_x001B_</t></is></c></row>`)
	f.Add(`<row><c s="1"><f>1</f><v>1e300</v></c><c t="d"><v>2026-11-03T00:00</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B9"/></mergeCells><x>`)
	f.Add(`<row r="-1"><c r="XFD1048576" t="e"><v>NaN</v></c></row>`)
	w := &workbook{strings: []string{"A-1", "Ana"}, styles: []style{{}, {shape: shapeDay}, {shape: shapeMonth}, styleOf(`"RH-"00`)}}
	f.Fuzz(func(t *testing.T, rows string) {
		const head = `<row><c t="str"><v>Ref</v></c><c t="str"><v>Name</v></c><c t="str"><v>DOB</v></c></row>`
		list, err := w.rows(xml.NewDecoder(strings.NewReader("<worksheet><sheetData>" + head + rows + "</sheetData></worksheet>")))
		if err != nil {
			return
		}
		s, err := newLexicon(Mapping{}).sheet([]tab{{name: "x", rows: list}}, Sheet{Format: "XLSX"})
		if err == nil {
			checkSheet(t, s)
		}
	})
}

// FuzzPartsXML makes up what says which sheets there are and how numbers look.
func FuzzPartsXML(f *testing.F) {
	const list = `<workbook xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><workbookPr date1904="1"/><sheets><sheet name="x" state="hidden" r:id="a"/></sheets></workbook>`
	const relations = `<Relationships><Relationship Id="a" Type="x/worksheet" Target="..\b/s.xml"/><Relationship Id="b" Type="x/styles" Target="/b/t.xml"/></Relationships>`
	const looks = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-809]dd\/mm"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>`
	const sheet = `<worksheet><row><c t="str"><v>Ref</v></c><c t="str"><v>Name</v></c><c t="str"><v>DOB</v></c></row><row><c t="str"><v>A-1</v></c><c t="str"><v>Ana</v></c><c s="1"><v>40000</v></c></row></worksheet>`
	f.Add(list, relations, looks)
	f.Add(`<?xml version="1.0" encoding="iso-8859-1"?>`+list, relations, `<styleSheet/>`)
	f.Fuzz(func(t *testing.T, list, relations, looks string) {
		data := packed(t, map[string]string{
			"_rels/.rels":        `<Relationships><Relationship Type="x/officeDocument" Target="b/w.xml"/></Relationships>`,
			"b/_rels/w.xml.rels": relations, "b/w.xml": list, "b/t.xml": looks, "b/s.xml": sheet,
		})
		s, err := Read("fuzz.xlsx", data, Mapping{})
		checkSame(t, "fuzz.xlsx", data, s, err)
		if err == nil {
			checkSheet(t, s)
		}
	})
}

func FuzzMap(f *testing.F) {
	f.Add([]byte("sheet: x\ncolumns:\n  Young Person: reference\n  \"Tel, column D\": ignore\n"), "Young Person,Name,x,Tel")
	f.Add([]byte("columns: {a: name, b: &x iro, c: *x}"), "a,b,c")
	f.Add([]byte("? [a]\n: b\n"), "")
	f.Fuzz(func(t *testing.T, data []byte, headings string) {
		m, err := ReadMap("fuzz.yaml", data)
		if err != nil {
			return
		}
		s, err := Read("fuzz.csv", []byte(headings), m)
		if err != nil {
			return
		}
		text, err := WriteMap(s)
		if err != nil {
			t.Fatal(err)
		}
		again, err := ReadMap("again.yaml", text)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		// Of a row that may be any, the map alone doesn't say which is the one.
		if once, twice := meantBy(t, headings, m), meantBy(t, headings, again); s.HeaderRow == 1 && !slices.Equal(once, twice) {
			t.Fatalf("%q became %q by\n%s", once, twice, text)
		}
	})
}

// meantBy gives what the columns of a first row mean by a map.
func meantBy(t *testing.T, headings string, m Mapping) []Field {
	t.Helper()
	s, err := Read("fuzz.csv", []byte(headings), m)
	if err != nil {
		t.Fatal(err)
	}
	var list []Field
	for _, c := range s.Columns {
		list = append(list, c.Field)
	}
	return list
}

// The corpus of hostile cells: each is kept exactly or refused, in every column.
func TestHostileCells(t *testing.T) {
	cells := []string{
		"\x1b[2J", "\x1b]0;x\x07", "a\x00b", "a\u009bb", "\u202eabc", "a\u2066b", "a\u200bb", "\ufeffa", "a\u00adb", "a\rb", "a\tb", "=1+1", "+1", "-1+1", "@SUM(A1)", "|x", "%x",
		"'=1+1", "'+44 7700 900123", "''", "\uff1d1", "'; DROP TABLE entry; --", "../../etc/passwd", "<script>alert(1)</script>", "שלום", "مرحبا", "e\u0301", "👩\u200d👧", strings.Repeat("x", 30_000), "\ufffd", "NULL", "0", "''=x",
	}
	for _, info := range fieldTable() {
		if info.field == fieldReference {
			continue
		}
		for _, cell := range cells {
			data := table("Ref,Name,"+info.names[0], "A-1,Ana,"+quoted(cell))
			if info.field == fieldName {
				data = table("Ref,Name", "A-1,"+quoted(cell))
			}
			s, err := Read("a.csv", data, Mapping{})
			if err != nil {
				continue // refused as a whole
			}
			checkSheet(t, s)
		}
	}
}

func quoted(cell string) string { return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"` }

// What is stored is what was in the cell.
func TestHostileTextsAreStoredExactly(t *testing.T) {
	for _, text := range []string{"=1+1", "<b>x</b>", "'; DROP TABLE entry; --", "שלום", "a\nb\tc", "👩\u200d👧", "''", "'t is", "%s %d"} {
		p, faults := Propose(mustRead(t, "a.csv", table("Ref,Name,Notes", "A-1,Ana,"+quoted(text))), at(t, today()))
		if len(faults) > 0 {
			t.Fatalf("%q: %v", text, faults)
		}
		id, ok := p.People[0].Lines[0].Entry.Body.(care.Identity)
		if !ok || id.Note != text {
			t.Errorf("%q became %q", text, id.Note)
		}
	}
}
