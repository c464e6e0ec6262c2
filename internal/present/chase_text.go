package present

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// text writes what is asked for one young person.
func (p *LetterPerson) text(out *Printer, today calendar.Date, words func(string) string) {
	out.block("  ", "  ", out.style.show(p.heading()))
	for _, g := range p.Gaps {
		var parts []string
		if g.Question() {
			parts = append(parts, words(sentences(cmp.Or(g.Lead.Ask.String(false), g.Lead.Because.String(false)))))
		} else {
			what := sentence(strings.TrimSpace(clause(g.Lead.What.String(false)) + late(g.Lead, today)))
			parts = append(parts, words(what), words(sentences(g.Lead.Because.String(false))))
		}
		if cited := citations(g.Lead); len(cited) > 0 {
			parts = append(parts, "("+strings.Join(cited, "; ")+")")
		}
		if asked := g.asked(today); asked != "" {
			parts = append(parts, asked)
		}
		out.block("    ", "    ", out.style.show(strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")))
	}
}

// addressed leaves out of a question whom to ask: the letter is to them.
func (l *Letter) addressed(text string) string {
	return strings.Replace(text, " Ask "+cmp.Or(l.Name, "the placing authority")+".", "", 1)
}

// sentences begins each sentence with a capital: without names one may begin
// with "the young person".
func sentences(text string) string {
	parts := strings.Split(sentence(text), ". ")
	for i := range parts {
		parts[i] = capital(parts[i])
	}
	return strings.Join(parts, ". ")
}

// late says in brackets how late a gap is.
func late(f *audit.Finding, today calendar.Date) string {
	if how := howLong(f, today); how != "" {
		return " (" + how + ")"
	}
	return ""
}

// heading names the young person by initials and the authority's own number.
func (p *LetterPerson) heading() string {
	parts := []string{p.Initials}
	if p.Number != "" {
		parts = append(parts, "your number "+p.Number)
	} else {
		parts = append(parts, "your number not known to us")
		if !p.Arrived.IsZero() {
			parts = append(parts, "here since "+p.Arrived.Medium())
		}
	}
	if p.IRO != "" {
		parts = append(parts, "IRO "+p.IRO)
	}
	return strings.Join(parts, ", ")
}

// asked says when it was asked for before.
func (g *LetterGap) asked(today calendar.Date) string {
	if len(g.Asked) == 0 {
		return ""
	}
	var days []string
	for _, d := range g.Asked {
		days = append(days, d.Near(today))
	}
	return "Asked on " + andList(days) + "."
}

// escalation says, once for the whole letter, what follows where something was
// asked for three times (regulation 5(c) of SI 2015/541: to challenge).
func (l *Letter) escalation() string {
	gaps, often := 0, 0
	for _, person := range l.People {
		for i := range person.Gaps {
			gaps++
			if person.Gaps[i].Escalate() {
				often++
			}
		}
	}
	switch {
	case often == 0:
		return ""
	case gaps == 1:
		return "As nothing has come of asking, we ask for this to be taken to your manager."
	case often == gaps:
		return "As nothing has come of asking, we ask for all of these to be taken to your manager."
	}
	return fmt.Sprintf("As nothing has come of asking %d times or more, we ask for %s of these to be taken to your manager.", audit.EscalateAfter, inWords(often))
}

// andList joins words for a sentence: "a, b and c".
func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
