package cmd

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/outfile"
)

// TestPackPlace: where a pack goes, as what, and what is refused.
func TestPackPlace(t *testing.T) {
	_, public, err := outfile.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	to, err := outfile.ParseRecipients([]string{public})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, output, path, hint string
		zipped, encrypted        bool
	}{
		{name: "usual", path: "pack.zip", zipped: true},
		{name: "into a folder", output: "stick/", path: filepath.Join("stick", "pack.zip"), zipped: true},
		{name: "into this folder", output: ".", path: "pack.zip", zipped: true},
		{name: "a folder", output: "out", path: "out"},
		{name: "a ZIP, whatever its case", output: "Out.ZIP", path: "Out.ZIP", zipped: true},
		{name: "a folder with a dot", output: "2026.11", path: "2026.11"},
		{name: "named as a workbook", output: "pack.XLSX", hint: "--output pack.zip"},
		{name: "named as another archive", output: "pack.tar", hint: "--output pack for a folder"},
		{name: "the screen", output: "-", hint: "--output pack.zip"},
		{name: "not encrypted, named as if", output: "out.zip.age", hint: "--encrypt-to"},
		{name: "encrypted", encrypted: true, path: "pack.zip.age", zipped: true},
		{name: "encrypted into a folder", output: "stick/", encrypted: true, path: filepath.Join("stick", "pack.zip.age"), zipped: true},
		{name: "encrypted, named ZIP", output: "out.zip", encrypted: true, path: "out.zip.age", zipped: true},
		{name: "encrypted, named so", output: "out.zip.age", encrypted: true, path: "out.zip.age", zipped: true},
		{name: "encrypted folder", output: "out", encrypted: true, hint: "--output out.zip.age"},
		{name: "encrypted folder, named age", output: "out.age", encrypted: true, hint: "--output out.zip.age"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := stepApp()
			a.set.Output = c.output
			want := packPlace{path: c.path, zipped: c.zipped}
			keys := outfile.Recipients{}
			if c.encrypted {
				keys, want.to = to, to
			}
			got, err := a.packPlace("pack", keys)
			if c.hint != "" {
				if f, ok := errors.AsType[*failure](err); !ok || f.code != exitUsage || !strings.Contains(f.hint, c.hint) {
					t.Fatalf("got %v", err)
				}
				return
			}
			if err != nil || got.path != want.path || got.zipped != want.zipped || got.to.Len() != want.to.Len() {
				t.Errorf("%v, not %v (%v)", got, want, err)
			}
		})
	}
}

// TestEncryptedPack: what --encrypt-to writes is the ZIP that is written without,
// to nobody but who has the key.
func TestEncryptedPack(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "demo.db"), demoRegister(t))
	secret, public, err := outfile.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	keyFile := filepath.Join(dir, "key.txt")
	put(t, keyFile, []byte(secret+"\n"))
	keys, err := outfile.ReadKeys(keyFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range [][]string{{"export"}, {"reg44", "export"}, {"visit-pack"}} {
		t.Run(strings.Join(command, " "), func(t *testing.T) {
			open, closed := filepath.Join(t.TempDir(), "x.zip"), filepath.Join(t.TempDir(), "x.zip")
			for path, more := range map[string][]string{open: nil, closed: {"--encrypt-to", public}} {
				args := slices.Concat(command, []string{"--known-at", "#100", "--output", path}, more)
				if code, stderr := onMachine(t, dir, args...); code != 0 {
					t.Fatalf("exit %d: %s", code, stderr)
				}
			}
			if _, err := os.Lstat(closed); err == nil {
				t.Error("it is named as if it were not encrypted")
			}
			sealed := readAll(t, closed+".age")
			plain, err := outfile.Decrypt(sealed, keys)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(names(t, readAll(t, open)), names(t, plain)); diff != "" || !bytes.Equal(plain, readAll(t, open)) {
				t.Errorf("it is another pack: %s", diff)
			}
		})
	}
}

// names lists what is in a ZIP.
func names(t *testing.T, data []byte) []string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range r.File {
		list = append(list, f.Name)
	}
	return list
}
