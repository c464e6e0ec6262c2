package cmd

import (
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

const (
	theHome     = "home" // the reference of the home
	noProcedure = "none" // instead of the id of a procedure
)

func newHome(a *app) *cobra.Command {
	c := a.noun("home", "the home: its procedure, its host authority, a place to meet in private",
		"Records what there is to know about the home, and shows it.", nil)
	c.AddCommand(newHomeSet(a), newHomeShow(a))
	c.Example = "  ypa home show\n  ypa home set --private-space today"
	return c
}

func newHomeSet(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "set", Short: "say more about the home", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Only what is given changes. --private-space is the day on which somebody made sure
that there is a place to meet advocates, visitors and others in private.

` + exitStatus,
		Example: `  ypa home set --private-space today
  ypa home set --host-authority york --urn SC000000
  ypa home set --procedure childrens-home --on 3/11/2026`,
	}
	var set care.SetHome
	var e entryFlags
	in := a.inputs(c)
	in.name(&set.Body.Name, "name", "the `NAME` of the home")
	wordFlag(in, &set.Body.HomeKind, "kind", "home-kind", "what it is")
	wordFlag(in, &set.Body.Nation, "nation", "nation", "where it is")
	in.procedure(&set.Body.Procedure, procedure.KindHome)
	in.line(&set.Body.URN, "urn", "the unique reference `NUMBER` with the regulator")
	in.authority(&set.Body.HostAuthority, "host-authority", "the `ID` of the authority in whose area the home lies")
	in.date(&set.Body.RecordsFrom, "records-from", "the `DATE` from which records are complete")
	in.date(&set.Private, "private-space", "the `DATE` a place to meet in private was confirmed")
	e.add(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		given, err := a.said(in, &e)
		if err != nil {
			return err
		}
		set.On, set.Body.Noted = given.on, given.Noted
		return a.recordPlace(c.Context(), "home set", e.again, func(_ *register.Tx, s *sight) (string, care.Command, error) {
			return theHome, placing{set}, a.checkHome(s.home, set.Body)
		})
	}
	return c
}

// checkHome refuses a procedure that does not exist, or that is not written for
// the home as it will be.
func (a *app) checkHome(h care.Home, said care.HomeFacts) error {
	if said.Procedure == "" {
		return nil
	}
	if said.HomeKind == "" {
		said.HomeKind = h.Kind
	}
	if said.Nation == "" {
		said.Nation = h.Nation
	}
	return a.checkHomeProcedure(said)
}

// procedure declares the flag that names a procedure of a kind, or none.
func (in *inputs) procedure(to *string, kind procedure.Kind) {
	in.declare("procedure", "the `ID` of the "+string(kind)+", or none", func(given string) (err error) {
		*to, err = text("procedure", strings.ToLower(given))
		return err
	})
	in.complete("procedure", func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		offers := []cobra.Completion{noProcedure}
		if library, err := in.a.library(); err == nil {
			for _, p := range library.Procedures() {
				if p.Kind == kind {
					offers = append(offers, p.ID)
				}
			}
		}
		return offers, cobra.ShellCompDirectiveNoFileComp
	})
}
