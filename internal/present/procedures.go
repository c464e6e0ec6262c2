package present

import (
	"fmt"
	"io"
	"strings"

	"ypa/internal/care"

	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// ProcedureRow is a procedure or a law, with who goes by it here: the home, or
// authorities by id.
type ProcedureRow struct {
	Procedure *procedure.Procedure
	Use       []string
}

type procedureJSON struct {
	ID         string   `json:"id"`
	Title      string   `json:"title"`
	Document   string   `json:"document"`
	Kind       string   `json:"kind"`
	Dated      *string  `json:"dated"`
	NextReview *string  `json:"next_review"`
	PastReview bool     `json:"past_review"`
	Duties     int      `json:"duties"`
	Use        []string `json:"used_by"`
	SHA256     string   `json:"sha256"`
}

// Procedures writes the procedures and the law: table, csv or json.
func Procedures(w io.Writer, out Output, head Head, rows []ProcedureRow) error {
	l := listing{
		head: head, title: care.Counted(len(rows), "procedure", "procedures"), names: 1, empty: "No procedures.",
		columns: []listColumn{
			{"Id", "id"}, {"Title", "title"}, {"Kind", "kind"}, {"Dated", "dated"}, {"Next review", "next_review"}, {"Duties", "duties"}, {"Used by", "used_by"},
		},
		foot: []string{"What one of them asks: ypa procedures show ID"},
	}
	j := struct {
		listHead
		Procedures []procedureJSON `json:"procedures"`
	}{head.json(), []procedureJSON{}}
	for _, r := range rows {
		p := r.Procedure
		use := strings.Join(r.Use, ", ")
		past := pastReview(p, head.AsOf)
		j.Procedures = append(j.Procedures, procedureJSON{
			ID: p.ID, Title: p.Title, Document: p.Document, Kind: string(p.Kind), Dated: textOrNull(p.Dated.Written),
			NextReview: textOrNull(p.NextReview.Written), PastReview: past, Duties: len(p.Duties), Use: list(r.Use), SHA256: p.SHA256,
		})
		review := item{text: dayWords(p.NextReview), data: OwnDatum(p.NextReview.Written), alert: past}
		if past {
			review.text += ", PAST"
		}
		l.rows = append(l.rows, []item{
			same(p.ID), same(p.Title), same(string(p.Kind)),
			{text: dayWords(p.Dated), data: OwnDatum(p.Dated.Written)},
			review,
			aNumber(len(p.Duties)), same(use),
		})
	}
	return l.write(w, out, ViewProcedures, j)
}

// pastReview reports whether a document's own day of review has passed.
func pastReview(p *procedure.Procedure, today calendar.Date) bool {
	return !p.NextReview.IsZero() && p.NextReview.Last.Before(today)
}

// dayWords is a day as people write it; some documents name only the month.
func dayWords(d procedure.Day) string {
	switch {
	case d.IsZero():
		return ""
	case len(d.Written) == len("2020-05"):
		return fmt.Sprintf("%s %d", d.Last.Month(), d.Last.Year())
	}
	return d.Last.Medium()
}

// ProcedureShow writes all that one procedure holds: table or json.
func ProcedureShow(w io.Writer, out Output, head Head, p *procedure.Procedure) error {
	j := struct {
		Schema    int                  `json:"schema"`
		Procedure *procedure.Procedure `json:"procedure"`
	}{schema, p}
	f := form{title: p.ID + ": " + p.Title, parts: []formPart{
		{lines: aboutProcedure(p, head.AsOf)},
		{heading: "What it asks", lines: dutyLines(p)},
		{heading: "Referrals", lines: append(referral("Independent visitor", p.Route.IV), referral("Advocacy", p.Route.Advocacy)...)},
		{heading: "Contacts it gives (never counted as on record)", lines: contactLines(p, head.AsOf)},
		{heading: "Its own words", lines: wordLines(p)},
		{heading: "Remarks", lines: remarkLines(p)},
		{heading: "Not judged by a rule yet", lines: provisionLines(p)},
	}}
	return f.write(w, out, ViewProcedure, j)
}

func aboutProcedure(p *procedure.Procedure, today calendar.Date) []formLine {
	lines := []formLine{
		{label: "Document", text: p.Document + ", " + string(p.Kind)},
		{label: "Nations", text: capital(strings.Join(p.Nations, ", "))},
	}
	if p.Extends != "" {
		lines = append(lines, formLine{label: "Extends", text: p.Extends + ", of which it takes over what it does not say itself"})
	}
	if p.HomeKind != "" {
		lines = append(lines, formLine{label: "Written for", text: homeKindWords(p.HomeKind)})
	}
	if p.Version != "" {
		lines = append(lines, formLine{label: "Version", text: p.Version})
	}
	lines = append(lines, formLine{label: "Dated", text: orNot(dayWords(p.Dated), "it does not say")})
	review := formLine{label: "Next review", text: orNot(dayWords(p.NextReview), "it does not say")}
	if pastReview(p, today) {
		review.text, review.alert = review.text+", PAST", true
	}
	return append(lines, review, formLine{label: "SHA-256", text: p.SHA256})
}

// orNot is a text, or what is said where there is none.
func orNot(text, none string) string {
	if text == "" {
		return none
	}
	return text
}

// dutyLines lists the clauses: the rule, section and basis, what it asks, and
// its figures with who gave them.
func dutyLines(p *procedure.Procedure) []formLine {
	var lines []formLine
	for i := range p.Duties {
		d := &p.Duties[i]
		section := strings.Join(d.Sections, ", ")
		if title := p.Instruments[d.Of]; title != "" {
			section = cite(procedure.Source{Instrument: title, Section: section})
		}
		facts := []string{section, string(d.Basis), string(d.Owner) + "'s"}
		if d.Sure != "" {
			facts = append(facts, sureWords(d.Sure))
		}
		lines = append(lines, formLine{label: d.Rule, text: sentence(d.Asks)}, formLine{text: strings.Join(facts, "; ")})
		if figures := figureList(d.Parameters); figures != "" {
			lines = append(lines, formLine{text: figures})
		}
	}
	return lines
}

// figureList lists parameters by name: "interval 6 months (law)".
func figureList(parameters map[string]procedure.Value) string {
	var list []string
	for _, name := range sortedKeys(parameters) {
		v := parameters[name]
		list = append(list, fmt.Sprintf("%s %s (%s)", strings.ReplaceAll(name, "-", " "), v.Text, v.Basis))
	}
	return strings.Join(list, "; ")
}

// sureWords says how well a clause of the law is known.
func sureWords(s procedure.Sure) string {
	switch s {
	case procedure.SureRead:
		return "the clause was read"
	case procedure.SureSecondary:
		return "seen in a summary only"
	case procedure.SureNotSeen:
		return "text of the law not seen"
	}
	return ""
}
