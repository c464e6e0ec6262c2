package sample

import "ypa/internal/care"

// farid left care some months ago and lives here still. No personal adviser has
// been named. A reminder of advocacy is due within days.
func farid(d days) Person {
	came, left := d.office(9, 21), d.office(0, 145)
	l := begin(d, "RH-06", opening{
		name: "Farid Noor", born: d.ago(17*12+4, 22), authority: york, since: d.office(44, 0), came: came, outOfArea: care.No,
	})
	l.iro(d.office(14, 6), fiona())
	l.welcomed(came.AddDays(1))
	for _, months := range []int{11, 6} {
		day := d.office(months, 10)
		l.reviewed(day, "later", care.ReviewHeld{})
		l.on(day, care.IVDecision{Decision: "not-needed"})
	}
	l.on(left, care.StatusFact{Status: care.CareLeaver}, care.IROEnd{})
	l.on(left, care.SocialWorker{Contact: care.Contact{Phone: "01632 960390"}, Team: "Pathway team, no worker named"})
	l.reminded(d.ago(7, 5), left.AddDays(6), d.ago(2, 21))
	l.answered(d.ago(1, 23), care.ConsentYes)
	l.chased(york, yorkChased, d.askedYork(), "personal-adviser")
	return l.end()
}
