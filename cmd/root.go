// Package cmd is the command line: it parses, calls and prints. It is the only
// place that knows cobra, viper, exit codes and the clock.
package cmd

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

// app is one run of the program.
type app struct {
	Machine
	v   *viper.Viper
	set settings

	asked    bool            // --register names where the made-up home is kept
	names    bool            // --names: print names although this is no terminal
	keyboard *bufio.Reader   // see input
	stopped  <-chan struct{} // closed when somebody presses Ctrl-C
	left     []leftover      // what is still to be said of commands that were stopped
	wrote    *bool           // whether something was recorded that stays after Ctrl-C
	read     *books          // see books
	forms    map[*cobra.Command]*inputs
}

// Run carries out one command line and gives its exit code. A panic is caught
// and told without the data that it happened on.
func Run(ctx context.Context, m Machine, args []string) (code int) {
	a := &app{Machine: m, v: viper.New(), stopped: ctx.Done(), wrote: new(bool)}
	defer func() {
		if p := recover(); p != nil {
			a.report(fmt.Sprintf("a mistake in ypa: %T", p), "nothing was recorded by this command unless it said so; please report the lines below")
			_, _ = m.Stderr.Write(debug.Stack())
			code = exitOther
		}
	}()
	args, err := a.perform(ctx, args)
	code, message, hint := explain(err)
	if code == exitCancelled && *a.wrote {
		message = "cancelled: what was recorded before stays"
	}
	a.report(unrepeated(message, args), unrepeated(hint, args))
	return code
}

// keep remembers that something was recorded that stays, whatever becomes of the
// rest.
func (a *app) keep() {
	if a.wrote != nil {
		*a.wrote = true
	}
}

// execute carries out a command line as it stands.
func (a *app) execute(ctx context.Context, args []string) error {
	root := newRoot(a)
	root.SetArgs(joinAnswers(root, args))
	root.SetIn(a.Stdin)
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	err := root.ExecuteContext(ctx)
	if _, said := errors.AsType[codeOnly](err); err != nil && !said && ctx.Err() != nil {
		err = ctx.Err()
	}
	return looseNumber(args, strayWord(root, args, unknownCommand(root, err)))
}

// newRoot builds the command tree.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:           "ypa",
		Short:         "who speaks for each young person, and who is let down",
		Long:          rootLong,
		Example:       "  ypa demo\n  ypa init \"Rowan House\"\n  ypa import tracker.xlsx\n  ypa audit",
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(c *cobra.Command, _ []string) error {
			if err := a.load(c); err != nil {
				return err
			}
			a.findLeftovers()
			return a.roomForOutput(c)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("", "unknown command %q", args[0])
			}
			return a.welcome(c)
		},
		Args: cobra.ArbitraryArgs,
	}
	a.globalFlags(root)
	root.SuggestionsMinimumDistance = 2
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usage(flagHint(c, err), "%w", err)
	})
	root.CompletionOptions.HiddenDefaultCmd = true
	for _, g := range groups() {
		root.AddGroup(&cobra.Group{ID: g.id, Title: g.title})
		for _, c := range g.commands(a) {
			c.GroupID = g.id
			root.AddCommand(c)
		}
	}
	root.SetHelpCommand(helpCommand())
	root.SetHelpFunc(a.showHelp)
	finish(root)
	addTopics(root)
	a.completions(root)
	return root
}

// finish gives every command what all have: no usage text after an error.
func finish(c *cobra.Command) {
	c.SilenceErrors, c.SilenceUsage = true, true
	if c.Long == exitStatus || c.Long == "" && c.Short != "" {
		c.Long = strings.ToUpper(c.Short[:1]) + c.Short[1:] + ".\n\n" + exitStatus
	}
	for _, sub := range c.Commands() {
		finish(sub)
	}
}

const rootLong = `ypa keeps one register of each young person's advocate, independent visitor
and independent reviewing officer (IRO), and shows who is let down.

Look at a made-up home first:  ypa demo
Start your own:                ypa init "Rowan House"`

// group is a heading in the list of commands.
type group struct {
	id, title string
	commands  func(*app) []*cobra.Command
}

// groups lists every command under the heading of its help.
func groups() []group {
	return []group{
		{"look", "Look:", func(a *app) []*cobra.Command {
			return []*cobra.Command{newAudit(a), newReport(a), newDue(a), newChase(a), newFill(a), newFind(a), newWaivers(a), newRules(a), newExplain(a), newProcedures(a), newHistory(a)}
		}},
		{"papers", "Papers:", func(a *app) []*cobra.Command {
			return []*cobra.Command{newCard(a), newLetter(a), newPapers(a)}
		}},
		{"people", "Young people and the home:", func(a *app) []*cobra.Command {
			return []*cobra.Command{newChild(a), newWorker(a), newAdviser(a), newHome(a), newAuthority(a), newContacts(a)}
		}},
		{"happened", "What happened:", func(a *app) []*cobra.Command {
			return []*cobra.Command{newInform(a), newEvent(a), newAdvocate(a), newIRO(a), newIV(a), newReview(a), newReg44(a), newWaive(a)}
		}},
		{"leaves", "Lists and papers to hand over:", func(a *app) []*cobra.Command {
			return []*cobra.Command{newVisitPack(a), newAnnex(a), newNotice(a), newExport(a)}
		}},
		{"register", "The register:", func(a *app) []*cobra.Command {
			return []*cobra.Command{newInit(a), newDemo(a), newImport(a), newCorrect(a), newWithdraw(a), newUndo(a), newVerify(a), newGroup(a), newBackup(a), newRestore(a), newDoctor(a), newSettings(a), newSetup(a), newSchedule(a), newUnschedule(a), newVersion(a)}
		}},
	}
}

// unknownCommand adds what was probably meant.
func unknownCommand(root *cobra.Command, err error) error {
	if err == nil || !strings.HasPrefix(err.Error(), "unknown command") {
		return err
	}
	word := strings.Split(err.Error(), `"`)
	hint := "the commands are listed by: ypa --help"
	if len(word) > 1 {
		if near := root.SuggestionsFor(word[1]); len(near) > 0 {
			hint = "did you mean: ypa " + strings.Join(near, ", ypa ") + "?"
		}
	}
	return usage(hint, "%w", err)
}

// flagHint names the flag that was probably meant.
func flagHint(c *cobra.Command, err error) string {
	if near := nearestFlag(c, err.Error()); near != "" {
		return "did you mean " + near + "? all flags: " + c.CommandPath() + " --help"
	}
	return "the flags are listed by: " + c.CommandPath() + " --help"
}
