package register

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// A subject's entries are read as one text, put together by SQLite: half the time
// of reading them row by row, where every value of every row costs. Entries are
// parted by a record separator, which JSON never holds as it is; one says
//
//	NUMBER CHANGE KIND DAY BODY
//	NUMBER CHANGE KIND DAY ACT BASIS CORRECTS BODY
//
// the second where it does not record something on a stated day. A body begins
// with a brace; one that was erased is a tilde.
const (
	separator = "\x1e"
	erasedAs  = "~"
)

// gathered reads the entries of the subjects between two places in the order,
// both included.
const gathered = `SELECT s.id, (SELECT group_concat(concat(e.number, ' ', e.change, ' ', e.kind, ' ', e.day, ' ',
		iif(e.act = 'record' AND e.day_basis = 'stated', '', concat(e.act, ' ', e.day_basis, ' ', e.corrects, ' ')),
		ifnull(e.body, '~')), char(30))
	FROM entry AS e WHERE e.subject = s.id AND e.number <= ?)
	FROM subject AS s WHERE s.type = ? AND s.ref_key BETWEEN ? AND ? ORDER BY s.ref_key`

// gatherer reads subjects in one transaction.
type gatherer struct {
	tx     *sql.Tx
	limit  int64
	signed []signature
	lent   bool         // whether the list of entries is used again
	list   []care.Entry // of the last subject, if so
}

// run hands each of some subjects, which follow one another in the order, with
// its entries to fn, until that returns false. Subjects of whom nothing is seen
// are left out.
func (g *gatherer) run(ctx context.Context, subjects []numberedSubject, fn func(care.Subject, []care.Entry) bool) error {
	first, last := &subjects[0], &subjects[len(subjects)-1]
	rows, err := g.tx.QueryContext(context.WithoutCancel(ctx), gathered, g.limit, string(first.Type), first.key, last.key)
	if err != nil {
		return err
	}
	defer rows.Close()
	for i := 0; rows.Next(); i++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		var id int64
		var text sql.NullString // none: nothing was recorded yet
		if err := rows.Scan(&id, &text); err != nil {
			return err
		}
		if i >= len(subjects) || subjects[i].id != id {
			return errors.New("the subjects are not the same as a moment ago")
		}
		if !text.Valid {
			continue
		}
		entries, err := g.entries(subjects[i].UID, text.String)
		if err != nil {
			return &unreadable{err}
		}
		if !fn(subjects[i].Subject, entries) {
			return nil
		}
	}
	return rows.Err()
}

// unreadable is an entry, or a change, that is not as the program writes it.
type unreadable struct{ error }

// Unwrap gives what was wrong.
func (u *unreadable) Unwrap() error { return u.error }

// entries takes the text of a subject apart.
func (g *gatherer) entries(uid, text string) ([]care.Entry, error) {
	var list []care.Entry
	if g.lent {
		list = g.list[:0]
		defer func() { g.list = list }()
	}
	list = slices.Grow(list, 1+strings.Count(text, separator))
	ordered := true
	for one := range strings.SplitSeq(text, separator) {
		e := care.Entry{Subject: uid, Act: care.Recorded, Basis: care.Stated}
		if err := g.entry(&e, one); err != nil {
			return nil, err
		}
		ordered = ordered && (len(list) == 0 || list[len(list)-1].Number < e.Number)
		list = append(list, e)
	}
	if !ordered { // SQLite reads them as they lie, but does not promise it
		slices.SortFunc(list, func(a, b care.Entry) int { return cmp.Compare(a.Number, b.Number) })
	}
	return list, nil
}

// entry reads one entry.
func (g *gatherer) entry(e *care.Entry, text string) error {
	rest := text
	e.Number = whole64(next(&rest))
	e.Change = whole64(next(&rest))
	e.Kind = care.Kind(next(&rest))
	on, err := calendar.ParseISO(next(&rest))
	if err != nil {
		return fmt.Errorf("entry %d has no day: %w", e.Number, err)
	}
	e.On = on
	if rest != erasedAs && !strings.HasPrefix(rest, "{") {
		e.Act = care.Act(next(&rest))
		e.Basis = care.DayBasis(next(&rest))
		e.Corrects = whole64(next(&rest))
	}
	if e.Raw, err = stored(e.Number, rest); err != nil {
		return err
	}
	if e.Change < 1 || e.Change > int64(len(g.signed)) {
		return fmt.Errorf("entry %d belongs to change %d, which is missing", e.Number, e.Change)
	}
	by := &g.signed[e.Change-1]
	e.At, e.Author, e.Command = by.at, by.author, by.command
	return nil
}

// stored is the body of an entry as it was read; empty where it was erased.
func stored(number int64, text string) (body string, err error) {
	switch text {
	case "":
		return "", fmt.Errorf("entry %d has an empty body", number)
	case erasedAs:
		return "", nil
	}
	return text, nil
}

// next cuts the text up to a space off.
func next(text *string) (word string) {
	word, *text, _ = strings.Cut(*text, " ")
	return word
}

// whole64 is a whole number; nothing is 0, and so is what is no number or too
// large for one.
func whole64(digits string) int64 {
	n := int64(0)
	for _, d := range digits {
		if d < '0' || d > '9' || n > (math.MaxInt64-9)/10 {
			return 0
		}
		n = n*10 + int64(d-'0')
	}
	return n
}
