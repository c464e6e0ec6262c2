package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/outfile"
)

func newSetup(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "setup",
		Short: "set everything up, one plain question at a time",
		Long: `Walks through the first time: who signs, the home, its procedure, the authorities,
where backups go, and whether the audit is to run on its own. The register is started
once the questions about the home are answered; until then < leads back. From there
on every answer is recorded as its own command would, or written to the settings
file: it stays when you stop, and ypa setup goes on from there. Nothing that is there
already is changed.

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
	for _, step := range []func() error{s.home, s.authorities, s.backup, s.weekly} {
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
		answer, how, err := s.asked(q)
		if err != nil || how != goBack {
			return answer, err
		}
		s.say("  What was answered before is recorded already: a later command can change it. q stops.")
	}
}

// asked asks one question; whoever stops ends the walk.
func (s *setup) asked(q query) (string, reply, error) {
	answer, how, err := s.query(q)
	switch {
	case err != nil:
		return "", how, err
	case s.ctx.Err() != nil:
		return "", how, s.ctx.Err()
	case how == stopAsking:
		return "", how, context.Canceled
	}
	return answer, how, nil
}

// walk asks questions one after the other, each with what was answered to it
// before; < leads back to the one before.
func (s *setup) walk(questions []question) error {
	for i := 0; i < len(questions); {
		q := &questions[i]
		answer, how, err := s.asked(q.query())
		switch {
		case err != nil:
			return err
		case how == goBack && i == 0:
			s.sayLine(firstQuestion)
			continue
		case how == goBack:
			i--
			continue
		}
		*q.to = answer
		i++
	}
	return nil
}

// question is one of several that are answered before anything is recorded.
type question struct {
	to    *string
	query func() query
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
