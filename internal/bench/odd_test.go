package bench_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
	"ypa/internal/sample"
)

// written writes a home into a register of its own. Every entry may be followed by
// another word on it, which amended gives.
func written(tb testing.TB, home sample.Home, today calendar.Date, amended func(care.Entry) []care.Entry) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "register.db")
	o := register.Options{Author: "Karen Doyle", Command: "demo", Program: "ypa test", Now: func() time.Time { return today.Time().Add(12 * time.Hour) }}
	err := register.Create(tb.Context(), path, o, func(tx *register.Tx) error {
		tx.Again = true
		about := func(t care.SubjectType, ref string, entries []care.Entry) {
			s, err := tx.NewSubject(t, ref)
			if err != nil {
				tb.Fatal(err)
			}
			var placed []care.Entry
			for _, e := range sample.Number(entries, s.UID, tx.Size()+1) {
				e, err := tx.Append(e)
				if err != nil {
					tb.Fatalf("%s: %v", e.Kind, err)
				}
				placed = append(placed, e)
			}
			for _, e := range placed {
				for _, word := range amended(e) {
					word.Corrects, word.Number = e.Chain(), 0
					if _, err := tx.Append(word); err != nil {
						tb.Fatalf("%s: %v", e.Kind, err)
					}
				}
			}
		}
		about(care.TheHome, "home", append([]care.Entry{care.New("", home.Facts.RecordsFrom, home.Facts)}, home.Entries...))
		for _, a := range home.Authorities {
			about(care.Authority, a.ID, a.Entries)
		}
		for _, p := range home.People {
			about(care.YoungPerson, p.Ref, p.Entries)
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return path
}

// odd tells lives as no home would record them: facts in any order, on any day, said
// or assumed, several times over.
type odd struct {
	*rand.Rand
	today calendar.Date
}

func pick[T any](o odd, list ...T) T { return list[o.IntN(len(list))] }

// home is one of every kind, nation and procedure, in the area of any authority.
func (o odd) home() sample.Home {
	h := sample.Home{Facts: care.HomeFacts{
		Name: "Odd House", HomeKind: pick(o, "childrens-home", "supported-accommodation"), Nation: pick(o, "england", "wales"),
		Procedure: pick(o, "childrens-home", "trix-supported", "none", ""), HostAuthority: pick(o, "york", "walsall", "nowhere", ""),
		RecordsFrom: o.today.AddMonths(-20), MadeUp: true,
	}}
	for range o.IntN(3) {
		h.Entries = append(h.Entries, o.entry(care.HomeFacts{Procedure: pick(o, "none", "childrens-home"), HostAuthority: pick(o, "york", "leeds", "")}))
	}
	for _, id := range []string{"york", "cambridgeshire", "walsall", "leeds"} {
		a := sample.Authority{ID: id}
		for range 1 + o.IntN(3) {
			a.Entries = append(a.Entries, o.entry(care.AuthorityFacts{
				Ref: id, Name: "Made-up Council", Nation: pick(o, "england", "wales", ""), Procedure: pick(o, id, "none", ""), Advocacy: o.contact(),
			}))
			if id == "leeds" {
				b, _ := a.Entries[len(a.Entries)-1].Body.(care.AuthorityFacts)
				b.Procedure = ""
				a.Entries[len(a.Entries)-1].Body = b
			}
		}
		h.Authorities = append(h.Authorities, a)
	}
	for i := range 120 {
		h.People = append(h.People, o.person(fmt.Sprintf("RH-%03d", i+1)))
	}
	return h
}

// entry says something on a day of the last fourteen months, or of the next two.
func (o odd) entry(body any) care.Entry {
	day := o.today.AddDays(o.IntN(480) - 420)
	if o.IntN(4) == 0 {
		day = o.today.AddDays(-o.IntN(12)) // where the graces are
	}
	if o.IntN(5) == 0 {
		return care.NewAssumed("", day, body)
	}
	return care.New("", day, body)
}

func (o odd) contact() care.Contact {
	return care.Contact{
		Name: pick(o, "", "", "Sam Reed", "sam  reed", "Grace Holt"), Organisation: pick(o, "", "Speak Up", "Rowan Advocacy"),
		Phone: pick(o, "", "", "", "01632 960101"), Email: pick(o, "", "", "", "desk@example.org"),
	}
}

// person has some facts that most have, and ten of any kind.
func (o odd) person(ref string) sample.Person {
	p := sample.Person{Ref: ref}
	id := care.Identity{Ref: ref, Name: "Invented Person"}
	if o.IntN(4) > 0 {
		id.Born = o.today.AddMonths(-12 * (10 + o.IntN(9))).AddDays(o.IntN(40) - 20)
	}
	p.Entries = append(p.Entries, care.New("", o.today.AddMonths(-14), id))
	for _, body := range []any{care.StatusFact{Status: care.LookedAfter}, care.PlacingAuthority{Authority: pick(o, "york", "cambridgeshire", "walsall", "leeds", "unheard-of")}, care.Admission{}} {
		if o.IntN(8) > 0 {
			p.Entries = append(p.Entries, o.entry(body))
		}
	}
	missing := false
	for range 4 + o.IntN(9) {
		b := o.anything()
		if e, ok := b.(care.Event); ok {
			missing = missing || e.Event == care.EventMissing
		}
		if _, ok := b.(care.EventClosed); ok && !missing {
			continue // an end of nothing
		}
		p.Entries = append(p.Entries, o.entry(b))
	}
	return p
}

// anything is a body of a kind that the three rules read.
func (o odd) anything() any {
	kind := pick(o, care.KindAdvocate, care.KindAdvocate, care.KindService, care.AdvocateKind("mentor"))
	return pick[any](o,
		care.StatusFact{Status: pick(o, care.LookedAfter, care.LookedAfter, care.InNeed, care.CareLeaver)},
		care.PlacingAuthority{Authority: pick(o, "york", "leeds")}, care.Admission{}, care.Leaving{}, care.Identity{Born: o.today.AddMonths(-12 * 18).AddDays(o.IntN(9) - 4)},
		care.IRO{Contact: o.contact()}, care.IRO{Contact: o.contact()}, care.IROEnd{},
		care.Advocate{Contact: o.contact(), AdvocateKind: kind}, care.Advocate{Contact: o.contact(), AdvocateKind: kind},
		care.AdvocateEnd{AdvocateKind: pick(o, kind, "")}, care.AdvocateEnd{For: "review"},
		care.Informed{Topics: []care.Topic{pick(o, care.AboutIRO, care.AboutAdvocacy, care.AboutLetter)}, Noted: care.Noted{Note: `said "advocacy"`}},
		care.AdvocateOffer{For: "review"}, care.Event{Event: care.EventMissing}, care.Event{Event: care.EventHealth}, care.EventClosed{Event: care.EventMissing},
		care.IVAppointment{Contact: care.Contact{Name: "Vic Lund"}}, care.IVAppointment{Contact: care.Contact{Name: "Vic Lund"}}, care.IVAppointment{Contact: care.Contact{Name: "Ola Frost"}}, care.IVEnd{},
		care.IVReview{Decision: pick(o, "continue", "not-considered"), Wishes: pick(o, "", "to go on")},
		care.ReviewHeld{Meeting: pick(o, care.Review, care.Review, care.Conference), IVNeed: pick(o, "", "continue", "not-considered"), IVWishes: pick(o, "", "to go on")},
		care.ReviewHeld{Meeting: care.Review},
		care.Waiver{Rule: pick(o, "advocacy-information", "iro-contact", "iv-review"), Reason: "agreed", Until: o.today.AddDays(o.IntN(200) - 80)},
	)
}

// amended corrects one entry in six, to another day, and takes one in twelve back.
func (o odd) amended(e care.Entry) []care.Entry {
	if e.Kind == "home" || e.Kind == "authority" || e.Kind == "identity" || e.Kind == "event" {
		return nil
	}
	var words []care.Entry
	for o.IntN(6) == 0 {
		word := e
		word.Act, word.On, word.Basis = care.Corrected, o.entry(e.Body).On, pick(o, e.Basis, care.Stated)
		words = append(words, word)
	}
	if o.IntN(12) == 0 {
		word := e
		word.Act, word.Body, word.Raw = care.Withdrawn, nil, ""
		words = append(words, word)
	}
	return words
}
