package present

import (
	"fmt"
	"io"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/procedure"
)

// ExplainInfo is what the page about one rule is made from.
type ExplainInfo struct {
	Head    Head
	Rule    string
	Title   string // what is asked, in a few words
	Asks    string // what is asked, in a sentence; empty: Title
	Flags   string // when it is flagged; empty: not said
	Good    string // what the documents say beside it; empty: nothing
	Ref     string // the young person it is asked of; empty: the rule by itself, or the home
	Finding *audit.Finding
	Sources []procedure.Source
	Figures []ExplainFigure
	Owner   procedure.Owner
	Whose   string // in words: "Cambridgeshire, to name; the home, to ask"; empty: from Owner
	Facts   []ExplainFact
}

// ExplainFigure is a number that the rule runs on, and who gave it.
type ExplainFigure struct {
	Name  string
	Value string
	Basis procedure.Basis
	From  procedure.Source // zero: ypa's own
	About string
}

// ExplainFact is something on record that the answer rests on.
type ExplainFact struct {
	Text   audit.Text
	Entry  int64 // 0: nothing on record
	Author string
	After  int // days between the day and its writing; -1: says nothing
}

// Explain writes the page about a rule, and what it says of a young person:
// table or json.
func Explain(w io.Writer, out Output, v ExplainInfo) error {
	asks := sentence(orNot(v.Asks, v.Title))
	f := form{head: v.Head, title: v.title(), parts: []formPart{{lines: []formLine{{label: "What is asked", text: asks}}}}}
	part := &f.parts[0]
	if v.Flags != "" {
		part.lines = append(part.lines, formLine{label: "Flagged when", text: sentence(v.Flags)})
	}
	if v.Good != "" {
		part.lines = append(part.lines, formLine{label: "Good to know", text: sentence(v.Good)})
	}
	part.lines = append(part.lines, labelOnce("Who asks", v.sources())...)
	part.lines = append(part.lines, labelOnce("Figures", v.figures())...)
	part.lines = append(part.lines, labelOnce("Because", v.because(out.Names))...)
	part.lines = append(part.lines, formLine{label: "Whose", text: v.whose()})
	if v.Finding != nil {
		part.lines = append(part.lines, v.toDo(out.Names)...)
	}
	return f.write(w, out, ViewExplain, v.json(asks, out.Style))
}

// labelOnce puts a label before the first of some lines.
func labelOnce(label string, lines []formLine) []formLine {
	if len(lines) > 0 {
		lines[0].label = label
	}
	return lines
}

// title is the rule, whom it is asked of, and what the answer is.
func (v *ExplainInfo) title() string {
	title := v.Rule
	if v.Ref != "" {
		title += ", " + v.Ref
	}
	if v.Finding == nil {
		return title
	}
	return title + ": " + v.verdict()
}

// verdict is the answer in a few words.
func (v *ExplainInfo) verdict() string {
	f := v.Finding
	how := howLong(f, v.Head.AsOf)
	switch {
	case f.State == audit.Met && f.Late > 0:
		return fmt.Sprintf("met, %s late", days(f.Late))
	case f.State == audit.Overdue && how != "":
		return how
	case f.State == audit.NotApplicable && f.Cell != "":
		return "does not apply, " + f.Cell
	case f.State == audit.DueSoon && !f.Due.IsZero():
		return "due " + f.Due.Near(v.Head.AsOf)
	case f.State == audit.Waived && f.Waiver != nil:
		return "explained until " + f.Waiver.Until.Near(v.Head.AsOf)
	case f.State == audit.Missing && how != "":
		return stateWords(f.State) + ", " + how
	}
	return stateWords(f.State)
}

func (v *ExplainInfo) sources() []formLine {
	var lines []formLine
	for _, s := range v.Sources {
		text := cite(s)
		if s.Instrument != "" {
			text = s.Instrument + ", " + s.Section
		}
		if s.Asks != "" {
			text += ": " + clause(s.Asks)
		}
		if s.Sure != "" && s.Sure != procedure.SureRead {
			text += " (" + sureWords(s.Sure) + ")"
		}
		lines = append(lines, formLine{sub: string(s.Basis), text: text})
	}
	return lines
}

func (v *ExplainInfo) figures() []formLine {
	var lines []formLine
	for _, g := range v.Figures {
		from := "a setting, not law"
		if g.From.Procedure != "" {
			from = cite(g.From) + ", " + string(g.Basis)
		}
		text := g.Value
		if g.About != "" {
			text += " " + g.About
		}
		lines = append(lines, formLine{text: text + ": " + from})
	}
	return lines
}

// because is what the answer rests on: the reason, and the entries.
func (v *ExplainInfo) because(names bool) []formLine {
	var lines []formLine
	if v.Finding != nil {
		if reason := v.Finding.Because.String(names); reason != "" {
			lines = append(lines, formLine{text: sentence(reason)})
		}
		if first := v.Finding.First; !first.IsZero() {
			text := fmt.Sprintf("in every audit that was saved since %s, for %s", first.Near(v.Head.AsOf), days(v.Head.AsOf.Sub(first)))
			lines = append(lines, formLine{text: text})
		}
	}
	for _, f := range v.Facts {
		text := clause(f.Text.String(names))
		if f.Entry > 0 {
			text += fmt.Sprintf(" (entry %d, %s%s)", f.Entry, f.Author, writtenAfter(f.After))
		}
		lines = append(lines, formLine{text: text})
	}
	return lines
}

// writtenAfter says how long after its day something was written, where that
// says anything.
func writtenAfter(n int) string {
	switch {
	case n < 0:
		return ""
	case n == 0:
		return ", written the same day"
	}
	return fmt.Sprintf(", written %s after", days(n))
}

func (v *ExplainInfo) whose() string {
	switch {
	case v.Whose != "":
		return v.Whose
	case v.Owner == procedure.OwnerAuthority:
		return "the placing authority's; the home asks"
	}
	return "ours"
}

// toDo is what would settle it.
func (v *ExplainInfo) toDo(names bool) []formLine {
	var lines []formLine
	f := v.Finding
	if ask := f.Ask.String(names); ask != "" && f.State == audit.CannotTell {
		lines = append(lines, formLine{label: "Ask", text: ask})
	}
	if len(f.Needs) > 0 && f.State == audit.CannotTell {
		lines = append(lines, formLine{label: "Not on record", text: strings.Join(f.Needs, ", ")})
	}
	if w := f.Waiver; w != nil {
		text := fmt.Sprintf("%s, %s, until %s", w.Author, w.Made.Near(v.Head.AsOf), w.Until.Near(v.Head.AsOf))
		if names && w.Reason != "" {
			text += ": " + w.Reason
		}
		lines = append(lines, formLine{label: "Explained", text: sentence(text)})
	}
	label := "When done"
	if f.Owner == procedure.OwnerAuthority {
		label = "When known"
	}
	var fixes []formLine
	for _, fix := range f.Fixes {
		fixes = append(fixes, formLine{text: fix})
	}
	return append(lines, labelOnce(label, fixes)...)
}
