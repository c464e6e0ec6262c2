package present

import (
	"bytes"
	"testing"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// childCases are young people in positions that RH-03 is not in.
func childCases() map[string]ChildInput {
	report := func(findings ...audit.Finding) *audit.Report {
		r := emptyReport("2026-11-23")
		r.Findings = findings
		for i := range r.Findings {
			f := &r.Findings[i]
			f.Person = "RH-09"
			if f.State.Flagged() || f.State == audit.DueSoon && f.Due == r.AsOf {
				f.Job = len(r.Jobs) + 1
				r.Jobs = append(r.Jobs, audit.Job{Number: f.Job, Refs: []string{"RH-09"}, Findings: []int{i}, Fixes: []string{"ypa do " + f.Rule}})
			}
		}
		return r
	}
	in := func(r *audit.Report, list ...care.Entry) ChildInput {
		return ChildInput{Record: fold("RH-09", log("Karen Doyle", list...)), Report: r}
	}
	missing := func(rule, cell string) audit.Finding {
		return audit.Finding{Rule: rule, State: audit.Missing, Cell: cell, What: says("Something about ", rule, "."), Since: day("2026-11-01")}
	}
	person := func(name, phone string) care.Contact { return care.Contact{Name: name, Phone: phone} }
	wales := report()
	wales.Home.Nation = procedure.Wales
	welsh := in(wales, on("2026-11-01", care.Informed{Topics: []care.Topic{care.AboutCommissioner}}))
	welsh.Contacts = []procedure.Contact{{For: "commissioner", Name: "Children's Commissioner for Wales", Phone: "0808 801 1000"}}
	return map[string]ChildInput{
		"nothing-known": in(report()),
		"wales":         welsh,
		"left":          in(report(), on("2025-01-06", care.Admission{}), on("2026-08-31", care.Leaving{Reason: "home"})),
		"not-yet-here":  in(report(), on("2026-12-24", care.Admission{})),
		"day-not-said":  in(report(), care.NewAssumed("u-3", day("2026-01-05"), care.Admission{}), on("2026-01-05", care.Circumstances{OutOfArea: care.No})),
		"everybody-there": in(report(),
			on("2020-03-02", care.Identity{Name: "Ines Talbot", AuthorityRef: "4471902", Born: day("2009-02-14")}),
			on("2024-03-02", care.StatusFact{Status: care.LookedAfter}),
			on("2024-03-02", care.PlacingAuthority{Authority: "york"}),
			on("2024-03-02", care.Advocate{Contact: care.Contact{Name: "Sam Okoro", Organisation: "York Advocacy", Phone: "07700 900111", Email: "sam@example.org"}, AdvocateKind: care.KindAdvocate}),
			on("2024-03-02", care.Advocate{Contact: person("Aunt May", "07700 900112"), AdvocateKind: care.KindFamily}),
			on("2024-03-02", care.IRO{Contact: person("Fiona Marsh", "01632 960101")}),
			on("2024-03-02", care.IVAppointment{Contact: person("Derek Shaw", "")}),
			on("2024-03-02", care.SocialWorker{Contact: care.Contact{Name: "Ann Lee", Email: "ann@example.org"}}),
			on("2024-03-02", care.Adviser{AdviserKind: "immigration", Contact: person("Jo Bright", "020 7946 0001")}),
			on("2026-05-04", care.ReviewHeld{Meeting: care.Review, IVNeed: "continue", IVWishes: "keep on seeing Derek"}),
			on("2026-05-05", care.Informed{Topics: []care.Topic{care.AboutAdvocacy}}),
			on("2026-05-05", care.Informed{Topics: []care.Topic{care.AboutIRO, care.AboutIV, care.AboutRights}}),
			on("2026-06-05", care.Informed{Topics: []care.Topic{care.AboutCommissioner}}),
			on("2026-07-05", care.Informed{Topics: []care.Topic{care.AboutComplaints}}),
			on("2026-08-05", care.Informed{Topics: []care.Topic{care.AboutComplaints}}),
		),
		"service-only": in(report(),
			on("2024-03-02", care.PlacingAuthority{Authority: "york"}),
			on("2024-03-02", care.StatusFact{Status: care.LookedAfter}),
			on("2026-11-02", care.IVReferral{Agreed: care.Agreed}),
			on("2026-10-02", care.ReviewHeld{Meeting: care.Review, WishesHeard: care.Yes}),
		),
		"nobody-in-reach": in(report(missing("advocacy-information", "NO PHONE/EMAIL"), missing("iro-contact", "NO PHONE/EMAIL"), missing("iro-told", "NOT TOLD"), missing("personal-adviser", ""),
			audit.Finding{Rule: "review-later", State: audit.Overdue, Due: day("2026-11-02"), What: says("The looked-after review was not held in time.")}),
			on("2024-03-02", care.StatusFact{Status: care.LookedAfter}),
			on("2024-03-02", care.Advocate{Contact: person("Sam Okoro", ""), AdvocateKind: care.KindAdvocate}),
			on("2024-03-02", care.IRO{Contact: person("Fiona Marsh", "")}),
			on("2026-05-02", care.ReviewHeld{Meeting: care.Review}),
			on("2026-05-02", care.IVDecision{Decision: "refer"}),
		),
		"no-iro": in(report(missing("iro-contact", "NO IRO"), audit.Finding{Rule: "review-booked-late", State: audit.Missing, Due: day("2026-12-07"), What: says("Booked too late.")}),
			on("2026-11-09", care.StatusFact{Status: care.LookedAfter}), on("2026-11-10", care.Booking{Meeting: care.Review, Day: day("2026-12-08")})),
		"iro-ended": in(report(), on("2026-01-09", care.StatusFact{Status: care.LookedAfter}), on("2026-01-10", care.IRO{Contact: person("Fiona Marsh", "01632 960101")}), on("2026-11-10", care.IROEnd{}),
			on("2026-11-10", care.Booking{Meeting: care.Review, Day: day("2026-12-07")})),
		"much-happened": in(report(
			audit.Finding{Rule: "iro-notified-event", State: audit.Overdue, Due: day("2026-11-20"), What: says("Tell the IRO.")},
			audit.Finding{Rule: "a", State: audit.CannotTell, Ask: says("First question?")}, audit.Finding{Rule: "b", State: audit.CannotTell, Ask: says("Second question?")},
			audit.Finding{Rule: "c", State: audit.CannotTell, Ask: says("Third question?")}, audit.Finding{Rule: "d", State: audit.CannotTell, Ask: says("Fourth question?")},
			audit.Finding{Rule: "one", State: audit.Missing, What: says("One thing that takes a good many words to be said in full.")}, missing("two", ""), missing("three", ""), missing("four", ""), missing("five", ""), missing("six", ""), missing("seven", ""), missing("eight", ""), missing("nine", "")),
			on("2026-08-01", care.Event{Event: care.EventAccident}), on("2026-08-01", care.EventClosed{Event: care.EventAccident, Entry: 1}),
			on("2026-11-02", care.Event{Event: care.EventComplaint}), on("2026-11-03", care.IRONotice{Event: care.EventComplaint}),
			on("2026-11-16", care.Event{Event: care.EventHealth}), on("2026-11-16", care.EventClosed{Event: care.EventHealth, Entry: 5}),
			on("2026-11-18", care.Event{Event: care.EventMissing}),
		),
		"to-be-told": in(report(audit.Finding{Rule: "iro-notified-event", State: audit.DueSoon, Due: day("2026-11-25"), What: says("Tell the IRO.")}),
			on("2026-11-23", care.Event{Event: care.EventExcluded})),
	}
}

func TestChildPositions(t *testing.T) {
	for name, in := range childCases() {
		t.Run(name, func(t *testing.T) {
			view := NewChildView(in)
			for kind, out := range map[string]Output{
				"100.txt": {Style: Style{Names: true}}, "60.txt": {Style: Style{Width: 60, Names: true}}, "spoken.txt": {Style: Style{Names: true, Accessible: true}},
				"references.txt": {}, "json": {Format: JSON, Style: Style{Names: true}},
			} {
				text := written(t, func(b *bytes.Buffer) error { return ChildShow(b, out, view, Commands{}) })
				golden(t, "child/"+name+"."+kind, text)
				if lines := bytes.Count(text, []byte("\n")); kind == "100.txt" && lines > window {
					t.Errorf("%d lines: more than a window of 30 has room for", lines)
				}
			}
		})
	}
}
