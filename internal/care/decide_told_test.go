package care_test

import (
	"testing"

	"ypa/internal/care"
)

func TestSetWorker(t *testing.T) {
	ruth := care.SocialWorker{Contact: care.Contact{Name: "Ruth Adeyemi", Phone: "01632 960777"}, Team: "North"}
	phone := care.SocialWorker{Contact: care.Contact{Phone: "01632 960778"}}
	runDecisions(t, []decisionCase{
		{name: "named", command: care.SetWorker{On: day(dayBefore), Body: ruth}, want: []care.Entry{on(dayBefore, ruth)}},
		{name: "a number of the one on record", past: []care.Entry{on("2026-01-05", ruth)}, command: care.SetWorker{On: day(dayBefore), Body: phone}, want: []care.Entry{on(dayBefore, phone)}},
		{name: "a number of nobody", command: care.SetWorker{On: day(dayBefore), Body: phone}, refused: "belong to nobody", hints: []string{"ypa worker set RH-01 --name NAME"}},
		{name: "a team of nobody", command: care.SetWorker{On: day(dayBefore), Body: care.SocialWorker{Team: "North"}}, refused: "belong to nobody", hints: []string{"--team"}},
		{name: "nothing", command: care.SetWorker{On: day(dayBefore), Body: care.SocialWorker{Noted: care.Noted{Note: "x"}}}, refused: "nothing to record", hints: []string{"--phone NUMBER"}},
		{name: "tomorrow", command: care.SetWorker{On: day(nextDay), Body: ruth}, refused: "in the future", hints: []string{"--on"}},
	})
}

func TestSetAdviser(t *testing.T) {
	omar := care.Adviser{AdviserKind: "personal", Contact: care.Contact{Name: "Omar Hale"}}
	review := care.Adviser{AdviserKind: "personal", PathwayReview: day("2027-01-15")}
	runDecisions(t, []decisionCase{
		{name: "named", command: care.SetAdviser{On: day(dayBefore), Body: omar}, want: []care.Entry{on(dayBefore, omar)}},
		{name: "a review to come", past: []care.Entry{on("2026-01-05", omar)}, command: care.SetAdviser{On: day(dayBefore), Body: review}, want: []care.Entry{on(dayBefore, review)}},
		{
			name: "details of the other kind", past: []care.Entry{on("2026-01-05", omar)},
			command: care.SetAdviser{On: day(dayBefore), Body: care.Adviser{AdviserKind: "immigration", Contact: care.Contact{Phone: "01632 960778"}}},
			refused: "no immigration adviser is on record", hints: []string{"--kind immigration --name NAME"},
		},
		{name: "no kind", command: care.SetAdviser{On: day(dayBefore)}, refused: "--kind is needed: personal, immigration", hints: []string{"ypa adviser set RH-01"}},
		{name: "nothing", command: care.SetAdviser{On: day(dayBefore), Body: care.Adviser{AdviserKind: "personal"}}, refused: "nothing to record", hints: []string{"--name NAME"}},
	})
}

func TestInform(t *testing.T) {
	told := care.Informed{Topics: []care.Topic{care.AboutAdvocacy, care.AboutIRO}, How: "group"}
	runDecisions(t, []decisionCase{
		{name: "told", command: care.Inform{On: day(dayBefore), Body: told}, want: []care.Entry{on(dayBefore, told)}},
		{name: "told nothing", command: care.Inform{On: day(dayBefore)}, refused: "--about is needed: advocacy, iro,", hints: []string{"ypa inform RH-01 --about advocacy|"}},
		{name: "tomorrow", command: care.Inform{On: day(nextDay), Body: told}, refused: "in the future", hints: []string{"--on"}},
	})
}

func TestAddEvent(t *testing.T) {
	missing := care.Event{Event: care.EventMissing}
	runDecisions(t, []decisionCase{
		{name: "happened", command: care.AddEvent{On: day(dayBefore), Body: missing}, want: []care.Entry{on(dayBefore, missing)}},
		{name: "no kind", command: care.AddEvent{On: day(dayBefore)}, refused: "--kind is needed: looked-after,", hints: []string{"ypa event add RH-01 --kind"}},
		{name: "tomorrow", command: care.AddEvent{On: day(nextDay), Body: missing}, refused: "in the future", hints: []string{"--on"}},
		{
			name: "before birth", past: []care.Entry{on("2026-01-01", care.Identity{Name: "Ada", Born: day("2010-01-30")})},
			command: care.AddEvent{On: day("2009-01-29"), Body: missing}, refused: "before the day of birth", hints: []string{"--on"},
		},
	})
}

func TestCloseEvent(t *testing.T) {
	missing := on("2026-11-19", care.Event{Event: care.EventMissing})
	complaint := on("2026-11-20", care.Event{Event: care.EventComplaint})
	ended := care.EventClosed{Event: care.EventMissing, Entry: 1}
	both := []care.Entry{missing, complaint}
	closed := []care.Entry{missing, on("2026-11-20", ended)}
	runDecisions(t, []decisionCase{
		{name: "the open one", past: []care.Entry{missing}, command: care.CloseEvent{On: day("2026-11-20")}, want: []care.Entry{on("2026-11-20", ended)}},
		{name: "the one that is still open", past: append(closed, complaint), command: care.CloseEvent{On: day(dayBefore)}, want: []care.Entry{on(dayBefore, care.EventClosed{Event: care.EventComplaint, Entry: 3})}},
		{name: "by its entry", past: both, command: care.CloseEvent{On: day(dayBefore), Entry: 1, Note: care.Noted{Note: "x"}}, want: []care.Entry{on(dayBefore, care.EventClosed{Event: care.EventMissing, Entry: 1, Noted: care.Noted{Note: "x"}})}},
		{name: "on the day it began", past: []care.Entry{missing}, command: care.CloseEvent{On: day("2026-11-19")}, want: []care.Entry{on("2026-11-19", ended)}},
		{name: "told a second time", past: closed, command: care.CloseEvent{On: day("2026-11-20")}, want: []care.Entry{on("2026-11-20", ended)}},
		{name: "told a second time by its entry", past: closed, command: care.CloseEvent{On: day("2026-11-20"), Entry: 1}, want: []care.Entry{on("2026-11-20", ended)}},
		{name: "of two", past: both, command: care.CloseEvent{On: day(dayBefore)}, refused: "RH-01 has 2 open events", hints: []string{"1  missing, Thu 19 Nov 2026", "2  complaint, Fri 20 Nov 2026"}},
		{name: "of none", command: care.CloseEvent{On: day(dayBefore)}, refused: "no event is open", hints: []string{"ypa event add RH-01"}},
		{name: "of what has ended", past: closed, command: care.CloseEvent{On: day(dayBefore), Entry: 1}, refused: "entry 1, missing from home, ended on Fri 20 Nov 2026 already", hints: []string{"1  missing, Thu 19 Nov 2026, ended Fri 20 Nov 2026"}},
		{name: "before it began", past: []care.Entry{missing}, command: care.CloseEvent{On: day("2026-11-18")}, refused: "cannot have ended on Wed 18 Nov 2026", hints: []string{"--on"}},
		{name: "of an entry that is none", past: both, command: care.CloseEvent{On: day(dayBefore), Entry: 9}, refused: "entry 9 is no event of RH-01", hints: []string{"the events on record are"}},
		{name: "tomorrow", past: []care.Entry{missing}, command: care.CloseEvent{On: day(nextDay)}, refused: "in the future", hints: []string{"--on"}},
	})
}
