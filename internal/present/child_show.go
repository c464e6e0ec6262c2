package present

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// ChildShow writes the whole position of one young person, on one screen of 30
// lines where the table format is asked for, or as JSON.
func ChildShow(w io.Writer, out Output, v ChildView, has Commands) error {
	switch out.Format {
	case Table, "":
	case JSON:
		return WriteJSON(w, childJSONOf(v, out.Style))
	default:
		return &UnknownFormatError{View: ViewChild, Name: string(out.Format)}
	}
	var b bytes.Buffer
	c := &childPage{Printer: NewPrinter(&b, out.Style), v: &v, has: has}
	switch {
	case out.Accessible:
		c.spoken()
	case out.wide() && c.wide():
	default:
		b.Reset()
		c.narrow()
	}
	_, err := w.Write(b.Bytes())
	return err
}

// childPage is the view of one young person on its way to a screen.
type childPage struct {
	*Printer
	v     *ChildView
	has   Commands
	paper bool // it goes further than those who care for the young person
}

// show makes text safe to print, in the style of the page.
func (c *childPage) show(text string) shown { return c.style.show(text) }

// near is a day as the page writes it.
func (c *childPage) near(d calendar.Date) string { return d.Near(c.v.AsOf) }

// called is what the page calls the young person in a sentence.
func (c *childPage) called() string {
	if name := c.v.Identity.FirstName(); c.style.Names && name != "" {
		return name
	}
	return c.v.Ref
}

// title is the reference and, where names are wanted, the full name.
func (c *childPage) title(born bool) string {
	parts := []string{c.v.Ref}
	if name := c.v.Identity.Name; c.style.Names && name != "" {
		parts[0] += " " + name
	}
	if c.v.Age >= 0 {
		parts = append(parts, fmt.Sprint(c.v.Age))
	}
	if c.style.Names && born && !c.v.Identity.Born.IsZero() {
		parts = append(parts, "born "+c.v.Identity.Born.Medium())
	}
	return strings.Join(parts, ", ")
}

// standing is the legal status, where they live, and who placed them.
func (c *childPage) standing() []string {
	v := c.v
	status := capital(statusWords(v.Legal.Status))
	if v.Legal.Status == "" {
		status = "Legal status not known"
	}
	if v.Legal.Stated {
		status += " since " + v.Legal.Since.Medium()
	}
	list := []string{status + ".", c.living()}
	place := v.Authority
	if place == "" {
		place = "Placing authority not known"
	}
	switch v.OutOfArea {
	case care.Yes:
		place += ", out of area"
	case care.No:
		place += ", in area"
	default:
	}
	return append(list, place+".")
}

// living says since when the young person lives here, or that they left.
func (c *childPage) living() string {
	r := c.v.Residence
	switch {
	case !r.Left.IsZero():
		why := map[string]string{"died": ", died", "home": ", went home", "moved": ", moved on"}[r.Reason]
		return "Left " + r.Left.Medium() + why + "."
	case !r.Here:
		return "Not here yet."
	case !r.Admitted.Stated:
		return "Here since a day that is not known."
	}
	return fmt.Sprintf("Here since %s (%s).", r.Admitted.Since.Medium(), days(c.v.AsOf.Sub(r.Admitted.Since)))
}

// extras are the small facts of the third line.
func (c *childPage) extras() []string {
	v := c.v
	var list []string
	if v.Authority != "" && c.style.Names {
		number := v.Identity.AuthorityRef
		if number == "" {
			number = "not known yet"
		}
		list = append(list, fmt.Sprintf("%s own number: %s.", possessive(v.Authority), number))
	}
	if c.style.Names && v.Identity.KnownAs != "" {
		list = append(list, fmt.Sprintf("Likes to be called: %s.", v.Identity.KnownAs))
	}
	switch {
	case !v.Away.IsZero():
		list = append(list, fmt.Sprintf("MISSING FROM HOME since %s.", c.near(v.Away)))
	case !v.Back.IsZero():
		list = append(list, fmt.Sprintf("Back since %s (was missing from home).", c.near(v.Back)))
	}
	return list
}

func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// sayings writes sentences, as many on a line as fit.
func (c *childPage) sayings(list ...string) {
	var parts []shown
	for _, s := range list {
		parts = append(parts, c.show(s))
	}
	c.pieces("", "", parts, " ")
}

// who is the person of a row, or what stands there instead.
func (c *childPage) who(p *PersonRow) string {
	switch {
	case p.None != "":
		return p.None
	case p.Person && !c.style.Names:
		return "on record"
	case p.Contact.Name != "" && p.Contact.Organisation != "" && p.Person:
		return p.Contact.Name + ", " + p.Contact.Organisation
	case p.Contact.Name != "":
		return p.Contact.Name
	case p.Contact.Organisation != "":
		return p.Contact.Organisation
	}
	return "name not known"
}

// reach is how to reach the person of a row; without names only by what means.
func (c *childPage) reach(p *PersonRow) string {
	contact := p.Contact
	if p.Person && !c.style.Names {
		contact.Phone, contact.Email = meansOnly(contact.Phone, "phone"), meansOnly(contact.Email, "e-mail")
	}
	switch {
	case p.None != "":
		return ""
	case p.Gap != "":
		return p.Gap
	case contact.Phone != "" && contact.Email != "":
		return contact.Phone + ", " + contact.Email
	}
	return contact.Phone + contact.Email
}

func meansOnly(detail, means string) string {
	if detail == "" {
		return ""
	}
	return means
}

// marked puts the number of a job behind a text.
func marked(text string, job int) string {
	if job == 0 {
		return text
	}
	return fmt.Sprintf("%s [%d]", text, job)
}

// dash stands where there is nothing to say.
func dash(text string) string {
	if text == "" {
		return "-"
	}
	return text
}
