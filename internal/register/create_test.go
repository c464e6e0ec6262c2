package register

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCreate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "register.db")
	must(t, Create(t.Context(), path, fixedOptions(), home))
	if diff := cmp.Diff([]string{"register.db"}, files(t, filepath.Dir(path))); diff != "" {
		t.Error(diff)
	}
	r := opened(t, path)
	if report := sound(t, r); report.Entries != 1 || report.Changes != 1 || report.Subjects != 1 {
		t.Errorf("%+v", report)
	}
	if r.Path() != path || len(r.UID()) != 32 {
		t.Errorf("path %s, uid %s", r.Path(), r.UID())
	}
}

func TestCreateEmpty(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.db")
	must(t, Create(t.Context(), path, fixedOptions(), func(*Tx) error { return nil }))
	r := opened(t, path)
	if report := sound(t, r); report.Entries != 0 || report.Changes != 0 || report.Head.Checkpoint() != "0 WERC-8GMR-ZGE1" {
		t.Errorf("%+v", report)
	}
	c := update(t, r, home)
	if c.Number != 1 || c.First != 1 || c.Entries[0].Number != 1 {
		t.Errorf("%+v", c)
	}
	sound(t, r)
}

func TestCreateRefuses(t *testing.T) {
	occupied := func(t *testing.T, path string) {
		t.Helper()
		must(t, os.WriteFile(path, []byte("mine"), 0o600))
	}
	tests := map[string]struct {
		before func(t *testing.T, path string)
		kind   Kind
	}{
		"a file there":      {occupied, Exists},
		"a folder there":    {func(t *testing.T, path string) { t.Helper(); must(t, os.Mkdir(path, 0o700)) }, Exists},
		"a link there":      {func(t *testing.T, path string) { t.Helper(); must(t, os.Symlink("elsewhere", path)) }, Exists},
		"a file for folder": {func(t *testing.T, path string) { t.Helper(); occupied(t, filepath.Dir(path)) }, ReadOnly},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "register.db")
			if test.kind == ReadOnly {
				path = filepath.Join(path, "register.db")
			}
			test.before(t, path)
			err := Create(t.Context(), path, fixedOptions(), home)
			explained(t, err, path)
			if KindOf(err) != test.kind {
				t.Error(err)
			}
		})
	}
}

func TestCreateWithANameTooLong(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("x", 250))
	err := Create(t.Context(), path, fixedOptions(), home)
	explained(t, err, path)
	if KindOf(err) != ReadOnly {
		t.Error(err)
	}
}

// Somebody takes the name while the register is being built: theirs stays.
func TestCreateNeverReplaces(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "register.db")
	err := Create(t.Context(), path, fixedOptions(), func(tx *Tx) error {
		must(t, os.WriteFile(path, []byte("mine"), 0o600))
		return home(tx)
	})
	explained(t, err, path)
	if text, readErr := os.ReadFile(path); KindOf(err) != Exists || readErr != nil || string(text) != "mine" {
		t.Errorf("%v; the file holds %q", err, text)
	}
	if diff := cmp.Diff([]string{"register.db"}, files(t, folder)); diff != "" {
		t.Error(diff)
	}
}

func TestCreateFailsWithoutTrace(t *testing.T) {
	wrong := errors.New("wrong")
	ctx, cancel := context.WithCancel(t.Context())
	tests := map[string]struct {
		entries func(*Tx) error
		want    error
	}{
		"an error":         {func(tx *Tx) error { return errors.Join(home(tx), wrong) }, wrong},
		"cancelled within": {func(tx *Tx) error { cancel(); return home(tx) }, context.Canceled},
		"cancelled before": {home, context.Canceled},
	}
	for _, name := range []string{"an error", "cancelled within", "cancelled before"} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			err := Create(ctx, filepath.Join(folder, "register.db"), fixedOptions(), tests[name].entries)
			if !errors.Is(err, tests[name].want) || len(files(t, folder)) != 0 {
				t.Errorf("%v; the folder holds %s", err, files(t, folder))
			}
		})
	}
}

// claim is the way where the file system has no links.
func TestClaim(t *testing.T) {
	folder := t.TempDir()
	temp, path := filepath.Join(folder, "temp"), filepath.Join(folder, "register.db")
	must(t, os.WriteFile(temp, []byte("new"), 0o600))
	must(t, claim(temp, path))
	if text, err := os.ReadFile(path); err != nil || string(text) != "new" {
		t.Errorf("it holds %q (%v)", text, err)
	}
	must(t, os.WriteFile(temp, []byte("newer"), 0o600))
	if err := claim(temp, path); !errors.Is(err, os.ErrExist) {
		t.Errorf("a name that is taken: %v", err)
	}
	if err := claim(filepath.Join(folder, "none"), filepath.Join(folder, "other")); err == nil {
		t.Error("a file that is not there got a name")
	}
	if diff := cmp.Diff([]string{"register.db", "temp"}, files(t, folder)); diff != "" {
		t.Error(diff)
	}
}

func TestPublish(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "register.db")
	err := publish(filepath.Join(folder, "none"), path)
	explained(t, err, path)
	if KindOf(err) != ReadOnly {
		t.Error(err)
	}
}

func TestUnwritten(t *testing.T) {
	for name, test := range map[string]struct {
		err  error
		kind Kind
	}{
		"no room":   {&os.PathError{Op: "open", Path: "/x", Err: syscall.ENOSPC}, Full},
		"no rights": {&os.LinkError{Op: "link", Old: "/y", New: "/x", Err: syscall.EACCES}, ReadOnly},
		"other":     {errors.New("the dog ate it"), ReadOnly},
	} {
		t.Run(name, func(t *testing.T) {
			err := unwritten("/x", test.err)
			explained(t, err, "/x")
			if KindOf(err) != test.kind {
				t.Error(err)
			}
		})
	}
	if unwritten("/x", nil) != nil {
		t.Error("no error became one")
	}
}
