package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/register"
)

// homeStep is one command that records something about the home, told as data
// as a [step] is.
type homeStep struct {
	path     string // "reg44 visit"
	use      string // what follows the verb: "N", "ID..."
	short    string
	long     string
	examples []string
	on       string // what --on is, where it isn't the day it was done
	args     cobra.PositionalArgs
	flags    func(*inputs) homeDecider
	complete cobra.CompletionFunc // of the arguments; nil: nothing
}

// homeDecider makes the decision from the flags and the arguments, once the
// register is open.
type homeDecider func(given said, args []string, s *sight) (care.Command, error)

// homeStep makes the command.
func (a *app) homeStep(s homeStep) *cobra.Command {
	verb := s.path[strings.LastIndex(s.path, " ")+1:]
	c := &cobra.Command{
		Use: strings.TrimSpace(verb + " " + s.use), Short: s.short, Args: s.args, ValidArgsFunction: s.complete,
		Long:    strings.TrimSpace(s.long + "\n\n" + exitStatus),
		Example: "  " + strings.Join(s.examples, "\n  "),
	}
	if c.Args == nil {
		c.Args = noArgs
	}
	if c.ValidArgsFunction == nil {
		c.ValidArgsFunction = cobra.NoFileCompletions
	}
	var e entryFlags
	in := a.inputs(c)
	decide := s.flags(in)
	e.add(c)
	if s.on != "" {
		c.Flags().Lookup("on").Usage = s.on
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		given, err := a.said(in, &e)
		if err != nil {
			return err
		}
		return a.recordPlace(c.Context(), s.path, e.again, func(tx *register.Tx, seen *sight) (string, care.Command, error) {
			command, err := decide(given, args, seen)
			if err != nil {
				return theHome, nil, err
			}
			people, err := identities(&tx.Reader, seen)
			return theHome, unnamed{valid{command}, people}, err
		})
	}
	return c
}

// identities says who the young people on record are.
func identities(r *register.Reader, s *sight) ([]care.Identity, error) {
	var people []care.Identity
	err := s.each(r, func(rec *care.Record) error {
		id := rec.Identity()
		id.Ref = rec.Subject.Ref
		people = append(people, id)
		return nil
	})
	return people, err
}

// unnamed is a decision about the home whose words name no young person: these
// entries stay when the ones about somebody are erased.
type unnamed struct {
	care.Command
	people []care.Identity
}

// Decide refuses words that name somebody, and does not repeat them.
func (u unnamed) Decide(f care.Facts) ([]care.Entry, error) {
	entries, err := u.Command.Decide(f)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if ref, named := care.Named(e.Body, u.people); named {
			return nil, usage("say it without the name or the reference; a word that only looks like a name goes in small letters",
				"%s", fmt.Sprintf("the words name a young person (%s), and what is recorded about the home names nobody", ref))
		}
	}
	return entries, nil
}
