package register

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// beside looks at the files that SQLite takes for part of the register because of
// their names: a journal or a write-ahead log that is of another file, or of an
// earlier time. A program that carries folders into the cloud can put one there,
// and SQLite would write it into the register without a word.
func beside(ctx context.Context, path string, wait time.Duration) error {
	if err := strayLog(path); err != nil {
		return err
	}
	for range 3 { // others may be at work on what is looked at
		info, err := os.Stat(path + "-journal")
		if err != nil || info.Size() == 0 {
			return nil // there is none, or nothing in it
		}
		if _, _, err := header(ctx, path, fixed, wait); KindOf(translate(path, wait, err)) != ReadOnly {
			return nil // it is of somebody who is writing, or finished with
		}
		own, err := ownJournal(ctx, path, wait)
		switch again, gone := os.Stat(path + "-journal"); {
		case errors.Is(err, fs.ErrNotExist), gone != nil, own && err == nil:
			return nil
		case !os.SameFile(info, again) || !info.ModTime().Equal(again.ModTime()):
		case err != nil:
			return unseen(path+"-journal", err)
		default:
			return stray(path, "-journal", "is of another file or of an earlier time")
		}
	}
	return nil
}

// strayLog refuses a write-ahead log beside a register that keeps none. Where
// another program has made the register keep one, SQLite sees to it.
func strayLog(path string) error {
	info, err := os.Stat(path + "-wal")
	if err != nil || info.Size() == 0 {
		return nil
	}
	head, err := peek(path, 0, headerSize)
	if err != nil {
		return unseen(path, err)
	}
	if head[atReadVersion] == withLog {
		return nil
	}
	return stray(path, "-wal", "is of another program or another file, for the register keeps none")
}

// peek reads some bytes of a file. Closing it lets go of the locks that this
// process has on it: it is for a register that nobody here is reading or writing.
func peek(path string, at int64, n int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	b := make([]byte, n)
	_, err = f.ReadAt(b, at)
	return b, errors.Join(err, f.Close())
}

func stray(path, end, what string) error {
	return &Error{
		Kind: Unreadable, Path: path,
		Text: fmt.Sprintf("beside the register %s lies %s%s, which %s: it would damage the register, and nothing was changed", path, path, end, what),
		Hint: fmt.Sprintf("move %s%s to another folder (a program that carries folders into the cloud may have put it there), then look with `ypa verify`", path, end),
	}
}
