package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

func newSetup(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "setup",
		Short: "set everything up, one plain question at a time",
		Long: `Walks through the first time: who signs, the home, its procedure, the authorities,
where backups go, and whether the audit is to run on its own. Every answer is
recorded as its own command would, or written to the settings file, as soon as it is
complete: whatever was answered stays when you stop, and ypa setup goes on from
there. Nothing that is there already is changed.

` + exitStatus,
		Example: "  ypa setup",
		Args:    noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error { return a.runSetup(c.Context()) },
	}
}

// setup is one walk through the first time, and what it has done so far.
type setup struct {
	*app
	ctx  context.Context
	done []string
}

func (a *app) runSetup(ctx context.Context) error {
	if !a.canAsk() {
		return usage("type instead: ypa init \"Rowan House\"; ypa authority add york; ypa home set --host-authority york; and write the settings to "+a.settingsPath(),
			"ypa setup asks questions, and there is nobody to ask")
	}
	s := &setup{app: a, ctx: ctx}
	a.say("Setting up ypa on this computer. " + howToAnswer)
	for _, step := range []func() error{s.signer, s.home, s.authorities, s.backup, s.weekly} {
		err := step()
		if err == nil && ctx.Err() != nil {
			err = ctx.Err()
		}
		if err != nil {
			return s.stopped(err)
		}
	}
	s.sum("Done.")
	a.say("Next, bring your own list: ypa import tracker.xlsx; or add somebody: ypa child add RH-01")
	return nil
}

// stopped says what stays when the walk ends early.
func (s *setup) stopped(err error) error {
	s.sum("Stopped.")
	if errors.Is(err, context.Canceled) {
		return codeOnly(exitCancelled)
	}
	return err
}

// sum says what has been recorded and written so far.
func (s *setup) sum(how string) {
	if len(s.done) == 0 {
		s.say(how + " Nothing was recorded or written.")
		return
	}
	s.say(how + " Recorded and written: " + strings.Join(s.done, "; ") + ".")
}

// put asks one question. Whoever stops ends the walk; there is no way back to
// what is already recorded.
func (s *setup) put(question, usual string, check func(string) (string, error)) (string, error) {
	return s.putQuery(query{asks: question, usual: usual, check: check, help: setupHelp()[question]})
}

func (s *setup) putQuery(q query) (string, error) {
	for {
		answer, how, err := s.query(q)
		switch {
		case err != nil:
			return "", err
		case s.ctx.Err() != nil:
			return "", s.ctx.Err()
		case how == stopAsking:
			return "", context.Canceled
		case how != goBack:
			return answer, nil
		}
		s.say("  What was answered before is recorded already: a later command can change it. q stops.")
	}
}

// yes asks a question whose answer is yes or no.
func (s *setup) yes(question, usual string) (bool, error) {
	answer, err := s.put(question+" (yes, no)", usual, func(line string) (string, error) { return oneOf([]string{"yes", "no"}, line) })
	return answer == "yes", err
}

// command carries out a command line as if it had been typed, with the same
// register and settings.
func (s *setup) command(args ...string) error {
	args = append(args, "--register", s.set.Register, "--by", s.set.By, "--settings", s.settingsPath())
	if !s.settingsThere() {
		args = args[:len(args)-2]
	}
	b := s.another()
	root := newRoot(b)
	root.SetArgs(joinAnswers(root, args))
	root.SetIn(s.Stdin)
	root.SetOut(s.Stdout)
	root.SetErr(s.Stderr)
	return root.ExecuteContext(s.ctx)
}

// settingsThere reports whether there is a settings file.
func (a *app) settingsThere() bool {
	_, err := os.Stat(a.settingsPath())
	return !errors.Is(err, fs.ErrNotExist)
}

// keep adds a setting to the settings file: the file stays as it is but for the
// line at its end.
func (s *setup) keep(key, value string) error {
	path := s.settingsPath()
	text, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("settings file %s: %w", path, plain(err))
	}
	text, err = withSetting(path, text, key, value)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.ConfigDir, 0o700); err != nil {
		return err
	}
	if err := outfile.Write(path, text, true); err != nil {
		return fmt.Errorf("settings file %s: %w", path, plain(err))
	}
	s.done = append(s.done, "the setting "+key)
	return nil
}

// yamlText is a text as a value of YAML, backslashes and all.
func yamlText(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// signer asks who signs, unless that was said.
func (s *setup) signer() error {
	if s.v.InConfig("by") {
		return nil
	}
	name, err := s.put(askName, s.set.By, func(line string) (string, error) {
		clean, err := text("by", line)
		if err == nil {
			err = care.CheckName(clean)
		}
		return clean, err
	})
	if err != nil || name == "" {
		return err
	}
	s.set.By = name
	return s.keep("by", yamlText(name))
}

// home asks about the home and starts its register, unless there is one.
func (s *setup) home() error {
	err := s.view(s.ctx, register.Cut{}, func(r *register.Reader) error {
		home, err := readHome(r, s.today())
		if err == nil {
			s.say("There is a register already: " + home.Name + ", " + s.set.Register)
		}
		return err
	})
	if register.KindOf(err) != register.Missing {
		return err
	}
	name, err := s.putQuery(query{
		asks: "The name of the home", must: true, help: "As people know it, without an address: Rowan House.",
		check: func(line string) (string, error) { return text("name", line) },
	})
	if err != nil {
		return err
	}
	kind, err := s.choice(askKind, wordOptions(care.WordsOf("home-kind").Words), procedure.ChildrensHome)
	if err != nil {
		return err
	}
	nation, err := s.choice(askNation, wordOptions(care.WordsOf("nation").Words), procedure.England)
	if err != nil {
		return err
	}
	goesBy, err := s.put(askProcedure, usualProcedure(kind), func(line string) (string, error) {
		line = strings.ToLower(line)
		return line, s.checkHomeProcedure(care.HomeFacts{HomeKind: kind, Nation: nation, Procedure: line})
	})
	if err != nil {
		return err
	}
	if err := s.command("init", name, "--kind", kind, "--nation", nation, "--procedure", goesBy, "--quiet"); err != nil {
		return err
	}
	s.done = append(s.done, "the register of "+name)
	return nil
}

// choice asks for one of several, by its number or its word; usual is the one
// that Enter takes, if any.
func (s *setup) choice(question string, options []option, usual string) (string, error) {
	var words []string
	number := ""
	for i, o := range options {
		words = append(words, o.value)
		if o.value == usual {
			number = strconv.Itoa(i + 1)
		}
	}
	return s.putQuery(query{
		asks: s.sayOptions(question, options, false), usual: number, help: setupHelp()[question],
		check: func(line string) (string, error) {
			line, err := chosen(options, line, false)
			if err != nil {
				return "", err
			}
			return oneOf(words, line)
		},
	})
}
