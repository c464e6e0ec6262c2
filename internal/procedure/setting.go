package procedure

import (
	"errors"
	"slices"

	"ypa/internal/calendar"
)

// Setting is what decides which law and procedures are in force for a young
// person.
type Setting struct {
	HomeKind           string // ChildrensHome or SupportedAccommodation
	HomeNation         string // England or Wales
	HomeProcedure      string // an id; empty: the home has none
	AuthorityProcedure string // an id; empty: none is known for the authority
	AuthorityNation    string // England or Wales; empty: as [Library.NationOf] takes it
	HostIsPlacing      bool   // the home stands in the placing authority's own area
	HostKnown          bool   // false: nobody said in whose area the home stands
	AsOf               calendar.Date
}

// Check says whether the library can answer for a setting: an unknown id, kind
// or nation is an error that lists what there is. InForce passes over them.
func (l *Library) Check(s Setting) error {
	for _, c := range []struct {
		what, word string
		allowed    []string
		optional   bool
	}{
		{"kind of home", s.HomeKind, homeKinds(), false},
		{"nation of the home", s.HomeNation, nations(), false},
		{"nation of the authority", s.AuthorityNation, nations(), true},
		{"home procedure", s.HomeProcedure, l.ids(KindHome), true},
		{"authority procedure", s.AuthorityProcedure, l.ids(KindAuthority), true},
	} {
		if c.word == "" && c.optional || slices.Contains(c.allowed, c.word) {
			continue
		}
		return errors.New(unknown(c.what, c.word, c.allowed))
	}
	return nil
}

// NationOf is where an authority is taken to be of which nobody said it: where its
// procedure is from, or else where the home is.
func (l *Library) NationOf(authorityProcedure, homeNation string) string {
	p, known := l.Get(authorityProcedure)
	if known && p.Kind == KindAuthority && len(p.Nations) == 1 {
		return p.Nations[0]
	}
	return homeNation
}

func (l *Library) ids(k Kind) []string {
	var ids []string
	for _, p := range l.procedures {
		if p.Kind == k {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// inForce reports whether any of the document can apply.
func (p *Procedure) inForce(s Setting) bool {
	switch p.Kind {
	case KindHome:
		return p.ID == s.HomeProcedure
	case KindAuthority:
		return p.ID == s.AuthorityProcedure
	case KindLaw:
		if p.HomeKind != "" { // it is about homes of one kind, and about nothing else
			return p.HomeKind == s.HomeKind && slices.Contains(p.Nations, s.HomeNation)
		}
		return slices.Contains(p.Nations, s.HomeNation) || slices.Contains(p.Nations, s.AuthorityNation)
	case KindProgram:
		return true
	}
	return false
}

// applies reports whether the clause is in force, and whether that can be told.
func (c cited) applies(s Setting) (applies, known bool) {
	if !s.AsOf.IsZero() {
		begun := c.From.IsZero() || c.From.Compare(s.AsOf) <= 0
		ended := !c.Until.IsZero() && c.Until.Compare(s.AsOf) < 0
		if !begun || ended {
			return false, true
		}
	}
	nation := s.HomeNation
	if c.SelectedBy == ByAuthority {
		nation = s.AuthorityNation
	}
	if c.SelectedBy != "" && !slices.Contains(c.procedure.Nations, nation) {
		return false, true
	}
	if c.HomeKind != "" && c.HomeKind != s.HomeKind {
		return false, true
	}
	if c.When == WhenHostIsNotPlacing {
		return !s.HostIsPlacing, s.HostKnown
	}
	return true, true
}
