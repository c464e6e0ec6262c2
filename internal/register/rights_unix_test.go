//go:build unix

package register

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// makeUnderUmask is a process that makes a register, in a folder that is not
// there yet, brings an older one up to date, and looks at a journal, all under
// the umask that is its name.
func makeUnderUmask(ctx context.Context, path, name string) error {
	mask, err := strconv.ParseInt(name, 8, 32)
	if err != nil {
		return err
	}
	syscall.Umask(int(mask))
	if err := Create(ctx, filepath.Join(path, "new", "deeper", "register.db"), others(name), home); err != nil {
		return err
	}
	r, err := Open(ctx, filepath.Join(path, "old.db"), others(name))
	if err != nil {
		return err
	}
	_, err = r.Update(ctx, func(tx *Tx) error {
		if _, err := admit(tx, "RH-02"); err != nil {
			return err
		}
		return printRights(filepath.Join(path, "old.db-journal"))
	})
	return errors.Join(err, r.Close())
}

func printRights(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(os.Stdout, "journal %o\n", info.Mode().Perm())
	return err
}

// Files are for their owner only, whatever the umask says.
func TestRightsOfWhatIsMade(t *testing.T) {
	for _, mask := range []string{"000", "022", "077", "277"} {
		t.Run(mask, func(t *testing.T) {
			folder := t.TempDir()
			must(t, os.Rename(earlier(t), filepath.Join(folder, "old.db")))
			out, err := start(t, "make", folder, mask).CombinedOutput()
			if err != nil || !strings.Contains(string(out), "journal 600") {
				t.Fatalf("%v\n%s", err, out)
			}
			seen := 0
			must(t, filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
				if err != nil || path == folder {
					return err
				}
				info, err := d.Info()
				if err != nil {
					return err
				}
				want := fs.FileMode(0o600)
				if d.IsDir() {
					want = 0o700
				}
				if got := info.Mode().Perm(); got != want {
					t.Errorf("%s has the rights %o", path, got)
				}
				seen++
				return nil
			}))
			if seen != 5 { // two folders, two registers, a copy
				t.Errorf("%d files and folders", seen)
			}
		})
	}
}

// nobody is the user without rights of their own.
const nobody = 65534

// openAsNobody is a process that opens a register as a reader or a writer and
// says what came of it. To root nothing is forbidden, so it becomes nobody.
func openAsNobody(ctx context.Context, path, name string) error {
	if os.Getuid() == 0 {
		if err := errors.Join(syscall.Setgid(nobody), syscall.Setuid(nobody)); err != nil {
			return err
		}
	}
	err := map[string]func(context.Context, string) error{"reader": readAsNobody, "writer": writeAsNobody}[name](ctx, path)
	_, printErr := fmt.Fprintf(os.Stdout, "%d\n%v\n", KindOf(err), err)
	return printErr
}

func readAsNobody(ctx context.Context, path string) error {
	r, err := OpenReader(ctx, path, fixedOptions())
	if err != nil {
		return err
	}
	err = r.View(ctx, Cut{}, func(reader *Reader) error { _, err := reader.Log(1, 1); return err })
	return errors.Join(err, r.Close())
}

func writeAsNobody(ctx context.Context, path string) error {
	r, err := Open(ctx, path, fixedOptions())
	if err != nil {
		return err
	}
	_, err = r.Update(ctx, func(tx *Tx) error { _, err := admit(tx, "RH-09"); return err })
	return errors.Join(err, r.Close())
}

// asNobody runs that process.
func asNobody(t *testing.T, path, name string) (Kind, string) {
	t.Helper()
	out, err := start(t, "nobody", path, name).Output()
	must(t, err)
	number, text, _ := strings.Cut(string(out), "\n")
	kind, err := strconv.Atoi(number)
	must(t, err)
	return Kind(kind), text
}

// reachable makes a folder that every user may enter, with a register.
func reachable(t *testing.T, file, folder fs.FileMode) string {
	t.Helper()
	top, err := os.MkdirTemp("", "ypa-rights-") //nolint:usetesting // t.TempDir lies in a folder that only its owner may enter
	must(t, err)
	t.Cleanup(func() {
		must(t, errors.Join(os.Chmod(top, 0o700), os.RemoveAll(top)))
	})
	path := filepath.Join(top, "register.db")
	must(t, Create(t.Context(), path, fixedOptions(), home))
	own := os.Getuid()
	if own == 0 {
		own = nobody
	}
	must(t, errors.Join(os.Chown(path, own, -1), os.Chmod(path, file), os.Chown(top, own, -1), os.Chmod(top, folder)))
	return path
}

func TestRightsThatAreMissing(t *testing.T) {
	tests := map[string]struct {
		file, folder   fs.FileMode
		reader, writer Kind
		text           string // of the writer
	}{
		"all":                         {0o600, 0o700, 0, 0, ""},
		"a file that may not be read": {0o000, 0o700, Unreadable, Unreadable, "cannot be opened by you"},
		"a file to read":              {0o400, 0o700, 0, ReadOnly, "may be read but not written"},
		"a folder to read":            {0o600, 0o500, 0, ReadOnly, "folder that may not be written"},
		"both":                        {0o400, 0o500, 0, ReadOnly, "may be read but not written"},
		"a folder to keep out of":     {0o600, 0o600, Unreadable, Unreadable, "may not be entered"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := reachable(t, test.file, test.folder)
			if kind, text := asNobody(t, path, "reader"); kind != test.reader {
				t.Errorf("reading: %d, %s", kind, text)
			}
			kind, text := asNobody(t, path, "writer")
			if kind != test.writer || !strings.Contains(text, test.text) || kind != 0 && !strings.Contains(text, path) {
				t.Errorf("writing: %d, %s", kind, text)
			}
		})
	}
}

// recordWithoutRoom is a process that may not make files larger than they are,
// as on a full disk.
func recordWithoutRoom(ctx context.Context, path, name string) error {
	r, err := Open(ctx, path, others(name))
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	size := uint64(info.Size())
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: size}); err != nil {
		return err
	}
	_, err = r.Update(ctx, crowd(20))
	_, printErr := fmt.Fprintf(os.Stdout, "%d\n%v\n", KindOf(err), err)
	return errors.Join(printErr, r.Close())
}

func TestNoRoom(t *testing.T) {
	path := made(t, "YP-1")
	out, err := start(t, "no room", path, "x").CombinedOutput()
	must(t, err)
	if text := string(out); !strings.HasPrefix(text, fmt.Sprintln(int(Full))) || !strings.Contains(text, "nothing was recorded") {
		t.Error(text)
	}
	r := opened(t, path)
	if report := sound(t, r); report.Entries != 3 {
		t.Errorf("%d entries", report.Entries)
	}
	update(t, r, crowd(20))
	sound(t, r)
}

// What a crash left half done can only be put right by who may write.
func TestRightsAfterACrash(t *testing.T) {
	from := made(t, "RH-01")
	file, journal := halfDone(t, from)
	path := reachable(t, 0o600, 0o700)
	must(t, errors.Join(os.WriteFile(path, file, 0), os.WriteFile(path+"-journal", journal, 0o600)))
	if os.Getuid() == 0 {
		must(t, os.Chown(path+"-journal", nobody, -1))
	}
	must(t, errors.Join(os.Chmod(path, 0o400), os.Chmod(filepath.Dir(path), 0o500)))
	if kind, text := asNobody(t, path, "reader"); kind != ReadOnly || !strings.Contains(text, "left in the middle of a change") {
		t.Errorf("%d, %s", kind, text)
	}
	must(t, errors.Join(os.Chmod(filepath.Dir(path), 0o700), os.Chmod(path, 0o600)))
	if kind, text := asNobody(t, path, "reader"); kind != 0 {
		t.Errorf("%d, %s", kind, text)
	}
	sound(t, opened(t, path))
}
