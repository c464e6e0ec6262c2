package pack_test

import (
	"slices"
	"testing"
	"time"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/pack"
	"ypa/internal/procedure"
	"ypa/internal/sample"
)

// today is the day of the packs of these tests: the last visit to the made-up
// home was on 26 October.
var today = calendar.MustISO("2026-11-26") //nolint:gochecknoglobals // a constant that no const can be

// house is a home whose packs are made: the made-up one, and what a test adds.
type house struct {
	facts   care.HomeFacts
	entries []care.Entry            // about the home
	more    map[string][]care.Entry // about authorities and young people, by reference
	codes   []string
}

// rowan is the made-up home. Its codes are neither in the order of references
// nor of names.
func rowan() *house {
	return &house{more: map[string][]care.Entry{}, codes: []string{"K7", "A3", "T5", "B2", "W9", "G4", "D6"}}
}

// says adds what somebody said to details going out, on a day before the visit.
func (h *house) says(ref string, body any) {
	h.more[ref] = append(h.more[ref], care.New("", calendar.MustISO("2026-10-20"), body))
}

// own is a young person's answer.
func own(a care.PackAnswer) care.PackConsent {
	return care.PackConsent{By: care.ByYoungPerson, Answer: a}
}

// agreed is the home in which all authorities and the first few young people
// said yes.
func agreed(n int) *house {
	h := rowan()
	for _, id := range []string{"york", "cambridgeshire", "walsall"} {
		h.says(id, care.AuthorityPackConsent{Answer: care.ConsentYes})
	}
	for i, ref := range []string{"RH-01", "RH-02", "RH-03", "RH-04", "RH-05", "RH-06", "RH-07"} {
		if i < n {
			h.says(ref, own(care.ConsentYes))
		}
	}
	return h
}

// stored is what a register would hold of the entries: written at nine on their
// day.
func stored(t *testing.T, entries []care.Entry, uid string, next *int64) []care.Entry {
	t.Helper()
	numbered := sample.Number(entries, uid, *next)
	*next += int64(len(entries))
	for i := range numbered {
		e := &numbered[i]
		raw, err := care.Encode(e.Body)
		if err != nil {
			t.Fatal(err)
		}
		e.Raw, e.Body = raw, nil
		e.Author = "Karen Doyle"
		e.At = time.Date(e.On.Year(), e.On.Month(), e.On.Day(), 9, 0, 0, 0, time.UTC)
	}
	return numbered
}

// laws are read once: they are the same for every test.
func laws(t *testing.T) (*procedure.Library, *calendar.Holidays) {
	t.Helper()
	library, err := procedure.Load()
	if err != nil {
		t.Fatal(err)
	}
	work, err := calendar.EnglandAndWales()
	if err != nil {
		t.Fatal(err)
	}
	return library, work
}

// input is everything that the pack of the home is made from, on a day and the
// day of the visit before; a zero one is none.
func (h *house) input(t *testing.T, until, last calendar.Date) pack.Input {
	t.Helper()
	library, work := laws(t)
	demo := unasked(sample.Demo(today))
	in := pack.Input{From: last, Until: until, Last: last, Late: 7}
	report := func(asOf calendar.Date) (*audit.Report, []pack.Person) {
		next := int64(1)
		facts := append([]care.Entry{care.New("", demo.Facts.RecordsFrom, demo.Facts)}, demo.Entries...)
		if h.facts != (care.HomeFacts{}) {
			facts = append(facts, care.New("", demo.Facts.RecordsFrom, h.facts))
		}
		rec := care.Fold(care.Subject{UID: "uid-home", Type: care.TheHome, Ref: "home"}, stored(t, append(facts, h.entries...), "uid-home", &next), asOf)
		var authorities []*care.Record
		for _, a := range demo.Authorities {
			entries := stored(t, append(a.Entries, h.more[a.ID]...), "uid-"+a.ID, &next)
			authorities = append(authorities, care.Fold(care.Subject{UID: "uid-" + a.ID, Type: care.Authority, Ref: a.ID}, entries, asOf))
		}
		in.Home = care.FoldHome(rec, authorities)
		auditor := audit.New(in.Home, library, work, asOf)
		var found []audit.Person
		var people []pack.Person
		for _, p := range demo.People {
			entries := stored(t, append(p.Entries, h.more[p.Ref]...), "uid-"+p.Ref, &next)
			one := care.Fold(care.Subject{UID: "uid-" + p.Ref, Type: care.YoungPerson, Ref: p.Ref}, entries, asOf)
			found = append(found, auditor.Person(one))
			if one.Residence().Here {
				people = append(people, pack.Person{Record: one, Entries: entries, Consents: in.Home.PackConsents(one)})
			}
		}
		base := audit.Report{Home: in.Home, AsOf: asOf, Program: "ypa test", Entries: next - 1, Head: "root", Checkpoint: "244 7KQ2-M9XD-4TBV"}
		return audit.Assemble(base, found, auditor.Home(), audit.Narrow{}), people
	}
	var before *audit.Report
	if !last.IsZero() {
		before, _ = report(last)
	}
	in.Now, in.People = report(until)
	if before != nil {
		changes := audit.Compare(before, in.Now)
		in.Changes = &changes
	}
	for i := range in.People {
		in.People[i].Code = h.codes[i]
	}
	return in
}

// unasked is the made-up home before anybody was asked to consent, since a test says
// who agreed, and with one recommendation only.
func unasked(h sample.Home) sample.Home {
	asked := func(e care.Entry) bool {
		switch b := e.Body.(type) {
		case care.PackConsent, care.AuthorityPackConsent, care.RecommendationDone:
			return true
		case care.Recommendation:
			return b.Number > 1
		}
		return false
	}
	h.Entries = slices.DeleteFunc(h.Entries, asked)
	for i := range h.Authorities {
		h.Authorities[i].Entries = slices.DeleteFunc(h.Authorities[i].Entries, asked)
	}
	for i := range h.People {
		h.People[i].Entries = slices.DeleteFunc(h.People[i].Entries, asked)
	}
	return h
}

// made is the pack of the home since the last visit.
func (h *house) made(t *testing.T) *pack.Pack {
	t.Helper()
	return build(t, h.input(t, today, calendar.MustISO("2026-10-26")))
}

func build(t *testing.T, in pack.Input) *pack.Pack {
	t.Helper()
	p, err := pack.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// file is the content of a file of a pack.
func file(t *testing.T, p *pack.Pack, name string) string {
	t.Helper()
	for _, f := range p.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	t.Fatalf("there is no %s", name)
	return ""
}
