package register

import (
	"database/sql"
	"errors"
	"strconv"

	"ypa/internal/care"
)

// Subjects gives those of a type, in reference order (RH-2 before RH-10, case
// ignored). Those whose reference was disposed of, or of whom nothing is
// recorded as far as is seen, are left out.
func (r *Reader) Subjects(t care.SubjectType) ([]care.Subject, error) {
	list, err := collect(r.ctx, r.tx, func(rows *sql.Rows) (care.Subject, error) {
		s := care.Subject{Type: t}
		return s, rows.Scan(&s.UID, &s.Ref)
	}, `SELECT s.uid, s.ref FROM subject AS s
		WHERE `+ofType(t)+`
		  AND (? OR EXISTS (SELECT 1 FROM entry AS e WHERE e.subject = s.id AND e.number <= ?))
		ORDER BY s.ref_key`, r.edge != nil, r.limit())
	return list, r.translate(err)
}

// ofType picks the subjects of a type that have a reference, in words by which SQLite
// finds the home and the authorities without looking at everybody: the home by its
// reference, the authorities by their index, which it takes for this very text only.
func ofType(t care.SubjectType) string {
	switch t {
	case care.TheHome:
		return "s.type = 'home' AND s.ref_key = '" + homeRef + "'"
	case care.Authority:
		return "s.type = 'authority' AND s.ref_key IS NOT NULL"
	case care.YoungPerson:
	}
	return "s.type = 'young-person' AND s.ref_key IS NOT NULL"
}

// MoreThan reports whether there are more than n subjects of a type, those of whom
// nothing is seen yet included. It looks at no more than it takes to tell.
func (r *Reader) MoreThan(n int, t care.SubjectType) (bool, error) {
	seen := 0
	err := r.tx.QueryRowContext(r.ctx, "SELECT count(*) FROM (SELECT 1 FROM subject WHERE type = ? AND ref_key IS NOT NULL LIMIT ?)",
		string(t), max(0, n+1)).Scan(&seen)
	return seen > n, r.translate(err)
}

// Has reports whether there is one with a reference, exactly but for case.
func (r *Reader) Has(t care.SubjectType, ref string) (bool, error) {
	_, err := r.named(t, ref)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, r.translate(err)
}

// named finds one by reference; sql.ErrNoRows where there is none.
func (r *Reader) named(t care.SubjectType, ref string) (care.Subject, error) {
	return r.subjectWhere("s.type = ?3 AND s.ref_key = ?4", string(t), refKey(ref))
}

// Subject finds one by reference, exactly but for case. Otherwise the error is
// a [*NotFound] with the nearest reference there is, for which all are looked at:
// [Reader.Has] is for whoever expects none.
func (r *Reader) Subject(t care.SubjectType, ref string) (care.Subject, error) {
	s, err := r.named(t, ref)
	if !errors.Is(err, sql.ErrNoRows) {
		return s, r.translate(err)
	}
	all, err := r.Subjects(t)
	if err != nil {
		return s, err
	}
	refs := make([]string, len(all))
	for i, s := range all {
		refs[i] = s.Ref
	}
	return s, &NotFound{What: word(t), Name: ref, Near: care.Nearest(ref, refs)}
}

// SubjectByUID finds a subject by the random name that entries hold. Its
// reference is empty where it was disposed of.
func (r *Reader) SubjectByUID(uid string) (care.Subject, error) {
	s, err := r.subjectWhere("s.uid = ?3", uid)
	if errors.Is(err, sql.ErrNoRows) {
		return s, &NotFound{What: "subject", Name: uid}
	}
	return s, r.translate(err)
}

func (r *Reader) subjectWhere(where string, args ...any) (s care.Subject, err error) {
	var t string
	row := r.tx.QueryRowContext(r.ctx, `SELECT s.uid, s.type, coalesce(s.ref, '') FROM subject AS s
		WHERE (?1 OR EXISTS (SELECT 1 FROM entry AS e WHERE e.subject = s.id AND e.number <= ?2)) AND `+where,
		append([]any{r.edge != nil, r.limit()}, args...)...)
	err = row.Scan(&s.UID, &t, &s.Ref)
	s.Type = care.SubjectType(t)
	return s, err
}

// Entry gives one entry. Where it is not there, or not seen, the error is a
// [*NotFound].
func (r *Reader) Entry(number int64) (care.Entry, error) {
	list, err := r.Log(number, number)
	if err != nil || len(list) == 1 {
		return append(list, care.Entry{})[0], err
	}
	return care.Entry{}, &NotFound{What: "entry", Name: strconv.FormatInt(number, 10), Last: r.Size()}
}

// Log gives the entries from one number to another, whatever they are about.
func (r *Reader) Log(from, to int64) ([]care.Entry, error) {
	return r.entries(`seal AS l
		JOIN entry AS e ON e.subject = l.subject AND e.number = l.number
		JOIN subject AS s ON s.id = e.subject`, "l.number BETWEEN ?2 AND ?3", from, to)
}

// EntriesOf gives the entries of one change in order, as far as they are seen.
// A change that is not there, or not seen, is a [*NotFound].
func (r *Reader) EntriesOf(change int64) ([]care.Entry, error) {
	c, err := r.Change(change)
	if err != nil {
		return nil, err
	}
	return r.Log(c.First, c.Head.Size)
}

// entries reads entries, the subjects they are about and the changes they
// belong to.
func (r *Reader) entries(tables, where string, args ...any) ([]care.Entry, error) {
	known := words{}
	list, err := collect(r.ctx, r.tx, func(rows *sql.Rows) (care.Entry, error) {
		var row entryRow
		var uid, at, author, command string
		if err := rows.Scan(append(row.fields(), &uid, &at, &author, &command)...); err != nil {
			return care.Entry{}, err
		}
		e, err := row.entry(known.one(uid), known)
		if err != nil {
			return e, r.reg.unreadable(err)
		}
		if e.At, err = parseStamp(at); err != nil {
			return e, r.reg.unreadable(err)
		}
		e.Author, e.Command = known.one(author), known.one(command)
		return e, nil
	}, "SELECT "+entryColumns+", s.uid, c.at, c.author, c.command FROM "+tables+
		" JOIN change AS c ON c.number = e.change WHERE "+where+" AND e.number <= ?1 ORDER BY e.number",
		append([]any{r.limit()}, args...)...)
	return list, r.translate(err)
}
