package care_test

import (
	"testing"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func TestSetIRO(t *testing.T) {
	number := care.IRO{Contact: care.Contact{Phone: phone}}
	peter := on("2026-11-01", care.IRO{Contact: named("Peter Lund")})
	runDecisions(t, []decisionCase{
		{
			name: "a name", command: care.SetIRO{On: day(decisionDay), Body: care.IRO{Contact: named("Peter Lund")}},
			want: []care.Entry{on(decisionDay, care.IRO{Contact: named("Peter Lund")})},
		},
		{
			name: "a number of the present one", past: []care.Entry{peter}, command: care.SetIRO{On: day(decisionDay), Body: number},
			want: []care.Entry{on(decisionDay, number)},
		},
		{
			name: "a number of one whose first day is not known", command: care.SetIRO{On: day("2026-10-01"), Body: number},
			past: []care.Entry{assumed("2026-11-20", care.IRO{Contact: named("Peter Lund")})},
			want: []care.Entry{on("2026-10-01", number)},
		},
		{
			name: "a number before one who took over on a day that is not known", command: care.SetIRO{On: day("2026-10-01"), Body: number},
			past:    []care.Entry{on("2026-10-20", care.IRO{Contact: named("Ann Wood")}), assumed("2026-11-20", care.IRO{Contact: named("Peter Lund")})},
			refused: "no IRO is on record on Thu 1 Oct 2026", hints: []string{"ypa iro set RH-01 --name NAME"},
		},
		{
			name: "nothing", past: []care.Entry{peter}, command: care.SetIRO{On: day(decisionDay)},
			refused: "nothing to record", hints: []string{"ypa iro set RH-01 --name NAME"},
		},
		{
			name: "a number of nobody", command: care.SetIRO{On: day(decisionDay), Body: number},
			refused: "no IRO is on record on Sun 22 Nov 2026", hints: []string{"ypa iro set RH-01 --name NAME"},
		},
		{
			name: "a number before the name", past: []care.Entry{peter}, command: care.SetIRO{On: day("2026-10-31"), Body: number},
			refused: "no IRO is on record on Sat 31 Oct 2026", hints: []string{"ypa iro set RH-01 --name NAME"},
		},
		{
			name: "in the future", command: care.SetIRO{On: day(nextDay), Body: care.IRO{Contact: named("Peter Lund")}},
			refused: "in the future", hints: []string{"--on"},
		},
	})
}

func TestEndIRO(t *testing.T) {
	peter := on("2026-11-01", care.IRO{Contact: named("Peter Lund")})
	end := on(decisionDay, care.IROEnd{})
	runDecisions(t, []decisionCase{
		{name: "the present one", past: []care.Entry{peter}, command: care.EndIRO{On: day(decisionDay)}, want: []care.Entry{end}},
		{name: "twice", past: []care.Entry{peter, end}, command: care.EndIRO{On: day(decisionDay)}, want: []care.Entry{end}},
		{
			name: "nobody", command: care.EndIRO{On: day(decisionDay)},
			refused: "no IRO is on record on Sun 22 Nov 2026", hints: []string{"ypa child show RH-01"},
		},
		{
			name: "before the day taken for the first", command: care.EndIRO{On: day("2026-10-01")},
			past:    []care.Entry{assumed("2026-11-20", care.IRO{Contact: named("Peter Lund")})},
			refused: "no IRO is on record on Thu 1 Oct 2026", hints: []string{"ypa child show RH-01"},
		},
		{
			name: "again, with another note", past: []care.Entry{peter, end},
			command: care.EndIRO{On: day(decisionDay), Body: care.IROEnd{Noted: care.Noted{Note: "retired"}}},
			refused: "no IRO is on record", hints: []string{"ypa child show RH-01"},
		},
	})
}

func TestConsultIRO(t *testing.T) {
	first := on("2026-11-02", care.Event{Event: care.EventMissing})
	second := on("2026-11-09", care.Event{Event: care.EventMissing})
	closed := on("2026-11-10", care.EventClosed{Event: care.EventMissing, Entry: 1})
	consult := func(about string, entry int64) care.Command {
		return care.ConsultIRO{On: day(decisionDay), Body: care.IROConsultation{About: about, Entry: entry}}
	}
	about := func(s string, entry int64) []care.Entry {
		return []care.Entry{on(decisionDay, care.IROConsultation{About: s, Entry: entry})}
	}
	runDecisions(t, []decisionCase{
		{name: "the placement", past: []care.Entry{first}, command: consult("placement", 0), want: about("placement", 0)},
		{name: "the open event", past: []care.Entry{first, second, closed}, command: consult("missing", 0), want: about("missing", 2)},
		{name: "one of two open events", past: []care.Entry{first, second}, command: consult("missing", 0), want: about("missing", 0)},
		{name: "an event that is closed, by its entry", past: []care.Entry{first, second, closed}, command: consult("", 1), want: about("missing", 1)},
		{name: "the plan, because of an event", past: []care.Entry{first}, command: consult("care-plan", 1), want: about("care-plan", 1)},
		{name: "an event that is not on record", command: consult("health", 0), want: about("health", 0)},
		{
			name: "before the event", past: []care.Entry{first},
			command: care.ConsultIRO{On: day("2026-11-01"), Body: care.IROConsultation{About: "missing"}},
			want:    []care.Entry{on("2026-11-01", care.IROConsultation{About: "missing"})},
		},
		{name: "nothing", command: consult("", 0), refused: "--about is needed: care-plan, placement", hints: []string{"ypa iro consult RH-01 --about ABOUT"}},
		{
			name: "an entry that is no event", past: []care.Entry{first, second, closed}, command: consult("missing", 3),
			refused: "entry 3 is no event of RH-01",
			hints:   []string{"1  missing, Mon 2 Nov 2026, ended Tue 10 Nov 2026", "2  missing, Mon 9 Nov 2026"},
		},
		{name: "an entry, and no event at all", command: consult("missing", 3), refused: "entry 3 is no event", hints: []string{"ypa event add RH-01 --kind EVENT"}},
		{
			name: "in the future", command: care.ConsultIRO{On: day(nextDay), Body: care.IROConsultation{About: "placement"}},
			refused: "in the future", hints: []string{"--on"},
		},
	})
}

func TestNotifyIRO(t *testing.T) {
	first := on("2026-11-02", care.Event{Event: care.EventMissing})
	second := on("2026-11-19", care.Event{Event: care.EventMissing})
	closed := on("2026-11-03", care.EventClosed{Event: care.EventMissing, Entry: 1})
	fall := on("2026-11-19", care.Event{Event: care.EventAccident})
	told := care.IRONotice{Event: care.EventMissing, How: "phone", Consulted: true}
	notify := func(on string, b care.IRONotice) care.Command {
		c := care.NotifyIRO{Told: day(decisionDay), Body: b}
		if on != "" {
			c.On = day(on)
		}
		return c
	}
	of := func(s string, entry int64) []care.Entry {
		b := told
		b.EventOn, b.Entry = day(s), entry
		return []care.Entry{on(decisionDay, b)}
	}
	byEntry := func(n int64) care.IRONotice { b := told; b.Entry = n; return b }
	unnamed := byEntry(2)
	unnamed.Event = ""
	runDecisions(t, []decisionCase{
		{name: "the open event", past: []care.Entry{first, second, closed}, command: notify("", told), want: of("2026-11-19", 2)},
		{name: "by its day", past: []care.Entry{first, second}, command: notify("2026-11-02", told), want: of("2026-11-02", 1)},
		{name: "by its entry", past: []care.Entry{first, second}, command: notify("", byEntry(2)), want: of("2026-11-19", 2)},
		{name: "by its entry alone", past: []care.Entry{first, second}, command: notify("", unnamed), want: of("2026-11-19", 2)},
		{name: "by its entry and day", past: []care.Entry{first, second}, command: notify("2026-11-19", byEntry(2)), want: of("2026-11-19", 2)},
		{name: "of a day with two", past: []care.Entry{second, second}, command: notify("2026-11-19", told), want: of("2026-11-19", 0)},
		{name: "of a day without an event on record", command: notify("2026-11-20", told), want: of("2026-11-20", 0)},
		{name: "of today, told today", command: notify(decisionDay, told), want: of(decisionDay, 0)},
		{
			name: "told earlier", past: []care.Entry{first}, command: care.NotifyIRO{Told: day("2026-11-04"), Body: care.IRONotice{Event: care.EventMissing}},
			want: []care.Entry{on("2026-11-04", care.IRONotice{Event: care.EventMissing, EventOn: day("2026-11-02"), Entry: 1})},
		},
		{
			name: "one of two open events", past: []care.Entry{first, second, fall}, command: notify("", told),
			refused: "RH-01 has 2 open events of the kind missing",
			hints:   []string{"--for ENTRY", "1  missing, Mon 2 Nov 2026", "2  missing, Thu 19 Nov 2026"},
		},
		{
			name: "no event and no day", past: []care.Entry{fall}, command: notify("", told),
			refused: "RH-01 has no open event of the kind missing on record, and no day was given",
			hints:   []string{"ypa iro notify RH-01 --event missing --on DATE", "ypa event add RH-01 --kind missing --on DATE"},
		},
		{
			name: "the only event has ended", past: []care.Entry{first, second, closed, on("2026-11-20", care.EventClosed{Event: care.EventMissing, Entry: 2})},
			command: notify("", told), refused: "no open event", hints: []string{"2  missing, Thu 19 Nov 2026, ended Fri 20 Nov 2026"},
		},
		{
			name: "told before it happened", past: []care.Entry{second}, command: care.NotifyIRO{Told: day("2026-11-18"), Body: told},
			refused: "cannot have been told on Wed 18 Nov 2026 of what happened on Thu 19 Nov 2026", hints: []string{"--on is the day of the event, --notified"},
		},
		{
			name: "of tomorrow", command: notify(nextDay, told),
			refused: "what happened on Mon 23 Nov 2026", hints: []string{"--notified"},
		},
		{
			name: "told tomorrow", past: []care.Entry{second}, command: care.NotifyIRO{Told: day(nextDay), Body: told},
			refused: "--notified: Mon 23 Nov 2026 is in the future", hints: []string{"with --notified"},
		},
		{
			name: "an entry of another kind", past: []care.Entry{first, second, fall}, command: notify("", byEntry(3)),
			refused: "entry 3 is about accident, not about missing", hints: []string{"leave --event out"},
		},
		{
			name: "an entry of another day", past: []care.Entry{first, second}, command: notify("2026-11-02", byEntry(2)),
			refused: "entry 2 is of Thu 19 Nov 2026, not of Mon 2 Nov 2026", hints: []string{"leave --on out"},
		},
		{
			name: "an entry that is none", past: []care.Entry{first}, command: notify("", byEntry(9)),
			refused: "entry 9 is no event of RH-01", hints: []string{"1  missing, Mon 2 Nov 2026"},
		},
		{
			name: "of nothing", command: notify("", care.IRONotice{}),
			refused: "--event is needed: looked-after, out-of-area-placement", hints: []string{"ypa iro notify RH-01 --event EVENT"},
		},
	})
}

func TestNotifyIROOfBecomingLookedAfter(t *testing.T) {
	looked := care.StatusFact{Status: care.LookedAfter}
	body := care.IRONotice{Event: care.EventLookedAfter}
	since := func(d calendar.Date) []care.Entry {
		b := body
		b.EventOn = d
		return []care.Entry{on(decisionDay, b)}
	}
	notify := care.NotifyIRO{Told: day(decisionDay), Body: body}
	runDecisions(t, []decisionCase{
		{name: "the period that runs", past: []care.Entry{on("2025-01-20", looked)}, command: notify, want: since(day("2025-01-20"))},
		{
			name: "the return to care", command: notify, want: since(day("2026-11-17")),
			past: []care.Entry{on("2025-01-20", looked), on("2025-06-01", care.StatusFact{Status: care.InNeed}), on("2026-11-17", looked)},
		},
		{name: "a day that is not known", past: []care.Entry{assumed("2025-01-20", looked)}, command: notify, want: since(calendar.Date{})},
		{
			name: "a day that is given", command: care.NotifyIRO{Told: day(decisionDay), On: day("2025-01-21"), Body: body},
			past: []care.Entry{on("2025-01-20", looked)}, want: since(day("2025-01-21")),
		},
		{
			name: "never looked after", command: notify, refused: "no open event of the kind looked-after",
			hints: []string{"ypa iro notify RH-01 --event looked-after --on DATE", "ypa child status RH-01 --status looked-after --since DATE"},
		},
	})
}
