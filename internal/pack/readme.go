package pack

import (
	"fmt"
	"strings"

	"ypa/internal/care"
)

// readmeWidth is the width of README.txt, in characters.
const readmeWidth = 70

// text is a plain text in the making.
type text struct{ strings.Builder }

// say adds a paragraph, broken into lines.
func (t *text) say(format string, args ...any) {
	for _, line := range broken(fmt.Sprintf(format, args...), readmeWidth) {
		t.WriteString(line + "\n")
	}
	t.WriteString("\n")
}

// beside adds a label with text in a column beside it.
func (t *text) beside(label, said string) {
	const column = 33
	for i, line := range broken(said, readmeWidth-column) {
		if i > 0 {
			label = ""
		}
		t.WriteString(fmt.Sprintf("%-*s%s\n", column, label, line))
	}
}

// broken breaks a text into lines of at most so many characters; a longer word
// has a line of its own.
func broken(said string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(said) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	return append(lines, line)
}

// readme is the first page of the pack.
func (b *build) readme() string {
	t := &text{}
	if b.Home.MadeUp {
		t.say("Everybody in this pack is made up.")
	}
	t.say("%s", b.title())
	if b.Home.URN != "" {
		t.say("URN %s", b.Home.URN)
	}
	b.start(t)
	b.marks(t)
	b.lot(t)
	t.say("Codes are the same from one pack to the next. %s This pack says nothing about whether a record is true; it says what was written, when, and by whom.", b.whoIsWho())
	t.say("Cells that begin with an apostrophe held something that a spreadsheet would take for a formula. SHA256SUMS is checked by: sha256sum -c SHA256SUMS. What each column holds stands in datapackage.json.")
	t.say("Copy into your report:  checkpoint %s", b.Now.Checkpoint)
	return strings.TrimRight(t.String(), "\n") + "\n"
}

// start says where to begin, and what changed.
func (b *build) start(t *text) {
	t.WriteString("Start with  1-since-last-visit.csv, or visit-pack.xlsx\n")
	sums := map[string]int{}
	for _, m := range b.sinceMeasures() {
		for _, kind := range []string{"closed", "opened", "still_open"} {
			if m.id == "young_people_"+kind || m.id == "home_"+kind {
				sums[kind] += m.number
			}
		}
	}
	oldest := b.oldest()
	switch {
	case !b.changes.known:
		t.say("There is no earlier visit to compare with. What is open now: %d.%s", sums["still_open"], oldest)
	default:
		t.say("Since the visit of %s: what closed %d, what opened %d, what is still open %d.%s", longDay(b.Last), sums["closed"], sums["opened"], sums["still_open"], oldest)
	}
	if b.Later {
		t.say("This register began after that visit, so that day is told by what is known now.")
	}
	if len(b.hidden) == 1 {
		t.say("These numbers leave out one young person: beside the details of all others they would be that young person's own.")
	}
	if said := b.lastRecommendations(); said != "" {
		t.say("%s", said)
	}
	if said := b.lastReport(); said != "" {
		t.say("%s", said)
	}
	t.say("%s", b.words.Due)
}

// marks say what may be quoted, and what is for the reader only.
func (b *build) marks(t *text) {
	t.beside("YOU MAY QUOTE in your report", "1-since-last-visit (numbers only) and 2-the-home")
	t.beside("FOR YOU ONLY, not to be sent on", "this page, every file that begins with 3-, 4-consents, visit-pack.xlsx")
	t.WriteString("\n")
	t.say("%s", b.words.Report)
	if len(b.People) == 0 {
		t.say("By what is on record no young person lived here on %s.", plainDay(b.Until))
		return
	}
	t.say("Details of %d of %s are here. %s. 4-consents says who did. The others count in the totals, which are never split below their number.",
		len(b.shown), care.Counted(len(b.People), "young person", "young people"), b.words.Gate)
	if b.named() {
		t.say("THE NAMES AND BIRTH DATES of those whose details are here are in 3-young-people and in visit-pack.xlsx: they were asked for when this pack was made.")
	}
	if b.Notes {
		t.say("The notes were written for the home's own use. They may name people.")
	}
}

// named reports whether somebody's name stands in the pack.
func (b *build) named() bool { return b.Names && len(b.shown) > 0 }

// whoIsWho says who can tell whom a code stands for.
func (b *build) whoIsWho() string {
	if b.named() {
		return "3-young-people says who is who of those whose details are here; of the others only the home can."
	}
	return "Only the home can say who is who."
}

// lot says who was drawn.
func (b *build) lot(t *text) {
	list := b.draw()
	if len(b.People) == 0 {
		return
	}
	if len(list) == 0 {
		t.say("No young person is drawn to meet, as nobody's details are here. Ask whoever is at home whether they want to meet you.")
		return
	}
	var said []string
	for _, d := range list {
		said = append(said, d.code+" "+d.why)
	}
	t.say("Young people you might ask to meet, drawn from those whose details are here with seed %s, so that anyone can repeat it: %s. Ask them, not us, whether they want to. (The lot: those whose SHA-256 of \"%s CODE\" comes first.)",
		b.seed(), strings.Join(said, "; "), b.seed())
}
