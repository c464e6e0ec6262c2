package audit

import (
	"fmt"
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// What the IRO is told of: S0 IRO, S1 3.

func iroNotifiedLookedAfter(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	start, known := c.lookedSince()
	came, arrived := c.arrived()
	if known && arrived && start.Before(came) {
		return none("looked after before coming here")
	}
	notices := happened(slices.DeleteFunc(slices.Clone(c.Rec.Notices()), func(n care.Of[care.IRONotice]) bool {
		return n.Body.Event != care.EventLookedAfter || !c.Period.Contains(n.On)
	}))
	within := c.Duty.Span("grace")
	due := c.add(start, within.Value)
	switch {
	case notices.ever && known && !notices.undated():
		return c.done(notices.days[0], due, say("the IRO was told ", c.day(notices.days[0])))
	case notices.ever:
		return met(say("the IRO was told", notices.on(c)))
	}
	fix := fixes("ypa iro notify " + c.ref() + " --event looked-after")
	if !known || !arrived {
		v := cannotTell(say("Did ", c.name(), " become looked after on or after coming here? A day is not on record."), "since", "admitted")
		v.Fixes = fix
		return v
	}
	if !c.IRO.Appointed() {
		fix = fixes("ypa iro notify " + c.ref() + ` --event looked-after --note "told the authority's IRO service"`)
	}
	return c.pressing(start, due, Verdict{
		What: say("The IRO was not told of becoming looked after."), Brief: say("IRO not told of becoming looked after"),
		Because: say("Looked after since ", c.day(start), "; ", within.Value.String(), ended(c, due)),
		Ask:     say("Was the IRO told that ", c.name(), " became looked after on "+c.day(start)+"?"),
		Needs:   []string{"iro told"},
		Figure:  spanFigure(within), Fixes: fix,
	})
}

// untold sorts the events that the IRO has to hear of.
type untold struct {
	told   int              // those the IRO was told of
	late   int              // by how many days at worst
	open   []care.Happening // those to tell of, oldest first
	before []care.Happening // those that fell due before our records, or on a day that nobody said
}

// toTell looks at every event of the kinds that the procedures name.
func toTell(c *Case) untold {
	var u untold
	kinds, within := c.Duty.Set("events").Value, c.Duty.Span("grace").Value
	for _, e := range c.Events {
		if !slices.Contains(kinds, string(e.Body.Event)) || !c.Period.Contains(e.On) {
			continue
		}
		due := c.add(e.On, within)
		on, told := notified(c.Rec, e)
		switch {
		case told:
			u.told++
			if e.Stated() && !on.IsZero() {
				u.late = max(u.late, on.Sub(due))
			}
		case !e.Stated() || c.beforeUs(due):
			u.before = append(u.before, e)
		default:
			u.open = append(u.open, e)
		}
	}
	return u
}

func iroNotifiedEvent(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	u := toTell(c)
	switch {
	case len(u.open) > 0:
		return tellOf(c, u.open)
	case len(u.before) > 0:
		v := askedBefore(c, u.before)
		v.Only = asking(c, u.before)
		return v
	case u.told == 0:
		return met(say("no event to tell the IRO of"))
	}
	v := met(say("the IRO was told of every event"))
	if u.late > 0 {
		v.Late = u.late
		v.Because = append(v.Because, say(", ", days(u.late), " late")...)
	}
	return v
}

// tellOf is the verdict on events that the IRO has not heard of: the oldest
// leads, and each has its command.
func tellOf(c *Case, open []care.Happening) Verdict {
	within := c.Duty.Span("grace")
	oldest := open[0]
	due := c.add(oldest.On, within.Value)
	full, brief := eventWords(oldest.Body.Event)
	v := Verdict{
		What:    say("Tell the IRO about ", full, " on ", c.shortDay(oldest.On), "."),
		Brief:   say("tell the IRO: ", brief, " on ", c.shortDay(oldest.On)),
		Because: say(reach(c), figureText(within), ended(c, due)),
		Figure:  spanFigure(within), Only: asking(c, open),
	}
	if n := len(open); n > 1 {
		v.Because = append(v.Because, say("; ", events(n-1), " more")...)
	}
	for _, e := range open {
		v.Fixes = append(v.Fixes, notifyCommand(c, e))
	}
	return c.pressing(oldest.On, due, v)
}

// askedBefore is the question about events from before our records.
func askedBefore(c *Case, before []care.Happening) Verdict {
	full, _ := eventWords(before[0].Body.Event)
	ask := say("Was the IRO told about ", full, " on ", c.shortDay(before[0].On), "? It fell due before the records here begin.")
	if !before[0].Stated() {
		ask = say("When was ", full, ", and was the IRO told? The day is not on record.")
	}
	v := cannotTell(ask, "iro told")
	for _, e := range before {
		v.Fixes = append(v.Fixes, notifyCommand(c, e))
	}
	return v
}

func notifyCommand(c *Case, e care.Happening) string {
	return "ypa iro notify " + c.ref() + " --event " + string(e.Body.Event) + " --on " + e.On.String() + " --how phone"
}

// asking keeps the sources that name a kind of one of the events.
func asking(c *Case, list []care.Happening) func(procedure.Source) bool {
	return func(s procedure.Source) bool {
		return slices.ContainsFunc(list, func(e care.Happening) bool {
			return slices.Contains(c.Duty.Asking("events", string(e.Body.Event)), s)
		})
	}
}

// reach says how the IRO is reached, for a job that is done by telephone.
func reach(c *Case) Text {
	how := c.IRO.Phone
	if how == "" {
		how = c.IRO.Email
	}
	if how == "" || c.IRO.Name == "" {
		return nil
	}
	return Text{{Named: c.IRO.Name + ", " + how + ". ", Coded: ""}}
}

// notified reports whether the IRO was told of an event, and on which day first,
// where that was said: by a notice that names it, or by one of its kind on a day
// when it had happened and was open.
func notified(rec *care.Record, e care.Happening) (calendar.Date, bool) {
	covering := happened(slices.DeleteFunc(slices.Clone(rec.Notices()), func(n care.Of[care.IRONotice]) bool { return !covers(n, e) }))
	if len(covering.days) == 0 {
		return calendar.Date{}, covering.ever
	}
	return covering.days[0], true
}

func covers(n care.Of[care.IRONotice], e care.Happening) bool {
	switch {
	case n.Body.Event != e.Body.Event:
		return false
	case n.Body.Entry != 0 && n.Body.Entry == e.Chain(), n.Body.EventOn == e.On:
		return true
	case e.On.After(n.On), !e.Open() && e.Ended.Before(n.On):
		return false
	}
	return n.Body.EventOn.IsZero() || !e.On.After(n.Body.EventOn)
}

// eventWords is an event as a sentence names it, and in short. Whether it was a
// crime, somebody's health or harm done to them is said where they are cared for.
func eventWords(k care.EventKind) (full, brief Part) {
	open := func(full, brief string) (Part, Part) {
		return Part{Named: full, Coded: full}, Part{Named: brief, Coded: brief}
	}
	closed := func(full, brief string) (Part, Part) { return private(full, "an event"), private(brief, "an event") }
	switch k {
	case care.EventMissing:
		return open("being missing", "being missing")
	case care.EventAbsent:
		return open("persistent absence", "absence")
	case care.EventSafeguarding:
		return closed("a safeguarding concern", "safeguarding")
	case care.EventComplaint:
		return open("the complaint", "complaint")
	case care.EventParentComplaint:
		return open("the parent's complaint", "parent complaint")
	case care.EventCharged:
		return closed("the charge", "charge")
	case care.EventExcluded:
		return open("the exclusion", "exclusion")
	case care.EventHealth:
		return closed("the health concern", "health")
	case care.EventAccident:
		return closed("the accident", "accident")
	default:
		return open("the change", "a change")
	}
}

func events(n int) string {
	if n == 1 {
		return "1 event"
	}
	return fmt.Sprintf("%d events", n)
}
