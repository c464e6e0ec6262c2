package present

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// Letter is the draft of a message to one placing authority about all that it
// owes. It goes by initials and the authority's own numbers, never by names or
// by the home's references.
type Letter struct {
	Head      Head
	Authority string // id
	Name      string // what the authority is called
	To        []string
	Unknown   []string            // references of those without a social worker on record
	From      string              // who signs; empty: nobody yet
	Words     func(string) string // puts a text into the words of the home's procedure; nil: as it is
	People    []LetterPerson
}

// LetterPerson is one young person in a letter.
type LetterPerson struct {
	Ref      string // for programs only
	Initials string
	Number   string // the authority's own; empty: not known
	IRO      string
	Arrived  calendar.Date
	Gaps     []LetterGap
}

// LetterGap is one thing that is asked for.
type LetterGap struct {
	audit.Gap
	Asked []calendar.Date // the days on which it was asked for before
}

// Escalate reports whether it was asked for so often that it goes further up.
func (g LetterGap) Escalate() bool { return len(g.Asked) >= audit.EscalateAfter }

// Chase writes the drafts, one for each authority: table (text) or json. Text
// for a file is the messages alone, ready to be copied.
func Chase(w io.Writer, out Output, head Head, letters []Letter) error {
	switch out.Format {
	case Table, "":
		var b bytes.Buffer
		p := NewPrinter(&b, out.Style)
		for i := range letters {
			if i > 0 {
				p.Blank()
				p.line("----------------------------------------")
				p.Blank()
			}
			letters[i].text(p, out.File)
		}
		_, err := w.Write(b.Bytes())
		return err
	case JSON:
		return chaseJSON(w, head, letters)
	default:
		return &UnknownFormatError{View: ViewChase, Name: string(out.Format)}
	}
}

// text writes the draft, with what to do with it unless it goes into a file.
func (l *Letter) text(p *Printer, file bool) {
	if !file {
		p.Textf("Draft for %s. Nothing is recorded as sent.", l.Name)
		p.Blank()
	}
	if l.Head.MadeUp {
		p.heading(madeUp)
	}
	p.Item("To:      ", l.to(file))
	p.Item("Subject: ", l.subject())
	words := l.Words
	if words == nil {
		words = func(text string) string { return text }
	}
	for i := range l.People {
		p.Blank()
		l.People[i].text(p, l.Head.AsOf, func(text string) string { return words(l.addressed(text)) })
	}
	p.Blank()
	if more := l.escalation(); more != "" {
		p.Text(more)
		p.Blank()
	}
	p.Text("Please tell us what has been done about each of these, or by when it will be.")
	p.Blank()
	if l.From != "" {
		p.Text(l.From)
	}
	p.Text(l.Head.Home)
	if file {
		return
	}
	p.Blank()
	p.line("Copy it:   ypa chase " + p.style.show(l.Authority) + " --output chase.txt")
	p.line("When sent: ypa chase " + p.style.show(l.Authority) + " --sent --how email")
}

// to is whom the message goes to: the social workers who are on record.
func (l *Letter) to(file bool) string {
	var parts []string
	parts = append(parts, l.To...)
	if len(l.Unknown) > 0 && !file {
		verb := "has"
		if len(l.Unknown) > 1 {
			verb = "have"
		}
		parts = append(parts, fmt.Sprintf("%s %s no social worker on record (ypa worker set %s)", andList(l.Unknown), verb, strings.Join(l.Unknown, " ")))
	}
	if len(parts) == 0 {
		return l.Name
	}
	return strings.Join(parts, "; ")
}

func (l *Letter) subject() string {
	n := 0
	for i := range l.People {
		n += len(l.People[i].Gaps)
	}
	if n == 1 {
		return l.Head.Home + ": one thing we need from you"
	}
	return fmt.Sprintf("%s: %s things we need from you", l.Head.Home, inWords(n))
}

// inWords writes a small number in words.
func inWords(n int) string {
	small := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < len(small) {
		return small[n]
	}
	return fmt.Sprint(n)
}
