package intake

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// What a file may hold. A home keeps tens of rows; the limits stop a file that
// was made to fill the memory, and one that was picked by mistake.
const (
	maxFile    = 20 << 20 // bytes
	maxRows    = 20_000   // rows that hold anything
	maxColumns = 300
	searchRows = 60 // how far down the headings are looked for
)

// The limits as errors.
var (
	errTooLarge   = fmt.Errorf("is larger than %d MB: too large for a list of young people", maxFile>>20)
	errRows       = fmt.Errorf("has more than %d rows: too many for a list of young people", maxRows)
	errColumns    = fmt.Errorf("has more than %d columns: too many for a list of young people", maxColumns)
	errNoRows     = errors.New("holds no rows")
	errNoWorkbook = errors.New("is a zip file and no Excel workbook: save the sheet as .xlsx or .csv")
)

// tab is one sheet of a file: a CSV file has one, a workbook has several.
type tab struct {
	name   string
	hidden bool
	rows   []Row
	err    error // why it could not be read
}

// Read finds the list of young people in a CSV file or an XLSX workbook. Which
// of the two it is is told by the content. The row of the headings is the one,
// in the first rows of any sheet, with the most headings whose meaning is known,
// from the mapping or by themselves.
//
// Where no row says which column holds the reference and the name, the row that
// comes closest is taken, so that a map file can be written from it; [Propose]
// then reports the columns it lacks. An error names the file by the given name.
func Read(name string, data []byte, m Mapping) (*Sheet, error) {
	s, err := read(data, m)
	if err != nil {
		return nil, fmt.Errorf("%s %w", name, err)
	}
	s.File = name
	return s, nil
}

func read(data []byte, m Mapping) (*Sheet, error) {
	switch {
	case len(data) > maxFile:
		return nil, errTooLarge
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return readWorkbook(data, newLexicon(m))
	}
	if what := otherKind(data); what != "" {
		return nil, fmt.Errorf("is %s: open it in a spreadsheet program and save it as .xlsx or .csv", what)
	}
	return readCSV(data, newLexicon(m))
}

// otherKind recognises files that people take for a spreadsheet.
func otherKind(data []byte) string {
	start := strings.ToLower(string(data[:min(len(data), 512)]))
	start = strings.TrimLeft(start, "\ufeff \t\r\n")
	switch {
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return "an old Excel file (.xls) or one with a password"
	case strings.HasPrefix(start, "%pdf-"):
		return "a PDF"
	case strings.HasPrefix(start, "{\\rtf"):
		return "a text document (RTF)"
	case strings.HasPrefix(start, "<!doctype"), strings.HasPrefix(start, "<html"), strings.HasPrefix(start, "<?xml"), strings.HasPrefix(start, "<table"):
		return "a web page or XML"
	case strings.HasPrefix(start, "sqlite format 3"):
		return "a database"
	}
	return ""
}
