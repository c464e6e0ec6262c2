package care_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func iso(days []calendar.Date) []string {
	var list []string
	for _, d := range days {
		list = append(list, d.String())
	}
	return list
}

// aboutHome is an entry about the home of these tests.
func aboutHome(s string, body any) care.Entry { return care.New("h1", day(s), body) }

// homeWith folds what is on record about a home, numbered from 1.
func homeWith(t *testing.T, kind, nation string, past ...care.Entry) care.Facts {
	t.Helper()
	facts := append([]care.Entry{aboutHome("2026-01-01", care.HomeFacts{HomeKind: kind, Nation: nation})}, past...)
	for i := range facts {
		raw, err := care.Encode(facts[i].Body)
		if err != nil {
			t.Fatal(err)
		}
		facts[i].Number, facts[i].Raw, facts[i].Body, facts[i].Author = int64(i+1), raw, nil, "Karen Doyle"
	}
	rec := care.Fold(care.Subject{UID: "h1", Type: care.TheHome, Ref: "home"}, facts, day(decisionDay))
	return care.Facts{Today: day(decisionDay), Home: care.FoldHome(rec, nil)}
}

// homeCase is a command about the home, decided on what is on record.
type homeCase struct {
	decisionCase
	kind, nation string // a children's home in England where empty
}

func runHomeDecisions(t *testing.T, cases []homeCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			kind, nation := c.kind, c.nation
			if kind == "" {
				kind, nation = "childrens-home", "england"
			}
			got, err := c.command.Decide(homeWith(t, kind, nation, c.past...))
			if c.refused != "" {
				checkRefusal(t, c.decisionCase, got, err)
				return
			}
			if err != nil {
				t.Fatalf("refused: %v", err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHomeVisits(t *testing.T) {
	by := func(who string) care.HomeVisit { return care.HomeVisit{By: who} }
	person, individual := care.ByIndependentPerson, care.ByResponsibleIndividual
	visit := func(b care.HomeVisit) care.Command { return care.RecordVisit{On: day(dayBefore), Body: b} }
	october, november := aboutHome("2026-10-20", by(person)), aboutHome("2026-11-18", by(person))
	sent := aboutHome("2026-11-03", care.VisitReport{Visit: day("2026-10-20")})
	report := func(visit, sent string) care.Command {
		c := care.SendVisitReport{Sent: day(sent)}
		if visit != "" {
			c.Visit = day(visit)
		}
		return c
	}
	runHomeDecisions(t, []homeCase{
		{decisionCase{name: "England", command: visit(care.HomeVisit{}), want: []care.Entry{aboutHome(dayBefore, by(person))}}, "", ""},
		{decisionCase{name: "Wales", command: visit(care.HomeVisit{}), want: []care.Entry{aboutHome(dayBefore, by(individual))}}, "childrens-home", "wales"},
		{decisionCase{name: "supported, nobody named", command: visit(care.HomeVisit{}), refused: "--who is needed", hints: []string{"ypa reg44 quality-report"}}, "supported-accommodation", "england"},
		{decisionCase{name: "supported, by the individual", command: visit(by(individual)), want: []care.Entry{aboutHome(dayBefore, by(individual))}}, "supported-accommodation", "england"},
		{decisionCase{name: "supported, by the person", command: visit(by(person)), refused: "only a children's home in England", hints: []string{"--who responsible-individual", "ypa home set"}}, "supported-accommodation", "england"},
		{decisionCase{name: "Wales, by the person", command: visit(by(person)), refused: "only a children's home in England", hints: []string{"--who responsible-individual"}}, "childrens-home", "wales"},
		{decisionCase{name: "tomorrow", command: care.RecordVisit{On: day(nextDay)}, refused: "in the future", hints: []string{"--on"}}, "", ""},

		{decisionCase{name: "report of the last", past: []care.Entry{october, november, sent}, command: report("", decisionDay), want: []care.Entry{aboutHome(decisionDay, care.VisitReport{Visit: day("2026-11-18")})}}, "", ""},
		{decisionCase{name: "report of a day", past: []care.Entry{october, november}, command: report("2026-10-20", decisionDay), want: []care.Entry{aboutHome(decisionDay, care.VisitReport{Visit: day("2026-10-20")})}}, "", ""},
		{decisionCase{name: "report told twice", past: []care.Entry{october, sent}, command: report("", "2026-11-03"), want: []care.Entry{aboutHome("2026-11-03", care.VisitReport{Visit: day("2026-10-20")})}}, "", ""},
		{decisionCase{name: "every report was sent", past: []care.Entry{october, sent}, command: report("", decisionDay), refused: "no visit is on record whose report was not sent", hints: []string{"Tue 20 Oct 2026", "ypa reg44 visit --on DATE"}}, "", ""},
		{decisionCase{name: "report of no visit", past: []care.Entry{october}, command: report("2026-10-21", decisionDay), refused: "no visit on Wed 21 Oct 2026", hints: []string{"Tue 20 Oct 2026"}}, "", ""},
		{decisionCase{name: "report, and no visit ever", command: report("", decisionDay), refused: "no visit is on record", hints: []string{"ypa reg44 visit"}}, "", ""},
		{decisionCase{name: "report before the visit", past: []care.Entry{november}, command: report("2026-11-18", "2026-11-17"), refused: "cannot have been sent on Tue 17 Nov 2026", hints: []string{"--sent"}}, "", ""},
		{decisionCase{name: "report of tomorrow", past: []care.Entry{november}, command: report("", nextDay), refused: "--sent: Mon 23 Nov 2026", hints: []string{"--sent"}}, "", ""},
	})
	all := homeWith(t, "childrens-home", "england", october, november, sent, aboutHome("2026-11-19", by(individual))).Home.Visits(person)
	want := []care.Visit{
		{On: day("2026-10-20"), By: person, Reported: day("2026-11-03"), Entry: 2},
		{On: day("2026-11-18"), By: person, Entry: 3},
	}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Error(diff)
	}
	if got := (care.Home{}).Visits(""); got != nil {
		t.Errorf("a home without a record was visited: %v", got)
	}
}

func TestRecommendations(t *testing.T) {
	first := care.Recommendation{Number: 1, Due: day("2026-11-13"), Text: "a poster in the hall"}
	second := care.Recommendation{Number: 2, Text: "a lock on the study"}
	made, also := aboutHome("2026-10-20", first), aboutHome("2026-11-18", second)
	done := aboutHome("2026-11-10", care.RecommendationDone{Number: 1})
	recommend := func(on string, b care.Recommendation) care.Command {
		b.Number = 0
		return care.Recommend{On: day(on), Body: b}
	}
	carryOut := func(on string, n int) care.Command {
		return care.CarryOut{On: day(on), Body: care.RecommendationDone{Number: n}}
	}
	runHomeDecisions(t, []homeCase{
		{decisionCase{name: "the first", command: recommend("2026-10-20", first), want: []care.Entry{made}}, "", ""},
		{decisionCase{name: "the next", past: []care.Entry{made}, command: recommend("2026-11-18", second), want: []care.Entry{also}}, "", ""},
		{decisionCase{name: "told twice", past: []care.Entry{made, also}, command: recommend("2026-10-20", first), want: []care.Entry{made}}, "", ""},
		{decisionCase{name: "no words", command: care.Recommend{On: day(decisionDay)}, refused: "what is recommended?", hints: []string{"ypa reg44 recommend"}}, "", ""},
		{decisionCase{name: "over before it began", command: recommend(decisionDay, first), refused: "--due: Fri 13 Nov 2026 is before the recommendation", hints: []string{"--due"}}, "", ""},
		{decisionCase{name: "of tomorrow", command: recommend(nextDay, second), refused: "in the future", hints: []string{"--on"}}, "", ""},

		{decisionCase{name: "done", past: []care.Entry{made}, command: carryOut("2026-11-10", 1), want: []care.Entry{done}}, "", ""},
		{decisionCase{name: "done, told twice", past: []care.Entry{made, done}, command: carryOut("2026-11-10", 1), want: []care.Entry{done}}, "", ""},
		{decisionCase{name: "done before", past: []care.Entry{made, done}, command: carryOut(decisionDay, 1), refused: "carried out on Tue 10 Nov 2026 already", hints: []string{"ypa reg44 list"}}, "", ""},
		{decisionCase{name: "done before it was made", past: []care.Entry{made}, command: carryOut("2026-10-19", 1), refused: "is of Tue 20 Oct 2026", hints: []string{"--on"}}, "", ""},
		{decisionCase{name: "done, and there is none", command: carryOut(decisionDay, 3), refused: "there is no recommendation 3", hints: []string{"ypa reg44 list"}}, "", ""},
	})
	got := homeWith(t, "childrens-home", "england", also, made, done).Home.Recommendations()
	want := []care.Recommended{
		{Number: 1, On: day("2026-10-20"), Due: day("2026-11-13"), Text: first.Text, Done: day("2026-11-10"), Entry: 3},
		{Number: 2, On: day("2026-11-18"), Text: second.Text, Entry: 2},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got[0].Open() || !got[1].Open() {
		t.Error("the wrong one is open")
	}
}

func TestReviewsOfTheHome(t *testing.T) {
	reviewed := care.ProcedureReview{Procedure: "childrens-home", Next: day("2027-11-03")}
	runHomeDecisions(t, []homeCase{
		{decisionCase{name: "a quality report", command: care.MakeQualityReport{On: day(dayBefore)}, want: []care.Entry{aboutHome(dayBefore, care.QualityReport{})}}, "", ""},
		{decisionCase{name: "a quality report of tomorrow", command: care.MakeQualityReport{On: day(nextDay)}, refused: "in the future", hints: []string{"--on"}}, "", ""},
		{decisionCase{name: "a procedure", command: care.ReviewProcedure{On: day(dayBefore), Body: reviewed}, want: []care.Entry{aboutHome(dayBefore, reviewed)}}, "", ""},
		{
			decisionCase{
				name: "again on the same day", command: care.ReviewProcedure{On: day(dayBefore), Body: care.ProcedureReview{Procedure: "york", Next: day(dayBefore)}},
				refused: "--next: Sat 21 Nov 2026 is not after", hints: []string{"--next"},
			}, "", "",
		},
	})
	h := homeWith(t, "childrens-home", "england",
		aboutHome("2026-05-01", care.ProcedureReview{Procedure: "childrens-home"}), aboutHome("2026-11-03", reviewed),
		aboutHome("2026-09-30", care.QualityReport{})).Home
	last, ok := h.ProcedureReviewed("childrens-home")
	if !ok || last.On != day("2026-11-03") || last.Body.Next != day("2027-11-03") {
		t.Errorf("%v, %t", last, ok)
	}
	if _, ok := h.ProcedureReviewed("york"); ok {
		t.Error("york was reviewed")
	}
	if got := h.QualityReports(); len(got) != 1 || got[0].On != day("2026-09-30") {
		t.Errorf("%v", got)
	}
}
