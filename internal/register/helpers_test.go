package register

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// evening is when the tests' first change is recorded.
func evening() time.Time { return time.Date(2026, 11, 22, 19, 4, 5, 123_000_000, time.UTC) }

// ticking is a clock that goes on by a second each time it is read.
func ticking(start time.Time) func() time.Time {
	now := start.Add(-time.Second)
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}

// fixedOptions give the same register each time.
func fixedOptions() Options {
	return Options{
		Author: "Karen Holt", Command: "demo", Program: "ypa test",
		Now: ticking(evening()), Rand: rand.NewChaCha8([32]byte{1}),
		Patience: 100 * time.Millisecond,
	}
}

func day(s string) calendar.Date { return calendar.MustISO(s) }

// home opens the home.
func home(tx *Tx) error {
	s, err := tx.NewSubject(care.TheHome, "home")
	if err != nil {
		return err
	}
	_, err = tx.Append(care.New(s.UID, day("2026-11-22"), care.HomeFacts{Name: "Rowan House", HomeKind: "childrens-home", Nation: "england"}))
	return err
}

// admit opens a young person and records two facts.
func admit(tx *Tx, ref string) (care.Subject, error) {
	s, err := tx.NewSubject(care.YoungPerson, ref)
	if err != nil {
		return s, err
	}
	for _, body := range []any{
		care.Identity{Ref: ref, Name: "Amara Keane", Born: day("2012-05-04")},
		care.StatusFact{Status: care.LookedAfter},
	} {
		if _, err := tx.Append(care.New(s.UID, day("2026-11-02"), body)); err != nil {
			return s, err
		}
	}
	return s, nil
}

// made creates a register with a home and young people, and gives its path.
func made(t *testing.T, refs ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.db")
	err := Create(t.Context(), path, fixedOptions(), func(tx *Tx) error {
		if err := home(tx); err != nil {
			return err
		}
		for _, ref := range refs {
			if _, err := admit(tx, ref); err != nil {
				return err
			}
		}
		return nil
	})
	must(t, err)
	return path
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// opened opens a register for writing until the test ends. Its clock goes on
// from the next day, its salts are others than those it was made with.
func opened(t *testing.T, path string) *Register {
	t.Helper()
	o := fixedOptions()
	o.Now, o.Rand = ticking(evening().AddDate(0, 0, 1)), rand.NewChaCha8([32]byte{2})
	r, err := Open(t.Context(), path, o)
	must(t, err)
	t.Cleanup(func() { must(t, r.Close()) })
	return r
}

// update runs one command.
func update(t *testing.T, r *Register, fn func(*Tx) error) Change {
	t.Helper()
	c, err := r.Update(t.Context(), fn)
	must(t, err)
	return c
}

// view reads.
func view(t *testing.T, r *Register, cut Cut, fn func(*Reader) error) {
	t.Helper()
	must(t, r.View(t.Context(), cut, fn))
}

// person finds a young person.
func person(t *testing.T, r *Register, ref string) (s care.Subject) {
	t.Helper()
	view(t, r, Cut{}, func(reader *Reader) (err error) {
		s, err = reader.Subject(care.YoungPerson, ref)
		return err
	})
	return s
}

// sound fails the test where Verify finds anything.
func sound(t *testing.T, r *Register, kept ...Checkpoint) Report {
	t.Helper()
	report, err := r.Verify(t.Context(), kept...)
	must(t, err)
	for _, f := range report.Faults {
		t.Errorf("%s: %s", f.Concerns, f.Text)
	}
	return report
}

// sqlOn runs statements on a file, past everything that guards it.
func sqlOn(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := connect(path, migrating, time.Second)
	must(t, err)
	defer func() { must(t, db.Close()) }()
	for _, s := range statements {
		if _, err := db.ExecContext(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// askSQL reads one value of a file.
func askSQL[T any](t *testing.T, path, query string) (v T) {
	t.Helper()
	db, err := connect(path, reading, time.Second)
	must(t, err)
	defer func() { must(t, db.Close()) }()
	must(t, db.QueryRowContext(t.Context(), query).Scan(&v))
	return v
}

// files lists a folder.
func files(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	must(t, err)
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names
}

// explained fails the test where an error about a file does not name it, give
// its cause and say what to do, or speaks as the database does.
func explained(t *testing.T, err error, path string) {
	t.Helper()
	e, ok := errors.AsType[*Error](err)
	if !ok {
		t.Fatalf("%v is no *Error", err)
	}
	if !strings.Contains(e.Text, path) || e.Path != path || e.Hint == "" {
		t.Errorf("path %q, text %q, hint %q: want all three to help with %s", e.Path, e.Text, e.Hint, path)
	}
	for _, jargon := range []string{"SQLITE", "sqlite", "malformed", "database is locked", "(14)", "errno"} {
		if strings.Contains(e.Text, jargon) {
			t.Errorf("%q speaks as the database does", e.Text)
		}
	}
}

// background is for what must outlast a test's own context.
func background() context.Context { return context.Background() }
