package audit

import (
	"cmp"
	"slices"
	"strings"

	"ypa/internal/procedure"
)

// jobs groups the findings that one action closes and numbers them in the order
// of the page: today, ours, then one block an authority; inside a block most
// serious first, then the longest. It writes the number of its job into each
// finding.
func jobs(r *Report, rules map[string]*Rule) []Job {
	authority := map[string]string{}
	for _, l := range r.Lines {
		authority[l.Ref] = l.Authority
	}
	list := collect(r, rules, authority)
	list = together(r, rules, list)
	slices.SortStableFunc(list, func(a, b Job) int {
		x, y := &r.Findings[a.Findings[0]], &r.Findings[b.Findings[0]]
		return cmp.Or(
			cmp.Compare(a.Block.Kind, b.Block.Kind),
			strings.Compare(r.AuthorityName(a.Block.Authority), r.AuthorityName(b.Block.Authority)),
			heavier(x, y), strings.Compare(x.Person, y.Person),
		)
	})
	for i := range list {
		list[i].Number = i + 1
		for _, at := range list[i].Findings {
			r.Findings[at].Job = i + 1
		}
	}
	return list
}

// collect makes one job of the findings of one young person, or of the home,
// that have the same action.
func collect(r *Report, rules map[string]*Rule, authority map[string]string) []Job {
	type key struct{ person, action string }
	at := map[key]int{}
	var list []Job
	for i := range r.Findings {
		f := &r.Findings[i]
		today := f.State == DueSoon && f.Due == r.AsOf && f.Owner == procedure.OwnerHome
		if !f.State.Flagged() && !today {
			continue
		}
		k := key{f.Person, rules[f.Rule].Action}
		if k.action == "" {
			k.action = f.Rule
		}
		j, known := at[k]
		if !known {
			j = len(list)
			at[k] = j
			list = append(list, Job{Refs: refs(f)})
		}
		list[j].Findings = append(list[j].Findings, i)
	}
	for j := range list {
		list[j].settle(r, authority)
	}
	return list
}

func refs(f *Finding) []string {
	if f.Person == "" {
		return nil
	}
	return []string{f.Person}
}

// settle orders the findings of a job, the lead first, and works out its block
// and its commands. A job is ours if any of its findings is.
func (j *Job) settle(r *Report, authority map[string]string) {
	slices.SortStableFunc(j.Findings, func(a, b int) int {
		x, y := &r.Findings[a], &r.Findings[b]
		return cmp.Or(flaggedFirst(x, y), heavier(x, y))
	})
	ours, today := false, true
	for _, i := range j.Findings {
		f := &r.Findings[i]
		ours = ours || f.Owner == procedure.OwnerHome
		today = today && f.State == DueSoon
		for _, fix := range f.Fixes {
			if !slices.Contains(j.Fixes, fix) {
				j.Fixes = append(j.Fixes, fix)
			}
		}
	}
	j.Fixes = withoutDoubles(j.Fixes)
	switch {
	case today:
		j.Block.Kind = Today
	case ours:
		j.Block.Kind = Ours
	default:
		j.Block = Block{Kind: Chase, Authority: authority[r.Findings[j.Findings[0]].Person]}
	}
}

func flaggedFirst(a, b *Finding) int {
	switch {
	case a.State.Flagged() == b.State.Flagged():
		return 0
	case a.State.Flagged():
		return -1
	}
	return 1
}

// withoutDoubles drops a command that another one of the job says more fully.
func withoutDoubles(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(fix string) bool {
		return slices.ContainsFunc(list, func(o string) bool { return o != fix && strings.HasPrefix(o, fix+" ") })
	})
}

// together makes one job of one duty for several young people, where one
// command closes it for all of them.
func together(r *Report, rules map[string]*Rule, list []Job) []Job {
	var out []Job
	at := map[string]int{}
	for _, j := range list {
		lead := &r.Findings[j.Findings[0]]
		joint := len(j.Findings) == 1 && rules[lead.Rule].Together || len(j.Fixes) == 1 && strings.HasPrefix(j.Fixes[0], "ypa inform ")
		if !joint || len(j.Fixes) != 1 || len(j.Refs) != 1 {
			out = append(out, j)
			continue
		}
		key := lead.What.String(false) + "/" + string(lead.State) + "/" + j.Block.Authority + "/" + refsIn(j.Fixes[0], j.Refs, []string{"REF"})
		if k, known := at[key]; known {
			one := &out[k]
			said := one.Refs
			one.Refs = append(slices.Clone(said), j.Refs...)
			one.Findings = append(one.Findings, j.Findings...)
			one.Fixes = []string{refsIn(one.Fixes[0], said, one.Refs)}
			continue
		}
		at[key] = len(out)
		out = append(out, j)
	}
	return out
}

// refsIn puts other references into a command: those that stand in it as words of
// their own, for a reference may be as short as the a of ypa.
func refsIn(fix string, said, now []string) string {
	return strings.Replace(fix, " "+strings.Join(said, " ")+" ", " "+strings.Join(now, " ")+" ", 1)
}

// Lateness is the finding that says how long a job has waited: the lead, unless
// another one that says the same has a deadline that has passed.
func (r *Report) Lateness(j *Job) *Finding {
	lead := &r.Findings[j.Findings[0]]
	for _, i := range j.Findings {
		f := &r.Findings[i]
		if f.State == Overdue && f.Person == lead.Person && f.What.String(false) == lead.What.String(false) {
			return f
		}
	}
	return lead
}
