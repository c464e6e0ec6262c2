package care_test

import (
	"testing"

	"ypa/internal/care"
)

// lookedAfter is the status of most cases.
func lookedAfter() care.Entry {
	return on("2024-03-02", care.StatusFact{Status: care.LookedAfter})
}

// corrected is an entry that gives the chain of another a new word.
func corrected(chain int64, e care.Entry) []care.Entry {
	e.Act, e.Corrects = care.Corrected, chain
	return []care.Entry{e}
}

func TestChangeStatus(t *testing.T) {
	leaver := care.StatusFact{Status: care.CareLeaver}
	looked := care.StatusFact{Status: care.LookedAfter}
	born := on("2026-01-01", care.Identity{Name: "Ada", Born: day("2010-01-30")})
	runDecisions(t, []decisionCase{
		{name: "the first", command: care.ChangeStatus{Since: day("2026-07-01"), Body: leaver}, want: []care.Entry{on("2026-07-01", leaver)}},
		{
			name: "a change", past: []care.Entry{lookedAfter()},
			command: care.ChangeStatus{Since: day("2026-07-01"), Body: leaver}, want: []care.Entry{on("2026-07-01", leaver)},
		},
		{
			name: "an earlier beginning", past: []care.Entry{lookedAfter()},
			command: care.ChangeStatus{Since: day("2023-03-02"), Body: looked}, want: []care.Entry{on("2023-03-02", looked)},
		},
		{
			name: "the day of what stands without one", past: []care.Entry{assumed("2026-10-15", care.StatusFact{Status: care.LookedAfter, Noted: care.Noted{Note: "from the sheet"}})},
			command: care.ChangeStatus{Since: day("2024-03-02"), Body: looked},
			want:    corrected(1, on("2024-03-02", care.StatusFact{Status: care.LookedAfter, Noted: care.Noted{Note: "from the sheet"}})),
		},
		{
			name: "the day of a change without one", past: []care.Entry{lookedAfter(), assumed("2026-11-20", leaver)},
			command: care.ChangeStatus{Since: day("2026-07-01"), Body: leaver}, want: corrected(2, on("2026-07-01", leaver)),
		},
		{
			name: "another status before one without a day", past: []care.Entry{assumed("2026-10-15", looked)},
			command: care.ChangeStatus{Since: day("2026-10-20"), Body: leaver}, want: []care.Entry{on("2026-10-20", leaver)},
		},
		{
			name: "the same again is left to the register", past: []care.Entry{lookedAfter()},
			command: care.ChangeStatus{Since: day("2024-03-02"), Body: looked}, want: []care.Entry{lookedAfter()},
		},
		{
			name: "nothing changes", past: []care.Entry{lookedAfter()}, command: care.ChangeStatus{Since: day("2026-07-01"), Body: looked},
			refused: "RH-01 is looked after already, since Sat 2 Mar 2024 (entry 1)", hints: []string{"ypa history RH-01"},
		},
		{name: "no status", command: care.ChangeStatus{Since: day(dayBefore)}, refused: "--status is needed: looked-after,", hints: []string{"ypa child status RH-01"}},
		{name: "no day", command: care.ChangeStatus{Body: leaver}, refused: "--since is needed", hints: []string{"--status care-leaver --since DATE"}},
		{name: "tomorrow", command: care.ChangeStatus{Since: day(nextDay), Body: leaver}, refused: "in the future", hints: []string{"--since"}},
		{
			name: "before birth", past: []care.Entry{born}, command: care.ChangeStatus{Since: day("2010-01-29"), Body: looked},
			refused: "before the day of birth", hints: []string{"--born"},
		},
	})
}

func TestAdmit(t *testing.T) {
	noted := care.Admission{Noted: care.Noted{Note: "from the sheet"}}
	runDecisions(t, []decisionCase{
		{
			name: "back again", past: []care.Entry{on("2026-01-05", care.Admission{}), on("2026-06-01", care.Leaving{})},
			command: care.Admit{On: day(dayBefore)}, want: []care.Entry{on(dayBefore, care.Admission{})},
		},
		{name: "a day that nobody said", command: care.Admit{On: day(dayBefore)}, want: []care.Entry{on(dayBefore, care.Admission{})}},
		{
			name: "a day that was assumed", past: []care.Entry{assumed(decisionDay, noted)},
			command: care.Admit{On: day("2026-01-05")}, want: corrected(1, on("2026-01-05", noted)),
		},
		{
			name: "the same again is left to the register", past: []care.Entry{on("2026-01-05", care.Admission{})},
			command: care.Admit{On: day("2026-01-05")}, want: []care.Entry{on("2026-01-05", care.Admission{})},
		},
		{
			name: "lives here", past: []care.Entry{on("2026-01-05", care.Admission{})}, command: care.Admit{On: day(dayBefore)},
			refused: "RH-01 lives here already, since Mon 5 Jan 2026", hints: []string{"ypa child move RH-01", "ypa child leave RH-01"},
		},
		{
			name: "back on the day of leaving", past: []care.Entry{on("2026-01-05", care.Admission{}), on("2026-06-01", care.Leaving{})},
			command: care.Admit{On: day("2026-06-01")}, refused: "RH-01 left on Mon 1 Jun 2026", hints: []string{"ypa child admit RH-01"},
		},
		{name: "tomorrow", command: care.Admit{On: day(nextDay)}, refused: "in the future", hints: []string{"--on"}},
		{
			name: "before birth", past: []care.Entry{on("2026-01-01", care.Identity{Name: "Ada", Born: day("2010-01-30")})},
			command: care.Admit{On: day("2010-01-29")}, refused: "before the day of birth", hints: []string{"--on"},
		},
	})
}

func TestMovePersonAndLeave(t *testing.T) {
	here := []care.Entry{on("2026-01-05", care.Admission{})}
	gone := []care.Entry{here[0], on("2026-06-01", care.Leaving{Reason: "moved"})}
	unsaid := []care.Entry{assumed(decisionDay, care.Admission{})}
	out := care.Move{OutOfArea: care.Yes}
	runDecisions(t, []decisionCase{
		{name: "moves", past: here, command: care.MovePerson{On: day(dayBefore), Body: out}, want: []care.Entry{on(dayBefore, out)}},
		{name: "moves on the day of arrival", past: here, command: care.MovePerson{On: day("2026-01-05")}, want: []care.Entry{on("2026-01-05", care.Move{})}},
		{name: "moves before arrival", past: here, command: care.MovePerson{On: day("2026-01-04")}, refused: "RH-01 came on Mon 5 Jan 2026, so a move", hints: []string{"--on"}},
		{name: "moves after leaving", past: gone, command: care.MovePerson{On: day(dayBefore)}, refused: "RH-01 left on Mon 1 Jun 2026, so a move", hints: []string{"ypa child admit RH-01"}},
		{name: "moves tomorrow", past: here, command: care.MovePerson{On: day(nextDay)}, refused: "in the future", hints: []string{"--on"}},
		{name: "leaves", past: here, command: care.Leave{On: day(dayBefore)}, want: []care.Entry{on(dayBefore, care.Leaving{})}},
		{name: "leaves, arrival never said", command: care.Leave{On: day(dayBefore)}, want: []care.Entry{on(dayBefore, care.Leaving{})}},
		{
			name: "leaves, told a second time", past: gone, command: care.Leave{On: day("2026-06-01"), Body: care.Leaving{Reason: "moved"}},
			want: []care.Entry{on("2026-06-01", care.Leaving{Reason: "moved"})},
		},
		{name: "has left", past: gone, command: care.Leave{On: day(dayBefore)}, refused: "RH-01 left on Mon 1 Jun 2026, so leaving", hints: []string{"ypa child admit RH-01"}},
		{name: "leaves before arrival", past: here, command: care.Leave{On: day("2026-01-04")}, refused: "so leaving on Sun 4 Jan 2026", hints: []string{"--on"}},
		{name: "leaves before an assumed arrival", past: unsaid, command: care.Leave{On: day(dayBefore)}, refused: "the day that RH-01 came is not known", hints: []string{"ypa child admit RH-01 --on DATE"}},
		{name: "leaves tomorrow", past: here, command: care.Leave{On: day(nextDay)}, refused: "in the future", hints: []string{"--on"}},
	})
}
