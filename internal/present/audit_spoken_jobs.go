package present

import (
	"fmt"
	"strings"
)

// spokenJobs says the jobs, each with a number, whose it is, why, and what to
// type. Commands have a line of their own, so that they can be copied.
func (pg *page) spokenJobs() {
	tasks := pg.tasks()
	if len(tasks) == 0 {
		return
	}
	pg.line("What to do.")
	for i, t := range tasks {
		pg.Blank()
		if i == 0 || t.job.Block != tasks[i-1].job.Block {
			pg.Text(pg.blockName(t.job.Block) + ".")
		}
		pg.spokenJob(t)
		if t.all != "" {
			pg.line(t.all)
		}
		if t.because != "" {
			pg.block("Because: ", "", t.because)
		}
		for _, f := range t.fixes {
			pg.block(shown(t.done)+": ", "  ", f)
		}
	}
	pg.Blank()
}

func (pg *page) spokenJob(t task) {
	how := howLong(pg.r.Lateness(t.job), pg.r.AsOf)
	if t.lead.New && pg.r.Since != nil {
		how = strings.TrimPrefix(how+", new "+strings.Replace(pg.sinceThen(), "S", "s", 1), ", ")
	}
	if how != "" {
		how = capital(how) + "."
	}
	pg.sentences(fmt.Sprintf("Job %d.", t.job.Number), string(t.who)+".", t.what, how, "Asked by: "+string(t.lead.Basis)+".")
}

// spokenBrief says the jobs in one sentence each.
func (pg *page) spokenBrief() {
	for _, t := range pg.tasks() {
		text := fmt.Sprintf("Job %d, %s, %s: %s", t.job.Number, softer(pg.turn(t.job.Block)), t.who, t.brief)
		late := pg.r.Lateness(t.job)
		if late.New {
			text += ", new"
		}
		if how := howLong(late, pg.r.AsOf); how != "" {
			text += ", " + how
		}
		pg.Text(text + ".")
	}
	pg.Blank()
}

// spokenLists says what comes, what cannot be told and what was explained.
func (pg *page) spokenLists() {
	pg.spokenList("Coming by "+pg.horizon(), pg.soon())
	pg.spokenList("Can't tell yet", pg.unknown())
	pg.spokenList("Explained", pg.waived())
	pg.spokenList("Notes", pg.noted())
	if pg.o.All {
		pg.spokenList("Met", pg.met())
		pg.spokenList("Does not apply", pg.notApplicable())
	}
}

func (pg *page) spokenList(title string, list []entry) {
	if len(list) == 0 {
		return
	}
	pg.Textf("%s, %d.", title, count(list))
	for _, e := range list {
		who := pg.whose(e.refs)
		if len(e.refs) > 1 {
			who = strings.Join(e.refs, ", ")
		}
		parts := []string{who + ".", sentence(e.text), "Asked by: " + string(e.basis) + "."}
		if !e.day.IsZero() {
			parts = append([]string{pg.longDay(e.day) + "."}, parts...)
		}
		pg.sentences(parts...)
	}
	pg.Blank()
}

// spokenEnd repeats the answer.
func (pg *page) spokenEnd() {
	pg.line("In short.")
	for i, name := range headlines() {
		text := fmt.Sprintf("%s: %s", name, pg.outOf(i))
		if refs := pg.r.Summary.HeadlineFlagged[i]; len(refs) > 0 {
			text += ", " + strings.Join(refs, ", ")
		}
		pg.Text(text + ".")
	}
	_, ours, chased := tally(pg.r)
	pg.sentences(
		fmt.Sprintf("Jobs: ours %d, to chase %d.", ours, chased), fmt.Sprintf("Coming %d.", count(pg.soon())),
		fmt.Sprintf("Can't tell %d.", pg.r.Summary.CannotTell), fmt.Sprintf("Explained %d.", pg.r.Summary.Waived))
	for _, part := range pg.closing() {
		pg.block("", "", part)
	}
	for _, c := range pg.nextCommands() {
		pg.block("Next: ", "  ", pg.show(c))
	}
}
