package sample

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// dewi has an independent visitor whom the last review forgot. The visits have
// stopped for a while, and why is on record.
func dewi(d days) Person {
	since, came := d.office(26, 12), d.office(24, 8)
	l := begin(d, "RH-04", opening{
		name: "Dewi Rhys", born: d.ago(13*12+4, 16), authority: york, since: since, came: came, outOfArea: care.No,
	})
	l.on(came, yorkWorker())
	l.iro(d.atWork(since.AddDays(3)), fiona())
	l.letter(d.atWork(since.AddDays(13)))
	l.welcomed(came.AddDays(1), care.AboutIV, care.AboutGuide)
	l.reminded(d.ago(13, 0), d.ago(10, 12), d.ago(7, 24), d.ago(5, 6), d.ago(3, 0), d.ago(1, 4))
	l.on(d.office(23, 20), sam())
	l.on(d.ago(7, 25), care.AdvocateMeeting{For: "review"})
	l.answered(d.ago(1, 24), care.ConsentYes)
	l.answered(d.ago(0, 12), care.ConsentWithdrawn)
	dewiReviews(l, since)
	l.appointed(d.office(13, 0), care.Contact{Name: "Derek Shaw", Phone: "01632 960341"}, care.IVChecks{
		All: d.office(13, 5), ConfirmedBy: "Nadia Frost",
	})
	l.visited(d.ago(1, 26), 11)
	l.on(d.office(0, 21), care.Waiver{
		Rule: "iv-visited", Reason: "Asked to wait: the new school comes first.", Until: d.today.AddMonths(1).AddDays(8),
	})
	l.chased(york, yorkChased, d.askedYork(), "iv-review")
	return l.end()
}

func dewiReviews(l *life, since calendar.Date) {
	l.firstReviews(since)
	l.reviewed(l.office(17, 0), "later", care.ReviewHeld{})
	early, considered := l.office(12, 15), l.office(7, 20)
	l.reviewed(early, "later", goesOn(early.AddDays(-2), "Derek is all right."))
	l.reviewed(considered, "later", goesOn(considered.AddDays(-2), "Likes seeing Derek, best of all at the canal."))
	l.reviewed(l.office(0, 69), "later", care.ReviewHeld{IVNeed: "not-considered", IVInvited: care.No})
}
