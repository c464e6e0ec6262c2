package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// longestWaiver is how far ahead a waiver may reach: 12 months, a setting. What
// is to be explained for longer is looked at again once a year.
const longestWaiver = 12

// Waive explains for a time why what a rule asks is not done for a young person.
// To end a waiver, it is made again until today.
type Waive struct {
	On   calendar.Date
	Body Waiver
}

// Decide refuses a waiver without a reason or an end, one that has ended
// already, and one that reaches further than 12 months.
func (c Waive) Decide(f Facts) ([]Entry, error) {
	_, present := f.Person.WaiverOf(c.Body.Rule)
	if err := f.waiver(f.ref(), c.On, c.Body, present); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// WaiveHome explains for a time why what a rule about the home asks is not done.
type WaiveHome struct {
	On   calendar.Date
	Body HomeWaiver
}

// Decide refuses what [Waive] refuses.
func (c WaiveHome) Decide(f Facts) ([]Entry, error) {
	_, present := f.Home.WaiverOf(c.Body.Rule)
	if err := f.waiver("home", c.On, c.Body.Waiver, present); err != nil {
		return nil, err
	}
	return f.forHome(c.On, c.Body)
}

// waiver is what both kinds of waiver are refused for; present: one of the rule
// holds today.
func (f Facts) waiver(ref string, on calendar.Date, b Waiver, present bool) error {
	again := fmt.Sprintf("ypa waive %s %s --reason TEXT --until DATE", b.Rule, ref)
	if b.Reason == "" {
		return refuse("--reason is needed: why it is not done", again)
	}
	if b.Until.IsZero() {
		return refuse("--until is needed: the last day for which it is explained", again)
	}
	if err := f.done(on); err != nil {
		return err
	}
	if b.Until == f.Today && !present {
		return refuse(fmt.Sprintf("--until: %s is today, and no waiver of %s is there to be ended", b.Until.Medium(), b.Rule), again)
	}
	if b.Until.Before(f.Today) {
		return refuse(fmt.Sprintf("--until: %s is past, and a waiver reaches into the future", b.Until.Medium()),
			again+fmt.Sprintf("\nto end the present one today: ypa waive %s %s --reason TEXT --until today", b.Rule, ref))
	}
	if latest := on.AddMonths(longestWaiver); b.Until.After(latest) {
		return refuse(fmt.Sprintf("--until: %s is more than %d months away", b.Until.Medium(), longestWaiver),
			fmt.Sprintf("a waiver is looked at again once a year (a setting): --until %s or earlier", latest))
	}
	return nil
}

// forHome is a single entry about the home on a day that has come.
func (f Facts) forHome(on calendar.Date, body any) ([]Entry, error) {
	if err := f.done(on); err != nil {
		return nil, err
	}
	return []Entry{New(f.Home.UID, on, body)}, nil
}
