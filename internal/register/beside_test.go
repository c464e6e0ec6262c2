package register

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// placedBeside puts a register into a folder of its own, with another file beside
// it.
func placedBeside(t *testing.T, file []byte, end string, other []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.db")
	must(t, errors.Join(os.WriteFile(path, file, 0o600), os.WriteFile(path+end, other, 0o600)))
	return path
}

// bytesOf reads a file whole.
func bytesOfFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	must(t, err)
	return data
}

// writeAheadLog gives a register and its log as another program leaves them when
// it is killed: what it did is in the log only.
func writeAheadLog(t *testing.T, path string) (file, log []byte) {
	t.Helper()
	db, err := connect(path, writing, time.Second)
	must(t, err)
	defer func() { must(t, db.Close()) }()
	for _, s := range []string{"PRAGMA journal_mode = WAL", "UPDATE change SET author = 'Another Program' WHERE number = 1"} {
		_, err = db.ExecContext(t.Context(), s)
		must(t, err)
	}
	return bytesOfFile(t, path), bytesOfFile(t, path+"-wal")
}

// TestStrayFiles puts files beside a register that SQLite would write into it:
// it is refused, whoever opens it, and nothing is changed.
func TestStrayFiles(t *testing.T) {
	mine := made(t, "RH-01", "RH-02")
	_, earlier := halfDone(t, mine)
	r := opened(t, mine)
	s := person(t, r, "RH-01")
	for range 3 {
		update(t, r, func(tx *Tx) error { tx.Again = true; _, err := tx.Append(missing(s.UID, "2026-11-22")); return err })
	}
	must(t, r.Close())
	file := bytesOfFile(t, mine)
	_, other := halfDone(t, made(t, "RH-01", "RH-02"))
	twin := made(t, "RH-01", "RH-02")
	sqlOn(t, twin, "UPDATE register SET uid = replace(uid, substr(uid, 1, 4), 'beef')")
	same := bytesOfFile(t, twin)
	for _, at := range []int{atCounter, atValidFor} { // as many changes as mine, by chance
		copy(same[at:], file[atCounter:atCounter+4])
	}
	_, twins := halfDone(t, placedBeside(t, same, ".txt", nil))
	_, log := writeAheadLog(t, made(t, "RH-01"))
	short := append([]byte(nil), other[:512]...)
	binary.BigEndian.PutUint32(short[8:], 0) // no pages: only the length of the file
	binary.BigEndian.PutUint32(short[16:], 1)
	for name, test := range map[string]struct {
		end   string
		stray []byte
	}{
		"a journal of an earlier time":          {"-journal", earlier},
		"a journal of another register":         {"-journal", other},
		"and one that has had as many changes":  {"-journal", twins},
		"a journal that would cut the file":     {"-journal", short},
		"a write-ahead log of another register": {"-wal", log},
		"pages of another size":                 {"-journal", append(append(bytes.Clone(other[:24]), 0, 0, 2, 0), other[28:]...)},
	} {
		t.Run(name, func(t *testing.T) {
			path := placedBeside(t, file, test.end, test.stray)
			_, reading := OpenReader(t.Context(), path, fixedOptions())
			_, writing := Open(t.Context(), path, fixedOptions())
			for _, err := range []error{reading, writing} {
				e, ok := errors.AsType[*Error](err)
				if !ok || e.Kind != Unreadable || !strings.Contains(e.Text, path+test.end) || !strings.Contains(e.Hint, "move "+path+test.end) {
					t.Errorf("got %v", err)
				}
			}
			if !bytes.Equal(bytesOfFile(t, path), file) || !bytes.Equal(bytesOfFile(t, path+test.end), test.stray) {
				t.Error("something was changed")
			}
			must(t, os.Remove(path+test.end)) // as it says
			sound(t, opened(t, path))
		})
	}
}

// TestHarmlessFiles puts files beside a register from which SQLite takes nothing,
// or what belongs to it: it is read, recorded in, and sound.
func TestHarmlessFiles(t *testing.T) {
	file := bytesOfFile(t, made(t, "RH-01", "RH-02"))
	logged, log := writeAheadLog(t, made(t, "RH-01", "RH-02"))
	_, cold := halfDone(t, made(t, "RH-01", "RH-02"))
	clear(cold[:28]) // a journal that is done with, in a mode that keeps the file
	for name, test := range map[string]struct {
		file  []byte
		end   string
		other []byte
	}{
		"an empty journal":              {file, "-journal", nil},
		"a journal that is done with":   {file, "-journal", cold},
		"a journal that was just begun": {file, "-journal", []byte(journalMagic)},
		"an empty write-ahead log":      {file, "-wal", nil},
		"an index of a log, alone":      {file, "-shm", make([]byte, 1<<15)},
		"a log of its own":              {logged, "-wal", log},
		"a lock file":                   {file, ".lock", []byte("4711\n")},
	} {
		t.Run(name, func(t *testing.T) {
			path := placedBeside(t, test.file, test.end, test.other)
			r := opened(t, path)
			s := person(t, r, "RH-01")
			update(t, r, func(tx *Tx) error { _, err := tx.Append(missing(s.UID, "2026-11-22")); return err })
			report, err := r.Verify(t.Context())
			must(t, err)
			if altered := test.end == "-wal" && len(test.other) > 0; altered == (len(report.Faults) == 0) {
				t.Errorf("found %v", report.Faults) // what the other program did is seen
			}
			var mode string
			must(t, r.db.QueryRowContext(t.Context(), "PRAGMA journal_mode").Scan(&mode))
			if mode != "delete" {
				t.Errorf("the register goes on in the mode %s", mode)
			}
		})
	}
}
