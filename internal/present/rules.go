package present

import (
	"fmt"
	"io"
	"strings"

	"ypa/internal/care"

	"ypa/internal/procedure"
)

// RuleRow is one rule in the list: what it asks, and who asks it here.
type RuleRow struct {
	ID      string
	Chapter procedure.Chapter
	Title   string
	Basis   procedure.Basis // strongest of those that ask it; empty: nobody does here
	Owner   procedure.Owner
	Sources []procedure.Source
}

type ruleJSON struct {
	ID      string       `json:"id"`
	Chapter string       `json:"chapter"`
	Title   string       `json:"title"`
	Basis   *string      `json:"basis"`
	Owner   *string      `json:"owner"`
	Sources []sourceJSON `json:"sources"`
}

// Rules writes the rules: table, csv or json.
func Rules(w io.Writer, out Output, head Head, rows []RuleRow) error {
	l := listing{
		head: head, title: fmt.Sprintf("%s: %s", head.Home, care.Counted(len(rows), "rule", "rules")), names: 1, empty: "No rules.",
		columns: []listColumn{{"Rule", "rule"}, {"What it asks", "title"}, {"Basis", "basis"}, {"Whose", "owner"}, {"Asked by", "sources"}},
		foot:    []string{"One of them in full: ypa explain RULE"},
	}
	j := struct {
		listHead
		Rules []ruleJSON `json:"rules"`
	}{head.json(), []ruleJSON{}}
	for _, r := range rows {
		row := ruleJSON{
			ID: r.ID, Chapter: string(r.Chapter), Title: r.Title, Basis: textOrNull(string(r.Basis)), Owner: textOrNull(string(r.Owner)), Sources: []sourceJSON{},
		}
		var cited []string
		for _, s := range r.Sources {
			row.Sources = append(row.Sources, sourceJSON{Procedure: s.Procedure, Section: s.Section, Basis: string(s.Basis)})
			cited = append(cited, s.String())
		}
		j.Rules = append(j.Rules, row)
		basis := item{text: orNot(string(r.Basis), "not asked here"), data: TextDatum(string(r.Basis))}
		l.rows = append(l.rows, []item{same(r.ID), same(r.Title), basis, same(string(r.Owner)), same(strings.Join(cited, "; "))})
	}
	return l.write(w, out, ViewRules, j)
}
