package sample_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/sample"
)

// part is the entries of one subject of a home.
type part struct {
	name    string
	typ     care.SubjectType
	entries []care.Entry
}

func parts(h sample.Home) []part {
	list := []part{{"home", care.TheHome, append([]care.Entry{care.New("", h.Facts.RecordsFrom, h.Facts)}, h.Entries...)}}
	for _, a := range h.Authorities {
		list = append(list, part{a.ID, care.Authority, a.Entries})
	}
	for _, p := range h.People {
		list = append(list, part{p.Ref, care.YoungPerson, p.Entries})
	}
	return list
}

const screens = "2026-11-23"

func TestDemoShape(t *testing.T) {
	h := sample.Demo(calendar.MustISO(screens))
	want := care.HomeFacts{
		Name: "Rowan House", HomeKind: "childrens-home", Nation: "england", Procedure: "childrens-home",
		HostAuthority: "york", RecordsFrom: calendar.MustISO("2025-09-23"), MadeUp: true,
	}
	if diff := cmp.Diff(want, h.Facts); diff != "" {
		t.Errorf("the home (-want +got):\n%s", diff)
	}
	ids := map[string]bool{}
	for _, a := range h.Authorities {
		ids[a.ID] = true
	}
	if diff := cmp.Diff(map[string]bool{"york": true, "cambridgeshire": true, "walsall": true}, ids); diff != "" {
		t.Errorf("authorities (-want +got):\n%s", diff)
	}
	var refs []string
	for _, p := range h.People {
		refs = append(refs, p.Ref)
		first, ok := p.Entries[0].Body.(care.Identity)
		if !ok || first.Ref != p.Ref || first.Name == "" || first.Born.IsZero() {
			t.Errorf("%s: the first entry does not say who they are: %+v", p.Ref, first)
		}
		for _, e := range p.Entries {
			if b, ok := e.Body.(care.PlacingAuthority); ok && !ids[b.Authority] {
				t.Errorf("%s: placed by %q, which is not among the authorities", p.Ref, b.Authority)
			}
		}
	}
	if got := strings.Join(refs, " "); got != "RH-01 RH-02 RH-03 RH-04 RH-05 RH-06 RH-07 RH-08" {
		t.Errorf("the young people are %s", got)
	}
}

// TestOneHasLeft: somebody is in the register who is not audited.
func TestOneHasLeft(t *testing.T) {
	today := calendar.MustISO(screens)
	found := newAuditing(t).of(sample.Demo(today), today)
	if p := found.people["RH-08"]; p.Resident || len(p.Findings) > 0 {
		t.Errorf("RH-08 has moved on, and has %d findings", len(p.Findings))
	}
}

// TestDemoIsPossible holds, on any day, what no register could hold otherwise:
// nothing done lies ahead, nothing is said twice, the first entry comes first,
// nothing names a day to come but what is agreed for one.
func TestDemoIsPossible(t *testing.T) {
	ahead := map[string]bool{"booked day": true, "procedure-reviewed next": true, "waiver until": true}
	date := regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	rapid.Check(t, func(t *rapid.T) {
		today := draw(t)
		for _, p := range parts(sample.Demo(today)) {
			for i, e := range p.entries {
				if e.On.IsZero() || e.On.After(today) {
					t.Fatalf("%s: %s is of %s, after %s", p.name, e.Kind, e.On, today)
				}
				if i > 1 && p.typ == care.YoungPerson && e.On.Before(p.entries[i-1].On) {
					t.Fatalf("%s: %s of %s comes after one of %s", p.name, e.Kind, e.On, p.entries[i-1].On)
				}
				for _, other := range p.entries[:i] {
					if other.On == e.On && reflect.DeepEqual(other.Body, e.Body) {
						t.Fatalf("%s: %s of %s is there twice", p.name, e.Kind, e.On)
					}
				}
				for name, texts := range fields(t, e.Body) {
					for _, text := range texts {
						if date.MatchString(text) && text > today.String() && !ahead[string(e.Kind)+" "+name] {
							t.Fatalf("%s: %s names %s as its %s, after %s", p.name, e.Kind, text, name, today)
						}
					}
				}
			}
		}
	})
}

// TestDemoBeyondTheHolidays: where bank holidays are not known the home is made
// up all the same.
func TestDemoBeyondTheHolidays(t *testing.T) {
	for _, c := range []struct{ name, today string }{
		{"before they begin", "1990-06-01"},
		{"after they end", "2041-06-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			today := calendar.MustISO(c.today)
			for _, p := range parts(sample.Demo(today)) {
				for _, e := range p.entries {
					if e.On.IsZero() || e.On.After(today) {
						t.Errorf("%s: %s is of %q", p.name, e.Kind, e.On)
					}
				}
			}
		})
	}
}

// TestDemoOnNoDay: without a day there is no story, and no endless search for
// one either.
func TestDemoOnNoDay(t *testing.T) {
	for _, p := range sample.Demo(calendar.Date{}).People {
		for _, e := range p.Entries {
			if !e.On.IsZero() {
				t.Fatalf("%s: %s is of %s", p.Ref, e.Kind, e.On)
			}
		}
	}
}

func TestNumber(t *testing.T) {
	on := func(day string, body any) care.Entry { return care.New("", calendar.MustISO(day), body) }
	missing, health := care.EventMissing, care.EventHealth
	entries := []care.Entry{
		on("2026-11-01", care.Event{Event: missing}),
		on("2026-11-02", care.Event{Event: health}),
		on("2026-11-02", care.EventClosed{Event: missing}),
		on("2026-11-05", care.Event{Event: missing}),
		on("2026-11-06", care.EventClosed{Event: missing}),
		on("2026-11-07", care.EventClosed{Event: health}),
	}
	before := slices.Clone(entries)
	got := sample.Number(entries, "u7", 41)
	ends := map[int]int64{2: 41, 4: 44, 5: 42} // by place, the event that ends there
	for i, e := range got {
		if e.Number != int64(41+i) || e.Subject != "u7" {
			t.Errorf("entry %d has the number %d and the subject %q", i, e.Number, e.Subject)
		}
		if b, ok := e.Body.(care.EventClosed); ok && b.Entry != ends[i] {
			t.Errorf("entry %d ends event %d, not %d", i, b.Entry, ends[i])
		}
	}
	if diff := cmp.Diff(before, entries); diff != "" {
		t.Errorf("the entries handed in were changed (-want +got):\n%s", diff)
	}
}
