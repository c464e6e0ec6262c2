package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// The second rule that the weekly audit exists for: reg 41(3)(d)(ii), S0 IRO,
// S1 3.

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
	v := Verdict{
		State: Missing, Cell: "NO PHONE/EMAIL",
		What:    say(c.iro(), ": no phone or e-mail on record."),
		Brief:   say("IRO has no phone or e-mail"),
		Because: say("The IRO must be within reach of ", c.name(), " and of the home"),
		Fixes:   fixes("ypa iro set " + c.ref() + " --phone NUMBER --email ADDRESS"),
	}
	came, arrived := c.arrived()
	start, started := c.lookedSince()
	for _, since := range []struct {
		day   calendar.Date
		known bool
	}{{came, arrived}, {start, started}, {c.IRO.Since, c.IRO.Stated}} {
		if since.known && since.day.After(v.Since) {
			v.Since = since.day
		}
	}
	if c.Duty.Basis == procedure.BasisLaw {
		v.Because = say("Our notice to the host authority must give them")
	}
	return v
}

// noIRO is the headline column where nobody is appointed: not on record once
// iro-appointed is overdue, due soon until then. It stands on the same sources.
func noIRO(c *Case) Verdict {
	if _, asked := c.Force.DutyFor("iro-appointed", true); !asked {
		return Verdict{ // as on a day before the law that sets one
			State: Missing, Cell: "NO IRO", What: say("No IRO."), Brief: say("no IRO"), Because: say("No IRO is on record, and nothing in force says by when"),
			Fixes: fixes("ypa iro set " + c.ref() + " --name NAME --phone NUMBER --email ADDRESS"),
		}
	}
	v := appointed(c)
	if d, ok := c.Force.DutyFor("iro-appointed", true); ok {
		v.Also = d.Sources
		if v.Basis == "" {
			v.Basis = d.Basis
		}
	}
	switch v.State {
	case Overdue:
		v.State, v.Cell, v.Due = Missing, "NO IRO", calendar.Date{}
		v.Since, _, _ = vacantSince(c)
	case DueSoon:
		v.Cell = "no IRO yet"
	default: // since when is not known: cannot tell
	}
	return v
}
