package cmd

import (
	"fmt"
	"strings"
	"unicode"

	"ypa/internal/intake"
)

// print says how the file was understood, what each row would record, and what
// is wrong with it.
func (im *importing) print() error {
	out := im.a.out()
	if im.a.json() {
		if err := im.printJSON(out); err != nil {
			return err
		}
		return im.a.send(out)
	}
	im.understood(out)
	switch {
	case len(im.faults) > 0:
		im.sayFaults(out)
	case im.o.apply:
		im.sayRecorded(out)
	default:
		im.sayProposed(out)
	}
	return im.a.send(out)
}

// understood says how the file was read.
func (im *importing) understood(p *page) {
	s := im.sheet
	how := []string{s.Format}
	for _, part := range []string{s.Encoding, s.Separator} {
		if part != "" {
			how = append(how, part)
		}
	}
	if s.Tab != "" {
		how = append(how, "sheet "+s.Tab)
	}
	p.Linef("%s: %s, headings in row %d, %s of young people.", s.File, strings.Join(how, ", "), s.HeaderRow, count(len(s.Rows), "row"))
	if len(s.OtherTabs) > 0 {
		p.Linef("Not read: the sheet %s.", strings.Join(s.OtherTabs, ", "))
	}
	unread := 0
	for _, c := range s.Columns {
		if c.Field == "" && c.Heading != "" {
			unread++
			p.Linef("Not read: column %s, %q: %s.", c.Letter, c.Heading, c.Why)
		}
	}
	if unread > 0 && im.o.mapFile == "" {
		p.Linef("To say yourself what the columns mean:   ypa import %s --map columns.yaml", shown(im.file))
	}
	for _, r := range append(s.Remarks, im.proposal.Remarks...) {
		p.Linef("%s", r)
	}
	if im.wroteMap {
		p.Linef("Wrote %s: what each column means, to edit and use again.", im.o.mapFile)
	}
}

func (im *importing) sayFaults(p *page) {
	p.Linef("")
	for _, f := range im.faults {
		p.Linef("FAULT  %s", f)
	}
	p.Linef("")
	p.Linef("Nothing was recorded.")
}

// sayProposed is the trial run: every entry of every row.
func (im *importing) sayProposed(p *page) {
	im.sayAuthorities(p, "Would be added")
	for _, person := range im.proposal.People {
		im.sayPerson(p, person)
	}
	c := im.proposal.Counts()
	p.Linef("")
	if c.Entries == 0 {
		p.Linef("Nothing new: all of it is on record already.")
		return
	}
	authorities := ""
	if n := len(im.proposal.Authorities); n > 0 {
		authorities = " and add " + count(n, "authority")
	}
	p.Linef("Would record %s%s: %s.", count(c.Entries, "entry"), authorities, im.figures(c))
	if im.first {
		p.Linef("It is the first import: one entry more would say that records are complete from %s on.", im.a.today().Medium())
	}
	p.Linef("A trial run: nothing was recorded. To record it:   ypa import %s --apply%s", shown(im.file), im.flags())
}

// shown puts a path in quotes where a shell would take it apart.
func shown(path string) string {
	if strings.ContainsAny(path, " '&()") {
		return `"` + path + `"`
	}
	return path
}

// flags repeats what the next command needs.
func (im *importing) flags() string {
	flags := ""
	if im.o.mapFile != "" {
		flags += " --map " + shown(im.o.mapFile)
	}
	if im.o.addAuthorities {
		flags += " --add-authorities"
	}
	return flags
}

func (im *importing) sayAuthorities(p *page, verb string) {
	for _, a := range im.proposal.Authorities {
		how := "without a procedure of its own"
		if a.Builtin {
			how = "with the procedure " + a.ID
		}
		p.Linef("%s: %s as %s, %s.", verb, a.Name, a.ID, how)
	}
}

func (im *importing) sayPerson(p *page, person intake.Person) {
	what := "nothing new"
	switch {
	case person.New && person.Left:
		what = "new, has left"
	case person.New:
		what = "new"
	case len(person.Lines) > 0:
		what = "changed"
	}
	p.Linef("")
	p.Linef("%s (row %d): %s", person.Ref, person.Row, what)
	for _, l := range person.Lines {
		mark := "  "
		if l.Ends {
			mark = "! "
		}
		p.Linef("  %s%s", mark, l.Text)
	}
	if near := im.near(person); near != "" {
		p.Linef("    look again: %s is on record; is %s somebody else?", near, person.Ref)
	}
	for _, r := range person.Remarks {
		p.Linef("    look again: %s", r)
	}
}

// near is a reference on record that the one of a new young person may have been
// meant to be.
func (im *importing) near(person intake.Person) string {
	if !person.New {
		return ""
	}
	for _, ref := range im.known {
		if bare(ref) == bare(person.Ref) {
			return ref
		}
	}
	return ""
}

// bare is a reference without what people leave out: signs, and zeros before a
// number.
func bare(ref string) string {
	var b strings.Builder
	number := false
	for _, r := range intake.FoldRef(ref) {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r), r == '0' && !number:
			continue
		}
		number = unicode.IsDigit(r)
		b.WriteRune(r)
	}
	return b.String()
}

// figures sums a proposal up.
func (im *importing) figures(c intake.Counts) string {
	parts := []string{fmt.Sprintf("%d new", c.New)}
	if c.Left > 0 {
		parts = append(parts, fmt.Sprintf("%d of them gone again", c.Left))
	}
	parts = append(parts, fmt.Sprintf("%d changed", c.Changed), fmt.Sprintf("%d with nothing new", c.Unchanged))
	if c.Assumed > 0 {
		parts = append(parts, fmt.Sprintf("%d facts without a day of their own", c.Assumed))
	}
	if c.Ends > 0 {
		parts = append(parts, fmt.Sprintf("%d ended (marked !)", c.Ends))
	}
	return strings.Join(parts, ", ")
}

// sayRecorded says what an import recorded.
func (im *importing) sayRecorded(p *page) {
	n := len(im.change.Entries)
	if n == 0 {
		p.Linef("Nothing new: all of it is on record already. Nothing was recorded.")
		return
	}
	im.sayAuthorities(p, "Added")
	first, last := im.change.Entries[0].Number, im.change.Entries[n-1].Number
	p.Linef("Recorded %s (%d to %d): %s.", count(n, "entry"), first, last, im.figures(im.proposal.Counts()))
	if im.first {
		if from := im.home.RecordsFrom; from.Before(im.a.today()) && !from.IsZero() {
			p.Linef("Until now they counted as complete from %s on; ypa home set --records-from %s says so again.", from.Medium(), from)
		}
		p.Linef("It is the first import: records count as complete from %s on.", im.a.today().Medium())
		p.Linef("What had to be done once before that day, and is not in the list, is a question in the audit and not a failure.")
	}
	p.Linef("Signed %s.", im.change.Author)
	p.Linef("Undo all of it:   ypa undo")
	p.Linef("The register from before: %s", im.copied)
	p.Linef("")
	if im.home.HostAuthority == "" {
		p.Linef("In whose area does the home lie?   ypa home set --host-authority ID")
	}
	p.Linef("Next:   ypa audit")
}
