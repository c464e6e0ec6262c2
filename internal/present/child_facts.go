package present

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"
)

// The most that the screen shows of what is a list.
const (
	mostTold     = 2 // days on which something was told
	mostHappened = 2
)

// facts are the lines between the people and what to do.
func (c *childPage) facts() []said {
	var list []said
	if c.v.Review != nil {
		list = append(list, c.reviewFact())
	}
	if text := c.wishes(); text != "" {
		list = append(list, said{label: c.wantsLabel(), text: text})
	}
	list = append(list, said{label: "Told about", text: c.toldText()})
	list = append(list, c.happenings()...)
	list = append(list, c.unknowns()...)
	if !c.v.Residence.Here {
		return list
	}
	return append(list, c.consents())
}

// consents says whether details go to those who visit the home, and whose yes
// is wanting.
func (c *childPage) consents() said {
	own, theirs := c.v.Consents.Own, c.v.Consents.Authority
	place := c.v.Authority
	if place == "" {
		place = "authority"
	}
	text := fmt.Sprintf("%s %s; %s %s: ", c.called(), c.answered(own), place, c.answered(theirs))
	label := "Visit details"
	if c.v.Reg44 {
		label = "Reg 44 details"
	}
	if c.v.Consents.Both() {
		return said{label: label, text: text + "details go into the pack"}
	}
	return said{label: label, text: text + "details stay out of the pack"}
}

// answered is an answer with the day it was given.
func (c *childPage) answered(w care.Consented) string {
	if w.Answer == "" || w.Answer == care.ConsentNotAsked {
		return care.ConsentNotAsked.Phrase()
	}
	said := w.Answer.Phrase()
	if w.Answer == care.ConsentWithdrawn {
		said = "took the consent back"
	}
	return fmt.Sprintf("%s (%s)", said, c.near(w.On))
}

func (c *childPage) wantsLabel() string {
	label := "What " + c.called() + " wants"
	if c.style.Names && columns(c.show(label)) < childLabel {
		return label
	}
	return "What they want"
}

// reviewFact says where the looked-after reviews stand.
func (c *childPage) reviewFact() said {
	r := c.v.Review
	parts := []string{c.held(), c.due()}
	if b := c.booked(); b != "" {
		parts = append(parts, b)
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	l := said{label: "Review", text: strings.Join(parts, "; "), alert: r.Late > 0 || r.TooLate > 0}
	if r.Job > 0 {
		l.jobs = []int{r.Job}
	}
	return l
}

func (c *childPage) held() string {
	if c.v.Review.Held.IsZero() {
		return "none held on record"
	}
	return "held " + c.near(c.v.Review.Held)
}

func (c *childPage) due() string {
	r := c.v.Review
	switch {
	case r.Due.IsZero():
		return ""
	case r.Late > 0:
		return fmt.Sprintf("next by %s: %s", c.near(r.Due), strings.ToUpper(days(r.Late)+" late"))
	}
	return "next by " + c.near(r.Due)
}

func (c *childPage) booked() string {
	r := c.v.Review
	switch {
	case r.Booked.IsZero():
		return ""
	case r.TooLate > 0:
		return fmt.Sprintf("booked %s: %s", c.near(r.Booked), strings.ToUpper(days(r.TooLate)+" too late"))
	}
	return "booked " + c.near(r.Booked)
}

// wishes is what the young person wants. Their own words go with names only.
func (c *childPage) wishes() string {
	w := c.v.Wishes
	switch {
	case w.Text != "" && c.style.Names:
		return fmt.Sprintf("%s: %s", c.near(w.On), w.Text)
	case w.Text != "":
		return "recorded " + c.near(w.On)
	case !w.Review:
		return ""
	case w.Heard == "yes":
		return "heard at the last review, " + c.near(w.On)
	}
	return "not recorded at the last review"
}

// toldText says what was told when, latest first, and what never was.
func (c *childPage) toldText() string {
	var parts []string
	for i, d := range c.v.Told {
		if i == mostTold {
			parts = append(parts, "earlier more")
			break
		}
		text := c.near(d.On) + ": " + topicList(d.Topics, c.v.Nation)
		if !c.paper {
			text += " (" + d.Author + ")"
		}
		parts = append(parts, text)
	}
	text := strings.Join(parts, "; ")
	if len(c.v.Never) == 0 {
		return text
	}
	never := "never: " + topicList(c.v.Never, c.v.Nation)
	if text == "" {
		return never
	}
	return text + ". " + capital(never)
}

// happenings is one line for each thing that happened.
func (c *childPage) happenings() []said {
	var list []said
	for i, h := range c.v.Happened {
		if i == mostHappened {
			more := fmt.Sprintf("and %d more", len(c.v.Happened)-i)
			if !c.paper {
				more += ": ypa event list " + c.v.Ref
			}
			list = append(list, said{text: more})
			break
		}
		l := said{text: c.when(h)}
		if i == 0 {
			l.label = "Happened"
		}
		switch {
		case h.Waiting:
			l.text += ": IRO not told yet" + c.ends(h)
			l.jobs = []int{h.Job}
		case !h.IROTold.IsZero():
			l.text += ": IRO told " + c.near(h.IROTold)
		}
		list = append(list, l)
	}
	return list
}

// when says what happened, and until when.
func (c *childPage) when(h HappenedLine) string {
	text := c.eventWords(h.Kind) + " " + c.near(h.On)
	switch {
	case h.Ended.IsZero():
		return text + ", still open"
	case h.Ended != h.On:
		return text + " to " + c.near(h.Ended)
	}
	return text
}

// eventWords is the kind of an event, as far as the page may say it: on paper not
// what touches crime, health or harm.
func (c *childPage) eventWords(k care.EventKind) string {
	switch k {
	case care.EventMissing, care.EventAbsent, care.EventComplaint, care.EventParentComplaint, care.EventExcluded:
		return eventWords(k)
	default:
		if c.paper {
			return "an event on"
		}
		return eventWords(k)
	}
}

// ends says until when the IRO has to be told.
func (c *childPage) ends(h HappenedLine) string {
	switch {
	case h.Due.IsZero():
		return ""
	case h.Due == c.v.AsOf:
		return ", ends today"
	case h.Due.Before(c.v.AsOf):
		return ", " + strings.ToUpper(days(c.v.AsOf.Sub(h.Due))+" late")
	}
	return ", by " + c.near(h.Due)
}

// unknowns is the first of the questions that nobody can answer from the record.
func (c *childPage) unknowns() []said {
	if len(c.v.Unknown) == 0 {
		return nil
	}
	text := strings.TrimSpace(c.v.Unknown[0].String(c.style.Names))
	if n := len(c.v.Unknown) - 1; n > 0 {
		text += fmt.Sprintf(" And %d more: ypa audit %s", n, c.v.Ref)
	}
	return []said{{label: "Can't tell", text: text}}
}
