package cmd

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/present"
)

func newWaivers(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "waivers", Short: "what is explained for a time, by whom and until when", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Lists what was explained with ypa waive, for those who live here and for the home:
what ends soon, what is in force, what is not needed now because nothing is flagged,
and what is over. Reasons and names are shown on a terminal only.

` + exitStatus,
		Example: "  ypa waivers\n  ypa waivers --format csv",
		RunE:    func(c *cobra.Command, _ []string) error { return a.listWaivers(c.Context()) },
	}
	c.Flags().BoolVar(&a.names, "names", false, "names and reasons also where this is no terminal")
	return c
}

func (a *app) listWaivers(ctx context.Context) error {
	format, err := a.formatOf(present.ViewWaivers)
	if err != nil {
		return err
	}
	report, s, records, err := a.assemble(ctx, request{asOf: a.today()})
	if err != nil {
		return err
	}
	var rows []present.WaiverRow
	add := func(name string, list []audit.OnRecord) {
		for _, o := range list {
			rows = append(rows, present.WaiverRow{OnRecord: o, Name: name})
		}
	}
	add("", audit.WaiversOf("", s.home.Waivers(), report.Findings, s.asOf))
	for i := range report.Lines {
		line := &report.Lines[i]
		add(line.Name, audit.WaiversOf(line.Ref, records[line.Ref].Waivers(), report.Findings, s.asOf))
	}
	slices.SortStableFunc(rows, func(x, y present.WaiverRow) int { return audit.CompareWaivers(x.OnRecord, y.OnRecord) })
	return a.show(format, func(out *page, o present.Output) error { return present.Waivers(out, o, s.head(), rows) })
}
