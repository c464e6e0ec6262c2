package care

import (
	"cmp"
	"strings"
	"time"

	"ypa/internal/calendar"
)

// Holder is somebody who stands for a young person at present: the IRO, an
// advocate, the social worker, an adviser.
type Holder struct {
	Contact
	Since   calendar.Date
	Stated  bool          // whether Since was said
	Changed calendar.Date // when the person, or a phone number or e-mail address, last changed; zero when only imports said so
	Entry   int64         // the entry that began with this person
	Known   time.Time     // when that entry was recorded: since then the register has known of them
}

// take folds one more word into the holder. Without a name, or with the same
// name, details are added to the present one; a new name starts with no phone
// number and no e-mail address.
func (h *Holder) take(e *Entry, c Contact) {
	same := h.Entry != 0 && (c.Name == "" || sameName(c.Name, h.Name))
	if same && h.Name == "" && c.Name == "" && c.Organisation != "" && h.Organisation != "" {
		same = sameName(c.Organisation, h.Organisation)
	}
	if !same {
		*h = Holder{Contact: c, Since: e.On, Stated: e.Basis != Assumed, Entry: e.Number, Known: e.At}
		if !e.Imported() {
			h.Changed = e.On
		}
		return
	}
	changed := (c.Phone != "" && c.Phone != h.Phone) || (c.Email != "" && c.Email != h.Email)
	h.Contact = Contact{
		Name:         cmp.Or(c.Name, h.Name),
		Organisation: cmp.Or(c.Organisation, h.Organisation),
		Phone:        cmp.Or(c.Phone, h.Phone),
		Email:        cmp.Or(c.Email, h.Email),
	}
	if changed && !e.Imported() {
		h.Changed = e.On
	}
}

// sameName compares names as people do: case and spaces do not count.
func sameName(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// Appointed reports whether there is somebody.
func (h Holder) Appointed() bool { return h.Entry != 0 }

// IRO is the present independent reviewing officer, and the day the last one
// ended when there is none.
func (r *Record) IRO() (Holder, calendar.Date) {
	var h Holder
	var ended calendar.Date
	ends := All[IROEnd](r)
	for _, o := range All[IRO](r) {
		for len(ends) > 0 && r.endedBefore(ends[0].Entry, o.Entry) {
			if h.Appointed() {
				ended = ends[0].On
			}
			h = Holder{}
			ends = ends[1:]
		}
		h.take(o.Entry, o.Body.Contact)
	}
	if len(ends) > 0 && h.Appointed() {
		return Holder{}, ends[len(ends)-1].On
	}
	if h.Appointed() {
		return h, calendar.Date{}
	}
	return h, ended
}

// before orders two entries as the fold does.
func before(a, b *Entry) bool {
	if a.On != b.On {
		return a.On.Before(b.On)
	}
	return a.Chain() < b.Chain()
}

// endedBefore reports whether an end came before a word. Before the first word of
// its kind, where the day of that was only assumed, nothing did that was written
// after it: it holds from earlier than every day, and whatever day it was put on must
// not carry over it an end that is about those who came after. An end that was
// written first is of nobody on record, and not of who is named after it.
func (r *Record) endedBefore(end, word *Entry) bool {
	return before(end, word) && (end.Chain() < word.Chain() || word.Basis != Assumed || !r.opens(word.Number))
}

// SocialWorker is the present social worker.
func (r *Record) SocialWorker() (Holder, string) {
	var h Holder
	team := ""
	for _, o := range All[SocialWorker](r) {
		was := h.Entry
		h.take(o.Entry, o.Body.Contact)
		if h.Entry != was {
			team = ""
		}
		team = cmp.Or(o.Body.Team, team)
	}
	return h, team
}

// AdviserOf is the present adviser of a kind: personal or immigration.
func (r *Record) AdviserOf(kind string) (Holder, calendar.Date) {
	var h Holder
	var pathway calendar.Date
	for _, o := range All[Adviser](r) {
		if o.Body.AdviserKind == kind {
			h.take(o.Entry, o.Body.Contact)
			pathway = cmp.Or(o.Body.PathwayReview, pathway)
		}
	}
	return h, pathway
}

// Independent is one of the independent people a young person may contact.
type Independent struct {
	Holder
	Kind   AdvocateKind
	Chosen string // yes, no, not-asked; empty: not recorded
}

// Advocates gives the independent people on record who have not ended, one of a
// kind, advocates and services first.
func (r *Record) Advocates() []Independent {
	people := make(map[AdvocateKind]*Independent)
	ends := All[AdvocateEnd](r)
	drop := func(e AdvocateEnd) {
		for k := range people {
			if e.For == "" && (e.AdvocateKind == "" || e.AdvocateKind == k) {
				delete(people, k)
			}
		}
	}
	for _, o := range All[Advocate](r) {
		for len(ends) > 0 && r.endedBefore(ends[0].Entry, o.Entry) {
			drop(ends[0].Body)
			ends = ends[1:]
		}
		p := people[o.Body.AdvocateKind]
		if p == nil {
			p = &Independent{Kind: o.Body.AdvocateKind}
			people[o.Body.AdvocateKind] = p
		}
		was := p.Entry
		p.take(o.Entry, o.Body.Contact)
		if p.Entry != was {
			p.Chosen = ""
		}
		p.Chosen = cmp.Or(o.Body.Chosen, p.Chosen)
	}
	for _, e := range ends {
		drop(e.Body)
	}
	var list []Independent
	for _, k := range vocabulary()["advocate-kind"].Words {
		if p := people[AdvocateKind(k)]; p != nil {
			list = append(list, *p)
		}
	}
	return list
}

// IsAdvocate reports whether the person is an advocate or an advocacy service,
// not another independent person.
func (i Independent) IsAdvocate() bool { return i.Kind == KindAdvocate || i.Kind == KindService }
