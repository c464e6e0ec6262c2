package care

import (
	"strings"
	"testing"

	"ypa/internal/calendar"
)

// TestDescribeCoded gives every kind a name, a phone number and an e-mail address
// wherever it has room for one, and none of them may be said.
func TestDescribeCoded(t *testing.T) {
	for _, info := range Kinds() {
		if !info.Personal {
			continue
		}
		body := filled(t, info)
		said := DescribeCoded(New("u1", calendar.MustISO("2026-11-03"), body))
		for _, secret := range []string{"Zz name", "Zz knownas", "Zz organisation", "Zz team", "Zz to", "Zz madeby", "Zz confirmedby", "Zz knownperson", "01632 960808", "desk@example.org"} {
			if strings.Contains(said, secret) {
				t.Errorf("%s: %q says %q", info.Kind, said, secret)
			}
		}
		if said == "" {
			t.Errorf("%s: nothing is said", info.Kind)
		}
	}
	if got := DescribeCoded(Entry{Kind: "iro", Raw: `{"name":"Peter Lund","phone":"01632 960808"}`}); strings.Contains(got, "Peter") || got == "" {
		t.Errorf("from the bytes: %q", got)
	}
	if got := DescribeCoded(New("a1", calendar.MustISO("2026-11-03"), AuthorityFacts{Name: "City of York Council"})); !strings.Contains(got, "York") {
		t.Errorf("an authority: %q", got)
	}
}
