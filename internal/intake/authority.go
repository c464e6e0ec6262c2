package intake

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"
)

// NewAuthority is a placing authority that the sheet names and that isn't on
// record.
type NewAuthority struct {
	ID      string // what entries call it
	Name    string // as in the sheet
	Builtin bool   // a procedure that ships with the program is its own
	Rows    []int
}

// authorities finds the placing authorities of a sheet.
type authorities struct {
	now   *Now
	list  []NewAuthority
	known map[string]string // id by name, as read
}

func newAuthorities(now *Now) *authorities {
	return &authorities{now: now, known: map[string]string{}}
}

// authority reads the placing authority's id. One that is neither on record
// nor to be added is a fault that says how to add it.
func (r *reader) authority() string {
	name := r.name(fieldAuthority)
	if name == "" {
		return ""
	}
	if saysNobody(name) {
		r.skip(fieldAuthority, whyUnknown)
		return ""
	}
	id, want := r.authorities.find(name, r.row.Number)
	if want != "" {
		r.fault(fieldAuthority, name, want)
	}
	return id
}

// find gives the id of an authority, or what is wanted instead.
func (a *authorities) find(name string, row int) (id, want string) {
	key := strings.ToLower(strings.Join(strings.Fields(name), " "))
	if id, ok := a.known[key]; ok {
		a.use(id, row)
		return id, ""
	}
	builtin, ok := false, false
	if a.now.Known != nil {
		id, builtin, ok = a.now.Known(name)
	}
	if !ok {
		id = slug(name)
		if want := a.unknown(id); want != "" {
			return "", want
		}
	}
	if !ok || builtin {
		a.add(NewAuthority{ID: id, Name: name, Builtin: builtin})
	}
	a.known[key] = id
	a.use(id, row)
	return id, ""
}

// unknown says what is wanted instead of an authority that nobody knows, where
// it may not be added.
func (a *authorities) unknown(id string) string {
	if have, there := a.now.Home.Authorities[id]; there {
		return fmt.Sprintf("this is not on record: is it %s, %s?", id, visible(have.Name, maxHeading))
	}
	if id == "" {
		id = "ID"
	} else if a.now.AddAuthorities {
		return ""
	}
	return fmt.Sprintf("this authority is not on record: add it with \"ypa authority add %s --name NAME\", or import with --add-authorities", id)
}

func (a *authorities) add(n NewAuthority) {
	if !slices.ContainsFunc(a.list, func(o NewAuthority) bool { return o.ID == n.ID }) {
		a.list = append(a.list, n)
	}
}

// use notes the row that needs an authority that is to be added.
func (a *authorities) use(id string, row int) {
	for i := range a.list {
		if a.list[i].ID == id {
			a.list[i].Rows = append(a.list[i].Rows, row)
		}
	}
}

// slug makes an id from an authority's name: the name of the place, in ASCII,
// without what kind of council it is. "City of York Council" is york. It is
// empty where nothing is left that could be an id.
func slug(name string) string {
	place := plain(name)
	for _, start := range []string{"the ", "london borough of ", "royal borough of ", "metropolitan borough of ", "borough of ", "city and county of ", "city of ", "county of ", "council of "} {
		place = strings.TrimPrefix(place, start)
	}
	for _, end := range []string{" childrens services", " authority", " council", " cc", " mbc", " bc", " unitary", " district", " borough", " metropolitan", " county", " city"} {
		place = strings.TrimSuffix(place, end)
	}
	id := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		}
		return -1
	}, place)
	if id = strings.Trim(id, "-"); care.CheckRef(id) != nil {
		return ""
	}
	return id
}
