package cmd

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/procedure"
)

// proceduresReviewed records the home's own review of a procedure.
func proceduresReviewed(a *app) homeStep {
	return homeStep{
		path: "procedures reviewed", use: "ID", short: "the home reviewed a procedure that it goes by",
		long: `A procedure past its own review date is flagged until the home has gone through it
itself. --next is the day by which it does so again.`,
		examples: []string{`ypa procedures reviewed childrens-home --on 3/11/2026 --next 3/11/2027`},
		args:     oneProcedure, complete: a.completeProcedures,
		flags: func(in *inputs) homeDecider {
			var next calendar.Date
			in.date(&next, "next", "the `DATE` by which it is reviewed again")
			return func(given said, args []string, s *sight) (care.Command, error) {
				p, err := s.procedure(args[0])
				if err != nil {
					return nil, err
				}
				return care.ReviewProcedure{On: given.on, Body: care.ProcedureReview{Procedure: p.ID, Next: next, Noted: given.Noted}}, nil
			}
		},
	}
}

// procedure finds a procedure by its id, or says which was probably meant.
func (s *sight) procedure(id string) (*procedure.Procedure, error) {
	if p, ok := s.library.Get(strings.ToLower(id)); ok {
		return p, nil
	}
	hint := "they are: " + strings.Join(procedureIDs(s.library), ", ")
	if near := care.Nearest(id, procedureIDs(s.library)); near != "" {
		hint = "did you mean " + near + "? " + hint
	}
	return nil, usage(hint, "no procedure has the id %q", id)
}

// oneProcedure are the arguments of a command about one procedure.
func oneProcedure(_ *cobra.Command, args []string) error {
	if len(args) == 1 {
		return nil
	}
	return usage("the ids are listed by: ypa procedures", "give the id of one procedure, as in york")
}

// completeProcedures offers the ids of procedures, the home's own among them.
func (a *app) completeProcedures(c *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if a.load(c) != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	library, err := a.library()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return procedureIDs(library), cobra.ShellCompDirectiveNoFileComp
}

func newProceduresDiff(a *app) *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use: "diff A B", Short: "two procedures side by side: where they disagree",
		Long: `Shows what only one of two procedures asks, where they give different figures, how
each has referrals made, and which words each uses.

` + exitStatus,
		Example: "  ypa procedures diff york cambridgeshire\n  ypa procedures diff childrens-home walsall --all",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 2 {
				return nil
			}
			return usage("the ids are listed by: ypa procedures", "give the ids of two procedures, as in york cambridgeshire")
		},
		ValidArgsFunction: a.completeProcedures,
		RunE:              func(c *cobra.Command, args []string) error { return a.diffProcedures(c.Context(), args, all) },
	}
	c.Flags().BoolVar(&all, "all", false, "also what they agree in")
	return c
}

func (a *app) diffProcedures(ctx context.Context, ids []string, all bool) error {
	format, err := a.formatOf(present.ViewDiff)
	if err != nil {
		return err
	}
	s, err := a.glance(ctx)
	if err != nil {
		return err
	}
	var two []*procedure.Procedure
	for _, id := range ids {
		p, err := s.procedure(id)
		if err != nil {
			return err
		}
		if slices.Contains(two, p) {
			return usage("give two that differ", "%s is named twice", p.ID)
		}
		two = append(two, p)
	}
	return a.show(format, func(out *page, o present.Output) error {
		return present.ProcedureDiff(out, o, s.head(), procedure.Compare(two...), all)
	})
}
