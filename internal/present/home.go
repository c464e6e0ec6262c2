package present

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// HomeInfo is what the page about the home is made from.
type HomeInfo struct {
	Home        care.Home
	AsOf        calendar.Date
	YoungPeople int    // who live here on the day
	Entries     int64  // in the register
	Checkpoint  string // short form; empty: not shown
}

type homeJSON struct {
	listHead
	Kind          *string        `json:"kind"`
	Nation        *string        `json:"nation"`
	Procedure     *string        `json:"procedure"`
	URN           *string        `json:"urn"`
	HostAuthority *string        `json:"host_authority"`
	RecordsFrom   *calendar.Date `json:"records_from"`
	PrivateSpace  *calendar.Date `json:"private_space"`
	YoungPeople   int            `json:"young_people"`
	Entries       int64          `json:"entries"`
	Checkpoint    *string        `json:"checkpoint"`
	Authorities   []string       `json:"authorities"`
}

// HomeShow writes what stands about the home: table or json.
func HomeShow(w io.Writer, out Output, v HomeInfo) error {
	h := &v.Home
	head := Head{Home: h.Name, MadeUp: h.MadeUp, AsOf: v.AsOf}
	ids := authorityIDs(h)
	j := homeJSON{
		listHead: head.json(), Kind: textOrNull(h.Kind), Nation: textOrNull(h.Nation), Procedure: textOrNull(h.Procedure), URN: textOrNull(h.URN),
		HostAuthority: textOrNull(h.HostAuthority), RecordsFrom: dayOrNull(h.RecordsFrom), PrivateSpace: dayOrNull(h.PrivateSpace),
		YoungPeople: v.YoungPeople, Entries: v.Entries, Checkpoint: textOrNull(v.Checkpoint), Authorities: list(ids),
	}
	notKnown := func(text string) string {
		if text == "" {
			return "not known"
		}
		return text
	}
	private := "never confirmed on record"
	if !h.PrivateSpace.IsZero() {
		private = "confirmed " + h.PrivateSpace.Near(v.AsOf)
	}
	f := form{head: head, title: h.Name, parts: []formPart{{lines: []formLine{
		{label: "Kind", text: notKnown(homeKindWords(h.Kind))},
		{label: "Nation", text: notKnown(capital(h.Nation))},
		{label: "Procedure", text: notKnown(h.Procedure)},
		{label: "URN", text: notKnown(h.URN)},
		{label: "Host authority", text: notKnown(authorityName(h, h.HostAuthority))},
		{label: "Placing authorities", text: notKnown(strings.Join(ids, ", "))},
		{label: "Place to meet in private", text: private},
		{label: "Records complete from", text: notKnown(h.RecordsFrom.Medium())},
		{label: "Young people", text: fmt.Sprint(v.YoungPeople)},
		{label: "Entries", text: fmt.Sprint(v.Entries)},
	}}}, foot: []string{"Change: ypa home set"}}
	if v.Checkpoint != "" {
		f.parts[0].lines = append(f.parts[0].lines, formLine{label: "Checkpoint", text: v.Checkpoint})
	}
	return f.write(w, out, ViewHome, j)
}

// authorityIDs lists the authorities on record by id.
func authorityIDs(h *care.Home) []string {
	var ids []string
	for id := range h.Authorities {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// authorityName is what an authority is called, else its id.
func authorityName(h *care.Home, id string) string {
	if a, ok := h.Authorities[id]; ok && a.Name != "" {
		return a.Name
	}
	return id
}

// AuthorityRow is a placing or host authority, with how many of the young
// people here it placed.
type AuthorityRow struct {
	care.AuthorityRecord
	TakenNation string // where it is taken to be where nobody said it
	YoungPeople int
}

type authorityJSON struct {
	ID          string         `json:"id"`
	Name        *string        `json:"name"`
	Procedure   *string        `json:"procedure"`
	Nation      *string        `json:"nation"`
	TakenNation *string        `json:"nation_taken"`
	Advocacy    contactJSON    `json:"advocacy"`
	IV          contactJSON    `json:"iv"`
	Checked     *calendar.Date `json:"checked"`
	YoungPeople int            `json:"young_people"`
}

// contactJSON is a service's desk: no person's details, so no names to leave out.
type contactJSON struct {
	Name  *string `json:"name"`
	Phone *string `json:"phone"`
	Email *string `json:"email"`
}

func deskOf(c care.Contact) contactJSON {
	name := c.Name
	if name == "" {
		name = c.Organisation
	}
	return contactJSON{Name: textOrNull(name), Phone: textOrNull(c.Phone), Email: textOrNull(c.Email)}
}

func authorityOf(a AuthorityRow) authorityJSON {
	return authorityJSON{
		ID: a.ID, Name: textOrNull(a.Name), Procedure: textOrNull(a.Procedure), Nation: textOrNull(a.Nation), TakenNation: textOrNull(a.TakenNation), Advocacy: deskOf(a.Advocacy),
		IV: deskOf(a.IV), Checked: dayOrNull(a.Checked), YoungPeople: a.YoungPeople,
	}
}

// taken says where an authority is taken to be of which nobody said it.
func taken(a AuthorityRow) string {
	if a.TakenNation == "" {
		return ""
	}
	return capital(a.TakenNation) + " (nobody said so: as its procedure, else the home)"
}

// desk is a service and how to reach it, in a line.
func desk(c care.Contact) string {
	parts := slices.DeleteFunc([]string{c.Name, c.Organisation, c.Phone, c.Email}, func(s string) bool { return s == "" })
	return strings.Join(parts, ", ")
}

// AuthorityList writes the authorities: table, csv or json.
func AuthorityList(w io.Writer, out Output, head Head, rows []AuthorityRow) error {
	l := listing{
		head: head, title: head.Home + ": " + care.Counted(len(rows), "authority", "authorities"), names: 1,
		empty: "No authority is on record yet: ypa authority add ID --name NAME",
		columns: []listColumn{
			{"Authority", "authority"},
			{"Name", "name"},
			{"Procedure", "procedure"},
			{"Nation", "nation"},
			{"Advocacy service", "advocacy"},
			{"IV service", "iv"},
			{"Checked", "checked"},
			{"Young people", "young_people"},
		},
	}
	j := struct {
		listHead
		Authorities []authorityJSON `json:"authorities"`
	}{head.json(), []authorityJSON{}}
	for _, a := range rows {
		j.Authorities = append(j.Authorities, authorityOf(a))
		l.rows = append(l.rows, []item{
			same(a.ID), same(a.Name), same(a.Procedure),
			{text: capital(cmp.Or(a.Nation, a.TakenNation)), data: TextDatum(cmp.Or(a.Nation, a.TakenNation))},
			same(desk(a.Advocacy)), same(desk(a.IV)), aDay(a.Checked, head.AsOf),
			aNumber(a.YoungPeople),
		})
	}
	return l.write(w, out, ViewAuthorities, j)
}

// AuthorityShow writes one authority: table or json.
func AuthorityShow(w io.Writer, out Output, head Head, a AuthorityRow) error {
	j := struct {
		listHead
		Authority authorityJSON `json:"authority"`
	}{head.json(), authorityOf(a)}
	line := func(label, text, none string) formLine {
		if text == "" {
			text = none
		}
		return formLine{label: label, text: text}
	}
	f := form{head: head, title: a.ID, parts: []formPart{{lines: []formLine{
		line("Name", a.Name, "not known"), line("Procedure", a.Procedure, "none known"), line("Nation", capital(a.Nation), cmp.Or(taken(a), "not known")),
		line("Advocacy service", desk(a.Advocacy), "not on record"), line("IV service", desk(a.IV), "not on record"),
		line("Checked", a.Checked.Near(head.AsOf), "never"), line("Young people", strconv.Itoa(a.YoungPeople), ""),
	}}}, foot: []string{"Change: ypa authority set " + a.ID}}
	return f.write(w, out, ViewAuthority, j)
}
