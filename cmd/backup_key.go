package cmd

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"ypa/internal/outfile"
)

func newBackupKey(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "key FILE",
		Short: "make a pair of keys for backups",
		Long: `Makes a pair of keys. The secret one goes into FILE, which only you can read, and is
needed to open backups and for nothing else: keep it off this computer, as on a
stick in the safe, and print it. The public one is printed; it goes into the
settings, here and in every home, and is no secret.

The same keys work with the program age (age-encryption.org), should there be no
ypa one day.

Exit codes: 0 done; 2 wrong command line; 6 the file could not be written, or
anything else.`,
		Example: "  ypa backup key karen-key.txt",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return nil
			}
			return usage("as in: ypa backup key karen-key.txt", "give the name of the key file")
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.runBackupKey(args[0]) },
	}
}

func (a *app) runBackupKey(file string) error {
	if _, err := a.format("table", "json"); err != nil {
		return err
	}
	secret, public, err := outfile.NewKey()
	if err != nil {
		return err
	}
	text := fmt.Sprintf("# Opens backups that ypa made on and after %s. Keep it secret, and keep a printed copy.\n# public key: %s\n%s\n",
		a.today().Medium(), public, secret)
	// Never with --force: a key that is lost can't be made again.
	if err := outfile.Write(file, []byte(text), false); err != nil {
		if errors.Is(err, outfile.ErrExists) {
			return &failure{code: exitOther, err: err, hint: "a key file is never written over: whatever was encrypted to it would be lost. Choose another name"}
		}
		return &failure{code: exitOther, err: fmt.Errorf("%s was not written: %w", file, plain(err)), hint: "choose another place for the key file"}
	}
	out := a.out()
	if a.json() {
		err := out.json(struct {
			Schema int    `json:"schema"`
			File   string `json:"file"`
			Public string `json:"public_key"`
		}{1, file, public})
		if err != nil {
			return err
		}
		return a.send(out)
	}
	out.Linef("The secret key is in %s.", file)
	out.Linef("Put it where this computer's thief or fire can't: a stick in the safe, and a printed copy.")
	out.Linef("Without it nobody can open the backups.")
	out.Linef("")
	out.Linef("The public key goes into the settings, %s:", filepath.Join(a.ConfigDir, "settings.yaml"))
	out.Linef("")
	out.Linef("backup-recipients:")
	for _, key := range append(append([]string{}, a.set.BackupKeys...), public) {
		out.Linef("  - %s", key)
	}
	if len(a.set.BackupKeys) == 0 {
		out.Linef("")
		out.Linef("Have a second person make a pair as well, and put both public keys there.")
	}
	return a.send(out)
}
