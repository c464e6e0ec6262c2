package register

import (
	"context"
	"database/sql"
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
	// CROSS JOIN keeps the order of the tables: subjects by reference, each with
	// its entries as they lie in the file. Nothing is sorted.
	rows, err := r.tx.QueryContext(r.ctx, "SELECT s.id, "+entryColumns+` FROM subject AS s CROSS JOIN entry AS e
		WHERE s.type = ? AND s.ref_key IS NOT NULL AND e.subject = s.id AND e.number <= ?
		ORDER BY s.ref_key, e.number`, string(typ), r.limit())
	if err != nil {
		return r.translate(err)
	}
	defer rows.Close()
	s := stream{reader: r, rows: rows, subjects: subjects, signed: signed, known: words{}}
	return r.translate(s.run(fn))
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

// signatures gives those of all changes, by number, the one being written
// included. Looking them up one by one would take longer than reading the
// entries.
func (r *Reader) signatures() (map[int64]signature, error) {
	rows, err := r.tx.QueryContext(r.ctx, "SELECT number, at, author, command FROM change")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	signed, known := map[int64]signature{}, words{}
	for rows.Next() {
		var number int64
		var at string
		var s signature
		if err := rows.Scan(&number, &at, &s.author, &s.command); err != nil {
			return nil, err
		}
		if s.at, err = parseStamp(at); err != nil {
			return nil, r.reg.unreadable(err)
		}
		s.author, s.command = known.one(s.author), known.one(s.command)
		signed[number] = s
	}
	return signed, rows.Err()
}

// stream gathers the entries of one subject after the other.
type stream struct {
	reader   *Reader
	rows     *sql.Rows
	subjects []numberedSubject // in the order of the rows
	signed   map[int64]signature
	known    words
}

func (s *stream) run(fn func(care.Subject, []care.Entry) bool) error {
	var entries []care.Entry
	var row entryRow
	var id, now int64
	into := append([]any{&id}, row.fields()...)
	for s.rows.Next() {
		if err := s.rows.Scan(into...); err != nil {
			return err
		}
		if id != now {
			if len(entries) > 0 && !fn(s.take(now), entries) {
				return nil
			}
			entries, now = make([]care.Entry, 0, cap(entries)), id
		}
		e, err := s.entry(&row, id)
		if err != nil {
			return s.reader.reg.unreadable(err)
		}
		entries = append(entries, e)
	}
	if err := s.rows.Err(); err != nil {
		return err
	}
	if len(entries) > 0 {
		fn(s.take(now), entries)
	}
	return nil
}

// take finds the subject whose entries are complete, and leaves it behind.
func (s *stream) take(id int64) care.Subject {
	for s.subjects[0].id != id {
		s.subjects = s.subjects[1:] // of whom nothing is seen yet
	}
	return s.subjects[0].Subject
}

func (s *stream) entry(row *entryRow, id int64) (care.Entry, error) {
	for s.subjects[0].id != id {
		s.subjects = s.subjects[1:]
	}
	e, err := row.entry(s.subjects[0].UID, s.known)
	by := s.signed[row.change]
	e.At, e.Author, e.Command = by.at, by.author, by.command
	return e, err
}
