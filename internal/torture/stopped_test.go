package torture_test

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// stops counts what came of commands that were stopped.
type stops struct{ killed, ended, old, new, left int }

// TestStopped kills the commands that change whole files, at every system call
// that changes one and at random moments: the register is the old one or the new one, what is to be kept of the old one is
// there, and the next command does its work and says what to do about what was
// left behind.
func TestStopped(t *testing.T) {
	chance := rand.New(rand.NewPCG(20261126, 7)) //nolint:gosec // repeatable on purpose
	list := operations(t)
	calls := atEveryCall(t, list)
	var n stops
	for _, o := range list {
		folder, file := o.placed(t)
		whole := run(t, command(t.Context(), file, o.words(folder)...)).took
		for range rounds(4, 150) {
			folder, file := o.placed(t)
			a := killedAfter(t, file, time.Duration(chance.Int64N(int64(whole)*5/4)), o.words(folder))
			stopped(t, o, folder, a, &n)
			must(t, os.RemoveAll(folder))
		}
	}
	figure(t, "import, migration, restore, disposal, backup and init killed: the old register or the new one, the old one kept",
		"%d kills at system calls and %d at random moments; %d times the old register, %d times the new one, never neither; %d left-overs, each named by the next command",
		calls.killed, n.killed, calls.old+n.old, calls.new+n.new, calls.left+n.left)
	if n.killed == 0 {
		t.Error("nothing was killed")
	}
}

// stopped judges a folder in which an operation was killed, or came to its end.
func stopped(t *testing.T, o operation, folder string, a answer, n *stops) {
	t.Helper()
	if a.code == 0 {
		n.ended++
	} else {
		n.killed++
	}
	if wrong := o.after(t, folder); wrong != "" {
		t.Errorf("%s: %s\nexit %d\n%s%s", o.name, wrong, a.code, a.out, a.err)
		return
	}
	file, before := filepath.Join(folder, "register.db"), int64(0)
	if _, err := os.Stat(file); err == nil {
		before = sound(t, file)
	}
	if before == o.may[0] {
		n.old++
	} else {
		n.new++
	}
	left := append(strays(t, folder), twins(t, folder)...)
	aged(t, left)
	next := ypa(t, file, o.next(folder, before)...)
	if next.code != 0 || before > 0 && sound(t, file) != before+1 {
		t.Errorf("%s: the next command: exit %d\n%s%s", o.name, next.code, next.out, next.err)
	}
	for _, path := range left {
		if _, err := os.Lstat(path); errors.Is(err, os.ErrNotExist) {
			continue // the next command has cleared it away
		}
		n.left++
		if !strings.Contains(next.err, path) {
			t.Errorf("%s: the next command does not speak of %s, which was left behind:\n%s", o.name, path, next.err)
		}
	}
}

// next are the words of a command that records one entry, or begins a home.
func (o *operation) next(folder string, entries int64) []string {
	switch {
	case o.name == "backup":
		return o.words(folder) // what it left is where backups go
	case entries == 0:
		return []string{"init", "Rowan House"}
	case o.may[0] == 0:
		return []string{"authority", "add", "york"}
	}
	return []string{"event", "add", "RH-01", "--kind", "missing", "--on", "2026-11-03", "--note", "Afterwards"}
}

// twins are other names of the register's own file.
func twins(t *testing.T, folder string) []string {
	t.Helper()
	register, err := os.Stat(filepath.Join(folder, "register.db"))
	if err != nil {
		return nil
	}
	names, err := filepath.Glob(filepath.Join(folder, "register-before-restore-*"))
	must(t, err)
	var list []string
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && os.SameFile(register, info) {
			list = append(list, name)
		}
	}
	return list
}
