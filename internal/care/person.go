package care

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ypa/internal/calendar"
)

// Fact is the value of a dated fact, with where it comes from. An empty Value
// means that nothing was ever said.
type Fact struct {
	Value  string
	Since  calendar.Date
	Stated bool  // false: the fact counts, its day does not
	Entry  int64 // the entry that says it
}

// Answer reads the fact as a three-valued answer.
func (f Fact) Answer() Answer { return Answer(f.Value) }

// fact finds the last word that says something, and since when the words have
// said the same without a break.
func fact[B any](r *Record, get func(B) string) Fact {
	var f Fact
	for _, o := range All[B](r) {
		v := get(o.Body)
		if v == "" || v == f.Value {
			continue
		}
		f = Fact{Value: v, Since: o.On, Stated: o.Stated(), Entry: o.Number}
	}
	return f
}

// Identity merges what is known of who the young person is: for each field the
// latest known, whatever the day that is asked about. A correction keeps the
// place of what it corrects.
func (r *Record) Identity() Identity {
	list := slices.Clone(Ever[Identity](r))
	slices.SortFunc(list, func(a, b Of[Identity]) int { return cmp.Compare(a.Chain(), b.Chain()) })
	var id Identity
	for _, o := range list {
		id.Ref = cmp.Or(o.Body.Ref, id.Ref)
		id.Name = cmp.Or(o.Body.Name, id.Name)
		id.KnownAs = cmp.Or(o.Body.KnownAs, id.KnownAs)
		id.AuthorityRef = cmp.Or(o.Body.AuthorityRef, id.AuthorityRef)
		id.Born = cmp.Or(o.Body.Born, id.Born)
	}
	return id
}

// FirstName is the name a young person uses: what they like to be called, else
// the first word of their name.
func (i Identity) FirstName() string {
	if i.KnownAs != "" {
		return i.KnownAs
	}
	for j, c := range i.Name {
		if c == ' ' {
			return i.Name[:j]
		}
	}
	return i.Name
}

// Residence says whether the young person lives in the home on the day of the
// record: from the day of admission to the day before leaving.
type Residence struct {
	Here     bool
	Admitted Fact          // the last admission; without one, the day is not known
	Left     calendar.Date // the first day away, when they have left
	Reason   string
}

// Residence finds where the young person stands. Somebody without an admission
// on record is resident, and rules that need the day cannot tell.
func (r *Record) Residence() Residence {
	res := Residence{Here: true}
	admissions := All[Admission](r)
	if len(admissions) == 0 && len(Ever[Admission](r)) > 0 {
		res.Here = false // admitted after the day of the record
	}
	came := &Entry{}
	if n := len(admissions); n > 0 {
		a := admissions[n-1]
		res.Admitted = Fact{Value: "yes", Since: a.On, Stated: a.Stated(), Entry: a.Number}
		came = a.Entry
		if n == 1 && !a.Stated() {
			came = &Entry{Number: a.Chain()} // a first assumed day is earlier than every stated one
		}
	}
	if l, ok := Latest[Leaving](r); ok && before(came, l.Entry) {
		res.Here, res.Left, res.Reason = false, l.On, l.Body.Reason
	}
	return res
}

// Moves gives the changes of building, oldest first.
func (r *Record) Moves() []Of[Move] { return All[Move](r) }

// Authority is the placing authority's id.
func (r *Record) Authority() Fact {
	return fact(r, func(b PlacingAuthority) string { return b.Authority })
}

// OutOfArea is whether the placement lies outside the placing authority's
// area, as last said by the circumstances or by a move.
func (r *Record) OutOfArea() Fact {
	said, moved := All[Circumstances](r), All[Move](r)
	var f Fact
	take := func(e *Entry, value Answer) {
		if value != "" && string(value) != f.Value {
			f = Fact{Value: string(value), Since: e.On, Stated: e.Basis != Assumed, Entry: e.Number}
		}
	}
	for len(said) > 0 || len(moved) > 0 {
		if len(moved) == 0 || len(said) > 0 && before(said[0].Entry, moved[0].Entry) {
			take(said[0].Entry, said[0].Body.OutOfArea)
			said = said[1:]
			continue
		}
		take(moved[0].Entry, moved[0].Body.OutOfArea)
		moved = moved[1:]
	}
	return f
}

// Circumstance reads one field of the circumstances as a dated fact.
func (r *Record) Circumstance(get func(Circumstances) string) Fact { return fact(r, get) }

// Factor is the latest answer to one factor for an independent visitor.
func (r *Record) Factor(name Factor) Fact {
	return fact(r, func(b Factors) string { return string(b.Factors[name]) })
}

// Events gives what happened, oldest first, each with its end where it has one.
func (r *Record) Events() []Happening {
	closed := map[int64]calendar.Date{}
	for _, c := range All[EventClosed](r) {
		closed[c.Body.Entry] = c.On
	}
	events := All[Event](r)
	list := make([]Happening, 0, len(events))
	for _, e := range events {
		list = append(list, Happening{Of: e, Ended: closed[e.Chain()]})
	}
	return list
}

// Happening is an event and the day it ended; a zero Ended means still open.
type Happening struct {
	Of[Event]
	Ended calendar.Date
}

// Open reports whether the event has not ended.
func (h Happening) Open() bool { return h.Ended.IsZero() }

// Told gives the days on which the young person was told about a topic, oldest
// first.
func (r *Record) Told(topics ...Topic) []Of[Informed] {
	list := make([]Of[Informed], 0, len(All[Informed](r)))
	return slices.AppendSeq(list, r.ToldEach(topics...))
}

// ToldEach is [Told] one by one.
func (r *Record) ToldEach(topics ...Topic) iter.Seq[Of[Informed]] {
	about := func(t Topic) bool { return slices.Contains(topics, t) }
	return func(yield func(Of[Informed]) bool) {
		for _, o := range All[Informed](r) {
			if slices.ContainsFunc(o.Body.Topics, about) && !yield(o) {
				return
			}
		}
	}
}

// Initials are the first letters of the first and the last word of the name, for
// letters to people who know who is meant.
func (i Identity) Initials() string {
	words := strings.Fields(i.Name)
	if len(words) > 1 {
		words = []string{words[0], words[len(words)-1]}
	}
	var initials strings.Builder
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		initials.WriteRune(unicode.ToUpper(r))
	}
	return initials.String()
}
