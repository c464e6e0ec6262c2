package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"ypa/internal/calendar"
	"ypa/internal/register"
)

// Before an import is recorded, a register is migrated or somebody's records are
// disposed of, a copy is made without being asked for. It goes where backups go,
// encrypted as they are. Where no key is set it stays in a folder beside the
// register, in clear and no more open than the register itself.

// plainKept is how long such an unencrypted copy stays: long enough to notice a
// mistake.
const plainKept = 30

// safeCopy copies the register before something that can't easily be taken back
// and gives the file that it is in. A plain copy is made only where plain says
// so: before a disposal none may be, or what is disposed of would stay in it.
// Empty: no key is set, and a plain copy was not to be made.
func (a *app) safeCopy(ctx context.Context, before string, plain bool) (string, error) {
	to, err := a.recipients(nil)
	if err != nil {
		return "", err
	}
	if to.Len() == 0 && !plain {
		return "", nil
	}
	plan := backupPlan{folder: a.besideRegister(), to: to}
	b, err := a.makeBackup(ctx, a.better(plan), before)
	if err != nil && plan.to.Len() > 0 {
		b, err = a.makeBackup(ctx, plan, before) // the drive for backups is not plugged in
	}
	if failed, ok := errors.AsType[*failure](err); ok {
		return "", &failure{code: failed.code, err: fmt.Errorf("nothing was recorded, for a copy of the register comes first: %w", failed.err), hint: "make room there, or see to that folder, then give the command again"}
	}
	if err != nil {
		return "", err
	}
	if len(b.report.Faults) > 0 {
		return "", a.sayDamagedBackup(b)
	}
	return b.path, a.removePlain(b.image.UID)
}

// better is the plan with the folder for backups, where the copy is encrypted
// and there is one.
func (a *app) better(plan backupPlan) backupPlan {
	if plan.to.Len() > 0 && a.set.BackupTo != "" {
		plan.folder = a.set.BackupTo
	}
	return plan
}

// besideRegister is the folder for copies that stay on this computer.
func (a *app) besideRegister() string { return filepath.Join(filepath.Dir(a.set.Register), "backups") }

// keepBefore is what happens to a register as it was before its migration: where
// keys are set it is kept encrypted. Nil: a plain copy stays beside it.
func (a *app) keepBefore() func(context.Context, register.Image) (string, error) {
	if len(a.set.BackupKeys) == 0 {
		return nil
	}
	return func(_ context.Context, image register.Image) (string, error) {
		to, err := a.recipients(nil)
		if err != nil {
			return "", err
		}
		plan := backupPlan{folder: a.besideRegister(), to: to}
		b, err := a.writeBackup(a.better(plan), image, "migration")
		if err != nil {
			b, err = a.writeBackup(plan, image, "migration")
		}
		return b.path, err
	}
}

// removePlain removes the unencrypted copies of this register beside it that
// were made unasked and have had their time; the newest stays.
func (a *app) removePlain(uid string) error {
	list, err := backupsIn(a.besideRegister(), uid)
	if err != nil {
		return nil // there is no such folder
	}
	newest := true
	for _, f := range list {
		if f.name.encrypted || f.name.before == "" {
			continue
		}
		if !newest && calendar.OfTime(f.name.at).Before(a.today().AddDays(-plainKept)) {
			if err := os.Remove(f.path); err != nil {
				return err
			}
		}
		newest = false
	}
	return nil
}

// plainCopies lists the unencrypted copies of the register that lie beside it:
// from before an import, a migration or a restore. A disposal has to remove
// them, or what is disposed of stays in them.
func (a *app) plainCopies(uid string) []string {
	var list []string
	found, err := backupsIn(a.besideRegister(), uid)
	if err != nil {
		found = nil // there is no such folder
	}
	for _, f := range found {
		if !f.name.encrypted {
			list = append(list, f.path)
		}
	}
	meant := filepath.Join(filepath.Dir(a.set.Register), globbed(filepath.Base(a.set.Register)))
	for _, pattern := range []string{meant + ".schema-*.bak", replacedName(meant, "*")} {
		others, err := fs.Glob(os.DirFS(filepath.Dir(pattern)), filepath.Base(pattern))
		if err != nil {
			continue // not one of ours: the name of the register is no pattern
		}
		for _, name := range others {
			list = append(list, filepath.Join(filepath.Dir(pattern), name))
		}
	}
	return list
}

// registerUID reads the uid of the register.
func (a *app) registerUID(ctx context.Context) (string, error) {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return "", err
	}
	defer reg.Close()
	return reg.UID(), nil
}
