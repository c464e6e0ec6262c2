package intake

import (
	"cmp"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// TrackerColumn is a column of the list that homes keep, with a heading that
// [Read] knows.
type TrackerColumn struct {
	Field   Field
	Heading string
	Day     bool // its cells hold days
}

// TrackerColumns are the columns of a tracker: those that homes have, in their
// order, then the others that an import reads.
func TrackerColumns() []TrackerColumn {
	return []TrackerColumn{
		{fieldReference, "Young Person", false},
		{fieldName, "Name", false},
		{fieldBorn, "DOB", true},
		{fieldAdmitted, "Date admitted", true},
		{fieldLeft, "Left", true},
		{fieldStatus, "Legal Status", false},
		{fieldSince, "Since", true},
		{fieldAuthority, "Placing Authority", false},
		{fieldOutOfArea, "Out of area?", false},
		{fieldIRO, "IRO", false},
		{fieldIROPhone, "IRO Tel", false},
		{fieldIROEmail, "IRO Email", false},
		{fieldToldIRO, "Told about IRO", true},
		{fieldAdvocate, "Advocate / service", false},
		{fieldAdvocatePhone, "Advocate tel", false},
		{fieldToldAdvocacy, "Advocacy last discussed", true},
		{fieldToldHelp, "Help at Hand info given", true},
		{fieldIV, "IV name", false},
		{fieldIVAppointed, "IV appointed", true},
		{fieldIVVisited, "Last IV visit", true},
		{fieldReviewHeld, "Last LAC Review", true},
		{fieldReviewBooked, "Next LAC Review", true},
		{fieldIVReviewed, "IV need reviewed", true},
		{fieldIVView, "YP's view of IV", false},
		{fieldNotes, "Notes", false},
		{fieldKnownAs, "Known as", false},
		{fieldAdvocateEmail, "Advocate email", false},
		{fieldIVPhone, "IV tel", false},
		{fieldIVEmail, "IV email", false},
		{fieldWorker, "Social worker", false},
		{fieldWorkerPhone, "SW tel", false},
		{fieldWorkerEmail, "SW email", false},
		{fieldAuthorityRef, "Authority ref", false},
	}
}

// TrackerCell is what stands in a cell: a text or a day; the zero value is empty.
type TrackerCell struct {
	Text string
	Day  calendar.Date
}

// Empty reports whether nothing stands in the cell.
func (c TrackerCell) Empty() bool { return c == TrackerCell{} }

// tracked is the row of one young person, by field.
type tracked struct {
	rec  *care.Record
	row  map[Field]TrackerCell
	bare bool // without names and what is as personal: birth dates, numbers, addresses, free text
}

// TrackerRow writes a young person as a tracker has them: what stands on record,
// as an import would read it without finding anything new. Without names nobody
// is named, and birth dates, telephone numbers, addresses and free text are left
// out too; an import takes an empty cell for one that says nothing.
func TrackerRow(rec *care.Record, home care.Home, names bool) []TrackerCell {
	t := tracked{rec: rec, row: make(map[Field]TrackerCell), bare: !names}
	t.identity()
	t.placement(home)
	t.people()
	t.told()
	t.visitor()
	t.reviews()
	columns := TrackerColumns()
	cells := make([]TrackerCell, len(columns))
	for i, c := range columns {
		cells[i] = t.row[c.Field]
	}
	return cells
}

func (t *tracked) text(f Field, text string) { t.row[f] = TrackerCell{Text: text} }

func (t *tracked) day(f Field, day calendar.Date) { t.row[f] = TrackerCell{Day: day} }

// words are a name, free text or what is as personal.
func (t *tracked) words(f Field, text string) {
	if !t.bare && !saysUnknown(text) && !saysNobody(text) {
		t.text(f, text)
	}
}

func (t *tracked) identity() {
	id := t.rec.Identity()
	t.text(fieldReference, t.rec.Subject.Ref)
	t.words(fieldName, id.Name)
	t.words(fieldKnownAs, id.KnownAs)
	t.words(fieldAuthorityRef, id.AuthorityRef)
	if !t.bare {
		t.day(fieldBorn, id.Born)
	}
	for _, o := range care.Ever[care.Identity](t.rec) {
		if o.Body.Note != "" {
			t.words(fieldNotes, o.Body.Note)
		}
	}
}

func (t *tracked) placement(home care.Home) {
	stay := t.rec.Residence()
	if stay.Admitted.Stated {
		t.day(fieldAdmitted, stay.Admitted.Since)
	}
	if had[care.Leaving](t.rec, stay.Left) {
		t.day(fieldLeft, stay.Left)
	}
	legal := t.rec.Status()
	t.text(fieldStatus, statusTitle(legal.Status))
	if legal.Stated {
		t.day(fieldSince, legal.Since)
	}
	if id := t.rec.Authority().Value; id != "" {
		t.text(fieldAuthority, cmp.Or(home.Authorities[id].Name, id))
	}
	switch care.Answer(t.rec.OutOfArea().Value) {
	case care.Yes:
		t.text(fieldOutOfArea, "Y")
	case care.No:
		t.text(fieldOutOfArea, "N")
	default: // not known: an empty cell
	}
}

// statusTitle writes a legal status as homes do.
func statusTitle(s care.Status) string {
	switch s {
	case care.LookedAfter:
		return "Looked after"
	case care.ChildProtection:
		return "Child protection"
	case care.InNeed:
		return "Child in need"
	case care.CareLeaver:
		return "Care leaver"
	case care.NotLookedAfter:
		return "Not looked after"
	}
	return ""
}

// somebody writes a person or a body in the columns of their role.
func (t *tracked) somebody(who role, name string, c care.Contact) {
	t.words(who.name, name)
	t.words(who.phone, c.Phone)
	t.words(who.email, c.Email)
}

func (t *tracked) people() {
	worker, _ := t.rec.SocialWorker()
	t.somebody(roles()[0], worker.Name, worker.Contact)
	iro, _ := t.rec.IRO()
	t.somebody(roles()[1], iro.Name, iro.Contact)
	for _, a := range t.rec.Advocates() {
		name, ok := advocateName(a)
		if _, there := t.row[fieldAdvocate]; ok && !there {
			t.somebody(roles()[2], name, a.Contact)
		}
	}
}

// advocateName writes an advocate or a service so that an import tells which of
// the two it is; false: it can't.
func advocateName(a care.Independent) (string, bool) {
	switch a.Kind {
	case care.KindAdvocate:
		return a.Name, a.Name != "" && !isService(a.Name)
	case care.KindService:
		name := cmp.Or(a.Organisation, a.Name)
		return name, isService(name)
	default:
		return "", false
	}
}

func (t *tracked) told() {
	t.toldAbout(fieldToldIRO, care.AboutIRO)
	t.toldAbout(fieldToldAdvocacy, care.AboutAdvocacy)
	t.toldAbout(fieldToldHelp, care.AboutCommissioner)
}

// toldAbout writes the last day on which they were told of something.
func (t *tracked) toldAbout(f Field, topic care.Topic) {
	for _, o := range t.rec.Told(topic) {
		if o.Stated() {
			t.day(f, o.On)
		}
	}
}

func (t *tracked) visitor() {
	if v, ok := t.rec.Visitor(); ok {
		t.somebody(roles()[3], v.Name, v.Contact)
		if v.Stated {
			t.day(fieldIVAppointed, v.Appointed)
		}
		for _, o := range t.rec.IVConsidered() {
			if o.Stated {
				t.day(fieldIVReviewed, o.On)
				delete(t.row, fieldIVView)
				t.words(fieldIVView, o.Wishes)
			}
		}
	}
	for _, o := range t.rec.Visits() {
		if o.Stated() {
			t.day(fieldIVVisited, o.On)
		}
	}
}

func (t *tracked) reviews() {
	for _, o := range care.All[care.ReviewHeld](t.rec) {
		if o.Body.Meeting != care.Conference && o.Stated() {
			t.day(fieldReviewHeld, o.On)
		}
	}
	if b, open := t.rec.Booked(care.Review); open {
		t.day(fieldReviewBooked, b.Body.Day)
	}
}
