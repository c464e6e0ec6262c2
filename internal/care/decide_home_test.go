package care_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

// homeFacts are a home with two authorities, one of which can be reached.
func homeFacts() care.Facts {
	return care.Facts{Today: day(decisionDay), Home: care.Home{UID: "h1", Authorities: map[string]care.AuthorityRecord{
		"york":    {ID: "york", Name: "City of York Council", Advocacy: care.Contact{Phone: "01632 960111"}},
		"walsall": {ID: "walsall", Name: "Walsall Council"},
	}}}
}

func TestHomeAndAuthorities(t *testing.T) {
	york := care.Subject{UID: "a1", Type: care.Authority, Ref: "york"}
	walsall := care.Subject{UID: "a2", Type: care.Authority, Ref: "walsall"}
	named := care.AuthorityFacts{Name: "City of York Council", Procedure: "york"}
	withRef := named
	withRef.Ref = "york"
	checked := care.AuthorityFacts{Checked: day(dayBefore)}
	desk := care.AuthorityFacts{IV: care.Contact{Email: "iv@example.org"}, Checked: day(dayBefore)}
	note := care.Noted{Note: "x"}
	for _, c := range []decisionCase{
		{
			name: "a fact about the home", command: care.SetHome{On: day(dayBefore), Body: care.HomeFacts{URN: "SC000000", HostAuthority: "York"}},
			want: []care.Entry{care.New("h1", day(dayBefore), care.HomeFacts{URN: "SC000000", HostAuthority: "york"})},
		},
		{
			name: "a place to meet in private", command: care.SetHome{On: day(decisionDay), Private: day(dayBefore), Body: care.HomeFacts{Noted: note}},
			want: []care.Entry{care.New("h1", day(dayBefore), care.PrivateSpace{Noted: note})},
		},
		{
			name: "both", command: care.SetHome{On: day(decisionDay), Private: day(dayBefore), Body: care.HomeFacts{Name: "Rowan House"}},
			want: []care.Entry{care.New("h1", day(decisionDay), care.HomeFacts{Name: "Rowan House"}), care.New("h1", day(dayBefore), care.PrivateSpace{})},
		},
		{name: "nothing about the home", command: care.SetHome{On: day(decisionDay), Body: care.HomeFacts{Noted: note}}, refused: "nothing to record", hints: []string{"ypa home set --private-space today"}},
		{name: "a home of tomorrow", command: care.SetHome{On: day(nextDay), Body: care.HomeFacts{Name: "Rowan House"}}, refused: "in the future", hints: []string{"--on"}},
		{name: "a room of tomorrow", command: care.SetHome{On: day(decisionDay), Private: day(nextDay)}, refused: "--private-space: Mon 23 Nov 2026 is in the future", hints: []string{"--private-space"}},
		{name: "records from tomorrow", command: care.SetHome{On: day(decisionDay), Body: care.HomeFacts{RecordsFrom: day(nextDay)}}, refused: "--records-from: Mon 23 Nov 2026", hints: []string{"--records-from"}},
		{name: "a host nobody knows", command: care.SetHome{On: day(decisionDay), Body: care.HomeFacts{HostAuthority: "leeds"}}, refused: `no authority "leeds"`, hints: []string{"ypa authority add leeds"}},

		{name: "an authority", command: care.AddAuthority{Subject: york, On: day(decisionDay), Body: named}, want: []care.Entry{care.New("a1", day(decisionDay), withRef)}},
		{name: "an authority without a name", command: care.AddAuthority{Subject: york, On: day(decisionDay)}, refused: "needs a name", hints: []string{"ypa authority add york --name NAME"}},
		{name: "contacts that were checked", command: care.SetAuthority{Subject: york, On: day(decisionDay), Body: checked}, want: []care.Entry{care.New("a1", day(decisionDay), checked)}},
		{name: "a contact and its check", command: care.SetAuthority{Subject: walsall, On: day(decisionDay), Body: desk}, want: []care.Entry{care.New("a2", day(decisionDay), desk)}},
		{name: "nothing about an authority", command: care.SetAuthority{Subject: york, On: day(decisionDay), Body: care.AuthorityFacts{Noted: note}}, refused: "nothing to record", hints: []string{"ypa authority set york --advocacy-phone"}},
		{name: "a check of no contact", command: care.SetAuthority{Subject: walsall, On: day(decisionDay), Body: checked}, refused: "walsall: no phone or e-mail", hints: []string{"ypa authority set walsall --advocacy-phone NUMBER --checked 2026-11-21"}},
		{name: "a check of tomorrow", command: care.SetAuthority{Subject: york, On: day(decisionDay), Body: care.AuthorityFacts{Checked: day(nextDay)}}, refused: "--checked: Mon 23 Nov 2026", hints: []string{"--checked"}},
		{name: "an authority of tomorrow", command: care.SetAuthority{Subject: york, On: day(nextDay), Body: named}, refused: "in the future", hints: []string{"--on"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.command.Decide(homeFacts())
			if c.refused != "" {
				checkRefusal(t, c, got, err)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
		})
	}
}
