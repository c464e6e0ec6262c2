package cmd

import (
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func newChild(a *app) *cobra.Command {
	c := a.noun("child", "the young people: who they are, their legal status, when they came and left",
		`Records who the young people are and where they stand, and shows it. A reference,
such as RH-01, names a young person everywhere; their name is shown on a terminal
only.`, childSteps())
	c.AddCommand(newChildAdd(a), newChildList(a), newChildShow(a), newChildExport(a), newChildDispose(a))
	c.Example = `  ypa child add RH-09 --name - --born 14/2/2013 --status looked-after --since 18/11/2026 --authority york
  ypa child show RH-09
  ypa child list
` + c.Example
	return c
}

// childSteps lists what can be recorded about a young person on record.
func childSteps() []step {
	return []step{
		{
			path: "child set", short: "say more about a young person", several: true, flags: childSet,
			on: "the `DATE` from which it is so (default today)",
			long: `Only what is given changes. Yes/no flags take yes, no or not-known; alone they
mean yes. Factors are what procedures ask to be weighed before an independent
visitor is considered.`,
			examples: []string{
				`ypa child set RH-01 --out-of-area no --communication-need none`,
				`ypa child set RH-01 --factor distance,no-parent-visit --no-factor risk`,
				`ypa child set RH-01 RH-02 --authority york --on 3/11/2026`,
			},
		},
		{
			path: "child status", short: "the legal status changed", flags: childStatus, on: "another word for --since",
			long: `--since is the day of the change, from which the law counts. Where the status is
on record without its day, the day is added to it.`,
			examples: []string{`ypa child status RH-01 --status care-leaver --since 1/7/2026`},
		},
		{
			path: "child admit", short: "a young person came back", flags: childAdmit,
			long: `Records the return of somebody who left. Where only the day that somebody came is
not known, it gives that day.`,
			examples: []string{`ypa child admit RH-08 --on 3/11/2026`},
		},
		{
			path: "child move", short: "a young person moved to another building of the home", flags: childMove,
			long:     `Another building of the same home: no period and no deadline begins anew.`,
			examples: []string{`ypa child move RH-01 --on 3/11/2026 --in-area`},
		},
		{
			path: "child leave", short: "a young person left the home", flags: childLeave,
			on:       "the first `DATE` on which they no longer lived here (default today)",
			examples: []string{`ypa child leave RH-01 --on 3/11/2026 --reason moved`},
		},
	}
}

func childSet(in *inputs) decider {
	var id care.Identity
	var authority string
	var b care.Circumstances
	var yes, no []care.Factor
	in.identity(&id)
	in.authority(&authority, "authority", "the placing authority's `ID`")
	in.circumstances(&b)
	wordsFlag(in, &yes, "factor", "factor", "`FACTORS` that are so")
	wordsFlag(in, &no, "no-factor", "factor", "`FACTORS` that are not so")
	in.check(func() error {
		if refs := in.c.Flags().Args(); in.given("name", "born", "known-as", "authority-ref") && (len(refs) > 1 || slices.Contains(refs, everyone)) {
			return usage("one at a time: ypa child set RH-01 --known-as NAME", "no two young people have the same name, birthday and number")
		}
		for _, f := range no {
			if slices.Contains(yes, f) {
				return usage("one of the two is wrong", "%s is both a --factor and a --no-factor", f)
			}
		}
		return nil
	})
	return func(s said) care.Command {
		return placing{care.SetPerson{
			On: s.on, Identity: id, Authority: authority, Circumstances: b, Factors: factors(yes, no), Note: s.Noted,
		}}
	}
}

// factors puts answers together; nil where none was given.
func factors(yes, no []care.Factor) map[care.Factor]care.Answer {
	if len(yes)+len(no) == 0 {
		return nil
	}
	answers := map[care.Factor]care.Answer{}
	for _, f := range yes {
		answers[f] = care.Yes
	}
	for _, f := range no {
		answers[f] = care.No
	}
	return answers
}

func childStatus(in *inputs) decider {
	var b care.StatusFact
	var since calendar.Date
	wordFlag(in, &b.Status, "status", "status", "the new legal `STATUS`")
	in.date(&since, "since", "the `DATE` of the change")
	return func(s said) care.Command {
		b.Noted = s.Noted
		if since.IsZero() && s.given {
			since = s.on
		}
		return care.ChangeStatus{Since: since, Body: b}
	}
}

func childAdmit(*inputs) decider {
	return func(s said) care.Command { return care.Admit{On: s.on, Body: care.Admission{Noted: s.Noted}} }
}

func childMove(in *inputs) decider {
	var b care.Move
	var inArea bool
	in.answer(&b.OutOfArea, "out-of-area", "the new place is outside the placing authority's area")
	in.c.Flags().BoolVar(&inArea, "in-area", false, "the new place is inside it")
	in.check(func() error {
		if inArea && b.OutOfArea != "" {
			return usage("give one of the two", "--in-area and --out-of-area answer the same question")
		}
		return nil
	})
	return func(s said) care.Command {
		b.Noted = s.Noted
		if inArea {
			b.OutOfArea = care.No
		}
		return care.MovePerson{On: s.on, Body: b}
	}
}

func childLeave(in *inputs) decider {
	var b care.Leaving
	wordFlag(in, &b.Reason, "reason", "leave-reason", "why")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.Leave{On: s.on, Body: b}
	}
}
