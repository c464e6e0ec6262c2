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
	demo, begin := `  ypa demo                 look at a made-up home first (nothing of yours is touched)`,
		`  ypa init "Rowan House"   start your own, under the name of your home`
	if found, _, err := c.Root().Find([]string{"setup"}); err == nil && found != c.Root() {
		demo, begin = "  ypa demo     look at a made-up home first (nothing of yours is touched)", "  ypa setup    start your own: about five minutes"
	}
	out.Linef("%s", demo)
	out.Linef("%s", begin)
	if err := a.send(out); err != nil {
		return err
	}
	if a.Clicked { // the window closes with the program
		_, err := a.ask("Enter closes this window; open a terminal to type a command. Enter")
		if _, nothing := errors.AsType[*failure](err); nothing {
			err = nil
		}
		return err
	}
	return nil
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
