package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// The independent reviewing officer: sections 25A and 25B of the Children Act
// 1989, S0 IRO, S1 3.

func iroRules() []Rule {
	return []Rule{
		{
			ID: "iro-appointed", Next: "IRO named", Action: "iro", Who: lookedAfter, Check: iroAppointed,
			Asks:  "Everybody who is looked after has an IRO: in law from the first review on, by guidance a few working days after becoming looked after or after the last IRO ended.",
			Flags: "No IRO is on record once those working days are over. Until the first review that is guidance where guidance gives the days, and after it law.",
			Reads: []care.Kind{"iro", "iro-ended", "held"},
			Fixes: []string{"ypa iro set REF --name NAME --phone NUMBER --email ADDRESS"},
		},
		{
			ID: "iro-told", Next: "tell who the IRO is", Action: "iro-told", Together: true, Present: true,
			Behind: []string{"iro-appointed"}, Who: lookedAfter, Check: iroTold,
			Asks:  "Everybody is told who their present IRO is and how to reach them.",
			Flags: "They were not told once the working days after the change are over. A first or another phone number or e-mail address is a change too, unless a spreadsheet brought it.",
			Reads: []care.Kind{"iro", "iro-ended", "informed", "event", "event-closed"},
			Fixes: []string{"ypa inform REF --about iro"},
		},
		{
			ID: "iro-notified-looked-after", Next: "tell IRO", Action: "iro-looked-after", Once: true,
			Behind: []string{"iro-appointed"}, Who: lookedAfter, Check: iroNotifiedLookedAfter,
			Asks:  "The IRO, or the authority's IRO service while there is none, is told when somebody becomes looked after while living here or with coming here.",
			Flags: "Nobody was told and the working days are over.",
			Reads: []care.Kind{"iro-notified", "iro", "iro-ended"},
			Fixes: []string{"ypa iro notify REF --event looked-after"},
		},
		{
			ID: "iro-notified-event", Next: "tell IRO", Action: "iro-event", Once: true, Who: lookedAfter, Check: iroNotifiedEvent,
			Asks:  "The IRO is told of important events, of the kinds that the home's procedure names.",
			Flags: "Such an event is on record, no notice to the IRO is, and the working days after it are over. One notice covers the open events of its kind up to its day.",
			Reads: []care.Kind{"event", "event-closed", "iro-notified", "iro", "iro-ended"},
			Fixes: []string{"ypa iro notify REF --event EVENT --on DATE --how phone"},
		},
		{
			ID: "iro-consulted-placement", Next: "consult IRO", Action: "iro-placement", Once: true, Who: lookedAfter, Check: iroConsultedPlacement,
			Asks:  "The IRO is asked before somebody is placed, or moved, outside the area where they normally live.",
			Flags: "The placement is out of area and no consultation is on record on or before its day. It does not apply to who became looked after with the placement, or shortly before it with no IRO yet.",
			Reads: []care.Kind{"circumstances", "move", "iro-consulted", "iro-notified", "iro", "iro-ended"},
			Fixes: []string{"ypa iro consult REF --about out-of-area-placement --on DATE"},
		},
	}
}

func iroAppointed(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if c.IRO.Appointed() {
		return met(say(c.iro(), " is appointed"))
	}
	return appointed(c)
}

// vacantSince is the day from which an IRO has been owed: the day the last one
// of this period ended (then it is a vacancy), else the day the period began.
func vacantSince(c *Case) (since calendar.Date, vacancy, known bool) {
	start, stated := c.lookedSince()
	if !c.IROEnded.IsZero() && (!stated || !c.IROEnded.Before(start)) {
		return c.IROEnded, true, true
	}
	return start, false, stated
}

// appointed is the verdict where there is no IRO: the working days are guidance,
// the first review is law (s25A(2)).
func appointed(c *Case) Verdict {
	since, vacancy, known := vacantSince(c)
	set := fixes("ypa iro set " + c.ref() + " --name NAME --phone NUMBER --email ADDRESS")
	if !known {
		v := cannotTell(say("Since when is ", c.name(), " looked after? Without the day nobody can say when an IRO was due."), "since")
		v.Fixes = append(fixes("ypa child status "+c.ref()+" --status looked-after --since DATE"), set...)
		return v
	}
	duty := c.dutyOf("iro-appointed")
	grace := duty.Span("grace")
	due := c.add(since, grace.Value)
	v := Verdict{
		What: say("No IRO."), Brief: say("no IRO"), Figure: spanFigure(grace), Fixes: set,
		Because: say("Looked after since ", c.day(since), "; ", figureText(grace), ended(c, due)),
	}
	if vacancy {
		v.Because = say("The last one ended ", c.day(since), "; ", figureText(grace), ended(c, due))
	}
	guided := slices.ContainsFunc(duty.Sources, func(s procedure.Source) bool { return s.Basis == procedure.BasisGuidance })
	if guided && !firstReviewPast(c) {
		v.Basis = procedure.BasisGuidance
		v.Because = append(v.Because, say("; law by the first review")...)
	}
	return c.pressing(since, due, v)
}

// dutyOf is what is asked of a rule, also while another one is looked at. It is
// the rule's own duty where nothing in force lists the other.
func (c *Case) dutyOf(rule string) *procedure.Duty {
	if d, ok := c.Force.DutyFor(rule, true); ok {
		return d
	}
	return c.Duty
}

// firstReviewPast reports whether the first review of the period was held, or
// its last lawful day has gone by: from then on the law asks for an IRO.
func firstReviewPast(c *Case) bool {
	if held := c.Reviews.Held; len(held) > 0 && c.AsOf.After(held[0].On) {
		return true
	}
	by, known := c.firstReviewBy()
	return known && c.AsOf.After(by)
}

// ended writes that a time has ended, or will end, on a day.
func ended(c *Case, due calendar.Date) string {
	if c.AsOf.After(due) {
		return " ended " + c.day(due)
	}
	if c.AsOf == due {
		return " end today"
	}
	return " end " + c.day(due)
}

func iroTold(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if !c.IRO.Appointed() {
		return behind("iro-appointed", "no IRO yet")
	}
	told := toldOf(c.Rec, care.AboutIRO)
	grace := c.Duty.Span("grace")
	changed, known := iroChanged(c)
	if on, ok := told.from(changed); ok && known {
		return c.done(on, c.add(changed, grace.Value), say("told ", c.day(on)))
	}
	tell := fixes("ypa inform " + c.ref() + " --about iro")
	if told.ever && (!known || told.undated()) {
		if !known && firstIRO(c) {
			return met(say("told", told.on(c)))
		}
		v := cannotTell(say("Was ", c.name(), " told of ", c.iro(), "? Told of an IRO", told.on(c), "; whether that was of this one is not on record."), "day the IRO changed", "day of telling")
		v.Fixes = tell
		return v
	}
	from := changed
	if !known {
		from = calendar.OfTime(c.IRO.Known) // when the IRO came is not known, but has been on record since
	}
	due := c.add(from, grace.Value)
	return c.lacking(from, due, Verdict{
		What: say("Not told who the IRO is and how to reach them."), Brief: say("not told who the IRO is"),
		Because: say("On record since ", c.day(from), "; ", figureText(grace), ended(c, due)),
		Figure:  spanFigure(grace), Fixes: tell,
	})
}

// iroChanged is the day on which the IRO or their details last changed. It is
// not known where an import brought the IRO without a day and nothing changed
// since.
func iroChanged(c *Case) (calendar.Date, bool) {
	switch {
	case !c.IRO.Changed.IsZero():
		return c.IRO.Changed, true
	case c.IRO.Stated:
		return c.IRO.Since, true
	}
	return calendar.Date{}, false
}

// firstIRO reports whether no other IRO was on record before the present one.
func firstIRO(c *Case) bool { return care.All[care.IRO](c.Rec)[0].Number == c.IRO.Entry }
