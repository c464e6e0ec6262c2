package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// What comes by post, or into their hands, soon after becoming looked after: S2 1.

// onceLookedAfter is the verdict on what comes soon after becoming looked after.
func (c *Case) onceLookedAfter(topic care.Topic, v Verdict) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	start, known := c.lookedSince()
	grace := c.Duty.Span("grace")
	until := c.add(start, grace.Value)
	told := c.toldInPeriod(anyway, topic)
	switch {
	case len(told.days) > 0 && known:
		return c.done(told.days[0], until, say("given ", c.day(told.days[0])))
	case told.ever:
		return met(say("given", told.on(c)))
	case !known:
		ask := cannotTell(say("Since when is ", c.name(), " looked after? The day is not on record."), "since")
		ask.Fixes = append(fixes("ypa child status "+c.ref()+" --status looked-after --since DATE"), v.Fixes...)
		return ask
	}
	v.Because = say("Looked after since ", c.day(start), "; ", figureText(grace), ended(c, until))
	v.Figure = spanFigure(grace)
	return c.lacking(start, until, v)
}

func advocacyGuide(c *Case) Verdict {
	return c.onceLookedAfter(care.AboutGuide, Verdict{
		What: say("The guide to living in care was not given."), Brief: say("no guide to living in care"),
		Ask: say("Was ", c.name(), " given the guide to living in care?"), Needs: []string{"guide given"},
		Fixes: fixes("ypa inform " + c.ref() + " --about guide"),
	})
}

func advocacyLetter(c *Case) Verdict {
	v := Verdict{
		What: say("No letter from the authority's advocacy service."), Brief: say("no letter from the advocacy service"),
		Ask: say("Did the advocacy service write to ", c.name(), "?"), Needs: []string{"letter"},
		Fixes: fixes("ypa inform " + c.ref() + " --about letter --how letter --given-by advocacy-service"),
	}
	if c.AsOf.Before(c.ofAge()) {
		v.Fixes[0] += " --via-carer"
	}
	return c.onceLookedAfter(care.AboutLetter, v)
}

// ofAge is the birthday from which the letter goes to the young person; zero where
// nothing asks for the carer, or the date of birth is not on record.
func (c *Case) ofAge() calendar.Date {
	d, asked := c.duty("advocacy-letter-carer")
	if !asked || c.ID.Born.IsZero() {
		return calendar.Date{}
	}
	return c.ID.Born.Birthday(d.Count("age").Value)
}

func advocacyLetterCarer(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	old := c.ofAge()
	if start, known := c.lookedSince(); known && !old.IsZero() && !start.Before(old) {
		return none("old enough for the letter")
	}
	all := c.toldInPeriod(anyway, care.AboutLetter)
	carer := c.toldInPeriod(func(b care.Informed) bool { return b.ViaCarer == care.Yes }, care.AboutLetter)
	switch {
	case !all.ever:
		return behind("advocacy-letter", "no letter yet")
	case carer.ever:
		return met(say("the letter went through the carer", carer.on(c)))
	case !old.IsZero() && !all.undated() && !all.last().Before(old):
		return met(say("old enough for the letter on ", c.day(all.last())))
	}
	return c.notByCarer(all, old)
}

// notByCarer is the verdict on a letter that did not go through the carer, as far
// as is known.
func (c *Case) notByCarer(all happenings, old calendar.Date) Verdict {
	direct := c.toldInPeriod(func(b care.Informed) bool { return b.ViaCarer == care.No }, care.AboutLetter)
	fix := fixes("ypa inform " + c.ref() + " --about letter --how letter --given-by advocacy-service --via-carer")
	var v Verdict
	switch {
	case old.IsZero():
		v = cannotTell(say("How old was ", c.name(), " when the letter came? The date of birth is not on record."), "born")
	case all.undated():
		v = cannotTell(say("When did the letter come, and did it go through the carer? The day is not on record."), "day of the letter", "via carer")
	case len(direct.days) == 0:
		v = cannotTell(say("Did the letter of "+c.day(all.last())+" go through the carer? Not on record."), "via carer")
	default:
		on := direct.days[0]
		return c.lacking(on, on, Verdict{
			What: say("The letter did not go through the carer."), Brief: say("letter not through the carer"),
			Because: say("The letter came ", c.day(on), ", and goes to them only from ", old.Medium()),
			Ask:     say("Was the letter sent through the carer, too?"), Needs: []string{"via carer"},
			Fixes: fix,
		})
	}
	v.Fixes = fix
	return v
}
