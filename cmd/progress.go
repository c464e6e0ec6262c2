package cmd

import (
	"fmt"
	"time"
)

const (
	progressAfter = time.Second            // what is done sooner says nothing of how far it is
	progressEvery = 200 * time.Millisecond // how often the line is written anew
	spokenEvery   = 10 * time.Second       // the same where each is a line of its own: for screen readers, and where a line can't be written over
	clearLine     = "\r\x1b[K"
)

// progress says on stderr how far something long is. The zero value, and nil,
// say nothing. It is for one goroutine.
type progress struct {
	a       *app
	what    string // what is done, as in "auditing homes"
	total   int64  // 0: not known
	began   time.Time
	told    time.Time
	spoken  bool // lines, none of them written over
	written bool // a line stands there that is to be cleared
}

// progress begins to say how far something is: only where stderr is a terminal,
// not with --quiet, and only once it has taken a second. What follows on the
// screen comes after end.
func (a *app) progress(what string, total int) *progress {
	if !a.TalkTerminal || a.set.Quiet {
		return nil
	}
	return &progress{
		a: a, what: what, total: int64(total), began: a.Now(),
		spoken: a.set.Accessible || a.Getenv("TERM") == "dumb",
	}
}

// reached says how much is done.
func (p *progress) reached(done, total int64) {
	if p == nil {
		return
	}
	now := p.a.Now()
	every := progressEvery
	if p.spoken {
		every = spokenEvery
	}
	if now.Sub(p.began) < progressAfter || !p.told.IsZero() && now.Sub(p.told) < every {
		return
	}
	p.told = now
	line := fmt.Sprintf("ypa: %s: %d", p.what, done)
	if total > 0 {
		line = fmt.Sprintf("ypa: %s: %d of %d (%d %%)", p.what, done, total, 100*done/total)
	}
	if p.spoken {
		_, _ = fmt.Fprintln(p.a.Stderr, line)
		return
	}
	p.written = true
	_, _ = fmt.Fprint(p.a.Stderr, clearLine, line)
}

// step is reached of the total that it began with.
func (p *progress) step(done int) {
	if p != nil {
		p.reached(int64(done), p.total)
	}
}

// end takes the line off the screen.
func (p *progress) end() {
	if p != nil && p.written {
		p.written = false
		_, _ = fmt.Fprint(p.a.Stderr, clearLine)
	}
}
