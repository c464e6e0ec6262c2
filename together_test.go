package main

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	_ "modernc.org/sqlite"
)

// TestRecordingTogether runs 16 recording commands at once, as processes of
// their own, on a register of the first schema: all of them wait their turn,
// one brings the file up to date, and nothing is lost.
func TestRecordingTogether(t *testing.T) {
	file := filepath.Join(t.TempDir(), "register.db")
	if out, err := ypa(t.Context(), file, "demo", file); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	firstSchema(t, file)
	before := entries(t, file)
	const writers = 16
	outs := make([]string, writers)
	errs := make([]error, writers)
	var wait sync.WaitGroup
	for i := range writers {
		wait.Go(func() {
			outs[i], errs[i] = ypa(t.Context(), file, "iv", "visit", "RH-01", "--mode", "phone", "--on", fmt.Sprintf("2026-10-%02d", i+1))
		})
	}
	wait.Wait()
	for i := range writers {
		if errs[i] != nil || strings.Contains(outs[i], "locked") {
			t.Errorf("writer %d: %v\n%s", i+1, errs[i], outs[i])
		}
	}
	if got := entries(t, file); got != before+writers {
		t.Errorf("%d entries before, %d after %d commands", before, got, writers)
	}
	if out, err := ypa(t.Context(), file, "verify"); err != nil {
		t.Errorf("verify: %v\n%s", err, out)
	}
}

// ypa runs the program in a process of its own.
func ypa(ctx context.Context, register string, args ...string) (string, error) {
	exe, err := os.Executable()
	if err != nil {
		return "", err
	}
	c := exec.CommandContext(ctx, exe)
	c.Args = append([]string{"ypa"}, args...)
	c.Env = append(os.Environ(), "NOW=2026-11-22T09:00:00Z", "YPA_BY=Karen Doyle", "YPA_REGISTER="+register)
	out, err := c.CombinedOutput()
	return string(out), err
}

// firstSchema takes a register back to the first schema.
func firstSchema(t *testing.T, file string) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), "DROP INDEX authority; DROP VIEW current; PRAGMA user_version = 1"); err != nil {
		t.Fatal(err)
	}
}

// entries counts the entries of a register.
func entries(t *testing.T, file string) int {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var n int
	if err := db.QueryRowContext(t.Context(), "SELECT count(*) FROM entry").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
