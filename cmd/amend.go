package cmd

import (
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/register"
)

// amendFlags are the flags of the commands that put something right.
type amendFlags struct {
	yes   bool
	trial bool
}

func (f *amendFlags) add(c *cobra.Command) {
	c.Flags().BoolVarP(&f.yes, "yes", "y", false, "do it without asking")
	c.Flags().BoolVar(&f.trial, "dry-run", false, "say what would be done and record nothing")
}

// amendsHelp closes the help of the commands that put something right.
const amendsHelp = `What it would change is shown first, also which lines of the audit open or close;
on a terminal you are asked then (--yes does it at once, --dry-run does nothing).
Nothing disappears: ypa history shows what was said before, and --known-at what was
known then.

` + exitStatus

// plan is what is to be put right, worked out with the lock held: the entries to
// be written, subject by subject, and how the change is told.
type plan struct {
	parts []part
	head  []string // what is put right, in words
	gone  []string // the references of those of whom everything is taken back
}

// part is what is written about one subject.
type part struct {
	subject care.Subject
	had     []care.Entry // everything about it before
	entries []care.Entry
}

// amendment is one run of a command that puts something right.
type amendment struct {
	a       *app
	command string
	flags   amendFlags
	plan    func(*register.Tx, *sight) (*plan, error)
}

// amended is what came of it, or would come.
type amended struct {
	*plan
	outcomes []outcome
	change   register.Change
}

// errTrial ends a transaction that was only to show what would be done.
var errTrial = errors.New("nothing is recorded")

// run shows what would be changed, asks where there is somebody to ask, and
// records it. No transaction is open while somebody types: what is recorded is
// then worked out anew and must be what was shown.
func (m *amendment) run(ctx context.Context) error {
	if _, err := m.a.format("table", "json"); err != nil {
		return err
	}
	var shown *amended
	if m.flags.trial || m.a.canAsk() && !m.flags.yes {
		var err error
		if shown, err = m.try(ctx, nil, true); err != nil {
			return err
		}
		if m.flags.trial || len(shown.parts) == 0 {
			return m.show(shown, m.flags.trial)
		}
		if yes, err := m.ask(shown); err != nil || !yes {
			return err
		}
	}
	done, err := m.try(ctx, shown, false)
	if err != nil {
		return err
	}
	if len(done.parts) == 0 || m.a.json() {
		return m.show(done, false)
	}
	return m.say(done, shown == nil)
}

// try works out the plan under the lock and carries it out, or takes it back. It
// refuses to do another thing than was shown.
func (m *amendment) try(ctx context.Context, shown *amended, trial bool) (*amended, error) {
	reg, err := m.a.openForWriting(ctx, m.command)
	if err != nil {
		return nil, err
	}
	defer reg.Close()
	var done *amended
	change, err := reg.Update(ctx, func(tx *register.Tx) error {
		var err error
		if done, err = m.carryOut(tx); err != nil {
			return err
		}
		switch {
		case trial:
			return errTrial
		case shown != nil && !same(shown, done):
			return usage("look at what stands now and do it again", "somebody recorded something in between, and it would not be what was shown: nothing was recorded")
		}
		return nil
	})
	if err != nil && !errors.Is(err, errTrial) {
		return nil, err
	}
	done.change = change
	return done, nil
}

// carryOut appends what the plan wants, and looks at the audit before and after.
func (m *amendment) carryOut(tx *register.Tx) (*amended, error) {
	before, err := m.a.see(&tx.Reader)
	if err != nil {
		return nil, err
	}
	p, err := m.plan(tx, before)
	if err != nil {
		return nil, err
	}
	done := &amended{plan: p}
	if done.outcomes, err = before.looked(tx, p); err != nil {
		return nil, err
	}
	for i := range p.parts {
		o := &done.outcomes[i]
		if err := appendAll(tx, p.parts[i].entries, o); err != nil {
			return nil, err
		}
	}
	after, err := m.a.see(&tx.Reader)
	if err != nil {
		return nil, err
	}
	again, err := after.looked(tx, p)
	if err != nil {
		return nil, err
	}
	for i := range again {
		o := &done.outcomes[slices.IndexFunc(done.outcomes, func(o outcome) bool { return o.ref == again[i].ref })]
		o.after = again[i].before
	}
	return done, nil
}

// looked evaluates what a plan is about, part by part; where one is about the
// home or an authority, all young people after them.
func (s *sight) looked(tx *register.Tx, p *plan) ([]outcome, error) {
	var list []outcome
	everybody := false
	for _, part := range p.parts {
		o := outcome{ref: part.subject.Ref}
		switch part.subject.Type {
		case care.YoungPerson:
			rec, err := fold(&tx.Reader, part.subject, s.asOf)
			if err != nil {
				return nil, err
			}
			if !rec.Gone() {
				o.before = s.auditor.Person(rec)
			}
		default:
			everybody = true
			o.before = audit.Person{Findings: s.auditor.Home()}
		}
		list = append(list, o)
	}
	if !everybody {
		return list, nil
	}
	all, err := s.everybody(tx, nil)
	for _, o := range all {
		if !slices.ContainsFunc(list, func(have outcome) bool { return have.ref == o.ref }) {
			list = append(list, o)
		}
	}
	return list, err
}

// same reports whether what was recorded is what was shown.
func same(shown, done *amended) bool {
	return slices.EqualFunc(shown.parts, done.parts, func(a, b part) bool {
		return a.subject == b.subject && slices.EqualFunc(a.entries, b.entries, func(x, y care.Entry) bool {
			return x.Act == y.Act && x.Corrects == y.Corrects && x.On == y.On && x.Raw == y.Raw
		})
	})
}

// entryAbout finds an entry by its number and everything about its subject.
func entryAbout(r *register.Reader, number int64) (care.Subject, []care.Entry, error) {
	e, err := r.Entry(number)
	if err != nil {
		return care.Subject{}, nil, err
	}
	s, err := r.SubjectByUID(e.Subject)
	if err != nil {
		return s, nil, err
	}
	if s.Ref == "" {
		return s, nil, usage("", "entry %d was disposed of: there is nothing to put right", number)
	}
	entries, err := r.Entries(s.UID)
	return s, entries, err
}

// factsAbout are what a command that puts something right decides on.
func (s *sight) factsAbout(subject care.Subject, entries []care.Entry) care.Facts {
	f := care.Facts{Home: s.home, Today: s.asOf}
	if subject.Type == care.YoungPerson {
		f = s.facts(care.Fold(subject, entries, s.asOf))
	}
	return f
}
