package intake

import (
	"slices"

	"ypa/internal/care"
)

func (c *comparison) placement() {
	c.day(fieldAdmitted, c.admitted, had[care.Admission](c.rec, c.admitted), care.Admission{}, "came to the home")
	c.day(fieldLeft, c.left, had[care.Leaving](c.rec, c.left), care.Leaving{}, "left the home")
	c.legalStatus()
	c.text(fieldAuthority, c.authority, c.rec.Authority().Value, care.PlacingAuthority{Authority: c.facts.authority}, "placing authority "+c.authority)
	c.area()
}

// whyMoved is why a row can't say whether the placement is out of area.
const whyMoved = "a move on record says otherwise"

// area compares with the circumstances and the moves on record. On the day of a
// move the move has been told in its own words, and the row says nothing more.
func (c *comparison) area() {
	have := c.rec.OutOfArea().Value
	moved := slices.ContainsFunc(c.rec.Moves(), func(o care.Of[care.Move]) bool { return o.On == c.now.Today && o.Body.OutOfArea != "" })
	if said := string(c.outOfArea); said != "" && said != have && moved {
		c.skip(fieldOutOfArea, whyMoved)
		return
	}
	c.text(fieldOutOfArea, string(c.outOfArea), have, care.Circumstances{OutOfArea: c.outOfArea}, "out of area: "+string(c.outOfArea))
}

func (c *comparison) legalStatus() {
	have := c.rec.Status()
	body, text := care.StatusFact{Status: c.status}, "legal status "+string(c.status)
	if have.Status != "" && have.Status != c.status {
		text += " instead of " + string(have.Status)
	}
	switch {
	case c.status == "":
		if !c.since.IsZero() {
			c.skip(c.sinceField, "the legal status isn't known")
		}
	case c.since.IsZero():
		c.text(fieldStatus, string(c.status), string(have.Status), body, "legal status "+string(c.status))
	case slices.ContainsFunc(care.Ever[care.StatusFact](c.rec), func(o care.Of[care.StatusFact]) bool {
		return o.On == c.since && o.Stated() && o.Body.Status == c.status
	}):
		c.skip(fieldStatus, whyEqual)
		c.skip(c.sinceField, whyEqual)
	default:
		c.on(c.since, body, text, "since")
	}
}
