package care

import (
	"cmp"
	"fmt"
	"strings"

	"ypa/internal/calendar"
)

// ChangeStatus records a legal status from its day on.
type ChangeStatus struct {
	Since calendar.Date
	Body  StatusFact
}

// Decide refuses a change to what stands already. Where the status is on record
// without its day, it gives that entry its day: a second entry would leave the
// beginning unknown.
func (c ChangeStatus) Decide(f Facts) ([]Entry, error) {
	if err := needed(f, "child status", "status", "status", string(c.Body.Status)); err != nil {
		return nil, err
	}
	if c.Since.IsZero() {
		return nil, refuse("--since is needed: the day of the change, from which the law counts",
			fmt.Sprintf("ypa child status %s --status %s --since DATE", f.ref(), c.Body.Status))
	}
	if err := f.dated("since", c.Since); err != nil {
		return nil, err
	}
	if err := unborn("since", c.Since, f.Person.Identity().Born); err != nil {
		return nil, err
	}
	for _, s := range c.neighbours(f) {
		switch {
		case s.Body.Status != c.Body.Status, s.Stated() && s.On == c.Since:
		case !s.Stated():
			c.Body.Note = cmp.Or(c.Body.Note, s.Body.Note)
			return f.correct(s.Entry, c.Since, c.Body), nil
		case s.On.Before(c.Since):
			return nil, refuse(fmt.Sprintf("%s is %s already, since %s (entry %d): nothing would change", f.ref(), c.Body.Status.Phrase(), s.On.Medium(), s.Number),
				"what is on record is listed by: ypa history "+f.ref())
		}
	}
	return f.one(c.Since, c.Body)
}

// neighbours gives the status that stands on the day of the change and the one
// that follows it.
func (c ChangeStatus) neighbours(f Facts) []Of[StatusFact] {
	all := f.Person.Statuses()
	n := 0
	for n < len(all) && (!all[n].On.After(c.Since) || n == 0 && !all[n].Stated()) {
		n++
	}
	return all[max(n-1, 0):min(n+1, len(all))]
}

// correct gives an entry another day and body.
func (f Facts) correct(e *Entry, on calendar.Date, body any) []Entry {
	word := New(f.uid(), on, body)
	word.Act, word.Corrects = Corrected, e.Chain()
	return []Entry{word}
}

// Admit records that a young person came back, or the day they came where only
// that is not known.
type Admit struct {
	On   calendar.Date
	Body Admission
}

// Decide refuses the admission of somebody who lives here.
func (c Admit) Decide(f Facts) ([]Entry, error) {
	if err := f.came(c.On); err != nil {
		return nil, err
	}
	if again(f, c.On, c.Body) {
		return f.one(c.On, c.Body)
	}
	here := f.Person.Residence()
	last, ok := Latest[Admission](f.Person)
	switch {
	case here.Here && ok && !last.Stated():
		c.Body.Note = cmp.Or(c.Body.Note, last.Body.Note)
		return f.correct(last.Entry, c.On, c.Body), nil
	case here.Here && ok:
		return nil, refuse(fmt.Sprintf("%s lives here already, since %s", f.ref(), last.On.Medium()),
			fmt.Sprintf("another building of the home: ypa child move %s --on DATE; gone in between: ypa child leave %s --on DATE first", f.ref(), f.ref()))
	case !here.Here && !c.On.After(here.Left):
		return nil, refuse(fmt.Sprintf("%s left on %s, so a return is on a later day", f.ref(), here.Left.Medium()),
			fmt.Sprintf("ypa child admit %s --on DATE", f.ref()))
	}
	return f.one(c.On, c.Body)
}

// came refuses a day that has not come, and one before birth.
func (f Facts) came(on calendar.Date) error {
	if err := f.done(on); err != nil {
		return err
	}
	return unborn("on", on, f.Person.Identity().Born)
}

// MovePerson records a move to another building of the home.
type MovePerson struct {
	On   calendar.Date
	Body Move
}

// Decide refuses the move of somebody who does not live here on that day.
func (c MovePerson) Decide(f Facts) ([]Entry, error) {
	if err := f.came(c.On); err != nil {
		return nil, err
	}
	if err := f.lives(c.On, "a move"); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// lives refuses what only somebody who lives here can do.
func (f Facts) lives(on calendar.Date, what string) error {
	here := f.Person.Residence()
	came := here.Admitted
	switch {
	case !here.Here && !here.Left.IsZero():
		return refuse(fmt.Sprintf("%s left on %s, so %s cannot be recorded", f.ref(), here.Left.Medium(), what),
			fmt.Sprintf("back again: ypa child admit %s --on DATE", f.ref()))
	case came.Stated && on.Before(came.Since):
		return refuse(fmt.Sprintf("%s came on %s, so %s on %s cannot be recorded", f.ref(), came.Since.Medium(), what, on.Medium()),
			"give the right day with --on")
	case came.Entry != 0 && on.Before(came.Since):
		return refuse(fmt.Sprintf("the day that %s came is not known, so %s on %s cannot be recorded", f.ref(), what, on.Medium()),
			fmt.Sprintf("say it first: ypa child admit %s --on DATE", f.ref()))
	}
	return nil
}

// Leave records the first day on which a young person no longer lives here.
type Leave struct {
	On   calendar.Date
	Body Leaving
}

// Decide refuses the leaving of somebody who has left.
func (c Leave) Decide(f Facts) ([]Entry, error) {
	if err := f.done(c.On); err != nil {
		return nil, err
	}
	if again(f, c.On, c.Body) {
		return f.one(c.On, c.Body)
	}
	if err := f.lives(c.On, "leaving"); err != nil {
		return nil, err
	}
	return f.one(c.On, c.Body)
}

// words lists a set of the vocabulary for a hint.
func words(set string) string { return strings.Join(WordsOf(set).Words, "|") }
