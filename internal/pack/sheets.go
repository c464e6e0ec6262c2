package pack

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/present"
)

// sheet is a sheet with what the description of the pack says of it.
type sheet struct {
	present.Sheet
	quotable bool     // the numbers may be quoted
	key      []string // the columns that name a row
	points   []pointer
	about    string // what the description says of it beside its title; empty: the mark
}

// has reports whether a column of this name is there already.
func (s *sheet) has(name string) bool {
	return slices.ContainsFunc(s.Columns, func(c present.SheetColumn) bool { return c.Name == name })
}

// pointer is a column that names a row of another sheet.
type pointer struct{ column, sheet, key string }

// sheets are the tables of the pack in their order. What is about young people
// holds those only whose details go in.
func (b *build) sheets() []sheet {
	list := []sheet{
		measuresSheet("1-since-last-visit", "Since the last visit", b.sinceMeasures()),
		measuresSheet("2-the-home", "The home", b.homeMeasures()),
		b.youngPeople(),
		b.positions(),
		b.findingsSheet(),
		b.events(),
		b.reviews(),
		b.visitsAndAdvocacy(),
		b.informed(),
		b.explained(),
		b.asked(),
		b.entries(),
		b.homeFindings(),
		b.recommendations(),
		b.consents(),
	}
	return list
}

// table begins a sheet about young people.
func table(name, title string, key []string, columns ...present.SheetColumn) sheet {
	s := sheet{key: key, points: []pointer{{"code", youngPeopleName, "code"}}}
	s.Name, s.Title = name, title
	s.Columns = append([]present.SheetColumn{{Name: "code", Title: "Code", About: "What the young person is called here. Only the register knows who it is."}}, columns...)
	return s
}

func textColumn(name, title, about string) present.SheetColumn {
	return present.SheetColumn{Name: name, Title: title, About: about}
}

func dayColumn(name, title, about string) present.SheetColumn {
	return present.SheetColumn{Name: name, Title: title, Type: present.DayColumn, About: about}
}

func numberColumn(name, title, about string) present.SheetColumn {
	return present.SheetColumn{Name: name, Title: title, Type: present.NumberColumn, About: about}
}

// add adds a row: texts, days and whole numbers as they are.
func (s *sheet) add(cells ...any) {
	row := make([]present.Datum, len(cells))
	for i, c := range cells {
		switch v := c.(type) {
		case string:
			row[i] = present.TextDatum(v)
		case calendar.Date:
			row[i] = present.DayDatum(v)
		case int:
			row[i] = present.NumberDatum(v)
		case present.Datum:
			row[i] = v
		}
	}
	s.Rows = append(s.Rows, row)
}

// noteColumn adds the column of free text where it was asked for.
func (b *build) noteColumn(s *sheet, about string) {
	if b.Notes {
		s.Columns = append(s.Columns, textColumn("note", "Note", about))
	}
}

// noted adds the free text of a row where it was asked for.
func (b *build) noted(cells []any, note string) []any {
	if b.Notes {
		return append(cells, note)
	}
	return cells
}
