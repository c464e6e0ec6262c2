package torture_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// faults are the system calls that are made to fail, each with what the system
// may answer. Those of ever are given for good too, from that call on; those of
// once mean "try again", which then has no end or a long one.
func faults() map[string]struct{ once, ever []string } {
	return map[string]struct{ once, ever []string }{
		"pwrite64":  {[]string{"EINTR"}, []string{"ENOSPC", "EIO"}},
		"fsync":     {nil, []string{"EIO", "ENOSPC"}},
		"pread64":   {[]string{"EINTR"}, []string{"EIO"}},
		"fcntl":     {[]string{"ENOLCK", "EAGAIN"}, []string{"EIO"}},
		"open":      {[]string{"EMFILE"}, []string{"EACCES", "EIO"}},
		"openat":    {nil, []string{"EACCES", "EIO"}},
		"unlink":    {nil, []string{"EACCES", "EIO"}},
		"unlinkat":  {nil, []string{"EACCES"}},
		"ftruncate": {nil, []string{"EIO"}},
		"fstat":     {nil, []string{"EIO"}},
		"stat":      {nil, []string{"EACCES"}},
		"lstat":     {nil, []string{"EIO"}},
		"linkat":    {nil, []string{"EPERM", "EIO"}},
		"renameat":  {nil, []string{"EACCES"}},
		"fchmod":    {nil, []string{"EPERM"}},
		"fchown":    {nil, []string{"EPERM"}},
		"close":     {nil, []string{"EIO"}},
	}
}

// injection is one fault: which call, what it answers, and from the how manieth.
type injection struct {
	call, answer string
	at           int
	ever         bool
}

func (i injection) String() string {
	s := fmt.Sprintf("inject=%s:error=%s:when=%d", i.call, i.answer, i.at)
	if i.answer == "KILL" {
		s = fmt.Sprintf("inject=%s:signal=KILL:when=%d", i.call, i.at)
	}
	if i.ever {
		s += "+"
	}
	return s
}

// scene is a command that faults are injected into.
type scene struct {
	name   string
	data   []byte // the register before; nil: none
	args   []string
	before int64
	after  int64 // entries, where it succeeds
}

// tally counts what came of the faults.
type tally struct{ tried, delivered, shown, done, killed int }

// TestFaults makes every system call on the register fail, one after the other,
// once and for good, and kills ypa at each: nothing that was acknowledged is
// missing, nothing is damaged, nothing ends well without its entries, and no
// message says that nothing was recorded where something was.
func TestFaults(t *testing.T) {
	if wanted() == "" {
		noRoom(t) // what can be tried without strace
		return
	}
	var n tally
	for _, s := range scenes(t) {
		for call, answers := range faults() {
			if s.data == nil && strings.Contains("fcntl fstat close openat", call) {
				continue // of a register without a name those can't be told from Go's own
			}
			for _, ever := range []bool{false, true} {
				list := answers.ever
				if !ever {
					list = append(append([]string{"KILL"}, answers.once...), list...)
				}
				for _, answer := range list {
					everyPoint(t, s, injection{call: call, answer: answer, ever: ever}, &n)
				}
			}
		}
	}
	if want := rounds(40, 700); n.delivered < want {
		t.Errorf("%d faults were delivered, and %d are wanted", n.delivered, want)
	}
	figure(t, "faults at every system call, once and for good: nothing acknowledged missing, no damage, no silence, no panic",
		"%d faults delivered in %d runs (%d kills): %d said so, %d recorded all the same", n.delivered, n.tried, n.killed, n.shown, n.done)
}

// everyPoint injects a fault at each call of its kind, until a run has none left.
func everyPoint(t *testing.T, s scene, i injection, n *tally) {
	t.Helper()
	for i.at = 1; ; i.at += rounds(7, 1) {
		n.tried++
		if !inject(t, s, i, n) {
			return
		}
	}
}

// inject runs a command with a fault, judges it, and reports whether the fault
// was delivered.
func inject(t *testing.T, s scene, i injection, n *tally) bool {
	t.Helper()
	file := placed(t, s.data)
	log := filepath.Join(t.TempDir(), "trace")
	options := []string{"-e", "trace=" + i.call, "-e", i.String()}
	if s.data != nil {
		for _, path := range []string{file, file + "-journal", filepath.Dir(file)} {
			options = append(options, "-P", path)
		}
	}
	c := traced(t, log, file, options, s.args)
	late := time.AfterFunc(2*time.Minute, func() { _ = c.Process.Kill() })
	a := run(t, c)
	if !late.Stop() {
		t.Errorf("%s, %s: did not end", s.name, i)
	}
	trace, err := os.ReadFile(log)
	must(t, err)
	delivered := strings.Contains(string(trace), "(INJECTED)") || i.answer == "KILL" && strings.Contains(string(trace), "+++ killed by SIGKILL")
	counts := &tally{}
	if delivered {
		n.delivered++
		counts = n
	}
	if wrong := judged(t, s, i, file, a, counts); wrong != "" {
		t.Errorf("%s, %s: %s\nexit %d\n%s%s", s.name, i, wrong, a.code, a.out, a.err)
	}
	must(t, errors.Join(os.RemoveAll(filepath.Dir(file)), os.Remove(log)))
	return delivered
}

// judged says what is wrong with how a command took a fault; empty: nothing.
func judged(t *testing.T, s scene, i injection, file string, a answer, n *tally) string {
	t.Helper()
	entries, err := entriesAfter(t, s, file)
	killed := i.answer == "KILL" && a.code != 0
	stored := err == nil && entries == s.after
	switch {
	case killed:
		n.killed++
	case a.code == 0:
		n.done++
	default:
		n.shown++
	}
	switch {
	case strings.Contains(a.err, "panic:") || strings.Contains(a.err, "goroutine "):
		return "it panicked"
	case err != nil:
		return "the register is damaged: " + err.Error()
	case entries != s.before && entries != s.after:
		return fmt.Sprintf("%d entries: half of a change", entries)
	case saysEntry(a.out) > entries:
		return "what was acknowledged is not there"
	case a.code == 0 && !stored:
		return "it ended well without its entries"
	case killed || a.code == 0:
		return ""
	case !strings.HasPrefix(a.err, "ypa: ") || strings.Count(a.err, "ypa: ") < 2:
		return "it does not say what is wrong and what to do"
	case strings.Contains(a.err, "SQLITE") || strings.Contains(a.err, "disk I/O error"):
		return "bare text of SQLite"
	case stored && !strings.Contains(a.err, "may or may not have been saved") && !strings.Contains(a.err, "is there, but"):
		return "it is recorded, and the message does not say that it may be"
	}
	return ""
}

// entriesAfter counts the entries of a register as the next command finds it.
func entriesAfter(t *testing.T, s scene, file string) (int64, error) {
	t.Helper()
	if _, err := os.Stat(file); s.data == nil && errors.Is(err, os.ErrNotExist) {
		return 0, nil
	}
	report, err := held(t.Context(), file)
	return report.Entries, err
}

// scenes are the commands that faults are injected into.
func scenes(t *testing.T) []scene {
	t.Helper()
	now := base(t)
	file := placed(t, now)
	firstSchema(t, file)
	older, err := os.ReadFile(file)
	must(t, err)
	list := []scene{
		{name: "recording", data: now, args: []string{"inform", "everyone", "--about", "advocacy", "--note", "A fault"}},
		{name: "an earlier schema", data: older, args: []string{"iv", "visit", "RH-01", "--mode", "phone", "--on", "2026-11-02"}},
		{name: "beginning", args: []string{"init", "Rowan House"}},
	}
	for n, s := range list {
		file := placed(t, s.data)
		if s.data != nil {
			list[n].before = sound(t, file)
		}
		ended(t, file, s.args...)
		list[n].after = sound(t, file)
	}
	return list
}

// noRoom lets the files that ypa writes grow to a limit, at every page in turn:
// a fault that needs no strace.
func noRoom(t *testing.T) {
	t.Helper()
	shell, err := exec.LookPath("sh")
	must(t, err)
	s := scenes(t)[0]
	var n tally
	for pages := 0; pages <= len(s.data)/4096+2; pages += rounds(2, 1) {
		file := placed(t, s.data)
		c := command(t.Context(), file)
		c.Path = shell
		c.Args = append([]string{"sh", "-c", fmt.Sprintf(`ulimit -f %d; exec "$0" "$@"`, pages*8), program(os.Getenv(folderVariable))}, s.args...)
		n.tried++
		a := run(t, c)
		if wrong := judged(t, s, injection{call: "write", answer: "EFBIG", at: pages}, file, a, &n); wrong != "" {
			t.Errorf("a limit of %d pages: %s\nexit %d\n%s%s", pages, wrong, a.code, a.out, a.err)
		}
	}
	if n.shown == 0 || n.done == 0 {
		t.Errorf("of %d limits %d were too small and %d large enough", n.tried, n.shown, n.done)
	}
	t.Logf("%d limits on the size of files: %d too small, %d large enough; NOT RUN: faults at every system call (`make torture`)", n.tried, n.shown, n.done)
}
