package cmd

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/present"
)

// welcome is ypa without a command: where things stand, and on a terminal what
// to do about it. A double-click in Windows opens it.
func (a *app) welcome(c *cobra.Command) error {
	ctx := c.Context()
	if _, err := a.format("table"); err != nil {
		return err
	}
	if _, err := os.Lstat(a.set.Register); errors.Is(err, fs.ErrNotExist) {
		return a.noRegister(c)
	}
	if err := a.standing(ctx); err != nil {
		return err
	}
	if !a.canAsk() || !a.toScreen() {
		return a.helpBelow(c)
	}
	return a.menu(c)
}

// noRegister says how to begin.
func (a *app) noRegister(c *cobra.Command) error {
	out := a.out()
	out.Linef("No register yet on this computer.")
	if a.Clicked && a.canAsk() {
		if err := a.send(out); err != nil {
			return err
		}
		return a.begin(c)
	}
	out.Linef("  ypa demo     look at a made-up home first (nothing of yours is touched)")
	out.Linef("  ypa setup    start your own: about five minutes")
	return a.send(out)
}

// begin offers the same as a choice, for whoever double-clicked and has no line to
// type it on. Once there is a register the menu follows.
func (a *app) begin(c *cobra.Command) error {
	lines := []choice{
		{text: "Look at a made-up home first (nothing of yours is touched)", line: "demo"},
		{text: "Start your own: about five minutes", line: "setup"},
	}
	for {
		a.sayLine("")
		a.sayChoices("What would you like to do?", lines)
		one, how, err := a.choose(lines, func() error { return c.Help() })
		switch {
		case err != nil || how == stopAsking:
			return err
		case how == goBack:
			continue
		}
		if err := a.follow(c, one); err != nil {
			return err
		}
		if _, err := os.Lstat(a.set.Register); err == nil {
			a.sayLine("")
			return a.welcome(c)
		}
	}
}

// helpBelow writes the list of commands under where things stand.
func (a *app) helpBelow(c *cobra.Command) error {
	if !a.toScreen() {
		return nil
	}
	if _, err := io.WriteString(a.Stdout, "\n"); err != nil {
		return err
	}
	return c.Help()
}

// standing writes where things stand, by references only: it is the screen that
// is open when somebody walks in.
func (a *app) standing(ctx context.Context) error {
	report, _, _, err := a.assemble(ctx, request{asOf: a.today()})
	if err != nil {
		return err
	}
	out := a.out()
	out.style.Names = false
	week := slices.DeleteFunc(audit.Due(report, report.AsOf.AddDays(6)), func(item audit.DueItem) bool { return item.On == report.AsOf })
	if err := present.Standing(out, out.style, report, week); err != nil {
		return err
	}
	return a.send(out)
}
