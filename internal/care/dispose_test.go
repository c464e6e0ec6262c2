package care_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

func TestDispose(t *testing.T) {
	born := func(d string) care.Entry {
		return on("2026-11-01", care.Identity{Ref: "RH-01", Name: "Amara Keane", Born: day(d)})
	}
	admitted := on("2026-11-02", care.Admission{})
	planned := on("2026-12-01", care.Admission{})
	died := func(d string) care.Entry { return on(d, care.Leaving{Reason: "died"}) }
	for name, c := range map[string]struct {
		past    []care.Entry
		ground  string
		reason  string
		refused string
	}{
		"the 75th birthday":              {past: []care.Entry{born("1951-11-22")}, ground: care.InTime},
		"the day before":                 {past: []care.Entry{born("1951-11-23")}, ground: care.InTime, refused: "kept until Mon 23 Nov 2026, the 75th birthday"},
		"born on 29 February":            {past: []care.Entry{born("1952-02-29")}, ground: care.InTime, refused: "kept until Mon 1 Mar 2027"},
		"no birth date":                  {past: irosOf(), ground: care.InTime, refused: "can't be told: no date of birth"},
		"15 years after a death":         {past: []care.Entry{born("1996-01-01"), died("2011-11-22")}, ground: care.InTime},
		"the day before that":            {past: []care.Entry{born("1996-01-01"), died("2011-11-23")}, ground: care.InTime, refused: "15 years after a death under 18"},
		"a death at 18":                  {past: []care.Entry{born("1991-11-22"), died("2009-11-22")}, ground: care.InTime, refused: "the 75th birthday"},
		"a reason in time":               {past: []care.Entry{born("1951-11-22")}, ground: care.InTime, reason: "x", refused: "--reason goes with"},
		"before its time":                {past: []care.Entry{born("2012-05-04"), admitted}, ground: care.BeforeTime, reason: "a court ordered it"},
		"before its time, no reason":     {past: []care.Entry{born("2012-05-04")}, ground: care.BeforeTime, refused: "--reason is needed"},
		"before its time, which is over": {past: []care.Entry{born("1951-11-22")}, ground: care.BeforeTime, reason: "x", refused: "its time is over"},
		"never here":                     {past: []care.Entry{born("2012-05-04")}, ground: care.NeverHere, reason: "not taken up"},
		"never here, no reason":          {past: []care.Entry{born("2012-05-04")}, ground: care.NeverHere, refused: "--reason is needed"},
		"never here, and yet here":       {past: []care.Entry{born("2012-05-04"), admitted}, ground: care.NeverHere, reason: "x", refused: "came here on Mon 2 Nov 2026 (entry 2)"},
		"never here, and yet left":       {past: []care.Entry{born("2012-05-04"), died("2026-11-03")}, ground: care.NeverHere, reason: "x", refused: "left here on Tue 3 Nov 2026"},
		"never here, expected":           {past: []care.Entry{born("2012-05-04"), planned}, ground: care.NeverHere, reason: "not taken up"},
		"never here, day not said":       {past: []care.Entry{born("2012-05-04"), assumed("2026-11-02", care.Admission{})}, ground: care.NeverHere, reason: "not taken up"},
	} {
		t.Run(name, func(t *testing.T) {
			log := written(t, slices.Clone(c.past)...)
			facts := care.Facts{Person: care.Fold(rh01, log, day(decisionDay)), Home: care.Home{UID: "h"}, Today: day(decisionDay)}
			got, err := care.Dispose{Subject: rh01, Entries: log, Ground: c.ground, Reason: c.reason}.Decide(facts)
			refusedWith(t, err, c.refused, "")
			if c.refused != "" {
				return
			}
			want := []care.Entry{care.New("h", day(decisionDay), care.Disposal{Subject: "u1", Ground: c.ground, Reason: c.reason, Entries: len(log)})}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
