package present

import (
	"fmt"
	"io"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// cards writes each item on two lines, for narrow screens.
func (d *DueList) cards(p *Printer) {
	who := 0
	for n := range d.Items {
		who = max(who, columns(p.style.show(d.who(p.style, &d.Items[n]))))
	}
	who = min(who, 20)
	week := ""
	for n := range d.Items {
		i := &d.Items[n]
		if at := d.week(i); at != week {
			if week != "" {
				p.Blank()
			}
			week = at
			p.heading(shown(at))
		}
		mark := d.mark(i)
		if mark == "today" {
			mark = "TODAY"
		}
		p.line("  " + left(p.style.show(i.On.Near(d.Report.AsOf)), 10) + "  " + left(shown(mark), 6) + "  " +
			left(p.style.show(d.who(p.style, i)), who) + "  " + p.style.show(d.whose(i)))
		text := d.what(p.style, i, true)
		if i.Latest != i.On {
			text += ", latest " + i.Latest.Near(d.Report.AsOf)
		}
		p.block(blanks(14), blanks(14), p.style.show(text))
	}
}

// sentences writes one paragraph an item, for a screen reader.
func (d *DueList) sentences(p *Printer) {
	for n := range d.Items {
		i := &d.Items[n]
		when := i.On.Long()
		if mark := d.mark(i); mark != "" {
			when += ", " + mark
		}
		text := stop(when) + " " + stop(d.who(p.style, i)+": "+d.what(p.style, i, true))
		if i.Latest != i.On {
			text += " " + stop("Latest "+i.Latest.Long())
		}
		p.Text(text + " " + stop(capital(d.whose(i))))
	}
}

// sheet has one row for each young person of an item.
func (d *DueList) sheet(out Output) *Sheet {
	s := &Sheet{Name: "due", Title: d.title()}
	for _, c := range []struct {
		name, title string
		kind        DatumType
	}{
		{"on", "On", DayColumn},
		{"latest", "Latest", DayColumn},
		{"booked", "Booked", DayColumn},
		{"young_person", "Young person", TextColumn},
		{"what", "What", TextColumn},
		{"rules", "Rules", TextColumn},
		{"basis", "Basis", TextColumn},
		{"turn", "Whose", TextColumn},
		{"authority", "Authority", TextColumn},
		{"fix", "Command", TextColumn},
	} {
		s.Columns = append(s.Columns, SheetColumn{Name: c.name, Title: c.title, Type: c.kind})
	}
	for n := range d.Items {
		i := &d.Items[n]
		refs := i.Refs
		if len(refs) == 0 {
			refs = []string{""}
		}
		for _, ref := range refs {
			s.Rows = append(s.Rows, []Datum{
				DayDatum(i.On), DayDatum(i.Latest), DayDatum(i.Booked), TextDatum(ref), TextDatum(i.What.String(out.Names)),
				TextDatum(strings.Join(i.Rules, " ")), TextDatum(string(i.Basis)), TextDatum(string(i.Turn)), TextDatum(i.Authority), TextDatum(i.Fix),
			})
		}
	}
	return s
}

// title names the home, and how far the list looks ahead.
func (d *DueList) title() string {
	return fmt.Sprintf("%s: what falls due by %s (%s)", d.Report.Home.Name, d.Until.Long(), d.Within)
}

type dueJSON struct {
	On         calendar.Date  `json:"on"`
	Latest     calendar.Date  `json:"latest"`
	Booked     *calendar.Date `json:"booked"`
	BookedLate bool           `json:"booked_late"`
	People     []string       `json:"young_people"` // empty: the home
	What       string         `json:"what"`
	Rules      []string       `json:"rules"`
	Basis      string         `json:"basis"`
	Turn       audit.Turn     `json:"turn"`
	Authority  *string        `json:"authority"`
	Fix        string         `json:"fix"`
}

func (d *DueList) json(w io.Writer, out Output) error {
	r := d.Report
	j := struct {
		listHead
		Until   calendar.Date `json:"until"`
		Flagged int           `json:"flagged"`
		Due     []dueJSON     `json:"due"`
	}{Head{Home: r.Home.Name, MadeUp: r.Home.MadeUp, AsOf: r.AsOf}.json(), d.Until, r.Summary.Flagged, []dueJSON{}}
	for n := range d.Items {
		i := &d.Items[n]
		j.Due = append(j.Due, dueJSON{
			On: i.On, Latest: i.Latest, Booked: dayOrNull(i.Booked), BookedLate: i.BookedLate, People: list(i.Refs),
			What: i.What.String(out.Names), Rules: i.Rules, Basis: string(i.Basis), Turn: i.Turn, Authority: textOrNull(i.Authority), Fix: i.Fix,
		})
	}
	return WriteJSON(w, j)
}
