package cmd

import (
	"bytes"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// Who waits for another program hears of it, once, and only at a terminal.
func TestWaitingIsTold(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*app)
		want   int
	}{
		"at a terminal": {func(*app) {}, 1},
		"in a pipe":     {func(a *app) { a.TalkTerminal = false }, 0},
		"quiet":         {func(a *app) { a.set.Quiet = true }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			var talk bytes.Buffer
			a := stepApp()
			a.Stderr, a.TalkTerminal, a.waits = &talk, true, new(sync.Once)
			c.change(a)
			for range 2 {
				if told := a.options("", "").Waiting; told != nil {
					told()
				}
			}
			if got := strings.Count(talk.String(), "another program has the register: waiting for it"); got != c.want {
				t.Errorf("told %d times: %s", got, &talk)
			}
		})
	}
}

// full is a screen that leads to a full disk.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

// Where the answer can't be written, only a command that records says that it has.
func TestPrintThatFails(t *testing.T) {
	for name, records := range map[string]bool{"it has recorded": true, "--output FILE": false} {
		a := stepApp()
		a.Stdout, a.records = full{}, records
		_, message, hint := explain(a.print(a.out()))
		if !strings.Contains(message, "could not be written: no space left") || !strings.Contains(hint, strings.TrimPrefix(name, "it has ")) {
			t.Errorf("%s: %s; %s", name, message, hint)
		}
	}
}
