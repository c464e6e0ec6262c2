package cmd

import (
	"fmt"

	"ypa/internal/care"
	"ypa/internal/register"
)

// mentions lists the entries about others that may name a young person who is
// disposed of: by reference, by name or by a part of it. They are somebody
// else's record, and are kept with that.
func mentions(r *register.Reader, d *disposal) ([]string, error) {
	people := everSaid(d.subject, d.entries)
	var list []string
	for _, t := range []care.SubjectType{care.YoungPerson, care.Authority, care.TheHome} {
		subjects, err := r.Subjects(t)
		if err != nil {
			return nil, err
		}
		for _, s := range subjects {
			if s.UID == d.subject.UID {
				continue
			}
			entries, err := r.Entries(s.UID)
			if err != nil {
				return nil, err
			}
			for i := range entries {
				if namesOne(&entries[i], people) {
					list = append(list, fmt.Sprintf("%d (%s)", entries[i].Number, s.Ref))
				}
			}
		}
	}
	return list, nil
}

// namesOne reports whether the free words of an entry name one of them. A saved
// audit and what left hold references, which say nothing once the record is gone.
func namesOne(e *care.Entry, people []care.Identity) bool {
	if info, _ := care.Info(e.Kind); info.Kept || e.Erased() {
		return false
	}
	body := e.Content()
	if e.Act == care.Withdrawn {
		body = care.Withdrawal{Reason: e.Reason()}
	}
	if body == nil {
		return false
	}
	_, named := care.Named(body, people)
	return named
}
