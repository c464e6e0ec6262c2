package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// SetPerson adds to what is known of a young person. Only what is set is said.
type SetPerson struct {
	On            calendar.Date
	Identity      Identity
	Authority     string
	Circumstances Circumstances
	Factors       map[Factor]Answer
	Note          Noted
}

// Decide refuses to record nothing, days in the future and a birth after the
// arrival.
func (c SetPerson) Decide(f Facts) ([]Entry, error) {
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if err := c.born(f); err != nil {
		return nil, err
	}
	authority, err := f.placing(c.Authority)
	if err != nil {
		return nil, err
	}
	circumstances, err := c.Circumstances.settled(f)
	if err != nil {
		return nil, err
	}
	var bodies []any
	if c.Identity != (Identity{}) {
		c.Identity.Noted = c.Note
		bodies = append(bodies, c.Identity)
	}
	if authority != "" {
		bodies = append(bodies, PlacingAuthority{Authority: authority, Noted: c.Note})
	}
	if circumstances != (Circumstances{}) {
		circumstances.Noted = c.Note
		bodies = append(bodies, circumstances)
	}
	if len(c.Factors) > 0 {
		bodies = append(bodies, Factors{Factors: c.Factors, Noted: c.Note})
	}
	if len(bodies) == 0 {
		return nil, refuse("nothing to record: no fact was given",
			fmt.Sprintf("as in: ypa child set %s --out-of-area yes; all facts: ypa child set --help", f.ref()))
	}
	entries := make([]Entry, len(bodies))
	for i, body := range bodies {
		entries[i] = New(f.uid(), c.On, body)
	}
	return entries, nil
}

// born refuses a day of birth that lies in the future or after the arrival.
func (c SetPerson) born(f Facts) error {
	born := c.Identity.Born
	if err := f.birth(born); err != nil {
		return err
	}
	came := f.Person.Residence().Admitted
	if came.Stated && born.After(came.Since) {
		return refuse(fmt.Sprintf("--born: %s is after %s came here, %s", born.Medium(), f.ref(), came.Since.Medium()),
			"give the birthday, the day first: 14/2/2013")
	}
	return nil
}
