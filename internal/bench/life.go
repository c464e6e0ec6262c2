package bench

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// life is what is told about one young person.
type life struct {
	*rand.Rand
	i         int
	today     calendar.Date
	authority string
	came      calendar.Date // the day of arrival, and of becoming looked after
	entries   []care.Entry
	amended   int // how many of the entries are later words on earlier ones
}

// tell makes up the i-th young person. Most is in order; what is wrong is spread
// over all of it, by chance.
func tell(plan Plan, i int, ref, authority string) *life {
	l := &life{Rand: rand.New(rand.NewPCG(plan.Seed, uint64(i))), i: i, today: plan.Today}
	l.came = plan.Today.AddMonths(-24).AddDays(l.IntN(60))
	if l.chance(10) {
		l.came = plan.Today.AddDays(-l.IntN(90))
	}
	l.arrives(ref, authority)
	l.hasPeople()
	l.hasReviews()
	switch {
	case l.chance(30):
		l.hasVisitor()
	case l.chance(20):
		l.refusesVisitor()
	default:
		l.on(l.came.AddDays(30), care.IVDecision{Decision: "not-now", Noted: l.maybe()})
	}
	l.meetsTrouble()
	if l.chance(10) {
		l.amended = 1 + l.IntN(2)
	}
	l.fill()
	return l
}

// chance is true in so many of a hundred cases.
func (l *life) chance(percent int) bool { return l.IntN(100) < percent }

// on records what was true or done on a day; what is still to come is left out.
func (l *life) on(day calendar.Date, bodies ...any) {
	for _, b := range bodies {
		if !day.After(l.today) {
			l.entries = append(l.entries, care.New("", day, b))
		}
	}
}

// day is a day of the stay that lies about so far in, of a hundred parts.
func (l *life) day(part int) calendar.Date {
	stay := l.today.Sub(l.came)
	return l.came.AddDays(min(stay, stay*part/100+l.IntN(5)))
}

// fill adds reminders until there are enough entries, and puts them in order. The
// first stays first: it says who they are.
func (l *life) fill() {
	topics := []care.Topic{care.AboutAdvocacy, care.AboutRights, care.AboutComplaints, care.AboutIRO, care.AboutIV, care.AboutCommissioner, care.AboutOtherServices, care.AboutActiveOffer}
	stay := max(1, l.today.Sub(l.came))
	for n := 0; len(l.entries) < EntriesEach-l.amended; n++ {
		day := l.came.AddDays((n*37 + l.IntN(20)) % stay)
		told := care.Informed{Topics: []care.Topic{topics[n%len(topics)]}, How: "spoken", Noted: l.maybe()}
		l.entries = append(l.entries, care.New("", day, told))
	}
	l.entries = l.entries[:EntriesEach-l.amended]
	slices.SortStableFunc(l.entries[1:], func(a, b care.Entry) int { return a.On.Compare(b.On) })
}

// maybe is a note with every third entry.
func (l *life) maybe() care.Noted {
	notes := []string{
		"Talked after tea in the small room. Wants to think about it and will say by the weekend.",
		"Rang the office, left word with the desk, was told somebody would ring back in the week. Nobody did, so rang again.",
		"Said: not now, ask me again after the holidays.",
		"Read it together, twice. The part about who decides was new and was written down on the card.",
		"The worker who was meant to come was ill; another day was agreed on the telephone and put into the diary of the house.",
	}
	if !l.chance(33) {
		return care.Noted{}
	}
	return care.Noted{Note: notes[l.IntN(len(notes))]}
}

// name is an invented name.
func (l *life) name() string {
	return firstNames()[l.IntN(len(firstNames()))] + " " + lastNames()[l.IntN(len(lastNames()))]
}

func firstNames() []string {
	return []string{"Amara", "Benedict", "Chloé", "Dewi", "Esme", "Farid", "Grace", "Hal", "Ines", "Jonah", "Kasia", "Łukasz", "Morag", "Nia", "Osian", "Priya", "Quinn", "Rhys", "Saoirse", "Tariq"}
}

func lastNames() []string {
	return []string{"Keane", "Talbot", "O'Dwyer", "Marsh", "Lund", "Okoro", "Shaw", "Pike", "Frost", "Adeyemi", "Sood", "Iqbal", "Reed", "Holt", "Lomax", "Jones", "Wren", "Vale", "Tomlin", "Yardley"}
}

// contact is somebody with a telephone number, mostly.
func (l *life) contact(without int) care.Contact {
	n := l.IntN(1000)
	c := care.Contact{Name: l.name()}
	if !l.chance(without) {
		c.Phone = number(n)
		if l.chance(50) {
			c.Email = fmt.Sprintf("desk%d@example.org", n)
		}
	}
	return c
}
