package register

import (
	"database/sql"
	"errors"
	"fmt"

	"ypa/internal/care"
)

// saltSize is enough that nobody can try out what an erased body said.
const saltSize = 16

// NewSubject opens a subject, of which something must then be recorded in the
// same transaction; of a young person first a [care.Identity] that holds the
// reference. References are unique, over all types and but for case; one that
// is taken, or that can't be one, is a [*care.Refusal].
func (t *Tx) NewSubject(typ care.SubjectType, ref string) (care.Subject, error) {
	if err := checkRef(typ, ref); err != nil {
		return care.Subject{}, err
	}
	var have, haveType string
	err := t.tx.QueryRowContext(t.ctx, "SELECT ref, type FROM subject WHERE ref_key = ?", refKey(ref)).Scan(&have, &haveType)
	if err == nil {
		return care.Subject{}, takenBy(ref, have, care.SubjectType(haveType))
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return care.Subject{}, t.translate(err)
	}
	uid, err := t.reg.opts.uid()
	if err != nil {
		return care.Subject{}, err
	}
	if _, err := t.tx.ExecContext(t.ctx, "INSERT INTO subject (uid, type, ref, ref_key) VALUES (?, ?, ?, ?)",
		uid, string(typ), ref, refKey(ref)); err != nil {
		return care.Subject{}, t.translate(err)
	}
	t.silent[uid] = true
	return care.Subject{UID: uid, Type: typ, Ref: ref}, nil
}

// takenBy refuses a reference that something has, and says what may have been
// meant.
func takenBy(ref, have string, t care.SubjectType) error {
	r := &care.Refusal{
		Text: fmt.Sprintf("the reference %s is taken: %s has it", ref, articled(t)),
		Hint: "references are unique, capitals or not: choose another",
	}
	if have != ref {
		r.Text += ", as " + have
	}
	switch t {
	case care.YoungPerson:
		r.Hint = fmt.Sprintf("somebody else needs another reference; more about %[1]s: ypa child set %[1]s; back again: ypa child admit %[1]s --on DATE", have)
	case care.Authority:
		r.Hint = fmt.Sprintf("another authority needs another id; more about this one: ypa authority set %s", have)
	case care.TheHome: // there is one, and its word is nobody else's
	}
	return r
}

// Append records an entry and gives it back with its number, change, time,
// author, command and stored body. An entry that says what stands already is a
// [*Repeat], unless Again is set, and the transaction goes on without it.
//
// The body is encoded by [care.Encode]; where Body is nil, Raw is stored as it
// is, which brings back an earlier word of a chain. A withdrawal, of whatever
// kind, has a [care.Withdrawal] for a body, or none.
func (t *Tx) Append(e care.Entry) (care.Entry, error) {
	if err := t.done(); err != nil {
		return e, err
	}
	h, err := t.hold(e.Subject)
	if err != nil {
		return e, err
	}
	if e.Raw, err = encode(&e); err != nil {
		return e, err
	}
	if err := h.admit(&e); err != nil {
		return e, err
	}
	if n := h.repeated(&e); n != 0 && !t.Again {
		return e, &Repeat{Number: n}
	}
	e.Number, e.Change, e.At = t.edge.size+1, t.change, t.at
	e.Author, e.Command = t.reg.opts.Author, t.reg.opts.Command
	if err := t.write(h, &e); err != nil {
		return e, t.translate(err)
	}
	t.sight.head.Size = t.edge.size
	h.entries = append(h.entries, e)
	if !t.forget {
		t.appended = append(t.appended, e)
	}
	delete(t.silent, e.Subject)
	return e, nil
}

// encode gives the text that are stored for an entry's body.
func encode(e *care.Entry) (string, error) {
	if e.Act == care.Withdrawn {
		return encodeWithdrawal(e)
	}
	switch {
	case e.Body != nil:
		if kind := care.KindOf(e.Body); kind != e.Kind {
			return "", fmt.Errorf("an entry of kind %q can't have the body of %q", e.Kind, kind)
		}
		return care.Encode(e.Body)
	case e.Raw == "":
		return "", fmt.Errorf("an entry of kind %q needs a body", e.Kind)
	}
	_, err := care.Decode(e.Kind, e.Raw)
	return e.Raw, err
}

func encodeWithdrawal(e *care.Entry) (string, error) {
	w, ok := e.Body.(care.Withdrawal)
	switch {
	case ok || e.Body == nil && e.Raw == "":
		return care.EncodeWithdrawal(w)
	case e.Body != nil:
		return "", fmt.Errorf("the withdrawal of an entry of kind %q can't have the body of %q", e.Kind, care.KindOf(e.Body))
	}
	_, err := care.DecodeWithdrawal(e.Raw)
	return e.Raw, err
}

// statements are prepared once a transaction, which closes them when it ends.
type statements struct{ entry, seal *sql.Stmt }

// prepare begins the change: with its first entry.
func (t *Tx) prepare() error {
	if t.stmts.seal != nil {
		return nil
	}
	var blank [32]byte // completed at the end
	_, err := t.tx.ExecContext(t.ctx, `INSERT INTO change (number, at, author, command, program, size, root, checksum)
		VALUES (?, ?, ?, ?, ?, 0, ?, ?)`, t.change, t.stamp, t.reg.opts.Author, t.reg.opts.Command, t.reg.opts.Program, blank[:], blank[:])
	if err != nil {
		return err
	}
	t.stmts.entry, err = t.tx.PrepareContext(t.ctx, `INSERT INTO entry (subject, number, change, kind, act, day, day_basis, corrects, body)
		VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?)`)
	if err != nil {
		return err
	}
	t.stmts.seal, err = t.tx.PrepareContext(t.ctx, "INSERT INTO seal (number, subject, salt, leaf) VALUES (?, ?, ?, ?)")
	return err
}

// write stores an entry that was admitted, and adds its leaf to the tree.
func (t *Tx) write(h *held, e *care.Entry) error {
	if err := t.prepare(); err != nil {
		return err
	}
	salt, err := t.reg.opts.random(saltSize)
	if err != nil {
		return err
	}
	l := leaf{
		register: t.reg.uid, number: e.Number, subject: e.Subject, kind: string(e.Kind), act: string(e.Act),
		on: e.On.String(), basis: string(e.Basis), corrects: e.Corrects, change: e.Change, at: t.stamp, author: e.Author,
		body: hashBody(salt, e.Raw),
	}
	_, err = t.stmts.entry.ExecContext(t.ctx, h.id, e.Number, e.Change, l.kind, l.act, l.on, l.basis, e.Corrects, e.Raw)
	if err != nil {
		return err
	}
	hash := l.hash()
	if _, err := t.stmts.seal.ExecContext(t.ctx, e.Number, h.id, salt, hash[:]); err != nil {
		return err
	}
	t.edge.add(hash)
	return nil
}
