package present

import (
	"cmp"
	"io"
	"strings"

	"ypa/internal/procedure"
)

type diffJSON struct {
	listHead
	procedure.Comparison
}

// ProcedureDiff writes two procedures side by side: what they ask, with which
// figures, and which words they use. Only what differs is shown, unless all is
// set; JSON holds everything. It writes table, csv or json.
func ProcedureDiff(w io.Writer, out Output, head Head, c procedure.Comparison, all bool) error {
	l := listing{
		head: head, title: andList(c.IDs), names: 2, high: anyHeight,
		empty: "They ask the same.",
		columns: []listColumn{
			{"Rule or point", "key"},
			{"What", "what"},
		},
	}
	for _, id := range c.IDs {
		l.columns = append(l.columns, listColumn{id, id})
	}
	for i := range c.Duties {
		l.duty(&c.Duties[i], all)
	}
	l.points(c.Points, all)
	l.points(c.Words, all)
	if !all {
		l.foot = []string{"Only what differs is shown; all of it: --all. A figure in brackets is ypa's own setting."}
	}
	return l.write(w, out, ViewDiff, diffJSON{head.json(), c})
}

// duty adds the rows of one rule: who asks it, and each of its figures.
func (l *listing) duty(d *procedure.DutyRow, all bool) {
	asked := false
	for _, what := range d.Differs {
		asked = asked || what == "listed" || what == "basis" || what == "owner" || what == "not looked after"
	}
	if asked || all {
		row := []item{same(d.Rule), same(d.Title)}
		for _, s := range d.Sides {
			row = append(row, same(dutySide(&s)))
		}
		l.rows = append(l.rows, row)
	}
	for _, f := range d.Figures {
		if !f.Differs && !all {
			continue
		}
		row := []item{same(d.Rule), same(cmp.Or(f.About, f.Name))}
		for _, v := range f.Values {
			row = append(row, same(figureSide(v)))
		}
		l.rows = append(l.rows, row)
	}
}

// dutySide says where a document asks for a duty, on which basis and of whom.
func dutySide(s *procedure.DutySide) string {
	if !s.Listed {
		return "not asked"
	}
	text := strings.Join(s.Sections, ", ") + ": " + string(s.Basis) + ", " + string(s.Owner)
	switch s.NotLookedAfter {
	case "":
		return text
	case procedure.NotAsked:
		return text + "; only of who is looked after"
	}
	return text + "; " + s.NotLookedAfter + " of who isn't looked after"
}

// figureSide is a figure; ypa's own setting stands in brackets.
func figureSide(v procedure.FigureSide) string {
	if v.Basis == procedure.BasisSetting {
		return "(" + v.Value + ")"
	}
	return v.Value
}

// points adds the rows of what is no duty.
func (l *listing) points(rows []procedure.PointRow, all bool) {
	for _, r := range rows {
		if !r.Differs && !all {
			continue
		}
		row := []item{same(strings.ReplaceAll(r.Key, "_", " ")), same(r.About)}
		for _, p := range r.Sides {
			row = append(row, same(pointText(p)))
		}
		l.rows = append(l.rows, row)
	}
}

func pointText(p procedure.Point) string {
	if p.Section == "" || p.Text == "" {
		return p.Text
	}
	return p.Text + " (" + p.Section + ")"
}
