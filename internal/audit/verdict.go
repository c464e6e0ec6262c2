package audit

import (
	"fmt"

	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// soon is how long before its day a duty is due soon: 14 days, a setting.
const soon = 14

// Verdict is what the check of one rule returns. The auditor adds the rule, the
// sources and whose turn it is.
type Verdict struct {
	State   State
	Due     calendar.Date
	Booked  calendar.Date
	Since   calendar.Date
	Late    int
	Count   int // of how many things it speaks, where it counts them
	What    Text
	Brief   Text
	Cell    string
	Because Text
	Ask     Text
	Figure  Figure
	Fixes   []string
	Needs   []string
	Behind  string
	Next    string
	Present bool                        // needs the young person to be there, where not all verdicts of its rule do
	Once    calendar.Date               // the day on which a duty that happens once fell due
	Basis   procedure.Basis             // where it differs from the duty's own
	Owner   procedure.Owner             // where it differs from the duty's own
	Only    func(procedure.Source) bool // the sources that the verdict rests on; nil: all
	Also    []procedure.Source          // sources of another rule that it rests on, too
}

// met is a duty that is done, or not yet due on a known later day.
func met(because Text) Verdict { return Verdict{State: Met, Because: because} }

// none is a rule that does not apply, with the reason in lower case: "no IV".
func none(why string) Verdict { return Verdict{State: NotApplicable, Cell: why, Because: say(why)} }

// behind is a rule that presupposes what another finds missing.
func behind(rule, why string) Verdict {
	v := none(why)
	v.Behind = rule
	return v
}

// cannotTell is a fact that decides and is not known: the question to ask, and
// the fields that would settle it.
func cannotTell(ask Text, needs ...string) Verdict {
	return Verdict{State: CannotTell, Cell: "can't tell", Ask: ask, Because: ask, Needs: needs}
}

// lacking is what should be on record and has no day of its own: due soon until
// the grace is over, then not on record since the day it began.
func (c *Case) lacking(since, until calendar.Date, v Verdict) Verdict {
	v.Since = since
	v.Due = until
	v.Once = until
	v.State = Missing
	if !until.IsZero() && !c.AsOf.After(until) {
		v.State = DueSoon
		return v
	}
	v.Due = calendar.Date{}
	return v
}

// deadline is what has a day: overdue after it, due soon within 14 days of it
// (a setting; half the interval where that is shorter), met until then.
func (c *Case) deadline(from, due calendar.Date, v Verdict) Verdict {
	v.Due = due
	v.Once = due
	v.State = Overdue
	if c.AsOf.After(due) {
		return v
	}
	v.State = Met
	window := soon
	if !from.IsZero() {
		window = min(window, due.Sub(from)/2)
	}
	if due.Sub(c.AsOf) <= window {
		v.State = DueSoon
	}
	return v
}

// pressing is a deadline that is shown as due soon from its first day: what has
// to be done within a few working days.
func (c *Case) pressing(from, due calendar.Date, v Verdict) Verdict {
	v = c.deadline(from, due, v)
	if v.State == Met {
		v.State = DueSoon
	}
	return v
}

// done is a duty that is done: late where that was after its last day. What fell
// due before our records is not called late: it may have been done before, too.
func (c *Case) done(on, due calendar.Date, because Text) Verdict {
	v := met(because)
	if !due.IsZero() && on.After(due) && !c.beforeUs(due) {
		v.Late = on.Sub(due)
		v.Because = append(v.Because, say(fmt.Sprintf(", %s late", days(v.Late)))...)
	}
	return v
}

// days writes a number of days.
func days(n int) string {
	if n == 1 || n == -1 {
		return fmt.Sprintf("%d day", n)
	}
	return fmt.Sprintf("%d days", n)
}

// fixes lists commands, with the reference filled in by the rule.
func fixes(commands ...string) []string { return commands }
