package care

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The longest texts that an entry takes, in characters.
const (
	maxName = 200
	maxLine = 500
	maxNote = 20_000
)

// Clean makes a text from a flag, a prompt or a cell ready to be stored: spaces
// at its ends go, letters are composed (NFC). It refuses what cannot be shown
// as it is: bytes that are no UTF-8, NUL, control and text-direction characters
// (line breaks and tabs are let through where lines is set).
func Clean(text string, lines bool) (string, error) {
	if !utf8.ValidString(text) {
		return "", errors.New("not valid UTF-8 text")
	}
	text = norm.NFC.String(strings.TrimSpace(text))
	for _, c := range text {
		if lines && (c == '\n' || c == '\t' || c == '\r') {
			continue
		}
		if unicode.IsControl(c) || isFormat(c) {
			return "", fmt.Errorf("holds a character that can't be shown (%U): type it again without", c)
		}
	}
	return text, nil
}

// isFormat finds direction marks and invisible characters, which can make one
// text look like another.
func isFormat(c rune) bool {
	return unicode.Is(unicode.Cf, c) && c != '\u200d' && c != '\u200c' || c == '\u2028' || c == '\u2029' || c == utf8.RuneError
}

// CheckName refuses what is no name: without a letter, or beginning like a
// spreadsheet formula.
func CheckName(name string) error {
	switch {
	case utf8.RuneCountInString(name) > maxName:
		return fmt.Errorf("longer than %d characters", maxName)
	case strings.ContainsAny(name[:min(1, len(name))], "=+-@|%"):
		return errors.New("begins like a spreadsheet formula, not like a name")
	case !strings.ContainsFunc(name, unicode.IsLetter):
		return errors.New("holds no letter, so it is no name")
	}
	return nil
}

// CheckPhone refuses what is no telephone number: it holds digits (at least
// three, at most 15), spaces, + ( ) - and at the end "ext" with digits.
func CheckPhone(phone string) error {
	main, ext, _ := strings.Cut(strings.ToLower(phone), "ext")
	digits := 0
	for i, c := range main {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '+' && i == 0, strings.ContainsRune(" ()-.", c):
		default:
			return errors.New("is no telephone number: digits and spaces only, as in 020 7946 0123")
		}
	}
	if digits < 3 || digits > 15 || strings.Trim(ext, " .0123456789") != "" {
		return errors.New("is no telephone number: digits and spaces only, as in 020 7946 0123")
	}
	return nil
}

// CheckEmail refuses what is no e-mail address.
func CheckEmail(email string) error {
	local, domain, ok := strings.Cut(email, "@")
	bad := !ok || local == "" || !strings.Contains(strings.Trim(domain, "."), ".") ||
		strings.ContainsAny(email, " ,;<>\"") || strings.Contains(domain, "@")
	if bad || utf8.RuneCountInString(email) > 254 {
		return errors.New("is no e-mail address, as in name@example.org")
	}
	return nil
}

// CheckURL refuses what is no address of a page: it begins with https:// or
// http:// and names a host.
func CheckURL(address string) error {
	rest, secure := strings.CutPrefix(address, "https://")
	if !secure {
		var plain bool
		if rest, plain = strings.CutPrefix(address, "http://"); !plain {
			rest = ""
		}
	}
	host, _, _ := strings.Cut(rest, "/")
	if !strings.Contains(strings.Trim(host, "."), ".") || strings.ContainsAny(address, " <>\"@") {
		return errors.New("is no address of a page, as in https://www.example.org")
	}
	return nil
}

// CheckRef refuses a reference that could not be typed back: it holds letters,
// digits and - _ . / only, at most 40, and is none of the words that commands
// use themselves.
func CheckRef(ref string) error {
	switch strings.ToLower(ref) {
	case "":
		return errors.New("a reference is needed, as in RH-01")
	case "home", "everyone", "yes", "no", "not-known":
		return fmt.Errorf("%q is a word of ypa's own: choose another reference", ref)
	}
	if utf8.RuneCountInString(ref) > 40 {
		return errors.New("a reference has at most 40 characters")
	}
	for i, c := range ref {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || i > 0 && strings.ContainsRune("-_./", c) {
			continue
		}
		return fmt.Errorf("a reference holds letters, digits and - _ . / only, not %q", c)
	}
	return nil
}
