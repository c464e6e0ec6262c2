package care

import (
	"reflect"
	"strings"
	"testing"

	"ypa/internal/calendar"
)

// TestEveryFieldIsClassified finds a field of which nobody has decided whom it
// tells about. Such a field would leave, unmarked, with somebody's own copy.
func TestEveryFieldIsClassified(t *testing.T) {
	for _, info := range Kinds() {
		for _, f := range deepFields(info.body) {
			if ClassOf(info.Kind, f) == "" {
				t.Errorf("%s: the field %s has no class: decide in class.go whether it is own, third, free or plain", info.Kind, f)
			}
		}
		if info.Of == YoungPerson && !info.Personal {
			t.Errorf("%s is about a young person, and neither exported nor erased", info.Kind)
		}
	}
}

// deepFields lists the JSON names of a body, those of lists in it included.
func deepFields(t reflect.Type) []string {
	var list []string
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		inner := f.Type
		if inner.Kind() == reflect.Slice {
			inner = inner.Elem()
		}
		if inner.Kind() == reflect.Struct && inner != reflect.TypeFor[calendar.Date]() && inner != reflect.TypeFor[calendar.Span]() {
			list = append(list, deepFields(inner)...)
			continue
		}
		list = append(list, name)
	}
	return list
}

// TestFreeTextIsNeverPlain: a text without a list of words, a name or a form is
// somebody's own words.
func TestFreeTextIsNeverPlain(t *testing.T) {
	fixedForm := map[string]bool{"authority": true, "rule": true, "procedure": true, "host-authority": true, "id": true, "url": true, "urn": true, "parent-visit": true}
	for _, info := range Kinds() {
		if info.Kept {
			continue
		}
		for _, f := range EveryField(info.Kind) {
			if f.Shape == AText && f.Class == Plain && !fixedForm[f.Name] {
				t.Errorf("%s: %s is a text and counts as plain", info.Kind, f.Name)
			}
		}
	}
}

// TestFieldsRoundTrip: what a field holds, typed again, gives the same body.
func TestFieldsRoundTrip(t *testing.T) {
	today := calendar.MustISO("2026-11-22")
	for _, info := range Kinds() {
		body := filled(t, info)
		for _, f := range FieldsOf(info.Kind) {
			typed := f.Get(body)
			if typed == "" {
				continue
			}
			again, err := f.With(body, typed, today)
			if err != nil || !reflect.DeepEqual(again, body) {
				t.Errorf("%s: %s %q: %v, %+v", info.Kind, f.Name, typed, err, again)
			}
			without, err := f.With(body, "", today)
			if f.Required != (err != nil) {
				t.Errorf("%s: %s emptied: %v", info.Kind, f.Name, err)
			}
			if err == nil && f.Get(without) != "" {
				t.Errorf("%s: %s still holds %q", info.Kind, f.Name, f.Get(without))
			}
		}
	}
}
