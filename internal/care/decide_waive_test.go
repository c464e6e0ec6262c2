package care_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

func waiver(until string) care.Waiver {
	return care.Waiver{Rule: "iv-visited", Reason: "asked to wait", Until: day(until)}
}

func TestWaive(t *testing.T) {
	present := on("2026-11-02", waiver("2026-12-31"))
	waive := func(b care.Waiver) care.Waive { return care.Waive{On: day(decisionDay), Body: b} }
	runDecisions(t, []decisionCase{
		{name: "until a day to come", command: waive(waiver("2026-12-31")), want: []care.Entry{on(decisionDay, waiver("2026-12-31"))}},
		{name: "until tomorrow", command: waive(waiver(nextDay)), want: []care.Entry{on(decisionDay, waiver(nextDay))}},
		{name: "twelve months", command: waive(waiver("2027-11-22")), want: []care.Entry{on(decisionDay, waiver("2027-11-22"))}},
		{name: "a day more", command: waive(waiver("2027-11-23")), refused: "more than 12 months away", hints: []string{"--until 2027-11-22"}},
		{name: "ended today", past: []care.Entry{present}, command: waive(waiver(decisionDay)), want: []care.Entry{on(decisionDay, waiver(decisionDay))}},
		{name: "until today, and there is none", command: waive(waiver(decisionDay)), refused: "is today, and no waiver of iv-visited is there", hints: []string{"--until DATE"}},
		{
			name: "until today, and it is over", past: []care.Entry{on("2026-11-02", waiver(dayBefore))}, command: waive(waiver(decisionDay)),
			refused: "is today", hints: []string{"--until DATE"},
		},
		{name: "until yesterday", past: []care.Entry{present}, command: waive(waiver(dayBefore)), refused: "--until: Sat 21 Nov 2026 is past", hints: []string{"--until today"}},
		{name: "no end", command: waive(care.Waiver{Rule: "iv-visited", Reason: "x"}), refused: "--until is needed", hints: []string{"ypa waive iv-visited RH-01 --reason TEXT --until DATE"}},
		{name: "no reason", command: waive(care.Waiver{Rule: "iv-visited", Until: day("2026-12-31")}), refused: "--reason is needed", hints: []string{"--reason TEXT"}},
		{name: "from tomorrow", command: care.Waive{On: day(nextDay), Body: waiver("2026-12-31")}, refused: "in the future", hints: []string{"--on"}},
		{name: "decided yesterday", command: care.Waive{On: day(dayBefore), Body: waiver("2026-12-31")}, want: []care.Entry{on(dayBefore, waiver("2026-12-31"))}},
	})
}

func TestWaiveHome(t *testing.T) {
	body := care.HomeWaiver{Waiver: care.Waiver{Rule: "private-space", Reason: "being painted", Until: day("2026-12-31")}}
	got, err := care.WaiveHome{On: day(decisionDay), Body: body}.Decide(homeFacts())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]care.Entry{care.New("h1", day(decisionDay), body)}, got); diff != "" {
		t.Error(diff)
	}
	body.Until = day(decisionDay)
	c := decisionCase{refused: "no waiver of private-space is there", hints: []string{"ypa waive private-space home"}}
	_, err = care.WaiveHome{On: day(decisionDay), Body: body}.Decide(homeFacts())
	checkRefusal(t, c, nil, err)
}

// TestWaivers: the last waiver of a rule counts, from its own day to its last
// one, both included.
func TestWaivers(t *testing.T) {
	later := waiver("2026-11-30")
	later.Reason = "asked again"
	other := care.Waiver{Rule: "iro-told", Reason: "away", Until: day("2026-11-12")}
	rec := func(asOf string) *care.Record {
		r := factsOf(t, []care.Entry{on("2026-11-02", waiver("2026-12-31")), on("2026-11-05", other), on("2026-11-20", later)}).Person
		r.AsOf = day(asOf)
		return r
	}
	for _, c := range []struct {
		asOf, rule, reason string
	}{
		{"2026-11-01", "iv-visited", ""},
		{"2026-11-02", "iv-visited", "asked to wait"},
		{"2026-11-19", "iv-visited", "asked to wait"},
		{"2026-11-20", "iv-visited", "asked again"},
		{"2026-11-30", "iv-visited", "asked again"},
		{"2026-12-01", "iv-visited", ""},
		{"2026-11-12", "iro-told", "away"},
		{"2026-11-13", "iro-told", ""},
		{"2026-11-12", "iv-checks", ""},
	} {
		got, ok := rec(c.asOf).WaiverOf(c.rule)
		if got.Reason != c.reason || ok != (c.reason != "") {
			t.Errorf("%s on %s: %q, %t", c.rule, c.asOf, got.Reason, ok)
		}
	}
	want := []care.Explained{
		{Rule: "iro-told", Reason: "away", Made: day("2026-11-05"), Until: day("2026-11-12"), Entry: 2},
		{Rule: "iv-visited", Reason: "asked again", Made: day("2026-11-20"), Until: day("2026-11-30"), Entry: 3},
	}
	if diff := cmp.Diff(want, rec("2026-12-01").Waivers()); diff != "" {
		t.Error(diff)
	}
	if _, ok := (care.Home{}).WaiverOf("private-space"); ok || (care.Home{}).Waivers() != nil {
		t.Error("a home without a record explains something")
	}
}

func TestChase(t *testing.T) {
	asked := care.Chased{Authority: "york", Rules: []string{"iro-contact", "iro-told"}, How: "email", To: "Ruth Adeyemi"}
	chase := func(change func(*care.Chased)) care.Command {
		b := asked
		change(&b)
		return care.Chase{On: day(decisionDay), Body: b}
	}
	runDecisions(t, []decisionCase{
		{name: "sent", command: chase(func(*care.Chased) {}), want: []care.Entry{on(decisionDay, asked)}},
		{name: "to nobody", command: chase(func(b *care.Chased) { b.Authority = "" }), refused: "no placing authority is on record", hints: []string{"ypa child set RH-01 --authority ID"}},
		{name: "for nothing", command: chase(func(b *care.Chased) { b.Rules = nil }), refused: "nothing is owed", hints: []string{"ypa audit RH-01"}},
		{name: "in no way", command: chase(func(b *care.Chased) { b.How = "" }), refused: "--how is needed: email|phone|letter", hints: []string{"ypa chase york --sent --how email|phone|letter"}},
		{name: "tomorrow", command: care.Chase{On: day(nextDay), Body: asked}, refused: "in the future", hints: []string{"--on"}},
	})
	rec := factsOf(t, []care.Entry{
		on("2026-11-09", asked), on("2026-11-02", asked), on("2026-11-09", care.Chased{Authority: "york", Rules: []string{"iro-told"}, How: "phone"}),
	}).Person
	if got := len(rec.Chases()); got != 3 {
		t.Errorf("%d chases", got)
	}
	if diff := cmp.Diff([]string{"2026-11-02", "2026-11-09"}, iso(rec.ChasedFor("iro-told", day("2026-11-01")))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"2026-11-09"}, iso(rec.ChasedFor("iro-contact", day("2026-11-03")))); diff != "" {
		t.Error(diff)
	}
}

func TestWaiversOfTheHome(t *testing.T) {
	body := care.HomeWaiver{Waiver: care.Waiver{Rule: "private-space", Reason: "being painted", Until: day("2026-11-30")}}
	facts := homeWith(t, "childrens-home", "england", aboutHome("2026-11-02", body))
	want := care.Explained{Rule: "private-space", Reason: "being painted", Author: "Karen Doyle", Made: day("2026-11-02"), Until: day("2026-11-30"), Entry: 2}
	got, ok := facts.Home.WaiverOf("private-space")
	if diff := cmp.Diff(want, got); diff != "" || !ok {
		t.Error(diff, ok)
	}
	if _, ok := facts.Home.WaiverOf("visit-monthly"); ok {
		t.Error("another rule is explained")
	}
	body.Until = day(decisionDay)
	if got, err := (care.WaiveHome{On: day(decisionDay), Body: body}).Decide(facts); err != nil || len(got) != 1 {
		t.Errorf("it can't be ended: %v", err)
	}
}
