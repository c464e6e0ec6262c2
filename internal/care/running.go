package care

import (
	"slices"

	"ypa/internal/calendar"
)

// The words of [HomeVisit].
const (
	ByIndependentPerson     = "independent-person"     // Regulation 44
	ByResponsibleIndividual = "responsible-individual" // Wales
)

// entriesOfHome gives the words of a kind about the home on the day of its
// record; none where there is no record.
func entriesOfHome[B any](h Home) []Of[B] {
	if h.Record == nil {
		return nil
	}
	return All[B](h.Record)
}

// Regulation44 reports whether the home is visited by an independent person
// under regulation 44: a children's home in England. Supported accommodation has
// no such visit, and in Wales the responsible individual comes.
func (h Home) Regulation44() bool { return h.Kind == "childrens-home" && h.Nation != "wales" }

// Visit is a visit to the home and what became of its report.
type Visit struct {
	On       calendar.Date
	By       string        // independent-person, responsible-individual
	Reported calendar.Date // the day the report was sent; zero: not on record
	Entry    int64
}

// ReportDue is the last day on which the report of the visit is in time: of a
// visit of the independent person the end of the next month (Ofsted's guidance on
// regulation 44 reports). Zero: the law sets none.
func (v Visit) ReportDue() calendar.Date {
	if v.By != ByIndependentPerson {
		return calendar.Date{}
	}
	return v.On.EndOfMonth().AddDays(1).EndOfMonth()
}

// Visits gives the visits by one of the two, or by either where by is empty,
// oldest first.
func (h Home) Visits(by string) []Visit {
	sent := map[calendar.Date]calendar.Date{}
	for _, o := range entriesOfHome[VisitReport](h) {
		if sent[o.Body.Visit].IsZero() {
			sent[o.Body.Visit] = o.On
		}
	}
	var list []Visit
	for _, o := range entriesOfHome[HomeVisit](h) {
		if by == "" || by == o.Body.By {
			list = append(list, Visit{On: o.On, By: o.Body.By, Reported: sent[o.On], Entry: o.Number})
		}
	}
	return list
}

// Recommended is a recommendation and what became of it.
type Recommended struct {
	Number int
	On     calendar.Date
	Due    calendar.Date // zero: no timescale
	Text   string
	Done   calendar.Date // zero: not on record
	Entry  int64
}

// Open reports whether it was not carried out yet.
func (r Recommended) Open() bool { return r.Done.IsZero() }

// Recommendations gives them by their numbers.
func (h Home) Recommendations() []Recommended {
	done := map[int]calendar.Date{}
	for _, o := range entriesOfHome[RecommendationDone](h) {
		done[o.Body.Number] = o.On
	}
	var list []Recommended
	for _, o := range entriesOfHome[Recommendation](h) {
		b := o.Body
		list = append(list, Recommended{Number: b.Number, On: o.On, Due: b.Due, Text: b.Text, Done: done[b.Number], Entry: o.Number})
	}
	slices.SortStableFunc(list, func(a, b Recommended) int { return a.Number - b.Number })
	return list
}

// QualityReports gives the days of the quality reports, oldest first.
func (h Home) QualityReports() []Of[QualityReport] { return entriesOfHome[QualityReport](h) }

// ProcedureReviewed is the home's last review of a procedure, by its id, and
// whether there is one.
func (h Home) ProcedureReviewed(id string) (Of[ProcedureReview], bool) {
	list := slices.DeleteFunc(slices.Clone(entriesOfHome[ProcedureReview](h)), func(o Of[ProcedureReview]) bool { return o.Body.Procedure != id })
	return last(list)
}
