package cmd

import (
	"bytes"
	"context"
	"io"
	"runtime/debug"
	"sync"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/present"
	"ypa/internal/register"
)

// manyPeople is from how many young people on an audit is written while it is
// made, in memory that does not grow with them: 500, far above any home. Below
// that nothing is written before all is judged.
const manyPeople = 500

// room is the memory that such an audit takes, in bytes, however many there are.
// It is tidied up when that is full, which is seldom where there is room enough.
const room = 104 << 20

// streaming reports whether an audit can be written while it is made: as CSV,
// with nothing asked that only the whole of it can say.
func (o *auditOptions) streaming(q request, format present.Format) bool {
	whole := o.save || o.read || o.since != "" || o.failOn == failNew
	return format == present.CSV && len(q.refs) == 0 && !whole
}

// stream is an audit that is written while it is made.
type stream struct {
	*sight
	reg    *register.Register
	cut    register.Cut
	narrow audit.Narrow
	csv    present.AuditCSV
	done   sync.Pool // *[]audit.Finding: lists that are done with
}

// streamAudit audits everybody one at a time, where they are more than from.
// False: they are not, and nothing was done.
func (a *app) streamAudit(ctx context.Context, q request, o auditOptions, from int) (done bool, err error) {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return false, err
	}
	defer reg.Close()
	s := stream{reg: reg}
	err = reg.View(ctx, q.cut, func(r *register.Reader) error {
		var err error
		if done, err = r.MoreThan(from, care.YoungPerson); err != nil || !done {
			return err
		}
		if _, err := q.name(r); err != nil {
			return err
		}
		s.cut = register.CutNumber(r.Size())
		s.sight, err = a.seeOn(r, q.asOf)
		return err
	})
	if err != nil || !done {
		return false, err
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // not by growth: by what there is in all
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(room))
	page := a.out()
	s.csv = present.AuditCSV{Out: a.output(page, present.CSV), AsOf: q.asOf, All: o.all}
	s.narrow = audit.Narrow{Rules: q.rules, Owner: q.owner, Except: q.except}
	sums, err := a.pour(func(w io.Writer) (audit.Summary, error) { return s.write(ctx, w) })
	if err != nil {
		return true, err
	}
	return true, exitFor(&audit.Report{Summary: sums}, o.failOn)
}

// pour gives what is written piece by piece its place: stdout, or the output
// file, which has its name only when all of it is there.
func (a *app) pour(write func(io.Writer) (audit.Summary, error)) (audit.Summary, error) {
	if a.toScreen() {
		return write(a.Stdout)
	}
	file, err := outfile.Start(a.set.Output, a.set.Force)
	if err != nil {
		return audit.Summary{}, a.unwritten(a.set.Output, err)
	}
	defer file.Discard()
	sums, err := write(file)
	if err != nil {
		return sums, err
	}
	if err := file.Commit(); err != nil {
		return sums, a.unwritten(a.set.Output, err)
	}
	return sums, nil
}

// judged is what became of one young person.
type judged struct {
	rows    []byte
	piece   piece
	officer *audit.Officer // nil: nothing to compare
	sums    audit.Summary
	late    audit.Lateness
	err     error
}

// write writes the heading, everybody in reference order, and the home. What is
// said of everybody is kept, packed, until all have been seen: only then is it
// known whose IRO has other details on other records.
func (s *stream) write(ctx context.Context, w io.Writer) (sums audit.Summary, err error) {
	var officers audit.Officers
	var late audit.Lateness
	kept, err := newSpool()
	if err != nil {
		return sums, err
	}
	all := register.Lend(ctx, s.reg, s.cut, care.YoungPerson, func(subject care.Subject, entries []care.Entry) judged {
		return s.judge(care.Fold(subject, entries, s.asOf))
	})
	for one, err := range all {
		if err == nil {
			err = one.err
		}
		if err != nil {
			return sums, err
		}
		sums.Add(one.sums)
		late.Add(one.late)
		if one.officer != nil {
			one.piece.officer = officers.Add(one.piece.ref, *one.officer)
		}
		if err := kept.add(one.piece, one.rows); err != nil {
			return sums, err
		}
	}
	if err := s.csv.Head(w); err != nil {
		return sums, err
	}
	if err := s.unpack(w, kept, officers.Compare(), &sums); err != nil {
		return sums, err
	}
	home := s.narrow.SettleHome(s.auditor.Home(), late, s.asOf)
	for i := range home {
		sums.Count(&home[i])
	}
	return sums, s.csv.Rows(w, home)
}

// unpack writes what was kept, with the notes of those whose IRO has other
// details elsewhere.
func (s *stream) unpack(w io.Writer, kept *spool, differing audit.Differing, sums *audit.Summary) error {
	return kept.each(func(p *piece, rows []byte) error {
		if p.officer != nil && p.asked {
			if note, differs := s.auditor.Differs(p.ref, p.looked, p.officer, differing); differs {
				sums.Met, sums.Notes = sums.Met-1, sums.Notes+1
				return p.write(w, rows, func() error { return s.csv.Rows(w, []audit.Finding{note}) })
			}
		}
		_, err := w.Write(rows)
		return err
	})
}

// judge evaluates every rule for one young person and writes what was found.
func (s *stream) judge(rec *care.Record) (j judged) {
	if rec.Gone() {
		return j
	}
	done, _ := s.done.Get().(*[]audit.Finding)
	if done == nil {
		done = new([]audit.Finding)
	}
	p := s.auditor.PersonIn(rec, *done)
	defer func() {
		*done = p.Findings
		s.done.Put(done)
	}()
	if j.err = p.Err; j.err != nil {
		return j
	}
	settled := s.narrow.Settle(&p, s.asOf, &j.sums, s.csv.Wants)
	if p.Resident {
		j.late = p.Written
	}
	if o, ok := p.Officer(); ok {
		j.officer = &o
	}
	j.piece = piece{ref: p.Line.Ref, looked: p.Looked, asked: settled.Note >= 0}
	j.rows, j.err = s.rows(&j.piece, settled)
	return j
}

// rows writes what counts of the findings, and notes in the piece where a note
// comes in.
func (s *stream) rows(p *piece, settled audit.Settled) (rows []byte, err error) {
	var b bytes.Buffer
	from := 0
	upTo := func(to int) int {
		if to > from && err == nil {
			err = s.csv.Rows(&b, settled.List[from:to])
			from = to
		}
		return b.Len()
	}
	if settled.Note >= 0 {
		p.note = upTo(settled.Note)
		p.own = [2]int{p.note, p.note}
	}
	if settled.Own >= 0 {
		p.own = [2]int{upTo(settled.Own), upTo(settled.Own + 1)}
	}
	upTo(len(settled.List))
	return b.Bytes(), err
}
