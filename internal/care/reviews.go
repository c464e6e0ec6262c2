package care

// Reviews are the looked-after reviews of one looked-after period, oldest
// first, with the place of each: first, second or later.
type Reviews struct {
	Held  []Of[ReviewHeld]
	First int // index in Held, -1: none on record
	// Second is the index of the second review, -1: none on record.
	Second int
	// Earlier reports that reviews before the earliest on record are not known:
	// the earliest was recorded as a later one.
	Earlier bool
}

// Last is the review held last, and whether there is one.
func (v Reviews) Last() (Of[ReviewHeld], bool) {
	if len(v.Held) == 0 {
		return absent[ReviewHeld](), false
	}
	return v.Held[len(v.Held)-1], true
}

// ReviewsIn gives the looked-after reviews that lie in a period. A review says
// itself which one it is, or takes its place: the earliest is the first.
func (r *Record) ReviewsIn(p Period) Reviews {
	v := Reviews{First: -1, Second: -1}
	all := All[ReviewHeld](r)
	v.Held = make([]Of[ReviewHeld], 0, len(all))
	for _, o := range all {
		if o.Body.Meeting != Conference && p.Contains(o.On) {
			v.Held = append(v.Held, o)
		}
	}
	for i, o := range v.Held {
		switch o.Body.Number {
		case "first":
			v.First = i
		case "second":
			v.Second = i
		case "later":
			if v.First < 0 || v.Second < 0 {
				v.Earlier = true
			}
		default:
			v.place(i)
		}
	}
	if v.First >= 0 && (v.Second >= 0 || !v.Earlier) {
		v.Earlier = false
	}
	return v
}

// place gives an unnumbered review its place by its order.
func (v *Reviews) place(i int) {
	switch {
	case v.Earlier:
	case v.First < 0 && v.Second < 0:
		v.First = i
	case v.First >= 0 && v.Second < 0:
		v.Second = i
	}
}

// Booked is the day booked for the next meeting of a kind: the last booking
// that was neither cancelled nor followed by such a meeting.
func (r *Record) Booked(m Meeting) (Of[Booking], bool) {
	open := absent[Booking]()
	found := false
	for _, b := range All[Booking](r) {
		if b.Body.Meeting == m {
			open, found = b, true
		}
	}
	if !found {
		return open, false
	}
	for _, c := range All[BookingCancelled](r) {
		if c.Body.Meeting == m && before(open.Entry, c.Entry) {
			return absent[Booking](), false
		}
	}
	for _, h := range All[ReviewHeld](r) {
		if h.Body.Meeting == m && before(open.Entry, h.Entry) {
			return absent[Booking](), false
		}
	}
	return open, true
}

// Notices gives what the IRO was told, oldest first.
func (r *Record) Notices() []Of[IRONotice] { return All[IRONotice](r) }

// Consultations gives the days on which the IRO was consulted, oldest first;
// a notice that asked for a view at the same time is one.
func (r *Record) Consultations() []Of[IROConsultation] {
	list := append([]Of[IROConsultation](nil), All[IROConsultation](r)...)
	for _, n := range All[IRONotice](r) {
		if n.Body.Consulted {
			list = append(list, Of[IROConsultation]{Entry: n.Entry, Body: IROConsultation{About: string(n.Body.Event), Entry: n.Body.Entry}})
		}
	}
	return list
}
