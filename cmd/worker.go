package cmd

import (
	"github.com/spf13/cobra"

	"ypa/internal/care"
)

func newWorker(a *app) *cobra.Command {
	return a.noun("worker", "the social worker", `Records who the young person's social worker is and how to reach them.`, []step{{
		path: "worker set", short: "say who the social worker is, or how to reach them", several: true, flags: workerSet,
		long: `Without --name, or with the same name, details are added to the social worker on
record. A new name starts with no phone and no e-mail.`,
		examples: []string{
			`ypa worker set RH-01 RH-02 --name "Ruth Adeyemi" --team "Children in Care North" --phone "01632 960777"`,
			`ypa worker set RH-01 --email ruth.adeyemi@example.org`,
		},
	}})
}

func workerSet(in *inputs) decider {
	var b care.SocialWorker
	in.contact(&b.Contact, "", "the `NAME` of the social worker")
	in.name(&b.Team, "team", "the `TEAM`")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.SetWorker{On: s.on, Body: b}
	}
}
