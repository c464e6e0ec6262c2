package care

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"ypa/internal/calendar"
)

// A body is nearly always JSON as this program writes it: no space, no escape,
// every key once and known. Such a body is read here, in a quarter of the time;
// any other goes to encoding/json, which has the last word on what is an error.

// plan is how the fields of a struct are read: by their names in JSON.
type plan []planned

type planned struct {
	name   string
	index  []int
	form   form
	nested plan // of a struct
}

// form is what a field holds.
type form int

const (
	formOdd form = iota // left to encoding/json
	formText
	formBool
	formInt
	formDate
	formSpan
	formTexts
	formStruct
	formFactors
)

// planOf makes the plan of a struct.
func planOf(t reflect.Type) plan {
	return fieldsOf(make(plan, 0, t.NumField()), t, nil)
}

// fieldsOf adds the fields of a struct that lies in another at a place, and those of what
// is embedded in it. [reflect.VisibleFields] would, too, and costs three times as much.
func fieldsOf(p plan, t reflect.Type, at []int) plan {
	for i := range t.NumField() {
		f, index := t.Field(i), append(slices.Clip(at), i)
		if f.Anonymous {
			p = fieldsOf(p, f.Type, index)
			continue
		}
		if !f.IsExported() {
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		one := planned{name: name, index: index, form: formOf(f.Type)}
		if one.form == formStruct {
			one.nested = planOf(f.Type)
		}
		p = append(p, one)
	}
	return p
}

func formOf(t reflect.Type) form {
	switch {
	case t == reflect.TypeFor[calendar.Date]():
		return formDate
	case t == reflect.TypeFor[calendar.Span]():
		return formSpan
	case t == reflect.TypeFor[map[Factor]Answer]():
		return formFactors
	}
	switch t.Kind() {
	case reflect.String:
		return formText
	case reflect.Bool:
		return formBool
	case reflect.Int, reflect.Int64:
		return formInt
	case reflect.Struct:
		return formStruct
	case reflect.Slice:
		if t.Elem().Kind() == reflect.String {
			return formTexts
		}
	default:
	}
	return formOdd
}

// quick reads a body into v, which is the zero struct; false: it is not of the
// usual form, and v may be half filled.
func (p plan) quick(raw string, v reflect.Value) bool {
	rest, ok := p.object(raw, v)
	return ok && len(rest) == 0
}

// object reads an object and gives what follows it.
func (p plan) object(in string, v reflect.Value) (string, bool) {
	seen := uint64(0)
	return members(in, func(key, in string) (string, bool) {
		for i := range p {
			if p[i].name != key {
				continue
			}
			if i >= 64 || seen&(1<<i) != 0 {
				return in, false
			}
			seen |= 1 << i
			return p[i].read(in, v.FieldByIndex(p[i].index))
		}
		return in, false
	})
}

// members hands each key of an object, with what stands behind it, to value,
// which gives what follows.
func members(in string, value func(key, in string) (string, bool)) (string, bool) {
	in, ok := strings.CutPrefix(in, "{")
	if !ok {
		return in, false
	}
	if rest, empty := strings.CutPrefix(in, "}"); empty {
		return rest, true
	}
	for {
		key, rest, ok := quoted(in)
		rest, colon := strings.CutPrefix(rest, ":")
		if !ok || !colon {
			return in, false
		}
		if rest, ok = value(key, rest); !ok || rest == "" {
			return in, false
		}
		switch rest[0] {
		case ',':
			in = rest[1:]
		case '}':
			return rest[1:], true
		default:
			return in, false
		}
	}
}

// read reads one value into a field.
func (p *planned) read(in string, v reflect.Value) (string, bool) {
	switch p.form {
	case formText:
		text, rest, ok := quoted(in)
		v.SetString(text)
		return rest, ok
	case formBool:
		rest, ok := strings.CutPrefix(in, "true")
		v.SetBool(ok)
		return rest, ok
	case formInt:
		n, rest, ok := integer(in)
		v.SetInt(n)
		return rest, ok
	case formDate:
		d, is := reflect.TypeAssert[*calendar.Date](v.Addr())
		text, rest, ok := quoted(in)
		return rest, ok && is && len(text) > 0 && d.UnmarshalText([]byte(text)) == nil
	case formSpan:
		s, is := reflect.TypeAssert[*calendar.Span](v.Addr())
		text, rest, ok := quoted(in)
		return rest, ok && is && len(text) > 0 && s.UnmarshalText([]byte(text)) == nil
	case formTexts:
		return texts(in, v)
	case formFactors:
		factors := map[Factor]Answer{}
		rest, ok := members(in, func(key, in string) (string, bool) {
			answer, rest, ok := quoted(in)
			factors[Factor(key)] = Answer(answer)
			return rest, ok
		})
		v.Set(reflect.ValueOf(factors))
		return rest, ok
	case formStruct:
		return p.nested.object(in, v)
	case formOdd:
	}
	return in, false
}

// texts reads a list of texts that has one at least.
func texts(in string, v reflect.Value) (string, bool) {
	in, ok := strings.CutPrefix(in, "[")
	end := strings.IndexByte(in, ']')
	if !ok || end < 0 {
		return in, false
	}
	n := 1 + strings.Count(in[:end], ",")
	v.Grow(n)
	v.SetLen(n)
	for i := range n {
		text, rest, ok := quoted(in)
		if !ok || rest == "" {
			return in, false
		}
		v.Index(i).SetString(text)
		in = rest[1:]
		switch {
		case rest[0] == ']' && i == n-1:
			return in, true
		case rest[0] != ',':
			return in, false
		}
	}
	return in, false // a comma in a text: one for encoding/json
}

// quoted reads a text without escapes and gives what follows it.
func quoted(in string) (text, rest string, ok bool) {
	if in, ok = strings.CutPrefix(in, `"`); !ok {
		return "", "", false
	}
	end := strings.IndexByte(in, '"')
	if end < 0 {
		return "", "", false
	}
	text = in[:end]
	ascii := true
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c == '\\' {
			return "", "", false
		}
		ascii = ascii && c < utf8.RuneSelf
	}
	return text, in[end+1:], ascii || utf8.ValidString(text)
}

// integer reads a whole number that is not negative, without leading zeros.
func integer(in string) (n int64, rest string, ok bool) {
	const most = 17 // digits that fit without a thought
	i := 0
	for ; i < len(in) && i < most && in[i] >= '0' && in[i] <= '9'; i++ {
		n = n*10 + int64(in[i]-'0')
	}
	ended := i < len(in) && (in[i] == ',' || in[i] == '}')
	return n, in[i:], i > 0 && ended && (in[0] != '0' || i == 1)
}
