package care_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

func TestContactsOfTheHome(t *testing.T) {
	given := []string{"help-at-hand", "ofsted"}
	set := func(b care.PrintedContact) care.Command {
		return care.SetContact{On: day(decisionDay), Body: b, Known: given}
	}
	check := func(ids ...string) care.Command {
		return care.CheckContacts{On: day(dayBefore), IDs: ids, Known: given}
	}
	mentors := care.PrintedContact{ID: "mentors", Name: "Rowan Mentors", Phone: "01632 960222"}
	known := aboutHome("2026-11-01", mentors)
	runHomeDecisions(t, []homeCase{
		{decisionCase{name: "a new one", command: set(mentors), want: []care.Entry{aboutHome(decisionDay, mentors)}}, "", ""},
		{decisionCase{name: "more of a given one", command: set(care.PrintedContact{ID: "ofsted", Printed: care.No}), want: []care.Entry{aboutHome(decisionDay, care.PrintedContact{ID: "ofsted", Printed: care.No})}}, "", ""},
		{decisionCase{name: "more of its own", past: []care.Entry{known}, command: set(care.PrintedContact{ID: "mentors", Email: "m@example.org"}), want: []care.Entry{aboutHome(decisionDay, care.PrintedContact{ID: "mentors", Email: "m@example.org"})}}, "", ""},
		{decisionCase{name: "a new one without a number", command: set(care.PrintedContact{ID: "help-at-hnd", Name: "Help"}), refused: "help-at-hnd is a new number", hints: []string{"did you mean help-at-hand?"}}, "", ""},
		{decisionCase{name: "a new one without a name", command: set(care.PrintedContact{ID: "zebra", Phone: "01632 960222"}), refused: "zebra is a new number", hints: []string{"ypa contacts set zebra --name NAME"}}, "", ""},
		{decisionCase{name: "nothing", command: set(care.PrintedContact{ID: "ofsted", Noted: care.Noted{Note: "x"}}), refused: "nothing to record", hints: []string{"--phone NUMBER"}}, "", ""},
		{decisionCase{name: "no id", command: set(care.PrintedContact{ID: "Help at Hand", Phone: "01632 960222"}), refused: "is no id of a number", hints: []string{"ypa contacts list"}}, "", ""},

		{
			decisionCase{
				name: "checked", past: []care.Entry{known}, command: check("ofsted", "mentors"),
				want: []care.Entry{aboutHome(dayBefore, care.ContactCheck{ID: "ofsted"}), aboutHome(dayBefore, care.ContactCheck{ID: "mentors"})},
			}, "", "",
		},
		{decisionCase{name: "checked, and there is none", command: check("ofsted", "ofstd"), refused: `there is no number "ofstd"`, hints: []string{"did you mean ofsted?", "help-at-hand"}}, "", ""},
		{decisionCase{name: "checked tomorrow", command: care.CheckContacts{On: day(nextDay), IDs: given, Known: given}, refused: "in the future", hints: []string{"--on"}}, "", ""},
	})
}

// TestContactChecks: a check counts for the number as it was that day.
func TestContactChecks(t *testing.T) {
	number := func(s, phone string) care.Entry {
		return aboutHome(s, care.PrintedContact{ID: "mentors", Name: "Rowan Mentors", Phone: phone})
	}
	checked := func(s string) care.Entry { return aboutHome(s, care.ContactCheck{ID: "mentors"}) }
	for _, c := range []struct {
		name string
		past []care.Entry
		want care.HomeContact
	}{
		{"checked", []care.Entry{number("2026-10-01", "01632 960222"), checked("2026-11-01")}, care.HomeContact{Changed: day("2026-10-01"), Checked: day("2026-11-01"), By: "Karen Doyle", Entry: 3}},
		{"changed since", []care.Entry{number("2026-10-01", "01632 960222"), checked("2026-11-01"), number("2026-11-05", "01632 960223")}, care.HomeContact{Changed: day("2026-11-05"), Entry: 4}},
		{"said again since", []care.Entry{number("2026-10-01", "01632 960222"), checked("2026-11-01"), number("2026-11-05", "01632 960222")}, care.HomeContact{Changed: day("2026-10-01"), Checked: day("2026-11-01"), By: "Karen Doyle", Entry: 3}},
		{"changed and checked on one day", []care.Entry{number("2026-10-01", "01632 960222"), checked("2026-10-01")}, care.HomeContact{Changed: day("2026-10-01"), Checked: day("2026-10-01"), By: "Karen Doyle", Entry: 3}},
		{"only ever checked", []care.Entry{checked("2026-10-01")}, care.HomeContact{Checked: day("2026-10-01"), By: "Karen Doyle", Entry: 2}},
	} {
		got := homeWith(t, "childrens-home", "england", c.past...).Home.Contacts()
		if len(got) != 1 || got[0].ID != "mentors" {
			t.Fatalf("%s: %+v", c.name, got)
		}
		got[0].PrintedContact = care.PrintedContact{}
		if diff := cmp.Diff(c.want, got[0]); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
	two := homeWith(t, "childrens-home", "england", number("2026-10-01", "01632 960222"),
		aboutHome("2026-10-02", care.PrintedContact{ID: "mentors", Email: "m@example.org", For: "other", URL: "https://www.example.org", Printed: care.Yes}),
		aboutHome("2026-10-02", care.ContactCheck{ID: "ofsted"})).Home.Contacts()
	want := care.PrintedContact{
		ID: "mentors", For: "other", Name: "Rowan Mentors", Phone: "01632 960222", Email: "m@example.org",
		URL: "https://www.example.org", Printed: care.Yes,
	}
	if len(two) != 2 || two[0].PrintedContact != want || two[1].ID != "ofsted" {
		t.Errorf("%+v", two)
	}
}

func TestCheckURL(t *testing.T) {
	for address, ok := range map[string]bool{
		"https://www.example.org": true, "http://example.org/page?x=1": true,
		"www.example.org": false, "https://example": false, "https://": false, "ftp://example.org": false, "https://a@example.org": false,
		"https://example.org/a b": false, "javascript:alert(1)": false, "https://.": false,
	} {
		if err := care.CheckURL(address); (err == nil) != ok {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestNamed(t *testing.T) {
	people := []care.Identity{
		{Ref: "RH-01", Name: "Amara Keane"}, {Ref: "RH-02", Name: "Will Tran", KnownAs: "Billy"}, {Ref: "7", Name: "Łucja O'Dwyer-Łuczak"}, {Ref: "RH-1"},
	}
	for text, want := range map[string]string{
		"a poster in the hall":       "",
		"Amara asked for it":         "RH-01",
		"asked for by amara keane.":  "RH-01",
		"see RH-01":                  "RH-01",
		"see rh-01, please":          "RH-01",
		"see RH-011":                 "",
		"the Amaranth room":          "",
		"this will be done":          "",
		"Will will do it":            "RH-02",
		"Billy's room":               "RH-02",
		"BillyBilly, Billy":          "RH-02",
		"recommendation 7":           "",
		"Łucja wants a lamp":         "7",
		"the ŁucjaŁucja":             "",
		"the Łuczak family":          "",
		"a lamp for O'Dwyer-Łuczak.": "7",
	} {
		ref, named := care.Named(care.Recommendation{Text: text}, people)
		if ref != want || named != (want != "") {
			t.Errorf("%q: %q, %t", text, ref, named)
		}
		waiver := care.HomeWaiver{Waiver: care.Waiver{Reason: text}}
		if ref, _ := care.Named(waiver, people); ref != want {
			t.Errorf("in a waiver, %q: %q", text, ref)
		}
		if ref, _ := care.Named(care.QualityReport{Noted: care.Noted{Note: text}}, people); ref != want {
			t.Errorf("in a note, %q: %q", text, ref)
		}
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{
		"Benedict Tran": "BT", "Chloé O'Dwyer-Łuczak": "CO", "ada maria lovelace": "AL", "Łucja": "Ł", "": "",
	} {
		if got := (care.Identity{Name: name}).Initials(); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}
