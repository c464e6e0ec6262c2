package care

import (
	"fmt"
	"strings"

	"ypa/internal/calendar"
)

// SetIRO names the independent reviewing officer, or adds to what is known of
// the present one.
type SetIRO struct {
	On   calendar.Date
	Body IRO
}

// Decide refuses details without a name when there is no IRO to add them to.
func (c SetIRO) Decide(f Facts) ([]Entry, error) {
	if c.Body.Contact == (Contact{}) {
		return nil, refuse("nothing to record: no name, phone or e-mail was given", "ypa iro set "+f.ref()+" --name NAME --phone NUMBER --email ADDRESS")
	}
	if c.Body.Name == "" && !f.standing(c.On, presentIRO) {
		return nil, refuse(fmt.Sprintf("%s: no IRO is on record on %s, so a phone or e-mail belongs to nobody", f.ref(), c.On.Medium()),
			"ypa iro set "+f.ref()+" --name NAME --phone NUMBER")
	}
	return f.one(c.On, c.Body)
}

func presentIRO(r *Record) Holder {
	h, _ := r.IRO()
	return h
}

// EndIRO ends the appointment of the present independent reviewing officer.
type EndIRO struct {
	On   calendar.Date
	Body IROEnd
}

// Decide refuses an end of what never began.
func (c EndIRO) Decide(f Facts) ([]Entry, error) {
	if !presentIRO(f.at(c.On)).Appointed() && !again(f, c.On, c.Body) {
		return nil, refuse(fmt.Sprintf("%s: no IRO is on record on %s, so nothing ends", f.ref(), c.On.Medium()),
			"who is on record is shown by: ypa child show "+f.ref())
	}
	return f.one(c.On, c.Body)
}

// ConsultIRO asks the independent reviewing officer for a view: about the care
// plan, the placement or an event.
type ConsultIRO struct {
	On   calendar.Date
	Body IROConsultation
}

// Decide takes the event's kind from the entry it is about, and the entry from
// the one open event of the kind; it refuses an entry that is no event.
func (c ConsultIRO) Decide(f Facts) ([]Entry, error) {
	if c.Body.Entry != 0 {
		e, err := f.event(c.Body.Entry)
		if err != nil {
			return nil, err
		}
		c.Body.Entry = e.Chain()
		if c.Body.About == "" {
			c.Body.About = string(e.Body.Event)
		}
	}
	if err := needed(f, "iro consult", "about", "consult-about", c.Body.About); err != nil {
		return nil, err
	}
	if open := f.openEvents(EventKind(c.Body.About)); c.Body.Entry == 0 && len(open) == 1 && !open[0].On.After(c.On) {
		c.Body.Entry = open[0].Chain()
	}
	return f.one(c.On, c.Body)
}

// event finds what happened by the number of its entry.
func (f Facts) event(number int64) (Happening, error) {
	for _, e := range f.Person.Events() {
		if e.Chain() == number || e.Number == number {
			return e, nil
		}
	}
	return Happening{}, refuse(fmt.Sprintf("entry %d is no event of %s", number, f.ref()), f.eventList(f.Person.Events()))
}

// events gives what happened, of one kind.
func (f Facts) events(kind EventKind) []Happening {
	var list []Happening
	for _, e := range f.Person.Events() {
		if e.Body.Event == kind {
			list = append(list, e)
		}
	}
	return list
}

// openEvents gives what happened, of one kind, and has not ended.
func (f Facts) openEvents(kind EventKind) []Happening {
	var list []Happening
	for _, e := range f.events(kind) {
		if e.Open() {
			list = append(list, e)
		}
	}
	return list
}

// eventList lists events for a hint, one a line.
func (f Facts) eventList(events []Happening) string {
	if len(events) == 0 {
		return fmt.Sprintf("%s has no event on record; one is recorded by: ypa event add %s --kind EVENT --on DATE", f.ref(), f.ref())
	}
	lines := []string{"the events on record are:"}
	for _, e := range events {
		end := ""
		if !e.Open() {
			end = ", ended " + e.Ended.Medium()
		}
		lines = append(lines, fmt.Sprintf("  %d  %s, %s%s", e.Chain(), e.Body.Event, e.On.Medium(), end))
	}
	return strings.Join(lines, "\n")
}
