package present

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/care"
)

// ReportInfo is what the report page is made from.
type ReportInfo struct {
	Report    *audit.Report
	Saved     []care.Audited    // audits on record, oldest first
	Codes     map[string]string // by reference; nil: references are printed
	Positions []ChildView       // where young people stand, for the pages after the first
	Long      bool              // the pages with every finding are printed too
}

// Report writes the page for the manager's file and the meeting with the
// provider: one A4 page, and after it every finding with its because and source,
// and where each young person stands.
// Third persons are never named on it, and nothing says what kind an event was
// that touches crime, health or exploitation, what speaks for a visitor, or what
// somebody wrote. With names, young people have the names they use.
func Report(w io.Writer, out Output, v ReportInfo) error {
	if out.Format != HTML {
		return &UnknownFormatError{View: ViewReport, Name: string(out.Format)}
	}
	r := v.Report
	s := &sheetOfPaper{ReportInfo: v, names: out.Names && v.Codes == nil, pg: newPage(io.Discard, Style{}, r, AuditOptions{All: true, Has: Commands{Chase: true}})}
	for _, l := range r.Lines {
		if v.Codes != nil && v.Codes[l.Ref] == "" {
			return fmt.Errorf("%s has no code", l.Ref)
		}
	}
	return render(w, "report.gohtml", s.page())
}

// sheetOfPaper is a report in the making.
type sheetOfPaper struct {
	ReportInfo
	names bool
	pg    *page
}

// reportPage is what the template fills in. Every text in it was made visible.
type reportPage struct {
	Title, Class, MadeUp   string
	Home, Of, Warning      string
	Learnt                 string
	Tiles                  []reportTile
	People                 htmlTable
	Ours                   []reportJob
	Chase                  []reportBlock
	Chased                 int
	Unknown, Explained     []reportLine
	UnknownN, ExplainedN   int
	UnknownMore            int
	Timeline               timeline
	Trend                  trend
	Duties, By, Checkpoint string
	Holidays               string
	Long                   bool
	Findings               []htmlTable
	Positions              []reportPosition
}

type reportTile struct {
	Name, Count, Trouble, Before string
	Flag                         bool
}

type reportJob struct {
	Number                                            int
	Who, What, How, Basis, Sources, Rule, Because, On string
	Seen                                              string // since when it is in every audit, to stand after How
}

type reportBlock struct {
	Name, Chased string
	Jobs         []reportJob
}

type reportLine struct{ Who, Text, Basis string }

// fewLines is how many questions the first page has room for.
const fewLines = 6

func (s *sheetOfPaper) page() *reportPage {
	r := s.Report
	p := &reportPage{
		Title: Visible(s.pg.title()), Class: "report", MadeUp: madeUpLine(r.Home.MadeUp), Home: s.home(), Of: s.of(), Warning: s.warning(), Long: s.Long,
		Tiles: s.tiles(), People: s.people(), Timeline: s.timeline(), Trend: s.trend(), Checkpoint: r.Checkpoint,
	}
	if s.Long {
		p.Class += " long"
	}
	if n := len(r.Learnt); n > 0 {
		p.Learnt = fmt.Sprintf("The register has since learnt of %s about that time.", care.Counted(n, "fact", "facts"))
	}
	for i := range r.Jobs {
		s.job(p, &r.Jobs[i])
	}
	p.Unknown, p.UnknownN = s.lines(audit.CannotTell, func(f *audit.Finding) string { return sentence(cmp.Or(f.Ask.Discreet(), f.Because.Discreet())) })
	if n := len(p.Unknown) - fewLines; n > 1 {
		p.Unknown, p.UnknownMore = p.Unknown[:fewLines], n
	}
	p.Explained, p.ExplainedN = s.lines(audit.Waived, s.explained)
	s.foot(p)
	p.Findings, p.Positions = s.findings(), s.positions()
	return p
}

// home names the home as its registration does.
func (s *sheetOfPaper) home() string {
	h := &s.Report.Home
	parts := []string{h.Name}
	if kind := homeKindWords(h.Kind); kind != "" {
		parts = append(parts, kind)
	}
	if h.URN != "" {
		parts = append(parts, "URN "+h.URN)
	}
	return Visible(strings.Join(parts, ", "))
}

// of says of which day the page is.
func (s *sheetOfPaper) of() string {
	return Visible(capital(strings.TrimPrefix(s.pg.title(), s.Report.Home.Name+": ")))
}

func (s *sheetOfPaper) warning() string {
	who := "references, no names"
	switch {
	case s.Codes != nil:
		who = "codes, no names"
	case s.names:
		who = "first names"
	}
	return who + ". For the manager and the provider. Not for display."
}

// who is what a young person is called on the page.
func (s *sheetOfPaper) who(ref string) string {
	switch {
	case ref == "":
		return "The home"
	case s.Codes != nil:
		return Visible(s.Codes[ref])
	case s.names:
		return Visible(withName(ref, s.pg.name[ref]))
	}
	return Visible(ref)
}

func (s *sheetOfPaper) everybody(refs []string) string {
	if len(refs) == 0 {
		return s.who("")
	}
	var list []string
	for _, ref := range refs {
		list = append(list, s.who(ref))
	}
	return strings.Join(list, ", ")
}

// tiles are the three headlines, with what they were in the audit saved last.
func (s *sheetOfPaper) tiles() []reportTile {
	r := s.Report
	last, known := s.before()
	var list []reportTile
	for i, name := range headlines() {
		t := reportTile{Name: name, Flag: len(r.Summary.HeadlineFlagged[i]) > 0}
		count, trouble, some := strings.Cut(s.pg.outOf(i), " of ")
		t.Count, t.Trouble = s.pg.outOf(i), ""
		if some {
			all, words, _ := strings.Cut(trouble, " ")
			t.Count, t.Trouble = count+" of "+all, words
		}
		if known {
			t.Before = fmt.Sprintf("%s %d%s", lastTime(last, r.AsOf), flaggedThen(last, i+1), s.fresh(i+1))
		} else {
			t.Before = "no earlier audit saved"
		}
		list = append(list, t)
	}
	return list
}

// before is the audit saved last before the day of the report.
func (s *sheetOfPaper) before() (care.Audited, bool) {
	for _, a := range slices.Backward(s.Saved) {
		if a.On.Before(s.Report.AsOf) {
			return a, true
		}
	}
	return care.Audited{}, false
}

// fresh says how many findings of a headline the last saved audit did not have.
func (s *sheetOfPaper) fresh(headline int) string {
	n := 0
	for i := range s.Report.Findings {
		if f := &s.Report.Findings[i]; f.Headline == headline && f.New && f.State.Flagged() {
			n++
		}
	}
	if n == 0 || s.Report.LastSaved == nil {
		return ""
	}
	return fmt.Sprintf(" (%d new)", n)
}

// people is the table of young people under the three headlines.
func (s *sheetOfPaper) people() htmlTable {
	t := htmlTable{ID: "people", Caption: "Young people and the three headlines", CaptionHeard: true, Columns: append(append([]string{"Young person"}, headlinesOf()...), "Other", "Next due")}
	for i := range s.Report.Lines {
		l := &s.Report.Lines[i]
		cells := []htmlCell{{Text: s.who(l.Ref)}}
		for _, c := range l.Cells {
			cells = append(cells, headlineCell(c, true))
		}
		next := ""
		if n := l.NextDue; !n.On.IsZero() {
			next = nearDay(n.On, s.Report.AsOf)
			if n.On == s.Report.AsOf {
				next = "today"
			}
		}
		t.row("", append(cells, htmlCell{Text: cmp.Or(besides(l), none(l)), Jobs: l.Jobs}, htmlCell{Text: next})...)
	}
	return t
}

func none(l *audit.Line) string {
	if len(l.Jobs) == 0 {
		return "-"
	}
	return ""
}
