package audit_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const fixesFile = "testdata/fixes.txt"

// TestFixesList keeps the commands that the cases show, each once, which the
// tests of the command line type. UPDATE=1 rewrites the list.
func TestFixesList(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	var list []string
	for rule, file := range readCases(t) {
		for _, c := range file.cases {
			w := c.build(t)
			for _, a := range c.audits {
				if f, ok := w.finding(t, b, rule, date(t, a.day)); ok {
					list = append(list, f.Fixes...)
				}
			}
		}
	}
	slices.Sort(list)
	want := strings.Join(slices.Compact(list), "\n") + "\n"
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(fixesFile, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, readText(t, fixesFile)); diff != "" {
		t.Errorf("%s is out of date (UPDATE=1 rewrites it):\n%s", fixesFile, diff)
	}
}
