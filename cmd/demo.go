package cmd

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
	"ypa/internal/sample"
)

func newDemo(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "demo [FILE]",
		Short: "look at a made-up home and its audit",
		Long: `Builds the register of a made-up home and prints its audit. With FILE the
register is kept there, to try other commands on; without, it is a temporary file
that is removed again. Nothing of yours is touched.

Exit codes: 0 done; 2 wrong command line, or FILE is there already; 4 FILE can't be
written; 6 anything else.`,
		Example: "  ypa demo\n  ypa demo practice.db\n  ypa audit --register practice.db",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("as in: ypa demo practice.db", "ypa demo takes one file, and %d were given", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			a.asked = c.Flags().Changed("register")
			return a.runDemo(c.Context(), args)
		},
	}
}

func (a *app) runDemo(ctx context.Context, args []string) error {
	format, err := a.formatOf(present.ViewAudit)
	if err != nil {
		return err
	}
	kept := len(args) == 1 || a.asked
	if len(args) == 1 {
		a.set.Register = args[0]
	}
	if !kept {
		dir, err := os.MkdirTemp("", "ypa-demo-")
		if err != nil {
			return &failure{code: exitNoFile, err: fmt.Errorf("no temporary file can be made: %w", err), hint: "name a file: ypa demo practice.db"}
		}
		defer func() { _ = os.RemoveAll(dir) }()
		a.set.Register = filepath.Join(dir, "made-up.db")
	}
	if err := a.buildDemo(ctx, kept); err != nil {
		return err
	}
	report, _, _, err := a.assemble(ctx, request{asOf: a.today()})
	if err != nil {
		return err
	}
	page := a.out()
	page.style.Names = true // nobody in it is real
	out := a.output(page, format)
	if err := present.Audit(page, out, report, present.AuditOptions{Next: demoNext(kept, a.set.Register), Has: hasCommands()}); err != nil {
		return err
	}
	if format == "table" && !a.set.Quiet {
		a.sayDemo(page, kept)
	}
	return a.send(page)
}

// buildDemo writes the made-up home as one change.
func (a *app) buildDemo(ctx context.Context, kept bool) error {
	made := sample.Demo(a.today())
	o := a.options("Karen Doyle", "demo")
	return register.Create(ctx, a.set.Register, o, func(tx *register.Tx) error {
		var h demoHistory
		var err error
		first := care.New("", made.Facts.RecordsFrom, made.Facts)
		if h.home, err = writeSubject(tx, care.TheHome, theHome, append([]care.Entry{first}, made.Entries...)); err != nil {
			return err
		}
		for _, authority := range made.Authorities {
			w, err := writeSubject(tx, care.Authority, authority.ID, authority.Entries)
			if err != nil {
				return err
			}
			h.authorities = append(h.authorities, w)
		}
		for _, p := range made.People {
			w, err := writeSubject(tx, care.YoungPerson, p.Ref, p.Entries)
			if err != nil {
				return err
			}
			h.people = append(h.people, w)
		}
		h.size = tx.Size()
		return a.saveMondays(tx, &h, demoAudits(kept))
	})
}

// writeSubject makes a subject and appends its first entries.
func writeSubject(tx *register.Tx, t care.SubjectType, ref string, entries []care.Entry) (written, error) {
	s, err := tx.NewSubject(t, ref)
	if err != nil {
		return written{}, err
	}
	w := written{subject: s}
	for _, e := range sample.Number(entries, s.UID, tx.Size()+1) {
		e, err := tx.Append(e)
		if err != nil {
			return w, err
		}
		w.entries = append(w.entries, e)
	}
	return w, nil
}

// demoNext is what to type after the made-up audit.
func demoNext(kept bool, file string) []string {
	if kept {
		return []string{"ypa child show RH-03 --register " + shown(file), "ypa setup"}
	}
	return []string{"ypa demo practice.db", "ypa setup"}
}

// sayDemo says what became of the file, and what to type next.
func (a *app) sayDemo(p *page, kept bool) {
	p.Linef("")
	if kept {
		file := shown(a.set.Register)
		p.Linef("This home is made up. Its register is %s; try what you like:", file)
		p.Linef("  ypa child show RH-03 --register %s", file)
		p.Linef("  ypa explain iro-contact RH-05 --register %s", file)
		p.Linef("  ypa audit --register %s", file)
	} else {
		p.Linef("This home is made up, and its temporary register has been removed again.")
		p.Linef("  ypa demo practice.db         keep it, to try other commands on")
	}
	p.Linef("  ypa setup                    start your own: about five minutes")
	p.Linef("  ypa import tracker.xlsx      read your own list: a trial run, nothing is recorded yet")
}
