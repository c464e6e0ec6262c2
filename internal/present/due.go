package present

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"ypa/internal/care"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// DueList is what falls due in a home, as [audit.Due] gives it.
type DueList struct {
	Report *audit.Report
	Items  []audit.DueItem
	Until  calendar.Date
	Within string          // how far that is, in words: "30 days"
	Source *CalendarSource // for a calendar; nil otherwise
}

// Due writes what falls due, soonest first: table, csv or json.
func Due(w io.Writer, out Output, d DueList) error {
	switch out.Format {
	case Table, "":
		var b bytes.Buffer
		d.text(NewPrinter(&b, out.Style))
		_, err := w.Write(b.Bytes())
		return err
	case JSON:
		return d.json(w, out)
	case HTML:
		return d.html(w, out.Style)
	case ICS:
		return d.ics(w)
	default:
		return d.sheet(out).write(w, out, ViewDue, Book{Title: d.title(), Day: d.Report.AsOf})
	}
}

func (d *DueList) text(p *Printer) {
	r := d.Report
	if r.Home.MadeUp {
		p.heading(madeUp)
	}
	p.Text(d.title())
	if n := r.Summary.Flagged; n > 0 {
		p.Textf("%s late or not on record already: ypa audit", care.Counted(n, "finding is", "findings are"))
	}
	p.Blank()
	switch {
	case len(d.Items) == 0:
		p.Text("Nothing falls due until then.")
		return
	case p.style.Accessible:
		d.sentences(p)
	case !p.style.wide() || !d.table(p):
		d.cards(p)
	}
	p.Blank()
	p.Text(d.sum())
	p.Text("Into your calendar, without names: ypa due --output due.ics")
}

// sum counts the items by whose turn they are.
func (d *DueList) sum() string {
	var parts []string
	for _, t := range []struct {
		turn audit.Turn
		text string
	}{
		{audit.TurnHome, "%d ours"},
		{audit.TurnIndependentPerson, "%d for the Reg 44 person"},
		{audit.TurnResponsibleIndividual, "%d for the responsible individual"},
		{audit.TurnAuthority, "%d for authorities"},
	} {
		n := 0
		for i := range d.Items {
			if d.Items[i].Turn == t.turn {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf(t.text, n))
		}
	}
	return care.Counted(len(d.Items), "thing", "things") + ": " + strings.Join(parts, ", ") + "."
}

// week says in which part of the list an item stands; weeks begin on Mondays.
func (d *DueList) week(i *audit.DueItem) string {
	today := d.Report.AsOf
	monday := today.AddDays(-(int(today.Weekday()) + 6) % 7)
	switch days := i.On.Sub(monday); {
	case days < 7:
		return "This week"
	case days < 14:
		return "Next week"
	}
	return "Later"
}

// mark says what is special about the day of an item.
func (d *DueList) mark(i *audit.DueItem) string {
	switch {
	case i.On == d.Report.AsOf:
		return "today"
	case !i.Booked.IsZero() && !i.BookedLate:
		return "booked"
	}
	return ""
}

// who is whom an item is about.
func (d *DueList) who(s Style, i *audit.DueItem) string {
	switch {
	case len(i.Refs) == 0:
		return "The home"
	case len(i.Refs) == 1 && s.Names:
		for l := range d.Report.Lines {
			if line := &d.Report.Lines[l]; line.Ref == i.Refs[0] {
				return withName(line.Ref, line.Name)
			}
		}
	}
	return strings.Join(i.Refs, " ")
}

// whose is whose turn an item is.
func (d *DueList) whose(i *audit.DueItem) string {
	switch i.Turn {
	case audit.TurnIndependentPerson:
		return "Reg 44 person"
	case audit.TurnResponsibleIndividual:
		return "responsible individual"
	case audit.TurnAuthority:
		if name := d.Report.AuthorityName(i.Authority); name != "" {
			return name
		}
		return "the authority"
	default:
		return "ours"
	}
}

// what says what an item is; one that is booked too late says so in capitals.
func (d *DueList) what(s Style, i *audit.DueItem, full bool) string {
	text := i.What.String(s.Names)
	switch {
	case i.BookedLate && full:
		return text + ", BOOKED LATE for " + i.Booked.Near(d.Report.AsOf)
	case i.BookedLate:
		return text + ", BOOKED LATE"
	}
	return text
}

// table writes the items in columns, a heading for each week; false: they don't
// fit.
func (d *DueList) table(p *Printer) bool {
	head := []shown{"When", "Who", "What", "Latest", "Whose"}
	var rows [][]field
	week := ""
	for n := range d.Items {
		i := &d.Items[n]
		if at := d.week(i); at != week {
			if week != "" {
				rows = append(rows, make([]field, len(head)))
			}
			week = at
			rows = append(rows, append([]field{{text: glue(shown(at))}}, make([]field, len(head)-1)...))
		}
		when := strings.TrimSpace(i.On.Near(d.Report.AsOf) + " " + d.mark(i))
		var row []field
		for _, text := range []string{when, d.who(p.style, i), d.what(p.style, i, false), i.Latest.Near(d.Report.AsOf), d.whose(i)} {
			row = append(row, field{text: p.style.show(text)})
		}
		row[2].alert = i.BookedLate
		rows = append(rows, row)
	}
	lines, ok := p.style.table(head, rows, tallest)
	p.lines(lines)
	return ok
}
