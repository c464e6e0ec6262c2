package register

import (
	"database/sql"
	"maps"
	"slices"

	"ypa/internal/care"
)

// readSubjects loads the subjects.
func (v *verifier) readSubjects() error {
	v.subjects = map[int64]*subjectRow{}
	_, err := collect(v.ctx, v.tx, func(rows *sql.Rows) (none struct{}, err error) {
		var id int64
		var typ string
		s := &subjectRow{}
		if err := rows.Scan(&id, &s.UID, &typ, &s.Ref, &s.key); err != nil {
			return none, err
		}
		s.Type = care.SubjectType(typ)
		v.subjects[id] = s
		return none, nil
	}, "SELECT id, uid, type, coalesce(ref, ''), coalesce(ref_key, '') FROM subject")
	v.report.Subjects = int64(len(v.subjects))
	return err
}

// compareSubjects compares each subject with what its entries say: the
// references are in no leaf, but the first entry about a young person holds
// theirs.
func (v *verifier) compareSubjects() error {
	homes := 0
	for _, id := range slices.Sorted(maps.Keys(v.subjects)) {
		s := v.subjects[id]
		if s.Type == care.TheHome {
			homes++
		}
		v.compareSubject(s)
	}
	if homes > 1 {
		v.fault("the subjects", "there are %d homes", homes)
	}
	return nil
}

func (v *verifier) compareSubject(s *subjectRow) {
	disposed := s.Ref == ""
	switch {
	case s.entries == 0:
		v.fault(s.name(), "nothing is recorded about it")
	case disposed && s.erased < s.entries:
		v.fault(s.name(), "its reference is gone, but %d of its entries were not disposed of", s.entries-s.erased)
	case !disposed && s.erased > 0:
		v.fault(s.name(), "%d of its entries were erased without a disposal", s.erased)
	}
	if s.strayed != 0 {
		v.fault(s.name(), "%s is of a kind that says nothing about %s", onEntry(s.strayed), articled(s.Type))
	}
	if disposed {
		return
	}
	if s.key != refKey(s.Ref) {
		v.fault(s.name(), "it can't be found by its reference: the two forms of it differ")
	}
	if s.Type == care.TheHome && s.Ref != homeRef {
		v.fault(s.name(), "the home's reference was altered")
	}
	if s.misnamed != 0 {
		v.fault(s.name(), "%s gives another reference: it was altered, or two were exchanged", onEntry(s.misnamed))
	} else if s.Type == care.YoungPerson && !s.named {
		v.fault(s.name(), "none of its entries gives this reference")
	}
}

// note keeps what an entry says of its subject.
func (s *subjectRow) note(row *sealedRow) {
	s.entries++
	info, ok := care.Info(care.Kind(row.kind))
	if (!ok || info.Of != s.Type) && s.strayed == 0 {
		s.strayed = row.number
	}
	if !row.body.Valid {
		s.erased++
		return
	}
	if !info.Identity && info.Of != care.Authority {
		return
	}
	switch refOf(row.body.String) {
	case "":
	case s.Ref:
		s.named = true
	default:
		if s.misnamed == 0 {
			s.misnamed = row.number
		}
	}
}
