package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// The first rule that the weekly audit exists for: reg 7(2)(b)(iii) and (d)(iii),
// S0 ¶1 to ¶4, S1 1, S2 1, S3 1, S4 1.

// toldOfAdvocacy gives the days on which the young person was told how to reach
// an advocate: told, given the letter or the guide, offered one; a declined
// offer counts, too.
func toldOfAdvocacy(rec *care.Record) happenings {
	return toldOf(rec, care.AboutAdvocacy, care.AboutLetter, care.AboutGuide, care.AboutActiveOffer).
		and(happened(care.All[care.AdvocateOffer](rec))).
		and(happened(care.All[care.AdvocateDecline](rec)))
}

// reachableAdvocate finds an advocate or an advocacy service with a phone or an
// e-mail: the young person's own, or the one their authority commissions.
func reachableAdvocate(c *Case) (known, reachable bool) {
	for _, p := range c.Rec.Advocates() {
		if p.IsAdvocate() {
			known = true
			reachable = reachable || p.Reachable()
		}
	}
	if c.Authority.Advocacy.Reachable() {
		return true, true
	}
	return known, reachable
}

func advocacyInformation(c *Case) Verdict {
	known, reachable := reachableAdvocate(c)
	told := c.Told
	if reachable && told.ever {
		return met(say("an advocate or service can be reached; told", told.on(c)))
	}
	v := advocacyGap(c, known, reachable, told)
	came, arrived := c.arrived()
	if !arrived {
		v.Because = append(v.Because, say("; the day of arrival is not known")...)
		return c.lacking(calendar.Date{}, calendar.Date{}, v)
	}
	v = c.sinceArrival(v, c.Duty.Span("grace"))
	if v.State == DueSoon {
		v.Cell = strings.ToLower(v.Cell)
	}
	if ended := lastAdvocateEnded(c); v.State == Missing && !known && ended.After(came) {
		v.Since = ended
		v.Because = say("The last one ended ", c.day(ended))
	}
	return c.tellingWaits(v, told)
}

// advocacyGap says which part of the duty is open, and what closes it. Telling
// waits for a young person who is missing from home; finding somebody does not.
func advocacyGap(c *Case, known, reachable bool, told happenings) Verdict {
	v := Verdict{}
	if !told.ever && c.Away.IsZero() {
		v.Fixes = fixes("ypa inform " + c.ref() + " --about advocacy")
	}
	switch {
	case !known:
		v.Cell = "NOBODY"
		v.What, v.Brief = say("No advocate or advocacy service on record."), say("no advocate or service")
		v.Because = say("Told of advocacy", told.on(c), ", and nobody is named")
		if !told.ever {
			v.What, v.Brief = say("No advocate or service on record; not told about one."), say("no advocate or service; not told")
			v.Because = c.sinceComing("nothing")
		}
		v.Fixes = append(v.Fixes, "ypa advocate set "+c.ref()+" --name NAME --phone NUMBER")
	case !reachable:
		v.Cell = "NO PHONE/EMAIL"
		v.What, v.Brief = say("The advocate has no phone or e-mail on record."), say("advocate has no phone or e-mail")
		v.Because = say("Somebody is named, and nobody can be reached")
		v.Fixes = append(v.Fixes, "ypa advocate set "+c.ref()+" --phone NUMBER --email ADDRESS")
	default:
		v.Cell = "NOT TOLD"
		v.What, v.Brief = say("Not told how to reach an advocate."), say("not told how to reach an advocate")
		v.Because, v.Present = c.sinceComing("not told"), true
		v.Fixes = fixes("ypa inform " + c.ref() + " --about advocacy")
	}
	return v
}

// tellingWaits adds to what is so of somebody who is missing from home that they
// can only be told once they are back.
func (c *Case) tellingWaits(v Verdict, told happenings) Verdict {
	if !told.ever && !v.Present && !c.Away.IsZero() {
		v.Because = append(v.Because, say("; telling them waits until they are back")...)
	}
	return v
}

// lastAdvocateEnded is the last stated day on which the work of an advocate or a
// service ended.
func lastAdvocateEnded(c *Case) calendar.Date {
	return happened(slices.DeleteFunc(slices.Clone(care.All[care.AdvocateEnd](c.Rec)), func(o care.Of[care.AdvocateEnd]) bool {
		return o.Body.AdvocateKind != "" && !care.Independent{Kind: o.Body.AdvocateKind}.IsAdvocate()
	})).last()
}

// sinceComing is "Arrived Thu 15 Oct, nothing since", as far as that is known.
func (c *Case) sinceComing(what string) Text {
	came, known := c.arrived()
	if !known {
		return say(what + " on record")
	}
	return say("Arrived ", c.day(came), ", "+what+" since")
}

// sinceArrival is what should be so from arrival on: due soon until the grace is
// over, then not on record since the arrival. Without that day nobody can tell.
func (c *Case) sinceArrival(v Verdict, grace procedure.Figure[calendar.Span]) Verdict {
	came, known := c.arrived()
	if !known {
		return c.arrivalUnknown()
	}
	until := c.add(came, grace.Value)
	v.Figure = spanFigure(grace)
	v = c.lacking(came, until, v)
	switch {
	case v.State == DueSoon:
		v.Because = say("Arrived ", c.day(came), "; ", figureText(grace), ended(c, until))
	case len(v.Because) == 0:
		v.Because = c.sinceComing("nothing")
	}
	return v
}

// arrivalUnknown is what rules say that count from the day of arrival.
func (c *Case) arrivalUnknown() Verdict {
	v := cannotTell(say("When did ", c.name(), " come here? The day of arrival is not on record."), "admitted")
	v.Fixes = fixes("ypa child admit " + c.ref() + " --on DATE")
	return v
}
