package cmd

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newHomeShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show", Short: "what is on record about the home", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long:    "Shows what is on record about the home and its register.\n\n" + exitStatus,
		Example: "  ypa home show\n  ypa home show --format json",
		RunE:    func(c *cobra.Command, _ []string) error { return a.showHome(c.Context()) },
	}
}

func (a *app) showHome(ctx context.Context) error {
	format, err := a.formatOf(present.ViewHome)
	if err != nil {
		return err
	}
	var info present.HomeInfo
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := a.see(r)
		if err != nil {
			return err
		}
		here, err := residents(r, s)
		info = present.HomeInfo{Home: s.home, AsOf: s.asOf, YoungPeople: len(here), Entries: r.Size(), Checkpoint: r.Head().Checkpoint()}
		return err
	})
	if err != nil {
		return err
	}
	return a.show(format, func(out *page, o present.Output) error { return present.HomeShow(out, o, info) })
}

func newAuthorityList(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "the authorities on record", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long:    "Lists the authorities with their procedures and services, and how many young people of each live here.\n\n" + exitStatus,
		Example: "  ypa authority list\n  ypa authority list --format csv",
		RunE: func(c *cobra.Command, _ []string) error {
			format, err := a.formatOf(present.ViewAuthorities)
			if err != nil {
				return err
			}
			head, rows, err := a.authorities(c.Context())
			if err != nil {
				return err
			}
			list := slices.SortedFunc(maps.Values(rows), func(x, y present.AuthorityRow) int { return cmp.Compare(x.ID, y.ID) })
			return a.show(format, func(out *page, o present.Output) error { return present.AuthorityList(out, o, head, list) })
		},
	}
}

func newAuthorityShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show ID", Short: "one authority", Args: oneID, ValidArgsFunction: a.completeSubjects(care.Authority),
		Long:    "Shows what is on record about an authority: its procedure, its two services and when their numbers were checked.\n\n" + exitStatus,
		Example: "  ypa authority show york\n  ypa authority show york --format json",
		RunE: func(c *cobra.Command, args []string) error {
			format, err := a.formatOf(present.ViewAuthority)
			if err != nil {
				return err
			}
			id := ""
			err = a.view(c.Context(), register.Cut{}, func(r *register.Reader) error {
				s, err := authorityOf(r, args[0])
				id = s.Ref
				return err
			})
			if err != nil {
				return err
			}
			head, rows, err := a.authorities(c.Context())
			if err != nil {
				return err
			}
			return a.show(format, func(out *page, o present.Output) error { return present.AuthorityShow(out, o, head, rows[id]) })
		},
	}
}

// authorities reads the authorities by id, each with how many young people of
// theirs live here.
func (a *app) authorities(ctx context.Context) (present.Head, map[string]present.AuthorityRow, error) {
	var head present.Head
	rows := map[string]present.AuthorityRow{}
	err := a.everyRecord(ctx, func(s *sight, rec *care.Record) {
		if rec == nil {
			head = headOf(s)
			for id, record := range s.home.Authorities {
				row := present.AuthorityRow{AuthorityRecord: record}
				if record.Nation == "" {
					row.TakenNation = s.library.NationOf(record.Procedure, s.home.Nation)
				}
				rows[id] = row
			}
			return
		}
		id := rec.Authority().Value
		if row, ok := rows[id]; ok && rec.Residence().Here {
			row.YoungPeople++
			rows[id] = row
		}
	})
	return head, rows, err
}
