package present

import (
	"cmp"
	"fmt"
	"io"
	"strings"
)

// reportPosition is where one young person stands, on the pages after the first:
// the screen of ypa child show without anybody's name, and without what is said
// only where they are cared for.
type reportPosition struct {
	ID, Who, Lead string
	People, Facts htmlTable
}

// positions are those of the young people on the page, in its order.
func (s *sheetOfPaper) positions() []reportPosition {
	byRef := map[string]*ChildView{}
	for i := range s.Positions {
		byRef[s.Positions[i].Ref] = &s.Positions[i]
	}
	var list []reportPosition
	for i := range s.Report.Lines {
		ref := s.Report.Lines[i].Ref
		if v := byRef[ref]; v != nil {
			list = append(list, s.position(*v, s.who(ref), i+1))
		}
	}
	return list
}

func (s *sheetOfPaper) position(v ChildView, who string, n int) reportPosition {
	v.Ref = who // a code, where codes are asked for
	c := &childPage{Printer: NewPrinter(io.Discard, Style{}), v: &v, paper: true}
	p := reportPosition{ID: fmt.Sprintf("position-%d", n), Who: who, Lead: Visible(strings.Join(append(c.standing(), c.extras()...), " "))}
	p.People = htmlTable{Class: "people", Caption: "Who stands by " + who, CaptionHeard: true, Columns: []string{"Who", "On record", "How to reach", "Told on", "Since"}}
	for i := range v.People {
		p.People.row("", c.onPaper(&v.People[i])...)
	}
	p.Facts = htmlTable{Class: "facts", Caption: "How " + who + " stands", CaptionHeard: true, Columns: []string{"What", "How it stands"}}
	label := ""
	for _, f := range c.factsOnPaper() {
		label = cmp.Or(f.label, label) // a row that goes on is named as the one before
		p.Facts.row("", htmlCell{Text: label}, htmlCell{Text: f.text, Flag: f.alert, Jobs: f.jobs})
	}
	return p
}

// onPaper is the row of somebody around the young person: that there is somebody,
// by what means they are reached, and nothing that says who it is. A number that
// is printed for everybody stands as it is.
func (c *childPage) onPaper(p *PersonRow) []htmlCell {
	who, reach := htmlCell{Text: "yes"}, htmlCell{Text: p.Gap, Flag: p.Gap != "" && p.Flagged}
	means := []string{meansOnly(p.Contact.Phone, "phone"), meansOnly(p.Contact.Email, "e-mail")}
	since := c.near(p.Since)
	switch {
	case !p.Checked.IsZero():
		means = []string{p.Contact.Phone, p.Contact.Email}
		since = "checked " + nearDay(p.Checked, c.v.AsOf)
	case p.None != "":
		who = htmlCell{Text: p.None, Flag: p.Flagged}
		means = nil
	}
	if reach.Text == "" {
		reach.Text = strings.Trim(strings.Join(means, ", "), ", ")
	}
	switch {
	case p.Job == 0:
	case p.None != "":
		who.Jobs = []int{p.Job}
	default:
		reach.Jobs = []int{p.Job}
	}
	told := htmlCell{Text: cmp.Or(p.NotTold, c.near(p.Told)), Flag: p.NotTold != ""}
	if p.ToldJob > 0 {
		told.Jobs = []int{p.ToldJob}
	}
	return []htmlCell{{Text: p.Role}, who, reach, told, {Text: since}}
}

// factsOnPaper are the facts of the screen that may go further.
func (c *childPage) factsOnPaper() []said {
	var list []said
	if c.v.Review != nil {
		list = append(list, c.reviewFact())
	}
	if text := c.wishes(); text != "" {
		list = append(list, said{label: "What they want", text: text})
	}
	list = append(list, said{label: "Told about", text: c.toldText()})
	list = append(list, c.happenings()...)
	for i, q := range c.v.Unknown {
		f := said{text: sentence(q.Discreet())}
		if i == 0 {
			f.label = "Can't tell"
		}
		list = append(list, f)
	}
	return append(list, c.consents())
}
