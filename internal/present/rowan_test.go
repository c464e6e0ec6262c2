package present

import (
	"fmt"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// The home of the drawn screens: Rowan House on Monday 23 November 2026.

func day(iso string) calendar.Date { return calendar.MustISO(iso) }

// says builds a text of the audit; a pair of strings is a name and what stands
// for it where names are not wanted.
func says(pieces ...any) audit.Text {
	var t audit.Text
	for _, p := range pieces {
		switch v := p.(type) {
		case string:
			t = append(t, audit.Part{Named: v, Coded: v})
		case [2]string:
			t = append(t, audit.Part{Named: v[0], Coded: v[1]})
		}
	}
	return t
}

// from is a section of a local procedure.
func from(id, section string) procedure.Source {
	return procedure.Source{Procedure: id, Section: section, Basis: procedure.BasisLocal}
}

func law(instrument, section string) procedure.Source {
	return procedure.Source{Procedure: "law-england", Instrument: instrument, Section: section, Basis: procedure.BasisLaw}
}

const (
	homesRegs = "Children's Homes (England) Regulations 2015 (SI 2015/541)"
	careRegs  = "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)"
)

// chloe is the name of RH-03, and what stands for it.
func chloe() [2]string { return [2]string{"Chloé", "the young person"} }

// rowanHome is the home with its three placing authorities.
func rowanHome() care.Home {
	return care.Home{
		UID: "u-home", Name: "Rowan House", Kind: "childrens-home", Nation: "england", Procedure: "childrens-home", HostAuthority: "york",
		RecordsFrom: day("2026-01-05"), PrivateSpace: day("2026-02-02"),
		Authorities: map[string]care.AuthorityRecord{
			"york":           {ID: "york", Name: "York", Procedure: "york", Nation: "england", Advocacy: care.Contact{Name: "York Advocacy", Phone: "01632 960111"}, Checked: day("2026-06-01")},
			"cambridgeshire": {ID: "cambridgeshire", Name: "Cambridgeshire", Procedure: "cambridgeshire", Nation: "england"},
			"walsall":        {ID: "walsall", Name: "Walsall", Procedure: "walsall", Nation: "england"},
		},
	}
}

// rowan is the audit that the screens show.
func rowan() *audit.Report {
	saved := lastWeek()
	return &audit.Report{
		Home: rowanHome(), AsOf: day("2026-11-23"), Program: "ypa 0.1.0", Entries: 412, Head: "Zm9yIHRoZSBnb2xkZW4gZmlsZSBvbmx5Cg==",
		Checkpoint: "412 7KQ2-M9XD-4TBV", LastSaved: saved, Since: saved, Changes: rowanChanges(),
		Procedures: []audit.Used{{ID: "law-england", SHA256: "11aa"}, {ID: "childrens-home", SHA256: "22bb"}, {ID: "york", SHA256: "33cc"}},
		KnownTo:    day("2027-12-31"), Lines: rowanLines(), Findings: rowanFindings(), Jobs: rowanJobs(),
		Summary: audit.Summary{
			YoungPeople: 6, WithSomething: 5, Flagged: 11, Overdue: 4, Missing: 7, DueSoon: 5, CannotTell: 2, Waived: 1, Met: 96,
			Jobs: 9, JobsToday: 1, JobsOurs: 3, JobsChased: 6, AppliesTo: [3]int{6, 5, 2}, New: 1,
			HeadlineFlagged: [3][]string{{"RH-03"}, {"RH-02", "RH-05"}, {"RH-04"}},
		},
	}
}

// lastWeek is the audit of the week before, by who made it.
func lastWeek() *audit.Saved {
	return &audit.Saved{
		Entry: 402, On: day("2026-11-16"), Author: "Karen Doyle", ReadOn: day("2026-11-16"), ReadBy: "Karen Doyle",
		Body: care.SavedAudit{Read: care.Yes, Program: "ypa 0.1.0", Procedures: []string{"law-england 11aa", "childrens-home 22bb", "york 33cc"}},
	}
}

// rowanChanges are one finding that is new, two that are still open, and three that
// closed: one is met, one is explained, one was of somebody who left.
func rowanChanges() audit.Changes {
	var c audit.Changes
	for _, f := range rowanFindings() {
		switch {
		case f.New:
			c.Opened = append(c.Opened, f)
		case f.State.Flagged() && (f.Person == "RH-02" || f.Person == ""):
			f.First = day("2026-08-17")
			c.Still = append(c.Still, f)
		}
	}
	closed := func(rule, person string) audit.Finding {
		return audit.Finding{Rule: rule, Person: person, State: audit.Missing, Basis: procedure.BasisLaw}
	}
	c.Closed = []audit.Finding{closed("iro-contact", "RH-03"), closed("iv-visited", "RH-04"), closed("iro-contact", "RH-08")}
	return c
}

func cell(text string, state audit.State, job int) audit.Cell {
	return audit.Cell{Text: text, State: state, Job: job}
}

func rowanLines() []audit.Line {
	ok := cell("ok", audit.Met, 0)
	noIV := cell("no IV", audit.NotApplicable, 0)
	leaver := cell("care leaver", audit.NotApplicable, 0)
	next := func(iso, what string) audit.NextDue { return audit.NextDue{On: day(iso), What: what} }
	line := func(ref, name, authority string, cells [3]audit.Cell, n audit.NextDue) audit.Line {
		return audit.Line{Ref: ref, Name: name, Status: care.LookedAfter, Authority: authority, Cells: cells, NextDue: n}
	}
	list := []audit.Line{
		line("RH-01", "Amara", "york", [3]audit.Cell{ok, ok, ok}, next("2026-12-14", "IV visit")),
		line("RH-02", "Benedict", "cambridgeshire", [3]audit.Cell{ok, cell("NO PHONE/EMAIL", audit.Missing, 4), noIV}, next("2026-12-03", "review")),
		line("RH-03", "Chloé", "walsall", [3]audit.Cell{cell("NOBODY", audit.Missing, 2), ok, noIV}, next("2026-11-23", "tell IRO")),
		line("RH-04", "Dewi", "york", [3]audit.Cell{ok, ok, cell("69 DAYS LATE", audit.Overdue, 8)}, next("2026-12-31", "IV visit")),
		line("RH-05", "Esme", "cambridgeshire", [3]audit.Cell{ok, cell("NO IRO", audit.Missing, 5), noIV}, next("2026-12-03", "review")),
		line("RH-06", "Farid", "york", [3]audit.Cell{ok, leaver, leaver}, next("2027-02-05", "reminder")),
	}
	list[0].Unknown, list[2].Unknown, list[3].Explained = 1, 1, 1
	list[2].Jobs, list[5].Jobs, list[5].Status = []int{1, 6, 7}, []int{9}, care.CareLeaver
	for i, n := range []int{0, 1, 4, 1, 2, 1} {
		list[i].Flagged = n
	}
	return list
}

// rowanJobs points into rowanFindings: findings of RH-03 that one action closes
// are one job.
func rowanJobs() []audit.Job {
	job := func(n int, kind audit.BlockKind, authority, ref string, findings []int, fixes ...string) audit.Job {
		j := audit.Job{Number: n, Block: audit.Block{Kind: kind, Authority: authority}, Findings: findings, Fixes: fixes}
		if ref != "" {
			j.Refs = []string{ref}
		}
		return j
	}
	return []audit.Job{
		job(1, audit.Today, "", "RH-03", []int{5}, "ypa iro notify RH-03 --event missing --on 2026-11-19 --how phone"),
		job(2, audit.Ours, "", "RH-03", []int{2, 3}, "ypa inform RH-03 --about advocacy", "ypa advocate set RH-03"),
		job(3, audit.Ours, "", "", []int{14}, "ypa reg44 done 1"),
		job(4, audit.Chase, "cambridgeshire", "RH-02", []int{1}, "ypa iro set RH-02 --phone NUMBER --email ADDRESS"),
		job(5, audit.Chase, "cambridgeshire", "RH-05", []int{10, 11}, "ypa iro set RH-05 --name NAME --phone NUMBER --email ADDRESS"),
		job(6, audit.Chase, "walsall", "RH-03", []int{4}, "ypa review book RH-03 --on DATE"),
		job(7, audit.Chase, "walsall", "RH-03", []int{6}, `ypa advocate refer RH-03 --made-by "social worker" --agreed yes`),
		job(8, audit.Chase, "york", "RH-04", []int{8}, `ypa iv review RH-04 --decision continue --wishes "..."`),
		job(9, audit.Chase, "york", "RH-06", []int{13}, "ypa adviser set RH-06 --kind personal --name NAME --phone NUMBER"),
	}
}

func rowanFindings() []audit.Finding {
	list := append(findingsOne(), findingsTwo()...)
	for i, f := range list {
		if f.State == audit.Overdue {
			list[i].Days = day("2026-11-23").Sub(f.Due)
		}
	}
	return list
}

func findingsOne() []audit.Finding {
	home, authority := procedure.OwnerHome, procedure.OwnerAuthority
	return []audit.Finding{
		{
			Rule: "iv-checks", Person: "RH-01", State: audit.CannotTell, Basis: procedure.BasisLocal, Owner: authority, Needs: []string{"probation"}, Next: "checks",
			Ask:     says("Did York complete the checks on the IV? Ask York: probation not recorded."),
			Because: says("probation is not recorded"), Sources: []procedure.Source{from("york", "2.1")},
		},
		{
			Rule: "iro-contact", Headline: 2, Person: "RH-02", State: audit.Missing, Basis: procedure.BasisLaw, Owner: authority, Since: day("2026-08-12"), Job: 4,
			What: says([2]string{"IRO Peter Lund", "the IRO"}, ": no phone or e-mail on record."), Brief: says("IRO has no phone or e-mail"), Cell: "NO PHONE/EMAIL",
			Because: says("Our notice to the host authority must give them"), Fixes: []string{"ypa iro set RH-02 --phone NUMBER --email ADDRESS"},
			Sources: []procedure.Source{law(homesRegs, "reg 41(3)(d)(ii)")}, First: day("2026-08-17"),
		},
		{
			Rule: "advocacy-information", Headline: 1, Person: "RH-03", State: audit.Missing, Basis: procedure.BasisLaw, Owner: home, Since: day("2026-10-15"), Job: 2,
			What: says("No advocate or service on record; not told about one."), Brief: says("no advocate or service; not told"), Cell: "NOBODY",
			Because: says("Arrived Thu 15 Oct, nothing since"), Fixes: []string{"ypa inform RH-03 --about advocacy", "ypa advocate set RH-03"},
			Sources: []procedure.Source{law(homesRegs, "reg 7(2)(b)(iii), (d)(iii)"), from("childrens-home", "1"), from("walsall", "1")},
		},
		{
			Rule: "independent-person", Person: "RH-03", State: audit.Missing, Basis: procedure.BasisLocal, Owner: home, Since: day("2026-10-15"), Job: 2,
			Figure: audit.Figure{Value: "7 days", Basis: procedure.BasisSetting}, What: says("No independent person to contact directly."),
			Because: says("Arrived Thu 15 Oct, nothing since"), Fixes: []string{"ypa advocate set RH-03"}, Sources: []procedure.Source{from("childrens-home", "1")},
		},
		{
			Rule: "review-booked-late", Person: "RH-03", State: audit.Missing, Basis: procedure.BasisLaw, Owner: authority, Due: day("2026-12-10"), Booked: day("2027-01-12"), Job: 6,
			What: says("Looked-after review booked too late: Tue 12 Jan."), Brief: says("review booked after Thu 10 Dec"),
			Because: says("Last one Wed 10 Jun; 6 months end Thu 10 Dec"), Fixes: []string{"ypa review book RH-03 --on DATE"},
			Sources: []procedure.Source{law(careRegs, "reg 33(2)")},
		},
		{
			Rule: "iro-notified-event", Person: "RH-03", State: audit.DueSoon, Basis: procedure.BasisLocal, Owner: home, Due: day("2026-11-23"), Job: 1, Next: "tell IRO",
			What: says("Tell the IRO about being missing on Thu 19 Nov."), Brief: says("tell the IRO: missing on Thu 19 Nov"),
			Because: says([2]string{"Maureen Iqbal, 01632 960303. ", ""}, "2 working days (a setting, not law) end today"), Figure: audit.Figure{Value: "2 working days", Basis: procedure.BasisSetting},
			Fixes: []string{"ypa iro notify RH-03 --event missing --on 2026-11-19 --how phone"}, Sources: []procedure.Source{from("childrens-home", "3")},
		},
		{
			Rule: "advocate-referral", Person: "RH-03", State: audit.Missing, Basis: procedure.BasisLocal, Owner: authority, Since: day("2026-10-15"), Job: 7,
			What: says("Social worker has not referred to advocacy provider."), Brief: says("not referred to advocacy provider"),
			Because: says("Looked after, here since Thu 15 Oct. Ask ", chloe(), " first"), Fixes: []string{`ypa advocate refer RH-03 --made-by "social worker" --agreed yes`},
			Sources: []procedure.Source{from("walsall", "1")},
		},
		{
			Rule: "iro-consulted-placement", Person: "RH-03", State: audit.CannotTell, Basis: procedure.BasisLaw, Owner: authority, Needs: []string{"IRO consulted"},
			Ask: says("Was the IRO consulted before the move here on Thu 15 Oct? Ask Walsall."), Because: says("nothing on record"), Sources: []procedure.Source{law(careRegs, "reg 11(2)")},
		},
	}
}

func findingsTwo() []audit.Finding {
	home, authority := procedure.OwnerHome, procedure.OwnerAuthority
	offer := func(ref string) audit.Finding {
		return audit.Finding{
			Rule: "advocate-for-meeting", Person: ref, State: audit.DueSoon, Basis: procedure.BasisLocal, Owner: home, Due: day("2026-12-03"),
			Next: "offer an advocate before the review", What: says("No advocate offered for the review."), Sources: []procedure.Source{from("cambridgeshire", "1")},
		}
	}
	return []audit.Finding{
		{
			Rule: "iv-review", Headline: 3, Person: "RH-04", State: audit.Overdue, Basis: procedure.BasisLocal, Owner: authority, Due: day("2026-09-15"), Job: 8, Cell: "69 DAYS LATE",
			What: says("Review on Tue 15 Sep did not consider the IV."), Brief: says("IV not considered at last review"),
			Because: says("Last considered Mon 16 Mar. ", [2]string{"Dewi's", "The young person's"}, " wishes are the main thing"),
			Fixes:   []string{`ypa iv review RH-04 --decision continue --wishes "..."`}, Sources: []procedure.Source{from("york", "2.3")},
		},
		{
			Rule: "iv-visited", Person: "RH-04", State: audit.Waived, Basis: procedure.BasisLocal, Owner: authority, Due: day("2026-11-01"), What: says("IV visits."),
			Because: says("Last visit Sun 20 Sep"), Sources: []procedure.Source{from("york", "2.2")},
			Waiver: &audit.Waiver{Reason: "Dewi asked to wait", Author: "Karen Doyle", Made: day("2026-11-02"), Until: day("2026-12-31"), Covers: audit.Overdue},
		},
		{
			Rule: "iro-contact", Headline: 2, Person: "RH-05", State: audit.Overdue, Basis: procedure.BasisGuidance, Owner: authority, Due: day("2026-11-16"), Job: 5, New: true, Cell: "NO IRO",
			What: says("No IRO."), Brief: says("no IRO"), Because: says("Looked after since Mon 9 Nov; 5 working days ended Mon 16 Nov"),
			Fixes: []string{"ypa iro set RH-05 --name NAME --phone NUMBER --email ADDRESS"}, Sources: []procedure.Source{law("IRO Handbook, statutory guidance (2010)", "")},
		},
		{
			Rule: "iro-appointed", Person: "RH-05", State: audit.Overdue, Basis: procedure.BasisGuidance, Owner: authority, Due: day("2026-11-16"), Job: 5,
			What: says("No IRO."), Brief: says("no IRO"), Because: says("Looked after since Mon 9 Nov"),
		},
		offer("RH-02"),
		{
			Rule: "personal-adviser", Person: "RH-06", State: audit.Missing, Basis: procedure.BasisLaw, Owner: authority, Since: day("2026-07-01"), Job: 9,
			What: says("No personal adviser."), Brief: says("no personal adviser"),
			Because: says("Not looked after since Wed 1 Jul. Text of the law not seen by ypa: ypa explain personal-adviser"),
			Fixes:   []string{"ypa adviser set RH-06 --kind personal --name NAME --phone NUMBER"},
		},
		{
			Rule: "visit-recommendation", State: audit.Overdue, Basis: procedure.BasisLocal, Owner: home, Due: day("2026-11-13"), Job: 3,
			What: says("Reg 44 recommendation 1: advocacy poster in the hall."), Brief: says("Reg 44 recommendation 1"),
			Because: says("Asked for on Tue 20 Oct, by Fri 13 Nov. Reg 44(5): the independent person sets the date"), Fixes: []string{"ypa reg44 done 1"},
		},
		{Rule: "visit-monthly", State: audit.DueSoon, Basis: procedure.BasisLaw, Owner: home, Due: day("2026-11-30"), Booked: day("2026-11-26"), Next: "Reg 44 visit", What: says("No Reg 44 visit.")},
		{Rule: "visit-report", State: audit.DueSoon, Basis: procedure.BasisGuidance, Owner: home, Due: day("2026-11-30"), Next: "October visit's report to Ofsted", What: says("Not sent.")},
		offer("RH-05"),
		{Rule: "iro-told", Person: "RH-01", State: audit.Met, Basis: procedure.BasisLocal, Owner: home, Because: says("told Fri 16 Oct"), Late: 2},
		{Rule: "iv-secure", Person: "RH-01", State: audit.NotApplicable, Basis: procedure.BasisLocal, Owner: authority, Because: says("not in secure accommodation")},
	}
}

// crowd is a home of n young people, of whom every fifth has no IRO.
func crowd(n int) *audit.Report {
	r := rowan()
	r.Lines, r.Findings, r.Jobs = nil, nil, nil
	r.Summary = audit.Summary{YoungPeople: n, AppliesTo: [3]int{n, n, 0}, Met: 20 * n}
	ok := cell("ok", audit.Met, 0)
	for i := range n {
		l := audit.Line{
			Ref: fmt.Sprintf("RH-%02d", i+1), Name: fmt.Sprintf("Person %d", i+1), Status: care.LookedAfter, Authority: "york",
			Cells: [3]audit.Cell{ok, ok, cell("no IV", audit.NotApplicable, 0)}, NextDue: audit.NextDue{On: day("2026-12-03"), What: "review"},
		}
		if i%5 == 4 {
			job := len(r.Jobs) + 1
			l.Cells[1], l.Flagged = cell("NO IRO", audit.Missing, job), 1
			r.Jobs = append(r.Jobs, audit.Job{Number: job, Block: audit.Block{Kind: audit.Chase, Authority: "york"}, Refs: []string{l.Ref}, Findings: []int{len(r.Findings)}, Fixes: []string{"ypa iro set " + l.Ref + " --name NAME"}})
			r.Findings = append(r.Findings, audit.Finding{
				Rule: "iro-contact", Headline: 2, Person: l.Ref, State: audit.Missing, Basis: procedure.BasisGuidance, Owner: procedure.OwnerAuthority,
				Since: day("2026-10-01"), Job: job, What: says("No IRO."), Brief: says("no IRO"), Because: says("nothing on record"), Sources: []procedure.Source{from("york", "3")},
			})
			r.Summary.Missing++
			r.Summary.Flagged++
			r.Summary.WithSomething++
			r.Summary.HeadlineFlagged[1] = append(r.Summary.HeadlineFlagged[1], l.Ref)
		}
		r.Lines = append(r.Lines, l)
	}
	r.Summary.Jobs, r.Summary.JobsChased = len(r.Jobs), len(r.Jobs)
	return r
}
