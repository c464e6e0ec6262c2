package audit

import (
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// The third rule that the weekly audit exists for: the need for the independent
// visitor is considered at reviews (S2 2.3, S3 2.3, S4 2.3).

// consideration is when the need for the present visitor was last considered.
type consideration struct {
	on     calendar.Date
	ever   bool // false: on is the day of the appointment
	wishes bool // whether what the young person wants was recorded with it
}

// lastConsidered finds the last consideration of the present appointment; not
// known where its day was never said.
func lastConsidered(c *Case) (last consideration, known bool) {
	last, known = consideration{on: c.Visitor.Appointed}, c.Visitor.Stated
	undated := false
	for _, k := range c.Rec.IVConsidered() {
		switch {
		case !k.Stated:
			undated = true
		case c.Visitor.Stated && k.On.Before(c.Visitor.Appointed):
		case last.ever && k.On == last.on:
			last.wishes = last.wishes || k.Wishes != ""
		default:
			last, known = consideration{on: k.On, ever: true, wishes: k.Wishes != ""}, true
		}
	}
	return last, known && (last.ever || !undated)
}

func ivReview(c *Case) Verdict {
	if v, unknown := c.statusUnknown(); unknown {
		return v
	}
	fix := fixes("ypa iv review " + c.ref() + " --decision continue --wishes TEXT")
	last, known := lastConsidered(c)
	if !known {
		v := cannotTell(say("When was ", c.visitor(), " appointed, and the need last considered? Ask "+c.authorityName()+"."), "iv appointed", "iv need considered")
		v.Fixes = fix
		return v
	}
	interval := c.Duty.Span("interval")
	v := Verdict{
		What: say("The need for the IV was not considered in time."), Brief: say("IV not considered in time"),
		Figure: spanFigure(interval), Fixes: fix,
	}
	due := c.add(last.on, interval.Value)
	v.Because = say(last.text(c), "; ", figureText(interval), ended(c, due))
	if review, ok := unconsidered(c, last); ok && !review.After(due) {
		due = review
		v.Figure = Figure{}
		v.What, v.Brief = say("Review on ", c.day(review), " did not consider the IV."), say("IV not considered at last review")
		v.Because = say(last.text(c), "; ", possessive(c.name()), " wishes are the main thing")
	}
	return ivReviewState(c, last, c.deadline(last.on, due, v))
}

// ivReviewState adds what the column says; a consideration in time that says
// nothing of what the young person wants is none.
func ivReviewState(c *Case, last consideration, v Verdict) Verdict {
	switch {
	case v.State == Overdue:
		v.Cell = strings.ToUpper(days(c.AsOf.Sub(v.Due)) + " late")
	case last.ever && !last.wishes:
		v.State, v.Due, v.Since, v.Cell, v.Figure = Missing, calendar.Date{}, last.on, "NO WISHES", Figure{}
		v.What, v.Brief = say("What ", c.name(), " wants is not in the IV review."), say("wishes not recorded at IV review")
		v.Because = say("Considered ", c.day(last.on), " without a word of what ", c.name(), " wants, which is the main thing")
	case v.State == DueSoon:
		v.Cell = "due " + v.Due.DayMonth()
	default:
		v.Because = say(last.text(c))
	}
	return v
}

// unconsidered finds the first review held after the appointment that came too
// long after the last consideration for that to count.
func unconsidered(c *Case, last consideration) (calendar.Date, bool) {
	margin := c.Duty.Span("margin").Value
	for _, r := range c.Reviews.Held {
		if c.Visitor.Stated && !r.On.After(c.Visitor.Appointed) {
			continue
		}
		if from, _ := margin.Back(r.On, c.Work); last.on.Before(from) {
			return r.On, true
		}
	}
	return calendar.Date{}, false
}

func (l consideration) text(c *Case) string {
	if !l.ever {
		return "Appointed " + c.day(l.on) + ", never considered since"
	}
	return "Last considered " + c.day(l.on)
}

// possessive is "Dewi's", or "the young person's".
func possessive(p Part) Part { return Part{Named: p.Named + "'s", Coded: p.Coded + "'s"} }

// spanFigure is a length of time with who gave it.
func spanFigure(f procedure.Figure[calendar.Span]) Figure {
	return Figure{Value: f.Value.String(), Basis: f.Basis}
}

// figureText writes a length of time, and that it is only a setting where it is.
func figureText(f procedure.Figure[calendar.Span]) string {
	if f.Basis == procedure.BasisSetting {
		return f.Value.String() + " (a setting, not law)"
	}
	return f.Value.String()
}
