package audit

import (
	"fmt"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// The three rules that the weekly audit exists for.

func headlineRules() []Rule {
	return []Rule{
		{ID: "advocacy-information", Headline: 1, Next: "advocacy", Action: "advocacy", Check: advocacyInformation},
		{ID: "iro-contact", Headline: 2, Next: "IRO's number", Action: "iro", Who: lookedAfter, Check: iroContact},
		{ID: "iv-review", Headline: 3, Next: "IV need", Action: "iv-review", Who: withVisitor, Check: ivReview},
	}
}

// lookedAfter is for rules about a running looked-after period.
func lookedAfter(c *Case) string {
	if c.Looked {
		return ""
	}
	switch c.Legal.Status {
	case care.CareLeaver:
		return "care leaver"
	case "":
		return ""
	}
	return "not looked after"
}

// withVisitor is for rules about an independent visitor's appointment.
func withVisitor(c *Case) string {
	if why := lookedAfter(c); why != "" {
		return why
	}
	if !c.HasIV {
		return "no IV"
	}
	return ""
}

// statusUnknown is what the rules about looked-after young people say when no
// legal status is on record.
func (c *Case) statusUnknown() (Verdict, bool) {
	if c.Legal.Status != "" {
		return Verdict{}, false
	}
	v := cannotTell(say("Is ", c.name(), " looked after? No legal status is on record."), "status")
	v.Fixes = fixes("ypa child status " + c.ref() + " --status STATUS --since DATE")
	return v, true
}

// toldOfAdvocacy gives the days on which the young person was told how to reach
// an advocate: told, given the letter or the guide, offered one; a declined
// offer counts, too.
func toldOfAdvocacy(rec *care.Record) []calendar.Date {
	var days []calendar.Date
	for _, o := range rec.Told(care.AboutAdvocacy, care.AboutLetter, care.AboutGuide, care.AboutActiveOffer) {
		days = append(days, o.On)
	}
	for _, o := range care.All[care.AdvocateOffer](rec) {
		days = append(days, o.On)
	}
	for _, o := range care.All[care.AdvocateDecline](rec) {
		days = append(days, o.On)
	}
	return days
}

// last is the latest of some days; zero when there is none.
func last(days []calendar.Date) calendar.Date {
	var d calendar.Date
	for _, o := range days {
		if o.After(d) {
			d = o
		}
	}
	return d
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
	told := last(toldOfAdvocacy(c.Rec))
	if reachable && !told.IsZero() {
		return met(say("an advocate or service can be reached; told about it ", c.day(told)))
	}
	v := Verdict{}
	switch {
	case !known && told.IsZero():
		v.Cell = "NOBODY"
		v.What = say("No advocate or service on record; not told about one.")
		v.Brief = say("no advocate or service; not told")
	case !known:
		v.Cell = "NOBODY"
		v.What = say("No advocate or advocacy service on record.")
		v.Brief = say("no advocate or service")
	case !reachable:
		v.Cell = "NO PHONE/EMAIL"
		v.What = say("The advocate has no phone or e-mail on record.")
		v.Brief = say("advocate has no phone or e-mail")
	default:
		v.Cell = "NOT TOLD"
		v.What = say("Not told how to reach an advocate.")
		v.Brief = say("not told how to reach an advocate")
	}
	if told.IsZero() {
		v.Fixes = append(v.Fixes, "ypa inform "+c.ref()+" --about advocacy")
	}
	switch {
	case !known:
		v.Fixes = append(v.Fixes, "ypa advocate set "+c.ref()+" --name NAME --phone NUMBER")
	case !reachable:
		v.Fixes = append(v.Fixes, "ypa advocate set "+c.ref()+" --phone NUMBER --email ADDRESS")
	}
	return c.sinceArrival(v, "grace")
}

// sinceArrival is what should be so from arrival on, with days of grace.
func (c *Case) sinceArrival(v Verdict, grace string) Verdict {
	came, known := c.arrived()
	figure := c.Duty.Span(grace)
	v.Figure = spanFigure(figure)
	if !known {
		v.Because = say("nothing on record; the day of arrival is not known")
		return c.lacking(calendar.Date{}, calendar.Date{}, v)
	}
	v.Because = say("Arrived ", c.day(came), ", nothing since")
	until := c.add(came, figure.Value)
	v = c.lacking(came, until, v)
	if v.State == DueSoon {
		v.Cell = strings.ToLower(v.Cell)
		v.Because = say("Arrived ", c.day(came), "; ", figureText(figure), " end ", c.day(until))
	}
	return v
}

// spanFigure is a length of time with who gave it.
func spanFigure(f procedure.Figure[calendar.Span]) Figure {
	return Figure{Value: f.Value.String(), Basis: f.Basis}
}

// figureText writes a length of time, and that it is only a setting where it is.
func figureText(f procedure.Figure[calendar.Span]) string {
	if f.Basis == procedure.BasisSetting {
		return f.Value.String() + " (a setting, not law)"
	}
	return f.Value.String()
}

func iroContact(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if !c.IRO.Appointed() {
		return noIRO(c)
	}
	if c.IRO.Reachable() {
		return met(say(c.iro(), " can be reached"))
	}
	since := c.Here.Admitted.Since
	if start, known := c.lookedSince(); known && start.After(since) {
		since = start
	}
	if c.IRO.Stated && c.IRO.Since.After(since) {
		since = c.IRO.Since
	}
	v := Verdict{
		State: Missing, Since: since, Cell: "NO PHONE/EMAIL",
		What:  say(c.iro(), ": no phone or e-mail on record."),
		Brief: say("IRO has no phone or e-mail"),
		Fixes: fixes("ypa iro set " + c.ref() + " --phone NUMBER --email ADDRESS"),
	}
	v.Because = say("The IRO must be within reach of ", c.name(), " and of the home")
	if c.Duty.Basis == procedure.BasisLaw {
		v.Because = say("Our notice to the host authority must give them")
	}
	return v
}

// noIRO is the headline column where nobody is appointed: not on record once
// iro-appointed is overdue, due soon until then.
func noIRO(c *Case) Verdict {
	v := appointed(c)
	v.Due, v.Once = calendar.Date{}, calendar.Date{}
	v.Since, _ = vacantSince(c)
	switch v.State {
	case Overdue:
		v.State, v.Cell = Missing, "NO IRO"
	case DueSoon:
		v.Cell = "no IRO yet"
	default:
		v.Cell = "can't tell"
	}
	return v
}

func ivReview(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	interval, margin := c.Duty.Span("interval"), c.Duty.Span("margin")
	from, wishes, ever := c.Visitor.Appointed, "", false
	for _, k := range c.Rec.IVConsidered() {
		if !k.On.Before(c.Visitor.Appointed) || !c.Visitor.Stated {
			from, wishes, ever = k.On, k.Wishes, true
		}
	}
	v := Verdict{
		Fixes: fixes("ypa iv review " + c.ref() + " --decision continue --wishes TEXT"), Figure: spanFigure(interval),
		What: say("The need for the IV was not considered in time."), Brief: say("IV not considered in time"),
	}
	if !ever && !c.Visitor.Stated {
		v := cannotTell(say("When was ", c.visitor(), " appointed, and was the need considered since? Ask "+c.authorityName()+"."), "iv appointed", "iv need considered")
		v.Fixes = fixes("ypa iv review " + c.ref() + " --decision continue --wishes TEXT")
		return v
	}
	due := c.add(from, interval.Value)
	v.Because = say(lastConsidered(c, ever, from), "; ", figureText(interval), " end ", c.day(due))
	for _, r := range c.Reviews.Held {
		after, _ := margin.Value.Back(r.On, c.Work)
		if r.On.Before(c.Visitor.Appointed) || !from.Before(after) {
			continue
		}
		if !r.On.After(due) {
			due = r.On
			v.What = say("Review on ", c.day(r.On), " did not consider the IV.")
			v.Brief = say("IV not considered at last review")
			v.Because = say(lastConsidered(c, ever, from), ". ", possessive(c.name()), " wishes are the main thing")
		}
		break
	}
	v = c.deadline(from, due, v)
	switch {
	case v.State == Overdue:
		v.Cell = strings.ToUpper(fmt.Sprintf("%s late", days(c.AsOf.Sub(due))))
	case ever && wishes == "":
		v.State, v.Due, v.Since, v.Cell = Missing, calendar.Date{}, from, "NO WISHES"
		v.What = say("What ", c.name(), " wants was not recorded with the IV review.")
		v.Brief = say("wishes not recorded at IV review")
		v.Because = say("Considered ", c.day(from), " without a word of what ", c.name(), " wants, which is the main thing")
	case v.State == DueSoon:
		v.Cell = "due " + due.DayMonth()
	default:
		v.Because = say(lastConsidered(c, ever, from))
	}
	return v
}

func lastConsidered(c *Case, ever bool, from calendar.Date) string {
	if !ever {
		return "Appointed " + c.day(from) + ", never considered since"
	}
	return "Last considered " + c.day(from)
}

// possessive is "Dewi's", or "the young person's".
func possessive(p Part) Part { return Part{p.Named + "'s", p.Coded + "'s"} }
