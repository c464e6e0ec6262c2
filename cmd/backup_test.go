package cmd

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// canary is a name that may be in the register and in nothing else.
const canary = "Esme Kanarienvogel"

// backupApp is a run of the program with a register that holds the canary, in a
// folder of its own, and a key.
func backupApp(t *testing.T) *app {
	t.Helper()
	a := stepApp()
	a.Stderr = &bytes.Buffer{}
	a.set.Register, a.set.By = filepath.Join(t.TempDir(), "ypa", "register.db"), "Karen Doyle"
	a.set.Color = "auto"
	if err := a.defaults(); err != nil {
		t.Fatal(err)
	}
	_, public, err := outfile.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	a.set.BackupKeys = []string{public}
	err = register.Create(t.Context(), a.set.Register, a.options("Karen Doyle", "init"), func(tx *register.Tx) error {
		if err := writeHome(tx, a.today(), care.HomeFacts{Name: "Rowan House", HomeKind: procedure.ChildrensHome, Nation: procedure.England}); err != nil {
			return err
		}
		s, err := tx.NewSubject(care.YoungPerson, "RH-01")
		if err != nil {
			return err
		}
		_, err = tx.Append(care.New(s.UID, a.today(), care.Identity{Ref: "RH-01", Name: canary}))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// filesWith lists the files below a folder that hold the canary.
func filesWith(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if bytes.Contains(data, []byte(canary)) {
			list = append(list, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestBackupNames(t *testing.T) {
	at := time.Date(2026, 11, 26, 2, 0, 0, 0, time.UTC)
	for want, n := range map[string]backupName{
		"ypa-20261126-020000-412-1f3a9c.age":                 {at: at, entries: 412, code: "1f3a9c", encrypted: true},
		"ypa-20261126-020000-412-1f3a9c.2.db":                {at: at, entries: 412, code: "1f3a9c", again: 2},
		"ypa-20261126-020000-1-1f3a9c-before-import.age":     {at: at, entries: 1, code: "1f3a9c", before: "import", encrypted: true},
		"ypa-20261126-020000-0-1f3a9c-before-dispose.13.age": {at: at, code: "1f3a9c", before: "dispose", again: 13, encrypted: true},
	} {
		if n.String() != want {
			t.Errorf("%s, not %s", n, want)
		}
		back, ok := readBackupName("/somewhere/" + want)
		if diff := cmp.Diff(n, back, cmp.AllowUnexported(backupName{})); diff != "" || !ok {
			t.Errorf("%s: %s", want, diff)
		}
	}
	for _, other := range []string{
		"", "ypa.age", "ypa-20261126-020000-412-1f3a9c.zip", "ypa-20261126-020000-412-1f3a9c.age.part", "ypa-20261326-020000-412-1f3a9c.age",
		"ypa-20261126-020000-0412-1f3a9c.age", "ypa-20261126-020000-412-1F3A9C.age", "ypa-20261126-020000-412-1f3a9c.0.age", "register.db",
	} {
		if _, ok := readBackupName(other); ok {
			t.Errorf("%q is taken for a backup", other)
		}
	}
}

// Old backups go, but never the last that was opened as a drill, nor another
// register's, nor what only has the name.
func TestRemoveOld(t *testing.T) {
	a := backupApp(t)
	folder := t.TempDir()
	plan, err := a.planBackup(backupOptions{to: folder})
	if err != nil {
		t.Fatal(err)
	}
	now := a.Now()
	backup := func(daysAgo int, drill bool) string {
		a.Machine.Now = func() time.Time { return now.AddDate(0, 0, -daysAgo) }
		b, err := a.makeBackup(t.Context(), plan, "")
		if err == nil {
			err = a.recordBackup(t.Context(), &b)
		}
		if err == nil && drill {
			_, err = a.recordOfHome(t.Context(), "backup verify", care.BackupCheck{File: filepath.Base(b.path), SHA256: b.sum, Entries: 2})
		}
		if err != nil {
			t.Fatal(err)
		}
		return filepath.Base(b.path)
	}
	var made []string
	for _, days := range []int{900, 800, 700, 600, 500} {
		made = append(made, backup(days, days == 800))
	}
	text := []byte("a text that is no backup, whatever it is called and however long")
	write(t, filepath.Join(folder, strings.Replace(made[0], "ypa-2", "ypa-1", 1)), text)
	whole := readAll(t, filepath.Join(folder, made[0]))
	other := strings.TrimSuffix(made[0], ".age")
	write(t, filepath.Join(folder, other[:len(other)-codeLength]+"000000.age"), whole)
	made = append(made, backup(0, false))
	a.Machine.Now = func() time.Time { return now }

	uid := strings.TrimSuffix(other[len(other)-codeLength:], ".age")
	removed, err := a.removeOld(t.Context(), plan, uid+"00000000000000000000000000")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{made[2], made[0]}, removed); diff != "" {
		t.Errorf("removed (-want +got):\n%s", diff)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 6 {
		t.Errorf("left: %v, %v", entries, err)
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func readAll(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A copy that nobody asked for is encrypted where there is a key, goes where
// backups go, and stays beside the register where that can't be reached.
func TestSafeCopy(t *testing.T) {
	a := backupApp(t)
	folder := t.TempDir()
	a.set.BackupTo = folder
	path, err := a.safeCopy(t.Context(), "dispose", false)
	if err != nil || filepath.Dir(path) != folder || !strings.Contains(path, "-before-dispose") {
		t.Errorf("%s, %v", path, err)
	}
	a.set.BackupTo = filepath.Join(folder, "not", "plugged in")
	if path, err = a.safeCopy(t.Context(), "import", true); err != nil || filepath.Dir(path) != a.besideRegister() {
		t.Errorf("%s, %v", path, err)
	}
	if found := filesWith(t, filepath.Dir(a.set.Register)); !cmp.Equal(found, []string{"register.db"}) {
		t.Errorf("in clear: %v", found)
	}
	uid, err := a.registerUID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if list := a.plainCopies(uid); len(list) != 0 {
		t.Errorf("plain copies: %v", list)
	}
	a.set.BackupKeys = nil
	if path, err = a.safeCopy(t.Context(), "dispose", false); err != nil || path != "" {
		t.Errorf("a plain copy before a disposal: %s, %v", path, err)
	}
	if path, err = a.safeCopy(t.Context(), "import", true); err != nil || !strings.HasSuffix(path, "-before-import.db") {
		t.Errorf("%s, %v", path, err)
	}
	write(t, a.set.Register+".schema-1.bak", nil)
	write(t, replacedName(a.set.Register, "20261122-090000"), nil)
	want := []string{path, a.set.Register + ".schema-1.bak", replacedName(a.set.Register, "20261122-090000")}
	if diff := cmp.Diff(want, a.plainCopies(uid)); diff != "" {
		t.Errorf("plain copies (-want +got):\n%s", diff)
	}

	// After its time a plain copy goes, the newest does not.
	now := a.Now()
	for _, days := range []int{20, 31} {
		a.Machine.Now = func() time.Time { return now.AddDate(0, 0, days) }
		if _, err := a.safeCopy(t.Context(), "import", true); err != nil {
			t.Fatal(err)
		}
	}
	if found := filesWith(t, a.besideRegister()); len(found) != 2 {
		t.Errorf("left: %v", found)
	}
}

// A register is migrated with an encrypted copy kept, where there is a key.
func TestKeepBefore(t *testing.T) {
	a := backupApp(t)
	path, err := a.keepBefore()(t.Context(), register.Image{Data: []byte(canary), UID: "0123456789"})
	if err != nil || !strings.Contains(path, "-before-migration.age") || bytes.Contains(readAll(t, path), []byte(canary)) {
		t.Errorf("%s, %v", path, err)
	}
	a.set.BackupKeys = []string{"karen"}
	if _, err := a.keepBefore()(t.Context(), register.Image{}); err == nil {
		t.Error("it was migrated with a key that is none")
	}
	if a.set.BackupKeys = nil; a.keepBefore() != nil {
		t.Error("without a key the register keeps the copy itself")
	}
}

// TestNothingIsLeft: whatever goes wrong, no file but the register holds what is
// in it, and no message names anybody.
func TestNothingIsLeft(t *testing.T) {
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	for name, try := range map[string]func(a *app, dir, good string) error{
		"cancelled":         func(a *app, dir, _ string) error { return a.runBackup(gone, backupOptions{to: dir}) },
		"no drive":          func(a *app, dir, _ string) error { return a.runBackup(t.Context(), backupOptions{to: dir + "/a/b"}) },
		"a file for folder": func(a *app, _, good string) error { return a.runBackup(t.Context(), backupOptions{to: good}) },
		"no key": func(a *app, dir, _ string) error {
			a.set.BackupKeys = nil
			return a.runBackup(t.Context(), backupOptions{to: dir})
		},
		"drill, cancelled":   func(a *app, _, good string) error { return a.runBackupVerify(gone, good, "") },
		"drill, wrong key":   func(a *app, dir, good string) error { return a.runBackupVerify(t.Context(), good, a.stranger(t, dir)) },
		"restore, cancelled": func(a *app, _, good string) error { return a.runRestore(gone, good, "", false) },
		"restore, wrong key": func(a *app, dir, good string) error {
			return a.runRestore(t.Context(), good, a.stranger(t, dir), false)
		},
		"restore, a folder": func(a *app, dir, _ string) error { return a.runRestore(t.Context(), dir, "", false) },
	} {
		t.Run(name, func(t *testing.T) {
			a := backupApp(t)
			t.Setenv("TMPDIR", t.TempDir())
			dir := t.TempDir()
			b, err := a.makeBackup(t.Context(), backupPlan{folder: t.TempDir(), to: must(a.recipients(nil))}, "")
			if err != nil {
				t.Fatal(err)
			}
			err = try(a, dir, b.path)
			if err == nil {
				t.Fatal("nothing went wrong")
			}
			_, message, hint := explain(err)
			if strings.Contains(message+hint, "Esme") {
				t.Errorf("named: %s %s", message, hint)
			}
			home := filepath.Dir(filepath.Dir(a.set.Register))
			if found := filesWith(t, home); !cmp.Equal(found, []string{"register.db"}) {
				t.Errorf("in clear: %v", found)
			}
			for _, d := range []string{dir, os.Getenv("TMPDIR"), filepath.Dir(b.path)} {
				if found := filesWith(t, d); len(found) > 0 {
					t.Errorf("in clear: %v", found)
				}
			}
			if entries, err := os.ReadDir(filepath.Dir(a.set.Register)); err != nil || len(entries) != 1 {
				t.Errorf("beside the register: %v, %v", entries, err)
			}
		})
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// stranger makes the key file of somebody else.
func (a *app) stranger(t *testing.T, dir string) string {
	t.Helper()
	secret, _, err := outfile.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "key.txt")
	write(t, path, []byte(secret))
	return path
}

// Where it can't be recorded that a backup was made the backup stays, and the
// command says so.
func TestBackupThatIsNotRecorded(t *testing.T) {
	a := backupApp(t)
	a.Stdout = &bytes.Buffer{}
	a.Machine.Now = func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }
	folder := t.TempDir()
	a.set.By = strings.Repeat("Karen ", 60) // longer than a register takes
	err := a.runBackup(t.Context(), backupOptions{to: folder})
	if err == nil || !strings.Contains(err.Error(), "the backup is there, but the register does not say so") {
		t.Errorf("%v", err)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
	if home, err := a.homeNow(t.Context()); err != nil || len(home.Backups()) != 0 {
		t.Errorf("%v", errors.Join(err))
	}
}
