package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// The active offer of advocacy in Wales.

// firstConference is the day on which the first conference since arrival was
// booked or held, whichever came first.
func firstConference(c *Case) (calendar.Date, bool) {
	came, arrived := c.arrived()
	var days []calendar.Date
	for _, o := range care.All[care.Booking](c.Rec) {
		if o.Body.Meeting == care.Conference {
			days = append(days, o.On)
		}
	}
	for _, o := range care.All[care.ReviewHeld](c.Rec) {
		if o.Body.Meeting == care.Conference {
			days = append(days, o.On)
		}
	}
	days = slices.DeleteFunc(days, func(d calendar.Date) bool { return arrived && d.Before(came) })
	if len(days) == 0 {
		return calendar.Date{}, false
	}
	return slices.MinFunc(days, calendar.Date.Compare), true
}

// entitledToOffer is for who is looked after, or was the subject of enquiries
// that led to a conference.
func entitledToOffer(c *Case) string {
	if _, conference := firstConference(c); conference || c.Looked || c.Legal.Status == care.ChildProtection || c.Legal.Status == "" {
		return ""
	}
	return "not looked after, and no conference"
}

// offerDueSince is the day from which the active offer is owed.
func offerDueSince(c *Case) (calendar.Date, bool) {
	if c.Looked {
		return c.lookedSince()
	}
	if c.Legal.Status == care.ChildProtection {
		return c.Legal.Since, c.Legal.Stated
	}
	return firstConference(c)
}

// activeOffers are the active offers, recorded as offers or as told.
func activeOffers(c *Case) []advocacyStep {
	var list []advocacyStep
	for _, o := range care.All[care.AdvocateOffer](c.Rec) {
		if o.Body.Active == care.Yes {
			list = append(list, advocacyStep{Entry: o.Entry})
		}
	}
	for _, o := range c.Rec.Told(care.AboutActiveOffer) {
		list = append(list, advocacyStep{Entry: o.Entry})
	}
	return list
}

func advocacyActiveOffer(c *Case) Verdict {
	from, known := offerDueSince(c)
	if v, unknown := c.statusUnknown(); unknown && !known {
		return v
	}
	answered := slices.Concat(advocateDeclines(c), advocateRequests(c), advocateReferrals(c), advocatesTakenOn(c))
	made, found, perhaps := firstServing(activeOffers(c), from, "")
	answer, has, maybe := firstServing(answered, made, "")
	grace := c.Duty.Span("grace")
	until := c.add(from, grace.Value)
	fix := fixes("ypa advocate offer "+c.ref()+" --active", "ypa advocate agree "+c.ref(), "ypa advocate decline "+c.ref())
	switch {
	case found && has && !known:
		return met(say("offered ", c.day(made), ", answered ", c.day(answer)))
	case found && has:
		return c.done(answer, until, say("offered ", c.day(made), ", answered ", c.day(answer)))
	case !known || perhaps || found && maybe:
		v := cannotTell(say("When was ", c.name(), " made the active offer, and what came of it? A day is not on record."), "since", "day of the active offer")
		v.Fixes = fix
		return v
	}
	v := Verdict{
		What: say("No active offer of an advocate is on record."), Brief: say("no active offer of an advocate"),
		Because: say("Entitled since ", c.day(from), "; ", figureText(grace), ended(c, until)),
		Figure:  spanFigure(grace), Fixes: fix[:2],
	}
	since := from
	if found {
		since = made
		v.What, v.Brief = say("The answer to the active offer is not on record."), say("no answer to the active offer")
		v.Because = say("Offered ", c.day(made), ", and what came of it is not on record; ", figureText(grace), ended(c, until))
		v.Fixes = fix[1:]
	}
	return c.lacking(since, until, v)
}
