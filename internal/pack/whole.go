package pack

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
)

// WholeInfo says of which register everything is written.
type WholeInfo struct {
	Home       care.Home
	Day        calendar.Date // on which it was last written to, as far as is seen: no clock
	Entries    int64         // how many are seen
	Checkpoint string        // of the log as far as is seen
	Head       string        // the same in full, base64
	Program    string
	Names      bool // with names, birth dates, numbers and free text
	Raw        bool // for programs: no guard, no byte order mark
}

// Change is one run of a command that recorded something.
type Change struct {
	Number          int64
	At              time.Time
	Author          string
	Command         string // without its arguments
	Program         string
	First, Last     int64 // its entries
	CheckpointAfter string
}

// Whole is everything that a register holds, as tables, in the making: what is
// added is turned into CSV at once, so that a large register takes the memory of
// its files and no more.
type Whole struct {
	WholeInfo
	tables   []*wholeTable // in the order of the description
	kinds    map[care.Kind]kindTable
	subjects map[string]subjectRow // by uid
	replaced map[int64]bool        // entries whose word no longer stands
	standing []standing

	people, changes, entries, findings, left, named *wholeTable
}

// wholeTable is a table with the rows that were turned into CSV already.
type wholeTable struct {
	sheet
	data  bytes.Buffer
	count int
}

// kindTable is the table of a kind of entry, and which of its fields go out.
type kindTable struct {
	*wholeTable
	fields []care.Field
}

// subjectRow is whom or what entries are about: the number of the first entry
// about it stands for it, for ever.
type subjectRow struct {
	number int64
	ref    string
	typ    care.SubjectType
}

// NewWhole begins with the subjects that can still be named; those that were
// disposed of are found by their entries. replaced are the entries whose word was
// corrected or taken back.
func NewWhole(info WholeInfo, subjects []care.Subject, replaced map[int64]bool) *Whole {
	w := &Whole{WholeInfo: info, kinds: map[care.Kind]kindTable{}, subjects: map[string]subjectRow{}, replaced: replaced}
	for _, s := range subjects {
		w.subjects[s.UID] = subjectRow{ref: s.Ref, typ: s.Type}
	}
	w.people = w.table(w.peopleSheet())
	w.named = w.table(subjectSheet())
	w.changes = w.table(changeSheet())
	w.entries = w.table(w.entrySheet())
	return w
}

func (w *Whole) table(s sheet) *wholeTable {
	t := &wholeTable{sheet: s}
	w.tables = append(w.tables, t)
	return t
}

// row adds a row and turns it into CSV.
func (w *Whole) row(t *wholeTable, cells ...any) error {
	if t.count == 0 {
		if err := w.head(t); err != nil {
			return err
		}
	}
	t.count++
	t.add(cells...)
	defer func() { t.Rows = t.Rows[:0] }()
	return t.RowsCSV(&t.data, present.Output{File: true, Raw: w.Raw})
}

func (w *Whole) head(t *wholeTable) error {
	if w.Raw {
		return t.RawCSV(&t.data)
	}
	return t.CSV(&t.data, true)
}

// Change adds a run of a command.
func (w *Whole) Change(c Change) error {
	return w.row(w.changes, int(c.Number), moment(c.At), c.Author, c.Command, c.Program, int(c.First), int(c.Last), present.OwnDatum(c.CheckpointAfter))
}

// Entry adds an entry. They come in the order of their numbers.
func (w *Whole) Entry(e *care.Entry) error {
	subject := w.subject(e)
	stands := "yes"
	if e.Act == care.Withdrawn || w.replaced[e.Number] || e.Erased() {
		stands = "no"
	}
	cells := []any{
		int(e.Number), int(e.Change), int(subject.number), subject.ref, string(e.Kind), string(e.Act), number(e.Corrects), stands,
		e.On, string(e.Basis), moment(e.At), e.Author, yesIf(e.Erased()),
	}
	if w.Names {
		cells = append(cells, e.Reason())
	}
	if err := w.row(w.entries, cells...); err != nil {
		return err
	}
	return w.body(e, subject, stands)
}

// subject finds whom an entry is about, and takes note of who comes first.
func (w *Whole) subject(e *care.Entry) subjectRow {
	s := w.subjects[e.Subject]
	if s.typ == "" {
		info, _ := care.Info(e.Kind)
		s.typ = info.Of
	}
	if s.number == 0 {
		s.number = e.Number
		w.subjects[e.Subject] = s
	}
	return s
}

// Pack ends it: the tables that hold something, what they mean, checksums and the
// checkpoint.
func (w *Whole) Pack() (*Pack, error) {
	if err := errors.Join(w.peopleRows(), w.nameSubjects()); err != nil {
		return nil, err
	}
	description := packageJSON{
		Name: Slug(w.Home.Name) + "-register", Title: w.title(),
		Description: "Everything that the register of a home holds. Read README.txt first. Checkpoint " + w.Checkpoint + ".",
	}
	out := &Pack{Name: Slug(w.Home.Name) + "-register-" + w.Day.String(), day: w.Day}
	for _, t := range w.tables {
		if t.count == 0 {
			continue
		}
		f := File{t.Name + ".csv", t.data.Bytes()}
		out.Files = append(out.Files, f)
		r := resource(&t.sheet, f)
		if w.Raw {
			r.Dialect.LineTerminator = "\n"
		}
		description.Resources = append(description.Resources, r)
	}
	described, err := description.write()
	if err != nil {
		return nil, err
	}
	out.Files = append(out.Files,
		File{"datapackage.json", described}, File{"README.txt", forNotepad(w.readme())}, File{"checkpoint.txt", forNotepad(w.checkpoint())})
	for uid, s := range w.subjects {
		if s.typ == care.YoungPerson && s.number > 0 && s.ref != "" {
			out.Subjects = append(out.Subjects, uid)
		}
	}
	slices.Sort(out.Subjects)
	out.seal()
	return out, nil
}

// nameSubjects writes who stands behind the numbers.
func (w *Whole) nameSubjects() error {
	var list []subjectRow
	for _, s := range w.subjects {
		if s.number > 0 {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b subjectRow) int { return int(a.number - b.number) })
	for _, s := range list {
		if err := w.row(w.named, int(s.number), string(s.typ), s.ref, yesIf(s.ref == "")); err != nil {
			return err
		}
	}
	return nil
}

func (w *Whole) title() string { return w.Home.Name + ", the whole register, " + plainDay(w.Day) }

func (w *Whole) checkpoint() string {
	return fmt.Sprintf("%s\n\nroot %s\nmade from entries 1 to %d by %s\n", w.Checkpoint, w.Head, w.Entries, w.Program)
}

// moment is a time as programs read it.
func moment(at time.Time) present.Datum {
	return present.OwnDatum(at.UTC().Format("2006-01-02T15:04:05.000Z"))
}

// number is a number that is empty where there is none.
func number(n int64) present.Datum {
	if n == 0 {
		return present.Datum{}
	}
	return present.NumberDatum(int(n))
}

func yesIf(is bool) string {
	if is {
		return "yes"
	}
	return ""
}

// snake is the name of a field as a column: as JSON has it.
func snake(name string) string {
	if name == "who" {
		return "by" // on the command line --by is who signs
	}
	return strings.ReplaceAll(name, "-", "_")
}
