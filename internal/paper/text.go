package paper

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// TextWidth is how wide papers are as plain text, in columns.
const TextWidth = 70

// Text is the paper as plain text, at most [TextWidth] columns wide but for what
// cannot be broken.
func (d Document) Text() string {
	t := &text{}
	if d.Note != "" {
		t.line(d.Note)
		t.gap = true
	}
	if d.Title != "" {
		t.apart(strings.ToUpper(d.Title), d.Right)
		t.gap = true
	}
	for _, s := range d.Sections {
		t.gap = true
		if len(s.Heading) > 0 {
			t.apart(written(s.Heading), s.Right)
		}
		indent := ""
		if len(s.Heading) > 0 {
			indent = "  "
		}
		for i, b := range s.Blocks {
			t.gap = t.gap || i > 0
			t.block(b, indent)
		}
	}
	return t.String()
}

// text gathers lines; gap says that an empty one comes before the next.
type text struct {
	strings.Builder
	gap bool
}

func (t *text) line(line string) {
	if t.gap && t.Len() > 0 {
		t.WriteByte('\n')
	}
	t.gap = false
	t.WriteString(strings.TrimRight(strings.ReplaceAll(line, hard, " "), " ") + "\n")
}

func (t *text) block(b Block, indent string) {
	for _, l := range b.Lines {
		first := indent
		if b.Kind == "list" {
			first += "- "
		}
		for i, part := range wrap(written(l), TextWidth-utf8.RuneCountInString(first)) {
			if i > 0 && b.Kind == "list" {
				first = indent + "  "
			}
			t.line(first + part)
		}
	}
}

// apart sets two texts at both ends of a line, or one under the other where they
// don't fit.
func (t *text) apart(left, right string) {
	gap := TextWidth - utf8.RuneCountInString(left) - utf8.RuneCountInString(right)
	if right != "" && gap >= 2 {
		t.line(left + strings.Repeat(" ", gap) + right)
		return
	}
	for _, l := range wrap(left, TextWidth) {
		t.line(l)
	}
	if right != "" {
		t.line(strings.Repeat(" ", max(0, TextWidth-utf8.RuneCountInString(right))) + right)
	}
}

// written is text as it is typed: in capitals where it is strong.
func written(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Strong {
			b.WriteString(strings.ToUpper(s.Text))
			continue
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

// together finds what is not broken over two lines: days and numbers.
//
//nolint:gochecknoglobals // compiled at its first use: most commands make no paper
var together = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b((Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]* )?[0-9]{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*( [0-9]{4})?\b|\b[0-9]+( [0-9]+)+\b`)
})

// hard is a space at which no line breaks; a text that was made visible has none.
const hard = "\u00a0"

// wrap breaks a text at its spaces.
func wrap(text string, width int) []string {
	text = together().ReplaceAllStringFunc(text, func(s string) string { return strings.ReplaceAll(s, " ", hard) })
	var lines []string
	line := ""
	for word := range strings.SplitSeq(strings.TrimSpace(text), " ") {
		if word == "" {
			continue
		}
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	return append(lines, line)
}
