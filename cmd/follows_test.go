package cmd

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

func sentence(text string) audit.Text { return audit.Text{{Named: text, Coded: text}} }

// found is a finding about RH-02.
func found(rule string, state audit.State, change ...func(*audit.Finding)) audit.Finding {
	f := audit.Finding{Rule: rule, Person: "RH-02", State: state, Basis: procedure.BasisLaw, What: sentence("What of " + rule + "."), Next: rule, Fixes: []string{"ypa " + rule}}
	for _, c := range change {
		c(&f)
	}
	return f
}

func due(on string) func(*audit.Finding) {
	return func(f *audit.Finding) { f.Due = calendar.MustISO(on) }
}

func person2(findings ...audit.Finding) audit.Person {
	return audit.Person{Line: audit.Line{Ref: "RH-02"}, Resident: true, Findings: findings}
}

func TestFollows(t *testing.T) {
	behind := func(f *audit.Finding) { f.Behind = "iro-appointed" }
	booked := func(f *audit.Finding) { f.Booked = calendar.MustISO("2026-12-03") }
	for name, tc := range map[string]struct {
		outcomes []outcome
		want     string
	}{
		"nothing changes": {outcomes: []outcome{{before: person2(found("iro-contact", audit.Missing)), after: person2(found("iro-contact", audit.Missing))}}},
		"done, and no longer applicable": {
			outcomes: []outcome{{
				before: person2(found("iro-contact", audit.Missing), found("iro-told", audit.Overdue), found("iv-checks", audit.Missing), found("iro-notified-event", audit.Overdue)),
				after:  person2(found("iro-contact", audit.Met), found("iro-told", audit.NotApplicable, behind), found("iv-checks", audit.CannotTell), found("iro-notified-event", audit.NotApplicable)),
			}},
			want: "Done: iro-contact RH-02.\nNo longer flagged: iro-notified-event RH-02.\n",
		},
		"done for two": {
			outcomes: []outcome{
				{before: person2(found("iro-contact", audit.Missing)), after: person2(found("iro-contact", audit.Met))},
				{before: person2(found("iro-contact", audit.Missing)), after: person2(found("iro-contact", audit.Met))},
			},
			want: "Done: iro-contact RH-02 RH-02.\n",
		},
		"not late any more, and still to be done": {
			outcomes: []outcome{{
				before: person2(found("iv-considered", audit.Overdue)),
				after:  person2(found("iv-considered", audit.DueSoon, due("2026-11-22"))),
			}},
			want: "No longer late: iv-considered RH-02.\nNext: Sun 22 Nov, RH-02: iv-considered   ypa iv-considered\n",
		},
		"what an event wants comes next": {
			outcomes: []outcome{{
				tells:  []string{"Tell the IRO by Tue 1 Dec."},
				before: person2(found("advocacy-reminded", audit.Met, due("2027-01-19"))),
				after:  person2(found("advocacy-reminded", audit.Met, due("2027-01-19"))),
			}},
			want: "Tell the IRO by Tue 1 Dec.\n",
		},
		"newly flagged, and what falls due": {
			outcomes: []outcome{{
				before: person2(found("iro-told", audit.Met), found("iv-checks", audit.Met), found("review-later", audit.Met)),
				after:  person2(found("iro-told", audit.Missing), found("iv-checks", audit.Missing), found("review-later", audit.Met, due("2026-12-08"), booked)),
			}},
			want: "New: RH-02: What of iro-told.   ypa iro-told   (1 more: ypa audit RH-02)\nNext: Thu 3 Dec, RH-02: review-later   ypa review-later\n",
		},
		"about the home": {
			outcomes: []outcome{{
				before: audit.Person{Findings: []audit.Finding{{Rule: "private-space", State: audit.Missing}}},
				after:  audit.Person{Findings: []audit.Finding{{Rule: "private-space", State: audit.Met}}},
			}},
			want: "Done: private-space the home.\n",
		},
		"somebody who left": {outcomes: []outcome{{before: person2(found("iro-contact", audit.Missing)), after: audit.Person{Line: audit.Line{Ref: "RH-02"}}}}},
		"somebody new, nothing late": {
			outcomes: []outcome{{ref: "RH-02", after: person2(
				found("review-first", audit.Met, due("2026-12-23")),
				found("iro-contact", audit.DueSoon, due("2026-12-02")), found("iro-appointed", audit.DueSoon, due("2026-12-02")),
				found("iv-checks", audit.Met, due("2026-11-21")), found("iv-visited", audit.CannotTell),
			)}},
			want: "\nNothing is late. What to do, and by when:\n" +
				"  Wed 2 Dec   iro-appointed  law        ypa iro-contact\n" +
				"  Wed 23 Dec  review-first   law        ypa review-first\n" +
				"Can't tell yet: 1. The questions: ypa child show RH-02\n" +
				"Details for those who visit the home: ask, then   ypa reg44 consent RH-02 --given-by young-person --on DATE\n",
		},
		"somebody new, something late": {
			outcomes: []outcome{{ref: "RH-02", after: person2(
				found("iro-contact", audit.Missing), found("iro-appointed", audit.Overdue), found("advocacy-information", audit.DueSoon, due("2026-12-02")),
			)}},
			want: "\nNot on record, or late:\n  What of iro-contact.   ypa iro-contact\n" +
				"\nWhat to do, and by when:\n  Wed 2 Dec   advocacy-information  law        ypa advocacy-information\n" +
				"Details for those who visit the home: ask, then   ypa reg44 consent RH-02 --given-by young-person --on DATE\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := stepApp()
			out := a.out()
			a.follows(out, tc.outcomes)
			if diff := cmp.Diff(tc.want, out.String()); diff != "" {
				t.Errorf("said (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLateEntries(t *testing.T) {
	day := calendar.MustISO
	entry := func(on string, written string, command string) care.Entry {
		e := care.New("u1", day(on), care.Admission{})
		e.At, e.Command = day(written).Time(), command
		return e
	}
	assumed := care.NewAssumed("u1", day("2026-11-01"), care.Admission{})
	assumed.At = day("2026-11-20").Time()
	for name, tc := range map[string]struct {
		entry care.Entry
		want  int
	}{
		"eight days":                {entry("2026-11-10", "2026-11-18", "child admit"), 1},
		"seven days":                {entry("2026-11-11", "2026-11-18", "child admit"), 0},
		"imported":                  {entry("2026-11-10", "2026-11-18", "import"), 0},
		"before the records begin":  {entry("2026-10-31", "2026-11-18", "child admit"), 0},
		"a day that nobody said":    {assumed, 0},
		"a day that is yet to come": {entry("2026-12-10", "2026-11-18", "child admit"), 0},
	} {
		if got := lateEntries([]care.Entry{tc.entry}, day("2026-11-01")); got != tc.want {
			t.Errorf("%s: %d", name, got)
		}
	}
}

func TestBuiltIn(t *testing.T) {
	library, err := procedure.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"york": "york", "YORK": "york", "city of york council": "york", "Walsall Council": "walsall",
		"childrens-home": "", "law-england": "", "leeds": "", "": "",
	} {
		p, ok := builtIn(library, name)
		if ok != (want != "") || ok && p.ID != want {
			t.Errorf("%q: %v", name, ok)
		}
	}
}

func TestToldIRO(t *testing.T) {
	day := calendar.MustISO
	missing := care.New("u1", day("2026-11-19"), care.Event{Event: care.EventMissing})
	record := func(notices ...care.Entry) *care.Record {
		entries := append([]care.Entry{missing}, notices...)
		for i := range entries {
			entries[i].Number = int64(i + 1)
		}
		return care.Fold(care.Subject{UID: "u1"}, entries, day("2026-11-22"))
	}
	notice := func(on string, b care.IRONotice) care.Entry { return care.New("u1", day(on), b) }
	for name, tc := range map[string]struct {
		notices []care.Entry
		want    string
	}{
		"nobody told":         {nil, ""},
		"of its entry":        {[]care.Entry{notice("2026-11-20", care.IRONotice{Event: care.EventMissing, Entry: 1})}, "2026-11-20"},
		"of its kind":         {[]care.Entry{notice("2026-11-20", care.IRONotice{Event: care.EventMissing})}, "2026-11-20"},
		"of its kind, before": {[]care.Entry{notice("2026-11-18", care.IRONotice{Event: care.EventMissing})}, ""},
		"of another kind":     {[]care.Entry{notice("2026-11-20", care.IRONotice{Event: care.EventHealth})}, ""},
		"of another entry":    {[]care.Entry{notice("2026-11-20", care.IRONotice{Event: care.EventMissing, Entry: 9})}, ""},
	} {
		rec := record(tc.notices...)
		if got := toldIRO(rec, rec.Events()[0]).String(); got != tc.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}
