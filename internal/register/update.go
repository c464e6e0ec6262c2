package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"ypa/internal/care"
)

// maxAuthor is the longest name that an entry is signed with, in characters.
const maxAuthor = 200

// Tx is a transaction that writes: everything it appends becomes one change,
// or none of it does. It is good until the function that it was handed to
// returns.
type Tx struct {
	Reader

	// Again lets Append record what stands already.
	Again bool

	done   func() error // the error of a context that was cancelled
	at     time.Time
	stamp  string
	change int64
	behind time.Duration
	before int64 // entries before this transaction
	stmts  statements
	held   *held // the subject that was appended to last

	appended []care.Entry
	forget   bool            // don't keep them: there may be millions
	silent   map[string]bool // new subjects of which nothing is recorded yet, by uid
}

// Update runs fn in the one transaction of a command. Where others are writing
// it waits for them, up to a minute. When fn returns nil all that it
// appended is recorded as one change and is on the disk when Update returns;
// when it returns an error nothing is. Where fn appended nothing there is no
// change, and the one returned has no entries.
//
// What fn returns is returned as it is; errors about the file are [*Error]. One
// of kind Unsure means that the change may or may not have been recorded.
func (r *Register) Update(ctx context.Context, fn func(*Tx) error) (Change, error) {
	if r.readers {
		return Change{}, errReading
	}
	if err := r.opts.canWrite(); err != nil {
		return Change{}, err
	}
	if err := r.beginUpdate(); err != nil {
		return Change{}, err
	}
	defer r.endUpdate()
	tx, err := beginPatiently(ctx, r.db, r.opts)
	if err != nil {
		return Change{}, r.translate(err)
	}
	defer tx.Rollback()
	t, err := r.transaction(ctx, tx)
	if err != nil {
		return Change{}, r.translate(err)
	}
	if err := fn(t); err != nil {
		return Change{}, cancelled(ctx, err)
	}
	c, err := t.finish()
	return c, r.translate(cancelled(ctx, err))
}

// cancelled says why a transaction was ended under the hands of its function.
func cancelled(ctx context.Context, err error) error {
	if errors.Is(err, sql.ErrTxDone) && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// canWrite refuses to write without a clock, or unsigned.
func (o Options) canWrite() error {
	switch {
	case o.Now == nil:
		return errNoClock
	case !utf8.ValidString(o.Author), strings.TrimSpace(o.Author) == "",
		utf8.RuneCountInString(o.Author) > maxAuthor, strings.IndexFunc(o.Author, unicode.IsControl) >= 0:
		return errNoAuthor
	}
	return nil
}

// transaction begins to write: it reads the state of the log and, with the
// lock held, the clock.
func (r *Register) transaction(ctx context.Context, tx *sql.Tx) (*Tx, error) {
	// Statements don't watch the context, which costs a goroutine each; Append
	// asks it between two. The wait for the lock and the commit watch it.
	t := &Tx{Reader: Reader{ctx: context.WithoutCancel(ctx), reg: r, tx: tx}, silent: map[string]bool{}}
	t.done = ctx.Err
	if err := t.readState(); err != nil {
		return nil, err
	}
	return t, t.readClock()
}

// readState loads the edge of the tree, and refuses to build on one that does
// not fit the rest.
func (t *Tx) readState() error {
	var size, last int64
	var root, edge []byte
	err := t.tx.QueryRowContext(t.ctx, "SELECT size, root, edge, coalesce((SELECT max(number) FROM seal), 0) FROM register").
		Scan(&size, &root, &edge, &last)
	if err != nil {
		return err
	}
	t.edge, err = readEdge(size, edge)
	if err != nil {
		return t.reg.unreadable(err)
	}
	if h := t.edge.root(); string(h[:]) != string(root) || last != size {
		return t.reg.unreadable(errors.New("the end of the log does not fit its checkpoint"))
	}
	t.before = size
	t.sight = visible{limit: math.MaxInt64, change: math.MaxInt64, head: Head{Size: size}}
	return nil
}

// readClock gives the transaction its time, never earlier than the last one.
func (t *Tx) readClock() error {
	last, ok, err := t.LastChange()
	if err != nil {
		return err
	}
	t.at = t.reg.opts.Now().UTC().Truncate(time.Millisecond)
	if ok && t.at.Before(last.At) {
		t.behind = last.At.Sub(t.at)
		t.at = last.At
	}
	t.stamp = stamp(t.at)
	t.change = last.Number + 1
	return nil
}

// finish writes the change and the new state of the log, and commits.
func (t *Tx) finish() (Change, error) {
	if err := t.done(); err != nil {
		return Change{}, err
	}
	for uid := range t.silent {
		return Change{}, fmt.Errorf("nothing is recorded about the new subject %s", uid)
	}
	c := Change{
		Number: t.change, At: t.at, Author: t.reg.opts.Author, Command: t.reg.opts.Command, Program: t.reg.opts.Program,
		First: t.before + 1, Entries: t.appended, Head: t.edge.head(), ClockBehind: t.behind,
	}
	if t.edge.size == t.before {
		return Change{Head: c.Head, ClockBehind: t.behind}, t.tx.Commit()
	}
	if err := t.closeChange(&c); err != nil {
		return Change{}, err
	}
	if err := t.tx.Commit(); err != nil {
		return Change{}, err
	}
	return c, nil
}

// closeChange completes the rows that the first Append began.
func (t *Tx) closeChange(c *Change) error {
	row := changeRow{
		number: c.Number, at: t.stamp, author: c.Author, command: c.Command, program: c.Program,
		size: c.Head.Size, root: c.Head.Root[:],
	}
	sum := row.checksum(t.reg.uid)
	_, err := t.tx.ExecContext(t.ctx, "UPDATE change SET size = ?, root = ?, checksum = ? WHERE number = ?",
		row.size, row.root, sum[:], row.number)
	if err != nil {
		return err
	}
	_, err = t.tx.ExecContext(t.ctx, "UPDATE register SET size = ?, root = ?, edge = ?", row.size, row.root, t.edge.bytes())
	return err
}
