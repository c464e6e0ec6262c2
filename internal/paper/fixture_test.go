package paper_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/paper"
	"ypa/internal/present"
	"ypa/internal/procedure"
	"ypa/internal/sample"
)

// today is a Monday.
func today() calendar.Date { return day("2026-11-23") }

// day reads a day as it is stored.
func day(text string) calendar.Date {
	d, err := calendar.Parse(text, calendar.Date{})
	if err != nil {
		panic(err)
	}
	return d
}

// setting is where a paper is made: the home and its procedure, and the placing
// authority's.
type setting struct {
	home      care.HomeFacts
	authority care.AuthorityFacts
	own       string // a procedure file of the home's own
}

const larch = `id: larch-house
title: Larch House
document: LH 07
extends: childrens-home
words:
  young_person: resident
  young_people: residents
  review: care circle
  placing_authority: sending authority
  advocate: speaker
  home: house
  staff: grown-ups
`

// settings are the five procedures, Wales, and a home's own words.
func settings() map[string]setting {
	england := func(home, authority string) setting {
		s := setting{
			home:      care.HomeFacts{Name: "Larch House", HomeKind: "childrens-home", Nation: "england", Procedure: home, RecordsFrom: day("2025-01-01")},
			authority: care.AuthorityFacts{Name: "Ashford County Council", Procedure: authority, Nation: "england"},
		}
		s.authority.Advocacy = care.Contact{Organisation: "Speak Out", Phone: "01632 960330", Email: "desk@speakout.example.org"}
		s.authority.IV = care.Contact{Name: "Nadia Frost", Organisation: "visitors' team", Phone: "01632 960345", Email: "visitors@example.org"}
		return s
	}
	supported := england("trix-supported", "none")
	supported.home.HomeKind = "supported-accommodation"
	wales := england("childrens-home", "none")
	wales.home.Nation, wales.authority.Nation = "wales", "wales"
	own := england("larch-house", "none")
	own.own = larch
	return map[string]setting{
		"trix-supported": supported,
		"childrens-home": england("childrens-home", "none"),
		"york":           england("childrens-home", "york"),
		"cambridgeshire": england("childrens-home", "cambridgeshire"),
		"walsall":        england("childrens-home", "walsall"),
		"wales":          wales,
		"own-words":      own,
	}
}

// everybody is on record about a young person: nothing is open.
func everybody() []care.Entry {
	on := func(d string, body any) care.Entry { return care.New("", day(d), body) }
	return []care.Entry{
		on("2026-02-02", care.Identity{Ref: "LH-04", Name: "Dewi Rhys", Born: day("2013-05-04"), AuthorityRef: "4471902"}),
		on("2026-02-02", care.StatusFact{Status: care.LookedAfter}),
		on("2026-02-02", care.PlacingAuthority{Authority: "ashford"}),
		on("2026-02-02", care.Admission{}),
		on("2026-02-03", care.IRO{Contact: care.Contact{Name: "Fiona Marsh", Phone: "01632 960101", Email: "fiona.marsh@example.org"}}),
		on("2026-02-04", care.Advocate{Contact: care.Contact{Name: "Sam Okoro", Phone: "07700 900111"}, AdvocateKind: care.KindAdvocate}),
		on("2026-02-04", care.SocialWorker{Contact: care.Contact{Name: "Priya Sood", Phone: "020 7946 0180", Email: "priya.sood@example.org"}, Team: "East"}),
		on("2026-03-02", care.IVView{View: care.Agrees}),
		on("2026-04-02", care.IVAppointment{Contact: care.Contact{Name: "Derek Shaw", Phone: "07700 900341"}, ViaService: care.Yes}),
		on("2026-05-02", care.Advocate{Contact: care.Contact{Name: "Mo Bell", Phone: "01632 960777"}, AdvocateKind: care.KindMentor}),
		on("2026-11-19", care.Event{Event: care.EventMissing}),
	}
}

// without leaves out the kinds of entries that are like one of bodies.
func without(entries []care.Entry, bodies ...any) []care.Entry {
	var left []care.Entry
	for _, e := range entries {
		keep := true
		for _, b := range bodies {
			keep = keep && e.Kind != care.KindOf(b)
		}
		if keep {
			left = append(left, e)
		}
	}
	return left
}

// source makes the source of papers about a young person with these entries.
func source(t *testing.T, s setting, entries []care.Entry, ofHome ...any) paper.Source {
	t.Helper()
	library, err := procedure.Load()
	if err != nil {
		t.Fatal(err)
	}
	if s.own != "" {
		own, err := procedure.ParseOwn("procedure.yaml", []byte(s.own), library)
		if err != nil {
			t.Fatal(err)
		}
		if library, err = library.With(own); err != nil {
			t.Fatal(err)
		}
	}
	work, err := calendar.EnglandAndWales()
	if err != nil {
		t.Fatal(err)
	}
	fold := func(kind care.SubjectType, ref string, entries []care.Entry) *care.Record {
		return care.Fold(care.Subject{UID: ref + "-uid", Type: kind, Ref: ref}, sample.Number(entries, ref+"-uid", 1), today())
	}
	homeEntries := []care.Entry{care.New("", day("2025-01-01"), s.home)}
	for _, body := range ofHome {
		homeEntries = append(homeEntries, care.New("", day("2026-11-02"), body))
	}
	s.authority.Ref = "ashford"
	home := care.FoldHome(fold(care.TheHome, "home", homeEntries),
		[]*care.Record{fold(care.Authority, "ashford", []care.Entry{care.New("", day("2025-01-01"), s.authority)})})
	return paper.Source{
		Person: fold(care.YoungPerson, "LH-04", entries), Home: home,
		Auditor: audit.New(home, library, work, today()), Today: today(), From: "Karen Doyle",
	}
}

// checkedNumbers says that somebody rang the numbers that ship unchecked.
func checkedNumbers() []any {
	var list []any
	for _, id := range []string{"childline", "coram-voice", "nyas", "commissioner-wales", "meic"} {
		list = append(list, care.ContactCheck{ID: id})
	}
	return list
}

func shippedSet() *paper.Set { return paper.New(nil, "", present.Visible) }

// filled is a paper as a document.
func filled(t *testing.T, k paper.Kind, src paper.Source, said paper.Said, promises map[string]paper.Promise) (paper.Document, []string) {
	t.Helper()
	var data any
	var notes []string
	if k == paper.Card {
		card := src.Card(promises)
		data, notes = card.Data, card.Notes
	} else {
		letter, err := src.Letter(k, said)
		if err != nil {
			t.Fatal(err)
		}
		data, notes = letter.Data, letter.Notes
	}
	doc, err := shippedSet().Fill(k, data)
	if err != nil {
		t.Fatal(err)
	}
	return doc, notes
}

// withNotes is a paper as text, with what its maker is told under it.
func withNotes(doc paper.Document, notes []string) string {
	text := doc.Text()
	if len(notes) > 0 {
		text += "\n==== told to the manager ====\n" + strings.Join(notes, "\n") + "\n"
	}
	return text
}

// golden compares with testdata/NAME; UPDATE=1 writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if os.Getenv("UPDATE") == "1" {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (UPDATE=1 writes it)", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (UPDATE=1 rewrites it):\n%s", name, diff)
	}
}
