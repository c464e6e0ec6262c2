package register

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Create makes a register whose first entries are what the function appends,
// as one change, and leaves it closed. It is there whole or not at all: it is
// built under a temporary name in the same folder and then given its own,
// unless something has that name already, which is an [*Error] of kind Exists
// and left as it is. A folder that is missing is made.
func Create(ctx context.Context, path string, o Options, entries func(*Tx) error) error {
	if err := o.canWrite(); err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return taken(path)
	}
	if err := folder(filepath.Dir(path)); err != nil {
		return unwritten(path, err)
	}
	temp, err := private(path + ".new-")
	if err != nil {
		return unwritten(path, err)
	}
	defer discard(temp)
	if err := build(ctx, path, temp, o, entries); err != nil {
		return translate(path, o.wait(), err)
	}
	return publish(temp, path)
}

// build fills the empty file temp with the register that path is to be.
func build(ctx context.Context, path, temp string, o Options, entries func(*Tx) error) (err error) {
	db, err := connect(temp, writing, o.wait())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := apply(ctx, tx, 0); err != nil {
		return err
	}
	uid, err := o.uid()
	if err != nil {
		return err
	}
	if err := first(ctx, tx, uid); err != nil {
		return err
	}
	r := &Register{path: path, uid: uid, opts: o, db: db} // path, for the errors
	t, err := r.transaction(ctx, tx)
	if err != nil {
		return err
	}
	t.forget = true
	if err := entries(t); err != nil {
		return cancelled(ctx, err)
	}
	_, err = t.finish()
	return cancelled(ctx, err)
}

// first writes the one row of a register without entries.
func first(ctx context.Context, tx *sql.Tx, uid string) error {
	var none edge
	root := none.root()
	_, err := tx.ExecContext(ctx, "INSERT INTO register (id, uid, size, root, edge) VALUES (1, ?, 0, ?, x'')", uid, root[:])
	return err
}

// uid makes a random name: 32 hexadecimal digits.
func (o Options) uid() (string, error) {
	b, err := o.random(16)
	return hex.EncodeToString(b), err
}

// private makes an empty file that only its owner may read, whatever the
// umask. The journals that SQLite puts beside it take its rights over.
func private(prefix string) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(prefix), filepath.Base(prefix)+"*.tmp")
	if err != nil {
		return "", err
	}
	return f.Name(), errors.Join(f.Chmod(0o600), f.Close())
}

// folder makes a folder, and those above it, that only its owner may enter. One
// that is there already is left as it is.
func folder(path string) error {
	if _, err := os.Stat(path); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := folder(filepath.Dir(path)); err != nil {
		return err
	}
	if err := os.Mkdir(path, 0o700); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return nil // another process was first
		}
		return err
	}
	return os.Chmod(path, 0o700)
}

// discard removes a temporary file and what SQLite may have left beside it.
// What can't be removed is empty or a copy: nothing is lost by leaving it.
func discard(temp string) {
	_ = os.Remove(temp)
	_ = os.Remove(temp + "-journal")
}

// publish gives a finished file its name, without ever replacing another: a
// second link to it is made, which fails where the name is taken, and the first
// removed by the caller. Where the file system has no links, the name is
// claimed by an empty file first.
func publish(temp, path string) error {
	err := os.Link(temp, path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = claim(temp, path)
	}
	if errors.Is(err, fs.ErrExist) {
		return taken(path)
	}
	if err != nil {
		return unwritten(path, err)
	}
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &Error{
			Kind: Unsure, Path: path, Err: err, Hint: "remove that other name: it is the same file",
			Text: fmt.Sprintf("the register %s is there, but it also has the name it was built under, %s, which could not be removed", path, temp),
		}
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return &Error{
			Kind: Unsure, Path: path, Err: err, Hint: "look with `ypa verify` whether it is there",
			Text: fmt.Sprintf("the register %s could not be brought safely to the disk: it may or may not have been saved", path),
		}
	}
	return nil
}

// claim takes the name for itself and puts the file in its own place.
func claim(temp, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// syncFolder brings a new name to the disk. Windows has no such call and keeps
// the names itself; nor have some network drives, where nothing can be done.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(path)
	if err != nil {
		return nil // a folder that may be written but not listed
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

func taken(path string) error {
	return &Error{
		Kind: Exists, Path: path, Text: fmt.Sprintf("there is a file at %s already", path),
		Hint: "nothing was changed; `ypa home show` says whose register it is; for another one name another file with `--register FILE`, or move this one away",
	}
}

// unwritten explains why a file or folder could not be made.
func unwritten(path string, err error) error {
	if err == nil {
		return nil
	}
	e := &Error{Kind: ReadOnly, Path: path, Err: err, Hint: "name another place with `--register FILE`"}
	switch {
	case errors.Is(err, syscall.ENOSPC):
		e.Kind, e.Hint = Full, hintSpace
	case errors.Is(err, fs.ErrPermission):
		e.Hint = "name a place where you may write with `--register FILE`"
	}
	e.Text = fmt.Sprintf("nothing can be written at %s: %s", path, cause(err))
	return e
}
