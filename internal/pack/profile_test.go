package pack_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ypa/internal/calendar"
)

// The profile of Data Package 2.0 (https://datapackage.org/profiles/2.0/, as
// published with the standard), restated for what ypa writes: which properties
// there are, of which type, what they match. Stricter than the profile, a property
// that the standard does not have is a fault, as a mistyped one is.
type object = map[string]any

// property says what a property may hold; nil: it is looked at by hand.
type property func(value any) bool

func aText(pattern string) property {
	re := regexp.MustCompile(pattern)
	return func(v any) bool { s, ok := v.(string); return ok && re.MatchString(s) }
}

func aWord(words ...string) property {
	return func(v any) bool { s, ok := v.(string); return ok && slices.Contains(words, s) }
}

func aBool(v any) bool { _, ok := v.(bool); return ok }

func aCount(v any) bool { n, ok := v.(float64); return ok && n >= 0 && n == float64(int(n)) }

// texts is a list of different texts, of at least so many.
func texts(least int) property {
	return func(v any) bool {
		list, ok := v.([]any)
		seen := map[string]bool{}
		for _, one := range list {
			s, is := one.(string)
			ok = ok && is && !seen[s]
			seen[s] = true
		}
		return ok && len(list) >= least
	}
}

// aPath is a path inside the package: no way out of it, no address.
func aPath(v any) bool {
	s, ok := v.(string)
	return ok && s != "" && !strings.ContainsAny(s[:1], "./~") && !strings.Contains(s, "/../") && !strings.Contains(s, `\`) && !strings.Contains(s, "://")
}

func profileOf(name string) property {
	return aWord("https://datapackage.org/profiles/2.0/" + name + ".json")
}

// faults are what the profile has against a description.
type faults []string

func (f *faults) add(where, format string, args ...any) {
	*f = append(*f, where+": "+fmt.Sprintf(format, args...))
}

// object checks the properties of an object; needed ones have to be there.
func (f *faults) object(where string, o object, known map[string]property, needed ...string) {
	for _, name := range slices.Sorted(maps.Keys(o)) {
		check, is := known[name]
		if !is || check != nil && !check(o[name]) {
			f.add(where, "%s is %v", name, o[name])
		}
	}
	for _, name := range needed {
		if o[name] == nil {
			f.add(where, "no %s", name)
		}
	}
}

func objects(v any) []object {
	list, _ := v.([]any)
	var out []object
	for _, one := range list {
		o, _ := one.(object)
		out = append(out, o)
	}
	return out
}

// profiled holds a description to the profile.
func profiled(o object) (f faults) {
	any := aText(`(?s)^.+$`)
	f.object("package", o, map[string]property{"$schema": profileOf("datapackage"), "name": aText(`^[a-z0-9._-]+$`), "title": any, "description": any, "resources": nil}, "resources")
	resources := objects(o["resources"])
	if len(resources) == 0 {
		f.add("package", "it has no resources")
	}
	for _, r := range resources {
		where := fmt.Sprint(r["name"])
		f.object(where, r, map[string]property{
			"$schema": profileOf("dataresource"), "name": aText(`^[a-z0-9._-]+$`), "path": aPath, "type": aWord("table"), "title": any, "description": any,
			"format": any, "mediatype": aText(`^.+/.+$`), "encoding": any, "bytes": aCount, "hash": aText(`^[^:]+:[a-fA-F0-9]+$`), "dialect": nil, "schema": nil,
		}, "name", "path", "schema", "dialect")
		dialect, _ := r["dialect"].(object)
		f.object(where+" dialect", dialect, map[string]property{
			"$schema": profileOf("tabledialect"), "header": aBool, "delimiter": aText(`^.$`), "lineTerminator": any, "doubleQuote": aBool,
		})
		schema, _ := r["schema"].(object)
		f.table(where+" schema", schema)
	}
	return f
}

// table checks a table schema: fields, and keys that name fields.
func (f *faults) table(where string, o object) {
	f.object(where, o, map[string]property{"$schema": profileOf("tableschema"), "fields": nil, "missingValues": texts(0), "primaryKey": texts(1), "foreignKeys": nil}, "fields")
	names := map[string]bool{}
	for _, field := range objects(o["fields"]) {
		f.field(where, field, names)
	}
	if len(names) == 0 {
		f.add(where, "it has no fields")
	}
	named := func(v any) {
		list, _ := v.([]any)
		for _, one := range list {
			if !names[fmt.Sprint(one)] {
				f.add(where, "a key names %v, which is no field", one)
			}
		}
	}
	named(o["primaryKey"])
	keys, there := o["foreignKeys"]
	if there && len(objects(keys)) == 0 {
		f.add(where, "foreignKeys is empty")
	}
	for _, key := range objects(keys) {
		f.object(where+" foreign key", key, map[string]property{"fields": texts(1), "reference": nil}, "fields", "reference")
		named(key["fields"])
		reference, _ := key["reference"].(object)
		f.object(where+" reference", reference, map[string]property{"resource": aText(`^.+$`), "fields": texts(1)}, "fields")
	}
}

// field checks one field by its type.
func (f *faults) field(where string, o object, names map[string]bool) {
	name, _ := o["name"].(string)
	if names[name] {
		f.add(where, "two fields are called %s", name)
	}
	names[name] = true
	formats := map[string]property{
		"string": aWord("default", "email", "uri", "binary", "uuid"), "integer": aWord("default"), "date": aWord("default", "any"),
	}
	kind, _ := o["type"].(string)
	format, is := formats[kind]
	if !is {
		f.add(where, "%s is of the type %v", name, o["type"])
	}
	f.object(where+" "+name, o, map[string]property{
		"name": aText(`^.+$`), "type": nil, "format": format, "title": aText(`^.+$`), "description": aText(`^.+$`), "constraints": nil,
	}, "name", "type")
	constraints, _ := o["constraints"].(object)
	f.object(where+" "+name+" constraints", constraints, map[string]property{"required": aBool, "unique": aBool})
}

// TestProfile: the descriptions of packs and exports are valid by the profile.
func TestProfile(t *testing.T) {
	for name, raw := range map[string]string{
		"pack":                file(t, build(t, agreed(4).input(t, today, calendar.MustISO("2026-10-26"))), "datapackage.json"),
		"pack with all":       file(t, build(t, withAll(agreed(7).input(t, today, calendar.Date{}))), "datapackage.json"),
		"pack without detail": file(t, build(t, rowan().input(t, today, calendar.MustISO("2026-10-26"))), "datapackage.json"),
		"export":              file(t, smallRegister(t).whole(false, false), "datapackage.json"),
		"export for programs": file(t, smallRegister(t).whole(true, true), "datapackage.json"),
	} {
		var o object
		if err := json.Unmarshal([]byte(raw), &o); err != nil {
			t.Fatal(err)
		}
		for _, fault := range profiled(o) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// TestProfileFindsFaults: what is wrong is found.
func TestProfileFindsFaults(t *testing.T) {
	raw := file(t, smallRegister(t).whole(false, false), "datapackage.json")
	for name, spoil := range map[string]func(o, resource, schema, field object){
		"no resources":       func(o, _, _, _ object) { o["resources"] = []any{} },
		"a mistyped name":    func(o, _, _, _ object) { o["titel"] = "Rowan House" },
		"another profile":    func(o, _, _, _ object) { o["$schema"] = "https://datapackage.org/profiles/1.0/datapackage.json" },
		"a path out of it":   func(_, r, _, _ object) { r["path"] = "../people.csv" },
		"a hash of nothing":  func(_, r, _, _ object) { r["hash"] = "sha256:xyz" },
		"a size in words":    func(_, r, _, _ object) { r["bytes"] = "12" },
		"no schema":          func(_, r, _, _ object) { delete(r, "schema") },
		"no fields":          func(_, _, s, _ object) { s["fields"] = []any{} },
		"an empty key":       func(_, _, s, _ object) { s["primaryKey"] = []any{} },
		"a key of no field":  func(_, _, s, _ object) { s["primaryKey"] = []any{"age"} },
		"no foreign keys":    func(_, _, s, _ object) { s["foreignKeys"] = []any{} },
		"a type unheard of":  func(_, _, _, f object) { f["type"] = "day" },
		"a format of others": func(_, _, _, f object) { f["type"], f["format"] = "integer", "uuid" },
		"a field twice":      func(_, _, s, f object) { s["fields"] = []any{f, f} },
	} {
		var o object
		if err := json.Unmarshal([]byte(raw), &o); err != nil {
			t.Fatal(err)
		}
		resource := objects(o["resources"])[0]
		schema, _ := resource["schema"].(object)
		spoil(o, resource, schema, objects(schema["fields"])[0])
		if len(profiled(o)) == 0 {
			t.Errorf("%s was not found", name)
		}
	}
}
