package cmd

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// initOptions are the flags of ypa init.
type initOptions struct {
	kind, nation, procedure, urn, recordsFrom string

	allowNetwork bool
}

func newInit(a *app) *cobra.Command {
	var o initOptions
	c := &cobra.Command{
		Use:   "init NAME",
		Short: "start the register of a home",
		Long: `Starts an empty register. Records are taken to be complete from --records-from
on (today, if nothing is said): what had to be done once before that day, and is
not on record, is a question and not a failure.

` + exitStatus,
		Example: `  ypa init "Rowan House"
  ypa init "Tŷ Gwyn" --nation wales
  ypa init "Station Road" --kind supported-accommodation`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 1 && strings.TrimSpace(args[0]) != "" {
				return nil
			}
			return usage(`as in: ypa init "Rowan House"`, "give the name of the home, in quotes")
		},
		RunE: func(c *cobra.Command, args []string) error { return a.runInit(c.Context(), o, args[0]) },
	}
	f := c.Flags()
	f.StringVar(&o.kind, "kind", procedure.ChildrensHome, "`childrens-home` or supported-accommodation")
	f.StringVar(&o.nation, "nation", procedure.England, "`england` or wales")
	f.StringVar(&o.procedure, "procedure", "", "the home's `ID` of a procedure, or none (default: the one for its kind)")
	f.StringVar(&o.urn, "urn", "", "the home's unique reference `NUMBER` with its regulator")
	f.StringVar(&o.recordsFrom, "records-from", "", "the `DATE` from which records are complete (default today)")
	a.allowNetworkFlag(c, &o.allowNetwork)
	return c
}

// facts reads the flags as what is said about the home.
func (o initOptions) facts(a *app, name string) (care.HomeFacts, error) {
	var facts care.HomeFacts
	var err error
	if facts.Name, err = text("name", name); err != nil {
		return facts, err
	}
	if facts.HomeKind, err = word("kind", "home-kind", o.kind); err != nil {
		return facts, err
	}
	if facts.Nation, err = word("nation", "nation", o.nation); err != nil {
		return facts, err
	}
	if facts.URN, err = text("urn", o.urn); err != nil {
		return facts, err
	}
	facts.RecordsFrom = a.today()
	if o.recordsFrom != "" {
		if facts.RecordsFrom, err = a.date("--records-from", o.recordsFrom); err != nil {
			return facts, err
		}
		if facts.RecordsFrom.After(a.today()) {
			return facts, usage("give the day from which everything is on record, today at the latest", "--records-from: %s is still to come", facts.RecordsFrom.Medium())
		}
	}
	facts.Procedure = o.procedure
	if facts.Procedure == "" {
		facts.Procedure = usualProcedure(facts.HomeKind)
	}
	return facts, a.checkHomeProcedure(facts)
}

// usualProcedure is the one of the five that is written for a kind of home.
func usualProcedure(kind string) string {
	if kind == procedure.SupportedAccommodation {
		return "trix-supported"
	}
	return "childrens-home"
}

// checkHomeProcedure refuses a procedure that there is not.
func (a *app) checkHomeProcedure(facts care.HomeFacts) error {
	if facts.Procedure == "none" {
		return nil
	}
	library, err := a.library()
	if err != nil {
		return err
	}
	err = library.Check(procedure.Setting{HomeKind: facts.HomeKind, HomeNation: facts.Nation, HomeProcedure: facts.Procedure})
	if err != nil {
		return usage("or none; they are described by: ypa procedures", "--procedure: %w", err)
	}
	return nil
}

func (a *app) runInit(ctx context.Context, o initOptions, name string) error {
	facts, err := o.facts(a, name)
	if err != nil {
		return err
	}
	author, err := a.author()
	if err != nil {
		return err
	}
	if err := a.checkPlace(filepath.Dir(a.set.Register), o.allowNetwork); err != nil {
		return err
	}
	a.sayLeftovers()
	err = register.Create(ctx, a.set.Register, a.options(author, "init"), func(tx *register.Tx) error {
		return writeHome(tx, a.today(), facts)
	})
	if err != nil {
		return err
	}
	out := a.out()
	out.Linef("Started the register of %s: %s.", facts.Name, a.set.Register)
	out.Linef("Records are complete from %s on. Procedure: %s. Signed %s.", facts.RecordsFrom.Medium(), facts.Procedure, author)
	if !a.set.Quiet {
		out.Linef("")
		out.Linef("Next, say in whose area the home lies, and bring your own list:")
		out.Linef("  ypa authority add york --name \"City of York Council\"")
		out.Linef("  ypa home set --host-authority york")
		out.Linef("  ypa import tracker.xlsx")
		out.Linef("or add young people one by one:")
		out.Linef("  ypa child add RH-01        on a terminal it asks for the rest")
	}
	return a.send(out)
}

// writeHome appends the first entry of a register: what is said about the home.
func writeHome(tx *register.Tx, on calendar.Date, facts care.HomeFacts) error {
	s, err := tx.NewSubject(care.TheHome, "home")
	if err != nil {
		return err
	}
	_, err = tx.Append(care.New(s.UID, on, facts))
	return err
}
