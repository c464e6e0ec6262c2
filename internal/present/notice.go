package present

import (
	"bytes"
	"fmt"
	"html/template"
	"io"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// NoticeInfo is a notice to the authority in whose area a home lies.
type NoticeInfo struct {
	Head   Head
	From   string // who signs it; empty: nobody yet
	Notice audit.Notice
}

// Notice writes what a notice has to state and what of it is on record: table or
// json; in a file, table and html are the draft of the notice itself. Without
// names the draft leaves a line for each personal detail.
func Notice(w io.Writer, out Output, n NoticeInfo) error {
	var b bytes.Buffer
	switch out.Format {
	case Table, "":
		if p := NewPrinter(&b, out.Style); out.File {
			n.draft(p)
		} else {
			n.readiness(p)
		}
	case JSON:
		return WriteJSON(w, n.json(out.Style))
	case HTML:
		if err := noticePage().Execute(&b, n.page(out.Style)); err != nil {
			return fmt.Errorf("write the notice: %w", err)
		}
	default:
		return &UnknownFormatError{View: ViewNotice, Name: string(out.Format)}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// occasion is what the notice is of.
func (n *NoticeInfo) occasion() string {
	if n.Notice.Discharge {
		return "discharge"
	}
	return "admission"
}

// verdict says whether the notice can be made.
func (n *NoticeInfo) verdict() string {
	lacking := n.Notice.Lacking()
	switch {
	case n.Notice.Asked == care.No:
		return "no notice is asked"
	case n.Notice.Asked != care.Yes:
		return "can't tell whether a notice is asked"
	case lacking > 0:
		return fmt.Sprintf("NOT READY: %s not on record", care.Counted(lacking, "point is", "points are"))
	}
	return "ready, but for what is filled in by hand"
}

// readiness is the page for a screen.
func (n *NoticeInfo) readiness(p *Printer) {
	if n.Head.MadeUp {
		p.heading(madeUp)
	}
	p.Textf("%s: notice of %s to %s, %s", n.Notice.Ref, n.occasion(), n.host(), n.verdict())
	if n.Notice.Why != "" {
		p.Text(capital(n.Notice.Why) + ".")
	}
	if n.Notice.Fix != "" {
		p.Text(n.Notice.Fix)
	}
	if len(n.Notice.Points) == 0 {
		return
	}
	p.Text("Without delay, in writing (Children's Homes (England) Regulations 2015, regulation 41). It must state:")
	p.Blank()
	for _, point := range n.Notice.Points {
		p.labelled("  "+left(shown(stateWord(point.State)), 9), p.style.show(capital(point.What)+": "+n.pointText(p.style, point)), "", point.State == audit.PointNot)
	}
	p.Blank()
	p.Text("The draft, with the names: ypa notice " + n.Notice.Ref + " --names --output notice-" + n.Notice.Ref + ".html")
}

// host is what the authority in whose area the home lies is called.
func (n *NoticeInfo) host() string {
	if n.Notice.Host.ID == "" {
		return "the authority in whose area the home lies"
	}
	return orID(n.Notice.Host)
}

// stateWord is the state of a point, in capitals where something is to be done.
func stateWord(s audit.NoticeState) string {
	switch s {
	case audit.PointOnRecord:
		return "yes"
	case audit.PointNot:
		return "NO"
	case audit.PointElsewhere:
	}
	return "by hand"
}

// pointText is what is on record of a point, or where it comes from.
func (n *NoticeInfo) pointText(s Style, p audit.NoticePoint) string {
	switch p.State {
	case audit.PointOnRecord:
		return p.Value.String(s.Names)
	case audit.PointNot:
		return "not on record: " + p.Fix
	case audit.PointElsewhere:
	}
	return "not in this register, from the placement papers (" + p.Section + ")"
}

// blankLine is where something is filled in by hand.
const blankLine = "______________________________"

// filled is what the draft says of a point: without names, a line for what is
// personal.
func filled(s Style, p audit.NoticePoint) string {
	if p.State != audit.PointOnRecord || !s.Names && p.Value.String(true) != p.Value.String(false) {
		return blankLine
	}
	return p.Value.String(s.Names)
}

// noticeLetter is the draft in its parts, for text and for HTML.
type noticeLetter struct {
	MadeUp, NotReady, Title, To, From, Home, Opening, On string
	Points                                               []noticeLine
}

type noticeLine struct{ What, Value, Section string }

func (n *NoticeInfo) page(s Style) noticeLetter {
	l := noticeLetter{
		Title: fmt.Sprintf("Notice of %s, %s", n.occasion(), n.Notice.Ref), To: Visible(n.host()), From: Visible(n.From), Home: Visible(n.Head.Home),
		Opening: fmt.Sprintf("We notify you of the %s of a young person, as regulation 41 of the Children's Homes (England) Regulations 2015 asks.", n.occasion()),
		On:      n.Head.AsOf.Long(),
	}
	if n.Head.MadeUp {
		l.MadeUp = string(madeUp)
	}
	if !n.Notice.Ready() {
		l.NotReady = "DRAFT, " + n.verdict()
	}
	for _, p := range n.Notice.Points {
		l.Points = append(l.Points, noticeLine{capital(p.What), Visible(filled(s, p)), p.Section})
	}
	return l
}

// draft is the notice as text.
func (n *NoticeInfo) draft(p *Printer) {
	l := n.page(p.style)
	for _, line := range []string{l.MadeUp, l.NotReady} {
		if line != "" {
			p.Text(line)
			p.Blank()
		}
	}
	p.Text(l.Title)
	p.Blank()
	p.Item("To:    ", l.To)
	p.Item("From:  ", l.Home)
	p.Item("Date:  ", l.On)
	p.Blank()
	p.Text(l.Opening)
	p.Blank()
	for _, line := range l.Points {
		p.Text(line.What + " (" + line.Section + "):")
		p.block("    ", "    ", p.style.show(line.Value))
	}
	p.Blank()
	if l.From != "" {
		p.Text(l.From)
	}
	p.Text(l.Home)
}

type noticeJSON struct {
	listHead
	Ref         string            `json:"young_person"`
	Occasion    string            `json:"occasion"` // admission or discharge
	On          *calendar.Date    `json:"on"`
	Asked       *bool             `json:"asked"` // null: can't be told
	Why         *string           `json:"why"`
	Fix         *string           `json:"fix"`
	Host        *string           `json:"host_authority"`
	Placing     *string           `json:"placing_authority"`
	Ready       bool              `json:"ready"`
	NotOnRecord int               `json:"not_on_record"`
	Points      []noticePointJSON `json:"points"`
}

type noticePointJSON struct {
	Section string            `json:"section"`
	What    string            `json:"what"`
	State   audit.NoticeState `json:"state"`
	Value   *string           `json:"value"`
	Fix     *string           `json:"fix"`
}

func (n *NoticeInfo) json(s Style) noticeJSON {
	j := noticeJSON{
		listHead: n.Head.json(), Ref: n.Notice.Ref, Occasion: n.occasion(), On: dayOrNull(n.Notice.On), Why: textOrNull(n.Notice.Why), Fix: textOrNull(n.Notice.Fix),
		Host: textOrNull(n.Notice.Host.ID), Placing: textOrNull(n.Notice.Placing.ID), Ready: n.Notice.Ready(), NotOnRecord: n.Notice.Lacking(), Points: []noticePointJSON{},
	}
	if n.Notice.Asked != "" {
		asked := n.Notice.Asked == care.Yes
		j.Asked = &asked
	}
	for _, p := range n.Notice.Points {
		j.Points = append(j.Points, noticePointJSON{p.Section, p.What, p.State, s.nameOrNull(p.Value.String(true)), textOrNull(p.Fix)})
	}
	return j
}

// noticePage is the draft as a page: one file, for print, without scripts.
func noticePage() *template.Template {
	return template.Must(template.New("notice").Parse(`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
body { font: 1rem/1.5 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff; }
h1 { font-size: 1.4rem; }
dt { font-weight: bold; margin-top: 1rem; }
dd { margin: 0.2rem 0 0; overflow-wrap: anywhere; }
.draft { border: 2px solid #000; padding: 0.5rem 1rem; font-weight: bold; }
@media print { body { margin: 0; max-width: none; } dt { break-after: avoid; } }
</style>
</head>
<body>
<main>
{{if .MadeUp}}<p class="draft">{{.MadeUp}}</p>
{{end}}{{if .NotReady}}<p class="draft">{{.NotReady}}</p>
{{end}}<h1>{{.Title}}</h1>
<p>To: {{.To}}<br>From: {{.Home}}<br>Date: {{.On}}</p>
<p>{{.Opening}}</p>
<dl>
{{range .Points}}<dt>{{.What}} ({{.Section}})</dt>
<dd>{{.Value}}</dd>
{{end}}</dl>
<p>{{if .From}}{{.From}}<br>{{end}}{{.Home}}</p>
</main>
</body>
</html>
`))
}
