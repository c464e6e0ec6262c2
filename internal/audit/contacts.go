package audit

import (
	"cmp"
	"maps"
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Printed is a number or address that is printed for young people: as a
// procedure or the law in force gives it, with what the home says of it on top,
// or one of the home's own. It never counts as an advocate on record.
type Printed struct {
	ID      string
	For     string // what it is for: see the contact-for words of [care.Vocabulary]
	Name    string
	Phone   string
	Email   string
	URL     string
	From    string         // the procedure's id; empty: the home's own
	Sure    procedure.Sure // how well the procedure's word is founded; empty where the home's stands
	Checked calendar.Date  // when somebody last made sure of it; zero: never
	By      string         // who did, for the home; empty: the procedure's file says so
	Left    bool           // left out of what is printed
}

// Printed lists the numbers that are printed for the young people of an
// authority, those left out included, in the order of the procedures and then by
// id. Without an authority they are those of the home.
func (a *Auditor) Printed(authority string) []Printed {
	return overlay(given(a.InForce(authority).Procedures()), a.home.Contacts())
}

// PrintedAnywhere lists the numbers that are printed for any young person: those
// of the home and of every authority on record.
func (a *Auditor) PrintedAnywhere() []Printed {
	all := given(a.none.Procedures())
	for _, id := range slices.Sorted(maps.Keys(a.home.Authorities)) {
		for _, c := range given(a.InForce(id).Procedures()) {
			if !slices.ContainsFunc(all, func(have Printed) bool { return have.ID == c.ID }) {
				all = append(all, c)
			}
		}
	}
	return overlay(all, a.home.Contacts())
}

// given lists the numbers that procedures give.
func given(procedures []*procedure.Procedure) []Printed {
	var list []Printed
	for _, p := range procedures {
		for _, c := range p.Contacts {
			list = append(list, Printed{
				ID: c.ID, For: c.For, Name: c.Name, Phone: c.Phone, Email: c.Email, URL: c.URL,
				From: p.ID, Sure: c.Sure, Checked: c.CheckedOn,
			})
		}
	}
	return list
}

// overlay puts what the home says on top. What the home says of a number that
// nothing in force gives, and that has no name of its own, is left out.
func overlay(list []Printed, own []care.HomeContact) []Printed {
	for _, h := range own {
		i := slices.IndexFunc(list, func(p Printed) bool { return p.ID == h.ID })
		switch {
		case i >= 0:
			list[i] = list[i].with(h)
		case h.Name != "":
			list = append(list, Printed{ID: h.ID}.with(h))
		}
	}
	return list
}

// with puts the home's word on top of a number. One that the home changed counts
// as checked from the home's next check on.
func (p Printed) with(h care.HomeContact) Printed {
	p.For, p.Name = cmp.Or(h.For, p.For, "other"), cmp.Or(h.Name, p.Name)
	p.Phone, p.Email, p.URL = cmp.Or(h.Phone, p.Phone), cmp.Or(h.Email, p.Email), cmp.Or(h.URL, p.URL)
	p.Left = h.Printed == care.No
	if !h.Changed.IsZero() {
		p.Sure, p.Checked = "", calendar.Date{}
	}
	if h.Checked.After(p.Checked) {
		p.Checked, p.By = h.Checked, h.By
	}
	return p
}
