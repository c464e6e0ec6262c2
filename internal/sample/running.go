package sample

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// running is what is on record about the running of the home, in the order of
// its days: all is in hand but for two things, so that the home's own row has
// jobs too.
func running(d days) []care.Entry {
	var list []care.Entry
	on := func(day calendar.Date, body any) { list = append(list, care.New("", day, body)) }
	// A year and some days ago: the place to meet in has to be confirmed again.
	on(d.office(12, 9), care.PrivateSpace{})
	on(d.office(13, 0), care.ProcedureReview{Procedure: "childrens-home", Next: d.in(11, 0)})
	checked := d.office(2, 0)
	for _, id := range printed() {
		on(checked, care.ContactCheck{ID: id})
	}
	for months := monthsOnRecord; months > 0; months-- {
		visit, sent := d.overseen(months)
		on(visit, care.HomeVisit{By: care.ByIndependentPerson})
		on(sent, care.VisitReport{Visit: visit})
	}
	_, sent := d.overseen(1)
	on(sent, care.Recommendation{Number: 1, Due: d.ago(0, 10), Text: "advocacy poster in the hall"})
	on(sent, care.Recommendation{Number: 2, Due: d.ago(0, 10), Text: "complaints leaflets in every room"})
	on(d.ago(0, 13), care.RecommendationDone{Number: 2})
	slices.SortStableFunc(list, func(a, b care.Entry) int { return a.On.Compare(b.On) })
	return list
}

// monthsOnRecord is for how many months there are visits: all that the records
// of the home cover wholly.
const monthsOnRecord = 13

// overseen is the visit of the Regulation 44 independent person in the month
// that lies so many months back, about as long ago as that, and the day its
// report was sent. The visit stays in its month, whose days count for the law.
func (d days) overseen(months int) (visit, sent calendar.Date) {
	day := d.ago(months, 0)
	visit = d.atWork(day)
	if visit.Month() != day.Month() {
		visit = d.fromWork(day)
	}
	return visit, d.atWork(visit.AddDays(11))
}

// printed are the ids of the numbers that are printed for the young people here:
// those of the law and of the authorities' services.
func printed() []string {
	return []string{"help-at-hand", "ofsted", "coram-voice", "nyas", "childline", "cafcass", "cambridgeshire-iv"}
}
