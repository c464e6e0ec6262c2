package present

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Visible makes text fit for one line of a terminal, an error or a log. Line
// breaks, tabs and unusual spaces become spaces; control characters are written
// as \x1b, bytes that are no UTF-8 as \xff, and text directions and invisible
// characters as <U+202E>. Letters of every script stay as they are.
func Visible(text string) string {
	if plain(text) {
		return text
	}
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[0])
		case strings.HasPrefix(text, "\r\n"):
			b.WriteByte(' ')
			size = 2
		case r == '\n' || r == '\t' || unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
		case r < utf8.RuneSelf && unicode.IsControl(r):
			fmt.Fprintf(&b, `\x%02x`, r)
		case hidden(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r)
		}
		text = text[size:]
	}
	return b.String()
}

// plain reports whether there is nothing to make visible.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// hidden finds what cannot be seen, or changes how other characters are seen.
func hidden(r rune) bool {
	const blankBraille = '\u2800'
	return !unicode.IsPrint(r) || r == blankBraille || r == utf8.RuneError ||
		unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// asciiOnly writes text in ASCII: letters without their marks, quotes and
// dashes as typewriters have them, everything else as <U+0416>.
func asciiOnly(text string) string {
	if plain(text) {
		return text
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(text) {
		switch {
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		default:
			b.WriteString(typed(r))
		}
	}
	return b.String()
}

// typed is how a typewriter would put a character that has no mark to drop.
func typed(r rune) string {
	const from = "ŁłØøĐđÐðÞþßÆæŒœ‘’“”–—…•·−"
	to := [...]string{"L", "l", "O", "o", "D", "d", "D", "d", "Th", "th", "ss", "AE", "ae", "OE", "oe", "'", "'", `"`, `"`, "-", "-", "...", "*", ".", "-"}
	at := 0
	for _, c := range from {
		if c == r {
			return to[at]
		}
		at++
	}
	return fmt.Sprintf("<U+%04X>", r)
}
