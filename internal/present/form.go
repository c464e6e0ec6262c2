package present

import (
	"bytes"
	"io"
	"strings"
)

// form is a page of labels and what is so, in parts.
type form struct {
	head  Head
	title string
	parts []formPart
	foot  []string
}

type formPart struct {
	heading string
	lines   []formLine
}

// formLine is one value. A line without a label goes on under the one before;
// sub stands in a column of its own between label and value.
type formLine struct {
	label string
	sub   string
	text  string
	alert bool
}

// write writes the page in the format of out; j is its JSON.
func (f *form) write(w io.Writer, out Output, v View, j any) error {
	switch out.Format {
	case Table, "":
		var b bytes.Buffer
		f.text(NewPrinter(&b, out.Style))
		_, err := w.Write(b.Bytes())
		return err
	case JSON:
		return WriteJSON(w, j)
	default:
		return &UnknownFormatError{View: v, Name: string(out.Format)}
	}
}

func (f *form) text(p *Printer) {
	if f.head.MadeUp {
		p.heading(madeUp)
	}
	on := ""
	if !f.head.AsOf.IsZero() {
		on = "on " + f.head.AsOf.Long()
	}
	if p.style.Accessible {
		p.Text(stop(f.title))
	} else {
		p.pair(p.style.show(f.title), p.style.show(on))
	}
	label, sub := f.widths(p.style)
	for _, part := range f.parts {
		if len(part.lines) == 0 {
			continue
		}
		p.Blank()
		if part.heading != "" {
			p.heading(p.style.show(part.heading))
		}
		for _, l := range part.lines {
			f.line(p, l, label, sub)
		}
	}
	if len(f.foot) > 0 {
		p.Blank()
	}
	for _, t := range f.foot {
		p.Text(t)
	}
}

// widths finds the columns: the longest label, and the longest of what stands
// between label and value; neither more than a third of the page.
func (f *form) widths(s Style) (label, sub int) {
	for _, part := range f.parts {
		for _, l := range part.lines {
			label = max(label, columns(s.show(l.label)))
			sub = max(sub, columns(s.show(l.sub)))
		}
	}
	return min(label+columnGap, s.page()/3), min(sub+columnGap, s.page()/3)
}

func (f *form) line(p *Printer, l formLine, label, sub int) {
	if p.style.Accessible {
		text := l.text
		if !strings.HasPrefix(text, "ypa ") {
			text = stop(text)
		}
		if l.sub != "" {
			text = l.sub + ": " + text
		}
		if l.label != "" {
			text = l.label + ": " + text
		}
		p.Text(text)
		return
	}
	name, middle := p.style.show(l.label), p.style.show(l.sub)
	if columns(name) >= label && l.label != "" {
		p.block("", "", name)
		name = ""
	}
	start := left(name, label)
	if l.sub != "" {
		if columns(middle) >= sub {
			p.block(start, blanks(label), middle)
			start, middle = blanks(label), ""
		}
		start += left(middle, sub)
	}
	p.labelled(start, p.style.show(l.text), "", l.alert)
}
