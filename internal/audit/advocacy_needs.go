package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// What young people with a need of their own are owed: regulation 7(2)(d)(iii),
// S0 ¶11, S2 1, S3 1.

// circumstance reads one field of the circumstances, and the day from which it is
// known: its own, or the day it was recorded where nobody said its own.
func (c *Case) circumstance(get func(care.Circumstances) string) (care.Fact, calendar.Date) {
	f := c.Rec.Circumstance(get)
	for _, o := range care.All[care.Circumstances](c.Rec) {
		if o.Number == f.Entry {
			return f, c.notedOn(o.Entry)
		}
	}
	return f, f.Since
}

// asks is a yes or no that decides and is not known.
func (c *Case) asks(question Text, field, flag string) Verdict {
	v := cannotTell(question, field)
	v.Fixes = fixes("ypa child set " + c.ref() + " " + flag)
	return v
}

// specialNeed is whether there is a communication need or a disability, and since
// when that is known.
func specialNeed(c *Case) (care.Answer, calendar.Date) {
	need, from := c.circumstance(func(b care.Circumstances) string { return b.CommunicationNeed })
	disabled, since := c.circumstance(func(b care.Circumstances) string { return string(b.Disability) })
	word := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(need.Value)), " ", "-")
	unknown := word == "" || word == string(care.NotKnown)
	switch {
	case !unknown && word != "none" && word != string(care.No):
		return care.Yes, from
	case disabled.Answer() == care.Yes:
		return care.Yes, since
	case unknown || disabled.Answer() != care.No:
		return care.NotKnown, calendar.Date{}
	}
	return care.No, calendar.Date{}
}

func advocacyFormat(c *Case) Verdict {
	need, from := specialNeed(c)
	switch {
	case need == care.No:
		return none("no communication need or disability")
	case !c.Told.ever:
		return behind("advocacy-information", "never told about advocacy")
	}
	given := c.Rec.Told(care.AboutAdvocacy, care.AboutLetter, care.AboutGuide, care.AboutActiveOffer)
	fits := func(b care.Informed) bool { return b.FitsNeed == care.Yes }
	fit := happened(slices.DeleteFunc(slices.Clone(given), func(o care.Of[care.Informed]) bool { return !fits(o.Body) }))
	fix := "ypa inform " + c.ref() + " --about advocacy --how FORM --fits-need"
	switch {
	case fit.ever:
		return met(say("told in a form that fits", fit.on(c)))
	case need != care.Yes:
		return c.asks(say("Has ", c.name(), " a communication need or a disability? Not on record."), "communication need or disability", "--communication-need NEED --disability yes")
	case slices.ContainsFunc(given, func(o care.Of[care.Informed]) bool { return adapted(o.Body) }):
		v := cannotTell(say("Did what ", c.name(), " was given on advocacy fit their need? Not on record."), "fits need")
		v.Fixes = fixes(fix)
		return v
	}
	if len(c.Told.days) > 0 && c.Told.days[0].After(from) {
		from = c.Told.days[0]
	}
	return c.lacking(from, from, Verdict{
		What: say("Advocacy not explained in a form that fits the need."), Brief: say("advocacy not in a form that fits"),
		Because: say("A communication need or a disability is on record; told of advocacy", c.Told.on(c), ", and nothing given is recorded as fitting it"),
		Fixes:   fixes(fix),
	})
}

// adapted reports whether something was given in a form of its own, of which
// nobody said that it does not fit.
func adapted(b care.Informed) bool {
	return b.FitsNeed != care.No && (b.FitsNeed == care.NotKnown || slices.Contains([]string{"easy-read", "large-print", "translated", "bsl"}, b.How))
}

func advocateForViews(c *Case) Verdict {
	hard, from := c.circumstance(func(b care.Circumstances) string { return string(b.ViewsHard) })
	switch hard.Answer() {
	case care.No:
		return none("can say what they wish")
	case care.Yes:
	default:
		return c.asks(say("Does ", c.name(), " find it hard to say what they wish? Not on record."), "views hard to express", "--views-hard-to-express yes")
	}
	if p, ok := actingAdvocate(c.Rec); ok {
		return met(say(person(p.Name, "an advocate"), " is acting"))
	}
	decided := slices.Concat(advocacySteps(c, func(b care.AdvocateDecision) string { return b.For }), advocateReferrals(c), advocatesTakenOn(c))
	grace := c.Duty.Span("grace")
	until := c.add(from, grace.Value)
	fix := fixes("ypa advocate consider " + c.ref() + " --decision DECISION --for views")
	on, found, perhaps := firstServing(decided, from, "views")
	if found {
		return c.done(on, until, say("decided ", c.day(on)))
	}
	if _, before, _ := firstServing(decided, calendar.Date{}, "views"); perhaps || before && !hard.Stated {
		v := cannotTell(say("Was an advocate considered for ", c.name(), " since it was hard to say what they wish? A day is not on record."), "day of the decision")
		v.Fixes = fix
		return v
	}
	return c.lacking(from, until, Verdict{
		What: say("Not decided whether an advocate is needed for views."), Brief: say("advocate for views not considered"),
		Because: say("Finds it hard to say what they wish, on record ", c.day(from), "; ", figureText(grace), ended(c, until)),
		Figure:  spanFigure(grace), Fixes: fix,
	})
}

func immigrationAdvice(c *Case) Verdict {
	control, _ := c.circumstance(func(b care.Circumstances) string { return string(b.ImmigrationControl) })
	adviser, _ := c.Rec.AdviserOf("immigration")
	switch {
	case control.Answer() == care.No:
		return none("not subject to immigration control")
	case adviser.Appointed():
		return met(say(person(adviser.Name, "somebody"), " advises on immigration"))
	case control.Answer() != care.Yes:
		return c.asks(say("Is ", c.name(), " subject to immigration control? Not on record."), "immigration control", "--immigration-control yes")
	}
	from, known := c.arrived()
	if !known {
		return c.arrivalUnknown()
	}
	if control.Stated && control.Since.After(from) {
		from = control.Since
	}
	grace := c.Duty.Span("grace")
	until := c.add(from, grace.Value)
	return c.lacking(from, until, Verdict{
		What: say("No adviser on immigration and citizenship."), Brief: say("no immigration adviser"),
		Because: say("Here and subject to immigration control since ", c.day(from), "; ", figureText(grace), ended(c, until)),
		Figure:  spanFigure(grace),
		Fixes:   fixes("ypa adviser set " + c.ref() + " --kind immigration --name NAME --phone NUMBER"),
	})
}
