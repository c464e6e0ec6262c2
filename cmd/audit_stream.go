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

// tidily is how often memory is tidied up meanwhile: as Go does it by itself.
const tidily = 100

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
		many, err := r.Count(care.YoungPerson)
		if done = many > from; err != nil || !done {
			return err
		}
		if err := q.name(r); err != nil {
			return err
		}
		s.cut = register.CutNumber(r.Size())
		s.sight, err = a.seeOn(r, q.asOf)
		return err
	})
	if err != nil || !done {
		return false, err
	}
	defer debug.SetGCPercent(debug.SetGCPercent(tidily)) // memory is what this is about
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
	rows []byte
	sums audit.Summary
	late audit.Lateness
	err  error
}

// write writes the heading, everybody in reference order, and the home.
func (s *stream) write(ctx context.Context, w io.Writer) (sums audit.Summary, err error) {
	others, err := s.officers(ctx)
	if err != nil {
		return sums, err
	}
	if err := s.csv.Head(w); err != nil {
		return sums, err
	}
	var late audit.Lateness
	all := register.Map(ctx, s.reg, s.cut, care.YoungPerson, func(subject care.Subject, entries []care.Entry) judged {
		return s.judge(care.Fold(subject, entries, s.asOf), others)
	})
	for one, err := range all {
		if err == nil {
			err = one.err
		}
		if err == nil {
			_, err = w.Write(one.rows)
		}
		if err != nil {
			return sums, err
		}
		sums.Add(one.sums)
		late.Add(one.late)
	}
	home := s.narrow.SettleHome(s.auditor.Home(), late, s.asOf)
	for i := range home {
		sums.Count(&home[i])
	}
	return sums, s.csv.Rows(w, home)
}

// officers finds the IROs whose details are not the same on every record.
func (s *stream) officers(ctx context.Context) (audit.Differing, error) {
	type found struct {
		person  string
		officer audit.Officer
		ok      bool
		err     error
	}
	all := register.MapKinds(ctx, s.reg, s.cut, care.YoungPerson, audit.OfficerKinds(), func(subject care.Subject, entries []care.Entry) found {
		officer, ok, err := s.auditor.Officer(care.Fold(subject, entries, s.asOf))
		return found{subject.Ref, officer, ok, err}
	})
	var officers audit.Officers
	for one, err := range all {
		if err == nil {
			err = one.err
		}
		if err != nil {
			return nil, err
		}
		if one.ok {
			officers.Add(one.person, one.officer)
		}
	}
	return officers.Compare(), nil
}

// judge evaluates every rule for one young person and writes what was found.
func (s *stream) judge(rec *care.Record, others audit.Differing) (j judged) {
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
	findings := s.narrow.Settle(&p, others, s.asOf, &j.sums, s.csv.Wants)
	if p.Resident {
		j.late = p.Written
	}
	var rows bytes.Buffer
	j.err = s.csv.Rows(&rows, findings)
	j.rows = rows.Bytes()
	return j
}
