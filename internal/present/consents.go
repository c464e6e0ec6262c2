package present

import (
	"cmp"
	"fmt"
	"io"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// ConsentRow is what stands about one young person's details going to those who
// visit the home.
type ConsentRow struct {
	Ref       string
	Code      string
	Authority string // id; empty: not known
	Consents  care.PackConsents
}

type consentJSON struct {
	YoungPerson string         `json:"young_person"`
	Code        *string        `json:"code"`
	Authority   *string        `json:"authority"`
	Own         string         `json:"own"`
	OwnOn       *calendar.Date `json:"own_on"`
	Theirs      string         `json:"authority_answer"`
	TheirsOn    *calendar.Date `json:"authority_on"`
	Details     bool           `json:"details"`
}

// Consents writes whose details may go to those who visit the home: table, csv
// or json.
func Consents(w io.Writer, out Output, head Head, rows []ConsentRow) error {
	l := listing{
		head: head, title: head.Home + ": details for those who visit", names: 1, empty: "No young person lives here.",
		columns: []listColumn{
			{"Ref", "young_person"},
			{"Code", "code"},
			{"Young person", "own"},
			{"Since", "own_on"},
			{"Authority", "authority"},
			{"Says", "authority_answer"},
			{"Since", "authority_on"},
			{"Details go", "details"},
		},
	}
	j := struct {
		listHead
		YoungPeople []consentJSON `json:"young_people"`
	}{head.json(), []consentJSON{}}
	going := 0
	for _, r := range rows {
		own, theirs := r.Consents.Own, r.Consents.Authority
		goes := item{text: "NO", data: TextDatum("no"), alert: true}
		if r.Consents.Both() {
			goes = same("yes")
			going++
		}
		l.rows = append(l.rows, []item{
			same(r.Ref), same(r.Code), answered(own), aDay(own.On, head.AsOf),
			same(r.Authority), answered(theirs), aDay(theirs.On, head.AsOf), goes,
		})
		j.YoungPeople = append(j.YoungPeople, consentJSON{
			YoungPerson: r.Ref, Code: textOrNull(r.Code), Authority: textOrNull(r.Authority),
			Own: string(answerOf(own)), OwnOn: dayOrNull(own.On), Theirs: string(answerOf(theirs)), TheirsOn: dayOrNull(theirs.On), Details: r.Consents.Both(),
		})
	}
	l.foot = consentFoot(rows, going)
	return l.write(w, out, ViewConsents, j)
}

// answerOf is an answer, or that nobody asked.
func answerOf(c care.Consented) care.PackAnswer {
	return cmp.Or(c.Answer, care.ConsentNotAsked)
}

// answered is the same for people and for programs.
func answered(c care.Consented) item {
	return item{text: c.Answer.Phrase(), data: TextDatum(string(answerOf(c)))}
}

// consentFoot says how many details go, and how the others are asked.
func consentFoot(rows []ConsentRow, going int) []string {
	if len(rows) == 0 || going == len(rows) {
		return nil
	}
	return []string{
		fmt.Sprintf("Details of %d of %s go into a visit pack. An answer is recorded by:", going, care.Counted(len(rows), "young person", "young people")),
		"  ypa reg44 consent REF --given-by young-person --answer yes --on DATE",
		"  ypa reg44 consent --authority ID --answer yes --on DATE",
	}
}
