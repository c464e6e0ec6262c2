package sample

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// Home is a home as it is to be written into a new register: its own facts and
// entries, then its authorities, then its young people. Entries have no number
// and no subject yet (see [Number]) and stand in the order in which they are to
// be appended.
type Home struct {
	Facts       care.HomeFacts
	Entries     []care.Entry // about the home, beside its facts
	Authorities []Authority
	People      []Person // in reference order
}

// Authority is a placing authority under its id: york.
type Authority struct {
	ID      string
	Entries []care.Entry
}

// Person is one young person under their reference: RH-01. The first entry says
// who they are, the others follow by their days.
type Person struct {
	Ref     string
	Entries []care.Entry
}

// Number gives a copy of the entries as a register holds them: about the
// subject of this uid, with the numbers from first on. Which event an end of
// one closes can only be said then: it is the last of its kind before it.
func Number(entries []care.Entry, uid string, first int64) []care.Entry {
	placed := slices.Clone(entries)
	last := make(map[care.EventKind]int64)
	for i := range placed {
		e := &placed[i]
		e.Subject, e.Number = uid, first+int64(i)
		switch b := e.Body.(type) {
		case care.Event:
			last[b.Event] = e.Number
		case care.EventClosed:
			b.Entry = last[b.Event]
			e.Body = b
		}
	}
	return placed
}

// Demo is Rowan House, a children's home in England that lies in York's area,
// with the young people of three authorities, as its manager would find it
// today. The home has to confirm its place to meet in private and to carry out a
// recommendation; York was chased twice, Cambridgeshire once. One has left; of the seven who live there two have nothing flagged,
// and the other five have what the audit looks for:
//
//   - RH-01 nothing flagged; one check on the visitor can't be told
//   - RH-02 an IRO without phone or e-mail
//   - RH-03 nobody told them of advocacy and no advocate is known, the social
//     worker made no referral, the review is booked too late, earlier reviews
//     can't be told, and the IRO has to hear today that they were missing (on
//     the next working day where today is none)
//   - RH-04 a review that left out the independent visitor, and visits that stopped
//     because they asked to wait, which is explained
//   - RH-05 no IRO, a fortnight after becoming looked after
//   - RH-06 a care leaver without a personal adviser
//   - RH-07 nothing flagged
//   - RH-08 moved on
func Demo(today calendar.Date) Home {
	d := newDays(today)
	return Home{
		Facts: care.HomeFacts{
			Name: "Rowan House", HomeKind: "childrens-home", Nation: "england", Procedure: "childrens-home",
			HostAuthority: york, RecordsFrom: d.ago(14, 0), MadeUp: true,
		},
		Entries:     running(d),
		Authorities: authorities(d),
		People: []Person{
			amara(d), benedict(d), chloe(d), dewi(d), esme(d), farid(d), grace(d), hal(d),
		},
	}
}
