package care

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
)

// SetContact says more about a number that is printed for young people, or adds
// one of the home's own.
type SetContact struct {
	On    calendar.Date
	Body  PrintedContact
	Known []string // the ids that procedures and laws in force give
}

// Decide refuses to say nothing, and a new number without a name or a number.
func (c SetContact) Decide(f Facts) ([]Entry, error) {
	b := c.Body
	set := fmt.Sprintf("ypa contacts set %s --name NAME --phone NUMBER", b.ID)
	if err := contactID(b.ID); err != nil {
		return nil, err
	}
	if b == (PrintedContact{ID: b.ID, Noted: b.Noted}) {
		return nil, refuse("nothing to record: no name, phone, e-mail or page was given", set)
	}
	known := slices.Contains(c.known(f), b.ID)
	if !known && (b.Name == "" || b.Phone == "" && b.Email == "" && b.URL == "") {
		hint := set
		if near := Nearest(b.ID, c.known(f)); near != "" {
			hint = "did you mean " + near + "? a new one: " + set
		}
		return nil, refuse(fmt.Sprintf("%s is a new number: it needs a name, and a phone, an e-mail address or a page", b.ID), hint)
	}
	return f.forHome(c.On, b)
}

func (c SetContact) known(f Facts) []string { return f.contactIDs(c.Known) }

// contactIDs adds the home's own numbers to those that are given.
func (f Facts) contactIDs(given []string) []string {
	ids := slices.Clone(given)
	for _, own := range f.Home.Contacts() {
		ids = append(ids, own.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// contactID refuses what is no id of a number.
func contactID(id string) error {
	if strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || id == "" || len(id) > 40 {
		return refuse(fmt.Sprintf("%q is no id of a number: small letters, digits and hyphens, as in help-at-hand", id), "the numbers are listed by: ypa contacts list")
	}
	return nil
}

// CheckContacts records that somebody made sure of printed numbers.
type CheckContacts struct {
	On    calendar.Date
	IDs   []string
	Note  Noted
	Known []string // the ids that procedures and laws in force give
}

// Decide refuses numbers that are not there. One entry is made for each.
func (c CheckContacts) Decide(f Facts) ([]Entry, error) {
	known := f.contactIDs(c.Known)
	var entries []Entry
	for _, id := range c.IDs {
		if !slices.Contains(known, id) {
			hint := "the numbers are: " + strings.Join(known, ", ")
			if near := Nearest(id, known); near != "" {
				hint = "did you mean " + near + "? " + hint
			}
			return nil, refuse(fmt.Sprintf("there is no number %q that is printed for young people", id), hint)
		}
		one, err := f.forHome(c.On, ContactCheck{ID: id, Noted: c.Note})
		if err != nil {
			return nil, err
		}
		entries = append(entries, one...)
	}
	return entries, nil
}
