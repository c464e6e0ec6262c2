package register

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

// TestSituations opens what is no sound register, and holds for each that the
// message names the file, the cause and the next step, and that nothing was
// changed by looking.
func TestSituations(t *testing.T) {
	write := func(content []byte) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			t.Helper()
			must(t, os.WriteFile(path, content, 0o600))
		}
	}
	whole, err := os.ReadFile(made(t, "RH-01"))
	must(t, err)
	patched := func(at int, with ...byte) []byte {
		b := bytes.Clone(whole)
		copy(b[at:], with)
		return b
	}
	run := func(statements ...string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			t.Helper()
			must(t, os.WriteFile(path, whole, 0o600))
			sqlOn(t, path, statements...)
		}
	}
	tests := map[string]struct {
		make func(t *testing.T, path string)
		kind Kind
		text string
	}{
		"nothing there":               {func(*testing.T, string) {}, Missing, "there is no register at"},
		"a folder":                    {func(t *testing.T, path string) { t.Helper(); must(t, os.Mkdir(path, 0o700)) }, NotARegister, "it is a folder"},
		"a link to nothing":           {func(t *testing.T, path string) { t.Helper(); must(t, os.Symlink(path+".gone", path)) }, Missing, "a link to a file that is not there"},
		"an empty file":               {write(nil), NotARegister, "it is an empty file"},
		"a text":                      {write([]byte("name,born\nRH-01,2012-05-04\n")), NotARegister, "too short"},
		"a long text":                 {write(bytes.Repeat([]byte("name,born\n"), 1000)), NotARegister, "is no database"},
		"its start overwritten":       {write(patched(0, 1, 2, 3, 4, 5, 6, 7, 8)), NotARegister, "is no database"},
		"another page size":           {write(patched(16, 3, 3)), NotARegister, "is no database"},
		"a format of the future":      {write(patched(18, 5, 5)), NotARegister, "is no database"},
		"another program's":           {write(patched(68, 0, 0, 0, 0)), NotARegister, "another program"},
		"a newer schema":              {write(patched(60, 0, 0, 0, 99)), Newer, "schema 99, this program knows 5"},
		"a schema of none":            {write(patched(60, 0, 0, 0, 0)), Damaged, "schema number 0"},
		"cut to half":                 {write(whole[:len(whole)/2]), Damaged, fmt.Sprintf("was cut or overwritten: it has %d bytes where its header says %d", len(whole)/2, len(whole))},
		"cut within a page":           {write(whole[:len(whole)-1000]), Damaged, "cut or overwritten"},
		"cut to its header":           {write(whole[:100]), NotARegister, "a file of 100 bytes, which is too short"},
		"cut to its first page":       {write(whole[:4096]), Damaged, "was cut or overwritten: it has 4096 bytes"},
		"something after its end":     {write(append(bytes.Clone(whole), 'x')), Damaged, "cut or overwritten"},
		"its first table overwritten": {write(patched(4096, bytes.Repeat([]byte{0xff}, 4096)...)), Damaged, "could not be read correctly"},
		"its list of tables zeroed":   {write(patched(100, make([]byte, 3996)...)), Damaged, "could not be read correctly"},
		"without its row":             {run("DELETE FROM register"), Damaged, "lacks a row"},
		"without a table":             {run("DROP TABLE register"), Damaged, "does not have the tables"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "register.db")
			test.make(t, path)
			before, beforeErr := os.ReadFile(path)
			names := files(t, filepath.Dir(path))
			for way, open := range map[string]func() (*Register, error){
				"recording": func() (*Register, error) { return Open(t.Context(), path, fixedOptions()) },
				"reading":   func() (*Register, error) { return OpenReader(t.Context(), path, fixedOptions()) },
			} {
				r, err := open()
				if err == nil {
					t.Fatalf("%s: it was opened: %v", way, r.Close())
				}
				explained(t, err, path)
				if KindOf(err) != test.kind || !strings.Contains(err.Error(), test.text) {
					t.Errorf("%s: kind %d, %v", way, KindOf(err), err)
				}
			}
			after, afterErr := os.ReadFile(path)
			if !bytes.Equal(before, after) || (beforeErr == nil) != (afterErr == nil) {
				t.Error("the file was changed")
			}
			if diff := cmp.Diff(names, files(t, filepath.Dir(path))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSituationsOfTheFolder(t *testing.T) {
	folder := t.TempDir()
	must(t, os.WriteFile(filepath.Join(folder, "file"), []byte("x"), 0o600))
	tests := map[string]struct {
		path string
		kind Kind
		text string
	}{
		"missing":         {filepath.Join(folder, "none", "register.db"), Missing, "the folder " + filepath.Join(folder, "none") + " does not exist"},
		"a file":          {filepath.Join(folder, "file", "register.db"), Missing, "is a file, not a folder"},
		"a name too long": {filepath.Join(folder, strings.Repeat("x", 300)), Unreadable, "can't be looked at"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := Open(t.Context(), test.path, fixedOptions())
			explained(t, err, test.path)
			if KindOf(err) != test.kind || !strings.Contains(err.Error(), test.text) {
				t.Errorf("kind %d, %v", KindOf(err), err)
			}
		})
	}
}

func TestSituationDevice(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // its NUL is no path
	}
	for _, path := range []string{"/dev/null", "/dev/full"} {
		if _, err := os.Stat(path); err != nil {
			continue // not every system has both
		}
		_, err := Open(t.Context(), path, fixedOptions())
		explained(t, err, path)
		if KindOf(err) != NotARegister {
			t.Error(err)
		}
	}
}

// A missing register says how to begin.
func TestMissingSaysHowToBegin(t *testing.T) {
	_, err := Open(t.Context(), filepath.Join(t.TempDir(), "register.db"), fixedOptions())
	e, ok := errors.AsType[*Error](err)
	if !ok || !strings.Contains(e.Hint, "`ypa demo`") || !strings.Contains(e.Hint, "`ypa init NAME`") {
		t.Errorf("got %v", err)
	}
}

// Who waits for another program is told so, and may give up at once: the minute
// that a command waits is long in silence.
func TestWaitingEndsWhenCancelled(t *testing.T) {
	path := made(t, "RH-01")
	whole := opened(t, path)
	db, err := connect(path, writing, time.Second)
	must(t, err)
	defer func() { must(t, db.Close()) }()
	other, err := db.Conn(t.Context())
	must(t, err)
	for name, begin := range map[string]func(context.Context, Options) error{
		"open": func(ctx context.Context, o Options) error {
			_, err := Open(ctx, path, o)
			return err
		},
		"read": func(ctx context.Context, o Options) error {
			_, err := OpenReader(ctx, path, o)
			return err
		},
		"record": func(ctx context.Context, o Options) error {
			whole.opts.Waiting, whole.opts.Patience = o.Waiting, o.Patience
			_, err := whole.Update(ctx, home)
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := other.ExecContext(t.Context(), "BEGIN EXCLUSIVE")
			must(t, err)
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			o := fixedOptions()
			o.Patience, o.Waiting = 3*time.Second, cancel
			if err := begin(ctx, o); !errors.Is(err, context.Canceled) {
				t.Errorf("told that it waits, and cancelled, it ends with %v", err)
			}
			_, err = other.ExecContext(t.Context(), "ROLLBACK")
			must(t, err)
		})
	}
	must(t, other.Close())
}

// A register that another program keeps locked says so, and nothing is lost.
func TestLocked(t *testing.T) {
	path := made(t, "RH-01")
	r := opened(t, path)
	before := sound(t, r)
	db, err := connect(path, writing, time.Second)
	must(t, err)
	defer func() { must(t, db.Close()) }()
	tx, err := db.BeginTx(t.Context(), nil)
	must(t, err)
	_, err = r.Update(t.Context(), home)
	explained(t, err, path)
	if KindOf(err) != Locked || !strings.Contains(err.Error(), "100ms") {
		t.Error(err)
	}
	must(t, tx.Rollback())

	// Readers keep a writer from its last step.
	c, err := db.Conn(t.Context())
	must(t, err)
	_, err = c.ExecContext(t.Context(), "BEGIN; SELECT count(*) FROM entry")
	must(t, err)
	_, err = r.Update(t.Context(), func(tx *Tx) error { _, err := admit(tx, "RH-02"); return err })
	if KindOf(err) != Locked {
		t.Error(err)
	}
	_, err = c.ExecContext(t.Context(), "ROLLBACK")
	must(t, errors.Join(err, c.Close()))
	if diff := cmp.Diff(before, sound(t, r)); diff != "" {
		t.Error(diff)
	}
	update(t, r, func(tx *Tx) error { _, err := admit(tx, "RH-02"); return err })
}

// A log whose end does not fit is not built on.
func TestUpdateOnAnAlteredLog(t *testing.T) {
	for name, sql := range map[string]string{
		"root":  "UPDATE register SET root = zeroblob(32)",
		"edge":  "UPDATE register SET edge = x''",
		"size":  "UPDATE register SET size = size - 1, edge = zeroblob(32)",
		"end":   "DELETE FROM seal WHERE number = 3",
		"clock": "UPDATE change SET at = 'yesterday'",
	} {
		t.Run(name, func(t *testing.T) {
			path := made(t, "RH-01")
			sqlOn(t, path, sql)
			r := opened(t, path)
			_, err := r.Update(t.Context(), func(tx *Tx) error { _, err := admit(tx, "RH-02"); return err })
			explained(t, err, path)
			if KindOf(err) != Damaged {
				t.Error(err)
			}
		})
	}
}

// Rows that are there and make no sense are told as damage.
func TestReadingAnAlteredLog(t *testing.T) {
	tests := map[string]struct {
		sql string
		ask func(*Register) error
	}{
		"a day":             {"PRAGMA ignore_check_constraints = 1; UPDATE entry SET day = 'someday' WHERE number = 3", readOne},
		"a day, in a loop":  {"PRAGMA ignore_check_constraints = 1; UPDATE entry SET day = 'someday' WHERE number = 3", readAll},
		"a time":            {"UPDATE change SET at = 'yesterday'", readOne},
		"a time, in a loop": {"UPDATE change SET at = 'yesterday'", readAll},
		"a time of a change": {"UPDATE change SET at = 'yesterday'", func(r *Register) error {
			return r.View(background(), Cut{}, func(r *Reader) error { _, err := r.Changes(); return err })
		}},
		"no such change":        {"UPDATE entry SET change = 7 WHERE number = 3", readAll},
		"a gap between changes": {"UPDATE change SET number = 2", readAll},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := made(t, "RH-01")
			sqlOn(t, path, test.sql)
			err := test.ask(opened(t, path))
			explained(t, err, path)
			if KindOf(err) != Damaged {
				t.Error(err)
			}
		})
	}
}

func readOne(r *Register) error {
	return r.View(background(), Cut{}, func(reader *Reader) error {
		_, err := reader.Entry(3)
		return err
	})
}

func readAll(r *Register) error {
	for _, err := range Map(background(), r, Cut{}, care.YoungPerson, func(care.Subject, []care.Entry) int { return 0 }) {
		if err != nil {
			return err
		}
	}
	return nil
}

// halfDone gives the bytes of a register and of its journal as a crash in the
// middle of a change leaves them: the change is in the file in part.
func halfDone(t *testing.T, path string) (file, journal []byte) {
	t.Helper()
	db, err := connect(path, writing, time.Second)
	must(t, err)
	defer func() { must(t, db.Close()) }()
	tx, err := db.BeginTx(t.Context(), nil)
	must(t, err)
	defer tx.Rollback()
	for _, s := range []string{
		"PRAGMA cache_size = 1", // what is written goes to the file at once
		"UPDATE entry SET body = body || ' '", "UPDATE change SET author = 'Half Done'",
		"WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO change SELECT i, '', '', '', '', 9, zeroblob(32), zeroblob(32) FROM n",
	} {
		_, err = tx.ExecContext(t.Context(), s)
		must(t, err)
	}
	file, err = os.ReadFile(path)
	must(t, err)
	journal, err = os.ReadFile(path + "-journal")
	must(t, err)
	return file, journal
}

// tornHeader gives what a crash leaves when the first page was written and the
// file was not yet made longer: it looks cut off until it is rolled back. The
// journal is written by hand, with that one page in it
// (https://www.sqlite.org/fileformat2.html#the_rollback_journal).
func tornHeader(t *testing.T, path string) (file, journal []byte) {
	t.Helper()
	file, err := os.ReadFile(path)
	must(t, err)
	const page, sector = 4096, 512
	journal = append(journal, 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7)
	for _, n := range []int{1, 0, len(file) / page, sector, page} { // records, nonce, pages before, sizes
		journal = binary.BigEndian.AppendUint32(journal, uint32(n))
	}
	journal = append(journal, make([]byte, sector-len(journal))...)
	journal = binary.BigEndian.AppendUint32(journal, 1)
	journal = append(journal, file[:page]...)
	sum := uint32(0)
	for i := page - 200; i > 0; i -= 200 {
		sum += uint32(file[i])
	}
	journal = binary.BigEndian.AppendUint32(journal, sum)
	file[30] = 0xff // the number of pages
	return file, journal
}

// A crash in the middle of a change is rolled back by whoever comes next, also
// by a report, also with an earlier schema.
func TestAfterACrash(t *testing.T) {
	tests := map[string]func(path string) (*Register, error){
		"recording": func(path string) (*Register, error) { return Open(background(), path, fixedOptions()) },
		"reading":   func(path string) (*Register, error) { return OpenReader(background(), path, fixedOptions()) },
	}
	variants := map[string]struct{ older, torn bool }{"": {}, " an earlier schema": {older: true}, " with a torn header": {torn: true}}
	for name, variant := range variants {
		for way, open := range tests {
			t.Run(way+name, func(t *testing.T) {
				from := made(t, "RH-01", "RH-02")
				if variant.older {
					from = earlier(t)
				}
				file, journal := halfDone(t, from)
				if variant.torn {
					file, journal = tornHeader(t, from)
				}
				before := fingerprint(t, from)
				path := filepath.Join(t.TempDir(), "register.db")
				must(t, errors.Join(os.WriteFile(path, file, 0o600), os.WriteFile(path+"-journal", journal, 0o600)))
				r, err := open(path)
				must(t, err)
				sound(t, r)
				must(t, r.Close())
				if after := fingerprint(t, path); after != before {
					t.Errorf("after the crash: %s, before: %s", after, before)
				}
				if _, err := os.Stat(path + "-journal"); err == nil {
					t.Error("the journal is still there")
				}
			})
		}
	}
}

func fingerprint(t *testing.T, path string) string {
	t.Helper()
	return askSQL[string](t, path, "SELECT size || hex(root) || (SELECT group_concat(author) FROM change) FROM register")
}
