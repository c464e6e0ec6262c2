package register

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"ypa/internal/care"
)

// TestReadingWithoutATable takes one table away under an open register, as a
// damaged page would, and asks for everything: each answer is right, or says
// that the register is damaged.
func TestReadingWithoutATable(t *testing.T) {
	all := []string{"subject", "entry", "seal", "change"}
	asks := map[string]struct {
		needs []string
		ask   func(*Reader, care.Subject) error
	}{
		"subjects":    {all[:2], func(r *Reader, _ care.Subject) error { _, err := r.Subjects(care.YoungPerson); return err }},
		"a subject":   {all[:2], func(r *Reader, _ care.Subject) error { _, err := r.Subject(care.YoungPerson, "RH-01"); return err }},
		"a uid":       {all[:2], func(r *Reader, s care.Subject) error { _, err := r.SubjectByUID(s.UID); return err }},
		"entries":     {[]string{"subject", "entry", "change"}, func(r *Reader, s care.Subject) error { _, err := r.Entries(s.UID); return err }},
		"an entry":    {all, func(r *Reader, _ care.Subject) error { _, err := r.Entry(2); return err }},
		"a change":    {all[3:], func(r *Reader, _ care.Subject) error { _, err := r.Change(1); return err }},
		"its entries": {all, func(r *Reader, _ care.Subject) error { _, err := r.EntriesOf(1); return err }},
		"the last":    {all[3:], func(r *Reader, _ care.Subject) error { _, _, err := r.LastChange(); return err }},
		"a loop": {[]string{"subject", "entry", "change"}, func(r *Reader, _ care.Subject) error {
			return each(r, false, care.YoungPerson, func(care.Subject, []care.Entry) int { return 0 }, func(int) bool { return true })
		}},
	}
	for name, test := range asks {
		for _, table := range all {
			t.Run(name+" without "+table, func(t *testing.T) {
				path := made(t, "RH-01")
				r := opened(t, path)
				s := person(t, r, "RH-01")
				sqlOn(t, path, "DROP TABLE "+table)
				err := r.View(t.Context(), Cut{}, func(reader *Reader) error { return test.ask(reader, s) })
				if !slices.Contains(test.needs, table) {
					must(t, err)
					return
				}
				explained(t, err, path)
				if KindOf(err) != Damaged {
					t.Error(err)
				}
			})
		}
	}
}

// A cut needs the changes, and in the middle of one the leaves.
func TestCutWithoutATable(t *testing.T) {
	for table, cut := range map[string]Cut{"change": CutNumber(2), "seal": CutNumber(2), "register": {}} {
		path := made(t, "RH-01")
		r := opened(t, path)
		sqlOn(t, path, "DROP TABLE "+table)
		err := r.View(t.Context(), cut, func(*Reader) error { return nil })
		if KindOf(err) != Damaged {
			t.Errorf("without %s: %v", table, err)
		}
	}
	path := made(t, "RH-01")
	r := opened(t, path)
	sqlOn(t, path, "DROP TABLE change")
	if err := r.View(t.Context(), CutTime(evening()), func(*Reader) error { return nil }); KindOf(err) != Damaged {
		t.Errorf("a time without changes: %v", err)
	}
}

// TestWritingWithoutATable takes a table away inside the transaction: nothing
// is recorded, and the register is as it was.
func TestWritingWithoutATable(t *testing.T) {
	append1 := func(tx *Tx, s care.Subject) error { _, err := tx.Append(missing(s.UID, "2026-11-22")); return err }
	again := func(tx *Tx, s care.Subject) error {
		_, err := tx.Append(missing(s.UID, "2026-11-23"))
		return err
	}
	nothing := func(*Tx, care.Subject) error { return nil }
	tests := map[string]struct {
		before, after func(*Tx, care.Subject) error
		table         string
	}{
		"append without subjects": {nothing, append1, "subject"},
		"append without entries":  {nothing, append1, "entry"},
		"append without changes":  {nothing, append1, "change"},
		"append without seals":    {nothing, append1, "seal"},
		"a second append":         {append1, again, "seal"},
		"one that is prepared":    {append1, again, "entry"},
		"the end of a change":     {append1, nothing, "change"},
		"the end of a register":   {append1, nothing, "register"},
		"a new subject": {nothing, func(tx *Tx, _ care.Subject) error {
			_, err := tx.NewSubject(care.YoungPerson, "RH-02")
			return err
		}, "subject"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := made(t, "RH-01")
			r := opened(t, path)
			s := person(t, r, "RH-01")
			_, err := r.Update(t.Context(), func(tx *Tx) error {
				must(t, test.before(tx, s))
				_, err := tx.tx.ExecContext(t.Context(), "PRAGMA defer_foreign_keys = 1; DROP TABLE "+test.table)
				must(t, err)
				return test.after(tx, s)
			})
			explained(t, err, path)
			if report := sound(t, r); KindOf(err) != Damaged || report.Entries != 3 {
				t.Error(err)
			}
		})
	}
}

// A failing part of Verify is one fault among others; what is no damage ends
// it.
func TestVerifyWithoutATable(t *testing.T) {
	for _, table := range []string{"change", "subject", "entry", "seal"} {
		path := made(t, "RH-01")
		r := opened(t, path)
		sqlOn(t, path, "DROP TABLE "+table)
		report, err := r.Verify(t.Context())
		must(t, err)
		if !slices.ContainsFunc(report.Faults, func(f Fault) bool { return f.Text == "can't be read to the end" }) {
			t.Errorf("without %s: %v", table, report.Faults)
		}
	}
}

func TestClosed(t *testing.T) {
	r, err := Open(t.Context(), made(t, "RH-01"), fixedOptions())
	must(t, err)
	must(t, r.Close())
	if err := r.View(t.Context(), Cut{}, func(*Reader) error { return nil }); err == nil {
		t.Error("a closed register was read")
	}
	if _, err := r.Update(t.Context(), home); err == nil {
		t.Error("a closed register was written")
	}
}

// A copy is made of what can be read, and to where can be written.
func TestCopyFails(t *testing.T) {
	path := made(t)
	folder := t.TempDir()
	for name, test := range map[string]struct{ from, to string }{
		"from nothing": {filepath.Join(folder, "none"), filepath.Join(folder, "to")},
		"to nowhere":   {path, filepath.Join(folder, "none", "to")},
	} {
		t.Run(name, func(t *testing.T) {
			err := translate(path, patience, copyTo(t.Context(), test.from, test.to, patience))
			if KindOf(err) != Unreadable {
				t.Error(err)
			}
		})
	}
	if _, err := keep(t.Context(), filepath.Join(folder, "none", "register.db"), 1, Options{}); KindOf(err) != ReadOnly {
		t.Error(err)
	}
}

// The words for what goes wrong hold for every type of subject.
func TestWords(t *testing.T) {
	for typ, want := range map[care.SubjectType]string{
		care.YoungPerson: "young person, a young person", care.Authority: "authority, an authority", care.TheHome: "home, the home",
		"ghost": "ghost, ghost",
	} {
		if got := fmt.Sprintf("%s, %s", word(typ), articled(typ)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if refOf("no JSON") != "" {
		t.Error("a reference was read from what is no JSON")
	}
}
