package register

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"ypa/internal/care"
)

// applicationID marks a SQLite file as a register: "ypar".
const applicationID = 0x79706172

// smallest is the least that a SQLite file can have, one page. Less is read as
// if it were filled up with zeros.
const smallest = 512

const (
	hintStart = "`ypa demo` shows a made-up home first, `ypa init NAME` starts your own; `--register FILE` names another place"
	hintOther = "name the register with `--register FILE`; this file was left as it is"
	hintNewer = "use the newer ypa, or a backup from before it; this file was left as it is"
)

// look tells apart, before the file is opened, what the database would report
// with one and the same code.
func look(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return unseen(path, err)
	}
	other := func(what string) error {
		return &Error{Kind: NotARegister, Path: path, Text: fmt.Sprintf("%s is no register: it is %s", path, what), Hint: hintOther}
	}
	switch {
	case info.IsDir():
		return other("a folder")
	case !info.Mode().IsRegular():
		return other("a device or a pipe")
	case info.Size() == 0:
		return other("an empty file")
	case info.Size() < smallest:
		return other("a file of " + care.Counted(int(info.Size()), "byte", "bytes") + ", which is too short")
	}
	return nil
}

// unseen explains why a file can't be looked at.
func unseen(path string, err error) error {
	e := &Error{Kind: Missing, Path: path, Hint: hintStart, Err: err}
	folder := filepath.Dir(path)
	about, folderErr := os.Stat(folder)
	_, linkErr := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrPermission):
		e.Kind, e.Hint = Unreadable, hintRights
		e.Text = fmt.Sprintf("the folder of the register %s may not be entered by you", path)
	case folderErr == nil && !about.IsDir():
		e.Text = fmt.Sprintf("there is no register at %s: %s is a file, not a folder", path, folder)
	case !errors.Is(err, fs.ErrNotExist):
		e.Kind, e.Hint = Unreadable, "name another place with `--register FILE`"
		e.Text = fmt.Sprintf("the register %s can't be looked at: %s", path, cause(err))
	case linkErr == nil:
		e.Text = fmt.Sprintf("there is no register at %s: it is a link to a file that is not there", path)
	case folderErr != nil:
		e.Text = fmt.Sprintf("there is no register at %s: the folder %s does not exist", path, folder)
	default:
		e.Text = fmt.Sprintf("there is no register at %s", path)
	}
	return e
}

// cause is what the system said, without the path that the text names already.
func cause(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	}
	return err.Error()
}

// inspect reads the two numbers that say whose file it is and gives the version
// of its schema, 0 where that can't be told yet. Another program's file, or a newer one, is refused
// before anything is opened that could write to it.
//
// The look is without a lock, so that not even a journal is touched. Beside a
// process that is just writing it may come across a file that seems broken;
// then it looks again, and waits for its turn.
func inspect(ctx context.Context, path string, wait time.Duration) (int, error) {
	if err := beside(ctx, path, wait); err != nil {
		return 0, err
	}
	id, version, err := header(ctx, path, looking, wait)
	if kind := KindOf(translate(path, wait, err)); kind == Damaged || kind == Unreadable {
		id, version, err = header(ctx, path, fixed, wait)
		if KindOf(translate(path, wait, err)) == ReadOnly {
			return 0, nil // a crash left it half done: opening it for more puts it right
		}
	}
	if err = translate(path, wait, err); KindOf(err) == Damaged {
		return 0, cmp.Or(shorter(path), err)
	}
	if err != nil {
		return 0, err
	}
	return version, judge(path, id, version)
}

// judge refuses a file by its two numbers.
func judge(path string, id, version int) error {
	switch {
	case id != applicationID:
		return &Error{
			Kind: NotARegister, Path: path, Hint: hintOther,
			Text: fmt.Sprintf("%s is a database of another program, not a register", path),
		}
	case version > schema():
		return &Error{
			Kind: Newer, Path: path, Hint: hintNewer,
			Text: fmt.Sprintf("the register %s was written by a newer ypa (schema %d, this program knows %d)", path, version, schema()),
		}
	case version < 1:
		return &Error{
			Kind: Damaged, Path: path, Hint: hintDamaged,
			Text: fmt.Sprintf("the register %s has the schema number %d, which no ypa wrote", path, version),
		}
	}
	return nil
}

func header(ctx context.Context, path string, a access, wait time.Duration) (id, version int, err error) {
	db, err := connect(path, a, wait)
	if err != nil {
		return 0, 0, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return marks(ctx, db)
}

// asker is what a connection, a transaction and a pool have in common.
type asker interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// marks reads application_id and user_version.
func marks(ctx context.Context, db asker) (id, version int, err error) {
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return 0, 0, err
	}
	err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return id, version, err
}
