package procedure

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNearest(t *testing.T) {
	var rules []string
	for _, s := range Specs() {
		rules = append(rules, s.Rule)
	}
	for name, c := range map[string]struct{ word, want string }{
		"itself":                {"iro-told", "iro-told"},
		"capitals":              {"IRO-Told", "iro-told"},
		"a letter dropped":      {"iro-tld", "iro-told"},
		"two letters swapped":   {"iv-hcecks", "iv-checks"},
		"a beginning":           {"private", "private-space"},
		"a shared beginning":    {"review", ""},
		"too short a beginning": {"pr", ""},
		"nothing like it":       {"teapot", ""},
		"nothing":               {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := nearest(c.word, rules); got != c.want {
				t.Errorf("nearest(%q) = %q, want %q", c.word, got, c.want)
			}
		})
	}
}

func TestUnknownListsWhatIsAllowed(t *testing.T) {
	if got := unknown("nation", "walse", nations()); got != `unknown nation "walse"; did you mean wales? (allowed: england, wales)` {
		t.Error(got)
	}
	many := strings.Split(strings.Repeat("word ", fewEnough+1), " ")
	if got := unknown("thing", "wird", many); strings.Contains(got, "allowed") {
		t.Errorf("a long list is left out once something is near: %s", got)
	}
}

func TestLettersIsADistance(t *testing.T) {
	word := rapid.StringMatching(`[a-z-]{0,8}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		d := letters(a, b)
		if d != letters(b, a) {
			t.Fatalf("from %q to %q is not as far as back", a, b)
		}
		if (d == 0) != (a == b) {
			t.Fatalf("%q and %q are %d apart", a, b, d)
		}
		if d > len(a)+len(b) {
			t.Fatalf("%q and %q are %d apart: more than their letters", a, b, d)
		}
	})
}
