package register

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"time"

	"ypa/internal/care"
)

// Map runs fn on every subject of a type and its entries, and gives the results
// in reference order (see [Reader.Subjects] for who is left out). All is read in
// one state of the file; a loop that needs the same state as an earlier View
// takes the cut CutNumber(reader.Size()). Where there are many subjects they are
// read by several goroutines at once, so fn must bear that. The entries belong to
// fn. An error, of the file or of a context that ended, comes last, with the zero
// T. An Update inside the loop is refused.
func Map[T any](ctx context.Context, reg *Register, cut Cut, typ care.SubjectType, fn func(care.Subject, []care.Entry) T) iter.Seq2[T, error] {
	return viewed(ctx, reg, cut, false, typ, fn)
}

// Lend is [Map] for a fn that keeps no entry: it has them until it returns, and
// then their list holds those of the next subject. Nothing is tidied up that way,
// where there are very many.
func Lend[T any](ctx context.Context, reg *Register, cut Cut, typ care.SubjectType, fn func(care.Subject, []care.Entry) T) iter.Seq2[T, error] {
	return viewed(ctx, reg, cut, true, typ, fn)
}

func viewed[T any](ctx context.Context, reg *Register, cut Cut, lent bool, typ care.SubjectType, fn func(care.Subject, []care.Entry) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		stopped := false
		err := reg.View(ctx, cut, func(r *Reader) error {
			return each(r, lent, typ, fn, func(one T) bool {
				stopped = !yield(one, nil)
				return !stopped
			})
		})
		if err != nil && !stopped {
			var none T
			yield(none, err)
		}
	}
}

// MapIn is [Map] in the state that a reader has.
func MapIn[T any](r *Reader, typ care.SubjectType, fn func(care.Subject, []care.Entry) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		stopped := false
		err := each(r, false, typ, fn, func(one T) bool {
			stopped = !yield(one, nil)
			return !stopped
		})
		if err != nil && !stopped {
			var none T
			yield(none, err)
		}
	}
}

// each hands what fn makes of every subject of a type to yield, in reference
// order, until that returns false.
func each[T any](r *Reader, lent bool, typ care.SubjectType, fn func(care.Subject, []care.Entry) T, yield func(T) bool) error {
	signed, err := r.signatures()
	if err != nil {
		return r.translate(err)
	}
	m := mapping[T]{reader: r, lent: lent, typ: typ, signed: signed, fn: fn, yield: yield}
	first, err := m.after("")
	switch {
	case err != nil:
		return r.translate(err)
	case len(first) < chunk:
		return r.translate(m.alone(first))
	}
	return r.translate(m.together(first))
}

// numberedSubject is a subject with its row's number and its place in the order.
type numberedSubject struct {
	id  int64
	key string
	care.Subject
}

// numbered gives some subjects of a type in reference order, those that follow a
// place in it.
func (r *Reader) numbered(typ care.SubjectType, after string, n int) ([]numberedSubject, error) {
	return collect(r.ctx, r.tx, func(rows *sql.Rows) (numberedSubject, error) {
		s := numberedSubject{Subject: care.Subject{Type: typ}}
		return s, rows.Scan(&s.id, &s.key, &s.UID, &s.Ref)
	}, "SELECT id, ref_key, uid, ref FROM subject WHERE type = ? AND ref_key > ? ORDER BY ref_key LIMIT ?", string(typ), after, n)
}

// signature is what an entry has from its change.
type signature struct {
	at      time.Time
	author  string
	command string
}

// signatures gives those of all changes, that of number 1 first, the change
// being written included. Looking them up one by one would take longer than
// reading the entries.
func (r *Reader) signatures() ([]signature, error) {
	known := words{}
	n := int64(0)
	return collect(r.ctx, r.tx, func(rows *sql.Rows) (s signature, err error) {
		var number int64
		var at string
		if err := rows.Scan(&number, &at, &s.author, &s.command); err != nil {
			return s, err
		}
		if n++; n != number {
			return s, r.reg.unreadable(fmt.Errorf("change %d is missing", n))
		}
		s.author, s.command = known.one(s.author), known.one(s.command)
		if s.at, err = parseStamp(at); err != nil {
			return s, r.reg.unreadable(err)
		}
		return s, nil
	}, "SELECT number, at, author, command FROM change ORDER BY number")
}
