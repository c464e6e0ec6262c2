package present

import (
	"strings"

	"ypa/internal/audit"
	"ypa/internal/care"
)

// sheets are the tabs of a workbook: while the list is not complete, the name of
// the first says so, and another says what is not on record.
func (a *AnnexList) sheets(s Style) []*Sheet {
	list := a.sheet(s)
	switch {
	case a.Complete():
		return []*Sheet{list}
	case len(a.Lines) == 0:
		list.Name += "-empty"
		return []*Sheet{list}
	}
	list.Name += "-not-complete"
	lacks := &Sheet{Name: "not-on-record", Title: a.Verdict(), Columns: []SheetColumn{
		{Name: "young_person", Title: "Young person", About: "the home's reference"},
		{Name: "not_on_record", Title: "Not on record", About: "what the list lacks"},
		{Name: "command", Title: "What records it", About: "the command of ypa"},
	}}
	for i := range a.Lines {
		for _, l := range a.Lines[i].Lacking {
			lacks.Rows = append(lacks.Rows, []Datum{TextDatum(a.Lines[i].Ref), TextDatum(l.What), TextDatum(l.Fix)})
		}
	}
	return []*Sheet{list, lacks}
}

// sheet is the list as a table.
func (a *AnnexList) sheet(s Style) *Sheet {
	sheet := &Sheet{Name: "annex-a", Title: a.Head.Home + ": Annex A, " + a.Verdict(), Columns: annexColumns()}
	for i := range a.Lines {
		sheet.Rows = append(sheet.Rows, annexRow(s, &a.Lines[i]))
	}
	return sheet
}

func annexColumns() []SheetColumn {
	return []SheetColumn{
		{Name: "young_person", Title: "Young person", About: "the home's reference"},
		{Name: "name", Title: "Name", About: "their name; empty unless names were asked for"},
		{Name: "born", Title: "Date of birth", Type: DayColumn, About: "empty unless names were asked for"},
		{Name: "status", Title: "Legal status", About: "their legal status"},
		{Name: "since", Title: "Since", Type: DayColumn, About: "the day from which the legal status holds"},
		{Name: "admitted", Title: "Here since", Type: DayColumn, About: "the day they came to the home"},
		{Name: "authority", Title: "Placing authority", About: "who placed them"},
		{Name: "authority_ref", Title: "Authority's number", About: "the authority's number for them; empty unless names were asked for"},
		{Name: "out_of_area", Title: "Out of area", About: "whether they are placed out of area"},
		{Name: "social_worker", Title: "Social worker", About: "the placing authority's contact; without names whether one is on record"},
		{Name: "social_worker_team", Title: "Team", About: "the social worker's team"},
		{Name: "social_worker_phone", Title: "Social worker's phone", About: "telephone number"},
		{Name: "social_worker_email", Title: "Social worker's e-mail", About: "e-mail address"},
		{Name: "iro", Title: "IRO", About: "independent reviewing officer; without names whether one is on record"},
		{Name: "iro_phone", Title: "IRO's phone", About: "telephone number"},
		{Name: "iro_email", Title: "IRO's e-mail", About: "e-mail address"},
		{Name: "last_review", Title: "Last review", Type: DayColumn, About: "the last looked-after review"},
		{Name: "next_review", Title: "Next review", Type: DayColumn, About: "the day booked for the next one"},
		{Name: "complete", Title: "Complete", About: "yes, or no where a contact or the legal status is not on record"},
		{Name: "not_on_record", Title: "Not on record", About: "what is not on record"},
	}
}

func annexRow(s Style, p *audit.AnnexLine) []Datum {
	day, text := DayDatum, TextDatum
	personal := func(value string) Datum {
		switch {
		case s.Names:
			return text(value)
		case value != "":
			return text("on record")
		}
		return text("")
	}
	name, born, number := text(""), day(statedDay(p.Identity.Born, s.Names)), text("")
	if s.Names {
		name, number = text(p.Identity.Name), text(p.Identity.AuthorityRef)
	}
	complete := "yes"
	if len(p.Lacking) > 0 {
		complete = "no"
	}
	return []Datum{
		text(p.Ref), name, born, text(statusWords(p.Legal.Status)), day(statedDay(p.Legal.Since, p.Legal.Stated)), day(statedDay(p.Admitted.Since, p.Admitted.Stated)),
		text(orID(p.Authority)), number, text(string(p.OutOfArea)),
		personal(nameOf(p.Worker)), personal(p.Team), personal(p.Worker.Phone), personal(p.Worker.Email),
		personal(nameOf(p.IRO)), personal(p.IRO.Phone), personal(p.IRO.Email),
		day(p.LastReview), day(p.NextReview), text(complete), text(strings.Join(whats(p.Lacking), ", ")),
	}
}

// orID is what an authority is called, its id where it has no name.
func orID(a care.AuthorityRecord) string {
	if a.Name == "" {
		return a.ID
	}
	return a.Name
}

// nameOf is who a holder is: the person, else the body.
func nameOf(h care.Holder) string {
	if h.Name == "" {
		return h.Organisation
	}
	return h.Name
}
