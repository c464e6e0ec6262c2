package present

import (
	"cmp"
	"io"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

type printedJSON struct {
	ID        string         `json:"id"`
	For       string         `json:"for"`
	Name      string         `json:"name"`
	Phone     *string        `json:"phone"`
	Email     *string        `json:"email"`
	URL       *string        `json:"url"`
	From      *string        `json:"procedure"`
	Checked   *calendar.Date `json:"checked_on"`
	CheckedBy *string        `json:"checked_by"`
	Printed   bool           `json:"printed"`
}

// Contacts writes the numbers that are printed for young people, with the day
// each was checked: table, csv or json.
func Contacts(w io.Writer, out Output, head Head, list []audit.Printed) error {
	l := listing{
		head: head, title: head.Home + ": numbers printed for young people", names: 2,
		empty: "No number is there to be printed: ypa contacts set ID --name NAME --phone NUMBER",
		columns: []listColumn{
			{"Id", "id"},
			{"Who", "name"},
			{"For", "for"},
			{"How to reach", "phone"},
			{"E-mail", "email"},
			{"Page", "url"},
			{"From", "procedure"},
			{"Checked", "checked_on"},
		},
		foot: []string{"Rung, or looked up: ypa contacts check ID", "Changed or closed: ypa contacts set ID --phone NUMBER, or --printed no"},
	}
	j := struct {
		listHead
		Contacts []printedJSON `json:"contacts"`
	}{head.json(), []printedJSON{}}
	for _, c := range list {
		from := same(c.From)
		if c.From == "" {
			from.text = "the home"
		}
		j.Contacts = append(j.Contacts, printedJSON{
			ID: c.ID, For: c.For, Name: c.Name, Phone: textOrNull(c.Phone), Email: textOrNull(c.Email), URL: textOrNull(c.URL),
			From: textOrNull(c.From), Checked: dayOrNull(c.Checked), CheckedBy: textOrNull(c.By), Printed: !c.Left,
		})
		l.rows = append(l.rows, []item{
			same(c.ID), same(c.Name),
			{text: strings.ReplaceAll(c.For, "-", " "), data: TextDatum(c.For)},
			{text: cmp.Or(c.Phone, c.Email, c.URL), data: TextDatum(c.Phone)},
			{data: TextDatum(c.Email)},
			{data: TextDatum(c.URL)},
			from, checkedOn(c, head.AsOf),
		})
	}
	return l.write(w, out, ViewContacts, j)
}

// checkedOn says when somebody last made sure of a number.
func checkedOn(c audit.Printed, today calendar.Date) item {
	checked := aDay(c.Checked, today)
	switch {
	case c.Left:
		checked.text = "not printed"
	case c.Checked.IsZero():
		checked.text, checked.alert = "NEVER", true
	}
	return checked
}
