package care_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// TestRound: what was recorded of an earlier visitor does not count for the
// present one; what came before the appointment, while they were looked for,
// does.
func TestRound(t *testing.T) {
	first := on("2025-01-10", care.IVAppointment{Contact: named("Ann Wood")})
	gone := on("2026-03-01", care.IVEnd{Reason: "resigned"})
	second := on("2026-06-01", care.IVAppointment{Contact: named("Derek Shaw")})
	rec := func(more ...care.Entry) *care.Record {
		return factsOf(t, append([]care.Entry{first, gone, second}, more...)).Person
	}

	asked := rec(on("2026-02-01", care.IVViews{}), on("2026-09-01", care.IVViews{}), on("2026-07-15", care.ReviewHeld{Meeting: care.Review, IVViews: day("2026-07-01")}),
		on("2026-08-01", care.ReviewHeld{Meeting: care.Conference, IVViews: day("2026-07-20")}), on("2026-08-15", care.ReviewHeld{Meeting: care.Review}))
	if diff := cmp.Diff([]care.Asking{
		{On: day("2026-07-01"), Stated: true, Review: day("2026-07-15"), Entry: 6},
		{On: day("2026-09-01"), Stated: true, Entry: 5},
	}, asked.IVViewsSought()); diff != "" {
		t.Error(diff)
	}
	invited := rec(on("2026-02-01", care.IVInvitation{}), on("2026-09-01", care.IVInvitation{Review: day("2026-09-10")}),
		on("2026-07-15", care.ReviewHeld{Meeting: care.Review, IVInvited: care.Yes}), on("2026-08-15", care.ReviewHeld{Meeting: care.Review, IVInvited: care.No}))
	if diff := cmp.Diff([]care.Asking{
		{On: day("2026-07-15"), Stated: true, Review: day("2026-07-15"), Entry: 6},
		{On: day("2026-09-01"), Stated: true, Review: day("2026-09-10"), Entry: 5},
	}, invited.IVInvitations()); diff != "" {
		t.Error(diff)
	}

	before := rec(on("2026-02-01", care.IVPrepared{}), on("2026-02-01", care.IVInformation{Scope: "full"}), on("2026-02-01", care.IVAfterCare{Decision: "end"}))
	if _, ok := before.IVPrepared(); ok {
		t.Error("staff were told of another visitor")
	}
	if _, ok := before.IVInformation(); ok {
		t.Error("what another visitor is told counts")
	}
	if _, ok := before.IVAfterCare(); ok {
		t.Error("after care with another visitor counts")
	}
	ahead := rec(on("2026-05-01", care.IVPrepared{}), on("2026-05-01", care.IVInformation{Scope: "none"}), on("2026-07-01", care.IVInformation{Scope: "full"}),
		on("2026-10-01", care.IVAfterCare{Decision: "continue"}), on("2026-01-01", care.IVAlternative{Noted: care.Noted{Note: "x"}}))
	if _, ok := ahead.IVPrepared(); !ok {
		t.Error("staff were told before the appointment, which counts")
	}
	if o, ok := ahead.IVInformation(); !ok || o.Body.Scope != "full" {
		t.Errorf("%+v", o)
	}
	if o, ok := ahead.IVAfterCare(); !ok || o.Body.Decision != "continue" {
		t.Errorf("%+v", o)
	}
	if got := len(ahead.IVAlternatives()); got != 1 {
		t.Errorf("%d alternatives", got)
	}
}

// TestDetailsStayWithTheirAppointment: in whatever order it is recorded, a number
// that was given for one visitor is never another's.
func TestDetailsStayWithTheirAppointment(t *testing.T) {
	appoint := func(day, name string) care.Entry {
		return care.New("u1", calendar.MustISO(day), care.IVAppointment{Contact: care.Contact{Name: name}})
	}
	details := func(of int64) care.Entry {
		return care.New("u1", calendar.MustISO("2026-03-01"), care.IVDetails{Contact: care.Contact{Phone: "01632 960101"}, Entry: of})
	}
	for name, c := range map[string]struct {
		log  []care.Entry
		want string
	}{
		"a new visitor, dated back":              {[]care.Entry{appoint("2026-01-05", "Joan Pike"), details(1), appoint("2026-02-01", "Derek Shaw")}, ""},
		"a new visitor, recorded first":          {[]care.Entry{appoint("2026-01-05", "Joan Pike"), appoint("2026-02-01", "Derek Shaw"), details(1)}, ""},
		"of the new visitor":                     {[]care.Entry{appoint("2026-01-05", "Joan Pike"), appoint("2026-02-01", "Derek Shaw"), details(2)}, "01632 960101"},
		"of the new visitor, the old named last": {[]care.Entry{appoint("2026-02-01", "Derek Shaw"), details(1), appoint("2026-01-05", "Joan Pike")}, "01632 960101"},
	} {
		t.Run(name, func(t *testing.T) {
			for i := range c.log {
				c.log[i].Number = int64(i + 1)
			}
			v, ok := care.Fold(care.Subject{UID: "u1"}, c.log, calendar.MustISO("2026-06-01")).Visitor()
			if !ok || v.Name != "Derek Shaw" || v.Phone != c.want {
				t.Errorf("%+v", v)
			}
		})
	}
}
