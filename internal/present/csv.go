package present

import (
	"bufio"
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

// writeRows writes lines of CSV.
func writeRows(w io.Writer, file bool, rows [][]string) error {
	b := bufio.NewWriter(w)
	end := "\n"
	if file {
		end = "\r\n"
	}
	for _, row := range rows {
		for n, cell := range row {
			if n > 0 {
				b.WriteByte(',')
			}
			b.WriteString(quoted(cell, len(row) == 1))
		}
		b.WriteString(end)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
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
