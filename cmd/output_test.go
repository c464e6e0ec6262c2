package cmd

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// onMachine runs a command line on a machine of its own, which lies in a folder:
// no terminal, no environment, the register demo.db.
func onMachine(t *testing.T, dir string, args ...string) (code int, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	m := Machine{
		Rand: rand.Reader, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, DataDir: dir, ConfigDir: dir,
		Now:    func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) },
		Getenv: func(string) string { return "" }, Login: func() string { return "Karen Doyle" }, Build: Build{Version: "test"},
	}
	args = append(args, "--no-input", "--register", filepath.Join(dir, "demo.db"))
	return Run(context.Background(), m, args), errs.String()
}

// exampleOf gives the words of a command's own first example, without where its
// output goes.
func exampleOf(t *testing.T, c *cobra.Command) []string {
	t.Helper()
	for line := range strings.SplitSeq(c.Example, "\n") {
		line, _, _ = strings.Cut(strings.TrimPrefix(line, "  ypa "), " < ")
		args := exampleWords(line)
		root := newRoot(stepApp())
		if found, _, err := root.Find(joinAnswers(root, args)); err != nil || found.CommandPath() != c.CommandPath() {
			continue
		}
		for _, flag := range []string{"--output", "--tracker"} {
			if i := slices.Index(args, flag); i >= 0 {
				args = slices.Delete(args, i, min(i+2, len(args)))
			}
		}
		return args
	}
	t.Fatalf("%s has no example of its own", c.CommandPath())
	return nil
}

// commands are all that can be run, by their path, with the words of an example.
func commands(t *testing.T) map[string][]string {
	t.Helper()
	list := map[string][]string{}
	walk(newRoot(stepApp()), func(c *cobra.Command) {
		switch {
		case c.HasParent() && c.Parent().Name() == "visit-pack": // reg44's own, once more
		case c.Runnable() && (!c.HasSubCommands() || c.Name() == "visit-pack"):
			list[c.CommandPath()] = exampleOf(t, c)
		}
	})
	return list
}

// demoRegister is the bytes of a made-up home's register.
func demoRegister(t *testing.T) []byte {
	t.Helper()
	dir := t.TempDir()
	if code, stderr := onMachine(t, dir, "demo", filepath.Join(dir, "made.db"), "--quiet"); code != exitDone {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	data, err := os.ReadFile(filepath.Join(dir, "made.db"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func put(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// places are where no output file can go, by what is wrong there.
func places(t *testing.T, dir string) map[string]string {
	t.Helper()
	at := func(name string) string { return filepath.Join(dir, name) }
	put(t, at("there.txt"), []byte("mine"))
	if err := os.Mkdir(at("folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	bad := map[string]string{
		"a file that is there": at("there.txt"), "a folder": at("folder"), "a folder that is not there": at("nowhere/out.txt"), "a file for a folder": at("there.txt/out.txt"),
	}
	if runtime.GOOS == "linux" {
		bad["a folder that takes no files"] = "/proc/out.txt" // for root, too
	}
	if os.Symlink(at("there.txt"), at("link.txt")) == nil && os.Symlink(at("gone.txt"), at("dangling.txt")) == nil {
		bad["a link"], bad["a link to nothing"] = at("link.txt"), at("dangling.txt")
	}
	return bad
}

func unchanged(t *testing.T, register string, made []byte) bool {
	t.Helper()
	now, err := os.ReadFile(register)
	if err != nil {
		t.Fatal(err)
	}
	return sha256.Sum256(now) == sha256.Sum256(made)
}

// TestOutputIsRefusedFirst goes through every command there is: where its output
// can't be written it says so before it does anything, names the file and what to
// do, and ends with 6. Nothing is recorded, and nothing that was there is touched.
func TestOutputIsRefusedFirst(t *testing.T) {
	made := demoRegister(t)
	dir := t.TempDir()
	put(t, filepath.Join(dir, "demo.db"), made)
	bad := places(t, dir)
	for path, args := range commands(t) {
		for what, file := range bad {
			if path != "ypa audit" && what != "a file that is there" && what != "a folder that is not there" {
				continue // one function looks at the place, for all of them
			}
			code, stderr := onMachine(t, dir, append(slices.Clone(args), "--output", file)...)
			lines := strings.Split(strings.TrimSpace(stderr), "\n")
			if code != exitOther || !strings.Contains(lines[0], file) || len(lines) != 2 || !strings.HasPrefix(lines[1], "ypa: ") {
				t.Errorf("%s into %s: exit %d, %q", path, what, code, stderr)
			}
		}
	}
	if !unchanged(t, filepath.Join(dir, "demo.db"), made) {
		t.Error("the register has changed")
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 5 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "there.txt")); err != nil || string(data) != "mine" {
		t.Errorf("the file that was there holds %q, %v", data, err)
	}
}

// TestOutputIsPutThere runs every command with --output and --force where a link
// stands: what it points to stays as it is, the file is the owner's only, and no
// temporary file is left. What only reads ends with 6 where a disk is full.
// TestOutputIsSaid: whoever sits at the screen hears of a file that was written; a
// script, and who wants it quiet, hear nothing.
func TestOutputIsSaid(t *testing.T) {
	for name, tc := range map[string]struct {
		at, quiet bool
		want      string
	}{"at the screen": {at: true, want: "ypa: written to FILE\n"}, "quiet": {at: true, quiet: true}, "a script": {}} {
		t.Run(name, func(t *testing.T) {
			a := stepApp()
			file := filepath.Join(t.TempDir(), "list.txt")
			var talk bytes.Buffer
			a.Stderr, a.TalkTerminal, a.set.Output, a.set.Quiet = &talk, tc.at, file, tc.quiet
			if err := a.send(a.out()); err != nil {
				t.Fatal(err)
			}
			if got := strings.ReplaceAll(talk.String(), file, "FILE"); got != tc.want {
				t.Errorf("%q, not %q", got, tc.want)
			}
		})
	}
}

func TestOutputIsPutThere(t *testing.T) {
	made := demoRegister(t)
	written := 0
	for path, args := range commands(t) {
		if slices.Contains([]string{"ypa schedule", "ypa unschedule", "ypa setup", "ypa papers templates", "ypa backup key"}, path) {
			continue // they set up the machine they run on; the last two write a folder and a file of their own
		}
		dir := t.TempDir()
		put(t, filepath.Join(dir, "demo.db"), made)
		victim, out := filepath.Join(dir, "victim.txt"), filepath.Join(dir, "out.txt")
		put(t, victim, []byte("mine"))
		if err := os.Symlink(victim, out); err != nil {
			t.Logf("no links here: %v", err)
		}
		code, stderr := onMachine(t, dir, append(slices.Clone(args), "--output", out, "--force")...)
		if code > exitUnknown && code != exitNoFile { // some examples name files that aren't there
			t.Errorf("%s: exit %d, %s", path, code, stderr)
		}
		if data, err := os.ReadFile(victim); err != nil || string(data) != "mine" {
			t.Errorf("%s wrote through a link: %q, %v", path, data, err)
		}
		if leftovers, err := filepath.Glob(filepath.Join(dir, ".ypa-*")); err != nil || len(leftovers) > 0 {
			t.Errorf("%s left behind %v, %v", path, leftovers, err)
		}
		info, err := os.Lstat(out)
		if err != nil || info.Mode().Type() != 0 || info.Size() == 0 {
			continue // it had nothing to write, or refused
		}
		written++
		if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s: rights %o", path, info.Mode().Perm())
		}
		if runtime.GOOS == "linux" && unchanged(t, filepath.Join(dir, "demo.db"), made) {
			if code, stderr := onMachine(t, dir, append(slices.Clone(args), "--output", "/dev/full")...); code != exitOther || !strings.Contains(stderr, "/dev/full was not written") {
				t.Errorf("%s to a full disk: exit %d, %s", path, code, stderr)
			}
		}
	}
	if written < 40 {
		t.Errorf("only %d commands wrote anything: are their examples good?", written)
	}
}
