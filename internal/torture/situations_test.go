//go:build unix

package torture_test

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// situations are what can be wrong with a file, by name.
func situations() map[string]situation {
	all := placesThatAreNone()
	for _, more := range []map[string]situation{filesThatAreNone(), damagedFiles(), rightsThatLack(), outputsThatFail(), filesBeside()} {
		maps.Copy(all, more)
	}
	return all
}

// placesThatAreNone are names that no register is at.
func placesThatAreNone() map[string]situation {
	return map[string]situation{
		"nothing there":  {make: at("register.db"), code: 4, says: "there is no register at"},
		"no such folder": {make: at("none", "register.db"), code: 4, says: "none does not exist"},
		"a file for a folder": {make: func(t *testing.T, folder string, _ []byte) string {
			t.Helper()
			must(t, os.WriteFile(filepath.Join(folder, "file"), nil, 0o600))
			return filepath.Join(folder, "file", "register.db")
		}, code: 4, says: "is a file, not a folder"},
		"a folder": {make: func(t *testing.T, folder string, _ []byte) string {
			t.Helper()
			must(t, os.Mkdir(filepath.Join(folder, "register.db"), 0o700))
			return filepath.Join(folder, "register.db")
		}, code: 5, says: "it is a folder"},
		"a link to nothing": {make: func(t *testing.T, folder string, _ []byte) string {
			t.Helper()
			file := filepath.Join(folder, "register.db")
			must(t, os.Symlink(file+".gone", file))
			return file
		}, code: 4, says: "a link to a file that is not there"},
		"a link to itself": {make: func(t *testing.T, folder string, _ []byte) string {
			t.Helper()
			file := filepath.Join(folder, "register.db")
			must(t, os.Symlink(file, file))
			return file
		}, code: 4, says: "too many"},
		"a name that is too long": {make: at(strings.Repeat("x", 300)), code: 4, says: "too long"},
		"a? beside a": {make: func(t *testing.T, folder string, whole []byte) string {
			t.Helper()
			named("a", func(b []byte) []byte { return b })(t, folder, whole)
			return filepath.Join(folder, "a?b.db")
		}, code: 4, says: "a?b.db"},
		"a%20b beside a b": {make: func(t *testing.T, folder string, whole []byte) string {
			t.Helper()
			named("a b.db", func(b []byte) []byte { return b })(t, folder, whole)
			return filepath.Join(folder, "a%20b.db")
		}, code: 4, says: "a%20b.db"},
		"a name with a line break": {make: at("a\nb.db"), code: 4, says: "a b.db"},
		"/dev/null":                {make: func(*testing.T, string, []byte) string { return "/dev/null" }, code: 5, says: "/dev/null"},
		"/dev/full":                {make: func(*testing.T, string, []byte) string { return "/dev/full" }, code: 5, says: "/dev/full"},
		"beginning where one is":   {args: []string{"init", "Rowan House"}, code: 2, says: "already"},
	}
}

// filesThatAreNone are files that are no register.
func filesThatAreNone() map[string]situation {
	return map[string]situation{
		"an empty file":         {make: holding(just("")), code: 5, says: "it is an empty file"},
		"a short text":          {make: holding(just("name,born\n")), code: 5, says: "of 10 bytes, which is too short"},
		"a long text":           {make: holding(just(strings.Repeat("name,born\n", 1000))), code: 5, says: "it is no database"},
		"another program's":     {make: holding(patch(68, 0, 0, 0, 0)), code: 5, says: "another program"},
		"a newer schema":        {make: holding(patch(60, 0, 0, 0, 99)), code: 5, says: "schema 99"},
		"a schema of none":      {make: holding(patch(60, 0, 0, 0, 0)), code: 5, says: "schema number 0"},
		"a workbook":            {make: named("tracker.xlsx", just("PK\x03\x04"+strings.Repeat("x", 5000))), code: 5, says: "tracker.xlsx"},
		"cut to its header":     {make: holding(func(b []byte) []byte { return b[:100] }), code: 5, says: "of 100 bytes"},
		"a page size of none":   {make: named("size.db", patch(16, 3, 3)), code: 5, says: "size.db"},
		"a format of tomorrow":  {make: named("format.db", patch(18, 5, 5)), code: 5, says: "format.db"},
		"its start overwritten": {make: named("start.db", patch(0, 1, 2, 3, 4, 5, 6, 7, 8)), code: 5, says: "start.db"},
	}
}

// damagedFiles were registers once.
func damagedFiles() map[string]situation {
	verify := []string{"verify"}
	return map[string]situation{
		"cut to half":             {make: named("half.db", func(b []byte) []byte { return b[:len(b)/2/4096*4096] }), code: 5, says: "was cut or overwritten"},
		"cut within a page":       {make: holding(func(b []byte) []byte { return b[:len(b)-1000] }), code: 5, says: "cut or overwritten"},
		"something after its end": {make: named("longer.db", func(b []byte) []byte { return append(b, 'x') }), code: 5, says: "longer.db"},
		"its tables overwritten":  {make: named("tables.db", patch(4096, bytes.Repeat([]byte{0xff}, 4096)...)), code: 5, says: "tables.db"},
		"without a table":         {make: sqlOn("DROP TABLE register"), code: 5, says: "does not have the tables"},
		"without its row":         {make: sqlOn("DELETE FROM register"), code: 5, says: "lacks a row"},
		"its end cut off":         {make: sqlOn("UPDATE register SET size = size - 1, edge = zeroblob(32)"), code: 5, says: "could not be read correctly"},
		"a bit in a value": {make: named("bit.db", func(b []byte) []byte {
			b[bytes.LastIndex(b, []byte("Rowan House"))] ^= 1
			return b
		}), args: verify, finds: true, code: 5, says: "entry"},
		"an entry taken out": {make: sqlOn("PRAGMA foreign_keys = 0; DELETE FROM entry WHERE number = 100"), args: verify, finds: true, code: 5, says: "100"},
	}
}

// filesBeside lie beside a register under names that SQLite takes for part of it:
// a program that carries folders into the cloud put them there.
func filesBeside() map[string]situation {
	return map[string]situation{
		"a journal of another register": {make: func(t *testing.T, folder string, whole []byte) string {
			t.Helper()
			other, err := os.ReadFile(made(t))
			must(t, err)
			return beside(t, filepath.Join(folder, "other.db"), whole, "-journal", hotJournal(t, other))
		}, code: 4, says: "other.db-journal, which is of another file or of an earlier time"},
		"a journal of an earlier time": {make: func(t *testing.T, folder string, whole []byte) string {
			t.Helper()
			file := beside(t, filepath.Join(folder, "earlier.db"), whole, "", nil)
			for range 2 {
				ended(t, file, "event", "add", "RH-01", "--kind", "missing", "--on", "2026-11-03", "--again")
			}
			now, err := os.ReadFile(file)
			must(t, err)
			return beside(t, file, now, "-journal", hotJournal(t, whole))
		}, code: 4, says: "earlier.db-journal, which is of another file or of an earlier time"},
		"a log of another register": {make: func(t *testing.T, folder string, whole []byte) string {
			t.Helper()
			_, log := logged(t, whole)
			return beside(t, filepath.Join(folder, "log.db"), whole, "-wal", log)
		}, code: 4, says: "log.db-wal, which is of another program"},
	}
}

// rightsThatLack are met as another user, where the tests are run by root.
func rightsThatLack() map[string]situation {
	with := func(file, folder os.FileMode) func(*testing.T, string, []byte) string {
		return func(t *testing.T, dir string, whole []byte) string {
			t.Helper()
			inner := filepath.Join(dir, "home")
			must(t, os.Mkdir(inner, 0o700))
			path := named("register.db", func(b []byte) []byte { return b })(t, inner, whole)
			must(t, os.Chmod(path, file))
			must(t, os.Chmod(inner, folder))
			must(t, os.Chmod(dir, 0o755))               //nolint:gosec // another user has to come here
			must(t, os.Chmod(filepath.Dir(dir), 0o755)) //nolint:gosec // as above
			return path
		}
	}
	return map[string]situation{
		"a file only to be read":     {make: with(0o444, 0o777), other: true, code: 4, says: "may be read but not written"},
		"a file not to be read":      {make: with(0, 0o777), other: true, code: 4, says: "cannot be opened by you"},
		"a folder not to be written": {make: with(0o666, 0o555), other: true, code: 4, says: "lies in a folder that may not be written"},
		"a folder not to be entered": {make: with(0o666, 0), other: true, code: 4, says: "may not be entered"},
		"beginning without rights": {make: func(t *testing.T, dir string, whole []byte) string {
			t.Helper()
			return filepath.Join(filepath.Dir(with(0o666, 0o555)(t, dir, whole)), "new.db")
		}, args: []string{"init", "Rowan House"}, other: true, code: 4, says: "nothing can be written at"},
	}
}

// outputsThatFail are met when all is well with the register.
func outputsThatFail() map[string]situation {
	audit := []string{"audit", "--fail-on", "never"}
	to := func(path string) []string {
		return append(append([]string(nil), audit...), "--format", "csv", "--output", path)
	}
	return map[string]situation{
		"no room for the register":    {shell: "ulimit -f 8; ypa", code: 4, says: "for want of room"},
		"no room on the screen":       {args: audit, shell: "ypa >/dev/full", code: 6, says: "the output could not be written"},
		"an output without room":      {args: to("/dev/full"), code: 6, says: "/dev/full was not written"},
		"an output in no folder":      {args: to("/none/audit.csv"), code: 6, says: "/none/audit.csv was not written"},
		"an output that is a folder":  {args: to("/dev/"), code: 6, says: "is a folder"},
		"an output over the register": {args: to("register.db"), code: 2, says: "--output names the register itself"},
	}
}
