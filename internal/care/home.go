package care

import (
	"cmp"
	"strings"

	"ypa/internal/calendar"
)

// Home is what stands about the home on a day.
type Home struct {
	UID           string
	Name          string
	Kind          string // childrens-home, supported-accommodation
	Nation        string
	Procedure     string // an id, or none
	URN           string
	HostAuthority string
	RecordsFrom   calendar.Date
	MadeUp        bool
	PrivateSpace  calendar.Date // the last day it was confirmed
	Record        *Record
	Authorities   map[string]AuthorityRecord
}

// AuthorityRecord is what stands about a placing or host authority.
type AuthorityRecord struct {
	ID        string
	UID       string
	Name      string
	Procedure string
	Nation    string
	Advocacy  Contact
	IV        Contact
	Checked   calendar.Date
	Entry     int64

	PackConsent Consented // its word for all whom it placed here, see [Home.PackConsents]
}

// Short is what the authority is called among people who know it: York, not City
// of York Council.
func (a AuthorityRecord) Short() string {
	name := cmp.Or(a.Name, a.ID)
	for _, end := range []string{" Metropolitan Borough Council", " Borough Council", " County Council", " City Council", " Council", " County Borough"} {
		name = strings.TrimSuffix(name, end)
	}
	for _, start := range []string{"London Borough of ", "Royal Borough of ", "City of ", "City and County of "} {
		name = strings.TrimPrefix(name, start)
	}
	return name
}

// FoldHome gives the home that its record and those of the authorities make.
func FoldHome(home *Record, authorities []*Record) Home {
	h := Home{UID: home.Subject.UID, Record: home, Authorities: map[string]AuthorityRecord{}}
	for _, o := range Ever[HomeFacts](home) {
		b := o.Body
		if o.On.After(home.AsOf) {
			// What was first said later holds for the days before, too: an
			// audit of an earlier day is of the same home.
			b = fillHome(h, b)
		}
		h.Name = cmp.Or(b.Name, h.Name)
		h.Kind = cmp.Or(b.HomeKind, h.Kind)
		h.Nation = cmp.Or(b.Nation, h.Nation)
		h.Procedure = cmp.Or(b.Procedure, h.Procedure)
		h.URN = cmp.Or(b.URN, h.URN)
		h.HostAuthority = cmp.Or(b.HostAuthority, h.HostAuthority)
		h.RecordsFrom = cmp.Or(b.RecordsFrom, h.RecordsFrom)
		h.MadeUp = h.MadeUp || b.MadeUp
	}
	for _, o := range All[PrivateSpace](home) {
		h.PrivateSpace = o.On
	}
	for _, r := range authorities {
		h.Authorities[r.Subject.Ref] = foldAuthority(r)
	}
	return h
}

// fillHome keeps of a later word only what was not said before.
func fillHome(h Home, b HomeFacts) HomeFacts {
	return HomeFacts{
		Name: cmp.Or(h.Name, b.Name), HomeKind: cmp.Or(h.Kind, b.HomeKind), Nation: cmp.Or(h.Nation, b.Nation),
		Procedure: cmp.Or(h.Procedure, b.Procedure), URN: cmp.Or(h.URN, b.URN),
		HostAuthority: cmp.Or(h.HostAuthority, b.HostAuthority), RecordsFrom: cmp.Or(h.RecordsFrom, b.RecordsFrom),
		MadeUp: b.MadeUp,
	}
}

func foldAuthority(r *Record) AuthorityRecord {
	a := AuthorityRecord{ID: r.Subject.Ref, UID: r.Subject.UID, PackConsent: packConsent(r)}
	for _, o := range Ever[AuthorityFacts](r) {
		b := o.Body
		if o.On.After(r.AsOf) && a.Entry != 0 {
			continue
		}
		a.Name = cmp.Or(b.Name, a.Name)
		a.Procedure = cmp.Or(b.Procedure, a.Procedure)
		a.Nation = cmp.Or(b.Nation, a.Nation)
		a.Advocacy = mergeContact(a.Advocacy, b.Advocacy)
		a.IV = mergeContact(a.IV, b.IV)
		a.Checked = cmp.Or(b.Checked, a.Checked)
		a.Entry = o.Number
	}
	return a
}

// mergeContact adds details; another name drops the old phone and e-mail.
func mergeContact(old, said Contact) Contact {
	if said.Name != "" && !sameName(said.Name, old.Name) {
		return said
	}
	return Contact{
		Name:         cmp.Or(said.Name, old.Name),
		Organisation: cmp.Or(said.Organisation, old.Organisation),
		Phone:        cmp.Or(said.Phone, old.Phone),
		Email:        cmp.Or(said.Email, old.Email),
	}
}
