package cmd

import "ypa/internal/care"

// roundSteps lists what is recorded around an appointment: what the visitor is
// told and asked, and what comes after care.
func roundSteps() []step {
	return []step{
		{
			path: "iv views", short: "the visitor was asked for their views", flags: ivViews,
			long:     `Before a looked-after review. Views given at one: ypa review held REF --iv-views DATE.`,
			examples: []string{`ypa iv views RH-01 --on 3/11/2026`},
		},
		{
			path: "iv invite", short: "the visitor was invited to a review", flags: ivInvite,
			long:     `To the review that is booked, unless --review names another day.`,
			examples: []string{`ypa iv invite RH-01`, `ypa iv invite RH-01 --on yesterday --review 3/12/2026`},
		},
		{
			path: "iv prepare", short: "staff were told of the visitor's role", flags: ivPrepare,
			examples: []string{`ypa iv prepare RH-01 --on 3/11/2026`},
		},
		{
			path: "iv alternative", short: "something else was sought for a young person who objects", flags: ivAlternative,
			long:     `--note says what was sought.`,
			examples: []string{`ypa iv alternative RH-01 --note "a mentor from the boxing club"`},
		},
		{
			path: "iv information", short: "what the visitor is told was decided", flags: ivInformation,
			long: `--scope is how much: nothing, a summary, or all that the authority agreed to. It is
no right to see the file. --with says who took part in deciding it.`,
			examples: []string{
				`ypa iv information RH-01 --scope summary --with young-person,social-worker,manager`,
				`ypa iv information RH-01 --scope none --with young-person --risk-shared`,
			},
		},
		{
			path: "iv after-care", short: "what becomes of the visitor after care was considered", flags: ivAfterCare,
			long: `Whether they stay in touch informally once the young person is no longer looked
after, what the young person wants, and whether expenses are met.`,
			examples: []string{
				`ypa iv after-care RH-01 --decision continue --wishes "would like to stay in touch" --expenses yes`,
				`ypa iv after-care RH-01 --decision undecided`,
			},
		},
	}
}

func ivViews(*inputs) decider {
	return func(s said) care.Command { return care.SeekIVViews{On: s.on, Body: care.IVViews{Noted: s.Noted}} }
}

func ivInvite(in *inputs) decider {
	var b care.IVInvitation
	in.date(&b.Review, "review", "the `DATE` of the review (default: the one that is booked)")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.InviteIV{On: s.on, Body: b}
	}
}

func ivPrepare(*inputs) decider {
	return func(s said) care.Command {
		return care.PrepareForIV{On: s.on, Body: care.IVPrepared{Noted: s.Noted}}
	}
}

func ivAlternative(*inputs) decider {
	return func(s said) care.Command {
		return care.SeekAlternative{On: s.on, Body: care.IVAlternative{Noted: s.Noted}}
	}
}

func ivInformation(in *inputs) decider {
	var b care.IVInformation
	wordFlag(in, &b.Scope, "scope", "iv-information-scope", "how much the visitor is told")
	wordsFlag(in, &b.With, "with", "iv-information-with", "`WHO` took part in deciding it")
	in.answer(&b.RiskShared, "risk-shared", "whether what bears on anybody's safety was shared")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.DecideIVInformation{On: s.on, Body: b}
	}
}

func ivAfterCare(in *inputs) decider {
	var b care.IVAfterCare
	wordFlag(in, &b.Decision, "decision", "after-care", "what was decided")
	in.line(&b.Wishes, "wishes", "what the young person wants, a `TEXT`")
	wordFlag(in, &b.Expenses, "expenses", "expenses", "whether the visitor's expenses are met")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.DecideAfterCare{On: s.on, Body: b}
	}
}
