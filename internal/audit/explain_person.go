package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// PersonExplanation is a rule explained for one young person, or for the home.
type PersonExplanation struct {
	Explanation
	Finding   Finding            // what it says, why, whose turn it is and on which sources
	InForce   []string           // the law and procedures in force for them
	Applied   []Applied          // the figures that hold for them
	Undecided []procedure.Source // sources that may hold, were it known in whose area the home stands
	Entries   []care.Entry       // what is on record that decides it, oldest first
}

// Applied is a figure as it holds for one young person. A zero From is ypa's own
// setting.
type Applied struct {
	Name  string
	About string
	Value string
	Basis procedure.Basis
	From  procedure.Source
}

// Explain explains a rule for the young person of a record, folded on the day of
// the audit; rec is nil for a rule about the home. An unknown rule, a rule about
// the home asked for a young person, and somebody who does not live in the home
// that day are errors. all are the home's young people, whom a rule needs that
// looks at several records (see [Rule.Across]); without them it looks at one.
func (a *Auditor) Explain(rule string, rec *care.Record, all ...Person) (PersonExplanation, error) {
	general, err := Explain(rule, a.library)
	if err != nil {
		return PersonExplanation{}, err
	}
	e := PersonExplanation{Explanation: general}
	var c *Case
	var findings []Finding
	switch {
	case general.Home && rec != nil:
		return e, fmt.Errorf("%s is about the home, not about a young person: leave %s out", general.Rule, rec.Subject.Ref)
	case general.Home:
		c = a.homeCase()
		_, findings = across(all, a.Home())
		rec = a.home.Record
	case rec == nil:
		return e, fmt.Errorf("%s is about young people: name one", general.Rule)
	default:
		p := a.Person(rec)
		if !p.Resident {
			return e, fmt.Errorf("%s does not live in the home on %s", rec.Subject.Ref, a.asOf.Medium())
		}
		c, findings = newCase(a, rec), among(p, all)
	}
	i := slices.IndexFunc(findings, func(f Finding) bool { return f.Rule == general.Rule })
	e.Finding = findings[i]
	if e.Finding.State.Flagged() {
		key := kept{rule: general.Rule}
		if c.Rec != nil {
			key.uid = rec.Subject.UID
		}
		walkBack(a.home, map[kept]*Finding{key: &e.Finding})
	}
	e.InForce, e.Undecided = c.Force.IDs(), c.Force.Undecided(general.Rule)
	if duty, ok := c.duty(general.Rule); ok {
		e.Applied = applied(duty)
	}
	reads := general.Reads
	if c.Rec != nil {
		reads = append([]care.Kind{"status"}, reads...)
	}
	e.Entries = decisive(rec, reads)
	return e, rec.Err()
}

// applied lists the figures of a duty.
func applied(d *procedure.Duty) []Applied {
	spec, _ := procedure.SpecOf(d.Rule)
	list := make([]Applied, 0, len(spec.Params))
	for _, p := range spec.Params {
		a := Applied{Name: p.Name, About: p.About}
		switch p.Type {
		case procedure.TypeSpan:
			f := d.Span(p.Name)
			a.Value, a.Basis, a.From = f.Value.String(), f.Basis, f.From
		case procedure.TypeSet:
			f := d.Set(p.Name)
			a.Value, a.Basis, a.From = strings.Join(f.Value, ", "), f.Basis, f.From
		case procedure.TypeYes:
			f := d.Yes(p.Name)
			a.Value, a.Basis, a.From = yesNo(f.Value), f.Basis, f.From
		case procedure.TypeCount:
			f := d.Count(p.Name)
			a.Value, a.Basis, a.From = fmt.Sprint(f.Value), f.Basis, f.From
		}
		list = append(list, a)
	}
	return list
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// decisive gives the entries of some kinds that stand on the day of a record,
// oldest first.
func decisive(rec *care.Record, kinds []care.Kind) []care.Entry {
	var list []care.Entry
	for e := range rec.Entries() {
		if slices.Contains(kinds, e.Kind) {
			list = append(list, *e)
		}
	}
	slices.SortFunc(list, func(a, b care.Entry) int { return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Chain(), b.Chain())) })
	return list
}
