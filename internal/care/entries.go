package care

import "iter"

// Entries gives the standing words of the record that are true on its day, kind
// after kind in the order of [Kinds], each in fold order. Their bodies are not
// decoded.
func (r *Record) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for i := range kindTable {
			for _, e := range r.words(i) {
				if !e.On.After(r.AsOf) && !yield(e) {
					return
				}
			}
		}
	}
}
