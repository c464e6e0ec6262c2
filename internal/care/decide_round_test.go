package care_test

import (
	"strings"
	"testing"

	"ypa/internal/care"
)

func TestAroundAnAppointment(t *testing.T) {
	visitor := derekShaw()
	matched := on("2026-10-20", care.IVMatch{Contact: named("Derek Shaw")})
	referred := on("2026-10-20", care.IVReferral{Agreed: care.Agreed})
	ended := on("2026-11-10", care.IVEnd{Reason: "resigned"})
	note := care.Noted{Note: "a mentor"}
	booked := on("2026-11-01", care.Booking{Meeting: care.Review, Day: day("2026-12-03")})
	full := care.IVInformation{Scope: "summary", With: []string{"young-person"}, RiskShared: care.Yes}
	nobody := "no independent visitor is appointed"
	runDecisions(t, []decisionCase{
		{name: "views", past: []care.Entry{visitor}, command: care.SeekIVViews{On: day(dayBefore)}, want: []care.Entry{on(dayBefore, care.IVViews{})}},
		{name: "views of nobody", command: care.SeekIVViews{On: day(dayBefore)}, refused: nobody, hints: []string{"ypa iv appoint RH-01"}},
		{name: "views of tomorrow", past: []care.Entry{visitor}, command: care.SeekIVViews{On: day(nextDay)}, refused: "in the future", hints: []string{"--on"}},
		{
			name: "invited to the review that is booked", past: []care.Entry{visitor, booked}, command: care.InviteIV{On: day(decisionDay)},
			want: []care.Entry{on(decisionDay, care.IVInvitation{Review: day("2026-12-03")})},
		},
		{
			name: "invited to another", past: []care.Entry{visitor, booked}, command: care.InviteIV{On: day(decisionDay), Body: care.IVInvitation{Review: day("2026-12-10")}},
			want: []care.Entry{on(decisionDay, care.IVInvitation{Review: day("2026-12-10")})},
		},
		{name: "invited, and none is booked", past: []care.Entry{visitor}, command: care.InviteIV{On: day(decisionDay)}, want: []care.Entry{on(decisionDay, care.IVInvitation{})}},
		{
			name: "invited to what was over", past: []care.Entry{visitor}, command: care.InviteIV{On: day(decisionDay), Body: care.IVInvitation{Review: day(dayBefore)}},
			refused: "nobody can be invited on Sun 22 Nov 2026 to a review of Sat 21 Nov 2026", hints: []string{"--review"},
		},
		{name: "nobody to invite", command: care.InviteIV{On: day(decisionDay)}, refused: nobody, hints: []string{"ypa iv appoint"}},
		{name: "invited tomorrow", past: []care.Entry{visitor}, command: care.InviteIV{On: day(nextDay)}, refused: "in the future", hints: []string{"--on"}},

		{name: "staff were told", past: []care.Entry{visitor}, command: care.PrepareForIV{On: day(decisionDay)}, want: []care.Entry{on(decisionDay, care.IVPrepared{})}},
		{name: "staff were told of somebody who was found", past: []care.Entry{matched}, command: care.PrepareForIV{On: day(decisionDay)}, want: []care.Entry{on(decisionDay, care.IVPrepared{})}},
		{name: "staff were told before anybody was looked for", past: []care.Entry{matched}, command: care.PrepareForIV{On: day("2026-10-19")}, refused: nobody, hints: []string{"ypa iv appoint"}},
		{name: "staff will be told", past: []care.Entry{visitor}, command: care.PrepareForIV{On: day(nextDay)}, refused: "in the future", hints: []string{"--on"}},

		{name: "an alternative", command: care.SeekAlternative{On: day(decisionDay), Body: care.IVAlternative{Noted: note}}, want: []care.Entry{on(decisionDay, care.IVAlternative{Noted: note})}},
		{name: "an alternative without a word", command: care.SeekAlternative{On: day(decisionDay)}, refused: "--note is needed", hints: []string{"ypa iv alternative RH-01 --note TEXT"}},

		{name: "what they are told", past: []care.Entry{referred}, command: care.DecideIVInformation{On: day(decisionDay), Body: full}, want: []care.Entry{on(decisionDay, full)}},
		{name: "how much they are told", past: []care.Entry{visitor}, command: care.DecideIVInformation{On: day(decisionDay)}, refused: "--scope is needed: none, summary, full", hints: []string{"ypa iv information RH-01 --scope none|summary|full"}},
		{name: "what nobody is told", command: care.DecideIVInformation{On: day(decisionDay), Body: full}, refused: nobody, hints: []string{"ypa iv appoint"}},
		{name: "what they will be told", past: []care.Entry{visitor}, command: care.DecideIVInformation{On: day(nextDay), Body: full}, refused: "in the future", hints: []string{"--on"}},

		{
			name: "after care", past: []care.Entry{visitor}, command: care.DecideAfterCare{On: day(decisionDay), Body: care.IVAfterCare{Decision: "continue", Expenses: "undecided"}},
			want: []care.Entry{on(decisionDay, care.IVAfterCare{Decision: "continue", Expenses: "undecided"})},
		},
		{
			name: "after care, once the appointment ended", past: []care.Entry{visitor, ended}, command: care.DecideAfterCare{On: day(decisionDay), Body: care.IVAfterCare{Decision: "end"}},
			want: []care.Entry{on(decisionDay, care.IVAfterCare{Decision: "end"})},
		},
		{name: "after care without a decision", past: []care.Entry{visitor}, command: care.DecideAfterCare{On: day(decisionDay)}, refused: "--decision is needed: continue, end, undecided", hints: []string{"ypa iv after-care RH-01"}},
		{name: "after care of nobody", command: care.DecideAfterCare{On: day(decisionDay), Body: care.IVAfterCare{Decision: "end"}}, refused: nobody, hints: []string{"ypa iv appoint"}},
		{name: "after care tomorrow", past: []care.Entry{visitor}, command: care.DecideAfterCare{On: day(nextDay), Body: care.IVAfterCare{Decision: "end"}}, refused: "in the future", hints: []string{"--on"}},
	})
}

func TestWhatARoundForgot(t *testing.T) {
	facts := factsOf(t, []care.Entry{derekShaw()})
	for _, c := range []struct {
		name string
		of   interface{ Forgotten(care.Facts) string }
		want string
	}{
		{"nobody took part", care.DecideIVInformation{On: day(decisionDay), Body: care.IVInformation{Scope: "full"}}, "--scope full --with"},
		{"somebody did", care.DecideIVInformation{On: day(decisionDay), Body: care.IVInformation{Scope: "full", With: []string{"manager"}}}, ""},
		{"no wishes", care.DecideAfterCare{On: day(decisionDay), Body: care.IVAfterCare{Decision: "end"}}, "--on 2026-11-22 --decision end --wishes TEXT"},
		{"wishes", care.DecideAfterCare{On: day(decisionDay), Body: care.IVAfterCare{Decision: "end", Wishes: "to stop"}}, ""},
	} {
		if got := c.of.Forgotten(facts); (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
