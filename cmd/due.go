package cmd

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newDue(a *app) *cobra.Command {
	var within, asOf string
	c := &cobra.Command{
		Use: "due [REF...]", Short: "what falls due, soonest first", Args: cobra.ArbitraryArgs, ValidArgsFunction: a.completeRefs(),
		Long: `Lists what falls due over all rules, soonest first: the booked day where there is
one, with the last day in time beside it, and whose turn it is. What is late or not
on record already is the audit's.

--format ics writes a calendar, of a year unless --within says otherwise: events of
a whole day that say the reference and "review", "visit" or "reminder" and no more,
for calendars are shared. Make it again and open it again: an event that moved is
moved, none comes twice.

` + exitStatus,
		Example: "  ypa due\n  ypa due --within 14d\n  ypa due RH-03 --format csv\n  ypa due --output due.ics",
	}
	c.Flags().StringVar(&within, "within", "30 days", "how far ahead, as in `30d`; a calendar: 1 year")
	c.Flags().StringVar(&asOf, "as-of", "", "from `DATE` on (default today)")
	c.Flags().BoolVar(&a.names, "names", false, "names also where this is no terminal")
	c.RunE = func(c *cobra.Command, refs []string) error {
		if !c.Flags().Changed("within") {
			within = ""
		}
		return a.runDue(c.Context(), within, asOf, refs)
	}
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
	if within == "" {
		within = ahead(format)
	}
	span, err := calendar.ParseSpan(within)
	if err != nil {
		return usage("", "--within: %w", err)
	}
	b, err := a.books()
	if err != nil {
		return err
	}
	until, _ := span.From(q.asOf, b.work)
	q.keep = func(f *audit.Finding) bool { return audit.FallsDue(f, q.asOf, until) }
	report, _, records, err := a.assemble(ctx, q)
	if err != nil {
		return err
	}
	list := present.DueList{Report: report, Items: audit.Due(report, until), Until: until, Within: span.String()}
	if format == present.ICS {
		if list.Source, err = a.calendarSource(ctx, report); err != nil {
			return err
		}
		if len(list.Items) == 0 {
			a.tell(fmt.Sprintf("nothing falls due by %s: the calendar is empty", until.Medium()))
		}
	}
	if err := a.show(format, func(out *page, o present.Output) error { return present.Due(out, o, list) }); err != nil {
		return err
	}
	a.sayAbsent(q, report, records)
	return nil
}

// ahead is how far is looked where nobody said. A calendar gets a year, so that
// what was done and comes again moves to its next day instead of staying behind.
func ahead(format present.Format) string {
	if format == present.ICS {
		return "1 year"
	}
	return "30 days"
}

// calendarSource reads what names the events of a calendar, as the register
// stood with so many entries.
func (a *app) calendarSource(ctx context.Context, report *audit.Report) (*present.CalendarSource, error) {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return nil, err
	}
	defer reg.Close()
	source := &present.CalendarSource{Register: reg.UID(), People: map[string]string{}}
	for uid, ref := range report.Refs {
		source.People[ref] = uid
	}
	err = reg.View(ctx, register.CutNumber(report.Entries), func(r *register.Reader) error {
		home, err := r.Subjects(care.TheHome)
		if err != nil {
			return err
		}
		last, _, err := r.LastChange()
		source.Home, source.Changed = home[0].UID, last.At
		return err
	})
	return source, err
}
