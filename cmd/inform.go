package cmd

import (
	"github.com/spf13/cobra"

	"ypa/internal/care"
)

func newInform(a *app) *cobra.Command {
	c := a.step(step{
		path: "inform", short: "a young person was told about something", several: true, flags: inform,
		long: `Records what young people were told, how, by whom, and whether it was understood.
Telling a group is recorded as such. everyone stands for all residents.`,
		examples: []string{
			`ypa inform RH-01 --about advocacy,iro`,
			`ypa inform everyone --except RH-03 --about advocacy,help-at-hand --how group`,
			`ypa inform RH-03 --about complaints --how easy-read --fits-need --understood not-sure --given-by iro`,
		},
	})
	return c
}

func inform(in *inputs) decider {
	var b care.Informed
	wordsFlag(in, &b.Topics, "about", "topic", "the `TOPICS`")
	telling(in, &b)
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.Inform{On: s.on, Body: b}
	}
}

// telling declares the flags that say how somebody was told.
func telling(in *inputs, b *care.Informed) {
	wordFlag(in, &b.How, "how", "told-how", "how they were told")
	in.answer(&b.FitsNeed, "fits-need", "told in a form that fits a communication need or disability")
	wordFlag(in, &b.Understood, "understood", "understood", "whether they understood")
	wordFlag(in, &b.GivenBy, "given-by", "given-by", "who told them (default home)")
	in.answer(&b.ViaCarer, "via-carer", "told through their carer")
}
