package present

import (
	"bytes"
	"testing"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

func auditOf(r *audit.Report, s Style, o AuditOptions) func(*bytes.Buffer) error {
	return func(b *bytes.Buffer) error { return Audit(b, Output{Style: s}, r, o) }
}

func everyCommand() AuditOptions {
	return AuditOptions{Has: Commands{Card: true, Chase: true, Due: true, Save: true}}
}

func TestAuditScreens(t *testing.T) {
	brief := AuditOptions{Brief: true}
	for _, tt := range []struct {
		name   string
		report *audit.Report
		style  Style
		o      AuditOptions
	}{
		{"rowan-60", rowan(), Style{Width: 60, Names: true}, AuditOptions{}},
		{"rowan-70", rowan(), Style{Width: 70, Names: true}, AuditOptions{}},
		{"rowan-80", rowan(), Style{Width: 80, Names: true}, AuditOptions{}},
		{"rowan-100", rowan(), Style{Width: 100, Names: true}, AuditOptions{}},
		{"rowan-100-every-command", rowan(), Style{Width: 100, Names: true}, everyCommand()},
		{"rowan-140", rowan(), Style{Width: 140, Names: true}, AuditOptions{}},
		{"rowan-references", rowan(), Style{}, AuditOptions{}},
		{"rowan-all", rowan(), Style{Names: true}, AuditOptions{All: true}},
		{"rowan-brief-100", rowan(), Style{Width: 100, Names: true}, brief},
		{"rowan-brief-70", rowan(), Style{Width: 70, Names: true}, brief},
		{"rowan-accessible", rowan(), Style{Width: 100, Names: true, Accessible: true}, AuditOptions{}},
		{"rowan-accessible-brief", rowan(), Style{Width: 100, Accessible: true}, brief},
		{"rowan-ascii", rowan(), Style{Width: 100, Names: true, ASCII: true}, AuditOptions{}},
		{"rowan-since-100", rowan(), Style{Width: 100, Names: true}, AuditOptions{Since: true}},
		{"rowan-since-70", rowan(), Style{Width: 70, Names: true}, AuditOptions{Since: true}},
		{"rowan-unread-70", changed(func(r *audit.Report) { r.LastSaved.ReadOn = calendar.Date{} }), Style{Width: 70, Names: true}, brief},
		{"rowan-since-brief", rowan(), Style{Width: 100, Names: true}, AuditOptions{Since: true, Brief: true}},
		{"rowan-since-accessible", rowan(), Style{Width: 100, Names: true, Accessible: true}, AuditOptions{Since: true}},
		{"rowan-nothing-changed", changed(func(r *audit.Report) { r.Changes, r.Summary.New = audit.Changes{}, 0 }), Style{Width: 100}, AuditOptions{Since: true}},
		{"rowan-colour", rowan(), Style{Width: 100, Names: true, Colour: true}, AuditOptions{}},
		{"crowd-25", crowd(25), Style{Width: 100, Names: true}, AuditOptions{}},
		{"crowd-25-all", crowd(25), Style{Width: 100, Names: true}, AuditOptions{All: true}},
		{"crowd-60-brief", crowd(60), Style{Width: 100, Names: true}, brief},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := written(t, auditOf(tt.report, tt.style, tt.o))
			golden(t, "audit/"+tt.name+".txt", text)
			if lines := bytes.Count(text, []byte("\n")); tt.o.Brief && !tt.style.Accessible && lines > window {
				t.Errorf("%d lines: more than a window of 30 has room for", lines)
			}
		})
	}
}

// calm is a home in which nothing is flagged.
func calm() *audit.Report {
	r := rowan()
	r.Jobs = nil
	keep := r.Findings[:0]
	for _, f := range r.Findings {
		if f.State.Flagged() || f.Job > 0 {
			continue
		}
		keep = append(keep, f)
	}
	r.Findings = keep
	for i := range r.Lines {
		l := &r.Lines[i]
		l.Jobs, l.Flagged = nil, 0
		for c := range l.Cells {
			if l.Cells[c].State.Flagged() {
				l.Cells[c] = cell("ok", audit.Met, 0)
			}
		}
	}
	r.Lines[2].NextDue = audit.NextDue{On: day("2026-12-10"), What: "review"}
	r.Summary = audit.Summary{YoungPeople: 6, DueSoon: 4, CannotTell: 2, Waived: 1, Met: 107, AppliesTo: [3]int{6, 5, 2}}
	return r
}

// empty is a home of which nothing is known but its name.
func empty() *audit.Report {
	r := rowan()
	return &audit.Report{Home: r.Home, AsOf: r.AsOf, Checkpoint: "2 0000-0000-0000"}
}

// changed is the drawn home with something different about it.
func changed(change func(*audit.Report)) *audit.Report {
	r := rowan()
	change(r)
	return r
}

func TestAuditPositions(t *testing.T) {
	named := Style{Width: 100, Names: true}
	for _, tt := range []struct {
		name   string
		report *audit.Report
	}{
		{"nothing-flagged", calm()},
		{"nothing-flagged-but-a-job-today", changed(func(r *audit.Report) {
			*r = *calm()
			r.Findings = append(r.Findings, rowanFindings()[5])
			r.Jobs = []audit.Job{{Number: 1, Refs: []string{"RH-03"}, Findings: []int{len(r.Findings) - 1}}}
		})},
		{"one-young-person", changed(func(r *audit.Report) {
			*r = *calm()
			r.Lines, r.LastSaved, r.Since = r.Lines[:1], nil, nil
			r.Findings = r.Findings[:1]
		})},
		{"one-young-person-flagged", changed(func(r *audit.Report) {
			r.Lines, r.Summary.WithSomething = r.Lines[1:2], 1
		})},
		{"one-of-six", changed(func(r *audit.Report) { r.Summary.WithSomething = 1 })},
		{"only-the-home", changed(func(r *audit.Report) {
			r.Jobs = r.Jobs[2:3]
			r.Summary.WithSomething, r.Summary.Flagged = 0, 1
		})},
		{"nobody-yet", empty()},
		{"nobody-yet-but-a-job", changed(func(r *audit.Report) {
			home := r.Findings[14]
			*r = *empty()
			r.Findings = []audit.Finding{home}
			r.Jobs = []audit.Job{{Number: 1, Block: audit.Block{Kind: audit.Ours}, Findings: []int{0}, Fixes: home.Fixes}}
			r.Summary = audit.Summary{Flagged: 1, Overdue: 1, Jobs: 1}
		})},
		{"made-up", changed(func(r *audit.Report) { r.Home.MadeUp = true })},
		{"as-known-then", changed(func(r *audit.Report) {
			r.KnownAt = "2026-11-23"
			r.Learnt = []audit.LateFact{{Entry: 366, Text: "Thu 29 Oct  RH-02 told about Help at Hand on Fri 14 Aug     Tom Reed, 76 days after"}}
		})},
		{"as-known-at-an-entry", changed(func(r *audit.Report) { r.KnownAt, r.LastSaved, r.Since = "#366", nil, nil })},
		{"as-known-at-another-day", changed(func(r *audit.Report) { r.KnownAt = "2026-11-02" })},
		{"as-known-at-a-time", changed(func(r *audit.Report) { r.KnownAt = "2026-11-02 14:00" })},
		{"part-of-it", changed(func(r *audit.Report) { r.Filtered = true })},
		{"nobody-of-those-asked-for", changed(func(r *audit.Report) {
			*r = *empty()
			r.Filtered = true
		})},
		{"missing-from-home", changed(func(r *audit.Report) {
			r.Lines[2].MissingOn = day("2026-11-21")
			r.Away = r.Lines[2:3]
		})},
		{"bank-holidays-run-out", changed(func(r *audit.Report) { r.KnownTo = day("2026-12-31") })},
		{"saved-nine-days-ago", changed(func(r *audit.Report) { r.LastSaved.On, r.Summary.New = day("2026-11-14"), 0 })},
		{"saved-today", changed(func(r *audit.Report) { r.LastSaved.On, r.Summary.New = r.AsOf, 0 })},
		{"scheduled-not-read", changed(func(r *audit.Report) {
			r.LastSaved.Author, r.LastSaved.ReadOn, r.LastSaved.ReadBy = care.Scheduled, calendar.Date{}, ""
		})},
		{"scheduled-then-read", changed(func(r *audit.Report) { r.LastSaved.Author = care.Scheduled })},
		{"files-changed", changed(func(r *audit.Report) {
			r.LastSaved.Body.Procedures[2], r.LastSaved.Body.Program = "york 99ff", "ypa 0.0.9"
		})},
		{"no-authority", changed(func(r *audit.Report) { r.Jobs[8].Block.Authority = "" })},
		{"together", changed(func(r *audit.Report) { r.Jobs[1].Refs = []string{"RH-03", "RH-04", "RH-05"} })},
		{"notes-and-many-questions", changed(func(r *audit.Report) {
			for i := range 20 {
				f := r.Findings[0]
				f.Person, f.Ask = r.Lines[i%6].Ref, says("Question ", [2]string{r.Lines[i%6].Name, "about them"}, " and ", string(rune('a'+i/3)), "?")
				r.Findings = append(r.Findings, f)
			}
			r.Findings = append(r.Findings, audit.Finding{Rule: "iro-details-differ", Person: "RH-02", State: audit.Note, Basis: "local", What: says("Peter Lund has another number at RH-08."), Because: says("same name, same authority")})
		})},
		{"cells-without-words", changed(func(r *audit.Report) {
			for i, s := range audit.States() {
				if i < len(r.Lines) {
					r.Lines[i].Cells = [3]audit.Cell{{State: s}, {State: audit.NotApplicable}, {}}
				}
			}
			r.Lines[5].NextDue, r.Lines[5].Cells[0] = audit.NextDue{}, audit.Cell{State: audit.Met}
			r.Lines[4].NextDue.On = day("2028-02-05")
		})},
	} {
		t.Run(tt.name, func(t *testing.T) {
			golden(t, "positions/"+tt.name+".txt", written(t, auditOf(tt.report, named, AuditOptions{})))
			spoken := Style{Width: 100, Names: true, Accessible: true}
			golden(t, "positions/"+tt.name+".spoken.txt", written(t, auditOf(tt.report, spoken, AuditOptions{})))
			golden(t, "positions/"+tt.name+".md", written(t, func(b *bytes.Buffer) error {
				return Audit(b, Output{Style: named, Format: Markdown}, tt.report, AuditOptions{All: true})
			}))
		})
	}
}
