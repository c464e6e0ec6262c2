package register

import (
	"context"
	"database/sql"
)

// Schema is the number of the file's schema: this program's, or an earlier one.
func (r *Register) Schema(ctx context.Context) (version int, err error) {
	err = r.within(ctx, func(tx *sql.Tx) error {
		_, version, err = marks(ctx, tx)
		return r.translate(err)
	})
	return version, err
}
