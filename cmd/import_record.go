package cmd

import (
	"context"
	"errors"
	"os"

	"ypa/internal/care"
	"ypa/internal/intake"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// record proposes under the lock and appends what was proposed, all of it or,
// with a fault, nothing.
//
// A copy of the register is made first. It is made before the lock is taken: a
// copy waits for whoever records.
func (im *importing) record(ctx context.Context) error {
	copied, err := im.a.safeCopy(ctx, "import", true)
	if err != nil {
		return err
	}
	im.copied = copied
	reg, err := im.a.openForWriting(ctx, "import")
	if err != nil {
		return err
	}
	defer reg.Close()
	im.change, err = reg.Update(ctx, func(tx *register.Tx) error {
		if err := im.propose(&tx.Reader); err != nil || len(im.faults) > 0 {
			return err
		}
		return im.append(tx)
	})
	if err != nil || len(im.change.Entries) == 0 {
		im.copied = ""
		return errors.Join(err, os.Remove(copied)) // nothing changed: a copy more is a copy too many
	}
	return nil
}

// append writes the proposal. Where it says anything, the first import also
// says from when on records are complete.
func (im *importing) append(tx *register.Tx) error {
	if im.proposal.Counts().Entries == 0 {
		return nil
	}
	if im.first && im.home.RecordsFrom != im.a.today() {
		e := care.New(im.home.UID, im.a.today(), care.HomeFacts{RecordsFrom: im.a.today()})
		if err := im.one(tx, e); err != nil {
			return err
		}
	}
	for _, authority := range im.proposal.Authorities {
		if err := im.authority(tx, authority); err != nil {
			return err
		}
	}
	bar := im.a.progress("recording young people", len(im.proposal.People))
	defer bar.end()
	for i, p := range im.proposal.People {
		bar.step(i)
		if err := im.person(tx, p); err != nil {
			return err
		}
	}
	return nil
}

func (im *importing) authority(tx *register.Tx, n intake.NewAuthority) error {
	s, err := open(tx, care.Authority, n.ID, care.Identity{})
	if err != nil {
		return err
	}
	facts := care.AuthorityFacts{Ref: n.ID, Name: n.Name, Procedure: "none", Nation: im.home.Nation}
	if n.Builtin {
		facts.Procedure = n.ID
		facts.Nation = procedure.England
	}
	return im.one(tx, care.New(s.UID, im.a.today(), facts))
}

func (im *importing) person(tx *register.Tx, p intake.Person) error {
	if len(p.Lines) == 0 {
		return nil
	}
	var s care.Subject
	var err error
	if p.New {
		s, err = open(tx, care.YoungPerson, p.Ref, identityOf(p))
	} else {
		s, err = tx.Subject(care.YoungPerson, p.Ref)
	}
	if err != nil {
		return err
	}
	for _, e := range p.Entries() {
		e.Subject = s.UID
		if err := im.one(tx, e); err != nil {
			return err
		}
	}
	return nil
}

// one appends an entry; one that is on record already is passed over.
func (im *importing) one(tx *register.Tx, e care.Entry) error {
	_, err := tx.Append(e)
	if _, repeated := errors.AsType[*register.Repeat](err); repeated {
		return nil
	}
	return err
}

// identityOf is who the rows of a list say that somebody is.
func identityOf(p intake.Person) care.Identity {
	for _, e := range p.Entries() {
		if id, ok := e.Body.(care.Identity); ok {
			return id
		}
	}
	return care.Identity{}
}
