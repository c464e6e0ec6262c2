package present

import (
	"fmt"
	"strings"
)

// narrow writes the screen for less than 90 columns: label and value, the
// numbers of jobs on the right.
func (c *childPage) narrow() {
	if c.v.MadeUp {
		c.heading(madeUp)
	}
	c.pair(c.show(c.title(false)), c.show("on "+c.v.AsOf.Long()))
	list := c.standing()
	if born := c.v.Identity.Born; c.style.Names && !born.IsZero() {
		list = append([]string{"Born " + born.Medium() + "."}, list...)
	}
	c.sayings(append(list, c.awayOnly()...)...)
	c.Blank()
	for i := range c.v.People {
		c.person(&c.v.People[i])
	}
	c.Blank()
	for _, l := range c.facts() {
		if l.label != "Review" {
			c.narrowFact(l)
			continue
		}
		c.narrowReview(l)
	}
	c.Blank()
	for _, l := range c.closing() {
		c.pieces("", "", l, "   ")
	}
	if len(c.v.ToDo) > 0 {
		c.Text("What to do: ypa audit " + c.v.Ref)
	}
}

// awayOnly is what must not be left out on a narrow screen.
func (c *childPage) awayOnly() []string {
	if c.v.Away.IsZero() {
		return nil
	}
	return []string{fmt.Sprintf("MISSING FROM HOME since %s.", c.near(c.v.Away))}
}

// person writes one of the people.
func (c *childPage) person(p *PersonRow) {
	parts := []string{c.who(p)}
	if reach := c.reach(p); reach != "" {
		parts = append(parts, reach)
	}
	if p.None == "" && p.Contact.Name == "" && p.Contact.Organisation == "" && p.Gap == "" {
		parts = parts[1:]
	}
	switch {
	case p.NotTold != "":
		parts = append(parts, p.NotTold)
	case !p.Told.IsZero():
		parts = append(parts, "told "+c.near(p.Told))
	case p.None != "" && !p.Since.IsZero():
		parts = append(parts, "since "+c.near(p.Since))
	}
	mark := c.marksOf(p.Job, p.ToldJob)
	c.labelled(left(c.show(p.Role), childLabel), c.show(strings.Join(parts, ", ")), mark, p.Flagged)
}

// marksOf are the numbers of jobs in brackets, each once.
func (c *childPage) marksOf(jobs ...int) shown {
	var list []int
	for i, n := range jobs {
		if n > 0 && (i == 0 || n != jobs[i-1]) {
			list = append(list, n)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return c.show("[" + numbers(list, "] [") + "]")
}

func (c *childPage) narrowFact(l said) {
	c.labelled(left(c.show(l.label), childLabel), c.show(l.text), c.marksOf(l.jobs...), l.alert)
}

// narrowReview gives each day of the reviews a line of its own.
func (c *childPage) narrowReview(l said) {
	r := c.v.Review
	c.narrowFact(said{label: "Review, last held", text: strings.TrimPrefix(c.held(), "held ")})
	if due := strings.TrimPrefix(c.due(), "next by "); due != "" {
		next := said{label: "Review, latest next", text: due, alert: r.Late > 0}
		if r.Late > 0 {
			next.jobs = l.jobs
		}
		c.narrowFact(next)
	}
	if booked := strings.Replace(strings.TrimPrefix(c.booked(), "booked "), ":", ",", 1); booked != "" {
		next := said{label: "Review, booked", text: booked, alert: r.TooLate > 0}
		if r.TooLate > 0 {
			next.jobs = l.jobs
		}
		c.narrowFact(next)
	}
}

// spoken writes the same as sentences.
func (c *childPage) spoken() {
	if c.v.MadeUp {
		c.Text(madeUp)
	}
	c.sayings(append(append([]string{c.title(true) + ".", "On " + c.v.AsOf.Long() + "."}, c.standing()...), c.extras()...)...)
	c.Blank()
	for i := range c.v.People {
		c.spokenPerson(&c.v.People[i])
	}
	c.Blank()
	for _, l := range c.facts() {
		text := l.text
		if l.label != "" {
			text = l.label + ": " + text
		}
		for _, n := range l.jobs {
			text = jobWords(text, n)
		}
		c.Text(sentence(text))
	}
	if len(c.v.ToDo) > 0 {
		c.Blank()
	}
	for _, t := range c.v.ToDo {
		c.sayings(fmt.Sprintf("Job %d.", t.Job), sentence(t.What.String(c.style.Names)), sentence(t.How))
		for _, f := range t.Fixes {
			c.block("Type: ", "  ", c.show(f))
		}
	}
	c.Blank()
	for _, l := range c.closing() {
		c.pieces("", "", l, ". ")
	}
}

func (c *childPage) spokenPerson(p *PersonRow) {
	who := c.who(p)
	if p.None != "" {
		who = softer(p.None)
	}
	list := []string{fmt.Sprintf("%s: %s.", p.Role, jobWords(who, p.Job))}
	switch reach := c.reach(p); {
	case p.Gap != "":
		list = append(list, capital(softer(p.Gap))+".")
	case reach != "":
		list = append(list, reach+".")
	}
	switch {
	case p.NotTold != "":
		list = append(list, capital(jobWords(softer(p.NotTold), p.ToldJob))+".")
	case !p.Told.IsZero():
		list = append(list, "Told "+c.near(p.Told)+".")
	}
	c.sayings(list...)
}

// jobWords puts the number of a job behind a text, in words.
func jobWords(text string, job int) string {
	if job == 0 {
		return text
	}
	return fmt.Sprintf("%s, job %d", text, job)
}
