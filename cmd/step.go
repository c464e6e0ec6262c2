package cmd

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// step is one command that records something about young people, told as data:
// what is typed, what it takes, and how that becomes a decision.
type step struct {
	path     string // "advocate request": how entries name the command
	short    string
	long     string
	examples []string              // whole lines, as they are typed
	several  bool                  // takes several references, and everyone
	on       string                // what --on is, where it isn't the day it was done
	flags    func(*inputs) decider // declares the flags of its own
	settles  bool                  // on a terminal it is asked what it leaves open: see [questioner]
}

// decider makes the decision from the flags, once they are read.
type decider func(said) care.Command

// said is what every step takes besides its own flags.
type said struct {
	on    calendar.Date // --on; today when it wasn't given
	given bool          // whether --on was given
	care.Noted
}

// reminder is a decision that can tell what it leaves open.
type reminder interface {
	Forgotten(care.Facts) string
}

// step makes the command.
func (a *app) step(s step) *cobra.Command {
	verb := s.path[strings.LastIndex(s.path, " ")+1:]
	c := &cobra.Command{
		Use: verb + " REF", Short: s.short, Args: oneRef, ValidArgsFunction: a.completeRefs(),
		Long:    strings.TrimSpace(s.long + "\n\n" + exitStatus),
		Example: "  " + strings.Join(s.examples, "\n  "),
	}
	var e entryFlags
	var except []string
	in := a.inputs(c)
	decide := s.flags(in)
	e.add(c)
	if s.on != "" {
		c.Flags().Lookup("on").Usage = s.on
	}
	if s.several {
		c.Use, c.Args, c.ValidArgsFunction = verb+" REF...", someRefs, a.completeRefs(everyone)
		c.Flags().StringSliceVar(&except, "except", nil, "with everyone: not this `REF`")
	}
	command := func() (care.Command, error) {
		given, err := a.said(in, &e)
		if err != nil {
			return nil, err
		}
		return decide(given), nil
	}
	if s.settles {
		in.settles = command
	}
	c.RunE = func(c *cobra.Command, refs []string) error {
		command, err := command()
		if err != nil {
			return err
		}
		if refs, err = a.expand(c.Context(), refs, except); err != nil {
			return err
		}
		return a.take(c.Context(), s.path, refs, e.again, command)
	}
	return c
}

// said reads the flags of a step.
func (a *app) said(in *inputs, e *entryFlags) (said, error) {
	if err := in.read(); err != nil {
		return said{}, err
	}
	on, err := e.day(a)
	if err != nil {
		return said{}, err
	}
	noted, err := e.noted(a)
	return said{on: on, given: in.given("on"), Noted: noted}, err
}

// take records what was decided, and reminds of what was left open.
func (a *app) take(ctx context.Context, path string, refs []string, again bool, command care.Command) error {
	open := map[string]string{}
	err := a.record(ctx, path, refs, again, func(f care.Facts) (care.Command, error) {
		if r, ok := command.(reminder); ok {
			open[f.Person.Subject.Ref] = r.Forgotten(f)
		}
		return valid{command}, nil
	})
	if err != nil || a.set.Quiet {
		return err
	}
	for _, ref := range slices.Sorted(maps.Keys(open)) {
		for line := range strings.SplitSeq(open[ref], "\n") {
			if line != "" {
				a.tell(line)
			}
		}
	}
	return nil
}

// valid is a decision whose words are checked before anything is written: a text
// that is too long is a wrong command line.
type valid struct{ care.Command }

// Decide refuses words that no entry takes.
func (v valid) Decide(f care.Facts) ([]care.Entry, error) {
	entries, err := v.Command.Decide(f)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if err := care.Validate(e.Body); err != nil {
			return nil, usage("", "%w", err)
		}
	}
	return entries, nil
}

// noun is a command that has only commands under it. Without one of them it
// shows its help; an unknown one is answered with the nearest.
func (a *app) noun(name, short, long string, steps []step) *cobra.Command {
	c := &cobra.Command{
		Use: name, Short: short, Long: long, Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownVerb(c, args[0])
			}
			return c.Help()
		},
	}
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		if args := c.Flags().Args(); c.HasSubCommands() && len(args) > 0 {
			return unknownVerb(c, args[0])
		}
		return c.Root().FlagErrorFunc()(c, err)
	})
	for _, s := range steps {
		c.AddCommand(a.step(s))
		c.Example = strings.TrimPrefix(c.Example+"\n  "+s.examples[0], "\n")
	}
	return c
}

// unknownVerb names the command under c that was probably meant.
func unknownVerb(c *cobra.Command, typed string) error {
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	slices.Sort(names)
	hint := "it has: " + strings.Join(names, ", ")
	if near := care.Nearest(typed, names); near != "" {
		hint = fmt.Sprintf("did you mean %s %s? %s", c.CommandPath(), near, hint)
	}
	return usage(hint, "%s has no command %q", c.CommandPath(), typed)
}
