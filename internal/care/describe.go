package care

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
)

// Describe says in one plain phrase what an entry records: "IRO Peter Lund,
// phone 01632 960808". It holds no name of the young person and repeats no free
// text, only that there is some, so it may stand in a pipe or a file. People
// whose work it is are named.
//
// It speaks of the content alone, not of the day, the author or the act. An
// entry that was erased, or that cannot be read, is said to be.
func Describe(e Entry) string { return describe(e, false) }

// DescribeFull is Describe with the young person's names and with free text,
// for a terminal and for the young person's own copy. Notes are not repeated.
func DescribeFull(e Entry) string { return describe(e, true) }

func describe(e Entry, full bool) string {
	body := e.Body
	if e.Erased() {
		return "erased"
	}
	if e.Act == Withdrawn {
		p := &phrase{full: full, begin: fmt.Sprintf("entry %d withdrawn", e.Corrects)}
		p.free("reason", e.Reason())
		return p.String()
	}
	if body == nil {
		var err error
		if body, err = Decode(e.Kind, e.Raw); err != nil {
			return "cannot be read"
		}
	}
	p := &phrase{full: full}
	for _, chapter := range []func(any) bool{p.home, p.running, p.ownWork, p.copies, p.who, p.life, p.advocacy, p.officer, p.visitor, p.appointment, p.round, p.explained} {
		if chapter(body) {
			break
		}
	}
	if said := p.String(); said != "" {
		return said
	}
	info, _ := Info(KindOf(body))
	return info.Title
}

// phrase is a description in the making: a beginning and what follows it, with
// commas between.
type phrase struct {
	full  bool
	begin string
	parts []string
}

func (p *phrase) String() string {
	if p.begin == "" {
		return strings.Join(p.parts, ", ")
	}
	return strings.Join(append([]string{p.begin}, p.parts...), ", ")
}

// start sets how the phrase begins; an empty piece is left out.
func (p *phrase) start(pieces ...string) {
	p.begin = strings.Join(slices.DeleteFunc(pieces, func(s string) bool { return s == "" }), " ")
}

// add adds a piece, unless it is empty.
func (p *phrase) add(piece string) {
	if piece != "" {
		p.parts = append(p.parts, piece)
	}
}

// value adds a value after what it is, unless it is empty.
func (p *phrase) value(what, value string) {
	if value != "" {
		p.add(what + " " + value)
	}
}

// day adds a day after what it is, unless there is none.
func (p *phrase) day(what string, d calendar.Date) { p.value(what, d.Medium()) }

// answer adds a three-valued answer that was given.
func (p *phrase) answer(what string, a Answer) {
	if a != "" {
		p.add(what + ": " + plain(a))
	}
}

// word adds a word of the vocabulary after what it is.
func (p *phrase) word(what, word string) {
	if word != "" {
		p.add(what + ": " + plain(word))
	}
}

// free adds free text, or that there is some.
func (p *phrase) free(what, text string) {
	switch {
	case text == "":
	case p.full:
		p.add(what + ": " + text)
	default:
		p.add(what + " recorded")
	}
}

// contact adds how somebody can be reached.
func (p *phrase) contact(c Contact) {
	p.add(c.Organisation)
	p.value("phone", c.Phone)
	p.value("e-mail", c.Email)
}

// someone begins the phrase with who somebody is.
func (p *phrase) someone(role string, c Contact) {
	p.start(role, c.Name)
	p.contact(c)
	if c == (Contact{}) {
		p.start(role)
	}
}

// note adds that there is a note.
func (p *phrase) note(n Noted) {
	if n.Note != "" {
		p.add("with a note")
	}
}
