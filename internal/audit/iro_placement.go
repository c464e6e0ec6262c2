package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// The IRO is asked before a placement out of area: SI 2010/959 reg 11(2), S0
// IRO, S1 3.

func iroConsultedPlacement(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	consult := fixes("ypa iro consult " + c.ref() + " --about out-of-area-placement --on DATE")
	switch c.Rec.OutOfArea().Answer() {
	case care.No:
		return none("not out of area")
	case care.Yes:
	default:
		v := cannotTell(say("Is the placement outside the area where ", c.name(), " normally lives? Not on record."), "out of area")
		v.Fixes = append(fixes("ypa child set "+c.ref()+" --out-of-area yes"), consult...)
		return v
	}
	day, before, known := placedOn(c)
	start, began := c.lookedSince()
	consulted := consultedAbout(c, before)
	if !known || !began {
		if consulted.ever {
			return met(say("consulted", consulted.on(c)))
		}
		v := cannotTell(say("Was the IRO consulted before the move here? The day is not on record. Ask "+c.authorityName()+"."), "admitted", "since")
		v.Fixes = consult
		return v
	}
	if day.Before(start) {
		return none("placed before becoming looked after")
	}
	if exempt, _ := c.Duty.Span("exempt").Value.Back(day, c.Work); start == day || !start.Before(exempt) && !hadIRO(c, day) {
		return none("became looked after with the placement")
	}
	if len(consulted.days) > 0 {
		return c.done(consulted.days[0], day, say("consulted ", c.day(consulted.days[0])))
	}
	ask := say("Was the IRO consulted before the move here on " + c.day(day) + "? Ask " + c.authorityName() + ".")
	if consulted.ever {
		v := cannotTell(ask, "day the IRO was consulted")
		v.Fixes = consult
		return v
	}
	return c.deadline(day, day, Verdict{
		What: say("The IRO was not consulted before the move here."), Brief: say("IRO not consulted before the move"),
		Ask: ask, Needs: []string{"iro consulted"}, Because: say("Placed out of area ", c.day(day)), Fixes: consult,
	})
}

// placedOn is the day of the placement out of area, the last move out of area or
// else the admission, and the day of the placement before it.
func placedOn(c *Case) (day, before calendar.Date, known bool) {
	day, known = c.arrived()
	earlier := happened(care.All[care.Admission](c.Rec)).and(happened(c.Rec.Moves()))
	for _, m := range c.Rec.Moves() {
		if m.Body.OutOfArea == care.Yes && (!known || !m.On.Before(day)) {
			day, known = m.On, m.Stated()
		}
	}
	for _, d := range earlier.days {
		if d.Before(day) {
			before = d
		}
	}
	return day, before, known
}

// consultedAbout is when the IRO was asked about the placement, after the one
// before it.
func consultedAbout(c *Case, before calendar.Date) happenings {
	return happened(slices.DeleteFunc(slices.Clone(c.Rec.Consultations()), func(o care.Of[care.IROConsultation]) bool {
		about := o.Body.About == "placement" || o.Body.About == string(care.EventOutOfArea)
		return !about || !o.On.After(before)
	}))
}

// hadIRO reports whether there was an IRO on a day.
func hadIRO(c *Case, on calendar.Date) bool {
	then := *c.Rec
	then.AsOf = on
	h, _ := then.IRO()
	return h.Appointed()
}
