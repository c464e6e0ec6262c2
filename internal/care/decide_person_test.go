package care_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

func TestAddPerson(t *testing.T) {
	ines := care.Identity{Name: "Ines Talbot", Born: day("2013-02-14")}
	stored := ines
	stored.Ref = "RH-01"
	runDecisions(t, []decisionCase{
		{
			name: "everything said", command: care.AddPerson{
				Identity: ines, Status: care.LookedAfter, Since: day("2026-11-16"), Admitted: day("2026-11-18"),
				Circumstances: care.Circumstances{OutOfArea: care.Yes, ParentVisit: "2026-11-01"},
				Worker:        care.Contact{Name: "Jo Field", Phone: "01632 960111"},
			},
			want: []care.Entry{
				on(decisionDay, stored), on("2026-11-18", care.Admission{}), on("2026-11-16", care.StatusFact{Status: care.LookedAfter}),
				on("2026-11-18", care.Circumstances{OutOfArea: care.Yes, ParentVisit: "2026-11-01"}),
				on(decisionDay, care.SocialWorker{Contact: care.Contact{Name: "Jo Field", Phone: "01632 960111"}}),
			},
		},
		{
			name: "no day said", command: care.AddPerson{Identity: ines, Status: care.InNeed, Circumstances: care.Circumstances{Secure: care.No}},
			want: []care.Entry{
				on(decisionDay, stored), assumed(decisionDay, care.Admission{}), assumed(decisionDay, care.StatusFact{Status: care.InNeed}),
				assumed(decisionDay, care.Circumstances{Secure: care.No}),
			},
		},
		{
			name: "status without its day stands on the day of admission", command: care.AddPerson{Identity: ines, Status: care.LookedAfter, Admitted: day(dayBefore)},
			want: []care.Entry{on(decisionDay, stored), on(dayBefore, care.Admission{}), assumed(dayBefore, care.StatusFact{Status: care.LookedAfter})},
		},
		{
			name: "born and admitted today", command: care.AddPerson{Identity: care.Identity{Name: "Ada", Born: day(decisionDay)}, Admitted: day(decisionDay)},
			want: []care.Entry{on(decisionDay, care.Identity{Ref: "RH-01", Name: "Ada", Born: day(decisionDay)}), on(decisionDay, care.Admission{})},
		},
		{
			name: "at a distance is out of area", command: care.AddPerson{Identity: care.Identity{Name: "Ada"}, Circumstances: care.Circumstances{AtADistance: care.Yes}},
			want: []care.Entry{
				on(decisionDay, care.Identity{Ref: "RH-01", Name: "Ada"}), assumed(decisionDay, care.Admission{}),
				assumed(decisionDay, care.Circumstances{AtADistance: care.Yes, OutOfArea: care.Yes}),
			},
		},
		{name: "no name", command: care.AddPerson{}, refused: "a name is needed", hints: []string{"--name -"}},
		{
			name: "born tomorrow", command: care.AddPerson{Identity: care.Identity{Name: "Ada", Born: day(nextDay)}},
			refused: "--born: Mon 23 Nov 2026 is in the future", hints: []string{"14/2/2013"},
		},
		{
			name: "admitted tomorrow", command: care.AddPerson{Identity: ines, Admitted: day(nextDay)},
			refused: "--admitted: Mon 23 Nov 2026 is in the future", hints: []string{"--admitted"},
		},
		{
			name: "looked after from tomorrow", command: care.AddPerson{Identity: ines, Status: care.LookedAfter, Since: day(nextDay)},
			refused: "--since: Mon 23 Nov 2026 is in the future", hints: []string{"--since"},
		},
		{
			name: "admitted before birth", command: care.AddPerson{Identity: ines, Admitted: day("2013-02-13")},
			refused: "--admitted: Wed 13 Feb 2013 is before the day of birth", hints: []string{"--born"},
		},
		{
			name: "looked after before birth", command: care.AddPerson{Identity: ines, Status: care.LookedAfter, Since: day("2013-02-13")},
			refused: "--since: Wed 13 Feb 2013 is before the day of birth", hints: []string{"--born"},
		},
		{
			name: "a day of no status", command: care.AddPerson{Identity: ines, Since: day(dayBefore)},
			refused: "none was given", hints: []string{"--status looked-after|"},
		},
		{
			name: "at a distance within the area", command: care.AddPerson{Identity: ines, Circumstances: care.Circumstances{AtADistance: care.Yes, OutOfArea: care.No}},
			refused: "one of the two is wrong", hints: []string{"--at-a-distance"},
		},
		{
			name: "a parent who comes tomorrow", command: care.AddPerson{Identity: ines, Circumstances: care.Circumstances{ParentVisit: nextDay}},
			refused: "--parent-visit: Mon 23 Nov 2026 is in the future", hints: []string{"--parent-visit"},
		},
		{
			name: "an authority nobody knows", command: care.AddPerson{Identity: ines, Authority: "leeds"},
			refused: `no authority "leeds" is on record`, hints: []string{"ypa authority add leeds --name NAME"},
		},
	})
}

func TestPlacingAuthority(t *testing.T) {
	facts := factsOf(t, nil)
	facts.Home.Authorities = map[string]care.AuthorityRecord{"york": {ID: "york"}, "walsall": {ID: "walsall"}}
	add := func(id string) ([]care.Entry, error) {
		return care.AddPerson{Identity: care.Identity{Name: "Ada"}, Authority: id}.Decide(facts)
	}
	got, err := add("YORK")
	if err != nil {
		t.Fatal(err)
	}
	want := assumed(decisionDay, care.PlacingAuthority{Authority: "york"})
	if diff := cmp.Diff(want, got[len(got)-1]); diff != "" {
		t.Errorf("the id as the authority has it (-want +got):\n%s", diff)
	}
	_, err = add("yorl")
	var unknown *care.UnknownAuthority
	if !errors.As(err, &unknown) || unknown.ID != "yorl" || !strings.Contains(unknown.Hint, "did you mean york?") {
		t.Errorf("a near miss: %#v", err)
	}
	var refusal *care.Refusal
	if !errors.As(err, &refusal) || refusal.Hint != unknown.Hint {
		t.Errorf("it is a refusal: %#v", err)
	}
}

func TestSetPerson(t *testing.T) {
	note := care.Noted{Note: "from the placement plan"}
	runDecisions(t, []decisionCase{
		{
			name: "each fact its own entry", past: []care.Entry{on("2026-11-18", care.Admission{})},
			command: care.SetPerson{
				On: day(dayBefore), Identity: care.Identity{KnownAs: "Inny"}, Note: note,
				Circumstances: care.Circumstances{Disability: care.Yes}, Factors: map[care.Factor]care.Answer{"risk": care.Yes},
			},
			want: []care.Entry{
				on(dayBefore, care.Identity{KnownAs: "Inny", Noted: note}), on(dayBefore, care.Circumstances{Disability: care.Yes, Noted: note}),
				on(dayBefore, care.Factors{Factors: map[care.Factor]care.Answer{"risk": care.Yes}, Noted: note}),
			},
		},
		{
			name: "born on the day of arrival", past: []care.Entry{on("2026-11-18", care.Admission{})},
			command: care.SetPerson{On: day(decisionDay), Identity: care.Identity{Born: day("2026-11-18")}},
			want:    []care.Entry{on(decisionDay, care.Identity{Born: day("2026-11-18")})},
		},
		{
			name: "an assumed arrival does not speak against a birthday", past: []care.Entry{assumed("2012-11-18", care.Admission{})},
			command: care.SetPerson{On: day(decisionDay), Identity: care.Identity{Born: day("2013-02-14")}},
			want:    []care.Entry{on(decisionDay, care.Identity{Born: day("2013-02-14")})},
		},
		{name: "nothing", command: care.SetPerson{On: day(decisionDay), Note: note}, refused: "nothing to record", hints: []string{"ypa child set RH-01 --out-of-area"}},
		{
			name: "tomorrow", command: care.SetPerson{On: day(nextDay), Identity: care.Identity{KnownAs: "Inny"}},
			refused: "in the future", hints: []string{"--on"},
		},
		{
			name: "born tomorrow", command: care.SetPerson{On: day(decisionDay), Identity: care.Identity{Born: day(nextDay)}},
			refused: "in the future", hints: []string{"14/2/2013"},
		},
		{
			name: "born after arrival", past: []care.Entry{on("2012-11-18", care.Admission{})},
			command: care.SetPerson{On: day(decisionDay), Identity: care.Identity{Born: day("2013-02-14")}},
			refused: "is after RH-01 came here, Sun 18 Nov 2012", hints: []string{"birthday"},
		},
		{
			name: "an authority nobody knows", command: care.SetPerson{On: day(decisionDay), Authority: "leeds"},
			refused: "leeds", hints: []string{"ypa authority add"},
		},
		{
			name: "circumstances that contradict themselves", command: care.SetPerson{On: day(decisionDay), Circumstances: care.Circumstances{AtADistance: care.Yes, OutOfArea: care.No}},
			refused: "one of the two is wrong", hints: []string{"--at-a-distance"},
		},
	})
}
