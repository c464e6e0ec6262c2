package register

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

// peopled makes a register of several chunks in which every form of an entry
// stands: recorded, of an assumed day, corrected, withdrawn and erased.
func peopled(t *testing.T) *Register {
	t.Helper()
	const people = 2*chunk + 30
	path := made(t)
	r := opened(t, path)
	update(t, r, func(tx *Tx) error {
		for i := range people {
			s, err := admit(tx, fmt.Sprintf("RH-%d", i+1))
			must(t, err)
			event, err := tx.Append(care.New(s.UID, day("2026-11-03"), care.Event{Event: care.EventMissing, Noted: care.Noted{Note: "~ {a} Ł \"b\" <&>"}}))
			must(t, err)
			_, err = tx.Append(care.NewAssumed(s.UID, day("2026-11-04"), care.IRO{Contact: care.Contact{Name: "Łukasz O'Dwyer"}}))
			must(t, err)
			word := care.Entry{Subject: s.UID, Kind: event.Kind, Act: care.Corrected, Corrects: event.Number, On: event.On, Basis: care.Stated, Body: care.Event{Event: care.EventMissing}}
			if i%2 == 0 {
				word.Act, word.Body = care.Withdrawn, nil
			}
			_, err = tx.Append(word)
			must(t, err)
		}
		return nil
	})
	must(t, r.Close())
	sqlOn(t, path, "UPDATE entry SET body = NULL WHERE number % 7 = 0")
	return opened(t, path)
}

type person2 struct {
	Ref     string
	Entries []care.Entry
}

func mapped(t *testing.T, r *Register, cut Cut) (all []person2) {
	t.Helper()
	for one, err := range Map(t.Context(), r, cut, care.YoungPerson, func(s care.Subject, entries []care.Entry) person2 {
		return person2{s.Ref, entries}
	}) {
		must(t, err)
		all = append(all, one)
	}
	return all
}

// TestBothWaysOfReading: everybody read together, some at once, is everybody
// read one by one.
func TestBothWaysOfReading(t *testing.T) {
	r := peopled(t)
	for name, cut := range map[string]Cut{"all": {}, "a part": CutNumber(400), "nothing but the home": CutNumber(1)} {
		t.Run(name, func(t *testing.T) {
			var want []person2
			view(t, r, cut, func(reader *Reader) error {
				subjects, err := reader.Subjects(care.YoungPerson)
				must(t, err)
				for _, s := range subjects {
					entries, err := reader.Entries(s.UID)
					must(t, err)
					want = append(want, person2{s.Ref, entries})
				}
				return nil
			})
			if diff := cmp.Diff(want, mapped(t, r, cut)); diff != "" {
				t.Error(diff)
			}
			var lent []person2
			for one, err := range Lend(t.Context(), r, cut, care.YoungPerson, func(s care.Subject, entries []care.Entry) person2 {
				return person2{s.Ref, slices.Clone(entries)} // they are given back
			}) {
				must(t, err)
				lent = append(lent, one)
			}
			if diff := cmp.Diff(want, lent); diff != "" {
				t.Errorf("lent: %s", diff)
			}
		})
	}
}

func TestMapTogether(t *testing.T) {
	r := peopled(t)
	refs := func(s care.Subject, _ []care.Entry) string { return s.Ref }
	t.Run("broken off", func(t *testing.T) {
		n := 0
		for ref, err := range Map(t.Context(), r, Cut{}, care.YoungPerson, refs) {
			must(t, err)
			if n++; ref != fmt.Sprintf("RH-%d", n) {
				t.Fatalf("number %d is %s", n, ref)
			}
			if n == chunk+1 {
				break
			}
		}
	})
	t.Run("cancelled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var last error
		for _, err := range Map(ctx, r, Cut{}, care.YoungPerson, refs) {
			cancel()
			last = err
		}
		if !errors.Is(last, context.Canceled) {
			t.Error(last)
		}
	})
	t.Run("a mistake in the function", func(t *testing.T) {
		defer func() {
			if p := recover(); p != "oh" {
				t.Errorf("recovered %v", p)
			}
		}()
		for _, err := range Map(t.Context(), r, Cut{}, care.YoungPerson, func(s care.Subject, _ []care.Entry) int {
			if s.Ref == "RH-200" {
				panic("oh")
			}
			return 0
		}) {
			must(t, err)
		}
		t.Error("the mistake was not told")
	})
	t.Run("an update inside", func(t *testing.T) {
		for _, err := range Map(t.Context(), r, Cut{}, care.YoungPerson, refs) {
			must(t, err)
			if _, err := r.Update(t.Context(), func(*Tx) error { return nil }); !errors.Is(err, errNested) {
				t.Errorf("%v", err)
			}
			break
		}
	})
	t.Run("without fellows", func(t *testing.T) {
		must(t, os.Rename(r.Path(), r.Path()+".away")) // nobody else can open it now
		if all := mapped(t, r, Cut{}); len(all) != 2*chunk+30 {
			t.Errorf("%d", len(all))
		}
	})
}

// TestMapTellsOfWhatItCannotRead: whatever an entry was turned into, it is told
// with the file, and nothing is made of it.
func TestMapTellsOfWhatItCannotRead(t *testing.T) {
	for name, change := range map[string]string{
		"a change that is not there": "PRAGMA foreign_keys=OFF; UPDATE entry SET change = 99 WHERE number = (SELECT max(number) FROM entry WHERE kind = 'event' AND number < 900 AND act = 'correct')",
		"no body at all":             "UPDATE entry SET body = '' WHERE number = (SELECT max(number) FROM entry WHERE kind = 'event' AND number < 900 AND act = 'correct')",
		"a body of something else":   "UPDATE entry SET body = 'a b' WHERE number = (SELECT max(number) FROM entry WHERE kind = 'event' AND number < 900 AND act = 'correct')",
	} {
		t.Run(name, func(t *testing.T) {
			r := peopled(t)
			path := r.Path()
			sqlOn(t, path, change)
			var last error
			n := 0
			for one, err := range Map(t.Context(), r, Cut{}, care.YoungPerson, func(s care.Subject, entries []care.Entry) error {
				rec := care.Fold(s, entries, day("2026-11-22"))
				_ = rec.Events()
				_ = rec.Identity()
				return rec.Err()
			}) {
				if n++; err != nil || one != nil {
					last = errors.Join(err, one)
				}
			}
			if last == nil {
				t.Errorf("%d were read without a word", n)
			}
		})
	}
}
