package register

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ypa/internal/care"
)

func TestUpdateRecordsOneChange(t *testing.T) {
	r := opened(t, made(t, "RH-01"))
	s := person(t, r, "RH-01")
	r.opts.Command, r.opts.Author = "iro set", "Pat Lomax"
	var inside []care.Entry
	var head Head
	c := update(t, r, func(tx *Tx) error {
		for _, body := range []any{care.IRO{Contact: care.Contact{Name: "Fiona Marsh"}}, care.Event{Event: care.EventMissing}} {
			e, err := tx.Append(care.New(s.UID, day("2026-11-21"), body))
			if err != nil {
				return err
			}
			inside = append(inside, e)
		}
		head = tx.Head()
		if got := tx.Size(); got != 5 {
			t.Errorf("inside, the size is %d", got)
		}
		return nil
	})
	at := evening().AddDate(0, 0, 1)
	want := Change{Number: 2, At: at, Author: "Pat Lomax", Command: "iro set", Program: "ypa test", First: 4, Entries: inside, Head: head}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Error(diff)
	}
	e := care.Entry{
		Number: 4, Change: 2, Subject: s.UID, Kind: "iro", Act: care.Recorded, On: day("2026-11-21"), Basis: care.Stated,
		At: at, Author: "Pat Lomax", Command: "iro set", Raw: `{"name":"Fiona Marsh"}`,
	}
	if diff := cmp.Diff(e, inside[0], cmpopts.IgnoreFields(care.Entry{}, "Body")); diff != "" {
		t.Error(diff)
	}
	view(t, r, Cut{}, func(reader *Reader) error {
		stored, err := reader.EntriesOf(2)
		if diff := cmp.Diff(inside, stored, cmpopts.IgnoreFields(care.Entry{}, "Body")); diff != "" {
			t.Error(diff)
		}
		if reader.Head() != c.Head || reader.Size() != 5 {
			t.Errorf("the head is %v", reader.Head())
		}
		return err
	})
	sound(t, r)
}

func TestUpdateThatAppendsNothing(t *testing.T) {
	r := opened(t, made(t))
	before := sound(t, r)
	c := update(t, r, func(*Tx) error { return nil })
	if diff := cmp.Diff(Change{Head: before.Head}, c); diff != "" {
		t.Error(diff)
	}
	if after := sound(t, r); after.Changes != before.Changes {
		t.Errorf("%d changes", after.Changes)
	}
}

func TestUpdateThatFailsRecordsNothing(t *testing.T) {
	r := opened(t, made(t))
	before := sound(t, r)
	wrong := errors.New("wrong")
	_, err := r.Update(t.Context(), func(tx *Tx) error {
		if _, err := admit(tx, "RH-01"); err != nil {
			return err
		}
		return wrong
	})
	if err != wrong { //nolint:errorlint // it must come back as it is
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff(before, sound(t, r)); diff != "" {
		t.Error(diff)
	}
	update(t, r, func(tx *Tx) error { _, err := admit(tx, "RH-01"); return err })
}

func TestUpdateCancelled(t *testing.T) {
	r := opened(t, made(t))
	before := sound(t, r)
	ctx, cancel := context.WithCancel(t.Context())
	_, err := r.Update(ctx, func(tx *Tx) error {
		if _, err := admit(tx, "RH-01"); err != nil {
			return err
		}
		cancel()
		_, err := admit(tx, "RH-02")
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	ctx, cancel = context.WithCancel(t.Context())
	_, err = r.Update(ctx, func(tx *Tx) error {
		defer cancel()
		_, err := admit(tx, "RH-01")
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if _, err := r.Update(ctx, home); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	ctx, cancel = context.WithCancel(t.Context())
	_, err = r.Update(ctx, func(tx *Tx) error {
		cancel()
		for n := 0; ; n++ { // until the transaction is ended under its hands
			if _, err := tx.NewSubject(care.YoungPerson, fmt.Sprintf("RH-%d", n)); err != nil {
				return err
			}
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff(before, sound(t, r)); diff != "" {
		t.Error(diff)
	}
}

func TestOneTransactionAtATime(t *testing.T) {
	r := opened(t, made(t, "RH-01"))
	nothing := func(*Tx) error { return nil }
	nested := func(where string, err error) {
		t.Helper()
		if !errors.Is(err, errNested) {
			t.Errorf("%s: %v", where, err)
		}
	}
	view(t, r, Cut{}, func(*Reader) error {
		_, err := r.Update(t.Context(), nothing)
		nested("an update in a view", err)
		return r.View(t.Context(), Cut{}, func(*Reader) error { return nil })
	})
	update(t, r, func(*Tx) error {
		_, err := r.Update(t.Context(), nothing)
		nested("an update in an update", err)
		nested("a view in an update", r.View(t.Context(), Cut{}, func(*Reader) error { return nil }))
		return nil
	})
	for _, err := range Map(t.Context(), r, Cut{}, care.YoungPerson, func(care.Subject, []care.Entry) int { return 0 }) {
		must(t, err)
		_, err = r.Update(t.Context(), nothing)
		nested("an update in a loop", err)
	}
	update(t, r, nothing)
}

func TestWhoMayWrite(t *testing.T) {
	path := made(t)
	tests := map[string]struct {
		change func(*Options)
		want   error
	}{
		"no clock":        {func(o *Options) { o.Now = nil }, errNoClock},
		"no author":       {func(o *Options) { o.Author = " " }, errNoAuthor},
		"two lines":       {func(o *Options) { o.Author = "Karen\nHolt" }, errNoAuthor},
		"not UTF-8":       {func(o *Options) { o.Author = "Karen\xff" }, errNoAuthor},
		"a very long one": {func(o *Options) { o.Author = strings.Repeat("x", 201) }, errNoAuthor},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			o := fixedOptions()
			test.change(&o)
			r, err := Open(t.Context(), path, o)
			must(t, err)
			defer func() { must(t, r.Close()) }()
			if _, err := r.Update(t.Context(), home); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
			if err := Create(t.Context(), path+".new", o, home); !errors.Is(err, test.want) {
				t.Errorf("created: got %v, want %v", err, test.want)
			}
		})
	}
	t.Run("a reader", func(t *testing.T) {
		r, err := OpenReader(t.Context(), path, fixedOptions())
		must(t, err)
		defer func() { must(t, r.Close()) }()
		if _, err := r.Update(t.Context(), home); !errors.Is(err, errReading) {
			t.Errorf("got %v", err)
		}
	})
}

func TestClockBehind(t *testing.T) {
	path := made(t)
	o := fixedOptions()
	o.Now = func() time.Time { return evening().Add(-time.Hour) }
	r, err := Open(t.Context(), path, o)
	must(t, err)
	defer func() { must(t, r.Close()) }()
	c := update(t, r, func(tx *Tx) error { _, err := admit(tx, "RH-01"); return err })
	if !c.At.Equal(evening()) || c.ClockBehind != time.Hour || !c.Entries[0].At.Equal(evening()) {
		t.Errorf("recorded at %v, %v behind", c.At, c.ClockBehind)
	}
	if c := update(t, r, func(*Tx) error { return nil }); c.ClockBehind != time.Hour {
		t.Errorf("a clock behind by %v goes unsaid", c.ClockBehind)
	}
	sound(t, r)
}

// A time between two milliseconds is cut, so what is known at it is there.
func TestTimesHaveMilliseconds(t *testing.T) {
	path := made(t)
	o := fixedOptions()
	now := evening().Add(time.Hour + 456_789*time.Nanosecond)
	o.Now = func() time.Time { return now.In(time.FixedZone("", 3600)) }
	r, err := Open(t.Context(), path, o)
	must(t, err)
	defer func() { must(t, r.Close()) }()
	c := update(t, r, func(tx *Tx) error { _, err := admit(tx, "RH-01"); return err })
	if !c.At.Equal(now.Truncate(time.Millisecond)) || c.At.Location() != time.UTC {
		t.Errorf("recorded at %v", c.At)
	}
	view(t, r, CutTime(now), func(reader *Reader) error {
		if reader.Size() != 3 {
			t.Errorf("%d entries are known at the time of recording", reader.Size())
		}
		return nil
	})
}

func TestRandomRunsOut(t *testing.T) {
	path := made(t, "RH-01")
	o := fixedOptions()
	o.Rand = strings.NewReader("")
	r, err := Open(t.Context(), path, o)
	must(t, err)
	defer func() { must(t, r.Close()) }()
	s := person(t, r, "RH-01")
	if _, err := r.Update(t.Context(), func(tx *Tx) error { _, err := admit(tx, "RH-02"); return err }); err == nil {
		t.Error("a subject has a uid from nowhere")
	}
	if _, err := r.Update(t.Context(), func(tx *Tx) error {
		_, err := tx.Append(care.New(s.UID, day("2026-11-21"), care.Event{Event: care.EventMissing}))
		return err
	}); err == nil {
		t.Error("an entry has a salt from nowhere")
	}
	if err := Create(t.Context(), path+".new", o, home); err == nil {
		t.Error("a register has a uid from nowhere")
	}
	sound(t, r)
}

func TestPatience(t *testing.T) {
	if got := (Options{}).wait(); got != time.Minute {
		t.Errorf("a command waits for %v", got)
	}
}

// Without a source of chance the system's is taken.
func TestRandomByDefault(t *testing.T) {
	o := fixedOptions()
	o.Rand = nil
	a, err := o.uid()
	must(t, err)
	b, err := o.uid()
	must(t, err)
	if len(a) != 32 || a == b {
		t.Errorf("uids %s and %s", a, b)
	}
}
