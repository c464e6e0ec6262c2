package present

import (
	"io"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// FoundRow is one place where a text was found.
type FoundRow struct {
	Ref   string        // of the young person, the authority or the home
	Entry int64         // 0: the reference itself
	Kind  care.Kind     // of the entry
	Where string        // the field, as a question names it
	On    calendar.Date // the day of the entry
	Text  string        // what stands there: shown with names only
}

type foundJSON struct {
	Ref   string         `json:"ref"`
	Entry *int64         `json:"entry"`
	Kind  *string        `json:"kind"`
	Where *string        `json:"where"`
	On    *calendar.Date `json:"on"`
	Text  *string        `json:"text"`
}

// Found writes where a text was found: table, csv or json. Without names it holds
// references, numbers of entries and their kinds only.
func Found(w io.Writer, out Output, head Head, list []FoundRow) error {
	l := listing{
		head: head, title: head.Home + ": " + care.Counted(len(list), "place", "places"), names: 2,
		empty: "It is found nowhere in the references, names and notes of this register.",
		columns: []listColumn{
			{"Whose", "ref"},
			{"Entry", "entry"},
			{"What", "kind"},
			{"On", "on"},
			{"Where", "where"},
			{"Text", "text"},
		},
	}
	j := struct {
		listHead
		Found []foundJSON `json:"found"`
	}{head.json(), []foundJSON{}}
	for _, f := range list {
		row := foundJSON{Ref: f.Ref, Kind: textOrNull(string(f.Kind)), On: dayOrNull(f.On), Where: out.nameOrNull(f.Where), Text: out.nameOrNull(f.Text)}
		entry, where, text := item{}, "", ""
		if f.Entry > 0 {
			entry, row.Entry = aNumber(int(f.Entry)), &f.Entry
		}
		if out.Names {
			where, text = f.Where, f.Text
		}
		info, _ := care.Info(f.Kind)
		j.Found = append(j.Found, row)
		l.rows = append(l.rows, []item{
			same(f.Ref), entry, {text: info.Title, data: TextDatum(string(f.Kind))}, aDay(f.On, head.AsOf), same(where), same(text),
		})
	}
	return l.write(w, out, ViewFind, j)
}
