package cmd

import (
	"github.com/spf13/cobra"

	"ypa/internal/care"
)

func newAdvocate(a *app) *cobra.Command {
	return a.noun("advocate", "an advocate or another independent person", `Records who the young person may turn to, and what became of asking, offering
and referring. The people are those of the procedures: advocates, advocacy
services, and others whom the young person trusts.`, advocateSteps())
}

// advocateSteps lists what can be recorded about advocates.
func advocateSteps() []step {
	return []step{
		{
			path: "advocate set", short: "say who the advocate is, or how to reach them", flags: advocateSet,
			long: `Without --name, or with the same name, details are added to the person on
record. A new name starts with no phone and no e-mail. An --organisation without
a name is a service's desk, unless --kind says otherwise.`,
			examples: []string{
				`ypa advocate set RH-01 --name "Sam Okoro" --phone "07700 900111" --chosen yes`,
				`ypa advocate set RH-01 --organisation "Rowan Advocacy" --email desk@example.org`,
			},
		},
		{
			path: "advocate request", short: "the young person asked for an advocate", flags: advocateRequest,
			examples: []string{`ypa advocate request RH-01 --for complaint --on 3/11/2026`},
		},
		{
			path: "advocate offer", short: "an advocate was offered", flags: advocateOffer,
			long:     `With --active it is the active offer of Wales: one that waits for no request.`,
			examples: []string{`ypa advocate offer RH-01 --for review`, `ypa advocate offer RH-01 --active`},
		},
		{
			path: "advocate refer", short: "refer to an advocacy service", flags: advocateRefer,
			long: `Refused unless the young person agrees (--agreed yes) or cannot say, with a
--reason. What someone else has already done is recorded with --already-made and
a --reason, and the audit shows it. Without --to it goes by the route of the
authority's procedure.`,
			examples: []string{
				`ypa advocate refer RH-01 --made-by "social worker" --agreed yes`,
				`ypa advocate refer RH-01 --agreed not-asked --already-made --reason "made by the duty team"`,
			},
		},
		{
			path: "advocate agree", short: "an advocate or service took the young person on", flags: advocateAgree,
			examples: []string{`ypa advocate agree RH-01 --for complaint`},
		},
		{
			path: "advocate consider", short: "it was decided whether an advocate is needed", flags: advocateConsider,
			examples: []string{`ypa advocate consider RH-01 --decision refer --for views`},
		},
		{
			path: "advocate meet", short: "the young person met the advocate", flags: advocateMeet,
			examples: []string{`ypa advocate meet RH-01 --on yesterday`},
		},
		{
			path: "advocate decline", short: "the young person said no for now", flags: advocateDecline,
			examples: []string{`ypa advocate decline RH-01 --for review`},
		},
		{
			path: "advocate end", short: "an advocate's work ended, or a request came to nothing", flags: advocateEnd,
			long: `Without --kind it is about the one advocate or service on record; other
independent people end only by their kind.`,
			examples: []string{`ypa advocate end RH-01`, `ypa advocate end RH-01 --kind service`},
		},
	}
}

func advocateSet(in *inputs) decider {
	var b care.Advocate
	in.contact(&b.Contact, "", "the `NAME` of the person")
	in.name(&b.Organisation, "organisation", "the `NAME` of the service or body")
	wordFlag(in, &b.AdvocateKind, "kind", "advocate-kind", "what they are")
	wordFlag(in, &b.Chosen, "chosen", "chosen", "whether the young person chose them")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.SetAdvocate{On: s.on, Body: b}
	}
}

func advocateRefer(in *inputs) decider {
	var b care.AdvocateReferral
	var already care.Answer
	purpose(in, &b.For)
	agreement(in, &b.Agreed, &already, &b.Reason, "who made the referral")
	in.name(&b.MadeBy, "made-by", "`WHO` made the referral, as in \"social worker\"")
	in.name(&b.To, "to", "`WHO` it went to (default: by the authority's route)")
	return func(s said) care.Command {
		b.Noted, b.AlreadyMade = s.Noted, already == care.Yes
		return care.ReferAdvocate{On: s.on, Body: b}
	}
}

// agreement declares the flags that decide whether a referral is recorded.
func agreement(in *inputs, agreed *care.Consent, already *care.Answer, reason *string, who string) {
	wordFlag(in, agreed, "agreed", "consent", "whether the young person agrees")
	alreadyMade(in, already, reason, who)
}

// alreadyMade declares the flags that record what someone else has done
// although it would be refused.
func alreadyMade(in *inputs, already *care.Answer, reason *string, who string) {
	in.answer(already, "already-made", "someone else has already made it: record it, for the audit to show")
	in.line(reason, "reason", "`TEXT`: "+who+", and why")
}
