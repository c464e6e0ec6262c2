package register

import (
	"context"
	"database/sql"
	"errors"
	"slices"
)

func scanText(rows *sql.Rows) (s string, err error) {
	var text sql.NullString
	err = rows.Scan(&text)
	return text.String, err
}

// dump lists what a file has in the way of tables, indexes, views and triggers.
const dump = "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"

// tables compares the tables with those that the migrations make. A trigger
// that someone added could undo what is recorded next.
func (v *verifier) tables() error {
	_, version, err := marks(v.ctx, v.tx)
	if err != nil {
		return err
	}
	have, err := collect(v.ctx, v.tx, scanText, dump)
	if err != nil {
		return err
	}
	want, err := expected(v.ctx, version)
	if err != nil {
		return err
	}
	if !slices.Equal(have, want) {
		v.fault("the file", "its tables are not those that ypa makes: something was added, removed or altered")
	}
	return nil
}

// expected makes the tables of a version in memory.
func expected(ctx context.Context, version int) (list []string, err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	for _, step := range steps()[:min(version, schema())] {
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return nil, err
		}
	}
	return collect(ctx, tx, scanText, dump)
}
