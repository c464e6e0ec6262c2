package sample

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// life gathers what is on record about one young person.
type life struct {
	days
	ref     string
	first   care.Entry // who they are
	entries []care.Entry
}

// opening is what is known of every young person from the beginning.
type opening struct {
	name      string
	born      calendar.Date
	authority string
	since     calendar.Date // looked after since
	came      calendar.Date
	outOfArea care.Answer
	note      string // with the arrival
}

// begin opens the record of a young person.
func begin(d days, ref string, o opening) *life {
	l := &life{days: d, ref: ref}
	l.first = care.New("", o.came, care.Identity{Ref: ref, Name: o.name, Born: o.born})
	l.on(
		o.since, care.StatusFact{Status: care.LookedAfter},
		care.PlacingAuthority{Authority: o.authority},
	)
	l.on(
		o.came, care.Admission{Noted: noted(o.note)},
		care.Circumstances{
			OutOfArea: o.outOfArea, Secure: care.No, ImmigrationControl: care.No,
			Disability: care.No, ViewsHard: care.No, CommunicationNeed: "none",
		},
	)
	return l
}

// end is the young person with everything in the order of its days.
func (l *life) end() Person {
	slices.SortStableFunc(l.entries, func(a, b care.Entry) int { return a.On.Compare(b.On) })
	return Person{Ref: l.ref, Entries: append([]care.Entry{l.first}, l.entries...)}
}

// on records what was true, or was done, on a day.
func (l *life) on(day calendar.Date, bodies ...any) {
	for _, b := range bodies {
		l.entries = append(l.entries, care.New("", day, b))
	}
}

// told records what staff of the home explained.
func (l *life) told(day calendar.Date, topics ...care.Topic) {
	l.on(day, care.Informed{Topics: topics, How: "spoken", Understood: "yes"})
}

// welcomed records what everyone is told in the first days here.
func (l *life) welcomed(day calendar.Date, more ...care.Topic) {
	topics := []care.Topic{care.AboutAdvocacy, care.AboutCommissioner, care.AboutComplaints, care.AboutRights}
	l.told(day, append(topics, more...)...)
}

// reminded records that advocacy was spoken of again.
func (l *life) reminded(when ...calendar.Date) {
	for _, day := range when {
		l.told(day, care.AboutAdvocacy)
	}
}

// explained records that the authority's own people spoke of advocacy.
func (l *life) explained(day calendar.Date, by string) {
	l.on(day, care.Informed{Topics: []care.Topic{care.AboutAdvocacy}, How: "spoken", Understood: "yes", GivenBy: by})
}

// letter records what York's advocacy service sends, soon after somebody becomes
// looked after.
func (l *life) letter(day calendar.Date) {
	l.on(day, care.Informed{Topics: []care.Topic{care.AboutLetter}, How: "letter", GivenBy: "advocacy-service"})
}

// chased records that the authority was asked, in writing, for what rules ask.
func (l *life) chased(authority, to string, when []calendar.Date, rules ...string) {
	for _, day := range when {
		l.on(day, care.Chased{Authority: authority, Rules: rules, How: "email", To: to})
	}
}

// iro records an appointment, and that the IRO came and said who they are in the
// days after.
func (l *life) iro(day calendar.Date, who care.Contact) {
	l.on(day, care.IRO{Contact: who})
	l.on(l.atWork(day.AddDays(2)), care.Informed{Topics: []care.Topic{care.AboutIRO}, How: "spoken", GivenBy: "iro"})
}

// reviewed records a looked-after review that took place.
func (l *life) reviewed(day calendar.Date, number string, iv care.ReviewHeld) {
	iv.Meeting, iv.Number = care.Review, number
	iv.WishesHeard, iv.Advocate = care.Yes, "offered"
	l.on(day, iv)
}

// firstReviews records the first review, inside 20 working days, and the
// second, inside three months of it, whose day it gives.
func (l *life) firstReviews(since calendar.Date) calendar.Date {
	first := l.atWork(since.AddDays(25))
	second := l.atWork(first.AddMonths(2).AddDays(20))
	l.reviewed(first, "first", care.ReviewHeld{})
	l.reviewed(second, "second", care.ReviewHeld{})
	return second
}

// booked records that the next review was agreed for a day.
func (l *life) booked(on, day calendar.Date) {
	l.on(on, care.Booking{Meeting: care.Review, Day: day})
}

// visited records monthly visits of the independent visitor: the last one, and
// as many before it as make up the number.
func (l *life) visited(last calendar.Date, visits int) {
	for i := range visits {
		l.on(last.AddMonths(-i), care.IVVisit{Mode: "visit", Private: care.Yes})
	}
}

// appointed records a visitor from the first talk about it to the appointment.
func (l *life) appointed(day calendar.Date, who care.Contact, checks care.IVChecks) {
	l.on(l.atWork(day.AddDays(-20)), care.IVView{View: care.Agrees})
	l.on(l.atWork(day.AddDays(-18)), care.IVReferral{Agreed: care.Agreed, To: "the Volunteer Lead"})
	l.on(l.atWork(day.AddDays(-4)), checks)
	l.on(day, care.IVAppointment{
		Contact: who, VisitEvery: calendar.Span{N: 1, Unit: calendar.Months}, ViaService: care.Yes,
		Confirmed: day, Independent: care.Yes,
	})
	l.on(
		l.atWork(day.AddDays(7)), care.IVPrepared{},
		care.IVInformation{Scope: "summary", With: []string{"young-person", "social-worker", "manager"}, RiskShared: care.Yes},
	)
}

// goesOn is what a review says that considered the visitor.
func goesOn(day calendar.Date, wishes string) care.ReviewHeld {
	return care.ReviewHeld{IVNeed: "continue", IVWishes: wishes, IVViews: day, IVInvited: care.Yes}
}

func noted(text string) care.Noted { return care.Noted{Note: text} }
