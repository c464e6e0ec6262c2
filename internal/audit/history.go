package audit

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// ReadWithin is by how many days after one audit was read the next one is to be
// read: a week and two days over. It is ypa's own figure, a setting, not law.
const ReadWithin = 9

// Saved is an audit on record.
type Saved struct {
	Entry  int64
	On     calendar.Date // the day that was audited
	Author string        // who saved it
	ReadOn calendar.Date // zero: nobody has read it
	ReadBy string
	Body   care.SavedAudit
}

// NewSaved is an audit on record as the home holds it.
func NewSaved(a care.Audited) *Saved {
	return &Saved{Entry: a.Chain(), On: a.On, Author: a.Author, ReadOn: a.ReadOn, ReadBy: a.ReadBy, Body: a.Body}
}

// Save gives what is kept of an audit of the whole home: what was found, never
// why. Read says whether its author read it.
func (r *Report) Save(read bool) care.SavedAudit {
	saved := care.SavedAudit{
		Read: care.No, Entries: r.Entries, Program: r.Program, People: r.Summary.YoungPeople, Met: r.Summary.Met,
	}
	if read {
		saved.Read = care.Yes
	}
	for _, used := range r.Procedures {
		saved.Procedures = append(saved.Procedures, used.ID+" "+used.SHA256)
	}
	uid := r.uids()
	for _, f := range r.Findings {
		if f.State.Flagged() || f.State == Waived || f.State == CannotTell {
			saved.Findings = append(saved.Findings, care.SavedFinding{
				Rule: f.Rule, Subject: uid[f.Person], State: string(f.State), Basis: string(f.Basis), Owner: string(f.Owner), Due: f.Due,
			})
		}
	}
	return saved
}

// uids gives the uid of everybody who is audited, by reference.
func (r *Report) uids() map[string]string {
	uid := make(map[string]string, len(r.Lines))
	for i := range r.Lines {
		uid[r.Lines[i].Ref] = r.Lines[i].UID
	}
	return uid
}

// lookBack compares the report with the audit it is to be compared with, the
// one saved last unless another was chosen, and says since when each finding is
// there.
func (r *Report) lookBack(rules map[string]*Rule) {
	if last, ok := r.Home.LastAudit(); ok {
		r.LastSaved = NewSaved(last)
	}
	if r.Since == nil {
		r.Since = r.LastSaved
	}
	if r.LastSaved != nil {
		r.age()
	}
	if r.Since == nil {
		return
	}
	before, erased := restore(r.Since.Body, r, rules)
	for i, at := range follow(before, r.Findings) {
		r.Findings[i].New = at < 0 && r.Findings[i].State.Flagged()
	}
	r.Changes = compare(before, r)
	r.Changes.Erased = erased
}

// kept names a finding as saved audits do.
type kept struct{ rule, uid string }

// age says of each finding that is flagged since which saved audit it was
// flagged in every one.
func (r *Report) age() {
	uid := r.uids()
	open := map[kept]*Finding{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.State.Flagged() {
			open[kept{f.Rule, uid[f.Person]}] = f
		}
	}
	walkBack(r.Home, open)
}

// walkBack goes through the saved audits from the last one back for as long as
// any of the findings was flagged in every one of them.
func walkBack(home care.Home, open map[kept]*Finding) {
	if len(open) == 0 {
		return
	}
	for one := range home.AuditsBack() {
		had := map[kept]bool{}
		for _, f := range one.Body.Findings {
			if f.Flagged() {
				had[kept{f.Rule, f.Subject}] = true
			}
		}
		for k, f := range open {
			if had[k] {
				f.First = one.On
			} else {
				delete(open, k)
			}
		}
		if len(open) == 0 {
			return
		}
	}
}

// Now gives what the report says of the rule and young person of a finding of
// another audit, and whether it says anything: somebody may have left.
func (r *Report) Now(f *Finding) (*Finding, bool) {
	i := slices.IndexFunc(r.Findings, func(o Finding) bool { return o.Rule == f.Rule && o.Person == f.Person })
	if i < 0 {
		return nil, false
	}
	return &r.Findings[i], true
}

// ChangedFiles lists the procedures and laws whose file is not what it was in
// the audit that this one is compared with.
func (r *Report) ChangedFiles() []string {
	if r.Since == nil {
		return nil
	}
	before := map[string]string{}
	for _, used := range r.Since.Body.Procedures {
		id, sum, _ := strings.Cut(used, " ")
		before[id] = sum
	}
	var list []string
	for _, used := range r.Procedures {
		if sum, known := before[used.ID]; known && sum != used.SHA256 {
			list = append(list, used.ID)
		}
	}
	return list
}

// Unread says since when no audit was read, for how many days, and whether that
// is too long: since the last one that was read, else since the home was put on
// record.
func Unread(home care.Home, asOf calendar.Date) (since calendar.Date, days int, late bool) {
	since = home.LastReadAudit()
	if since.IsZero() {
		since = home.Began()
	}
	if since.IsZero() {
		return since, 0, false
	}
	days = asOf.Sub(since)
	return since, days, days >= ReadWithin
}
