package sample

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// amara has all that a record should have. Only one check on her visitor, who
// came before she did, cannot be told: what probation said was never passed on.
func amara(d days) Person {
	since, came := d.office(26, 0), d.office(11, 0)
	l := begin(d, "RH-01", opening{
		name: "Amara Keane", born: d.ago(14*12+5, 11), authority: york, since: since, came: came, outOfArea: care.No,
	})
	l.on(came, yorkWorker())
	l.iro(d.atWork(since.AddDays(3)), care.Contact{Name: "Helen Crowe", Phone: "01632 960104"})
	l.iro(d.office(8, 0), fiona())
	l.letter(d.atWork(since.AddDays(12)))
	l.told(since.AddDays(9), care.AboutGuide)
	l.explained(d.atWork(since.AddDays(9)), "social-worker")
	l.explained(d.atWork(since.AddDays(16)), "iro")
	l.welcomed(came.AddDays(2), care.AboutIV, care.AboutGuide)
	l.reminded(d.ago(8, 12), d.ago(6, 0), d.ago(3, 20), d.ago(1, 8))
	l.on(d.office(10, 10), sam())
	l.on(d.ago(6, 5), care.AdvocateMeeting{For: "support"})
	l.on(d.ago(2, 6), care.AdvocateMeeting{For: "review"})
	l.answered(d.ago(1, 24), care.ConsentYes)
	amaraReviews(l, since)
	amaraVisitor(l)
	return l.end()
}

func amaraReviews(l *life, since calendar.Date) {
	l.firstReviews(since)
	for _, r := range []struct {
		months, days int
		wishes       string
	}{
		{17, 0, "Likes Joan. Would like to go further than the park."},
		{11, 18, "Wants Joan to stay when she moves."},
		{7, 0, "Wants Joan to carry on."},
		{2, 0, "Wants Joan to carry on, and to go to the coast with her."},
	} {
		day := l.office(r.months, r.days)
		l.reviewed(day, "later", goesOn(day.AddDays(-3), r.wishes))
	}
	l.booked(l.office(2, 0), l.in(3, 10))
}

func amaraVisitor(l *life) {
	seen := l.office(20, 9)
	l.appointed(l.office(20, 0), care.Contact{Name: "Joan Pike", Phone: "01632 960340"}, care.IVChecks{
		DBS: seen, ChildrensService: seen, NSPCC: seen, Qualified: seen, Manager: seen, Referees: 2,
		ConfirmedBy: "Nadia Frost",
	})
	l.visited(l.ago(0, 10), 11)
}
