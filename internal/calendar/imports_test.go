package calendar_test

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The package stands below all others. It carries the zone data, because
// Windows has none: a machine that has them would not notice their absence.
func TestImports(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			paths = append(paths, path)
			if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") || first == "ypa" {
				t.Errorf("%s imports %s; only the standard library is allowed", name, path)
			}
		}
	}
	if !slices.Contains(paths, "time/tzdata") {
		t.Error("time/tzdata is not imported: on Windows there would be no London")
	}
}
