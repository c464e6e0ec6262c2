package register

import (
	"context"
	"database/sql"
	"math"
)

// Reader reads one state of the register, whatever others write meanwhile. It
// is good until the function that it was handed to returns.
type Reader struct {
	ctx   context.Context // lives as long as the transaction
	reg   *Register
	tx    *sql.Tx
	sight visible
	edge  *edge // of a transaction that writes; nil otherwise
}

// View runs fn on the register as it is now, or as far as the cut goes, in one
// transaction. An Update inside is refused. What fn returns is returned as it
// is; errors about the file are [*Error].
func (r *Register) View(ctx context.Context, cut Cut, fn func(*Reader) error) error {
	if err := r.beginView(); err != nil {
		return err
	}
	defer r.endView()
	return r.within(ctx, func(tx *sql.Tx) error {
		reader, err := r.reader(ctx, tx, cut)
		if err != nil {
			return r.translate(err)
		}
		return cancelled(ctx, fn(reader))
	})
}

// reader begins to read in a transaction.
func (r *Register) reader(ctx context.Context, tx *sql.Tx, cut Cut) (*Reader, error) {
	var whole Head
	var root []byte
	if err := tx.QueryRowContext(ctx, "SELECT size, root FROM register").Scan(&whole.Size, &root); err != nil {
		return nil, err
	}
	copy(whole.Root[:], root)
	sight, err := cut.apply(ctx, tx, whole)
	if err != nil {
		return nil, err
	}
	return &Reader{ctx: ctx, reg: r, tx: tx, sight: sight}, nil
}

// Size is the number of entries that are seen.
func (r *Reader) Size() int64 { return r.sight.head.Size }

// Head is the head of the log as far as it is seen: with a cut, what the
// checkpoint was then.
func (r *Reader) Head() Head {
	if r.edge != nil {
		return r.edge.head()
	}
	return r.sight.head
}

// limit is the last entry that is seen.
func (r *Reader) limit() int64 {
	if r.edge != nil {
		return math.MaxInt64
	}
	return r.sight.limit
}

func (r *Reader) translate(err error) error { return r.reg.translate(err) }
