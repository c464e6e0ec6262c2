package audit

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// What only the records of several young people together can say. All of it is a
// note: an entry about one young person changes nothing else about another.

// across settles the rules that look at everybody. It leaves what it is given as
// it is.
func across(people []Person, home []Finding) ([]Person, []Finding) {
	people = slices.Clone(people)
	var officers Officers
	var written Lateness
	for i := range people {
		if o, ok := people[i].Officer(); ok {
			officers.Add(people[i].Line.Ref, o)
		}
		if people[i].Resident {
			written.add(people[i].Written)
		}
	}
	differing := officers.Compare()
	for i := range people {
		people[i].Findings = differing.note(&people[i])
	}
	return people, LateAmong(home, written)
}

// LateAmong adds what was recorded late about the young people to the findings
// about the home. It leaves what it is given as it is.
func LateAmong(home []Finding, written Lateness) []Finding {
	home = slices.Clone(home)
	for i := range home {
		if home[i].Rule == "entry-late" && home[i].State != NotApplicable {
			home[i].late(written)
		}
	}
	return home
}

// among gives the findings of one young person as they are among all.
func among(p Person, all []Person) []Finding {
	others := slices.DeleteFunc(slices.Clone(all), func(o Person) bool { return o.Line.Ref == p.Line.Ref })
	people, _ := across(append(others, p), nil)
	return people[len(people)-1].Findings
}

// apart gives people who are looked at without the others: nothing is compared,
// and nothing is claimed of that.
func apart(people []Person) []Person {
	people = slices.Clone(people)
	for i := range people {
		list := slices.Clone(people[i].Findings)
		if at := comparesIRO(list); at >= 0 {
			list[at].State, list[at].Cell = NotApplicable, "not compared"
			list[at].Because = say("not compared with other records: the audit of everybody does that")
		}
		people[i].Findings = list
	}
	return people
}

// iroDetails is what one record by itself says: nothing differs from it.
func iroDetails(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	if c.IRO.Name == "" {
		return none("no IRO yet")
	}
	return met(say("no other details of ", c.iro(), " are on record"))
}

// Officer is an IRO as one record has them, to be compared with others.
type Officer struct {
	Authority string // id
	IRO       care.Contact
}

// Officer is the IRO of a young person; false where there is nothing to compare.
func (p *Person) Officer() (Officer, bool) {
	return Officer{Authority: p.Line.Authority, IRO: p.IRO}, p.Resident && comparesIRO(p.Findings) >= 0
}

// own is the same with words of its own, for what is kept when the record is not.
func (o Officer) own() Officer {
	for _, word := range []*string{&o.Authority, &o.IRO.Name, &o.IRO.Organisation, &o.IRO.Phone, &o.IRO.Email} {
		*word = strings.Clone(*word)
	}
	return o
}

// irosDetails is the rule that compares what the records say of one IRO.
const irosDetails = "iro-details-differ"

// comparesIRO is the place of the finding of an IRO's details, by one record; -1: there
// is none. A finding is large: it is looked at where it is.
func comparesIRO(list []Finding) int {
	for i := range list {
		if list[i].Rule == irosDetails && list[i].State == Met {
			return i
		}
	}
	return -1
}

// Officers gathers who has which IRO with which details: of each kind of details
// one, and who has them.
type Officers struct {
	having map[Officer]*having
	n      int
}

// having is an IRO with some details, and on whose records they stand.
type having struct {
	officer Officer
	people  []haver
}

// haver is a young person on whose record details stand.
type haver struct {
	place  int // among all, as they were added
	person string
}

// Add adds the IRO of one young person, in reference order, and gives it as it is
// kept.
func (s *Officers) Add(person string, o Officer) *Officer {
	if s.having == nil {
		s.having = map[Officer]*having{}
	}
	h := s.having[o]
	if h == nil {
		h = &having{officer: o.own()}
		s.having[h.officer] = h
	}
	h.people = append(h.people, haver{s.n, person})
	s.n++
	return &h.officer
}

// Differing holds the details of which others are on record elsewhere, and where.
type Differing map[Officer]difference

type difference struct {
	others []string
	what   string
}

// Compare finds each IRO whose details are not the same on every record.
func (s *Officers) Compare() Differing {
	groups := map[string][]Officer{}
	for o := range s.having {
		key := o.Authority + "\x00" + plain(o.IRO.Name)
		groups[key] = append(groups[key], o)
	}
	found := Differing{}
	for _, group := range groups {
		for _, one := range group {
			if d := s.unlike(one, group); len(d.others) > 0 {
				found[one] = d
			}
		}
	}
	return found
}

// unlike gathers, in their order, the records on which the details of one IRO
// are not these.
func (s *Officers) unlike(one Officer, group []Officer) difference {
	var others []haver
	var d difference
	last := -1
	for _, other := range group {
		what := differ(one.IRO, other.IRO)
		if what == "" {
			continue
		}
		list := s.having[other].people
		others = append(others, list...)
		if end := list[len(list)-1].place; end > last {
			last, d.what = end, what
		}
	}
	slices.SortFunc(others, func(a, b haver) int { return a.place - b.place })
	for _, o := range others {
		d.others = append(d.others, o.person)
	}
	return d
}

// note gives the findings of a young person, with a note where other records have
// other details of the IRO. It leaves what it is given as it is.
func (d Differing) note(p *Person) []Finding {
	at := comparesIRO(p.Findings)
	other, differs := d[Officer{Authority: p.Line.Authority, IRO: p.IRO}]
	if at < 0 || !differs {
		return p.Findings
	}
	list := slices.Clone(p.Findings)
	list[at].differs(p.IRO, other)
	return list
}

// differs makes a note of what a record by itself says of the IRO's details.
func (f *Finding) differs(iro care.Contact, other difference) {
	f.State = Note
	f.What, f.Brief = say("The IRO's "+other.what+" is not the same everywhere."), say("IRO's "+other.what+" differs")
	elsewhere := Part{Named: "the record of " + other.others[0], Coded: "another record"}
	if len(other.others) > 1 {
		elsewhere = Part{Named: "the records of " + strings.Join(other.others, ", "), Coded: fmt.Sprintf("%d other records", len(other.others))}
	}
	f.Because = say("Another "+other.what+" of ", person(iro.Name, "the IRO"), " is on ", elsewhere)
	f.Fixes = fixes("ypa iro set " + f.Person + " --phone NUMBER --email ADDRESS")
}

// Differs gives the note about a young person whose findings were settled before
// it was known what other records say; false: they say nothing else.
func (a *Auditor) Differs(ref string, lookedAfter bool, o *Officer, among Differing) (Finding, bool) {
	other, differs := among[*o]
	if !differs {
		return Finding{}, false
	}
	r := &a.rules[slices.IndexFunc(a.rules, func(r Rule) bool { return r.ID == irosDetails })]
	duty, _ := a.InForce(o.Authority).DutyFor(r.ID, lookedAfter)
	f := r.finding(ref)
	f.fill(&Verdict{State: Note}, duty)
	f.differs(o.IRO, other)
	return f, true
}

// differ says in what two records of one IRO differ; empty: in nothing that is
// on both.
func differ(a, b care.Contact) string {
	switch {
	case a.Phone != "" && b.Phone != "" && digits(a.Phone) != digits(b.Phone):
		return "phone number"
	case a.Email != "" && b.Email != "" && plain(a.Email) != plain(b.Email):
		return "e-mail address"
	}
	return ""
}

// plain is a name or an address as it is compared: case and spaces do not count.
func plain(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }

// digits are those of a telephone number as it is dialled in the country.
func digits(phone string) string {
	phone = strings.ReplaceAll(phone, "(0)", "")
	number := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, phone)
	for _, abroad := range []string{"0044", "44"} {
		if rest, ok := strings.CutPrefix(number, abroad); ok && (abroad == "0044" || strings.HasPrefix(strings.TrimSpace(phone), "+")) {
			return "0" + rest
		}
	}
	return number
}

// late adds what was recorded late about the young people to what was about the
// home.
func (f *Finding) late(written Lateness) {
	written.add(Lateness{Entries: f.Count, Longest: f.Late})
	v := written.verdict(f.Figure)
	f.State, f.What, f.Brief, f.Because, f.Count, f.Late = v.State, v.What, v.Brief, v.Because, v.Count, v.Late
}

// Lateness counts the entries that were recorded long after the day that they
// describe.
type Lateness struct {
	Entries int
	Longest int // days
}

func (l *Lateness) add(o Lateness) {
	l.Entries += o.Entries
	l.Longest = max(l.Longest, o.Longest)
}

// verdict is the one line that a home has about them.
func (l Lateness) verdict(within Figure) Verdict {
	figure := within.Value
	if within.Basis == procedure.BasisSetting {
		figure += " (a setting, not law)"
	}
	v := met(say("no entry was recorded more than ", figure, " after its day"))
	v.Figure, v.Fixes = within, fixes("ypa history")
	if l.Entries == 0 {
		return v
	}
	v.State, v.Count, v.Late = Note, l.Entries, l.Longest
	v.What, v.Brief = say(entriesText(l.Entries)+" recorded late."), say(entriesText(l.Entries)+" recorded late")
	v.Because = say("More than ", figure, " after the day they describe, at most ", days(l.Longest))
	return v
}

func entriesText(n int) string {
	if n == 1 {
		return "1 entry was"
	}
	return fmt.Sprintf("%d entries were", n)
}
