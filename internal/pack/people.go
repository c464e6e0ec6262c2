package pack

import (
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/present"
)

// youngPeopleName is the sheet that the codes of the others point at.
const youngPeopleName = "3-young-people"

// youngPeople are those whose details go in, one row each.
func (b *build) youngPeople() sheet {
	s := table(youngPeopleName, "Young people", []string{"code"})
	s.points = nil // it is what the others point at
	if b.Names {
		s.Columns = append(s.Columns, textColumn("name", "Name", "The full name."), dayColumn("born", "Born", "The birth date."))
	}
	s.Columns = append(s.Columns,
		textColumn("age_band", "Age", "An age band instead of a birth date."),
		textColumn("authority", "Placing authority", "The authority that placed the young person here."),
		textColumn("out_of_area", "Out of area", "Whether that is outside the authority's area: yes, no; empty: not known."),
		textColumn("status", "Legal status", "The legal status in words; empty: not known."),
		dayColumn("here_since", "Here since", "The day they came; empty: not known."),
		dayColumn("missing_from_home_since", "Missing from home since", "Only where they are away now."),
		textColumn("advocacy_information", "Advocacy", "Whether an advocate can be reached and the young person was told."),
		textColumn("iro_contact", "IRO", "Whether there is an independent reviewing officer who can be reached."),
		textColumn("iv_review", "Independent visitor review", "Whether the need for the independent visitor was considered in time."),
		numberColumn("flagged", "Flagged", "How many findings are overdue or not on record."),
		numberColumn("cannot_tell", "Cannot be told", "How many rules could not tell from what is on record."),
		numberColumn("explained", "Explained", "How many findings are explained for a time."),
		dayColumn("next_due", "Next due", "The next day on which something happens or ends."),
		textColumn("next_what", "What", "What that is."),
	)
	lines := map[string]*audit.Line{}
	for i := range b.Now.Lines {
		lines[b.Now.Lines[i].Ref] = &b.Now.Lines[i]
	}
	for _, p := range b.shown {
		b.youngPerson(&s, p, lines[p.Record.Subject.Ref])
	}
	return s
}

func (b *build) youngPerson(s *sheet, p *Person, l *audit.Line) {
	id := p.Record.Identity()
	cells := []any{p.Code}
	if b.Names {
		cells = append(cells, id.Name, id.Born)
	}
	var since calendar.Date
	if came := p.Record.Residence().Admitted; came.Stated {
		since = came.Since
	}
	area := p.Record.OutOfArea().Answer()
	if !area.Asked() {
		area = ""
	}
	status := ""
	if legal := p.Record.Status(); legal.Status != "" {
		status = legal.Status.Phrase()
	}
	authority := ""
	if id := p.Record.Authority().Value; id != "" {
		authority = b.Now.AuthorityName(id)
	}
	cells = append(cells, ageBand(id.Born, b.Until), authority, string(area), status, since)
	if l == nil {
		l = &audit.Line{}
	}
	cells = append(cells, l.MissingOn, l.Cells[0].Text, l.Cells[1].Text, l.Cells[2].Text, l.Flagged, l.Unknown, l.Explained, l.NextDue.On, l.NextDue.What)
	s.add(cells...)
}

// positions say of each young person whom they have, and whether that person
// can be reached. Nobody is named: not the advocate, not the visitor.
func (b *build) positions() sheet {
	s := table("3-positions", "Who stands by them", []string{"code", "position"},
		numberColumn("position", "No.", "Counts the people around one young person."),
		textColumn("role", "Role", "What somebody is to the young person. Names stay in the register."),
		textColumn("who", "Who", "On record, or why nobody is."),
		textColumn("reachable", "Reachable", "Whether a phone number or e-mail is on record: yes, no; empty: there is nobody."),
		dayColumn("told_on", "Told on", "The last day on which the young person was told how to reach them."),
		dayColumn("since", "Since", "Since when they are that; empty: not known."),
	)
	for _, p := range b.shown {
		theirs := *b.Now
		theirs.Findings, theirs.Jobs = nil, nil
		for _, f := range b.now[p.Record.Subject.Ref] {
			theirs.Findings = append(theirs.Findings, *f)
		}
		view := present.NewChildView(present.ChildInput{Record: p.Record, Report: &theirs})
		for i := range view.People {
			r := &view.People[i]
			who, reach := "on record", "yes"
			switch {
			case r.None != "":
				who, reach = lowered(r.None), ""
			case r.Gap != "":
				reach = "no"
			}
			s.add(p.Code, i+1, r.Role, who, reach, r.Told, r.Since)
		}
	}
	return s
}

// lowered writes what a screen has in capitals as a cell has it: nobody, no IRO.
func lowered(text string) string {
	words := strings.Fields(text)
	for i, word := range words {
		if word != "IRO" {
			words[i] = strings.ToLower(word)
		}
	}
	return strings.Join(words, " ")
}

// findingColumns are the columns of what the audit says.
func findingColumns() []present.SheetColumn {
	return []present.SheetColumn{
		textColumn("rule", "Rule", "The short name of what is asked; ypa explain RULE tells it in full."),
		textColumn("what", "What", "What is so."),
		textColumn("state", "State", "overdue, not on record, cannot be told, due soon, explained; closed: flagged at the last visit, and no more."),
		textColumn("since_last_visit", "Since the last visit", "opened, still open or closed; empty: not flagged, or nothing to compare with."),
		textColumn("basis", "Basis", "Who asks it: law, guidance, or a local procedure."),
		textColumn("turn", "Whose turn", "Who can mend it: the home, or the placing authority."),
		dayColumn("due", "Due", "The day it was or is due."),
		dayColumn("open_since", "Open since", "Since when it is so, where that has a day."),
		numberColumn("open_days", "Days open", "How many days that is."),
	}
}

// findingCells are the cells of one finding.
func (b *build) findingCells(f *audit.Finding, closed bool) []any {
	state, since := stateWords(f.State), b.sinceWords(f)
	var from calendar.Date
	days := present.Datum{}
	if closed {
		state, since = "closed", "closed"
	} else if from = openSince(f); !from.IsZero() && !from.After(b.Until) && f.Standing().Flagged() {
		days = present.NumberDatum(b.Until.Sub(from))
	} else {
		from = calendar.Date{}
	}
	return []any{f.Rule, clause(f), state, since, plain(f.Basis), "the " + audit.Owed(f.Owner), f.Due, from, days}
}

// clause is what a finding says, without its full stop and without names.
func clause(f *audit.Finding) string {
	text := f.What
	if f.State == audit.CannotTell && len(f.Ask) > 0 {
		text = f.Ask
	}
	return strings.TrimSuffix(strings.TrimSpace(text.String(false)), ".")
}

// inPack reports whether a finding stands in a pack: what is met or does not apply
// does not.
func inPack(f *audit.Finding) bool {
	switch f.State {
	case audit.Met, audit.NotApplicable, audit.Note:
		return false
	default:
		return true
	}
}

// findingsSheet is what the audit says of those whose details go in.
func (b *build) findingsSheet() sheet {
	s := table("3-findings", "Findings", []string{"code", "rule"}, findingColumns()...)
	for _, p := range b.shown {
		for _, cells := range b.findingsAbout(p.Record.Subject.Ref) {
			s.add(append([]any{p.Code}, cells...)...)
		}
	}
	return s
}

// findingsAbout gives the rows of what the audit says of somebody, or of the
// home: what is so now, then what was flagged at the last visit and is met now.
func (b *build) findingsAbout(ref string) [][]any {
	var list [][]any
	for _, f := range b.told[ref] {
		list = append(list, b.findingCells(f, false))
	}
	for _, f := range b.changes.closed[ref] {
		if !b.told.has(f) {
			list = append(list, b.findingCells(f, true))
		}
	}
	return list
}

// consents say who agreed. Of those who did not it says no more than that.
func (b *build) consents() sheet {
	s := table("4-consents", "Who agreed", []string{"code"},
		textColumn("young_person", "Young person", "What they said: yes, no, withdrawn, not asked."),
		dayColumn("young_person_on", "Since", "Since when."),
		textColumn("authority", "Placing authority", "What it said: yes, no, withdrawn, not asked."),
		dayColumn("authority_on", "Since", "Since when."),
		textColumn("details_here", "Details here", "yes where both agreed, else no."),
	)
	s.points = nil // it names those too whose details are not here
	for _, p := range append(append([]*Person{}, b.shown...), b.hidden...) {
		own, theirs := p.Consents.Own, p.Consents.Authority
		here := "no"
		if p.Shown() {
			here = "yes"
		}
		s.add(p.Code, own.Answer.Phrase(), own.On, theirs.Answer.Phrase(), theirs.On, here)
	}
	return s
}
