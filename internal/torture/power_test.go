package torture_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ypa/internal/register"
	"ypa/internal/torture"
)

// cuts is the count of what was found after power cuts.
type cuts struct{ states, distinct, lost, damaged, absent int }

func (c *cuts) add(o cuts) {
	c.states, c.distinct = c.states+o.states, c.distinct+o.distinct
	c.lost, c.damaged, c.absent = c.lost+o.lost, c.damaged+o.damaged, c.absent+o.absent
}

// TestPowerCuts takes the power away after each system call of ypa, in every way
// that [torture.Disk] knows: what was acknowledged is there, and the log ends
// where a change does.
//
// With the other tests it follows recordings that are kept in testdata, and looks
// at some of the states; with YPA_TORTURE set ypa is traced anew.
func TestPowerCuts(t *testing.T) {
	var total cuts
	names := []string{"record", "begin", "migrate"}
	if wanted() != "" {
		names = append(names, "several")
	}
	for _, r := range recordings(t, names...) {
		found := cutThrough(t, r, func(file string, told int64) error { return foundSound(t.Context(), file, r.Sizes, told) })
		t.Logf("%s, %d calls: %+v", r.Name, len(r.Calls), found)
		total.add(found)
	}
	if total.lost > 0 || total.damaged > 0 {
		t.Errorf("%d states lost what was acknowledged, %d are damaged", total.lost, total.damaged)
	}
	figure(t, "power cuts: nothing acknowledged lost, nothing damaged", "%d disk states, %d of them different; %d lost, %d damaged", total.states, total.distinct, total.lost, total.damaged)
}

var (
	errLost   = errors.New("what was acknowledged is not there")
	errAbsent = errors.New("there is no register yet")
)

// foundSound opens what a power cut left, as the next command would.
func foundSound(ctx context.Context, file string, sizes []int64, told int64) error {
	r, err := register.Open(ctx, file, register.Options{Author: "Karen Doyle"})
	if register.KindOf(err) == register.Missing {
		if told > 0 || sizes[0] > 0 {
			return errLost
		}
		return errAbsent
	}
	if err != nil {
		return err
	}
	report, err := r.Verify(ctx)
	if err = errors.Join(err, r.Close()); err != nil {
		return err
	}
	switch {
	case len(report.Faults) > 0:
		return fmt.Errorf("%v", report.Faults)
	case report.Entries < told:
		return errLost
	case !slices.Contains(sizes, report.Entries):
		return fmt.Errorf("the log ends at entry %d, in the middle of a change", report.Entries)
	}
	return nil
}

// cutThrough cuts the power after every call, and looks at each state that it
// may leave, but for those that were looked at already. With the other tests it
// looks at one in eight.
func cutThrough(t *testing.T, r recording, look func(file string, told int64) error) cuts {
	t.Helper()
	chance := rand.New(rand.NewPCG(20261122, 2)) //nolint:gosec // repeatable on purpose
	disk := torture.NewDisk(r.Folder, r.Before)
	var found cuts
	known := map[string]error{}
	told := int64(0)
	for n, call := range r.Calls {
		disk.Do(call)
		if call.Op == torture.Say {
			told = max(told, saysEntry(string(call.Data)))
		}
		for way := range torture.Ways * rounds(1, 3) {
			if wanted() == "" && chance.IntN(8) > 0 {
				continue
			}
			found.states++
			state := disk.After(way%torture.Ways, chance)
			key := fmt.Sprint(told, fingerprint(state))
			err, seen := known[key]
			if !seen {
				err = lookAt(t, state, func(file string) error { return look(file, told) })
				known[key] = err
				found.distinct++
			}
			switch {
			case errors.Is(err, errLost):
				found.lost++
			case errors.Is(err, errAbsent):
				found.absent++
			case err != nil:
				found.damaged++
				t.Logf("%s, call %d (%d %s), way %d: %v", r.Name, n, call.Op, filepath.Base(call.Path), way, err)
			}
		}
	}
	return found
}

// lookAt puts the files of a state into a folder and looks at them.
func lookAt(t *testing.T, state map[string][]byte, look func(file string) error) error {
	t.Helper()
	folder := t.TempDir()
	for name, data := range state {
		must(t, os.WriteFile(filepath.Join(folder, name), data, 0o600))
	}
	err := look(filepath.Join(folder, "register.db"))
	must(t, os.RemoveAll(folder))
	return err
}

// fingerprint tells states apart.
func fingerprint(state map[string][]byte) string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(state)) {
		sum := sha256.Sum256(state[name])
		h.Write([]byte(name))
		h.Write(sum[:])
	}
	return string(h.Sum(nil))
}

// saysEntry is the entry that a text acknowledges; a register that was started
// is its first.
func saysEntry(text string) int64 {
	if n := last(text); n > 0 {
		return n
	}
	if len(text) > 7 && text[:7] == "Started" {
		return 1
	}
	return 0
}

// TestPowerCutsFindLosses takes the power away from a program that writes with
// settings which SQLite says may lose the last change: this harness finds them.
func TestPowerCutsFindLosses(t *testing.T) {
	for _, settings := range []string{"FULL", "NORMAL"} {
		r := recordings(t, "careless-"+strings.ToLower(settings))[0]
		found := cutThrough(t, r, func(file string, told int64) error { return foundRows(t.Context(), file, told) })
		if found.lost == 0 {
			t.Errorf("%s: no loss was found in %d states: the harness does not bite", settings, found.states)
		}
		figure(t, "control: the same with synchronous="+settings+" loses", "%d of %d states lost what was acknowledged", found.lost, found.states)
	}
}

const (
	roleVariable    = "YPA_TORTURE_ROLE"
	carelessChanges = 4
)

// writeCarelessly is a program that keeps rows with the setting of synchronous
// given, and says of each that it is recorded.
func writeCarelessly(ctx context.Context, synchronous string, out io.Writer) (err error) {
	db, err := sql.Open("sqlite", "file:"+os.Getenv("YPA_REGISTER")+"?_pragma=journal_mode(DELETE)&_pragma=synchronous("+synchronous+")")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, "CREATE TABLE IF NOT EXISTS line (n INTEGER PRIMARY KEY, text TEXT)"); err != nil {
		return err
	}
	for n := range carelessChanges {
		if _, err := db.ExecContext(ctx, "INSERT INTO line VALUES (?, hex(zeroblob(3000)))", n+1); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(out, "Recorded %d: a line\n", n+1); err != nil {
			return err
		}
	}
	return nil
}

// foundRows is [foundSound] for what [writeCarelessly] wrote.
func foundRows(ctx context.Context, file string, told int64) error {
	db, err := sql.Open("sqlite", file)
	if err != nil {
		return err
	}
	var rows int64
	err = errors.Join(db.QueryRowContext(ctx, "SELECT count(*) FROM line").Scan(&rows), db.Close())
	if err == nil && rows < told {
		return errLost
	}
	if err != nil && told == 0 {
		return errAbsent
	}
	return err
}
