package care

import "ypa/internal/calendar"

// What is recorded around an appointment. All of it is about the present
// visitor, or about the one to come: what was recorded of an earlier one, before
// that appointment ended, is left out.

// ofVisitor gives the words of a kind that are about the present visitor.
func ofVisitor[B any](r *Record) []Of[B] {
	since := r.beforeVisitor()
	var list []Of[B]
	for _, o := range All[B](r) {
		if !before(o.Entry, since) {
			list = append(list, o)
		}
	}
	return list
}

// last is the last of a list, and whether there is one.
func last[B any](list []Of[B]) (Of[B], bool) {
	if len(list) == 0 {
		return absent[B](), false
	}
	return list[len(list)-1], true
}

// Asking is a day on which the independent visitor was asked something for a
// review: for their views, or to come.
type Asking struct {
	On     calendar.Date
	Stated bool
	Review calendar.Date // the day of the review, where it was said
	Entry  int64
}

// IVViewsSought gives the days on which the independent visitor was asked for
// their views, by itself or with a review held, oldest first.
func (r *Record) IVViewsSought() []Asking {
	var list []Asking
	for _, o := range ofVisitor[IVViews](r) {
		list = append(list, Asking{On: o.On, Stated: o.Stated(), Entry: o.Number})
	}
	for _, o := range ofVisitor[ReviewHeld](r) {
		if !o.Body.IVViews.IsZero() && o.Body.Meeting != Conference {
			list = append(list, Asking{On: o.Body.IVViews, Stated: true, Review: o.On, Entry: o.Number})
		}
	}
	byDay(list, func(a Asking) calendar.Date { return a.On })
	return list
}

// IVInvitations gives the days on which the independent visitor was invited to a
// review, oldest first. A review held with an invitation counts as of its day.
func (r *Record) IVInvitations() []Asking {
	var list []Asking
	for _, o := range ofVisitor[IVInvitation](r) {
		list = append(list, Asking{On: o.On, Stated: o.Stated(), Review: o.Body.Review, Entry: o.Number})
	}
	for _, o := range ofVisitor[ReviewHeld](r) {
		if o.Body.IVInvited == Yes && o.Body.Meeting != Conference {
			list = append(list, Asking{On: o.On, Stated: o.Stated(), Review: o.On, Entry: o.Number})
		}
	}
	byDay(list, func(a Asking) calendar.Date { return a.On })
	return list
}

// IVPrepared is the last word on staff being told of the visitor's role.
func (r *Record) IVPrepared() (Of[IVPrepared], bool) { return last(ofVisitor[IVPrepared](r)) }

// IVInformation is the last decision about what the visitor is told.
func (r *Record) IVInformation() (Of[IVInformation], bool) {
	return last(ofVisitor[IVInformation](r))
}

// IVAfterCare is the last decision about the visitor after care.
func (r *Record) IVAfterCare() (Of[IVAfterCare], bool) { return last(ofVisitor[IVAfterCare](r)) }

// IVAlternatives gives the days on which something else than a visitor was
// sought, oldest first.
func (r *Record) IVAlternatives() []Of[IVAlternative] { return All[IVAlternative](r) }
