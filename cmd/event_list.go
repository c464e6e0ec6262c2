package cmd

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newEventList(a *app) *cobra.Command {
	var open bool
	c := &cobra.Command{
		Use: "list [REF...]", Short: "what happened, the latest first", Args: cobra.ArbitraryArgs, ValidArgsFunction: a.completeRefs(),
		Long: `Lists what happened, with the number of its entry, whether it has ended and when the
IRO was told. Names and notes are shown on a terminal only.

` + exitStatus,
		Example: "  ypa event list\n  ypa event list RH-04 --open\n  ypa event list --format csv",
	}
	c.Flags().BoolVar(&open, "open", false, "only what has not ended")
	c.Flags().BoolVar(&a.names, "names", false, "names and notes also where this is no terminal")
	c.RunE = func(c *cobra.Command, refs []string) error { return a.listEvents(c.Context(), refs, open) }
	return c
}

func (a *app) listEvents(ctx context.Context, refs []string, open bool) error {
	format, err := a.formatOf(present.ViewEvents)
	if err != nil {
		return err
	}
	only, err := a.known(ctx, refs)
	if err != nil {
		return err
	}
	var head present.Head
	var rows []present.EventRow
	err = a.everyRecord(ctx, func(s *sight, rec *care.Record) {
		head = headOf(s)
		if rec == nil || len(only) > 0 && !slices.Contains(only, rec.Subject.Ref) {
			return
		}
		for _, e := range rec.Events() {
			if e.Open() || !open {
				rows = append(rows, eventRow(rec, e))
			}
		}
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(rows, func(x, y present.EventRow) int { return y.On.Compare(x.On) })
	return a.show(format, func(out *page, o present.Output) error { return present.EventList(out, o, head, rows) })
}

func eventRow(rec *care.Record, e care.Happening) present.EventRow {
	return present.EventRow{
		Entry: e.Chain(), Ref: rec.Subject.Ref, Name: rec.Identity().FirstName(), Kind: e.Body.Event,
		On: e.On, Ended: e.Ended, IROTold: toldIRO(rec, e), Note: e.Body.Note,
	}
}

// toldIRO is the first day on which the IRO was told of an event: by its entry,
// or of its kind, on its day or later; zero where that is not on record.
func toldIRO(rec *care.Record, e care.Happening) calendar.Date {
	for _, n := range rec.Notices() {
		named := n.Body.Entry == e.Chain()
		kind := n.Body.Entry == 0 && n.Body.Event == e.Body.Event && !n.On.Before(e.On)
		if named || kind {
			return n.On
		}
	}
	return calendar.Date{}
}

// known gives references as the register has them.
func (a *app) known(ctx context.Context, refs []string) ([]string, error) {
	var list []string
	err := a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		for _, ref := range refs {
			s, err := person(r, ref)
			if err != nil {
				return err
			}
			list = append(list, s.Ref)
		}
		return nil
	})
	return list, err
}
