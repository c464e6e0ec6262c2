package register

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"net/url"
	"strings"
	"time"

	"modernc.org/sqlite"
)

// connect gives a pool of connections; the file is opened at the first use.
func connect(path string, a access, wait time.Duration) (*sql.DB, error) {
	name, err := source(path, a, wait)
	if err != nil {
		return nil, err
	}
	sqlite.StrictPragmas(true) // the settings are constants; this holds them to one statement each
	file, query, _ := strings.Cut(name, "?")
	query, later, err := locking(query)
	if err != nil {
		return nil, err
	}
	connector, err := sqlite.NewConnector(file + "?" + query)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(opener{connector, later}), nil
}

// locking takes those settings out of a query that are made with a lock on the
// file, and gives them as statements.
func locking(query string) (rest string, later []string, err error) {
	q, err := url.ParseQuery(query)
	for _, name := range []string{"journal_mode", "synchronous"} {
		if value := q.Get("_" + name); value != "" {
			later = append(later, "PRAGMA "+name+" = "+value)
			q.Del("_" + name)
		}
	}
	return q.Encode(), later, err
}

// opener makes the settings that wait for a lock once the file is open: the
// driver would make them while it opens it, and listens to nobody meanwhile, so
// that Ctrl-C would do nothing for a minute.
type opener struct {
	driver.Connector
	later []string
}

// Connect opens the file.
func (o opener) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := o.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	conn, ok := c.(driver.ExecerContext)
	if !ok {
		return nil, errors.Join(errors.New("the driver carries out no statements"), c.Close())
	}
	for _, setting := range o.later {
		if _, err := conn.ExecContext(ctx, setting, nil); err != nil {
			return nil, errors.Join(err, c.Close())
		}
	}
	return c, nil
}

// patiently has Waiting told once something that needs a lock takes longer than
// another command keeps it.
func (o Options) patiently(fn func() error) error {
	if o.Waiting == nil {
		return fn()
	}
	const part = 30 // two seconds of a minute
	t := time.AfterFunc(o.wait()/part, o.Waiting)
	defer t.Stop()
	return fn()
}

func inspectPatiently(ctx context.Context, path string, o Options) (version int, err error) {
	err = o.patiently(func() error {
		version, err = inspect(ctx, path, o.wait())
		return err
	})
	return version, err
}

// beginPatiently begins a transaction that writes.
func beginPatiently(ctx context.Context, db *sql.DB, o Options) (tx *sql.Tx, err error) {
	err = o.patiently(func() error {
		tx, err = db.BeginTx(ctx, nil) // immediate: the write lock from the start
		return err
	})
	return tx, err
}
