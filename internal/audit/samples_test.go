package audit_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/care"
)

// sampleDay is the day of the import of the sample spreadsheet, and of its audit.
const sampleDay = "2026-11-22"

// rowanHouse is the made-up home whose tracking spreadsheet is in the samples, as
// an import records it: from that day on its records are complete. What the sheet
// gives no day for is assumed.
const rowanHouse = "childrens-home england; procedure childrens-home; records from 2026-11-22"

func york() string {
	return "york; procedure york; name City of York Council"
}

func cambridgeshire() string {
	return "cambridgeshire; procedure cambridgeshire; name Cambridgeshire County Council"
}

func walsall() string { return "walsall; procedure walsall; name Walsall Council" }

// sampleRows are the rows of the sheet.
func sampleRows() map[string]caseText {
	return map[string]caseText{
		"RH-01": {authority: york(), who: "called Amara Keane; born 2012-05-04; arrived 2025-02-03; looked after since 2025-01-20", facts: []string{
			"2025-02-03 circumstances (day assumed) (imported 2026-11-22); out of area no",
			"2025-02-03 IRO (day assumed) (imported 2026-11-22); name Fiona Marsh; phone 01632 960101; email fiona.marsh@example.org",
			"2025-02-10 told about (imported 2026-11-22); topics iro",
			"2025-02-03 advocate (day assumed) (imported 2026-11-22); advocate kind advocate; name Sam Okoro; phone 07700 900111",
			"2026-11-02 told about (imported 2026-11-22); topics advocacy",
			"2025-02-10 told about (imported 2026-11-22); topics commissioner",
			"2025-06-01 independent visitor appointed (imported 2026-11-22); name Joan Pike",
			"2026-11-14 independent visitor's visit (imported 2026-11-22); mode visit",
			"2026-09-01 held (imported 2026-11-22); meeting review; number later",
			"2026-11-22 booked (day assumed) (imported 2026-11-22); meeting review; day 2027-02-25",
			"2026-09-01 need for the independent visitor considered (imported 2026-11-22); decision continue; wishes Wants Joan to carry on",
		}},
		"RH-02": {authority: cambridgeshire(), who: "called Benedict Tarn; born 2010-11-19; arrived 2026-08-12; looked after since 2026-08-12", facts: []string{
			"2026-08-12 circumstances (day assumed) (imported 2026-11-22); out of area yes",
			"2026-08-12 IRO (day assumed) (imported 2026-11-22); name Peter Lund",
			"2026-08-14 told about (imported 2026-11-22); topics iro",
			"2026-08-12 advocate (day assumed) (imported 2026-11-22); advocate kind service; organisation Voiceability desk; phone 01632 960220",
			"2026-10-01 told about (imported 2026-11-22); topics advocacy",
			"2026-08-14 told about (imported 2026-11-22); topics commissioner",
			"2026-09-08 held (imported 2026-11-22); meeting review",
			"2026-11-22 booked (day assumed) (imported 2026-11-22); meeting review; day 2026-12-03",
		}},
		"RH-03": {authority: walsall(), who: "called Chloé O'Dwyer-Łuczak; born 2011-01-30; arrived 2026-10-15; looked after since 2024-03-02", facts: []string{
			"2026-10-15 circumstances (day assumed) (imported 2026-11-22); out of area yes",
			"2026-10-15 IRO (day assumed) (imported 2026-11-22); name Maureen Iqbal; phone 01632 960303",
			"2026-10-16 told about (imported 2026-11-22); topics iro",
			"2026-10-16 told about (imported 2026-11-22); topics commissioner",
			"2026-06-10 held (imported 2026-11-22); meeting review; number later",
			"2026-11-22 booked (day assumed) (imported 2026-11-22); meeting review; day 2027-01-12",
		}},
		"RH-04": {authority: york(), who: "called Dewi Rhys; born 2013-07-07; arrived 2024-11-11; looked after since 2024-10-01", facts: []string{
			"2024-11-11 circumstances (day assumed) (imported 2026-11-22); out of area no",
			"2024-11-11 IRO (day assumed) (imported 2026-11-22); name Fiona Marsh; phone 01632 960101; email fiona.marsh@example.org",
			"2024-11-12 told about (imported 2026-11-22); topics iro",
			"2024-11-11 advocate (day assumed) (imported 2026-11-22); advocate kind advocate; name Sam Okoro; phone 07700 900111",
			"2026-10-19 told about (imported 2026-11-22); topics advocacy",
			"2024-11-12 told about (imported 2026-11-22); topics commissioner",
			"2025-03-11 independent visitor appointed (imported 2026-11-22); name Derek Shaw",
			"2026-09-20 independent visitor's visit (imported 2026-11-22); mode visit",
			"2026-09-15 held (imported 2026-11-22); meeting review; number later",
			"2026-11-22 booked (day assumed) (imported 2026-11-22); meeting review; day 2027-03-11",
			"2026-03-16 need for the independent visitor considered (imported 2026-11-22); decision continue; wishes Likes seeing Derek",
		}},
		"RH-05": {authority: cambridgeshire(), who: "called Esme Vale; born 2014-12-23; arrived 2026-11-09; looked after since 2026-11-09", facts: []string{
			"2026-11-09 circumstances (day assumed) (imported 2026-11-22); out of area yes",
			"2026-11-09 advocate (day assumed) (imported 2026-11-22); advocate kind service; organisation Voiceability desk; phone 01632 960220",
			"2026-11-11 told about (imported 2026-11-22); topics advocacy",
			"2026-11-11 told about (imported 2026-11-22); topics commissioner",
			"2026-11-22 booked (day assumed) (imported 2026-11-22); meeting review; day 2026-12-03",
		}},
		"RH-06": {authority: york(), who: "called Farid Noor; born 2009-07-01; arrived 2026-02-02; care leaver since 2026-07-01", facts: []string{
			"2026-02-02 circumstances (day assumed) (imported 2026-11-22); out of area no",
			"2026-02-02 advocate (day assumed) (imported 2026-11-22); advocate kind service; organisation Speak Up desk; phone 01632 960330",
			"2026-11-05 told about (imported 2026-11-22); topics advocacy",
			"2026-02-03 told about (imported 2026-11-22); topics commissioner",
		}},
		"RH-07": {authority: walsall(), who: "called Grace Holt; born 2012-08-15; arrived 2026-09-01; in need since 2026-06-01", facts: []string{
			"2026-09-01 circumstances (day assumed) (imported 2026-11-22); out of area yes",
			"2026-09-02 told about (imported 2026-11-22); topics commissioner",
		}},
		"RH-08": {authority: cambridgeshire(), who: "called Hal Mercer; born 2010-12-12; arrived 2025-01-05; left 2026-10-30; looked after since 2025-01-05", facts: []string{
			"2025-01-05 circumstances (day assumed) (imported 2026-11-22); out of area no",
			"2025-01-05 IRO (day assumed) (imported 2026-11-22); name Peter Lund; phone 01632 960808; email peter.lund@example.org",
			"2025-01-06 told about (imported 2026-11-22); topics iro",
			"2025-01-05 advocate (day assumed) (imported 2026-11-22); advocate kind service; organisation Voiceability desk; phone 01632 960220",
			"2026-10-01 told about (imported 2026-11-22); topics advocacy",
			"2025-01-06 told about (imported 2026-11-22); topics commissioner",
			"2026-07-01 held (imported 2026-11-22); meeting review; number later",
		}},
	}
}

// sampleHome is the home with the rows of the sheet, folded on a day.
func sampleHome(tb testing.TB, b books, asOf string) (*audit.Auditor, []audit.Person) {
	tb.Helper()
	day := date(tb, asOf)
	rows := sampleRows()
	var authorities, people []*care.Record
	known := map[string]bool{}
	var home []care.Entry
	for _, ref := range slices.Sorted(maps.Keys(rows)) {
		c := rows[ref]
		c.home = rowanHouse
		w := c.build(tb)
		home = w.home
		if !known[w.placedBy] {
			known[w.placedBy] = true
			authorities = append(authorities, care.Fold(subjectOf(care.Authority, w.placedBy), w.authority, day))
		}
		people = append(people, care.Fold(subjectOf(care.YoungPerson, ref), w.person, day))
	}
	a := audit.New(care.FoldHome(care.Fold(subjectOf(care.TheHome, "home"), home, day), authorities), b.library, b.work, day)
	var list []audit.Person
	for _, rec := range people {
		p := a.Person(rec)
		if p.Err != nil {
			tb.Fatal(p.Err)
		}
		list = append(list, p)
	}
	return a, list
}

// said lists findings of one state, as "rule due|since".
func said(list []audit.Finding, states ...audit.State) []string {
	var out []string
	for i := range list {
		f := &list[i]
		if !slices.Contains(states, f.State) {
			continue
		}
		text := f.Rule
		switch {
		case !f.Due.IsZero():
			text += " " + f.Due.String()
		case !f.Since.IsZero():
			text += " since " + f.Since.String()
		}
		out = append(out, text)
	}
	return out
}

func TestSampleHome(t *testing.T) {
	t.Parallel()
	_, people := sampleHome(t, openBooks(t), sampleDay)
	flagged := map[string][]string{
		"RH-01": nil,
		"RH-02": {"iro-contact since 2026-08-12", "iv-considered since 2026-09-08"},
		"RH-03": {"advocacy-information since 2026-10-15", "independent-person since 2026-10-15", "advocate-referral since 2026-10-15", "review-booked-late 2026-12-10", "iv-considered since 2026-06-10"},
		"RH-04": {"iv-review 2026-09-15"},
		"RH-05": {"iro-contact since 2026-11-09", "iro-appointed 2026-11-16"},
		"RH-06": {"personal-adviser since 2026-07-01"},
		"RH-07": {"advocacy-information since 2026-09-01", "independent-person since 2026-09-01", "advocate-referral since 2026-09-01", "advocacy-other-services since 2026-09-01"},
		"RH-08": nil,
	}
	headlines := map[string]string{
		"RH-01": "met met met", "RH-02": "met missing not-applicable", "RH-03": "missing met not-applicable", "RH-04": "met met overdue",
		"RH-05": "met missing not-applicable", "RH-06": "met not-applicable not-applicable", "RH-07": "missing not-applicable not-applicable", "RH-08": "",
	}
	for _, p := range people {
		if diff := cmp.Diff(flagged[p.Line.Ref], said(p.Findings, audit.Overdue, audit.Missing)); diff != "" {
			t.Errorf("%s, flagged (-want +got):\n%s", p.Line.Ref, diff)
		}
		var three []string
		for i := range p.Findings {
			if p.Findings[i].Headline > 0 {
				three = append(three, string(p.Findings[i].State))
			}
		}
		if got := strings.Join(three, " "); got != headlines[p.Line.Ref] {
			t.Errorf("%s: the three columns are %q, want %q", p.Line.Ref, got, headlines[p.Line.Ref])
		}
		if here := p.Line.Ref != "RH-08"; p.Resident != here {
			t.Errorf("%s lives here: %v", p.Line.Ref, p.Resident)
		}
	}
}

func TestSampleHomeCannotTell(t *testing.T) {
	t.Parallel()
	_, people := sampleHome(t, openBooks(t), sampleDay)
	want := map[string][]string{
		"RH-01": {
			"advocate-for-views", "advocacy-format", "advocacy-letter", "advocacy-guide", "review-first", "review-second", "iv-secure", "iv-route",
			"iv-consulted", "iv-checks", "iv-confirmed", "iv-independent", "iv-visited", "iv-information", "iv-carers-prepared",
		},
		"RH-02": {"advocacy-told-by-authority", "advocate-for-views", "advocacy-format", "iro-notified-looked-after", "iv-secure"},
		"RH-03": {"iro-consulted-placement", "review-first", "review-second"},
		"RH-04": {
			"advocate-for-views", "advocacy-format", "advocacy-letter", "advocacy-guide", "review-first", "review-second", "iv-secure", "iv-route",
			"iv-consulted", "iv-checks", "iv-confirmed", "iv-independent", "iv-visited", "iv-information", "iv-carers-prepared",
		},
		"RH-05": {"advocate-for-views", "advocacy-format", "iv-secure"}, "RH-06": {"advocacy-format"}, "RH-07": nil,
	}
	for _, p := range people {
		var rules []string
		for i := range p.Findings {
			if p.Findings[i].State == audit.CannotTell {
				rules = append(rules, p.Findings[i].Rule)
			}
		}
		if diff := cmp.Diff(want[p.Line.Ref], rules); diff != "" {
			t.Errorf("%s, cannot be told (-want +got):\n%s", p.Line.Ref, diff)
		}
	}
}

// TestSampleHomeDetails holds what the samples say of single findings.
func TestSampleHomeDetails(t *testing.T) {
	t.Parallel()
	_, people := sampleHome(t, openBooks(t), sampleDay)
	at := func(ref, rule string) audit.Finding {
		for _, p := range people {
			for i := range p.Findings {
				if p.Line.Ref == ref && p.Findings[i].Rule == rule {
					return p.Findings[i]
				}
			}
		}
		t.Fatalf("%s has no finding of %s", ref, rule)
		return audit.Finding{}
	}
	if f := at("RH-04", "iv-review"); f.Cell != "68 DAYS LATE" {
		t.Errorf("RH-04's IV review is %q, want 68 DAYS LATE", f.Cell)
	}
	if f := at("RH-05", "iro-appointed"); f.Due != date(t, "2026-11-16") {
		t.Errorf("RH-05's IRO was due on %s", f.Due)
	}
	for _, ref := range []string{"RH-02", "RH-05"} {
		if f := at(ref, "iro-consulted-placement"); f.State != audit.NotApplicable {
			t.Errorf("%s: iro-consulted-placement is %s: became looked after with the placement", ref, f.State)
		}
	}
	if f := at("RH-03", "review-booked-late"); f.What.String(true) != "Looked-after review booked too late: Tue 12 Jan." {
		t.Errorf("RH-03: %s", f.What.String(true))
	}
}

func TestSampleHomeBeforeOneLeft(t *testing.T) {
	t.Parallel()
	_, people := sampleHome(t, openBooks(t), "2026-10-15")
	p := people[len(people)-1]
	if p.Line.Ref != "RH-08" || !p.Resident {
		t.Fatalf("%s lives here on 15 October: %v", p.Line.Ref, p.Resident)
	}
	if diff := cmp.Diff([]string{"iv-considered since 2026-07-01"}, said(p.Findings, audit.Overdue, audit.Missing)); diff != "" {
		t.Errorf("RH-08 (-want +got):\n%s", diff)
	}
}

func TestInForce(t *testing.T) {
	t.Parallel()
	a, _ := sampleHome(t, openBooks(t), sampleDay)
	for id, want := range map[string]string{
		"york": "law-england, childrens-home, york", "walsall": "law-england, childrens-home, walsall", "": "law-england, childrens-home",
	} {
		if got := a.InForce(id).String(); got != want {
			t.Errorf("%q: %s, want %s", id, got, want)
		}
	}
}
