package cmd

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"ypa/internal/outfile"
	"ypa/internal/register"
)

// madeBackup is a backup that was made.
type madeBackup struct {
	path    string
	sum     string // SHA-256 of the file, hexadecimal
	size    int64  // of the file, in bytes
	keys    int    // that open it; 0: it is in clear
	image   register.Image
	report  register.Report
	author  string
	entry   int64
	removed []string
}

// makeBackup copies the register in memory, opens the copy and verifies it, and
// writes it, encrypted where there are keys. Before says before what it is made;
// empty: it was asked for. Nothing unencrypted is written on the way.
func (a *app) makeBackup(ctx context.Context, plan backupPlan, before string) (madeBackup, error) {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return madeBackup{}, err
	}
	defer reg.Close()
	image, err := reg.Snapshot(ctx)
	if err != nil {
		return madeBackup{}, err
	}
	report, err := a.verifyImage(ctx, "the copy of "+a.set.Register, image.Data)
	if err != nil {
		return madeBackup{}, err
	}
	b, err := a.writeBackup(plan, image, before)
	b.report = report
	return b, err
}

// verifyImage opens a copy and recomputes everything in it.
func (a *app) verifyImage(ctx context.Context, name string, data []byte) (register.Report, error) {
	bar, o := a.progress("verifying entries of the copy", 0), a.options("", "")
	defer bar.end()
	o.Progress = bar.reached
	reg, err := register.OpenImage(ctx, name, data, o)
	if err != nil {
		return register.Report{}, err
	}
	defer reg.Close()
	return reg.Verify(ctx)
}

// writeBackup writes the file under a name of codes and reads it back.
func (a *app) writeBackup(plan backupPlan, image register.Image, before string) (madeBackup, error) {
	b := madeBackup{image: image, keys: plan.to.Len()}
	data := image.Data
	if b.keys > 0 {
		var err error
		if data, err = outfile.Encrypt(data, plan.to); err != nil {
			return b, usage("look at backup-recipients in the settings", "%w", err)
		}
	}
	if err := backupFolder(plan.folder); err != nil {
		return b, err
	}
	name := backupName{at: a.Now(), entries: image.Head.Size, code: image.UID[:codeLength], before: before, encrypted: b.keys > 0}
	var err error
	for ; ; name.again++ {
		b.path = filepath.Join(plan.folder, name.String())
		if err = outfile.Write(b.path, data, false); !errors.Is(err, outfile.ErrExists) {
			break
		}
	}
	if err != nil {
		return b, unwrittenBackup(plan.folder, err)
	}
	sum := sha256.Sum256(data)
	b.sum, b.size = hex.EncodeToString(sum[:]), int64(len(data))
	back, err := os.ReadFile(b.path)
	if err == nil && sha256.Sum256(back) != sum {
		err = errors.New("what was written is not what is read back: have the drive checked")
	}
	if err != nil {
		return b, unwrittenBackup(plan.folder, errors.Join(err, os.Remove(b.path)))
	}
	return b, nil
}

// backupFolder makes the last folder of the path, for its owner only. Those
// above it have to be there: a drive that is not plugged in is not made up.
func backupFolder(path string) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil
	case err == nil:
		return unwrittenBackup(path, errors.New("it is a file, not a folder"))
	case !errors.Is(err, fs.ErrNotExist):
		return unwrittenBackup(path, err)
	}
	if err := os.Mkdir(path, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return unwrittenBackup(path, err)
	}
	return nil
}

func unwrittenBackup(folder string, err error) error {
	return &failure{
		code: exitOther, err: fmt.Errorf("no backup was written to %s: %w", folder, plain(err)),
		hint: "is the drive plugged in, with room on it? --to names another folder",
	}
}
