package present

import (
	"io"
	"strings"

	"ypa/internal/audit"
)

// fewOfEach is how many lines the first screen gives to today and to the week.
const fewOfEach = 3

// Standing writes where a home stands, for the screen that is open when somebody
// walks in: the three headlines, what is to be done today and this week, the last
// audit and the last backup. It holds references and never names, whatever the style says.
func Standing(w io.Writer, style Style, r *audit.Report, week []audit.DueItem) error {
	style.Names = false
	pg := newPage(w, style, r, AuditOptions{})
	if r.Home.MadeUp {
		pg.heading(madeUp)
	}
	pg.pair(pg.style.strong(pg.show(r.Home.Name)), pg.show(r.AsOf.Long()))
	pg.Blank()
	if len(r.Lines) == 0 {
		pg.block("  ", "  ", "No young people are on record yet:  ypa child add, or ypa import FILE")
	} else {
		pg.threeLines()
	}
	pg.Blank()
	pg.labelLines("Today", pg.todays(), "ypa audit")
	pg.labelLines("This week", pg.weeks(week), "ypa due")
	pg.labelLines("Last audit", []shown{pg.lastAudit()}, "")
	pg.labelLines("Last backup", []shown{pg.lastBackup()}, "")
	return pg.Err()
}

// threeLines writes the headlines: of how many, in what way, and whose.
func (pg *page) threeLines() {
	if pg.style.Accessible {
		for _, s := range pg.sums() {
			pg.block("", "", s.name+": "+s.of+". "+pg.show(strings.Join(s.list, ", ")))
		}
		return
	}
	of := 0
	for _, s := range pg.sums() {
		of = max(of, columns(s.of))
	}
	for i, s := range pg.sums() {
		label := "  " + left(s.name, 22) + "  " + left(s.of, of) + "    "
		refs := pg.fewRefs(s.list, pg.style.page()-columns(label))
		if len(s.list) == 0 && pg.r.Summary.AppliesTo[i] > 0 {
			label, refs = "  "+left(s.name, 22)+"  ok", ""
		}
		pg.line(label + refs)
	}
}

// todays are the jobs that can still be done in time, if they are done today.
func (pg *page) todays() []shown {
	var list []shown
	for _, t := range pg.tasks() {
		if t.job.Block.Kind == audit.Today {
			list = append(list, t.who+"  "+pg.show(t.brief))
		}
	}
	return list
}

// weeks is what falls due in the days to come.
func (pg *page) weeks(items []audit.DueItem) []shown {
	var list []shown
	for i := range items {
		who := shown("")
		if len(items[i].Refs) > 0 {
			who = pg.show(pg.whose(items[i].Refs)) + "  "
		}
		list = append(list, pg.show(items[i].On.Near(pg.r.AsOf))+"  "+who+pg.show(pg.text(items[i].What)))
	}
	return list
}

// lastAudit says when an audit was saved last.
func (pg *page) lastAudit() shown {
	if last := pg.r.LastSaved; last != nil {
		return pg.showf("saved %s by %s", last.On.Near(pg.r.AsOf), last.Author)
	}
	return "none is saved yet"
}

// lastBackup says when the register was backed up last, and when somebody last made
// sure that a backup opens.
func (pg *page) lastBackup() shown {
	made, checked := pg.r.Home.Backups(), pg.r.Home.BackupChecks()
	if len(made) == 0 {
		return "none is on record yet"
	}
	text := made[len(made)-1].On.Near(pg.r.AsOf)
	if n := len(checked); n > 0 {
		text += ", one opened on " + checked[n-1].On.Near(pg.r.AsOf)
	}
	return pg.show(text)
}

// labelLines writes lines behind a label; what is too much is counted, with the
// command that shows it.
func (pg *page) labelLines(label string, lines []shown, all string) {
	first := "  " + left(pg.show(label), 13)
	if pg.style.Accessible {
		first = pg.show(label) + ": "
	}
	if len(lines) == 0 {
		pg.line(first + "nothing")
		return
	}
	rest := blanks(columns(first))
	for i, l := range lines {
		if i == fewOfEach {
			pg.line(rest + pg.showf("and %d more:  %s", len(lines)-i, all))
			return
		}
		pg.block(first, rest+"  ", l)
		first = rest
	}
}
