package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// An audit of very many young people is not put together as a report: each is
// judged, written and forgotten. What only all of them together can say is
// gathered meanwhile ([Officers], [Lateness]) and added at the end.

// Only is the person with some of the findings and no more than a list says, in
// words of its own: nothing of the record is held on to. What is flagged among the
// others is counted.
func (p Person) Only(keep func(*Finding) bool) Person {
	out := Person{Line: p.Line, Resident: p.Resident, Looked: p.Looked, Written: p.Written, Err: p.Err}
	out.Line.Name, out.Line.Authority = strings.Clone(p.Line.Name), strings.Clone(p.Line.Authority)
	out.Line.Status = care.Status(strings.Clone(string(p.Line.Status)))
	for i := range p.Findings {
		f := p.Findings[i]
		if !keep(&f) {
			if f.State.Flagged() {
				out.Unkept++
			}
			continue
		}
		for _, text := range []*Text{&f.What, &f.Brief, &f.Because, &f.Ask} {
			*text = text.own()
		}
		out.Findings = append(out.Findings, f)
	}
	return out
}

// own is the text in words of its own.
func (t Text) own() Text {
	t = slices.Clone(t)
	for i := range t {
		t[i] = Part{Named: strings.Clone(t[i].Named), Coded: strings.Clone(t[i].Coded), Discreet: strings.Clone(t[i].Discreet)}
	}
	return t
}

// Settled is what counts of the findings about one young person, as a report has
// them: most serious first.
type Settled struct {
	List []Finding
	Own  int // the place in List of what the record by itself says of the IRO's details, -1: none
	Note int // the place in List before which a note stands where other records differ, -1: nobody asks
}

// Settle settles the findings about one young person, without what other records
// say. Somebody who does not live here has none. Findings that want does not want
// are counted in the sums and left out.
func (n Narrow) Settle(p *Person, asOf calendar.Date, sums *Summary, want func(*Finding) bool) Settled {
	s := Settled{Own: -1, Note: -1}
	if !p.Resident || !n.about(p.Line.Ref) {
		return s
	}
	for i := range p.Findings {
		if f := &p.Findings[i]; n.keeps(f) {
			sums.count(f)
		}
	}
	s.List = n.settle(nil, p.Findings, asOf, want)
	if at := comparesIRO(p.Findings); at >= 0 && n.keeps(&p.Findings[at]) {
		note := p.Findings[at]
		note.State = Note
		s.Own, s.Note = comparesIRO(s.List), 0
		for s.Note < len(s.List) && weigh(&note, &s.List[s.Note]) >= 0 {
			s.Note++
		}
	}
	return s
}

// SettleHome is Settle for the findings about the home.
func (n Narrow) SettleHome(home []Finding, written Lateness, asOf calendar.Date) []Finding {
	return n.settle(nil, LateAmong(home, written), asOf, every)
}

// every wants all findings.
func every(*Finding) bool { return true }

// settle appends those of the findings that count and are wanted, most serious
// first, then the longest, with their days counted.
func (n Narrow) settle(settled, list []Finding, asOf calendar.Date, want func(*Finding) bool) []Finding {
	order := make([]*Finding, 0, len(list)) // a finding is large: it is moved once
	for i := range list {
		if f := &list[i]; n.keeps(f) && want(f) {
			order = append(order, f)
		}
	}
	slices.SortStableFunc(order, weigh)
	settled = slices.Grow(settled, len(order))
	for _, f := range order {
		settled = append(settled, *f)
		if f.Standing() == Overdue {
			settled[len(settled)-1].Days = asOf.Sub(f.Due)
		}
	}
	return settled
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
