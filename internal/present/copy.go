package present

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// ViewCopy is a young person's own copy.
const ViewCopy View = "child export"

// CopyFormats lists the formats of a young person's own copy, the usual one first.
func CopyFormats() []Format { return []Format{Table, HTML, JSON} }

// CopyInfo is everything held about one young person, for their own copy and for
// a hand-over: subject access, and regulation 36(3) of SI 2015/541 when a home
// closes.
type CopyInfo struct {
	Head       Head
	Subject    care.Subject
	Entries    []care.Entry // everything about them, in the order of the numbers
	OfTheHome  []care.Entry // entries of the home that name them by their random name
	Program    string
	Checkpoint string // of the log that it was made from
}

// copyEntry is one entry, with what is to be looked at before it is handed over.
type copyEntry struct {
	Number   int64         `json:"entry"`
	Act      care.Act      `json:"act"`
	Kind     care.Kind     `json:"kind"`
	Title    string        `json:"title"`
	On       calendar.Date `json:"on"`
	OnBasis  care.DayBasis `json:"on_basis"`
	What     string        `json:"what"`
	Fields   []copyField   `json:"fields"`
	Remarks  []string      `json:"remarks"`
	Standing bool          `json:"standing"`
	Recorded calendar.Date `json:"recorded_on"`
	Author   string        `json:"author"`
	Command  string        `json:"command"`
	Corrects *int64        `json:"corrects"`
}

// copyField is one field. Review says why somebody should look at it first; null:
// nothing speaks against handing it over.
type copyField struct {
	Name   string     `json:"field"`
	Value  string     `json:"value"`
	Class  care.Class `json:"class"`
	Review *string    `json:"review"`

	label, spoken string
}

// copyMention is an entry of the home that names the young person.
type copyMention struct {
	Number   int64         `json:"entry"`
	Kind     care.Kind     `json:"kind"`
	On       calendar.Date `json:"on"`
	What     string        `json:"what"`
	Lines    []string      `json:"lines"`
	Recorded calendar.Date `json:"recorded_on"`
	Author   string        `json:"author"`
}

// yourCopy is a young person's copy as every format writes it.
type yourCopy struct {
	listHead
	Ref        string        `json:"ref"`
	Name       string        `json:"name"`
	KnownAs    string        `json:"known_as"`
	Born       calendar.Date `json:"born,omitzero"`
	Program    string        `json:"program"`
	Checkpoint string        `json:"checkpoint"`
	Review     int           `json:"fields_to_review"`
	Entries    []copyEntry   `json:"entries"`
	Mentions   []copyMention `json:"entries_of_the_home"`
}

// Copy writes everything held about a young person: table (a text), json or html.
// It is theirs, so names are in it.
func Copy(w io.Writer, out Output, info CopyInfo) error {
	c, err := info.gather()
	if err != nil {
		return err
	}
	switch out.Format {
	case Table, "":
		var b bytes.Buffer
		c.text(NewPrinter(&b, out.Style))
		_, err := w.Write(b.Bytes())
		return err
	case JSON:
		return WriteJSON(w, c)
	case HTML:
		return c.html(w)
	default:
		return &UnknownFormatError{View: ViewCopy, Name: string(out.Format)}
	}
}

// gather puts together what is held, in the order of the days.
func (v *CopyInfo) gather() (*yourCopy, error) {
	id := care.Fold(v.Subject, v.Entries, v.Head.AsOf).Identity()
	c := &yourCopy{
		listHead: v.Head.json(), Ref: v.Subject.Ref, Name: id.Name, KnownAs: id.KnownAs, Born: id.Born,
		Program: v.Program, Checkpoint: v.Checkpoint, Entries: []copyEntry{}, Mentions: []copyMention{},
	}
	standing := map[int64]bool{}
	for _, e := range care.Standing(v.Entries) {
		standing[e.Number] = true
	}
	history := HistoryInfo{Entries: v.Entries, Describe: care.DescribeFull}
	for _, h := range history.lines() {
		fields, err := copyFields(h.Entry)
		if err != nil {
			return nil, err
		}
		for _, f := range fields {
			if f.Review != nil {
				c.Review++
			}
		}
		info, _ := care.Info(h.Kind)
		c.Entries = append(c.Entries, copyEntry{
			Number: h.Number, Act: h.Act, Kind: h.Kind, Title: info.Title, On: h.On, OnBasis: h.Basis, What: h.what, Fields: fields,
			Remarks: append([]string{}, h.marks...), Standing: standing[h.Number], Recorded: calendar.OfTime(h.At), Author: h.Author,
			Command: h.Command, Corrects: corrects(h.Entry),
		})
	}
	slices.SortStableFunc(c.Entries, func(a, b copyEntry) int {
		return cmp.Or(cmp.Compare(a.assumed(), b.assumed()), a.On.Compare(b.On))
	})
	for _, e := range v.OfTheHome {
		m, err := v.mention(e)
		if err != nil {
			return nil, err
		}
		c.Mentions = append(c.Mentions, m)
	}
	return c, nil
}

// assumed puts what has no day of its own first.
func (e *copyEntry) assumed() int {
	if e.OnBasis == care.Assumed {
		return 0
	}
	return 1
}

func (e *copyEntry) day() string {
	if e.OnBasis == care.Assumed {
		return "Day not said"
	}
	return e.On.Medium()
}

// copyFields gives what an entry holds, field by field.
func copyFields(e care.Entry) ([]copyField, error) {
	list := []copyField{}
	if e.Erased() {
		return list, nil
	}
	if e.Act == care.Withdrawn {
		if reason := e.Reason(); reason != "" {
			list = append(list, copyField{Name: "reason", Value: reason, Class: care.Free, Review: review(care.Free), label: "reason", spoken: reason})
		}
		return list, nil
	}
	body, err := bodyOf(e)
	if err != nil {
		return nil, err
	}
	for _, f := range care.EveryField(e.Kind) {
		if value := f.Get(body); value != "" {
			list = append(list, copyField{Name: f.Name, Value: value, Class: f.Class, Review: review(f.Class), label: f.Label, spoken: f.Spoken(body)})
		}
	}
	return list, nil
}

// bodyOf is what an entry says.
func bodyOf(e care.Entry) (any, error) {
	if e.Body != nil {
		return e.Body, nil
	}
	body, err := care.Decode(e.Kind, e.Raw)
	if err != nil {
		return nil, &care.Unreadable{Number: e.Number, Err: err}
	}
	return body, nil
}

// review says why a field of a class is looked at before it is handed over.
func review(c care.Class) *string {
	why := ""
	switch c {
	case care.Third:
		why = "names somebody else"
	case care.Free:
		why = "own words, may name somebody"
	case care.Own, care.Plain:
		return nil
	}
	return &why
}

// mention puts an entry of the home into words, as far as it is about the young
// person.
func (v *CopyInfo) mention(e care.Entry) (copyMention, error) {
	m := copyMention{Number: e.Number, Kind: e.Kind, On: e.On, What: care.Describe(e), Lines: []string{}, Recorded: calendar.OfTime(e.At), Author: e.Author}
	body, err := bodyOf(e)
	if err != nil {
		return m, err
	}
	if saved, ok := body.(care.SavedAudit); ok {
		m.What = "audit of " + e.On.Medium() + " saved"
		for _, f := range saved.Findings {
			if f.Subject == v.Subject.UID {
				line := f.Rule + ": " + foundState(f.State)
				if !f.Due.IsZero() {
					line += ", due " + f.Due.Medium()
				}
				m.Lines = append(m.Lines, line)
			}
		}
	}
	return m, nil
}

// foundState is a state in words: beside a young person "missing" would be read
// as something else.
func foundState(state string) string {
	if state == "missing" {
		return "nothing on record"
	}
	return strings.ReplaceAll(state, "-", " ")
}

// title heads the copy.
func (c *yourCopy) title() string { return "Everything held about " + withName(c.Ref, c.Name) }

// reviewed says what is to be done before it is handed over.
func (c *yourCopy) reviewed() string {
	if c.Review == 0 {
		return "Nothing in it names anybody else."
	}
	return fmt.Sprintf("Before it is handed over: look at the %s marked [look]. They name somebody else, or are somebody's own words and may name somebody, whose rights count too (UK GDPR Article 15(4)).", care.Counted(c.Review, "field", "fields"))
}

const copyOrder = "In the order of the days it happened. Nothing that was ever recorded is left out: what was corrected or withdrawn stands here, too, with what became of it."

// text writes the copy for reading.
func (c *yourCopy) text(p *Printer) {
	if c.MadeUp {
		p.heading(madeUp)
	}
	p.heading(p.style.show(c.title()))
	p.Textf("%s, %s", c.Home, c.AsOf.Long())
	p.Blank()
	p.Text(c.reviewed())
	p.Text(copyOrder)
	for i := range c.Entries {
		e := &c.Entries[i]
		p.Blank()
		p.Item(e.day()+":", e.What)
		for _, f := range e.Fields {
			mark := ""
			if f.Review != nil {
				mark = "  [look: " + *f.Review + "]"
			}
			p.Item("  "+f.label+":", f.spoken+mark)
		}
		p.Item(" ", c.written(e))
	}
	p.Blank()
	p.heading(p.style.show("What the home's own entries say of them"))
	if len(c.Mentions) == 0 {
		p.Text("Nothing: nothing of theirs was exported, and no saved audit flags anything.")
	}
	for _, m := range c.Mentions {
		p.Item(m.On.Medium()+":", fmt.Sprintf("%s (entry %d, by %s)", m.What, m.Number, m.Author))
		for _, line := range m.Lines {
			p.Item(" ", line)
		}
	}
	p.Blank()
	p.Textf("Made by %s from the register at checkpoint %s.", c.Program, c.Checkpoint)
}

// written says of an entry who wrote it, when, and what became of it.
func (c *yourCopy) written(e *copyEntry) string {
	parts := append([]string{fmt.Sprintf("entry %d, written %s by %s", e.Number, e.Recorded.Medium(), e.Author)}, e.Remarks...)
	return strings.Join(parts, "; ")
}
