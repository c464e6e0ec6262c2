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
	rules   []Rule // the catalogue's, to read
	merged  map[string]*ground
	none    *ground
	unasked Verdict  // on a rule that nothing in force lists
	writing *writing // nil: nobody asks how soon entries are recorded
}

// New prepares an audit of the home as it stands on a day. The procedures in
// force are merged once for all authorities that have the same.
func New(home care.Home, library *procedure.Library, work *calendar.Holidays, asOf calendar.Date) *Auditor {
	a := &Auditor{home: home, library: library, work: work, asOf: asOf, rules: catalogue(), merged: map[string]*ground{}, unasked: none("not asked by the procedures in force")}
	alike := map[procedure.Setting]*ground{} // many authorities have the same in force
	for id, authority := range home.Authorities {
		s := a.setting(authority)
		if alike[s] == nil {
			alike[s] = a.groundOf(s)
		}
		a.merged[id] = alike[s]
	}
	a.none = a.groundOf(a.setting(care.AuthorityRecord{}))
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

func (a *Auditor) inForce(authority care.AuthorityRecord) *ground {
	if g, ok := a.merged[authority.ID]; ok {
		return g
	}
	return a.none
}

// InForce gives what is in force for the young people of an authority, or for
// those without one where the id is unknown.
func (a *Auditor) InForce(authority string) *procedure.InForce {
	return a.inForce(care.AuthorityRecord{ID: authority}).InForce
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
	Unkept   int              // what is flagged and was left out by [Person.Only]
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
		p.Findings = a.evaluateAll(slices.Grow(done[:0], len(a.rules)), c, false)
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
	return &Case{Home: &a.home, AsOf: a.asOf, Work: a.work, Force: a.none.InForce, InUse: a.inUse(), Printed: a.PrintedAnywhere()}
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
	list := a.evaluateAll(nil, a.homeCase(), true)
	waive(list, a.home.Waivers(), a.asOf)
	return list
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
				gone := rules[i].finding(f.Person)
				gone.Basis, gone.Owner, gone.Sources = f.Basis, f.Owner, f.Sources
				v := behind(other, "behind "+other)
				gone.fill(&v, nil)
				*f = gone
			}
		}
	}
}
