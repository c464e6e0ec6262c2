// Package xlsx writes workbooks: tables with typed cells, one a tab, as an Office
// Open XML file that Excel, LibreOffice and others open.
//
// It knows what ypa's workbooks need and nothing more: text that stays text, days,
// whole numbers, a heading that stands still and has filters, and a set-up for
// print. There are no formulas. A workbook is described by a [Book] and written by
// [Book.Write], whose rows go straight into the ZIP; only texts are kept until the
// end, each once. The same book gives the same bytes.
//
// What is written follows ECMA-376, 5th edition. Part 1: the workbook in 12.3.23
// and 18.2, a tab in 12.3.24 and 18.3, texts in 12.3.15, 18.4 and 22.9.2.19, looks in
// 12.3.20 and 18.8, the name of the program in 15.2.12.3. Part 2: the package, its
// content types, relationships and core properties.
package xlsx

import (
	"archive/zip"
	"fmt"
	"io"
)

// What Excel holds, and therefore what a [Book] may have.
const (
	MaxColumns = 16_384    // columns of a tab
	MaxRows    = 1_048_576 // rows of a tab, its heading among them
	MaxText    = 32_767    // UTF-16 units of a text
	MaxName    = 31        // UTF-16 units of the name of a tab
	MaxHeight  = 409       // points that a row is high
)

// Book is a workbook: its tabs, one at least, and what it says of itself.
type Book struct {
	Title    string // in words; "" is none
	Creator  string // the program, in two properties
	Language string // of the texts, as in en-GB
	Day      string // on which it counts as made, as in 2026-11-26; "" is none
	Sheets   []Sheet
}

// Sheet is a table on a tab.
type Sheet struct {
	Name    string // of the tab: at most MaxName, none of :\/?*[]', no two alike, capitals apart
	Title   string // on every page that is printed, beside the number of the page
	Columns []Column
	Length  int           // how many rows there are below the heading, fewer than MaxRows
	Row     func(int) Row // gives the row of a number from 0; the next call may reuse its cells
	Across  int           // over how many pages beside each other it is printed
}

// Column is a column of a sheet. Its look also holds for cells that are filled in
// later.
type Column struct {
	Heading string
	Look    Look
	Wrapped bool // long cells break into lines
	Width   int  // in characters
}

// Row is a row of a sheet.
type Row struct {
	Height int // in points; 0 leaves it to the program that opens the workbook
	Cells  []Cell
}

// Cell is one cell of a row. The zero value is empty.
type Cell struct {
	kind   kind
	text   string
	number int64
}

// kind is what stands in a cell.
type kind int

const (
	nothing kind = iota
	text
	number
)

// Text is a cell with a text of at most MaxText.
func Text(t string) Cell { return Cell{kind: text, text: t} }

// Number is a cell with a whole number. Under the look of a day it counts days, and
// 61 is 1 March 1900.
func Number(n int64) Cell { return Cell{kind: number, number: n} }

// part is a file in the ZIP.
type part struct {
	name  string
	write func(io.Writer) error
}

// Write writes the workbook. Nothing in it has a time.
func (b *Book) Write(w io.Writer) error {
	archive := zip.NewWriter(w)
	for _, p := range b.parts() {
		file, err := archive.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if err := p.write(file); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return archive.Close()
}

// parts lists the files in the order in which they are written: the content types
// where programs that look at the first bytes expect them, and texts when every tab
// has named its own.
func (b *Book) parts() []part {
	parts := []part{
		{"[Content_Types].xml", always(b.contentTypes())},
		{"_rels/.rels", always(packageRelations)},
		{"docProps/app.xml", always(b.application())},
		{"docProps/core.xml", always(b.properties())},
		{"xl/workbook.xml", always(b.workbook())},
		{"xl/_rels/workbook.xml.rels", always(b.relations())},
		{"xl/styles.xml", always(styles)},
	}
	shared := &texts{index: map[string]int{}}
	for i := range b.Sheets {
		parts = append(parts, part{"xl/" + tabFile(i), func(w io.Writer) error { return b.Sheets[i].write(w, i == 0, shared) }})
	}
	return append(parts, part{"xl/sharedStrings.xml", shared.write})
}

// always writes a part that is known beforehand.
func always(content string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}
}
