package intake

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// pools are what the cells of made-up sheets are drawn from: few values, so
// that they meet each other, and the words that say nothing or nobody.
func pools() map[string][]string {
	person := func(names ...string) []string { return append(names, "", "TBC", "none") }
	days := []string{"", "?", "05/01/2026", "2 Feb 2026", "2026-03-01", "01/10/2026", "21/11/2026", "22/11/2026"}
	phones := []string{"", "n/a", "01632 960101", "1632960101", "01632 960102"}
	emails := []string{"", "-", "a@example.org", "A@example.org", "b@example.org"}
	return map[string][]string{
		"Name": {"Ana Bell", "Ana Keane"}, "Known as": {"", "Annie", "not known"}, "DOB": {"", "03/04/2012", "04/04/2012"}, "LA number": {"", "1", "2"},
		"Notes": {"", "quiet", "loud"}, "Admitted": days, "Legal Status": {"", "LAC", "CIN", "Care leaver", "not looked after", "?"}, "Since": days, "LAC since": days,
		"Placing Authority": {"", "City of York Council", "Walsall Council", "unknown"}, "Out of area?": {"", "Y", "N", "?"},
		"IRO": person("Fiona Marsh", "fiona marsh", "Peter Lund"), "IRO Tel": phones, "IRO Email": emails, "SW": person("Lee Hart", "Jo Day"), "SW tel": phones,
		"Advocate / service": person("Sam Okoro", "Speak Up desk", "Voiceability desk", "Sam Okoro (NYAS)"), "Advocate tel": phones, "Advocate email": emails,
		"IV": person("Joan Pike", "Derek Shaw"), "IV appointed": days, "IV tel": phones, "IV email": emails, "Last IV visit": days, "IV need reviewed": days, "YP's view of IV": {"", "Likes Joan", "=Likes Joan"},
		"Told about IRO": days, "Advocacy last discussed": days, "Help at Hand": days, "Last LAC Review": days,
		"Next LAC Review": append(days, "03/12/2026", "04/12/2026"), "Left": {"", "", "21/11/2026"},
	}
}

// drawSheet makes up a sheet of one young person with a few columns.
func drawSheet(t *rapid.T, label string) *Sheet {
	headings, cells := []string{"Ref", "Name"}, []string{"A-1", "Ana Bell"}
	for _, h := range sortedKeys(pools()) {
		if h != "Name" && rapid.Bool().Draw(t, label+" has "+h) {
			headings = append(headings, h)
			cells = append(cells, rapid.SampledFrom(pools()[h]).Draw(t, label+" "+h))
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll([][]string{headings, cells}); err != nil {
		t.Fatal(err)
	}
	s, err := Read("a.csv", b.Bytes(), Mapping{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// drawEntry makes up an entry that a command could have written.
func drawEntry(t *rapid.T, until calendar.Date) care.Entry {
	name := rapid.SampledFrom([]string{"Fiona Marsh", "Peter Lund", "Joan Pike", "Sam Okoro"}).Draw(t, "who")
	who := care.Contact{Name: name, Phone: rapid.SampledFrom([]string{"", "01632 960101", "01632 960103"}).Draw(t, "phone")}
	kind := rapid.SampledFrom([]care.AdvocateKind{care.KindAdvocate, care.KindService, care.KindFamily}).Draw(t, "kind")
	answer := rapid.SampledFrom([]care.Answer{care.Yes, care.No}).Draw(t, "answer")
	body := rapid.SampledFrom([]any{
		care.Identity{KnownAs: "Annie", Noted: care.Noted{Note: "quiet"}},
		care.StatusFact{Status: care.LookedAfter},
		care.StatusFact{Status: care.CareLeaver},
		care.PlacingAuthority{Authority: "york"},
		care.Circumstances{OutOfArea: answer},
		care.Move{OutOfArea: answer},
		care.Admission{},
		care.Leaving{Reason: "moved"},
		care.SocialWorker{Contact: who},
		care.IRO{Contact: who},
		care.IRO{Contact: care.Contact{Phone: "01632 960104"}},
		care.IROEnd{},
		care.Advocate{Contact: who, AdvocateKind: kind},
		care.Advocate{Contact: care.Contact{Organisation: "Speak Up desk"}, AdvocateKind: kind},
		care.AdvocateEnd{AdvocateKind: kind},
		care.AdvocateEnd{},
		care.IVAppointment{Contact: who},
		care.IVDetails{Contact: who},
		care.IVVisit{Mode: "visit"},
		care.IVReview{Decision: "continue", Wishes: "Likes Joan"},
		care.IVEnd{},
		care.Informed{Topics: []care.Topic{care.AboutIRO, care.AboutAdvocacy}},
		care.ReviewHeld{Meeting: care.Review, IVNeed: "continue"},
		care.ReviewHeld{Meeting: care.Conference},
		care.Booking{Meeting: care.Review, Day: day("2026-12-03")},
		care.BookingCancelled{Meeting: care.Review},
	}).Draw(t, "body")
	on := until.AddDays(-rapid.SampledFrom([]int{0, 1, 40, 300}).Draw(t, "days ago"))
	if rapid.Bool().Draw(t, "assumed") {
		return care.NewAssumed("", on, body)
	}
	return care.New("", on, body)
}

// Whatever is on record and whatever a sheet says: imported twice, on one day or
// on two, it proposes nothing the second time.
func TestSecondImportProposesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var log []care.Entry
		on := day("2026-11-22")
		for step := range rapid.IntRange(1, 4).Draw(rt, "steps") {
			for range rapid.IntRange(0, 4).Draw(rt, "commands") {
				log = append(log, drawEntry(rt, on))
			}
			s := drawSheet(rt, "sheet "+itoa(step))
			p, faults := Propose(s, recordedAt(t, on, log))
			if len(faults) > 0 {
				continue // days that can't lie as they do
			}
			log = after(log, p.People[0])
			for later := range 2 {
				if later == 1 && slices.Contains(p.People[0].Skipped, Skip{Field: fieldOutOfArea, Why: whyMoved}) {
					continue // which the record lets in from tomorrow on
				}
				again, faults := Propose(s, recordedAt(t, on.AddDays(later), log))
				if len(faults) > 0 || len(again.People[0].Lines) > 0 {
					rt.Fatalf("%d days later: %v\n%s\nfirst:\n%s", later, faults, strings.Join(texts(again), "\n"), strings.Join(texts(p), "\n"))
				}
			}
			on = on.AddDays(rapid.IntRange(0, 2).Draw(rt, "days until the next"))
		}
	})
}

// recordedAt is a day with one person on record, if anything was recorded.
func recordedAt(tb testing.TB, on calendar.Date, log []care.Entry) Now {
	tb.Helper()
	if len(log) == 0 {
		return at(tb, on)
	}
	return at(tb, on, fold("A-1", on, append([]care.Entry(nil), log...)...))
}

// What a sheet proposes can be stored, and is for the day of the import or one
// before it, whatever the cells.
func TestProposalsCanBeStored(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p, faults := Propose(drawSheet(rt, "sheet"), at(t, today()))
		if len(faults) > 0 && len(p.People) > 0 {
			rt.Fatal("faults beside proposals")
		}
		for _, person := range p.People {
			for _, e := range person.Entries() {
				if _, err := care.Encode(e.Body); err != nil {
					rt.Fatal(err)
				}
				if e.On.IsZero() || e.On.After(today()) || e.Command != "import" {
					rt.Fatalf("%+v", e)
				}
			}
		}
	})
}
