package audit

import (
	"fmt"
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// When the IRO is asked for a view: S0 IRO, S1 3.

func iroMoreRules() []Rule {
	return []Rule{
		{
			ID: "iro-consulted-event", Next: "consult IRO", Action: "iro-consult-event", Once: true, Who: lookedAfter, Check: iroConsultedEvent,
			Asks:  "The IRO is asked for a view on important events, and not only told of them, of the kinds that the home's procedure names.",
			Flags: "The IRO was told of such an event, no consultation is on record on its day or later, and the working days after the event are over. What the IRO was not told of is flagged by iro-notified-event and not here. One consultation covers the events of its kind up to its day.",
			Reads: []care.Kind{"event", "event-closed", "iro-notified", "iro-consulted", "iro", "iro-ended"},
			Fixes: []string{"ypa iro consult REF --about EVENT --on DATE"},
		},
		{
			ID: "iro-consulted-plan", Next: "consult IRO", Action: "iro-consult-plan", Once: true, Who: lookedAfter, Check: iroConsultedPlan,
			Asks:  "Whoever runs the home asks the IRO when they are worried about the care plan or the placement.",
			Flags: "A concern about the care plan or the placement is open, no consultation about it is on record on its day or later, and the working days after it are over.",
			Reads: []care.Kind{"event", "event-closed", "iro-notified", "iro-consulted", "iro", "iro-ended"},
			Fixes: []string{"ypa iro consult REF --about care-plan --on DATE"},
		},
		{
			ID: "iro-details-differ", Next: "IRO's details", Action: "iro-details", Across: true, Who: lookedAfter, Check: iroDetails,
			Asks:  "An IRO who is responsible for several young people of one authority has the same phone number and e-mail address on each of their records.",
			Flags: "Never: it is a note, on each of the records that differ. A number that is on one record only is no difference.",
			Reads: []care.Kind{"iro", "iro-ended"},
			Fixes: []string{"ypa iro set REF --phone NUMBER --email ADDRESS"},
		},
	}
}

// unasked sorts the events that the IRO has to be asked about.
type unasked struct {
	asked  int              // those the IRO was asked about
	late   int              // by how many days at worst
	open   []care.Happening // those to ask about, oldest first
	before []care.Happening // those that fell due before our records, or on a day that nobody said
}

// sort puts an event where it belongs; due is the last day for asking.
func (u *unasked) sort(c *Case, e care.Happening, due calendar.Date) {
	on, asked := askedOn(c.Rec, e)
	switch {
	case asked:
		u.asked++
		if e.Stated() && !on.IsZero() && !c.beforeUs(due) {
			u.late = max(u.late, on.Sub(due))
		}
	case !e.Stated() || c.beforeUs(due):
		u.before = append(u.before, e)
	default:
		u.open = append(u.open, e)
	}
}

func iroConsultedEvent(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	var u unasked
	untold, within := 0, c.Duty.Span("grace")
	for _, e := range c.Events {
		if !slices.Contains(c.Duty.Set("events").Value, string(e.Body.Event)) || !c.Period.Contains(e.On) {
			continue
		}
		if _, told := notified(c.Rec, e); !told && c.toldFirst(e) {
			untold++
			continue
		}
		u.sort(c, e, c.add(e.On, within.Value))
	}
	if len(u.open) == 0 && len(u.before) == 0 && untold > 0 {
		return behind("iro-notified-event", "the IRO was not told yet")
	}
	v := u.verdict(c, within)
	switch {
	case len(u.open) > 0:
		v.Only = asking(c, u.open)
	case len(u.before) > 0:
		v.Only = asking(c, u.before)
	}
	return v
}

// toldFirst reports whether the IRO has to be told of an event, and has not yet
// been: then that is the gap.
func (c *Case) toldFirst(e care.Happening) bool {
	d, ok := c.Force.DutyFor("iro-notified-event", true)
	if !ok || !slices.Contains(d.Set("events").Value, string(e.Body.Event)) {
		return false
	}
	_, asked := askedOn(c.Rec, e)
	return !asked
}

func iroConsultedPlan(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	var u unasked
	within := c.Duty.Span("grace")
	for _, e := range c.Events {
		concern := e.Body.Event == care.EventPlanConcern || e.Body.Event == care.EventPlacementConcern
		if concern && e.Open() && c.Period.Contains(e.On) {
			u.sort(c, e, c.add(e.On, within.Value))
		}
	}
	return u.verdict(c, within)
}

// verdict is what the events come to: the oldest one to ask about leads.
func (u *unasked) verdict(c *Case, within procedure.Figure[calendar.Span]) Verdict {
	switch {
	case len(u.open) > 0:
		return askOf(c, u.open, within)
	case len(u.before) > 0:
		e := u.before[0]
		full, _ := concernWords(e.Body.Event)
		ask := say("Was the IRO asked about ", full, " on ", c.shortDay(e.On), "? It fell due before the records here begin.")
		if !e.Stated() {
			ask = say("When was ", full, ", and was the IRO asked? The day is not on record.")
		}
		v := cannotTell(ask, "iro consulted")
		v.Fixes = consultCommands(c, u.before)
		return v
	case u.asked == 0:
		return met(say("nothing to ask the IRO about"))
	}
	v := met(say("the IRO was asked"))
	if u.late > 0 {
		v.Late = u.late
		v.Because = append(v.Because, say(", ", days(u.late), " late")...)
	}
	return v
}

// askOf is the verdict on events that the IRO was not asked about.
func askOf(c *Case, open []care.Happening, within procedure.Figure[calendar.Span]) Verdict {
	oldest := open[0]
	due := c.add(oldest.On, within.Value)
	full, brief := concernWords(oldest.Body.Event)
	v := Verdict{
		What:    say("Ask the IRO about ", full, " on ", c.shortDay(oldest.On), "."),
		Brief:   say("ask the IRO: ", brief, " on ", c.shortDay(oldest.On)),
		Because: say(reach(c), figureText(within), ended(c, due)),
		Figure:  spanFigure(within), Fixes: consultCommands(c, open),
	}
	if n := len(open); n > 1 {
		v.Because = append(v.Because, say("; ", events(n-1), " more")...)
	}
	return c.pressing(oldest.On, due, v)
}

// consultCommands has one command for each kind of event. Where there are several
// of a kind each has its own, which names it: of one that is open the command
// would take it that it is meant.
func consultCommands(c *Case, list []care.Happening) []string {
	count := make(map[care.EventKind]int)
	for _, e := range c.Events {
		count[e.Body.Event]++
	}
	var commands []string
	for _, e := range list {
		about := consultAbout(e.Body.Event)
		command := "ypa iro consult " + c.ref() + " --about " + about[0]
		if len(about) == 1 && count[e.Body.Event] > 1 {
			command += fmt.Sprintf(" --for %d", e.Chain())
		}
		if command += " --on DATE"; !slices.Contains(commands, command) {
			commands = append(commands, command)
		}
	}
	return commands
}

// consultAbout lists what a consultation about an event may be called.
func consultAbout(k care.EventKind) []string {
	switch k {
	case care.EventPlanConcern:
		return []string{"care-plan", string(k)}
	case care.EventPlacementConcern:
		return []string{"placement", string(k)}
	default:
		return []string{string(k)}
	}
}

// concernWords is [eventWords] with the two concerns.
func concernWords(k care.EventKind) (full, brief Part) {
	switch k {
	case care.EventPlanConcern:
		return Part{Named: "the care plan concern", Coded: "the care plan concern"}, Part{Named: "care plan", Coded: "care plan"}
	case care.EventPlacementConcern:
		return Part{Named: "the placement concern", Coded: "the placement concern"}, Part{Named: "placement", Coded: "placement"}
	default:
		return eventWords(k)
	}
}

// askedOn reports whether the IRO was asked about an event, and on which day
// first, where that was said: on the day of the event or later, by a
// consultation that names it, or by one about its kind.
func askedOn(rec *care.Record, e care.Happening) (calendar.Date, bool) {
	asked := happened(slices.DeleteFunc(slices.Clone(care.All[care.IROConsultation](rec)), func(o care.Of[care.IROConsultation]) bool {
		if o.Body.Entry != 0 {
			return o.Body.Entry != e.Chain()
		}
		return !slices.Contains(consultAbout(e.Body.Event), o.Body.About) || e.On.After(o.On)
	}))
	asked = asked.and(happened(slices.DeleteFunc(slices.Clone(rec.Notices()), func(n care.Of[care.IRONotice]) bool {
		return !n.Body.Consulted || !covers(n, e)
	})))
	if len(asked.days) == 0 {
		return calendar.Date{}, asked.ever
	}
	return asked.days[0], true
}
