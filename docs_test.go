package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestScheduleScript runs the script of docs/schedule.md with a mail of its own:
// it writes when something is new and when the audit did not work, and is silent
// when nothing is new.
func TestScheduleScript(t *testing.T) {
	page, err := os.ReadFile("docs/schedule.md")
	if err != nil {
		t.Fatal(err)
	}
	_, script, found := strings.Cut(strings.ReplaceAll(string(page), "\r\n", "\n"), "```sh\n")
	script, _, ended := strings.Cut(script, "```")
	if !found || !ended {
		t.Fatal("docs/schedule.md shows no script")
	}
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Logf("no sh here: %v", err)
		return
	}
	dir := t.TempDir()
	bin := filepath.Join(dir, "bin")
	if err := os.Mkdir(bin, 0o700); err != nil {
		t.Fatal(err)
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(exe, filepath.Join(bin, "ypa")); err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	mails := filepath.Join(dir, "mails")
	write(filepath.Join(bin, "mail"), "#!/bin/sh\necho \"$2: $(cat)\" >>'"+mails+"'\n")
	write(filepath.Join(dir, "rowan-audit"), strings.ReplaceAll(script, "/srv/rowan", dir))
	file := filepath.Join(dir, "register.db")
	run := func(today string) string {
		t.Helper()
		_ = os.Remove(mails)
		c := exec.CommandContext(t.Context(), sh, filepath.Join(dir, "rowan-audit"))
		c.Env = append(os.Environ(), "NOW="+today+"T08:00:00Z", "PATH="+bin+":"+os.Getenv("PATH"))
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		said, _ := os.ReadFile(mails)
		return string(said)
	}
	if said := run("2026-11-22"); !strings.HasPrefix(said, "ypa: the audit did not run: exit 4: ") {
		t.Errorf("without a register: %q", said)
	}
	if out, err := ypa(t.Context(), file, "demo", file); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if said := run("2026-11-22"); !strings.HasPrefix(said, "ypa: something is new: Rowan House, 2026-11-22: 4 new (") {
		t.Errorf("the first time: %q", said)
	}
	if said := run("2026-11-22"); said != "" {
		t.Errorf("nothing is new: %q", said)
	}
	if _, err := os.Stat(filepath.Join(dir, "audit.txt")); err != nil {
		t.Error(err)
	}
}
