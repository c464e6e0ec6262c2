package paper

import (
	"cmp"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Source is what papers about one young person are made from.
type Source struct {
	Person  *care.Record
	Home    care.Home
	Auditor *audit.Auditor
	Today   calendar.Date
	From    string // who signs
}

// ref is the reference, for what is said to the manager; it never stands on a
// paper.
func (s Source) ref() string { return s.Person.Subject.Ref }

func (s Source) authority() care.AuthorityRecord {
	id := s.Person.Authority().Value
	a := s.Home.Authorities[id]
	a.ID = id
	return a
}

func (s Source) force() *procedure.InForce { return s.Auditor.InForce(s.Person.Authority().Value) }

func wordKeys() []string { return procedure.WordKeys() }

// words gives every noun, by its key.
func words(word func(string) string) map[string]string {
	all := map[string]string{}
	for _, key := range wordKeys() {
		all[key] = word(key)
	}
	return all
}

// asPerson is a contact as templates see it.
func asPerson(c care.Contact) Person {
	name := cmp.Or(c.Name, c.Organisation)
	return Person{
		Name: name, First: firstName(c.Name, name), Phone: c.Phone, Email: c.Email,
		Known: name != "" && c.Reachable(),
	}
}

// firstName is what somebody is called in a sentence: Fiona, but Mrs Marsh.
func firstName(name, all string) string {
	first, _, more := strings.Cut(name, " ")
	switch strings.ToLower(strings.TrimSuffix(first, ".")) {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "rev", "sir", "the", "":
		return all
	}
	if !more {
		return name
	}
	return first
}

// numbers lists the numbers that are printed for some purposes, in their order.
// What nobody has checked is left out, and given apart.
func (s Source) numbers(purposes ...string) (list []Number, days []calendar.Date, unchecked []audit.Printed) {
	printed := s.Auditor.Printed(s.Person.Authority().Value)
	for _, purpose := range purposes {
		for _, p := range printed {
			switch {
			case p.For != purpose || p.Left || cmp.Or(p.Phone, p.Email, p.URL) == "":
			case p.Checked.IsZero():
				unchecked = append(unchecked, p)
			default:
				list = append(list, asNumber(p))
				days = append(days, p.Checked)
			}
		}
	}
	return list, days, unchecked
}

func asNumber(p audit.Printed) Number {
	name, of, _ := strings.Cut(p.Name, ", ")
	digits := strings.ReplaceAll(p.Phone, " ", "")
	return Number{
		ID: p.ID, For: p.For, Name: name, Of: of, Phone: p.Phone, Email: p.Email, Page: p.URL,
		Free: strings.HasPrefix(digits, "0800") || strings.HasPrefix(digits, "0808"),
	}
}

// advocacyService is the service that a young person can ring: the one on their
// own record, or else the one that their authority commissions.
func (s Source) advocacyService() care.Contact {
	for _, p := range s.Person.Advocates() {
		if p.Kind == care.KindService && p.Reachable() {
			return p.Contact
		}
	}
	if a := s.authority().Advocacy; a.Reachable() {
		if a.Organisation != "" {
			a.Name = a.Organisation
		}
		a.Name = cmp.Or(a.Name, "the advocacy service")
		return a
	}
	return care.Contact{}
}

// dayAndMonth is a day ahead as people say it: Friday 27 November.
func dayAndMonth(d calendar.Date) string {
	long := d.Long()
	return long[:strings.LastIndexByte(long, ' ')]
}

// dayOfYear is a day gone by: 2 November 2026.
func dayOfYear(d calendar.Date) string {
	_, day, _ := strings.Cut(d.Long(), " ")
	return day
}
