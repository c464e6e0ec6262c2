package care

import (
	"cmp"
	"fmt"
	"slices"

	"ypa/internal/calendar"
)

// AddPerson opens the record of a young person who has arrived. Facts.Person is
// their record without entries.
type AddPerson struct {
	Identity      Identity      // the name is needed; the reference is the subject's
	Status        Status        // empty: not known
	Since         calendar.Date // of the status; zero: not known
	Admitted      calendar.Date // zero: not known
	Authority     string        // id; empty: not known
	Circumstances Circumstances
	Worker        Contact // the social worker; no name: not known
}

// Decide refuses days that have not come and days before birth. What is said of
// the placement is true from the day of admission; where that day was not said
// it is put on today and marked so.
func (c AddPerson) Decide(f Facts) ([]Entry, error) {
	if c.Identity.Name == "" {
		return nil, refuse(f.ref()+": a name is needed", "say it with --name, or --name - to have it read from the keyboard or a file")
	}
	if err := c.days(f); err != nil {
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
	c.Identity.Ref = f.ref()
	arrival := arrival{f: f, day: cmp.Or(c.Admitted, f.Today), stated: !c.Admitted.IsZero()}
	entries := []Entry{New(f.uid(), f.Today, c.Identity), arrival.entry(Admission{})}
	switch {
	case c.Status != "" && c.Since.IsZero():
		entries = append(entries, NewAssumed(f.uid(), arrival.day, StatusFact{Status: c.Status}))
	case c.Status != "":
		entries = append(entries, New(f.uid(), c.Since, StatusFact{Status: c.Status}))
	}
	if authority != "" {
		entries = append(entries, arrival.entry(PlacingAuthority{Authority: authority}))
	}
	if circumstances != (Circumstances{}) {
		entries = append(entries, arrival.entry(circumstances))
	}
	if c.Worker.Name != "" {
		entries = append(entries, New(f.uid(), f.Today, SocialWorker{Contact: c.Worker}))
	}
	return entries, nil
}

// days refuses what cannot be so.
func (c AddPerson) days(f Facts) error {
	if c.Status == "" && !c.Since.IsZero() {
		return refuse("--since is the day of a legal status, and none was given", "add --status "+words("status"))
	}
	if err := f.birth(c.Identity.Born); err != nil {
		return err
	}
	for _, d := range []struct {
		flag string
		on   calendar.Date
	}{{"admitted", c.Admitted}, {"since", c.Since}} {
		if err := f.dated(d.flag, d.on); err != nil {
			return err
		}
		if err := unborn(d.flag, d.on, c.Identity.Born); err != nil {
			return err
		}
	}
	return nil
}

// arrival is the day that facts about a placement are true from.
type arrival struct {
	f      Facts
	day    calendar.Date
	stated bool
}

func (a arrival) entry(body any) Entry {
	if a.stated {
		return New(a.f.uid(), a.day, body)
	}
	return NewAssumed(a.f.uid(), a.day, body)
}

// birth refuses a day of birth in the future.
func (f Facts) birth(born calendar.Date) error {
	if born.After(f.Today) {
		return refuse(fmt.Sprintf("--born: %s is in the future", born.Medium()), "the day comes first: 14/2/2013, or 2013-02-14")
	}
	return nil
}

// unborn refuses a day before birth.
func unborn(flag string, on, born calendar.Date) error {
	if on.IsZero() || born.IsZero() || !on.Before(born) {
		return nil
	}
	return refuse(fmt.Sprintf("--%s: %s is before the day of birth, %s", flag, on.Medium(), born.Medium()),
		fmt.Sprintf("one of the two is wrong: --born is the birthday, --%s a day after it", flag))
}

// placing finds a placing or host authority by its id, capitals or not.
func (f Facts) placing(id string) (string, error) {
	if id == "" {
		return "", nil
	}
	known := make([]string, 0, len(f.Home.Authorities))
	for have := range f.Home.Authorities {
		if sameName(have, id) {
			return have, nil
		}
		known = append(known, have)
	}
	slices.Sort(known)
	hint := fmt.Sprintf("add it first: ypa authority add %s --name NAME", id)
	if near := Nearest(id, known); near != "" {
		hint = fmt.Sprintf("did you mean %s? %s", near, hint)
	}
	return "", &UnknownAuthority{ID: id, Refusal: Refusal{Text: fmt.Sprintf("no authority %q is on record", id), Hint: hint}}
}

// UnknownAuthority is the refusal of an authority that is not on record.
type UnknownAuthority struct {
	Refusal
	ID string // as it was typed
}

// Unwrap gives the refusal.
func (u *UnknownAuthority) Unwrap() error { return &u.Refusal }

// settled completes circumstances and refuses those that contradict themselves:
// at a distance means outside the authority's area and not in an adjoining one.
func (c Circumstances) settled(f Facts) (Circumstances, error) {
	if c.AtADistance == Yes {
		if c.OutOfArea == No {
			return c, refuse("at a distance and yet not out of area: one of the two is wrong", "--at-a-distance says both")
		}
		c.OutOfArea = Yes
	}
	if visited, err := calendar.ParseISO(c.ParentVisit); err == nil {
		return c, f.dated("parent-visit", visited)
	}
	return c, nil
}
