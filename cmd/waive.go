package cmd

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

const waiveHelp = `Records why what a rule asks is not done for a young person, or for the home (REF
is home), and until when that holds. The audit shows it as explained; what the law
asks stays in capitals, with the reason beside it, and leaves the exit code only.
When the time is over the rule is flagged again by itself.

--until is the last day, at most 12 months away (a setting). To end it earlier,
explain it once more --until today. The reason for something about the home names
no young person.

`

func newWaive(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "waive RULE REF...", Short: "explain for a time why something is not done", Args: waiveArgs,
		Long: waiveHelp + exitStatus,
		Example: `  ypa waive iv-visited RH-04 --reason "asked to wait until after the exams" --until 31/12/2026
  ypa waive private-space home --reason "the room is being painted" --until +14d`,
		ValidArgsFunction: func(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) == 0 {
				return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
			}
			return a.completeRefs(theHome)(c, args[1:], typed)
		},
	}
	var b care.Waiver
	var e entryFlags
	in := a.inputs(c)
	in.line(&b.Reason, "reason", "why it is not done, a `TEXT`")
	in.date(&b.Until, "until", "the last `DATE` for which it is explained")
	e.add(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		given, err := a.said(in, &e)
		if err != nil {
			return err
		}
		rules, err := knownRules(args[:1])
		if err != nil {
			return err
		}
		b.Rule, b.Noted = rules[0], given.Noted
		return a.waive(c.Context(), b, given.on, args[1:], e.again)
	}
	return c
}

// waiveArgs are a rule and whom it is explained for.
func waiveArgs(_ *cobra.Command, args []string) error {
	if len(args) < 2 {
		return usage(`as in: ypa waive iv-visited RH-04 --reason TEXT --until DATE; the rules are listed by: ypa rules`, "give a rule, and a reference or home")
	}
	return strayAnswer(args)
}

// waive records the waiver for young people, or for the home.
func (a *app) waive(ctx context.Context, b care.Waiver, on calendar.Date, refs []string, again bool) error {
	forHome := slices.ContainsFunc(refs, func(ref string) bool { return strings.EqualFold(ref, theHome) })
	all := slices.ContainsFunc(refs, func(ref string) bool { return strings.EqualFold(ref, everyone) })
	rule, _ := audit.Find(b.Rule)
	switch {
	case all:
		return usage("say it for each of them, with a reason of their own", "%s can't be explained at once", everyone)
	case forHome && len(refs) > 1:
		return usage("one command for the home, another for young people", "home stands by itself")
	case forHome && !rule.Home:
		return usage("as in: ypa waive "+b.Rule+" RH-01 --reason TEXT --until DATE", "%s is about young people, not about the home", b.Rule)
	case !forHome && rule.Home:
		return usage("ypa waive "+b.Rule+" home --reason TEXT --until DATE", "%s is about the home, not about a young person", b.Rule)
	case !forHome:
		return a.take(ctx, "waive", refs, again, care.Waive{On: on, Body: b})
	}
	return a.recordPlace(ctx, "waive", again, func(tx *register.Tx, s *sight) (string, care.Command, error) {
		people, err := identities(&tx.Reader, s)
		return theHome, unnamed{valid{care.WaiveHome{On: on, Body: care.HomeWaiver{Waiver: b}}}, people}, err
	})
}
