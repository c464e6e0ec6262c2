package present

import (
	"fmt"
	"io"
	"strings"
)

// Printer writes text for people, one line at a time. The first error of the
// writer stops it; [Printer.Err] tells of it.
type Printer struct {
	style Style
	w     io.Writer
	err   error
}

// NewPrinter returns a printer in a style.
func NewPrinter(w io.Writer, style Style) *Printer { return &Printer{style: style, w: w} }

// Err is the first error of the writer, nil where there was none.
func (p *Printer) Err() error { return p.err }

// Text writes a paragraph, made visible, and broken at spaces to the width.
func (p *Printer) Text(text string) { p.block("", "", p.style.show(text)) }

// Textf is Text with a format as fmt has them.
func (p *Printer) Textf(format string, args ...any) { p.Text(fmt.Sprintf(format, args...)) }

// Item writes a paragraph behind a label; lines after the first stand under it.
func (p *Printer) Item(label, text string) {
	head := p.style.show(label) + " "
	if columns(head) > p.style.page()/2 {
		p.Text(label)
		p.block("  ", "  ", p.style.show(text))
		return
	}
	p.block(head, blanks(columns(head)), p.style.show(text))
}

// Blank writes an empty line.
func (p *Printer) Blank() { p.line("") }

// line writes one line as it stands, but for spaces at its end.
func (p *Printer) line(t shown) {
	if p.err != nil {
		return
	}
	text := strings.ReplaceAll(string(t), hard, " ")
	_, p.err = io.WriteString(p.w, strings.TrimRight(text, " ")+"\n")
}

// lines writes several.
func (p *Printer) lines(list []shown) {
	for _, t := range list {
		p.line(t)
	}
}

// heading writes a line that stands out.
func (p *Printer) heading(t shown) {
	for _, l := range wrap(t, p.style.page()) {
		p.line(p.style.strong(l))
	}
}

// block writes a paragraph with one indent for its first line and one for the
// others.
func (p *Printer) block(first, rest, t shown) {
	w := p.style.page()
	for i, l := range wrapHanging(t, w-columns(first), w-columns(rest)) {
		if i == 0 {
			p.line(first + l)
			continue
		}
		p.line(rest + l)
	}
}

// pair writes two texts at both ends of a line, or one under the other where
// they don't fit.
func (p *Printer) pair(l, r shown) {
	if line, ok := apart(l, r, p.style.page()); ok {
		p.line(line)
		return
	}
	p.block("", "", l)
	if r != "" {
		p.block("", "", r)
	}
}

// pieces writes texts one after the other, parted by sep, as many on a line as
// fit behind the indents of the first line and of the others; none is broken
// that fits a line.
func (p *Printer) pieces(first, rest shown, parts []shown, sep shown) {
	indent, line := first, shown("")
	flush := func() {
		if columns(indent)+columns(line) <= p.style.page() {
			p.line(indent + line)
		} else {
			p.block(indent, rest, line)
		}
		indent = rest
	}
	for i, part := range parts {
		if i > 0 && columns(indent)+columns(line)+columns(sep)+columns(part) > p.style.page() {
			flush()
			line = part
			continue
		}
		if i > 0 {
			line += sep
		}
		line += part
	}
	if len(parts) > 0 {
		flush()
	}
}
