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
`

// goFiles writes procedures as the Go files that make them: one each, and one that
// lists them. What a file states stands in one line, as in a table.
func goFiles(procedures []*Procedure) (map[string][]byte, error) {
	files := map[string][]byte{}
	list := compiledHead + "\n// compiled gives the procedures that ship, as their files state them, but for the\n// figures' readings.\nfunc compiled() []*Procedure {\n\treturn []*Procedure{\n"
	for _, p := range procedures {
		maker := "compiled"
		for word := range strings.SplitSeq(p.ID, "-") {
			maker += strings.ToUpper(word[:1]) + word[1:]
		}
		list += "\t\t" + maker + "(),\n"
		var b strings.Builder
		b.WriteString(compiledHead)
		var body strings.Builder
		writeStruct(&body, reflect.ValueOf(*p), "\n")
		if strings.Contains(body.String(), "calendar.") {
			b.WriteString("\nimport \"ypa/internal/calendar\"\n")
		}
		fmt.Fprintf(&b, "\nfunc %s() *Procedure {\n\treturn &Procedure%s\n}\n", maker, body.String())
		source, err := format.Source([]byte(b.String()))
		if err != nil {
			return nil, err
		}
		files["compiled_"+strings.ReplaceAll(p.ID, "-", "_")+".go"] = source
	}
	source, err := format.Source([]byte(list + "\t}\n}\n"))
	files["compiled.go"] = source
	return files, err
}

// writeLiteral writes one value, its parts each behind a separator. Where its type is
// known from what is around it, typed is false.
func writeLiteral(b *strings.Builder, v reflect.Value, typed bool, sep string) {
	if day, ok := reflect.TypeAssert[calendar.Date](v); ok {
		fmt.Fprintf(b, "calendar.MustISO(%q)", day)
		return
	}
	name := strings.ReplaceAll(v.Type().String(), "procedure.", "")
	if !typed {
		name = ""
	}
	switch v.Kind() {
	case reflect.Struct:
		b.WriteString(name)
		writeStruct(b, v, " ")
	case reflect.Slice:
		b.WriteString(name + "{" + sep)
		for i := range v.Len() {
			writeLiteral(b, v.Index(i), false, " ")
			b.WriteString("," + sep)
		}
		b.WriteString("}")
	case reflect.Map:
		b.WriteString(name + "{" + sep)
		for _, key := range slices.Sorted(maps.Keys(keyed(v))) {
			fmt.Fprintf(b, "%q: ", key)
			writeLiteral(b, keyed(v)[key], false, " ")
			b.WriteString("," + sep)
		}
		b.WriteString("}")
	default:
		fmt.Fprintf(b, "%#v", plainValue(v))
	}
}

// writeStruct writes the exported fields that are not empty.
func writeStruct(b *strings.Builder, v reflect.Value, sep string) {
	b.WriteString("{" + sep)
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if !f.IsExported() || v.Field(i).IsZero() {
			continue
		}
		inner := " "
		if elem := v.Field(i).Kind(); sep == "\n" && (elem == reflect.Map || elem == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct) {
			inner = sep // a list of what the document states: one a line
		}
		b.WriteString(f.Name + ": ")
		writeLiteral(b, v.Field(i), true, inner)
		b.WriteString("," + sep)
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
