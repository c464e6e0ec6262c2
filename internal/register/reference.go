package register

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ypa/internal/care"
)

// homeRef is the reference of the home itself.
const homeRef = "home"

// refKey folds a reference: two references are the same where their keys are,
// and keys sort as people count. RH-2 comes before RH-10, and rh-2 is RH-2.
//
// Letters are composed (NFC) and folded as strings.EqualFold does. A run of
// digits becomes the number of its digits without leading zeros (two digits),
// these digits, and the number of leading zeros (two digits): RH-07 is
// "rh-01701".
func refKey(ref string) string {
	var b strings.Builder
	ref = norm.NFC.String(ref)
	for i := 0; i < len(ref); {
		if end := digitsEnd(ref, i); end > i {
			digits := strings.TrimLeft(ref[i:end], "0")
			fmt.Fprintf(&b, "%02d%s%02d", len(digits), digits, end-i-len(digits))
			i = end
			continue
		}
		end := strings.IndexFunc(ref[i:], isDigit)
		if end < 0 {
			end = len(ref) - i
		}
		b.WriteString(strings.Map(fold, ref[i:i+end]))
		i += end
	}
	return b.String()
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

// digitsEnd is where the digits that begin at i end.
func digitsEnd(s string, i int) int {
	for i < len(s) && isDigit(rune(s[i])) {
		i++
	}
	return i
}

// fold gives one of the letters that are equal but for case, always the same:
// the small one of two.
func fold(c rune) rune {
	least := c
	for next := unicode.SimpleFold(c); next != c; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return unicode.ToLower(least)
}

// checkRef refuses a reference that a subject of this type can't have.
func checkRef(t care.SubjectType, ref string) error {
	switch t {
	case care.TheHome:
		if ref != homeRef {
			return fmt.Errorf("the home's reference is %q, not %q", homeRef, ref)
		}
		return nil
	case care.YoungPerson, care.Authority:
		if err := care.CheckRef(ref); err != nil {
			return &care.Refusal{Text: err.Error(), Hint: "letters, digits and - _ . / make a reference, as in RH-01"}
		}
		return nil
	}
	return fmt.Errorf("%q is no type of subject", t)
}

// CompareRefs orders two references as people count.
func CompareRefs(a, b string) int { return strings.Compare(refKey(a), refKey(b)) }
