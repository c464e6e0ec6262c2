package register

import (
	"context"
	"errors"
	"fmt"
	"time"

	"modernc.org/sqlite"
)

// pagesAStep is how much is copied before the context is asked again: 4 MB.
const pagesAStep = 1000

// backer is what the driver's connection offers beyond database/sql.
type backer interface {
	NewBackup(uri string) (*sqlite.Backup, error)
}

// copyTo copies the register at path, as it stands, into the empty file to, by
// SQLite's backup interface. A copy of the bytes would catch other writers in
// the middle.
func copyTo(ctx context.Context, path, to string, wait time.Duration) (err error) {
	db, err := connect(path, reading, wait)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	target, err := source(to, migrating, wait)
	if err != nil {
		return err
	}
	return conn.Raw(func(c any) error {
		from, ok := c.(backer)
		if !ok {
			return fmt.Errorf("the driver %T makes no backups", c)
		}
		backup, err := from.NewBackup(target)
		if err != nil {
			return err
		}
		return errors.Join(copyPages(ctx, backup), backup.Finish())
	})
}

func copyPages(ctx context.Context, backup *sqlite.Backup) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		more, err := backup.Step(pagesAStep)
		if err != nil || !more {
			return err
		}
	}
}
