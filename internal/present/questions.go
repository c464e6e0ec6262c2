package present

import (
	"fmt"
	"io"
	"strings"

	"ypa/internal/care"

	"ypa/internal/audit"
)

type questionJSON struct {
	Person   *string  `json:"young_person"` // null: the home
	Name     *string  `json:"name"`
	Rules    []string `json:"rules"`
	Question string   `json:"question"`
	Needs    []string `json:"needs"`
	Fix      string   `json:"fix"`
	Owner    string   `json:"owner"`
}

// Questions writes what cannot be told, as questions with the commands that
// answer them: table, csv or json.
func Questions(w io.Writer, out Output, r *audit.Report, open []audit.Question) error {
	head := Head{Home: r.Home.Name, MadeUp: r.Home.MadeUp, AsOf: r.AsOf}
	l := listing{
		head: head, title: head.Home + ": " + care.Counted(len(open), "question", "questions"), names: 1, high: anyHeight,
		empty: "Everything can be told.",
		columns: []listColumn{
			{"Who", "young_person"},
			{"Question", "question"},
			{"Command", "fix"},
			{"Rules", "rules"},
		},
	}
	j := struct {
		listHead
		Questions []questionJSON `json:"questions"`
	}{head.json(), []questionJSON{}}
	names := map[string]string{}
	for i := range r.Lines {
		names[r.Lines[i].Ref] = r.Lines[i].Name
	}
	for i := range open {
		q := &open[i]
		question := sentence(q.Ask.String(out.Names))
		who := item{text: "The home"}
		if q.Person != "" {
			who = same(q.Person)
			if out.Names {
				who.text = withName(q.Person, names[q.Person])
			}
		}
		j.Questions = append(j.Questions, questionJSON{
			Person: textOrNull(q.Person), Name: out.nameOrNull(names[q.Person]), Question: question,
			Fix: q.Fix, Rules: q.Rules, Needs: list(q.Needs), Owner: audit.Owed(q.Owner),
		})
		l.rows = append(l.rows, []item{who, same(question), same(q.Fix), {text: someOf(q.Rules), data: TextDatum(strings.Join(q.Rules, " "))}})
	}
	return l.write(w, out, ViewFill, j)
}

// someOf lists the first of many rules and counts the others.
func someOf(rules []string) string {
	const enough = 3
	if len(rules) <= enough+1 {
		return strings.Join(rules, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(rules[:enough], ", "), len(rules)-enough)
}
