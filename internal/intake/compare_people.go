package intake

import (
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// details compares somebody with whoever stands on record. It gives what is to
// be written: everything about a new person, of the same one what is new.
func (c *comparison) details(have care.Holder, said somebody) (contact care.Contact, same bool) {
	if !have.Appointed() || said.named() && !samePerson(have.Contact, said.Contact) {
		return said.Contact, false
	}
	contact = care.Contact{Name: have.Name}
	if have.Name == "" {
		contact.Organisation = have.Organisation
	}
	if said.Name != "" && said.Organisation != "" && !sameWords(said.Organisation, have.Organisation) {
		contact.Organisation = said.Organisation
	}
	if said.Phone != "" && !sameNumber(said.Phone, have.Phone) {
		contact.Phone = said.Phone
	}
	if said.Email != "" && !strings.EqualFold(said.Email, have.Email) {
		contact.Email = said.Email
	}
	return contact, true
}

// samePerson compares by name, a service by the name it goes by.
func samePerson(have, said care.Contact) bool {
	if said.Name != "" {
		return sameWords(said.Name, have.Name)
	}
	return sameWords(said.Organisation, have.Organisation) || have.Organisation == "" && sameWords(said.Organisation, have.Name)
}

// adds reports whether the details of the same person hold anything new.
func adds(contact care.Contact, have care.Holder) bool {
	return contact.Phone != "" || contact.Email != "" || contact.Organisation != "" && !sameWords(contact.Organisation, have.Organisation)
}

// contactWords writes somebody in a line.
func contactWords(c care.Contact) string {
	var words []string
	for _, w := range []string{c.Name, c.Organisation, c.Phone, c.Email} {
		if w = visible(w, maxHeading); w != "" && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}

// holder proposes somebody who stands for the young person.
func (c *comparison) holder(who role, title string, have care.Holder, said somebody, first bool, body func(care.Contact) any) {
	contact, same := c.details(have, said)
	switch {
	case !said.named() && said.Phone == "" && said.Email == "":
	case !said.named() && !have.Appointed():
		for _, f := range []Field{who.phone, who.email} {
			c.skip(f, "nobody is named whose it could be")
		}
	case same && !adds(contact, have):
		for _, f := range []Field{who.name, who.phone, who.email} {
			c.skip(f, whyEqual)
		}
	case same, !have.Appointed():
		c.fact(first, body(contact), title+" "+contactWords(contact))
	default:
		c.fact(false, body(contact), title+" "+contactWords(contact)+" instead of "+contactWords(care.Contact{Name: have.Name, Organisation: have.Organisation}))
	}
}

func (c *comparison) worker() {
	have, _ := c.rec.SocialWorker()
	if c.facts.worker.nobody {
		why := "nobody is on record"
		if have.Appointed() {
			why = "a social worker stays on record until another is named"
		}
		c.skip(fieldWorker, why)
		return
	}
	first := len(care.Ever[care.SocialWorker](c.rec)) == 0
	c.holder(roles()[0], "social worker", have, c.facts.worker, first, func(p care.Contact) any { return care.SocialWorker{Contact: p} })
}

func (c *comparison) officer() {
	have, _ := c.rec.IRO()
	if c.iro.nobody {
		c.end(fieldIRO, have.Appointed(), care.IROEnd{}, "no IRO any more: "+contactWords(have.Contact))
		return
	}
	first := len(care.Ever[care.IRO](c.rec))+len(care.Ever[care.IROEnd](c.rec)) == 0
	c.holder(roles()[1], "IRO", have, c.iro, first, func(p care.Contact) any { return care.IRO{Contact: p} })
}

// end proposes that somebody who stands on record no longer does.
func (c *comparison) end(f Field, stands bool, body any, text string) {
	if !stands {
		c.skip(f, "nobody is on record")
		return
	}
	c.fact(false, body, text).Ends = true
}

// advocate compares with the advocate and the service on record; other
// independent people are none of this column's.
func (c *comparison) advocate() {
	standing := slices.DeleteFunc(c.rec.Advocates(), func(i care.Independent) bool { return !i.IsAdvocate() })
	said := c.facts.advocate
	if said.nobody {
		for _, i := range standing {
			c.end(fieldAdvocate, true, care.AdvocateEnd{AdvocateKind: i.Kind}, "no "+string(i.Kind)+" any more: "+contactWords(i.Contact))
		}
		if len(standing) == 0 {
			c.end(fieldAdvocate, false, nil, "")
		}
		return
	}
	if !said.named() && len(standing) == 1 {
		said.kind = standing[0].Kind
	}
	var have care.Holder
	for _, i := range standing {
		if i.Kind == said.kind {
			have = i.Holder
		}
	}
	if said.kind == care.KindService && have.Name != "" && !samePerson(have.Contact, said.Contact) {
		said.Name = said.Organisation // or the old name would stay beside the new service
	}
	c.holder(roles()[2], string(said.kind), have, said, c.firstOf(said.kind), func(p care.Contact) any {
		return care.Advocate{Contact: p, AdvocateKind: said.kind}
	})
}

// firstOf reports whether nobody of a kind was ever on record.
func (c *comparison) firstOf(kind care.AdvocateKind) bool {
	return !slices.ContainsFunc(care.Ever[care.Advocate](c.rec), func(o care.Of[care.Advocate]) bool { return o.Body.AdvocateKind == kind }) &&
		len(care.Ever[care.AdvocateEnd](c.rec)) == 0
}

func (c *comparison) told() {
	c.toldAbout(fieldToldAdvocacy, c.toldAdvocacy, care.AboutAdvocacy, "told about advocacy")
	c.toldAbout(fieldToldIRO, c.toldIRO, care.AboutIRO, "told about the IRO")
	c.toldAbout(fieldToldHelp, c.toldHelp, care.AboutCommissioner, "told about the Children's Commissioner")
}

func (c *comparison) toldAbout(f Field, day calendar.Date, topic care.Topic, text string) {
	recorded := slices.ContainsFunc(c.rec.Told(topic), func(o care.Of[care.Informed]) bool { return o.On == day })
	c.day(f, day, recorded, care.Informed{Topics: []care.Topic{topic}}, text)
}
