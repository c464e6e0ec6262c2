package cmd

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/audit"
)

// follows says what a recording changed: what is done, what is newly flagged,
// and what falls due next, each with its day and its command. It is at most three
// lines, but for a young person who is new.
func (a *app) follows(out *page, outcomes []outcome) {
	if len(outcomes) == 1 && outcomes[0].arrived() {
		a.arrival(out, &outcomes[0])
		return
	}
	var done, eased, gone, fresh []audit.Finding
	var next []coming
	for i := range outcomes {
		o := &outcomes[i]
		done, eased, gone = append(done, o.turned(audit.Met)...), append(eased, o.turned(audit.DueSoon)...), append(gone, o.gone()...)
		fresh = append(fresh, o.untold(o.fresh())...)
		for _, line := range o.tells {
			out.Linef("%s", line)
		}
		if len(o.tells) == 0 { // else that is what comes next
			next = append(next, upcoming(o.after.Findings, a.today())...)
		}
	}
	if len(done) > 0 {
		out.Linef("Done: %s.", byRule(done))
	}
	if len(eased) > 0 {
		out.Linef("No longer late: %s.", byRule(eased))
	}
	if len(gone) > 0 {
		out.Linef("No longer flagged: %s.", byRule(gone))
	}
	if len(fresh) > 0 {
		who, fix, n := alike(fresh)
		more := ""
		if n > 0 {
			more = strings.TrimSpace(fmt.Sprintf("ypa audit %s", fresh[0].Person))
			more = fmt.Sprintf("   (%d more: %s)", n, more)
		}
		out.Command(fmt.Sprintf("New: %s: %s", who, fresh[0].What.String(out.style.Names)), fix+more)
	}
	if len(next) > 0 {
		soonest := slices.MinFunc(next, sooner)
		out.Command(fmt.Sprintf("Next: %s, %s: %s", soonest.on.Near(a.today()), whose(soonest.person), soonest.text()), soonest.fix)
	}
}

// alike gathers the young people of whom the same is new, where one command does
// it for all of them, and counts what else there is.
func alike(fresh []audit.Finding) (who, fix string, more int) {
	first := &fresh[0]
	refs, rules := []string{whose(first.Person)}, audit.ByID()
	for i := range fresh[1:] {
		if f := &fresh[i+1]; f.Rule == first.Rule && f.Person != first.Person && rules[f.Rule].Together {
			refs = append(refs, f.Person)
		}
	}
	who = strings.Join(refs, " ")
	return who, strings.Replace(first.Fix(), " "+refs[0]+" ", " "+who+" ", 1), len(fresh) - len(refs)
}

// arrived reports whether the young person was put on record just now.
func (o *outcome) arrived() bool { return o.before.Line.Ref == "" && o.after.Line.Ref != "" }

// arrival says what is to be done for a young person who is new.
func (a *app) arrival(out *page, o *outcome) {
	flagged := once(o.fresh())
	if len(flagged) > 0 {
		out.Linef("")
		out.Linef("Not on record, or late:")
		for i := range flagged {
			out.Command("  "+flagged[i].What.String(out.style.Names), flagged[i].Fix())
		}
	}
	next := upcoming(o.after.Findings, a.today())
	slices.SortStableFunc(next, sooner)
	if len(next) > 0 {
		out.Linef("")
		head := "What to do, and by when:"
		if len(flagged) == 0 {
			head = "Nothing is late. " + head
		}
		out.Linef("%s", head)
		for i, line := range aligned(next, a.today()) {
			out.Command("  "+line, next[i].fix)
		}
	}
	if n := howMany(o.after.Findings, audit.CannotTell); n > 0 {
		out.Linef("Can't tell yet: %d. The questions: ypa child show %s", n, o.ref)
	}
	out.Command("Details for those who visit the home: ask, then", fmt.Sprintf("ypa reg44 consent %s --given-by young-person --on DATE", o.ref))
}

// once keeps one finding for each thing to do: the first.
func once(findings []audit.Finding) []audit.Finding {
	var list []audit.Finding
	rules := audit.ByID()
	for _, f := range findings {
		if !slices.ContainsFunc(list, func(o audit.Finding) bool { return rules[o.Rule].Action == rules[f.Rule].Action }) {
			list = append(list, f)
		}
	}
	return list
}

// turned lists what was flagged before and is in a state now: met, so that it is
// done, or due soon, so that it is still to be done. What can no longer be told, or
// stands behind something else, is neither; nor is anything for somebody who left.
func (o *outcome) turned(state audit.State) []audit.Finding {
	return changed(o.before.Findings, o.after.Findings, func(before, after *audit.Finding) bool {
		return before.State.Flagged() && after.State == state
	})
}

// gone lists what was flagged before and no longer applies: nobody did it.
func (o *outcome) gone() []audit.Finding {
	return changed(o.before.Findings, o.after.Findings, func(before, after *audit.Finding) bool {
		return before.State.Flagged() && after.State == audit.NotApplicable && after.Behind == ""
	})
}

// untold leaves out what is said of an event already.
func (o *outcome) untold(findings []audit.Finding) []audit.Finding {
	if len(o.tells) == 0 {
		return findings
	}
	return slices.DeleteFunc(slices.Clone(findings), func(f audit.Finding) bool {
		return f.Rule == "iro-notified-event" || f.Rule == "iro-consulted-event" || f.Rule == "iro-consulted-plan"
	})
}

// fresh lists what is flagged now and was not before.
func (o *outcome) fresh() []audit.Finding {
	if o.arrived() {
		return slices.DeleteFunc(slices.Clone(o.after.Findings), func(f audit.Finding) bool { return !f.State.Flagged() })
	}
	return changed(o.before.Findings, o.after.Findings, func(before, after *audit.Finding) bool {
		return after.State.Flagged() && !before.State.Flagged()
	})
}

// changed compares the findings of the same rules before and after.
func changed(before, after []audit.Finding, so func(before, after *audit.Finding) bool) []audit.Finding {
	var list []audit.Finding
	for i := range after {
		for j := range before {
			if before[j].Rule == after[i].Rule && so(&before[j], &after[i]) {
				list = append(list, after[i])
			}
		}
	}
	return list
}

// howMany counts the findings of a state.
func howMany(findings []audit.Finding, state audit.State) int {
	n := 0
	for i := range findings {
		if findings[i].State == state {
			n++
		}
	}
	return n
}

// byRule lists findings as rules, each with the references: "iro-contact RH-02
// RH-05, iro-told RH-02".
func byRule(findings []audit.Finding) string {
	var rules []string
	refs := map[string][]string{}
	for i := range findings {
		f := &findings[i]
		if _, known := refs[f.Rule]; !known {
			rules = append(rules, f.Rule)
		}
		refs[f.Rule] = append(refs[f.Rule], whose(f.Person))
	}
	for i, r := range rules {
		rules[i] = r + " " + strings.Join(refs[r], " ")
	}
	return strings.Join(rules, ", ")
}

// whose is the reference of the young person, or the home.
func whose(person string) string { return cmp.Or(person, "the home") }
