package bench

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
	"ypa/internal/sample"
)

// EntriesEach is how many entries a young person has, over two years.
const EntriesEach = 48

// Plan says what is made.
type Plan struct {
	People int
	Seed   uint64
	Today  calendar.Date // the story is told as of this day
}

// Generate writes a register of the plan at path, which must be free. All of it
// is one transaction: either it is there, or nothing is.
func Generate(ctx context.Context, path string, plan Plan) error {
	if plan.People < 1 {
		return fmt.Errorf("a register of %d young people: at least one is needed", plan.People)
	}
	rnd := source{rand.NewChaCha8([32]byte{byte(plan.Seed), byte(plan.Seed >> 8), byte(plan.Seed >> 16), byte(plan.Seed >> 24)})}
	noon := plan.Today.Time().Add(12 * time.Hour)
	o := register.Options{
		Author: "Karen Doyle", Command: "demo", Program: "ypa bench", Rand: rnd,
		Now: func() time.Time { return noon },
	}
	return register.Create(ctx, path, o, func(tx *register.Tx) error { return write(tx, plan) })
}

// source is a reader over a generator that never fails.
type source struct{ *rand.ChaCha8 }

// Read fills p.
func (s source) Read(p []byte) (int, error) { return s.ChaCha8.Read(p) }

// write appends the home, its authorities and everybody.
func write(tx *register.Tx, plan Plan) error {
	tx.Again = true // chance may say the same twice
	home, err := tx.NewSubject(care.TheHome, "home")
	if err != nil {
		return err
	}
	if err := appendAll(tx, home.UID, homeEntries(plan)); err != nil {
		return err
	}
	authorities := authorities(plan.People)
	for _, a := range authorities {
		s, err := tx.NewSubject(care.Authority, a.ID)
		if err != nil {
			return err
		}
		if err := appendAll(tx, s.UID, a.Entries); err != nil {
			return err
		}
	}
	for i := range plan.People {
		if err := person(tx, plan, i, authorities[i%len(authorities)].ID); err != nil {
			return fmt.Errorf("person %d: %w", i, err)
		}
	}
	return nil
}

func appendAll(tx *register.Tx, uid string, entries []care.Entry) error {
	for _, e := range sample.Number(entries, uid, tx.Size()+1) {
		if _, err := tx.Append(e); err != nil {
			return err
		}
	}
	return nil
}

// person appends everything about the i-th young person: two years of entries,
// of which some are corrections, and some take an earlier one back.
func person(tx *register.Tx, plan Plan, i int, authority string) error {
	ref := fmt.Sprintf("YP-%06d", i+1)
	s, err := tx.NewSubject(care.YoungPerson, ref)
	if err != nil {
		return err
	}
	l := tell(plan, i, ref, authority)
	placed := sample.Number(l.entries[:EntriesEach-l.amended], s.UID, tx.Size()+1)
	for _, e := range placed {
		if _, err := tx.Append(e); err != nil {
			return err
		}
	}
	return amend(tx, placed, l.amended)
}

// amend gives the last entries about somebody another word: the second of them
// is taken back, the first corrected.
func amend(tx *register.Tx, placed []care.Entry, n int) error {
	for ; n > 0; n-- {
		e := placed[len(placed)-n]
		e.Corrects, e.Number, e.Act = e.Number, 0, care.Corrected
		if told, ok := e.Body.(care.Informed); ok {
			told.Understood, told.Note = "yes", "Said again the next day, and written down then."
			e.Body = told
		}
		if n == 2 {
			e.Act, e.Body = care.Withdrawn, nil
		}
		if _, err := tx.Append(e); err != nil {
			return err
		}
	}
	return nil
}
