package care_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

// TestHoldReviewAgain: what is said later of the same meeting is added to it, so
// that one review never becomes two.
func TestHoldReviewAgain(t *testing.T) {
	some := care.ReviewHeld{Meeting: care.Review, Number: "first", IVNeed: "continue"}
	held := on("2026-11-10", some)
	more := care.HoldReview{On: day("2026-11-10"), Body: care.ReviewHeld{IVNeed: "end", IVWishes: "to stop", ViewsDiffer: care.No}}
	corrected := on("2026-11-10", care.ReviewHeld{Meeting: care.Review, Number: "first", IVNeed: "end", IVWishes: "to stop", ViewsDiffer: care.No})
	corrected.Act, corrected.Corrects = care.Corrected, 1
	conference := care.ReviewHeld{Meeting: care.Conference}
	runDecisions(t, []decisionCase{
		{name: "more of it", past: []care.Entry{held}, command: more, want: []care.Entry{corrected}},
		{name: "the same", past: []care.Entry{held}, command: care.HoldReview{On: day("2026-11-10"), Body: care.ReviewHeld{IVNeed: "continue"}}, want: []care.Entry{held}},
		{name: "nothing new", past: []care.Entry{held}, command: care.HoldReview{On: day("2026-11-10")}, want: []care.Entry{held}},
		{
			name: "another meeting that day", past: []care.Entry{held}, command: care.HoldReview{On: day("2026-11-10"), Body: conference},
			want: []care.Entry{on("2026-11-10", conference)},
		},
		{
			name: "another day", past: []care.Entry{held}, command: care.HoldReview{On: day("2026-11-11")},
			want: []care.Entry{on("2026-11-11", care.ReviewHeld{Meeting: care.Review})},
		},
		{
			name: "one whose day was not said", past: []care.Entry{assumed("2026-11-10", some)}, command: care.HoldReview{On: day("2026-11-10")},
			want: []care.Entry{on("2026-11-10", care.ReviewHeld{Meeting: care.Review})},
		},
	})
}

func TestWhatAReviewLeavesOpen(t *testing.T) {
	visitor := on("2026-11-01", care.IVAppointment{Contact: named("Derek Shaw")})
	earlier := assumed("2026-11-20", care.IVAppointment{Contact: named("Derek Shaw")})
	before := on("2026-10-01", care.ReviewHeld{Meeting: care.Review})
	advocate := on("2026-09-01", care.Advocate{Contact: named("Sam Okoro"), AdvocateKind: care.KindAdvocate})
	desk := on("2026-09-01", care.Advocate{Contact: care.Contact{Organisation: "Rowan Advocacy"}, AdvocateKind: care.KindService})
	held := func(b care.ReviewHeld) care.HoldReview { return care.HoldReview{On: day("2026-11-10"), Body: b} }
	nothing := held(care.ReviewHeld{})
	for _, c := range []struct {
		name string
		past []care.Entry
		of   care.HoldReview
		want string // flags; empty: nothing is open
	}{
		{"no visitor", nil, nothing, "views-differ advocate"},
		{"a visitor", []care.Entry{visitor}, nothing, "iv-need iv-wishes iv-views views-differ advocate"},
		{"a visitor whose first day is not known", []care.Entry{earlier}, nothing, "iv-need iv-wishes iv-views views-differ advocate"},
		{"a visitor since", []care.Entry{on("2026-11-11", visitor.Body)}, nothing, "views-differ advocate"},
		{"not considered", []care.Entry{visitor}, held(care.ReviewHeld{IVNeed: "not-considered"}), "iv-views views-differ advocate"},
		{"considered apart from it", []care.Entry{visitor, on("2026-11-10", care.IVReview{Decision: "end", Wishes: "to stop"})}, nothing, "iv-views views-differ advocate"},
		{"considered without wishes", []care.Entry{visitor, on("2026-11-10", care.IVReview{Decision: "end"})}, nothing, "iv-need iv-wishes iv-views views-differ advocate"},
		{"views sought since the last", []care.Entry{before, visitor, on("2026-11-05", care.IVViews{})}, held(care.ReviewHeld{IVNeed: "continue", IVWishes: "x"}), "views-differ advocate"},
		{"views sought before the last", []care.Entry{on("2026-11-03", care.ReviewHeld{Meeting: care.Review}), visitor, on("2026-11-02", care.IVViews{})}, held(care.ReviewHeld{IVNeed: "continue", IVWishes: "x"}), "iv-views views-differ advocate"},
		{"an advocate acts", []care.Entry{advocate}, nothing, "views-differ"},
		{"a service is no advocate", []care.Entry{desk}, nothing, "views-differ advocate"},
		{"an advocate was offered since the last", []care.Entry{before, on("2026-10-20", care.AdvocateOffer{For: "review"})}, nothing, "views-differ"},
		{"and before it", []care.Entry{before, on("2026-10-01", care.AdvocateOffer{For: "review"})}, nothing, "views-differ advocate"},
		{"declined", []care.Entry{on("2026-10-20", care.AdvocateDecline{})}, nothing, "views-differ"},
		{"all of it", []care.Entry{visitor}, held(care.ReviewHeld{IVNeed: "continue", IVWishes: "x", IVViews: day("2026-11-09"), ViewsDiffer: care.NotKnown, Advocate: "offered"}), ""},
		{"said before", []care.Entry{on("2026-11-10", care.ReviewHeld{Meeting: care.Review, ViewsDiffer: care.No})}, held(care.ReviewHeld{Advocate: "offered"}), ""},
		{"a conference", []care.Entry{visitor}, held(care.ReviewHeld{Meeting: care.Conference}), "advocate"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := factsOf(t, c.past)
			var flags []string
			for _, q := range c.of.Open(facts) {
				flags = append(flags, q.Flag)
				if q.Asks == "" || q.Lacks == "" || q.Set != "" && len(care.Vocabulary()[q.Set].Words) == 0 {
					t.Errorf("%+v is no question", q)
				}
			}
			if diff := cmp.Diff(c.want, strings.Join(flags, " ")); diff != "" {
				t.Error(diff)
			}
			said := c.of.Forgotten(facts)
			if (said == "") != (c.want == "") {
				t.Errorf("%q", said)
			}
			for _, f := range flags {
				if !strings.Contains(said, " --"+f+" ") {
					t.Errorf("%q does not name --%s", said, f)
				}
			}
		})
	}
}

func TestForgotten(t *testing.T) {
	visitor := on("2026-11-01", care.IVAppointment{Contact: named("Derek Shaw")})
	of := care.HoldReview{On: day("2026-11-10"), Body: care.ReviewHeld{Meeting: care.Conference}}
	want := "RH-01: not recorded of this conference: what became of an advocate\n" +
		"add it with: ypa review held RH-01 --on 2026-11-10 --kind conference --advocate acting|offered|declined"
	if diff := cmp.Diff(want, of.Forgotten(factsOf(t, nil))); diff != "" {
		t.Error(diff)
	}
	for _, c := range []struct {
		name string
		body care.IVReview
		want string
	}{
		{"the wishes, apart from a review", care.IVReview{Decision: "end"}, "--decision end --wishes TEXT"},
		{"nothing, apart from a review", care.IVReview{Decision: "end", Wishes: "to stop"}, ""},
		{"no decision", care.IVReview{}, "whether the need was considered"},
	} {
		got := care.ReviewIV{On: day("2026-11-10"), Body: c.body}.Forgotten(factsOf(t, []care.Entry{visitor}))
		if (c.want == "") != (got == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
