package procedure

import (
	"fmt"
	"go/format"
	"maps"
	"reflect"
	"slices"
	"strings"

	"ypa/internal/calendar"
)

const compiledHead = `// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

import "ypa/internal/calendar"

// compiled gives the procedures that ship, as their files state them, but for the
// figures' readings.
func compiled() []*Procedure {
	return []*Procedure{
`

// goSource writes procedures as the Go source that makes them.
func goSource(procedures []*Procedure) ([]byte, error) {
	var b strings.Builder
	b.WriteString(compiledHead)
	for _, p := range procedures {
		writeStruct(&b, reflect.ValueOf(*p))
		b.WriteString(",\n")
	}
	b.WriteString("\t}\n}\n")
	return format.Source([]byte(b.String()))
}

// writeLiteral writes one value. Where its type is known from what is around it,
// typed is false.
func writeLiteral(b *strings.Builder, v reflect.Value, typed bool) {
	if day, ok := reflect.TypeAssert[calendar.Date](v); ok {
		fmt.Fprintf(b, "calendar.MustISO(%q)", day)
		return
	}
	name := strings.ReplaceAll(v.Type().String(), "procedure.", "")
	if !typed || v.Kind() != reflect.Struct && v.Kind() != reflect.Slice && v.Kind() != reflect.Map {
		name = ""
	}
	switch v.Kind() {
	case reflect.Struct:
		b.WriteString(name)
		writeStruct(b, v)
	case reflect.Slice:
		b.WriteString(name + "{\n")
		for i := range v.Len() {
			writeLiteral(b, v.Index(i), false)
			b.WriteString(",\n")
		}
		b.WriteString("}")
	case reflect.Map:
		b.WriteString(name + "{\n")
		for _, key := range slices.Sorted(maps.Keys(keyed(v))) {
			fmt.Fprintf(b, "%q: ", key)
			writeLiteral(b, keyed(v)[key], false)
			b.WriteString(",\n")
		}
		b.WriteString("}")
	default:
		fmt.Fprintf(b, "%#v", plainValue(v))
	}
}

// writeStruct writes the exported fields that are not empty.
func writeStruct(b *strings.Builder, v reflect.Value) {
	b.WriteString("{\n")
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.IsExported() && !v.Field(i).IsZero() {
			b.WriteString(f.Name + ": ")
			writeLiteral(b, v.Field(i), true)
			b.WriteString(",\n")
		}
	}
	b.WriteString("}")
}

func keyed(v reflect.Value) map[string]reflect.Value {
	all := map[string]reflect.Value{}
	for _, key := range v.MapKeys() {
		all[key.String()] = v.MapIndex(key)
	}
	return all
}

// plainValue is a value without the name of its type.
func plainValue(v reflect.Value) any {
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Bool:
		return v.Bool()
	case reflect.Int:
		return v.Int()
	default:
		panic("no literal for " + v.Type().String())
	}
}
