package register

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"os"
	"strings"
)

// migrations are applied in the order of their names. The number of those
// applied is the file's user_version. They are never edited, only added to.
//
//go:embed migrations/*.sql
var migrations embed.FS

// steps gives the migrations in order.
func steps() []string {
	entries, err := migrations.ReadDir("migrations")
	if err != nil {
		panic(err) // they are part of the program
	}
	list := make([]string, len(entries))
	for i, e := range entries {
		text, err := migrations.ReadFile("migrations/" + e.Name())
		if err != nil {
			panic(err)
		}
		list[i] = strings.ReplaceAll(string(text), "\r\n", "\n") // the text is kept in the file: the same from every checkout
	}
	return list
}

// schema is the version that this program writes.
func schema() int { return len(steps()) }

// migrate brings a file to this program's schema, after a copy of it was made.
//
// The version is read once more with the write lock held: of several processes
// that come with an old file at the same time the first does the work, and the
// others, when their turn comes, find it done. The copy is made under that
// lock too, so there is one of it, and it is what the file was.
func migrate(ctx context.Context, path string, o Options) (up Upgrade, err error) {
	wait := o.wait()
	db, err := connect(path, migrating, wait)
	if err != nil {
		return up, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := beginPatiently(ctx, db, o)
	if err != nil {
		return up, err
	}
	defer tx.Rollback()
	id, version, err := marks(ctx, tx)
	if err != nil {
		return up, err
	}
	if err := judge(path, id, version); err != nil {
		return up, err
	}
	up = Upgrade{From: version, To: schema()}
	if version == schema() {
		return up, nil // another process was first
	}
	if err := whole(ctx, tx, path); err != nil {
		return up, err
	}
	if up.Copy, err = keep(ctx, path, version, o); err != nil {
		return up, err
	}
	if err = bring(ctx, tx, path, version); err != nil && KindOf(translate(path, wait, err)) != Unsure {
		err = errors.Join(err, os.Remove(up.Copy)) // the file is as it was: every attempt would leave one
	}
	return up, err
}

// bring applies the migrations and commits.
func bring(ctx context.Context, tx *sql.Tx, path string, version int) error {
	if err := apply(ctx, tx, version); err != nil {
		return err
	}
	// Foreign keys are off while a file is migrated: they are looked at now.
	if err := consistent(ctx, tx, path); err != nil {
		return err
	}
	return tx.Commit()
}

// apply runs the migrations from a version on, and says so in the file.
func apply(ctx context.Context, tx *sql.Tx, version int) error {
	for _, step := range steps()[version:] {
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, schema()))
	return err
}

// consistent refuses a file with orphans.
func consistent(ctx context.Context, db asker, path string) error {
	n, err := orphans(ctx, db)
	if err != nil || n == 0 {
		return err
	}
	return &Error{
		Kind: Damaged, Path: path, Hint: hintDamaged,
		Text: fmt.Sprintf("the register %s has %d rows that refer to others which are not there; it was not brought to schema %d", path, n, schema()),
	}
}

// orphans counts rows that refer to others which are not there.
func orphans(ctx context.Context, db asker) (n int, err error) {
	err = db.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&n)
	return n, err
}

// keep copies the file as it stands, under the caller's lock, to
// FILE.schema-1.bak; where that name is taken, to FILE.schema-1.2.bak, and so
// on. Where the options say what to do with it, that is done instead.
func keep(ctx context.Context, path string, version int, o Options) (string, error) {
	if o.Keep != nil {
		return keepElsewhere(ctx, path, o)
	}
	temp, err := private(path + ".copying-")
	if err != nil {
		return "", unwritten(path, err)
	}
	defer discard(temp)
	if err := copyTo(ctx, path, temp, o.wait()); err != nil {
		return "", err
	}
	name := fmt.Sprintf("%s.schema-%d.bak", path, version)
	for n := 2; ; n++ {
		err := publish(temp, name)
		if err == nil {
			return name, nil
		}
		if KindOf(err) != Exists {
			return "", err
		}
		name = fmt.Sprintf("%s.schema-%d.%d.bak", path, version, n)
	}
}

// keepElsewhere hands a copy of the file as it stands, under the caller's lock,
// to whoever opened it.
func keepElsewhere(ctx context.Context, path string, o Options) (name string, err error) {
	r, err := open(ctx, path, o, reading)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	image, err := r.Snapshot(ctx)
	if err != nil {
		return "", err
	}
	return o.Keep(ctx, image)
}
