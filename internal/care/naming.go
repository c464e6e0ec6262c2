package care

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// Named finds a young person whom the words of a body name: by reference, by
// full name, or by a part of the name written as a name. It gives the reference.
//
// What is recorded about the home names nobody, because it stays when the
// entries about somebody are erased. A word that only looks like a name, as in
// "will", is told apart by its small letter.
func Named(body any, people []Identity) (ref string, named bool) {
	texts := everyText(reflect.ValueOf(body))
	for _, p := range people {
		if slices.ContainsFunc(texts, p.isIn) {
			return p.Ref, true
		}
	}
	return "", false
}

// everyText gathers every text of a body.
func everyText(v reflect.Value) []string {
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Struct:
		var texts []string
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				texts = append(texts, everyText(v.Field(i))...)
			}
		}
		return texts
	default:
		return nil
	}
}

// isIn reports whether a text names the young person.
func (i Identity) isIn(text string) bool {
	if strings.ContainsAny(i.Ref, "0123456789") && strings.ContainsFunc(i.Ref, unicode.IsLetter) && holds(fold(text), fold(i.Ref)) {
		return true
	}
	if i.Name != "" && holds(fold(text), fold(i.Name)) {
		return true
	}
	for _, part := range append(strings.Fields(i.Name), i.KnownAs) {
		if len([]rune(part)) >= 3 && holds(text, part) {
			return true
		}
	}
	return false
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// holds reports whether a text holds a word that stands by itself.
func holds(text, word string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return false
		}
		at += from
		if !endsInWord(text[:at]) && !beginsWithWord(text[at+len(word):]) {
			return true
		}
		from = at + len(word)
	}
}

func endsInWord(s string) bool {
	runes := []rune(s)
	return len(runes) > 0 && partOfWord(runes[len(runes)-1])
}

func beginsWithWord(s string) bool {
	for _, r := range s {
		return partOfWord(r)
	}
	return false
}

func partOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
