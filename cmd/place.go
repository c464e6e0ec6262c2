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
		if outcomes, err = a.writePlace(tx, sight, ref, entries); err != nil {
			return err
		}
		if c, opens := command.(opening); opens {
			return c.repeats(&outcomes[0])
		}
		return nil
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
	second, i := first != nil, 0
	err := s.each(&tx.Reader, func(rec *care.Record) error {
		p := s.auditor.Person(rec)
		if second {
			first[i].after = p
			i++
		} else {
			first = append(first, outcome{ref: rec.Subject.Ref, before: p})
		}
		return nil
	})
	return first, err
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
