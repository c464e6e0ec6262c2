package cmd

import (
	"context"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/register"
)

func newChildAdd(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "add REF", Short: "a young person has arrived", Args: oneRef, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Opens the record of a young person under a new reference. --since is the day of
the legal status, --admitted the day they came here; they may differ. A day that
is not given is marked as not known, and what depends on it can't be told.

The name is typed or piped in after --name -, so that no shell keeps it.

` + exitStatus,
		Example: `  ypa child add RH-09 --name - --born 14/2/2013 --status looked-after --since 18/11/2026 --admitted today --authority york
  ypa child add RH-09 --name - --born not-known --status not-known --out-of-area --secure no
  ypa child add RH-09 --name - --born 14/2/2013 --status care-leaver --communication-need "large print" < name.txt`,
	}
	var add care.AddPerson
	var note string
	in := a.inputs(c)
	in.identity(&add.Identity)
	in.text("status", "the legal `STATUS`, or not-known: "+wordList("status"), care.WordsOf("status").Words, func(given string) error {
		if given == notKnown {
			return nil
		}
		w, err := word("status", "status", given)
		add.Status = care.Status(w)
		return err
	})
	in.date(&add.Since, "since", "the `DATE` the legal status began")
	in.date(&add.Admitted, "admitted", "the `DATE` they came here")
	in.authority(&add.Authority, "authority", "the placing authority's `ID`")
	in.circumstances(&add.Circumstances)
	in.text("worker", "the social `WORKER`, name and phone: \"Jo Field, 01632 960111\"", nil, func(given string) (err error) {
		add.Worker, err = workerOf(given)
		return err
	})
	in.text("note", "a note, kept with the entry", nil, func(given string) (err error) {
		note, err = cleanNote(given)
		return err
	})
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := a.required(in, args[0]); err != nil {
			return err
		}
		if err := in.read(); err != nil {
			return err
		}
		if add.Identity.Name == "" {
			var err error
			if add.Identity.Name, err = a.fullName("-"); err != nil {
				return err
			}
		}
		add.Identity.Note = note
		return a.recordNew(c.Context(), args[0], add.Identity, placing{add})
	}
	return c
}

// workerOf reads a name and, where there is one, a telephone number behind it.
func workerOf(given string) (care.Contact, error) {
	var who care.Contact
	clean, err := text("worker", given)
	if err != nil {
		return who, err
	}
	name := clean
	if at := strings.IndexFunc(clean, func(c rune) bool { return unicode.IsDigit(c) || c == '+' }); at >= 0 {
		name, who.Phone = clean[:at], strings.TrimSpace(clean[at:])
	}
	who.Name = strings.Trim(name, " ,;:")
	if who.Name == "" {
		return who, usage("", `--worker: the name comes first, as in "Jo Field, 01632 960111"`)
	}
	err = care.CheckName(who.Name)
	if err == nil && who.Phone != "" {
		err = care.CheckPhone(who.Phone)
	}
	if err != nil {
		return who, usage("", "--worker: %w", err)
	}
	return who, nil
}

// required refuses to leave out what has to be asked. The name is asked for on a
// terminal.
func (a *app) required(in *inputs, ref string) error {
	if !in.given("name") && (!a.Terminal || a.set.NoInput) {
		return usage("--name - reads it from the keyboard or a file", "--name is needed: who is %s?", ref)
	}
	if !in.given("born") {
		return usage("as in --born 14/2/2013, or --born not-known", "--born is needed: the date of birth")
	}
	if !in.given("status") {
		return usage("one of "+wordList("status")+"; or --status not-known", "--status is needed: the legal status")
	}
	return nil
}

// recordNew opens a young person and records what was decided about them.
func (a *app) recordNew(ctx context.Context, ref string, id care.Identity, command care.Command) error {
	reg, err := a.openForWriting(ctx, "child add")
	if err != nil {
		return err
	}
	defer reg.Close()
	var o outcome
	change, err := reg.Update(ctx, func(tx *register.Tx) error {
		sight, err := a.see(&tx.Reader)
		if err != nil {
			return err
		}
		subject, taken, err := openAgain(tx, care.YoungPerson, ref, id)
		if err != nil {
			return err
		}
		entries, err := tx.Entries(subject.UID)
		if err != nil {
			return err
		}
		o, err = a.recordOne(tx, register.About{Subject: subject, Entries: entries}, sight, func(care.Facts) (care.Command, error) { return command, nil })
		if taken != nil && (err != nil || len(o.entries) > 0) {
			return taken
		}
		o.before, o.opens = audit.Person{}, true // there was nobody to say anything of
		return err
	})
	if err != nil {
		return err
	}
	return a.echo(change, []outcome{o})
}
