package torture_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"ypa/internal/torture"
)

// record traces what the recording of this name is of.
func record(t *testing.T, name string) recording {
	t.Helper()
	inform := func(who, note string) []string { return []string{"inform", who, "--about", "advocacy", "--note", note} }
	if settings, ok := strings.CutPrefix(name, "careless-"); ok {
		return recordCareless(t, name, strings.ToUpper(settings))
	}
	switch name {
	case "record":
		return recordCommands(t, name, base(t), inform("RH-01", "First"), inform("RH-02", "Second"))
	case "several":
		return recordCommands(t, name, base(t),
			inform("everyone", strings.Repeat("A long note. ", 500)),
			[]string{"iv", "visit", "RH-01", "--mode", "phone", "--on", "2026-11-02"},
			inform("everyone", "Last"))
	case "begin":
		return recordCommands(t, name, nil, []string{"init", "Rowan House"}, []string{"authority", "add", "york", "--name", "City of York Council"})
	case "migrate":
		file := placed(t, base(t))
		firstSchema(t, file)
		data, err := os.ReadFile(file)
		must(t, err)
		return recordCommands(t, name, data, inform("RH-01", "First of the new schema"))
	}
	t.Fatalf("there is no recording %s", name)
	return recording{}
}

// recordCommands traces commands, one after the other, on a register that holds
// data; none where it is nil.
func recordCommands(t *testing.T, name string, data []byte, commands ...[]string) recording {
	t.Helper()
	file := placed(t, data)
	r := recording{Name: name, Folder: filepath.Dir(file), Before: map[string][]byte{}, Sizes: []int64{0}}
	if data != nil {
		r.Before["register.db"], r.Sizes[0] = data, sound(t, file)
	}
	for _, args := range commands {
		r.Calls = append(r.Calls, callsOf(t, r.Folder, func(log string, options []string) *exec.Cmd { return traced(t, log, file, options, args) })...)
		r.Sizes = append(r.Sizes, sound(t, file))
	}
	return r
}

// recordCareless traces this test program in the part of [writeCarelessly].
func recordCareless(t *testing.T, name, settings string) recording {
	t.Helper()
	file := placed(t, nil)
	self, err := os.Executable()
	must(t, err)
	r := recording{Name: name, Folder: filepath.Dir(file), Before: map[string][]byte{}}
	r.Calls = callsOf(t, r.Folder, func(log string, options []string) *exec.Cmd {
		c := traced(t, log, file, options, nil)
		c.Args[len(c.Args)-1] = self
		c.Env = append(c.Env, roleVariable+"="+settings)
		return c
	})
	return r
}

// callsOf runs a command under strace and reads the trace.
func callsOf(t *testing.T, folder string, make func(log string, options []string) *exec.Cmd) []torture.Call {
	t.Helper()
	log := filepath.Join(t.TempDir(), "trace")
	if a := run(t, make(log, []string{"-xx", "-s", "1000000", "-e", "trace=" + torture.Traced})); a.code != 0 {
		t.Fatalf("exit %d: %s%s", a.code, a.out, a.err)
	}
	f, err := os.Open(log)
	must(t, err)
	calls, err := torture.Trace(f, folder)
	must(t, errors.Join(err, f.Close()))
	return calls
}
