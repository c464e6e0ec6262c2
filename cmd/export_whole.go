package cmd

import (
	"context"
	"fmt"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/pack"
	"ypa/internal/present"
	"ypa/internal/register"
)

// wholeMaking is the export of everything in the making.
type wholeMaking struct {
	whole   *pack.Whole
	info    pack.WholeInfo
	changes []register.Change
	people  int
}

// exportWhole writes everything that the register holds as tables.
func (a *app) exportWhole(ctx context.Context, knownAt string, keys []string) error {
	if err := a.saysTableOrJSON("the export"); err != nil {
		return err
	}
	to, err := recipients(keys)
	if err != nil {
		return err
	}
	_, cut, err := a.knownAt(knownAt)
	if err != nil {
		return err
	}
	m, err := a.gatherWhole(ctx, cut)
	if err != nil {
		return err
	}
	made, err := m.whole.Pack()
	if err != nil {
		return err
	}
	place, err := a.packPlace(made.Name, to)
	if err != nil {
		return err
	}
	number, err := a.releasePack(made, place, func() (int64, error) {
		return a.released(ctx, "export", care.Export{
			What: "register", SHA256: made.SHA256, Names: yesNo(a.names), Until: m.info.Day, Entries: m.info.Entries, Subjects: made.Subjects,
		}, nil)
	})
	if err != nil {
		return err
	}
	return a.sayWhole(m, made, place, number)
}

// gatherWhole reads the register: whose word still stands and where young people
// stand, then every entry in order.
func (a *app) gatherWhole(ctx context.Context, cut register.Cut) (*wholeMaking, error) {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return nil, err
	}
	defer reg.Close()
	m := &wholeMaking{}
	var subjects []care.Subject
	err = reg.View(ctx, cut, func(r *register.Reader) error {
		var err error
		subjects, err = m.begin(a, r)
		return err
	})
	if err != nil {
		return nil, err
	}
	replaced := map[int64]bool{}
	records, err := m.standing(ctx, a, reg, replaced)
	if err != nil {
		return nil, err
	}
	m.whole = pack.NewWhole(m.info, subjects, replaced)
	for _, rec := range records {
		if err := m.whole.Person(rec); err != nil {
			return nil, err
		}
	}
	return m, m.log(ctx, a, reg)
}

// begin finds out what the register is and whom it is about.
func (m *wholeMaking) begin(a *app, r *register.Reader) (subjects []care.Subject, err error) {
	head := r.Head()
	m.info = pack.WholeInfo{
		Entries: r.Size(), Checkpoint: head.Checkpoint(), Head: head.Base64(), Program: a.program(), Names: a.names, Raw: a.set.Raw,
	}
	if m.changes, err = r.Changes(); err != nil {
		return nil, err
	}
	if n := len(m.changes); n > 0 {
		m.info.Day = calendar.OfTime(m.changes[n-1].At)
	}
	if m.info.Home, err = readHome(r, m.info.Day); err != nil {
		return nil, err
	}
	for _, typ := range []care.SubjectType{care.TheHome, care.Authority, care.YoungPerson} {
		some, err := r.Subjects(typ)
		if err != nil {
			return nil, err
		}
		subjects = append(subjects, some...)
	}
	return subjects, nil
}

// standing finds the entries whose word was corrected or taken back, and gives
// everybody's record.
func (m *wholeMaking) standing(ctx context.Context, a *app, reg *register.Register, replaced map[int64]bool) ([]*care.Record, error) {
	type one struct {
		rec      *care.Record
		replaced []int64
	}
	var records []*care.Record
	bar := a.progress("reading who is on record", 0)
	defer bar.end()
	for _, typ := range []care.SubjectType{care.TheHome, care.Authority, care.YoungPerson} {
		all := register.Map(ctx, reg, register.CutNumber(m.info.Entries), typ, func(s care.Subject, entries []care.Entry) one {
			return one{care.Fold(s, entries, m.info.Day), notStanding(entries)}
		})
		for o, err := range all {
			if err != nil {
				return nil, err
			}
			for _, n := range o.replaced {
				replaced[n] = true
			}
			if typ == care.YoungPerson && !o.rec.Gone() {
				records = append(records, o.rec)
				bar.step(len(records))
			}
		}
	}
	m.people = len(records)
	return records, nil
}

// notStanding are the entries of one subject whose word is not the last.
func notStanding(entries []care.Entry) []int64 {
	stands := map[int64]bool{}
	for _, e := range care.Standing(entries) {
		stands[e.Number] = true
	}
	var list []int64
	for _, e := range entries {
		if !stands[e.Number] {
			list = append(list, e.Number)
		}
	}
	return list
}

// logPart is how many entries are read at a time.
const logPart = 10_000

// log adds every change and every entry, in order.
func (m *wholeMaking) log(ctx context.Context, a *app, reg *register.Register) error {
	for _, c := range m.changes {
		last, after := min(c.Head.Size, m.info.Entries), c.Head.Checkpoint()
		if last < c.Head.Size {
			after = "" // cut in the middle
		}
		one := pack.Change{Number: c.Number, At: c.At, Author: c.Author, Command: c.Command, Program: c.Program, First: c.First, Last: last, CheckpointAfter: after}
		if err := m.whole.Change(one); err != nil {
			return err
		}
	}
	bar := a.progress("writing entries", int(m.info.Entries))
	defer bar.end()
	return reg.View(ctx, register.CutNumber(m.info.Entries), func(r *register.Reader) error {
		for from := int64(1); from <= m.info.Entries; from += logPart {
			entries, err := r.Log(from, from+logPart-1)
			if err != nil {
				return err
			}
			for i := range entries {
				if err := m.whole.Entry(&entries[i]); err != nil {
					return err
				}
			}
			bar.step(int(from))
		}
		return nil
	})
}

// wholeJSON is what is said of the export, for programs.
type wholeJSON struct {
	Schema      int           `json:"schema"`
	Path        string        `json:"path"`
	Until       calendar.Date `json:"until"`
	Entries     int64         `json:"entries"`
	YoungPeople int           `json:"young_people"`
	Tables      int           `json:"tables"`
	Names       bool          `json:"names"`
	Encrypted   int           `json:"encrypted_to_keys"`
	Entry       int64         `json:"entry"`
	Checkpoint  string        `json:"checkpoint"`
	SHA256      string        `json:"sha256sums"`
}

// sayWhole says what was written, where, and how confidential it is.
func (a *app) sayWhole(m *wholeMaking, made *pack.Pack, place packPlace, number int64) error {
	const others = 4 // README.txt, datapackage.json, checkpoint.txt, SHA256SUMS
	p := &page{style: present.Style{Width: a.Width}}
	tables := len(made.Files) - others
	if a.set.Format == "json" {
		err := p.json(wholeJSON{
			1, place.path, m.info.Day, m.info.Entries, m.people, tables, m.info.Names, place.to.Len(), number, m.info.Checkpoint, made.SHA256,
		})
		if err != nil {
			return err
		}
		return a.print(p)
	}
	a.wrapped(p, fmt.Sprintf("Everything in the register of %s: %s", m.info.Home.Name, place.path))
	if !a.set.Quiet {
		a.wrapped(p, fmt.Sprintf("%s about %s, last written %s, in %s. README.txt says what is where.",
			care.Counted(int(m.info.Entries), "entry", "entries"), care.Counted(m.people, "young person", "young people"), m.info.Day.Medium(), care.Counted(tables, "table", "tables")))
		names := "References, no names, no dates of birth, no notes."
		if m.info.Names {
			names = "WITH NAMES, BIRTH DATES AND NOTES: as confidential as the register itself."
		}
		a.wrapped(p, fmt.Sprintf("%s %s Entry %d records that it was made. Checkpoint %s.", names, place.encrypted(), number, m.info.Checkpoint))
	}
	return a.print(p)
}
