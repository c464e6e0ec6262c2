package care

import (
	"cmp"
	"slices"
	"strings"

	"ypa/internal/calendar"
)

// HomeContact is what the home itself has on record about a number that is
// printed for young people. What it does not say is as the procedures give it.
type HomeContact struct {
	PrintedContact
	Changed calendar.Date // when the number, address or page was last said; zero: never by the home
	Checked calendar.Date // when somebody last made sure of it as it is now; zero: never
	By      string        // who did
	Entry   int64         // the last entry about it
}

// Contacts gives what the home has on record about printed numbers, by id. A
// check counts for what the number was that day: a later change wants a new one.
func (h Home) Contacts() []HomeContact {
	at := map[string]*HomeContact{}
	for _, o := range entriesOfHome[PrintedContact](h) {
		c := at[o.Body.ID]
		if c == nil {
			c = &HomeContact{}
			at[o.Body.ID] = c
		}
		c.take(o)
	}
	for _, o := range entriesOfHome[ContactCheck](h) {
		c := at[o.Body.ID]
		if c == nil {
			c = &HomeContact{PrintedContact: PrintedContact{ID: o.Body.ID}}
			at[o.Body.ID] = c
		}
		if !o.On.Before(c.Changed) {
			c.Checked, c.By, c.Entry = o.On, o.Author, o.Number
		}
	}
	var list []HomeContact
	for _, c := range at {
		list = append(list, *c)
	}
	slices.SortFunc(list, func(a, b HomeContact) int { return strings.Compare(a.ID, b.ID) })
	return list
}

// take folds one more word about the number.
func (c *HomeContact) take(o Of[PrintedContact]) {
	b := o.Body
	if b.Phone != "" && b.Phone != c.Phone || b.Email != "" && b.Email != c.Email || b.URL != "" && b.URL != c.URL {
		c.Changed = o.On
	}
	c.ID = b.ID
	c.For = cmp.Or(b.For, c.For)
	c.Name = cmp.Or(b.Name, c.Name)
	c.Phone = cmp.Or(b.Phone, c.Phone)
	c.Email = cmp.Or(b.Email, c.Email)
	c.URL = cmp.Or(b.URL, c.URL)
	c.Printed = cmp.Or(b.Printed, c.Printed)
	c.Entry = o.Number
}
