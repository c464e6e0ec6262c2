package torture_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// page is what a file on a disk of memory grows by, in bytes.
const page = 4096

// TestFullDisk gives every command a disk with room for so many pages and no
// more, from none on: it does all or refuses in words of its own, and nothing of
// it stays behind. The register is sound and can be read on the full disk, and
// once there is room the same command does its work.
func TestFullDisk(t *testing.T) {
	disk, ok := smallDisk(t)
	if !ok {
		noRoom(t) // a limit on the size of files, which needs no rights
		return
	}
	refused, done := 0, 0
	for _, o := range append(operations(t), outputs(t)...) {
		for room := 0; ; room += rounds(13, 1) {
			if whole := onFullDisk(t, disk, o, room); !whole {
				refused++
				continue
			}
			done++
			break
		}
	}
	if refused == 0 || done < 9 {
		t.Errorf("%d refused, %d done: the disk was not full, or never empty enough", refused, done)
	}
	figure(t, "a disk that is really full: done whole or refused, nothing half, nothing lost", "%d commands with less room than they need, at every number of pages: %d refused, 0 half; all %d recorded once there was room", refused+done, refused, done)
	fillUp(t, disk)
}

// outputs are commands that write files beside the register.
func outputs(t *testing.T) []operation {
	t.Helper()
	data, err := os.ReadFile(made(t))
	must(t, err)
	list := []operation{
		{name: "audit", args: []string{"audit", "--names", "--fail-on", "never", "--output", "FOLDER/audit.xlsx"}},
		{name: "history", args: []string{"history", "--output", "FOLDER/history.csv"}},
		{name: "export", args: []string{"child", "export", "RH-01", "--output", "FOLDER/copy.json"}},
		{name: "calendar", args: []string{"due", "--output", "FOLDER/due.ics"}},
	}
	for i := range list {
		list[i].files = map[string][]byte{"register.db": data}
		complete(t, &list[i])
	}
	return list
}

// smallDisk mounts a disk of 8 MB in memory, where that is permitted.
func smallDisk(t *testing.T) (folder string, ok bool) {
	t.Helper()
	folder, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	err = syscall.Mount("tmpfs", folder, "tmpfs", 0, fmt.Sprintf("size=%d,mode=0700", 2048*page))
	if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EACCES) {
		t.Logf("no disk can be mounted here (%v): a limit on the size of files stands for it", err)
		return "", false
	}
	must(t, err)
	t.Cleanup(func() { must(t, syscall.Unmount(folder, 0)) })
	return folder, true
}

// onFullDisk runs an operation on a disk with some pages of room and reports
// whether it was done.
func onFullDisk(t *testing.T, disk string, o operation, room int) bool {
	t.Helper()
	emptied(t, disk)
	o.place(t, disk)
	filler := fill(t, disk, room)
	before := tree(t, disk)
	file := filepath.Join(disk, "register.db")
	a := ypa(t, file, o.words(disk)...)
	what := fmt.Sprintf("%s with room for %d pages", o.name, room)
	if wrong := o.after(t, disk); wrong != "" {
		t.Errorf("%s: %s\nexit %d\n%s%s", what, wrong, a.code, a.out, a.err)
	}
	if left := strays(t, disk); len(left) > 0 {
		t.Errorf("%s: left behind %v\nexit %d\n%s", what, left, a.code, a.err)
	}
	if a.code == 0 {
		return true
	}
	brought := o.kept != nil && o.kept(t, disk) == "" // to this schema first, as it may be
	refusedForRoom(t, what, a, before, tree(t, disk), brought)
	if o.may[0] > 0 {
		ended(t, file, "verify")
		ended(t, file, "audit", "--fail-on", "never")
	}
	must(t, os.Remove(filler))
	if o.gone != "" && strings.Contains(a.err, "is erased, but") {
		return false // there is nobody any more whose record could go
	}
	ended(t, file, o.words(disk)...)
	if wrong := o.after(t, disk); wrong != "" {
		t.Errorf("%s, then with room: %s", what, wrong)
	}
	return false
}

// refusedForRoom judges a refusal: its words, and that nothing has changed.
func refusedForRoom(t *testing.T, what string, a answer, before, after map[string]string, brought bool) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(a.err, "\n"), "\n")
	told := len(lines) >= 2 && (strings.Contains(a.err, "room") || strings.Contains(a.err, "no space left"))
	for _, line := range lines {
		told = told && strings.HasPrefix(line, "ypa: ")
	}
	if !told || a.code != 4 && a.code != 6 || strings.Contains(a.err, "SQLITE") || strings.Contains(a.err, "panic") {
		t.Errorf("%s: exit %d, and it does not say in its own words that there is no room:\n%s", what, a.code, a.err)
	}
	for name, sum := range after {
		was, ok := before[name]
		if half := strings.Contains(a.err, ", but "); half || brought || strings.HasPrefix(sum, "d") {
			continue // it says what was done and what not, or is a folder
		}
		if !ok {
			t.Errorf("%s: refused, and left %s:\n%s", what, filepath.Base(name), a.err)
		} else if was != sum {
			t.Errorf("%s: refused, and changed %s:\n%s", what, filepath.Base(name), a.err)
		}
	}
}

// fill writes a file that leaves room for so many pages on a disk.
func fill(t *testing.T, disk string, room int) (filler string) {
	t.Helper()
	var s syscall.Statfs_t
	must(t, syscall.Statfs(disk, &s))
	filler = filepath.Join(disk, "filler")
	must(t, os.WriteFile(filler, make([]byte, max(0, int64(s.Bfree)*s.Bsize-int64(room)*page)), 0o600))
	must(t, syscall.Statfs(disk, &s))
	if int(s.Bfree)*int(s.Bsize) != room*page {
		t.Fatalf("the disk has %d pages free, and not %d", s.Bfree, room)
	}
	return filler
}

func emptied(t *testing.T, disk string) {
	t.Helper()
	list, err := os.ReadDir(disk)
	must(t, err)
	for _, e := range list {
		must(t, os.RemoveAll(filepath.Join(disk, e.Name())))
	}
}

// fillUp begins a home on a small disk and records until it is full, and on:
// what was acknowledged is there, what was refused is not.
func fillUp(t *testing.T, disk string) {
	t.Helper()
	emptied(t, disk)
	file := filepath.Join(disk, "register.db")
	ended(t, file, "init", "Rowan House")
	ended(t, file, "child", "add", "RH-01", "--name", "Amara Keane", "--born", "2012-05-04", "--status", "looked-after", "--since", "2026-11-02", "--admitted", "2026-11-02")
	filler := fill(t, disk, rounds(12, 60))
	entries, refused := sound(t, file), 0
	record := func(n int) answer {
		return ypa(t, file, "event", "add", "RH-01", "--kind", "missing", "--on", "2026-11-03", "--again", "--note", fmt.Sprintf("%d %s", n, strings.Repeat("x", 3000)))
	}
	for n := 0; refused < 3; n++ {
		a := record(n)
		if a.code == 0 {
			entries++
		} else {
			refused++
		}
		if now := sound(t, file); now != entries || a.code == 0 && last(a.out) != entries || a.code != 0 && a.code != 4 {
			t.Fatalf("%d entries, and %d were acknowledged; exit %d: %s%s", now, entries, a.code, a.out, a.err)
		}
	}
	ended(t, file, "verify")
	must(t, os.Remove(filler))
	if a := record(0); a.code != 0 || last(a.out) != entries+1 || sound(t, file) != entries+1 {
		t.Errorf("with room again: exit %d: %s%s", a.code, a.out, a.err)
	}
}
