package paper

import (
	"strings"
)

// Document is a paper that was filled in, ready to be written as text or HTML.
type Document struct {
	Title    string // what the paper is, as a browser's tab shows it
	Right    string // beside the title
	Note     string // above everything: that the home is made up
	Sections []Section
}

// Section is a part of a paper under a heading, or without one.
type Section struct {
	Heading []Span
	Right   string // a number beside the heading
	Blocks  []Block
}

// Block is a paragraph, a list or lines that stay apart.
type Block struct {
	Kind  string // "text", "list", "lines"
	Lines [][]Span
}

// Span is a piece of text; a strong one is bold, or in capitals where there is no
// bold.
type Span struct {
	Text   string
	Strong bool
}

// What a value may hold that a line's form is told by is put out of reach before a
// template sees it, and put back afterwards. No text that was made visible has
// one of these characters.
const (
	safeHash  = "\ue000" // # at the beginning of a value
	safeDash  = "\ue001" // - or *, likewise
	safeColon = "\ue002" // :, likewise
	safeBar   = "\ue003" // |
	strongOn  = "\ue010"
	strongOff = "\ue011"
)

// shield keeps a value from being read as the form of a line.
func shield(value string) string {
	value = strings.ReplaceAll(value, "|", safeBar)
	for mark, safe := range map[string]string{"#": safeHash, "-": safeDash, ":": safeColon} {
		if rest, found := strings.CutPrefix(value, mark); found {
			return safe + rest
		}
	}
	return value
}

// unshield puts back what shield took.
func unshield(text string) string {
	return strings.NewReplacer(safeHash, "#", safeDash, "-", safeColon, ":", safeBar, "|").Replace(text)
}

// parse reads what a template gave, line by line:
//
//	# Title | beside it        the title; one
//	## Heading | number        a section begins
//	---                        a section without heading begins
//	- item                     of a list
//	: line                     a line that stays one, as in an address
//	anything else              of a paragraph, up to an empty line
func parse(text string) Document {
	var d Document
	p := builder{doc: &d}
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			p.open = ""
		case line == "---":
			p.section(Section{})
		case strings.HasPrefix(line, "## "):
			left, right, _ := strings.Cut(line[3:], "|")
			p.section(Section{Heading: spans(left), Right: plainText(right)})
		case strings.HasPrefix(line, "# "):
			left, right, _ := strings.Cut(line[2:], "|")
			d.Title, d.Right = plainText(left), plainText(right)
			p.open = ""
		case strings.HasPrefix(line, "- "):
			p.line("list", line[2:])
		case strings.HasPrefix(line, ": "):
			p.line("lines", line[2:])
		default:
			p.line("text", line)
		}
	}
	return d
}

// builder puts lines together.
type builder struct {
	doc  *Document
	open string // the kind of block that the next line may belong to
}

func (b *builder) section(s Section) {
	b.doc.Sections = append(b.doc.Sections, s)
	b.open = ""
}

func (b *builder) line(kind, text string) {
	if len(b.doc.Sections) == 0 {
		b.section(Section{})
	}
	s := &b.doc.Sections[len(b.doc.Sections)-1]
	if b.open != kind {
		s.Blocks = append(s.Blocks, Block{Kind: kind})
		b.open = kind
	}
	last := &s.Blocks[len(s.Blocks)-1]
	if kind == "text" && len(last.Lines) > 0 {
		last.Lines[0] = append(append(last.Lines[0], Span{Text: " "}), spans(text)...)
		return
	}
	last.Lines = append(last.Lines, spans(text))
}

// spans parts a text at what is strong.
func spans(text string) []Span {
	var list []Span
	for text = strings.TrimSpace(text); text != ""; {
		before, rest, found := strings.Cut(text, strongOn)
		if before != "" {
			list = append(list, Span{Text: unshield(before)})
		}
		if !found {
			break
		}
		strong, after, _ := strings.Cut(rest, strongOff)
		list = append(list, Span{Text: unshield(strong), Strong: true})
		text = after
	}
	return list
}

// plainText is a text without anything strong.
func plainText(text string) string {
	return unshield(strings.NewReplacer(strongOn, "", strongOff, "").Replace(strings.TrimSpace(text)))
}
