package cmd

import (
	"fmt"
	"strings"

	"ypa/internal/care"

	"ypa/internal/calendar"
	"ypa/internal/pack"
	"ypa/internal/present"
)

// packJSON is what is said of a pack, for programs.
type packJSON struct {
	Schema      int           `json:"schema"`
	Path        string        `json:"path"`
	From        calendar.Date `json:"from"`
	Until       calendar.Date `json:"until"`
	LastVisit   *string       `json:"last_visit"`
	YoungPeople int           `json:"young_people"`
	Details     int           `json:"details"`
	Names       bool          `json:"names"`
	Notes       bool          `json:"notes"`
	Encrypted   int           `json:"encrypted_to_keys"`
	Entry       int64         `json:"entry"`
	Checkpoint  string        `json:"checkpoint"`
	SHA256      string        `json:"sha256sums"`
	Seed        string        `json:"seed"`
	Lacking     []lackingJSON `json:"details_stay_out"`
}

type lackingJSON struct {
	Why         string   `json:"why"`
	YoungPeople []string `json:"young_people"`
	Fix         *string  `json:"fix"`
}

// sayPack says what was made, whose details went in, and what is to be asked so
// that more do.
func (a *app) sayPack(m *packMaking, made *pack.Pack, place packPlace, number int64) error {
	if a.set.Format == "json" {
		return a.sayPackJSON(m, made, place, number)
	}
	p := &page{style: present.Style{Width: a.Width}, fold: a.Terminal && a.Width > 0}
	in := &m.in
	a.wrapped(p, fmt.Sprintf("Visit pack for %s, %s: %s", in.Home.Name, packTime(in), place.path))
	if !a.set.Quiet {
		p.Linef("")
		a.sayDetails(p, m, made)
		p.Linef("")
		a.wrapped(p, fmt.Sprintf("%s %s Entry %d records that this pack was made, and for whom.", withheld(in), place.encrypted(), number))
		who, _ := pack.Recipient(in.Home)
		a.wrapped(p, fmt.Sprintf("Checkpoint %s. Give %s this line on paper, apart from the pack.", in.Now.Checkpoint, who))
	}
	return a.print(p)
}

// wrapped adds a line, broken where the screen ends. In a pipe a line is a line.
func (a *app) wrapped(p *page, line string) {
	if a.Width <= 0 {
		p.Linef("%s", line)
		return
	}
	present.NewPrinter(&p.Buffer, p.style).Text(line)
}

// packTime is the time that a pack covers.
func packTime(in *pack.Input) string {
	from := in.From.Short()
	if in.From.Year() != in.Until.Year() {
		from = in.From.Medium()
	}
	switch {
	case in.From.IsZero():
		return "to " + in.Until.Medium()
	case in.Month:
		return fmt.Sprintf("%s to %s", from, in.Until.Medium())
	case in.Last.IsZero():
		return fmt.Sprintf("%s (no visit on record: since the records begin) to %s", from, in.Until.Medium())
	}
	return fmt.Sprintf("%s (last visit) to %s", from, in.Until.Medium())
}

// sayDetails says whose details stay out.
func (a *app) sayDetails(p *page, m *packMaking, made *pack.Pack) {
	all, in := len(m.in.People), len(made.Subjects)
	switch {
	case all == 0 && !m.past:
		p.Linef("By what is on record no young person lives here.")
		return
	case all == 0:
		a.wrapped(p, fmt.Sprintf("By what is on record no young person lived here on %s.", m.in.Until.Medium()))
		return
	case in == all:
		p.Linef("Details of all %s go in.", care.Counted(all, "young person", "young people"))
		return
	}
	list := m.lackings()
	sum := 0
	for _, l := range list {
		sum += len(l.refs)
	}
	why := "they do not:"
	if sum > all-in {
		why = "they do not, for one reason or two:"
	}
	a.wrapped(p, fmt.Sprintf("Details of %d of %s go in. For %d %s", in, care.Counted(all, "young person", "young people"), all-in, why))
	width := 0
	for _, l := range list {
		width = max(width, len([]rune(l.why)))
	}
	for _, l := range list {
		fix := strings.Replace(l.fix, "REFS", strings.Join(l.refs, " "), 1)
		line := fmt.Sprintf("  %d  %-*s   %s", len(l.refs), width, l.why, fix)
		if a.Width > 0 && len([]rune(line)) > a.Width && fix != "" {
			p.Linef("  %d  %s", len(l.refs), l.why)
			line = "       " + fix
		}
		p.Linef("%s", strings.TrimRight(line, " "))
	}
	if m.past {
		a.wrapped(p, "A consent counts from its day on. What was agreed to later goes into a pack that ends today: leave --month and --known-at out.")
	}
}

// withheld says what is not in the pack.
func withheld(in *pack.Input) string {
	switch {
	case in.Names && in.Notes:
		return "WITH NAMES, BIRTH DATES AND NOTES."
	case in.Names:
		return "WITH NAMES AND BIRTH DATES. No notes."
	case in.Notes:
		return "No names, no dates of birth. WITH NOTES: they may name people."
	}
	return "No names, no dates of birth, no notes."
}

func (a *app) sayPackJSON(m *packMaking, made *pack.Pack, place packPlace, number int64) error {
	in := &m.in
	j := packJSON{
		Schema: 1, Path: place.path, Encrypted: place.to.Len(), From: in.From, Until: in.Until, YoungPeople: len(in.People), Details: len(made.Subjects),
		Names: in.Names, Notes: in.Notes, Entry: number, Checkpoint: in.Now.Checkpoint, SHA256: made.SHA256, Seed: pack.Seed(in.Until), Lacking: []lackingJSON{},
	}
	if !in.Last.IsZero() {
		last := in.Last.String()
		j.LastVisit = &last
	}
	for _, l := range m.lackings() {
		one := lackingJSON{Why: l.why, YoungPeople: l.refs}
		if fix := strings.Replace(l.fix, "REFS", strings.Join(l.refs, " "), 1); fix != "" {
			one.Fix = &fix
		}
		j.Lacking = append(j.Lacking, one)
	}
	p := &page{}
	if err := p.json(j); err != nil {
		return err
	}
	return a.print(p)
}
