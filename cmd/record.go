package cmd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

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
	people, sight, err := a.seePeople(&tx.Reader, refs)
	if err != nil {
		return err
	}
	for _, p := range people {
		o, err := a.recordOne(tx, p, sight, decide)
		if unknown, _ := errors.AsType[*care.UnknownAuthority](err); unknown != nil && sight.partial { // it may be one of the others
			if sight, err = a.see(&tx.Reader); err == nil {
				o, err = a.recordOne(tx, p, sight, decide)
			}
		}
		if err != nil {
			return err
		}
		*outcomes = append(*outcomes, o)
	}
	return nil
}

// seePeople finds the young people that references name, each once, and sees as much of
// the home as concerns them; everyone stands for all who live there.
func (a *app) seePeople(r *register.Reader, refs []string) (people []register.About, s *sight, err error) {
	if slices.ContainsFunc(refs, func(ref string) bool { return strings.EqualFold(ref, everyone) }) {
		if s, err = a.see(r); err != nil {
			return nil, nil, err
		}
		subjects, err := a.subjects(r, refs, s)
		for _, one := range subjects {
			entries, err := r.Entries(one.UID)
			if err != nil {
				return nil, nil, err
			}
			people = append(people, register.About{Subject: one, Entries: entries})
		}
		return people, s, err
	}
	for _, ref := range refs {
		one, err := personAbout(r, ref)
		if err != nil {
			return nil, nil, err
		}
		if !slices.ContainsFunc(people, func(o register.About) bool { return o.UID == one.UID }) {
			people = append(people, one)
		}
	}
	s, err = a.seeOn(r, a.today(), people...)
	return people, s, err
}

func (a *app) recordOne(tx *register.Tx, p register.About, sight *sight, decide decision) (outcome, error) {
	o := outcome{ref: p.Ref}
	rec := care.Fold(p.Subject, p.Entries, sight.asOf)
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
	rec, err = fold(&tx.Reader, p.Subject, sight.asOf)
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
