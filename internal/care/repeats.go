package care

import "slices"

// SaidSince reports whether what a word began was ended after it on the same day,
// or what it ended begun again: to say the word once more is then news, no
// repeat. Standing are the words that stand of the subject.
func SaidSince(standing []*Entry, word *Entry) bool {
	return slices.ContainsFunc(standing, func(e *Entry) bool {
		if e.On != word.On || e.Chain() < word.Chain() {
			return false
		}
		return ends(e, word) || ends(word, e)
	})
}

// saidSince is [SaidSince] of a record.
func (r *Record) saidSince(word *Entry) bool { return SaidSince(r.standing, word) }

// ends reports whether an entry brings to an end what another began.
func ends(end, begun *Entry) bool {
	if info, known := Info(end.Kind); !known || info.Ends == "" || info.Ends != begun.Kind {
		return false
	}
	switch b := bodyOf(end).(type) {
	case EventClosed:
		return b.Entry == begun.Chain()
	case AdvocateEnd:
		advocate, _ := bodyOf(begun).(Advocate)
		return b.AdvocateKind == "" || b.AdvocateKind == advocate.AdvocateKind
	case BookingCancelled:
		booking, _ := bodyOf(begun).(Booking)
		return b.Meeting == booking.Meeting
	}
	return true
}

// bodyOf is the decoded body of an entry; nil where it cannot be read.
func bodyOf(e *Entry) any {
	if e.Body != nil {
		return e.Body
	}
	body, err := Decode(e.Kind, e.Raw)
	if err != nil {
		return nil
	}
	return body
}
