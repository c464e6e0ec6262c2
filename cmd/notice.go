package cmd

import (
	"context"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newNotice(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "notice REF", Short: "the notice to the authority in whose area the home lies: what it must state, and is it on record?",
		Long: `A children's home in England tells the authority in whose area it lies, without
delay and in writing, of every young person who comes or leaves, unless that
authority placed them (Children's Homes (England) Regulations 2015, regulation 41).
This lists what the notice must state and what of it is on record. For somebody who
has left it is the notice of that.

With --output it writes the draft, as text or as a page to print. Without --names it
leaves a line for each personal detail; what this register doesn't hold is left to be
filled in by hand. Nothing says that a notice was sent. That a draft was made is an
entry of its own.

` + exitStatus,
		Example:           "  ypa notice RH-02\n  ypa notice RH-02 --names --output notice-RH-02.html",
		Args:              oneRef,
		ValidArgsFunction: a.completeRefs(),
	}
	c.Flags().BoolVar(&a.names, "names", false, "names, birth dates and contact details also where this is no terminal")
	c.RunE = func(c *cobra.Command, args []string) error { return a.runNotice(c.Context(), args[0]) }
	return c
}

func (a *app) runNotice(ctx context.Context, ref string) error {
	format, err := a.formatOf(present.ViewNotice)
	if err != nil {
		return err
	}
	info := present.NoticeInfo{}
	what := care.Export{What: "notice"}
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := a.see(r)
		if err != nil {
			return err
		}
		subject, err := person(r, ref)
		if err != nil {
			return err
		}
		rec, err := fold(r, subject, s.asOf)
		if err != nil {
			return err
		}
		info.Head, what.Entries, what.Subjects = s.head(), r.Size(), []string{subject.UID}
		info.Notice = audit.NoticeOf(rec, s.home)
		return rec.Err()
	})
	if err != nil {
		return err
	}
	page := a.out()
	draft := !a.toScreen() && format != present.JSON || format == present.HTML
	if draft {
		if info.Notice.Asked == care.No {
			return usage("", "no draft: %s", info.Notice.Why)
		}
		if info.From, err = a.author(); err != nil {
			return err
		}
	}
	if err := present.Notice(page, present.Output{Style: page.style, Format: format, File: draft}, info); err != nil {
		return err
	}
	if !draft {
		return a.send(page)
	}
	what.For, what.Names, what.Until = info.Notice.Host.ID, yesNo(page.style.Names), a.today()
	return a.releaseAndTell(ctx, "notice", page, what)
}
