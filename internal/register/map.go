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
// in reference order (see [Reader.Subjects] for who is left out). It reads all
// in one query and one transaction of its own; a loop that needs the same state
// as an earlier View takes the cut CutNumber(reader.Size()). The entries belong
// to fn. An error, of the file or of a context that ended, comes last, with the
// zero T. An Update inside the loop is refused.
func Map[T any](ctx context.Context, reg *Register, cut Cut, typ care.SubjectType, fn func(care.Subject, []care.Entry) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		stopped := false
		err := reg.View(ctx, cut, func(r *Reader) error {
			return r.each(typ, func(s care.Subject, entries []care.Entry) bool {
				stopped = !yield(fn(s, entries), nil)
				return !stopped
			})
		})
		if err != nil && !stopped {
			var none T
			yield(none, err)
		}
	}
}

// each hands every subject of a type with its entries to fn, until that returns
// false.
func (r *Reader) each(typ care.SubjectType, fn func(care.Subject, []care.Entry) bool) error {
	subjects, err := r.numbered(typ)
	if err != nil || len(subjects) == 0 {
		return r.translate(err)
	}
	signed, err := r.signatures()
	if err != nil {
		return r.translate(err)
	}
	s := stream{Reader: r, ahead: subjects, signed: signed, known: words{}}
	return r.translate(s.run(typ, fn))
}

// numberedSubject is a subject with its row's number.
type numberedSubject struct {
	id int64
	care.Subject
}

// numbered gives the subjects of a type in reference order.
func (r *Reader) numbered(typ care.SubjectType) ([]numberedSubject, error) {
	return collect(r.ctx, r.tx, func(rows *sql.Rows) (numberedSubject, error) {
		s := numberedSubject{Subject: care.Subject{Type: typ}}
		return s, rows.Scan(&s.id, &s.UID, &s.Ref)
	}, "SELECT id, uid, ref FROM subject WHERE type = ? AND ref_key IS NOT NULL ORDER BY ref_key", string(typ))
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

// stream gathers the entries of one subject after the other.
type stream struct {
	*Reader
	ahead  []numberedSubject // those still to come, in the order of the rows
	signed []signature
	known  words

	subject numberedSubject
	entries []care.Entry
}

// byPerson reads all entries about the subjects of a type. CROSS JOIN keeps the
// order of the tables: subjects by reference, each with its entries as they lie
// in the file. Nothing is sorted.
const byPerson = "SELECT s.id, " + entryColumns + ` FROM subject AS s CROSS JOIN entry AS e
	WHERE s.type = ? AND s.ref_key IS NOT NULL AND e.subject = s.id AND e.number <= ?
	ORDER BY s.ref_key, s.id, e.number`

func (s *stream) run(typ care.SubjectType, fn func(care.Subject, []care.Entry) bool) error {
	// The context is asked once a subject instead of at every row.
	rows, err := s.tx.QueryContext(context.WithoutCancel(s.ctx), byPerson, string(typ), s.limit())
	if err != nil {
		return err
	}
	defer rows.Close()
	var row entryRow
	var id int64
	into := append([]any{&id}, row.fields()...)
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if id != s.subject.id {
			if len(s.entries) > 0 && !fn(s.subject.Subject, s.entries) {
				return nil
			}
			if err := s.ctx.Err(); err != nil {
				return err
			}
			s.next(id)
		}
		e, err := s.entry(&row)
		if err != nil {
			return s.reg.unreadable(err)
		}
		s.entries = append(s.entries, e)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if len(s.entries) > 0 {
		fn(s.subject.Subject, s.entries)
	}
	return nil
}

// next goes on to the subject with this id, past those of whom nothing is seen.
// The rows come in the same order.
func (s *stream) next(id int64) {
	for s.ahead[0].id != id {
		s.ahead = s.ahead[1:]
	}
	s.subject, s.ahead = s.ahead[0], s.ahead[1:]
	s.entries = make([]care.Entry, 0, len(s.entries))
}

func (s *stream) entry(row *entryRow) (care.Entry, error) {
	e, err := row.entry(s.subject.UID, s.known)
	if err != nil {
		return e, err
	}
	if row.change < 1 || row.change > int64(len(s.signed)) {
		return e, fmt.Errorf("entry %d belongs to change %d, which is missing", row.number, row.change)
	}
	by := &s.signed[row.change-1]
	e.At, e.Author, e.Command = by.at, by.author, by.command
	return e, nil
}
