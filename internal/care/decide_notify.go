package care

import (
	"fmt"
	"slices"

	"ypa/internal/calendar"
)

// NotifyIRO records that the independent reviewing officer was told of an
// event. The entry's own day is the day of telling.
type NotifyIRO struct {
	Told calendar.Date // the day the IRO was told
	On   calendar.Date // the day of the event; zero: that of the one open event of the kind, or of becoming looked after
	Body IRONotice     // Entry, where it is set, names the event
}

// Decide finds the event that the notice is about. It refuses one that could be
// about several, one about nothing on record whose day is not given, and one
// that came before the event.
func (c NotifyIRO) Decide(f Facts) ([]Entry, error) {
	if err := f.dated("notified", c.Told); err != nil {
		return nil, err
	}
	body, err := c.found(f)
	if err != nil {
		return nil, err
	}
	if c.Told.Before(body.EventOn) {
		return nil, refuse(fmt.Sprintf("the IRO cannot have been told on %s of what happened on %s", c.Told.Medium(), body.EventOn.Medium()),
			"--on is the day of the event, --notified the day the IRO was told (default today)")
	}
	return f.one(c.Told, body)
}

// found says which event the notice is about.
func (c NotifyIRO) found(f Facts) (IRONotice, error) {
	body := c.Body
	body.EventOn = c.On
	if body.Entry != 0 {
		return c.named(f)
	}
	if err := needed(f, "iro notify", "event", "event", string(body.Event)); err != nil {
		return body, err
	}
	if c.On.IsZero() {
		return c.open(f)
	}
	// Of two on one day none is named: the notice is about that day, and so
	// about both.
	then := slices.DeleteFunc(f.events(body.Event), func(e Happening) bool { return e.On != c.On })
	if len(then) == 1 {
		body.Entry = then[0].Chain()
	}
	return body, nil
}

// named is a notice about the event of an entry.
func (c NotifyIRO) named(f Facts) (IRONotice, error) {
	body := c.Body
	e, err := f.event(body.Entry)
	if err != nil {
		return body, err
	}
	if body.Event != "" && body.Event != e.Body.Event {
		return body, refuse(fmt.Sprintf("entry %d is about %s, not about %s", body.Entry, e.Body.Event, body.Event), "leave --event out, or --for")
	}
	if !c.On.IsZero() && c.On != e.On {
		return body, refuse(fmt.Sprintf("entry %d is of %s, not of %s", body.Entry, e.On.Medium(), c.On.Medium()), "leave --on out, or --for")
	}
	body.Event, body.Entry, body.EventOn = e.Body.Event, e.Chain(), e.On
	return body, nil
}

// open is a notice about the one open event of its kind, or about becoming
// looked after, which is on record without being an event.
func (c NotifyIRO) open(f Facts) (IRONotice, error) {
	body := c.Body
	if p, ok := f.Person.LastPeriod(); ok && body.Event == EventLookedAfter {
		if p.Stated {
			body.EventOn = p.Start
		}
		return body, nil
	}
	open := f.openEvents(body.Event)
	switch len(open) {
	case 0:
		return body, c.none(f)
	case 1:
		body.Entry, body.EventOn = open[0].Chain(), open[0].On
		return body, nil
	}
	return body, refuse(fmt.Sprintf("%s has %d open events of the kind %s that this could be about", f.ref(), len(open), body.Event),
		"say which with --for ENTRY; "+f.eventList(open))
}

// none says both ways out when nothing open is on record.
func (c NotifyIRO) none(f Facts) error {
	event := c.Body.Event
	hint := fmt.Sprintf("say the day of the event: ypa iro notify %s --event %s --on DATE\nor record the event first: ypa event add %s --kind %s --on DATE",
		f.ref(), event, f.ref(), event)
	if event == EventLookedAfter {
		hint = fmt.Sprintf("say the day it began: ypa iro notify %s --event %s --on DATE\nor record the status first: ypa child status %s --status looked-after --since DATE",
			f.ref(), event, f.ref())
	}
	if ended := f.events(event); len(ended) > 0 {
		hint += "\n" + f.eventList(ended)
	}
	return refuse(fmt.Sprintf("%s has no open event of the kind %s on record, and no day was given", f.ref(), event), hint)
}
