package torture_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// atEveryCall kills operations at every system call with which they change a
// file or a name, one after the other. It needs strace, and is run where the
// harnesses are asked for.
func atEveryCall(t *testing.T, list []operation) (n stops) {
	t.Helper()
	if wanted() == "" {
		return n
	}
	for _, o := range list {
		for call := range strings.FieldsSeq("pwrite64 write fsync unlink unlinkat rename renameat linkat ftruncate openat open fchmod mkdirat") {
			for at := 1; stoppedAt(t, o, injection{call: call, answer: "KILL", at: at}, &n); at += rounds(9, 1) {
			}
		}
	}
	if n.killed == 0 {
		t.Error("nothing was killed at a system call")
	}
	return n
}

// stoppedAt kills an operation at one call, and reports whether it came to it.
func stoppedAt(t *testing.T, o operation, i injection, n *stops) bool {
	t.Helper()
	folder, file := o.placed(t)
	log := filepath.Join(t.TempDir(), "trace")
	a := run(t, traced(t, log, file, []string{"-e", "trace=" + i.call, "-e", i.String()}, o.words(folder)))
	trace, err := os.ReadFile(log)
	must(t, err)
	killed := strings.Contains(string(trace), "+++ killed by SIGKILL")
	if killed {
		stopped(t, o, folder, a, n)
	}
	must(t, errors.Join(os.RemoveAll(folder), os.Remove(log)))
	return killed
}
