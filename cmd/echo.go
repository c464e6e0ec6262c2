package cmd

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

// recordedJSON is what a recording command says for programs.
type recordedJSON struct {
	Schema   int            `json:"schema"`
	Recorded []entryJSON    `json:"recorded"`
	Already  []repeatedJSON `json:"already_recorded"`
	Signed   *string        `json:"signed"`
}

type entryJSON struct {
	Entry       int64         `json:"entry"`
	YoungPerson *string       `json:"young_person"` // null: the home or an authority
	Authority   *string       `json:"authority,omitempty"`
	Kind        care.Kind     `json:"kind"`
	Act         care.Act      `json:"act,omitempty"` // left out: record
	On          calendar.Date `json:"on"`
	DayBasis    care.DayBasis `json:"day_basis"`
	Corrects    int64         `json:"corrects,omitempty"`
}

type repeatedJSON struct {
	Entry       int64   `json:"entry"`
	YoungPerson *string `json:"young_person"`
}

// echoJSON says what was recorded, for programs.
func (a *app) echoJSON(change register.Change, outcomes []outcome) error {
	said := recordedJSON{Schema: 1, Recorded: []entryJSON{}, Already: []repeatedJSON{}}
	for _, o := range outcomes {
		for i := range o.entries {
			said.Recorded = append(said.Recorded, o.entryJSON(&o.entries[i]))
		}
		for _, n := range o.repeats {
			said.Already = append(said.Already, repeatedJSON{Entry: n, YoungPerson: o.person()})
		}
	}
	if len(change.Entries) > 0 {
		said.Signed = &change.Author
	}
	out := a.out()
	if err := out.json(said); err != nil {
		return err
	}
	return a.send(out)
}

func (o *outcome) entryJSON(e *care.Entry) entryJSON {
	j := entryJSON{Entry: e.Number, YoungPerson: o.person(), Kind: e.Kind, On: e.On, DayBasis: e.Basis, Corrects: e.Corrects}
	if e.Act != care.Recorded {
		j.Act = e.Act
	}
	if info, _ := care.Info(e.Kind); info.Of == care.Authority {
		j.Authority = &o.ref
	}
	return j
}

// person is the reference of the young person, nil where it is about the home or
// an authority.
func (o *outcome) person() *string {
	if o.after.Line.Ref == "" {
		return nil
	}
	return &o.ref
}
