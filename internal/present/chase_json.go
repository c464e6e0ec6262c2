package present

import (
	"bytes"
	"io"

	"ypa/internal/calendar"
)

type letterJSON struct {
	Authority *string            `json:"authority"`
	Name      string             `json:"name"`
	To        []string           `json:"to"`
	Subject   string             `json:"subject"`
	Message   string             `json:"message"` // as text for a file has it
	People    []letterPersonJSON `json:"young_people"`
}

type letterPersonJSON struct {
	Ref      string          `json:"young_person"`
	Initials string          `json:"initials"`
	Number   *string         `json:"authority_ref"`
	Gaps     []letterGapJSON `json:"gaps"`
}

type letterGapJSON struct {
	Rules    []string        `json:"rules"`
	State    string          `json:"state"`
	What     string          `json:"what"`
	Because  string          `json:"because"`
	Asked    []calendar.Date `json:"asked"`
	Escalate bool            `json:"escalate"`
}

func chaseJSON(w io.Writer, head Head, letters []Letter) error {
	j := struct {
		listHead
		Letters []letterJSON `json:"letters"`
	}{head.json(), []letterJSON{}}
	for i := range letters {
		l := &letters[i]
		var message bytes.Buffer
		l.text(NewPrinter(&message, Style{Width: usualWidth}), true)
		one := letterJSON{Authority: textOrNull(l.Authority), Name: l.Name, To: list(l.To), Subject: l.subject(), Message: message.String(), People: []letterPersonJSON{}}
		for _, p := range l.People {
			person := letterPersonJSON{Ref: p.Ref, Initials: p.Initials, Number: textOrNull(p.Number), Gaps: []letterGapJSON{}}
			for _, g := range p.Gaps {
				what := g.Lead.What
				if g.Question() {
					what = g.Lead.Ask
				}
				person.Gaps = append(person.Gaps, letterGapJSON{
					Rules: g.Rules, State: string(g.Lead.State), What: what.String(false), Because: g.Lead.Because.String(false),
					Asked: list(g.Asked), Escalate: g.Escalate(),
				})
			}
			one.People = append(one.People, person)
		}
		j.Letters = append(j.Letters, one)
	}
	return WriteJSON(w, j)
}
