package cmd

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/register"
)

// correctOptions are what ypa correct was given.
type correctOptions struct {
	on    string
	set   map[string]string
	clear []string
}

func newCorrect(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "correct ENTRY", Short: "put right what an entry says", Args: oneNumbered, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Gives an entry another word. On a terminal it asks field by field, with what stands
now in brackets: Enter keeps it, - takes it out. Otherwise each field is a flag of its
name, --on is the day, and --clear takes a field out; what is not named stays. What an
entry of a kind holds is said by ypa correct ENTRY --no-input.

The entry stays about whom it is and of its kind. About somebody else: withdraw it
and record it anew. The numbers of entries are listed by ypa history.

` + amendsHelp,
		Example: `  ypa correct 412
  ypa correct 412 --phone "01632 960809" --on 19/11/2026
  ypa correct 412 --clear email --dry-run`,
	}
	var f amendFlags
	o := correctOptions{set: map[string]string{}}
	in := a.inputs(c)
	in.text("on", "the `DATE` it was true or done", nil, func(given string) error {
		o.on = given
		return nil
	})
	c.Flags().StringSliceVar(&o.clear, "clear", nil, "take out what the `FIELD` holds")
	f.add(c)
	for _, name := range correctable() {
		in.text(name, "the field "+name, nil, func(given string) error {
			o.set[name] = given
			return nil
		})
		c.Flags().Lookup(name).Hidden = true
	}
	c.RunE = func(c *cobra.Command, args []string) error { return a.runCorrect(c, in, &o, f, args[0]) }
	return c
}

// correctable lists the fields of all kinds that a correction can change.
func correctable() []string {
	var names []string
	for _, info := range care.Kinds() {
		if info.Kept {
			continue
		}
		for _, f := range care.FieldsOf(info.Kind) {
			names = append(names, f.Name, f.Typed())
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (a *app) runCorrect(c *cobra.Command, in *inputs, o *correctOptions, f amendFlags, arg string) error {
	if err := in.read(); err != nil {
		return err
	}
	number, err := entryNumber(arg)
	if err != nil {
		return err
	}
	for _, name := range o.clear {
		if !slices.Contains(correctable(), name) {
			return usage("as in --clear email", "--clear: %q is no field of any entry", name)
		}
		o.set[name] = ""
	}
	if o.on == "" && len(o.set) == 0 {
		if err := a.fieldByField(c, number, o); err != nil {
			return err
		}
	}
	m := &amendment{a: a, command: "correct", flags: f}
	m.plan = func(tx *register.Tx, s *sight) (*plan, error) { return m.correction(tx, s, number, *o) }
	return m.run(c.Context())
}

// correction plans the correction of one entry.
func (m *amendment) correction(tx *register.Tx, s *sight, number int64, o correctOptions) (*plan, error) {
	subject, had, err := entryAbout(&tx.Reader, number)
	if err != nil {
		return nil, err
	}
	var command care.Command = placing{care.Correct{Subject: subject, Entries: had, Number: number, On: o.on, Set: o.set}}
	if command, err = m.nameless(tx, s, subject, command); err != nil {
		return nil, err
	}
	entries, err := command.Decide(s.factsAbout(subject, had))
	if err != nil {
		return nil, err
	}
	last := care.ChainOf(had, number).Last()
	p := &plan{head: []string{fmt.Sprintf("Entry %d, %s: %s: %s, %s.", last.Number, signed(last), subject.Ref, m.words(last), onDay(last))}}
	if len(entries) == 0 {
		p.head = append(p.head, "Nothing to put right: that is what it says.")
		return p, nil
	}
	p.parts = []part{{subject, had, entries}}
	if err := m.procedures(s, entries[0]); err != nil {
		return nil, err
	}
	lines, err := m.differences(last, entries[0])
	p.head = append(p.head, lines...)
	return p, err
}

// procedures refuses a procedure that does not exist.
func (m *amendment) procedures(s *sight, e care.Entry) error {
	switch b := e.Body.(type) {
	case care.AuthorityFacts:
		return checkAuthority(s, b)
	case care.HomeFacts:
		if _, known := s.library.Get(b.Procedure); b.Procedure != "" && b.Procedure != noProcedure && !known {
			return usage("or none; they are described by: ypa procedures", "--procedure: no procedure %q is known", b.Procedure)
		}
	}
	return nil
}

// differences says field by field what was and what is to be. What is about a
// person is shown where names are.
func (m *amendment) differences(was, is care.Entry) ([]string, error) {
	before, err := care.Decode(was.Kind, was.Raw)
	if err != nil {
		return nil, &care.Unreadable{Number: was.Number, Err: err}
	}
	var lines []string
	if was.On != is.On || was.Basis != is.Basis {
		lines = append(lines, fmt.Sprintf("  day: %s, becomes %s", onDay(was), onDay(is)))
	}
	names := m.a.style().Names
	for _, f := range care.FieldsOf(was.Kind) {
		old, now := f.Spoken(before), f.Spoken(is.Body)
		switch {
		case old == now:
		case f.Class != care.Plain && !names:
			lines = append(lines, "  "+f.Label+": "+unsaid(old, now))
		default:
			lines = append(lines, fmt.Sprintf("  %s: %s, becomes %s", f.Label, orNothing(old), orNothing(now)))
		}
	}
	return lines, nil
}

func orNothing(text string) string {
	if text == "" {
		return "nothing"
	}
	return text
}

// unsaid says that a text changed without the text.
func unsaid(old, now string) string {
	switch {
	case old == "":
		return "added"
	case now == "":
		return "taken out"
	}
	return "changed"
}
