package cmd

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newAnnex(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "annex-a", Short: "whom an inspector can ring about each young person, and what of it is not on record", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Lists the young people who live here with their legal status, who placed them, the
social worker, the IRO and the reviews: what an inspector asks for before an
inspection (Ofsted's Annex A) so far as the register holds it. The placing
authority's contact is the social worker. While a contact or a legal status is not
on record, the list says in its title that it is NOT COMPLETE and what it lacks; in
JSON "complete" is false, and the exit code is still 0. A home in which nobody lives
has an empty list, which is not called complete either.

An inspector needs names and numbers: they go into a file only with --names.
Without it each is "on record" or not. That a list left is an entry of its own.

` + exitStatus,
		Example: "  ypa annex-a\n  ypa annex-a --names --output annex-a.xlsx\n  ypa annex-a --format json",
	}
	c.Flags().BoolVar(&a.names, "names", false, "names, birth dates and contact details also where this is no terminal")
	c.RunE = func(c *cobra.Command, _ []string) error { return a.runAnnex(c.Context()) }
	return c
}

func (a *app) runAnnex(ctx context.Context) error {
	format, err := a.formatOf(present.ViewAnnex)
	if err != nil {
		return err
	}
	var list present.AnnexList
	what := care.Export{What: "annex-a", For: "inspector"}
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := a.see(r)
		if err != nil {
			return err
		}
		list.Head, what.Entries = s.head(), r.Size()
		return s.each(r, func(rec *care.Record) error {
			if rec.Residence().Here {
				list.Lines = append(list.Lines, audit.Annex(rec, s.home))
				what.Subjects = append(what.Subjects, rec.Subject.UID)
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	page := a.out()
	if err := present.Annex(page, a.output(page, format), list); err != nil {
		return err
	}
	what.Names, what.Until = yesNo(page.style.Names), a.today()
	if !list.Complete() {
		a.tell(fmt.Sprintf("the list is %s", list.Verdict()))
	}
	return a.releaseAndTell(ctx, "annex-a", page, what)
}

// releaseAndTell releases a page and says which entry records it.
func (a *app) releaseAndTell(ctx context.Context, command string, p *page, what care.Export) error {
	number, err := a.release(ctx, command, p, what)
	if err == nil && number > 0 {
		with := "without names"
		if what.Names == care.Yes {
			with = "with names"
		}
		a.tell(fmt.Sprintf("entry %d records that this was made, %s. Signed %s.", number, with, a.signed()))
	}
	return err
}

// signed is who signs on this run; release has found out already that somebody
// does.
func (a *app) signed() string {
	author, _ := a.author()
	return author
}

// yesNo writes a boolean as records hold it.
func yesNo(b bool) care.Answer {
	if b {
		return care.Yes
	}
	return care.No
}
