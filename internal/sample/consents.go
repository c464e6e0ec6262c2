package sample

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// answered records what a young person said to details from their record going to
// those who visit the home. Not all were asked, and not all agree, so that the pack
// for a visit shows what it holds back: the details of RH-01, RH-06 and RH-07 go in;
// Cambridgeshire was not asked for RH-02, RH-04 took the consent back, RH-03 and
// RH-05 were not asked.
func (l *life) answered(day calendar.Date, answer care.PackAnswer) {
	l.on(day, care.PackConsent{By: care.ByYoungPerson, Answer: answer})
}

// agrees is an authority that consents for all whom it placed here.
func agrees(a Authority, day calendar.Date) Authority {
	a.Entries = append(a.Entries, care.New("", day, care.AuthorityPackConsent{Answer: care.ConsentYes}))
	return a
}
