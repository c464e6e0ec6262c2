package present

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/audit"
)

// calendarEvent is what is read back of an event.
type calendarEvent struct {
	From, To, Summary string
	Properties        int
}

// readCalendar reads a calendar with the library's own reader, by UID in order.
func readCalendar(t interface{ Fatalf(string, ...any) }, data []byte) ([]string, map[string]calendarEvent) {
	cal, err := ical.ParseCalendar(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	var uids []string
	events := map[string]calendarEvent{}
	for _, e := range cal.Events() {
		from, err1 := e.GetAllDayStartAt()
		to, err2 := e.GetAllDayEndAt()
		if err1 != nil || err2 != nil {
			t.Fatalf("%v, %v: no whole day", err1, err2)
		}
		uids = append(uids, e.Id())
		events[e.Id()] = calendarEvent{from.Format(time.DateOnly), to.Format(time.DateOnly), e.GetProperty(ical.ComponentPropertySummary).Value, len(e.Properties)}
	}
	return uids, events
}

func writeCalendar(t interface{ Fatalf(string, ...any) }, d DueList) []byte {
	var b bytes.Buffer
	if err := Due(&b, Output{Format: ICS, Style: Style{Names: true}}, d); err != nil {
		t.Fatalf("%v", err)
	}
	return b.Bytes()
}

func calendarOf(items ...audit.DueItem) DueList {
	source := &CalendarSource{Register: "r", Home: "h", People: map[string]string{"RH-01": "u1", "RH-02": "u2"}, Changed: time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)}
	return DueList{Report: &audit.Report{AsOf: day("2026-11-23"), Entries: 412}, Items: items, Until: day("2027-11-23"), Source: source}
}

func TestCalendarSaysOnlyWhomAndOneWord(t *testing.T) {
	got := writeCalendar(t, calendarOf(
		audit.DueItem{On: day("2026-11-30"), Rules: []string{"visit-monthly"}, What: says("Reg 44 visit")},
		audit.DueItem{On: day("2026-12-03"), Refs: []string{"RH-01", "RH-02"}, Rules: []string{"iro-notified-event"}, What: says("tell ", [2]string{"Peter", "the IRO"}, ": charged")},
		audit.DueItem{On: day("2026-12-31"), Booked: day("2026-12-31"), Refs: []string{"RH-01"}, Rules: []string{"review-later"}},
	))
	uids, events := readCalendar(t, got)
	var read []calendarEvent
	for _, uid := range uids {
		read = append(read, events[uid])
	}
	want := []calendarEvent{
		{"2026-11-30", "2026-12-01", "The home: visit", 8},
		{"2026-12-03", "2026-12-04", "RH-01 reminder", 8},
		{"2026-12-03", "2026-12-04", "RH-02 reminder", 8},
		{"2026-12-31", "2027-01-01", "RH-01 review", 8},
	}
	if diff := cmp.Diff(want, read); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for _, secret := range []string{"Peter", "charged", "IRO", "Reg 44", "iro-notified"} {
		if bytes.Contains(got, []byte(secret)) {
			t.Errorf("the calendar says %q:\n%s", secret, got)
		}
	}
}

func TestCalendarEventMovesWithItsDay(t *testing.T) {
	item := audit.DueItem{On: day("2026-12-03"), Refs: []string{"RH-01"}, Rules: []string{"review-later"}}
	before, _ := readCalendar(t, writeCalendar(t, calendarOf(item)))
	item.On, item.Rules = day("2026-12-10"), []string{"review-later"}
	after, events := readCalendar(t, writeCalendar(t, calendarOf(item)))
	if diff := cmp.Diff(before, after); diff != "" || events[after[0]].From != "2026-12-10" {
		t.Errorf("%v: %s", events, diff)
	}
	for name, other := range map[string]func(*audit.DueItem, *CalendarSource){
		"another young person":               func(i *audit.DueItem, _ *CalendarSource) { i.Refs = []string{"RH-02"} },
		"another rule":                       func(i *audit.DueItem, _ *CalendarSource) { i.Rules = []string{"iv-visited"} },
		"the home":                           func(i *audit.DueItem, _ *CalendarSource) { i.Refs = nil },
		"another register":                   func(_ *audit.DueItem, s *CalendarSource) { s.Register = "r2" },
		"another person, the same reference": func(_ *audit.DueItem, s *CalendarSource) { s.People["RH-01"] = "u9" },
	} {
		changed := item
		list := calendarOf()
		other(&changed, list.Source)
		list.Items = []audit.DueItem{changed}
		if uids, _ := readCalendar(t, writeCalendar(t, list)); uids[0] == before[0] {
			t.Errorf("%s has the same UID", name)
		}
	}
}

// Whatever falls due, the calendar keeps the rules of RFC 5545 that readers are
// strict about, and every item is in it.
func TestCalendarKeepsTheFormat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := calendarOf()
		list.Source.People = map[string]string{}
		n := rapid.IntRange(1, 20).Draw(t, "items")
		refs := rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Za-z,;:\\" é家.-]{1,60}`), n, n, rapid.ID).Draw(t, "refs")
		for i, ref := range refs {
			list.Source.People[ref] = fmt.Sprintf("u%d", i)
			on := day("2026-11-23").AddDays(rapid.IntRange(0, 400).Draw(t, "day"))
			list.Items = append(list.Items, audit.DueItem{On: on, Refs: []string{ref}, Rules: []string{rapid.SampledFrom([]string{"review-first", "iv-visited", "iro-told"}).Draw(t, "rule")}})
		}
		data := writeCalendar(t, list)
		for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
			if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
				t.Fatalf("a line of %d octets: %q", len(line), line)
			}
		}
		uids, events := readCalendar(t, data)
		if len(uids) != n || len(events) != n {
			t.Fatalf("%d events, %d UIDs, %d items", len(uids), len(events), n)
		}
		for i, uid := range uids {
			if e := events[uid]; !strings.HasPrefix(e.Summary, Visible(refs[i])+" ") || e.From != list.Items[i].On.String() || e.To != list.Items[i].On.AddDays(1).String() {
				t.Fatalf("%q on %s is read as %+v", refs[i], list.Items[i].On, e)
			}
		}
		if again := writeCalendar(t, list); !bytes.Equal(data, again) {
			t.Fatalf("the same list gives other bytes")
		}
	})
}
