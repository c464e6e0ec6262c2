package intake

import (
	"cmp"
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// comparison is a row beside the record. Of a new young person the record is
// empty.
type comparison struct {
	*run
	facts
	row    int
	rec    *care.Record
	person Person
	base   calendar.Date // where the first fact of a kind is put that has no day of its own
}

// compare proposes what the row says and the record doesn't. An entry that
// couldn't be stored, and a record that couldn't be read, are faults.
func (r *reader) compare(f facts) Person {
	c := comparison{run: r.run, facts: f, row: r.row.Number, rec: r.record(f.ref)}
	c.person = Person{Row: r.row.Number, Ref: f.ref, New: c.rec == nil, Left: !f.left.IsZero(), Skipped: r.skipped, Remarks: r.remarks}
	if c.person.New {
		c.rec = care.Fold(care.Subject{Type: care.YoungPerson, Ref: f.ref}, nil, r.now.Today)
	} else {
		c.person.Ref = c.rec.Subject.Ref
	}
	c.base = cmp.Or(f.admitted, c.rec.Residence().Admitted.Since, r.now.Today)
	c.identity()
	c.placement()
	c.worker()
	c.officer()
	c.advocate()
	c.told()
	c.visitor()
	c.reviews()
	if err := c.rec.Err(); err != nil {
		c.fault(err.Error() + ": run \"ypa verify\"")
	}
	for _, l := range c.person.Lines {
		if err := care.Validate(l.Entry.Body); err != nil {
			c.fault(err.Error())
		}
	}
	return c.person
}

func (c *comparison) fault(want string) {
	c.run.faults = append(c.run.faults, Fault{Row: c.row, Column: c.columns[fieldReference], Read: c.person.Ref, Want: want})
}

func (c *comparison) skip(f Field, why string) {
	if _, ok := c.columns[f]; ok {
		c.person.Skipped = append(c.person.Skipped, Skip{Field: f, Why: why})
	}
}

func (c *comparison) add(e care.Entry, text string) *Line {
	e.Subject, e.Command = c.rec.Subject.UID, "import"
	c.person.Lines = append(c.person.Lines, Line{Entry: e, Text: text})
	return &c.person.Lines[len(c.person.Lines)-1]
}

// on proposes an entry of a stated day.
func (c *comparison) on(day calendar.Date, body any, text, word string) {
	c.add(care.New("", day, body), text+" "+word+" "+day.Medium())
}

// fact proposes an entry without a day of its own: the first of its kind goes
// to the day of admission, one that replaces something to the day of the
// import.
func (c *comparison) fact(first bool, body any, text string) *Line {
	day := c.now.Today
	if first {
		day = c.base
	}
	return c.add(care.NewAssumed("", day, body), text+", from "+day.Medium()+" (assumed)")
}

// had reports whether an entry of a kind stands on record for a stated day.
func had[B any](rec *care.Record, day calendar.Date) bool {
	return slices.ContainsFunc(care.Ever[B](rec), func(o care.Of[B]) bool { return o.On == day && o.Stated() })
}

// day proposes something that has a day of its own, unless it is on record.
func (c *comparison) day(f Field, day calendar.Date, recorded bool, body any, text string) {
	switch {
	case day.IsZero():
	case recorded:
		c.skip(f, whyEqual)
	default:
		c.on(day, body, text, "on")
	}
}

// text proposes a fact that is one word and has no day of its own.
func (c *comparison) text(f Field, said, recorded string, body any, text string) {
	switch {
	case said == "":
	case said == recorded:
		c.skip(f, whyEqual)
	case recorded == "":
		c.fact(true, body, text)
	default:
		c.fact(false, body, text+" instead of "+recorded)
	}
}
