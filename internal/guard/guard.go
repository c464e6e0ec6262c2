// Package guard keeps text in a CSV file from being taken for something else by
// a spreadsheet program: for a formula that would run, for a number that loses
// its leading zeros, for a day.
//
// An apostrophe in front is what every such program leaves as it is. [Undo]
// takes it away again, so that what ypa wrote it also reads:
// Undo(Text(s)) == s for every s.
package guard

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// mark is what stands in front of a text that is guarded.
const mark = "'"

// Text guards a text where it must be. A text that begins with an apostrophe
// before something dangerous gets another one, so that it can be told apart.
func Text(text string) string {
	if Risky(strings.TrimLeft(text, mark)) {
		return mark + text
	}
	return text
}

// Undo takes away what [Text] put there.
func Undo(text string) string {
	rest, guarded := strings.CutPrefix(text, mark)
	if guarded && Risky(strings.TrimLeft(rest, mark)) {
		return rest
	}
	return text
}

// Risky reports whether a spreadsheet program would not take a text for text.
func Risky(text string) bool { return Formula(text) || converted(text) }

// Formula reports whether a text would run as a formula: after a byte order
// mark, controls and spaces it begins with one of = + - @ | %, also in their
// wide forms; or it begins with a tab or a line break, which some programs cut
// off (OWASP, "CSV Injection"; CWE-1236).
func Formula(text string) bool {
	if text != "" && strings.ContainsAny(text[:1], "\t\r\n") {
		return true
	}
	text = strings.TrimLeftFunc(text, func(r rune) bool {
		return unicode.IsControl(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)
	})
	for _, first := range text {
		return strings.ContainsRune("=+-@|%＝＋－＠", first)
	}
	return false
}

const month = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`

// changed are the texts of which Excel makes a number or a day.
//
//nolint:gochecknoglobals // compiled at its first use: most commands write no CSV
var changed = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:0\d+|\d{12,}|\d+e\d+|\d{1,4}[-/.]\d{1,4}|` + month + `[-/. ]?\d{1,4}|\d{1,2}[-/. ]?` + month + `)$`)
})

// converted reports whether a text would become a number without its leading
// zeros, as 01632960808, or without its end, as a long account number; or a day,
// as 3/4, 2026-11 and MAR-1, or a power of ten, as 1E5. What Excel makes of a
// whole day in ISO form is that day, and is left alone.
func converted(text string) bool {
	const longest = 40
	return len(text) < longest && mayChange(text) && changed().MatchString(text)
}

// mayChange leaves out most of what stands in a list without a closer look: whole
// days, and words that do not begin as a month does.
func mayChange(text string) bool {
	const wholeDay = len("2026-11-23")
	switch {
	case len(text) < 2: // nothing so short is changed
		return false
	case '0' <= text[0] && text[0] <= '9':
		return len(text) != wholeDay || text[4] != '-' || text[7] != '-'
	}
	return len(text) > 3 && strings.Contains("jan feb mar apr may jun jul aug sep oct nov dec", strings.ToLower(text[:3]))
}
