package procedure

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// words reads the document's own nouns.
func (r *reader) words(p *Procedure) take {
	return func(n *yaml.Node) {
		p.Words = map[string]string{}
		keys := map[string]take{}
		for _, key := range WordKeys() {
			keys[key] = func(v *yaml.Node) {
				if text, ok := r.scalar(v); ok {
					p.Words[key] = text
				}
			}
		}
		seen := r.fields(n, "words", keys)
		if seen["young_person"] != seen["young_people"] {
			r.fault(n, "words: young_person and young_people are given together, because no rule makes children of child")
		}
	}
}

// points reads what the document says besides its duties.
func (r *reader) points(p *Procedure) take {
	return func(n *yaml.Node) {
		p.Points = map[string]Point{}
		keys := map[string]take{}
		for _, key := range PointKeys() {
			keys[key] = func(v *yaml.Node) {
				var said Point
				r.fields(v, "point "+key, map[string]take{
					"text":    r.text(&said.Text),
					"section": r.text(&said.Section),
				}, "text", "section")
				p.Points[key] = said
			}
		}
		r.fields(n, "points", keys)
	}
}

// names reads what a spreadsheet may call an authority.
func (r *reader) names(to *[]string) take {
	return func(n *yaml.Node) {
		r.texts(to, "names")(n)
		for _, name := range *to {
			if fold(name) == "" {
				r.fault(n, "names: %q has no letters", name)
			}
		}
	}
}

// instruments reads the short names of Acts and regulations, which are free.
func (r *reader) instruments(p *Procedure) take {
	return func(n *yaml.Node) {
		p.Instruments = map[string]string{}
		if n.Kind != yaml.MappingNode {
			r.fault(n, "instruments: write an id and a title for each")
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			var id string
			r.id(&id)(n.Content[i])
			if _, twice := p.Instruments[id]; twice {
				r.fault(n.Content[i], "instrument %q is given twice", id)
			}
			title, _ := r.scalar(n.Content[i+1])
			p.Instruments[id] = title
		}
	}
}

func (r *reader) route(to *Route) take {
	return func(n *yaml.Node) {
		r.fields(n, "route", map[string]take{
			"iv":       r.referral(&to.IV),
			"advocacy": r.referral(&to.Advocacy),
		})
	}
}

func (r *reader) referral(to *Referral) take {
	return func(n *yaml.Node) {
		r.fields(n, "a route", map[string]take{
			"to":              r.text(&to.To),
			"by":              r.text(&to.By),
			"form":            r.text(&to.Form),
			"link":            r.text(&to.Link),
			"email":           r.text(&to.Email),
			"needs_agreement": r.yesNo(&to.NeedsAgreement),
			"known_person":    r.text(&to.KnownPerson),
			"section":         r.text(&to.Section),
			"note":            r.text(&to.Note),
		}, "to", "section")
	}
}

func (r *reader) contacts(p *Procedure) take {
	return func(n *yaml.Node) {
		r.each(n, "contacts", func(item *yaml.Node) {
			var c Contact
			seen := r.fields(item, "a contact", map[string]take{
				"id":         r.id(&c.ID),
				"for":        oneOf(r, &c.For, "use of a contact", contactUses()),
				"name":       r.text(&c.Name),
				"phone":      r.text(&c.Phone),
				"email":      r.text(&c.Email),
				"url":        r.text(&c.URL),
				"checked_on": r.date(&c.CheckedOn),
				"sure":       oneOf(r, &c.Sure, "certainty", sures()),
				"note":       r.text(&c.Note),
			}, "id", "for", "name")
			if !seen["phone"] && !seen["email"] && !seen["url"] {
				r.fault(item, "contact %q has neither phone nor email nor url", c.ID)
			}
			if slices.ContainsFunc(p.Contacts, func(o Contact) bool { return o.ID == c.ID }) {
				r.fault(item, "contact %q is given twice", c.ID)
			}
			r.newContact(item, c.ID)
			p.Contacts = append(p.Contacts, c)
		})
	}
}

func (r *reader) remarks(p *Procedure) take {
	return func(n *yaml.Node) {
		r.each(n, "remarks", func(item *yaml.Node) {
			var m Remark
			r.fields(item, "a remark", map[string]take{
				"section": r.text(&m.Section),
				"text":    r.text(&m.Text),
			}, "section", "text")
			p.Remarks = append(p.Remarks, m)
		})
	}
}

func (r *reader) provisions(n *yaml.Node, p *Procedure) {
	r.each(n, "provisions", func(item *yaml.Node) {
		var v Provision
		r.fields(item, "a provision", map[string]take{
			"of":      r.instrument(p, &v.Of),
			"section": r.text(&v.Section),
			"about":   r.text(&v.About),
			"sure":    oneOf(r, &v.Sure, "certainty", sures()),
		}, "of", "section", "about", "sure")
		p.Provisions = append(p.Provisions, v)
	})
}

// instrument reads the short name of an Act.
func (r *reader) instrument(p *Procedure, to *string) take {
	return func(n *yaml.Node) {
		var ids []string
		for id := range p.Instruments {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		oneOf(r, to, "instrument", ids)(n)
	}
}
