package cmd

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/outfile"
)

// backupOptions are the flags of ypa backup.
type backupOptions struct {
	to, keep     string
	keys         []string
	plain        bool
	allowNetwork bool
}

func newBackup(a *app) *cobra.Command {
	var o backupOptions
	c := &cobra.Command{
		Use:   "backup",
		Short: "copy the register, encrypted, to a folder",
		Long: `Copies the register as it stands, also while somebody is recording, and writes it,
encrypted to the public keys that the settings name, into a folder: best one that
is carried off this computer. Copying the file by hand is not the same: it catches
others in the middle. The copy is opened and verified before it is written.

Two settings say it once and for all, so that a scheduled run needs no secret:

    backup-to: 'C:\Users\me\OneDrive\ypa-backups'
    backup-recipients: [age1..., age1...]

ypa backup key makes a pair of keys. Have two, with two people: without one of
them nobody ever opens the backups again.

Of the backups of this register in the folder those older than 400 days (setting
backup-keep) are removed; the newest three good ones, and the last that was opened
as a drill, stay whatever their age. Other files are never touched.

Exit codes: 0 done; 2 wrong command line, or it would leave in clear; 4 the
register is missing, locked or can't be read, or the backup could not be recorded
in it; 5 the register is damaged: a copy was made, and nothing removed; 6 the
backup could not be written, or anything else; 130 cancelled.`,
		Example: "  ypa backup\n  ypa backup --to D:\\ypa-backups\n  ypa backup --plain --to ~/backups",
		Args:    noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error { return a.runBackup(c.Context(), o) },
	}
	f := c.Flags()
	f.StringVar(&o.to, "to", "", "the `FOLDER` for backups (setting backup-to)")
	f.StringSliceVar(&o.keys, "recipient", nil, "a public `KEY`, age1…, that opens it; may be given several times (setting backup-recipients)")
	f.StringVar(&o.keep, "keep-within", "", "remove backups older than this `TIME`, as in 400d (setting backup-keep)")
	f.BoolVar(&o.plain, "plain", false, "do not encrypt: whoever has the file can read everything in it")
	f.BoolVar(&o.allowNetwork, "allow-network", false, "put an unencrypted backup in a synced folder or on another drive all the same")
	c.AddCommand(newBackupVerify(a), newBackupList(a), newBackupKey(a))
	return c
}

// backupPlan is where a backup goes and who can open it.
type backupPlan struct {
	folder string
	to     outfile.Recipients // none: in clear
	keep   age
}

func (a *app) runBackup(ctx context.Context, o backupOptions) error {
	if _, err := a.format("table", "json"); err != nil {
		return err
	}
	author, err := a.author()
	if err != nil {
		return err
	}
	plan, err := a.planBackup(o)
	if err != nil {
		return err
	}
	a.sayLeftovers(plan.folder)
	b, err := a.makeBackup(ctx, plan, "")
	if err != nil {
		return err
	}
	b.author = author
	if len(b.report.Faults) > 0 {
		return a.sayDamagedBackup(b)
	}
	recordErr := a.recordBackup(ctx, &b)
	if recordErr == nil {
		b.removed, err = a.removeOld(ctx, plan, b.image.UID)
	}
	if err := a.sayBackup(b, plan); err != nil {
		return err
	}
	if recordErr != nil {
		code, message, hint := explain(recordErr)
		return &failure{code: code, err: fmt.Errorf("the backup is there, but the register does not say so: %s", message), hint: hint}
	}
	return err
}

// planBackup decides, before anything is read, where the backup goes, and
// refuses to let the register leave in clear by mistake.
func (a *app) planBackup(o backupOptions) (backupPlan, error) {
	var plan backupPlan
	var err error
	if plan.folder = o.to; plan.folder == "" {
		plan.folder = a.set.BackupTo
	}
	if plan.folder == "" {
		return plan, usage("as in: ypa backup --to FOLDER, or once and for all in the settings: backup-to: FOLDER", "it is not known where backups go")
	}
	if plan.keep, err = parseAge("backup-keep", a.set.BackupKeep); err != nil {
		return plan, err
	}
	if o.keep != "" {
		if plan.keep, err = parseAge("--keep-within", o.keep); err != nil {
			return plan, err
		}
	}
	if o.plain {
		if len(o.keys) > 0 {
			return plan, usage("leave one of them out", "--plain and --recipient exclude each other")
		}
		return plan, a.checkPlain(plan.folder, o.allowNetwork)
	}
	plan.to, err = a.recipients(o.keys)
	if err == nil && plan.to.Len() == 0 {
		err = usage("make a key: ypa backup key FILE says what to write into the settings; --plain makes a backup that whoever has it can read",
			"backups hold everything about everybody, and no key is set to encrypt them to")
	}
	return plan, err
}

// recipients reads the public keys: those given, else those of the settings.
func (a *app) recipients(given []string) (outfile.Recipients, error) {
	from := "--recipient"
	if len(given) == 0 {
		given, from = a.set.BackupKeys, "backup-recipients"
	}
	to, err := outfile.ParseRecipients(given)
	if err != nil {
		return to, usage("ypa backup key FILE makes a pair and prints the public one", "%s: %w", from, err)
	}
	return to, nil
}

// checkPlain refuses an unencrypted backup where it would leave this computer.
func (a *app) checkPlain(folder string, allowed bool) error {
	p := a.place(folder)
	var where string
	switch {
	case allowed:
		return nil
	case p.Synced != "":
		where = p.Synced + " carries it away"
	case p.Network != "":
		where = "it is on another computer (" + p.Network + ")"
	case p.Removable:
		where = "it is on a drive that can be lost"
	default:
		return nil
	}
	return usage("encrypt it: ypa backup key FILE says how; --allow-network does it all the same",
		"an unencrypted backup is not put in %s: %s", folder, where)
}

// recordBackup records that a backup was made, once it is there.
func (a *app) recordBackup(ctx context.Context, b *madeBackup) error {
	what := care.Backup{
		File: filepath.Base(b.path), SHA256: b.sum, Size: b.size, Entries: b.image.Head.Size,
		Encrypted: care.No, Keys: b.keys,
	}
	if b.keys > 0 {
		what.Encrypted = care.Yes
	}
	number, err := a.recordOfHome(ctx, "backup", what)
	b.entry = number
	return err
}
