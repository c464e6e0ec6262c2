package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// What speaks for an independent visitor: S0 IV, S2 2.1, S3 2.1. Since 2011 the
// law's test is whether one is in the young person's interests; contact with
// parents is a factor and no more.

const (
	individualSetting = "individual-setting"
	noParentVisit     = "no-parent-visit"
)

// factor is the answer to one factor.
type factor struct {
	name   string
	answer care.Answer
	since  calendar.Date
	stated bool
}

// factors sorts the answers to the factors that the procedures ask about.
type factors struct {
	fresh   []factor // so, and not weighed since: oldest first
	undated []factor // so, and not known since when
	unasked []string // nobody said yes or no
	ever    bool     // whether any is so
}

// weighed sorts the factors by the day the need was last considered.
func weighed(c *Case) factors {
	var all factors
	last := lastWeighed(c)
	for _, name := range c.Duty.Set("factors").Value {
		f := factorOf(c, name)
		all.ever = all.ever || f.answer == care.Yes
		switch {
		case !f.answer.Asked():
			all.unasked = append(all.unasked, name)
		case f.answer == care.No, !f.since.After(last):
		case !f.stated:
			all.undated = append(all.undated, f)
		default:
			all.fresh = append(all.fresh, f)
		}
	}
	slices.SortStableFunc(all.fresh, func(a, b factor) int { return a.since.Compare(b.since) })
	return all
}

// lastWeighed is the last day of this period on which it was considered whether
// to have a visitor, or steps to one were taken.
func lastWeighed(c *Case) calendar.Date {
	steps := append(stepsToVisitor(c), inPeriod[care.IVDecision](c)...)
	var last calendar.Date
	for _, e := range steps {
		if e.On.After(last) {
			last = e.On
		}
	}
	return last
}

// factorOf is one factor, as answered. Nobody speaks of a factor before the
// young person became looked after.
func factorOf(c *Case, name string) factor {
	said := c.Rec.Factor(care.Factor(name))
	f := factor{name, said.Answer(), said.Since, said.Stated}
	if name == noParentVisit {
		f = parentVisit(c, f)
	}
	if start, known := c.lookedSince(); known && f.since.Before(start) {
		f.since, f.stated = start, true
	}
	return f
}

// parentVisit works the factor out from the day of the last visit by a parent,
// unless a later answer was given. Who never had one has been without since
// coming into care, at most.
func parentVisit(c *Case, said factor) factor {
	without := c.Duty.Span("parent-visit")
	visit := c.Rec.Circumstance(func(b care.Circumstances) string { return b.ParentVisit })
	known := without.Given && visit.Value != "" && visit.Value != string(care.NotKnown)
	if !known || said.answer.Asked() && said.since.After(visit.Since) {
		return said
	}
	from, stated := visit.Since, visit.Stated
	if start, looked := c.lookedSince(); visit.Value == "none" && looked {
		if full := c.add(start, without.Value); full.After(from) {
			from, stated = full, true
		}
	}
	if day, err := calendar.ParseISO(visit.Value); err == nil {
		from, stated = c.add(day, without.Value), true
	}
	if c.AsOf.Before(from) || visit.Value != "none" && c.AsOf == from {
		return factor{name: said.name, answer: care.No}
	}
	return factor{said.name, care.Yes, from, stated}
}

func ivFactors(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if on, way := onTheWay(c); way {
		return met(on)
	}
	all := weighed(c)
	fix := fixes("ypa iv consider " + c.ref() + " --decision DECISION")
	switch asked := c.Duty.Yes("all-asked"); {
	case len(all.fresh) > 0:
		return unweighed(c, all.fresh, fix)
	case len(all.undated) > 0:
		v := cannotTell(say("Since when is it so: ", factorWords(all.undated...), "? The day is not on record, and an IV may have been considered before it."), "day of the factor")
		v.Fixes = fix
		return v
	case asked.Value && len(all.unasked) > 0:
		return notAnswered(c, all.unasked, asked.From)
	case all.ever:
		return met(say("considered since the factors were recorded"))
	}
	return met(say("no factor on record"))
}

// unweighed is the verdict on factors that came after the need was last
// considered: the oldest leads.
func unweighed(c *Case, fresh []factor, fix []string) Verdict {
	grace := c.Duty.Span("grace")
	since := fresh[0].since
	until := c.add(since, grace.Value)
	return c.lacking(since, until, Verdict{
		What: say("Factors speak for an IV, and none was considered."), Brief: say("factors for an IV not weighed"),
		Because: say("Since ", c.day(since), ": ", factorWords(fresh...), "; ", figureText(grace), ended(c, until)),
		Figure:  spanFigure(grace), Fixes: fix,
		Only: func(s procedure.Source) bool {
			return slices.ContainsFunc(fresh, func(f factor) bool { return slices.Contains(c.Duty.Asking("factors", f.name), s) })
		},
	})
}

// notAnswered is the verdict on factors that nobody asked about, where all are to be
// weighed. Who lives in a home might always gain from a more individual setting:
// that alone is a note.
func notAnswered(c *Case, names []string, by procedure.Source) Verdict {
	only := func(s procedure.Source) bool { return s == by }
	questions := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == individualSetting })
	if len(questions) == 0 {
		return Verdict{
			State: Note, Only: only, Because: say("Whether a more individual setting would help is not answered"),
			What: say("Would a more individual setting help? Not on record."), Brief: say("an individual setting: not on record"),
			Fixes: fixes("ypa child set " + c.ref() + " --no-factor " + individualSetting),
		}
	}
	var needs []string
	var asks []factor
	for _, n := range questions {
		needs, asks = append(needs, "factor "+n), append(asks, factor{name: n})
	}
	v := cannotTell(say("Which of these are so for ", c.name(), ": ", factorWords(asks...), "?"), needs...)
	v.Only, v.Fixes = only, fixes("ypa child set "+c.ref()+" --factor FACTORS --no-factor FACTORS")
	return v
}

// factorWords names factors as people do, to those who care for the young person.
func factorWords(list ...factor) Part {
	names := map[string]string{
		"distance": "placed at a distance", "communication": "difficulty with communicating or relationships",
		"risk": "at risk from others", "health-education": "a gain for health or education", "going-out": "unable to go out alone",
		individualSetting: "a more individual setting would help", "contact-infrequent": "rare contact with parents",
		noParentVisit: "long without a parent's visit", "little-contact": "little or no contact with parents",
	}
	var words []string
	for _, f := range list {
		words = append(words, names[f.name])
	}
	return private(strings.Join(words, ", "), "what speaks for a visitor")
}
