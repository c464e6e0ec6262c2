package procedure_test

import (
	"testing"

	"ypa/internal/procedure"
)

func TestInWords(t *testing.T) {
	library, err := procedure.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ kind, home, text, want string }{
		"a children's home says child": {
			procedure.ChildrensHome, "childrens-home",
			"The looked-after review was not held in time. Young people and the young person's placing authority.",
			"The Looked After Review was not held in time. Children and the child's Placing Authority.",
		},
		"without a procedure the words stay": {
			procedure.ChildrensHome, "", "The young person's review.", "The young person's review.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := library.InForce(procedure.Setting{HomeKind: c.kind, HomeNation: procedure.England, HomeProcedure: c.home})
			if got := f.InWords()(c.text); got != c.want {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}

// TestInEveryWords: one sentence in the words of each procedure: of the home's,
// and in letters to an authority of the authority's own before the home's.
func TestInEveryWords(t *testing.T) {
	library, err := procedure.Load()
	if err != nil {
		t.Fatal(err)
	}
	own, err := procedure.ParseOwn("procedure.yaml", []byte(`id: larch-house
title: Larch House
extends: childrens-home
words:
  young_person: resident
  young_people: residents
  review: care circle
`), library)
	if err != nil {
		t.Fatal(err)
	}
	if library, err = library.With(own); err != nil {
		t.Fatal(err)
	}
	const text = "Young people and their looked-after reviews: a young person, their looked-after review, their placing authority."
	for name, c := range map[string]struct{ kind, home, authority, ours, theirs string }{
		"trix-supported": {
			procedure.SupportedAccommodation, "trix-supported", "",
			"Young people and their Looked After Reviews: a young person, their Looked After Review, their accommodating authority.", "",
		},
		"childrens-home": {
			procedure.ChildrensHome, "childrens-home", "",
			"Children and their Looked After Reviews: a child, their Looked After Review, their Placing Authority.", "",
		},
		"york": {
			procedure.ChildrensHome, "childrens-home", "york",
			"Children and their Looked After Reviews: a child, their Looked After Review, their Placing Authority.",
			"Children and young people and their Children and Young People in Care Reviews: a child, their Children and Young People in Care Review, their local authority.",
		},
		"cambridgeshire": {
			procedure.ChildrensHome, "larch-house", "cambridgeshire",
			"Residents and their care circles: a resident, their care circle, their Placing Authority.",
			"Children and young people and their Looked After Reviews: a child, their Looked After Review, their local authority.",
		},
		"walsall": {
			procedure.ChildrensHome, "", "walsall", text,
			"Children and young people and their Looked After Reviews: a child/young person, their Looked After Review, their Local Authority.",
		},
		"own words": {
			procedure.ChildrensHome, "larch-house", "",
			"Residents and their care circles: a resident, their care circle, their Placing Authority.", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := library.InForce(procedure.Setting{HomeKind: c.kind, HomeNation: procedure.England, HomeProcedure: c.home, AuthorityProcedure: c.authority})
			if got := f.InWords()(text); got != c.ours {
				t.Errorf("ours: %q, not %q", got, c.ours)
			}
			if c.theirs == "" {
				c.theirs = c.ours
			}
			if got := f.InAuthorityWords()(text); got != c.theirs {
				t.Errorf("theirs: %q, not %q", got, c.theirs)
			}
		})
	}
}
