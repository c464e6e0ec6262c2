package care_test

import (
	"testing"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func TestBeforeAVisitor(t *testing.T) {
	today := day(decisionDay)
	runDecisions(t, []decisionCase{
		{name: "asked for", command: care.RequestIV{On: today}, want: []care.Entry{on(decisionDay, care.IVRequest{})}},
		{
			name: "the view", command: care.ConsultIV{On: today, Body: care.IVView{View: care.Objects, Understanding: "yes"}},
			want: []care.Entry{on(decisionDay, care.IVView{View: care.Objects, Understanding: "yes"})},
		},
		{
			name: "considered", command: care.ConsiderIV{On: today, Body: care.IVDecision{Decision: "refer", Factors: []care.Factor{"distance"}}},
			want: []care.Entry{on(decisionDay, care.IVDecision{Decision: "refer", Factors: []care.Factor{"distance"}})},
		},
		{
			name: "considered, with the view", command: care.ConsiderIV{On: today, View: care.Unsure, Body: care.IVDecision{Decision: "not-now"}},
			want: []care.Entry{on(decisionDay, care.IVDecision{Decision: "not-now"}), on(decisionDay, care.IVView{View: care.Unsure})},
		},
		{
			name: "found", command: care.MatchIV{On: today, Body: care.IVMatch{Contact: named("Derek Shaw")}},
			want: []care.Entry{on(decisionDay, care.IVMatch{Contact: named("Derek Shaw")})},
		},
		{
			name: "no view", command: care.ConsultIV{On: today},
			refused: "--view is needed: agrees, objects, unsure, not-asked", hints: []string{"ypa iv consult RH-01 --view agrees|objects|unsure|not-asked"},
		},
		{
			name: "no decision", command: care.ConsiderIV{On: today, View: care.Unsure},
			refused: "--decision is needed: refer, not-now, not-needed", hints: []string{"ypa iv consider RH-01"},
		},
		{
			name: "considered in the future", command: care.ConsiderIV{On: day(nextDay), View: care.Unsure, Body: care.IVDecision{Decision: "not-now"}},
			refused: "in the future", hints: []string{"--on"},
		},
		{name: "nobody found", command: care.MatchIV{On: today}, refused: "--name is needed", hints: []string{"ypa iv match RH-01 --name NAME"}},
	})
}

func TestReferIV(t *testing.T) {
	refer := func(b care.IVReferral) care.Command { return care.ReferIV{On: day(decisionDay), Body: b} }
	runDecisions(t, []decisionCase{
		{
			name: "agreed, by the route", command: refer(care.IVReferral{Agreed: care.Agreed, KnownPerson: "Ada Keane"}),
			want: []care.Entry{on(decisionDay, care.IVReferral{Agreed: care.Agreed, KnownPerson: "Ada Keane", To: "the co-ordinator"})},
		},
		{
			name: "already made", command: refer(care.IVReferral{Agreed: care.NotAsked, AlreadyMade: true, Reason: "by the team", To: "x"}),
			want: []care.Entry{on(decisionDay, care.IVReferral{Agreed: care.NotAsked, AlreadyMade: true, Reason: "by the team", To: "x"})},
		},
		{
			name: "did not agree", command: refer(care.IVReferral{Agreed: care.Refused}), refused: "RH-01 does not agree, so no referral is recorded",
			hints: []string{"ypa iv consult RH-01 --view agrees|objects|unsure", "ypa iv refer RH-01 --agreed no --already-made --reason TEXT"},
		},
		{
			name: "it is not said", command: refer(care.IVReferral{}),
			refused: "--agreed is needed", hints: []string{"ypa iv refer RH-01 --agreed yes|no|not-asked|cannot-say"},
		},
	})
}

func TestAppointIV(t *testing.T) {
	derek := care.IVAppointment{Contact: named("Derek Shaw"), VisitEvery: calendar.Span{N: 1, Unit: calendar.Months}}
	visitor := on("2026-11-01", derek)
	ended := on("2026-11-10", care.IVEnd{Reason: "resigned"})
	objects := on("2026-11-03", care.IVView{View: care.Objects})
	agrees := on("2026-11-05", care.IVView{View: care.Agrees})
	made := derek
	made.AlreadyMade, made.Reason = true, "the authority had appointed"
	bare := derek
	bare.AlreadyMade = true
	late := derek
	late.Confirmed = day(nextDay)
	appoint := care.AppointIV{On: day(decisionDay), Body: derek}
	appointed := []care.Entry{on(decisionDay, derek)}
	runDecisions(t, []decisionCase{
		{name: "somebody", command: appoint, want: appointed},
		{name: "after another one", past: []care.Entry{visitor, ended}, command: appoint, want: appointed},
		{name: "before another one", past: []care.Entry{visitor}, command: care.AppointIV{On: day("2026-10-01"), Body: derek}, want: []care.Entry{on("2026-10-01", derek)}},
		{name: "after a change of mind", past: []care.Entry{objects, agrees}, command: appoint, want: appointed},
		{name: "before an objection", past: []care.Entry{objects}, command: care.AppointIV{On: day("2026-11-02"), Body: derek}, want: []care.Entry{on("2026-11-02", derek)}},
		{
			name: "after an objection, by the authority", past: []care.Entry{objects}, command: care.AppointIV{On: day(decisionDay), Body: made},
			want: []care.Entry{on(decisionDay, made)},
		},
		{name: "twice", past: []care.Entry{on(decisionDay, derek)}, command: appoint, want: appointed},
		{
			name: "after an objection", past: []care.Entry{agrees, on("2026-11-06", care.IVView{View: care.Objects})}, command: appoint,
			refused: "RH-01 objects to having an independent visitor (entry 2, Fri 6 Nov 2026)",
			hints:   []string{"ypa iv consult RH-01 --view agrees|objects|unsure", "ypa iv appoint RH-01 --name NAME --already-made --reason TEXT"},
		},
		{
			name: "on the day of an objection", past: []care.Entry{objects}, command: care.AppointIV{On: day("2026-11-03"), Body: derek},
			refused: "objects to having", hints: []string{"--already-made"},
		},
		{
			name: "already made, and no reason", past: []care.Entry{objects}, command: care.AppointIV{On: day(decisionDay), Body: bare},
			refused: "--already-made needs --reason", hints: []string{"--already-made --reason TEXT"},
		},
		{
			name: "beside another one", past: []care.Entry{visitor}, command: appoint,
			refused: "RH-01 has an independent visitor: entry 1, appointed Sun 1 Nov 2026",
			hints:   []string{"ypa iv end RH-01 --reason resigned|", "ypa iv set RH-01"},
		},
		{
			name: "beside another one, by the authority", past: []care.Entry{visitor}, command: care.AppointIV{On: day(decisionDay), Body: made},
			refused: "RH-01 has an independent visitor", hints: []string{"ypa iv end RH-01"},
		},
		{
			name: "beside one whose first day is not known", past: []care.Entry{assumed("2026-11-20", derek)},
			command: care.AppointIV{On: day("2026-10-01"), Body: derek},
			refused: "the day of the appointment is not known", hints: []string{"ypa iv end RH-01"},
		},
		{name: "nobody", command: care.AppointIV{On: day(decisionDay)}, refused: "--name is needed", hints: []string{"ypa iv appoint RH-01 --name NAME"}},
		{
			name: "confirmed tomorrow", command: care.AppointIV{On: day(decisionDay), Body: late},
			refused: "--confirmed: Mon 23 Nov 2026 is in the future", hints: []string{"--confirmed"},
		},
		{name: "tomorrow", command: care.AppointIV{On: day(nextDay), Body: derek}, refused: "in the future", hints: []string{"--on"}},
	})
}
