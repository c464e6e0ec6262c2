package cmd

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newBackupList(a *app) *cobra.Command {
	var folder string
	c := &cobra.Command{
		Use:   "list",
		Short: "the backups on record and in the folder, newest first",
		Long: `Lists the backups that the register says were made, whether each is still in the
folder, and which were opened as a drill; and those in the folder that it does not
know, such as copies from before an import.

` + exitStatus,
		Example: "  ypa backup list\n  ypa backup list --to D:\\ypa-backups --format json",
		Args:    noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error { return a.runBackupList(c.Context(), folder) },
	}
	c.Flags().StringVar(&folder, "to", "", "the `FOLDER` of the backups (setting backup-to)")
	return c
}

func (a *app) runBackupList(ctx context.Context, folder string) error {
	format, err := a.formatOf(present.ViewBackups)
	if err != nil {
		return err
	}
	if folder == "" {
		folder = a.set.BackupTo
	}
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return err
	}
	defer reg.Close()
	var home care.Home
	err = reg.View(ctx, register.Cut{}, func(r *register.Reader) error {
		home, err = readHome(r, a.today())
		return err
	})
	if err != nil {
		return err
	}
	found, err := a.foundIn(folder, reg.UID())
	if err != nil {
		return err
	}
	head := present.Head{Home: home.Name, MadeUp: home.MadeUp, AsOf: a.today()}
	return a.show(format, func(out *page, o present.Output) error {
		return present.Backups(out, o, head, backupRows(home, found, folder != ""))
	})
}

// foundIn lists the backups of this register in the folder for them and in the
// one beside the register.
func (a *app) foundIn(folder, uid string) ([]foundBackup, error) {
	var list []foundBackup
	if folder != "" {
		var err error
		if list, err = backupsIn(folder, uid); err != nil && !os.IsNotExist(err) {
			return nil, usage("--to names another folder", "%s: %w", folder, plain(err))
		}
	}
	beside := a.besideRegister()
	if folder != "" && sameFile(folder, beside) {
		return list, nil
	}
	more, err := backupsIn(beside, uid)
	if err != nil {
		return list, nil // there is no such folder
	}
	return append(list, more...), nil
}

// backupRows puts what is on record and what is there together, newest first.
func backupRows(home care.Home, found []foundBackup, looked bool) []present.BackupRow {
	there := map[string]foundBackup{}
	for _, f := range found {
		there[filepath.Base(f.path)] = f
	}
	checked := map[string]calendar.Date{}
	for _, o := range home.BackupChecks() {
		checked[o.Body.SHA256] = o.On
	}
	var rows []present.BackupRow
	made := home.Backups()
	for _, o := range slices.Backward(made) {
		b := o.Body
		row := present.BackupRow{
			Made: o.On, File: b.File, Entries: b.Entries, Size: b.Size, Keys: b.Keys, Checked: checked[b.SHA256], Entry: o.Number,
			State: present.BackupGone,
		}
		f, ok := there[b.File]
		switch {
		case !looked:
			row.State = present.BackupNotLooked
		case ok && f.size == b.Size:
			row.State = present.BackupThere
		case ok:
			row.State = present.BackupDiffers
		}
		delete(there, b.File)
		rows = append(rows, row)
	}
	for _, f := range found {
		if _, unknown := there[filepath.Base(f.path)]; !unknown {
			continue
		}
		row := present.BackupRow{Made: calendar.OfTime(f.name.at), File: filepath.Base(f.path), Entries: f.name.entries, Size: f.size, State: present.BackupThere, Before: f.name.before}
		if f.name.encrypted {
			row.Keys = -1 // it can't be seen how many
		}
		rows = append(rows, row)
	}
	return rows
}
