package care

import (
	"iter"
	"slices"
)

// read decodes one word of the kind with this place. One that cannot be read is
// kept by [Record.Err].
func read[B any](r *Record, place int, e *Entry) (Of[B], bool) {
	o := Of[B]{Entry: e}
	if body, ok := e.Body.(B); ok {
		o.Body = body
		return o, true
	}
	if err := decodeInto(place, e.Raw, &o.Body); err != nil {
		if r.err == nil {
			r.err = &Unreadable{Number: e.Number, Err: err}
		}
		return o, false
	}
	return o, true
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
			if o, ok := read[B](r, place, e); ok && !yield(o) {
				return
			}
		}
	}
}
