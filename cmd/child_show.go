package cmd

import (
	"context"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/procedure"
)

// lateAfter is how many days after the day it describes an entry counts as
// written late: 7, a setting.
const lateAfter = 7

func newChildShow(a *app) *cobra.Command {
	var asOf string
	c := &cobra.Command{
		Use: "show REF", Short: "the whole position of one young person on one screen", Args: oneRef, ValidArgsFunction: a.completeRefs(),
		Long: `Shows who the young person is, who their people are and how to reach them, when
the next review is, what they were told, what happened, what cannot be told and
what to do. The numbers in brackets are the audit's of that day.

` + exitStatus,
		Example: "  ypa child show RH-03\n  ypa child show RH-03 --as-of 2026-10-20\n  ypa child show RH-03 --format json",
	}
	c.Flags().StringVar(&asOf, "as-of", "", "the position on `DATE` (default today)")
	c.Flags().BoolVar(&a.names, "names", false, "names also where this is no terminal")
	c.RunE = func(c *cobra.Command, args []string) error { return a.showChild(c.Context(), asOf, args[0]) }
	return c
}

// showChild prints the position of one young person. The audit is of all, so
// that its numbers are those of ypa audit; where there are very many, it is of
// them alone.
func (a *app) showChild(ctx context.Context, asOf, ref string) error {
	format, err := a.formatOf(present.ViewChild)
	if err != nil {
		return err
	}
	q := request{asOf: a.today(), about: ref}
	if asOf != "" {
		if q.asOf, err = a.date("--as-of", asOf); err != nil {
			return err
		}
	}
	a.sayLeftovers()
	report, s, records, err := a.assemble(ctx, q)
	if err != nil {
		return err
	}
	view := s.position(report, nil, records[s.about.Ref])
	view.Late = lateEntries(s.about.Entries, s.home.RecordsFrom)
	return a.show(format, func(out *page, o present.Output) error {
		return present.ChildShow(out, o, view, hasCommands())
	})
}

// position is where a young person stands by an audit of the same day. An index
// serves whoever looks at many.
func (s *sight) position(report *audit.Report, index *present.Index, rec *care.Record) present.ChildView {
	return present.NewChildView(present.ChildInput{
		Record: rec, Report: report, Index: index, Contacts: contacts(s.auditor.InForce(rec.Authority().Value).Procedures()),
	})
}

// lateEntries counts the entries that were written long after the day they
// describe (regulation 36 of SI 2015/541 asks for records kept up to date). What
// an import brought, and days before the records here begin, don't count.
func lateEntries(entries []care.Entry, from calendar.Date) int {
	n := 0
	for i := range entries {
		e := &entries[i]
		if e.On.Before(from) {
			continue
		}
		if writtenAfter(e) > lateAfter {
			n++
		}
	}
	return n
}

// contacts are the numbers for young people that procedures in force give. Where
// there is a telephone number, the e-mail address is left to procedures show.
func contacts(procedures []*procedure.Procedure) []procedure.Contact {
	var list []procedure.Contact
	for _, p := range procedures {
		for _, c := range p.Contacts {
			if c.Phone != "" {
				c.Email = ""
			}
			list = append(list, c)
		}
	}
	return list
}
