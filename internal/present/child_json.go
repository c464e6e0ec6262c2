package present

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// The JSON of one young person. Names, birth dates, contact details of persons
// and people's own words are null unless names were asked for.
type (
	childJSON struct {
		Schema    int            `json:"schema"`
		Home      string         `json:"home"`
		MadeUp    bool           `json:"made_up"`
		AsOf      calendar.Date  `json:"as_of"`
		Ref       string         `json:"ref"`
		Name      *string        `json:"name"`
		KnownAs   *string        `json:"known_as"`
		Born      *calendar.Date `json:"born"`
		Age       *int           `json:"age"`
		Status    *string        `json:"status"`
		Since     *calendar.Date `json:"since"`
		Resident  bool           `json:"resident"`
		Admitted  *calendar.Date `json:"admitted"`
		Left      *calendar.Date `json:"left"`
		Authority *string        `json:"authority"`
		OutOfArea *string        `json:"out_of_area"`
		Away      *calendar.Date `json:"missing_from_home_since"`
		People    []aroundJSON   `json:"people"`
		Review    *reviewJSON    `json:"review"`
		Wishes    wishesJSON     `json:"wishes"`
		Told      []toldJSON     `json:"told"`
		Never     []care.Topic   `json:"never_told"`
		Happened  []happenedJSON `json:"happened"`
		Unknown   []string       `json:"cannot_tell"`
		ToDo      []toDoJSON     `json:"to_do"`
		Visit     visitPackJSON  `json:"visit_pack"`
		Entries   int            `json:"entries"`
		Late      int            `json:"late_entries"`
	}
	visitPackJSON struct {
		Details  bool           `json:"details"` // whether they go in
		Own      string         `json:"own"`
		OwnOn    *calendar.Date `json:"own_on"`
		Theirs   string         `json:"authority_answer"`
		TheirsOn *calendar.Date `json:"authority_on"`
	}
	aroundJSON struct {
		Role    string         `json:"role"`
		Present bool           `json:"present"`
		Name    *string        `json:"name"`
		Body    *string        `json:"organisation"`
		Phone   *string        `json:"phone"`
		Email   *string        `json:"email"`
		Reach   bool           `json:"reachable"`
		Note    *string        `json:"note"`
		Told    *calendar.Date `json:"told_on"`
		Since   *calendar.Date `json:"since"`
		Flagged bool           `json:"flagged"`
	}
	reviewJSON struct {
		Held    *calendar.Date `json:"held"`
		Due     *calendar.Date `json:"due"`
		Booked  *calendar.Date `json:"booked"`
		Late    int            `json:"days_late"`
		TooLate int            `json:"days_booked_too_late"`
	}
	wishesJSON struct {
		Recorded bool           `json:"recorded"`
		On       *calendar.Date `json:"on"`
		Text     *string        `json:"text"`
	}
	toldJSON struct {
		On     calendar.Date `json:"on"`
		Topics []care.Topic  `json:"topics"`
		Author string        `json:"author"`
	}
	happenedJSON struct {
		Event   care.EventKind `json:"event"`
		On      calendar.Date  `json:"on"`
		Ended   *calendar.Date `json:"ended"`
		IROTold *calendar.Date `json:"iro_told"`
		Waiting bool           `json:"iro_to_be_told"`
		Due     *calendar.Date `json:"due"`
	}
	toDoJSON struct {
		Job   int      `json:"job"`
		How   *string  `json:"how_long"`
		What  string   `json:"what"`
		Fixes []string `json:"fixes"`
	}
)

func childJSONOf(v ChildView, s Style) childJSON {
	j := childJSON{
		Schema: schema, Home: v.Home, MadeUp: v.MadeUp, AsOf: v.AsOf, Ref: v.Ref, Name: s.nameOrNull(v.Identity.Name), KnownAs: s.nameOrNull(v.Identity.KnownAs),
		Status: textOrNull(string(v.Legal.Status)), Resident: v.Residence.Here, Left: dayOrNull(v.Residence.Left), Authority: textOrNull(v.Authority),
		OutOfArea: textOrNull(string(v.OutOfArea)), Away: dayOrNull(v.Away), People: []aroundJSON{}, Wishes: wishesJSON{Recorded: v.Wishes.Text != "", On: dayOrNull(v.Wishes.On), Text: s.nameOrNull(v.Wishes.Text)},
		Told: []toldJSON{}, Never: list(v.Never), Happened: []happenedJSON{}, Unknown: []string{}, ToDo: []toDoJSON{}, Entries: v.Entries, Late: v.Late,
	}
	if s.Names {
		j.Born = dayOrNull(v.Identity.Born)
	}
	if v.Age >= 0 {
		j.Age = &v.Age
	}
	if v.Legal.Stated {
		j.Since = dayOrNull(v.Legal.Since)
	}
	if v.Residence.Admitted.Stated {
		j.Admitted = dayOrNull(v.Residence.Admitted.Since)
	}
	j.fill(&v, s)
	own, theirs := v.Consents.Own, v.Consents.Authority
	j.Visit = visitPackJSON{v.Consents.Both(), string(answerOf(own)), dayOrNull(own.On), string(answerOf(theirs)), dayOrNull(theirs.On)}
	return j
}

// fill adds the lists.
func (j *childJSON) fill(v *ChildView, s Style) {
	for i := range v.People {
		j.People = append(j.People, aroundOf(&v.People[i], s))
	}
	if r := v.Review; r != nil {
		j.Review = &reviewJSON{Held: dayOrNull(r.Held), Due: dayOrNull(r.Due), Booked: dayOrNull(r.Booked), Late: r.Late, TooLate: r.TooLate}
	}
	for _, t := range v.Told {
		j.Told = append(j.Told, toldJSON(t))
	}
	for _, h := range v.Happened {
		j.Happened = append(j.Happened, happenedJSON{Event: h.Kind, On: h.On, Ended: dayOrNull(h.Ended), IROTold: dayOrNull(h.IROTold), Waiting: h.Waiting, Due: dayOrNull(h.Due)})
	}
	for _, q := range v.Unknown {
		j.Unknown = append(j.Unknown, q.String(s.Names))
	}
	for _, t := range v.ToDo {
		j.ToDo = append(j.ToDo, toDoJSON{Job: t.Job, How: textOrNull(t.How), What: t.What.String(s.Names), Fixes: list(t.Fixes)})
	}
}

func aroundOf(p *PersonRow, s Style) aroundJSON {
	j := aroundJSON{
		Role: p.Role, Present: p.None == "", Body: textOrNull(p.Contact.Organisation), Reach: p.Contact.Reachable(), Note: textOrNull(p.None),
		Told: dayOrNull(p.Told), Since: dayOrNull(p.Since), Flagged: p.Flagged,
	}
	if p.Person {
		j.Name, j.Phone, j.Email = s.nameOrNull(p.Contact.Name), s.nameOrNull(p.Contact.Phone), s.nameOrNull(p.Contact.Email)
		return j
	}
	j.Name, j.Phone, j.Email = textOrNull(p.Contact.Name), textOrNull(p.Contact.Phone), textOrNull(p.Contact.Email)
	return j
}
