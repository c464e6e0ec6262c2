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
		{ID: "iro-appointed", Next: "IRO named", Action: "iro", Who: lookedAfter, Check: iroAppointed},
		{ID: "iro-told", Next: "tell who the IRO is", Action: "iro-told", Together: true, Present: true, Behind: []string{"iro-appointed"}, Who: lookedAfter, Check: iroTold},
		{ID: "iro-notified-looked-after", Next: "tell IRO", Action: "iro-looked-after", Once: true, Behind: []string{"iro-appointed"}, Who: lookedAfter, Check: iroNotifiedLookedAfter},
		{ID: "iro-notified-event", Next: "tell IRO", Action: "iro-event", Once: true, Who: lookedAfter, Check: iroNotifiedEvent},
		{ID: "iro-consulted-placement", Next: "consult IRO", Action: "iro-placement", Once: true, Who: lookedAfter, Check: iroConsultedPlacement},
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
// ended, else the day the looked-after period began.
func vacantSince(c *Case) (calendar.Date, bool) {
	if !c.IROEnded.IsZero() {
		return c.IROEnded, true
	}
	return c.lookedSince()
}

// appointed is the verdict where there is no IRO: five working days are
// guidance, the first review is law (s25A(2)).
func appointed(c *Case) Verdict {
	since, known := vacantSince(c)
	set := fixes("ypa iro set " + c.ref() + " --name NAME --phone NUMBER --email ADDRESS")
	if !known {
		v := cannotTell(say("Since when is ", c.name(), " looked after? Without the day nobody can say when an IRO was due."), "since")
		v.Fixes = append(fixes("ypa child status "+c.ref()+" --status looked-after --since DATE"), set...)
		return v
	}
	grace := graceOf(c)
	due := c.add(since, grace.Value)
	v := Verdict{
		What: say("No IRO."), Brief: say("no IRO"), Figure: spanFigure(grace), Fixes: set,
		Because: say("Looked after since ", c.day(since), "; ", grace.Value.String(), ended(c, due)),
		Basis:   procedure.BasisGuidance,
	}
	if !c.IROEnded.IsZero() {
		v.Because = say("The last one ended ", c.day(since), "; ", grace.Value.String(), ended(c, due))
		return c.deadline(since, due, v)
	}
	by, _ := c.firstReviewBy()
	if first := c.Reviews.First; first >= 0 && c.Reviews.Held[first].On.Before(by) {
		by = c.Reviews.Held[first].On
	}
	if c.AsOf.After(by) || c.Reviews.Earlier {
		v.Basis = procedure.BasisLaw
	} else {
		v.Because = append(v.Because, say("; law by the first review")...)
	}
	return c.deadline(since, due, v)
}

// graceOf is the time that an IRO may take, also where the duty that asks is
// the headline one.
func graceOf(c *Case) procedure.Figure[calendar.Span] {
	if d, ok := c.Force.DutyFor("iro-appointed", true); ok {
		return d.Span("grace")
	}
	return procedure.Figure[calendar.Span]{Value: calendar.Span{N: 5, Unit: calendar.WorkingDays}, Basis: procedure.BasisSetting}
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
	var told calendar.Date
	if list := c.Rec.Told(care.AboutIRO); len(list) > 0 {
		told = list[len(list)-1].On
	}
	changed := c.IRO.Changed
	if changed.IsZero() {
		changed = c.IRO.Since
	}
	grace := c.Duty.Span("grace")
	tell := fixes("ypa inform " + c.ref() + " --about iro")
	if !told.IsZero() && !told.Before(changed) {
		return c.done(told, c.toldBy(changed, grace.Value), say("told ", c.day(told)))
	}
	if !told.IsZero() && !c.IRO.Stated && c.IRO.Changed.IsZero() {
		v := cannotTell(say("Was ", c.name(), " told of ", c.iro(), "? Told of an IRO on ", c.day(told), "; when this one came is not on record."), "day the IRO changed")
		v.Fixes = tell
		return v
	}
	from := changed
	if !c.IRO.Stated && c.IRO.Changed.IsZero() {
		from = calendar.OfTime(c.IRO.Known) // when it came is not known; it has been on record since
	}
	due := c.add(from, grace.Value)
	return c.lacking(from, due, Verdict{
		What: say("Not told who the IRO is and how to reach them."), Brief: say("not told who the IRO is"),
		Because: say("On record since ", c.day(from), "; ", figureText(grace), ended(c, due)),
		Figure:  spanFigure(grace), Fixes: tell,
	})
}

// toldBy is the last day for telling; zero where the change has no stated day.
func (c *Case) toldBy(changed calendar.Date, grace calendar.Span) calendar.Date {
	if !c.IRO.Stated && c.IRO.Changed.IsZero() {
		return calendar.Date{}
	}
	return c.add(changed, grace)
}

func iroNotifiedLookedAfter(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	start, known := c.lookedSince()
	came, arrived := c.arrived()
	fix := fixes("ypa iro notify " + c.ref() + " --event looked-after")
	if !known || !arrived {
		v := cannotTell(say("Did ", c.name(), " become looked after on or after coming here? A day is not on record."), "since", "admitted")
		v.Fixes = fix
		return v
	}
	if start.Before(came) {
		return none("looked after before coming here")
	}
	within := c.Duty.Span("grace")
	due := c.add(start, within.Value)
	for _, n := range c.Rec.Notices() {
		if n.Body.Event == care.EventLookedAfter && !n.On.Before(start) {
			return c.done(n.On, due, say("the IRO was told ", c.day(n.On)))
		}
	}
	if !c.IRO.Appointed() {
		fix = fixes("ypa iro notify " + c.ref() + ` --event looked-after --note "told the authority's IRO service"`)
	}
	return c.deadline(start, due, Verdict{
		What: say("The IRO was not told that ", c.name(), " is looked after."), Brief: say("IRO not told of becoming looked after"),
		Because: say("Looked after since ", c.day(start), "; ", within.Value.String(), ended(c, due)),
		Figure:  spanFigure(within), Fixes: fix,
	})
}

func iroNotifiedEvent(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	within := c.Duty.Span("grace")
	kinds := c.Duty.Set("events").Value
	var told, open int
	var oldest care.Happening
	for _, e := range c.Rec.Events() {
		if !slices.Contains(kinds, string(e.Body.Event)) || !c.Period.Contains(e.On) {
			continue
		}
		if notified(c.Rec, e) {
			told++
			continue
		}
		if open == 0 {
			oldest = e
		}
		open++
	}
	if open == 0 {
		if told == 0 {
			return met(say("no event to tell the IRO of"))
		}
		return met(say("the IRO was told of every event"))
	}
	due := c.add(oldest.On, within.Value)
	kind := eventWords(oldest.Body.Event)
	v := Verdict{
		What:    say("Tell the IRO about ", kind, " on ", c.day(oldest.On), "."),
		Brief:   say("tell the IRO: ", kind, " on ", c.day(oldest.On)),
		Because: say(reach(c), figureText(within), ended(c, due)),
		Figure:  spanFigure(within),
		Fixes:   fixes("ypa iro notify " + c.ref() + " --event " + string(oldest.Body.Event) + " --on " + oldest.On.String() + " --how phone"),
	}
	v.Only = func(s procedure.Source) bool {
		return slices.Contains(c.Duty.Asking("events", string(oldest.Body.Event)), s)
	}
	v = c.deadline(oldest.On, due, v)
	if v.State == Met {
		v.State = DueSoon
	}
	return v
}

// reach says how the IRO is reached, for a job that is done by telephone.
func reach(c *Case) Text {
	if !c.IRO.Appointed() || c.IRO.Phone == "" && c.IRO.Email == "" {
		return nil
	}
	how := c.IRO.Phone
	if how == "" {
		how = c.IRO.Email
	}
	return Text{{Named: c.IRO.Name + ", " + how + ". ", Coded: ""}}
}

// notified reports whether the IRO was told of an event: by a notice that names
// it, or by one of its kind on a day when it had happened and was open.
func notified(rec *care.Record, e care.Happening) bool {
	for _, n := range rec.Notices() {
		switch {
		case n.Body.Event != e.Body.Event:
		case n.Body.Entry != 0 && n.Body.Entry == e.Chain():
			return true
		case n.Body.EventOn == e.On:
			return true
		case !e.On.After(n.On) && (e.Open() || !e.Ended.Before(n.On)) && (n.Body.EventOn.IsZero() || !e.On.After(n.Body.EventOn)):
			return true
		}
	}
	return false
}

// eventWords is an event as a sentence names it.
func eventWords(k care.EventKind) string {
	switch k {
	case care.EventMissing:
		return "being missing"
	case care.EventAbsent:
		return "persistent absence"
	case care.EventSafeguarding:
		return "the safeguarding concern"
	case care.EventComplaint:
		return "the complaint"
	case care.EventParentComplaint:
		return "the parent's complaint"
	case care.EventCharged:
		return "the charge"
	case care.EventExcluded:
		return "the exclusion"
	case care.EventHealth:
		return "the health concern"
	case care.EventAccident:
		return "the accident"
	case care.EventOther:
		return "the change"
	}
	return "the " + string(k)
}

func iroConsultedPlacement(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	consult := fixes("ypa iro consult " + c.ref() + " --about out-of-area-placement --on DATE")
	out := c.Rec.OutOfArea()
	switch out.Answer() {
	case care.No:
		return none("not out of area")
	case care.Yes:
	default:
		v := cannotTell(say("Is the placement outside the area where ", c.name(), " normally lives? Not on record."), "out of area")
		v.Fixes = append(fixes("ypa child set "+c.ref()+" --out-of-area yes"), consult...)
		return v
	}
	day, known := placedOn(c)
	start, since := c.lookedSince()
	if !known || !since {
		v := cannotTell(say("Was the IRO consulted before the move here? The day is not on record. Ask "+c.authorityName()+"."), "admitted", "since")
		v.Fixes = consult
		return v
	}
	if !c.Period.Contains(day) {
		return none("placed before becoming looked after")
	}
	exempt, _ := c.Duty.Span("exempt").Value.Back(day, c.Work)
	if start == day || !start.Before(exempt) && (!c.IRO.Appointed() || c.IRO.Stated && c.IRO.Since.After(day)) {
		return none("became looked after with the placement")
	}
	for _, o := range c.Rec.Consultations() {
		if o.Body.About == "placement" || o.Body.About == string(care.EventOutOfArea) {
			return c.done(o.On, day, say("consulted ", c.day(o.On)))
		}
	}
	return c.deadline(day, day, Verdict{
		What: say("The IRO was not consulted before the move here."), Brief: say("IRO not consulted before the move"),
		Ask:     say("Was the IRO consulted before the move here on " + c.day(day) + "? Ask " + c.authorityName() + "."),
		Needs:   []string{"iro consulted"},
		Because: say("Placed out of area ", c.day(day)), Fixes: consult,
	})
}

// placedOn is the day of the placement out of area: the last move out of area,
// else the day of admission.
func placedOn(c *Case) (calendar.Date, bool) {
	moves := c.Rec.Moves()
	for i := len(moves) - 1; i >= 0; i-- {
		if moves[i].Body.OutOfArea == care.Yes {
			return moves[i].On, true
		}
	}
	return c.arrived()
}
