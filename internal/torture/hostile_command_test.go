package torture_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ypa/internal/torture"
)

// nouns are commands that record, each with a hole for a text: by noun.
func nouns() map[string][][]string {
	return map[string][][]string{
		"child":     {{"child", "add", "H-%", "--name", "TEXT", "--born", "2012-05-04", "--status", "looked-after", "--since", "2026-11-02"}, {"child", "add", "TEXT", "--name", "Amara Keane"}},
		"authority": {{"authority", "add", "hull%", "--name", "TEXT"}, {"authority", "set", "york", "--advocacy-name", "TEXT", "--advocacy-phone", "020 7946 0123"}},
		"home":      {{"home", "set", "--name", "TEXT"}},
		"iro":       {{"iro", "set", "RH-01", "--name", "TEXT", "--phone", "020 7946 0123"}, {"iro", "set", "RH-01", "--name", "Joan Pike", "--phone", "TEXT"}, {"iro", "set", "RH-01", "--name", "Joan Pike", "--email", "TEXT"}},
		"iv":        {{"iv", "visit", "RH-01", "--note", "TEXT"}},
		"inform":    {{"inform", "RH-01", "--about", "advocacy", "--note", "TEXT"}, {"inform", "TEXT", "--about", "advocacy"}},
		"advocate":  {{"advocate", "offer", "RH-01", "--note", "TEXT"}},
		"event":     {{"event", "add", "RH-01", "missing", "--note", "TEXT"}},
		"review":    {{"review", "held", "RH-01", "--note", "TEXT"}},
		"worker":    {{"worker", "set", "RH-01", "--name", "TEXT", "--phone", "020 7946 0123"}},
		"adviser":   {{"adviser", "set", "RH-01", "--name", "TEXT", "--kind", "personal"}},
		"contacts":  {{"contacts", "set", "helpline", "--name", "TEXT", "--phone", "020 7946 0123"}},
	}
}

// worst are texts of each sort, for flags: no NUL, which no argument can hold.
func worst() []string {
	return []string{
		"Amara \x1b]52;c;QW1hcmE=\x07", "\u202eArama", "=HYPERLINK(\"https://example.org\",\"x\")", "Am\xffara", "Jose\u0301 Keane", "\u009b31mred", "Ama\u200bra",
		strings.Repeat("a", 30_000), "'; DROP TABLE entry; --", "<script>alert(1)</script>", "محمد", "Amara\rX", "{{.}}", "--help",
	}
}

// TestHostileCommands gives hostile texts to the flags of every noun: the
// command records, or refuses with a reason and a code of its own; what it
// prints can be printed.
func TestHostileCommands(t *testing.T) {
	file := made(t)
	recorded, refused, n := 0, 0, 0
	for noun, commands := range nouns() {
		for _, words := range commands {
			for i, text := range worst() {
				n++
				if wanted() != "full" && (i+n)%7 != 0 {
					continue
				}
				args := slices.Clone(words)
				for w := range args {
					args[w] = strings.ReplaceAll(strings.ReplaceAll(args[w], "%", string(rune('a'+i))), "TEXT", text)
				}
				a := ypa(t, file, args...)
				what := noun + " with a text of the class " + string(rune('a'+i))
				printable(t, what, a.out)
				printable(t, what, a.err)
				switch {
				case a.code == 0:
					recorded++
				case a.code == 2 && strings.HasPrefix(a.err, "ypa: "):
					refused++
				default:
					t.Errorf("ypa %.200q: exit %d: %.500s", args, a.code, a.err)
				}
			}
		}
	}
	shown(t, file)
	figure(t, "hostile text through the flags of every noun", "%d nouns: %d recorded, %d refused with a reason", len(nouns()), recorded, refused)
}

// shown holds that everything on record can be printed, in tables and in CSV.
func shown(t *testing.T, file string) {
	t.Helper()
	sound(t, file)
	for _, args := range [][]string{{"child", "list", "--names"}, {"history", "RH-01", "--names"}, {"authority", "list"}, {"contacts", "list"}, {"home", "show"}, {"audit", "--names", "--fail-on", "never"}, {"audit", "--names", "--fail-on", "never", "--format", "markdown"}} {
		printable(t, strings.Join(args, " "), ended(t, file, args...).out)
	}
	for _, args := range [][]string{{"child", "list", "--names", "--format", "csv"}, {"audit", "--names", "--fail-on", "never", "--format", "csv"}, {"history", "RH-01", "--names", "--format", "csv"}} {
		noFormula(t, []byte(ended(t, file, args...).out))
	}
}

// TestHostilePrompts answers the question for a name.
func TestHostilePrompts(t *testing.T) {
	file := made(t)
	corpus := torture.HostileTexts()
	step := rounds(len(corpus)/20, len(corpus)/300)
	for i := 0; i < len(corpus); i += step {
		c := command(t.Context(), file, "iro", "set", "RH-01", "--name", "-", "--phone", "020 7946 0123")
		c.Stdin = strings.NewReader(corpus[i].Text + "\n")
		a := run(t, c)
		printable(t, "a prompt", a.out+a.err)
		if a.code != 0 && a.code != 2 {
			t.Errorf("%.100q: exit %d: %s", corpus[i].Text, a.code, a.err)
		}
	}
	shown(t, file)
}

// TestHostileImport puts the corpus into every column of a spreadsheet.
func TestHostileImport(t *testing.T) {
	file := made(t)
	heads := []string{"Ref", "Name", "Date of birth", "Legal status", "Placing authority", "IRO", "IRO phone", "IRO e-mail", "Advocate", "Notes"}
	for column, head := range heads {
		if wanted() != "full" && column%5 != 1 {
			continue
		}
		var data bytes.Buffer
		w := csv.NewWriter(&data)
		must(t, w.Write(heads))
		for i, h := range torture.HostileTexts() {
			if len(h.Text) > 30_000 {
				continue
			}
			row := []string{"H-" + string(rune('A'+i/676%26)) + string(rune('A'+i/26%26)) + string(rune('A'+i%26)), "Amara Keane", "2012-05-04", "looked after", "York", "Joan Pike", "020 7946 0123", "joan@example.org", "", ""}
			row[column] = h.Text
			must(t, w.Write(row))
		}
		w.Flush()
		sheet := filepath.Join(t.TempDir(), "list.csv")
		must(t, os.WriteFile(sheet, data.Bytes(), 0o600))
		a := ypa(t, file, "import", sheet)
		printable(t, "import, column "+head, a.out+a.err)
		if a.code < 0 || a.code > 6 || strings.Contains(a.err, "goroutine") {
			t.Errorf("%s: exit %d: %.500s", head, a.code, a.err)
		}
	}
	shown(t, file)
}
