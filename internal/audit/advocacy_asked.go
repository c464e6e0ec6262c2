package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// What a young person asked for, agreed to, chose or declined: S0 ¶1, S2 1,
// S3 1, S4 1.

func withNamedAdvocate(c *Case) string {
	if _, ok := actingAdvocate(c.Rec); ok {
		return ""
	}
	return "no advocate is named"
}

func advocateChoice(c *Case) Verdict {
	p, _ := actingAdvocate(c.Rec)
	advocate := person(p.Name, "the advocate")
	set := "ypa advocate set " + c.ref() + " --kind advocate --chosen "
	v := Verdict{
		State: Note, What: say("Not on record whether they chose the advocate."), Brief: say("did they choose the advocate?"),
		Because: say("Whether ", c.name(), " chose ", advocate, " is not on record"),
		Fixes:   fixes(set + "ANSWER"),
	}
	switch {
	case p.Chosen == "yes":
		return met(say(c.name(), " chose ", advocate))
	case p.Chosen == "no" && reasoned(c, p.Entry):
		return met(say(c.name(), " did not choose ", advocate, "; the reason is on record"))
	case p.Chosen == "no":
		v.What, v.Brief = say("Not on record why they did not choose the advocate."), say("why was the advocate not chosen?")
		v.Because = say(c.name(), " did not choose ", advocate, "; why not is not on record")
		v.Fixes = fixes(set + "no --note REASON")
	}
	return v
}

// reasoned reports whether a note stands with the word that the advocate, who is
// on record since an entry, was not chosen.
func reasoned(c *Case, since int64) bool {
	list := care.All[care.Advocate](c.Rec)
	from := max(0, slices.IndexFunc(list, func(o care.Of[care.Advocate]) bool { return o.Number == since }))
	return slices.ContainsFunc(list[from:], func(o care.Of[care.Advocate]) bool {
		return o.Body.AdvocateKind == care.KindAdvocate && o.Body.Chosen == "no" && o.Body.Note != ""
	})
}

func advocateRequested(c *Case) Verdict {
	asked := advocateRequests(c)
	if len(asked) == 0 {
		return none("did not ask for an advocate")
	}
	grace := c.Duty.Span("grace")
	a := c.answered(asked, slices.Concat(advocatesTakenOn(c), advocateDeclines(c), advocatesEnded(c), meetingsHeld(c)), grace.Value)
	switch {
	case len(a.open) > 0:
	case len(a.unsure) > 0:
		v := cannotTell(say("Has ", c.name(), " got the advocate they asked for? A day is not on record."), "day of the request", "advocate")
		v.Fixes = c.waitedFor(a.unsure[0])
		return v
	default:
		return a.met(c, "asked for an advocate; answered")
	}
	oldest := a.open[0]
	due := c.add(oldest.On, grace.Value)
	v := c.pressing(oldest.On, due, Verdict{
		What: say("Asked for an advocate; none is acting yet."), Brief: say("asked for an advocate, none acting"),
		Because: say("Asked ", c.day(oldest.On), "; ", figureText(grace), ended(c, due)),
		Figure:  spanFigure(grace), Owner: procedure.OwnerHome, Fixes: c.waitedFor(oldest),
	})
	if on, passed, _ := firstServing(advocateReferrals(c), oldest.On, oldest.purpose); passed {
		v.Owner, v.Fixes = procedure.OwnerAuthority, v.Fixes[:1]
		v.Because = append(v.Because, say("; passed on ", c.day(on))...)
	}
	v.Because = append(v.Because, moreCalls(a.open, "request", "requests")...)
	return v
}

// waitedFor are the commands that give who asked what they asked for.
func (c *Case) waitedFor(s advocacyStep) []string {
	return fixes("ypa advocate set "+c.ref()+" --name NAME --phone NUMBER",
		"ypa advocate refer "+c.ref()+forPurpose(s.purpose)+" --made-by home --agreed yes")
}

// meetingsHeld close what was asked for them, and nothing else.
func meetingsHeld(c *Case) []advocacyStep {
	list := advocacySteps(c, func(b care.ReviewHeld) string { return string(b.Meeting) })
	for i := range list {
		list[i].only = true
	}
	return list
}

// consents sorts the referrals by whether the young person agreed.
type consents struct {
	without   []advocacyStep // made by somebody else, without agreement, and not settled since
	nobodyBy  bool           // one of those, and nobody said who made it
	otherwise bool           // any other referral
}

func consentsTo(c *Case) consents {
	var s consents
	settled := slices.Concat(agreedReferrals(c), advocateDeclines(c), advocatesEnded(c))
	for _, o := range care.All[care.AdvocateReferral](c.Rec) {
		_, followed, _ := firstServing(settled, c.notedOn(o.Entry), o.Body.For)
		switch {
		case o.Body.Agreed == care.Agreed, o.Body.Agreed == care.CannotSay, ownReferral(c, o.Body.MadeBy), followed:
			s.otherwise = true
		case o.Body.MadeBy == "":
			s.nobodyBy = true
		default:
			s.without = append(s.without, advocacyStep{Entry: o.Entry, purpose: o.Body.For})
		}
	}
	return s
}

func advocateAgreed(c *Case) Verdict {
	s := consentsTo(c)
	fix := func(purpose string) []string {
		return fixes("ypa advocate refer "+c.ref()+forPurpose(purpose)+" --made-by WHO --agreed yes", "ypa advocate decline "+c.ref()+forPurpose(purpose))
	}
	switch {
	case len(s.without) > 0:
	case s.nobodyBy:
		v := cannotTell(say("Who referred ", c.name(), " to an advocate? Whoever it was did not have their agreement."), "referral made by")
		v.Fixes = fix("")
		return v
	case s.otherwise:
		return met(say("every referral was agreed to, or has been settled since"))
	default:
		return none("no referral")
	}
	first := s.without[0]
	v := Verdict{
		State: Missing, What: say("Referred to an advocate without agreement."), Brief: say("referred without agreement"),
		Because: say("Referred by somebody else, and ", c.name(), " did not agree, or was not asked"),
		Fixes:   fix(first.purpose),
	}
	if first.Basis != care.Assumed {
		v.Since = first.On
		v.Because = append(say("On ", c.day(first.On), ": "), v.Because...)
	}
	return v
}

// agreedReferrals are the referrals that the young person agreed to.
func agreedReferrals(c *Case) []advocacyStep {
	var list []advocacyStep
	for _, o := range care.All[care.AdvocateReferral](c.Rec) {
		if o.Body.Agreed == care.Agreed {
			list = append(list, advocacyStep{Entry: o.Entry, purpose: o.Body.For})
		}
	}
	return list
}

// ownReferral reports whether the words for who referred mean the young person.
func ownReferral(c *Case, who string) bool {
	plain := func(s string) string {
		return strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(s, "-", " ")), " "))
	}
	own := []string{"self", "themselves", "themself", "herself", "himself", "young person", "the young person", "child", "the child"}
	for _, word := range []string{c.ref(), c.ID.Name, c.ID.FirstName()} {
		own = append(own, plain(word))
	}
	return who != "" && slices.Contains(own, plain(who))
}

func advocacyDeclined(c *Case) Verdict {
	no := advocateDeclines(c)
	if len(no) == 0 {
		return none("no offer was declined")
	}
	var last calendar.Date
	for _, s := range no {
		if s.Basis != care.Assumed && s.On.After(last) {
			last = s.On
		}
	}
	again := slices.Concat(advocateOffers(c), advocateRequests(c), advocateReferrals(c), advocatesTakenOn(c))
	fix := fixes("ypa advocate offer " + c.ref())
	p, acts := actingAdvocate(c.Rec)
	on, found, perhaps := firstServing(again, last.AddDays(1), "")
	switch {
	case acts:
		return met(say(person(p.Name, "an advocate"), " is acting"))
	case !last.IsZero() && found:
		return met(say("offered or asked for again ", c.day(on)))
	case last.IsZero(), perhaps:
		v := cannotTell(say("When did ", c.name(), " say no to an advocate, and was one offered since? A day is not on record."), "day of the no")
		v.Fixes = fix
		return v
	}
	interval := c.Duty.Span("interval")
	due := c.add(last, interval.Value)
	return c.deadline(last, due, Verdict{
		What: say("Said no to an advocate; not offered again since."), Brief: say("advocate not offered again"),
		Because: say("Said no ", c.day(last), "; ", figureText(interval), ended(c, due)),
		Figure:  spanFigure(interval), Fixes: fix,
	})
}
