package outfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"ypa/internal/outfile"
)

func TestWrite(t *testing.T) {
	for name, c := range map[string]struct {
		before string // what is there already; empty: nothing
		force  bool
		want   string // what is there afterwards
		err    error
	}{
		"a new file":                     {want: "new"},
		"one that is there":              {before: "old", want: "old", err: outfile.ErrExists},
		"one that is there, with force":  {before: "old", force: true, want: "new"},
		"a new file, with force as well": {force: true, want: "new"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "out.csv")
			if c.before != "" {
				write(t, path, c.before)
			}
			if err := outfile.Write(path, []byte("new"), c.force); !errors.Is(err, c.err) {
				t.Fatalf("error %v, not %v", err, c.err)
			}
			if got := read(t, path); got != c.want {
				t.Errorf("the file holds %q, not %q", got, c.want)
			}
			if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
				t.Errorf("left behind: %v, %v", entries, err)
			}
		})
	}
}

func TestOnlyTheOwnerMayRead(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // rights are the profile's there
	}
	path := filepath.Join(t.TempDir(), "out.csv")
	write(t, path, "old")
	if err := outfile.Write(path, []byte("new"), true); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 {
		t.Errorf("rights %o, not 600", got)
	}
}

func TestNeverThroughALink(t *testing.T) {
	dir := t.TempDir()
	victim, link := filepath.Join(dir, "victim"), filepath.Join(dir, "link")
	write(t, victim, "mine")
	if err := os.Symlink(victim, link); err != nil {
		t.Logf("no links here: %v", err)
		return
	}
	if err := outfile.Write(link, []byte("new"), false); !errors.Is(err, outfile.ErrExists) {
		t.Errorf("a link without force: %v", err)
	}
	if err := outfile.Write(link, []byte("new"), true); err != nil {
		t.Fatal(err)
	}
	if got := read(t, victim); got != "mine" {
		t.Errorf("what the link pointed to holds %q now", got)
	}
	if got := read(t, link); got != "new" {
		t.Errorf("the link holds %q", got)
	}
}

func TestFoldersAndDevices(t *testing.T) {
	dir := t.TempDir()
	if err := outfile.Write(dir, []byte("new"), true); err == nil {
		t.Error("a folder was written to")
	}
	if err := outfile.Write(filepath.Join(dir, "missing", "out.csv"), []byte("new"), false); err == nil {
		t.Error("a file in a folder that is not there was written")
	}
	if runtime.GOOS == "linux" {
		if err := outfile.Write(os.DevNull, []byte("new"), false); err != nil {
			t.Errorf("/dev/null: %v", err)
		}
		if err := outfile.Write("/dev/full", []byte("new"), false); err == nil {
			t.Error("/dev/full took it")
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestCheckLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "there.csv")
	write(t, there, "old")
	for name, c := range map[string]struct {
		path  string
		force bool
		err   error
	}{
		"a new file":              {filepath.Join(dir, "new.csv"), false, nil},
		"one that is there":       {there, false, outfile.ErrExists},
		"the same, with force":    {there, true, nil},
		"a folder":                {dir, true, outfile.ErrFolder},
		"by way of one not there": {dir + "/no/../new.csv", false, fs.ErrNotExist},
		"in a folder not there":   {filepath.Join(dir, "no", "new.csv"), false, fs.ErrNotExist},
		"a device such as a nul":  {os.DevNull, false, nil},
	} {
		if runtime.GOOS == "windows" && (c.path == os.DevNull || strings.Contains(c.path, "/../")) {
			continue // it is no file there, and it takes such a way back before it looks
		}
		if err := outfile.Check(c.path, c.force); !errors.Is(err, c.err) {
			t.Errorf("%s: %v, not %v", name, err, c.err)
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 || read(t, there) != "old" {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}
