package care

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// fieldSets ties the JSON names of body fields to the words they may hold.
var fieldSets = map[string]string{
	"status": "status", "event": "event", "topics": "topic", "advocate_kind": "advocate-kind", "for": "purpose",
	"how": "", "understood": "understood", "given_by": "given-by", "chosen": "chosen", "agreed": "consent",
	"view": "view", "understanding": "understanding", "meeting": "meeting", "number": "review-number",
	"iv_need": "iv-decision", "iv_wanted": "iv-wanted", "advocate": "advocate-there", "mode": "visit-mode",
	"adviser_kind": "adviser-kind", "home_kind": "home-kind", "nation": "nation", "about": "consult-about", "factors": "factor",
}

// kindSets are the fields whose words depend on the kind of entry.
var kindSets = map[string]string{
	"advocate-considered.decision": "decision", "iv-considered.decision": "decision", "iv-reviewed.decision": "iv-decision",
	"iv-ended.reason": "iv-end", "leaving.reason": "leave-reason", "informed.how": "told-how", "iro-notified.how": "notify-how",
}

// nameFields hold names of people or bodies.
var nameFields = []string{"name", "known_as", "organisation", "team", "to", "known_person", "confirmed_by", "made_by"}

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
			if err := validate(k, field); err != nil {
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
	return nil
}

// setOf names the list of words that a field of a kind may hold; empty: none.
func setOf(k Kind, name string) string { return cmp.Or(kindSets[string(k)+"."+name], fieldSets[name]) }

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
		_, err := Vocabulary()["answer"].Parse(text)
		return err
	case slices.Contains(nameFields, name):
		return CheckName(text)
	case name == "phone":
		return CheckPhone(text)
	case name == "email":
		return CheckEmail(text)
	case name == "ref":
		return CheckRef(text)
	case set != "":
		_, err := Vocabulary()[set].Parse(text)
		return err
	}
	limit := maxNote
	if name != "note" {
		limit = maxLine
	}
	if n := utf8.RuneCountInString(text); n > limit {
		return fmt.Errorf("%d characters, and at most %d are kept: put the rest in the file it belongs to", n, limit)
	}
	return nil
}
