package care

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
)

// RecordVisit records a visit to the home by somebody who oversees it. Without a
// word on who came it is whoever the home's nation and kind ask for.
type RecordVisit struct {
	On   calendar.Date
	Body HomeVisit
}

// Decide refuses a Regulation 44 visit where there is none in law.
func (c RecordVisit) Decide(f Facts) ([]Entry, error) {
	monthly := f.Home.Regulation44()
	switch {
	case c.Body.By == "" && monthly:
		c.Body.By = ByIndependentPerson
	case c.Body.By == "" && f.Home.Nation == "wales":
		c.Body.By = ByResponsibleIndividual
	case c.Body.By == "":
		return nil, refuse("--who is needed: "+words("visit-by")+"; supported accommodation has no Regulation 44 visit",
			"ypa reg44 visit --who responsible-individual\na report under regulation 32: ypa reg44 quality-report")
	case c.Body.By == ByIndependentPerson && !monthly:
		return nil, refuse("only a children's home in England has Regulation 44 visits by an independent person",
			"ypa reg44 visit --who responsible-individual\nthe home's kind and nation are said with: ypa home set --kind KIND --nation NATION")
	}
	return f.forHome(c.On, c.Body)
}

// SendVisitReport records that the report of a visit was sent.
type SendVisitReport struct {
	Visit calendar.Date // the day of the visit; zero: the last one without a report
	Sent  calendar.Date
	Note  Noted
}

// Decide refuses the report of a visit that is not on record, and one that was
// sent before it.
func (c SendVisitReport) Decide(f Facts) ([]Entry, error) {
	if err := f.dated("sent", c.Sent); err != nil {
		return nil, err
	}
	visit, err := c.visit(f.Home.Visits(""))
	if err != nil {
		return nil, err
	}
	if c.Sent.Before(visit.On) {
		return nil, refuse(fmt.Sprintf("the report of the visit on %s cannot have been sent on %s", visit.On.Medium(), c.Sent.Medium()),
			"--on is the day of the visit, --sent the day the report was sent (default today)")
	}
	return f.forHome(c.Sent, VisitReport{Visit: visit.On, Noted: c.Note})
}

func (c SendVisitReport) visit(all []Visit) (Visit, error) {
	days := "no visit is on record; one is recorded by: ypa reg44 visit --on DATE"
	if len(all) > 0 {
		var list []string
		for _, v := range all[max(0, len(all)-6):] {
			list = append(list, v.On.Medium())
		}
		days = "the last visits on record are of " + strings.Join(list, ", ") + "; another one: ypa reg44 visit --on DATE"
	}
	for _, v := range slices.Backward(all) {
		if c.Visit == v.On || c.Visit.IsZero() && v.Reported.IsZero() {
			return v, nil
		}
	}
	if !c.Visit.IsZero() {
		return Visit{}, refuse(fmt.Sprintf("no visit on %s is on record", c.Visit.Medium()), days)
	}
	if n := len(all); n > 0 && all[n-1].Reported == c.Sent {
		return all[n-1], nil // the same told a second time
	}
	return Visit{}, refuse("no visit is on record whose report was not sent", days)
}

// Recommend records a recommendation of a visit's report. It takes the next
// number.
type Recommend struct {
	On   calendar.Date
	Body Recommendation
}

// Decide refuses one without words, and a timescale that ends before it begins.
func (c Recommend) Decide(f Facts) ([]Entry, error) {
	b := c.Body
	if b.Text == "" {
		return nil, refuse("what is recommended? give it in a few words, in quotes", `ypa reg44 recommend "an advocacy poster in the hall" --due DATE`)
	}
	if !b.Due.IsZero() && b.Due.Before(c.On) {
		return nil, refuse(fmt.Sprintf("--due: %s is before the recommendation itself, %s", b.Due.Medium(), c.On.Medium()),
			"--on is the day of the recommendation (default today), --due the day by which it is to be carried out")
	}
	highest := 0
	for _, o := range entriesOfHome[Recommendation](f.Home) {
		b.Number = o.Body.Number
		if o.On == c.On && o.Body == b {
			return f.forHome(c.On, b) // the same told a second time
		}
		highest = max(highest, b.Number)
	}
	b.Number = highest + 1
	return f.forHome(c.On, b)
}

// CarryOut records that a recommendation was carried out.
type CarryOut struct {
	On   calendar.Date
	Body RecommendationDone
}

// Decide refuses a number that is not on record, one that is done, and a day
// before it was recommended.
func (c CarryOut) Decide(f Facts) ([]Entry, error) {
	all := f.Home.Recommendations()
	i := slices.IndexFunc(all, func(r Recommended) bool { return r.Number == c.Body.Number })
	switch {
	case i < 0:
		return nil, refuse(fmt.Sprintf("there is no recommendation %d", c.Body.Number), "they are listed by: ypa reg44 list")
	case all[i].Done == c.On:
	case !all[i].Open():
		return nil, refuse(fmt.Sprintf("recommendation %d was carried out on %s already", c.Body.Number, all[i].Done.Medium()), "they are listed by: ypa reg44 list")
	case c.On.Before(all[i].On):
		return nil, refuse(fmt.Sprintf("recommendation %d is of %s and cannot have been carried out on %s", c.Body.Number, all[i].On.Medium(), c.On.Medium()), "give the right day with --on")
	}
	return f.forHome(c.On, c.Body)
}

// MakeQualityReport records the day of a quality report.
type MakeQualityReport struct {
	On   calendar.Date
	Body QualityReport
}

// Decide refuses a day in the future.
func (c MakeQualityReport) Decide(f Facts) ([]Entry, error) { return f.forHome(c.On, c.Body) }

// ReviewProcedure records the home's own review of a procedure.
type ReviewProcedure struct {
	On   calendar.Date
	Body ProcedureReview
}

// Decide refuses a next review that is not after this one.
func (c ReviewProcedure) Decide(f Facts) ([]Entry, error) {
	if next := c.Body.Next; !next.IsZero() && !next.After(c.On) {
		return nil, refuse(fmt.Sprintf("--next: %s is not after the review itself, %s", next.Medium(), c.On.Medium()),
			"--on is the day of the review (default today), --next the day by which it is due again")
	}
	return f.forHome(c.On, c.Body)
}
