package present

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"ypa/internal/audit"
	"ypa/internal/care"
)

// annexList is an inspector's list: one young person with everything, one with
// awkward texts and little, one of whom nothing is known.
func annexList() AnnexList {
	h := rowanHome()
	return AnnexList{Head: rowanHead(), Lines: []audit.AnnexLine{
		{
			Ref: "RH-01", Identity: care.Identity{Name: "Amara Okafor", KnownAs: "Amara", Born: day("2012-05-04"), AuthorityRef: "00417"},
			Legal: care.Legal{Status: care.LookedAfter, Since: day("2025-01-20"), Stated: true}, Admitted: care.Fact{Since: day("2025-02-03"), Stated: true},
			Authority: h.Authorities["york"], OutOfArea: care.No, LookedFor: true, LastReview: day("2026-09-01"), NextReview: day("2027-02-25"), Team: "Team 4",
			Worker: care.Holder{Contact: care.Contact{Name: "Priya Sood", Phone: "020 7946 0180"}, Entry: 4}, IRO: care.Holder{Contact: care.Contact{Name: "Fiona Marsh", Phone: "01632 960101", Email: "fiona.marsh@example.org"}, Entry: 5},
		},
		{
			Ref: "RH-02", Identity: care.Identity{Name: "=Benedict, \"Ben\" Tarn\u202e"}, Legal: care.Legal{Status: care.LookedAfter, Since: day("2026-08-12")}, LookedFor: true, Admitted: care.Fact{Since: day("2026-08-12")},
			Authority: h.Authorities["cambridgeshire"], OutOfArea: care.Yes, IRO: care.Holder{Contact: care.Contact{Name: "Peter Lund"}, Entry: 6},
			Lacking: []audit.Lack{{What: "social worker", Fix: "ypa worker set RH-02"}, {What: "IRO's phone or e-mail", Fix: "ypa iro set RH-02"}},
		},
		{Ref: "RH-03", Lacking: []audit.Lack{{What: "legal status", Fix: "ypa child status RH-03"}}},
	}}
}

// notice is one that is not ready.
func notice() NoticeInfo {
	text := func(named string) audit.Text { return says([2]string{named, "on record"}) }
	return NoticeInfo{Head: rowanHead(), From: "Karen Doyle", Notice: audit.Notice{
		Ref: "RH-02", On: day("2026-08-12"), Host: care.AuthorityRecord{ID: "york", Name: "City of York Council"}, Placing: care.AuthorityRecord{ID: "cambridgeshire"}, Asked: care.Yes,
		Points: []audit.NoticePoint{
			{Section: "reg 41(1)", What: "the day they came", State: audit.PointOnRecord, Value: says("Wednesday 12 August 2026")},
			{Section: "reg 41(3)(a)", What: "the young person's name", State: audit.PointOnRecord, Value: text("Benedict <b>Tarn</b>")},
			{Section: "reg 41(3)(b)", What: "section 20", State: audit.PointElsewhere},
			{Section: "reg 41(3)(d)(ii)", What: "the IRO's contact details", State: audit.PointNot, Fix: "ypa iro set RH-02 --phone NUMBER"},
		},
	}}
}

func noNotice() NoticeInfo {
	return NoticeInfo{Head: Head{Home: "Rowan House", AsOf: rowanHead().AsOf, MadeUp: true}, Notice: audit.Notice{Ref: "RH-01", Discharge: true, Asked: care.No, Why: "york placed them"}}
}

// While anything is not on record, the name of the first tab says so.
func TestAnnexWorkbookSaysThatItIsNotComplete(t *testing.T) {
	for want, list := range map[string]AnnexList{
		"annex-a-not-complete": annexList(),
		"annex-a":              {Head: rowanHead(), Lines: annexList().Lines[:1]},
		"annex-a-empty":        {Head: rowanHead()},
	} {
		var b bytes.Buffer
		if err := Annex(&b, Output{Format: XLSX, File: true}, list); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(&b)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.GetSheetList()[0]; got != want {
			t.Errorf("the first tab is %q, not %q", got, want)
		}
		number, err := f.GetCellValue(want, "L2")
		if err != nil || len(list.Lines) > 0 && number != "on record" {
			t.Errorf("without names a telephone number is %q, %v", number, err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
