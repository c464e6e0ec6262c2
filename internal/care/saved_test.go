package care_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

// homeOf folds a home of which these entries are on record, written at nine
// o'clock on the day that stands before them.
func homeOf(t *testing.T, asOf string, entries ...wrote) care.Home {
	t.Helper()
	var list []care.Entry
	for i, w := range entries {
		raw, err := care.Encode(w.body)
		if err != nil {
			t.Fatal(err)
		}
		e := care.New("h1", day(w.on), w.body)
		e.Number, e.At, e.Author, e.Raw, e.Body = int64(i+1), day(w.at).Time().Add(9*time.Hour), w.by, raw, nil
		list = append(list, e)
	}
	return care.FoldHome(care.Fold(care.Subject{UID: "h1", Type: care.TheHome, Ref: "home"}, list, day(asOf)), nil)
}

type wrote struct {
	at, on, by string
	body       any
}

func weekly() []wrote {
	return []wrote{
		{"2026-11-02", "2026-11-02", "Karen Doyle", care.HomeFacts{Name: "Rowan House"}},
		{"2026-11-09", "2026-11-09", "Karen Doyle", care.SavedAudit{Read: care.Yes}},
		{"2026-11-16", "2026-11-16", "scheduled", care.SavedAudit{Read: care.No}},
		{"2026-11-17", "2026-11-17", "Tom Reed", care.AuditRead{Audit: 3}},
		{"2026-11-18", "2026-11-18", "Karen Doyle", care.AuditRead{Audit: 3}},
		{"2026-11-20", "2026-11-12", "scheduled", care.SavedAudit{Read: care.No}},
	}
}

func TestAudits(t *testing.T) {
	for asOf, want := range map[string][]string{
		"2026-11-08": nil,
		"2026-11-13": {"2 of 2026-11-09, read 2026-11-09 by Karen Doyle", "6 of 2026-11-12, read  by "},
		"2026-11-22": {"2 of 2026-11-09, read 2026-11-09 by Karen Doyle", "6 of 2026-11-12, read  by ", "3 of 2026-11-16, read 2026-11-17 by Tom Reed"},
	} {
		h := homeOf(t, asOf, weekly()...)
		var got []string
		for _, a := range h.Audits() {
			got = append(got, fmt.Sprintf("%d of %s, read %s by %s", a.Chain(), a.On, a.ReadOn, a.ReadBy))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("on %s (-want +got):\n%s", asOf, diff)
		}
		last, any := h.LastAudit()
		if any != (want != nil) || any && fmt.Sprint(last.On) != want[len(want)-1][5:15] {
			t.Errorf("on %s the last is of %s", asOf, last.On)
		}
	}
	if h := (care.Home{}); h.Audits() != nil || !h.LastReadAudit().IsZero() || !h.Began().IsZero() {
		t.Error("a home without a record has audits")
	}
}

func TestLastReadAudit(t *testing.T) {
	for asOf, want := range map[string]string{"2026-11-08": "", "2026-11-09": "2026-11-09", "2026-11-16": "2026-11-09", "2026-11-17": "2026-11-17", "2026-11-22": "2026-11-18"} {
		if got := homeOf(t, asOf, weekly()...).LastReadAudit(); got.String() != want {
			t.Errorf("on %s it was %s, want %s", asOf, got, want)
		}
	}
	if got := homeOf(t, "2026-11-22", weekly()...).Began(); got != day("2026-11-02") {
		t.Errorf("the register began on %s", got)
	}
}

// TestAuditThatCannotBeRead: the record says so, whichever way it is asked.
func TestAuditThatCannotBeRead(t *testing.T) {
	bad := care.New("h1", day("2026-11-16"), care.SavedAudit{})
	bad.Number, bad.At, bad.Raw, bad.Body = 1, day("2026-11-16").Time(), `{"nick":"x"}`, nil
	for name, ask := range map[string]func(care.Home){
		"one by one": func(h care.Home) { h.Audits() },
		"who read":   func(h care.Home) { h.LastReadAudit() },
	} {
		h := care.FoldHome(care.Fold(care.Subject{UID: "h1"}, []care.Entry{bad}, day("2026-11-22")), nil)
		if ask(h); h.Record.Err() == nil {
			t.Errorf("%s: nothing is said of it", name)
		}
	}
}

func TestSaveAndReadAudits(t *testing.T) {
	h := homeOf(t, decisionDay, weekly()...)
	facts := care.Facts{Home: h, Today: day(decisionDay)}
	body := care.SavedAudit{Read: care.Yes, Entries: 6}
	for name, c := range map[string]struct {
		command care.Command
		want    []care.Entry
		refused string
	}{
		"an audit of today":          {command: care.SaveAudit{On: day(decisionDay), Body: body}, want: []care.Entry{care.New("h1", day(decisionDay), body)}},
		"an audit of an earlier day": {command: care.SaveAudit{On: day("2026-10-20"), Body: body}, want: []care.Entry{care.New("h1", day("2026-10-20"), body)}},
		"an audit of a day to come":  {command: care.SaveAudit{On: day(nextDay), Body: body}, refused: "an audit of Mon 23 Nov 2026, a day to come, is not saved"},
		"read":                       {command: care.ReadAudit{Audit: 6}, want: []care.Entry{care.New("h1", day(decisionDay), care.AuditRead{Audit: 6})}},
		"read already":               {command: care.ReadAudit{Audit: 3}, refused: "the audit of Mon 16 Nov 2026 was read on Tue 17 Nov 2026"},
		"read by who saved it":       {command: care.ReadAudit{Audit: 2}, refused: "the audit of Mon 9 Nov 2026 was read on Mon 9 Nov 2026"},
		"no audit":                   {command: care.ReadAudit{Audit: 1}, refused: "entry 1 is no saved audit"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := c.command.Decide(facts)
			if text := fmt.Sprint(err); c.refused != "" && text != c.refused || c.refused == "" && err != nil {
				t.Errorf("refused with %q, want %q", text, c.refused)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
		})
	}
}

// TestKept: what says what the register was used for is kept, nothing else.
func TestKept(t *testing.T) {
	var kept []care.Kind
	for _, info := range care.Kinds() {
		if info.Kept {
			kept = append(kept, info.Kind)
		}
	}
	if diff := cmp.Diff([]care.Kind{"audit-saved", "audit-read", "export", "disposal", "backup", "backup-checked", "restored"}, kept); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}
