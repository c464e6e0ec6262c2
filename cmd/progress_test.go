package cmd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestProgress: nothing in the first second, then a line that is written over,
// now and then, and taken away at the end. Time passes here when it is told to.
func TestProgress(t *testing.T) {
	for name, tt := range map[string]struct {
		set  func(*app)
		want string
	}{
		"on a terminal":   {func(*app) {}, clearLine + "ypa: looking: 3 of 6 (50 %)" + clearLine + "ypa: looking: 5 of 6 (83 %)" + clearLine},
		"no terminal":     {func(a *app) { a.TalkTerminal = false }, ""},
		"quiet":           {func(a *app) { a.set.Quiet = true }, ""},
		"a screen reader": {func(a *app) { a.set.Accessible = true }, "ypa: looking: 3 of 6 (50 %)\n"},
		"a dumb terminal": {func(a *app) { a.Getenv = func(string) string { return "dumb" } }, "ypa: looking: 3 of 6 (50 %)\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var talk bytes.Buffer
			now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
			a := &app{Machine: Machine{Stderr: &talk, TalkTerminal: true, Now: func() time.Time { return now }, Getenv: func(string) string { return "" }}}
			tt.set(a)
			p := a.progress("looking", 6)
			for i, wait := range []time.Duration{0, 999 * time.Millisecond, time.Millisecond, 100 * time.Millisecond, 100 * time.Millisecond} {
				now = now.Add(wait)
				p.step(i + 1)
			}
			p.end()
			p.end()
			if got := talk.String(); got != tt.want {
				t.Errorf("%q, not %q", got, tt.want)
			}
		})
	}
	var talk bytes.Buffer
	now := time.Time{}.Add(time.Hour)
	a := &app{Machine: Machine{Stderr: &talk, TalkTerminal: true, Now: func() time.Time { return now }, Getenv: func(string) string { return "" }}}
	p := a.progress("counting", 0)
	now = now.Add(time.Minute)
	p.step(7)
	if got := talk.String(); got != clearLine+"ypa: counting: 7" {
		t.Errorf("of a total that is not known: %q", got)
	}
}

// cancelsAt is a context that is cancelled when the clock was read so often:
// in the middle of what a command does.
func cancelsAt(reads int) (context.Context, func() time.Time) {
	ctx, cancel := context.WithCancel(context.Background())
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	return ctx, func() time.Time {
		if reads--; reads <= 0 {
			cancel()
		}
		now = now.Add(300 * time.Millisecond)
		return now
	}
}

// TestCancelledHalfWay: whoever stops a long command gets exit code 130, and
// nothing is left half done.
func TestCancelledHalfWay(t *testing.T) {
	b := newBirdcage(t)
	_, before, _ := b.run("verify")
	var list strings.Builder
	list.WriteString("Ref,Name,Born,Status,Since\n")
	for i := range 40 {
		fmt.Fprintf(&list, "NEW-%02d,Some Body,4/5/2012,looked after,1/11/2026\n", i)
	}
	for _, line := range []string{"import - --apply", "verify", "group audit " + b.dir} {
		t.Run(line, func(t *testing.T) {
			stopped := 0
			for reads := 1; reads < 60; reads += 3 {
				ctx, clock := cancelsAt(reads)
				var out, talk bytes.Buffer
				m := stepApp().Machine
				m.Stdin, m.Stdout, m.Stderr, m.Now, m.TalkTerminal = strings.NewReader(list.String()), &out, &talk, clock, true
				m.Getenv, m.Login = func(string) string { return "" }, func() string { return "Karen Doyle" }
				m.DataDir, m.ConfigDir, m.Rand = b.dir, b.dir, strings.NewReader(strings.Repeat("r", 1<<16))
				code := Run(ctx, m, append([]string{"--register", b.register}, exampleWords(line)...))
				if !errors.Is(ctx.Err(), context.Canceled) {
					break
				}
				if code == exitCancelled {
					stopped++
					if _, after, _ := b.run("verify"); after != before {
						t.Errorf("the register is not what it was:\n%s\n%s", before, after)
					}
					if out.Len() > 0 {
						t.Errorf("cancelled, and it printed %q", out.String())
					}
				}
			}
			if stopped == 0 {
				t.Error("it was never cancelled")
			}
		})
	}
}
