package intake

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// firstReview is how many working days after becoming looked after the first
// review is held at the latest (Care Planning, Placement and Case Review
// (England) Regulations 2010, reg 33(1)). An earliest review after that day is
// taken for a later one, whose forerunners the sheet doesn't hold.
const firstReview = 20

func (c *comparison) reviews() {
	closed := c.held()
	c.booked(closed)
}

// held proposes the last review. It gives its day where it is a new one.
func (c *comparison) held() calendar.Date {
	if c.reviewHeld.IsZero() {
		return calendar.Date{}
	}
	if slices.ContainsFunc(c.meetings(), func(d calendar.Date) bool { return d == c.reviewHeld }) {
		c.skip(fieldReviewHeld, whyEqual)
		return calendar.Date{}
	}
	body, text := care.ReviewHeld{Meeting: care.Review, Number: c.reviewNumber()}, "looked-after review"
	if body.Number != "" {
		text += " (a later one)"
	}
	c.on(c.reviewHeld, body, text, "held on")
	return c.reviewHeld
}

// meetings gives the days of the looked-after reviews on record.
func (c *comparison) meetings() []calendar.Date {
	var days []calendar.Date
	for _, o := range care.All[care.ReviewHeld](c.rec) {
		if o.Body.Meeting != care.Conference {
			days = append(days, o.On)
		}
	}
	return days
}

// reviewNumber says which review it is: by its place where an earlier one of
// the same period is on record or where it can be the first, else a later one.
func (c *comparison) reviewNumber() string {
	since := c.lookedAfterSince()
	if since.IsZero() || c.reviewHeld.Before(since) {
		return "later"
	}
	for _, d := range c.meetings() {
		if !d.Before(since) && d.Before(c.reviewHeld) {
			return ""
		}
	}
	// Where bank holidays aren't known the last day is given too early, if at
	// all: then the review counts as a later one, of which less is asked.
	if last, _ := c.now.Work.AddWorkingDays(since, firstReview); c.reviewHeld.After(last) {
		return "later"
	}
	return ""
}

// lookedAfterSince is the first day of being looked after, by the row, else by
// the record; no day where neither says so.
func (c *comparison) lookedAfterSince() calendar.Date {
	if c.status == care.LookedAfter && !c.since.IsZero() {
		if p, ok := c.rec.Period(); ok && p.Stated && p.Start.Before(c.since) {
			return p.Start // the row's day is within the period
		}
		return c.since
	}
	if p, ok := c.rec.LastPeriod(); ok && p.Stated {
		return p.Start
	}
	return calendar.Date{}
}

// booked proposes the next review; closed is the day of a review that this row
// adds. A booking that a review has followed is closed by the record, so that
// one for a later day is a new one.
func (c *comparison) booked(closed calendar.Date) {
	if c.reviewBooked.IsZero() {
		return
	}
	reviews := append(c.meetings(), c.reviewHeld)
	if slices.ContainsFunc(reviews, func(d calendar.Date) bool { return !d.Before(c.reviewBooked) }) {
		c.skip(fieldReviewBooked, "a review has been held since")
		return
	}
	have, open := c.rec.Booked(care.Review)
	if open && !closed.IsZero() && !closed.Before(have.On) {
		open = false
	}
	if open && have.Body.Day == c.reviewBooked {
		c.skip(fieldReviewBooked, whyEqual)
		return
	}
	text := "looked-after review booked for " + c.reviewBooked.Medium()
	if open {
		text += " instead of " + have.Body.Day.Medium()
	}
	c.add(care.NewAssumed("", c.now.Today, care.Booking{Meeting: care.Review, Day: c.reviewBooked}), text+" (the day it was booked isn't known)")
}
