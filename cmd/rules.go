package cmd

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

func newRules(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "rules",
		Short: "list the rules, and who asks each of them",
		Long: `Lists every rule that the audit looks at, with its basis, whose turn it is and
the procedures or laws that ask it in this home.

` + exitStatus,
		Example: "  ypa rules\n  ypa rules --format csv",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return a.runRules(c.Context()) },
	}
}

// glance reads the home for a page that also makes sense without a register:
// then there is a children's home in England, with no authority.
func (a *app) glance(ctx context.Context) (*sight, error) {
	var s *sight
	err := a.view(ctx, register.Cut{}, func(r *register.Reader) (err error) {
		s, err = a.see(r)
		return err
	})
	var file *register.Error
	if !errors.As(err, &file) || file.Kind != register.Missing {
		return s, err
	}
	library, err := a.library()
	if err != nil {
		return nil, err
	}
	work, err := a.workingDays()
	if err != nil {
		return nil, err
	}
	home := care.Home{
		Name: "No register yet", Kind: procedure.ChildrensHome, Nation: procedure.England,
		Procedure: usualProcedure(procedure.ChildrensHome), Authorities: map[string]care.AuthorityRecord{},
	}
	return &sight{asOf: a.today(), home: home, library: library, work: work, auditor: audit.New(home, library, work, a.today())}, nil
}

// head is what stands above a list.
func (s *sight) head() present.Head {
	return present.Head{Home: s.home.Name, MadeUp: s.home.MadeUp, AsOf: s.asOf}
}

func (a *app) runRules(ctx context.Context) error {
	format, err := a.formatOf(present.ViewRules)
	if err != nil {
		return err
	}
	s, err := a.glance(ctx)
	if err != nil {
		return err
	}
	var rows []present.RuleRow
	for _, rule := range audit.Catalogue() {
		rows = append(rows, s.ruleRow(rule.ID))
	}
	return a.show(format, func(p *page, out present.Output) error { return present.Rules(p, out, s.head(), rows) })
}

// ruleRow merges who asks a rule over the home and all its authorities.
func (s *sight) ruleRow(rule string) present.RuleRow {
	spec, _ := procedure.SpecOf(rule)
	row := present.RuleRow{ID: rule, Chapter: spec.Chapter, Title: spec.Title}
	seen := map[string]bool{}
	ids := []string{""}
	for _, record := range s.authorities() {
		ids = append(ids, record.ID)
	}
	for _, id := range ids {
		duty, asked := s.auditor.InForce(id).Duty(rule)
		if !asked {
			continue
		}
		if row.Basis == "" || duty.Basis.Stronger(row.Basis) {
			row.Basis = duty.Basis
		}
		if row.Owner == "" || duty.Owner == procedure.OwnerHome {
			row.Owner = duty.Owner
		}
		for _, source := range duty.Sources {
			if !seen[source.String()] {
				seen[source.String()] = true
				row.Sources = append(row.Sources, source)
			}
		}
	}
	return row
}
