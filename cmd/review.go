package cmd

import (
	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func newReview(a *app) *cobra.Command {
	return a.noun("review", "looked-after reviews and child protection conferences", `Records the day that is booked for a review or a conference, and what it settled
once it has been held.`, reviewSteps())
}

// dayBooked is what --on means where a day to come is named.
const dayBooked = "the `DATE` it is to take place"

// reviewSteps lists what can be recorded about reviews.
func reviewSteps() []step {
	return []step{
		{
			path: "review book", short: "a day is booked", on: dayBooked, flags: reviewBook,
			long: `--on is the day to come. A later booking of the same kind takes the place of the
one before.`,
			examples: []string{`ypa review book RH-01 --on 3/12/2026`, `ypa review book RH-01 --on 3/12/2026 --kind conference --iv-wanted asked`},
		},
		{
			path: "review move", short: "the booked day was moved", on: dayBooked, flags: reviewMove,
			examples: []string{`ypa review move RH-01 --on 10/12/2026`},
		},
		{
			path: "review cancel", short: "the booking was cancelled, without another day", flags: reviewCancel,
			on:       "the `DATE` it was cancelled (default today)",
			examples: []string{`ypa review cancel RH-01`},
		},
		{
			path: "review held", short: "a review or conference took place", flags: reviewHeld, settles: true,
			long: `Without --number, the earliest review on record is taken as the first. Where an
independent visitor is appointed, a review has to consider whether that should
go on, and hear what the young person wants: --iv-need and --iv-wishes.`,
			examples: []string{
				`ypa review held RH-01 --on 19/11/2026`,
				`ypa review held RH-01 --on 19/11/2026 --iv-need continue --iv-wishes "would like it to go on" --wishes-heard yes`,
			},
		},
	}
}

func reviewBook(in *inputs) decider { return booking(in, false) }
func reviewMove(in *inputs) decider { return booking(in, true) }

func booking(in *inputs, move bool) decider {
	var b care.Booking
	meeting(in, &b.Meeting)
	wordFlag(in, &b.IVWanted, "iv-wanted", "iv-wanted", "whether the young person wants the independent visitor there")
	return func(s said) care.Command {
		b.Noted, b.Day = s.Noted, calendar.Date{}
		if s.given {
			b.Day = s.on
		}
		return care.BookReview{Move: move, Body: b}
	}
}

// meeting declares the flag that says which kind of meeting it is.
func meeting(in *inputs, to *care.Meeting) {
	wordFlag(in, to, "kind", "meeting", "which meeting (default review)")
}

func reviewCancel(in *inputs) decider {
	var b care.BookingCancelled
	meeting(in, &b.Meeting)
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.CancelReview{On: s.on, Body: b}
	}
}

func reviewHeld(in *inputs) decider {
	var b care.ReviewHeld
	meeting(in, &b.Meeting)
	wordFlag(in, &b.Number, "number", "review-number", "which one it was (default: by its place)")
	wordFlag(in, &b.IVNeed, "iv-need", "iv-decision", "whether the independent visitor should go on")
	in.line(&b.IVWishes, "iv-wishes", "what the young person wants about the independent visitor, a `TEXT`")
	in.date(&b.IVViews, "iv-views", "the `DATE` the independent visitor gave their views")
	wordFlag(in, &b.IVWanted, "iv-wanted", "iv-wanted", "whether the young person wanted the independent visitor there")
	in.answer(&b.IVInvited, "iv-invited", "whether the independent visitor was invited")
	in.answer(&b.ViewsDiffer, "views-differ", "whether the young person's wishes differ from the plan")
	in.answer(&b.WishesHeard, "wishes-heard", "whether the young person's wishes were heard")
	wordFlag(in, &b.Advocate, "advocate", "advocate-there", "what became of an advocate for this meeting")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.HoldReview{On: s.on, Body: b}
	}
}
