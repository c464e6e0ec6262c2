package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// SetWorker names the social worker, or adds to what is known of the present
// one.
type SetWorker struct {
	On   calendar.Date
	Body SocialWorker
}

// Decide refuses details without a name when there is nobody to add them to.
func (c SetWorker) Decide(f Facts) ([]Entry, error) {
	set := "ypa worker set " + f.ref() + " --name NAME --team TEAM --phone NUMBER --email ADDRESS"
	if c.Body == (SocialWorker{Noted: c.Body.Noted}) {
		return nil, refuse("nothing to record: no name, team, phone or e-mail was given", set)
	}
	present := func(r *Record) Holder {
		h, _ := r.SocialWorker()
		return h
	}
	if c.Body.Name == "" && !f.standing(c.On, present) {
		return nil, refuse(fmt.Sprintf("%s: no social worker is on record on %s, so these details belong to nobody", f.ref(), c.On.Medium()), set)
	}
	return f.one(c.On, c.Body)
}

// SetAdviser names a personal adviser or an immigration adviser, or adds to what
// is known of the present one.
type SetAdviser struct {
	On   calendar.Date
	Body Adviser
}

// Decide refuses details without a name when there is nobody to add them to.
func (c SetAdviser) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "adviser set", "kind", "adviser-kind", c.Body.AdviserKind); err != nil {
		return nil, err
	}
	kind := c.Body.AdviserKind
	set := fmt.Sprintf("ypa adviser set %s --kind %s --name NAME --phone NUMBER", f.ref(), kind)
	if c.Body == (Adviser{AdviserKind: kind, Noted: c.Body.Noted}) {
		return nil, refuse("nothing to record: no name, phone, e-mail or pathway plan review was given", set)
	}
	present := func(r *Record) Holder {
		h, _ := r.AdviserOf(kind)
		return h
	}
	if c.Body.Name == "" && !f.standing(c.On, present) {
		return nil, refuse(fmt.Sprintf("%s: no %s adviser is on record on %s, so these details belong to nobody", f.ref(), kind, c.On.Medium()), set)
	}
	return f.one(c.On, c.Body)
}

// Inform records that a young person was told about something.
type Inform struct {
	On   calendar.Date
	Body Informed
}

// Decide refuses to have told nothing.
func (c Inform) Decide(f Facts) ([]Entry, error) {
	if len(c.Body.Topics) == 0 {
		return nil, needed(f, "inform", "about", "topic", "")
	}
	return f.one(c.On, c.Body)
}

// AddEvent records something that happened to a young person.
type AddEvent struct {
	On   calendar.Date
	Body Event
}

// Decide refuses an event without a kind and a day before birth.
func (c AddEvent) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "event add", "kind", "event", string(c.Body.Event)); err != nil {
		return nil, err
	}
	if err := f.came(c.On); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// CloseEvent records the end of an event: back home, complaint answered.
type CloseEvent struct {
	On    calendar.Date
	Entry int64 // of the event; 0: the one that is open
	Note  Noted
}

// Decide refuses to end what has ended, or began later, and what could be one of
// several.
func (c CloseEvent) Decide(f Facts) ([]Entry, error) {
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	e, err := c.find(f)
	if err != nil {
		return nil, err
	}
	body := EventClosed{Event: e.Body.Event, Entry: e.Chain(), Noted: c.Note}
	switch {
	case again(f, c.On, body):
	case !e.Open():
		return nil, refuse(fmt.Sprintf("entry %d, %s, ended on %s already", e.Chain(), e.Body.Event.Phrase(), e.Ended.Medium()), f.eventList(f.Person.Events()))
	case c.On.Before(e.On):
		return nil, refuse(fmt.Sprintf("entry %d, %s, began on %s and cannot have ended on %s", e.Chain(), e.Body.Event.Phrase(), e.On.Medium(), c.On.Medium()),
			"give the day it ended with --on")
	}
	return f.one(c.On, body)
}

// find gives the event that is meant.
func (c CloseEvent) find(f Facts) (Happening, error) {
	if c.Entry != 0 {
		return f.event(c.Entry)
	}
	open := f.open()
	switch len(open) {
	case 1:
		return open[0], nil
	case 0:
		if last, ok := Latest[EventClosed](f.Person); ok && last.On == c.On && last.Body.Noted == c.Note {
			return f.event(last.Body.Entry)
		}
		return Happening{}, refuse(f.ref()+": no event is open, so nothing ends", f.eventList(f.Person.Events()))
	}
	return Happening{}, refuse(fmt.Sprintf("%s has %d open events: say which one ends, with the number of its entry", f.ref(), len(open)), f.eventList(open))
}

// open gives what happened and has not ended.
func (f Facts) open() []Happening {
	var list []Happening
	for _, e := range f.Person.Events() {
		if e.Open() {
			list = append(list, e)
		}
	}
	return list
}
