package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Independent visitors: section 23ZB of the Children Act 1989, S0 IV, S1 2,
// S2 2, S3 2, S4 2. Never to be mixed up with the independent person of
// regulation 44.

func visitorRules() []Rule {
	return []Rule{
		{ID: "iv-considered", Next: "consider an IV", Action: "iv-consider", Who: lookedAfter, Check: ivConsidered},
		{ID: "iv-consulted", Next: "ask about an IV", Action: "iv-consult", Once: true, Who: lookedAfter, Check: ivConsulted},
		{ID: "iv-objection", Next: "IV objected to", Action: "iv-end", Who: withVisitor, Check: ivObjection},
		{ID: "iv-checks", Next: "IV checks", Action: "iv-checks", Once: true, Who: withVisitor, Check: ivChecks},
		{ID: "iv-visited", Next: "IV visit", Action: "iv-visit", Present: true, Who: withVisitor, Check: ivVisited},
	}
}

// openReferral is a referral for a visitor that has had no outcome since.
func openReferral(c *Case) (care.Of[care.IVReferral], bool) {
	ref, ok := care.Latest[care.IVReferral](c.Rec)
	if !ok || !c.Period.Contains(ref.On) {
		return ref, false
	}
	if end, ended := care.Latest[care.IVEnd](c.Rec); ended && !end.On.Before(ref.On) {
		return ref, false
	}
	if a, appointed := care.Latest[care.IVAppointment](c.Rec); appointed && !a.On.Before(ref.On) {
		return ref, false
	}
	return ref, true
}

// decided is the last day on which an IV was decided about, in this period.
func decided(c *Case) calendar.Date {
	var d calendar.Date
	for _, o := range care.All[care.IVDecision](c.Rec) {
		if c.Period.Contains(o.On) && o.On.After(d) {
			d = o.On
		}
	}
	return d
}

func ivConsidered(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if c.HasIV {
		return met(say(c.visitor(), " is appointed"))
	}
	if _, open := openReferral(c); open {
		return met(say("referred for an independent visitor"))
	}
	on, margin := decided(c), c.Duty.Span("margin")
	v := Verdict{
		What: say("Whether to have an independent visitor was not considered."), Brief: say("an IV was not considered"),
		Figure: spanFigure(margin), Fixes: fixes("ypa iv consider " + c.ref() + " --decision refer|not-now|not-needed"),
	}
	v.Fixes = fixes("ypa iv consider " + c.ref() + " --decision DECISION")
	held, any := c.Reviews.Last()
	if any {
		from, _ := margin.Value.Back(held.On, c.Work)
		if !on.IsZero() && !on.Before(from) {
			return met(say("considered ", c.day(on)))
		}
		v.Because = say("Review held ", c.day(held.On), ", and no decision with it or since")
		return c.lacking(held.On, held.On, v)
	}
	if !on.IsZero() {
		return met(say("considered ", c.day(on)))
	}
	by, known := c.firstReviewBy()
	if !known {
		v := cannotTell(say("Was an independent visitor considered for ", c.name(), "? Ask "+c.authorityName()+"."), "iv considered", "since")
		v.Fixes = fixes("ypa iv consider " + c.ref() + " --decision DECISION")
		return v
	}
	if !c.AsOf.After(by) {
		return Verdict{State: Met, Due: by, Because: say("to be considered at the first review, by ", c.day(by))}
	}
	v.Because = say("No review and no decision on record; the first review was due ", c.day(by))
	return c.lacking(by, by, v)
}

func ivConsulted(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	referral, referred := openReferral(c)
	if !c.HasIV && !referred {
		return none("no IV")
	}
	var first, latest care.Of[care.IVView]
	for _, o := range c.Rec.Views() {
		if o.Body.View != care.ViewNotAsked {
			if first.Number == 0 {
				first = o
			}
			latest = o
		}
	}
	v := Verdict{
		What: say("What ", c.name(), " thinks of having an IV is not on record."), Brief: say("not asked about the IV"),
		Fixes: fixes("ypa iv consult " + c.ref() + " --view VIEW"),
	}
	if !c.HasIV {
		if first.Number != 0 || referral.Body.Agreed == care.Agreed || referral.Body.Agreed == care.CannotSay {
			return met(say("asked before the referral"))
		}
		v.Because = say("Referred ", c.day(referral.On), " without being asked")
		return c.lacking(referral.On, referral.On, v)
	}
	day := c.Visitor.Appointed
	if must := c.Duty.Yes("must-agree"); must.Value && first.Number != 0 && latest.Body.View != care.Agrees {
		v.State, v.Since = Missing, day
		v.What, v.Brief = say(c.name(), " has not agreed to the independent visitor."), say("has not agreed to the IV")
		v.Because = say("Appointed ", c.day(day), "; the procedure asks for agreement, and the last word on ", c.day(latest.On), " was: "+string(latest.Body.View))
		return v
	}
	if first.Number != 0 {
		if !c.Visitor.Stated {
			return met(say("asked ", c.day(first.On)))
		}
		return c.done(first.On, day, say("asked ", c.day(first.On)))
	}
	if !c.Visitor.Stated {
		v := cannotTell(say("Was ", c.name(), " asked before ", c.visitor(), " was appointed? Ask "+c.authorityName()+"."), "iv view", "iv appointed")
		v.Fixes = fixes("ypa iv consult " + c.ref() + " --view VIEW")
		return v
	}
	v.Because = say("Appointed ", c.day(day), ", and no view is on record")
	v.Ask = say("Was ", c.name(), " asked before ", c.visitor(), " was appointed on ", c.day(day), "? Ask "+c.authorityName()+".")
	v.Needs = []string{"iv view"}
	return c.lacking(day, day, v)
}

func ivObjection(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	views := c.Rec.Views()
	var view care.Of[care.IVView]
	for _, o := range views {
		if o.Body.View != care.ViewNotAsked {
			view = o
		}
	}
	if view.Number == 0 || view.Body.View != care.Objects {
		return met(say("no objection on record"))
	}
	v := Verdict{
		State: Missing, Since: view.On,
		What: say(c.name(), " objects to the independent visitor."), Brief: say("objects to the IV"),
		Because: say("Objected ", c.day(view.On), ", and the appointment is still open"),
		Fixes:   fixes("ypa iv end "+c.ref()+" --reason objection", "ypa iv consult "+c.ref()+" --view VIEW"),
	}
	if view.Body.Understanding == "yes" {
		return v
	}
	local := func(s procedure.Source) bool { return s.Basis != procedure.BasisLaw }
	if slices.ContainsFunc(c.Duty.Sources, local) {
		v.Basis, v.Only = procedure.BasisLocal, local
		return v
	}
	if view.Body.Understanding == "no" {
		return met(say("objected ", c.day(view.On), ", without sufficient understanding, so the law does not bar it"))
	}
	ask := cannotTell(say("Does ", c.name(), ", who objects, have sufficient understanding? It decides whether the law bars the visitor."), "understanding")
	ask.Fixes = fixes("ypa iv consult " + c.ref() + " --view objects --understanding yes")
	return ask
}

func ivChecks(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	lacks := lackingChecks(c)
	if len(lacks) == 0 {
		return met(say("every required check is on record"))
	}
	words := strings.Join(lacks, ", ")
	fix := fixes("ypa iv check " + c.ref() + " --all DATE --confirmed-by NAME")
	ask := say("Did "+c.authorityName()+" complete the checks on ", c.visitor(), "? Not on record: "+words+".")
	grace := c.Duty.Span("grace")
	from := c.Visitor.Appointed
	until := c.add(from, grace.Value)
	if !c.Visitor.Stated {
		v := cannotTell(ask, append([]string{"iv appointed"}, lacks...)...)
		v.Fixes = fix
		return v
	}
	because := say("Appointed ", c.day(from), "; ", figureText(grace), ended(c, until), ". Not on record: "+words)
	for _, visit := range c.Rec.Visits() {
		if !visit.On.Before(from) && visit.On.Before(until) {
			until = visit.On
			because = say("Visited on ", c.day(visit.On), " already. Not on record: "+words)
		}
	}
	return c.lacking(from, until, Verdict{
		What: say("Checks on the independent visitor are not complete."), Brief: say("checks on the IV"),
		Ask: ask, Needs: lacks, Because: because, Figure: spanFigure(grace), Fixes: fix,
	})
}

// lackingChecks are the required checks that are not on record, in words.
func lackingChecks(c *Case) []string {
	have := c.Rec.Checks()
	if !have.All.IsZero() {
		return nil
	}
	on := map[string]bool{
		"qualified": !have.Qualified.IsZero(), "dbs": !have.DBS.IsZero(), "childrens-services": !have.ChildrensService.IsZero(),
		"nspcc": !have.NSPCC.IsZero(), "probation": !have.Probation.IsZero(), "manager": !have.Manager.IsZero(),
		"referees": have.Referees >= c.Duty.Count("referees").Value && have.Referees > 0,
	}
	name := map[string]string{
		"qualified": "suitably qualified", "dbs": "DBS", "childrens-services": "Children's Services", "nspcc": "NSPCC",
		"probation": "probation", "manager": "manager's agreement", "referees": "personal referees",
	}
	var lacks []string
	for _, check := range c.Duty.Set("checks").Value {
		if !on[check] {
			lacks = append(lacks, name[check])
		}
	}
	return lacks
}

func ivVisited(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	interval := procedure.Figure[calendar.Span]{Value: c.Visitor.VisitEvery, Basis: procedure.BasisLocal, Given: true}
	if interval.Value.IsZero() {
		interval = c.Duty.Span("interval")
	}
	if !interval.Given {
		v := cannotTell(say("How often should ", c.visitor(), " visit? No interval was agreed. Ask "+c.authorityName()+"."), "visit interval")
		v.Fixes = fixes("ypa iv set " + c.ref() + " --visit-every 1m")
		return v
	}
	from, ever := c.Visitor.Appointed, false
	for _, o := range c.Rec.Visits() {
		if !o.On.Before(c.Visitor.Appointed) || !c.Visitor.Stated {
			from, ever = o.On, true
		}
	}
	fix := fixes("ypa iv visit " + c.ref() + " --on DATE")
	if !ever && !c.Visitor.Stated {
		v := cannotTell(say("When was ", c.visitor(), " appointed, and when was the last visit?"), "iv appointed", "iv visit")
		v.Fixes = fix
		return v
	}
	due := c.add(from, interval.Value)
	tolerance := c.Duty.Span("tolerance")
	v := Verdict{
		What: say("No visit by the independent visitor in time."), Brief: say("no IV visit"),
		Because: say("Last visit ", c.day(from), "; every ", interval.Value.String(), " as agreed"), Figure: spanFigure(interval), Fixes: fix,
	}
	if !ever {
		v.Because = say("Appointed ", c.day(from), ", no visit since; every ", interval.Value.String(), " as agreed")
	}
	v = c.deadline(from, due, v)
	if v.State == Overdue && !c.AsOf.After(c.add(due, tolerance.Value)) {
		v.State = DueSoon
	}
	return v
}
