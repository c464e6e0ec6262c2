package pack

import (
	"fmt"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
)

// The names of the tables that others point at.
const (
	subjectsName = "subjects"
	changesName  = "changes"
	entriesName  = "entries"
)

func subjectColumn() present.SheetColumn {
	return numberColumn("subject", "Subject", "Whom or what it is about: the number of the first entry about them, which never changes.")
}

func refColumn() present.SheetColumn {
	return textColumn("ref", "Reference", "The same as people say it: a young person's reference, an authority's short name, home; empty: disposed of.")
}

// wholeSheet begins a table of the export.
func wholeSheet(name, title, about string, key []string, columns ...present.SheetColumn) sheet {
	s := sheet{key: key, about: about}
	s.Name, s.Title, s.Columns = name, title, columns
	return s
}

func (w *Whole) peopleSheet() sheet {
	s := wholeSheet("young-people", "Young people", "Everybody on record, with where they stood on the last day.", []string{"subject"}, subjectColumn(), refColumn())
	if w.Names {
		s.Columns = append(s.Columns,
			textColumn("name", "Name", "The full name."), textColumn("known_as", "Known as", "What they like to be called; empty: their first name."),
			dayColumn("born", "Born", "The birth date; empty: not known."), textColumn("authority_ref", "Authority's number", "The number that the placing authority has for them."))
	}
	s.Columns = append(s.Columns,
		textColumn("here", "Here", "Whether they lived in the home on the last day: yes, no."),
		dayColumn("admitted", "Admitted", "The day they came, or came back; empty: not known."),
		dayColumn("left", "Left", "The day they left; empty: not on record."),
		textColumn("status", "Legal status", "A word: "+strings.Join(care.WordsOf("status").Words, ", ")+"; empty: not known."),
		dayColumn("status_since", "Since", "The day since which that is so; empty: not known."),
		textColumn("authority", "Placing authority", "The short name of the authority that placed them; empty: not known."),
		textColumn("out_of_area", "Out of area", "Whether the home lies outside that authority's area: yes, no; empty: not known."),
	)
	s.points = []pointer{{"subject", subjectsName, "subject"}}
	return s
}

// Person adds a young person as they stand on the last day. They come in the
// order of their references.
func (w *Whole) Person(rec *care.Record) error {
	id, stay, legal := rec.Identity(), rec.Residence(), rec.Status()
	var cells []any
	if w.Names {
		cells = append(cells, id.Name, id.KnownAs, id.Born, id.AuthorityRef)
	}
	here := "no"
	if stay.Here {
		here = "yes"
	}
	var came, since calendar.Date
	if stay.Admitted.Stated {
		came = stay.Admitted.Since
	}
	if legal.Stated {
		since = legal.Since
	}
	w.standing = append(w.standing, standing{rec.Subject.UID, append(cells,
		here, came, stay.Left, string(legal.Status), since, rec.Authority().Value, rec.OutOfArea().Value)})
	return rec.Err()
}

// standing is a young person's row, but for the number that stands for them,
// which the entries give.
type standing struct {
	uid   string
	cells []any
}

// peopleRows writes where young people stand.
func (w *Whole) peopleRows() error {
	for _, p := range w.standing {
		s := w.subjects[p.uid]
		if err := w.row(w.people, append([]any{int(s.number), s.ref}, p.cells...)...); err != nil {
			return err
		}
	}
	return nil
}

func subjectSheet() sheet {
	return wholeSheet(subjectsName, "Whom and what entries are about", "Young people, authorities and the home itself.", []string{"subject"}, subjectColumn(),
		textColumn("type", "Type", "young-person, authority or home."), refColumn(),
		textColumn("disposed", "Disposed of", "yes: what was recorded was erased when its time was over."))
}

func changeSheet() sheet {
	return wholeSheet(changesName, "Changes", "Each run of a command that recorded something.", []string{"change"},
		numberColumn("change", "Change", "Its number."), textColumn("at", "At", "When, in universal time."),
		textColumn("author", "By", "Who signed it."), textColumn("command", "Command", "What was run, without what was typed after it."),
		textColumn("program", "Program", "The version of ypa."), numberColumn("first", "First", "Its first entry."), numberColumn("last", "Last", "Its last entry."),
		textColumn("checkpoint", "Checkpoint", "The checkpoint of the register after it."))
}

func (w *Whole) entrySheet() sheet {
	s := wholeSheet(entriesName, "Entries", "Every entry, those too that were corrected or withdrawn. What each says stands in the table of its kind.", []string{"entry"},
		numberColumn("entry", "Entry", "Its number over the whole register."), numberColumn("change", "Change", "The change that it is part of."),
		subjectColumn(), refColumn(), textColumn("kind", "Kind", "The kind, which is the name of its table."),
		textColumn("act", "Act", "record, correct or withdraw."), numberColumn("corrects", "Corrects", "The first entry of those that it corrects or withdraws; empty: none."),
		textColumn("stands", "Stands", "Whether its word is the last on the matter: yes, no."),
		dayColumn("on", "On", "The day it is about."), textColumn("on_basis", "Basis", "stated, or assumed where nobody said the day."),
		textColumn("recorded_at", "Written", "When it was written, in universal time."), textColumn("author", "By", "Who signed it."),
		textColumn("erased", "Erased", "yes: what it said was disposed of."))
	if w.Names {
		s.Columns = append(s.Columns, textColumn("withdrawn_because", "Withdrawn because", "Why it was taken back, as it was written."))
	}
	s.points = []pointer{{"change", changesName, "change"}, {"subject", subjectsName, "subject"}}
	return s
}

// kindSheet is the table of a kind of entry: what identifies the entry, then the
// fields of the kind.
func (w *Whole) kindSheet(info care.KindInfo) (sheet, []care.Field) {
	s := wholeSheet(string(info.Kind), strings.ToUpper(info.Title[:1])+info.Title[1:], fmt.Sprintf("What `ypa %s` and others recorded of this kind.", info.Command), []string{"entry"},
		numberColumn("entry", "Entry", "The number of the entry."), subjectColumn(), refColumn(),
		dayColumn("on", "On", "The day it is about; whether it was stated says the table entries."),
		textColumn("stands", "Stands", "Whether its word is the last on the matter: yes, no."))
	s.points = []pointer{{"entry", entriesName, "entry"}, {"subject", subjectsName, "subject"}}
	var fields []care.Field
	for _, f := range care.EveryField(info.Kind) {
		if !w.goesOut(info, f) {
			continue
		}
		fields = append(fields, f)
		name := snake(f.Name)
		if s.has(name) { // of the entry itself; this is of one that the entry is about
			name = "about_" + name
		}
		if name == "about_entry" {
			s.points = append(s.points, pointer{name, entriesName, "entry"})
		}
		column := textColumn(name, strings.ToUpper(f.Label[:1])+f.Label[1:], aboutField(f))
		switch f.Shape {
		case care.ADay:
			column.Type = present.DayColumn
		case care.ANumber:
			column.Type = present.NumberColumn
		case care.AText, care.ASpan, care.AWord, care.Words, care.Answers, care.ATick:
		}
		s.Columns = append(s.Columns, column)
	}
	return s, fields
}

// goesOut reports whether a field is a column: names, numbers and free text of
// and around young people only where names were asked for. What is said of the
// home and of authorities reaches services, but for the person there who is asked
// for; free text may name anybody.
func (w *Whole) goesOut(info care.KindInfo, f care.Field) bool {
	switch {
	case f.Name == "ref", f.Class == "": // the reference has its column; lists of parts have tables
		return false
	case info.Kind == care.KindOf(care.Export{}) && f.Name == "subjects", info.Kind == care.KindOf(care.Disposal{}) && f.Name == "subject":
		return false
	case w.Names, f.Class == care.Plain, info.Kind == care.KindOf(care.Recommendation{}) && f.Name == "text":
		return true
	}
	return !info.Personal && f.Class != care.Free && !strings.HasSuffix(f.Name, "-name")
}

// aboutField says what stands in a field's column.
func aboutField(f care.Field) string {
	words := care.WordsOf(f.Set).Words
	list := strings.Join(words, ", ")
	switch f.Shape {
	case care.ADay:
		return "A day; empty: not said."
	case care.ASpan:
		return "A length of time, as in 1m or 6w; empty: not said."
	case care.AWord:
		return "A word: " + list + "; empty: not said."
	case care.Words:
		if len(words) == 0 {
			return "Several, with commas between them; empty: none."
		}
		return "Words, with commas between them: " + list + "; empty: none."
	case care.Answers:
		return "Answers as in word=yes, with commas between them; the words: " + list + "."
	case care.ANumber:
		return "A whole number; empty: not said."
	case care.ATick:
		return "yes; empty: no."
	default:
		return map[care.Class]string{
			care.Own: "As it was written; says who the young person is.", care.Third: "As it was written; names or reaches somebody else.",
			care.Free: "As it was written, in somebody's own words.", care.Plain: "As it was written; empty: not said.",
		}[f.Class]
	}
}
