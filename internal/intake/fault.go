package intake

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fault is a cell, or a row, that cannot be imported as it is.
type Fault struct {
	Row    int    // as a spreadsheet program numbers it, from 1
	Column Column // the zero Column where the whole row is at fault
	Read   string // what was read, safe to show and at most 40 characters; empty: nothing
	Want   string // what is wrong with it and what would do
}

// String gives the fault in one line: row, column, what was read, what would do.
func (f Fault) String() string {
	where := fmt.Sprintf("row %d", f.Row)
	if f.Column.Letter != "" {
		where += ", " + f.Column.String()
	}
	if f.Read == "" {
		return where + ": nothing read; " + f.Want
	}
	return where + ": read " + quote(f.Read) + "; " + f.Want
}

// quote puts marks around a text that is already safe to show.
func quote(text string) string { return `"` + text + `"` }

// How many characters of a sheet's own words are repeated.
const (
	maxRead    = 40
	maxHeading = 60
)

// visible writes what can't be seen, or acts on a terminal, as escapes, and
// cuts the rest to a number of characters.
func visible(text string, most int) string {
	var b strings.Builder
	for used := 0; text != ""; {
		r, size := utf8.DecodeRuneInString(text)
		shown := show(r, text[:size])
		if used += utf8.RuneCountInString(shown); used > most {
			b.WriteString("…")
			break
		}
		b.WriteString(shown)
		text = text[size:]
	}
	return b.String()
}

func show(r rune, raw string) string {
	switch {
	case r == utf8.RuneError && len(raw) == 1:
		return fmt.Sprintf(`\x%02x`, raw[0])
	case r == '\n':
		return `\n`
	case r == '\t':
		return `\t`
	case r < 0x20 || r == 0x7f:
		return fmt.Sprintf(`\x%02x`, r)
	case hidden(r):
		return fmt.Sprintf("<U+%04X>", r)
	}
	return string(r)
}

// hidden finds control and format characters, which [care.Clean] refuses, and
// spaces and signs that look like others.
func hidden(r rune) bool {
	return unicode.IsControl(r) || !unicode.IsPrint(r) && r != ' ' || r == utf8.RuneError
}

// onlyHidden gives the characters of a text that can't be shown, as escapes,
// and not the text.
func onlyHidden(text string) string {
	var parts []string
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		if hidden(r) {
			parts = append(parts, show(r, text[:size]))
		}
		text = text[size:]
	}
	return visible(strings.Join(parts, " "), maxRead)
}
