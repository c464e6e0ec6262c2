package bench

import (
	"fmt"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/sample"
)

// peopleAnAuthority is how many young people an authority places: England has
// 153 authorities for some 83,000 looked-after children.
const peopleAnAuthority = 550

// homeEntries are about the home: visits with their reports, recommendations,
// numbers for young people, an audit that was saved.
func homeEntries(plan Plan) []care.Entry {
	began := plan.Today.AddMonths(-24)
	list := []care.Entry{
		care.New("", began, care.HomeFacts{
			Name: "Made-up homes", HomeKind: "childrens-home", Nation: "england", Procedure: "childrens-home",
			HostAuthority: "york", RecordsFrom: began, MadeUp: true,
		}),
	}
	on := func(day calendar.Date, bodies ...any) {
		for _, b := range bodies {
			list = append(list, care.New("", day, b))
		}
	}
	on(began, care.PrivateSpace{}, care.ProcedureReview{Procedure: "childrens-home"}, care.PrintedContact{ID: "mentors", For: "other", Name: "Rowan Mentors", Phone: "01632 960222"})
	for months := 23; months > 0; months-- {
		visit := plan.Today.AddMonths(-months)
		on(visit, care.HomeVisit{By: care.ByIndependentPerson})
		if months%5 != 0 {
			on(visit.AddDays(11), care.VisitReport{Visit: visit})
		}
	}
	on(plan.Today.AddMonths(-2), care.Recommendation{Number: 1, Due: plan.Today.AddDays(-10), Text: "an advocacy poster in the hall"},
		care.Recommendation{Number: 2, Due: plan.Today.AddDays(20), Text: "a telephone behind a door that shuts"})
	on(plan.Today.AddMonths(-1), care.RecommendationDone{Number: 2}, care.ContactCheck{ID: "childline"}, care.QualityReport{},
		care.HomeWaiver{Waiver: care.Waiver{Rule: "private-space", Reason: "builders are in until spring", Until: plan.Today.AddMonths(2)}})
	on(plan.Today.AddDays(-8), care.SavedAudit{Read: care.No, Entries: 1, Program: "ypa bench", People: plan.People})
	on(plan.Today.AddDays(-7), care.AuditRead{Audit: 1}, care.Export{What: "report", SHA256: "00", Names: care.No, Entries: 1})
	return list
}

// authorities places the young people: the three whose procedures the program
// knows, and as many without one as so many young people need.
func authorities(people int) []sample.Authority {
	names := []string{"york", "cambridgeshire", "walsall"}
	for len(names) < people/peopleAnAuthority {
		names = append(names, fmt.Sprintf("authority-%03d", len(names)+1))
	}
	list := make([]sample.Authority, 0, len(names))
	for i, id := range names {
		b := care.AuthorityFacts{Ref: id, Name: fmt.Sprintf("Made-up Council %d", i+1), Nation: "england"}
		if i < 3 {
			b.Procedure = id
		}
		if i%4 != 2 { // every fourth has no services on record
			b.Advocacy = care.Contact{Organisation: "Speak Up", Phone: number(i)}
			b.IV = care.Contact{Organisation: "Visitors' desk", Email: fmt.Sprintf("desk%d@example.org", i)}
		}
		facts := care.New("", calendar.MustISO("2024-01-08"), b)
		agreed := care.New("", calendar.MustISO("2026-01-12"), care.AuthorityPackConsent{Answer: "yes"})
		list = append(list, sample.Authority{ID: id, Entries: []care.Entry{facts, agreed}})
	}
	return list
}

// number is a telephone number from a range that is kept for fiction.
func number(i int) string { return fmt.Sprintf("01632 960%03d", i%1000) }
