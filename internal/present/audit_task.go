package present

import (
	"strings"

	"ypa/internal/audit"
	"ypa/internal/procedure"
)

// task is a job in the words of the page.
type task struct {
	job     *audit.Job
	lead    *audit.Finding
	mark    shown // [4]
	who     shown
	all     shown // every reference, where who only counts them
	what    string
	brief   string
	how     string
	because shown
	done    string // When done, When known
	fixes   []shown
}

// tasks puts the jobs into words.
func (pg *page) tasks() []task {
	var list []task
	for i := range pg.r.Jobs {
		j := &pg.r.Jobs[i]
		if len(j.Findings) > 0 {
			list = append(list, pg.task(j))
		}
	}
	return list
}

func (pg *page) task(j *audit.Job) task {
	lead, with := pg.findings(j)
	t := task{
		job: j, lead: lead, mark: pg.showf("[%d]", j.Number), what: sentence(pg.text(lead.What)), brief: clause(pg.text(lead.Brief)),
		how: howLongNew(pg.r.Lateness(j), pg.r.AsOf), because: pg.because(lead, with...), done: "When done", who: pg.show(pg.whose(j.Refs)),
	}
	if t.brief == "" {
		t.brief = clause(pg.text(lead.What))
	}
	if lead.Owner == procedure.OwnerAuthority {
		t.done = "When known"
	}
	if len(j.Refs) > 1 {
		t.all = pg.show("For " + strings.Join(j.Refs, ", ") + ".")
	}
	for _, f := range j.Fixes {
		t.fixes = append(t.fixes, pg.show(f))
	}
	return t
}

// findings gives the lead finding of a job, and the others that it closes.
func (pg *page) findings(j *audit.Job) (lead *audit.Finding, with []*audit.Finding) {
	for _, i := range j.Findings {
		with = append(with, &pg.r.Findings[i])
	}
	return with[0], with[1:]
}

// whose names whom a job is about: one young person, two, or how many.
func (pg *page) whose(refs []string) string {
	switch len(refs) {
	case 0:
		return pg.who("")
	case 1:
		return pg.who(refs[0])
	case 2:
		return strings.Join(refs, " ")
	}
	return people(len(refs))
}
