package intake

import (
	"fmt"
	"strings"
	"unicode"

	"ypa/internal/care"
)

// name reads the name of a person or a body. It tells apart what is put in such
// columns by mistake.
func (r *reader) name(f Field) string {
	text := r.text(f, false)
	if text == "" {
		return ""
	}
	if saysNobody(text) {
		if f.personal() {
			r.skip(f, whyUnknown)
			return ""
		}
		return text
	}
	want := noName(text)
	if want == "" {
		return text
	}
	if f.personal() && !showable(text) {
		text = "(not shown)"
	}
	r.fault(f, text, want)
	return ""
}

// noName says why a text is no name, or nothing where it may be one.
func noName(text string) string {
	switch {
	case care.CheckPhone(text) == nil:
		return "this is a telephone number: a name is needed"
	case strings.Contains(text, "@") && care.CheckEmail(text) == nil:
		return "this is an e-mail address: a name is needed"
	case isNoName(text):
		return "this is no name: leave the cell empty where it is not known, and write none where there is nobody"
	case digitsIn(text) > 4:
		return "this is a name with a number: the number belongs in a column of its own"
	}
	if tooLong(text, maxName) {
		return fmt.Sprintf("a name has at most %d characters", maxName)
	}
	if err := care.CheckName(text); err != nil {
		return "this " + err.Error()
	}
	return ""
}

// showable reports whether a cell in a young person's own columns surely holds
// no name: a formula, a telephone number, no letter at all.
func showable(text string) bool {
	return text[0] == '=' || care.CheckPhone(text) == nil || isNoName(text) || !strings.ContainsFunc(text, unicode.IsLetter)
}
