package care

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// setOf names the list of words that a field may hold, by its JSON name and,
// where that is not enough, the kind of entry; empty: none.
func setOf(k Kind, field string) string {
	switch field {
	case "status", "event", "chosen", "view", "understanding", "meeting", "nation", "understood":
		return field
	case "home_kind", "adviser_kind", "advocate_kind", "given_by", "iv_wanted":
		return strings.ReplaceAll(field, "_", "-")
	case "topics":
		return "topic"
	case "factors":
		return "factor"
	case "for":
		if k == "export" {
			return "" // a role or an authority's id
		}
		return "purpose"
	case "agreed":
		return "consent"
	case "number":
		return "review-number"
	case "iv_need":
		return "iv-decision"
	case "advocate":
		return "advocate-there"
	case "mode":
		return "visit-mode"
	case "about":
		return "consult-about"
	case "contact_for", "expenses", "consent_by":
		return strings.ReplaceAll(field, "_", "-")
	}
	return setOfKind(string(k) + "." + field)
}

// setOfKind is setOf for the fields whose words depend on the kind of entry.
func setOfKind(field string) string {
	switch field {
	case "advocate-considered.decision", "iv-considered.decision":
		return "decision"
	case "iv-reviewed.decision":
		return "iv-decision"
	case "iv-ended.reason":
		return "iv-end"
	case "leaving.reason":
		return "leave-reason"
	case "informed.how":
		return "told-how"
	case "iro-notified.how":
		return "notify-how"
	case "chased.how":
		return "chase-how"
	case "iv-information.scope", "iv-information.with", "visit.by":
		return strings.ReplaceAll(field, ".", "-")
	case "pack-consent.answer", "authority-pack-consent.answer":
		return "pack-consent"
	case "export.what":
		return "export"
	case "disposal.ground":
		return "disposal-ground"
	case "iv-after-care.decision":
		return "after-care"
	}
	return ""
}

// namesSomebody reports whether a field holds the name of a person or a body.
func namesSomebody(field string) bool {
	switch field {
	case "name", "known_as", "organisation", "team", "to", "known_person", "confirmed_by", "made_by":
		return true
	}
	return false
}

// Validate checks one body by itself: lengths, names, telephone numbers, e-mail
// addresses, and words of a fixed list. The error names the field and never
// what it holds about a young person.
func Validate(body any) error {
	if err := validate(KindOf(body), reflect.ValueOf(body)); err != nil {
		return fmt.Errorf("%s: %w", KindOf(body), err)
	}
	return nil
}

func validate(k Kind, v reflect.Value) error {
	t := v.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		field := v.Field(i)
		if f.Type.Kind() == reflect.Struct && (f.Anonymous || f.Type == reflect.TypeFor[Contact]()) {
			err := validate(k, field)
			if err != nil && !f.Anonymous {
				err = fmt.Errorf("%s %w", strings.ReplaceAll(name, "_", " "), err) // which of several: iv phone
			}
			if err != nil {
				return err
			}
			continue
		}
		for _, text := range textsOf(field) {
			if err := checkField(k, name, f.Type, text); err != nil {
				return fmt.Errorf("%s: %w", strings.ReplaceAll(name, "_", " "), err)
			}
		}
	}
	return nil
}

// textsOf gives the strings that a field holds.
func textsOf(v reflect.Value) []string {
	switch v.Kind() {
	default:
		return nil
	case reflect.String:
		return []string{v.String()}
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.String {
			return nil
		}
		var list []string
		for i := range v.Len() {
			list = append(list, v.Index(i).String())
		}
		return list
	case reflect.Map:
		var list []string
		for _, k := range v.MapKeys() {
			list = append(list, k.String())
		}
		slices.Sort(list)
		return list
	}
}

func checkField(k Kind, name string, t reflect.Type, text string) error {
	if text == "" {
		return nil
	}
	set := setOf(k, name)
	if _, err := Clean(text, true); err != nil {
		return err
	}
	switch {
	case t == reflect.TypeFor[Answer]():
		_, err := vocabulary()["answer"].Parse(text)
		return err
	case namesSomebody(name):
		return CheckName(text)
	case name == "phone":
		return CheckPhone(text)
	case name == "email":
		return CheckEmail(text)
	case name == "ref":
		return CheckRef(text)
	case name == "url" && CheckURL(text) != nil:
		return CheckURL(text)
	case set != "":
		_, err := vocabulary()[set].Parse(text)
		return err
	}
	return CheckLength(name, text)
}

// CheckLength refuses a text that is longer than its field keeps: a note 20,000
// characters, another line 500.
func CheckLength(field, text string) error {
	limit := maxNote
	if field != "note" {
		limit = maxLine
	}
	if n := utf8.RuneCountInString(text); n > limit {
		return fmt.Errorf("%d characters, and at most %d are kept: put the rest in the file it belongs to", n, limit)
	}
	return nil
}
