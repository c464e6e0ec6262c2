package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// What is settled around an appointment: S2 2.1 and 2.2, S3 2.1 and 2.2; reg 47
// of the Care Planning, Placement and Case Review (England) Regulations 2010.

func visitorPersonRules() []Rule {
	return []Rule{
		{
			ID: "iv-confirmed", Next: "IV confirmed in writing", Action: "iv-confirmed", Once: true, Who: withVisitor, Check: ivConfirmed,
			Asks:  "The authority confirms the appointment of the independent visitor in writing.",
			Flags: "No day of the letter is on record and the days after the appointment are over.",
			Reads: appointmentKinds(),
			Fixes: []string{"ypa iv set REF --confirmed DATE"},
		},
		{
			ID: "iv-independent", Next: "IV's independence", Action: "iv-independent", Once: true, Who: withVisitor, Check: ivIndependent,
			Asks:  "The independent visitor is declared to be independent of the authority; of the home too, where a procedure asks that.",
			Flags: "Somebody is appointed and no declaration is on record, or it says that they are not independent. Where independence of the home is asked for, the declaration is taken to speak of that too.",
			Reads: appointmentKinds(),
			Fixes: []string{"ypa iv set REF --independent yes"},
		},
		{
			ID: "iv-information", Next: "decide what the IV is told", Action: "iv-information", Once: true, Who: withVisitor, Check: ivInformation,
			Asks:  "What the independent visitor is told about the young person is decided, with those taking part whom the procedures in force name.",
			Flags: "Nothing was decided and the days after the appointment are over; or it was decided without one of them.",
			Reads: appointmentKinds("iv-information"),
			Fixes: []string{"ypa iv information REF --scope summary --with WHO"},
		},
		{
			ID: "iv-carers-prepared", Next: "tell staff about the IV", Action: "iv-prepare", Once: true, Who: withVisitor, Check: ivCarersPrepared,
			Asks:  "The staff who look after the young person are told what the independent visitor is there for.",
			Flags: "They were not, and the days after the appointment are over.",
			Reads: appointmentKinds("iv-prepared"),
			Fixes: []string{"ypa iv prepare REF"},
		},
	}
}

// owed is what is owed a while after the appointment. Where the day of that was
// never said, it cannot be told.
func owed(c *Case, v Verdict) Verdict {
	grace := c.Duty.Span("grace")
	v.Figure = spanFigure(grace)
	if !c.Visitor.Stated {
		return undatedAppointment(v)
	}
	from := c.Visitor.Appointed
	until := c.add(from, grace.Value)
	v.Because = say("Appointed ", c.day(from), "; ", figureText(grace), ended(c, until))
	return c.lacking(from, until, v)
}

// undatedAppointment is the question where the day of the appointment decides
// and was never said.
func undatedAppointment(v Verdict) Verdict {
	ask := cannotTell(v.Ask, append([]string{"iv appointed"}, v.Needs...)...)
	ask.Fixes = v.Fixes
	return ask
}

// owedBy is the last day for what is owed a while after the appointment; zero
// where that has no day.
func owedBy(c *Case) calendar.Date {
	if !c.Visitor.Stated {
		return calendar.Date{}
	}
	return c.add(c.Visitor.Appointed, c.Duty.Span("grace").Value)
}

func ivConfirmed(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if on := c.Visitor.Confirmed; !on.IsZero() {
		return c.done(on, owedBy(c), say("confirmed in writing ", c.day(on)))
	}
	return owed(c, Verdict{
		What: say("The IV's appointment is not confirmed in writing."), Brief: say("IV not confirmed in writing"),
		Ask:   say("Did "+c.authorityName()+" confirm the appointment of ", c.visitor(), " in writing, and when?"),
		Needs: []string{"confirmed"}, Fixes: fixes("ypa iv set " + c.ref() + " --confirmed DATE"),
	})
}

func ivIndependent(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	of := "the authority"
	if c.Duty.Yes("of-home").Value {
		of = "the authority and the home"
	}
	v := Verdict{
		What: say("The IV's independence is not declared."), Brief: say("independence of the IV not declared"),
		Ask:   say("Is ", c.visitor(), " independent of "+of+"? Ask "+c.authorityName()+"."),
		Needs: []string{"independent"}, Fixes: fixes("ypa iv set " + c.ref() + " --independent yes"),
	}
	switch c.Visitor.Independent {
	case care.Yes:
		return met(say("declared independent of " + of))
	case care.No:
		v.State, v.What, v.Brief = Missing, say("The visitor is not independent of the authority."), say("the IV is not independent")
		v.Because = say("Recorded as not independent of " + of)
		v.Fixes = append(v.Fixes, "ypa iv end "+c.ref()+" --reason notice")
		if c.Visitor.Stated {
			v.Since = c.Visitor.Appointed
		}
		return v
	case care.NotKnown: // no declaration
	}
	if !c.Visitor.Stated {
		return undatedAppointment(v)
	}
	v.Because = say("Appointed ", c.day(c.Visitor.Appointed), ", and nobody declared that they are independent of "+of)
	return c.lacking(c.Visitor.Appointed, c.Visitor.Appointed, v)
}

func ivInformation(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	deciders := c.Duty.Set("deciders").Value
	fix := fixes("ypa iv information " + c.ref() + " --scope summary --with " + strings.Join(deciders, ","))
	decided, any := c.Rec.IVInformation()
	if !any {
		return owed(c, Verdict{
			What: say("Not decided what the independent visitor is told."), Brief: say("not decided what the IV is told"),
			Ask:   say("Was it decided what ", c.visitor(), " is told about ", c.name(), "? Ask "+c.authorityName()+"."),
			Needs: []string{"iv information"}, Fixes: fix,
		})
	}
	if len(decided.Body.With) == 0 {
		v := cannotTell(say("Who took part in deciding what ", c.visitor(), " is told? Not on record."), "who decided")
		v.Fixes = fix
		return v
	}
	left := slices.DeleteFunc(deciders, func(d string) bool { return slices.Contains(decided.Body.With, d) })
	switch {
	case len(left) > 0:
		return decidedWithout(c, decided, left, fix)
	case decided.Stated():
		return c.done(decided.On, owedBy(c), say("decided ", c.day(decided.On)))
	}
	return met(say("decided by those whom the procedures name"))
}

// decidedWithout is the verdict where somebody had no part in deciding what the
// visitor is told.
func decidedWithout(c *Case, decided care.Of[care.IVInformation], left, fix []string) Verdict {
	names := strings.ReplaceAll(strings.Join(left, ", "), "-", " ")
	who := "the " + strings.ReplaceAll(left[0], "-", " ")
	v := Verdict{
		State: Missing, Since: decided.On, Fixes: fix,
		What: say("Decided without " + who + ": what the IV is told."), Brief: say("IV information without " + who),
		Because: say("Decided ", c.day(decided.On), " without: "+names),
		Only: func(s procedure.Source) bool {
			return slices.ContainsFunc(left, func(d string) bool { return slices.Contains(c.Duty.Asking("deciders", d), s) })
		},
	}
	if !decided.Stated() {
		v.Since, v.Because = calendar.Date{}, say("Decided without: "+names)
	}
	return v
}

func ivCarersPrepared(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	switch told, any := c.Rec.IVPrepared(); {
	case any && told.Stated():
		return c.done(told.On, owedBy(c), say("told ", c.day(told.On)))
	case any:
		return met(say("told"))
	}
	return owed(c, Verdict{
		What: say("Staff were not told of the visitor's role."), Brief: say("staff not told about the IV"),
		Ask:   say("Were staff told what ", c.visitor(), " is there for?"),
		Needs: []string{"iv prepared"}, Fixes: fixes("ypa iv prepare " + c.ref()),
	})
}
