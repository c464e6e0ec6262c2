package present

import (
	"fmt"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// spoken is the page for a screen reader: sentences, each saying what it is
// about, in the order of the page.
func (pg *page) spoken() {
	pg.spokenTop()
	rows, out := pg.rows()
	for _, l := range rows {
		pg.Blank()
		pg.spokenPerson(l)
	}
	if home, here := pg.home(); here && len(pg.r.Lines) > 0 {
		pg.Blank()
		pg.sentences(append([]string{"The home."}, pg.spokenRest(&home)...)...)
	}
	if hidden := out.line(); hidden != "" {
		pg.Blank()
		pg.Text(hidden + ".")
	}
	if len(pg.r.Lines) == 0 {
		pg.firstSteps()
	}
	if !pg.o.Brief {
		pg.Blank()
		pg.spokenJobs()
		pg.spokenLists()
	} else {
		pg.Blank()
		pg.spokenBrief()
	}
	pg.spokenSince()
	pg.spokenEnd()
}

// sentences writes sentences, as many on a line as fit.
func (pg *page) sentences(list ...string) {
	var parts []shown
	for _, s := range list {
		if s != "" {
			parts = append(parts, pg.show(s))
		}
	}
	pg.pieces("", "", parts, " ")
}

func (pg *page) spokenTop() {
	if pg.r.Home.MadeUp {
		pg.Text(madeUp)
	}
	kind := "Weekly audit"
	switch {
	case pg.r.KnownAt != "":
		kind = "Audit"
	case pg.r.Filtered:
		kind = "Part of the audit"
	}
	title := fmt.Sprintf("%s for %s", kind, pg.r.AsOf.Long())
	if pg.r.KnownAt != "" {
		title += ", as the register stood " + stood(pg.r.KnownAt, pg.r.AsOf)
	}
	pg.sentences(pg.r.Home.Name+".", title+".")
	pg.Text(pg.spokenHeadline())
	for _, l := range pg.learnt() {
		pg.Textf("Entry %d: %s", l.Entry, l.Text)
	}
	if saved := pg.lastSaved(); saved != "" {
		pg.Text(capital(saved) + ".")
	}
	pg.notices()
}

// spokenHeadline says the headline without brackets.
func (pg *page) spokenHeadline() string {
	said := pg.headline()
	today, ours, chased := tally(pg.r)
	if today == 0 || ours == 0 {
		return said
	}
	old, spoken := fmt.Sprintf(" (%d today)", today), fmt.Sprintf(", %d of them today", today)
	said = strings.Replace(said, old, spoken, 1)
	return strings.Replace(said, fmt.Sprintf(", %d to chase", chased), fmt.Sprintf(", and %d to chase", chased), 1)
}

// spokenPerson says all that the table holds of one young person.
func (pg *page) spokenPerson(l *audit.Line) {
	list := []string{pg.who(l.Ref) + "."}
	for i, c := range l.Cells {
		list = append(list, fmt.Sprintf("%s: %s.", headlines()[i], spokenCell(c)))
	}
	pg.sentences(append(list, pg.spokenRest(l)...)...)
}

// spokenCell is a headline column in words.
func spokenCell(c audit.Cell) string {
	text := softer(cellText(c))
	switch {
	case c.State == audit.Missing:
		text = "not on record, " + text
	case c.State == audit.NotApplicable && text != "-":
		text = "does not apply, " + text
	case c.State == audit.NotApplicable || c.State == "":
		text = "does not apply"
	case c.State == audit.Waived:
		text = "explained, " + text
	}
	if c.Job > 0 {
		text += fmt.Sprintf(", job %d", c.Job)
	}
	return text
}

// softer takes the capitals off a cell: they are for eyes.
func softer(text string) string {
	words := strings.Fields(strings.ReplaceAll(text, "PHONE/EMAIL", "PHONE OR E-MAIL"))
	for i, w := range words {
		if w != "IRO" && w != "IV" && w == strings.ToUpper(w) {
			words[i] = strings.ToLower(w)
		}
	}
	return strings.Join(words, " ")
}

// spokenRest says the columns beside the three headlines.
func (pg *page) spokenRest(l *audit.Line) []string {
	other := otherWords(l, 0, "")
	if n := len(l.Jobs); n > 0 {
		other = strings.TrimSuffix(fmt.Sprintf("%s %s, %s", word(n, "job", "jobs"), numbers(l.Jobs, ", "), other), ", ")
	}
	if other == "" {
		other = "none"
	}
	list := []string{"Other: " + strings.Replace(other, "1 thing", "one thing", 1) + "."}
	switch next := l.NextDue; {
	case next.On.IsZero():
	case next.On == pg.r.AsOf:
		list = append(list, strings.TrimSuffix("Next due: today, "+next.What, ", ")+".")
	default:
		list = append(list, strings.TrimSuffix("Next due: "+pg.longDay(next.On)+", "+next.What, ", ")+".")
	}
	return list
}

// longDay is a day in full, without the year where it is near.
func (pg *page) longDay(d calendar.Date) string {
	if d.Near(pg.r.AsOf) == d.Medium() {
		return d.Long()
	}
	return strings.TrimSuffix(d.Long(), fmt.Sprintf(" %d", d.Year()))
}

func word(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
