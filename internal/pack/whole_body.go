package pack

import (
	"fmt"
	"strconv"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
)

// body adds what an entry says to the table of its kind; a withdrawal, and what
// was erased, has a row without a word.
func (w *Whole) body(e *care.Entry, subject subjectRow, stands string) error {
	info, ok := care.Info(e.Kind)
	if !ok {
		return fmt.Errorf("entry %d is of a kind unknown here: %s", e.Number, e.Kind)
	}
	t := w.kinds[e.Kind]
	if t.wholeTable == nil {
		s, fields := w.kindSheet(info)
		t = kindTable{w.table(s), fields}
		w.kinds[e.Kind] = t
	}
	cells := []any{int(e.Number), int(subject.number), subject.ref, e.On, stands}
	var body any
	if e.Act != care.Withdrawn && !e.Erased() {
		var err error
		if body, err = care.Decode(e.Kind, e.Raw); err != nil {
			return &care.Unreadable{Number: e.Number, Err: err}
		}
	}
	for _, f := range t.fields {
		cells = append(cells, fieldCell(f, body))
	}
	if err := w.row(t.wholeTable, cells...); err != nil {
		return err
	}
	return w.parts(e, body)
}

// fieldCell is what a body holds in a field, typed.
func fieldCell(f care.Field, body any) present.Datum {
	if body == nil {
		return present.Datum{}
	}
	text := f.Get(body)
	switch f.Shape {
	case care.ADay:
		day, err := calendar.ParseISO(text)
		if err != nil {
			return present.Datum{}
		}
		return present.DayDatum(day)
	case care.ANumber:
		n, err := strconv.Atoi(text)
		if err != nil {
			return present.Datum{}
		}
		return present.NumberDatum(n)
	case care.AText, care.ASpan, care.AWord, care.Words, care.Answers, care.ATick:
	}
	return present.TextDatum(text)
}

// parts adds what is a list in an entry about the home: the findings of a saved
// audit, and whose details left.
func (w *Whole) parts(e *care.Entry, body any) error {
	switch b := body.(type) {
	case care.SavedAudit:
		if w.findings == nil {
			w.findings = w.table(findingsOfAudits())
		}
		for i, f := range b.Findings {
			about, ref := w.about(f.Subject)
			if err := w.row(w.findings, int(e.Number), i+1, f.Rule, about, ref, f.State, f.Basis, f.Owner, f.Due); err != nil {
				return err
			}
		}
	case care.Export:
		return w.gone(e.Number, b.Subjects...)
	case care.Disposal:
		return w.gone(e.Number, b.Subject)
	}
	return nil
}

// gone adds whose details left, or were disposed of, with an entry.
func (w *Whole) gone(entry int64, uids ...string) error {
	if w.left == nil {
		w.left = w.table(leftSheet())
	}
	for _, uid := range uids {
		about, ref := w.about(uid)
		if err := w.row(w.left, int(entry), about, ref); err != nil {
			return err
		}
	}
	return nil
}

// about is the young person with a uid; empty: it is about the home.
func (w *Whole) about(uid string) (present.Datum, string) {
	s := w.subjects[uid]
	return number(s.number), s.ref
}

func findingsOfAudits() sheet {
	s := wholeSheet("audit-saved-findings", "Findings of saved audits", "What was flagged, explained or could not be told in each audit that was saved.", []string{"entry", "number"},
		numberColumn("entry", "Entry", "The entry of the audit."), numberColumn("number", "No.", "Its place in that audit."),
		textColumn("rule", "Rule", "The short name of what is asked; `ypa explain RULE` says more."),
		numberColumn("subject", "Subject", "The young person; empty: the home."), refColumn(),
		textColumn("state", "State", "overdue, missing (nothing on record), waived (explained) or cannot-tell."),
		textColumn("basis", "Basis", "law, guidance or local."), textColumn("owner", "Owner", "Whose turn it was: home or authority."),
		dayColumn("due", "Due", "By when it was due; empty: no day."))
	s.points = []pointer{{"entry", entriesName, "entry"}, {"subject", subjectsName, "subject"}}
	return s
}

func leftSheet() sheet {
	s := wholeSheet("left-or-disposed", "Whose details left, or were disposed of", "The young people whom an entry of the tables export and disposal is about.", []string{"entry", "subject"},
		numberColumn("entry", "Entry", "The entry that says so."), subjectColumn(), refColumn())
	s.points = []pointer{{"entry", entriesName, "entry"}, {"subject", subjectsName, "subject"}}
	return s
}
