package paper

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// Below this age somebody reads the card with them (the age from which York's
// letter goes to the young person: S2 1).
const readsAlone = 8

// Whose the gap is that a promise fills.
const (
	GapIRO          = "iro"
	GapAdvocate     = "advocate"
	GapVisitor      = "visitor"
	GapSocialWorker = "social-worker"
	GapAdviser      = "adviser"
)

// Gaps lists the words for gaps.
func Gaps() []string { return []string{GapIRO, GapAdvocate, GapVisitor, GapSocialWorker, GapAdviser} }

// Promise is what a card says of a gap: who finds out, and by when they tell.
type Promise struct {
	Who string
	By  calendar.Date
}

// Gap is something that a card cannot say.
type Gap struct {
	Of    string // a word of [Gaps]
	Lacks string // "name and number" or "number"
	Fix   string // the command that closes it
}

// String says what the gap is: "social worker: no name or number on record".
func (g Gap) String() string {
	return fmt.Sprintf("%s: no %s on record", strings.ReplaceAll(g.Of, "-", " "), strings.ReplaceAll(g.Lacks, " and ", " or "))
}

// MadeCard is a card, what it lacks, and what its maker has to know.
type MadeCard struct {
	Data  CardData
	Gaps  []Gap // those with a promise, too
	Notes []string
}

// Card gathers a young person's own sheet. A gap for which there is a promise is
// told as one; one without is left off the card.
func (s Source) Card(promises map[string]Promise) MadeCard {
	m := MadeCard{Data: CardData{
		Name: s.Person.Identity().FirstName(), Made: s.Today.Medium(), Words: words(s.force().Word),
	}}
	if born := s.Person.Identity().Born; !born.IsZero() {
		m.Data.Young = born.Age(s.Today) < readsAlone
	}
	d := &m.Data
	d.IRO = m.lacking(GapIRO, s.iro(), s.looked(), "ypa iro set "+s.ref()+" --name NAME --phone NUMBER")
	d.Advocate = m.lacking(GapAdvocate, s.advocate(), true, "ypa advocate set "+s.ref()+" --name NAME --phone NUMBER")
	d.Visitor = s.visitor(&m)
	worker, _ := s.Person.SocialWorker()
	d.SocialWorker = m.lacking(GapSocialWorker, asPerson(worker.Contact), s.hasWorker(), "ypa worker set "+s.ref()+" --name NAME --phone NUMBER")
	adviser, _ := s.Person.AdviserOf("personal")
	d.Adviser = m.lacking(GapAdviser, asPerson(adviser.Contact), s.Person.Status().Status == care.CareLeaver, "ypa adviser set "+s.ref()+" --kind personal --name NAME --phone NUMBER")
	d.Others = s.others()
	s.printed(&m)
	for _, g := range m.Gaps {
		if p, ok := promises[g.Of]; ok {
			who := d.of(g.Of)
			who.Known, who.Promised, who.PromisedBy, who.PromisedFor = false, g.Lacks, p.Who, dayAndMonth(p.By)
			continue
		}
		m.Notes = append(m.Notes, fmt.Sprintf("%s, so it is not on the card: %s; or promise it: --promise \"%s=NAME,DATE\"", g, g.Fix, g.Of))
	}
	m.Notes = append(m.Notes, s.readable()...)
	return m
}

// Empty reports whether a card names nobody to ring and promises nothing: it
// would send a young person to nobody.
func (d *CardData) Empty() bool {
	for _, p := range append([]Person{d.IRO, d.Advocate, d.Visitor, d.SocialWorker, d.Adviser}, d.Others...) {
		if p.Known || p.PromisedBy != "" || p.Declined && p.Name != "" {
			return false
		}
	}
	return len(d.Numbers) == 0
}

// of is the person that a gap is about.
func (d *CardData) of(gap string) *Person {
	switch gap {
	case GapIRO:
		return &d.IRO
	case GapAdvocate:
		return &d.Advocate
	case GapVisitor:
		return &d.Visitor
	case GapAdviser:
		return &d.Adviser
	default:
		return &d.SocialWorker
	}
}

// lacking notes a gap where somebody should be reachable and isn't.
func (m *MadeCard) lacking(of string, who Person, expected bool, fix string) Person {
	if who.Known || who.Declined || !expected && who.Name == "" {
		return who
	}
	gap := Gap{Of: of, Lacks: "name and number", Fix: fix}
	if who.Name != "" {
		gap.Lacks = "number"
	}
	m.Gaps = append(m.Gaps, gap)
	return who
}

// printed gathers the numbers for everybody, and says which are left out.
func (s Source) printed(m *MadeCard) {
	list, days, unchecked := s.numbers("commissioner", "helpline", "advocacy", "other", "regulator")
	m.Data.Numbers, m.Data.Checked = list, checked(days)
	if len(unchecked) > 0 {
		var ids, names []string
		for _, p := range unchecked {
			ids = append(ids, p.ID)
			names = append(names, p.Name)
		}
		m.Notes = append(m.Notes, fmt.Sprintf("nobody has checked these numbers, so they are not on the card: %s; ring them, then: ypa contacts check %s", strings.Join(names, "; "), strings.Join(ids, " ")))
	}
	for _, purpose := range []string{"commissioner", "regulator"} {
		if !slices.ContainsFunc(list, func(n Number) bool { return n.For == purpose }) && !slices.ContainsFunc(unchecked, func(p audit.Printed) bool { return p.For == purpose }) {
			m.Notes = append(m.Notes, fmt.Sprintf("no number of the %s is known: ypa contacts set ID --for %s --name NAME --phone NUMBER", s.force().Word(purpose), purpose))
		}
	}
}

// checked says when numbers were checked.
func checked(days []calendar.Date) string {
	if len(days) == 0 {
		return ""
	}
	first, last := slices.MinFunc(days, calendar.Date.Compare), slices.MaxFunc(days, calendar.Date.Compare)
	if first == last {
		return "on " + dayOfYear(first)
	}
	if first.Year() == last.Year() {
		return "between " + strings.TrimSuffix(dayOfYear(first), fmt.Sprintf(" %d", first.Year())) + " and " + dayOfYear(last)
	}
	return "between " + dayOfYear(first) + " and " + dayOfYear(last)
}

// readable reminds of what paper alone does not do.
func (s Source) readable() []string {
	need := s.Person.Circumstance(func(b care.Circumstances) string { return b.CommunicationNeed }).Value
	hard := s.Person.Circumstance(func(b care.Circumstances) string { return string(b.ViewsHard) }).Answer()
	if (need == "" || need == "none") && hard != care.Yes {
		return nil
	}
	return []string{fmt.Sprintf("a communication need is on record: read the card with %s (--large prints it at 18 points), and record what fits: ypa inform %s --about advocacy --how easy-read --fits-need", s.ref(), s.ref())}
}
