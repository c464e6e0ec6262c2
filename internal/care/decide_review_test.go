package care_test

import (
	"testing"

	"ypa/internal/care"
)

func TestBookReview(t *testing.T) {
	booking := func(s string, m care.Meeting) care.Booking { return care.Booking{Meeting: m, Day: day(s)} }
	booked := on("2026-11-01", booking("2026-12-03", care.Review))
	cancelled := on("2026-11-05", care.BookingCancelled{Meeting: care.Review})
	held := on("2026-11-20", care.ReviewHeld{Meeting: care.Review})
	runDecisions(t, []decisionCase{
		{
			name: "a day to come", command: care.BookReview{Body: care.Booking{Day: day("2026-12-03"), IVWanted: "asked"}},
			want: []care.Entry{on(decisionDay, care.Booking{Meeting: care.Review, Day: day("2026-12-03"), IVWanted: "asked"})},
		},
		{
			name: "today", command: care.BookReview{Body: booking(decisionDay, care.Conference)},
			want: []care.Entry{on(decisionDay, booking(decisionDay, care.Conference))},
		},
		{
			name: "moved", past: []care.Entry{booked}, command: care.BookReview{Move: true, Body: booking("2026-12-10", "")},
			want: []care.Entry{on(decisionDay, booking("2026-12-10", care.Review))},
		},
		{
			name: "yesterday", command: care.BookReview{Body: booking(dayBefore, "")},
			refused: "Sat 21 Nov 2026 is past, so no review can be booked", hints: []string{"ypa review held RH-01 --on 2026-11-21"},
		},
		{
			name: "a conference yesterday", command: care.BookReview{Body: booking(dayBefore, care.Conference)},
			refused: "no conference can be booked", hints: []string{"--on 2026-11-21 --kind conference"},
		},
		{name: "no day", command: care.BookReview{}, refused: "--on is needed", hints: []string{"ypa review book RH-01 --on DATE"}},
		{
			name: "moved, and none is booked", command: care.BookReview{Move: true, Body: booking("2026-12-10", "")},
			refused: "RH-01: no review is booked, so none can be moved", hints: []string{"ypa review book RH-01 --on 2026-12-10"},
		},
		{
			name: "moved after it was cancelled", past: []care.Entry{booked, cancelled}, command: care.BookReview{Move: true, Body: booking("2026-12-10", "")},
			refused: "no review is booked", hints: []string{"ypa review book"},
		},
		{
			name: "moved after it was held", past: []care.Entry{booked, held}, command: care.BookReview{Move: true, Body: booking("2026-12-10", "")},
			refused: "no review is booked", hints: []string{"ypa review book"},
		},
		{
			name: "a conference moved where a review is booked", past: []care.Entry{booked},
			command: care.BookReview{Move: true, Body: booking("2026-12-10", care.Conference)},
			refused: "no conference is booked", hints: []string{"ypa review book RH-01 --on 2026-12-10 --kind conference"},
		},
	})
}

func TestCancelReview(t *testing.T) {
	booked := on("2026-11-01", care.Booking{Meeting: care.Review, Day: day("2026-12-03")})
	off := on(decisionDay, care.BookingCancelled{Meeting: care.Review})
	cancel := care.CancelReview{On: day(decisionDay)}
	runDecisions(t, []decisionCase{
		{name: "what is booked", past: []care.Entry{booked}, command: cancel, want: []care.Entry{off}},
		{name: "twice", past: []care.Entry{booked, off}, command: cancel, want: []care.Entry{off}},
		{
			name: "nothing is booked", command: cancel,
			refused: "RH-01: no review is booked on record on Sun 22 Nov 2026", hints: []string{"ypa child show RH-01"},
		},
		{
			name: "before it was booked", past: []care.Entry{booked}, command: care.CancelReview{On: day("2026-10-31")},
			refused: "on Sat 31 Oct 2026", hints: []string{"ypa child show RH-01"},
		},
		{
			name: "the day that was booked", past: []care.Entry{booked}, command: care.CancelReview{On: day("2026-12-03")},
			refused: "--on is the day it was cancelled", hints: []string{"ypa review cancel RH-01"},
		},
		{
			name: "the other kind", past: []care.Entry{booked},
			command: care.CancelReview{On: day(decisionDay), Body: care.BookingCancelled{Meeting: care.Conference}},
			refused: "no conference is booked", hints: []string{"ypa child show RH-01"},
		},
	})
}

func TestHoldReview(t *testing.T) {
	full := care.ReviewHeld{Meeting: care.Review, Number: "later", IVNeed: "continue", IVViews: day(dayBefore), WishesHeard: care.Yes}
	runDecisions(t, []decisionCase{
		{
			name: "a review", command: care.HoldReview{On: day(dayBefore)},
			want: []care.Entry{on(dayBefore, care.ReviewHeld{Meeting: care.Review})},
		},
		{name: "with all it settled", command: care.HoldReview{On: day(decisionDay), Body: full}, want: []care.Entry{on(decisionDay, full)}},
		{
			name: "tomorrow", command: care.HoldReview{On: day(nextDay)},
			refused: "Mon 23 Nov 2026 is in the future, and this is about a review that took place",
			hints:   []string{"ypa review book RH-01 --on 2026-11-23"},
		},
		{
			name: "a conference tomorrow", command: care.HoldReview{On: day(nextDay), Body: care.ReviewHeld{Meeting: care.Conference}},
			refused: "a conference that took place", hints: []string{"--kind conference"},
		},
		{
			name: "views of tomorrow", command: care.HoldReview{On: day(decisionDay), Body: care.ReviewHeld{IVViews: day(nextDay)}},
			refused: "--iv-views: Mon 23 Nov 2026 is in the future", hints: []string{"--iv-views"},
		},
	})
}
