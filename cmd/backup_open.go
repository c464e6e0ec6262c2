package cmd

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/register"
)

// openedBackup is a backup that was decrypted, opened and verified, in memory.
type openedBackup struct {
	file   string
	sum    string // SHA-256 of the file, hexadecimal
	data   []byte // of the register, in clear
	reg    *register.Register
	report register.Report
	people int // young people in it
}

// oneBackup is the argument of the commands that take a backup.
func oneBackup(c *cobra.Command, args []string) error {
	if len(args) == 1 {
		return nil
	}
	return usage("ypa backup list shows them", "%s takes one file, and %d were given", c.CommandPath(), len(args))
}

// identityFlag adds the flag that names the key file. The key itself is never
// an argument: others on the computer could read it.
func identityFlag(c *cobra.Command, to *string) {
	c.Flags().StringVarP(to, "identity", "i", "", "the key `FILE` that opens it, as ypa backup key made it")
}

// openBackup reads a backup, decrypts it where it is encrypted, opens it and
// recomputes everything in it. Nothing is written.
func (a *app) openBackup(ctx context.Context, file, identity string) (*openedBackup, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, usage("ypa backup list shows them", "%s: %w", file, plain(err))
	}
	sum := sha256.Sum256(raw)
	b := &openedBackup{file: file, sum: hex.EncodeToString(sum[:]), data: raw}
	if outfile.Encrypted(raw) {
		if b.data, err = decryptBackup(file, raw, identity); err != nil {
			return nil, err
		}
	}
	if b.reg, err = register.OpenImage(ctx, file, b.data, a.options("", "")); err != nil {
		return nil, err
	}
	if err := b.look(ctx); err != nil {
		return nil, errors.Join(err, b.reg.Close())
	}
	return b, nil
}

func decryptBackup(file string, raw []byte, identity string) ([]byte, error) {
	if identity == "" {
		return nil, usage("give the key file: --identity FILE", "%s is encrypted", file)
	}
	keys, err := outfile.ReadKeys(identity)
	if err != nil {
		return nil, usage("the key file is the one that ypa backup key made", "--identity %s: %w", identity, plain(err))
	}
	data, err := outfile.Decrypt(raw, keys)
	switch {
	case errors.Is(err, outfile.ErrWrongKey):
		return nil, usage("the backup was encrypted to other keys: try the key file of the other person", "%s: %w", file, err)
	case err != nil:
		return nil, &failure{code: exitDamaged, err: fmt.Errorf("%s: %w", file, outfile.ErrAltered), hint: "take another backup: ypa backup list shows them"}
	}
	return data, nil
}

// look verifies what was opened and counts the young people in it.
func (b *openedBackup) look(ctx context.Context) (err error) {
	if b.report, err = b.reg.Verify(ctx); err != nil || len(b.report.Faults) > 0 {
		return err
	}
	b.people, err = peopleIn(ctx, b.reg)
	return err
}

// peopleIn counts the young people of a register.
func peopleIn(ctx context.Context, reg *register.Register) (n int, err error) {
	err = reg.View(ctx, register.Cut{}, func(r *register.Reader) error {
		subjects, err := r.Subjects(care.YoungPerson)
		n = len(subjects)
		return err
	})
	return n, err
}

// refuseDamaged is the error for a backup that is not in order.
func (b *openedBackup) refuseDamaged() error {
	n := len(b.report.Faults)
	if n == 0 {
		return nil
	}
	return &failure{
		code: exitDamaged, err: fmt.Errorf("%s: %s found, the first: %s", filepath.Base(b.file), count(n, "fault"), b.report.Faults[0]),
		hint: "take another backup: ypa backup list shows them",
	}
}

// kinship is how two registers stand to each other.
type kinship struct {
	same   bool  // one register, at two times
	common int64 // entries that both have from the beginning
	a, b   int64 // entries of each
}

// compareLogs finds out how far two logs are one.
func compareLogs(ctx context.Context, a, b *register.Register) (kinship, error) {
	k := kinship{same: a.UID() == b.UID()}
	headA, err := logHead(ctx, a, register.Cut{})
	if err != nil {
		return k, err
	}
	headB, err := logHead(ctx, b, register.Cut{})
	if err != nil {
		return k, err
	}
	k.a, k.b = headA.Size, headB.Size
	if !k.same {
		return k, nil
	}
	// Logs that agree up to an entry agree up to every earlier one.
	low, high := int64(0), min(k.a, k.b)
	for try := high; low < high; try = (low + high + 1) / 2 {
		one, err := logHead(ctx, a, register.CutNumber(try))
		if err != nil {
			return k, err
		}
		other, err := logHead(ctx, b, register.CutNumber(try))
		if err != nil {
			return k, err
		}
		if one == other {
			low = try
		} else {
			high = try - 1
		}
	}
	k.common = low
	return k, nil
}

func logHead(ctx context.Context, reg *register.Register, cut register.Cut) (head register.Head, err error) {
	err = reg.View(ctx, cut, func(r *register.Reader) error {
		head = r.Head()
		return nil
	})
	return head, err
}
