package present

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/audit"
)

// manyPeople is from how many young people on only rows with something to see
// are shown.
const manyPeople = 20

// headlines are the names of the three columns that the audit exists for.
var headlines = [3]string{"Advocacy information", "IRO contact", "IV review"}

// rows gives the young people to show, in the order of their references, and
// how many have nothing to see.
func (pg *page) rows() (list []*audit.Line, others int) {
	for i := range pg.r.Lines {
		l := &pg.r.Lines[i]
		if len(pg.r.Lines) > manyPeople && !pg.o.All && !pg.busy(l) {
			others++
			continue
		}
		list = append(list, l)
	}
	return list, others
}

// busy reports whether there is something to see about a young person.
func (pg *page) busy(l *audit.Line) bool {
	return l.Flagged > 0 || l.Unknown > 0 || len(l.Jobs) > 0 || l.NextDue.On == pg.r.AsOf ||
		slices.ContainsFunc(l.Cells[:], func(c audit.Cell) bool { return c.Job > 0 || c.State.Flagged() })
}

// othersLine stands for the rows that are not shown.
func othersLine(n int) string {
	return fmt.Sprintf("%s: nothing flagged (--all)", plural(n, "other", "others"))
}

// home is the row of the home, and whether there is one.
func (pg *page) home() (audit.Line, bool) {
	var l audit.Line
	here := false
	for i := range pg.r.Findings {
		f := &pg.r.Findings[i]
		if f.Person != "" || f.State == audit.NotApplicable {
			continue
		}
		here = true
		switch f.State {
		case audit.CannotTell:
			l.Unknown++
		case audit.Waived:
			l.Explained++
		}
		if f.Job > 0 && !slices.Contains(l.Jobs, f.Job) {
			l.Jobs = append(l.Jobs, f.Job)
		}
		on := f.On()
		if on.Before(pg.r.AsOf) || on.IsZero() || f.Next == "" {
			continue
		}
		if l.NextDue.On.IsZero() || on.Before(l.NextDue.On) {
			l.NextDue = audit.NextDue{On: on, What: f.Next}
		}
	}
	slices.Sort(l.Jobs)
	return l, here
}

// cellText is what a headline column says of a young person.
func cellText(c audit.Cell) string {
	switch {
	case c.Text != "":
		return c.Text
	case c.State == audit.Met, c.State == audit.DueSoon:
		return "ok"
	case c.State == audit.CannotTell:
		return "can't tell"
	case c.State == audit.NotApplicable, c.State == "":
		return "-"
	}
	return strings.ToUpper(stateWords(c.State))
}

// stateWords is a state as people read it. What should be on record and is not
// is called so, never by the state's own name.
func stateWords(s audit.State) string {
	switch s {
	case audit.Missing:
		return "not on record"
	case audit.DueSoon:
		return "due soon"
	case audit.CannotTell:
		return "can't tell yet"
	case audit.Waived:
		return "explained"
	case audit.NotApplicable:
		return "does not apply"
	}
	return string(s)
}

// otherText is the column of everything beside the three: jobs, questions,
// explanations.
func otherText(l *audit.Line, none string) string {
	var parts []string
	if len(l.Jobs) > 0 {
		parts = append(parts, "["+numbers(l.Jobs, " ")+"]")
	}
	if l.Unknown > 0 {
		parts = append(parts, "?")
	}
	if l.Explained > 0 {
		parts = append(parts, "explained")
	}
	if len(parts) == 0 {
		return none
	}
	return strings.Join(parts, " ")
}

func numbers(list []int, sep string) string {
	var b strings.Builder
	for i, n := range list {
		if i > 0 {
			b.WriteString(sep)
		}
		fmt.Fprint(&b, n)
	}
	return b.String()
}

// nextText is the next day on which something happens or ends.
func (pg *page) nextText(n audit.NextDue, none string) string {
	switch {
	case n.On.IsZero():
		return none
	case n.On == pg.r.AsOf:
		return strings.TrimSpace("today: " + n.What)
	}
	return strings.TrimSpace(nearDay(n.On, pg.r.AsOf) + " " + n.What)
}
