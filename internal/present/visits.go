package present

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

type visitJSON struct {
	Entry    int64          `json:"entry"`
	On       calendar.Date  `json:"on"`
	By       string         `json:"by"`
	Due      *calendar.Date `json:"report_due"`
	Reported *calendar.Date `json:"report_sent"`
}

type recommendationJSON struct {
	Entry  int64          `json:"entry"`
	Number int            `json:"number"`
	On     calendar.Date  `json:"on"`
	Due    *calendar.Date `json:"due"`
	Text   string         `json:"text"`
	Done   *calendar.Date `json:"done"`
}

type qualityReportJSON struct {
	Entry int64         `json:"entry"`
	On    calendar.Date `json:"on"`
}

// noVisits says that nothing is on record, and what records the first. Supported
// accommodation has a report instead of visits.
func noVisits(home care.Home) string {
	if !home.Regulation44() && home.Nation != "wales" {
		return "No report, visit or recommendation is on record: ypa reg44 quality-report --on DATE"
	}
	return "No visit and no recommendation is on record: ypa reg44 visit --on DATE"
}

// HomeVisits writes the visits to the home with their reports, what they
// recommended and the quality reports, the latest first: table, csv or json.
func HomeVisits(w io.Writer, out Output, head Head, home care.Home) error {
	l := listing{
		head: head, title: head.Home + ": visits and recommendations", names: 2,
		empty: noVisits(home),
		columns: []listColumn{
			{"Day", "on"},
			{"What", "what"},
			{"No.", "number"},
			{"By when", "due"},
			{"Sent or done", "done"},
			{"About", "text"},
		},
	}
	j := struct {
		listHead
		Visits          []visitJSON          `json:"visits"`
		Recommendations []recommendationJSON `json:"recommendations"`
		QualityReports  []qualityReportJSON  `json:"quality_reports"`
	}{head.json(), []visitJSON{}, []recommendationJSON{}, []qualityReportJSON{}}
	l.rows, l.foot = visitRows(head.AsOf, home), reportClock(head.AsOf, home)
	for _, v := range home.Visits("") {
		j.Visits = append(j.Visits, visitJSON{v.Entry, v.On, v.By, dayOrNull(v.ReportDue()), dayOrNull(v.Reported)})
	}
	for _, r := range home.Recommendations() {
		j.Recommendations = append(j.Recommendations, recommendationJSON{r.Entry, r.Number, r.On, dayOrNull(r.Due), r.Text, dayOrNull(r.Done)})
	}
	for _, q := range home.QualityReports() {
		j.QualityReports = append(j.QualityReports, qualityReportJSON{q.Number, q.On})
	}
	return l.write(w, out, ViewVisits, j)
}

// reportClock says of the visits whose report is not on record as sent by when it
// goes where, and from whom. The home can only ask for it.
func reportClock(today calendar.Date, home care.Home) []string {
	var lines []string
	for _, v := range home.Visits(care.ByIndependentPerson) {
		if !v.Reported.IsZero() {
			continue
		}
		when := "by " + v.ReportDue().Medium()
		if late := today.Sub(v.ReportDue()); late > 0 {
			when += fmt.Sprintf(", %s AGO", strings.ToUpper(days(late)))
		}
		lines = append(lines, fmt.Sprintf("Report of %s: to Ofsted %s. The independent person sends it; ask, then: ypa reg44 report --on %s",
			v.On.Near(today), when, v.On))
	}
	if len(lines) > 0 && home.URN == "" {
		lines = append(lines, "It carries the home's URN, which is not on record: ypa home set --urn NUMBER")
	} else if len(lines) > 0 {
		lines = append(lines, fmt.Sprintf("It carries the day of the visit and the home's URN, %s.", home.URN))
	}
	return lines
}

// visitRows are the rows of the list, the latest first.
func visitRows(today calendar.Date, home care.Home) [][]item {
	type dated struct {
		on  calendar.Date
		row []item
	}
	var rows []dated
	add := func(on calendar.Date, what, number, due, done item, text string) {
		rows = append(rows, dated{on, []item{aDay(on, today), what, number, due, done, same(text)}})
	}
	for _, v := range home.Visits("") {
		due := aDay(v.ReportDue(), today)
		due.alert = v.Reported.IsZero() && !v.ReportDue().IsZero() && today.After(v.ReportDue())
		add(v.On, same("visit"), item{}, due, aDay(v.Reported, today), strings.ReplaceAll(v.By, "-", " "))
	}
	for _, r := range home.Recommendations() {
		add(r.On, same("recommendation"), aNumber(r.Number), aDay(r.Due, today), aDay(r.Done, today), r.Text)
	}
	for _, q := range home.QualityReports() {
		add(q.On, item{text: "quality report", data: TextDatum("quality-report")}, item{}, item{}, item{}, "")
	}
	slices.SortStableFunc(rows, func(a, b dated) int { return b.on.Compare(a.on) })
	list := make([][]item, len(rows))
	for i := range rows {
		list[i] = rows[i].row
	}
	return list
}
