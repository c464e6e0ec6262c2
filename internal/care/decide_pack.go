package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// GivePackConsent records what a young person, or the authority that placed
// them, said to details going to those who visit the home.
type GivePackConsent struct {
	On   calendar.Date
	Body PackConsent
}

// Decide refuses a consent of nobody in particular, and an authority's where
// none is on record as having placed the young person.
func (c GivePackConsent) Decide(f Facts) ([]Entry, error) {
	b := c.Body
	if err := needed(f, "reg44 consent", "given-by", "consent-by", string(b.By)); err != nil {
		return nil, err
	}
	if b.Answer == "" {
		return nil, refuse("--answer is needed: "+words("pack-consent"), fmt.Sprintf("ypa reg44 consent %s --given-by %s --answer yes --on DATE", f.ref(), b.By))
	}
	if b.By == ByAuthority {
		b.Authority = f.Person.Authority().Value
		if b.Authority == "" {
			return nil, refuse(fmt.Sprintf("%s: no placing authority is on record that could have answered", f.ref()),
				fmt.Sprintf("ypa child set %s --authority ID", f.ref()))
		}
	}
	return f.one(c.On, b)
}

// GiveAuthorityPackConsent records what an authority said for all the young
// people whom it placed here.
type GiveAuthorityPackConsent struct {
	Subject Subject
	On      calendar.Date
	Body    AuthorityPackConsent
}

// Decide refuses a day in the future.
func (c GiveAuthorityPackConsent) Decide(f Facts) ([]Entry, error) {
	if c.Body.Answer == "" {
		return nil, refuse("--answer is needed: "+words("pack-consent"), fmt.Sprintf("ypa reg44 consent --authority %s --answer yes --on DATE", c.Subject.Ref))
	}
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	return []Entry{New(c.Subject.UID, c.On, c.Body)}, nil
}

// GivePackCode gives a young person a code to be called by outside.
type GivePackCode struct{ Body PackCode }

// Decide gives the code from today on.
func (c GivePackCode) Decide(f Facts) ([]Entry, error) { return f.one(f.Today, c.Body) }
