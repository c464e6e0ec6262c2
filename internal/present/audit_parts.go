package present

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ypa/internal/care"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

func days(n int) string { return care.Counted(n, "day", "days") }

func people(n int) string { return care.Counted(n, "young person", "young people") }

// howLong says how late, how old or how near a finding is, in two or three
// words; empty where nobody knows.
func howLong(f *audit.Finding, asOf calendar.Date) string {
	switch {
	case f.Due.After(asOf):
		return days(f.Due.Sub(asOf)) + " left"
	case !f.Due.IsZero() && f.Due == asOf:
		return "today"
	case f.State == audit.Overdue && !f.Due.IsZero():
		return days(asOf.Sub(f.Due)) + " late"
	case f.Since.IsZero() || f.Since.After(asOf):
		return ""
	case f.Since == asOf:
		return "since today"
	}
	return days(asOf.Sub(f.Since))
}

// howLongNew marks what the last saved audit did not have.
func howLongNew(f *audit.Finding, asOf calendar.Date) string {
	how := howLong(f, asOf)
	if !f.New {
		return how
	}
	return strings.TrimSpace("new " + how)
}

// sentence ends a text with a full stop, unless it has an end of its own, and
// begins it with a capital.
func sentence(text string) string { return capital(stop(text)) }

// stop ends a text with a full stop, unless it has an end of its own.
func stop(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?!") {
		return text
	}
	return text + "."
}

// clause is a text without its full stop.
func clause(text string) string { return strings.TrimSuffix(strings.TrimSpace(text), ".") }

// capital makes the first letter a capital.
func capital(text string) string {
	if text == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// shortTitle is the title of an instrument as people cite it.
func shortTitle(title string) string {
	for _, end := range []string{" (SI ", " (WSI ", ", statutory guidance"} {
		title, _, _ = strings.Cut(title, end)
	}
	return strings.NewReplacer(
		" (England)", "", " (Wales)", "", "Regulations", "Regs",
		"Care Planning, Placement and Case Review", "Care Planning",
		"Regulated Services (Service Providers and Responsible Individuals)", "Regulated Services",
	).Replace(title)
}

// cite names a source shortly: "york 2.3", "Care Planning Regs 2010, reg 33(2)".
// Regulations about the homes themselves are cited as people in homes do, by
// their number alone: "reg 7(2)(b)(iii)".
func cite(s procedure.Source) string {
	if s.Instrument == "" {
		return s.String()
	}
	if strings.HasPrefix(s.Instrument, "Children's Homes (England) Regulations") && strings.HasPrefix(s.Section, "reg") {
		return capital(s.Section)
	}
	title := shortTitle(s.Instrument)
	if s.Section == "" || s.Section == title {
		return title
	}
	return title + ", " + s.Section
}

// citations lists the sources of findings, each once.
func citations(list ...*audit.Finding) []string {
	var cited []string
	for _, f := range list {
		for _, s := range f.Sources {
			if c := cite(s); !slices.Contains(cited, c) {
				cited = append(cited, c)
			}
		}
	}
	return cited
}

// kept is a citation whose section stays with what it is a section of.
func (s Style) kept(citation string) shown {
	title, section, ok := strings.Cut(citation, ", reg")
	if ok {
		return s.show(title+", ") + glue(s.show("reg"+section))
	}
	return glue(s.show(citation))
}

// settingNote says that a figure in the reason is ypa's own, unless the reason
// does so already.
func settingNote(f *audit.Finding, because string) string {
	value := f.Figure.Value
	if f.Figure.Basis != procedure.BasisSetting || value == "" || !strings.Contains(because, value) || strings.Contains(because, "a setting") {
		return ""
	}
	return capital(value) + ": a setting, not law."
}

// because is the reason of a finding with what its figure rests on and the
// sources of it and of those that go with it.
func (pg *page) because(lead *audit.Finding, with ...*audit.Finding) shown {
	reason := capital(strings.TrimSpace(pg.text(lead.Because)))
	note, cited := settingNote(lead, reason), citations(append([]*audit.Finding{lead}, with...)...)
	if note != "" || len(cited) > 0 {
		reason = sentence(reason)
	}
	said := pg.show(strings.TrimSpace(reason + " " + note))
	var sources []shown
	for _, c := range cited {
		sources = append(sources, pg.style.kept(c))
	}
	if said == "" || len(sources) == 0 {
		return said + joined(sources, "; ")
	}
	return said + " " + joined(sources, "; ")
}

// nearDay is a day in a table: "3 Dec", with the year where it is far.
func nearDay(d, today calendar.Date) string {
	if d.Near(today) == d.Medium() {
		return fmt.Sprintf("%s %d", d.DayMonth(), d.Year())
	}
	return d.DayMonth()
}
