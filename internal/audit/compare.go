package audit

import (
	"slices"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Changes is what differs in what is flagged between two audits of one home.
// What is flagged in either of them is in exactly one of the lists.
type Changes struct {
	Opened []Finding // flagged in the later audit only, in its order
	Still  []Finding // flagged in both, as the later audit has them and in its order
	Closed []Finding // flagged in the earlier audit only, as that one had them and in its order
	Erased int       // flagged in a saved audit for young people whose reference was erased since: nobody can be named
}

// Compare says what changed from one audit to a later one, by rule and young
// person: a finding that was overdue and is not on record now is still open.
// Both are of the whole home, or narrowed in the same way.
func Compare(before, after *Report) Changes {
	return compare(flagged(before.Findings), after)
}

// CompareSaved is Compare with an audit that was saved. What it found about
// somebody is named by the reference they have now. Its findings have neither
// because nor fixes: only rule, young person, state, basis, owner and due day
// were kept. Where the later audit is narrowed, so is the saved one.
func CompareSaved(before care.SavedAudit, after *Report) Changes {
	list, erased := restore(before, after, ByID())
	changes := compare(list, after)
	changes.Erased = erased
	return changes
}

// flagged gives what is flagged of the findings, in their order.
func flagged(list []Finding) []Finding {
	var some []Finding
	for i := range list {
		if list[i].State.Flagged() {
			some = append(some, list[i])
		}
	}
	return some
}

// findingKey names what two audits have in common.
type findingKey struct{ rule, person string }

func compare(before []Finding, after *Report) Changes {
	var c Changes
	goesOn := make([]bool, len(before))
	for i, at := range follow(before, after.Findings) {
		f := after.Findings[i]
		switch {
		case !f.State.Flagged():
		case at < 0:
			c.Opened = append(c.Opened, f)
		default:
			goesOn[at] = true
			c.Still = append(c.Still, f)
		}
	}
	for i := range before {
		if !goesOn[i] {
			c.Closed = append(c.Closed, before[i])
		}
	}
	return c
}

// follow gives, for each later finding, the place of the earlier one that it goes
// on with; -1: none, or it is not flagged.
func follow(before, after []Finding) []int {
	open := map[findingKey][]int{}
	for i := range before {
		k := findingKey{before[i].Rule, before[i].Person}
		open[k] = append(open[k], i)
	}
	list := make([]int, len(after))
	for i := range after {
		f := &after[i]
		k := findingKey{f.Rule, f.Person}
		list[i] = -1
		if !f.State.Flagged() {
			continue
		}
		if at := pair(open[k], before, f); at >= 0 {
			list[i] = open[k][at]
			open[k] = slices.Delete(open[k], at, at+1)
		}
	}
	return list
}

// pair picks the earlier finding that a later one goes on with. A rule says one
// thing about one young person; should it ever say several, the one with the same
// day is meant, else the first that is left.
func pair(left []int, before []Finding, f *Finding) int {
	same := slices.IndexFunc(left, func(i int) bool { return before[i].Due == f.Due })
	if same < 0 && len(left) > 0 {
		return 0
	}
	return same
}

// restore gives the findings of a saved audit that were flagged, as far as the
// later audit asks for them, and how many are of nobody that is still known.
func restore(saved care.SavedAudit, after *Report, rules map[string]*Rule) (list []Finding, erased int) {
	for _, s := range saved.Findings {
		f := Finding{
			Rule: s.Rule, State: State(s.State), Basis: procedure.Basis(s.Basis), Owner: procedure.Owner(s.Owner), Due: s.Due,
		}
		if rule := rules[s.Rule]; rule != nil { // else a rule of another version of the program
			f.Headline = rule.Headline
		}
		if !f.State.Flagged() {
			continue
		}
		if s.Subject != "" {
			f.Person = after.Refs[s.Subject]
		}
		switch {
		case !after.Asked.keeps(&f):
		case s.Subject != "" && f.Person == "":
			erased++
		default:
			list = append(list, f)
		}
	}
	return list, erased
}
