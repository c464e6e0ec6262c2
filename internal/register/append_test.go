package register

import (
	"errors"
	"strings"
	"testing"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func missing(uid, on string) care.Entry {
	return care.New(uid, day(on), care.Event{Event: care.EventMissing})
}

func TestRepeat(t *testing.T) {
	status := func(uid, on string, s care.Status) care.Entry {
		return care.New(uid, day(on), care.StatusFact{Status: s})
	}
	word := func(e care.Entry, act care.Act, corrects int64) care.Entry {
		e.Act, e.Corrects = act, corrects
		if act == care.Withdrawn {
			e.Body = nil
		}
		return e
	}
	on := func(body any) care.Entry { return care.New("", day("2026-11-20"), body) }
	appointed, over := care.IVAppointment{Contact: care.Contact{Name: "Joan Pike"}}, care.IVEnd{Reason: "resigned"}
	assumed := func(e care.Entry) care.Entry { e.Basis = care.Assumed; return e }
	// Entries 1 to 3 are the home and the young person; the first given is 4.
	tests := map[string]struct {
		before []care.Entry
		then   care.Entry
		want   int64
	}{
		"the same again":                 {[]care.Entry{missing("", "2026-11-20")}, missing("", "2026-11-20"), 4},
		"another day":                    {[]care.Entry{missing("", "2026-11-20")}, missing("", "2026-11-21"), 0},
		"another body":                   {[]care.Entry{missing("", "2026-11-20")}, care.New("", day("2026-11-20"), care.Event{Event: care.EventAbsent}), 0},
		"between two that differ":        {[]care.Entry{missing("", "2026-11-20"), care.New("", day("2026-11-20"), care.Event{Event: care.EventAbsent})}, missing("", "2026-11-20"), 0},
		"after it was withdrawn":         {[]care.Entry{missing("", "2026-11-20"), word(missing("", "2026-11-20"), care.Withdrawn, 4)}, missing("", "2026-11-20"), 0},
		"as corrected":                   {[]care.Entry{status("", "2026-11-20", care.InNeed), word(status("", "2026-11-20", care.CareLeaver), care.Corrected, 4)}, status("", "2026-11-20", care.CareLeaver), 5},
		"as it was before a correction":  {[]care.Entry{status("", "2026-11-20", care.InNeed), word(status("", "2026-11-20", care.CareLeaver), care.Corrected, 4)}, status("", "2026-11-20", care.InNeed), 0},
		"on the day before a correction": {[]care.Entry{missing("", "2026-11-20"), word(missing("", "2026-11-21"), care.Corrected, 4)}, missing("", "2026-11-20"), 0},
		"a correction is never one":      {[]care.Entry{missing("", "2026-11-20")}, word(missing("", "2026-11-20"), care.Corrected, 4), 0},
		"the later of two chains":        {[]care.Entry{missing("", "2026-11-20"), missing("", "2026-11-21"), word(missing("", "2026-11-20"), care.Corrected, 5)}, missing("", "2026-11-20"), 6},
		"assumed after stated":           {[]care.Entry{missing("", "2026-11-20")}, assumed(missing("", "2026-11-20")), 4},
		"appointed, ended, appointed":    {[]care.Entry{on(appointed), on(over)}, on(appointed), 0},
		"and appointed once more":        {[]care.Entry{on(appointed), on(over), on(appointed)}, on(appointed), 6},
		"and ended once more":            {[]care.Entry{on(appointed), on(over), on(appointed)}, on(over), 0},
		"ended, and the end withdrawn":   {[]care.Entry{on(appointed), on(over), word(on(over), care.Withdrawn, 5)}, on(appointed), 4},
		"ended on a later day":           {[]care.Entry{on(appointed), care.New("", day("2026-11-21"), over)}, on(appointed), 4},
		"missing, back, missing again":   {[]care.Entry{missing("", "2026-11-20"), on(care.EventClosed{Event: care.EventMissing, Entry: 4})}, missing("", "2026-11-20"), 0},
		"another event ended":            {[]care.Entry{on(care.Event{Event: care.EventAbsent}), missing("", "2026-11-20"), on(care.EventClosed{Event: care.EventAbsent, Entry: 4})}, missing("", "2026-11-20"), 5},
		"another advocate's work ended":  {[]care.Entry{on(care.Advocate{AdvocateKind: "advocate"}), on(care.AdvocateEnd{AdvocateKind: "service"})}, on(care.Advocate{AdvocateKind: "advocate"}), 4},
		"this advocate's work ended":     {[]care.Entry{on(care.Advocate{AdvocateKind: "advocate"}), on(care.AdvocateEnd{})}, on(care.Advocate{AdvocateKind: "advocate"}), 0},
		"the other meeting cancelled":    {[]care.Entry{on(care.Booking{Meeting: care.Review, Day: day("2026-12-03")}), on(care.BookingCancelled{Meeting: care.Conference})}, on(care.Booking{Meeting: care.Review, Day: day("2026-12-03")}), 4},
		"this meeting cancelled":         {[]care.Entry{on(care.Booking{Meeting: care.Review, Day: day("2026-12-03")}), on(care.BookingCancelled{Meeting: care.Review})}, on(care.Booking{Meeting: care.Review, Day: day("2026-12-03")}), 0},
		"stated after assumed":           {[]care.Entry{assumed(missing("", "2026-11-20"))}, missing("", "2026-11-20"), 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := opened(t, made(t, "RH-01"))
			s := person(t, r, "RH-01")
			update(t, r, func(tx *Tx) error {
				tx.Again = true
				for _, e := range test.before {
					e.Subject = s.UID
					if _, err := tx.Append(e); err != nil {
						return err
					}
				}
				return nil
			})
			test.then.Subject = s.UID
			var got int64
			c := update(t, r, func(tx *Tx) error {
				_, err := tx.Append(test.then)
				repeat, ok := errors.AsType[*Repeat](err)
				if ok {
					got, err = repeat.Number, nil
					if !strings.Contains(repeat.Error(), "already recorded as entry") {
						t.Errorf("it is put as %q", repeat)
					}
				}
				return err
			})
			if got != test.want || (len(c.Entries) == 0) != (got != 0) {
				t.Errorf("entry %d said it before; want %d", got, test.want)
			}
			again := update(t, r, func(tx *Tx) error {
				tx.Again = true
				_, err := tx.Append(test.then)
				return err
			})
			if len(again.Entries) != 1 {
				t.Error("insisting recorded nothing")
			}
			sound(t, r)
		})
	}
}

// A repeat is left out, and the rest of the command recorded.
func TestRepeatWithinACommand(t *testing.T) {
	r := opened(t, made(t, "RH-01", "RH-02"))
	one, two := person(t, r, "RH-01"), person(t, r, "RH-02")
	var repeats int
	c := update(t, r, func(tx *Tx) error {
		for _, uid := range []string{one.UID, two.UID, one.UID} {
			_, err := tx.Append(missing(uid, "2026-11-20"))
			if _, ok := errors.AsType[*Repeat](err); ok {
				repeats++
				continue
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if repeats != 1 || len(c.Entries) != 2 {
		t.Errorf("%d repeats, %d entries", repeats, len(c.Entries))
	}
}

func TestAppendRefuses(t *testing.T) {
	r := opened(t, made(t, "RH-01"))
	s := person(t, r, "RH-01")
	update(t, r, func(tx *Tx) error {
		if _, err := tx.Append(missing(s.UID, "2026-11-20")); err != nil { // entry 4
			return err
		}
		e := missing(s.UID, "2026-11-21")
		e.Act, e.Corrects = care.Corrected, 4
		_, err := tx.Append(e) // entry 5
		return err
	})
	entry := func(change func(*care.Entry)) care.Entry {
		e := missing(s.UID, "2026-11-22")
		change(&e)
		return e
	}
	tests := map[string]struct {
		entry care.Entry
		want  string
	}{
		"nobody":                     {missing("nobody", "2026-11-22"), "no subject nobody"},
		"no day":                     {entry(func(e *care.Entry) { e.On = calendar.Date{} }), "needs a day"},
		"no basis":                   {entry(func(e *care.Entry) { e.Basis = "" }), "stated or assumed"},
		"no body":                    {entry(func(e *care.Entry) { e.Body = nil }), "needs a body"},
		"the body of another kind":   {entry(func(e *care.Entry) { e.Kind = "iro" }), `can't have the body of "event"`},
		"no kind":                    {entry(func(e *care.Entry) { e.Kind, e.Body, e.Act, e.Corrects = "ghost", nil, care.Withdrawn, 4 }), "no kind of entry"},
		"a kind of another type":     {care.New(s.UID, day("2026-11-22"), care.PrivateSpace{}), "is about the home, and RH-01 is a young person"},
		"a body that is not valid":   {care.New(s.UID, day("2026-11-22"), care.StatusFact{Status: "ghost"}), "unknown legal status"},
		"a record that corrects":     {entry(func(e *care.Entry) { e.Corrects = 4 }), "corrects none"},
		"another act":                {entry(func(e *care.Entry) { e.Act = "erase" }), "none of these"},
		"a correction of nothing":    {entry(func(e *care.Entry) { e.Act = care.Corrected }), "no entry 0"},
		"a correction of the future": {entry(func(e *care.Entry) { e.Act, e.Corrects = care.Corrected, 6 }), "no entry 6"},
		"a correction of the home":   {entry(func(e *care.Entry) { e.Act, e.Corrects = care.Corrected, 1 }), "no entry 1"},
		"a correction inside":        {entry(func(e *care.Entry) { e.Act, e.Corrects = care.Corrected, 5 }), "a later word on entry 4"},
		"a correction of a status":   {entry(func(e *care.Entry) { e.Act, e.Corrects = care.Corrected, 3 }), `of kind "status"`},
		"raw that is no body":        {entry(func(e *care.Entry) { e.Body, e.Raw = nil, `{"ghost":1}` }), "unknown field"},
		"a withdrawal that is no JSON": {entry(func(e *care.Entry) {
			e.Body, e.Raw, e.Act, e.Corrects = nil, `{`, care.Withdrawn, 4
		}), "withdrawal"},
		"a withdrawal with the body of its kind": {entry(func(e *care.Entry) { e.Act, e.Corrects = care.Withdrawn, 4 }), `can't have the body of "event"`},
		"another reference":                      {care.New(s.UID, day("2026-11-22"), care.Identity{Ref: "RH-02"}), "none holds another"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := r.Update(t.Context(), func(tx *Tx) error {
				_, err := tx.Append(test.entry)
				return err
			})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
	if report := sound(t, r); report.Entries != 5 {
		t.Errorf("%d entries", report.Entries)
	}
}

// The stored bytes of an earlier word come back as they were.
func TestAppendRaw(t *testing.T) {
	r := opened(t, made(t, "RH-01"))
	s := person(t, r, "RH-01")
	c := update(t, r, func(tx *Tx) error {
		first := missing(s.UID, "2026-11-20")
		first.Body, first.Raw = nil, `{ "event" : "missing" }`
		e, err := tx.Append(first)
		if err != nil {
			return err
		}
		gone := care.Entry{Subject: s.UID, Kind: e.Kind, Act: care.Withdrawn, Corrects: e.Number, On: e.On, Basis: care.Stated}
		if _, err := tx.Append(gone); err != nil {
			return err
		}
		gone.Raw = `{"reason":"wrong young person"}`
		_, err = tx.Append(gone)
		return err
	})
	view(t, r, Cut{}, func(reader *Reader) error {
		entries, err := reader.EntriesOf(c.Number)
		for i, want := range []string{`{ "event" : "missing" }`, "{}", `{"reason":"wrong young person"}`} {
			if got := entries[i].Raw; got != want {
				t.Errorf("entry %d holds %s, want %s", entries[i].Number, got, want)
			}
		}
		return err
	})
	sound(t, r)
}

func TestNewSubject(t *testing.T) {
	r := opened(t, made(t, "RH-01"))
	refused := func(typ care.SubjectType, ref, want string) {
		t.Helper()
		_, err := r.Update(t.Context(), func(tx *Tx) error { _, err := tx.NewSubject(typ, ref); return err })
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", ref, err, want)
		}
	}
	refused(care.YoungPerson, "RH-01", "RH-01 is taken: a young person has it")
	refused(care.YoungPerson, "rh-01", "rh-01 is taken: a young person has it, as RH-01")
	refused(care.Authority, "Rh-01", "Rh-01 is taken: a young person has it, as RH-01")
	refused(care.TheHome, "home", "home is taken: the home has it")
	refused(care.YoungPerson, "HOME", "word of ypa's own")
	refused(care.YoungPerson, "everyone", "word of ypa's own")
	refused(care.YoungPerson, "RH-03", "nothing is recorded about the new subject")

	_, err := r.Update(t.Context(), func(tx *Tx) error {
		s, err := tx.NewSubject(care.YoungPerson, "RH-03")
		if err != nil {
			return err
		}
		_, err = tx.Append(missing(s.UID, "2026-11-22"))
		return err
	})
	if err == nil || !strings.Contains(err.Error(), "holds the reference") {
		t.Errorf("a young person without an identity: %v", err)
	}
	_, err = r.Update(t.Context(), func(tx *Tx) error {
		s, err := tx.NewSubject(care.YoungPerson, "RH-03")
		if err != nil {
			return err
		}
		_, err = tx.Append(care.New(s.UID, day("2026-11-22"), care.Identity{Name: "Ana Bell"}))
		return err
	})
	if err == nil || !strings.Contains(err.Error(), "holds this reference") || strings.Contains(err.Error(), "Ana") {
		t.Errorf("a young person without a reference: %v", err)
	}
	update(t, r, func(tx *Tx) error {
		s, err := tx.NewSubject(care.Authority, "york")
		if err != nil {
			return err
		}
		_, err = tx.Append(care.New(s.UID, day("2026-11-22"), care.AuthorityFacts{Name: "City of York Council"}))
		return err
	})
	sound(t, r)
}
