package present

import (
	"bytes"
	"errors"
	"testing"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

func rowanHead() Head { return Head{Home: "Rowan House", AsOf: day("2026-11-23")} }

func childRows() []ChildRow {
	return []ChildRow{
		{Ref: "RH-01", Name: "Amara Okafor", Age: 14, Status: care.LookedAfter, Since: day("2023-05-02"), Admitted: day("2025-02-10"), Authority: "York"},
		{Ref: "RH-03", Name: "Chloé O'Dwyer-Łuczak", Age: 15, Status: care.LookedAfter, Since: day("2024-03-02"), Admitted: day("2026-10-15"), Authority: "Walsall"},
		{Ref: "RH-08", Name: "Hamza Noor", Age: -1, Admitted: day("2025-01-06"), Left: day("2026-08-31"), Authority: "=cmd|'/c calc'!A0"},
	}
}

func eventRows() []EventRow {
	return []EventRow{
		{Entry: 412, Ref: "RH-03", Name: "Chloé", Kind: care.EventMissing, On: day("2026-11-19"), Ended: day("2026-11-20"), Note: "came back\nby herself"},
		{Entry: 413, Ref: "RH-04", Name: "Dewi", Kind: care.EventComplaint, On: day("2026-11-21"), IROTold: day("2026-11-23")},
	}
}

func authorityRows() []AuthorityRow {
	h := rowanHome()
	unsaid := h.Authorities["cambridgeshire"]
	unsaid.Nation = ""
	return []AuthorityRow{{AuthorityRecord: unsaid, TakenNation: "england", YoungPeople: 2}, {AuthorityRecord: h.Authorities["york"], YoungPeople: 3}}
}

func walsall() *procedure.Procedure {
	return &procedure.Procedure{
		ID: "walsall", Title: "Advocacy and independent visitors", Document: "S4", Kind: procedure.KindAuthority, Nations: []string{"england"}, Version: "2",
		Dated: procedureDay("2020-05"), NextReview: procedureDay("2021-05"), Words: map[string]string{"young_person": "child", "review": "LAC review"},
		Route: procedure.Route{IV: procedure.Referral{To: "the commissioned service", By: "the social worker", Form: "referral form", Email: "iv@example.org", NeedsAgreement: true, KnownPerson: "through the service, too", Section: "2.1"}},
		Contacts: []procedure.Contact{
			{ID: "iv-service", For: "iv", Name: "Visitors for Children", Phone: "01632 960700", Note: "answers on weekdays"},
			{ID: "advocacy", For: "advocacy", Name: "Speak Up", Email: "hello@example.org", URL: "https://example.org", CheckedOn: day("2026-06-01")},
		},
		Remarks: []procedure.Remark{{Section: "1", Text: "names a body that has gone"}},
		Duties: []procedure.Clause{
			{
				Rule: "iv-visited", Sections: []string{"2.2"}, Basis: procedure.BasisLocal, Owner: procedure.OwnerAuthority, Asks: "The visitor comes once a month",
				Parameters: map[string]procedure.Value{"interval": {Text: "1 month", Basis: procedure.BasisLocal}, "tolerance": {Text: "7 days", Basis: procedure.BasisLocal}},
			},
		},
		SHA256: "ab12",
	}
}

func english() *procedure.Procedure {
	return &procedure.Procedure{
		ID: "law-england", Title: "Law and national guidance, England", Document: "statutes", Kind: procedure.KindLaw, HomeKind: procedure.ChildrensHome, Nations: []string{"england"},
		Instruments: map[string]string{"care-planning": careRegs},
		Duties: []procedure.Clause{{
			Rule: "review-later", Of: "care-planning", Sections: []string{"reg 33(2)"}, Basis: procedure.BasisLaw, Owner: procedure.OwnerAuthority,
			Sure: procedure.SureSecondary, Asks: "Later reviews are held in time.",
		}},
		Provisions: []procedure.Provision{{Of: "care-planning", Section: "reg 48", About: "short breaks"}}, SHA256: "cd34",
	}
}

func procedureDay(text string) procedure.Day {
	var d procedure.Day
	if err := d.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return d
}

func historyInfo() HistoryInfo {
	entries := chloeLog()
	late := on("2026-10-20", care.Informed{Topics: []care.Topic{care.AboutRights}})
	late.At = day("2026-11-01").Time()
	assumed := care.NewAssumed("u-3", day("2026-10-15"), care.SocialWorker{Contact: care.Contact{Name: "Ann Lee"}})
	assumed.Command = "import"
	corrected := on("2026-10-16", care.Informed{Topics: []care.Topic{care.AboutIRO}})
	corrected.Act, corrected.Corrects = care.Corrected, 9
	withdrawn := on("2026-11-01", care.Booking{})
	withdrawn.Act, withdrawn.Corrects = care.Withdrawn, 10
	erased := care.Entry{Subject: "u-3", Kind: "informed", Act: care.Recorded, On: day("2026-11-02"), Basis: care.Stated}
	entries = append(entries, late, assumed, corrected, withdrawn, erased)
	for i := range entries {
		entries[i].Number = int64(i + 1)
		entries[i].Author = "Tom Reed"
		if entries[i].At.IsZero() {
			entries[i].At = entries[i].On.Time()
		}
	}
	return HistoryInfo{Head: rowanHead(), Ref: "RH-03", Name: "Chloé", RecordsFrom: day("2026-01-05"), Entries: entries, Describe: func(e care.Entry) string {
		if e.Act == care.Withdrawn {
			return care.Describe(e)
		}
		return "words of " + string(e.Kind)
	}}
}

func explainInfo() ExplainInfo {
	f := findingsTwo()[2]
	iro := func(instrument, section string, sure procedure.Sure, basis procedure.Basis, asks string) procedure.Source {
		return procedure.Source{Procedure: "law-england", Instrument: instrument, Section: section, Basis: basis, Sure: sure, Asks: asks}
	}
	return ExplainInfo{
		Head: rowanHead(), Rule: "iro-contact", Title: "the IRO's phone or e-mail is on record", Asks: "A looked-after child has a named IRO who can be reached by phone or e-mail",
		Flags: "there is no phone and no e-mail address", Ref: "RH-05", Finding: &f, Owner: procedure.OwnerAuthority, Whose: "Cambridgeshire's, to name; the home's, to ask",
		Sources: []procedure.Source{
			iro("IRO Handbook, statutory guidance (2010)", "3.2", procedure.SureSecondary, procedure.BasisGuidance, "named within 5 working days."),
			iro("Children Act 1989", "s25A(2)", procedure.SureRead, procedure.BasisLaw, "before the first review"),
			from("childrens-home", "3"),
		},
		Figures: []ExplainFigure{
			{Name: "grace", Value: "5 working days", About: "after becoming looked after", Basis: procedure.BasisGuidance, From: law("IRO Handbook, statutory guidance (2010)", "3.2")},
			{Name: "margin", Value: "14 days", Basis: procedure.BasisSetting},
		},
		Facts: []ExplainFact{
			{Text: says("looked after since Mon 9 Nov 2026"), Entry: 377, Author: "Tom Reed"},
			{Text: says("told about the IRO Tue 10 Nov"), Entry: 380, Author: "Tom Reed", After: 3},
			{Text: says("booked"), Entry: 381, Author: "Tom Reed", After: -1},
			{Text: says("no IRO entry")},
		},
	}
}

// views are the lists and pages, each written from the same data in every
// format and style.
func views() map[string]func(*bytes.Buffer, Output) error {
	homePage := HomeInfo{Home: rowanHome(), AsOf: day("2026-11-23"), YoungPeople: 6, Entries: 412, Checkpoint: "412 7KQ2-M9XD-4TBV"}
	rules := []RuleRow{
		{ID: "iro-contact", Chapter: procedure.ChapterHeadline, Title: "the IRO's phone or e-mail is on record", Basis: procedure.BasisLaw, Owner: procedure.OwnerAuthority, Sources: []procedure.Source{law(homesRegs, "reg 41(3)(d)(ii)"), from("childrens-home", "3")}},
		{ID: "iv-secure", Chapter: procedure.ChapterIV, Title: "an independent visitor in secure accommodation"},
	}
	return map[string]func(*bytes.Buffer, Output) error{
		"child-list": func(b *bytes.Buffer, out Output) error {
			return ChildList(b, out, rowanHead(), ChildRows{List: childRows()})
		},
		"event-list":     func(b *bytes.Buffer, out Output) error { return EventList(b, out, rowanHead(), eventRows()) },
		"authority-list": func(b *bytes.Buffer, out Output) error { return AuthorityList(b, out, rowanHead(), authorityRows()) },
		"authority-show": func(b *bytes.Buffer, out Output) error { return AuthorityShow(b, out, rowanHead(), authorityRows()[1]) },
		"home-show":      func(b *bytes.Buffer, out Output) error { return HomeShow(b, out, homePage) },
		"procedures": func(b *bytes.Buffer, out Output) error {
			return Procedures(b, out, rowanHead(), []ProcedureRow{{english(), nil}, {walsall(), []string{"walsall"}}})
		},
		"procedure-show":     func(b *bytes.Buffer, out Output) error { return ProcedureShow(b, out, rowanHead(), walsall()) },
		"procedure-show-law": func(b *bytes.Buffer, out Output) error { return ProcedureShow(b, out, rowanHead(), english()) },
		"rules":              func(b *bytes.Buffer, out Output) error { return Rules(b, out, rowanHead(), rules) },
		"explain":            func(b *bytes.Buffer, out Output) error { return Explain(b, out, explainInfo()) },
		"history":            func(b *bytes.Buffer, out Output) error { return History(b, out, historyInfo()) },
		"child-show":         func(b *bytes.Buffer, out Output) error { return ChildShow(b, out, chloeView(), Commands{}) },
		"audit":              func(b *bytes.Buffer, out Output) error { return Audit(b, out, rowan(), AuditOptions{}) },
		"find": func(b *bytes.Buffer, out Output) error {
			return Found(b, out, rowanHead(), []FoundRow{
				{Ref: "RH-02", Entry: 41, Kind: "iro", Where: "name", On: day("2026-11-10"), Text: "Peter Lund"},
				{Ref: "RH-05", Where: "reference", Text: "RH-05"},
			})
		},
	}
}

func TestLists(t *testing.T) {
	for name, write := range everyView() {
		for kind, out := range map[string]Output{
			"100.txt":        {Style: Style{Width: 100, Names: true}},
			"60.txt":         {Style: Style{Width: 60, Names: true}},
			"accessible.txt": {Style: Style{Width: 100, Names: true, Accessible: true}},
			"csv":            {Format: CSV},
			"names.csv":      {Format: CSV, Style: Style{Names: true}, File: true},
			"json":           {Format: JSON},
			"names.json":     {Format: JSON, Style: Style{Names: true}},
			"ics":            {Format: ICS, Style: Style{Names: true}},
			"md":             {Format: Markdown, Style: Style{Names: true}},
			"html":           {Format: HTML, Style: Style{Names: true}},
		} {
			t.Run(name+"."+kind, func(t *testing.T) {
				var b bytes.Buffer
				if err := write(&b, out); err != nil {
					if _, unknown := errors.AsType[*UnknownFormatError](err); !unknown {
						t.Fatal(err)
					}
					return
				}
				golden(t, "views/"+name+"."+kind, b.Bytes())
			})
		}
	}
}
