package present

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// manyPeople is from how many young people on only rows with something to see
// are shown.
const manyPeople = 20

// headlines are the names of the three columns that the audit exists for.
func headlines() [3]string { return [3]string{"Advocacy information", "IRO contact", "IV review"} }

// hiddenRows counts the young people whose rows are not shown.
type hiddenRows struct {
	quiet int // nothing to see about them
	busy  int // something to see, but no room
}

// line stands for the rows that are not shown; empty where all are.
func (h hiddenRows) line() string {
	quiet := care.Counted(h.quiet, "other", "others") + ": nothing flagged (--all)"
	switch {
	case h.busy == 0 && h.quiet == 0:
		return ""
	case h.busy == 0:
		return quiet
	case h.quiet == 0:
		return fmt.Sprintf("and %d more with something to see: ypa audit", h.busy)
	}
	return fmt.Sprintf("and %d more with something to see: ypa audit; %s", h.busy, quiet)
}

// rows gives the young people to show, in the order of their references, and
// how many have nothing to see.
func (pg *page) rows() (list []*audit.Line, out hiddenRows) {
	for i := range pg.r.Lines {
		l := &pg.r.Lines[i]
		if len(pg.r.Lines) > manyPeople && !pg.o.All && !pg.busy(l) {
			out.quiet++
			continue
		}
		list = append(list, l)
	}
	return list, out
}

// busy reports whether there is something to see about a young person.
func (pg *page) busy(l *audit.Line) bool {
	return l.Flagged > 0 || l.Unknown > 0 || len(l.Jobs) > 0 || l.NextDue.On == pg.r.AsOf ||
		slices.ContainsFunc(l.Cells[:], func(c audit.Cell) bool { return c.Job > 0 || c.State.Flagged() || c.State == audit.Waived })
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
		default:
		}
		if f.Job > 0 && !slices.Contains(l.Jobs, f.Job) {
			l.Jobs = append(l.Jobs, f.Job)
		}
		if on := f.On(); ahead(f, pg.r.AsOf) && (l.NextDue.On.IsZero() || on.Before(l.NextDue.On)) {
			l.NextDue = audit.NextDue{On: on, What: f.Next}
		}
	}
	slices.Sort(l.Jobs)
	return l, here
}

// ahead reports whether a finding has a day that is still to come.
func ahead(f *audit.Finding, asOf calendar.Date) bool {
	return !f.On().Before(asOf) && f.State != audit.CannotTell && f.State != audit.Waived && f.State != audit.Overdue
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
	default:
		return string(s)
	}
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
