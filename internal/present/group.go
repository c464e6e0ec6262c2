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

// GroupHome is one register of a group: what its audit came to, or why there is
// none.
type GroupHome struct {
	File       string
	Home       string // empty: it is not known
	People     int    // young people who live there
	Summary    audit.Summary
	Saved      calendar.Date // the audit saved last; zero: none was
	Read       calendar.Date // the day on which somebody last read one; zero: never
	Schema     int
	Entries    int64
	Checkpoint string
	Findings   []audit.Finding // what is flagged, where it was asked for

	Unread string // why it was not audited, in a word: not-there, locked, damaged; empty: it was
	Reason string // the same in a sentence
}

// GroupAudit is the audit of many registers on a day.
type GroupAudit struct {
	AsOf     calendar.Date
	Homes    []GroupHome
	Findings bool // the findings were asked for
}

// wideGroup is the width of a screen, in columns, from which on a line has room
// for the schema and the checkpoint.
const wideGroup = 115

// Group writes the audit of a group of homes: one line a home and the totals,
// then the findings where they were asked for. As CSV and as a workbook it is one
// table, of the homes or else of the findings. Young people are named by their
// references, third persons by what they are, unless names are wanted.
func Group(w io.Writer, out Output, g GroupAudit) error {
	homes, findings := g.homes(out), g.found(out)
	switch out.Format {
	case Table, "":
		var b bytes.Buffer
		p := NewPrinter(&b, out.Style)
		homes.text(p)
		if g.Findings {
			p.Blank()
			findings.text(p)
		}
		_, err := w.Write(b.Bytes())
		return err
	case JSON:
		return WriteJSON(w, g.json(out))
	case HTML:
		page := homes.page()
		if g.Findings {
			page.Tables = append(page.Tables, findings.page().Tables...)
		}
		return page.write(w)
	case CSV, XLSX, Markdown, ICS: // one table, as far as there is one in that format
	}
	if g.Findings {
		return findings.write(w, out, ViewGroup, nil)
	}
	return homes.write(w, out, ViewGroup, nil)
}

// homes is one line a home.
func (g *GroupAudit) homes(out Output) *listing {
	l := &listing{
		head: Head{AsOf: g.AsOf}, title: g.title(), names: 1, foot: g.foot(),
		columns: []listColumn{
			{"Home", "home"},
			{"Here", "young_people"},
			{"Advocacy", "advocacy_information"},
			{"IRO", "iro_contact"},
			{"IV", "iv_review"},
			{"Overdue", "overdue"},
			{"Not on record", "not_on_record"},
			{"Can't tell", "cannot_tell"},
			{"Saved", "audit_saved"},
			{"Read", "audit_read"},
			{"Schema", "register_schema"},
			{"Checkpoint", "checkpoint"},
			{"File", "file"},
			{"Not audited", "not_audited"},
			{"Why", "reason"},
		},
	}
	names := g.names()
	for i := range g.Homes {
		row := g.Homes[i].row(g.AsOf)
		row[0].text = names[i]
		l.rows = append(l.rows, row)
	}
	if out.Format == Table || out.Format == "" {
		l.leaveOut("file", "reason")
		if out.Width < wideGroup && !out.Accessible {
			l.leaveOut("cannot_tell", "audit_saved", "register_schema", "checkpoint", "not_audited") // the foot says of each why it was not
		}
		l.foot = append(l.foot, g.reasons()...)
	}
	return l
}

// names are what the homes are called: by their files, too, where two have the
// same name or none is known.
func (g *GroupAudit) names() []string {
	times := map[string]int{}
	for i := range g.Homes {
		times[g.Homes[i].Home]++
	}
	names := make([]string, len(g.Homes))
	for i := range g.Homes {
		switch h := &g.Homes[i]; {
		case h.Home == "":
			names[i] = h.File
		case times[h.Home] > 1:
			names[i] = h.Home + " (" + h.File + ")"
		default:
			names[i] = h.Home
		}
	}
	return names
}

// reasons says why registers were not audited, a line each.
func (g *GroupAudit) reasons() []string {
	var lines []string
	for i := range g.Homes {
		if h := &g.Homes[i]; h.Unread != "" {
			lines = append(lines, "Not audited: "+h.Reason+".")
		}
	}
	return lines
}

// row is the line of a home.
func (h *GroupHome) row(today calendar.Date) []item {
	if h.Unread != "" {
		row := make([]item, 15)
		row[0], row[12] = same(h.Home), same(h.File)
		row[13], row[14] = item{text: strings.ReplaceAll(h.Unread, "-", " "), data: TextDatum(h.Unread), alert: true}, item{text: h.Reason, data: TextDatum(h.Reason), alert: true}
		return row
	}
	s := &h.Summary
	flagged := func(n int) item { i := aNumber(n); i.alert = n > 0; return i }
	read := aDay(h.Read, today)
	if h.Read.IsZero() {
		read.text = "never"
	}
	return []item{
		same(h.Home), aNumber(h.People),
		flagged(len(s.HeadlineFlagged[0])), flagged(len(s.HeadlineFlagged[1])), flagged(len(s.HeadlineFlagged[2])),
		flagged(s.Overdue), flagged(s.Missing), aNumber(s.CannotTell),
		aDay(h.Saved, today), read, aNumber(h.Schema), same(h.Checkpoint), same(h.File),
		{},
		{},
	}
}

// found is one line for each thing that is flagged, by home.
func (g *GroupAudit) found(out Output) *listing {
	l := &listing{
		head: Head{AsOf: g.AsOf}, title: "What is flagged", names: 2, empty: "Nothing is flagged.",
		columns: []listColumn{
			{"Home", "home"},
			{"Who", "young_person"},
			{"What", "what"},
			{"State", "state"},
			{"Since", "since"},
			{"Due", "due"},
			{"Whose", "owner"},
			{"Rule", "rule"},
			{"File", "file"},
		},
	}
	names := g.names()
	for i := range g.Homes {
		h := &g.Homes[i]
		for j := range h.Findings {
			f := &h.Findings[j]
			who := same(f.Person)
			if f.Person == "" {
				who.text = "the home"
			}
			l.rows = append(l.rows, []item{
				{text: names[i], data: TextDatum(h.Home)},
				who, same(f.What.String(out.Names)),
				{text: stateWords(f.State), data: TextDatum(string(f.State)), alert: true},
				aDay(f.Since, g.AsOf), aDay(f.Due, g.AsOf), same(audit.Owed(f.Owner)), same(f.Rule), same(h.File),
			})
		}
	}
	if out.Format == Table || out.Format == "" {
		l.leaveOut("file")
	}
	return l
}

// title counts the homes.
func (g *GroupAudit) title() string {
	return care.Counted(len(g.Homes), "home", "homes") + ", " + people(g.totals().People)
}

// foot is the totals in words.
func (g *GroupAudit) foot() []string {
	t := g.totals()
	lines := []string{fmt.Sprintf("In all: advocacy %d, IRO %d, IV %d; %d overdue, %d not on record, %d can't be told.",
		t.Advocacy, t.IRO, t.IV, t.Overdue, t.Missing, t.CannotTell)}
	if t.NotAudited > 0 {
		lines = append(lines, fmt.Sprintf("%s of %d not audited: the sums are without them.", care.Counted(t.NotAudited, "register", "registers"), t.Homes))
	}
	return lines
}
