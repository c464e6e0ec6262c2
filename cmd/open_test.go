package cmd

import (
	"bytes"
	"strings"
	"sync"
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
