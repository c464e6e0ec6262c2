package cmd

import (
	"fmt"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

// open opens a young person or an authority under a reference. Where everything
// that was recorded under it was taken back, the same record is opened again, as
// when an import is undone, the list mended and imported once more. Somebody
// else does not get it: their history would be another's.
func open(tx *register.Tx, t care.SubjectType, ref string, id care.Identity) (care.Subject, error) {
	known, err := tx.Has(t, ref)
	if err != nil {
		return care.Subject{}, err
	}
	if !known {
		return tx.NewSubject(t, ref)
	}
	s, err := tx.Subject(t, ref)
	if err != nil {
		return s, err
	}
	entries, err := tx.Entries(s.UID)
	if err != nil {
		return s, err
	}
	if !care.Fold(s, entries, calendar.Date{}).Gone() {
		return tx.NewSubject(t, ref) // which says that it is taken
	}
	if t == care.YoungPerson && !wasThem(entries, id) {
		return s, usage(fmt.Sprintf("choose another reference; or, if nobody by %s ever came here, let go of what was recorded: ypa child dispose %s --never-here --reason TEXT", s.Ref, s.Ref),
			"the reference %s was used for somebody else, whose record was taken back: ypa history %s", s.Ref, s.Ref)
	}
	return s, nil
}

// wasThem reports whether a record that was taken back was about the same young
// person: by name or by day of birth.
func wasThem(entries []care.Entry, id care.Identity) bool {
	for _, e := range entries {
		body, err := care.Decode(e.Kind, e.Raw)
		was, ok := body.(care.Identity)
		if err != nil || !ok || e.Act == care.Withdrawn {
			continue
		}
		sameBirth := !was.Born.IsZero() && was.Born == id.Born
		if sameBirth || was.Name != "" && strings.EqualFold(was.Name, id.Name) {
			return true
		}
	}
	return false
}
