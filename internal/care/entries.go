package care

import "iter"

// Entries gives the standing words of the record that are true on its day, kind
// after kind in the order of [Kinds], each in fold order. Their bodies are not
// decoded.
func (r *Record) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for i := range kindTable {
			list := r.words(i)
			for j := range list {
				if !list[j].On.After(r.AsOf) && !yield(&list[j]) {
					return
				}
			}
		}
	}
}
