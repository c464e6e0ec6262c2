package present

import (
	"bytes"
	"encoding/csv"
	"errors"
	"html"
	"strings"
	"testing"
	"unicode"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"ypa/internal/audit"
)

func TestAuditPage(t *testing.T) {
	for name, s := range map[string]Style{"rowan.html": {}, "rowan-names.html": {Names: true}} {
		golden(t, "audit/"+name, written(t, func(b *bytes.Buffer) error {
			return Audit(b, Output{Format: HTML, Style: s}, rowan(), AuditOptions{})
		}))
	}
	golden(t, "audit/rowan-since.html", written(t, func(b *bytes.Buffer) error {
		return Audit(b, Output{Format: HTML}, rowan(), AuditOptions{Since: true})
	}))
}

// Whatever people typed, no page holds a tag, a script or an address of theirs.
func TestPagesEscape(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyReport(t)
		var b bytes.Buffer
		if err := Audit(&b, Output{Format: HTML, Style: anyStyle(t)}, r, AuditOptions{All: rapid.Bool().Draw(t, "all"), Since: rapid.Bool().Draw(t, "since")}); err != nil {
			t.Fatal(err)
		}
		checkPage(t, b.String())
	})
}

// checkPage fails where a page holds a script, a tag from the data, or
// characters that cannot be seen.
func checkPage(t interface{ Fatalf(string, ...any) }, page string) {
	for _, bad := range []string{"<script", "javascript:", "http://", "https://", "url(", "@import", " onload", " src="} {
		if strings.Contains(strings.ReplaceAll(page, "http://example.org", ""), bad) {
			t.Fatalf("the page holds %q", bad)
		}
	}
	for _, r := range html.UnescapeString(page) {
		if r != '\n' && (unicode.IsControl(r) || hidden(r) && r != '\u00a0') {
			t.Fatalf("the page holds %U", r)
		}
	}
}

// A workbook, a raw CSV file and a page say the same.
func TestWorkbookSaysWhatCSVSays(t *testing.T) {
	for name, write := range everyView() {
		var raw, book bytes.Buffer
		err := write(&raw, Output{Format: CSV, Raw: true, Style: Style{Names: true}})
		if _, none := errors.AsType[*UnknownFormatError](err); none {
			if err := write(&book, Output{Format: XLSX}); err == nil {
				t.Errorf("%s has a workbook and no CSV", name)
			}
			continue
		}
		if err := errors.Join(err, write(&book, Output{Format: XLSX, Style: Style{Names: true}})); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		compare(t, name, &raw, &book)
	}
}

// compare reads both and compares cell by cell, but for the headings, which are
// names in one and words in the other.
func compare(t *testing.T, name string, raw, book *bytes.Buffer) {
	t.Helper()
	rows, err := csv.NewReader(raw).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	f, err := excelize.OpenReader(book)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	defer f.Close()
	tab := f.GetSheetName(0)
	for n, row := range rows[1:] {
		for i, want := range row {
			cell, err := excelize.CoordinatesToCellName(i+1, n+2)
			if err != nil {
				t.Fatal(err)
			}
			if name == "audit" && rows[0][i] == "state" {
				want = stateWords(audit.State(want)) // nobody is called missing there
			}
			if got, err := f.GetCellValue(tab, cell); err != nil || got != Visible(want) {
				t.Errorf("%s %s: %q in the workbook, %q in CSV (%v)", name, cell, got, want, err)
			}
		}
	}
}

// The workbook of an audit has one column more than the CSV, whose columns are a
// contract: since when a finding is in every saved audit.
func TestWorkbookSaysWhenFirstSeen(t *testing.T) {
	var book bytes.Buffer
	if err := Audit(&book, Output{Format: XLSX}, rowan(), AuditOptions{}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, row := range rows {
		if len(row) == len(auditHeader())+1 {
			seen[row[0]+" "+row[1]] = row[len(auditHeader())]
		}
	}
	if seen["Rule Young person"] != "First seen" || seen["iro-contact RH-02"] != "2026-08-17" {
		t.Errorf("first seen: %v", seen)
	}
}
