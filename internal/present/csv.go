package present

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// byteOrderMark tells Excel that a file is UTF-8.
const byteOrderMark = "\ufeff"

// writeCSV writes a table of texts. Into a file it goes with a byte order mark
// and CRLF at the end of lines, as Excel wants; elsewhere with neither.
func writeCSV(w io.Writer, file bool, header []string, rows [][]string) error {
	var b strings.Builder
	if file {
		b.WriteString(byteOrderMark)
	}
	enc := csv.NewWriter(&b)
	enc.UseCRLF = file
	if err := enc.Write(header); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	for _, row := range rows {
		if err := enc.Write(row); err != nil {
			return fmt.Errorf("write CSV: %w", err)
		}
	}
	enc.Flush()
	_, err := io.WriteString(w, b.String())
	return err
}

// csvText is a text for a cell of CSV: made visible, and with an apostrophe in
// front where a spreadsheet would take it for a formula (OWASP, "CSV
// Injection"). Days and numbers that ypa writes itself need none.
func csvText(text string) string {
	text = Visible(text)
	if strings.ContainsAny(first(strings.TrimLeft(text, " ")), "=+-@|%＝＋－＠") {
		return "'" + text
	}
	return text
}

// first is the first character of a text.
func first(text string) string {
	for _, r := range text {
		return string(r)
	}
	return ""
}
