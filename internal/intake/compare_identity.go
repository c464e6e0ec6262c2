package intake

import (
	"maps"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func (c *comparison) identity() {
	have := c.rec.Identity()
	said := care.Identity{Noted: care.Noted{Note: c.newNote()}}
	var words []string
	differs := func(f Field, value, recorded, word string) string {
		switch value {
		case "":
			return ""
		case recorded:
			c.skip(f, whyEqual)
			return ""
		}
		words = append(words, word)
		return value
	}
	if c.person.New {
		said.Ref, words = c.ref, []string{"reference"}
	}
	said.Name = differs(fieldName, c.name, have.Name, "name")
	said.KnownAs = differs(fieldKnownAs, c.knownAs, have.KnownAs, "known as")
	said.AuthorityRef = differs(fieldAuthorityRef, c.authorityRef, have.AuthorityRef, "the authority's number")
	if differs(fieldBorn, c.born.String(), have.Born.String(), "born "+c.born.Medium()) != "" {
		said.Born = c.born
	}
	if said.Note != "" {
		words = append(words, "a note")
	}
	if len(words) > 0 {
		c.fact(c.person.New, said, "who they are: "+strings.Join(words, ", "))
	}
	if c.person.New {
		c.warnOfTwin()
	}
}

// newNote gives the note of the row unless an identity entry on record holds
// it.
func (c *comparison) newNote() string {
	if slices.ContainsFunc(care.Ever[care.Identity](c.rec), func(o care.Of[care.Identity]) bool { return o.Body.Note == c.note }) {
		if c.note != "" {
			c.skip(fieldNotes, whyEqual)
		}
		return ""
	}
	return c.note
}

// twin is what two references of one young person would share.
type twin struct {
	name string
	born calendar.Date
}

// warnOfTwin warns of somebody on record with the same name and birth date under
// another reference.
func (c *comparison) warnOfTwin() {
	if c.twins == nil {
		c.run.twins = map[twin]string{}
		for _, key := range slices.Sorted(maps.Keys(c.now.Existing)) {
			id := c.now.Existing[key].Identity()
			c.twins[twin{id.Name, id.Born}] = c.now.Existing[key].Subject.Ref
		}
	}
	if ref := c.twins[twin{c.name, c.born}]; ref != "" && !c.born.IsZero() {
		c.person.Remarks = append(c.person.Remarks, "the same name and birth date are on record as "+ref+": is it the same young person?")
	}
}
