package present

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"strings"
	"time"

	ical "github.com/arran4/golang-ical"

	"ypa/internal/audit"
)

// CalendarSource is what a calendar takes from the register besides what falls
// due, so that a calendar program knows what it had before.
type CalendarSource struct {
	Register string            // the register's own random name
	Home     string            // the random name that entries about the home hold
	People   map[string]string // the same of the young people, by reference
	Changed  time.Time         // when the last entry was written
}

// calendarMaker is the PRODID. It has no version: the same register gives the
// same bytes.
const calendarMaker = "-//ypa//what falls due//EN"

// ics writes what falls due as a calendar (RFC 5545): all-day events whose
// subject is the reference and one of three words, and nothing else. Calendars
// are shared and shown on telephones: no names, and not what happened to whom.
//
// An event's UID comes from the register, whom it is about and the rule, not
// from the day: when the day moves, so does the event. SEQUENCE is the number of
// entries, DTSTAMP and LAST-MODIFIED the time of the last one: a later calendar
// wins over an earlier one, and the same register gives the same bytes.
func (d *DueList) ics(w io.Writer) error {
	cal := ical.NewCalendar()
	cal.SetProductId(calendarMaker)
	cal.SetMethod(ical.MethodPublish)
	cal.SetXWRCalName(d.calendarName())
	had := map[string]bool{}
	for n := range d.Items {
		i := &d.Items[n]
		if len(i.Refs) == 0 {
			d.event(cal, had, i, "")
		}
		for _, ref := range i.Refs {
			d.event(cal, had, i, ref)
		}
	}
	return cal.SerializeTo(w, ical.WithNewLineWindows)
}

// calendarName is what a calendar program calls a calendar of its own.
func (d *DueList) calendarName() string {
	if d.Report.Home.MadeUp {
		return "MADE-UP HOME: what falls due"
	}
	return "What falls due"
}

// event adds one item for one young person, or for the home where ref is empty.
func (d *DueList) event(cal *ical.Calendar, had map[string]bool, i *audit.DueItem, ref string) {
	uid := d.Source.uid(i, ref)
	if had[uid] {
		return // sorted by day: the first one is the next
	}
	had[uid] = true
	subject := "The home: "
	if ref != "" {
		subject = Visible(ref) + " "
	}
	day := i.On.Time()
	e := cal.AddEvent(uid)
	e.SetDtStampTime(d.Source.Changed)
	e.SetModifiedAt(d.Source.Changed)
	e.SetSequence(int(d.Report.Entries))
	e.SetAllDayStartAt(day)
	e.SetAllDayEndAt(i.On.AddDays(1).Time()) // the first day that is no longer part of it
	e.SetSummary(subject + calendarWord(i))
	e.SetTimeTransparency(ical.TransparencyTransparent) // nobody is busy all day
}

// uid names an event: always the same for the same rule and the same young
// person. Where one action closes what several rules ask, the first of them in
// the alphabet names it.
func (s *CalendarSource) uid(i *audit.DueItem, ref string) string {
	about := s.Home
	if ref != "" {
		about = s.People[ref]
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{"ypa-calendar/1", s.Register, about, slices.Min(i.Rules)}, "\n")))
	return "ypa-" + hex.EncodeToString(sum[:16])
}

// calendarWord is all that a calendar says of what falls due.
func calendarWord(i *audit.DueItem) string {
	for _, rule := range i.Rules {
		switch rule {
		case "review-first", "review-second", "review-later":
			return "review"
		case "iv-visited", "visit-monthly", "visit-responsible-individual":
			return "visit"
		}
	}
	return "reminder"
}
