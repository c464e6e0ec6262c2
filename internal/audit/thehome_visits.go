package audit

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Those who oversee the home: regulation 44 of the Children's Homes (England)
// Regulations 2015, regulation 73 of the Regulated Services (Wales) Regulations
// 2017, regulation 32 of the Supported Accommodation (England) Regulations 2023.

// visitFrom is the day of a month from which a visit that is still to come is
// due soon.
const visitFrom = 20

// month is a calendar month.
type month struct{ first, last calendar.Date }

func monthOf(d calendar.Date) month { return month{d.AddDays(1 - d.Day()), d.EndOfMonth()} }

// before is the month before.
func (m month) before() month { return monthOf(m.first.AddDays(-1)) }

// String names the month: October 2026.
func (m month) String() string { return fmt.Sprintf("%s %d", m.first.Month(), m.first.Year()) }

// visited reports whether one of the visits lies in the month.
func (m month) visited(visits []care.Visit) bool {
	return slices.ContainsFunc(visits, func(v care.Visit) bool { return !v.On.Before(m.first) && !v.On.After(m.last) })
}

func visitMonthly(c *Case) Verdict {
	visits := c.Home.Visits(care.ByIndependentPerson)
	now := monthOf(c.AsOf)
	ended, from := now.before(), c.Home.RecordsFrom
	fix := fixes("ypa reg44 visit --on DATE")
	last := say("No visit on record")
	if n := len(visits); n > 0 {
		last = say("Last visit ", c.day(visits[n-1].On))
	}
	if !ended.visited(visits) && !ended.last.Before(from) {
		if ended.first.Before(from) {
			v := cannotTell(say("Was there a Regulation 44 visit in ", ended.String(), "? Our records begin ", c.day(from), "."), "visit")
			v.Fixes = fix
			return v
		}
		v := c.deadline(ended.first, ended.last, noVisit(ended))
		v.Because, v.Fixes = append(say("Every calendar month has one. "), last...), fix
		return v
	}
	v := noVisit(now)
	v.State, v.Due, v.Fixes = Met, now.last, fix
	v.Because = append(last, say("; ", now.first.Month().String(), " ends ", c.day(now.last))...)
	switch {
	case now.visited(visits):
		v.Due = now.last.AddDays(1).EndOfMonth()
	case c.AsOf.Day() >= visitFrom:
		v.State = DueSoon
	}
	return v
}

func noVisit(m month) Verdict {
	return Verdict{What: say("No Regulation 44 visit in " + m.String() + "."), Brief: say("no Reg 44 visit in " + m.String())}
}

func visitReport(c *Case) Verdict {
	visits := c.Home.Visits(care.ByIndependentPerson)
	if len(visits) == 0 {
		return none("no visit on record")
	}
	i := slices.IndexFunc(visits, func(v care.Visit) bool { return v.Reported.IsZero() })
	if i < 0 {
		last := visits[len(visits)-1]
		return c.done(last.Reported, last.ReportDue(), say("the report of ", c.day(last.On), " was sent ", c.day(last.Reported)))
	}
	var fix []string
	for _, v := range visits[i:] {
		if v.Reported.IsZero() {
			fix = append(fix, "ypa reg44 report --on "+v.On.String()+" --sent DATE")
		}
	}
	due := visits[i].ReportDue()
	v := Verdict{
		What: say("Report of the visit on ", c.shortDay(visits[i].On), " not sent."), Brief: say("report of ", c.shortDay(visits[i].On), " not sent"),
		Because: say("Sent to Ofsted by the independent person; the month after ended ", c.day(due)), Fixes: fix,
	}
	if !c.AsOf.After(due) {
		v.Because = say("Sent to Ofsted by the independent person, by ", c.day(due))
	}
	if n := len(fix); n > 1 {
		v.Because = append(v.Because, say(fmt.Sprintf("; %d more", n-1))...)
	}
	return c.deadline(visits[i].On, due, v)
}

func visitRecommendation(c *Case) Verdict {
	all := c.Home.Recommendations()
	if len(all) == 0 {
		return none("no recommendation on record")
	}
	open := slices.DeleteFunc(all, func(r care.Recommended) bool { return !r.Open() })
	undated := slices.IndexFunc(open, func(r care.Recommended) bool { return r.Due.IsZero() })
	dated := slices.DeleteFunc(slices.Clone(open), func(r care.Recommended) bool { return r.Due.IsZero() })
	soonest(dated, func(r care.Recommended) calendar.Date { return r.Due })
	switch {
	case len(open) == 0:
		return met(say("every recommendation was carried out"))
	case len(dated) == 0 || undated >= 0 && !c.AsOf.After(dated[0].Due):
		r := open[undated]
		v := cannotTell(say(fmt.Sprintf("By when is recommendation %d of ", r.Number), c.day(r.On), " to be carried out? No day is on record."), "timescale")
		v.Fixes = fixes(carryOut(r))
		return v
	}
	first := dated[0]
	number := fmt.Sprintf("Reg 44 recommendation %d", first.Number)
	v := Verdict{
		What:    say(private(number+": "+shorten(strings.TrimSuffix(first.Text, "."), 54-len(number)), number+" is open"), "."),
		Brief:   say(fmt.Sprintf("Reg 44 recommendation %d is open", first.Number)),
		Because: say("Asked for on ", c.day(first.On), ", by ", c.day(first.Due)),
		Fixes:   fixes(carryOut(first)),
	}
	for _, r := range dated[1:] {
		if c.AsOf.After(r.Due) {
			v.Fixes = append(v.Fixes, carryOut(r))
		}
	}
	if n := len(v.Fixes); n > 1 {
		v.Because = append(v.Because, say(fmt.Sprintf("; %d more", n-1))...)
	}
	return c.deadline(first.On, first.Due, v)
}

func carryOut(r care.Recommended) string { return fmt.Sprintf("ypa reg44 done %d --on DATE", r.Number) }

func visitResponsible(c *Case) Verdict {
	var last calendar.Date
	if visits := c.Home.Visits(care.ByResponsibleIndividual); len(visits) > 0 {
		last = visits[len(visits)-1].On
	}
	return c.again(last, c.Duty.Span("interval"), Verdict{
		What: say("No visit by the responsible individual."), Brief: say("no visit by the responsible individual"),
		Ask: say("When did the responsible individual last visit? No visit is on record."), Needs: []string{"visit"},
		Fixes: fixes("ypa reg44 visit --who responsible-individual --on DATE"),
	})
}

func qualityReported(c *Case) Verdict {
	var last calendar.Date
	if reports := c.Home.QualityReports(); len(reports) > 0 {
		last = reports[len(reports)-1].On
	}
	return c.again(last, c.Duty.Span("interval"), Verdict{
		What: say("No report on the quality of support."), Brief: say("no quality report"),
		Ask: say("When was the last report on the quality of support? None is on record."), Needs: []string{"quality report"},
		Fixes: fixes("ypa reg44 quality-report --on DATE"),
	})
}

// again is what is to be done time after time. Where it never was, our records
// are too young to tell until that time has passed since they began.
func (c *Case) again(last calendar.Date, interval procedure.Figure[calendar.Span], v Verdict) Verdict {
	v.Figure = spanFigure(interval)
	from := last
	if last.IsZero() {
		from = c.Home.RecordsFrom
	}
	due := c.add(from, interval.Value)
	switch {
	case last.IsZero() && from.IsZero():
		v.Because = say("None on record")
		return c.lacking(from, calendar.Date{}, v)
	case last.IsZero() && !c.AsOf.After(due):
		v.State, v.Because, v.Figure = CannotTell, v.Ask, Figure{}
		return v
	case last.IsZero():
		v.Because = say("None on record since our records begin, ", c.day(from), "; ", figureText(interval), " ended ", c.day(due))
	default:
		v.Because = say("The last one was ", c.day(last), "; ", figureText(interval), ended(c, due))
	}
	return c.deadline(from, due, v)
}

// soonest orders a list by a day.
func soonest[T any](list []T, day func(T) calendar.Date) {
	slices.SortStableFunc(list, func(a, b T) int { return day(a).Compare(day(b)) })
}
