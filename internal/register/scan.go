package register

import (
	"context"
	"database/sql"
	"fmt"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// collect runs a query and gathers what scan makes of each row.
func collect[T any](ctx context.Context, tx *sql.Tx, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, rows.Err()
}

// entryColumns are what entryRow scans, in its order.
const entryColumns = "e.number, e.change, e.kind, e.act, e.day, e.day_basis, e.corrects, e.body"

// entryRow is a row of entry as it is stored.
type entryRow struct {
	number, change        int64
	kind, act, day, basis string
	corrects              sql.NullInt64
	body                  sql.NullString
}

func (r *entryRow) fields() []any {
	return []any{&r.number, &r.change, &r.kind, &r.act, &r.day, &r.basis, &r.corrects, &r.body}
}

// entry makes an entry of the row. The change it belongs to fills in the rest.
func (r *entryRow) entry(subject string, kinds words) (care.Entry, error) {
	on, err := calendar.ParseISO(r.day)
	if err != nil {
		return care.Entry{}, fmt.Errorf("entry %d has no day: %w", r.number, err)
	}
	e := care.Entry{
		Number: r.number, Change: r.change, Subject: subject,
		Kind: care.Kind(kinds.one(r.kind)), Act: care.Act(kinds.one(r.act)),
		Corrects: r.corrects.Int64, On: on, Basis: care.DayBasis(kinds.one(r.basis)),
	}
	e.Raw = r.body.String
	if r.body.Valid && e.Raw == "" {
		return e, fmt.Errorf("entry %d has an empty body", r.number)
	}
	return e, nil
}

// words keeps one copy of each of the few words that rows repeat.
type words map[string]string

func (w words) one(s string) string {
	if have, ok := w[s]; ok {
		return have
	}
	w[s] = s
	return s
}

// changeColumns are what changeRow scans, in its order. The last is the size
// that the change before it left.
const changeColumns = `c.number, c.at, c.author, c.command, c.program, c.size, c.root,
	coalesce((SELECT p.size FROM change AS p WHERE p.number = c.number - 1), 0)`

// changeRow is a row of change as it is stored.
type changeRow struct {
	number                       int64
	at, author, command, program string
	size                         int64
	root                         []byte
	before                       int64
}

func (r *changeRow) fields() []any {
	return []any{&r.number, &r.at, &r.author, &r.command, &r.program, &r.size, &r.root, &r.before}
}

func (r *changeRow) change() (Change, error) {
	at, err := parseStamp(r.at)
	if err != nil {
		return Change{}, fmt.Errorf("change %d: %w", r.number, err)
	}
	c := Change{
		Number: r.number, At: at, Author: r.author, Command: r.command, Program: r.program,
		First: r.before + 1, Head: Head{Size: r.size},
	}
	copy(c.Head.Root[:], r.root)
	return c, nil
}
