package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// The checks on an independent visitor, and the visits.

func ivChecks(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	from := c.Visitor.Appointed
	grace := c.Duty.Span("grace")
	until := c.add(from, grace.Value)
	because := say("Appointed ", c.day(from), "; ", figureText(grace), ended(c, until))
	if visit, ok := firstVisit(c); ok && visit.Before(until) {
		until = visit
		because = say("Visited on ", c.day(visit), " already")
	}
	lacks, last := lackingChecks(c)
	if len(lacks) == 0 {
		if !c.Visitor.Stated {
			until = calendar.Date{}
		}
		return c.done(last, until, say("every required check is on record"))
	}
	words := checkWords(lacks)
	v := Verdict{
		What: say("Checks on the independent visitor are not complete."), Brief: say("checks on the IV"),
		Ask:   say("Did "+c.authorityName()+" complete the checks on ", c.visitor(), "? Not on record: "+strings.Join(words, ", ")+"."),
		Needs: words, Figure: spanFigure(grace),
		Fixes: fixes("ypa iv check " + c.ref() + " --all DATE --confirmed-by NAME"),
		Only: func(s procedure.Source) bool {
			return slices.ContainsFunc(lacks, func(check string) bool { return slices.Contains(c.Duty.Asking("checks", check), s) })
		},
	}
	if !c.Visitor.Stated {
		v.State, v.Because, v.Cell = CannotTell, v.Ask, "can't tell"
		v.Needs = append([]string{"iv appointed"}, words...)
		return v
	}
	v.Because = append(because, say(". Not on record: "+strings.Join(words, ", "))...)
	return c.lacking(from, until, v)
}

// firstVisit is the first visit of the present visitor on a stated day.
func firstVisit(c *Case) (calendar.Date, bool) {
	return happened(c.Rec.Visits()).from(c.Visitor.Appointed)
}

// lackingChecks are the required checks that are not on record, and the day of
// the last that is.
func lackingChecks(c *Case) (lacks []string, last calendar.Date) {
	have := c.Rec.Checks()
	if !have.All.IsZero() {
		return nil, have.All
	}
	made := map[string]calendar.Date{
		"qualified": have.Qualified, "dbs": have.DBS, "childrens-services": have.ChildrensService,
		"nspcc": have.NSPCC, "probation": have.Probation, "manager": have.Manager,
	}
	for _, check := range c.Duty.Set("checks").Value {
		if check == "referees" {
			if have.Referees < c.Duty.Count("referees").Value {
				lacks = append(lacks, check)
			}
			continue
		}
		if made[check].IsZero() {
			lacks = append(lacks, check)
		}
		if made[check].After(last) {
			last = made[check]
		}
	}
	return lacks, last
}

// checkWords names checks as people do.
func checkWords(checks []string) []string {
	names := map[string]string{
		"qualified": "suitably qualified", "dbs": "DBS", "childrens-services": "Children's Services", "nspcc": "NSPCC",
		"probation": "probation", "manager": "manager's agreement", "referees": "personal referees",
	}
	var words []string
	for _, check := range checks {
		words = append(words, names[check])
	}
	return words
}

// visitInterval is how often the visitor is to come: as agreed for the
// appointment, or as a procedure asks where that is more often.
func visitInterval(c *Case) (interval procedure.Figure[calendar.Span], by string) {
	agreed, asked := c.Visitor.VisitEvery, c.Duty.Span("interval")
	if asked.Given && (agreed.IsZero() || asked.Value.Shorter(agreed)) {
		return asked, ", " + asked.From.String()
	}
	return procedure.Figure[calendar.Span]{Value: agreed, Basis: procedure.BasisLocal, Given: !agreed.IsZero()}, " as agreed"
}

func ivVisited(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	interval, by := visitInterval(c)
	if !interval.Given {
		v := cannotTell(say("How often should ", c.visitor(), " visit? No interval was agreed. Ask "+c.authorityName()+"."), "visit interval")
		v.Fixes = fixes("ypa iv set " + c.ref() + " --visit-every 1m")
		return v
	}
	fix := fixes("ypa iv visit " + c.ref() + " --on DATE")
	from, ever, known := lastVisit(c)
	if !known {
		v := cannotTell(say("When was ", c.visitor(), " appointed, and when was the last visit?"), "iv appointed", "iv visit")
		v.Fixes = fix
		return v
	}
	due := c.add(from, interval.Value)
	v := Verdict{
		What: say("No visit by the independent visitor in time."), Brief: say("no IV visit"),
		Because: say("Last visit ", c.day(from), "; every ", interval.Value.String()+by), Figure: spanFigure(interval), Fixes: fix,
	}
	if !ever {
		v.Because = say("Appointed ", c.day(from), ", no visit since; every ", interval.Value.String()+by)
	}
	v = c.deadline(from, due, v)
	tolerance := c.Duty.Span("tolerance")
	if v.State == Overdue && !c.AsOf.After(c.add(due, tolerance.Value)) {
		v.State = DueSoon
	}
	return v
}

// lastVisit is the day from which the time to the next visit runs: the last
// visit, or the appointment. It is not known where a visit is on record without
// its day, or neither visit nor day of appointment is.
func lastVisit(c *Case) (from calendar.Date, ever, known bool) {
	visits := happened(c.Rec.Visits())
	if last := visits.last(); !last.IsZero() && (!c.Visitor.Stated || !last.Before(c.Visitor.Appointed)) {
		return last, true, true
	}
	return c.Visitor.Appointed, false, c.Visitor.Stated && !visits.undated()
}
