package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// What was done about an advocate, and what it was an answer to.

// advocacyStep is something that was done about an advocate, or that calls for one.
type advocacyStep struct {
	*care.Entry
	purpose string // what for; empty: not said, so for anything
	only    bool   // an answer to its own purpose and to no other
}

// advocacySteps reads the entries of one kind.
func advocacySteps[B any](c *Case, purpose func(B) string) []advocacyStep {
	var list []advocacyStep
	for _, o := range care.All[B](c.Rec) {
		list = append(list, advocacyStep{Entry: o.Entry, purpose: purpose(o.Body)})
	}
	return list
}

func advocateRequests(c *Case) []advocacyStep {
	return advocacySteps(c, func(b care.AdvocateRequest) string { return b.For })
}

func advocateOffers(c *Case) []advocacyStep {
	return slices.Concat(advocacySteps(c, func(b care.AdvocateOffer) string { return b.For }), atMeetings(c, "offered"))
}

func advocateReferrals(c *Case) []advocacyStep {
	return advocacySteps(c, func(b care.AdvocateReferral) string { return b.For })
}

func advocateDeclines(c *Case) []advocacyStep {
	return slices.Concat(advocacySteps(c, func(b care.AdvocateDecline) string { return b.For }), atMeetings(c, "declined"))
}

// advocatesTakenOn are the days on which an advocate was named, met them or took
// them on. The number of a service's desk is none of these: the desk acts for
// nobody yet. Nor are details added to somebody who is named already, nor who was
// the first on record, on a day that nobody said: that counts as earlier than
// every other.
func advocatesTakenOn(c *Case) []advocacyStep {
	list := slices.Concat(
		advocacySteps(c, func(b care.AdvocateAgreement) string { return b.For }),
		advocacySteps(c, func(b care.AdvocateMeeting) string { return b.For }),
		atMeetings(c, "acting"),
	)
	known := make(map[care.AdvocateKind]bool)
	for _, o := range care.All[care.Advocate](c.Rec) {
		kind := o.Body.AdvocateKind
		if ofAdvocate(kind) && kind != care.KindService && o.Body.Name+o.Body.Organisation != "" && (o.Stated() || known[kind]) {
			list = append(list, advocacyStep{Entry: o.Entry})
		}
		known[kind] = true
	}
	return list
}

// advocatesEnded are the days on which the work of an advocate, or what was to become
// of a request or a referral, ended.
func advocatesEnded(c *Case) []advocacyStep {
	var list []advocacyStep
	for _, o := range care.All[care.AdvocateEnd](c.Rec) {
		if o.Body.AdvocateKind == "" || ofAdvocate(o.Body.AdvocateKind) {
			list = append(list, advocacyStep{Entry: o.Entry, purpose: o.Body.For})
		}
	}
	return list
}

// advocacySupport is every way in which an advocate came into it: asked for, offered,
// referred for, declined, or acting.
func advocacySupport(c *Case) []advocacyStep {
	return slices.Concat(advocateRequests(c), advocateOffers(c), advocateReferrals(c), advocateDeclines(c), advocatesTakenOn(c))
}

// atMeetings are the meetings for which it was recorded what there was of
// advocacy.
func atMeetings(c *Case, answer string) []advocacyStep {
	var list []advocacyStep
	for _, o := range care.All[care.ReviewHeld](c.Rec) {
		if o.Body.Advocate == answer {
			list = append(list, advocacyStep{Entry: o.Entry, purpose: string(o.Body.Meeting)})
		}
	}
	return list
}

func ofAdvocate(k care.AdvocateKind) bool { return care.Independent{Kind: k}.IsAdvocate() }

// actingAdvocate finds a named advocate whose work has not ended. A service's desk acts
// for nobody in particular.
func actingAdvocate(rec *care.Record) (care.Independent, bool) {
	for _, p := range rec.Advocates() {
		if p.Kind == care.KindAdvocate && p.Name != "" {
			return p, true
		}
	}
	return care.Independent{}, false
}

// actingOn reports whether a named advocate was acting on a day.
func (c *Case) actingOn(on calendar.Date) bool {
	then := *c.Rec
	then.AsOf = on
	_, ok := actingAdvocate(&then)
	return ok
}

// serves reports whether a step answers what has a purpose.
func (s advocacyStep) serves(purpose string) bool {
	return s.purpose == purpose || !s.only && (s.purpose == "" || purpose == "")
}

// firstServing finds the day of the first step on or after another day that serves a
// purpose. perhaps is true where there is none, but one whose own day is not
// known may have been taken since.
func firstServing(list []advocacyStep, on calendar.Date, purpose string) (first calendar.Date, found, perhaps bool) {
	for _, s := range list {
		switch {
		case !s.serves(purpose):
		case s.Basis == care.Assumed:
			perhaps = perhaps || !calendar.OfTime(s.At).Before(on)
		case !s.On.Before(on) && (!found || s.On.Before(first)):
			first, found = s.On, true
		}
	}
	return first, found, perhaps && !found
}

// advocacyAnswers sorts what calls for an advocate by what was done since.
type advocacyAnswers struct {
	open   []advocacyStep // nothing was done, oldest first
	unsure []advocacyStep // a day is not known: its own, or that of what was done
	last   calendar.Date  // when something was done about the last of the others
	late   int            // by how many days at worst
	done   int
}

// answered looks for an answer to each, on its day or later.
func (c *Case) answered(calls, by []advocacyStep, within calendar.Span) advocacyAnswers {
	var a advocacyAnswers
	for _, s := range calls {
		from := c.notedOn(s.Entry)
		on, found, perhaps := firstServing(by, from, s.purpose)
		switch {
		case found:
			a.done++
			if on.After(a.last) {
				a.last = on
			}
			if s.Basis != care.Assumed {
				a.late = max(a.late, on.Sub(c.add(s.On, within)))
			}
		case perhaps, s.Basis == care.Assumed:
			a.unsure = append(a.unsure, s)
		default:
			a.open = append(a.open, s)
		}
	}
	return a
}

// met is the verdict where something was done each time.
func (a advocacyAnswers) met(c *Case, what string) Verdict {
	v := met(say(what+" ", c.day(a.last)))
	if a.late > 0 {
		v.Late = a.late
		v.Because = append(v.Because, say(", "+days(a.late)+" late")...)
	}
	return v
}

// notedOn is the day of an entry, or the day it came to be on record where its
// own was not said.
func (c *Case) notedOn(e *care.Entry) calendar.Date {
	if e.Basis == care.Assumed {
		return calendar.OfTime(e.At)
	}
	return e.On
}

// forPurpose is the flag that says what for.
func forPurpose(purpose string) string {
	if purpose == "" {
		return ""
	}
	return " --for " + purpose
}
