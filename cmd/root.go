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
	"sync"

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
	waits    *sync.Once      // see waiting
	records  bool            // the register was opened to record in it
	wrote    *bool           // whether something was recorded that stays after Ctrl-C
	read     *books          // see books
	forms    map[*cobra.Command]*inputs
}

// Run carries out one command line and gives its exit code. A panic is caught
// and told without the data that it happened on.
func Run(ctx context.Context, m Machine, args []string) (code int) {
	a := &app{Machine: m, v: viper.New(), stopped: ctx.Done(), waits: new(sync.Once), wrote: new(bool)}
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
	if m.Clicked && m.Terminal && code != exitDone && code != exitCancelled { // else the window closes before it is read
		a.say("Enter closes this window.")
		_, _ = a.readLine()
	}
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
	root := rootFor(a, args)
	if offering(args) {
		a.completions(root)
	}
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
func newRoot(a *app) *cobra.Command { return grow(a, "") }

// rootFor builds what a command line needs of the tree: where it begins with the
// name of a command, that one only. All of them take longer than most commands.
func rootFor(a *app, args []string) *cobra.Command {
	for _, g := range groups() {
		for _, m := range g.commands {
			if len(args) > 0 && args[0] == m.name {
				return grow(a, m.name)
			}
		}
	}
	return newRoot(a)
}

// grow builds the tree with one command, or with all if only is empty.
func grow(a *app, only string) *cobra.Command {
	root := &cobra.Command{
		Use:           "ypa",
		Short:         "who speaks for each young person, and who is let down",
		Long:          rootLong,
		Example:       "  ypa demo\n  ypa setup\n  ypa init \"Rowan House\"\n  ypa import tracker.xlsx\n  ypa audit",
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
	root.CompletionOptions.DisableDefaultCmd = true // newCompletion has its place
	for _, g := range groups() {
		root.AddGroup(&cobra.Group{ID: g.id, Title: g.title})
		for _, m := range g.commands {
			if only == "" || m.name == only {
				c := m.make(a)
				c.GroupID = g.id
				root.AddCommand(c)
			}
		}
	}
	root.SetHelpCommand(helpCommand())
	root.SetHelpFunc(a.showHelp)
	finish(root)
	root.AddCommand(topics()...)
	return root
}

// finish gives every command what all have: no usage text after an error.
func finish(c *cobra.Command) {
	c.SilenceErrors, c.SilenceUsage = true, true
	if c.Long == exitStatus || c.Long == "" && c.Short != "" {
		c.Long = strings.ToUpper(c.Short[:1]) + c.Short[1:] + ".\n\n" + exitStatus
	}
	if c.HasParent() && c.HasSubCommands() && !strings.Contains(c.Long, "Exit codes:") {
		c.Long = strings.TrimSpace(c.Long) + "\n\n" + exitsBelow
	}
	for _, sub := range c.Commands() {
		finish(sub)
	}
}

const rootLong = `ypa keeps one register of each young person's advocate, independent visitor
and independent reviewing officer (IRO), and shows who is let down.

Look at a made-up home first:   ypa demo
Start your own, with questions: ypa setup`

// group is a heading in the list of commands.
type group struct {
	id, title string
	commands  []maker
}

// maker makes the command of a name.
type maker struct {
	name string
	make func(*app) *cobra.Command
}

// groups lists every command under the heading of its help.
func groups() []group {
	return []group{
		{"look", "Look:", []maker{
			{"audit", newAudit},
			{"report", newReport},
			{"due", newDue},
			{"chase", newChase},
			{"fill", newFill},
			{"find", newFind},
			{"waivers", newWaivers},
			{"rules", newRules},
			{"explain", newExplain},
			{"procedures", newProcedures},
			{"history", newHistory},
		}},
		{"papers", "Papers:", []maker{
			{"card", newCard},
			{"letter", newLetter},
			{"papers", newPapers},
		}},
		{"people", "Young people and the home:", []maker{
			{"child", newChild},
			{"worker", newWorker},
			{"adviser", newAdviser},
			{"home", newHome},
			{"authority", newAuthority},
			{"contacts", newContacts},
		}},
		{"happened", "What happened:", []maker{
			{"inform", newInform},
			{"event", newEvent},
			{"advocate", newAdvocate},
			{"iro", newIRO},
			{"iv", newIV},
			{"review", newReview},
			{"reg44", newReg44},
			{"waive", newWaive},
		}},
		{"leaves", "Lists and papers to hand over:", []maker{
			{"visit-pack", newVisitPack},
			{"annex-a", newAnnex},
			{"notice", newNotice},
			{"export", newExport},
		}},
		{"register", "The register:", []maker{
			{"init", newInit},
			{"demo", newDemo},
			{"import", newImport},
			{"correct", newCorrect},
			{"withdraw", newWithdraw},
			{"undo", newUndo},
			{"verify", newVerify},
			{"group", newGroup},
			{"backup", newBackup},
			{"restore", newRestore},
			{"doctor", newDoctor},
			{"settings", newSettings},
			{"setup", newSetup},
			{"schedule", newSchedule},
			{"unschedule", newUnschedule},
			{"version", newVersion},
			{"completion", newCompletion},
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
