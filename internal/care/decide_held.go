package care

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
)

// HoldReview records a looked-after review, or a child protection conference,
// that took place. Without a number, the earliest on record is the first. What
// is said later of the same meeting is added to it.
type HoldReview struct {
	On   calendar.Date
	Body ReviewHeld
}

// Decide refuses a review that has not taken place yet.
func (c HoldReview) Decide(f Facts) ([]Entry, error) {
	c.Body.Meeting = cmp.Or(c.Body.Meeting, Review)
	if c.On.After(f.Today) {
		return nil, refuse(fmt.Sprintf("%s is in the future, and this is about a %s that took place", c.On.Medium(), c.Body.Meeting),
			fmt.Sprintf("to book a day: ypa review book %s --on %s%s", f.ref(), c.On, meetingFlag(c.Body.Meeting)))
	}
	if err := f.dated("iv-views", c.Body.IVViews); err != nil {
		return nil, err
	}
	held, ok := c.onRecord(f)
	if !ok {
		return f.one(c.On, c.Body)
	}
	more := held.Body.with(c.Body)
	if more == held.Body {
		return f.one(c.On, more) // nothing new: the register names the entry
	}
	return f.correct(held.Entry, c.On, more), nil
}

// onRecord finds the meeting where it is on record already.
func (c HoldReview) onRecord(f Facts) (Of[ReviewHeld], bool) {
	for _, o := range slices.Backward(All[ReviewHeld](f.at(c.On))) {
		if o.On == c.On && o.Stated() && cmp.Or(o.Body.Meeting, Review) == cmp.Or(c.Body.Meeting, Review) {
			return o, true
		}
	}
	return absent[ReviewHeld](), false
}

// with adds what else is said of a meeting; a new word takes the place of an old
// one.
func (b ReviewHeld) with(more ReviewHeld) ReviewHeld {
	return ReviewHeld{
		Meeting: cmp.Or(more.Meeting, b.Meeting), Number: cmp.Or(more.Number, b.Number),
		IVNeed: cmp.Or(more.IVNeed, b.IVNeed), IVWishes: cmp.Or(more.IVWishes, b.IVWishes),
		IVViews: cmp.Or(more.IVViews, b.IVViews), IVWanted: cmp.Or(more.IVWanted, b.IVWanted),
		IVInvited: cmp.Or(more.IVInvited, b.IVInvited), ViewsDiffer: cmp.Or(more.ViewsDiffer, b.ViewsDiffer),
		WishesHeard: cmp.Or(more.WishesHeard, b.WishesHeard), Advocate: cmp.Or(more.Advocate, b.Advocate),
		Noted: cmp.Or(more.Noted, b.Noted),
	}
}

// Question is something that a command leaves open and that can be said with one
// of its flags.
type Question struct {
	Flag string
	Set  string // the words of the answer, see [Vocabulary]; empty: a text, or a day where Day is set
	Day  bool
	Asks string // the question, without a name
	// The question falls away where the flag Unless was answered with Is.
	Unless, Is string
	Lacks      string // the same in a list: "the visitor's views"
}

// Open lists what a review has to settle and this one, as it is recorded, leaves
// open: the need for an independent visitor who is appointed, what the young
// person wants (S2, S3, S4 2.3), the visitor's views (S2, S3 2.2), wishes that
// differ from the plan (S2 1), and an advocate (S0, S2, S3 1).
func (c HoldReview) Open(f Facts) []Question {
	b := c.Body
	if held, ok := c.onRecord(f); ok {
		b = held.Body.with(b)
	}
	var open []Question
	add := func(lacking bool, q Question) {
		if lacking {
			open = append(open, q)
		}
	}
	prior := f.meetingBefore(c.On, cmp.Or(b.Meeting, Review))
	if b.Meeting != Conference {
		_, visitor := f.visitor(c.On)
		need := visitor && !f.considered(c.On)
		add(need && b.IVNeed == "", Question{Flag: "iv-need", Set: "iv-decision", Asks: "Should the independent visitor go on?", Lacks: "whether the need for the independent visitor was considered"})
		add(need && b.IVNeed != "not-considered" && b.IVWishes == "", Question{Flag: "iv-wishes", Unless: "iv-need", Is: "not-considered", Asks: "What does the young person want about the independent visitor?", Lacks: "what the young person wants about the visitor"})
		add(visitor && b.IVViews.IsZero() && !f.viewsSought(prior, c.On), Question{Flag: "iv-views", Day: true, Asks: "When did the independent visitor give their views?", Lacks: "the visitor's views"})
		add(b.ViewsDiffer == "", Question{Flag: "views-differ", Set: "answer", Asks: "Do the young person's wishes differ from the plan?", Lacks: "whether the wishes differ from the plan"})
	}
	add(b.Advocate == "" && !f.advocated(prior, c.On), Question{Flag: "advocate", Set: "advocate-there", Asks: "What became of an advocate for this meeting?", Lacks: "what became of an advocate"})
	return open
}

// Forgotten says in a sentence what [HoldReview.Open] lists, and how to add it.
// It is empty where nothing is left open.
func (c HoldReview) Forgotten(f Facts) string {
	open := c.Open(f)
	if len(open) == 0 {
		return ""
	}
	meeting := cmp.Or(c.Body.Meeting, Review)
	add := fmt.Sprintf("ypa review held %s --on %s%s", f.ref(), c.On, meetingFlag(meeting))
	var lacks, flags []string
	for _, q := range open {
		lacks = append(lacks, q.Lacks)
		flags = append(flags, "--"+q.Flag, q.answers())
	}
	return fmt.Sprintf("%s: not recorded of this %s: %s\nadd it with: %s %s", f.ref(), meeting, andList(lacks), add, strings.Join(flags, " "))
}

// answers is what stands for the answer in a command.
func (q Question) answers() string {
	switch {
	case q.Day:
		return "DATE"
	case q.Set == "":
		return "TEXT"
	}
	return strings.Join(WordsOf(q.Set).Words, "|")
}

// meetingBefore is the day of the meeting before a day; none is no date.
func (f Facts) meetingBefore(on calendar.Date, m Meeting) calendar.Date {
	var last calendar.Date
	for _, o := range All[ReviewHeld](f.Person) {
		if cmp.Or(o.Body.Meeting, Review) == m && o.On.Before(on) {
			last = o.On
		}
	}
	return last
}

// considered reports whether the need for the visitor was considered that day,
// apart from the review, with the young person's wishes.
func (f Facts) considered(on calendar.Date) bool {
	return slices.ContainsFunc(All[IVReview](f.at(on)), func(o Of[IVReview]) bool {
		return o.On == on && o.Body.Decision != "not-considered" && o.Body.Wishes != ""
	})
}

// viewsSought reports whether the visitor was asked for their views after a day
// and not after another.
func (f Facts) viewsSought(after, on calendar.Date) bool {
	return slices.ContainsFunc(f.at(on).IVViewsSought(), func(a Asking) bool { return a.On.After(after) && a.Review != on })
}

// advocated reports whether an advocate acts on a day, or was asked for, offered
// or declined after another.
func (f Facts) advocated(after, on calendar.Date) bool {
	r := f.at(on)
	if slices.ContainsFunc(r.Advocates(), func(i Independent) bool { return i.Kind == KindAdvocate }) {
		return true
	}
	return since(All[AdvocateOffer](r), after) || since(All[AdvocateRequest](r), after) ||
		since(All[AdvocateDecline](r), after) || since(All[AdvocateAgreement](r), after)
}

// since reports whether one of the words is of a later day.
func since[B any](list []Of[B], after calendar.Date) bool {
	return slices.ContainsFunc(list, func(o Of[B]) bool { return o.On.After(after) })
}
