package register

import (
	"cmp"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// About is a subject with all that is recorded about it, as far as it is seen.
type About struct {
	care.Subject
	Entries []care.Entry
}

// unit parts what belongs to an entry. It is a control, which no author's name holds.
const unit = "\x1f"

// toldAbout reads subjects with their entries: as [gathered] does, one text a subject,
// but with all that is known of an entry, since few are read of many changes.
const toldAbout = `SELECT s.uid, s.type, coalesce(s.ref, ''), (SELECT group_concat(concat(c.at, char(31), c.author, char(31), c.command, char(31),
		e.number, char(31), e.change, char(31), e.kind, char(31), e.act, char(31), e.day, char(31), e.day_basis, char(31), e.corrects, char(31),
		ifnull(e.body, '~')), char(30))
	FROM entry AS e JOIN change AS c ON c.number = e.change WHERE e.subject = s.id AND e.number <= ?1)
	FROM subject AS s WHERE `

// AllOf gives the subjects of a type that [Reader.Subjects] gives, each with its entries. It is
// for types of which there are few.
func (r *Reader) AllOf(t care.SubjectType) ([]About, error) {
	return r.about(ofType(t) + " ORDER BY s.ref_key")
}

// Named gives those of [Reader.AllOf] that have one of these references.
func (r *Reader) Named(t care.SubjectType, refs ...string) ([]About, error) {
	if len(refs) == 0 {
		return nil, nil
	}
	keys := []any{string(t)}
	for _, ref := range refs {
		keys = append(keys, refKey(ref))
	}
	return r.about("s.type = ?2 AND s.ref_key IN (?"+strings.Repeat(", ?", len(refs)-1)+") ORDER BY s.ref_key", keys...)
}

// Entries gives the entries about a subject in the order of their numbers,
// with Raw set and Body nil.
func (r *Reader) Entries(uid string) ([]care.Entry, error) {
	list, err := r.about("s.uid = ?2", uid)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return list[0].Entries, nil
}

func (r *Reader) about(where string, args ...any) ([]About, error) {
	known := words{}
	list, err := collect(r.ctx, r.tx, func(rows *sql.Rows) (a About, err error) {
		var text sql.NullString // none: nothing is seen of it
		if err := rows.Scan(&a.UID, &a.Type, &a.Ref, &text); err != nil || !text.Valid {
			return a, err
		}
		a.Entries = make([]care.Entry, 0, 1+strings.Count(text.String, separator))
		for one := range strings.SplitSeq(text.String, separator) {
			e, err := told(one, known)
			if err != nil {
				return a, r.reg.unreadable(err)
			}
			e.Subject = a.UID
			a.Entries = append(a.Entries, e)
		}
		slices.SortFunc(a.Entries, func(a, b care.Entry) int { return cmp.Compare(a.Number, b.Number) }) // SQLite reads them so, but does not promise it
		return a, nil
	}, toldAbout+where, append([]any{r.limit()}, args...)...)
	if r.edge == nil { // else one that was opened just now is among them
		list = slices.DeleteFunc(list, func(a About) bool { return len(a.Entries) == 0 })
	}
	return list, r.translate(err)
}

// told reads one entry of [toldAbout].
func told(text string, known words) (e care.Entry, err error) {
	next := func() (part string) {
		part, text, _ = strings.Cut(text, unit)
		return part
	}
	at := next()
	e.Author, e.Command = known.one(next()), known.one(next())
	e.Number, e.Change = whole64(next()), whole64(next())
	e.Kind, e.Act = care.Kind(known.one(next())), care.Act(known.one(next()))
	if e.On, err = calendar.ParseISO(next()); err != nil {
		return e, fmt.Errorf("entry %d has no day: %w", e.Number, err)
	}
	e.Basis, e.Corrects = care.DayBasis(known.one(next())), whole64(next())
	if e.Raw, err = stored(e.Number, text); err != nil {
		return e, err
	}
	e.At, err = parseStamp(at)
	return e, err
}
