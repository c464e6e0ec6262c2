package cmd

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newChildList(a *app) *cobra.Command {
	var left bool
	var only string
	c := &cobra.Command{
		Use: "list", Short: "the young people who live here", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Lists the young people: reference, legal status and since when, since when they live
here and who placed them. First names are shown on a terminal only.

--filter keeps those of whom the text stands in the reference, the name, the status or
the authority; with ref=, name=, status= or authority= before it, in that alone.
Capitals make no difference.

` + exitStatus,
		Example: "  ypa child list\n  ypa child list --left\n  ypa child list --filter status=care-leaver\n  ypa child list --format csv --output children.csv",
	}
	c.Flags().BoolVar(&left, "left", false, "also those who have left")
	c.Flags().StringVar(&only, "filter", "", "only those with this `TEXT`, or with field=text: ref, name, status, authority")
	c.Flags().BoolVar(&a.names, "names", false, "names also where this is no terminal")
	c.RunE = func(c *cobra.Command, _ []string) error { return a.listChildren(c.Context(), left, only) }
	return c
}

func (a *app) listChildren(ctx context.Context, left bool, only string) error {
	format, err := a.formatOf(present.ViewChildren)
	if err != nil {
		return err
	}
	keep, err := rowFilter(only)
	if err != nil {
		return err
	}
	var head present.Head
	rows := present.ChildRows{Filtered: only != ""}
	err = a.everyRecord(ctx, func(s *sight, rec *care.Record) {
		head = headOf(s)
		if rec == nil {
			return
		}
		if row := childRow(s, rec); (left || rec.Residence().Here) && keep(&row, rec.Authority().Value) {
			rows.List = append(rows.List, row)
			return
		}
		rows.Unlisted++
	})
	if err != nil {
		return err
	}
	return a.show(format, func(out *page, o present.Output) error { return present.ChildList(out, o, head, rows) })
}

// rowFilter reads --filter: a text, or a field and a text.
func rowFilter(only string) (func(*present.ChildRow, string) bool, error) {
	field, want, narrow := strings.Cut(only, "=")
	if !narrow {
		field, want = "", only
	}
	field, want = folded(strings.TrimSpace(field)), folded(strings.TrimSpace(want))
	fields := []string{"ref", "name", "status", "authority"}
	if narrow && !slices.Contains(fields, field) {
		hint := "the fields are: " + strings.Join(fields, ", ")
		if near := care.Nearest(field, fields); near != "" {
			hint = "did you mean " + near + "=? " + hint
		}
		return nil, usage(hint, "--filter: unknown field %q", field)
	}
	return func(row *present.ChildRow, authority string) bool {
		texts := map[string]string{"ref": row.Ref, "name": row.Name, "status": string(row.Status), "authority": row.Authority + " " + authority}
		for name, text := range texts {
			if (!narrow || name == field) && strings.Contains(folded(text), want) {
				return true
			}
		}
		return false
	}, nil
}

// childRow is the line of one young person, in words of its own, for there may be
// very many. Days that were never said are left out.
func childRow(s *sight, rec *care.Record) present.ChildRow {
	id, legal, here := rec.Identity(), rec.Status(), rec.Residence()
	row := present.ChildRow{
		Ref: rec.Subject.Ref, Name: strings.Clone(id.FirstName()), Age: -1, Status: care.Status(strings.Clone(string(legal.Status))), Left: here.Left,
		Since: stated(legal.Since, legal.Stated), Admitted: stated(here.Admitted.Since, here.Admitted.Stated), Authority: strings.Clone(rec.Authority().Value),
	}
	if !id.Born.IsZero() {
		row.Age = id.Born.Age(s.asOf)
	}
	if placed := s.home.Authorities[row.Authority]; placed.Name != "" {
		row.Authority = placed.Name
	}
	return row
}

// stated is a day that was said, and no day otherwise.
func stated(d calendar.Date, said bool) calendar.Date {
	if said {
		return d
	}
	return calendar.Date{}
}

// headOf is what stands above a list.
func headOf(s *sight) present.Head {
	return present.Head{Home: s.home.Name, MadeUp: s.home.MadeUp, AsOf: s.asOf}
}

// everyRecord calls fn for each young person in reference order, as the register
// stands now; once with none, before them, so that a list of nobody has a head.
func (a *app) everyRecord(ctx context.Context, fn func(*sight, *care.Record)) error {
	return a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := a.see(r)
		if err != nil {
			return err
		}
		fn(s, nil)
		return s.each(r, func(rec *care.Record) error {
			fn(s, rec)
			return nil
		})
	})
}
