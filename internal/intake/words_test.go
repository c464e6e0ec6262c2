package intake

import (
	"strings"
	"testing"

	"ypa/internal/care"
)

func TestWhatSaysNothing(t *testing.T) {
	for _, text := range []string{"", "  ", "TBC", "tbc.", "n/a", "N/A", "N.A.", "?", "-", "–", "not known", "Not  Known", "unknown", "\u00a0"} {
		if !saysUnknown(text) || saysNobody(text) && text != "" {
			t.Errorf("%q says something", text)
		}
	}
	for _, text := range []string{"none", "None", "no one", "nobody", "NO-ONE", "vacant"} {
		if !saysNobody(text) || saysUnknown(text) {
			t.Errorf("%q doesn't say that nobody is there", text)
		}
	}
	for _, text := range []string{"Noone Smith", "Nina", "Tbcka", "None Such", "Unknown Soldier"} {
		if saysNobody(text) || saysUnknown(text) || isNoName(text) {
			t.Errorf("%q is a name", text)
		}
	}
}

func TestStatusWords(t *testing.T) {
	for want, texts := range map[care.Status][]string{
		care.LookedAfter:     {"LAC", "lac", "Looked after", "Looked-after", "looked-after", "CLA", "CiC", "S20", "s.20", "Section 20", "Section 31", "ICO", "FCO", "Full Care Order", "LAC (S20)", "LAC - S31", "S31/FCO", "Looked after; Section 20", "LAC,"},
		care.InNeed:          {"Child in need", "CIN", "in-need", "S17", "CIN (S17)"},
		care.ChildProtection: {"CP", "Child Protection Plan", "child-protection"},
		care.CareLeaver:      {"Care leaver", "care-leaver", "Former relevant"},
		care.NotLookedAfter:  {"not looked after", "not-looked-after", "Not LAC"},
	} {
		for _, text := range texts {
			if got, ok := statusOf(text); !ok || got != want {
				t.Errorf("%q is %q, want %s", text, got, want)
			}
		}
	}
	for _, text := range []string{"Fostered-ish", "LAC (CIN)", "LAC (something)", "()", "S47", "Y", "LAC - "} {
		if got, ok := statusOf(text); ok && text != "LAC - " {
			t.Errorf("%q is %s, want none", text, got)
		}
	}
}

// Every word of ypa's own for a status is understood.
func TestOwnStatusWords(t *testing.T) {
	for _, word := range care.Vocabulary()["status"].Words {
		if got, ok := statusOf(word); !ok || string(got) != word {
			t.Errorf("%q is %q", word, got)
		}
	}
}

func TestServices(t *testing.T) {
	for name, want := range map[string]bool{
		"Voiceability desk": true, "Speak Up desk": true, "NYAS": true, "NYAS York": true, "Coram Voice": true, "Barnardo's": true, "Barnardo’s York": true, "York Advocacy": true,
		"The advocacy team": true, "Team Advocates": true, "Advocacy for All": true, "Speak Up": true, "Sam Okoro": false, "Sam Coram": false, "Deskin Ade": false, "Projecta": false, "": false,
	} {
		if got := isService(name); got != want {
			t.Errorf("%q is a service: %v", name, got)
		}
	}
}

func TestSameNumber(t *testing.T) {
	for _, pair := range [][2]string{
		{"01632 960101", "01632960101"}, {"+44 1632 960101", "01632 960101"}, {"+44 (0)1632 960101", "(01632) 960101"}, {"0044 1632 960101", "01632-960101"}, {"020 7946 0123 ext 5", "02079460123 EXT. 5"},
	} {
		if !sameNumber(pair[0], pair[1]) {
			t.Errorf("%q and %q are two numbers", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{{"01632 960101", "01632 960102"}, {"01632 960101", ""}, {"020 7946 0123 ext 5", "020 7946 0123"}} {
		if sameNumber(pair[0], pair[1]) {
			t.Errorf("%q and %q are one number", pair[0], pair[1])
		}
	}
}

// Telephone numbers that a spreadsheet program took for numbers.
func TestLostZero(t *testing.T) {
	for cell, want := range map[string]string{
		"1632960101": "01632960101", "7700900111": "07700900111", "2079460123": "02079460123", "800111222": "0800111222", "163296010": "0163296010",
		"01632960101": "01632960101", "447700900111": "447700900111", "4632960101": "4632960101", "6632960101": "6632960101", "263296010": "263296010", "16329": "16329", "1632 960101": "1632 960101",
	} {
		p, faults := Propose(mustRead(t, "a.csv", table("Ref,Name,IRO,IRO Tel", "A-1,Ana,Fiona Marsh,"+cell)), at(t, today()))
		if len(faults) > 0 {
			t.Errorf("%s: %v", cell, faults)
			continue
		}
		body, ok := p.People[0].Lines[1].Entry.Body.(care.IRO)
		if !ok || body.Phone != want {
			t.Errorf("%s became %s, want %s", cell, body.Phone, want)
		}
		if said := len(p.People[0].Remarks) > 0; said != (cell != want) {
			t.Errorf("%s: remarks %q", cell, p.People[0].Remarks)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"City of York Council": "york", "Cambridgeshire County Council": "cambridgeshire", "Walsall Council": "walsall", "London Borough of Camden": "camden", "City of London": "london",
		"Royal Borough of Greenwich": "greenwich", "Kirklees MBC": "kirklees", "Isle of Wight Council": "isle-of-wight", "Nottingham City Council": "nottingham", "County Durham": "county-durham",
		"The Council of the Isles of Scilly": "the-isles-of-scilly", "Brighton & Hove City Council": "brighton-hove", "Council": "council", "Home": "", "Ωμέγα": "", "St. Helen's": "st-helens",
	} {
		if got := slug(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// A guard before a formula is taken away, and no other apostrophe.
func TestGuards(t *testing.T) {
	for cell, want := range map[string]string{
		"'=x": "=x", "'+44 7700": "+44 7700", "'-": "-", "'@x": "@x", "'|x": "|x", "'%x": "%x", "' =x": " =x", "'\tx": "\tx", "'\nx": "\nx", "'＝x": "＝x", "'\ufeff=x": "\ufeff=x",
		"'t Hooft": "'t Hooft", "'": "'", "''=x": "'=x", "": "", "' x": "' x",
	} {
		if got := textCell(cell).Text; got != want {
			t.Errorf("%q became %q, want %q", cell, got, want)
		}
	}
}

// What can't be seen is shown, and what is long is cut.
func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"Zoë O’Dwyer": "Zoë O’Dwyer", "\x1b[2J": `\x1b[2J`, "a\nb\tc\rd\x7f": `a\nb\tc\x0dd\x7f`, "\u009b": "<U+009B>", "\u202e": "<U+202E>", "\u00a0": "<U+00A0>", "\xff": `\xff`, "\ufffd": "<U+FFFD>", "שלום": "שלום",
		strings.Repeat("é", 40): strings.Repeat("é", 40), strings.Repeat("é", 41): strings.Repeat("é", 40) + "…", strings.Repeat("x", 38) + "\x1b": strings.Repeat("x", 38) + "…",
	} {
		if got := visible(text, maxRead); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}
