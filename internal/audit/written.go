package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// writing is what decides whether an entry was recorded late: reg 36 of the
// Children's Homes (England) Regulations 2015 asks for records that are up to
// date, signed and dated.
type writing struct {
	grace calendar.Span
	from  calendar.Date // the records are complete from this day on
	work  *calendar.Holidays
}

// written counts the entries of a record that were recorded late; came is the
// day of arrival, zero: none. What a spreadsheet or the demonstration brought,
// what has no day of its own, what was true before our records or before the
// arrival, corrections, and what the program records of its own work do not count.
func (w *writing) written(rec *care.Record, came calendar.Date) Lateness {
	var l Lateness
	first := w.from
	if came.After(first) {
		first = came
	}
	for e := range rec.Entries() {
		if e.Act != care.Recorded || e.Basis == care.Assumed || e.Imported() || e.Command == "demo" || e.On.Before(first) {
			continue
		}
		n, late := w.late(e)
		if !late {
			continue
		}
		if info, _ := care.Info(e.Kind); !info.Identity && !info.Kept { // what holds whatever the day, and audits of an earlier one
			l.add(Lateness{Entries: 1, Longest: n})
		}
	}
	return l
}

// late reports whether an entry was recorded late, and how many days after its
// day. Most are not, which is seen without asking the calendar: no span is
// shorter than its number in days.
func (w *writing) late(e *care.Entry) (int, bool) {
	if int(e.At.Sub(e.On.Time()).Hours()) < 24*w.grace.N {
		return 0, false
	}
	at := calendar.OfTime(e.At)
	due, _ := w.grace.From(e.On, w.work)
	return at.Sub(e.On), at.After(due)
}

func entryLate(c *Case) Verdict {
	grace := c.Duty.Span("grace")
	var l Lateness
	if c.Home.Record != nil {
		w := writing{grace: grace.Value, from: c.Home.RecordsFrom, work: c.Work}
		l = w.written(c.Home.Record, calendar.Date{})
	}
	return l.verdict(spanFigure(grace))
}
