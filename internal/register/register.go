package register

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"io"
	"sync"
	"time"
)

// Options say who works with a register, and with which program.
type Options struct {
	Author  string // signs the entries
	Command string // the command that runs, without its arguments: "iro set", "import"
	Program string // the program and its version, kept with each change

	Now  func() time.Time // the clock; read while the file is locked. Not needed for reading
	Rand io.Reader        // salts and uids; crypto/rand where nil

	// Keep puts the register as it was before a migration somewhere safe and says
	// where. Nil: a plain copy of it stays beside the file.
	Keep func(context.Context, Image) (string, error)

	// Waiting is told, on a goroutine of its own, whenever another program has kept
	// the file for a while and it is waited for; nil: nobody asks.
	Waiting func()

	// Progress is told now and then how many entries of how many Verify has
	// looked at; nil: nobody asks.
	Progress func(done, total int64)

	Patience time.Duration // how long to wait for another command to let go of the file; a minute where 0
}

func (o Options) wait() time.Duration {
	if o.Patience > 0 {
		return o.Patience
	}
	return patience
}

// random fills n bytes.
func (o Options) random(n int) ([]byte, error) {
	from := o.Rand
	if from == nil {
		from = rand.Reader
	}
	b := make([]byte, n)
	_, err := io.ReadFull(from, b)
	return b, err
}

// Register is an open register file. It may be read by several goroutines at
// once; while it is, or while it is written, an Update is refused.
type Register struct {
	path    string
	uid     string
	opts    Options
	db      *sql.DB
	readers bool  // opened for reading only
	image   int64 // the length of one in memory, in bytes; 0: it is a file
	upgrade Upgrade

	mu     sync.Mutex
	views  int
	update bool
}

// Upgrade says that opening a register brought it to this program's schema.
type Upgrade struct {
	From, To int    // schema numbers; equal where nothing was done
	Copy     string // where the file as it was before is kept
}

// Open opens a register for recording. It never creates one. A register of an
// earlier schema is brought to this program's, after a copy of it was put
// beside it (see [Register.Upgraded]); where several processes do so at once,
// one does the work and the others wait.
//
// An error about the file is an [*Error].
func Open(ctx context.Context, path string, o Options) (*Register, error) {
	if err := look(path); err != nil {
		return nil, err
	}
	version, err := inspectPatiently(ctx, path, o)
	if err != nil {
		return nil, err
	}
	up := Upgrade{From: version, To: version}
	if version != schema() {
		if up, err = migrate(ctx, path, o); err != nil {
			return nil, translate(path, o.wait(), err)
		}
	}
	r, err := open(ctx, path, o, writing)
	if err != nil {
		return nil, err
	}
	r.upgrade = up
	if err := r.finishCompact(ctx); err != nil {
		return nil, errors.Join(err, r.Close())
	}
	return r, nil
}

// OpenReader opens a register for reports. Nothing can be recorded through it,
// and a register of an earlier schema is read as it is. What a crash left half
// done is rolled back, which writes. Where the file may not be written SQLite
// opens it without that right, and a register without such a remainder is read
// all the same.
//
// An error about the file is an [*Error].
func OpenReader(ctx context.Context, path string, o Options) (*Register, error) {
	if err := look(path); err != nil {
		return nil, err
	}
	if _, err := inspectPatiently(ctx, path, o); err != nil {
		return nil, err
	}
	return open(ctx, path, o, reading)
}

// open connects and reads who the register is, which shows whether it can be
// read at all.
func open(ctx context.Context, path string, o Options, a access) (*Register, error) {
	db, err := connect(path, a, o.wait())
	if err != nil {
		return nil, err
	}
	r := &Register{path: path, opts: o, db: db, readers: a != writing}
	err = o.patiently(func() error {
		return r.within(ctx, func(tx *sql.Tx) error {
			if err := tx.QueryRowContext(ctx, "SELECT uid FROM register").Scan(&r.uid); err != nil {
				return err
			}
			return whole(ctx, tx, path)
		})
	})
	if err != nil {
		return nil, errors.Join(translate(path, o.wait(), err), db.Close())
	}
	return r, nil
}

// within runs fn in a read transaction: it sees one state of the file.
func (r *Register) within(ctx context.Context, fn func(*sql.Tx) error) error {
	tx, err := r.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // a plain BEGIN, which waits for no writer
	if err != nil {
		return r.translate(err)
	}
	defer tx.Rollback()
	return fn(tx)
}

// Close lets go of the file.
func (r *Register) Close() error { return r.translate(r.db.Close()) }

// Path is the name that the register was opened under.
func (r *Register) Path() string { return r.path }

// UID is the random name of the register, which is part of every leaf.
func (r *Register) UID() string { return r.uid }

// Upgraded says what was done to bring the file to this program's schema, and
// whether anything was.
func (r *Register) Upgraded() (Upgrade, bool) { return r.upgrade, r.upgrade.From != r.upgrade.To }

func (r *Register) translate(err error) error { return translate(r.path, r.opts.wait(), err) }

// beginView counts a transaction that reads.
func (r *Register) beginView() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.update {
		return errNested
	}
	r.views++
	return nil
}

func (r *Register) endView() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.views--
}

// beginUpdate takes the one place for a transaction that writes. Inside a view
// it would wait for that view to end, and so for ever.
func (r *Register) beginUpdate() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.update || r.views > 0 {
		return errNested
	}
	r.update = true
	return nil
}

func (r *Register) endUpdate() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.update = false
}
