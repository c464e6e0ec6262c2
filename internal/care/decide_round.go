package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// expected refuses what needs an independent visitor who is appointed or at
// least looked for: a match or a referral on record.
func (f Facts) expected(on calendar.Date, what string) error {
	r := f.at(on)
	if len(All[IVReferral](r))+len(All[IVMatch](r)) > 0 {
		return nil
	}
	return f.appointed(on, what)
}

// SeekIVViews records that the independent visitor was asked for their views.
type SeekIVViews struct {
	On   calendar.Date
	Body IVViews
}

// Decide refuses to have asked nobody.
func (c SeekIVViews) Decide(f Facts) ([]Entry, error) {
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if err := f.appointed(c.On, "a request for the visitor's views"); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// InviteIV records that the independent visitor was invited to a review: the one
// that is booked, unless another day is named.
type InviteIV struct {
	On   calendar.Date
	Body IVInvitation
}

// Decide refuses to have invited nobody, and to a review that was over.
func (c InviteIV) Decide(f Facts) ([]Entry, error) {
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if err := f.appointed(c.On, "an invitation"); err != nil {
		return nil, err
	}
	if booked, ok := f.at(c.On).Booked(Review); ok && c.Body.Review.IsZero() {
		c.Body.Review = booked.Body.Day
	}
	if review := c.Body.Review; !review.IsZero() && review.Before(c.On) {
		return nil, refuse(fmt.Sprintf("nobody can be invited on %s to a review of %s", c.On.Medium(), review.Medium()),
			"--on is the day of the invitation (default today), --review the day of the review")
	}
	return f.one(c.On, c.Body)
}

// PrepareForIV records that staff were told about the visitor's role.
type PrepareForIV struct {
	On   calendar.Date
	Body IVPrepared
}

// Decide refuses it where nobody is appointed or looked for.
func (c PrepareForIV) Decide(f Facts) ([]Entry, error) {
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if err := f.expected(c.On, "what staff were told"); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// SeekAlternative records that something else was sought for a young person who
// objects to a visitor (S3 2.1).
type SeekAlternative struct {
	On   calendar.Date
	Body IVAlternative
}

// Decide refuses it without a word on what was sought.
func (c SeekAlternative) Decide(f Facts) ([]Entry, error) {
	if c.Body.Note == "" {
		return nil, refuse("--note is needed: what was sought instead", fmt.Sprintf("ypa iv alternative %s --note TEXT", f.ref()))
	}
	return f.one(c.On, c.Body)
}

// DecideIVInformation records how much the visitor is told, and who decided it.
type DecideIVInformation struct {
	On   calendar.Date
	Body IVInformation
}

// Decide refuses a decision without a scope, and one about nobody.
func (c DecideIVInformation) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "iv information", "scope", "iv-information-scope", c.Body.Scope); err != nil {
		return nil, err
	}
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if err := f.expected(c.On, "what the visitor is told"); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// Forgotten says whether it is left open who decided.
func (c DecideIVInformation) Forgotten(f Facts) string {
	if len(c.Body.With) > 0 {
		return ""
	}
	return fmt.Sprintf("%s: who took part in deciding it is not recorded: ypa iv information %s --scope %s --with young-person,social-worker,manager", f.ref(), f.ref(), c.Body.Scope)
}

// DecideAfterCare records what becomes of the visitor once the young person is
// no longer looked after.
type DecideAfterCare struct {
	On   calendar.Date
	Body IVAfterCare
}

// Decide refuses it for somebody who never had a visitor.
func (c DecideAfterCare) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "iv after-care", "decision", "after-care", c.Body.Decision); err != nil {
		return nil, err
	}
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if len(All[IVEnd](f.at(c.On))) == 0 {
		if err := f.appointed(c.On, "a decision about after care"); err != nil {
			return nil, err
		}
	}
	return f.one(c.On, c.Body)
}

// Forgotten says whether it is left open what the young person wants.
func (c DecideAfterCare) Forgotten(f Facts) string {
	if c.Body.Wishes != "" {
		return ""
	}
	return fmt.Sprintf("%s: what the young person wants is not recorded: ypa iv after-care %s --on %s --decision %s --wishes TEXT", f.ref(), f.ref(), c.On, c.Body.Decision)
}
