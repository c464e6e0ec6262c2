package register

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"strconv"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

// Cut is how much of the log is looked at: what was known at an earlier time
// is the log up to there. The zero value is everything.
type Cut struct {
	kind   cutKind
	number int64
	at     string
}

type cutKind int

const (
	cutNothing cutKind = iota
	cutNumber
	cutEntry
	cutTime
)

// CutNumber is the log up to and with entry n; nothing where n is less than 1.
func CutNumber(n int64) Cut { return Cut{kind: cutNumber, number: max(n, 0)} }

// CutEntry is the log up to and with entry n, which has to be there: a view with
// it is a [*NotFound] where the log is shorter.
func CutEntry(n int64) Cut { return Cut{kind: cutEntry, number: max(n, 0)} }

// CutTime is what was recorded at t or before. Times of recording have
// milliseconds.
func CutTime(t time.Time) Cut { return Cut{kind: cutTime, at: stamp(t)} }

// visible is the part of the log that a reader sees.
type visible struct {
	limit  int64 // the last entry
	change int64 // the last change of which something is seen
	head   Head
}

// apply finds out what the cut leaves of a log with this head.
func (c Cut) apply(ctx context.Context, tx *sql.Tx, whole Head) (visible, error) {
	limit := whole.Size
	switch c.kind {
	case cutNothing:
	case cutNumber:
		limit = min(c.number, whole.Size)
	case cutEntry:
		if limit = c.number; limit > whole.Size {
			return visible{}, &NotFound{What: "entry", Name: strconv.FormatInt(limit, 10), Last: whole.Size}
		}
	case cutTime:
		err := tx.QueryRowContext(ctx, "SELECT size FROM change WHERE at <= ? ORDER BY number DESC LIMIT 1", c.at).Scan(&limit)
		if errors.Is(err, sql.ErrNoRows) {
			limit, err = 0, nil
		}
		if err != nil {
			return visible{}, err
		}
	}
	return cutAt(ctx, tx, limit, whole)
}

func cutAt(ctx context.Context, tx *sql.Tx, limit int64, whole Head) (visible, error) {
	v := visible{limit: limit, head: Head{Size: limit}}
	if limit == 0 {
		v.head = (&edge{}).head()
		return v, nil
	}
	if limit == whole.Size {
		v.head, v.change = whole, math.MaxInt64
		return v, nil
	}
	var size int64
	var root []byte
	// From the end, where the cut mostly is. The first change is found where no
	// earlier one reached the limit.
	err := tx.QueryRowContext(ctx, `SELECT number, size, root FROM change
		WHERE number > coalesce((SELECT number FROM change WHERE size < ? ORDER BY number DESC LIMIT 1), 0)
		ORDER BY number LIMIT 1`, limit).Scan(&v.change, &size, &root)
	if err != nil {
		return v, err
	}
	if size == limit && len(root) == tlog.HashSize {
		v.head.Root = [32]byte(root)
		return v, nil
	}
	v.head, err = headAt(ctx, tx, limit) // in the middle of a change
	return v, err
}

// headAt builds the tree of the first leaves.
func headAt(ctx context.Context, tx *sql.Tx, size int64) (Head, error) {
	rows, err := tx.QueryContext(ctx, "SELECT leaf FROM seal WHERE number <= ? ORDER BY number", size)
	if err != nil {
		return Head{}, err
	}
	defer rows.Close()
	var e edge
	var raw sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&raw); err != nil {
			return Head{}, err
		}
		var leaf tlog.Hash
		copy(leaf[:], raw)
		e.add(leaf)
	}
	return e.head(), rows.Err()
}
