package cmd

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// request is what of the home is looked at, and when.
type request struct {
	asOf    calendar.Date
	knownAt string // as asked; empty: everything the register knows
	cut     register.Cut
	refs    []string // none, or everyone: all
	about   string   // whom the answer is about, where it is not narrowed to them and refs are none; empty: all
	except  []string
	rules   []string
	owner   procedure.Owner
	keep    func(*audit.Finding) bool // where there are very many: which findings are needed, of records none but of refs; nil: all
	since   string                    // the saved audit to compare with, as typed: last, an entry or a day; empty: last, if there is one
}

// assemble is where audit, child show and whatever else looks at findings
// begins: it reads the register in one state, evaluates every rule and puts the
// findings together. The records come along by reference.
func (a *app) assemble(ctx context.Context, q request) (*audit.Report, *sight, map[string]*care.Record, error) {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return nil, nil, nil, err
	}
	defer reg.Close()
	return a.assembleOf(ctx, reg, q)
}

// assembleOf is assemble for a register that is open.
func (a *app) assembleOf(ctx context.Context, reg *register.Register, q request) (*audit.Report, *sight, map[string]*care.Record, error) {
	var s *sight
	var people []audit.Person
	var records map[string]*care.Record
	base := audit.Report{AsOf: q.asOf, KnownAt: q.knownAt, Program: a.program()}
	err := reg.View(ctx, q.cut, func(r *register.Reader) error {
		asked, many, err := q.asked(r)
		if err != nil {
			return err
		}
		var apart []register.About
		if many {
			apart = asked
		}
		if s, err = a.seeOn(r, q.asOf, apart...); err != nil {
			return err
		}
		if q.about != "" {
			s.about = asked[0]
		}
		if base.Since, err = a.comparedWith(s.home, q.since); err != nil {
			return err
		}
		head := r.Head()
		base.Home, base.Entries, base.KnownTo = s.home, r.Size(), s.work.KnownUntil()
		base.Head, base.Checkpoint, base.Apart = head.Base64(), head.Checkpoint(), s.partial
		bar := a.progress("auditing young people", 0)
		defer bar.end()
		people, records, err = s.evaluate(everybody(r, apart, q.see(s, many)), bar)
		return err
	})
	if err != nil {
		return nil, nil, nil, err
	}
	base.Procedures = s.used(people)
	if q.knownAt != "" {
		if base.Learnt, err = learnt(ctx, reg, base.Entries, q.asOf); err != nil {
			return nil, nil, nil, err
		}
	}
	narrow := audit.Narrow{Rules: q.rules, Owner: q.owner, Refs: q.refs, Except: q.except}
	if s.partial { // nothing is said of the home, and a job has the number that the audit of them alone gives it
		if q.about != "" {
			narrow.Refs = []string{s.about.Ref}
		}
		return audit.Assemble(base, people, nil, narrow), s, records, nil
	}
	return audit.Assemble(base, people, s.auditor.Home(), narrow), s, records, nil
}

// asked finds whom the question is about, and whether there are very many young
// people: then nobody else is looked at.
func (q *request) asked(r *register.Reader) (asked []register.About, many bool, err error) {
	if asked, err = q.name(r); err != nil {
		return nil, false, err
	}
	many, err = r.MoreThan(manyPeople, care.YoungPerson)
	return asked, many, err
}

// everybody looks at everybody, in reference order, or only at those who are looked
// at apart from the others.
func everybody(r *register.Reader, apart []register.About, see func(care.Subject, []care.Entry) seen) iter.Seq2[seen, error] {
	if len(apart) == 0 {
		return register.MapIn(r, care.YoungPerson, see)
	}
	return func(yield func(seen, error) bool) {
		for _, one := range apart {
			if !yield(see(one.Subject, one.Entries), nil) {
				return
			}
		}
	}
}

// name finds the young people who were asked for, and those who were not. It gives
// the former, or whom the answer is about, with what is recorded about them, in
// reference order; none: everybody.
func (q *request) name(r *register.Reader) (asked []register.About, err error) {
	if asked, err = onRecord(r, q.refs); err != nil {
		return nil, err
	}
	if _, err = onRecord(r, q.except); err != nil {
		return nil, err
	}
	all := slices.ContainsFunc(q.refs, func(ref string) bool { return strings.EqualFold(ref, everyone) })
	if !all && len(q.refs) > 0 && len(q.except) > 0 {
		return nil, exceptOfSome()
	}
	if all {
		q.refs, asked = nil, nil
	}
	if q.about != "" {
		one, err := personAbout(r, q.about)
		return []register.About{one}, err
	}
	slices.SortFunc(asked, func(a, b register.About) int { return register.CompareRefs(a.Ref, b.Ref) })
	return slices.CompactFunc(asked, func(a, b register.About) bool { return a.UID == b.UID }), nil
}

// onRecord finds young people, and writes their references as they are on record.
func onRecord(r *register.Reader, refs []string) (found []register.About, err error) {
	for i, ref := range refs {
		if strings.EqualFold(ref, everyone) {
			continue
		}
		one, err := personAbout(r, ref)
		if err != nil {
			return nil, err
		}
		refs[i], found = one.Ref, append(found, one)
	}
	return found, nil
}

// seen is a young person as the rules see them.
type seen struct {
	person audit.Person
	record *care.Record // nil: not needed
	gone   bool         // all that was recorded about them was taken back
}

// see evaluates every rule for somebody. Where there are many, only what is
// needed of that is kept.
func (q *request) see(s *sight, many bool) func(care.Subject, []care.Entry) seen {
	return func(subject care.Subject, entries []care.Entry) seen {
		rec := care.Fold(subject, entries, s.asOf)
		switch {
		case rec.Gone():
			return seen{gone: true}
		case many && q.keep != nil && !slices.Contains(q.refs, subject.Ref):
			return seen{person: s.auditor.Person(rec).Only(q.keep)}
		}
		return seen{person: s.auditor.Person(rec), record: rec}
	}
}

// evaluate gathers what the rules say, and the records by reference.
func (s *sight) evaluate(all iter.Seq2[seen, error], bar *progress) ([]audit.Person, map[string]*care.Record, error) {
	var people []audit.Person
	records := map[string]*care.Record{}
	for one, err := range all {
		if err != nil {
			return nil, nil, err
		}
		if one.person.Err != nil {
			return nil, nil, one.person.Err
		}
		if one.gone {
			continue
		}
		people = append(people, one.person)
		bar.step(len(people))
		if one.record != nil {
			records[one.person.Line.Ref] = one.record
		}
	}
	return people, records, nil
}

// used lists the procedures and laws that the audit of these people went by, in
// the library's order, with the digest of each file.
func (s *sight) used(people []audit.Person) []audit.Used {
	ids := s.auditor.InForce("").IDs()
	for _, p := range people {
		if p.Resident {
			ids = append(ids, s.auditor.InForce(p.Line.Authority).IDs()...)
		}
	}
	var used []audit.Used
	for _, p := range s.library.Procedures() {
		if slices.Contains(ids, p.ID) {
			used = append(used, audit.Used{ID: p.ID, SHA256: p.SHA256})
		}
	}
	return used
}

// learnt lists what the register has learnt since about days up to asOf.
func learnt(ctx context.Context, reg *register.Register, known int64, asOf calendar.Date) ([]audit.LateFact, error) {
	var facts []audit.LateFact
	err := reg.View(ctx, register.Cut{}, func(r *register.Reader) error {
		entries, err := r.Log(known+1, r.Size())
		if err != nil {
			return err
		}
		for _, e := range entries {
			info, _ := care.Info(e.Kind)
			if own := info.Kept || e.Kind == care.KindOf(care.PackCode{}); own || e.On.After(asOf) || e.Erased() {
				continue // own: what the program did, not anybody's days
			}
			subject, err := r.SubjectByUID(e.Subject)
			if err != nil {
				return err
			}
			facts = append(facts, audit.LateFact{Entry: e.Number, Text: fmt.Sprintf("%s %s, %s; written %s by %s",
				subject.Ref, info.Title, e.On.Medium(), calendar.OfTime(e.At).Medium(), e.Author)})
		}
		return nil
	})
	return facts, err
}

// program names the program and its version.
func (a *app) program() string { return "ypa " + a.Build.Version }
