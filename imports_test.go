package main

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows says who may import whom (docs/architecture.md). What is not listed
// here may not be imported.
func arrows() map[string][]string {
	return map[string][]string{
		".":                  {"cmd"},
		"internal/calendar":  {},
		"internal/guard":     {},
		"internal/care":      {"calendar"},
		"internal/procedure": {"calendar"},
		"internal/audit":     {"care", "procedure", "calendar"},
		"internal/register":  {"care", "calendar"},
		"internal/intake":    {"care", "calendar", "guard", "xlsx"},
		"internal/present":   {"audit", "procedure", "care", "calendar", "guard", "xlsx"},
		"internal/xlsx":      {},
		"internal/paper":     {"audit", "procedure", "care", "calendar"},
		"internal/schedule":  {},
		"internal/outfile":   {},
		"internal/pack":      {"present", "audit", "care", "calendar"},
		"internal/disk":      {},
		"internal/torture":   {"register", "care", "calendar"},
		"internal/sample":    {"care", "calendar"},
		"internal/manual":    {"cmd"},
		"internal/bench":     {"register", "sample", "care", "calendar"},
	}
}

// TestImports holds the arrows between the packages, and that each technology
// has one home.
func TestImports(t *testing.T) {
	homes := map[string][]string{
		"database/sql":                         {"internal/register"},
		"modernc.org/sqlite":                   {"internal/register"},
		"golang.org/x/mod/sumdb/tlog":          {"internal/register"},
		"github.com/spf13/cobra":               {"cmd"},
		"github.com/spf13/viper":               {"cmd"},
		"github.com/clipperhouse/displaywidth": {"internal/present"},
		"github.com/xuri/excelize/v2":          {"tests, which it writes and reads workbooks for"},
		"go.yaml.in/yaml/v3":                   {"internal/procedure", "internal/intake", "cmd"},
		"filippo.io/age":                       {"internal/outfile"},
	}
	for _, dir := range packageDirs(t) {
		allowed, known := arrows()[dir]
		if !known && dir != "cmd" {
			t.Errorf("%s: no arrows are written down for this package", dir)
		}
		for _, path := range importsOf(t, dir) {
			if inner, ours := strings.CutPrefix(path, "ypa/"); ours && dir != "cmd" &&
				!slices.Contains(allowed, strings.TrimPrefix(inner, "internal/")) {
				t.Errorf("%s may not import %s", dir, path)
			}
			if path == "net" || path == "net/http" || path == "net/rpc" || path == "net/smtp" || strings.HasPrefix(path, "golang.org/x/net") {
				t.Errorf("%s imports %s, and ypa uses no network", dir, path)
			}
			if where, fixed := homes[path]; fixed && !slices.Contains(where, dir) {
				t.Errorf("%s imports %s, which belongs in %s", dir, path, strings.Join(where, ", "))
			}
		}
	}
}

// packageDirs finds every folder that holds a package.
func packageDirs(t *testing.T) []string {
	t.Helper()
	dirs := []string{".", "cmd"}
	entries, err := os.ReadDir("internal")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		dirs = append(dirs, "internal/"+e.Name())
	}
	return dirs
}

// importsOf lists what the files of a package import, tests left out.
func importsOf(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range parsed.Imports {
			path, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			paths = append(paths, path)
		}
	}
	return paths
}
