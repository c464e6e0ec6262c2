package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The kinds of token; a mark is its own kind.
const (
	number = 'n'
	word   = 'w'
)

// token is a run of ASCII digits, a run of ASCII letters in lower case, or one
// mark.
type token struct {
	kind byte
	text string
	n    int // the value of a number
}

// scanned is a short text in tokens, spaces left out.
type scanned []token

// What no date or span goes beyond. Longer texts are notes, phone numbers and
// the like.
const (
	maxTokens = 8
	maxDigits = 4
)

// scan cuts text into tokens. It is false where a sign occurs that no form has.
func scan(text string) (scanned, bool) {
	s := make(scanned, 0, maxTokens)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		t, ok := nextToken(text[i:])
		if !ok || len(s) == maxTokens {
			return nil, false
		}
		s = append(s, t)
		i += len(t.text)
	}
	return s, true
}

// nextToken reads the token that rest, which is not empty, begins with.
func nextToken(rest string) (token, bool) {
	switch c := rest[0]; {
	case isDigit(c):
		text := rest[:run(rest, isDigit)]
		n, _ := digits(text)
		return token{kind: number, text: text, n: n}, len(text) <= maxDigits
	case isLetter(c):
		return token{kind: word, text: strings.ToLower(rest[:run(rest, isLetter)])}, true
	case strings.IndexByte("/-.,+", c) >= 0:
		return token{kind: c, text: rest[:1]}, true
	default:
		return token{}, false
	}
}

// run returns how many bytes at the start of s are of one sort.
func run(s string, is func(byte) bool) int {
	n := 0
	for n < len(s) && is(s[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// shape spells the kinds of the tokens, as "n/n/n" for 3/11/2026.
func (s scanned) shape() string {
	var kinds [maxTokens]byte
	for i, t := range s {
		kinds[i] = t.kind
	}
	return string(kinds[:len(s)])
}
