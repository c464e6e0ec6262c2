package cmd

import (
	"github.com/spf13/cobra"

	"ypa/internal/care"
)

func newAdviser(a *app) *cobra.Command {
	return a.noun("adviser", "the personal adviser, or an immigration adviser", `Records who advises a young person who leaves care, or who is subject to
immigration control.`, []step{{
		path: "adviser set", short: "say who the adviser is, or how to reach them", flags: adviserSet,
		long: `Without --name, or with the same name, details are added to the adviser of that
kind on record. A new name starts with no phone and no e-mail.`,
		examples: []string{
			`ypa adviser set RH-06 --kind personal --name "Omar Hale" --phone "01632 960444"`,
			`ypa adviser set RH-06 --kind personal --pathway-review 15/1/2027`,
		},
	}})
}

func adviserSet(in *inputs) decider {
	var b care.Adviser
	wordFlag(in, &b.AdviserKind, "kind", "adviser-kind", "which adviser")
	in.contact(&b.Contact, "", "the `NAME` of the adviser")
	in.date(&b.PathwayReview, "pathway-review", "the `DATE` of the pathway plan review")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.SetAdviser{On: s.on, Body: b}
	}
}
