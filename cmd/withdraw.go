package cmd

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/register"
)

func newWithdraw(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "withdraw ENTRY", Short: "take back what an entry says, with a reason", Args: oneNumbered,
		ValidArgsFunction: cobra.NoFileCompletions,
		Long: `For what was never so, or is about somebody else: that is withdrawn here and recorded
anew under the right reference. Withdrawing a correction brings the word before it
back. The numbers of entries are listed by ypa history.

` + amendsHelp,
		Example: `  ypa withdraw 412 --reason "recorded for the wrong young person"
  ypa withdraw 412 --reason "did not take place" --dry-run`,
	}
	var f amendFlags
	var reason string
	in := a.inputs(c)
	in.line(&reason, "reason", "why, a `TEXT`; kept with the withdrawal")
	f.add(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := in.read(); err != nil {
			return err
		}
		number, err := entryNumber(args[0])
		if err != nil {
			return err
		}
		if reason == "" && a.canAsk() {
			if reason, err = a.whyWithdrawn(c.Context(), number); err != nil {
				return err
			}
		}
		m := &amendment{a: a, command: "withdraw", flags: f}
		m.plan = func(tx *register.Tx, s *sight) (*plan, error) { return m.withdrawal(tx, s, number, reason) }
		return m.run(c.Context())
	}
	return c
}

// whyWithdrawn asks for the reason, once it is clear that the entry can be
// withdrawn.
func (a *app) whyWithdrawn(ctx context.Context, number int64) (string, error) {
	err := a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		subject, had, err := entryAbout(r, number)
		if err != nil {
			return err
		}
		_, err = care.Withdraw{Subject: subject, Entries: had, Number: number, Reason: "?"}.Decide(care.Facts{Today: a.today()})
		return err
	})
	if err != nil {
		return "", err
	}
	return a.ask("Why is it withdrawn")
}

// oneNumbered are the arguments of a command about one entry.
func oneNumbered(c *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usage("as in: "+c.CommandPath()+" 412; the numbers are listed by: ypa history REF", "%s takes the number of one entry, and %d were given", c.CommandPath(), len(args))
	}
	_, err := entryNumber(args[0])
	return err
}

// entryNumber reads the number of an entry, with or without a #.
func entryNumber(arg string) (int64, error) {
	n, err := strconv.ParseInt(strings.TrimPrefix(arg, "#"), 10, 64)
	if err != nil || n < 1 {
		return 0, usage("the numbers are listed by: ypa history REF", "that is no number of an entry")
	}
	return n, nil
}

// withdrawal plans the withdrawal of one entry.
func (m *amendment) withdrawal(tx *register.Tx, s *sight, number int64, reason string) (*plan, error) {
	subject, had, err := entryAbout(&tx.Reader, number)
	if err != nil {
		return nil, err
	}
	var command care.Command = care.Withdraw{Subject: subject, Entries: had, Number: number, Reason: reason}
	if command, err = m.nameless(tx, s, subject, command); err != nil {
		return nil, err
	}
	entries, err := command.Decide(s.factsAbout(subject, had))
	if err != nil {
		return nil, err
	}
	chain := care.ChainOf(had, number)
	last := chain.Last()
	p := &plan{parts: []part{{subject, had, entries}}}
	p.head = append(p.head, fmt.Sprintf("Entry %d, %s: %s: %s, %s.", last.Number, signed(last), subject.Ref, m.words(last), onDay(last)))
	if len(entries) > 1 {
		back := entries[1]
		p.head = append(p.head, fmt.Sprintf("It is withdrawn, and the word before it stands again: %s, %s.", m.words(back), onDay(back)))
	} else {
		p.head = append(p.head, "It is withdrawn: nothing of it stands any more.")
	}
	p.mark()
	return p, nil
}

// nameless guards what is said about the home and the authorities against naming
// a young person.
func (m *amendment) nameless(tx *register.Tx, s *sight, subject care.Subject, c care.Command) (care.Command, error) {
	if subject.Type == care.YoungPerson {
		return c, nil
	}
	people, err := identities(&tx.Reader, s)
	return unnamed{c, people}, err
}

// mark finds those of whom everything is taken back.
func (p *plan) mark() {
	for _, part := range p.parts {
		standing := map[int64]bool{}
		for _, e := range care.Standing(part.had) {
			standing[e.Chain()] = true
		}
		for _, e := range part.entries {
			standing[e.Corrects] = e.Act != care.Withdrawn
		}
		left := 0
		for _, stands := range standing {
			if stands {
				left++
			}
		}
		if left == 0 {
			p.gone = append(p.gone, part.subject.Ref)
		}
	}
}
