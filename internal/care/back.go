package care

import (
	"iter"
	"slices"
)

// read decodes one word of the kind with this place into o, which is zero. One that
// cannot be read leaves it half filled, and is kept by [Record.Err].
func read[B any](r *Record, place int, e *Entry, o *Of[B]) bool {
	o.Entry = e
	if body, ok := e.Body.(B); ok {
		o.Body = body
		return true
	}
	if err := decodeInto(place, e.Raw, &o.Body); err != nil {
		if r.err == nil {
			r.err = &Unreadable{Number: e.Number, Err: err}
		}
		return false
	}
	return true
}

// Back gives the words of [All] from the last one back, each decoded when it is
// asked for.
func Back[B any](r *Record) iter.Seq[Of[B]] {
	place := placeOfBody[B]()
	return func(yield func(Of[B]) bool) {
		for _, e := range slices.Backward(r.words(place)) {
			if e.On.After(r.AsOf) {
				continue
			}
			var o Of[B]
			if read(r, place, e, &o) && !yield(o) {
				return
			}
		}
	}
}
