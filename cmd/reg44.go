package cmd

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func newReg44(a *app) *cobra.Command {
	c := a.noun("reg44", "visits to the home by those who oversee it: the pack, reports, recommendations",
		`Records the visits of the Regulation 44 independent person (children's homes in
England) or of the responsible individual (Wales), the reports, and what became of
the recommendations; who agreed to details going to them; and makes the pack that
they get. Visits, reports and recommendations name no young person.`, nil)
	a.reg44Verbs(c)
	c.Example = "  ypa reg44 export\n  ypa reg44 visit --on 19/11/2026\n  ypa reg44 list"
	return c
}

// reg44Verbs adds what can be done about visits to the home.
func (a *app) reg44Verbs(c *cobra.Command) {
	for _, s := range reg44Steps() {
		c.AddCommand(a.homeStep(s))
	}
	c.AddCommand(newReg44List(a), newReg44Consent(a), newReg44Consents(a), newReg44Code(a), newReg44Export(a))
}

// newVisitPack is the name for where there is no regulation 44: alone it makes the
// pack, and everything under reg44 stands under it too.
func newVisitPack(a *app) *cobra.Command {
	c := newReg44Export(a)
	c.Use, c.Short, c.Args = "visit-pack", "make the pack for those who visit the home, as reg44 export does", cobra.ArbitraryArgs
	c.Example = strings.ReplaceAll(c.Example, "reg44 export", "visit-pack")
	export := c.RunE
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownVerb(c, args[0])
		}
		return export(c, args)
	}
	a.reg44Verbs(c)
	return c
}

// reg44Steps lists what can be recorded about visits to the home.
func reg44Steps() []homeStep {
	return []homeStep{
		{
			path: "reg44 visit", short: "somebody who oversees the home visited it", flags: reg44Visit,
			long: `Without --who it is the Regulation 44 independent person, or in Wales the
responsible individual.`,
			examples: []string{`ypa reg44 visit --on 19/11/2026`, `ypa reg44 visit --who responsible-individual`},
		},
		{
			path: "reg44 report", short: "the report of a visit was sent", flags: reg44Report,
			on:       "the `DATE` of the visit (default: the last one without a report)",
			long:     `Two days matter: --on is the day of the visit, --sent the day the report was sent.`,
			examples: []string{`ypa reg44 report --on 20/10/2026 --sent 3/11/2026`, `ypa reg44 report`},
		},
		{
			path: "reg44 recommend", use: "TEXT", short: "the report recommends something", flags: reg44Recommend, args: oneText,
			long: `--due is the day by which it is to be carried out, as the independent person set
it. The recommendation gets the next number. Its words are about the home and name
no young person.`,
			examples: []string{`ypa reg44 recommend "an advocacy poster in the hall" --due 13/11/2026 --on 20/10/2026`},
		},
		{
			path: "reg44 done", use: "N", short: "a recommendation was carried out", flags: reg44Done, args: oneNumber,
			examples: []string{`ypa reg44 done 1 --on 10/11/2026`},
		},
		{
			path: "reg44 quality-report", short: "a report on the quality of support was made", flags: qualityReport,
			long:     `Regulation 32 for supported accommodation; for a children's home, regulation 45.`,
			examples: []string{`ypa reg44 quality-report --on 30/9/2026`},
		},
	}
}

func reg44Visit(in *inputs) homeDecider {
	var b care.HomeVisit
	wordFlag(in, &b.By, "who", "visit-by", "who visited")
	return func(given said, _ []string, _ *sight) (care.Command, error) {
		b.Noted = given.Noted
		return care.RecordVisit{On: given.on, Body: b}, nil
	}
}

func reg44Report(in *inputs) homeDecider {
	var sent calendar.Date
	in.date(&sent, "sent", "the `DATE` the report was sent (default today)")
	return func(given said, _ []string, s *sight) (care.Command, error) {
		c := care.SendVisitReport{Sent: sent, Note: given.Noted}
		if sent.IsZero() {
			c.Sent = s.asOf
		}
		if given.given {
			c.Visit = given.on
		}
		return c, nil
	}
}

func reg44Recommend(in *inputs) homeDecider {
	var b care.Recommendation
	in.date(&b.Due, "due", "the `DATE` by which it is to be carried out")
	return func(given said, args []string, _ *sight) (care.Command, error) {
		b.Noted = given.Noted
		var err error
		b.Text, err = text("TEXT", args[0])
		return care.Recommend{On: given.on, Body: b}, err
	}
}

func reg44Done(*inputs) homeDecider {
	return func(given said, args []string, _ *sight) (care.Command, error) {
		n, err := strconv.Atoi(args[0])
		if err != nil {
			return nil, usage("they are listed by: ypa reg44 list", "%q is no number of a recommendation", args[0])
		}
		return care.CarryOut{On: given.on, Body: care.RecommendationDone{Number: n, Noted: given.Noted}}, nil
	}
}

func qualityReport(*inputs) homeDecider {
	return func(given said, _ []string, _ *sight) (care.Command, error) {
		return care.MakeQualityReport{On: given.on, Body: care.QualityReport{Noted: given.Noted}}, nil
	}
}

// oneText are the arguments of a command that takes one text in quotes.
func oneText(c *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usage(`in quotes, as in: `+c.CommandPath()+` "an advocacy poster in the hall"`, "%s takes one text, and %d were given", c.CommandPath(), len(args))
	}
	return nil
}

// oneNumber are the arguments of a command about one recommendation.
func oneNumber(c *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usage("they are listed by: ypa reg44 list", "%s takes the number of one recommendation, and %d were given", c.CommandPath(), len(args))
	}
	return nil
}
