package outfile_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"ypa/internal/outfile"
)

// twoFiles are the files of a folder.
func twoFiles() []outfile.Named {
	return []outfile.Named{{Name: "a.csv", Data: []byte("new")}, {Name: "b.txt", Data: []byte("new")}}
}

func TestFolder(t *testing.T) {
	for name, c := range map[string]struct {
		before map[string]string // what is in it already; nil: there is none
		force  bool
		kept   bool // what was there stays as it was
	}{
		"a new folder":                        {},
		"an empty one":                        {before: map[string]string{}},
		"one of before":                       {before: map[string]string{"a.csv": "old", "b.txt": "old"}, kept: true},
		"one of before, with force":           {before: map[string]string{"a.csv": "old"}, force: true},
		"somebody's own, with force":          {before: map[string]string{"a.csv": "old", "letter.doc": "old"}, force: true, kept: true},
		"somebody's own, of one file":         {before: map[string]string{"letter.doc": "old"}, kept: true},
		"with a folder of that name in it":    {before: map[string]string{"a.csv/": ""}, force: true, kept: true},
		"a new one, with force all the same ": {force: true},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "pack")
			if c.before != nil {
				mkdir(t, path)
			}
			for file, text := range c.before {
				if text == "" {
					mkdir(t, filepath.Join(path, file))
					continue
				}
				write(t, filepath.Join(path, file), text)
			}
			p, err := outfile.PrepareFolder(path, twoFiles(), c.force)
			if c.kept {
				if err == nil {
					t.Fatal("it was written over")
				}
				for file, text := range c.before {
					if text != "" && read(t, filepath.Join(path, file)) != text {
						t.Errorf("%s was changed", file)
					}
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(filepath.Join(path, "b.txt")); err == nil && c.before["b.txt"] == "" {
				t.Error("it has its name before Commit")
			}
			if err := p.Commit(); err != nil {
				t.Fatal(err)
			}
			p.Discard()
			if got := read(t, filepath.Join(path, "a.csv")) + read(t, filepath.Join(path, "b.txt")); got != "newnew" {
				t.Errorf("the files hold %q", got)
			}
			alone(t, path)
		})
	}
}

// alone checks that nothing was left behind beside a path.
func alone(t *testing.T, path string) {
	t.Helper()
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func mkdir(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(path, 0o700); err != nil {
		t.Fatal(err)
	}
}

func TestFolderIsDiscarded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pack")
	p, err := outfile.PrepareFolder(path, twoFiles(), false)
	if err != nil {
		t.Fatal(err)
	}
	p.Discard()
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestFolderIsNotAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pack")
	write(t, path, "old")
	if _, err := outfile.PrepareFolder(path, twoFiles(), true); !errors.Is(err, outfile.ErrExists) {
		t.Errorf("error %v", err)
	}
	if read(t, path) != "old" {
		t.Error("the file was changed")
	}
}

// TestFolderReplacesALink: what a link points to is never written to, whoever put
// it there.
func TestFolderReplacesALink(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // links want rights there that a user has not
	}
	dir := t.TempDir()
	victim, path := filepath.Join(dir, "victim"), filepath.Join(dir, "pack")
	mkdir(t, victim)
	write(t, filepath.Join(victim, "a.csv"), "precious")
	if err := os.Symlink(victim, path); err != nil {
		t.Fatal(err)
	}
	if _, err := outfile.PrepareFolder(path, twoFiles(), false); !errors.Is(err, outfile.ErrExists) {
		t.Errorf("without force: error %v", err)
	}
	p, err := outfile.PrepareFolder(path, twoFiles(), true)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Commit(); err != nil {
		t.Fatal(err)
	}
	if got := read(t, filepath.Join(victim, "a.csv")); got != "precious" {
		t.Errorf("the target holds %q", got)
	}
	if info, err := os.Lstat(path); err != nil || !info.IsDir() {
		t.Errorf("the link was not replaced: %v", err)
	}
}

func TestFolderIsTheOwners(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // rights are the profile's there
	}
	path := filepath.Join(t.TempDir(), "pack")
	p, err := outfile.PrepareFolder(path, twoFiles(), false)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Commit(); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]os.FileMode{path: 0o700, filepath.Join(path, "a.csv"): 0o600} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
}
