package care_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// The day on which every decision of these tests is taken, and the one before
// it: a Sunday and a Saturday.
const (
	decisionDay = "2026-11-22"
	dayBefore   = "2026-11-21"
	nextDay     = "2026-11-23"
)

func day(s string) calendar.Date { return calendar.MustISO(s) }

// on is an entry about the young person of these tests.
func on(s string, body any) care.Entry { return care.New("u1", day(s), body) }

// assumed is an entry whose day nobody said.
func assumed(s string, body any) care.Entry { return care.NewAssumed("u1", day(s), body) }

// decisionCase is a command that is decided on what is on record. It gives
// entries, or it is refused with a text and a hint that hold these words.
type decisionCase struct {
	name    string
	past    []care.Entry
	command care.Command
	want    []care.Entry
	refused string
	hints   []string
}

// factsOf folds what is on record, numbered from 1, on the day of decision.
func factsOf(t *testing.T, past []care.Entry) care.Facts {
	t.Helper()
	entries := make([]care.Entry, len(past))
	for i, e := range past {
		raw, err := care.Encode(e.Body)
		if err != nil {
			t.Fatalf("entry %d: %v", i+1, err)
		}
		e.Number, e.Raw, e.Body = int64(i+1), raw, nil
		entries[i] = e
	}
	subject := care.Subject{UID: "u1", Type: care.YoungPerson, Ref: "RH-01"}
	return care.Facts{
		Person: care.Fold(subject, entries, day(decisionDay)), Today: day(decisionDay),
		Route: care.Route{IV: "the co-ordinator", Advocacy: "the commissioned service"},
	}
}

func runDecisions(t *testing.T, cases []decisionCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			facts := factsOf(t, c.past)
			got, err := c.command.Decide(facts)
			if facts.Person.Err() != nil {
				t.Fatal(facts.Person.Err())
			}
			if c.refused != "" {
				checkRefusal(t, c, got, err)
				return
			}
			if err != nil {
				t.Fatalf("refused: %v", err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
			for _, e := range got {
				if _, err := care.Encode(e.Body); err != nil {
					t.Errorf("the entry can't be stored: %v", err)
				}
			}
		})
	}
}

func checkRefusal(t *testing.T, c decisionCase, got []care.Entry, err error) {
	t.Helper()
	var refusal *care.Refusal
	if !errors.As(err, &refusal) {
		t.Fatalf("not refused: %v, %v", got, err)
	}
	if len(got) > 0 {
		t.Errorf("refused, and yet there are entries: %v", got)
	}
	if !strings.Contains(refusal.Text, c.refused) {
		t.Errorf("text %q does not say %q", refusal.Text, c.refused)
	}
	if len(c.hints) == 0 {
		t.Error("the case names no hint")
	}
	for _, h := range c.hints {
		if !strings.Contains(refusal.Hint, h) {
			t.Errorf("hint %q does not say %q", refusal.Hint, h)
		}
	}
}
