package audit

import (
	"ypa/internal/care"
)

// The visitor when things change, and after care: s23ZB(4); S0 IV, S2 2.2, S3
// Expenses.

func visitorChangeRules() []Rule {
	return []Rule{
		{
			ID: "iv-at-change", Next: "IV after a change", Action: "iv-at-change", Who: lookedAfter, Check: ivAtChange,
			Asks:  "The independent visitor is in touch when things change: a move, another IRO, another legal status. Who has none has been told about independent visitors.",
			Flags: "Never: it is a note. It says so where the visitor was not in touch in the time after the last change, or where somebody without a visitor was never told about them.",
			Reads: appointmentKinds("iv-visit", "informed", "move", "iro", "iro-ended"),
			Fixes: []string{"ypa iv visit REF --on DATE", "ypa inform REF --about iv"},
		},
		{
			ID: "iv-after-care", Next: "the IV after care", Action: "iv-after-care", Who: withVisitorAtEnd, Check: ivAfterCare,
			Asks:  "Before care ends it is considered with the young person whether the visitor stays in touch informally, and whether expenses are met, where a procedure asks that.",
			Flags: "The 18th birthday is near, or care has ended, somebody is or was appointed, and no such decision is on record; or one without what the young person wants.",
			Reads: appointmentKinds("iv-after-care"),
			Fixes: []string{"ypa iv after-care REF --decision continue --wishes TEXT"},
		},
		{
			ID: "iv-ended", Next: "end the IV's appointment", Action: "iv-end", Who: visitorAndCareOver, Check: ivEnded,
			Asks:  "The appointment of an independent visitor ends when the young person is no longer looked after. To stay in touch informally is no appointment.",
			Flags: "The young person is no longer looked after and the appointment is open.",
			Reads: appointmentKinds(),
			Fixes: []string{"ypa iv end REF --reason not-looked-after"},
		},
	}
}

func ivAtChange(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if !c.HasIV {
		if told := toldOf(c.Rec, care.AboutIV); told.ever {
			return met(say("told about independent visitors", told.on(c)))
		}
		return Verdict{
			State: Note, What: say("Never told about independent visitors."), Brief: say("never told about IVs"),
			Because: say("Nobody is appointed, and being told about independent visitors is not on record"),
			Fixes:   fixes("ypa inform " + c.ref() + " --about iv"),
		}
	}
	last, changed := lastChange(c)
	if !changed {
		return met(say("nothing has changed since the appointment"))
	}
	touch := happened(care.All[care.IVVisit](c.Rec))
	grace := c.Duty.Span("grace")
	due := c.add(last.on, grace.Value)
	fix := fixes("ypa iv visit " + c.ref() + " --on DATE")
	switch on, ok := touch.from(last.on); {
	case ok:
		return met(say("in touch ", c.day(on), ", after ", last.what, " on ", c.day(last.on)))
	case touch.undated():
		v := cannotTell(say("When was ", c.visitor(), " last in touch? The day is not on record."), "iv visit")
		v.Fixes = fix
		return v
	case !c.AsOf.After(due):
		return Verdict{State: Met, Due: due, Because: say("to be in touch by ", c.day(due), ", after ", last.what, " on ", c.day(last.on))}
	}
	return Verdict{
		State: Note, Figure: spanFigure(grace), Fixes: fix,
		What: say("The IV was not in touch after the last change."), Brief: say("no contact by the IV after a change"),
		Because: say("No visit, call or letter since ", last.what, " on ", c.day(last.on), "; ", figureText(grace), ended(c, due)),
	}
}

// lastChange is the last move, or change of IRO or legal status, since the
// appointment.
func lastChange(c *Case) (last change, any bool) {
	for _, ch := range changes(c) {
		if ch.what == "the change of authority" || c.Visitor.Stated && !ch.on.After(c.Visitor.Appointed) {
			continue
		}
		if !any || ch.on.After(last.on) {
			last, any = ch, true
		}
	}
	return last, any
}
