package cmd

import (
	"context"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

// reportOptions are the flags of ypa report.
type reportOptions struct {
	asOf, knownAt string
	coded, long   bool
}

func newReport(a *app) *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use: "report", Short: "one page of the audit, for the file and the meeting", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Writes the audit as one page for a browser and for print (A4, grey is enough): the
three headlines beside those of the audit saved last, every young person, what is
ours and what to chase, the next 90 days, the audits saved last. Every finding with
its because and source, and where each young person stands, follow on the screen, and
with --long in print too.

It holds references and no names: --names puts first names, --coded puts the codes
of the visit pack instead of references. It never holds notes, reasons, what kind an
event was that touches crime, health or exploitation, or what speaks for a visitor.
It is not for a wall. That it was made is an entry of the register.

` + exitStatus,
		Example: "  ypa report --output report.html\n  ypa report --coded --output for-the-provider.html\n  ypa report --long --as-of 2026-10-20 --known-at 2026-10-20 --output october.html",
	}
	f := c.Flags()
	f.StringVar(&o.asOf, "as-of", "", "the position on `DATE` (default today)")
	f.StringVar(&o.knownAt, "known-at", "", "by what the register knew at `TIME`: a day, a time, or an entry as '#412'")
	f.BoolVar(&o.coded, "coded", false, "codes instead of references")
	f.BoolVar(&o.long, "long", false, "print every finding, too")
	f.BoolVar(&a.names, "names", false, "the first names of young people")
	c.RunE = func(c *cobra.Command, _ []string) error { return a.runReport(c.Context(), o) }
	return c
}

func (a *app) runReport(ctx context.Context, o reportOptions) error {
	format, err := a.formatOf(present.ViewReport)
	if err != nil {
		return err
	}
	if a.names && o.coded {
		return usage("--coded is for those who are not to know who is who", "--names and --coded don't go together")
	}
	if a.toScreen() && a.Terminal {
		return usage("as in: ypa report --output report.html", "the report is a page for a browser: say where with --output")
	}
	q, err := a.request(auditOptions{asOf: o.asOf, knownAt: o.knownAt, failOn: failNever}, nil)
	if err != nil {
		return err
	}
	report, s, records, err := a.assemble(ctx, q)
	if err != nil {
		return err
	}
	info := present.ReportInfo{Report: report, Saved: s.home.Audits(), Long: o.long}
	var given *codes
	if o.coded {
		if given, info.Codes, err = a.codesOf(ctx, records); err != nil {
			return err
		}
	}
	index := present.NewIndex(report)
	for _, l := range report.Lines {
		info.Positions = append(info.Positions, s.position(report, index, records[l.Ref]))
	}
	page := a.out()
	page.style.Names = a.names
	if err := present.Report(page, a.output(page, format), info); err != nil {
		return err
	}
	what := care.Export{What: "report", Names: care.No, From: report.AsOf, Until: report.AsOf, Entries: report.Entries, Subjects: uidsOf(report, records)}
	if a.names {
		what.Names = care.Yes
	}
	number, err := a.releaseCoded(ctx, "report", page, what, given)
	if err != nil || a.toScreen() || a.set.Quiet {
		return err
	}
	said := a.out()
	said.Linef("Written: %s. Entry %d says that it was made.", a.set.Output, number)
	said.Linef("It holds personal data: for the manager and the provider, not for display.")
	return a.print(said)
}

// codesOf gives everybody a code, by reference: the one they have already, or a
// new one that is recorded with what it is given for.
func (a *app) codesOf(ctx context.Context, records map[string]*care.Record) (*codes, map[string]string, error) {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return nil, nil, err
	}
	defer reg.Close()
	given, err := a.codes(ctx, reg)
	if err != nil {
		return nil, nil, err
	}
	byRef := map[string]string{}
	for _, ref := range slices.Sorted(maps.Keys(records)) {
		if !records[ref].Residence().Here {
			continue
		}
		if byRef[ref], err = given.give(records[ref].Subject.UID); err != nil {
			return nil, nil, err
		}
	}
	return given, byRef, nil
}

// uidsOf are the young people on a report, by uid.
func uidsOf(report *audit.Report, records map[string]*care.Record) []string {
	var uids []string
	for _, l := range report.Lines {
		uids = append(uids, records[l.Ref].Subject.UID)
	}
	return uids
}
