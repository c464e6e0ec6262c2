package present

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ypa/internal/audit"
)

// auditHTML writes an audit as a page of tables. What one looks at in a meeting
// is [Report].
func auditHTML(w io.Writer, s Style, r *audit.Report, o AuditOptions) error {
	pg := newPage(io.Discard, s, r, o)
	p := htmlPage{Title: pg.title(), MadeUp: madeUpLine(r.Home.MadeUp), Lead: append([]string{pg.headline()}, pg.noticeList()...)}
	p.On = pg.lastSaved()
	p.Tables = []htmlTable{pg.peopleTable(), pg.jobTable()}
	for _, list := range []struct {
		title   string
		entries []entry
	}{
		{"Coming by " + pg.horizon(), pg.soon()}, {"Can't tell yet", pg.unknown()}, {"Explained", pg.waived()}, {"Notes", pg.noted()},
	} {
		if len(list.entries) > 0 {
			p.Tables = append(p.Tables, pg.entryTable(list.title, list.entries))
		}
	}
	if o.All {
		p.Tables = append(p.Tables, pg.entryTable("Met", pg.met()), pg.entryTable("Does not apply", pg.notApplicable()))
	}
	p.Tables = append(p.Tables, pg.changeTables()...)
	for _, c := range pg.closing() {
		p.Foot = append(p.Foot, string(c))
	}
	return p.write(w)
}

// peopleTable is the first table: every young person under the headlines.
func (pg *page) peopleTable() htmlTable {
	t := htmlTable{Caption: "Young people", Columns: append(append([]string{"Young person"}, headlinesOf()...), "Other", "Next due"), Empty: "No young people are on record yet."}
	lines := pg.r.Lines
	if home, here := pg.home(); here {
		lines = append(slices.Clip(lines), home)
	}
	for i := range lines {
		l := &lines[i]
		cells := []htmlCell{{Text: pg.who(l.Ref)}}
		for _, c := range l.Cells {
			cells = append(cells, headlineCell(c, l.Ref != ""))
		}
		other := htmlCell{Jobs: l.Jobs, Text: besides(l)}
		t.row("", append(cells, other, htmlCell{Text: pg.nextText(l.NextDue, "")})...)
	}
	return t
}

// headlinesOf is [headlines] as a slice.
func headlinesOf() []string {
	list := headlines()
	return list[:]
}

// headlineCell is a headline column of somebody; the home has none.
func headlineCell(c audit.Cell, somebody bool) htmlCell {
	if !somebody {
		return htmlCell{}
	}
	cell := htmlCell{Text: cellText(c), Flag: c.State.Flagged()}
	if c.Job > 0 {
		cell.Jobs = []int{c.Job}
	}
	return cell
}

// besides says what else there is, beside jobs.
func besides(l *audit.Line) string {
	var parts []string
	if l.Unknown > 0 {
		parts = append(parts, "?")
	}
	if l.Explained > 0 {
		parts = append(parts, "explained")
	}
	return strings.Join(parts, " ")
}

// jobTable is what to do.
func (pg *page) jobTable() htmlTable {
	t := htmlTable{Caption: "What to do", Columns: []string{"Job", "Whose turn", "Who", "What", "How long", "Because", "Basis", "Command"}, Empty: "Nothing to do."}
	for _, k := range pg.tasks() {
		turn := pg.blockName(k.job.Block)
		because := string(k.because)
		if k.all != "" {
			because = string(k.all) + " " + because
		}
		t.row(fmt.Sprintf("job-%d", k.job.Number), htmlCell{Text: fmt.Sprint(k.job.Number)}, htmlCell{Text: turn}, htmlCell{Text: string(k.who)}, htmlCell{Text: k.what, Hint: k.lead.Rule},
			htmlCell{Text: k.how}, htmlCell{Text: because}, htmlCell{Text: string(k.lead.Basis)}, htmlCell{Text: string(joined(k.fixes, "; "))})
	}
	return t
}

// entryTable is a list below the jobs; days have a column where there are any.
func (pg *page) entryTable(title string, list []entry) htmlTable {
	return pg.datedTable(title, "Day", list)
}

// datedTable is entryTable with another heading over the days.
func (pg *page) datedTable(title, day string, list []entry) htmlTable {
	t := htmlTable{Caption: fmt.Sprintf("%s (%d)", title, count(list)), Columns: []string{"Who", "What", "Basis"}, Empty: title + ": nothing."}
	dated := slices.ContainsFunc(list, func(e entry) bool { return !e.day.IsZero() })
	if dated {
		t.Columns = append(t.Columns, day)
	}
	for _, e := range list {
		who := pg.whose(e.refs)
		if len(e.refs) > 2 {
			who = strings.Join(e.refs, " ")
		}
		cells := []htmlCell{{Text: who}, {Text: e.text}, {Text: string(e.basis)}}
		if dated {
			cells = append(cells, htmlCell{Text: e.day.Near(pg.r.AsOf)})
		}
		t.row("", cells...)
	}
	return t
}
