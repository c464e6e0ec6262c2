package cmd

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/register"
)

func newBackupVerify(a *app) *cobra.Command {
	var identity string
	c := &cobra.Command{
		Use:   "verify FILE",
		Short: "open a backup as a drill: decrypt, verify, count and compare it",
		Long: `Decrypts a backup, opens it, recomputes every seal in it and compares it with the
register: whether it is an earlier state of it, and how much was recorded since.
A backup that nobody has opened is a hope. The drill is recorded; ypa doctor
reminds of the next one after 90 days (setting backup-check-every). Nothing is
written but that entry, and nothing of the backup in clear. Where there is no
register, as on a new computer, it is opened and counted all the same.

Exit codes: 0 in order; 2 wrong command line, the wrong key, or a backup of
another register; 4 the register is locked or can't be read or written;
5 the backup is damaged or altered, or it and the register contradict each other;
6 anything else; 130 cancelled.`,
		Example: "  ypa backup verify ypa-20261126-020000-412-1f3a9c.age --identity key.txt",
		Args:    oneBackup,
		RunE:    func(c *cobra.Command, args []string) error { return a.runBackupVerify(c.Context(), args[0], identity) },
	}
	identityFlag(c, &identity)
	return c
}

// drill is what a drill found.
type drill struct {
	kinship
	backup   *openedBackup
	alone    bool  // there is no register to compare it with
	people   int   // young people in the register
	restored int64 // the entry that says that the register was restored to where the two part; 0: none does
	entry    int64
	author   string
}

func (a *app) runBackupVerify(ctx context.Context, file, identity string) error {
	if _, err := a.format("table", "json"); err != nil {
		return err
	}
	author, err := a.author()
	if err != nil {
		return err
	}
	b, err := a.openBackup(ctx, file, identity)
	if err != nil {
		return err
	}
	defer b.reg.Close()
	if err := b.refuseDamaged(); err != nil {
		return err
	}
	d := &drill{backup: b, author: author}
	if err := a.compareWithRegister(ctx, d); err != nil {
		return err
	}
	if !d.same && !d.alone {
		return usage("name its register with --register FILE", "%s is in order, and a backup of another register", filepath.Base(file))
	}
	if !d.contradicts() && !d.alone {
		what := care.BackupCheck{File: ownName(file), SHA256: b.sum, Entries: b.report.Entries}
		if d.entry, err = a.recordOfHome(ctx, "backup verify", what); err != nil {
			return err
		}
	}
	if err := a.sayDrill(d); err != nil {
		return err
	}
	if d.contradicts() {
		return codeOnly(exitDamaged)
	}
	return nil
}

// contradicts reports whether the backup holds entries that the register has
// not, and nothing says why.
func (d *drill) contradicts() bool { return d.common < d.b && d.restored == 0 }

func (a *app) compareWithRegister(ctx context.Context, d *drill) error {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if register.KindOf(err) == register.Missing {
		d.alone = true // as on a new computer, before it is restored
		return nil
	}
	if err != nil {
		return err
	}
	defer reg.Close()
	if d.kinship, err = compareLogs(ctx, reg, d.backup.reg); err != nil || !d.same {
		return err
	}
	if d.people, err = peopleIn(ctx, reg); err != nil {
		return err
	}
	return reg.View(ctx, register.Cut{}, func(r *register.Reader) error {
		home, err := readHome(r, a.today())
		if err != nil {
			return err
		}
		for _, o := range care.Ever[care.Restored](home.Record) {
			if o.Body.Entries == d.common {
				d.restored = o.Number
			}
		}
		return nil
	})
}

// words say how the backup and the register stand to each other.
func (d *drill) words() string {
	switch {
	case d.common < d.b && d.restored > 0:
		return fmt.Sprintf("the register was restored to entry %d since, as entry %d says; entries %s are in the backup only", d.common, d.restored, fromTo(d.common+1, d.b))
	case d.common < d.b && d.common == d.a:
		return fmt.Sprintf("THE REGISTER HAS LOST entries %s, which the backup holds: its end was cut off", fromTo(d.a+1, d.b))
	case d.common < d.b:
		return fmt.Sprintf("THE REGISTER AND THE BACKUP PART after entry %d: one of them was altered", d.common)
	case d.a == d.b:
		return "it holds everything that the register holds"
	}
	return fmt.Sprintf("an earlier state of this register: %s recorded since", count(int(d.a-d.b), "entry"))
}

func fromTo(first, last int64) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d to %d", first, last)
}

// drillJSON is a drill in JSON.
type drillJSON struct {
	Schema      int    `json:"schema"`
	File        string `json:"file"`
	SHA256      string `json:"sha256"`
	InOrder     bool   `json:"in_order"`
	Entries     int64  `json:"entries"`
	Checkpoint  string `json:"checkpoint"`
	YoungPeople int    `json:"young_people"`
	Register    struct {
		Entries     int64 `json:"entries"`
		Common      int64 `json:"common"`
		YoungPeople int   `json:"young_people"`
	} `json:"register"`
	Entry *int64 `json:"entry"`
}

func (a *app) sayDrill(d *drill) error {
	out, b := a.out(), d.backup
	if a.json() {
		j := drillJSON{
			Schema: 1, File: b.file, SHA256: b.sum, InOrder: !d.contradicts(), Entries: b.report.Entries,
			Checkpoint: b.report.Head.Checkpoint(), YoungPeople: b.people,
		}
		j.Register.Entries, j.Register.Common, j.Register.YoungPeople = d.a, d.common, d.people
		if d.entry > 0 {
			j.Entry = &d.entry
		}
		if err := out.json(j); err != nil {
			return err
		}
		return a.send(out)
	}
	if a.set.Quiet && !d.contradicts() {
		return nil
	}
	out.Linef("In order: %s, %s; checkpoint %s.", count(int(b.report.Entries), "entry"), youngPeople(b.people), b.report.Head.Checkpoint())
	if d.alone {
		out.Linef("There is no register at %s to compare it with; nothing was recorded.", a.set.Register)
		return a.send(out)
	}
	out.Linef("Compared with %s (%s, %s): %s.", a.set.Register, count(int(d.a), "entry"), youngPeople(d.people), d.words())
	if d.entry > 0 {
		out.Linef("Recorded %d: opened and counted. Signed %s.", d.entry, d.author)
	}
	return a.send(out)
}

func youngPeople(n int) string { return care.Counted(n, "young person", "young people") }
