package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPromises holds that every test, script and command that SECURITY.md and
// docs/threat-model.md name is there.
func TestPromises(t *testing.T) {
	tests := map[string]bool{}
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{"cmd/*_test.go", "internal/*/*_test.go"} {
		more, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, more...)
	}
	declared := regexp.MustCompile(`(?m)^func (Test\w+)\(t \*testing\.T\)`)
	for _, file := range files {
		for _, m := range declared.FindAllStringSubmatch(text(t, file), -1) {
			tests[m[1]] = true
		}
	}
	makefile, ci := text(t, "Makefile"), text(t, ".ci/run")
	named := regexp.MustCompile("`(Test\\w+|make \\w+|\\.ci/run \\w+)`|the script `([a-z-]+)`")
	n := 0
	for _, page := range []string{"SECURITY.md", "docs/threat-model.md"} {
		for _, m := range named.FindAllStringSubmatch(text(t, page), -1) {
			n++
			goal, isMake := strings.CutPrefix(m[1], "make ")
			step, isStep := strings.CutPrefix(m[1], ".ci/run ")
			there := tests[m[1]]
			switch {
			case m[2] != "":
				_, err := os.Stat("testdata/script/" + m[2] + ".txtar")
				there = err == nil
			case isMake:
				there = strings.Contains(makefile, "\n"+goal+":")
			case isStep:
				there = strings.Contains(ci, "\nstep_"+step+"()")
			}
			if !there {
				t.Errorf("%s: there is no %s", page, m[0])
			}
		}
	}
	if n < 40 {
		t.Errorf("%d names only were found in the pages", n)
	}
}

func text(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}
