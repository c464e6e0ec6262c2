package present

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for name, c := range map[string]struct {
		line  string
		width int
		want  string
	}{
		"it fits":              {"  one two", 9, "  one two"},
		"one column too wide":  {"  one two", 8, "  one\n    two"},
		"spaces between stay":  {"a   b", 5, "a   b"},
		"a path stays whole":   {"in /a/very/long/path now", 10, "in\n  /a/very/long/path\n  now"},
		"it begins with one":   {"/a/very/long/path now", 10, "/a/very/long/path\n  now"},
		"accents count once":   {"Tŷ Gwyn", 7, "Tŷ Gwyn"},
		"nothing is nothing":   {"", 10, ""},
		"the end of a line":    {"aaaa bbbb   cccc", 9, "aaaa bbbb\n  cccc"},
		"narrower than a word": {"aaaa", 2, "aaaa"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Fold(c.line, c.width); got != c.want {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}

// TestFoldKeepsWords: no word is lost or broken, and no line is wider than the
// screen unless it is one word.
func TestFoldKeepsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringMatching(`( {0,4})([a-zŷ]{1,12} {1,3}){0,12}[a-z]{1,30}`).Draw(t, "line")
		width := rapid.IntRange(8, 60).Draw(t, "width")
		got := Fold(line, width)
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(line), " ") {
			t.Fatalf("%q became %q", line, got)
		}
		for one := range strings.SplitSeq(got, "\n") {
			if columns(shown(one)) > width && len(strings.Fields(one)) > 1 {
				t.Fatalf("%q is wider than %d", one, width)
			}
		}
	})
}
