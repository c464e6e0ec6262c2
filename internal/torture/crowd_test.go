package torture_test

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	_ "modernc.org/sqlite" // to take a register back to an earlier schema
)

// all runs a command in so many processes at once.
func all(t *testing.T, file string, n int, args func(n int) []string) []answer {
	t.Helper()
	answers := make([]answer, n)
	var group sync.WaitGroup
	for i := range n {
		c := command(t.Context(), file, args(i)...)
		group.Go(func() { answers[i] = run(t, c) })
	}
	group.Wait()
	return answers
}

// TestCrowd lets many processes give many commands each at once: every one of
// them waits its turn and records.
func TestCrowd(t *testing.T) {
	file := made(t)
	before := sound(t, file)
	people := len(acknowledged(ended(t, file, "inform", "everyone", "--about", "advocacy", "--note", "First").out))
	processes, each := rounds(8, 16), rounds(4, 100)
	start := time.Now() //nolint:forbidigo // it is the clock that is measured
	answers := make([][]answer, processes)
	var group sync.WaitGroup
	for p := range processes {
		group.Go(func() {
			for n := range each {
				ref := fmt.Sprintf("RH-%02d", (p*each+n)%people+1)
				answers[p] = append(answers[p], ypa(t, file, "inform", ref, "--about", "advocacy", "--note", fmt.Sprintf("Process %d, command %d", p, n)))
			}
		})
	}
	group.Wait()
	took := time.Since(start) //nolint:forbidigo // as above
	var longest time.Duration
	numbers := map[int64]bool{}
	for _, a := range slices.Concat(answers...) {
		longest = max(longest, a.took)
		if a.code != 0 || a.err != "" {
			t.Errorf("exit %d: %s", a.code, a.err)
		}
		for _, n := range acknowledged(a.out) {
			numbers[n] = true
		}
	}
	if got := sound(t, file) - before - int64(people); int(got) != processes*each || len(numbers) != processes*each {
		t.Errorf("%d entries and %d numbers after %d commands", got, len(numbers), processes*each)
	}
	figure(t, "many processes at once: all recorded, no \"locked\"", "%d processes × %d commands: %d of %d kept, %.0f a second, longest wait %.1f s",
		processes, each, len(numbers), processes*each, float64(len(numbers))/took.Seconds(), longest.Seconds())
}

// TestCrowdOnAnEarlierSchema lets 16 processes come with a register of the first
// schema at once, again and again.
func TestCrowdOnAnEarlierSchema(t *testing.T) {
	const writers = 16
	earlier := made(t)
	firstSchema(t, earlier)
	turns := rounds(1, 60)
	for range turns {
		file := copied(t, earlier)
		before := sound(t, file)
		for _, a := range all(t, file, writers, func(n int) []string {
			return []string{"inform", "RH-01", "--about", "advocacy", "--note", fmt.Sprint("Writer ", n)}
		}) {
			if a.code != 0 || len(acknowledged(a.out)) != 1 || strings.Contains(a.err, "in use") {
				t.Errorf("exit %d: %s%s", a.code, a.out, a.err)
			}
		}
		if got := sound(t, file) - before; got != writers {
			t.Errorf("%d entries of %d commands", got, writers)
		}
	}
	figure(t, "recording at once on a file of an earlier schema", "%d rounds × %d commands: all recorded, none refused", turns, writers)
}

// firstSchema takes a register back to the first schema.
func firstSchema(t *testing.T, file string) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	must(t, err)
	_, err = db.ExecContext(t.Context(), "DROP INDEX authority; DROP VIEW current; PRAGMA user_version = 1")
	must(t, errors.Join(err, db.Close()))
}

// TestRaceToBegin lets many processes begin the same register: one does, the
// others are refused, and what is there is whole.
func TestRaceToBegin(t *testing.T) {
	const beginners = 16
	turns := rounds(1, 60)
	for range turns {
		file := filepath.Join(t.TempDir(), "register.db")
		won := 0
		for _, a := range all(t, file, beginners, func(int) []string { return []string{"init", "Rowan House"} }) {
			switch {
			case a.code == 0:
				won++
			case a.code != 2 || !strings.Contains(a.err, "already"):
				t.Errorf("exit %d: %s", a.code, a.err)
			}
		}
		left, err := os.ReadDir(filepath.Dir(file))
		must(t, err)
		if entries := sound(t, file); won != 1 || entries == 0 || len(left) != 1 {
			t.Errorf("%d of %d began the register, which holds %d entries; the folder holds %v", won, beginners, entries, left)
		}
	}
	figure(t, "beginning a register at once: one wins, the others are refused", "%d rounds × %d processes", turns, beginners)
}
