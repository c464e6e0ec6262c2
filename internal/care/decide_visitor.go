package care

import (
	"cmp"
	"fmt"

	"ypa/internal/calendar"
)

// RequestIV records that the young person asked for an independent visitor.
type RequestIV struct {
	On   calendar.Date
	Body IVRequest
}

// Decide refuses a day in the future.
func (c RequestIV) Decide(f Facts) ([]Entry, error) { return f.one(c.On, c.Body) }

// ConsultIV records what the young person thinks of having an independent
// visitor (Children Act 1989 s23ZB(6)).
type ConsultIV struct {
	On   calendar.Date
	Body IVView
}

// Decide refuses a consultation without a view.
func (c ConsultIV) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "iv consult", "view", "view", string(c.Body.View)); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// ConsiderIV records whether an independent visitor was thought to be needed,
// with the young person's view where it was asked at the same time.
type ConsiderIV struct {
	On   calendar.Date
	View View
	Body IVDecision
}

// Decide refuses a consideration that came to nothing.
func (c ConsiderIV) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "iv consider", "decision", "decision", c.Body.Decision); err != nil {
		return nil, err
	}
	entries, err := f.one(c.On, c.Body)
	if err == nil && c.View != "" {
		entries = append(entries, New(f.uid(), c.On, IVView{View: c.View}))
	}
	return entries, err
}

// ReferIV refers the young person for an independent visitor.
type ReferIV struct {
	On   calendar.Date
	Body IVReferral
}

// Decide refuses a referral that the young person does not agree to (S0 asks
// for agreement; every procedure for being consulted), unless someone else has
// already made it.
func (c ReferIV) Decide(f Facts) ([]Entry, error) {
	if err := referral(f, "iv", c.Body.Agreed, c.Body.AlreadyMade, c.Body.Reason); err != nil {
		return nil, err
	}
	c.Body.To = cmp.Or(c.Body.To, f.Route.IV)
	return f.one(c.On, c.Body)
}

// referral is what both kinds of referral are refused for.
func referral(f Facts, noun string, agreed Consent, already bool, reason string) error {
	if err := needed(f, noun+" refer", "agreed", "consent", string(agreed)); err != nil {
		return err
	}
	made := fmt.Sprintf("if someone else has already made it: ypa %s refer %s --agreed %s --already-made --reason TEXT", noun, f.ref(), agreed)
	ask := fmt.Sprintf("ask %s first", f.ref())
	if noun == "iv" {
		ask += fmt.Sprintf(", and record the answer with ypa iv consult %s --view agrees|objects|unsure", f.ref())
	} else {
		ask += fmt.Sprintf("; if the answer is no for now: ypa advocate decline %s", f.ref())
	}
	switch {
	case already && reason == "":
		return refuse("--already-made needs --reason: who made the referral, and why without agreement", made)
	case agreed == CannotSay && reason == "":
		return refuse("--agreed cannot-say needs --reason: why the young person cannot say yes or no", fmt.Sprintf("ypa %s refer %s --agreed cannot-say --reason TEXT", noun, f.ref()))
	case already || agreed == Agreed || agreed == CannotSay:
		return nil
	case agreed == Refused:
		return refuse(fmt.Sprintf("%s does not agree, so no referral is recorded", f.ref()), ask+"\n"+made)
	}
	return refuse(fmt.Sprintf("%s was not asked, so no referral is recorded", f.ref()), ask+"\n"+made)
}

// MatchIV records that somebody was found for the young person, not yet
// appointed.
type MatchIV struct {
	On   calendar.Date
	Body IVMatch
}

// Decide refuses a match with nobody.
func (c MatchIV) Decide(f Facts) ([]Entry, error) {
	if c.Body.Name == "" {
		return nil, refuse("--name is needed: who was found", fmt.Sprintf("ypa iv match %s --name NAME", f.ref()))
	}
	return f.one(c.On, c.Body)
}

// AppointIV appoints an independent visitor (Children Act 1989 s23ZB).
type AppointIV struct {
	On   calendar.Date
	Body IVAppointment
}

// Decide refuses an appointment after an objection (S1, S2, S4 2.1), unless
// someone else has already made it, and a second one beside an open one.
func (c AppointIV) Decide(f Facts) ([]Entry, error) {
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if again(f, c.On, c.Body) {
		return f.one(c.On, c.Body)
	}
	made := fmt.Sprintf("ypa iv appoint %s --name NAME --already-made --reason TEXT", f.ref())
	if c.Body.Name == "" {
		return nil, refuse("--name is needed: who is appointed", fmt.Sprintf("ypa iv appoint %s --name NAME --phone NUMBER", f.ref()))
	}
	if c.Body.AlreadyMade && c.Body.Reason == "" {
		return nil, refuse("--already-made needs --reason: who made the appointment, and why", made)
	}
	if err := f.dated("confirmed", c.Body.Confirmed); err != nil {
		return nil, err
	}
	if v, ok := f.visitor(c.On); ok {
		return nil, refuse(fmt.Sprintf("%s has an independent visitor: entry %d, %s", f.ref(), v.Entry, v.began()),
			fmt.Sprintf("to end that appointment first: ypa iv end %s --reason %s\nto add a phone number or other details to it: ypa iv set %s", f.ref(), "resigned|notice|objection|no-match|withdrawn|not-looked-after", f.ref()))
	}
	if view, ok := Latest[IVView](f.at(c.On)); ok && view.Body.View == Objects && !c.Body.AlreadyMade {
		return nil, refuse(fmt.Sprintf("%s objects to having an independent visitor (entry %d, %s), so no appointment is recorded", f.ref(), view.Number, view.On.Medium()),
			fmt.Sprintf("ask again, and record the answer with ypa iv consult %s --view agrees|objects|unsure\nif the authority has already made it: %s", f.ref(), made))
	}
	return f.one(c.On, c.Body)
}

// began says since when a visitor is appointed.
func (v Visitor) began() string {
	if !v.Stated {
		return "the day of the appointment is not known"
	}
	return "appointed " + v.Appointed.Medium()
}

// visitor finds the visitor who was appointed on a day, or whose day of
// appointment was never said.
func (f Facts) visitor(on calendar.Date) (Visitor, bool) {
	if v, ok := f.at(on).Visitor(); ok {
		return v, true
	}
	v, ok := f.Person.Visitor()
	return v, ok && !v.Stated
}
