package care

import (
	"cmp"
	"fmt"
	"slices"

	"ypa/internal/calendar"
)

// Record is the position of one subject: the words that stand, in order, on a
// day. Its methods decode bodies on first look; one that cannot be read is left
// out and kept by [Record.Err], which whoever relies on the record must ask. It is
// for one goroutine at a time: what was decoded is kept.
type Record struct {
	Subject Subject
	AsOf    calendar.Date
	Size    int   // entries in all, corrections and withdrawals among them
	Last    Entry // the entry recorded last

	standing []*Entry // kind after kind as [Kinds] lists them, each in fold order; days after AsOf included
	begin    []int32  // where the words of the kind with this place begin, and at the end where the last end
	decoded  []any    // by the place of the kind: the list of [Of], once it was looked at
	err      error
}

// Of is an entry with its decoded body. The entry is the record's: nobody may
// change it.
type Of[B any] struct {
	*Entry
	Body B
}

//nolint:gochecknoglobals // nobody may change the entry of a word, and this is the entry of very many
var noEntry Entry

// absent stands for a word that is not there: of no kind and of no day.
func absent[B any]() Of[B] { return Of[B]{Entry: &noEntry} }

// Stated reports whether the entry's day was said, not assumed.
func (o Of[B]) Stated() bool { return o.Basis != Assumed }

// Fold gives the record that entries make of a subject on a day. Entries are in
// the order of their numbers, as the register reads them, and are the record's
// from then on: nobody may change them. The last word of a chain counts; a chain
// that was withdrawn or erased says nothing. It never fails.
func Fold(subject Subject, entries []Entry, asOf calendar.Date) *Record {
	r := &Record{Subject: subject, AsOf: asOf, Size: len(entries), begin: make([]int32, len(kindTable)+1), decoded: make([]any, len(kindTable))}
	if len(entries) > 0 {
		r.Last = entries[len(entries)-1]
	}
	last := Standing(entries)
	places := make([]int, len(last))
	for i := range last {
		place, known := placeOf(last[i].Kind)
		if places[i] = place; known {
			r.begin[place+1]++
		}
	}
	for i := range kindTable {
		r.begin[i+1] += r.begin[i]
	}
	r.standing = make([]*Entry, r.begin[len(kindTable)])
	filled := slices.Clone(r.begin)
	for i := range last {
		if place := places[i]; place >= 0 {
			r.standing[filled[place]] = last[i]
			filled[place]++
		}
	}
	for i := range kindTable {
		order(r.words(i))
	}
	return r
}

// words gives the standing words of the kind with this place.
func (r *Record) words(place int) []*Entry {
	if r.begin == nil { // the zero Record
		return nil
	}
	return r.standing[r.begin[place]:r.begin[place+1]]
}

// Standing gives the last word of each chain, in the order of the chains,
// leaving out what was withdrawn or erased. The words are those of the list, not
// copies.
func Standing(entries []Entry) []*Entry {
	words := make([]*Entry, 0, len(entries))
	for i := range entries {
		e := &entries[i]
		at := -1
		if e.Corrects != 0 { // few are: looked for, not looked up
			at = slices.IndexFunc(words, func(w *Entry) bool { return w.Chain() == e.Corrects })
		}
		if at < 0 {
			words = append(words, e)
		} else {
			words[at] = e
		}
	}
	return slices.DeleteFunc(words, func(e *Entry) bool { return e.Act == Withdrawn || e.Erased() })
}

// order sorts the words of one kind by (day, number of the chain's first
// entry). The first of them, where its day was assumed, comes before every
// stated day.
func order(list []*Entry) {
	if len(list) < 2 {
		return
	}
	first := slices.MinFunc(list, func(a, b *Entry) int { return cmp.Compare(a.Chain(), b.Chain()) })
	early := int64(0)
	if first.Basis == Assumed {
		early = first.Chain()
	}
	slices.SortFunc(list, func(a, b *Entry) int {
		if early != 0 && a.Chain() != b.Chain() {
			if a.Chain() == early {
				return -1
			}
			if b.Chain() == early {
				return 1
			}
		}
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Chain(), b.Chain()))
	})
}

// Gone reports whether something was recorded and all of it was taken back, as
// by the undoing of an arrival: there is nobody to audit or to list.
func (r *Record) Gone() bool { return r.Size > 0 && len(r.standing) == 0 }

// Err tells of the first entry that could not be decoded.
func (r *Record) Err() error { return r.err }

// ever gives every standing word of the kind whose body is B, also those of days
// after AsOf.
func ever[B any](r *Record) []Of[B] {
	place := placeOfBody[B]()
	if len(r.decoded) == 0 { // the zero Record
		return nil
	}
	if have := r.decoded[place]; have != nil {
		list, _ := have.([]Of[B])
		return list
	}
	words := r.words(place)
	list := make([]Of[B], len(words)) // each is decoded where it stays
	n := 0
	for _, e := range words {
		if read(r, place, e, &list[n]) {
			n++
		} else {
			list[n] = Of[B]{}
		}
	}
	list = list[:n]
	r.decoded[place] = list
	return list
}

// All gives the standing words of the kind whose body is B that are true on the
// day of the record, in fold order.
func All[B any](r *Record) []Of[B] {
	list := ever[B](r)
	later := func(o Of[B]) bool { return o.On.After(r.AsOf) }
	if !slices.ContainsFunc(list, later) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), later)
}

// Ever is All without the limit of the record's day. Identity, and what was
// arranged for a later day, are read with it.
func Ever[B any](r *Record) []Of[B] { return ever[B](r) }

// Latest gives the last standing word of a kind, and whether there is one.
func Latest[B any](r *Record) (Of[B], bool) {
	list := All[B](r)
	if len(list) == 0 {
		return absent[B](), false
	}
	return list[len(list)-1], true
}

// Unreadable is an entry whose body does not decode: the register is damaged,
// altered or newer than the program.
type Unreadable struct {
	Number int64
	Err    error
}

// Error names the entry and what was wrong, never what it says.
func (u *Unreadable) Error() string {
	return fmt.Sprintf("entry %d cannot be read: %v", u.Number, u.Err)
}

// Unwrap gives the decoding error.
func (u *Unreadable) Unwrap() error { return u.Err }
