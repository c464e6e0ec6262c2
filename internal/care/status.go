package care

import "ypa/internal/calendar"

// Legal is a legal status and since when.
type Legal struct {
	Status Status
	Since  calendar.Date
	Stated bool
	Entry  int64
}

// Status is the legal status on the day of the record; the zero value means
// that none is known.
func (r *Record) Status() Legal {
	o, ok := Latest[StatusFact](r)
	if !ok {
		return Legal{}
	}
	return Legal{Status: o.Body.Status, Since: o.On, Stated: o.Stated(), Entry: o.Number}
}

// Statuses gives every legal status, oldest first.
func (r *Record) Statuses() []Of[StatusFact] { return All[StatusFact](r) }

// Period is a time of being looked after without a break: consecutive
// looked-after statuses. A new legal basis, authority or home does not restart
// it, a return to care does; it ends on the 18th birthday at the latest.
type Period struct {
	Start  calendar.Date
	Stated bool          // false: the day it began is not known
	End    calendar.Date // the first day no longer looked after; zero: still running
	Entry  int64         // the entry that began it
}

// Contains reports whether an event of that day lies in the period. Where the
// first day is not known, everything before the end does.
func (p Period) Contains(d calendar.Date) bool {
	if p.Stated && d.Before(p.Start) {
		return false
	}
	return p.End.IsZero() || d.Before(p.End)
}

// Periods gives the looked-after periods up to the day of the record, oldest
// first.
func (r *Record) Periods() []Period {
	var list []Period
	running := false
	for _, s := range All[StatusFact](r) {
		looked := s.Body.Status == LookedAfter
		switch {
		case looked && !running:
			list = append(list, Period{Start: s.On, Stated: s.Stated(), Entry: s.Number})
		case looked && !list[len(list)-1].Stated && s.Stated():
			// Said by now since when: the day that was only assumed goes.
			list[len(list)-1].Start, list[len(list)-1].Stated = s.On, true
		case !looked && running:
			list[len(list)-1].End = s.On
		}
		running = looked
	}
	born := r.Identity().Born
	if born.IsZero() {
		return list
	}
	adult := born.Birthday(18)
	for i := range list {
		if !adult.After(r.AsOf) && (list[i].End.IsZero() || list[i].End.After(adult)) {
			list[i].End = adult
		}
	}
	return list
}

// Period is the looked-after period that runs on the day of the record.
func (r *Record) Period() (Period, bool) {
	list := r.Periods()
	if len(list) == 0 || !list[len(list)-1].End.IsZero() {
		return Period{}, false
	}
	return list[len(list)-1], true
}

// LastPeriod is the running looked-after period, or the one that ended last.
func (r *Record) LastPeriod() (Period, bool) {
	list := r.Periods()
	if len(list) == 0 {
		return Period{}, false
	}
	return list[len(list)-1], true
}
