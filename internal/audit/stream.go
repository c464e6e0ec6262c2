package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// An audit of very many young people is not put together as a report: each is
// judged, written and forgotten. What only all of them together can say is
// gathered before ([Auditor.Officer], [Officers]) and after ([LateAmong]).

// OfficerKinds are the kinds of entry that decide what [Auditor.Officer] says.
func OfficerKinds() []care.Kind { return append(ReadAlways(), "iro", "iro-ended", "waiver") }

// Officer is the IRO of the young person of a record, folded on the day of the
// audit; false where there is nothing to compare with other records.
func (a *Auditor) Officer(rec *care.Record) (Officer, bool, error) {
	c := newCase(a, rec)
	p := Person{Resident: c.Here.Here, Line: Line{Ref: rec.Subject.Ref, Authority: c.Authority.ID}, IRO: c.IRO.Contact}
	for i := range a.rules {
		if r := &a.rules[i]; r.ID == "iro-details-differ" {
			p.Findings = []Finding{a.evaluate(c, r)}
		}
	}
	o, ok := p.officer()
	return o, ok, rec.Err()
}

// Settle gives what counts of the findings about a young person as a report has
// them: with what other records say, most serious first. Somebody who does not
// live here has none. Findings that want does not want are counted in the sums
// and left out.
func (n Narrow) Settle(p *Person, others Differing, asOf calendar.Date, sums *Summary, want func(*Finding) bool) []Finding {
	if !p.Resident || !n.about(p.Line.Ref) {
		return nil
	}
	var list []Finding
	findings := others.note(p)
	for i := range findings {
		f := &findings[i]
		if !n.keeps(f) {
			continue
		}
		sums.count(f)
		if want(f) {
			list = append(list, *f)
		}
	}
	return n.settled(list, asOf)
}

// SettleHome is Settle for the findings about the home.
func (n Narrow) SettleHome(home []Finding, written Lateness, asOf calendar.Date) []Finding {
	return n.settled(LateAmong(home, written), asOf)
}

// settled narrows a copy of the findings, orders them, and counts the days.
func (n Narrow) settled(list []Finding, asOf calendar.Date) []Finding {
	list = byWeight(slices.DeleteFunc(slices.Clone(list), func(f Finding) bool { return !n.keeps(&f) }))
	for i := range list {
		if f := &list[i]; f.Standing() == Overdue {
			f.Days = asOf.Sub(f.Due)
		}
	}
	return list
}

// Count adds a finding to the sums.
func (s *Summary) Count(f *Finding) { s.count(f) }

// Add adds the sums that decide how an audit ends; who is flagged is left out.
func (s *Summary) Add(o Summary) {
	s.Flagged, s.Overdue, s.Missing, s.DueSoon = s.Flagged+o.Flagged, s.Overdue+o.Overdue, s.Missing+o.Missing, s.DueSoon+o.DueSoon
	s.CannotTell, s.Waived, s.Notes, s.Met = s.CannotTell+o.CannotTell, s.Waived+o.Waived, s.Notes+o.Notes, s.Met+o.Met
}

// Add adds what was recorded late about others.
func (l *Lateness) Add(o Lateness) { l.add(o) }
