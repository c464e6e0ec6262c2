package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadme holds the README's screen to what the program prints, and its two
// commands to be there. UPDATE=1 writes the screen anew.
func TestReadme(t *testing.T) {
	raw, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := strings.ReplaceAll(string(raw), "\r\n", "\n")
	for _, command := range []string{"    go run . demo\n", "    go test ./...\n"} {
		if !strings.Contains(readme, command) {
			t.Errorf("the README does not show %q", strings.TrimSpace(command))
		}
	}
	out, err := ypa(t.Context(), filepath.Join(t.TempDir(), "none.db"), "demo")
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	table, _, found := strings.Cut(out, "\nCAPITALS")
	if !found {
		t.Fatalf("no table in\n%s", out)
	}
	screen := "    " + strings.ReplaceAll(strings.TrimRight(table, "\n"), "\n", "\n    ")
	screen = regexp.MustCompile(`(?m)^ +$`).ReplaceAllString(screen, "")
	shown := regexp.MustCompile(`(?s)    MADE-UP HOME.*?\n\n(Below it)`)
	want := shown.ReplaceAllString(readme, strings.ReplaceAll(screen, "$", "$$")+"\n\n$1")
	if want == readme {
		return
	}
	if os.Getenv("UPDATE") == "" {
		t.Fatal("the README's screen is not what ypa demo prints: UPDATE=1 go test . writes it anew")
	}
	if err := os.WriteFile("README.md", []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}
