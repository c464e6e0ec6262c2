package cmd

import (
	"context"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/present"
)

func newDue(a *app) *cobra.Command {
	var within, asOf string
	c := &cobra.Command{
		Use: "due [REF...]", Short: "what falls due, soonest first", Args: cobra.ArbitraryArgs, ValidArgsFunction: a.completeRefs(),
		Long: `Lists what falls due over all rules, soonest first: the booked day where there is
one, with the last day in time beside it, and whose turn it is. What is late or not
on record already is the audit's.

` + exitStatus,
		Example: "  ypa due\n  ypa due --within 14d\n  ypa due RH-03 --format csv",
	}
	c.Flags().StringVar(&within, "within", "30 days", "how far ahead, as in `30d`")
	c.Flags().StringVar(&asOf, "as-of", "", "from `DATE` on (default today)")
	c.Flags().BoolVar(&a.names, "names", false, "names also where this is no terminal")
	c.RunE = func(c *cobra.Command, refs []string) error { return a.runDue(c.Context(), within, asOf, refs) }
	return c
}

func (a *app) runDue(ctx context.Context, within, asOf string, refs []string) error {
	format, err := a.formatOf(present.ViewDue)
	if err != nil {
		return err
	}
	q := request{asOf: a.today(), refs: refs}
	if asOf != "" {
		if q.asOf, err = a.date("--as-of", asOf); err != nil {
			return err
		}
	}
	span, err := calendar.ParseSpan(within)
	if err != nil {
		return usage("", "--within: %w", err)
	}
	report, s, records, err := a.assemble(ctx, q)
	if err != nil {
		return err
	}
	until, _ := span.From(q.asOf, s.work)
	list := present.DueList{Report: report, Items: audit.Due(report, until), Until: until, Within: span.String()}
	if err := a.show(format, func(out *page, o present.Output) error { return present.Due(out, o, list) }); err != nil {
		return err
	}
	a.sayAbsent(q, report, records)
	return nil
}
