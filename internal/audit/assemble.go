package audit

import (
	"cmp"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// Narrow says which findings count. The zero value counts all.
type Narrow struct {
	Rules  []string
	Owner  procedure.Owner
	Refs   []string // only these young people
	Except []string // not these
}

// any reports whether something is narrowed.
func (n Narrow) any() bool {
	return len(n.Rules) > 0 || n.Owner != "" || len(n.Refs) > 0 || len(n.Except) > 0
}

// about reports whether a young person counts; the home is nobody.
func (n Narrow) about(ref string) bool {
	return (len(n.Refs) == 0 || slices.Contains(n.Refs, ref)) && !slices.Contains(n.Except, ref)
}

// keeps reports whether a finding counts.
func (n Narrow) keeps(f *Finding) bool {
	if len(n.Rules) > 0 && !slices.Contains(n.Rules, f.Rule) {
		return false
	}
	if n.Owner != "" && f.Owner != n.Owner {
		return false
	}
	return n.about(f.Person)
}

// Assemble puts people, in reference order, and the findings about the home
// together as a report: what only all of them together can say, what counts, the
// jobs, the sums, what changed since an audit that was saved. base carries what
// the audit itself does not know: program, checkpoint, and, where it is not the
// last, the saved audit to compare with. people are all young people, whatever is
// narrowed.
func Assemble(base Report, people []Person, home []Finding, narrow Narrow) *Report {
	r := base
	if r.Apart {
		people = apart(people)
	} else {
		people, home = across(people, home)
	}
	r.Filtered, r.Asked, r.Refs = narrow.any(), narrow, map[string]string{}
	r.Findings = slices.Grow(r.Findings, allFindings(people)+len(home))
	unkept := 0
	for _, p := range people {
		r.Refs[p.Line.UID] = p.Line.Ref
		if !p.Resident || !narrow.about(p.Line.Ref) {
			continue
		}
		r.Lines = append(r.Lines, p.Line)
		unkept += p.Unkept
		r.Findings = narrow.settle(r.Findings, p.Findings, r.AsOf, every)
		r.Waivers = append(r.Waivers, inForce(p.Line.Ref, p.Waivers, p.Findings, r.AsOf)...)
		if !p.Line.MissingOn.IsZero() {
			r.Away = append(r.Away, p.Line)
		}
	}
	r.Waivers = append(r.Waivers, inForce("", r.Home.Waivers(), home, r.AsOf)...)
	slices.SortStableFunc(r.Waivers, CompareWaivers)
	r.Findings = narrow.settle(r.Findings, home, r.AsOf, every)
	r.leaveOut(narrow)
	rules := ByID()
	r.Jobs = jobs(&r, rules)
	r.fillLines()
	r.Chases = chases(&r)
	r.lookBack(rules)
	r.Summary = summarise(&r)
	r.Summary.Flagged += unkept
	return &r
}

// allFindings counts the findings of those who live here.
func allFindings(people []Person) int {
	n := 0
	for i := range people {
		if people[i].Resident {
			n += len(people[i].Findings)
		}
	}
	return n
}

// weigh compares two findings by how serious they are.
func weigh(a, b *Finding) int {
	if a.State == b.State { // most are: there is nothing to look up
		return heavier(a, b)
	}
	return cmp.Or(cmp.Compare(rank(a.State), rank(b.State)), heavier(a, b))
}

// leaveOut marks the headline columns that a narrower question has no answer to,
// so that they don't look as if nothing were wrong.
func (r *Report) leaveOut(narrow Narrow) {
	if len(narrow.Rules) == 0 && narrow.Owner == "" {
		return
	}
	for i := range r.Lines {
		for j := range r.Lines[i].Cells {
			r.Lines[i].Cells[j] = Cell{State: NotApplicable, Text: "not asked"}
		}
	}
}

// rank orders the states: what is flagged first, whichever way it is.
func rank(s State) int {
	if s.Flagged() {
		return 0
	}
	return slices.Index(States(), s)
}

// heavier orders two findings of the same standing: the headline rules, then
// law, guidance, local; within these the longest.
func heavier(a, b *Finding) int {
	return cmp.Or(
		cmp.Compare(ordinary(a), ordinary(b)),
		cmp.Compare(strength(a.Basis), strength(b.Basis)),
		began(a).Compare(began(b)),
		strings.Compare(a.Rule, b.Rule),
	)
}

// ordinary is 0 for the three rules of the first table, 1 for the others.
func ordinary(f *Finding) int {
	if f.Headline > 0 {
		return 0
	}
	return 1
}

// began is since when a finding is so; a finding without a day is the longest.
func began(f *Finding) calendar.Date {
	if f.Standing() == Overdue {
		return f.Due
	}
	return f.Since
}

// fillLines fills in the columns of the first table.
func (r *Report) fillLines() {
	place := map[string]int{}
	for i := range r.Lines {
		place[r.Lines[i].Ref] = i
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		at, known := place[f.Person]
		if !known {
			continue
		}
		r.Lines[at].take(f, r)
	}
}

// take adds one finding to the line of its young person.
func (l *Line) take(f *Finding, r *Report) {
	switch {
	case f.State.Flagged():
		l.Flagged++
	case f.State == CannotTell:
		l.Unknown++
	case f.State == Waived:
		l.Explained++
	}
	if f.Headline > 0 {
		l.Cells[f.Headline-1] = Cell{State: f.State, Text: cellText(f), Job: f.Job}
	}
	if f.Job != 0 && f.Headline == 0 && !slices.Contains(l.Jobs, f.Job) {
		l.Jobs = append(l.Jobs, f.Job)
		slices.Sort(l.Jobs)
	}
	l.Jobs = slices.DeleteFunc(l.Jobs, func(n int) bool {
		return slices.ContainsFunc(l.Cells[:], func(c Cell) bool { return c.Job == n })
	})
	if on := f.On(); !on.Before(r.AsOf) && f.State != NotApplicable && f.State != CannotTell && f.State != Waived && !(f.State == Overdue) {
		if l.NextDue.On.IsZero() || on.Before(l.NextDue.On) {
			l.NextDue = NextDue{On: on, What: f.Next}
		}
	}
}

// cellText is what a headline column says.
func cellText(f *Finding) string {
	switch {
	case f.State == Met && f.Cell == "":
		return "ok"
	case f.Cell == "":
		return strings.ReplaceAll(string(f.State), "-", " ")
	}
	return f.Cell
}

// summarise counts.
func summarise(r *Report) Summary {
	s := Summary{YoungPeople: len(r.Lines), Jobs: len(r.Jobs)}
	something := map[string]bool{}
	for i := range r.Findings {
		f := &r.Findings[i]
		s.count(f)
		if f.New && f.State.Flagged() {
			s.New++
		}
		if f.Job != 0 && f.Person != "" {
			something[f.Person] = true
		}
	}
	s.WithSomething = len(something)
	for _, j := range r.Jobs {
		switch j.Block.Kind {
		case Today:
			s.JobsToday++
			s.JobsOurs++
		case Ours:
			s.JobsOurs++
		case Chase:
			s.JobsChased++
		}
	}
	return s
}

// count adds one finding to the sums.
func (s *Summary) count(f *Finding) {
	switch f.State {
	case Overdue:
		s.Overdue++
	case Missing:
		s.Missing++
	case DueSoon:
		s.DueSoon++
	case CannotTell:
		s.CannotTell++
	case Waived:
		s.Waived++
	case Note:
		s.Notes++
	case Met:
		s.Met++
	case NotApplicable:
		return
	}
	if f.State.Flagged() {
		s.Flagged++
	}
	if f.Headline == 0 {
		return
	}
	s.AppliesTo[f.Headline-1]++
	if f.State.Flagged() {
		s.HeadlineFlagged[f.Headline-1] = append(s.HeadlineFlagged[f.Headline-1], f.Person)
	}
}
