package present

import (
	"fmt"
	"io"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// ChildRow is one young person in the list.
type ChildRow struct {
	Ref       string
	Name      string // full name
	Age       int    // in years; -1: not known
	Status    care.Status
	Since     calendar.Date // of the status; zero: not known
	Admitted  calendar.Date // zero: not known
	Left      calendar.Date // zero: lives here
	Authority string        // what the placing authority is called
}

type childRowJSON struct {
	Ref       string         `json:"ref"`
	Name      *string        `json:"name"`
	Age       *int           `json:"age"`
	Status    *string        `json:"status"`
	Since     *calendar.Date `json:"since"`
	Admitted  *calendar.Date `json:"admitted"`
	Left      *calendar.Date `json:"left"`
	Authority *string        `json:"authority"`
}

// ChildRows are the young people of a list.
type ChildRows struct {
	List     []ChildRow
	Unlisted int  // how many more are on record
	Filtered bool // whether a filter chose
}

// empty says why nobody is listed.
func (c ChildRows) empty() string {
	switch {
	case c.Unlisted == 0:
		return "No young people are on record yet: ypa child add REF"
	case c.Filtered:
		return fmt.Sprintf("--filter fits nobody. On record are %s: ypa child list --left", people(c.Unlisted))
	}
	return "Nobody lives here now. Those who have left: ypa child list --left"
}

// ChildList writes the young people: table, csv or json.
func ChildList(w io.Writer, out Output, head Head, rows ChildRows) error {
	list := rows.List
	l := listing{
		head: head, title: head.Home + ": " + people(len(list)), names: 2,
		empty: rows.empty(),
		columns: []listColumn{
			{"Ref", "young_person"},
			{"Name", "name"},
			{"Age", "age"},
			{"Status", "status"},
			{"Since", "since"},
			{"Here since", "admitted"},
			{"Left", "left"},
			{"Placed by", "authority"},
		},
	}
	j := struct {
		listHead
		YoungPeople []childRowJSON `json:"young_people"`
	}{head.json(), []childRowJSON{}}
	for _, c := range list {
		name, age := "", item{}
		if out.Names {
			name = c.Name
		}
		row := childRowJSON{
			Ref: c.Ref, Name: out.nameOrNull(c.Name), Status: textOrNull(string(c.Status)), Since: dayOrNull(c.Since),
			Admitted: dayOrNull(c.Admitted), Left: dayOrNull(c.Left), Authority: textOrNull(c.Authority),
		}
		if c.Age >= 0 {
			age, row.Age = aNumber(c.Age), &c.Age
		}
		j.YoungPeople = append(j.YoungPeople, row)
		l.rows = append(l.rows, []item{
			same(c.Ref), same(name), age,
			{text: statusWords(c.Status), data: TextDatum(string(c.Status))},
			aDay(c.Since, head.AsOf),
			aDay(c.Admitted, head.AsOf), aDay(c.Left, head.AsOf), same(c.Authority),
		})
	}
	return l.write(w, out, ViewChildren, j)
}

// EventRow is something that happened to a young person.
type EventRow struct {
	Entry   int64
	Ref     string
	Name    string // the name they use
	Kind    care.EventKind
	On      calendar.Date
	Ended   calendar.Date // zero: still open
	IROTold calendar.Date // zero: not on record
	Note    string        // people's own words: shown with names only
}

type eventJSON struct {
	Entry   int64          `json:"entry"`
	Ref     string         `json:"young_person"`
	Name    *string        `json:"name"`
	Event   care.EventKind `json:"event"`
	On      calendar.Date  `json:"on"`
	Ended   *calendar.Date `json:"ended"`
	IROTold *calendar.Date `json:"iro_told"`
	Note    *string        `json:"note"`
}

// EventList writes what happened: table, csv or json.
func EventList(w io.Writer, out Output, head Head, list []EventRow) error {
	l := listing{
		head: head, title: fmt.Sprintf("%s: %s", head.Home, care.Counted(len(list), "event", "events")), names: 2,
		empty: "Nothing that happened is on record: ypa event add REF --kind KIND --on DATE",
		columns: []listColumn{
			{"Entry", "entry"},
			{"Young person", "young_person"},
			{"What", "event"},
			{"On", "on"},
			{"Ended", "ended"},
			{"IRO told", "iro_told"},
			{"Note", "note"},
		},
	}
	j := struct {
		listHead
		Events []eventJSON `json:"events"`
	}{head.json(), []eventJSON{}}
	for _, e := range list {
		who, note := e.Ref, ""
		if out.Names {
			who, note = withName(e.Ref, e.Name), e.Note
		}
		ended := aDay(e.Ended, head.AsOf)
		if e.Ended.IsZero() {
			ended.text = "open"
		}
		j.Events = append(j.Events, eventJSON{
			Entry: e.Entry, Ref: e.Ref, Name: out.nameOrNull(e.Name), Event: e.Kind, On: e.On, Ended: dayOrNull(e.Ended),
			IROTold: dayOrNull(e.IROTold), Note: out.nameOrNull(e.Note),
		})
		l.rows = append(l.rows, []item{
			aNumber(int(e.Entry)),
			{text: who, data: TextDatum(e.Ref)},
			{text: eventWords(e.Kind), data: TextDatum(string(e.Kind))},
			aDay(e.On, head.AsOf), ended, aDay(e.IROTold, head.AsOf), same(note),
		})
	}
	return l.write(w, out, ViewEvents, j)
}

// withName puts the name that somebody uses behind the reference.
func withName(ref, name string) string {
	if name == "" {
		return ref
	}
	return ref + " " + name
}
