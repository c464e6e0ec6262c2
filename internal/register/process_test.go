package register

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// The tests of several processes start this very test program again, with the
// part that it has to play in the environment.
const (
	roleVariable = "REGISTER_TEST_ROLE"
	pathVariable = "REGISTER_TEST_PATH"
	nameVariable = "REGISTER_TEST_NAME"
)

func TestMain(m *testing.M) {
	role := os.Getenv(roleVariable)
	if role == "" {
		m.Run()
		return
	}
	play, ok := roles()[role]
	if !ok {
		panic("there is no part " + role)
	}
	if err := play(context.Background(), os.Getenv(pathVariable), os.Getenv(nameVariable)); err != nil {
		panic(err)
	}
}

// roles are the parts, by name.
func roles() map[string]func(ctx context.Context, path, name string) error {
	return map[string]func(ctx context.Context, path, name string) error{
		"append": appendSome, "create": createOne, "make": makeUnderUmask, "nobody": openAsNobody, "no room": recordWithoutRoom,
	}
}

// others give a process its own salts and uids, and the patience of a command.
func others(name string) Options {
	o := fixedOptions()
	o.Author, o.Rand, o.Patience = "Process "+name, nil, patience
	return o
}

const eachAppends = 5

// appendSome is a process that records a few things, each with a command of its
// own, and opens the register anew for each.
func appendSome(ctx context.Context, path, name string) error {
	for n := range eachAppends {
		r, err := Open(ctx, path, others(name))
		if err != nil {
			return err
		}
		_, err = r.Update(ctx, func(tx *Tx) error {
			_, err := admit(tx, fmt.Sprintf("P%s-%d", name, n))
			return err
		})
		if err := errors.Join(err, r.Close()); err != nil {
			return err
		}
	}
	return nil
}

// createOne is a process that makes a register where others do so too.
func createOne(ctx context.Context, path, name string) error {
	o := others(name)
	err := Create(ctx, path, o, home)
	if KindOf(err) == Exists {
		_, err = fmt.Fprintln(os.Stdout, "exists")
	}
	return err
}

// start runs a part as a process of its own.
func start(t *testing.T, role, path, name string) *exec.Cmd {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	t.Cleanup(cancel)
	c := exec.CommandContext(ctx, os.Args[0])
	c.Env = append(os.Environ(), roleVariable+"="+role, pathVariable+"="+path, nameVariable+"="+name)
	return c
}

// together runs a part in many processes at once and gives what each printed.
func together(t *testing.T, processes int, role, path string) []string {
	t.Helper()
	out := make([]string, processes)
	var group sync.WaitGroup
	for n := range processes {
		c := start(t, role, path, strconv.Itoa(n))
		group.Go(func() {
			text, err := c.CombinedOutput()
			if err != nil {
				t.Errorf("process %d: %v\n%s", n, err, text)
			}
			out[n] = string(text)
		})
	}
	group.Wait()
	return out
}

func TestManyWriters(t *testing.T) {
	path := made(t)
	together(t, 16, "append", path)
	if report := sound(t, opened(t, path)); report.Entries != 1+16*eachAppends*2 || report.Changes != 1+16*eachAppends {
		t.Errorf("%d entries in %d changes", report.Entries, report.Changes)
	}
}

// Sixteen processes come with a register of an earlier schema at once and all
// record: one of them brings it up to date, and makes the one copy.
func TestManyMigrate(t *testing.T) {
	path := earlier(t)
	together(t, 16, "append", path)
	r := opened(t, path)
	if report := sound(t, r); report.Entries != 8+16*eachAppends*2 || report.Changes != 5+16*eachAppends {
		t.Errorf("%d entries in %d changes", report.Entries, report.Changes)
	}
	names := files(t, filepath.Dir(path))
	if strings.Join(names, " ") != "register.db register.db.schema-1.bak" {
		t.Errorf("the folder holds %s", names)
	}
	kept, err := OpenReader(t.Context(), path+".schema-1.bak", fixedOptions())
	must(t, err)
	defer func() { must(t, kept.Close()) }()
	if report := sound(t, kept); report.Head.Checkpoint() != firstHead {
		t.Errorf("the copy is at %s", report.Head.Checkpoint())
	}
}

// Of many that make the same register one does, and the others say that it is
// there.
func TestManyCreate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "register.db")
	refused := 0
	for _, out := range together(t, 16, "create", path) {
		if strings.Contains(out, "exists") {
			refused++
		}
	}
	if refused != 15 {
		t.Errorf("%d of 16 were refused", refused)
	}
	if report := sound(t, opened(t, path)); report.Entries != 1 {
		t.Errorf("%d entries", report.Entries)
	}
	if names := files(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("the folder holds %s", names)
	}
}

// A reader that comes between two writers waits for them, and sees all of a
// change or nothing of it.
func TestReadersSeeWholeChanges(t *testing.T) {
	path := made(t)
	c := start(t, "append", path, "0")
	must(t, c.Start())
	done := make(chan error, 1)
	go func() { done <- c.Wait() }()
	r, err := OpenReader(t.Context(), path, others("reader"))
	must(t, err)
	defer func() { must(t, r.Close()) }()
	for running := true; running; {
		select {
		case err := <-done:
			must(t, err)
			running = false
		default:
		}
		view(t, r, Cut{}, func(reader *Reader) error {
			if reader.Size()%2 != 1 {
				t.Errorf("%d entries are seen: half a change", reader.Size())
			}
			return nil
		})
	}
	if report := sound(t, r); report.Entries != 1+eachAppends*2 {
		t.Errorf("%d entries", report.Entries)
	}
}
