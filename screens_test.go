package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// screens are the main screens: of the made-up home, and of a home in which there
// is nothing yet.
func screens() map[string][]string {
	return map[string][]string{
		"demo": {
			"", "audit", "audit --brief", "child show RH-03", "child list", "due", "history RH-03", "explain iro-contact RH-05", "explain iro-contact",
			"reg44 list", "reg44 consents", "waivers", "procedures", "rules", "settings", "doctor", "group audit homes", "chase york", "fill --no-input",
			"find Maureen", "event list", "contacts list", "authority list", "home show", "card RH-04", "verify", "annex-a", "notice RH-03", "schedule --print",
			"import tracker.xlsx", "reg44 export", "chase york --sent --how email", "child add RH-11", "iv appoint RH-02", "child add", "review held RH-04", "help dates", "help exit-codes", "help formats", "help privacy", "help settings", "help procedures",
		},
		"empty": {
			"", "audit", "audit --brief", "child list", "due", "history", "reg44 list", "reg44 consents", "waivers", "chase", "fill --no-input", "event list",
			"backup list", "authority list", "annex-a", "find nobody",
		},
		"none": {"", "audit", "settings", "doctor"},
	}
}

// widths are those that the screens are looked at in.
func widths() []int { return []int{60, 80, 100, 140} }

// TestScreens keeps the text of the main screens at four widths, as sentences and
// in colour; UPDATE=1 writes them anew. No line is wider than its screen, no word
// is broken, and numbers below each other end in the same column.
func TestScreens(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	l := looker{here: here, demo: madeUp(t, here)}
	for home, lines := range screens() {
		for _, line := range lines {
			name := home + "-" + strings.Trim(regexp.MustCompile(`[^a-zA-Z0-9]+`).ReplaceAllString("ypa "+line, "-"), "-")
			t.Run(name, func(t *testing.T) {
				var all strings.Builder
				wide := words(l.screen(t, home, line, 400, ""))
				for _, width := range widths() {
					text := l.screen(t, home, line, width, "")
					least := 0
					switch {
					case strings.HasPrefix(line, "card "):
						least = 70 // it is as wide as its paper
					case line == "schedule --print":
						least = 400 // a line that is copied is not broken
					}
					fits(t, text, width, least, wide)
					aligned(t, text)
					fmt.Fprintf(&all, "=== %d columns\n%s", width, text)
					looked++
				}
				fmt.Fprintf(&all, "=== as sentences\n%s=== in colour\n%s", l.screen(t, home, line, 80, "--accessible"), shownEscapes(l.screen(t, home, line, 80, "--color=always")))
				looked += 2
				keep(t, filepath.Join(here, "testdata", "screens", name+".txt"), all.String())
			})
		}
	}
	t.Logf("%d screens", looked)
}

// looker looks at screens.
type looker struct {
	here string
	demo []byte // the register of the made-up home
}

// madeUp is the register of the made-up home.
func madeUp(t *testing.T, here string) []byte {
	t.Helper()
	f := newFollower(t, here, "", nil)
	f.note("demo")
	data, err := os.ReadFile(filepath.Join(f.dir, ".local", "share", "ypa", "register.db"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// screen gives what is on a screen after a command.
func (l looker) screen(t *testing.T, home, line string, width int, more string) string {
	t.Helper()
	f := newFollower(t, l.here, "", nil)
	t.Chdir(f.dir)
	f.width = width
	f.note("copy testdata/samples/rowan-house-tracker.xlsx tracker.xlsx")
	switch home {
	case "demo":
		register := filepath.Join(f.dir, ".local", "share", "ypa", "register.db")
		if err := errors.Join(os.MkdirAll(filepath.Dir(register), 0o700), os.WriteFile(register, l.demo, 0o600)); err != nil {
			t.Fatal(err)
		}
		if line == "group audit homes" {
			f.note("mkdir homes")
			if err := os.Rename(register, "homes/rowan.db"); err != nil {
				t.Fatal(err)
			}
			f.note("run ypa init Larch --register homes/larch.db")
		}
	case "empty":
		f.note(`run ypa init "Tŷ Gwyn"`)
	}
	f.next.types = []string{"q"}
	if line == "child add" {
		f.next.types = []string{"", "Ines Talbot", "", "14/2/2013", "", "9/10/2026", "", "1", "-", "-", "n"}
	}
	printed := f.type1(strings.TrimSpace("ypa "+line+" "+more), anyCode)
	return strings.ReplaceAll(printed, f.dir, "/home/karen")
}

// shownEscapes makes the codes for colour visible.
func shownEscapes(s string) string { return strings.ReplaceAll(s, "\x1b", "^[") }

func words(text string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		set[w] = true
	}
	return set
}

// fits fails where a line is wider than the screen, unless it is one word, or where
// a word that a wide screen shows whole is on two lines.
func fits(t *testing.T, text string, width, least int, wide map[string]bool) {
	t.Helper()
	last := ""
	for line := range strings.SplitSeq(text, "\n") {
		fields := strings.Fields(line)
		if utf8.RuneCountInString(line) > max(width, least) && len(fields) > 1 {
			t.Errorf("%d columns, not %d: %s", utf8.RuneCountInString(line), width, line)
		}
		if len(fields) > 0 && last != "" && !wide[last] && wide[last+fields[0]] {
			t.Errorf("at %d columns a word is broken: %s|%s", width, last, fields[0])
		}
		last = ""
		if len(fields) > 0 {
			last = fields[len(fields)-1]
		}
	}
}

// aligned fails where the cells of a column of numbers do not end in one column.
func aligned(t *testing.T, text string) {
	t.Helper()
	rule := regexp.MustCompile(`^-+( +-+)+$`)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if !rule.MatchString(line) {
			continue
		}
		for _, span := range regexp.MustCompile(`-+`).FindAllStringIndex(line, -1) {
			ends := map[int]bool{}
			numbers := true
			for _, row := range lines[i+1:] {
				if strings.TrimSpace(row) == "" {
					break
				}
				cells := []rune(row)
				cell := string(cells[min(span[0], len(cells)):min(span[1], len(cells))])
				if bare := strings.TrimSpace(cell); bare != "" {
					numbers = numbers && regexp.MustCompile(`^\d+$`).MatchString(bare)
					ends[len(strings.TrimRight(cell, " "))] = true
				}
			}
			if numbers && len(ends) > 1 {
				t.Errorf("numbers do not end in one column, %s:\n%s", line, text)
			}
		}
	}
}

// keep compares a text with a file, or writes it with UPDATE=1.
func keep(t *testing.T, path, text string) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (UPDATE=1 go test . writes it)", err)
	}
	got, kept := strings.Split(text, "\n"), strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n")
	for i := range got {
		if i >= len(kept) || got[i] != kept[i] {
			t.Fatalf("%s:%d: not as it was kept: %s", path, i+1, got[i])
		}
	}
	if !slices.Equal(got, kept) {
		t.Fatalf("%s: shorter than it was kept", path)
	}
}
