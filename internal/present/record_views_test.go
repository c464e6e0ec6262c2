package present

import (
	"bytes"
	"maps"
	"slices"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// homeRecord folds entries about the home on the day of the drawn screens.
func homeRecord(entries ...care.Entry) care.Home {
	rec := care.Fold(care.Subject{UID: "u-home", Type: care.TheHome, Ref: "home"}, log("Karen Doyle", entries...), day("2026-11-23"))
	h := rowanHome()
	h.Record = rec
	return h
}

func visitsOfRowan() care.Home {
	return homeRecord(
		on("2026-10-20", care.HomeVisit{By: care.ByIndependentPerson}),
		on("2026-10-20", care.Recommendation{Number: 1, Due: day("2026-11-13"), Text: "an advocacy poster in the hall"}),
		on("2026-10-20", care.Recommendation{Number: 2, Text: "=cmd: a lock on the study\u202e"}),
		on("2026-11-03", care.VisitReport{Visit: day("2026-10-20")}),
		on("2026-11-10", care.RecommendationDone{Number: 2}),
		on("2026-09-30", care.QualityReport{}),
		on("2026-11-19", care.HomeVisit{By: care.ByResponsibleIndividual}),
	)
}

func printedNumbers() []audit.Printed {
	return []audit.Printed{
		{ID: "help-at-hand", For: "commissioner", Name: "Help at Hand", Phone: "020 7946 0111", Email: "help@example.org", URL: "https://www.example.org", From: "law-england", Sure: "A", Checked: day("2026-11-02"), By: "Karen Doyle"},
		{ID: "old-office", For: "advocacy", Name: "The old office", Phone: "020 7946 0112", From: "childrens-home", Left: true},
		{ID: "mentors", For: "other", Name: "Rowan Mentors", Email: "@mentors@example.org"},
	}
}

func waiverRows() []WaiverRow {
	made := care.Explained{Rule: "iv-visited", Reason: "Dewi asked to wait\nuntil the exams", Author: "Karen Doyle", Made: day("2026-11-02"), Until: day("2026-12-31"), Entry: 401}
	row := func(person, name, rule string, s audit.WaiverState, covers audit.State) WaiverRow {
		w := made
		w.Rule = rule
		return WaiverRow{OnRecord: audit.OnRecord{Explained: w, Person: person, State: s, Covers: covers}, Name: name}
	}
	return []WaiverRow{
		row("RH-04", "Dewi", "iv-visited", audit.WaiverExpiring, audit.Overdue),
		row("", "", "private-space", audit.WaiverActive, audit.Missing),
		row("RH-04", "Dewi", "iro-told", audit.WaiverUnused, audit.Met),
		row("RH-03", "Chloé", "iv-checks", audit.WaiverExpired, audit.Missing),
		row("RH-03", "Chloé", "iv-views", audit.WaiverExpired, audit.Met),
	}
}

func dueList() DueList {
	item := func(on, latest, what string, turn audit.Turn, authority string, rule string, refs ...string) audit.DueItem {
		return audit.DueItem{
			On: day(on), Latest: day(latest), Refs: refs, Rules: []string{rule}, What: says(what), Turn: turn, Authority: authority,
			Basis: procedure.BasisLaw, Fix: "ypa do it",
		}
	}
	visit := item("2026-11-26", "2026-11-30", "Reg 44 visit", audit.TurnIndependentPerson, "", "visit-monthly")
	visit.Booked = visit.On
	second := item("2026-12-03", "2026-12-08", "second looked-after review", audit.TurnAuthority, "cambridgeshire", "review-second", "RH-02")
	second.Booked = second.On
	late := item("2026-12-10", "2026-12-10", "looked-after review", audit.TurnAuthority, "walsall", "review-later", "RH-03")
	late.Booked, late.BookedLate = day("2027-01-12"), true
	r := rowan()
	source := &CalendarSource{Register: "r", Home: "u-home", People: map[string]string{"RH-01": "u-1", "RH-02": "u-2", "RH-03": "u-3", "RH-05": "u-5"}, Changed: day("2026-11-22").Time()}
	return DueList{Report: r, Until: day("2026-12-23"), Within: "30 days", Source: source, Items: []audit.DueItem{
		item("2026-11-23", "2026-11-23", "tell IRO: missing on Thu 19 Nov", audit.TurnHome, "", "iro-notified-event", "RH-03"), visit,
		item("2026-11-30", "2026-11-30", "October report to Ofsted", audit.TurnIndependentPerson, "", "visit-report"),
		item("2026-12-03", "2026-12-03", "offer an advocate for the review", audit.TurnHome, "", "advocate-for-meeting", "RH-02", "RH-05"),
		second, late,
		item("2026-12-14", "2026-12-14", "IV visit", audit.TurnAuthority, "", "iv-visited", "RH-01"),
		item("2026-12-20", "2026-12-20", "visit", audit.TurnResponsibleIndividual, "", "visit-responsible-individual"),
	}}
}

func letters() []Letter {
	contact := audit.Finding{
		Rule: "iro-contact", State: audit.Missing, Since: day("2026-08-12"), What: says([2]string{"IRO Peter Lund", "the IRO"}, ": no phone or e-mail on record."),
		Because: says("Our notice to the host authority must give them. ", [2]string{"Benedict", "the young person"}, " waits"), Sources: []procedure.Source{law(homesRegs, "reg 41(3)(d)(ii)")},
	}
	undated := audit.Finding{Rule: "iv-route", State: audit.Missing, What: says("Not by the route.")}
	none := audit.Finding{Rule: "iro-appointed", State: audit.Overdue, Due: day("2026-11-16"), What: says("No IRO."), Because: says("5 working days ended Mon 16 Nov")}
	ask := audit.Finding{Rule: "iv-checks", State: audit.CannotTell, Ask: says("Were the checks on ", [2]string{"Joan Pike", "the independent visitor"}, " made?")}
	gap := func(f *audit.Finding, asked ...string) LetterGap {
		g := LetterGap{Gap: audit.Gap{Lead: f, Rules: []string{f.Rule}}}
		for _, d := range asked {
			g.Asked = append(g.Asked, day(d))
		}
		return g
	}
	return []Letter{
		{
			Head: rowanHead(), Authority: "cambridgeshire", Name: "Cambridgeshire", Unknown: []string{"RH-02", "RH-05"}, From: "Karen Doyle",
			People: []LetterPerson{
				{Ref: "RH-02", Initials: "BT", Number: "4471902", IRO: "Ann Wood", Arrived: day("2026-08-12"), Gaps: []LetterGap{gap(&contact, "2026-11-16"), gap(&ask)}},
				{Ref: "RH-05", Initials: "EV", Arrived: day("2026-11-09"), Gaps: []LetterGap{gap(&none, "2026-11-16", "2026-11-18", "2026-11-20")}},
			},
		},
		{
			Head: rowanHead(), Authority: "york", Name: "York", To: []string{"Ruth Adeyemi <ruth@example.org>"}, Unknown: []string{"RH-09"},
			People: []LetterPerson{{Ref: "RH-06", Initials: "FN", Gaps: []LetterGap{gap(&none)}}},
		},
		{
			Head: Head{Home: "Rowan House", AsOf: rowanHead().AsOf, MadeUp: true}, Authority: "walsall", Name: "Walsall",
			People: []LetterPerson{{Ref: "RH-03", Initials: "CO", Gaps: slices.Repeat([]LetterGap{gap(&undated)}, 11)}},
		},
	}
}

func openQuestions() []audit.Question {
	return []audit.Question{
		{Person: "RH-03", Ask: says("Since when is ", chloe(), " looked after?"), Fix: "ypa child status RH-03 --since DATE", Rules: []string{"a", "b", "c", "d", "e"}, Needs: []string{"since"}, Owner: procedure.OwnerHome},
		{Ask: says("Was the home visited?"), Fix: "ypa reg44 visit --on DATE", Rules: []string{"visit-monthly"}, Owner: procedure.OwnerHome},
	}
}

// everyView are the pages of [views] and of [recordViews].
func everyView() map[string]func(*bytes.Buffer, Output) error {
	all := views()
	maps.Copy(all, recordViews())
	maps.Copy(all, groupViews())
	return all
}

// recordViews are the pages of what is recorded and owed.
func recordViews() map[string]func(*bytes.Buffer, Output) error {
	return map[string]func(*bytes.Buffer, Output) error{
		"reg44-list":    func(b *bytes.Buffer, out Output) error { return HomeVisits(b, out, rowanHead(), visitsOfRowan()) },
		"reg44-none":    func(b *bytes.Buffer, out Output) error { return HomeVisits(b, out, rowanHead(), homeRecord()) },
		"contacts-list": func(b *bytes.Buffer, out Output) error { return Contacts(b, out, rowanHead(), printedNumbers()) },
		"papers-list": func(b *bytes.Buffer, out Output) error {
			return Papers(b, out, rowanHead(), []PaperRow{{"card.txt", "a young person's own sheet", true}, {"page.html", "how all of them look in HTML", false}})
		},
		"waivers":      func(b *bytes.Buffer, out Output) error { return Waivers(b, out, rowanHead(), waiverRows()) },
		"waivers-none": func(b *bytes.Buffer, out Output) error { return Waivers(b, out, rowanHead(), nil) },
		"due":          func(b *bytes.Buffer, out Output) error { return Due(b, out, dueList()) },
		"due-calm": func(b *bytes.Buffer, out Output) error {
			d := dueList()
			d.Report.Summary.Flagged, d.Items, d.Report.Home.MadeUp = 0, d.Items[:1], true
			return Due(b, out, d)
		},
		"due-nothing": func(b *bytes.Buffer, out Output) error {
			d := dueList()
			d.Items = nil
			return Due(b, out, d)
		},
		"annex": func(b *bytes.Buffer, out Output) error { return Annex(b, out, annexList()) },
		"annex-complete": func(b *bytes.Buffer, out Output) error {
			a := annexList()
			a.Head.MadeUp, a.Lines = true, a.Lines[:1]
			return Annex(b, out, a)
		},
		"annex-nobody":     func(b *bytes.Buffer, out Output) error { return Annex(b, out, AnnexList{Head: rowanHead()}) },
		"notice":           func(b *bytes.Buffer, out Output) error { return Notice(b, out, notice()) },
		"notice-draft":     func(b *bytes.Buffer, out Output) error { out.File = true; return Notice(b, out, notice()) },
		"notice-not-asked": func(b *bytes.Buffer, out Output) error { return Notice(b, out, noNotice()) },
		"chase":            func(b *bytes.Buffer, out Output) error { return Chase(b, out, rowanHead(), letters()) },
		"chase-file":       func(b *bytes.Buffer, out Output) error { out.File = true; return Chase(b, out, rowanHead(), letters()) },
		"fill":             func(b *bytes.Buffer, out Output) error { return Questions(b, out, rowan(), openQuestions()) },
		"procedures-diff": func(b *bytes.Buffer, out Output) error {
			return ProcedureDiff(b, out, rowanHead(), procedure.Compare(walsall(), english()), false)
		},
		"procedures-diff-own": func(b *bytes.Buffer, out Output) error {
			other := walsall()
			other.ID, other.Duties[0].NotLookedAfter, other.Duties[0].Parameters = "coventry", procedure.NotAsked, nil
			third := walsall()
			third.ID, third.Duties[0].NotLookedAfter, third.Words = "leeds", string(procedure.BasisGuidance), nil
			return ProcedureDiff(b, out, rowanHead(), procedure.Compare(walsall(), other, third), false)
		},
		"procedures-diff-all": func(b *bytes.Buffer, out Output) error {
			return ProcedureDiff(b, out, rowanHead(), procedure.Compare(walsall(), english()), true)
		},
	}
}
