package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// Reminders of advocacy: reg 7(2)(a)(vii), S0 ¶2 and ¶6, S3 1.

func advocacyReminded(c *Case) Verdict {
	told := c.Told
	if !told.ever {
		return behind("advocacy-information", "never told about advocacy")
	}
	fix := fixes("ypa inform " + c.ref() + " --about advocacy")
	if told.undated() {
		v := cannotTell(say("When was ", c.name(), " last told about advocacy? The day is not on record."), "day advocacy was explained")
		v.Fixes = fix
		return v
	}
	last := told.last()
	interval, after := c.Duty.Span("interval"), c.Duty.Span("after-change")
	due := c.add(last, interval.Value)
	v := Verdict{
		What: say("Not reminded of advocacy since ", c.day(last), "."), Brief: say("advocacy reminder"),
		Because: say("Last told ", c.day(last), "; ", figureText(interval), ended(c, due)),
		Figure:  spanFigure(interval), Fixes: fix,
	}
	for _, change := range changes(c) {
		by := c.add(change.on, after.Value)
		if change.on.After(last) && by.Before(due) {
			due = by
			v.Figure = spanFigure(after)
			v.Because = say("Last told ", c.day(last), ", before ", change.what, " on ", c.day(change.on), "; ", figureText(after), ended(c, due))
		}
	}
	return c.deadline(last, due, v)
}

// change is something after which a young person is reminded again.
type change struct {
	on   calendar.Date
	what string
}

// changes gives the stated days on which legal status, authority, home or IRO
// changed. The first authority and the first IRO are no change, but the arrival
// and every word on the legal status are: a second "looked after" is a new legal
// basis.
func changes(c *Case) []change {
	var list []change
	add := func(e *care.Entry, what string) {
		if e.Basis != care.Assumed {
			list = append(list, change{e.On, what})
		}
	}
	for _, s := range c.Rec.Statuses() {
		add(s.Entry, "the change of legal status")
	}
	authority := ""
	for _, a := range care.All[care.PlacingAuthority](c.Rec) {
		if authority != "" && a.Body.Authority != authority {
			add(a.Entry, "the change of authority")
		}
		authority = a.Body.Authority
	}
	for _, a := range care.All[care.Admission](c.Rec) {
		add(a.Entry, "the arrival")
	}
	for _, m := range c.Rec.Moves() {
		add(m.Entry, "the move")
	}
	if named := care.All[care.IRO](c.Rec); c.IRO.Appointed() && c.IRO.Stated && named[0].Number != c.IRO.Entry {
		list = append(list, change{c.IRO.Since, "the change of IRO"})
	}
	return list
}
