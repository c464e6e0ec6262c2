package present

import (
	"time"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// log numbers and signs entries as the register would: recorded at nine in the
// morning of their own day.
func log(author string, list ...care.Entry) []care.Entry {
	for i := range list {
		list[i].Number, list[i].Change = int64(i+1), int64(i+1)
		list[i].Author = author
		list[i].At = list[i].On.Time().Add(9 * time.Hour)
	}
	return list
}

func on(iso string, body any) care.Entry { return care.New("u-3", day(iso), body) }

// chloeLog is what is on record about RH-03 of the drawn screens.
func chloeLog() []care.Entry {
	return log("Tom Reed",
		on("2024-03-02", care.StatusFact{Status: care.LookedAfter}),
		on("2024-03-02", care.PlacingAuthority{Authority: "walsall"}),
		on("2024-03-04", care.IRO{Contact: care.Contact{Name: "Maureen Iqbal", Phone: "01632 960303"}}),
		on("2026-06-10", care.ReviewHeld{Meeting: care.Review}),
		on("2026-06-10", care.IVDecision{Decision: "not-now"}),
		on("2026-10-15", care.Identity{Ref: "RH-03", Name: "Chloé O'Dwyer-Łuczak", KnownAs: "Chloé", Born: day("2011-01-30")}),
		on("2026-10-15", care.Admission{}),
		on("2026-10-15", care.Circumstances{OutOfArea: care.Yes}),
		on("2026-10-16", care.Informed{Topics: []care.Topic{care.AboutIRO, care.AboutCommissioner, care.AboutComplaints}}),
		on("2026-11-01", care.Booking{Meeting: care.Review, Day: day("2027-01-12")}),
		on("2026-11-19", care.Event{Event: care.EventMissing}),
		on("2026-11-20", care.EventClosed{Event: care.EventMissing, Entry: 11}),
	)
}

func fold(ref string, entries []care.Entry) *care.Record {
	return care.Fold(care.Subject{UID: "u-3", Type: care.YoungPerson, Ref: ref}, entries, day("2026-11-23"))
}

// chloe is the view of RH-03 of the drawn screens.
func chloeView() ChildView {
	r := rowan()
	r.Findings = append(r.Findings, audit.Finding{Rule: "review-later", Person: "RH-03", State: audit.Met, Due: day("2026-12-10"), Booked: day("2027-01-12")})
	return NewChildView(ChildInput{Record: fold("RH-03", chloeLog()), Report: r, Contacts: helpAtHand(), Late: 2})
}

func helpAtHand() []procedure.Contact {
	return []procedure.Contact{
		{ID: "childline", For: "helpline", Name: "Childline", Phone: "0800 1111"},
		{ID: "help-at-hand", For: "commissioner", Name: "Help at Hand, Children's Commissioner for England", Phone: "0800 528 0731", CheckedOn: day("2026-06-01")},
	}
}

// emptyReport is an audit of nobody, for young people without findings.
func emptyReport(asOf string) *audit.Report {
	return &audit.Report{Home: rowanHome(), AsOf: day(asOf), KnownTo: calendar.MustISO("2027-12-31")}
}
