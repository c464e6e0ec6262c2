package audit

import (
	"fmt"
	"strings"

	"ypa/internal/calendar"
)

// The papers that the home goes by and gives out: procedures and numbers.

// reviewBy is the day by which a procedure in use is to be reviewed.
type reviewBy struct {
	id  string
	day calendar.Date
}

// reviewsDue lists the procedures in use that are to be reviewed, soonest first,
// and how many the home has reviewed without a next day. Those that state no day
// are left out. The home's own review takes the place of the day in the file,
// unless the file is newer.
func reviewsDue(c *Case) (due []reviewBy, reviewed int) {
	for _, p := range c.InUse {
		own, ok := c.Home.ProcedureReviewed(p.ID)
		switch {
		case ok && !own.On.Before(p.Dated.Last) && !own.Body.Next.IsZero():
			due = append(due, reviewBy{p.ID, own.Body.Next})
		case ok && !own.On.Before(p.Dated.Last):
			reviewed++
		case !p.NextReview.IsZero():
			due = append(due, reviewBy{p.ID, p.NextReview.Last})
		}
	}
	soonest(due, func(r reviewBy) calendar.Date { return r.day })
	return due, reviewed
}

func procedureCurrent(c *Case) Verdict {
	due, reviewed := reviewsDue(c)
	switch {
	case len(due) == 0 && reviewed == 0:
		return none("no procedure in use states a day")
	case len(due) == 0:
		return met(say("reviewed by the home"))
	}
	first := due[0]
	v := Verdict{
		What:    say("Procedure " + shorten(first.id, 24) + " is past its own review day."),
		Brief:   say("procedure " + shorten(first.id, 18) + " to be reviewed"),
		Because: say("It was to be reviewed by ", c.day(first.day)),
	}
	if !c.AsOf.After(first.day) {
		v.Because = say("To be reviewed by ", c.day(first.day))
	}
	for i, p := range due {
		if i == 0 || c.AsOf.After(p.day) {
			v.Fixes = append(v.Fixes, "ypa procedures reviewed "+p.id+" --on DATE")
		}
	}
	if n := len(v.Fixes); n > 1 {
		v.Because = append(v.Because, say(fmt.Sprintf("; %d more", n-1))...)
	}
	return c.deadline(calendar.Date{}, first.day, v)
}

// unchecked are the numbers that somebody has to make sure of.
type unchecked struct {
	never, old []string      // ids
	due        calendar.Date // the soonest day by which a checked one is to be checked again
	oldest     calendar.Date // when it was
}

func toCheck(c *Case, interval calendar.Span) (u unchecked, printed int) {
	for _, p := range c.Printed {
		if p.Left || p.Phone == "" && p.Email == "" && p.URL == "" {
			continue
		}
		printed++
		if p.Checked.IsZero() {
			u.never = append(u.never, p.ID)
			continue
		}
		due := c.add(p.Checked, interval)
		if u.due.IsZero() || due.Before(u.due) {
			u.due, u.oldest = due, p.Checked
		}
		if c.AsOf.After(due) {
			u.old = append(u.old, p.ID)
		}
	}
	return u, printed
}

func contactChecked(c *Case) Verdict {
	interval := c.Duty.Span("interval")
	u, printed := toCheck(c, interval.Value)
	if printed == 0 {
		return none("no number is printed")
	}
	ids := append(u.old, u.never...)
	v := Verdict{
		What: say(numbers(len(ids)) + " for young people not checked."), Brief: say(numbers(len(ids)) + " not checked"),
		Because: say("Last checked ", c.day(u.oldest), "; ", figureText(interval), ended(c, u.due)),
		Figure:  spanFigure(interval), Fixes: fixes("ypa contacts check " + strings.Join(ids, " ")),
	}
	if len(u.old) > 0 || len(u.never) == 0 {
		if len(u.never) > 0 {
			v.Because = append(v.Because, say(fmt.Sprintf("; %d never", len(u.never)))...)
		}
		if len(ids) == 0 {
			v.What, v.Brief = say("Numbers for young people are to be checked."), say("numbers to be checked")
			v.Fixes = fixes("ypa contacts check ID")
		}
		return c.deadline(u.oldest, u.due, v)
	}
	v.Because = say("Never checked on record: ", strings.Join(u.never, ", "))
	return c.lacking(c.recordsBegan(), calendar.Date{}, v)
}

// recordsBegan is since when something about the home is not on record.
func (c *Case) recordsBegan() calendar.Date {
	if c.Home.RecordsFrom.After(c.AsOf) {
		return c.AsOf
	}
	return c.Home.RecordsFrom
}

func numbers(n int) string {
	if n == 1 {
		return "1 number"
	}
	return fmt.Sprintf("%d numbers", n)
}

// shorten cuts a text that has no room.
func shorten(text string, room int) string {
	letters := []rune(text)
	if len(letters) <= room {
		return text
	}
	return strings.TrimSpace(string(letters[:room-1])) + "…"
}
