package cmd

import (
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/care"
)

func newIV(a *app) *cobra.Command {
	return a.noun("iv", "an independent visitor (IV)", `Records what the young person thinks of having an independent visitor, who is
appointed, the visits, and whether it should go on.`, slices.Concat(ivSteps(), appointedSteps(), roundSteps()))
}

// ivSteps lists what is recorded on the way to an independent visitor.
func ivSteps() []step {
	return []step{
		{
			path: "iv request", short: "the young person asked for an independent visitor", flags: ivRequest,
			examples: []string{`ypa iv request RH-01 --on 3/11/2026`},
		},
		{
			path: "iv consult", short: "what the young person thinks of having one", flags: ivConsult,
			long: `The latest view counts. After an objection no appointment is recorded;
--understanding says whether the young person understands what is refused.`,
			examples: []string{`ypa iv consult RH-01 --view agrees`, `ypa iv consult RH-01 --view objects --understanding yes`},
		},
		{
			path: "iv consider", short: "it was decided whether one is needed", flags: ivConsider,
			examples: []string{`ypa iv consider RH-01 --decision refer --factor distance,little-contact --view agrees`},
		},
		{
			path: "iv refer", short: "refer for an independent visitor", flags: ivRefer,
			long: `Refused unless the young person agrees (--agreed yes) or cannot say, with a
--reason. What someone else has already done is recorded with --already-made and
a --reason, and the audit shows it. Without --to it goes by the route of the
authority's procedure.`,
			examples: []string{
				`ypa iv refer RH-01 --agreed yes`,
				`ypa iv refer RH-01 --agreed no --already-made --reason "made by the duty team"`,
			},
		},
		{
			path: "iv match", short: "somebody was found, not yet appointed", flags: ivMatch,
			examples: []string{`ypa iv match RH-01 --name "Derek Shaw"`},
		},
	}
}

func ivRequest(*inputs) decider {
	return func(s said) care.Command { return care.RequestIV{On: s.on, Body: care.IVRequest{Noted: s.Noted}} }
}

func ivConsult(in *inputs) decider {
	var b care.IVView
	wordFlag(in, &b.View, "view", "view", "the young person's view")
	wordFlag(in, &b.Understanding, "understanding", "understanding", "whether they have sufficient understanding")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.ConsultIV{On: s.on, Body: b}
	}
}

func ivConsider(in *inputs) decider {
	var b care.IVDecision
	var view care.View
	wordFlag(in, &b.Decision, "decision", "decision", "what was decided")
	wordsFlag(in, &b.Factors, "factor", "factor", "what was weighed, with commas between")
	wordFlag(in, &view, "view", "view", "the young person's view, where it was asked")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.ConsiderIV{On: s.on, View: view, Body: b}
	}
}

func ivRefer(in *inputs) decider {
	var b care.IVReferral
	var already care.Answer
	agreement(in, &b.Agreed, &already, &b.Reason, "who made the referral")
	in.name(&b.To, "to", "`WHO` it went to (default: by the authority's route)")
	in.name(&b.KnownPerson, "known-person", "the `NAME` of somebody whom the young person knows and would like")
	return func(s said) care.Command {
		b.Noted, b.AlreadyMade = s.Noted, already == care.Yes
		return care.ReferIV{On: s.on, Body: b}
	}
}

func ivMatch(in *inputs) decider {
	var b care.IVMatch
	in.contact(&b.Contact, "", "the `NAME` of the person found")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.MatchIV{On: s.on, Body: b}
	}
}
