package register

import (
	"bytes"
	"database/sql"

	"golang.org/x/mod/sumdb/tlog"

	"ypa/internal/care"
)

// sealedRow is a row of seal with the entry it belongs to, where that is there.
type sealedRow struct {
	entryRow
	sealed  int64
	subject int64
	salt    []byte
	leaf    []byte
	found   bool
}

// logWalk is the way along the log: the tree so far, and the change that the
// next entry belongs to.
type logWalk struct {
	edge    edge
	last    int64 // the number of the entry before
	change  int   // index into changes
	altered int   // changes whose root differs
}

// readEntries goes through the log in order, recomputes every leaf and compares
// the tree with what each change, the register and those who kept a checkpoint
// say of it.
func (v *verifier) readEntries() error {
	rows, err := v.tx.QueryContext(v.ctx, `SELECT l.number, l.subject, l.salt, l.leaf, e.number IS NOT NULL,
		coalesce(e.number, 0), coalesce(e.change, 0), coalesce(e.kind, ''), coalesce(e.act, ''), coalesce(e.day, ''),
		coalesce(e.day_basis, ''), e.corrects, e.body
		FROM seal AS l LEFT JOIN entry AS e ON e.subject = l.subject AND e.number = l.number ORDER BY l.number`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var walk logWalk
	v.compareKept(&walk.edge)
	for rows.Next() {
		var row sealedRow
		if err := rows.Scan(append([]any{&row.sealed, &row.subject, &row.salt, &row.leaf, &row.found}, row.fields()...)...); err != nil {
			return err
		}
		v.step(&walk, &row)
		v.tell(walk.last)
	}
	v.report.Head, v.report.Entries = walk.edge.head(), walk.edge.size
	if err := rows.Err(); err != nil {
		return err
	}
	return v.arrive(&walk)
}

// missing reports the entries that are not there, from one to another.
func (v *verifier) missing(from, to int64) {
	if from == to {
		v.fault("the entries", "number %d is missing", from)
		return
	}
	v.fault("the entries", "%d to %d are missing", from, to)
}

// step takes one entry.
func (v *verifier) step(walk *logWalk, row *sealedRow) {
	if row.sealed != walk.last+1 {
		v.missing(walk.last+1, row.sealed-1)
	}
	walk.last = row.sealed
	for walk.change < len(v.changes)-1 && row.sealed > v.changes[walk.change].size {
		walk.change++
	}
	walk.edge.add(v.leaf(walk, row))
	v.compareKept(&walk.edge)
	v.compareRoot(walk)
}

// tell says how far the look along the log is, once in a while.
func (v *verifier) tell(done int64) {
	const every = 512
	if v.reg.opts.Progress != nil && done%every == 1 {
		v.reg.opts.Progress(done, v.total)
	}
}

// compareRoot compares the tree with what the change that ends here says of it.
func (v *verifier) compareRoot(walk *logWalk) {
	if walk.change >= len(v.changes) || v.changes[walk.change].size != walk.last {
		return
	}
	c := &v.changes[walk.change]
	if root := walk.edge.root(); bytes.Equal(root[:], c.root) {
		return
	}
	if walk.altered++; walk.altered == 1 {
		v.fault(onChange(c.number), "the log up to here is not what it was when this was recorded")
	}
}

// leaf recomputes the leaf of an entry and compares it with the one stored,
// which it returns: one altered entry is then one fault, and not a fault of
// every change after it too.
func (v *verifier) leaf(walk *logWalk, row *sealedRow) (stored tlog.Hash) {
	copy(stored[:], row.leaf)
	s := v.subjects[row.subject]
	switch {
	case !row.found:
		v.fault(onEntry(row.sealed), "it is missing, or was moved to another subject")
		return stored
	case s == nil:
		v.fault(onEntry(row.sealed), "what it is about is missing")
		return stored
	}
	s.note(row)
	var c changeRow
	if walk.change < len(v.changes) {
		c = v.changes[walk.change]
	}
	if row.change != c.number {
		v.fault(onEntry(row.number), "it belongs to change %d, and should to %d", row.change, c.number)
	}
	if !row.body.Valid && row.salt == nil {
		v.report.Erased++
		return stored
	}
	l := leaf{
		register: v.reg.uid, number: row.number, subject: s.UID, kind: row.kind, act: row.act, on: row.day, basis: row.basis,
		corrects: row.corrects.Int64, change: row.change, at: c.at, author: c.author, body: hashBody(row.salt, row.body.String),
	}
	if l.hash() != stored || !row.body.Valid || row.salt == nil {
		v.fault(onEntry(row.number), "it is not what was recorded: a field, its author or its time was altered")
	}
	return stored
}

// compareKept compares the tree with the checkpoints that were kept of it.
func (v *verifier) compareKept(e *edge) {
	for _, c := range v.kept {
		if c.Size != e.size {
			continue
		}
		if h := e.head(); !c.Matches(h) {
			v.fault("checkpoint of "+onEntry(c.Size), "the log up to here is not the one it was taken of; this one's is %s (was yours copied right?)", h.Checkpoint())
		}
	}
}

// arrive compares the end of the log with what is stored about it.
func (v *verifier) arrive(walk *logWalk) error {
	if walk.altered > 1 {
		v.fault("the changes", "the same holds for %d changes after it", walk.altered-1)
	}
	for _, c := range v.kept {
		if c.Size > v.report.Head.Size {
			v.fault("checkpoint of "+onEntry(c.Size), "the log has %s only: its end was cut off", care.Counted(int(v.report.Head.Size), "entry", "entries"))
		}
	}
	var size int64
	var root, edge []byte
	if err := v.tx.QueryRowContext(v.ctx, "SELECT size, root, edge FROM register").Scan(&size, &root, &edge); err != nil {
		return err
	}
	if size != v.report.Head.Size || !bytes.Equal(root, v.report.Head.Root[:]) || !bytes.Equal(edge, walk.edge.bytes()) {
		v.fault("the register", "it says that it has %d entries with another checkpoint; %d were found, with %s",
			size, v.report.Head.Size, v.report.Head.Checkpoint())
	}
	if n := len(v.changes); n > 0 && v.changes[n-1].size != v.report.Head.Size || n == 0 && v.report.Head.Size > 0 {
		v.fault("the changes", "they account for another number of entries than the %d that were found", v.report.Head.Size)
	}
	return nil
}

// unsealed finds entries that are in no leaf.
func (v *verifier) unsealed() error {
	numbers, err := collect(v.ctx, v.tx, func(rows *sql.Rows) (n int64, err error) { return n, rows.Scan(&n) },
		`SELECT e.number FROM entry AS e LEFT JOIN seal AS l ON l.number = e.number AND l.subject = e.subject
		WHERE l.number IS NULL ORDER BY e.number`)
	for _, n := range numbers {
		v.fault(onEntry(n), "it was added beside the log, or moved from another subject")
	}
	return err
}
