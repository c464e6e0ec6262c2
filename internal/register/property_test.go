package register

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/mod/sumdb/tlog"
	"pgregory.net/rapid"

	"ypa/internal/care"
)

// model is what a register must hold, kept in memory.
type model struct {
	entries []care.Entry
	people  []care.Subject
	heads   []Head // after each change
}

// TestLogProperties runs random commands: people who come, events, corrections,
// withdrawals, repeats, commands that fail. Whatever the order, the register
// holds what was acknowledged, verifies, has the root that the plain tree has,
// and every earlier state is still to be had.
func TestLogProperties(t *testing.T) {
	folder := t.TempDir()
	n := 0
	rapid.Check(t, func(t *rapid.T) {
		n++
		path := filepath.Join(folder, fmt.Sprint(n))
		if err := Create(background(), path, fixedOptions(), home); err != nil {
			t.Fatal(err)
		}
		defer func() { _ = os.Remove(path) }()
		r, err := Open(background(), path, fixedOptions())
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = r.Close() }()
		m := &model{}
		if err := r.View(background(), Cut{}, func(reader *Reader) (err error) {
			m.entries, err = reader.Log(1, 1)
			m.heads = append(m.heads, reader.Head())
			return err
		}); err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 12).Draw(t, "commands") {
			m.command(t, r)
		}
		m.check(t, r)
	})
}

var errFails = errors.New("the command fails")

// command runs one command of a few entries.
func (m *model) command(t *rapid.T, r *Register) {
	var people []care.Subject
	fails := rapid.IntRange(0, 9).Draw(t, "fails") == 0
	c, err := r.Update(background(), func(tx *Tx) error {
		tx.Again = rapid.Bool().Draw(t, "again")
		for range rapid.IntRange(0, 5).Draw(t, "entries") {
			if s, ok := m.act(t, tx, append(m.people, people...)); ok {
				people = append(people, s)
			}
		}
		if fails {
			return errFails
		}
		return nil
	})
	if fails != errors.Is(err, errFails) || !fails && err != nil {
		t.Fatal(err)
	}
	if fails {
		return
	}
	for _, e := range c.Entries {
		e.Body = nil
		m.entries = append(m.entries, e)
	}
	if len(c.Entries) > 0 {
		m.heads = append(m.heads, c.Head)
		m.people = append(m.people, people...)
	}
}

// act appends one thing or another; where it is a new person it says so.
func (m *model) act(t *rapid.T, tx *Tx, people []care.Subject) (care.Subject, bool) {
	if len(people) == 0 || rapid.IntRange(0, 4).Draw(t, "newcomer") == 0 {
		s, err := admit(tx, fmt.Sprintf("RH-%d", len(people)+1))
		if err != nil {
			t.Fatal(err)
		}
		return s, true
	}
	s := rapid.SampledFrom(people).Draw(t, "person")
	on := day("2026-11-01").AddDays(rapid.IntRange(0, 3).Draw(t, "day"))
	kind := rapid.SampledFrom([]care.EventKind{care.EventMissing, care.EventAbsent}).Draw(t, "event")
	e := care.New(s.UID, on, care.Event{Event: kind})
	entries, err := tx.Entries(s.UID)
	if err != nil {
		t.Fatal(err)
	}
	var chains []int64
	for _, was := range entries {
		if was.Kind == "event" && was.Act == care.Recorded {
			chains = append(chains, was.Number)
		}
	}
	if len(chains) > 0 && rapid.Bool().Draw(t, "later word") {
		e.Act = rapid.SampledFrom([]care.Act{care.Corrected, care.Withdrawn}).Draw(t, "act")
		e.Corrects = rapid.SampledFrom(chains).Draw(t, "chain")
		if e.Act == care.Withdrawn {
			e.Body = care.Withdrawal{}
		}
	}
	var repeat *Repeat
	if _, err := tx.Append(e); errors.As(err, &repeat) {
		if said, err := tx.Entry(repeat.Number); tx.Again || err != nil || said.On != on || said.Kind != "event" {
			t.Fatalf("repeats entry %+v (%v)", said, err)
		}
	} else if err != nil {
		t.Fatal(err)
	}
	return care.Subject{}, false
}

func (m *model) check(t *rapid.T, r *Register) {
	var kept []Checkpoint
	for _, h := range m.heads {
		c, err := ParseCheckpoint(h.Checkpoint())
		if err != nil {
			t.Fatal(err)
		}
		kept = append(kept, c)
	}
	report, err := r.Verify(background(), kept...)
	if err != nil || len(report.Faults) > 0 {
		t.Fatalf("%v, %v", report.Faults, err)
	}
	if report.Head != m.heads[len(m.heads)-1] || report.Entries != int64(len(m.entries)) {
		t.Fatalf("%d entries, head %v", report.Entries, report.Head)
	}
	if root := m.root(t, r); root != tlog.Hash(report.Head.Root) {
		t.Fatalf("the root is %v, that of the plain tree %v", report.Head.Base64(), root)
	}
	for i, h := range m.heads {
		if err := r.View(background(), CutNumber(h.Size), func(reader *Reader) error {
			log, err := reader.Log(1, int64(len(m.entries)))
			if diff := cmp.Diff(m.entries[:h.Size], log); diff != "" || reader.Head() != h {
				t.Fatalf("what was known after change %d: %s", i+1, diff)
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
}

// root builds the tree from the entries as the model has them and the salts of
// the file, without any of the code that wrote them.
func (m *model) root(t *rapid.T, r *Register) tlog.Hash {
	var leaves []tlog.Hash
	for _, e := range m.entries {
		var salt []byte
		if err := r.db.QueryRowContext(background(), "SELECT salt FROM seal WHERE number = ?", e.Number).Scan(&salt); err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal([]any{
			"ypa-entry/1", r.uid, e.Number, e.Subject, e.Kind, e.Act, e.On, e.Basis, e.Corrects, e.Change,
			e.At.Format("2006-01-02T15:04:05.000Z"), e.Author, fmt.Sprintf("%x", hashBody(salt, e.Raw)),
		})
		if err != nil {
			t.Fatal(err)
		}
		leaves = append(leaves, tlog.RecordHash(data))
	}
	root, err := wholeTree(leaves)
	if err != nil {
		t.Fatal(err)
	}
	return root
}
