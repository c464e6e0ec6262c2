//go:build unix

package torture_test

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// situation is something wrong with the world that ypa meets.
type situation struct {
	make  func(t *testing.T, folder string, whole []byte) string // gives the register to name; nil: a sound one
	args  []string                                               // a recording command where nil
	shell string                                                 // what the shell does around it: "%s >/dev/full"
	other bool                                                   // as another user, who may not do everything as root may
	finds bool                                                   // it is what the command looks for, and stands on stdout
	code  int
	says  string // what its message holds beyond that of every other
}

var recordingArgs = strings.Fields("inform RH-01 --about advocacy --note Situation") //nolint:gochecknoglobals // a constant

// TestSituations meets each with the program itself: the message names the file
// and the cause and, on a line of its own, the next step; the exit code is the
// one that scripts were promised; no two are alike; nothing was changed.
func TestSituations(t *testing.T) {
	whole, err := os.ReadFile(made(t))
	must(t, err)
	seen := map[string]string{}
	for name, s := range situations() {
		t.Run(name, func(t *testing.T) {
			folder, err := filepath.EvalSymlinks(t.TempDir())
			must(t, err)
			t.Cleanup(func() { restoreRights(folder) })
			file := filepath.Join(folder, "register.db")
			if s.make == nil {
				must(t, os.WriteFile(file, whole, 0o600))
			} else {
				file = s.make(t, folder, whole)
			}
			before := tree(t, folder)
			a := met(t, s, file)
			if diff := cmp.Diff(before, tree(t, folder)); diff != "" {
				t.Errorf("something was changed:\n%s", diff)
			}
			if s.finds {
				a.err = a.out
			} else {
				explained(t, a, folder)
			}
			if a.code != s.code || !strings.Contains(a.err, s.says) || s.says == "" {
				t.Errorf("exit %d, not %d, or it does not say %q:\n%s", a.code, s.code, s.says, a.err)
			}
			plain := strings.ReplaceAll(a.err, folder, "FOLDER")
			if twin, ok := seen[plain]; ok {
				t.Errorf("the same message as of %q:\n%s", twin, a.err)
			}
			seen[plain] = name
		})
	}
	figure(t, "broken situations: own message, exit code, nothing changed, no bare text of SQLite", "%d situations, %d messages", len(situations()), len(seen))
}

// explained checks what holds for every message.
func explained(t *testing.T, a answer, folder string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(a.err, "\n"), "\n")
	if len(lines) < 2 {
		t.Errorf("there is no next step:\n%s", a.err)
	}
	for _, line := range lines {
		if !strings.HasPrefix(line, "ypa: ") || strings.HasSuffix(line, ".") {
			t.Errorf("a line is not of the form of ypa's messages: %s", line)
		}
	}
	for _, bare := range []string{"SQLITE", "database disk image", "SQL logic", "no such table", "disk I/O", "attempt to write", "(14)", "panic", "goroutine", "failed to"} {
		if strings.Contains(a.err, bare) {
			t.Errorf("it holds %q:\n%s", bare, a.err)
		}
	}
	if !strings.Contains(a.err, folder) && !strings.Contains(a.err, "/dev/") && !strings.Contains(a.err, "output") {
		t.Errorf("it does not name the file:\n%s", a.err)
	}
}

// met runs the command of a situation.
func met(t *testing.T, s situation, file string) answer {
	t.Helper()
	args := s.args
	if args == nil {
		args = recordingArgs
	}
	c := command(t.Context(), file, args...)
	if s.shell != "" {
		shell, err := exec.LookPath("sh")
		must(t, err)
		c = command(t.Context(), file)
		c.Path = shell
		c.Args = append([]string{"sh", "-c", strings.ReplaceAll(s.shell, "ypa", `"$0" "$@"`), program(os.Getenv(folderVariable))}, args...)
	}
	c.Dir = filepath.Dir(file)
	if info, err := os.Stat(c.Dir); err != nil || !info.IsDir() || s.other {
		c.Dir = "/"
	}
	if s.other && os.Geteuid() == 0 {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	return run(t, c)
}

// tree is every file under a folder, with its rights and a sum of what it holds.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	must(t, filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrPermission) {
			return nil // not as this user
		}
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		text := info.Mode().String()
		if data, err := os.ReadFile(path); err == nil && d.Type().IsRegular() {
			text += fmt.Sprintf(" %x", sha256.Sum256(data))
		}
		files[path] = text
		return nil
	}))
	return files
}

// restoreRights lets the test clean up.
func restoreRights(folder string) {
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, _ error) error {
		if d != nil && d.IsDir() {
			_ = os.Chmod(path, 0o700) //nolint:gosec // so that it can be removed
		}
		return nil
	})
}

// holding makes a register that holds something else than it should.
func holding(change func([]byte) []byte) func(*testing.T, string, []byte) string {
	return named("register.db", change)
}

func named(name string, change func([]byte) []byte) func(*testing.T, string, []byte) string {
	return func(t *testing.T, folder string, whole []byte) string {
		t.Helper()
		file := filepath.Join(folder, name)
		must(t, os.WriteFile(file, change(append([]byte(nil), whole...)), 0o600))
		return file
	}
}

// patch overwrites some bytes.
func patch(at int, with ...byte) func([]byte) []byte {
	return func(b []byte) []byte { copy(b[at:], with); return b }
}

func just(text string) func([]byte) []byte { return func([]byte) []byte { return []byte(text) } }

// at names a register that nothing was made for.
func at(parts ...string) func(*testing.T, string, []byte) string {
	return func(_ *testing.T, folder string, _ []byte) string {
		return filepath.Join(append([]string{folder}, parts...)...)
	}
}

// sqlOn gives statements to a register behind ypa's back.
func sqlOn(statements string) func(*testing.T, string, []byte) string {
	return func(t *testing.T, folder string, whole []byte) string {
		t.Helper()
		file := holding(func(b []byte) []byte { return b })(t, folder, whole)
		db, err := sql.Open("sqlite", file)
		must(t, err)
		_, err = db.ExecContext(t.Context(), statements)
		must(t, errors.Join(err, db.Close()))
		return file
	}
}
