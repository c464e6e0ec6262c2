package cmd

import (
	"context"
	"errors"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/register"
)

// placeDecision makes the command about the home or an authority once the
// register is open, and names what it is about.
type placeDecision func(*register.Tx, *sight) (ref string, command care.Command, err error)

// recordPlace is how a command writes about the home or an authority. What that
// changes for the young people is part of what follows.
func (a *app) recordPlace(ctx context.Context, command string, again bool, decide placeDecision) error {
	reg, err := a.openForWriting(ctx, command)
	if err != nil {
		return err
	}
	defer reg.Close()
	var outcomes []outcome
	change, err := reg.Update(ctx, func(tx *register.Tx) error {
		tx.Again = again
		sight, err := a.see(&tx.Reader)
		if err != nil {
			return err
		}
		ref, command, err := decide(tx, sight)
		if err != nil {
			return err
		}
		entries, err := command.Decide(care.Facts{Home: sight.home, Today: sight.asOf})
		if err != nil {
			return err
		}
		outcomes, err = a.writePlace(tx, sight, ref, entries)
		return err
	})
	if err != nil {
		return err
	}
	return a.echo(change, outcomes)
}

// writePlace appends the entries and evaluates everything before and after.
func (a *app) writePlace(tx *register.Tx, before *sight, ref string, entries []care.Entry) ([]outcome, error) {
	outcomes, err := before.everybody(tx, nil)
	if err != nil {
		return nil, err
	}
	place := outcome{ref: ref, before: audit.Person{Findings: before.auditor.Home()}}
	if err := appendAll(tx, entries, &place); err != nil {
		return nil, err
	}
	after, err := a.see(&tx.Reader)
	if err != nil {
		return nil, err
	}
	place.after = audit.Person{Findings: after.auditor.Home()}
	outcomes, err = after.everybody(tx, outcomes)
	return append([]outcome{place}, outcomes...), err
}

// everybody evaluates all young people: for the first time, or for the second,
// after something about the home or an authority was written.
func (s *sight) everybody(tx *register.Tx, first []outcome) ([]outcome, error) {
	subjects, err := tx.Subjects(care.YoungPerson)
	if err != nil {
		return nil, err
	}
	if first == nil {
		first = make([]outcome, len(subjects))
	}
	for i, subject := range subjects {
		rec, err := fold(&tx.Reader, subject, s.asOf)
		if err != nil {
			return nil, err
		}
		p := s.auditor.Person(rec)
		if p.Err != nil {
			return nil, p.Err
		}
		if first[i].ref == "" {
			first[i] = outcome{ref: subject.Ref, before: p}
			continue
		}
		first[i].after = p
	}
	return first, nil
}

// appendAll records the entries; what stands already is named instead.
func appendAll(tx *register.Tx, entries []care.Entry, o *outcome) error {
	for _, e := range entries {
		written, err := tx.Append(e)
		repeat, said := errors.AsType[*register.Repeat](err)
		switch {
		case said:
			o.repeats = append(o.repeats, repeat.Number)
		case err != nil:
			return err
		default:
			o.entries = append(o.entries, written)
		}
	}
	return nil
}
