package care

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"ypa/internal/calendar"
)

// Field is one field of a kind of entry, as people see and type it.
type Field struct {
	Name     string // as a flag: "advocacy-phone"
	Label    string // as a question: "advocacy phone"
	Set      string // the set of words it holds; empty: another thing
	Shape    Shape
	Required bool // an entry without it says nothing
	Class    Class

	index []int // the way to it
}

// Shape is what is typed into a field.
type Shape int

// The shapes.
const (
	AText   Shape = iota
	ADay          // a day
	ASpan         // a length of time
	AWord         // a word of the set
	Words         // several, with commas
	Answers       // word=answer, several, with commas
	ANumber       // a whole number
	ATick         // yes or no
)

// tied are the fields that tie an entry to another, to its subject or to a rule,
// or that the program fills in: they are not corrected.
func tied(k Kind, name string) bool {
	switch name {
	case "ref", "entry", "id", "rule", "rules", "made_up", "already_made":
		return true
	case "number":
		return k == "recommendation" || k == "recommendation-done"
	case "visit":
		return k == "visit-report-sent"
	}
	return false
}

// ahead reports whether the day in the field may be still to come: of what is
// booked, asked for or due.
func (f Field) ahead() bool {
	switch f.Name {
	case "day", "due", "next", "pathway-review", "review", "until":
		return true
	}
	return false
}

// Typed is the flag of the command that records the field, where its name is
// another: --about of inform, --kind of an event. A correction takes both.
func (f Field) Typed() string {
	switch f.Name {
	case "topics":
		return "about"
	case "adviser-kind", "advocate-kind", "event", "home-kind", "meeting":
		return "kind"
	}
	return f.Name
}

// FieldsOf lists the fields of a kind in the order of its struct, without those
// that a correction can't change.
func FieldsOf(k Kind) []Field {
	return slices.DeleteFunc(EveryField(k), func(f Field) bool { return tied(k, jsonName(f.Name)) })
}

func jsonName(flag string) string {
	if flag == "who" {
		return "by"
	}
	return strings.ReplaceAll(flag, "-", "_")
}

// EveryField lists every field of a kind, in the order of its struct.
func EveryField(k Kind) []Field {
	info, ok := Info(k)
	if !ok {
		return nil
	}
	return fieldsIn(k, info.body, "", nil)
}

func fieldsIn(k Kind, t reflect.Type, before string, way []int) []Field {
	var list []Field
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(slices.Clone(way), i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			list = append(list, fieldsIn(k, f.Type, before, at)...)
		case f.Type == reflect.TypeFor[Contact]():
			list = append(list, fieldsIn(k, f.Type, before+name+"-", at)...)
		default:
			flag := strings.ReplaceAll(name, "_", "-")
			if flag == "by" {
				flag = "who" // --by is who signs
			}
			field := Field{Name: before + flag, Set: setOf(k, name), Required: options == "", Class: ClassOf(k, name), index: at}
			field.Label = strings.ReplaceAll(field.Name, "-", " ")
			field.Shape, field.Set = shapeOf(f.Type, field.Set)
			list = append(list, field)
		}
	}
	return list
}

// shapeOf is what is typed into a field of a type.
func shapeOf(t reflect.Type, set string) (Shape, string) {
	switch {
	case t == reflect.TypeFor[calendar.Date]():
		return ADay, ""
	case t == reflect.TypeFor[calendar.Span]():
		return ASpan, ""
	case t == reflect.TypeFor[Answer]():
		return AWord, "answer"
	}
	switch t.Kind() {
	case reflect.Bool:
		return ATick, ""
	case reflect.Int, reflect.Int64:
		return ANumber, ""
	case reflect.Slice:
		return Words, set
	case reflect.Map:
		return Answers, set
	default:
		if set != "" {
			return AWord, set
		}
		return AText, ""
	}
}

// Get is what a body holds in the field, as it is typed; empty: nothing.
func (f Field) Get(body any) string {
	v := reflect.ValueOf(body).FieldByIndex(f.index)
	if v.IsZero() {
		return ""
	}
	switch f.Shape {
	case ADay, ASpan:
		return fmt.Sprint(v.Interface())
	case Words:
		return strings.Join(textsOf(v), ", ")
	case Answers:
		var parts []string
		for _, key := range textsOf(v) {
			parts = append(parts, key+"="+v.MapIndex(reflect.ValueOf(key).Convert(v.Type().Key())).String())
		}
		return strings.Join(parts, ", ")
	case ANumber:
		return strconv.FormatInt(v.Int(), 10)
	case ATick:
		return string(Yes)
	default:
		return v.String()
	}
}

// Spoken is what a body holds in the field, as it is read: a day with its
// weekday, a word in words.
func (f Field) Spoken(body any) string {
	text := f.Get(body)
	switch f.Shape {
	case ADay:
		if d, err := calendar.ParseISO(text); err == nil {
			return d.Medium()
		}
	case AWord, Words, Answers:
		if f.Set == "event" && f.Shape == AWord {
			return EventKind(text).Phrase()
		}
		return strings.ReplaceAll(plain(text), "=", ": ")
	default:
	}
	return text
}

// With gives the body with the field set to what was typed; empty takes out what
// it held. A day still to come is refused where the field says when something was.
// The error says what is allowed and does not repeat a name.
func (f Field) With(body any, typed string, today calendar.Date) (any, error) {
	changed := reflect.New(reflect.TypeOf(body)).Elem()
	changed.Set(reflect.ValueOf(body))
	v := changed.FieldByIndex(f.index)
	if typed == "" {
		if f.Required {
			return nil, errors.New("an entry without it says nothing: withdraw it instead")
		}
		v.SetZero()
		return changed.Interface(), nil
	}
	value, err := f.parse(v.Type(), typed, today)
	if err != nil {
		return nil, err
	}
	if day, ok := reflect.TypeAssert[calendar.Date](value); ok && day.After(today) && !f.ahead() {
		return nil, fmt.Errorf("%s is in the future, and this is about something done", day.Medium())
	}
	v.Set(value)
	return changed.Interface(), nil
}

func (f Field) parse(t reflect.Type, typed string, today calendar.Date) (reflect.Value, error) {
	var value any
	var err error
	switch f.Shape {
	case ADay:
		value, err = calendar.Parse(typed, today)
	case ASpan:
		value, err = calendar.ParseSpan(typed)
	case AWord:
		value, err = vocabulary()[f.Set].Parse(typed)
	case Words:
		return f.words(t, typed)
	case Answers:
		return f.answers(t, typed)
	case ANumber:
		var n uint64
		if n, err = strconv.ParseUint(typed, 10, 31); err != nil {
			err = fmt.Errorf("%q is no whole number", typed)
		}
		value = n
	case ATick:
		var word string
		word, err = vocabulary()["answer"].Parse(typed)
		value = word == string(Yes)
	default:
		value, err = Clean(typed, f.Name == "note")
	}
	if err != nil {
		return reflect.Value{}, err
	}
	return reflect.ValueOf(value).Convert(t), nil
}

// words reads several words of the set.
func (f Field) words(t reflect.Type, typed string) (reflect.Value, error) {
	list := reflect.MakeSlice(t, 0, 1)
	for part := range strings.SplitSeq(typed, ",") {
		word := strings.TrimSpace(part)
		if f.Set != "" {
			var err error
			if word, err = vocabulary()[f.Set].Parse(word); err != nil {
				return list, err
			}
		}
		list = reflect.Append(list, reflect.ValueOf(word).Convert(t.Elem()))
	}
	return list, nil
}

// answers reads words of the set, each with an answer.
func (f Field) answers(t reflect.Type, typed string) (reflect.Value, error) {
	m := reflect.MakeMap(t)
	for part := range strings.SplitSeq(typed, ",") {
		key, said, ok := strings.Cut(part, "=")
		if !ok {
			return m, errors.New("as in distance=yes, risk=no")
		}
		word, err := vocabulary()[f.Set].Parse(key)
		if err != nil {
			return m, err
		}
		answer, err := vocabulary()["answer"].Parse(said)
		if err != nil {
			return m, err
		}
		m.SetMapIndex(reflect.ValueOf(word).Convert(t.Key()), reflect.ValueOf(answer).Convert(t.Elem()))
	}
	return m, nil
}
