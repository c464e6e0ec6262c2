package register

import (
	"database/sql"
	"fmt"
	"strconv"
	"time"

	"ypa/internal/care"
)

// Change is one run of a command that recorded something.
type Change struct {
	Number  int64     // from 1; 0 where nothing was recorded
	At      time.Time // UTC, to the millisecond; never earlier than the change before it
	Author  string
	Command string // without its arguments
	Program string

	First   int64        // the number of its first entry
	Entries []care.Entry // what was appended, in order; only from Update
	Head    Head         // of the log after it

	// ClockBehind is by how much the clock was behind the change before it; At
	// is then that one's. Only from Update.
	ClockBehind time.Duration
}

// Changes gives all changes of which something is seen, in order, without
// their entries. With a cut in the middle of a change that one's head is still
// what it was after the whole of it.
func (r *Reader) Changes() ([]Change, error) { return r.changes("1 ORDER BY c.number") }

// Change gives one change without its entries. Where it is not there, or not
// seen, the error is a [*NotFound].
func (r *Reader) Change(number int64) (Change, error) {
	c, ok, err := r.one("c.number = ?2", number)
	if err != nil || ok {
		return c, err
	}
	last, _, err := r.LastChange()
	if err != nil {
		return c, err
	}
	return c, &NotFound{What: "change", Name: strconv.FormatInt(number, 10), Last: last.Number}
}

// LastChange gives the latest change, and whether there is one.
func (r *Reader) LastChange() (Change, bool, error) {
	return r.one("1 ORDER BY c.number DESC LIMIT 1")
}

// LastChangeBy gives the latest change of an author, and whether there is one.
func (r *Reader) LastChangeBy(author string) (Change, bool, error) {
	return r.one("c.author = ?2 ORDER BY c.number DESC LIMIT 1", author)
}

func (r *Reader) one(where string, args ...any) (Change, bool, error) {
	list, err := r.changes(where, args...)
	if err != nil || len(list) == 0 {
		return Change{}, false, err
	}
	return list[0], true, nil
}

// changes reads finished changes; one that is being written has no size yet.
func (r *Reader) changes(where string, args ...any) ([]Change, error) {
	list, err := collect(r.ctx, r.tx, func(rows *sql.Rows) (Change, error) {
		var row changeRow
		if err := rows.Scan(row.fields()...); err != nil {
			return Change{}, err
		}
		c, err := row.change()
		if err != nil {
			return c, r.reg.unreadable(err)
		}
		return c, nil
	}, "SELECT "+changeColumns+" FROM change AS c WHERE c.size > 0 AND c.number <= ?1 AND "+where,
		append([]any{r.sight.change}, args...)...)
	return list, r.translate(err)
}

// unreadable is a row that is there and makes no sense.
func (r *Register) unreadable(err error) error {
	return &Error{
		Kind: Damaged, Path: r.path, Hint: hintDamaged, Err: err,
		Text: fmt.Sprintf("the register %s could not be read correctly: %v", r.path, err),
	}
}
