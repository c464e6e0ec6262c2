package cmd

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"

	"ypa/internal/register"
)

// talk is a command line that leaves something out, and the questions that fill
// it in. They come from the flags of the command, and every answer is taken as
// its flag takes it; what was answered is then carried out as if it had been
// typed.
type talk struct {
	a      *app
	ctx    context.Context
	c      *cobra.Command // the command, with what was typed parsed into it
	in     *inputs
	path   string   // "child add"
	typed  []string // the flags that were typed
	args   []string // the arguments that were typed
	asks   []ask
	more   settling          // the questions that the command itself leaves open
	given  map[string]string // the answers by question
	shown  map[string]string // the same as they are read
	before map[string][]string
}

// perform carries out a command line, and gives it as it is with what a file says
// in its place. On a terminal a recording command first asks for what is missing.
func (a *app) perform(ctx context.Context, args []string) ([]string, error) {
	if _, _, width := flagFile(args); width > 0 {
		whole, err := a.fromFile(rootFor(a.another(), args), args)
		if err != nil {
			return args, err
		}
		args = whole
	}
	t, err := a.talk(ctx, args)
	switch {
	case err != nil:
		return args, err
	case t == nil:
		return args, a.execute(ctx, args)
	}
	return args, t.hold()
}

// talk gives the conversation that a command line needs; nil: it needs none, or
// there is nobody to ask. What is wrong with the line is left to the command.
func (a *app) talk(ctx context.Context, args []string) (*talk, error) {
	if !a.Terminal {
		return nil, nil
	}
	probe := a.another()
	root := rootFor(probe, args)
	probe.completions(root) // what the shell offers is what a question offers
	joined := joinAnswers(root, args)
	c, rest, err := root.Find(joined)
	if err != nil || probe.forms[c] == nil || c.ParseFlags(rest) != nil || probe.load(c) != nil || !probe.canAsk() {
		return nil, nil //nolint:nilerr // the command itself says what is wrong with its line
	}
	if help, _ := c.Flags().GetBool("help"); help {
		return nil, nil
	}
	t := &talk{
		a: probe, ctx: ctx, c: c, in: probe.forms[c], path: pathOf(c), args: c.Flags().Args(),
		given: map[string]string{}, shown: map[string]string{}, before: map[string][]string{},
	}
	t.typed = typedFlags(c.Flags())
	t.ask()
	if err := t.checkTyped(); err != nil && t.isNeeded() {
		return nil, err // before anything is asked
	}
	if !t.isNeeded() {
		t.asks = nil
		if len(t.open()) == 0 {
			return nil, nil
		}
	}
	return t, probe.view(ctx, register.Cut{}, func(*register.Reader) error { return nil })
}

// another is the same machine and keyboard for another command line.
func (a *app) another() *app {
	return &app{Machine: a.Machine, v: viper.New(), keyboard: a.input(), stopped: a.stopped, wrote: a.wrote}
}

// hold asks, records, and offers to go on with the next.
func (t *talk) hold() error {
	t.a.say(t.opening())
	t.a.say(howToAnswer)
	for from := 0; ; {
		if err := t.questions(from); err != nil {
			return err
		}
		err := t.record()
		if err == nil {
			break
		}
		code, message, hint := explain(err)
		if code != exitUsage {
			return err
		}
		line := t.line()
		t.a.report(unrepeated(message, line), unrepeated(hint, line))
		if change, failed := t.a.yes("Change an answer?", true); failed != nil || !change {
			return codeOnly(code)
		}
		from = len(t.open()) - 1
	}
	return t.next()
}

// opening says what the questions are for.
func (t *talk) opening() string {
	what := strings.ToUpper(t.c.Short[:1]) + t.c.Short[1:]
	if len(t.args) > 0 {
		what = strings.Join(t.args, " ") + ": " + t.c.Short
	}
	return what + "."
}

// questions asks from one question on until it may be saved.
func (t *talk) questions(from int) error {
	for i := max(from, 0); ; {
		open := t.open()
		if i >= len(open) && asked()[t.path] == onlyArguments {
			t.a.sayItem("  This is:", t.spoken())
			return nil // the command asks the rest itself, and whether that may be saved
		}
		if i >= len(open) {
			how, err := t.review(open)
			if err != nil || how == replied {
				return err
			}
			i = len(open) - 1
			continue
		}
		how, err := t.put(&open[i], t.number(i, open))
		switch {
		case err != nil:
			return err
		case how == stopAsking:
			return context.Canceled
		case how == goBack && i == 0:
			t.a.sayLine(firstQuestion)
		case how == goBack:
			i--
		default:
			i++
		}
	}
}

// number is what stands before a question. How many there are is not known before
// it is known about whom, where the command asks for what it leaves open.
func (t *talk) number(i int, open []ask) string {
	if t.in.settles != nil && open[i].name == "REF" {
		return fmt.Sprintf(" %d  ", i+1)
	}
	return fmt.Sprintf(" %d of %d  ", i+1, len(open))
}

// line is the command line that the answers make.
func (t *talk) line() []string {
	words := slices.Concat(strings.Fields(t.path), t.typed)
	args := slices.Clone(t.args)
	for _, q := range slices.Concat(t.asks, t.more.asks) {
		answer := t.given[q.name]
		switch {
		case answer == "" || q.name == pick || !t.applies(&q):
		case q.flag != nil:
			words = append(words, "--"+q.name+"="+answer)
		case strings.HasSuffix(q.name, "..."):
			args = append(args, strings.Fields(answer)...)
		default:
			args = append(args, answer)
		}
	}
	if len(args) == 0 {
		return words
	}
	return slices.Concat(words, []string{"--"}, args)
}

// typedFlags are the flags of a command line, as they would be typed again.
func typedFlags(flags *pflag.FlagSet) []string {
	var list []string
	flags.VisitAll(func(f *pflag.Flag) {
		if !f.Changed {
			return
		}
		value := f.Value.String()
		if several, ok := f.Value.(pflag.SliceValue); ok {
			value = strings.Join(several.GetSlice(), ",")
		}
		list = append(list, "--"+f.Name+"="+value)
	})
	return list
}

// record carries out what was said, and before it what it builds upon.
func (t *talk) record() error {
	for _, name := range slices.Sorted(maps.Keys(t.before)) {
		if line := t.before[name]; line != nil && t.given[name] == line[2] {
			if code := t.a.again(t.ctx, line); code != exitDone {
				return codeOnly(code)
			}
			t.a.keep()
			delete(t.before, name)
		}
	}
	if err := t.a.another().execute(t.ctx, t.line()); err != nil {
		return err
	}
	t.a.keep()
	return nil
}

// next offers to go on with another one.
func (t *talk) next() error {
	question := "Record another?"
	if strings.HasSuffix(t.path, " add") {
		question = "Add another?"
	}
	more, err := t.a.yes(question, false)
	if err != nil || !more {
		return err
	}
	following, err := t.a.talk(t.ctx, append(strings.Fields(t.path), typedFlags(t.c.Root().PersistentFlags())...))
	if err != nil || following == nil {
		return err
	}
	return following.hold()
}

// pathOf is what a command is called in the tables: without the program, and by
// the one name where it has two.
func pathOf(c *cobra.Command) string {
	path := strings.TrimPrefix(c.CommandPath(), "ypa ")
	if verb, other := strings.CutPrefix(path, "visit-pack "); other {
		return "reg44 " + verb
	}
	return path
}
