package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Auditor evaluates the rules for one home on one day. It may be used from
// several goroutines once made.
type Auditor struct {
	home    care.Home
	library *procedure.Library
	work    *calendar.Holidays
	asOf    calendar.Date
	rules   []Rule
	merged  map[string]*procedure.InForce
	none    *procedure.InForce
	writing *writing // nil: nobody asks how soon entries are recorded
}

// New prepares an audit of the home as it stands on a day. The procedures in
// force are merged once for all authorities that have the same.
func New(home care.Home, library *procedure.Library, work *calendar.Holidays, asOf calendar.Date) *Auditor {
	a := &Auditor{home: home, library: library, work: work, asOf: asOf, rules: Catalogue(), merged: map[string]*procedure.InForce{}}
	alike := map[procedure.Setting]*procedure.InForce{} // many authorities have the same in force
	for id, authority := range home.Authorities {
		s := a.setting(authority)
		if alike[s] == nil {
			alike[s] = library.InForce(s)
		}
		a.merged[id] = alike[s]
	}
	a.none = library.InForce(a.setting(care.AuthorityRecord{}))
	if duty, asked := a.none.DutyFor("entry-late", true); asked {
		a.writing = &writing{grace: duty.Span("grace").Value, from: home.RecordsFrom, work: work}
	}
	return a
}

// setting is what decides which procedures are in force for the young people of
// an authority.
func (a *Auditor) setting(authority care.AuthorityRecord) procedure.Setting {
	return procedure.Setting{
		HomeKind: a.home.Kind, HomeNation: a.home.Nation, HomeProcedure: unlessNone(a.home.Procedure),
		AuthorityProcedure: unlessNone(authority.Procedure), AuthorityNation: authority.Nation,
		HostKnown:     a.home.HostAuthority != "" && authority.ID != "",
		HostIsPlacing: a.home.HostAuthority != "" && a.home.HostAuthority == authority.ID,
		AsOf:          a.asOf,
	}
}

func unlessNone(id string) string {
	if id == "none" {
		return ""
	}
	return id
}

func (a *Auditor) inForce(authority care.AuthorityRecord) *procedure.InForce {
	if f, ok := a.merged[authority.ID]; ok {
		return f
	}
	return a.none
}

// InForce gives what is in force for the young people of an authority, or for
// those without one where the id is unknown.
func (a *Auditor) InForce(authority string) *procedure.InForce {
	return a.inForce(care.AuthorityRecord{ID: authority})
}

// Person is one young person with the findings of every rule about them.
type Person struct {
	Line     Line
	Findings []Finding
	Resident bool
	Looked   bool             // whether they are, or may be, looked after
	IRO      care.Contact     // for the rule that compares the IRO's details
	Written  Lateness         // the entries that were recorded late
	Waivers  []care.Explained // the last waiver of each rule, those that are over included
	Err      error            // an entry that could not be read: nothing may be concluded
}

// Person evaluates every rule for the young person of a record, folded on the
// day of the audit. Somebody who does not live in the home has no findings.
func (a *Auditor) Person(rec *care.Record) Person { return a.PersonIn(rec, nil) }

// PersonIn is Person with findings that take the place of others, which whoever
// judges many has done with.
func (a *Auditor) PersonIn(rec *care.Record, done []Finding) Person {
	c := newCase(a, rec)
	p := Person{Resident: c.Here.Here, Looked: c.lookedAfter(), Line: Line{
		UID: rec.Subject.UID, Ref: rec.Subject.Ref, Name: c.ID.FirstName(), Status: c.Legal.Status, Authority: c.Authority.ID, MissingOn: c.Away,
	}}
	if p.Resident {
		p.Findings = slices.Grow(done[:0], len(a.rules))
		for i := range a.rules {
			if r := &a.rules[i]; !r.Home {
				p.Findings = append(p.Findings, Finding{})
				a.evaluate(c, r, &p.Findings[len(p.Findings)-1])
			}
		}
		settleBehind(a.rules, p.Findings)
		p.IRO, p.Waivers = c.IRO.Contact, rec.Waivers()
		waive(p.Findings, p.Waivers, a.asOf)
		chased(p.Findings, rec.Chases(), c.Authority.ID)
		if a.writing != nil {
			came, _ := c.arrived()
			p.Written = a.writing.written(rec, came)
		}
	}
	p.Err = rec.Err()
	return p
}

// homeCase is the position of the home.
func (a *Auditor) homeCase() *Case {
	return &Case{Home: &a.home, AsOf: a.asOf, Work: a.work, Force: a.none, InUse: a.inUse(), Printed: a.PrintedAnywhere()}
}

// inUse lists the procedures that the home goes by: its own, and those of the
// authorities that place young people.
func (a *Auditor) inUse() []*procedure.Procedure {
	used := map[string]bool{a.home.Procedure: true}
	for _, authority := range a.home.Authorities {
		used[authority.Procedure] = true
	}
	return slices.DeleteFunc(a.library.Procedures(), func(p *procedure.Procedure) bool { return !used[p.ID] })
}

// Home evaluates the rules about the home.
func (a *Auditor) Home() []Finding {
	c := a.homeCase()
	var list []Finding
	for i := range a.rules {
		if r := &a.rules[i]; r.Home {
			list = append(list, Finding{})
			a.evaluate(c, r, &list[len(list)-1])
		}
	}
	waive(list, a.home.Waivers(), a.asOf)
	return list
}

// evaluate runs one rule: it does not apply where no procedure or law in force
// lists it, or where the rule says so; a duty that happens once and fell due
// before our records cannot be told.
func (a *Auditor) evaluate(c *Case, r *Rule, f *Finding) {
	duty, asked := c.duty(r.ID)
	*f = Finding{Rule: r.ID, Next: r.Next}
	if c.Rec != nil {
		f.Person = c.ref()
	}
	if !asked && len(c.Force.Undecided(r.ID)) > 0 {
		v := hostUnknown()
		f.fill(&v, r, nil)
		return
	}
	if !asked {
		v := none("not asked by the procedures in force")
		f.fill(&v, r, nil)
		return
	}
	c.Duty = duty
	if r.Who != nil {
		if why := r.Who(c); why != "" {
			v := none(why)
			f.fill(&v, r, duty)
			return
		}
	}
	v := r.Check(c)
	if r.Once && (v.State.Flagged() || v.State == DueSoon) && c.beforeUs(v.Once) {
		v = c.notOurs(v)
	}
	if v.State != CannotTell {
		v.Ask, v.Needs = nil, nil
	}
	if (r.Present || v.Present) && !c.Away.IsZero() && (v.State.Flagged() || v.State == DueSoon) {
		v.State, v.Cell = Note, "paused"
		v.Because = append(say("Paused: being missing from home since ", c.day(c.Away), ". "), v.Because...)
	}
	f.fill(&v, r, duty)
}

// hostUnknown is a duty that hangs on the authority in whose area the home lies.
func hostUnknown() Verdict {
	v := cannotTell(say("In whose area does the home lie? It decides whether this is asked."), "host authority")
	v.Fixes = fixes("ypa home set --host-authority ID")
	return v
}

// notOurs turns a duty from before our records into a question.
func (c *Case) notOurs(v Verdict) Verdict {
	when := "before the records here begin"
	if came, known := c.arrived(); known && v.Once.Before(came) {
		when = "before the arrival here"
	}
	v.State, v.Cell = CannotTell, "can't tell"
	v.Because = say("Fell due ", c.day(v.Once), ", "+when+", and nothing is on record")
	v.Ask = append(append(Text{}, v.Ask...), say(" It fell due "+when+".")...)
	v.Due, v.Since = calendar.Date{}, calendar.Date{}
	return v
}

// fill turns a verdict into a finding.
func (f *Finding) fill(v *Verdict, r *Rule, duty *procedure.Duty) {
	f.Headline = r.Headline
	f.State, f.Due, f.Booked, f.Since, f.Late, f.Count = v.State, v.Due, v.Booked, v.Since, v.Late, v.Count
	f.What, f.Brief, f.Cell, f.Because, f.Ask = v.What, v.Brief, v.Cell, v.Because, v.Ask
	f.Figure, f.Fixes, f.Needs, f.Behind = v.Figure, v.Fixes, v.Needs, v.Behind
	if v.Next != "" {
		f.Next = v.Next
	}
	if duty != nil {
		f.Basis, f.Owner = duty.Basis, duty.Owner
		f.Sources = slices.Clip(duty.Sources) // the duty's own, which nobody changes
		if v.Only != nil {
			f.Sources = slices.DeleteFunc(slices.Clone(duty.Sources), func(s procedure.Source) bool { return !v.Only(s) })
		}
		for _, s := range v.Also {
			if !slices.ContainsFunc(f.Sources, func(o procedure.Source) bool { return o.String() == s.String() }) {
				f.Sources = append(f.Sources, s)
			}
		}
	}
	if v.Basis != "" {
		f.Basis = v.Basis
	}
	if v.Owner != "" {
		f.Owner = v.Owner
	}
}

// settleBehind makes a rule not applicable that presupposes what another found
// missing: one gap, one flag. The findings are those of the rules about young
// people, in the rules' order.
func settleBehind(rules []Rule, findings []Finding) {
	var flagged []string
	for i := range findings {
		if findings[i].State.Flagged() {
			flagged = append(flagged, findings[i].Rule)
		}
	}
	place := 0
	for i := range rules {
		if rules[i].Home {
			continue
		}
		f := &findings[place]
		place++
		for _, other := range rules[i].Behind {
			if f.State != NotApplicable && f.State != Met && slices.Contains(flagged, other) {
				*f = Finding{Rule: f.Rule, Person: f.Person, Basis: f.Basis, Owner: f.Owner, Sources: f.Sources, Next: f.Next}
				v := behind(other, "behind "+other)
				f.fill(&v, &rules[i], nil)
			}
		}
	}
}
