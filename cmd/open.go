package cmd

import (
	"context"
	"strings"

	"ypa/internal/register"
)

// openForWriting opens the register for one recording command, and says where one
// of an earlier ypa is kept as it was.
func (a *app) openForWriting(ctx context.Context, command string) (*register.Register, error) {
	author, err := a.author()
	if err != nil {
		return nil, err
	}
	a.sayLeftovers()
	reg, err := register.Open(ctx, a.set.Register, a.options(author, command))
	if err != nil {
		return nil, err
	}
	a.records = true
	if up, done := reg.Upgraded(); done {
		a.tell("the register was of an earlier ypa, and was brought up to this one. As it was before: " + up.Copy)
		if !strings.HasSuffix(up.Copy, encryptedBy) {
			a.tell("that copy is not encrypted: delete it when you are sure that you don't need it")
		}
	}
	return reg, nil
}

// options are what the register needs of this run.
func (a *app) options(author, command string) register.Options {
	return register.Options{
		Author: author, Command: command, Program: "ypa " + a.Build.Version, Now: a.Now, Rand: a.Rand,
		Keep: a.keepBefore(), Waiting: a.waiting(),
	}
}

// waiting says once, to somebody at a terminal, that another program has the
// register and is waited for.
func (a *app) waiting() func() {
	if !a.TalkTerminal || a.set.Quiet || a.waits == nil {
		return nil
	}
	return func() {
		a.waits.Do(func() {
			a.tell("another program has the register: waiting for it, for a minute at most (Ctrl-C gives up, and records nothing)")
		})
	}
}

// view opens the register for reading and calls fn in one read transaction.
func (a *app) view(ctx context.Context, cut register.Cut, fn func(*register.Reader) error) error {
	a.sayLeftovers()
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return err
	}
	defer reg.Close()
	return reg.View(ctx, cut, fn)
}
