package cmd

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/present"
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
	if err := a.firstOfTheDay(ctx, reg, command); err != nil {
		return nil, errors.Join(err, reg.Close())
	}
	if up, done := reg.Upgraded(); done {
		a.tell("the register was of an earlier ypa, and was brought up to this one. As it was before: " + up.Copy)
		if !strings.HasSuffix(up.Copy, encryptedBy) {
			a.tell("that copy is not encrypted: delete it when you are sure that you don't need it")
		}
	}
	return reg, nil
}

// firstOfTheDay says, before the first entry of a day, what ypa doctor says NO to and
// nobody might look for: that the register lies where it will be damaged or can be
// read by others (it may have been moved there since it was begun), that it was not
// backed up, and that no audit was read. Once a day is not forgotten, and not in the
// way. Of what the command is about to mend it says nothing.
func (a *app) firstOfTheDay(ctx context.Context, reg *register.Register, command string) error {
	d := &doctor{app: a}
	err := reg.View(ctx, register.Cut{}, func(r *register.Reader) error {
		last, any, err := r.LastChange()
		if err != nil || !any || !calendar.OfTime(last.At).Before(a.today()) {
			return err
		}
		s, err := a.see(r)
		if err != nil {
			return err
		}
		d.lookAtPlace()
		if about, err := os.Stat(a.set.Register); err == nil {
			d.checks = append(d.checks, fileRights(runtime.GOOS, a.set.Register, about.Mode()))
		}
		d.lookWhenBackedUp(s.home)
		d.lookAtAudits(s)
		return nil
	})
	for _, c := range d.checks {
		mends := c.ID == "audit-read" && strings.HasPrefix(command, "audit") || strings.HasPrefix(c.ID, "backup") && strings.HasPrefix(command, "backup")
		if c.Answer == present.CheckNo && !mends {
			a.tell(c.Text + "; said once a day, and ypa doctor says what to do")
		}
	}
	return err
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
