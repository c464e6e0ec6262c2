package present

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestMarkdownHolds holds the table together whatever stands in it: as many
// cells in every row, and nothing that a reader would take for markup.
func TestMarkdownHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyReport(t)
		s := anyStyle(t)
		var b bytes.Buffer
		if err := Audit(&b, Output{Style: s, Format: Markdown}, r, AuditOptions{All: rapid.Bool().Draw(t, "all")}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(b.String(), "\n") {
			for _, c := range line {
				if hidden(c) {
					t.Fatalf("raw %U in %q", c, line)
				}
			}
			plain := outsideCode(line)
			if strings.Contains(plain, "<") || strings.Contains(strings.ReplaceAll(plain, `\]`, ""), "](") {
				t.Fatalf("markup in %q", line)
			}
			bars := strings.Count(strings.ReplaceAll(plain, `\|`, ""), "|")
			if strings.HasPrefix(line, "|") && bars != 7 || !strings.HasPrefix(line, "|") && bars != 0 {
				t.Fatalf("%d bars in %q", bars, line)
			}
		}
	})
}

// outsideCode drops the code spans of a line.
func outsideCode(line string) string {
	line = strings.ReplaceAll(line, "\\`", "")
	for {
		_, rest, ok := strings.Cut(line, "`")
		if !ok {
			return line
		}
		fence := "`"
		for strings.HasPrefix(rest, "`") {
			fence, rest = fence+"`", rest[1:]
		}
		before, _, _ := strings.Cut(line, fence)
		_, after, closed := strings.Cut(rest, fence)
		if !closed {
			return line
		}
		line = before + after
	}
}

func TestCodeSpans(t *testing.T) {
	m := &markdown{pg: newPage(nil, Style{}, rowan(), AuditOptions{})}
	for give, want := range map[string]string{"ypa due": "`ypa due`", "a `b` c": "`` a `b` c ``", "``": "``` `` ```"} {
		if got := m.code(give); got != want {
			t.Errorf("%q: got %q, want %q", give, got, want)
		}
	}
}
