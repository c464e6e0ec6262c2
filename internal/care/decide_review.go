package care

import (
	"cmp"
	"fmt"

	"ypa/internal/calendar"
)

// BookReview books a day for a looked-after review or a child protection
// conference. It is dated the day of booking: today.
type BookReview struct {
	Move bool // a day is on record already, and this one takes its place
	Body Booking
}

// Decide refuses a day that is past, and a move where nothing is booked.
func (c BookReview) Decide(f Facts) ([]Entry, error) {
	b := c.Body
	b.Meeting = cmp.Or(b.Meeting, Review)
	if b.Day.IsZero() {
		return nil, refuse("--on is needed: the day it is to take place", fmt.Sprintf("ypa review book %s --on DATE", f.ref()))
	}
	if b.Day.Before(f.Today) {
		return nil, refuse(fmt.Sprintf("%s is past, so no %s can be booked for it", b.Day.Medium(), b.Meeting),
			fmt.Sprintf("if it took place: ypa review held %s --on %s%s", f.ref(), b.Day, meetingFlag(b.Meeting)))
	}
	if _, ok := f.Person.Booked(b.Meeting); c.Move && !ok {
		return nil, refuse(fmt.Sprintf("%s: no %s is booked, so none can be moved", f.ref(), b.Meeting),
			fmt.Sprintf("ypa review book %s --on %s%s", f.ref(), b.Day, meetingFlag(b.Meeting)))
	}
	return f.one(f.Today, b)
}

// meetingFlag is what a command needs to be about this kind of meeting.
func meetingFlag(m Meeting) string {
	if m == Review {
		return ""
	}
	return " --kind " + string(m)
}

// CancelReview takes a booking back without another day.
type CancelReview struct {
	On   calendar.Date
	Body BookingCancelled
}

// Decide refuses to cancel what is not booked.
func (c CancelReview) Decide(f Facts) ([]Entry, error) {
	c.Body.Meeting = cmp.Or(c.Body.Meeting, Review)
	if c.On.After(f.Today) {
		return nil, refuse(fmt.Sprintf("%s is in the future: --on is the day it was cancelled, not the day that was booked", c.On.Medium()),
			fmt.Sprintf("ypa review cancel %s%s", f.ref(), meetingFlag(c.Body.Meeting)))
	}
	if _, ok := f.at(c.On).Booked(c.Body.Meeting); !ok && !again(f, c.On, c.Body) {
		return nil, refuse(fmt.Sprintf("%s: no %s is booked on record on %s, so none can be cancelled", f.ref(), c.Body.Meeting, c.On.Medium()),
			"what is booked is shown by: ypa child show "+f.ref())
	}
	return f.one(c.On, c.Body)
}

// unsettled is what a consideration of the need for a visitor leaves open.
func (f Facts) unsettled(on calendar.Date, decision, wishes string) string {
	if _, ok := f.visitor(on); !ok {
		return ""
	}
	switch {
	case decision == "":
		return fmt.Sprintf("%s has an independent visitor, and it is not recorded whether the need was considered: ypa iv review %s --on %s --decision continue|end|not-considered --wishes TEXT", f.ref(), f.ref(), on)
	case decision != "not-considered" && wishes == "":
		return fmt.Sprintf("%s: what the young person wants is not recorded: ypa iv review %s --on %s --decision %s --wishes TEXT", f.ref(), f.ref(), on, decision)
	}
	return ""
}
