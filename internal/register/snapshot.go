package register

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"modernc.org/sqlite"
)

// Image is a register as it stood at one moment, as the bytes of its file, in
// memory only: nothing of it was written anywhere.
type Image struct {
	Data   []byte
	UID    string // of the register
	Head   Head
	Schema int
}

// imager is what the driver's connection gives beyond database/sql.
type imager interface {
	Serialize() ([]byte, error)
	Deserialize([]byte) error
}

// Snapshot copies the register as it stands, by SQLite's backup interface,
// inside one transaction: others may write meanwhile, and wait for it. A copy
// of the file's bytes would catch them in the middle. It needs about three
// times the size of the file in memory.
func (r *Register) Snapshot(ctx context.Context) (image Image, err error) {
	defer func() { err = r.translate(err) }()
	conn, err := r.db.Conn(ctx)
	if err != nil {
		return image, err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	tx, err := conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return image, err
	}
	defer tx.Rollback()
	var root []byte
	if err := tx.QueryRowContext(ctx, "SELECT size, root FROM register").Scan(&image.Head.Size, &root); err != nil {
		return image, err
	}
	copy(image.Head.Root[:], root)
	image.UID = r.uid
	if _, image.Schema, err = marks(ctx, tx); err != nil {
		return image, err
	}
	err = conn.Raw(func(c any) error {
		image.Data, err = copyToMemory(ctx, c)
		return err
	})
	return image, err
}

// copyToMemory copies a connection's database and gives its bytes.
func copyToMemory(ctx context.Context, c any) ([]byte, error) {
	from, ok := c.(backer)
	if !ok {
		return nil, fmt.Errorf("the driver %T makes no backups", c)
	}
	backup, err := from.NewBackup(":memory:")
	if err != nil {
		return nil, err
	}
	if err := copyPages(ctx, backup); err != nil {
		return nil, errors.Join(err, backup.Finish())
	}
	to, err := backup.Commit()
	if err != nil {
		return nil, err
	}
	data, err := bytesOf(to)
	if err == nil && len(data) >= headerSize {
		data[atWriteVersion], data[atReadVersion] = withJournal, withJournal // a copy is whole without a log, whatever other programs made the register keep
	}
	return data, errors.Join(err, to.Close())
}

func bytesOf(c driver.Conn) ([]byte, error) {
	s, ok := c.(imager)
	if !ok {
		return nil, fmt.Errorf("the driver %T gives no bytes", c)
	}
	return s.Serialize()
}

// OpenImage opens the bytes of a register file for reading, in memory. Name
// stands for it in errors. An image that is no register, or newer than this
// program, is refused as such a file is; one of an earlier schema is read as it
// is.
func OpenImage(ctx context.Context, name string, data []byte, o Options) (*Register, error) {
	if !bytes.HasPrefix(data, []byte("SQLite format 3\x00")) || len(data) < smallest {
		return nil, &Error{Kind: NotARegister, Path: name, Text: name + " is no register: it is no database", Hint: hintBackup}
	}
	db, err := connectImage(data, o)
	if err != nil {
		return nil, err
	}
	r := &Register{path: name, opts: o, db: db, readers: true, image: int64(len(data))}
	if err := r.openImage(ctx, data); err != nil {
		err = translate(name, o.wait(), err)
		if e, ok := errors.AsType[*Error](err); ok {
			e.Hint = hintBackup
		}
		return nil, errors.Join(err, db.Close())
	}
	return r, nil
}

const hintBackup = "take another backup: `ypa backup list` shows them"

// connectImage gives a pool of the one connection that is the database.
func connectImage(data []byte, o Options) (*sql.DB, error) {
	q := options(looking, o.wait())
	sqlite.StrictPragmas(true) // as in connect
	connector, err := sqlite.NewConnector("file:image?vfs=memdb&mode=memory&" + q)
	if err != nil {
		return nil, fmt.Errorf("an image of %d bytes: %w", len(data), err)
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(1)
	return db, nil
}

func (r *Register) openImage(ctx context.Context, data []byte) error {
	conn, err := r.db.Conn(ctx)
	if err != nil {
		return err
	}
	err = conn.Raw(func(c any) error {
		s, ok := c.(imager)
		if !ok {
			return fmt.Errorf("the driver %T takes no bytes", c)
		}
		return s.Deserialize(data)
	})
	if err := errors.Join(err, conn.Close()); err != nil {
		return err
	}
	return r.within(ctx, func(tx *sql.Tx) error {
		id, version, err := marks(ctx, tx)
		if err != nil {
			return err
		}
		if err := judge(r.path, id, version); err != nil {
			return err
		}
		if err := tx.QueryRowContext(ctx, "SELECT uid FROM register").Scan(&r.uid); err != nil {
			return err
		}
		return r.whole(ctx, tx)
	})
}
