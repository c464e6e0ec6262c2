package present

import (
	"io"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// WaiverRow is a waiver on record, with the name that the young person uses.
type WaiverRow struct {
	audit.OnRecord
	Name string
}

type waiverRowJSON struct {
	Entry  int64         `json:"entry"`
	Rule   string        `json:"rule"`
	Person *string       `json:"young_person"` // null: the home
	Name   *string       `json:"name"`
	State  string        `json:"state"`
	Made   calendar.Date `json:"made"`
	Until  calendar.Date `json:"until"`
	Author string        `json:"author"`
	Reason *string       `json:"reason"`
	Covers *string       `json:"covers"`
}

// Waivers writes what is explained, by whom and until when: table, csv or json.
// The reasons, people's own words, are shown with names only.
func Waivers(w io.Writer, out Output, head Head, list []WaiverRow) error {
	l := listing{
		head: head, title: head.Home + ": what is explained for a time", names: 2,
		empty: "Nothing is explained: ypa waive RULE REF --reason TEXT --until DATE",
		columns: []listColumn{
			{"Whose", "young_person"},
			{"Rule", "rule"},
			{"State", "state"},
			{"Until", "until"},
			{"Made", "made"},
			{"By", "author"},
			{"Reason", "reason"},
			{"Entry", "entry"},
		},
	}
	j := struct {
		listHead
		Waivers []waiverRowJSON `json:"waivers"`
	}{head.json(), []waiverRowJSON{}}
	for _, r := range list {
		who, reason := item{text: "The home"}, ""
		if r.Person != "" {
			who = same(r.Person)
		}
		if out.Names {
			reason = r.Reason
			if r.Person != "" {
				who.text = withName(r.Person, r.Name)
			}
		}
		j.Waivers = append(j.Waivers, waiverRowJSON{
			Entry: r.Entry, Rule: r.Rule, Person: textOrNull(r.Person), Name: out.nameOrNull(r.Name), State: string(r.State),
			Made: r.Made, Until: r.Until, Author: r.Author, Reason: out.nameOrNull(r.Reason), Covers: textOrNull(string(r.Covers)),
		})
		l.rows = append(l.rows, []item{
			who, same(r.Rule),
			{text: waiverWords(r), data: TextDatum(string(r.State)), alert: r.State == audit.WaiverExpired && r.Covers.Flagged()},
			aDay(r.Until, head.AsOf), aDay(r.Made, head.AsOf), same(r.Author), same(reason), aNumber(int(r.Entry)),
		})
	}
	return l.write(w, out, ViewWaivers, j)
}

// waiverWords is the state of a waiver as people say it.
func waiverWords(r WaiverRow) string {
	switch r.State {
	case audit.WaiverExpiring:
		return "ends soon"
	case audit.WaiverUnused:
		return "not needed now"
	case audit.WaiverExpired:
		if r.Covers.Flagged() {
			return "OVER"
		}
		return "over"
	default:
		return "in force"
	}
}
