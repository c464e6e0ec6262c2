package pack_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"ypa/internal/calendar"
)

// published compiles a profile of Data Package 1 as it was published, the file
// untouched: testdata/profile-1 has those of the packages datapackage 1.1.10 and
// tableschema 1.12.6 of the Frictionless project, and their licence. What is valid
// by version 1 is read by the many programs that know no other; that of version 2
// is restated in profile_test.go.
func published(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "profile-1", name))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(raw)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// byPublished holds a description and the schema of each of its tables to the
// published profiles.
func byPublished(t *testing.T, pack, table *jsonschema.Schema, raw string, spoil func(o object)) []error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	o, _ := doc.(object)
	spoil(o)
	list := []error{pack.Validate(o)}
	for _, r := range objects(o["resources"]) {
		list = append(list, table.Validate(r["schema"]))
	}
	return list
}

// TestPublishedProfile: the descriptions of packs and exports, and the schemas of
// their tables, are valid by the published profiles of version 1 too.
func TestPublishedProfile(t *testing.T) {
	pack, table := published(t, "data-package.json"), published(t, "table-schema.json")
	whole := file(t, smallRegister(t).whole(false, false), "datapackage.json")
	for name, raw := range map[string]string{
		"pack":          file(t, build(t, agreed(4).input(t, today, calendar.MustISO("2026-10-26"))), "datapackage.json"),
		"pack with all": file(t, build(t, withAll(agreed(7).input(t, today, calendar.Date{}))), "datapackage.json"),
		"export":        whole,
	} {
		for _, err := range byPublished(t, pack, table, raw, func(object) {}) {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	first := func(o object) object { return objects(o["resources"])[0] }
	schema := func(o object) object { s, _ := first(o)["schema"].(object); return s }
	for name, spoil := range map[string]func(o object){
		"no resources":      func(o object) { o["resources"] = []any{} },
		"a size in words":   func(o object) { first(o)["bytes"] = "12" },
		"a hash of nothing": func(o object) { first(o)["hash"] = "sha256:xyz" },
		"no fields":         func(o object) { schema(o)["fields"] = []any{} },
		"an empty key":      func(o object) { schema(o)["primaryKey"] = []any{} },
	} {
		found := false
		for _, err := range byPublished(t, pack, table, whole, spoil) {
			found = found || err != nil
		}
		if !found {
			t.Errorf("%s was not found", name)
		}
	}
}
