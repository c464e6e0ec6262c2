package sample_test

import (
	"testing"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/sample"
)

// auditing holds what every audit of these tests needs.
type auditing struct {
	library *procedure.Library
	work    *calendar.Holidays
}

func newAuditing(t *testing.T) auditing {
	t.Helper()
	library, err := procedure.Load()
	if err != nil {
		t.Fatal(err)
	}
	work, err := calendar.EnglandAndWales()
	if err != nil {
		t.Fatal(err)
	}
	return auditing{library: library, work: work}
}

// audited is what an audit found, by the reference and the rule.
type audited struct {
	people   map[string]audit.Person
	findings map[string]map[string]audit.Finding // the home's under ""
}

// fold numbers entries as a register would and folds them.
func fold(typ care.SubjectType, ref string, entries []care.Entry, next *int64, today calendar.Date) *care.Record {
	numbered := sample.Number(entries, "uid-"+ref, *next)
	*next += int64(len(entries))
	return care.Fold(care.Subject{UID: "uid-" + ref, Type: typ, Ref: ref}, numbered, today)
}

// house folds the home and its authorities; next is the number after theirs.
func house(home sample.Home, today calendar.Date) (folded care.Home, next int64) {
	next = 1
	facts := append([]care.Entry{care.New("", home.Facts.RecordsFrom, home.Facts)}, home.Entries...)
	record := fold(care.TheHome, "home", facts, &next, today)
	var authorities []*care.Record
	for _, b := range home.Authorities {
		authorities = append(authorities, fold(care.Authority, b.ID, b.Entries, &next, today))
	}
	return care.FoldHome(record, authorities), next
}

// of audits the home of a day on that day, numbered as a register would.
func (a auditing) of(home sample.Home, today calendar.Date) audited {
	folded, next := house(home, today)
	auditor := audit.New(folded, a.library, a.work, today)
	found := audited{people: map[string]audit.Person{}, findings: map[string]map[string]audit.Finding{"": byRule(auditor.Home())}}
	for _, p := range home.People {
		person := auditor.Person(fold(care.YoungPerson, p.Ref, p.Entries, &next, today))
		found.people[p.Ref], found.findings[p.Ref] = person, byRule(person.Findings)
	}
	return found
}

func byRule(findings []audit.Finding) map[string]audit.Finding {
	m := map[string]audit.Finding{}
	for _, f := range findings {
		m[f.Rule] = f
	}
	return m
}
