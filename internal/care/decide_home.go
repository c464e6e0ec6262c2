package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// SetHome says more about the home. Only what is set is said.
type SetHome struct {
	On      calendar.Date
	Body    HomeFacts
	Private calendar.Date // the day a place to meet in private was confirmed; zero: not said
}

// Decide refuses to record nothing, days in the future and a host authority
// that is not on record.
func (c SetHome) Decide(f Facts) ([]Entry, error) {
	said := c.Body != (HomeFacts{Noted: c.Body.Noted})
	if !said && c.Private.IsZero() {
		return nil, refuse("nothing to record: no fact about the home was given", "as in: ypa home set --private-space today; all facts: ypa home set --help")
	}
	var entries []Entry
	if said {
		if err := f.done(c.On); err != nil {
			return nil, err
		}
		if err := f.dated("records-from", c.Body.RecordsFrom); err != nil {
			return nil, err
		}
		host, err := f.placing(c.Body.HostAuthority)
		if err != nil {
			return nil, err
		}
		c.Body.HostAuthority = host
		entries = append(entries, New(f.Home.UID, c.On, c.Body))
	}
	if c.Private.IsZero() {
		return entries, nil
	}
	confirmed, err := ConfirmPrivateSpace{On: c.Private, Body: PrivateSpace{Noted: c.Body.Noted}}.Decide(f)
	return append(entries, confirmed...), err
}

// ConfirmPrivateSpace records that somebody made sure of a place to meet in
// private (reg 22(1) of the Children's Homes (England) Regulations 2015; S0 ¶5).
type ConfirmPrivateSpace struct {
	On   calendar.Date
	Body PrivateSpace
}

// Decide refuses a day in the future.
func (c ConfirmPrivateSpace) Decide(f Facts) ([]Entry, error) {
	if err := f.dated("private-space", c.On); err != nil {
		return nil, err
	}
	return []Entry{New(f.Home.UID, c.On, c.Body)}, nil
}

// AddAuthority puts a placing or host authority on record.
type AddAuthority struct {
	Subject Subject // newly opened
	On      calendar.Date
	Body    AuthorityFacts
}

// Decide refuses an authority without a name.
func (c AddAuthority) Decide(f Facts) ([]Entry, error) {
	if c.Body.Name == "" {
		return nil, refuse("an authority needs a name", fmt.Sprintf("ypa authority add %s --name NAME", c.Subject.Ref))
	}
	c.Body.Ref = c.Subject.Ref
	return authority(f, c.Subject, c.On, c.Body)
}

// SetAuthority says more about an authority on record. Only what is set is said.
type SetAuthority struct {
	Subject Subject
	On      calendar.Date
	Body    AuthorityFacts
}

// Decide refuses to record nothing.
func (c SetAuthority) Decide(f Facts) ([]Entry, error) {
	if c.Body == (AuthorityFacts{Noted: c.Body.Noted}) {
		return nil, refuse("nothing to record: no fact about the authority was given",
			fmt.Sprintf("as in: ypa authority set %s --advocacy-phone NUMBER; all facts: ypa authority set --help", c.Subject.Ref))
	}
	return authority(f, c.Subject, c.On, c.Body)
}

// authority is the entry about an authority. It refuses days in the future, and
// the check of numbers that nobody has given.
func authority(f Facts, s Subject, on calendar.Date, b AuthorityFacts) ([]Entry, error) {
	if err := f.done(on); err != nil {
		return nil, err
	}
	if err := f.dated("checked", b.Checked); err != nil {
		return nil, err
	}
	known := f.Home.Authorities[s.Ref]
	reachable := b.Advocacy.Reachable() || b.IV.Reachable() || known.Advocacy.Reachable() || known.IV.Reachable()
	if !b.Checked.IsZero() && !reachable {
		return nil, refuse(fmt.Sprintf("%s: no phone or e-mail of a service is on record, so none can have been checked", s.Ref),
			fmt.Sprintf("ypa authority set %s --advocacy-phone NUMBER --checked %s", s.Ref, b.Checked))
	}
	return []Entry{New(s.UID, on, b)}, nil
}
