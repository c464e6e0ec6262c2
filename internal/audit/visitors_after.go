package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// The visitor once care ends: s23ZB(4); S2 2.2, S3 Expenses.

// careEnded is the first day no longer looked after, and whether it is known; for
// somebody whose time in care is not on record, the day of the legal status.
func careEnded(c *Case) (calendar.Date, bool) {
	period, any := c.Rec.LastPeriod()
	if !any {
		return c.Legal.Since, c.Legal.Stated
	}
	if !c.ID.Born.IsZero() && period.End == c.ID.Born.Birthday(18) {
		return period.End, true
	}
	return period.End, slices.ContainsFunc(c.Rec.Statuses(), func(s care.Of[care.StatusFact]) bool { return s.On == period.End && s.Stated() })
}

// hadVisitor reports whether somebody is appointed, or was on the last day of
// being looked after.
func hadVisitor(c *Case) bool {
	if c.HasIV {
		return true
	}
	period, any := c.Rec.LastPeriod()
	if !any || period.End.IsZero() {
		return false
	}
	then := *c.Rec
	then.AsOf = period.End.AddDays(-1)
	_, had := then.Visitor()
	return had
}

// withVisitorAtEnd is who has a visitor, or had one when care ended.
func withVisitorAtEnd(c *Case) string {
	if !hadVisitor(c) {
		return "no IV"
	}
	return ""
}

// visitorAndCareOver is who had a visitor and is no longer looked after.
func visitorAndCareOver(c *Case) string {
	switch {
	case c.Looked:
		return "looked after"
	case !hadVisitor(c):
		return "no IV"
	}
	return ""
}

func ivAfterCare(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	since, until, known := leaving(c)
	decided, any := c.Rec.IVAfterCare()
	lacks, only := undecided(c, decided.Body, any)
	switch {
	case lacks == "" && known && decided.Stated():
		return c.done(decided.On, until, say("considered ", c.day(decided.On)))
	case lacks == "":
		return met(say("considered with what ", c.name(), " wants"))
	case c.Looked && !known:
		v := cannotTell(say("When was ", c.name(), " born? The 18th birthday decides when to consider the visitor after care."), "born")
		v.Fixes = fixes("ypa child set " + c.ref() + " --born DATE")
		return v
	case known && c.AsOf.Before(since):
		return Verdict{State: Met, Due: since, Because: say("to be considered from ", c.day(since))}
	}
	v := Verdict{
		State: Missing, What: say("The IV after care: " + lacks + "."), Brief: say("the IV after care"), Only: only,
		Because: say("No longer looked after"), Fixes: fixes("ypa iv after-care " + c.ref() + " --decision continue --wishes TEXT"),
	}
	if c.Duty.Yes("expenses").Value {
		v.Fixes[0] += " --expenses yes"
	}
	if !known {
		return v
	}
	margin := c.Duty.Span("margin")
	v.Because = say("No longer looked after since ", c.day(until))
	if c.AsOf.Before(until) {
		v.Because, v.Figure = say("18 on ", c.day(until), "; ", figureText(margin), " before it began ", c.day(since)), spanFigure(margin)
	}
	return c.lacking(since, since, v)
}

// leaving is when care ends or ended, and from when what comes after it is to be
// considered. It is not known without a birthday, or a day.
func leaving(c *Case) (since, end calendar.Date, known bool) {
	margin := c.Duty.Span("margin").Value
	adult := calendar.Date{}
	if !c.ID.Born.IsZero() {
		adult = c.ID.Born.Birthday(18)
	}
	if c.Looked {
		since, _ = margin.Back(adult, c.Work)
		return since, adult, !adult.IsZero()
	}
	end, known = careEnded(c)
	since = end
	if from, ok := margin.Back(adult, c.Work); ok && from.Before(end) {
		since = from
	}
	return since, end, known
}

// undecided says what is not settled about the visitor after care, and who asks
// for it; empty where all is.
func undecided(c *Case, b care.IVAfterCare, any bool) (string, func(procedure.Source) bool) {
	switch expenses := c.Duty.Yes("expenses"); {
	case !any:
		return "not considered", nil
	case b.Wishes == "":
		return "wishes not on record", nil
	case expenses.Value && b.Expenses == "":
		return "expenses not considered", func(s procedure.Source) bool { return s == expenses.From }
	}
	return "", nil
}

func ivEnded(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	end, known := careEnded(c)
	if !c.HasIV {
		last, ok := care.Latest[care.IVEnd](c.Rec)
		if ok && known && last.Stated() {
			return c.done(last.On, end, say("ended ", c.day(last.On)))
		}
		return met(say("the appointment has ended"))
	}
	v := Verdict{
		State: Missing, What: say("No longer looked after, and the IV is still appointed."), Brief: say("IV's appointment is still open"),
		Because: say("No longer looked after, and the appointment is open"), Fixes: fixes("ypa iv end " + c.ref() + " --reason not-looked-after"),
	}
	if !known {
		return v
	}
	if c.Visitor.Stated && c.Visitor.Appointed.After(end) {
		end = c.Visitor.Appointed
	}
	v.Because = say("No longer looked after since ", c.day(end))
	return c.lacking(end, end, v)
}
