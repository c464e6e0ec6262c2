package cmd

import (
	"errors"
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

// openAgain is open for a command that may be given a second time because a crash
// came between what it recorded and the word of it: where the reference is taken
// it gives the record that is there, and the refusal for whatever that does not
// say already.
func openAgain(tx *register.Tx, t care.SubjectType, ref string, id care.Identity) (s care.Subject, taken, err error) {
	s, err = open(tx, t, ref, id)
	if refused, ok := errors.AsType[*care.Refusal](err); ok {
		if s, err = tx.Subject(t, ref); err != nil {
			return s, nil, refused
		}
		return s, refused, nil
	}
	return s, nil, err
}

// opening is a command that opens a record. Where the record is open already it
// may say no more than what stands there: taken is the refusal otherwise.
type opening struct {
	care.Command
	taken error
}

// repeats refuses what would be more, and marks what can't be insisted on.
func (c opening) repeats(o *outcome) error {
	o.opens = true
	if len(o.entries) > 0 {
		return c.taken
	}
	return nil
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
