package intake

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func (c *comparison) visitor() {
	have, stands := c.rec.Visitor()
	switch {
	case c.iv.nobody:
		c.end(fieldIV, stands, care.IVEnd{}, "no independent visitor any more: "+contactWords(have.Contact))
		stands = false
	case c.iv.Name == "":
		c.unnamedVisitor(have, stands)
	case stands && sameWords(c.iv.Name, have.Name):
		c.sameVisitor(have)
	default:
		c.newVisitor(have, stands)
		stands = true
	}
	c.day(fieldIVVisited, c.ivVisited, c.visited(), care.IVVisit{Mode: "visit"}, "independent visitor's visit")
	c.considered(stands)
}

// unnamedVisitor takes a telephone number or an e-mail address for those of the
// visitor on record.
func (c *comparison) unnamedVisitor(have care.Visitor, stands bool) {
	if stands {
		c.visitorDetails(have)
	} else {
		for _, f := range []Field{fieldIVPhone, fieldIVEmail} {
			if c.iv.Reachable() {
				c.skip(f, "nobody is named whose it could be")
			}
		}
	}
	switch {
	case c.ivAppointed.IsZero():
	case c.onRecord(have.Name):
		c.skip(fieldIVAppointed, whyEqual)
	default:
		c.skip(fieldIVAppointed, "nobody is named who was appointed")
	}
}

// sameVisitor is the visitor on record. Another day of appointment is a new
// fact, which keeps what is known of the visitor; what the row adds is told
// apart, for details count from the day they are recorded.
func (c *comparison) sameVisitor(have care.Visitor) {
	switch {
	case c.ivAppointed.IsZero():
		c.skip(fieldIV, whyEqual)
	case c.onRecord(have.Name):
		c.skip(fieldIV, whyEqual)
		c.skip(fieldIVAppointed, whyEqual)
	default:
		c.on(c.ivAppointed, care.IVAppointment{
			Contact: have.Contact, VisitEvery: have.VisitEvery, ViaService: have.ViaService,
			Confirmed: have.Confirmed, Independent: have.Independent, AlreadyMade: have.AlreadyMade,
		}, "independent visitor "+contactWords(care.Contact{Name: have.Name})+" appointed", "on")
	}
	c.visitorDetails(have)
}

// newVisitor is a visitor who doesn't stand on record.
func (c *comparison) newVisitor(have care.Visitor, stands bool) {
	body, text := care.IVAppointment{Contact: c.iv.Contact}, "independent visitor "+contactWords(c.iv.Contact)
	if stands {
		text += " instead of " + contactWords(care.Contact{Name: have.Name})
	}
	details := care.Ever[care.IVDetails](c.rec)
	switch {
	case c.ivAppointed.IsZero():
		first := len(care.Ever[care.IVAppointment](c.rec))+len(details)+len(care.Ever[care.IVEnd](c.rec)) == 0
		c.fact(first, body, text)
	case c.onRecord(c.iv.Name):
		c.skip(fieldIV, "appointed on that day by the record, and no longer there: if appointed again, that day is needed")
		c.person.Remarks = append(c.person.Remarks, "the appointment of its independent visitor, of "+c.ivAppointed.Medium()+", has ended by the record: if appointed again, that day is needed")
	default:
		c.on(c.ivAppointed, body, text+" appointed", "on")
		// Details of the one before, recorded for a later day than this, would
		// be taken for this one's.
		if slices.ContainsFunc(details, func(o care.Of[care.IVDetails]) bool { return !o.On.Before(c.ivAppointed) }) {
			c.fact(false, care.IVDetails{Contact: c.iv.Contact}, "independent visitor's details: "+contactWords(c.iv.Contact))
		}
	}
}

// onRecord reports whether somebody was appointed on the day that the row says.
func (c *comparison) onRecord(name string) bool {
	return slices.ContainsFunc(care.Ever[care.IVAppointment](c.rec), func(o care.Of[care.IVAppointment]) bool {
		return o.On == c.ivAppointed && o.Stated() && sameWords(o.Body.Name, name)
	})
}

// visitorDetails adds a telephone number or an e-mail address to the visitor on
// record.
func (c *comparison) visitorDetails(have care.Visitor) {
	said := care.Contact{Phone: c.iv.Phone, Email: c.iv.Email}
	if said.Phone != "" && sameNumber(said.Phone, have.Phone) {
		c.skip(fieldIVPhone, whyEqual)
		said.Phone = ""
	}
	if said.Email != "" && strings.EqualFold(said.Email, have.Email) {
		c.skip(fieldIVEmail, whyEqual)
		said.Email = ""
	}
	if said.Reachable() {
		c.fact(false, care.IVDetails{Contact: said}, "independent visitor's details: "+contactWords(said))
	}
}

// visited reports whether a visit is on record for the day of the row.
func (c *comparison) visited() bool {
	return slices.ContainsFunc(c.rec.Visits(), func(o care.Of[care.IVVisit]) bool { return o.On == c.ivVisited })
}

// considered is the day on which the need for the visitor was considered, with
// what the young person wants. That the appointment goes on is what the sheet's
// naming the visitor says.
func (c *comparison) considered(stands bool) {
	switch {
	case c.ivReviewed.IsZero() && c.ivView == "":
	case c.ivReviewed.IsZero():
		c.skip(fieldIVView, "the day on which they said so isn't known")
	case !stands:
		c.skip(fieldIVReviewed, "no independent visitor is named: what was decided is to be recorded with \"ypa iv consider\"")
	case c.consideredOn(c.ivReviewed):
		c.skip(fieldIVReviewed, whyEqual)
		if c.ivView != "" {
			c.skip(fieldIVView, whyEqual)
		}
	default:
		text := "need for the independent visitor considered (to go on)"
		if c.ivView != "" {
			text = "need for the independent visitor considered (to go on), with what they want,"
		}
		c.on(c.ivReviewed, care.IVReview{Decision: "continue", Wishes: c.ivView}, text, "on")
	}
}

// consideredOn reports whether the need was considered on a day by the record,
// with the wishes that the row has.
func (c *comparison) consideredOn(day calendar.Date) bool {
	return slices.ContainsFunc(c.rec.IVConsidered(), func(o care.Considered) bool {
		return o.On == day && (c.ivView == "" || o.Wishes == c.ivView)
	})
}
