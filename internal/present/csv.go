package present

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// byteOrderMark tells Excel that a file is UTF-8.
const byteOrderMark = "\ufeff"

// writeCSV writes a table of texts (RFC 4180). Into a file it goes with a byte
// order mark and CRLF at the end of lines, as Excel wants; elsewhere with
// neither. Semicolons and tabs are quoted too: where the machine's decimal mark
// is a comma, Excel takes them for the end of a cell, and what follows could run.
func writeCSV(w io.Writer, file bool, header []string, rows [][]string) error {
	if file {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return fmt.Errorf("write CSV: %w", err)
		}
	}
	return writeRows(w, file, append([][]string{header}, rows...))
}

// textWriter is what lines are written to piece by piece.
type textWriter interface {
	io.ByteWriter
	io.StringWriter
}

// writeRows writes lines of CSV.
func writeRows(w io.Writer, file bool, rows [][]string) error {
	if b, inMemory := w.(*bytes.Buffer); inMemory {
		addRows(b, file, rows)
		return nil
	}
	b := bufio.NewWriter(w)
	addRows(b, file, rows)
	if err := b.Flush(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// addRows writes lines to what keeps the first error itself, or has none.
func addRows(b textWriter, file bool, rows [][]string) {
	end := "\n"
	if file {
		end = "\r\n"
	}
	for _, row := range rows {
		for n, cell := range row {
			if n > 0 {
				_ = b.WriteByte(',')
			}
			_, _ = b.WriteString(quoted(cell, len(row) == 1))
		}
		_, _ = b.WriteString(end)
	}
}

// quoted puts a cell in quotes where it needs them. An empty cell that is alone
// on its line does, or the line would be skipped.
func quoted(cell string, alone bool) string {
	spaced := cell != strings.TrimSpace(cell)
	if !spaced && !strings.ContainsAny(cell, "\",;\t\r\n") && (cell != "" || !alone) {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}
