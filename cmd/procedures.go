package cmd

import (
	"context"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/procedure"
)

func newProcedures(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "procedures",
		Short: "list the procedures and the law that the rules come from",
		Long: `Lists the procedures of homes and authorities and the law that ypa knows, and who
goes by each of them here.

` + exitStatus,
		Example: "  ypa procedures\n  ypa procedures show york",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return a.runProcedures(c.Context()) },
	}
	c.AddCommand(newProceduresShow(a), newProceduresDiff(a), a.homeStep(proceduresReviewed(a)))
	return c
}

func newProceduresShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show ID",
		Short: "what one procedure or law asks, section by section",
		Long: `Shows what a procedure asks, with sections, figures and their basis, how its
referrals go, the contacts and the words it uses, and what is odd about it.

` + exitStatus,
		Example: "  ypa procedures show york\n  ypa procedures show law-england --format json",
		Args:    oneProcedure, ValidArgsFunction: a.completeProcedures,
		RunE: func(c *cobra.Command, args []string) error { return a.showProcedure(c.Context(), args[0]) },
	}
}

func procedureIDs(library *procedure.Library) []string {
	var ids []string
	for _, p := range library.Procedures() {
		ids = append(ids, p.ID)
	}
	return ids
}

func (a *app) runProcedures(ctx context.Context) error {
	format, err := a.formatOf(present.ViewProcedures)
	if err != nil {
		return err
	}
	s, err := a.glance(ctx)
	if err != nil {
		return err
	}
	var rows []present.ProcedureRow
	for _, p := range s.library.Procedures() {
		rows = append(rows, present.ProcedureRow{Procedure: p, Use: s.users(p)})
	}
	return a.show(format, func(p *page, out present.Output) error { return present.Procedures(p, out, s.head(), rows) })
}

// users says who goes by a procedure here: the home, or authorities by id.
func (s *sight) users(p *procedure.Procedure) []string {
	var use []string
	if slices.Contains(s.auditor.InForce("").IDs(), p.ID) {
		use = append(use, theHome)
	}
	for _, record := range s.authorities() {
		if len(use) == 0 || use[0] != theHome {
			if slices.Contains(s.auditor.InForce(record.ID).IDs(), p.ID) {
				use = append(use, record.ID)
			}
		}
	}
	return use
}

// authorities lists the authorities on record by id.
func (s *sight) authorities() []care.AuthorityRecord {
	var list []care.AuthorityRecord
	for _, id := range slices.Sorted(maps.Keys(s.home.Authorities)) {
		list = append(list, s.home.Authorities[id])
	}
	return list
}

func (a *app) showProcedure(ctx context.Context, id string) error {
	format, err := a.formatOf(present.ViewProcedure)
	if err != nil {
		return err
	}
	s, err := a.glance(ctx)
	if err != nil {
		return err
	}
	p, err := s.procedure(id)
	if err != nil {
		return err
	}
	odd := s.odd(p)
	return a.show(format, func(out *page, o present.Output) error { return present.ProcedureShow(out, o, s.head(), odd) })
}

// odd gives a procedure with what cannot be right about it, as it is used here,
// among its remarks: each once, though it may serve several authorities.
func (s *sight) odd(p *procedure.Procedure) *procedure.Procedure {
	names := []string{""}
	if p.ID == s.home.Procedure {
		names = append(names, s.home.Name)
	}
	for _, record := range s.authorities() {
		if record.Procedure == p.ID {
			names = append(names, record.Name)
		}
	}
	with := *p
	with.Remarks = slices.Clone(p.Remarks)
	for _, name := range names {
		for _, remark := range p.Lint(name) {
			if !slices.Contains(with.Remarks, remark) {
				with.Remarks = append(with.Remarks, remark)
			}
		}
	}
	return &with
}
