package cmd

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

// dayDone is what --on means, where a command doesn't say otherwise.
const dayDone = "the `DATE` it was true or done (default today)"

// entryFlags are the flags of every command that records.
type entryFlags struct {
	on    string
	note  string
	again bool
}

func (e *entryFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&e.on, "on", "", dayDone)
	c.Flags().StringVar(&e.note, "note", "", "a note, kept with the entry")
	c.Flags().BoolVar(&e.again, "again", false, "record it although the same is on record already")
}

// day is the day of the entry.
func (e *entryFlags) day(a *app) (calendar.Date, error) {
	if e.on == "" {
		return a.today(), nil
	}
	return a.date("--on", e.on)
}

// noted is the note of the entry, as a body carries it.
func (e *entryFlags) noted(a *app) (care.Noted, error) {
	given, err := a.words("note", e.note)
	if err != nil {
		return care.Noted{}, err
	}
	note, err := cleanNote(given)
	return care.Noted{Note: note}, err
}

// cleanNote makes a note ready to be kept.
func cleanNote(given string) (string, error) {
	note, err := care.Clean(given, true)
	if err == nil {
		err = care.CheckLength("note", note)
	}
	if err != nil {
		return "", usage("", "--note: %w", err)
	}
	return note, nil
}

// decision makes the command for one young person once the register is open:
// what it decides on may stand in the record.
type decision func(care.Facts) (care.Command, error)

// outcome is what was recorded for one reference.
type outcome struct {
	ref     string
	entries []care.Entry
	repeats []int64
	opens   bool // by a command that opens a record, which can't insist
	before  audit.Person
	after   audit.Person
	tells   []string // what an event that was recorded wants done now
}

// record is the one way in which a command writes about young people: lock,
// fold, decide, append, fold, say what was recorded and what follows. It
// records for all references or for none.
func (a *app) record(ctx context.Context, command string, refs []string, again bool, decide decision) error {
	change, outcomes, err := a.recordAnd(ctx, command, refs, again, decide, nil)
	if err != nil {
		return err
	}
	return a.echo(change, outcomes)
}

// recordAnd is record without the echo, with something more that is recorded in
// the same transaction, where there is any.
func (a *app) recordAnd(ctx context.Context, command string, refs []string, again bool, decide decision, also func(*register.Tx) error) (register.Change, []outcome, error) {
	reg, err := a.openForWriting(ctx, command)
	if err != nil {
		return register.Change{}, nil, err
	}
	defer reg.Close()
	var outcomes []outcome
	change, err := reg.Update(ctx, func(tx *register.Tx) error {
		outcomes = outcomes[:0]
		tx.Again = again
		if err := a.recordAll(tx, refs, decide, &outcomes); err != nil || also == nil {
			return err
		}
		return also(tx)
	})
	return change, outcomes, err
}

// recordAll decides and appends for each reference inside one transaction.
func (a *app) recordAll(tx *register.Tx, refs []string, decide decision, outcomes *[]outcome) error {
	sight, err := a.see(&tx.Reader)
	if err != nil {
		return err
	}
	subjects, err := a.subjects(&tx.Reader, refs, sight)
	if err != nil {
		return err
	}
	for _, s := range subjects {
		o, err := a.recordOne(tx, s, sight, decide)
		if err != nil {
			return err
		}
		*outcomes = append(*outcomes, o)
	}
	return nil
}

func (a *app) recordOne(tx *register.Tx, s care.Subject, sight *sight, decide decision) (outcome, error) {
	o := outcome{ref: s.Ref}
	rec, err := fold(&tx.Reader, s, sight.asOf)
	if err != nil {
		return o, err
	}
	facts := sight.facts(rec)
	command, err := decide(facts)
	if err != nil {
		return o, err
	}
	entries, err := command.Decide(facts)
	if err != nil {
		return o, err
	}
	o.before = sight.auditor.Person(rec)
	if err := appendAll(tx, entries, &o); err != nil {
		return o, err
	}
	rec, err = fold(&tx.Reader, s, sight.asOf)
	if err != nil {
		return o, err
	}
	o.after, o.tells = sight.auditor.Person(rec), sight.tells(rec, o.entries)
	return o, o.after.Err
}

// fold reads the entries of a subject and folds them on a day.
func fold(r *register.Reader, s care.Subject, asOf calendar.Date) (*care.Record, error) {
	entries, err := r.Entries(s.UID)
	if err != nil {
		return nil, err
	}
	return care.Fold(s, entries, asOf), nil
}

// echo says what was recorded, for whom, on which day, by whom, and what
// follows from it.
func (a *app) echo(change register.Change, outcomes []outcome) error {
	if a.json() {
		return a.echoJSON(change, outcomes)
	}
	return a.send(a.echoed(a.out(), change, outcomes))
}

// echoed puts the echo for people on a page.
func (a *app) echoed(out *page, change register.Change, outcomes []outcome) *page {
	for _, o := range outcomes {
		for _, e := range o.entries {
			out.Linef("Recorded %d: %s: %s, %s.", e.Number, o.ref, care.Describe(e), onDay(e))
		}
		for _, n := range o.repeats {
			insists := " (--again insists)"
			if o.opens {
				insists = ""
			}
			out.Linef("%s: already recorded as entry %d; nothing new%s.", o.ref, n, insists)
		}
	}
	if len(change.Entries) > 0 {
		out.Linef("Signed %s.", change.Author)
	}
	if change.ClockBehind > 0 {
		a.tell(fmt.Sprintf("this computer's clock is behind the last entry by %s: check the date", howLong(change.ClockBehind)))
	}
	if !a.set.Quiet {
		a.follows(out, outcomes)
	}
	return out
}

// onDay writes the day of an entry with its weekday.
func onDay(e care.Entry) string {
	if e.Basis == care.Assumed {
		return "day not known"
	}
	return e.On.Medium()
}
