package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// Replace puts the bytes of a register in the place of the file at path, and
// gives that file, where there is one, the name keep. Nothing is ever lost: the
// bytes are written and synced under a temporary name in the same folder first,
// and keep is never written over. A folder that is missing is made. While the
// files change places nobody records in the old one. It is the caller's to have
// looked at the bytes before.
//
// What was a register is locked and, after a crash, rolled back first. What is
// none, or is damaged, is put aside as it is, with the journal it may have.
func Replace(ctx context.Context, path, keep string, data []byte, o Options) error {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to // the file itself is replaced, not the link to it
	}
	if err := folder(filepath.Dir(path)); err != nil {
		return unwritten(path, err)
	}
	temp, err := private(path + ".restoring-")
	if err != nil {
		return unwritten(path, err)
	}
	defer discard(temp)
	if err := fill(temp, data); err != nil {
		return unwritten(path, err)
	}
	unlock, err := hold(ctx, path, o.wait())
	if err != nil {
		return err
	}
	err = exchange(path, temp, keep)
	return errors.Join(err, translate(path, o.wait(), unlock()))
}

// fill writes the temporary file and brings it to the disk.
func fill(temp string, data []byte) error {
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}

// hold keeps others from recording in the register at path until it is let go
// of. A file that can't be locked because it is no register, or a damaged one,
// needs no lock. Windows lets nobody rename an open file: there the lock is
// given back at once, and was good for seeing that nobody is recording.
func hold(ctx context.Context, path string, wait time.Duration) (release func() error, err error) {
	release = func() error { return nil }
	err = look(path)
	if err == nil {
		_, err = inspect(ctx, path, wait)
	}
	if kind := KindOf(err); kind == Missing || kind.Damaged() {
		return release, nil
	}
	if err != nil {
		return nil, err
	}
	db, err := connect(path, migrating, wait)
	if err != nil {
		return nil, err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		err = translate(path, wait, err)
		if KindOf(err).Damaged() {
			return release, db.Close()
		}
		return nil, errors.Join(err, db.Close())
	}
	release = func() error { return letGo(tx, db) }
	if runtime.GOOS == "windows" {
		return func() error { return nil }, release()
	}
	return release, nil
}

// letGo ends a transaction in which nothing was done.
func letGo(tx *sql.Tx, db *sql.DB) error {
	err := tx.Rollback()
	if errors.Is(err, sql.ErrTxDone) {
		err = nil // the context was cancelled
	}
	return errors.Join(err, db.Close())
}

// exchange gives the file at path the name keep and the temporary one its own.
func exchange(path, temp, keep string) error {
	if err := setAside(path, keep); err != nil {
		return err
	}
	// A journal that is left would be rolled into the new file.
	if err := os.Rename(path+"-journal", keep+"-journal"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return unwritten(path, err)
	}
	if err := os.Rename(temp, path); err != nil {
		return unwritten(path, fmt.Errorf("%w; the register as it was is %s", err, keep))
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return &Error{
			Kind: Unsure, Path: path, Err: err, Hint: "look with `ypa verify` which of the two it is",
			Text: fmt.Sprintf("the register %s could not be brought safely to the disk: the old one may come back after a power cut", path),
		}
	}
	return nil
}

// setAside gives the file a second name, which stays, or, where the file system
// has no links, another name.
func setAside(path, keep string) error {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	err := os.Link(path, keep)
	if errors.Is(err, fs.ErrExist) {
		return taken(keep)
	}
	if err != nil {
		err = claim(path, keep)
	}
	if errors.Is(err, fs.ErrExist) {
		return taken(keep)
	}
	return unwritten(keep, err)
}
