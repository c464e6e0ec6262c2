package register

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// image is a register with a young person more than made makes.
func image(t *testing.T) []byte {
	t.Helper()
	r := opened(t, made(t, "RH-01", "RH-02"))
	i, err := r.Snapshot(t.Context())
	must(t, err)
	return i.Data
}

func TestReplace(t *testing.T) {
	text := bytes.Repeat([]byte("Dear Karen "), 100)
	for name, before := range map[string]func(t *testing.T, path string){
		"nothing":    func(*testing.T, string) {},
		"a register": func(t *testing.T, path string) { t.Helper(); must(t, os.Rename(made(t, "RH-09"), path)) },
		"a text":     func(t *testing.T, path string) { t.Helper(); must(t, os.WriteFile(path, text, 0o600)) },
		"a cut register, with a journal": func(t *testing.T, path string) {
			t.Helper()
			must(t, os.Rename(made(t, "RH-09"), path))
			must(t, os.Truncate(path, 5000))
			must(t, os.WriteFile(path+"-journal", text, 0o600))
		},
		"a journal alone": func(t *testing.T, path string) { t.Helper(); must(t, os.WriteFile(path+"-journal", text, 0o600)) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "register.db")
			before(t, path)
			old, err := os.ReadFile(path)
			there := err == nil
			data := image(t)
			must(t, Replace(t.Context(), path, path+".before", data, fixedOptions()))
			got, err := os.ReadFile(path)
			must(t, err)
			if !bytes.Equal(got, data) {
				t.Error("it is not what it was to be")
			}
			kept, err := os.ReadFile(path + ".before")
			if there && (err != nil || !bytes.Equal(kept, old)) || !there && !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("kept %d bytes of %d, %v", len(kept), len(old), err)
			}
			if _, err := os.Stat(path + "-journal"); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("a journal is left: %v", err)
			}
			sound(t, opened(t, path))
		})
	}
}

// What goes wrong leaves the register as it was, and nothing beside it.
func TestReplaceRefused(t *testing.T) {
	path := made(t, "RH-09")
	before, err := os.ReadFile(path)
	must(t, err)
	data := image(t)
	unchanged := func(t *testing.T, others ...string) {
		t.Helper()
		now, err := os.ReadFile(path)
		must(t, err)
		if diff := cmp.Diff(append([]string{"register.db"}, others...), files(t, filepath.Dir(path))); diff != "" || !bytes.Equal(now, before) {
			t.Errorf("changed: %s", diff)
		}
	}
	t.Run("the name is taken", func(t *testing.T) {
		must(t, os.WriteFile(path+".before", nil, 0o600))
		if err := Replace(t.Context(), path, path+".before", data, fixedOptions()); KindOf(err) != Exists {
			t.Error(err)
		}
		unchanged(t, "register.db.before")
		must(t, os.Remove(path+".before"))
	})
	t.Run("somebody is recording", func(t *testing.T) {
		r := opened(t, path)
		_, err := r.Update(t.Context(), func(*Tx) error {
			err := Replace(t.Context(), path, path+".before", data, fixedOptions())
			if KindOf(err) != Locked {
				t.Error(err)
			}
			return nil
		})
		must(t, err)
		unchanged(t)
	})
	t.Run("cancelled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := Replace(ctx, path, path+".before", data, fixedOptions()); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		unchanged(t)
	})
	t.Run("a file for a folder", func(t *testing.T) {
		if err := Replace(t.Context(), filepath.Join(path, "register.db"), "x", data, fixedOptions()); KindOf(err) != ReadOnly {
			t.Error(err)
		}
	})
}

// A process that had the old register open records nothing into what was put
// aside.
func TestNobodyRecordsInWhatWasPutAside(t *testing.T) {
	path := made(t, "RH-09")
	r := opened(t, path)
	must(t, Replace(t.Context(), path, path+".before", image(t), fixedOptions()))
	_, err := r.Update(t.Context(), func(tx *Tx) error { _, err := admit(tx, "RH-10"); return err })
	if KindOf(err) != ReadOnly {
		t.Errorf("got %v", err)
	}
	sound(t, opened(t, path+".before"))
}

// Keep is handed the register as it was before a migration.
func TestMigrateKeepsElsewhere(t *testing.T) {
	path := earlier(t)
	o := fixedOptions()
	var kept Image
	o.Keep = func(_ context.Context, i Image) (string, error) { kept = i; return "elsewhere", nil }
	r, err := Open(t.Context(), path, o)
	must(t, err)
	defer func() { must(t, r.Close()) }()
	if up, _ := r.Upgraded(); up.Copy != "elsewhere" || kept.Schema != 1 || kept.Head.Checkpoint() != firstHead {
		t.Errorf("%+v, %+v", up, kept.Head)
	}
	if diff := cmp.Diff([]string{"register.db"}, files(t, filepath.Dir(path))); diff != "" {
		t.Error(diff)
	}
	copied, err := OpenImage(t.Context(), "the copy", kept.Data, o)
	must(t, err)
	defer func() { must(t, copied.Close()) }()
	sound(t, copied)

	path = earlier(t)
	o.Keep = func(context.Context, Image) (string, error) { return "", errors.New("no room") }
	if _, err := Open(t.Context(), path, o); err == nil || askSQL[int](t, path, "PRAGMA user_version") != 1 {
		t.Errorf("it was brought to a new schema without a copy: %v", err)
	}
}

func TestImagesThatAreNone(t *testing.T) {
	good := image(t)
	wal := bytes.Clone(good)
	wal[18], wal[19] = 2, 2
	newer := bytes.Clone(good)
	newer[63]++
	foreign := bytes.Clone(good)
	foreign[68] ^= 1
	for name, c := range map[string]struct {
		data []byte
		want Kind
	}{
		"nothing":                    {nil, NotARegister},
		"a text":                     {bytes.Repeat([]byte("Dear Karen "), 100), NotARegister},
		"cut":                        {good[:len(good)-100], Damaged},
		"longer":                     {append(bytes.Clone(good), 0), Damaged},
		"a newer one":                {newer, Newer},
		"another program's":          {foreign, NotARegister},
		"with a journal of its own":  {wal, Unreadable},
		"nothing but its first page": {good[:4096], Damaged},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := OpenImage(t.Context(), "the backup", c.data, fixedOptions())
			if err == nil {
				must(t, r.Close())
			}
			if e, ok := errors.AsType[*Error](err); !ok || e.Kind != c.want || e.Path != "the backup" {
				t.Errorf("got %v", err)
			}
		})
	}
}
