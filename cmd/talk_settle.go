package cmd

import (
	"slices"
	"strings"

	"ypa/internal/care"
	"ypa/internal/register"
)

// questioner is a decision that can ask for what it leaves open.
type questioner interface {
	care.Command
	Open(care.Facts) []care.Question
}

// settling are the questions that a command leaves open as far as it was said.
type settling struct {
	line  string // the command line that they were worked out from
	found []ask
	asks  []ask
}

// settling gives what the command leaves open, given the answers so far. What is
// refused is not asked about.
func (t *talk) settling() []ask {
	t.more.asks = nil
	words := t.line()
	if line := strings.Join(words, "\x00"); line != t.more.line {
		t.more.line, t.more.found = line, t.unsettled(words)
	}
	t.more.asks = t.more.found
	return t.more.asks
}

// unsettled asks the command of a line. No transaction is open while somebody
// types.
func (t *talk) unsettled(words []string) []ask {
	if t.in.settles == nil {
		return nil
	}
	for i, word := range words { // what is asked for later counts as said
		if strings.HasSuffix(word, "=-") {
			words[i] = word + "-"
		}
	}
	probe := t.a.another()
	root := newRoot(probe)
	c, rest, err := root.Find(words)
	if err != nil || c.ParseFlags(rest) != nil || probe.load(c) != nil || len(c.Flags().Args()) != 1 {
		return nil
	}
	command, err := probe.forms[c].settles()
	asker, ok := command.(questioner)
	if err != nil || !ok {
		return nil
	}
	var open []care.Question
	err = probe.view(t.ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := probe.see(r)
		if err != nil {
			return err
		}
		subject, err := person(r, c.Flags().Arg(0))
		if err != nil {
			return err
		}
		rec, err := fold(r, subject, s.asOf)
		if err != nil {
			return err
		}
		open = asker.Open(s.facts(rec))
		_, err = asker.Decide(s.facts(rec))
		return err
	})
	if err != nil {
		return nil
	}
	var list []ask
	for _, q := range open {
		if !slices.ContainsFunc(t.asks, func(a ask) bool { return a.name == q.Flag }) {
			list = append(list, ask{name: q.Flag, flag: t.c.Flags().Lookup(q.Flag), text: q.Asks, unless: q.Unless, is: q.Is})
		}
	}
	return list
}
