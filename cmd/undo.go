package cmd

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

func newUndo(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "undo [CHANGE]", Short: "take back what one command recorded, an import included",
		Args: cobra.ArbitraryArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Takes back everything that your latest command recorded, or the change of that
number. It is refused where somebody has said more since on one of its entries. What
left the register, saved audits and disposals are not undone; without a number they
are passed over. Undoing an undo brings everything back.

` + amendsHelp,
		Example: "  ypa undo\n  ypa undo --dry-run\n  ypa undo --list\n  ypa undo 57 --yes",
	}
	var f amendFlags
	var list bool
	f.add(c)
	c.Flags().BoolVar(&list, "list", false, "list the latest changes with their numbers, and undo nothing")
	c.RunE = func(c *cobra.Command, args []string) error {
		number, err := changeNumber(args)
		if err != nil {
			return err
		}
		if list {
			return a.listChanges(c.Context())
		}
		m := &amendment{a: a, command: "undo", flags: f}
		m.plan = func(tx *register.Tx, s *sight) (*plan, error) { return m.undoing(tx, s, number) }
		return m.run(c.Context())
	}
	return c
}

// changeNumber reads the number of a change; 0 where none was given.
func changeNumber(args []string) (int64, error) {
	if len(args) == 0 {
		return 0, nil
	}
	n, err := strconv.ParseInt(args[0], 10, 64)
	if err != nil || n < 1 || len(args) > 1 {
		return 0, usage("as in: ypa undo, or ypa undo 57", "ypa undo takes the number of one change")
	}
	return n, nil
}

// listedChanges is how many changes are listed, the latest last.
const listedChanges = 20

// listChanges lists what was recorded lately, each with the number that undoes
// it.
func (a *app) listChanges(ctx context.Context) error {
	if _, err := a.format("table"); err != nil {
		return err
	}
	out := a.out()
	err := a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		changes, err := r.Changes()
		for _, c := range changes[max(0, len(changes)-listedChanges):] {
			out.Linef("%4d  %-15s  ypa %-20s  %-12s  %s", c.Number, calendar.OfTime(c.At).Medium(), c.Command,
				count(int(c.Head.Size-c.First+1), "entry"), c.Author)
		}
		return err
	})
	if err != nil {
		return err
	}
	return a.send(out)
}

// undoing plans the undoing of a change; 0: the author's latest.
func (m *amendment) undoing(tx *register.Tx, s *sight, number int64) (*plan, error) {
	change, entries, err := m.toUndo(tx, number)
	if err != nil {
		return nil, err
	}
	p := &plan{}
	for _, uid := range about(entries) {
		subject, err := tx.SubjectByUID(uid)
		if err != nil {
			return nil, err
		}
		had, err := tx.Entries(uid)
		if err != nil {
			return nil, err
		}
		back, err := care.Undo(subject, had, change.First, change.Head.Size, s.asOf)
		if err != nil {
			return nil, fmt.Errorf("change %d (%s): %w", change.Number, change.Command, err)
		}
		p.parts = append(p.parts, part{subject, had, back})
	}
	p.mark()
	if err := m.stillNamed(tx, s, p); err != nil {
		return nil, err
	}
	m.tellUndo(p, change, len(entries))
	return p, nil
}

// toUndo finds the change.
func (m *amendment) toUndo(tx *register.Tx, number int64) (register.Change, []care.Entry, error) {
	if number != 0 {
		change, err := tx.Change(number)
		if err != nil {
			return change, nil, err
		}
		entries, err := tx.EntriesOf(number)
		return change, entries, err
	}
	author, err := m.a.author()
	if err != nil {
		return register.Change{}, nil, err
	}
	changes, err := tx.Changes()
	if err != nil {
		return register.Change{}, nil, err
	}
	for _, change := range slices.Backward(changes) {
		if change.Author != author {
			continue
		}
		entries, err := tx.EntriesOf(change.Number)
		if err != nil || !slices.ContainsFunc(entries, fixed) {
			return change, entries, err
		}
	}
	return register.Change{}, nil, usage("another's is undone by its number: ypa undo --list",
		"%s has recorded nothing that can be undone", author)
}

// fixed reports whether an entry says what the program did, or is gone.
func fixed(e care.Entry) bool {
	info, _ := care.Info(e.Kind)
	return info.Kept || e.Erased()
}

// about lists whom entries are about, in the order in which they come up.
func about(entries []care.Entry) []string {
	var uids []string
	for _, e := range entries {
		if !slices.Contains(uids, e.Subject) {
			uids = append(uids, e.Subject)
		}
	}
	return uids
}

// stillNamed refuses to take an authority off the record while a young person is
// placed by it.
func (m *amendment) stillNamed(tx *register.Tx, s *sight, p *plan) error {
	for _, part := range p.parts {
		id := part.subject.Ref
		if part.subject.Type != care.Authority || !slices.Contains(p.gone, id) {
			continue
		}
		var refs []string
		err := s.each(&tx.Reader, func(rec *care.Record) error {
			if strings.EqualFold(rec.Authority().Value, id) && !slices.Contains(p.gone, rec.Subject.Ref) {
				refs = append(refs, rec.Subject.Ref)
			}
			return nil
		})
		if err != nil {
			return err
		}
		if strings.EqualFold(s.home.HostAuthority, id) {
			refs = append(refs, "the home")
		}
		if len(refs) > 0 {
			return usage("put that right first: ypa child set REF --authority ID", "authority %s can't be taken back: it is named by %s", id, strings.Join(refs, ", "))
		}
	}
	return nil
}

// tellUndo says what is taken back: entry by entry, or for many by subject.
func (m *amendment) tellUndo(p *plan, change register.Change, n int) {
	p.head = append(p.head, fmt.Sprintf("Change %d: ypa %s, %s by %s, %s.", change.Number, change.Command,
		calendar.OfTime(change.At).Medium(), change.Author, count(n, "entry")))
	for _, part := range p.parts {
		if n > listedParts {
			p.head = append(p.head, fmt.Sprintf("  %s: %s", part.subject.Ref, counts(part.entries)))
			continue
		}
		for _, e := range part.entries {
			p.head = append(p.head, "  "+part.subject.Ref+": "+m.tellOne(part.had, e))
		}
	}
}

func (m *amendment) tellOne(had []care.Entry, e care.Entry) string {
	chain := care.ChainOf(had, e.Corrects)
	if e.Act == care.Withdrawn {
		was := chain.Last()
		for i := range chain {
			if chain[i].Act != care.Withdrawn {
				was = chain[i]
			}
		}
		return fmt.Sprintf("withdrawn: %s, %s (entry %d)", m.words(was), onDay(was), was.Number)
	}
	return fmt.Sprintf("stands again: %s, %s", m.words(e), onDay(e))
}

// counts says how many entries are withdrawn and how many stand again.
func counts(entries []care.Entry) string {
	gone := 0
	for _, e := range entries {
		if e.Act == care.Withdrawn {
			gone++
		}
	}
	var parts []string
	if gone > 0 {
		parts = append(parts, count(gone, "entry")+" withdrawn")
	}
	if n := len(entries) - gone; n > 0 {
		verb := " stand again"
		if n == 1 {
			verb = " stands again"
		}
		parts = append(parts, count(n, "entry")+verb)
	}
	return strings.Join(parts, ", ")
}
