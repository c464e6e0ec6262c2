package audit

import (
	"slices"

	"ypa/internal/procedure"
)

// Question is something that cannot be told, with the command that answers it.
// What the same command answers is one question.
type Question struct {
	Person string // reference; empty: the home
	Ask    Text
	Fix    string
	Rules  []string // what could be told then
	Needs  []string // the fields that are not known
	Owner  procedure.Owner
}

// Key names the question through the changes that answers make.
func (q *Question) Key() string { return q.Person + "/" + q.Fix }

// Questions lists what cannot be told, in the order of the findings.
func (r *Report) Questions() []Question {
	var list []Question
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.State != CannotTell || len(f.Fixes) == 0 {
			continue
		}
		at := slices.IndexFunc(list, func(q Question) bool { return q.Person == f.Person && q.Fix == f.Fix() })
		if at < 0 {
			at = len(list)
			list = append(list, Question{Person: f.Person, Ask: f.Ask, Fix: f.Fix(), Owner: f.Owner})
			if len(f.Ask) == 0 {
				list[at].Ask = f.Because
			}
		}
		q := &list[at]
		q.Rules = append(q.Rules, f.Rule)
		for _, need := range f.Needs {
			if !slices.Contains(q.Needs, need) {
				q.Needs = append(q.Needs, need)
			}
		}
	}
	return list
}
