package cmd

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

func newRestore(a *app) *cobra.Command {
	var identity string
	var allowNetwork bool
	c := &cobra.Command{
		Use:   "restore FILE",
		Short: "put a backup in the place of the register",
		Long: `Decrypts a backup, opens and verifies it, says what the register has that the backup
has not, and only then, when you say yes or with --force, puts it in the register's
place. The register as it was stays beside it under another name. That it was
restored, from which backup and in the place of what, is recorded.

Exit codes: 0 done, or the register holds the same already; 2 wrong command line,
the wrong key, or nobody said yes; 4 the register's place can't be written, or it is
in use; 5 the backup is damaged, altered or newer than this program; 6 anything
else; 130 cancelled.`,
		Example: "  ypa restore ypa-20261126-020000-412-1f3a9c.age --identity key.txt\n  ypa restore ypa-20261126-020000-412-1f3a9c.db --force",
		Args:    oneBackup,
		RunE: func(c *cobra.Command, args []string) error {
			return a.runRestore(c.Context(), args[0], identity, allowNetwork)
		},
	}
	identityFlag(c, &identity)
	a.allowNetworkFlag(c, &allowNetwork)
	return c
}

// restoring is a backup on its way into the register's place.
type restoring struct {
	kinship
	backup   *openedBackup
	there    bool          // something is in the register's place
	before   register.Head // of the register that is there; zero: it can't be read
	broken   error         // why it can't be read
	lost     string        // what is in the register and not in the backup, in words; empty: nothing
	kept     string        // the name of what was there, afterwards
	entry    int64
	author   string
	recordBy error // why it was not recorded
}

func (a *app) runRestore(ctx context.Context, file, identity string, allowNetwork bool) error {
	if _, err := a.format("table", "json"); err != nil {
		return err
	}
	author, err := a.author()
	if err != nil {
		return err
	}
	if err := a.checkPlace(filepath.Dir(a.set.Register), allowNetwork); err != nil {
		return err
	}
	a.sayLeftovers()
	b, err := a.openBackup(ctx, file, identity)
	if err != nil {
		return err
	}
	defer b.reg.Close()
	if err := b.refuseDamaged(); err != nil {
		return err
	}
	re := &restoring{backup: b, author: author}
	if err := a.compareBefore(ctx, re); err != nil {
		return err
	}
	if re.there && re.same && re.broken == nil && re.common == re.a && re.common == re.b && !a.set.Force {
		return a.sayNothingToRestore(re)
	}
	if re.there {
		if err := a.agreeToRestore(re); err != nil {
			return err
		}
		re.kept = a.freeReplacedName()
	}
	if err := register.Replace(ctx, a.set.Register, re.kept, b.data, a.options("", "")); err != nil {
		return err
	}
	re.entry, re.recordBy = a.recordOfHome(ctx, "restore", care.Restored{
		File: ownName(file), SHA256: b.sum, Entries: b.report.Entries, Replaced: re.before.Size, Checkpoint: re.checkpoint(),
	})
	return a.sayRestored(re)
}

// checkpoint is that of the register before; empty where there was none.
func (re *restoring) checkpoint() string {
	if re.before.Size == 0 {
		return ""
	}
	return re.before.Checkpoint()
}

// replacedName is the name of a register that a backup has replaced.
func replacedName(path, stamp string) string {
	ext := filepath.Ext(path)
	return strings.TrimSuffix(path, ext) + "-before-restore-" + stamp + ext
}

// freeReplacedName is such a name that nothing has yet.
func (a *app) freeReplacedName() string {
	stamp := a.Now().UTC().Format(backupStamp)
	for n := 2; ; n++ {
		name := replacedName(a.set.Register, stamp)
		if _, err := os.Lstat(name); err != nil {
			return name
		}
		stamp = fmt.Sprintf("%s-%d", a.Now().UTC().Format(backupStamp), n)
	}
}

// compareBefore looks at what is in the register's place and what of it the
// backup does not hold.
func (a *app) compareBefore(ctx context.Context, re *restoring) error {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	switch kind := register.KindOf(err); {
	case kind == register.Missing:
		return nil
	case kind.Damaged():
		re.there, re.broken = true, err
		return nil
	case err != nil:
		return err
	}
	defer reg.Close()
	re.there = true
	if re.kinship, err = compareLogs(ctx, reg, re.backup.reg); err == nil {
		err = a.compareInside(ctx, re, reg)
	}
	if register.KindOf(err).Damaged() {
		re.broken, err = err, nil
	}
	return err
}

func (a *app) compareInside(ctx context.Context, re *restoring, reg *register.Register) error {
	found, err := reg.Verify(ctx)
	if err != nil {
		return err
	}
	if n := len(found.Faults); n > 0 {
		re.broken = errors.New(count(n, "fault") + " found in it")
		return nil
	}
	re.before = found.Head
	if !re.same || re.common == re.a {
		return nil
	}
	return reg.View(ctx, register.Cut{}, func(r *register.Reader) error {
		first, err := r.Entry(re.common + 1)
		if err != nil {
			return err
		}
		last, err := r.Entry(re.a)
		re.lost = entriesLost(first, last)
		return err
	})
}

// entriesLost names entries by their numbers and the days of recording.
func entriesLost(first, last care.Entry) string {
	from, until := calendar.OfTime(first.At), calendar.OfTime(last.At)
	switch {
	case first.Number == last.Number:
		return fmt.Sprintf("entry %d, recorded on %s", first.Number, from.Medium())
	case from == until:
		return fmt.Sprintf("entries %d to %d, recorded on %s", first.Number, last.Number, from.Medium())
	}
	return fmt.Sprintf("entries %d to %d, recorded from %s to %s", first.Number, last.Number, from.Medium(), until.Medium())
}

// agreeToRestore says what would be lost, and goes on only when somebody says
// yes, or with --force.
func (a *app) agreeToRestore(re *restoring) error {
	said := re.wouldLose(a.set.Register)
	if a.set.Force {
		return nil
	}
	if !a.canAsk() || re.broken == nil && !re.same {
		return usage("--force restores it all the same; the register as it is stays beside it under another name", "nothing was restored: %s", said)
	}
	a.sayLine(capitalised(said) + ".")
	a.sayLine("The register as it is stays beside it under another name.")
	answer, how, err := a.prompt("Restore the backup? (yes or no)", "no", func(line string) (string, error) {
		switch strings.ToLower(line) {
		case "yes", "no":
			return strings.ToLower(line), nil
		}
		return "", errors.New("type yes or no")
	})
	if err != nil {
		return err
	}
	if how != replied || answer != "yes" {
		return usage("", "nothing was restored")
	}
	return nil
}

// wouldLose says what is in the register and not in the backup.
func (re *restoring) wouldLose(path string) string {
	switch {
	case re.broken != nil:
		return fmt.Sprintf("%s can't be relied on (%v), and what was recorded in it after the backup, if anything, is not in the backup", path, re.broken)
	case !re.same:
		return fmt.Sprintf("%s is another register, of %s: the backup holds nothing of it", path, count(int(re.a), "entry"))
	case re.lost != "":
		return "the backup does not hold " + re.lost
	}
	return fmt.Sprintf("the backup holds all %s of the register, and %d more", count(int(re.a), "entry"), re.b-re.a)
}
