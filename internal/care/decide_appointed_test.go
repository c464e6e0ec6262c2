package care_test

import (
	"testing"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// derekShaw is an independent visitor since 1 November.
func derekShaw() care.Entry {
	return on("2026-11-01", care.IVAppointment{Contact: named("Derek Shaw")})
}

func TestSetIV(t *testing.T) {
	number := care.IVDetails{Contact: care.Contact{Phone: phone}, ViaService: care.Yes}
	his := number
	his.Entry = 1 // Derek Shaw's appointment
	runDecisions(t, []decisionCase{
		{
			name: "details", past: []care.Entry{derekShaw()}, command: care.SetIV{On: day(decisionDay), Body: number},
			want: []care.Entry{on(decisionDay, his)},
		},
		{
			name: "nobody is appointed", command: care.SetIV{On: day(decisionDay), Body: number},
			refused: "RH-01: no independent visitor is appointed on Sun 22 Nov 2026", hints: []string{"ypa iv appoint RH-01 --name NAME"},
		},
		{
			name: "before the appointment", past: []care.Entry{derekShaw()}, command: care.SetIV{On: day("2026-10-31"), Body: number},
			refused: "only since Sun 1 Nov 2026", hints: []string{"--on", "ypa history RH-01"},
		},
		{
			name: "nothing but a note", past: []care.Entry{derekShaw()},
			command: care.SetIV{On: day(decisionDay), Body: care.IVDetails{Noted: care.Noted{Note: "rang"}}},
			refused: "nothing to record", hints: []string{"ypa iv set RH-01 --phone NUMBER"},
		},
		{
			name: "confirmed tomorrow", past: []care.Entry{derekShaw()},
			command: care.SetIV{On: day(decisionDay), Body: care.IVDetails{Confirmed: day(nextDay)}},
			refused: "--confirmed", hints: []string{"--confirmed"},
		},
	})
}

func TestCheckIV(t *testing.T) {
	check := func(b care.IVChecks) care.Command { return care.CheckIV{On: day(decisionDay), Body: b} }
	some := care.IVChecks{DBS: day("2026-10-01"), Referees: 2}
	all := care.IVChecks{All: day("2026-10-01"), ConfirmedBy: "the Volunteer Lead"}
	cases := []decisionCase{
		{name: "some, before an appointment", command: check(some), want: []care.Entry{on(decisionDay, some)}},
		{name: "all", past: []care.Entry{derekShaw()}, command: check(all), want: []care.Entry{on(decisionDay, all)}},
		{
			name: "all, by nobody", command: check(care.IVChecks{All: day("2026-10-01")}),
			refused: "--all needs --confirmed-by", hints: []string{"ypa iv check RH-01 --all 2026-10-01 --confirmed-by WHO"},
		},
		{
			name: "none", command: check(care.IVChecks{ConfirmedBy: "the Volunteer Lead"}),
			refused: "no check was given", hints: []string{"--dbs DATE", "--all DATE --confirmed-by WHO"},
		},
		{name: "fewer than no referees", command: check(care.IVChecks{Referees: -1}), refused: "--referees is a number", hints: []string{"--referees 2"}},
	}
	for flag, b := range map[string]care.IVChecks{
		"dbs": {DBS: day(nextDay)}, "childrens-services": {ChildrensService: day(nextDay)}, "nspcc": {NSPCC: day(nextDay)},
		"probation": {Probation: day(nextDay)}, "qualified": {Qualified: day(nextDay)}, "manager": {Manager: day(nextDay)},
		"all": {All: day(nextDay), ConfirmedBy: "the Volunteer Lead"},
	} {
		cases = append(cases, decisionCase{
			name: flag + " tomorrow", command: check(b),
			refused: "--" + flag + ": Mon 23 Nov 2026 is in the future", hints: []string{"--" + flag},
		})
	}
	runDecisions(t, cases)
}

// TestWithAVisitor holds what needs a visitor, and on which day.
func TestWithAVisitor(t *testing.T) {
	visit := care.IVVisit{Mode: "visit", Private: care.Yes}
	review := care.IVReview{Decision: "continue", Wishes: "to go on"}
	end := care.IVEnd{Reason: "resigned", Informally: care.Yes}
	commands := map[string]struct {
		do   func(calendar.Date) care.Command
		body any
	}{
		"visit": {func(d calendar.Date) care.Command {
			return care.VisitIV{On: d, Body: care.IVVisit{Private: care.Yes}}
		}, visit},
		"review": {func(d calendar.Date) care.Command { return care.ReviewIV{On: d, Body: review} }, review},
		"end":    {func(d calendar.Date) care.Command { return care.EndIV{On: d, Body: end} }, end},
	}
	past := []care.Entry{derekShaw()}
	unknown := []care.Entry{assumed("2026-11-20", derekShaw().Body)}
	over := []care.Entry{derekShaw(), on("2026-11-10", care.IVEnd{Reason: "notice"})}
	for name, c := range commands {
		runDecisions(t, []decisionCase{
			{name: name, past: past, command: c.do(day(decisionDay)), want: []care.Entry{on(decisionDay, c.body)}},
			{name: name + " on the first day", past: past, command: c.do(day("2026-11-01")), want: []care.Entry{on("2026-11-01", c.body)}},
			{
				name: name + " before the first day", past: past, command: c.do(day("2026-10-31")),
				refused: "RH-01 has had an independent visitor only since Sun 1 Nov 2026", hints: []string{"--on", "ypa history RH-01"},
			},
			{
				name: name + " after the end", past: over, command: c.do(day(decisionDay)),
				refused: "no independent visitor is appointed on Sun 22 Nov 2026", hints: []string{"ypa iv appoint RH-01"},
			},
			{name: name + " tomorrow", past: past, command: c.do(day(nextDay)), refused: "in the future", hints: []string{"--on"}},
		})
	}
	before := day("2026-10-01")
	runDecisions(t, []decisionCase{
		{name: "a visit, first day not known", past: unknown, command: commands["visit"].do(before), want: []care.Entry{on("2026-10-01", visit)}},
		{name: "a review, first day not known", past: unknown, command: commands["review"].do(before), want: []care.Entry{on("2026-10-01", review)}},
		{
			name: "an end before the day taken for the first", past: unknown, command: commands["end"].do(before),
			refused: "not known and counts as Fri 20 Nov 2026, so an end on Thu 1 Oct 2026", hints: []string{"--on 2026-11-20"},
		},
		{
			name: "a detail before the day taken for the first", past: unknown, command: care.SetIV{On: before, Body: care.IVDetails{ViaService: care.Yes}},
			refused: "not known and counts as Fri 20 Nov 2026", hints: []string{"--on 2026-11-20"},
		},
		{name: "a letter", past: past, command: care.VisitIV{On: day(decisionDay), Body: care.IVVisit{Mode: "letter"}}, want: []care.Entry{on(decisionDay, care.IVVisit{Mode: "letter"})}},
		{
			name: "a review without a decision", past: past, command: care.ReviewIV{On: day(decisionDay)},
			refused: "--decision is needed: continue, end, not-considered", hints: []string{"ypa iv review RH-01 --decision continue|end|not-considered"},
		},
		{
			name: "an end without a reason", past: past, command: care.EndIV{On: day(decisionDay)},
			refused: "--reason is needed: resigned, notice", hints: []string{"ypa iv end RH-01 --reason resigned|"},
		},
		{
			name: "the end of a search", past: []care.Entry{on("2026-11-10", care.IVReferral{Agreed: care.Agreed})},
			command: care.EndIV{On: day(decisionDay), Body: care.IVEnd{Reason: "no-match"}},
			want:    []care.Entry{on(decisionDay, care.IVEnd{Reason: "no-match"})},
		},
		{
			name: "the end of no search", command: care.EndIV{On: day(decisionDay), Body: care.IVEnd{Reason: "withdrawn"}},
			refused: "no independent visitor is appointed", hints: []string{"ypa iv appoint RH-01"},
		},
		{
			name: "a visitor who resigned, with a referral alone", past: []care.Entry{on("2026-11-10", care.IVReferral{Agreed: care.Agreed})},
			command: care.EndIV{On: day(decisionDay), Body: end},
			refused: "no independent visitor is appointed", hints: []string{"ypa iv appoint RH-01"},
		},
		{
			name: "an end, twice", past: []care.Entry{derekShaw(), on(decisionDay, end)}, command: care.EndIV{On: day(decisionDay), Body: end},
			want: []care.Entry{on(decisionDay, end)},
		},
	})
}
