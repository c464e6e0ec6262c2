package torture_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/torture"
)

const folder = "/h"

// journalled is what strace shows of a change of one block: the journal, the
// block, the journal removed. A call of another thread interrupts one of them.
const journalled = `10 openat(AT_FDCWD</w>, "/h/db-journal", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 6</h/db-journal>
10 pwrite64(6</h/db-journal>, "\x6f\x6c\x64", 3, 0 <unfinished ...>
11 write(8<anon_inode:[eventfd]>, "\x01", 1) = 1
10 <... pwrite64 resumed>) = 3
10 fsync(6</h/db-journal>)  = 0
10 fsync(9</h>)             = 0
10 pwrite64(5<\x2f\x68\x2f\x64\x62>, "\x6e\x65\x77", 3, 0) = 3
10 openat(AT_FDCWD</h>, "none", O_RDONLY) = -1 ENOENT (No such file or directory)
10 --- SIGURG {si_signo=SIGURG} ---
10 fdatasync(5</h/db>)      = 0
10 unlink("/h/db-journal")  = 0
10 fsync(9</h>)             = 0
10 write(1<pipe:[7]>, "\x52\x65\x63", 3) = 3
10 exit_group(0)            = ?
`

func TestTrace(t *testing.T) {
	got, err := torture.Trace(strings.NewReader(journalled), folder)
	must(t, err)
	want := []torture.Call{
		{Op: torture.Create, Path: "/h/db-journal"},
		{Op: torture.Write, Path: "/h/db-journal", Data: []byte("old")},
		{Op: torture.Sync, Path: "/h/db-journal"},
		{Op: torture.Sync, Path: "/h"},
		{Op: torture.Write, Path: "/h/db", Data: []byte("new")},
		{Op: torture.Sync, Path: "/h/db"},
		{Op: torture.Remove, Path: "/h/db-journal"},
		{Op: torture.Sync, Path: "/h"},
		{Op: torture.Say, Data: []byte("Rec")},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Whatever a trace holds that would change the folder is understood or refused.
func TestTraceOfNames(t *testing.T) {
	for line, want := range map[string]torture.Call{
		`1 linkat(AT_FDCWD</h>, "a", AT_FDCWD</h>, "b", 0) = 0`:         {Op: torture.Link, Path: "/h/a", To: "/h/b"},
		`1 renameat2(AT_FDCWD</h>, "a", 7</h>, "b", 0) = 0`:             {Op: torture.Rename, Path: "/h/a", To: "/h/b"},
		`1 rename("/h/a", "/h/b") = 0`:                                  {Op: torture.Rename, Path: "/h/a", To: "/h/b"},
		`1 unlinkat(AT_FDCWD</w>, "/h/a", 0) = 0`:                       {Op: torture.Remove, Path: "/h/a"},
		`1 ftruncate(5</h/a>, 4096) = 0`:                                {Op: torture.Truncate, Path: "/h/a", At: 4096},
		`1 pwrite64(5</h/a>, "\x61\x62\x63", 3, 8) = 2`:                 {Op: torture.Write, Path: "/h/a", At: 8, Data: []byte("ab")},
		`1 creat("/h/a", 0600) = 3</h/a>`:                               {Op: torture.Create, Path: "/h/a"},
		`1 openat(AT_FDCWD</h>, "a", O_WRONLY|O_CREAT, 0600) = 3</h/a>`: {Op: torture.Create, Path: "/h/a"},
	} {
		got, err := torture.Trace(strings.NewReader(line+"\n"), folder)
		must(t, err)
		if diff := cmp.Diff(want, append(got, torture.Call{})[0]); diff != "" {
			t.Errorf("%s\n%s", line, diff)
		}
	}
	for _, line := range []string{`1 write(5</h/a>, "\x61", 1) = 1`, `1 fallocate(5</h/a>, 0, 0, 4096) = 0`, `1 pwrite64(5</h/a>, "\x61"..., 9, 0) = 9`} {
		if calls, err := torture.Trace(strings.NewReader(line+"\n"), folder); err == nil {
			t.Errorf("%s was understood: %v", line, calls)
		}
	}
}

// TestDisk follows the change of one block: until the folder is synced the
// journal may be gone or be back, and an unsynced block old, new or in part.
func TestDisk(t *testing.T) {
	calls, err := torture.Trace(strings.NewReader(journalled), folder)
	must(t, err)
	old, chance := []byte("the"), rand.New(rand.NewPCG(1, 1)) //nolint:gosec // repeatable on purpose
	may := func(n int) map[string]bool {
		disk := torture.NewDisk(folder, map[string][]byte{"db": old})
		for _, c := range calls[:n] {
			disk.Do(c)
		}
		states := map[string]bool{}
		for way := range torture.Ways * 8 {
			state := disk.After(way%torture.Ways, chance)
			journal, ok := state["db-journal"]
			text := string(state["db"])
			if ok {
				text += "+" + string(journal)
			}
			states[text] = true
		}
		return states
	}
	for n, want := range map[int]map[string]bool{
		0: {"the": true},
		2: {"the": true, "the+": true, "the+old": true},
		4: {"the+old": true},
		5: {"the+old": true, "new+old": true},
		6: {"new+old": true},
		7: {"new+old": true, "new": true},
		8: {"new": true},
	} {
		if diff := cmp.Diff(want, may(n)); diff != "" {
			t.Errorf("after %d calls\n%s", n, diff)
		}
	}
}
