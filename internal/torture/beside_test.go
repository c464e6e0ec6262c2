package torture_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// beside puts a register at a path, and a file of the same name with an ending.
func beside(t *testing.T, path string, register []byte, end string, other []byte) string {
	t.Helper()
	must(t, os.WriteFile(path, register, 0o600))
	if end != "" {
		must(t, os.WriteFile(path+end, other, 0o600))
	}
	return path
}

// behind does something to a register as another program would, looks at its
// files before it ends well, and takes it back.
func behind(t *testing.T, whole []byte, end string, statements ...string) (file, other []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "behind.db")
	must(t, os.WriteFile(path, whole, 0o600))
	db, err := sql.Open("sqlite", path)
	must(t, err)
	db.SetMaxOpenConns(1)
	for _, s := range statements {
		_, err := db.ExecContext(t.Context(), s)
		must(t, err)
	}
	file, err = os.ReadFile(path)
	must(t, err)
	other, err = os.ReadFile(path + end)
	must(t, errors.Join(err, db.Close()))
	return file, other
}

// halfWritten gives a register and its journal as a kill in the middle of a change
// leaves them.
func halfWritten(t *testing.T, whole []byte) (file, journal []byte) {
	t.Helper()
	return behind(t, whole, "-journal", "PRAGMA cache_size = 1", "BEGIN", "UPDATE register SET size = size + 1", "UPDATE entry SET body = body || ' '", "UPDATE seal SET salt = zeroblob(16)")
}

// hotJournal is that journal alone.
func hotJournal(t *testing.T, whole []byte) []byte {
	t.Helper()
	_, journal := halfWritten(t, whole)
	return journal
}

// logged gives a register and its write-ahead log as another program leaves them
// when it is killed. What it did is in the log only.
func logged(t *testing.T, whole []byte) (file, log []byte) {
	t.Helper()
	return behind(t, whole, "-wal", "PRAGMA journal_mode = WAL", "CREATE TABLE more (x)", "INSERT INTO more VALUES (zeroblob(9000))", "DROP TABLE more")
}

// TestLeftBeside: what a killed program left beside a register is put right, or
// does no harm, whoever comes first: the register holds what it held, and goes on.
func TestLeftBeside(t *testing.T) {
	whole, err := os.ReadFile(made(t))
	must(t, err)
	want := sound(t, beside(t, filepath.Join(t.TempDir(), "whole.db"), whole, "", nil))
	half, journal := halfWritten(t, whole)
	withLog, log := logged(t, whole)
	cold := append([]byte(nil), journal...)
	clear(cold[:28])
	for name, s := range map[string]struct {
		file  []byte
		end   string
		other []byte
	}{
		"a change that was killed":       {half, "-journal", journal},
		"a log of another program's own": {withLog, "-wal", log},
		"an index of a log, alone":       {whole, "-shm", make([]byte, 1<<15)},
		"an empty log":                   {whole, "-wal", nil},
		"an empty journal":               {whole, "-journal", nil},
		"a journal that is done with":    {whole, "-journal", cold},
		"a lock file of something":       {whole, ".lock", []byte("4711\n")},
	} {
		for way, args := range map[string][]string{
			"looking":   {"audit", "--fail-on", "never"},
			"verifying": {"verify"},
			"recording": {"event", "add", "RH-01", "--kind", "missing", "--on", "2026-11-03"},
			"backing":   {"backup", "--plain", "--to", "."},
		} {
			t.Run(name+", "+way, func(t *testing.T) {
				file := beside(t, filepath.Join(t.TempDir(), "register.db"), s.file, s.end, s.other)
				c := command(t.Context(), file, args...)
				c.Dir = filepath.Dir(file)
				if a := run(t, c); a.code != 0 {
					t.Errorf("exit %d\n%s%s", a.code, a.out, a.err)
				}
				got := sound(t, file)
				if recorded := way == "recording" || way == "backing"; got != want && !recorded || got != want+1 && recorded {
					t.Errorf("%d entries, and there were %d", got, want)
				}
			})
		}
	}
}
