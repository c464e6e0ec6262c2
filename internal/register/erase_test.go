package register

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"ypa/internal/care"
)

// canary is looked for in the bytes of files.
const canary = "Quetzalcoatl"

// TestEraseLeavesNothing: what was disposed of is in no byte of the file, of its
// journal, or of a copy made afterwards, and the log still verifies.
func TestEraseLeavesNothing(t *testing.T) {
	path := made(t, "RH-01", "RH-02")
	r := opened(t, path)
	s, other := person(t, r, "RH-01"), person(t, r, "RH-02")
	home := subjectOf(t, r, care.TheHome)
	for range 30 { // more than a page, so that pages are freed
		update(t, r, func(tx *Tx) error {
			tx.Again = true
			_, err := tx.Append(care.New(s.UID, day("2026-11-20"), care.Event{Event: "missing", Noted: care.Noted{Note: canary + string(bytes.Repeat([]byte(" x"), 200))}}))
			return err
		})
	}
	if n := hits(t, path); n == 0 {
		t.Fatal("the canary is not in the file to begin with")
	}
	erased := 0
	update(t, r, func(tx *Tx) (err error) {
		if erased, err = tx.Erase(s.UID); err != nil {
			return err
		}
		_, err = tx.Append(care.New(home.UID, day("2026-11-22"), care.Disposal{Subject: s.UID, Ground: "time", Entries: erased}))
		return err
	})
	if err := r.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := os.WriteFile(copied, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := copyTo(t.Context(), path, copied, 0); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{path, path + "-journal", copied} {
		if n := hits(t, file); n != 0 {
			t.Errorf("%s: the canary is in it %d times", filepath.Base(file), n)
		}
	}
	report := sound(t, r)
	if int(report.Erased) != erased || erased < 30 {
		t.Errorf("%d erased, %d seen", erased, report.Erased)
	}
	err := r.View(t.Context(), Cut{}, func(rd *Reader) error {
		entries, err := rd.Entries(s.UID)
		if rec := care.Fold(s, entries, day("2026-11-22")); err == nil && (!rec.Gone() || len(entries) != erased) {
			t.Errorf("%d entries, gone: %v", len(entries), rec.Gone())
		}
		left, err := rd.Subjects(care.YoungPerson)
		if len(left) != 1 || left[0].UID != other.UID {
			t.Errorf("on record: %v", left)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestEraseIsRefused: the home, an authority, nobody, and twice.
func TestEraseIsRefused(t *testing.T) {
	r := opened(t, made(t, "RH-01"))
	s, home := person(t, r, "RH-01"), subjectOf(t, r, care.TheHome)
	for _, uid := range []string{home.UID, "nobody"} {
		if _, err := r.Update(t.Context(), func(tx *Tx) error { _, err := tx.Erase(uid); return err }); err == nil {
			t.Errorf("%s was erased", uid)
		}
	}
	_, err := r.Update(t.Context(), func(tx *Tx) error {
		if _, err := tx.Erase(s.UID); err != nil {
			return err
		}
		_, err := tx.Erase(s.UID)
		return err
	})
	if err == nil {
		t.Error("erased twice")
	}
	if person(t, r, "RH-01") != s {
		t.Error("a refused disposal left its mark")
	}
}

func subjectOf(t *testing.T, r *Register, typ care.SubjectType) care.Subject {
	t.Helper()
	var s care.Subject
	err := r.View(t.Context(), Cut{}, func(rd *Reader) error {
		list, err := rd.Subjects(typ)
		if len(list) > 0 {
			s = list[0]
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// hits counts the canary in a file; one that is not there holds none.
func hits(t *testing.T, path string) int {
	t.Helper()
	data, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return 0
	}
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(data, []byte(canary))
}

// TestCompactIsFinished: a crash between the end of a disposal and the cutting of
// the file leaves pages behind its end. The register is read all the same, and
// whoever records next takes them away.
func TestCompactIsFinished(t *testing.T) {
	path := made(t, "RH-01")
	whole, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, append(bytes.Clone(whole), bytes.Repeat([]byte(canary+"____"), 2*4096/16)...), 0o600))
	reader, err := OpenReader(t.Context(), path, fixedOptions())
	must(t, err)
	sound(t, reader)
	must(t, reader.Close())
	if hits(t, path) == 0 {
		t.Fatal("the canary is not in the file to begin with")
	}
	sound(t, opened(t, path))
	if after, err := os.ReadFile(path); err != nil || len(after) != len(whole) || hits(t, path) != 0 {
		t.Errorf("%d bytes became %d (%v), with %d canaries", len(whole), len(after), err, hits(t, path))
	}
}
